"""The form drawn in ui/shell/connect.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from carecoord_desktop.widgets.code_edit import CodeEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel)
from carecoord_desktop.widgets.paragraph import Paragraph
class Ui_ConnectForm(object):
    def setupUi(self, ConnectForm: QWidget) -> None:
        if not ConnectForm.objectName():
            ConnectForm.setObjectName(u"ConnectForm")
        self.column = QVBoxLayout(ConnectForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 24)
        self.top = QVBoxLayout()
        self.top.setSpacing(4)
        self.top.setObjectName(u"top")
        self.heading = Heading(ConnectForm)
        self.heading.setObjectName(u"heading")

        self.top.addWidget(self.heading)

        self.intro = Paragraph(ConnectForm)
        self.intro.setObjectName(u"intro")

        self.top.addWidget(self.intro)


        self.column.addLayout(self.top)

        self.address_group = QVBoxLayout()
        self.address_group.setSpacing(4)
        self.address_group.setObjectName(u"address_group")
        self.address_label = PlainLabel(ConnectForm)
        self.address_label.setObjectName(u"address_label")

        self.address_group.addWidget(self.address_label)

        self.address = QLineEdit(ConnectForm)
        self.address.setObjectName(u"address")

        self.address_group.addWidget(self.address)


        self.column.addLayout(self.address_group)

        self.code_group = QVBoxLayout()
        self.code_group.setSpacing(4)
        self.code_group.setObjectName(u"code_group")
        self.code_label = PlainLabel(ConnectForm)
        self.code_label.setObjectName(u"code_label")

        self.code_group.addWidget(self.code_label)

        self.code = CodeEdit(ConnectForm)
        self.code.setObjectName(u"code")

        self.code_group.addWidget(self.code)


        self.column.addLayout(self.code_group)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.push)

        self.cancel = QPushButton(ConnectForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.connect = QPushButton(ConnectForm)
        self.connect.setObjectName(u"connect")

        self.buttons.addWidget(self.connect)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.address_label.setBuddy(self.address)
        self.code_label.setBuddy(self.code)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.address, self.code)
        QWidget.setTabOrder(self.code, self.connect)
        QWidget.setTabOrder(self.connect, self.cancel)

        self.retranslateUi(ConnectForm)

        QMetaObject.connectSlotsByName(ConnectForm)
    # setupUi

    def retranslateUi(self, ConnectForm: QWidget) -> None:
        ConnectForm.setWindowTitle(QCoreApplication.translate("ConnectForm", u"Connect to the office", None))
        self.heading.setText(QCoreApplication.translate("ConnectForm", u"Connect to the office", None))
        self.intro.setText(QCoreApplication.translate("ConnectForm", u"Your office gives you an address and a code. The code works once, for 72 hours. What is saved here is kept and sent.", None))
        self.address_label.setText(QCoreApplication.translate("ConnectForm", u"&Address of the office", None))
#if QT_CONFIG(accessibility)
        self.address.setAccessibleName(QCoreApplication.translate("ConnectForm", u"Address of the office", None))
#endif // QT_CONFIG(accessibility)
        self.address.setPlaceholderText(QCoreApplication.translate("ConnectForm", u"https://", None))
        self.code_label.setText(QCoreApplication.translate("ConnectForm", u"&Code", None))
#if QT_CONFIG(accessibility)
        self.code.setAccessibleName(QCoreApplication.translate("ConnectForm", u"Code from the office", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("ConnectForm", u"Cancel", None))
        self.connect.setText(QCoreApplication.translate("ConnectForm", u"Connect", None))
    # retranslateUi
