"""The form drawn in ui/shell/add_worker.ui; `make forms` writes it."""

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
class Ui_AddWorkerForm(object):
    def setupUi(self, AddWorkerForm: QWidget) -> None:
        if not AddWorkerForm.objectName():
            AddWorkerForm.setObjectName(u"AddWorkerForm")
        self.column = QVBoxLayout(AddWorkerForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 24)
        self.top = QVBoxLayout()
        self.top.setSpacing(4)
        self.top.setObjectName(u"top")
        self.heading = Heading(AddWorkerForm)
        self.heading.setObjectName(u"heading")

        self.top.addWidget(self.heading)

        self.intro = SoftText(AddWorkerForm)
        self.intro.setObjectName(u"intro")

        self.top.addWidget(self.intro)


        self.column.addLayout(self.top)

        self.name_group = QVBoxLayout()
        self.name_group.setSpacing(4)
        self.name_group.setObjectName(u"name_group")
        self.name_label = PlainLabel(AddWorkerForm)
        self.name_label.setObjectName(u"name_label")

        self.name_group.addWidget(self.name_label)

        self.name_help = SoftText(AddWorkerForm)
        self.name_help.setObjectName(u"name_help")

        self.name_group.addWidget(self.name_help)

        self.name = QLineEdit(AddWorkerForm)
        self.name.setObjectName(u"name")

        self.name_group.addWidget(self.name)


        self.column.addLayout(self.name_group)

        self.role_group = QVBoxLayout()
        self.role_group.setSpacing(4)
        self.role_group.setObjectName(u"role_group")
        self.role_label = PlainLabel(AddWorkerForm)
        self.role_label.setObjectName(u"role_label")

        self.role_group.addWidget(self.role_label)

        self.role = Choice(AddWorkerForm)
        self.role.setObjectName(u"role")

        self.role_group.addWidget(self.role)


        self.column.addLayout(self.role_group)

        self.credential_group = QVBoxLayout()
        self.credential_group.setSpacing(4)
        self.credential_group.setObjectName(u"credential_group")
        self.credential_label = PlainLabel(AddWorkerForm)
        self.credential_label.setObjectName(u"credential_label")

        self.credential_group.addWidget(self.credential_label)

        self.credential_help = SoftText(AddWorkerForm)
        self.credential_help.setObjectName(u"credential_help")

        self.credential_group.addWidget(self.credential_help)

        self.credential = QLineEdit(AddWorkerForm)
        self.credential.setObjectName(u"credential")

        self.credential_group.addWidget(self.credential)


        self.column.addLayout(self.credential_group)

        self.passphrase_group = QVBoxLayout()
        self.passphrase_group.setSpacing(4)
        self.passphrase_group.setObjectName(u"passphrase_group")
        self.passphrase_label = PlainLabel(AddWorkerForm)
        self.passphrase_label.setObjectName(u"passphrase_label")

        self.passphrase_group.addWidget(self.passphrase_label)

        self.passphrase_help = SoftText(AddWorkerForm)
        self.passphrase_help.setObjectName(u"passphrase_help")

        self.passphrase_group.addWidget(self.passphrase_help)

        self.passphrase = QLineEdit(AddWorkerForm)
        self.passphrase.setObjectName(u"passphrase")

        self.passphrase_group.addWidget(self.passphrase)

        self.suggest = QPushButton(AddWorkerForm)
        self.suggest.setObjectName(u"suggest")

        self.passphrase_group.addWidget(self.suggest, 0, Qt.AlignmentFlag.AlignLeft)


        self.column.addLayout(self.passphrase_group)

        self.again_group = QVBoxLayout()
        self.again_group.setSpacing(4)
        self.again_group.setObjectName(u"again_group")
        self.again_label = PlainLabel(AddWorkerForm)
        self.again_label.setObjectName(u"again_label")

        self.again_group.addWidget(self.again_label)

        self.again = QLineEdit(AddWorkerForm)
        self.again.setObjectName(u"again")

        self.again_group.addWidget(self.again)


        self.column.addLayout(self.again_group)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.push)

        self.cancel = QPushButton(AddWorkerForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.add = QPushButton(AddWorkerForm)
        self.add.setObjectName(u"add")

        self.buttons.addWidget(self.add)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.role_label.setBuddy(self.role)
        self.credential_label.setBuddy(self.credential)
        self.passphrase_label.setBuddy(self.passphrase)
        self.again_label.setBuddy(self.again)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AddWorkerForm)

        QMetaObject.connectSlotsByName(AddWorkerForm)
    # setupUi

    def retranslateUi(self, AddWorkerForm: QWidget) -> None:
        AddWorkerForm.setWindowTitle(QCoreApplication.translate("AddWorkerForm", u"Add a worker", None))
        self.heading.setText(QCoreApplication.translate("AddWorkerForm", u"Add a worker", None))
        self.intro.setText(QCoreApplication.translate("AddWorkerForm", u"Everybody signs in on this laptop with a name and passphrase of their own.", None))
        self.name_label.setText(QCoreApplication.translate("AddWorkerForm", u"Name", None))
        self.name_help.setText(QCoreApplication.translate("AddWorkerForm", u"As it stands on papers. It is the sign-in name, too.", None))
        self.name_help.setProperty(u"small", QCoreApplication.translate("AddWorkerForm", u"true", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("AddWorkerForm", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.role_label.setText(QCoreApplication.translate("AddWorkerForm", u"Role", None))
#if QT_CONFIG(accessibility)
        self.role.setAccessibleName(QCoreApplication.translate("AddWorkerForm", u"Role", None))
#endif // QT_CONFIG(accessibility)
        self.credential_label.setText(QCoreApplication.translate("AddWorkerForm", u"Credential (optional)", None))
        self.credential_help.setText(QCoreApplication.translate("AddWorkerForm", u"Such as RN, LCSW or CHW.", None))
        self.credential_help.setProperty(u"small", QCoreApplication.translate("AddWorkerForm", u"true", None))
#if QT_CONFIG(accessibility)
        self.credential.setAccessibleName(QCoreApplication.translate("AddWorkerForm", u"Credential", None))
#endif // QT_CONFIG(accessibility)
        self.passphrase_label.setText(QCoreApplication.translate("AddWorkerForm", u"First passphrase", None))
        self.passphrase_help.setText(QCoreApplication.translate("AddWorkerForm", u"At least 15 letters. Four or five words are easy to remember.", None))
        self.passphrase_help.setProperty(u"small", QCoreApplication.translate("AddWorkerForm", u"true", None))
#if QT_CONFIG(accessibility)
        self.passphrase.setAccessibleName(QCoreApplication.translate("AddWorkerForm", u"First passphrase", None))
#endif // QT_CONFIG(accessibility)
        self.suggest.setText(QCoreApplication.translate("AddWorkerForm", u"Suggest a passphrase", None))
        self.again_label.setText(QCoreApplication.translate("AddWorkerForm", u"First passphrase again", None))
#if QT_CONFIG(accessibility)
        self.again.setAccessibleName(QCoreApplication.translate("AddWorkerForm", u"First passphrase again", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("AddWorkerForm", u"Cancel", None))
        self.add.setText(QCoreApplication.translate("AddWorkerForm", u"Add worker", None))
    # retranslateUi
