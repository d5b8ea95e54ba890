"""The form drawn in ui/shell/create_profile.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
class Ui_CreateProfileForm(object):
    def setupUi(self, CreateProfileForm: QWidget) -> None:
        if not CreateProfileForm.objectName():
            CreateProfileForm.setObjectName(u"CreateProfileForm")
        self.column = QVBoxLayout(CreateProfileForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(8, 8, 8, 8)
        self.top = QVBoxLayout()
        self.top.setSpacing(4)
        self.top.setObjectName(u"top")
        self.heading = Heading(CreateProfileForm)
        self.heading.setObjectName(u"heading")

        self.top.addWidget(self.heading)

        self.intro = SoftText(CreateProfileForm)
        self.intro.setObjectName(u"intro")

        self.top.addWidget(self.intro)


        self.column.addLayout(self.top)

        self.name_group = QVBoxLayout()
        self.name_group.setSpacing(4)
        self.name_group.setObjectName(u"name_group")
        self.name_label = PlainLabel(CreateProfileForm)
        self.name_label.setObjectName(u"name_label")

        self.name_group.addWidget(self.name_label)

        self.name = QLineEdit(CreateProfileForm)
        self.name.setObjectName(u"name")

        self.name_group.addWidget(self.name)


        self.column.addLayout(self.name_group)

        self.role_group = QVBoxLayout()
        self.role_group.setSpacing(4)
        self.role_group.setObjectName(u"role_group")
        self.role_label = PlainLabel(CreateProfileForm)
        self.role_label.setObjectName(u"role_label")

        self.role_group.addWidget(self.role_label)

        self.role = Choice(CreateProfileForm)
        self.role.setObjectName(u"role")

        self.role_group.addWidget(self.role)


        self.column.addLayout(self.role_group)

        self.passphrase_group = QVBoxLayout()
        self.passphrase_group.setSpacing(4)
        self.passphrase_group.setObjectName(u"passphrase_group")
        self.passphrase_label = PlainLabel(CreateProfileForm)
        self.passphrase_label.setObjectName(u"passphrase_label")

        self.passphrase_group.addWidget(self.passphrase_label)

        self.passphrase_help = SoftText(CreateProfileForm)
        self.passphrase_help.setObjectName(u"passphrase_help")

        self.passphrase_group.addWidget(self.passphrase_help)

        self.passphrase = QLineEdit(CreateProfileForm)
        self.passphrase.setObjectName(u"passphrase")

        self.passphrase_group.addWidget(self.passphrase)

        self.suggest = QPushButton(CreateProfileForm)
        self.suggest.setObjectName(u"suggest")

        self.passphrase_group.addWidget(self.suggest, 0, Qt.AlignmentFlag.AlignLeft)


        self.column.addLayout(self.passphrase_group)

        self.again_group = QVBoxLayout()
        self.again_group.setSpacing(4)
        self.again_group.setObjectName(u"again_group")
        self.again_label = PlainLabel(CreateProfileForm)
        self.again_label.setObjectName(u"again_label")

        self.again_group.addWidget(self.again_label)

        self.again = QLineEdit(CreateProfileForm)
        self.again.setObjectName(u"again")

        self.again_group.addWidget(self.again)


        self.column.addLayout(self.again_group)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.push)

        self.from_backup = QPushButton(CreateProfileForm)
        self.from_backup.setObjectName(u"from_backup")

        self.buttons.addWidget(self.from_backup)

        self.create = QPushButton(CreateProfileForm)
        self.create.setObjectName(u"create")

        self.buttons.addWidget(self.create)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.role_label.setBuddy(self.role)
        self.passphrase_label.setBuddy(self.passphrase)
        self.again_label.setBuddy(self.again)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CreateProfileForm)

        QMetaObject.connectSlotsByName(CreateProfileForm)
    # setupUi

    def retranslateUi(self, CreateProfileForm: QWidget) -> None:
        CreateProfileForm.setWindowTitle(QCoreApplication.translate("CreateProfileForm", u"Create your profile", None))
        self.heading.setText(QCoreApplication.translate("CreateProfileForm", u"Set up this laptop", None))
        self.intro.setText(QCoreApplication.translate("CreateProfileForm", u"Everything you record is encrypted on this laptop with your passphrase.", None))
        self.name_label.setText(QCoreApplication.translate("CreateProfileForm", u"Your name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("CreateProfileForm", u"Your name", None))
#endif // QT_CONFIG(accessibility)
        self.role_label.setText(QCoreApplication.translate("CreateProfileForm", u"Your role", None))
#if QT_CONFIG(accessibility)
        self.role.setAccessibleName(QCoreApplication.translate("CreateProfileForm", u"Your role", None))
#endif // QT_CONFIG(accessibility)
        self.passphrase_label.setText(QCoreApplication.translate("CreateProfileForm", u"Passphrase", None))
        self.passphrase_help.setText(QCoreApplication.translate("CreateProfileForm", u"At least 15 letters. Four or five words are easy to remember.", None))
        self.passphrase_help.setProperty(u"small", QCoreApplication.translate("CreateProfileForm", u"true", None))
#if QT_CONFIG(accessibility)
        self.passphrase.setAccessibleName(QCoreApplication.translate("CreateProfileForm", u"Passphrase", None))
#endif // QT_CONFIG(accessibility)
        self.suggest.setText(QCoreApplication.translate("CreateProfileForm", u"Suggest a passphrase", None))
        self.again_label.setText(QCoreApplication.translate("CreateProfileForm", u"Passphrase again", None))
#if QT_CONFIG(accessibility)
        self.again.setAccessibleName(QCoreApplication.translate("CreateProfileForm", u"Passphrase again", None))
#endif // QT_CONFIG(accessibility)
        self.from_backup.setText(QCoreApplication.translate("CreateProfileForm", u"I have a backup", None))
        self.create.setText(QCoreApplication.translate("CreateProfileForm", u"Set up", None))
    # retranslateUi
