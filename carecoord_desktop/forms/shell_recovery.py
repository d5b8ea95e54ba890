"""The form drawn in ui/shell/recovery.ui; `make forms` writes it."""

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

from carecoord_desktop.widgets.code_edit import CodeEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
class Ui_RecoveryForm(object):
    def setupUi(self, RecoveryForm: QWidget) -> None:
        if not RecoveryForm.objectName():
            RecoveryForm.setObjectName(u"RecoveryForm")
        self.column = QVBoxLayout(RecoveryForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(8, 8, 8, 8)
        self.top = QVBoxLayout()
        self.top.setSpacing(4)
        self.top.setObjectName(u"top")
        self.heading = Heading(RecoveryForm)
        self.heading.setObjectName(u"heading")

        self.top.addWidget(self.heading)

        self.intro = SoftText(RecoveryForm)
        self.intro.setObjectName(u"intro")

        self.top.addWidget(self.intro)


        self.column.addLayout(self.top)

        self.sign_in_group = QVBoxLayout()
        self.sign_in_group.setSpacing(4)
        self.sign_in_group.setObjectName(u"sign_in_group")
        self.sign_in_label = PlainLabel(RecoveryForm)
        self.sign_in_label.setObjectName(u"sign_in_label")

        self.sign_in_group.addWidget(self.sign_in_label)

        self.sign_in = QComboBox(RecoveryForm)
        self.sign_in.setObjectName(u"sign_in")

        self.sign_in_group.addWidget(self.sign_in)


        self.column.addLayout(self.sign_in_group)

        self.code_group = QVBoxLayout()
        self.code_group.setSpacing(4)
        self.code_group.setObjectName(u"code_group")
        self.code_label = PlainLabel(RecoveryForm)
        self.code_label.setObjectName(u"code_label")

        self.code_group.addWidget(self.code_label)

        self.code_help = SoftText(RecoveryForm)
        self.code_help.setObjectName(u"code_help")

        self.code_group.addWidget(self.code_help)

        self.code = CodeEdit(RecoveryForm)
        self.code.setObjectName(u"code")

        self.code_group.addWidget(self.code)


        self.column.addLayout(self.code_group)

        self.passphrase_group = QVBoxLayout()
        self.passphrase_group.setSpacing(4)
        self.passphrase_group.setObjectName(u"passphrase_group")
        self.passphrase_label = PlainLabel(RecoveryForm)
        self.passphrase_label.setObjectName(u"passphrase_label")

        self.passphrase_group.addWidget(self.passphrase_label)

        self.passphrase_help = SoftText(RecoveryForm)
        self.passphrase_help.setObjectName(u"passphrase_help")

        self.passphrase_group.addWidget(self.passphrase_help)

        self.passphrase = QLineEdit(RecoveryForm)
        self.passphrase.setObjectName(u"passphrase")

        self.passphrase_group.addWidget(self.passphrase)

        self.suggest = QPushButton(RecoveryForm)
        self.suggest.setObjectName(u"suggest")

        self.passphrase_group.addWidget(self.suggest, 0, Qt.AlignmentFlag.AlignLeft)


        self.column.addLayout(self.passphrase_group)

        self.again_group = QVBoxLayout()
        self.again_group.setSpacing(4)
        self.again_group.setObjectName(u"again_group")
        self.again_label = PlainLabel(RecoveryForm)
        self.again_label.setObjectName(u"again_label")

        self.again_group.addWidget(self.again_label)

        self.again = QLineEdit(RecoveryForm)
        self.again.setObjectName(u"again")

        self.again_group.addWidget(self.again)


        self.column.addLayout(self.again_group)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.push)

        self.back = QPushButton(RecoveryForm)
        self.back.setObjectName(u"back")

        self.buttons.addWidget(self.back)

        self.recover = QPushButton(RecoveryForm)
        self.recover.setObjectName(u"recover")

        self.buttons.addWidget(self.recover)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.sign_in_label.setBuddy(self.sign_in)
        self.code_label.setBuddy(self.code)
        self.passphrase_label.setBuddy(self.passphrase)
        self.again_label.setBuddy(self.again)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RecoveryForm)

        QMetaObject.connectSlotsByName(RecoveryForm)
    # setupUi

    def retranslateUi(self, RecoveryForm: QWidget) -> None:
        RecoveryForm.setWindowTitle(QCoreApplication.translate("RecoveryForm", u"Recovery code", None))
        self.heading.setText(QCoreApplication.translate("RecoveryForm", u"Use your recovery code", None))
        self.intro.setText(QCoreApplication.translate("RecoveryForm", u"It is on the paper you wrote when this laptop was set up. It works once; you get a new one.", None))
        self.sign_in_label.setText(QCoreApplication.translate("RecoveryForm", u"Sign-in name", None))
#if QT_CONFIG(accessibility)
        self.sign_in.setAccessibleName(QCoreApplication.translate("RecoveryForm", u"Sign-in name", None))
#endif // QT_CONFIG(accessibility)
        self.code_label.setText(QCoreApplication.translate("RecoveryForm", u"Recovery code", None))
        self.code_help.setText(QCoreApplication.translate("RecoveryForm", u"28 letters and digits. Small letters, spaces and dashes do not matter.", None))
        self.code_help.setProperty(u"small", QCoreApplication.translate("RecoveryForm", u"true", None))
#if QT_CONFIG(accessibility)
        self.code.setAccessibleName(QCoreApplication.translate("RecoveryForm", u"Recovery code", None))
#endif // QT_CONFIG(accessibility)
        self.passphrase_label.setText(QCoreApplication.translate("RecoveryForm", u"New passphrase", None))
        self.passphrase_help.setText(QCoreApplication.translate("RecoveryForm", u"At least 15 letters. Four or five words are easy to remember.", None))
        self.passphrase_help.setProperty(u"small", QCoreApplication.translate("RecoveryForm", u"true", None))
#if QT_CONFIG(accessibility)
        self.passphrase.setAccessibleName(QCoreApplication.translate("RecoveryForm", u"New passphrase", None))
#endif // QT_CONFIG(accessibility)
        self.suggest.setText(QCoreApplication.translate("RecoveryForm", u"Suggest a passphrase", None))
        self.again_label.setText(QCoreApplication.translate("RecoveryForm", u"New passphrase again", None))
#if QT_CONFIG(accessibility)
        self.again.setAccessibleName(QCoreApplication.translate("RecoveryForm", u"New passphrase again", None))
#endif // QT_CONFIG(accessibility)
        self.back.setText(QCoreApplication.translate("RecoveryForm", u"Back", None))
        self.recover.setText(QCoreApplication.translate("RecoveryForm", u"Open my records", None))
    # retranslateUi
