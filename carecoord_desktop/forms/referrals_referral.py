"""The form drawn in ui/referrals/referral.ui; `make forms` writes it."""

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
from carecoord_desktop.widgets.plain_edit import PlainEdit
from carecoord_desktop.widgets.tiles import Tiles

class Ui_ReferralForm(object):
    def setupUi(self, ReferralForm: QDialog) -> None:
        if not ReferralForm.objectName():
            ReferralForm.setObjectName(u"ReferralForm")
        self.whole = QVBoxLayout(ReferralForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(ReferralForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(ReferralForm)
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
        self.need_group = QWidget(self.fields)
        self.need_group.setObjectName(u"need_group")
        self.need_rows = QVBoxLayout(self.need_group)
        self.need_rows.setSpacing(4)
        self.need_rows.setObjectName(u"need_rows")
        self.need_rows.setContentsMargins(0, 0, 0, 0)
        self.need_label = PlainLabel(self.need_group)
        self.need_label.setObjectName(u"need_label")

        self.need_rows.addWidget(self.need_label)

        self.need = QComboBox(self.need_group)
        self.need.setObjectName(u"need")

        self.need_rows.addWidget(self.need)


        self.column.addWidget(self.need_group)

        self.category_group = QWidget(self.fields)
        self.category_group.setObjectName(u"category_group")
        self.category_rows = QVBoxLayout(self.category_group)
        self.category_rows.setSpacing(4)
        self.category_rows.setObjectName(u"category_rows")
        self.category_rows.setContentsMargins(0, 0, 0, 0)
        self.category_label = PlainLabel(self.category_group)
        self.category_label.setObjectName(u"category_label")

        self.category_rows.addWidget(self.category_label)

        self.category = Choice(self.category_group)
        self.category.setObjectName(u"category")

        self.category_rows.addWidget(self.category)


        self.column.addWidget(self.category_group)

        self.service_type_group = QWidget(self.fields)
        self.service_type_group.setObjectName(u"service_type_group")
        self.service_type_rows = QVBoxLayout(self.service_type_group)
        self.service_type_rows.setSpacing(4)
        self.service_type_rows.setObjectName(u"service_type_rows")
        self.service_type_rows.setContentsMargins(0, 0, 0, 0)
        self.service_type_label = PlainLabel(self.service_type_group)
        self.service_type_label.setObjectName(u"service_type_label")

        self.service_type_rows.addWidget(self.service_type_label)

        self.service_type_help = SoftText(self.service_type_group)
        self.service_type_help.setObjectName(u"service_type_help")
        self.service_type_help.setProperty(u"small", True)

        self.service_type_rows.addWidget(self.service_type_help)

        self.service_type = QLineEdit(self.service_type_group)
        self.service_type.setObjectName(u"service_type")

        self.service_type_rows.addWidget(self.service_type)


        self.column.addWidget(self.service_type_group)

        self.picker_place = QWidget(self.fields)
        self.picker_place.setObjectName(u"picker_place")
        self.picker_place_column = QVBoxLayout(self.picker_place)
        self.picker_place_column.setSpacing(8)
        self.picker_place_column.setObjectName(u"picker_place_column")
        self.picker_place_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.picker_place)

        self.partner_name_group = QWidget(self.fields)
        self.partner_name_group.setObjectName(u"partner_name_group")
        self.partner_name_rows = QVBoxLayout(self.partner_name_group)
        self.partner_name_rows.setSpacing(4)
        self.partner_name_rows.setObjectName(u"partner_name_rows")
        self.partner_name_rows.setContentsMargins(0, 0, 0, 0)
        self.partner_name_label = PlainLabel(self.partner_name_group)
        self.partner_name_label.setObjectName(u"partner_name_label")

        self.partner_name_rows.addWidget(self.partner_name_label)

        self.partner_name_help = SoftText(self.partner_name_group)
        self.partner_name_help.setObjectName(u"partner_name_help")
        self.partner_name_help.setProperty(u"small", True)

        self.partner_name_rows.addWidget(self.partner_name_help)

        self.partner_name = QLineEdit(self.partner_name_group)
        self.partner_name.setObjectName(u"partner_name")

        self.partner_name_rows.addWidget(self.partner_name)


        self.column.addWidget(self.partner_name_group)

        self.warning_place = QWidget(self.fields)
        self.warning_place.setObjectName(u"warning_place")
        self.warning_place_column = QVBoxLayout(self.warning_place)
        self.warning_place_column.setSpacing(8)
        self.warning_place_column.setObjectName(u"warning_place_column")
        self.warning_place_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.warning_place)

        self.called_group = QWidget(self.fields)
        self.called_group.setObjectName(u"called_group")
        self.called_rows = QVBoxLayout(self.called_group)
        self.called_rows.setSpacing(4)
        self.called_rows.setObjectName(u"called_rows")
        self.called_rows.setContentsMargins(0, 0, 0, 0)
        self.called_label = PlainLabel(self.called_group)
        self.called_label.setObjectName(u"called_label")

        self.called_rows.addWidget(self.called_label)

        self.called = Choice(self.called_group)
        self.called.setObjectName(u"called")

        self.called_rows.addWidget(self.called)


        self.column.addWidget(self.called_group)

        self.call_note_group = QWidget(self.fields)
        self.call_note_group.setObjectName(u"call_note_group")
        self.call_note_rows = QVBoxLayout(self.call_note_group)
        self.call_note_rows.setSpacing(4)
        self.call_note_rows.setObjectName(u"call_note_rows")
        self.call_note_rows.setContentsMargins(0, 0, 0, 0)
        self.call_note_label = PlainLabel(self.call_note_group)
        self.call_note_label.setObjectName(u"call_note_label")

        self.call_note_rows.addWidget(self.call_note_label)

        self.call_note = QLineEdit(self.call_note_group)
        self.call_note.setObjectName(u"call_note")

        self.call_note_rows.addWidget(self.call_note)


        self.column.addWidget(self.call_note_group)

        self.is_second_meant = QCheckBox(self.fields)
        self.is_second_meant.setObjectName(u"is_second_meant")

        self.column.addWidget(self.is_second_meant)

        self.channel_group = QWidget(self.fields)
        self.channel_group.setObjectName(u"channel_group")
        self.channel_rows = QVBoxLayout(self.channel_group)
        self.channel_rows.setSpacing(4)
        self.channel_rows.setObjectName(u"channel_rows")
        self.channel_rows.setContentsMargins(0, 0, 0, 0)
        self.channel_label = PlainLabel(self.channel_group)
        self.channel_label.setObjectName(u"channel_label")

        self.channel_rows.addWidget(self.channel_label)

        self.channel = Tiles(self.channel_group)
        self.channel.setObjectName(u"channel")

        self.channel_rows.addWidget(self.channel)


        self.column.addWidget(self.channel_group)

        self.consent_place = QWidget(self.fields)
        self.consent_place.setObjectName(u"consent_place")
        self.consent_place_column = QVBoxLayout(self.consent_place)
        self.consent_place_column.setSpacing(8)
        self.consent_place_column.setObjectName(u"consent_place_column")
        self.consent_place_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.consent_place)

        self.more = QCheckBox(self.fields)
        self.more.setObjectName(u"more")

        self.column.addWidget(self.more)

        self.reason_group = QWidget(self.fields)
        self.reason_group.setObjectName(u"reason_group")
        self.reason_rows = QVBoxLayout(self.reason_group)
        self.reason_rows.setSpacing(4)
        self.reason_rows.setObjectName(u"reason_rows")
        self.reason_rows.setContentsMargins(0, 0, 0, 0)
        self.reason_label = PlainLabel(self.reason_group)
        self.reason_label.setObjectName(u"reason_label")

        self.reason_rows.addWidget(self.reason_label)

        self.reason = PlainEdit(self.reason_group)
        self.reason.setObjectName(u"reason")

        self.reason_rows.addWidget(self.reason)


        self.column.addWidget(self.reason_group)

        self.urgency_group = QWidget(self.fields)
        self.urgency_group.setObjectName(u"urgency_group")
        self.urgency_rows = QVBoxLayout(self.urgency_group)
        self.urgency_rows.setSpacing(4)
        self.urgency_rows.setObjectName(u"urgency_rows")
        self.urgency_rows.setContentsMargins(0, 0, 0, 0)
        self.urgency_label = PlainLabel(self.urgency_group)
        self.urgency_label.setObjectName(u"urgency_label")

        self.urgency_rows.addWidget(self.urgency_label)

        self.urgency = Choice(self.urgency_group)
        self.urgency.setObjectName(u"urgency")

        self.urgency_rows.addWidget(self.urgency)


        self.column.addWidget(self.urgency_group)

        self.needed_by_group = QWidget(self.fields)
        self.needed_by_group.setObjectName(u"needed_by_group")
        self.needed_by_rows = QVBoxLayout(self.needed_by_group)
        self.needed_by_rows.setSpacing(4)
        self.needed_by_rows.setObjectName(u"needed_by_rows")
        self.needed_by_rows.setContentsMargins(0, 0, 0, 0)
        self.needed_by_label = PlainLabel(self.needed_by_group)
        self.needed_by_label.setObjectName(u"needed_by_label")

        self.needed_by_rows.addWidget(self.needed_by_label)

        self.needed_by = PartialDateEdit(self.needed_by_group)
        self.needed_by.setObjectName(u"needed_by")

        self.needed_by_rows.addWidget(self.needed_by)


        self.column.addWidget(self.needed_by_group)

        self.people_place = QWidget(self.fields)
        self.people_place.setObjectName(u"people_place")
        self.people_place_column = QVBoxLayout(self.people_place)
        self.people_place_column.setSpacing(8)
        self.people_place_column.setObjectName(u"people_place_column")
        self.people_place_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.people_place)

        self.partner_phone_group = QWidget(self.fields)
        self.partner_phone_group.setObjectName(u"partner_phone_group")
        self.partner_phone_rows = QVBoxLayout(self.partner_phone_group)
        self.partner_phone_rows.setSpacing(4)
        self.partner_phone_rows.setObjectName(u"partner_phone_rows")
        self.partner_phone_rows.setContentsMargins(0, 0, 0, 0)
        self.partner_phone_label = PlainLabel(self.partner_phone_group)
        self.partner_phone_label.setObjectName(u"partner_phone_label")

        self.partner_phone_rows.addWidget(self.partner_phone_label)

        self.partner_phone = QLineEdit(self.partner_phone_group)
        self.partner_phone.setObjectName(u"partner_phone")

        self.partner_phone_rows.addWidget(self.partner_phone)


        self.column.addWidget(self.partner_phone_group)

        self.partner_fax_group = QWidget(self.fields)
        self.partner_fax_group.setObjectName(u"partner_fax_group")
        self.partner_fax_rows = QVBoxLayout(self.partner_fax_group)
        self.partner_fax_rows.setSpacing(4)
        self.partner_fax_rows.setObjectName(u"partner_fax_rows")
        self.partner_fax_rows.setContentsMargins(0, 0, 0, 0)
        self.partner_fax_label = PlainLabel(self.partner_fax_group)
        self.partner_fax_label.setObjectName(u"partner_fax_label")

        self.partner_fax_rows.addWidget(self.partner_fax_label)

        self.partner_fax = QLineEdit(self.partner_fax_group)
        self.partner_fax.setObjectName(u"partner_fax")

        self.partner_fax_rows.addWidget(self.partner_fax)


        self.column.addWidget(self.partner_fax_group)

        self.authorization_group = QWidget(self.fields)
        self.authorization_group.setObjectName(u"authorization_group")
        self.authorization_rows = QVBoxLayout(self.authorization_group)
        self.authorization_rows.setSpacing(4)
        self.authorization_rows.setObjectName(u"authorization_rows")
        self.authorization_rows.setContentsMargins(0, 0, 0, 0)
        self.authorization_label = PlainLabel(self.authorization_group)
        self.authorization_label.setObjectName(u"authorization_label")

        self.authorization_rows.addWidget(self.authorization_label)

        self.authorization = QLineEdit(self.authorization_group)
        self.authorization.setObjectName(u"authorization")

        self.authorization_rows.addWidget(self.authorization)


        self.column.addWidget(self.authorization_group)

        self.requested_by_group = QWidget(self.fields)
        self.requested_by_group.setObjectName(u"requested_by_group")
        self.requested_by_rows = QVBoxLayout(self.requested_by_group)
        self.requested_by_rows.setSpacing(4)
        self.requested_by_rows.setObjectName(u"requested_by_rows")
        self.requested_by_rows.setContentsMargins(0, 0, 0, 0)
        self.requested_by_label = PlainLabel(self.requested_by_group)
        self.requested_by_label.setObjectName(u"requested_by_label")

        self.requested_by_rows.addWidget(self.requested_by_label)

        self.requested_by = QLineEdit(self.requested_by_group)
        self.requested_by.setObjectName(u"requested_by")

        self.requested_by_rows.addWidget(self.requested_by)


        self.column.addWidget(self.requested_by_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(ReferralForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(ReferralForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.need_label.setBuddy(self.need)
        self.category_label.setBuddy(self.category)
        self.service_type_label.setBuddy(self.service_type)
        self.partner_name_label.setBuddy(self.partner_name)
        self.called_label.setBuddy(self.called)
        self.call_note_label.setBuddy(self.call_note)
        self.channel_label.setBuddy(self.channel)
        self.reason_label.setBuddy(self.reason)
        self.urgency_label.setBuddy(self.urgency)
        self.needed_by_label.setBuddy(self.needed_by)
        self.partner_phone_label.setBuddy(self.partner_phone)
        self.partner_fax_label.setBuddy(self.partner_fax)
        self.authorization_label.setBuddy(self.authorization)
        self.requested_by_label.setBuddy(self.requested_by)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.need, self.category)
        QWidget.setTabOrder(self.category, self.service_type)
        QWidget.setTabOrder(self.service_type, self.partner_name)
        QWidget.setTabOrder(self.partner_name, self.called)
        QWidget.setTabOrder(self.called, self.call_note)
        QWidget.setTabOrder(self.call_note, self.is_second_meant)
        QWidget.setTabOrder(self.is_second_meant, self.channel)
        QWidget.setTabOrder(self.channel, self.more)
        QWidget.setTabOrder(self.more, self.reason)
        QWidget.setTabOrder(self.reason, self.urgency)
        QWidget.setTabOrder(self.urgency, self.needed_by)
        QWidget.setTabOrder(self.needed_by, self.partner_phone)
        QWidget.setTabOrder(self.partner_phone, self.partner_fax)
        QWidget.setTabOrder(self.partner_fax, self.authorization)
        QWidget.setTabOrder(self.authorization, self.requested_by)
        QWidget.setTabOrder(self.requested_by, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(ReferralForm)

        QMetaObject.connectSlotsByName(ReferralForm)
    # setupUi

    def retranslateUi(self, ReferralForm: QDialog) -> None:
        ReferralForm.setWindowTitle(QCoreApplication.translate("ReferralForm", u"New referral", None))
        self.heading.setText(QCoreApplication.translate("ReferralForm", u"New referral", None))
        self.need_label.setText(QCoreApplication.translate("ReferralForm", u"What is it for?", None))
#if QT_CONFIG(accessibility)
        self.need.setAccessibleName(QCoreApplication.translate("ReferralForm", u"What is it for?", None))
#endif // QT_CONFIG(accessibility)
        self.category_label.setText(QCoreApplication.translate("ReferralForm", u"What kind of help?", None))
#if QT_CONFIG(accessibility)
        self.category.setAccessibleName(QCoreApplication.translate("ReferralForm", u"What kind of help?", None))
#endif // QT_CONFIG(accessibility)
        self.service_type_label.setText(QCoreApplication.translate("ReferralForm", u"Which service?", None))
        self.service_type_help.setText(QCoreApplication.translate("ReferralForm", u"Such as a heart doctor, a walker, help with rent.", None))
#if QT_CONFIG(accessibility)
        self.service_type.setAccessibleName(QCoreApplication.translate("ReferralForm", u"Which service?", None))
#endif // QT_CONFIG(accessibility)
        self.partner_name_label.setText(QCoreApplication.translate("ReferralForm", u"Where to?", None))
        self.partner_name_help.setText(QCoreApplication.translate("ReferralForm", u"Pick one above, or write the name.", None))
#if QT_CONFIG(accessibility)
        self.partner_name.setAccessibleName(QCoreApplication.translate("ReferralForm", u"Where to?", None))
#endif // QT_CONFIG(accessibility)
        self.called_label.setText(QCoreApplication.translate("ReferralForm", u"You called: what did you find?", None))
#if QT_CONFIG(accessibility)
        self.called.setAccessibleName(QCoreApplication.translate("ReferralForm", u"You called: what did you find?", None))
#endif // QT_CONFIG(accessibility)
        self.call_note_label.setText(QCoreApplication.translate("ReferralForm", u"What they said, or why you do not call first", None))
#if QT_CONFIG(accessibility)
        self.call_note.setAccessibleName(QCoreApplication.translate("ReferralForm", u"What they said, or why you do not call first", None))
#endif // QT_CONFIG(accessibility)
        self.is_second_meant.setText(QCoreApplication.translate("ReferralForm", u"I know. It is meant as a second one.", None))
        self.channel_label.setText(QCoreApplication.translate("ReferralForm", u"How does it get there?", None))
#if QT_CONFIG(accessibility)
        self.channel.setAccessibleName(QCoreApplication.translate("ReferralForm", u"How does it get there?", None))
#endif // QT_CONFIG(accessibility)
        self.more.setText(QCoreApplication.translate("ReferralForm", u"Show what is filled in for you", None))
        self.reason_label.setText(QCoreApplication.translate("ReferralForm", u"What we ask for", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("ReferralForm", u"What we ask for", None))
#endif // QT_CONFIG(accessibility)
        self.urgency_label.setText(QCoreApplication.translate("ReferralForm", u"How soon?", None))
#if QT_CONFIG(accessibility)
        self.urgency.setAccessibleName(QCoreApplication.translate("ReferralForm", u"How soon?", None))
#endif // QT_CONFIG(accessibility)
        self.needed_by_label.setText(QCoreApplication.translate("ReferralForm", u"Needed by (optional)", None))
#if QT_CONFIG(accessibility)
        self.needed_by.setAccessibleName(QCoreApplication.translate("ReferralForm", u"Needed by (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.partner_phone_label.setText(QCoreApplication.translate("ReferralForm", u"Phone of the place (optional)", None))
#if QT_CONFIG(accessibility)
        self.partner_phone.setAccessibleName(QCoreApplication.translate("ReferralForm", u"Phone of the place (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.partner_fax_label.setText(QCoreApplication.translate("ReferralForm", u"Fax of the place (optional)", None))
#if QT_CONFIG(accessibility)
        self.partner_fax.setAccessibleName(QCoreApplication.translate("ReferralForm", u"Fax of the place (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.authorization_label.setText(QCoreApplication.translate("ReferralForm", u"Authorization number (optional)", None))
#if QT_CONFIG(accessibility)
        self.authorization.setAccessibleName(QCoreApplication.translate("ReferralForm", u"Authorization number (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.requested_by_label.setText(QCoreApplication.translate("ReferralForm", u"Who asked for it (optional)", None))
#if QT_CONFIG(accessibility)
        self.requested_by.setAccessibleName(QCoreApplication.translate("ReferralForm", u"Who asked for it (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("ReferralForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("ReferralForm", u"Print slip and send", None))
    # retranslateUi
