"""The form drawn in ui/coverage/card.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QFrame, QHBoxLayout, QLineEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)

class Ui_CardForm(object):
    def setupUi(self, CardForm: QDialog) -> None:
        if not CardForm.objectName():
            CardForm.setObjectName(u"CardForm")
        self.whole = QVBoxLayout(CardForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(CardForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(CardForm)
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
        self.payer_group = QVBoxLayout()
        self.payer_group.setSpacing(4)
        self.payer_group.setObjectName(u"payer_group")
        self.payer_label = PlainLabel(self.fields)
        self.payer_label.setObjectName(u"payer_label")

        self.payer_group.addWidget(self.payer_label)

        self.payer = QLineEdit(self.fields)
        self.payer.setObjectName(u"payer")

        self.payer_group.addWidget(self.payer)


        self.column.addLayout(self.payer_group)

        self.payer_type_group = QVBoxLayout()
        self.payer_type_group.setSpacing(4)
        self.payer_type_group.setObjectName(u"payer_type_group")
        self.payer_type_label = PlainLabel(self.fields)
        self.payer_type_label.setObjectName(u"payer_type_label")

        self.payer_type_group.addWidget(self.payer_type_label)

        self.payer_type = Choice(self.fields)
        self.payer_type.setObjectName(u"payer_type")

        self.payer_type_group.addWidget(self.payer_type)


        self.column.addLayout(self.payer_type_group)

        self.plan_group = QVBoxLayout()
        self.plan_group.setSpacing(4)
        self.plan_group.setObjectName(u"plan_group")
        self.plan_label = PlainLabel(self.fields)
        self.plan_label.setObjectName(u"plan_label")

        self.plan_group.addWidget(self.plan_label)

        self.plan = QLineEdit(self.fields)
        self.plan.setObjectName(u"plan")

        self.plan_group.addWidget(self.plan)


        self.column.addLayout(self.plan_group)

        self.member_id_group = QVBoxLayout()
        self.member_id_group.setSpacing(4)
        self.member_id_group.setObjectName(u"member_id_group")
        self.member_id_label = PlainLabel(self.fields)
        self.member_id_label.setObjectName(u"member_id_label")

        self.member_id_group.addWidget(self.member_id_label)

        self.member_id_help = SoftText(self.fields)
        self.member_id_help.setObjectName(u"member_id_help")
        self.member_id_help.setProperty(u"small", True)

        self.member_id_group.addWidget(self.member_id_help)

        self.member_id = QLineEdit(self.fields)
        self.member_id.setObjectName(u"member_id")

        self.member_id_group.addWidget(self.member_id)


        self.column.addLayout(self.member_id_group)

        self.group_id_group = QVBoxLayout()
        self.group_id_group.setSpacing(4)
        self.group_id_group.setObjectName(u"group_id_group")
        self.group_id_label = PlainLabel(self.fields)
        self.group_id_label.setObjectName(u"group_id_label")

        self.group_id_group.addWidget(self.group_id_label)

        self.group_id = QLineEdit(self.fields)
        self.group_id.setObjectName(u"group_id")

        self.group_id_group.addWidget(self.group_id)


        self.column.addLayout(self.group_id_group)

        self.order_group = QVBoxLayout()
        self.order_group.setSpacing(4)
        self.order_group.setObjectName(u"order_group")
        self.order_label = PlainLabel(self.fields)
        self.order_label.setObjectName(u"order_label")

        self.order_group.addWidget(self.order_label)

        self.order = QComboBox(self.fields)
        self.order.setObjectName(u"order")

        self.order_group.addWidget(self.order)


        self.column.addLayout(self.order_group)

        self.phone_group = QVBoxLayout()
        self.phone_group.setSpacing(4)
        self.phone_group.setObjectName(u"phone_group")
        self.phone_label = PlainLabel(self.fields)
        self.phone_label.setObjectName(u"phone_label")

        self.phone_group.addWidget(self.phone_label)

        self.phone = QLineEdit(self.fields)
        self.phone.setObjectName(u"phone")

        self.phone_group.addWidget(self.phone)


        self.column.addLayout(self.phone_group)

        self.started_on_group = QVBoxLayout()
        self.started_on_group.setSpacing(4)
        self.started_on_group.setObjectName(u"started_on_group")
        self.started_on_label = PlainLabel(self.fields)
        self.started_on_label.setObjectName(u"started_on_label")

        self.started_on_group.addWidget(self.started_on_label)

        self.started_on = PartialDateEdit(self.fields)
        self.started_on.setObjectName(u"started_on")

        self.started_on_group.addWidget(self.started_on)


        self.column.addLayout(self.started_on_group)

        self.ended_on_group = QVBoxLayout()
        self.ended_on_group.setSpacing(4)
        self.ended_on_group.setObjectName(u"ended_on_group")
        self.ended_on_label = PlainLabel(self.fields)
        self.ended_on_label.setObjectName(u"ended_on_label")

        self.ended_on_group.addWidget(self.ended_on_label)

        self.ended_on = PartialDateEdit(self.fields)
        self.ended_on.setObjectName(u"ended_on")

        self.ended_on_group.addWidget(self.ended_on)


        self.column.addLayout(self.ended_on_group)

        self.primary_care_group = QVBoxLayout()
        self.primary_care_group.setSpacing(4)
        self.primary_care_group.setObjectName(u"primary_care_group")
        self.primary_care_label = PlainLabel(self.fields)
        self.primary_care_label.setObjectName(u"primary_care_label")

        self.primary_care_group.addWidget(self.primary_care_label)

        self.primary_care = QLineEdit(self.fields)
        self.primary_care.setObjectName(u"primary_care")

        self.primary_care_group.addWidget(self.primary_care)


        self.column.addLayout(self.primary_care_group)

        self.network_group = QVBoxLayout()
        self.network_group.setSpacing(4)
        self.network_group.setObjectName(u"network_group")
        self.network_label = PlainLabel(self.fields)
        self.network_label.setObjectName(u"network_label")

        self.network_group.addWidget(self.network_label)

        self.network = QLineEdit(self.fields)
        self.network.setObjectName(u"network")

        self.network_group.addWidget(self.network)


        self.column.addLayout(self.network_group)

        self.is_dual = QCheckBox(self.fields)
        self.is_dual.setObjectName(u"is_dual")

        self.column.addWidget(self.is_dual)

        self.renewal_due_group = QVBoxLayout()
        self.renewal_due_group.setSpacing(4)
        self.renewal_due_group.setObjectName(u"renewal_due_group")
        self.renewal_due_label = PlainLabel(self.fields)
        self.renewal_due_label.setObjectName(u"renewal_due_label")

        self.renewal_due_group.addWidget(self.renewal_due_label)

        self.renewal_due_help = SoftText(self.fields)
        self.renewal_due_help.setObjectName(u"renewal_due_help")
        self.renewal_due_help.setProperty(u"small", True)

        self.renewal_due_group.addWidget(self.renewal_due_help)

        self.renewal_due = PartialDateEdit(self.fields)
        self.renewal_due.setObjectName(u"renewal_due")

        self.renewal_due_group.addWidget(self.renewal_due)


        self.column.addLayout(self.renewal_due_group)

        self.note_group = QVBoxLayout()
        self.note_group.setSpacing(4)
        self.note_group.setObjectName(u"note_group")
        self.note_label = PlainLabel(self.fields)
        self.note_label.setObjectName(u"note_label")

        self.note_group.addWidget(self.note_label)

        self.note = QLineEdit(self.fields)
        self.note.setObjectName(u"note")

        self.note_group.addWidget(self.note)


        self.column.addLayout(self.note_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(CardForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(CardForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.payer_label.setBuddy(self.payer)
        self.payer_type_label.setBuddy(self.payer_type)
        self.plan_label.setBuddy(self.plan)
        self.member_id_label.setBuddy(self.member_id)
        self.group_id_label.setBuddy(self.group_id)
        self.order_label.setBuddy(self.order)
        self.phone_label.setBuddy(self.phone)
        self.started_on_label.setBuddy(self.started_on)
        self.ended_on_label.setBuddy(self.ended_on)
        self.primary_care_label.setBuddy(self.primary_care)
        self.network_label.setBuddy(self.network)
        self.renewal_due_label.setBuddy(self.renewal_due)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.payer, self.payer_type)
        QWidget.setTabOrder(self.payer_type, self.plan)
        QWidget.setTabOrder(self.plan, self.member_id)
        QWidget.setTabOrder(self.member_id, self.group_id)
        QWidget.setTabOrder(self.group_id, self.order)
        QWidget.setTabOrder(self.order, self.phone)
        QWidget.setTabOrder(self.phone, self.started_on)
        QWidget.setTabOrder(self.started_on, self.ended_on)
        QWidget.setTabOrder(self.ended_on, self.primary_care)
        QWidget.setTabOrder(self.primary_care, self.network)
        QWidget.setTabOrder(self.network, self.is_dual)
        QWidget.setTabOrder(self.is_dual, self.renewal_due)
        QWidget.setTabOrder(self.renewal_due, self.note)
        QWidget.setTabOrder(self.note, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(CardForm)

        QMetaObject.connectSlotsByName(CardForm)
    # setupUi

    def retranslateUi(self, CardForm: QDialog) -> None:
        CardForm.setWindowTitle(QCoreApplication.translate("CardForm", u"New insurance card", None))
        self.heading.setText(QCoreApplication.translate("CardForm", u"New insurance card", None))
        self.payer_label.setText(QCoreApplication.translate("CardForm", u"&Who pays", None))
#if QT_CONFIG(accessibility)
        self.payer.setAccessibleName(QCoreApplication.translate("CardForm", u"Who pays", None))
#endif // QT_CONFIG(accessibility)
        self.payer_type_label.setText(QCoreApplication.translate("CardForm", u"&Kind of insurance", None))
#if QT_CONFIG(accessibility)
        self.payer_type.setAccessibleName(QCoreApplication.translate("CardForm", u"Kind of insurance", None))
#endif // QT_CONFIG(accessibility)
        self.plan_label.setText(QCoreApplication.translate("CardForm", u"P&lan (optional)", None))
#if QT_CONFIG(accessibility)
        self.plan.setAccessibleName(QCoreApplication.translate("CardForm", u"Plan (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.member_id_label.setText(QCoreApplication.translate("CardForm", u"&Member number", None))
        self.member_id_help.setText(QCoreApplication.translate("CardForm", u"As it stands on the card", None))
#if QT_CONFIG(accessibility)
        self.member_id.setAccessibleName(QCoreApplication.translate("CardForm", u"Member number", None))
#endif // QT_CONFIG(accessibility)
        self.group_id_label.setText(QCoreApplication.translate("CardForm", u"&Group number (optional)", None))
#if QT_CONFIG(accessibility)
        self.group_id.setAccessibleName(QCoreApplication.translate("CardForm", u"Group number (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.order_label.setText(QCoreApplication.translate("CardForm", u"Pa&ys in which place", None))
#if QT_CONFIG(accessibility)
        self.order.setAccessibleName(QCoreApplication.translate("CardForm", u"Pays in which place", None))
#endif // QT_CONFIG(accessibility)
        self.phone_label.setText(QCoreApplication.translate("CardForm", u"P&hone on the card (optional)", None))
#if QT_CONFIG(accessibility)
        self.phone.setAccessibleName(QCoreApplication.translate("CardForm", u"Phone on the card (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.started_on_label.setText(QCoreApplication.translate("CardForm", u"&From (optional)", None))
#if QT_CONFIG(accessibility)
        self.started_on.setAccessibleName(QCoreApplication.translate("CardForm", u"From (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.ended_on_label.setText(QCoreApplication.translate("CardForm", u"&Until (optional)", None))
#if QT_CONFIG(accessibility)
        self.ended_on.setAccessibleName(QCoreApplication.translate("CardForm", u"Until (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.primary_care_label.setText(QCoreApplication.translate("CardForm", u"Primary &care provider (optional)", None))
#if QT_CONFIG(accessibility)
        self.primary_care.setAccessibleName(QCoreApplication.translate("CardForm", u"Primary care provider (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.network_label.setText(QCoreApplication.translate("CardForm", u"&Network (optional)", None))
#if QT_CONFIG(accessibility)
        self.network.setAccessibleName(QCoreApplication.translate("CardForm", u"Network (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.is_dual.setText(QCoreApplication.translate("CardForm", u"Has Medicare and Me&dicaid (dual)", None))
        self.renewal_due_label.setText(QCoreApplication.translate("CardForm", u"&Renewal due (optional)", None))
        self.renewal_due_help.setText(QCoreApplication.translate("CardForm", u"As the renewal letter says. Reminders come 90, 60 and 30 days before", None))
#if QT_CONFIG(accessibility)
        self.renewal_due.setAccessibleName(QCoreApplication.translate("CardForm", u"Renewal due (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("CardForm", u"N&ote (optional)", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("CardForm", u"Note (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("CardForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("CardForm", u"Save card", None))
    # retranslateUi
