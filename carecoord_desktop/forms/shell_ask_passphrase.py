"""The form drawn in ui/shell/ask_passphrase.ui; `make forms` writes it."""

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

from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
class Ui_AskPassphraseForm(object):
    def setupUi(self, AskPassphraseForm: QWidget) -> None:
        if not AskPassphraseForm.objectName():
            AskPassphraseForm.setObjectName(u"AskPassphraseForm")
        self.column = QVBoxLayout(AskPassphraseForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 24)
        self.top = QVBoxLayout()
        self.top.setSpacing(4)
        self.top.setObjectName(u"top")
        self.heading = Heading(AskPassphraseForm)
        self.heading.setObjectName(u"heading")

        self.top.addWidget(self.heading)

        self.intro = SoftText(AskPassphraseForm)
        self.intro.setObjectName(u"intro")

        self.top.addWidget(self.intro)


        self.column.addLayout(self.top)

        self.sign_in_group = QVBoxLayout()
        self.sign_in_group.setSpacing(4)
        self.sign_in_group.setObjectName(u"sign_in_group")
        self.sign_in_label = PlainLabel(AskPassphraseForm)
        self.sign_in_label.setObjectName(u"sign_in_label")

        self.sign_in_group.addWidget(self.sign_in_label)

        self.sign_in = QComboBox(AskPassphraseForm)
        self.sign_in.setObjectName(u"sign_in")

        self.sign_in_group.addWidget(self.sign_in)


        self.column.addLayout(self.sign_in_group)

        self.passphrase_group = QVBoxLayout()
        self.passphrase_group.setSpacing(4)
        self.passphrase_group.setObjectName(u"passphrase_group")
        self.passphrase_label = PlainLabel(AskPassphraseForm)
        self.passphrase_label.setObjectName(u"passphrase_label")

        self.passphrase_group.addWidget(self.passphrase_label)

        self.passphrase = QLineEdit(AskPassphraseForm)
        self.passphrase.setObjectName(u"passphrase")

        self.passphrase_group.addWidget(self.passphrase)


        self.column.addLayout(self.passphrase_group)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.push)

        self.cancel = QPushButton(AskPassphraseForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.go_on = QPushButton(AskPassphraseForm)
        self.go_on.setObjectName(u"go_on")

        self.buttons.addWidget(self.go_on)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.sign_in_label.setBuddy(self.sign_in)
        self.passphrase_label.setBuddy(self.passphrase)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AskPassphraseForm)

        QMetaObject.connectSlotsByName(AskPassphraseForm)
    # setupUi

    def retranslateUi(self, AskPassphraseForm: QWidget) -> None:
        AskPassphraseForm.setWindowTitle(QCoreApplication.translate("AskPassphraseForm", u"Your passphrase", None))
        self.heading.setText(QCoreApplication.translate("AskPassphraseForm", u"Type your passphrase", None))
        self.intro.setText(QCoreApplication.translate("AskPassphraseForm", u"It is needed to go on.", None))
        self.sign_in_label.setText(QCoreApplication.translate("AskPassphraseForm", u"Sign-in name", None))
#if QT_CONFIG(accessibility)
        self.sign_in.setAccessibleName(QCoreApplication.translate("AskPassphraseForm", u"Sign-in name", None))
#endif // QT_CONFIG(accessibility)
        self.passphrase_label.setText(QCoreApplication.translate("AskPassphraseForm", u"Passphrase", None))
#if QT_CONFIG(accessibility)
        self.passphrase.setAccessibleName(QCoreApplication.translate("AskPassphraseForm", u"Passphrase", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("AskPassphraseForm", u"Cancel", None))
        self.go_on.setText(QCoreApplication.translate("AskPassphraseForm", u"Go on", None))
    # retranslateUi
