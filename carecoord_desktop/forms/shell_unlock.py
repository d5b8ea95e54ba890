"""The form drawn in ui/shell/unlock.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from carecoord_desktop.widgets.labels import (Heading, PlainLabel)
class Ui_UnlockForm(object):
    def setupUi(self, UnlockForm: QWidget) -> None:
        if not UnlockForm.objectName():
            UnlockForm.setObjectName(u"UnlockForm")
        self.column = QVBoxLayout(UnlockForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(8, 8, 8, 8)
        self.heading = Heading(UnlockForm)
        self.heading.setObjectName(u"heading")

        self.column.addWidget(self.heading)

        self.sign_in_group = QVBoxLayout()
        self.sign_in_group.setSpacing(4)
        self.sign_in_group.setObjectName(u"sign_in_group")
        self.sign_in_label = PlainLabel(UnlockForm)
        self.sign_in_label.setObjectName(u"sign_in_label")

        self.sign_in_group.addWidget(self.sign_in_label)

        self.sign_in = QComboBox(UnlockForm)
        self.sign_in.setObjectName(u"sign_in")

        self.sign_in_group.addWidget(self.sign_in)


        self.column.addLayout(self.sign_in_group)

        self.passphrase_group = QVBoxLayout()
        self.passphrase_group.setSpacing(4)
        self.passphrase_group.setObjectName(u"passphrase_group")
        self.passphrase_label = PlainLabel(UnlockForm)
        self.passphrase_label.setObjectName(u"passphrase_label")

        self.passphrase_group.addWidget(self.passphrase_label)

        self.passphrase = QLineEdit(UnlockForm)
        self.passphrase.setObjectName(u"passphrase")

        self.passphrase_group.addWidget(self.passphrase)


        self.column.addLayout(self.passphrase_group)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.forgot = QPushButton(UnlockForm)
        self.forgot.setObjectName(u"forgot")

        self.buttons.addWidget(self.forgot)

        self.middle = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.middle)

        self.unlock = QPushButton(UnlockForm)
        self.unlock.setObjectName(u"unlock")

        self.buttons.addWidget(self.unlock)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.sign_in_label.setBuddy(self.sign_in)
        self.passphrase_label.setBuddy(self.passphrase)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.sign_in, self.passphrase)
        QWidget.setTabOrder(self.passphrase, self.unlock)
        QWidget.setTabOrder(self.unlock, self.forgot)

        self.retranslateUi(UnlockForm)

        QMetaObject.connectSlotsByName(UnlockForm)
    # setupUi

    def retranslateUi(self, UnlockForm: QWidget) -> None:
        UnlockForm.setWindowTitle(QCoreApplication.translate("UnlockForm", u"Unlock", None))
        self.heading.setText(QCoreApplication.translate("UnlockForm", u"Unlock your records", None))
        self.sign_in_label.setText(QCoreApplication.translate("UnlockForm", u"Sign-in name", None))
#if QT_CONFIG(accessibility)
        self.sign_in.setAccessibleName(QCoreApplication.translate("UnlockForm", u"Sign-in name", None))
#endif // QT_CONFIG(accessibility)
        self.passphrase_label.setText(QCoreApplication.translate("UnlockForm", u"Passphrase", None))
#if QT_CONFIG(accessibility)
        self.passphrase.setAccessibleName(QCoreApplication.translate("UnlockForm", u"Passphrase", None))
#endif // QT_CONFIG(accessibility)
        self.forgot.setText(QCoreApplication.translate("UnlockForm", u"Forgot your passphrase?", None))
        self.unlock.setText(QCoreApplication.translate("UnlockForm", u"Unlock", None))
    # retranslateUi
