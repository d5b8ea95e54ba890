"""The form drawn in ui/needs/confirm_code.ui; `make forms` writes it."""

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

from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.paragraph import Paragraph

class Ui_ConfirmCodeForm(object):
    def setupUi(self, ConfirmCodeForm: QDialog) -> None:
        if not ConfirmCodeForm.objectName():
            ConfirmCodeForm.setObjectName(u"ConfirmCodeForm")
        self.whole = QVBoxLayout(ConfirmCodeForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(ConfirmCodeForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(ConfirmCodeForm)
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
        self.code = Paragraph(self.fields)
        self.code.setObjectName(u"code")

        self.column.addWidget(self.code)

        self.clinician_group = QVBoxLayout()
        self.clinician_group.setSpacing(4)
        self.clinician_group.setObjectName(u"clinician_group")
        self.clinician_label = PlainLabel(self.fields)
        self.clinician_label.setObjectName(u"clinician_label")

        self.clinician_group.addWidget(self.clinician_label)

        self.clinician_help = SoftText(self.fields)
        self.clinician_help.setObjectName(u"clinician_help")
        self.clinician_help.setProperty(u"small", True)

        self.clinician_group.addWidget(self.clinician_help)

        self.clinician = QLineEdit(self.fields)
        self.clinician.setObjectName(u"clinician")

        self.clinician_group.addWidget(self.clinician)


        self.column.addLayout(self.clinician_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(ConfirmCodeForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(ConfirmCodeForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.clinician_label.setBuddy(self.clinician)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.clinician, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(ConfirmCodeForm)

        QMetaObject.connectSlotsByName(ConfirmCodeForm)
    # setupUi

    def retranslateUi(self, ConfirmCodeForm: QDialog) -> None:
        ConfirmCodeForm.setWindowTitle(QCoreApplication.translate("ConfirmCodeForm", u"A clinician confirms the code", None))
        self.heading.setText(QCoreApplication.translate("ConfirmCodeForm", u"A clinician confirms the code", None))
        self.clinician_label.setText(QCoreApplication.translate("ConfirmCodeForm", u"&Who confirmed it", None))
        self.clinician_help.setText(QCoreApplication.translate("ConfirmCodeForm", u"Name and credential, such as Dana Okafor, RN.", None))
#if QT_CONFIG(accessibility)
        self.clinician.setAccessibleName(QCoreApplication.translate("ConfirmCodeForm", u"Who confirmed it", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("ConfirmCodeForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("ConfirmCodeForm", u"Confirm code", None))
    # retranslateUi
