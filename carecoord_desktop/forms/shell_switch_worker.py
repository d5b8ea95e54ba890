"""The form drawn in ui/shell/switch_worker.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QHBoxLayout,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from carecoord_desktop.widgets.labels import (Heading, PlainLabel)
from carecoord_desktop.widgets.paragraph import Paragraph

class Ui_SwitchWorkerForm(object):
    def setupUi(self, SwitchWorkerForm: QDialog) -> None:
        if not SwitchWorkerForm.objectName():
            SwitchWorkerForm.setObjectName(u"SwitchWorkerForm")
        self.whole = QVBoxLayout(SwitchWorkerForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(SwitchWorkerForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.explanation = Paragraph(SwitchWorkerForm)
        self.explanation.setObjectName(u"explanation")

        self.whole.addWidget(self.explanation)

        self.sign_in_group = QVBoxLayout()
        self.sign_in_group.setSpacing(4)
        self.sign_in_group.setObjectName(u"sign_in_group")
        self.sign_in_label = PlainLabel(SwitchWorkerForm)
        self.sign_in_label.setObjectName(u"sign_in_label")

        self.sign_in_group.addWidget(self.sign_in_label)

        self.sign_in = QComboBox(SwitchWorkerForm)
        self.sign_in.setObjectName(u"sign_in")

        self.sign_in_group.addWidget(self.sign_in)


        self.whole.addLayout(self.sign_in_group)

        self.passphrase_group = QVBoxLayout()
        self.passphrase_group.setSpacing(4)
        self.passphrase_group.setObjectName(u"passphrase_group")
        self.passphrase_label = PlainLabel(SwitchWorkerForm)
        self.passphrase_label.setObjectName(u"passphrase_label")

        self.passphrase_group.addWidget(self.passphrase_label)

        self.passphrase = QLineEdit(SwitchWorkerForm)
        self.passphrase.setObjectName(u"passphrase")

        self.passphrase_group.addWidget(self.passphrase)


        self.whole.addLayout(self.passphrase_group)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(SwitchWorkerForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.take_over = QPushButton(SwitchWorkerForm)
        self.take_over.setObjectName(u"take_over")

        self.buttons.addWidget(self.take_over)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.sign_in_label.setBuddy(self.sign_in)
        self.passphrase_label.setBuddy(self.passphrase)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.sign_in, self.passphrase)
        QWidget.setTabOrder(self.passphrase, self.take_over)
        QWidget.setTabOrder(self.take_over, self.cancel)

        self.retranslateUi(SwitchWorkerForm)

        QMetaObject.connectSlotsByName(SwitchWorkerForm)
    # setupUi

    def retranslateUi(self, SwitchWorkerForm: QDialog) -> None:
        SwitchWorkerForm.setWindowTitle(QCoreApplication.translate("SwitchWorkerForm", u"CareCoord", None))
        self.heading.setText(QCoreApplication.translate("SwitchWorkerForm", u"Switch worker", None))
        self.sign_in_label.setText(QCoreApplication.translate("SwitchWorkerForm", u"Sign-in &name", None))
#if QT_CONFIG(accessibility)
        self.sign_in.setAccessibleName(QCoreApplication.translate("SwitchWorkerForm", u"Sign-in name", None))
#endif // QT_CONFIG(accessibility)
        self.passphrase_label.setText(QCoreApplication.translate("SwitchWorkerForm", u"&Passphrase", None))
#if QT_CONFIG(accessibility)
        self.passphrase.setAccessibleName(QCoreApplication.translate("SwitchWorkerForm", u"Passphrase", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("SwitchWorkerForm", u"Cancel", None))
        self.take_over.setText(QCoreApplication.translate("SwitchWorkerForm", u"Take over", None))
    # retranslateUi
