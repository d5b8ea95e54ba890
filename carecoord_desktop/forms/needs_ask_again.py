"""The form drawn in ui/needs/ask_again.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QLineEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel)

class Ui_AskAgainForm(object):
    def setupUi(self, AskAgainForm: QDialog) -> None:
        if not AskAgainForm.objectName():
            AskAgainForm.setObjectName(u"AskAgainForm")
        self.whole = QVBoxLayout(AskAgainForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(AskAgainForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(AskAgainForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields = QWidget()
        self.fields.setObjectName(u"fields")
        self.column = QVBoxLayout(self.fields)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.reason_group = QVBoxLayout()
        self.reason_group.setSpacing(4)
        self.reason_group.setObjectName(u"reason_group")
        self.reason_label = PlainLabel(self.fields)
        self.reason_label.setObjectName(u"reason_label")

        self.reason_group.addWidget(self.reason_label)

        self.reason = QLineEdit(self.fields)
        self.reason.setObjectName(u"reason")

        self.reason_group.addWidget(self.reason)


        self.column.addLayout(self.reason_group)

        self.ask_again_on_group = QVBoxLayout()
        self.ask_again_on_group.setSpacing(4)
        self.ask_again_on_group.setObjectName(u"ask_again_on_group")
        self.ask_again_on_label = PlainLabel(self.fields)
        self.ask_again_on_label.setObjectName(u"ask_again_on_label")

        self.ask_again_on_group.addWidget(self.ask_again_on_label)

        self.ask_again_on = PartialDateEdit(self.fields)
        self.ask_again_on.setObjectName(u"ask_again_on")

        self.ask_again_on_group.addWidget(self.ask_again_on)


        self.column.addLayout(self.ask_again_on_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(AskAgainForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(AskAgainForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason)
        self.ask_again_on_label.setBuddy(self.ask_again_on)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.reason, self.ask_again_on)
        QWidget.setTabOrder(self.ask_again_on, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(AskAgainForm)

        QMetaObject.connectSlotsByName(AskAgainForm)
    # setupUi

    def retranslateUi(self, AskAgainForm: QDialog) -> None:
        AskAgainForm.setWindowTitle(QCoreApplication.translate("AskAgainForm", u"Ask again later", None))
        self.heading.setText(QCoreApplication.translate("AskAgainForm", u"Ask again later", None))
        self.reason_label.setText(QCoreApplication.translate("AskAgainForm", u"&Reason", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("AskAgainForm", u"Reason", None))
#endif // QT_CONFIG(accessibility)
        self.ask_again_on_label.setText(QCoreApplication.translate("AskAgainForm", u"&Ask again on", None))
#if QT_CONFIG(accessibility)
        self.ask_again_on.setAccessibleName(QCoreApplication.translate("AskAgainForm", u"Ask again on", None))
#endif // QT_CONFIG(accessibility)
        self.ask_again_on.setPlaceholderText(QCoreApplication.translate("AskAgainForm", u"12/1/2026", None))
        self.cancel.setText(QCoreApplication.translate("AskAgainForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("AskAgainForm", u"Ask later", None))
    # retranslateUi
