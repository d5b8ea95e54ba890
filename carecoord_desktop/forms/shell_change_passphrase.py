"""The form drawn in ui/shell/change_passphrase.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
class Ui_ChangePassphraseForm(object):
    def setupUi(self, ChangePassphraseForm: QWidget) -> None:
        if not ChangePassphraseForm.objectName():
            ChangePassphraseForm.setObjectName(u"ChangePassphraseForm")
        self.column = QVBoxLayout(ChangePassphraseForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 24)
        self.top = QVBoxLayout()
        self.top.setSpacing(4)
        self.top.setObjectName(u"top")
        self.heading = Heading(ChangePassphraseForm)
        self.heading.setObjectName(u"heading")

        self.top.addWidget(self.heading)

        self.intro = SoftText(ChangePassphraseForm)
        self.intro.setObjectName(u"intro")

        self.top.addWidget(self.intro)


        self.column.addLayout(self.top)

        self.old_group = QVBoxLayout()
        self.old_group.setSpacing(4)
        self.old_group.setObjectName(u"old_group")
        self.old_label = PlainLabel(ChangePassphraseForm)
        self.old_label.setObjectName(u"old_label")

        self.old_group.addWidget(self.old_label)

        self.old = QLineEdit(ChangePassphraseForm)
        self.old.setObjectName(u"old")

        self.old_group.addWidget(self.old)


        self.column.addLayout(self.old_group)

        self.passphrase_group = QVBoxLayout()
        self.passphrase_group.setSpacing(4)
        self.passphrase_group.setObjectName(u"passphrase_group")
        self.passphrase_label = PlainLabel(ChangePassphraseForm)
        self.passphrase_label.setObjectName(u"passphrase_label")

        self.passphrase_group.addWidget(self.passphrase_label)

        self.passphrase_help = SoftText(ChangePassphraseForm)
        self.passphrase_help.setObjectName(u"passphrase_help")

        self.passphrase_group.addWidget(self.passphrase_help)

        self.passphrase = QLineEdit(ChangePassphraseForm)
        self.passphrase.setObjectName(u"passphrase")

        self.passphrase_group.addWidget(self.passphrase)

        self.suggest = QPushButton(ChangePassphraseForm)
        self.suggest.setObjectName(u"suggest")

        self.passphrase_group.addWidget(self.suggest, 0, Qt.AlignmentFlag.AlignLeft)


        self.column.addLayout(self.passphrase_group)

        self.again_group = QVBoxLayout()
        self.again_group.setSpacing(4)
        self.again_group.setObjectName(u"again_group")
        self.again_label = PlainLabel(ChangePassphraseForm)
        self.again_label.setObjectName(u"again_label")

        self.again_group.addWidget(self.again_label)

        self.again = QLineEdit(ChangePassphraseForm)
        self.again.setObjectName(u"again")

        self.again_group.addWidget(self.again)


        self.column.addLayout(self.again_group)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.push)

        self.cancel = QPushButton(ChangePassphraseForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.change = QPushButton(ChangePassphraseForm)
        self.change.setObjectName(u"change")

        self.buttons.addWidget(self.change)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.old_label.setBuddy(self.old)
        self.passphrase_label.setBuddy(self.passphrase)
        self.again_label.setBuddy(self.again)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ChangePassphraseForm)

        QMetaObject.connectSlotsByName(ChangePassphraseForm)
    # setupUi

    def retranslateUi(self, ChangePassphraseForm: QWidget) -> None:
        ChangePassphraseForm.setWindowTitle(QCoreApplication.translate("ChangePassphraseForm", u"Change my passphrase", None))
        self.heading.setText(QCoreApplication.translate("ChangePassphraseForm", u"Change my passphrase", None))
        self.intro.setText(QCoreApplication.translate("ChangePassphraseForm", u"The old one holds until the new one has opened your records.", None))
        self.old_label.setText(QCoreApplication.translate("ChangePassphraseForm", u"Passphrase now", None))
#if QT_CONFIG(accessibility)
        self.old.setAccessibleName(QCoreApplication.translate("ChangePassphraseForm", u"Passphrase now", None))
#endif // QT_CONFIG(accessibility)
        self.passphrase_label.setText(QCoreApplication.translate("ChangePassphraseForm", u"New passphrase", None))
        self.passphrase_help.setText(QCoreApplication.translate("ChangePassphraseForm", u"At least 15 letters. Four or five words are easy to remember.", None))
        self.passphrase_help.setProperty(u"small", QCoreApplication.translate("ChangePassphraseForm", u"true", None))
#if QT_CONFIG(accessibility)
        self.passphrase.setAccessibleName(QCoreApplication.translate("ChangePassphraseForm", u"New passphrase", None))
#endif // QT_CONFIG(accessibility)
        self.suggest.setText(QCoreApplication.translate("ChangePassphraseForm", u"Suggest a passphrase", None))
        self.again_label.setText(QCoreApplication.translate("ChangePassphraseForm", u"New passphrase again", None))
#if QT_CONFIG(accessibility)
        self.again.setAccessibleName(QCoreApplication.translate("ChangePassphraseForm", u"New passphrase again", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("ChangePassphraseForm", u"Cancel", None))
        self.change.setText(QCoreApplication.translate("ChangePassphraseForm", u"Change passphrase", None))
    # retranslateUi
