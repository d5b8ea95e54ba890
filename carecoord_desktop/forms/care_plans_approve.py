"""The form drawn in ui/care_plans/approve.ui; `make forms` writes it."""

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
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)

class Ui_ApproveForm(object):
    def setupUi(self, ApproveForm: QDialog) -> None:
        if not ApproveForm.objectName():
            ApproveForm.setObjectName(u"ApproveForm")
        self.whole = QVBoxLayout(ApproveForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(ApproveForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(ApproveForm)
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
        self.name_group = QVBoxLayout()
        self.name_group.setSpacing(4)
        self.name_group.setObjectName(u"name_group")
        self.name_label = PlainLabel(self.fields)
        self.name_label.setObjectName(u"name_label")

        self.name_group.addWidget(self.name_label)

        self.name = QLineEdit(self.fields)
        self.name.setObjectName(u"name")

        self.name_group.addWidget(self.name)


        self.column.addLayout(self.name_group)

        self.credential_group = QVBoxLayout()
        self.credential_group.setSpacing(4)
        self.credential_group.setObjectName(u"credential_group")
        self.credential_label = PlainLabel(self.fields)
        self.credential_label.setObjectName(u"credential_label")

        self.credential_group.addWidget(self.credential_label)

        self.credential_help = SoftText(self.fields)
        self.credential_help.setObjectName(u"credential_help")
        self.credential_help.setProperty(u"small", True)

        self.credential_group.addWidget(self.credential_help)

        self.credential = QLineEdit(self.fields)
        self.credential.setObjectName(u"credential")

        self.credential_group.addWidget(self.credential)


        self.column.addLayout(self.credential_group)

        self.approved_on_group = QVBoxLayout()
        self.approved_on_group.setSpacing(4)
        self.approved_on_group.setObjectName(u"approved_on_group")
        self.approved_on_label = PlainLabel(self.fields)
        self.approved_on_label.setObjectName(u"approved_on_label")

        self.approved_on_group.addWidget(self.approved_on_label)

        self.approved_on = PartialDateEdit(self.fields)
        self.approved_on.setObjectName(u"approved_on")

        self.approved_on_group.addWidget(self.approved_on)


        self.column.addLayout(self.approved_on_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(ApproveForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(ApproveForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.credential_label.setBuddy(self.credential)
        self.approved_on_label.setBuddy(self.approved_on)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.credential)
        QWidget.setTabOrder(self.credential, self.approved_on)
        QWidget.setTabOrder(self.approved_on, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(ApproveForm)

        QMetaObject.connectSlotsByName(ApproveForm)
    # setupUi

    def retranslateUi(self, ApproveForm: QDialog) -> None:
        ApproveForm.setWindowTitle(QCoreApplication.translate("ApproveForm", u"Approve the plan", None))
        self.heading.setText(QCoreApplication.translate("ApproveForm", u"Approve the plan", None))
        self.name_label.setText(QCoreApplication.translate("ApproveForm", u"&Name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("ApproveForm", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.credential_label.setText(QCoreApplication.translate("ApproveForm", u"&Credential", None))
        self.credential_help.setText(QCoreApplication.translate("ApproveForm", u"Like RN, MD or LICSW.", None))
#if QT_CONFIG(accessibility)
        self.credential.setAccessibleName(QCoreApplication.translate("ApproveForm", u"Credential", None))
#endif // QT_CONFIG(accessibility)
        self.approved_on_label.setText(QCoreApplication.translate("ApproveForm", u"&On", None))
#if QT_CONFIG(accessibility)
        self.approved_on.setAccessibleName(QCoreApplication.translate("ApproveForm", u"On", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("ApproveForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("ApproveForm", u"Approve", None))
    # retranslateUi
