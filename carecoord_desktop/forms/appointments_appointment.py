"""The form drawn in ui/appointments/appointment.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QFrame,
    QHBoxLayout, QLineEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.plain_edit import PlainEdit
from carecoord_desktop.widgets.time_field import TimeEdit

class Ui_AppointmentForm(object):
    def setupUi(self, AppointmentForm: QDialog) -> None:
        if not AppointmentForm.objectName():
            AppointmentForm.setObjectName(u"AppointmentForm")
        self.whole = QVBoxLayout(AppointmentForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(AppointmentForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(AppointmentForm)
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
        self.what_group = QVBoxLayout()
        self.what_group.setSpacing(4)
        self.what_group.setObjectName(u"what_group")
        self.what_label = PlainLabel(self.fields)
        self.what_label.setObjectName(u"what_label")

        self.what_group.addWidget(self.what_label)

        self.what_help = SoftText(self.fields)
        self.what_help.setObjectName(u"what_help")
        self.what_help.setProperty(u"small", True)

        self.what_group.addWidget(self.what_help)

        self.what = QLineEdit(self.fields)
        self.what.setObjectName(u"what")

        self.what_group.addWidget(self.what)


        self.column.addLayout(self.what_group)

        self.takes_place_on_group = QVBoxLayout()
        self.takes_place_on_group.setSpacing(4)
        self.takes_place_on_group.setObjectName(u"takes_place_on_group")
        self.takes_place_on_label = PlainLabel(self.fields)
        self.takes_place_on_label.setObjectName(u"takes_place_on_label")

        self.takes_place_on_group.addWidget(self.takes_place_on_label)

        self.takes_place_on = PartialDateEdit(self.fields)
        self.takes_place_on.setObjectName(u"takes_place_on")

        self.takes_place_on_group.addWidget(self.takes_place_on)


        self.column.addLayout(self.takes_place_on_group)

        self.starts_group = QVBoxLayout()
        self.starts_group.setSpacing(4)
        self.starts_group.setObjectName(u"starts_group")
        self.starts_label = PlainLabel(self.fields)
        self.starts_label.setObjectName(u"starts_label")

        self.starts_group.addWidget(self.starts_label)

        self.starts_help = SoftText(self.fields)
        self.starts_help.setObjectName(u"starts_help")
        self.starts_help.setProperty(u"small", True)

        self.starts_group.addWidget(self.starts_help)

        self.starts = TimeEdit(self.fields)
        self.starts.setObjectName(u"starts")

        self.starts_group.addWidget(self.starts)


        self.column.addLayout(self.starts_group)

        self.minutes_group = QVBoxLayout()
        self.minutes_group.setSpacing(4)
        self.minutes_group.setObjectName(u"minutes_group")
        self.minutes_label = PlainLabel(self.fields)
        self.minutes_label.setObjectName(u"minutes_label")

        self.minutes_group.addWidget(self.minutes_label)

        self.minutes = QLineEdit(self.fields)
        self.minutes.setObjectName(u"minutes")

        self.minutes_group.addWidget(self.minutes)


        self.column.addLayout(self.minutes_group)

        self.mode_group = QVBoxLayout()
        self.mode_group.setSpacing(4)
        self.mode_group.setObjectName(u"mode_group")
        self.mode_label = PlainLabel(self.fields)
        self.mode_label.setObjectName(u"mode_label")

        self.mode_group.addWidget(self.mode_label)

        self.mode = Choice(self.fields)
        self.mode.setObjectName(u"mode")

        self.mode_group.addWidget(self.mode)


        self.column.addLayout(self.mode_group)

        self.with_whom_group = QVBoxLayout()
        self.with_whom_group.setSpacing(4)
        self.with_whom_group.setObjectName(u"with_whom_group")
        self.with_whom_label = PlainLabel(self.fields)
        self.with_whom_label.setObjectName(u"with_whom_label")

        self.with_whom_group.addWidget(self.with_whom_label)

        self.with_whom = QLineEdit(self.fields)
        self.with_whom.setObjectName(u"with_whom")

        self.with_whom_group.addWidget(self.with_whom)


        self.column.addLayout(self.with_whom_group)

        self.place_group = QVBoxLayout()
        self.place_group.setSpacing(4)
        self.place_group.setObjectName(u"place_group")
        self.place_label = PlainLabel(self.fields)
        self.place_label.setObjectName(u"place_label")

        self.place_group.addWidget(self.place_label)

        self.place_help = SoftText(self.fields)
        self.place_help.setObjectName(u"place_help")
        self.place_help.setProperty(u"small", True)

        self.place_group.addWidget(self.place_help)

        self.place = QLineEdit(self.fields)
        self.place.setObjectName(u"place")

        self.place_group.addWidget(self.place)


        self.column.addLayout(self.place_group)

        self.address_group = QVBoxLayout()
        self.address_group.setSpacing(4)
        self.address_group.setObjectName(u"address_group")
        self.address_label = PlainLabel(self.fields)
        self.address_label.setObjectName(u"address_label")

        self.address_group.addWidget(self.address_label)

        self.address = QLineEdit(self.fields)
        self.address.setObjectName(u"address")

        self.address_group.addWidget(self.address)


        self.column.addLayout(self.address_group)

        self.finding_it_group = QVBoxLayout()
        self.finding_it_group.setSpacing(4)
        self.finding_it_group.setObjectName(u"finding_it_group")
        self.finding_it_label = PlainLabel(self.fields)
        self.finding_it_label.setObjectName(u"finding_it_label")

        self.finding_it_group.addWidget(self.finding_it_label)

        self.finding_it_help = SoftText(self.fields)
        self.finding_it_help.setObjectName(u"finding_it_help")
        self.finding_it_help.setProperty(u"small", True)

        self.finding_it_group.addWidget(self.finding_it_help)

        self.finding_it = QLineEdit(self.fields)
        self.finding_it.setObjectName(u"finding_it")

        self.finding_it_group.addWidget(self.finding_it)


        self.column.addLayout(self.finding_it_group)

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

        self.ride_group = QVBoxLayout()
        self.ride_group.setSpacing(4)
        self.ride_group.setObjectName(u"ride_group")
        self.ride_label = PlainLabel(self.fields)
        self.ride_label.setObjectName(u"ride_label")

        self.ride_group.addWidget(self.ride_label)

        self.ride = Choice(self.fields)
        self.ride.setObjectName(u"ride")

        self.ride_group.addWidget(self.ride)


        self.column.addLayout(self.ride_group)

        self.ride_by_group = QVBoxLayout()
        self.ride_by_group.setSpacing(4)
        self.ride_by_group.setObjectName(u"ride_by_group")
        self.ride_by_label = PlainLabel(self.fields)
        self.ride_by_label.setObjectName(u"ride_by_label")

        self.ride_by_group.addWidget(self.ride_by_label)

        self.ride_by = QLineEdit(self.fields)
        self.ride_by.setObjectName(u"ride_by")

        self.ride_by_group.addWidget(self.ride_by)


        self.column.addLayout(self.ride_by_group)

        self.ride_notice_days_group = QVBoxLayout()
        self.ride_notice_days_group.setSpacing(4)
        self.ride_notice_days_group.setObjectName(u"ride_notice_days_group")
        self.ride_notice_days_label = PlainLabel(self.fields)
        self.ride_notice_days_label.setObjectName(u"ride_notice_days_label")

        self.ride_notice_days_group.addWidget(self.ride_notice_days_label)

        self.ride_notice_days_help = SoftText(self.fields)
        self.ride_notice_days_help.setObjectName(u"ride_notice_days_help")
        self.ride_notice_days_help.setProperty(u"small", True)

        self.ride_notice_days_group.addWidget(self.ride_notice_days_help)

        self.ride_notice_days = QLineEdit(self.fields)
        self.ride_notice_days.setObjectName(u"ride_notice_days")

        self.ride_notice_days_group.addWidget(self.ride_notice_days)


        self.column.addLayout(self.ride_notice_days_group)

        self.interpreter_group = QVBoxLayout()
        self.interpreter_group.setSpacing(4)
        self.interpreter_group.setObjectName(u"interpreter_group")
        self.interpreter_label = PlainLabel(self.fields)
        self.interpreter_label.setObjectName(u"interpreter_label")

        self.interpreter_group.addWidget(self.interpreter_label)

        self.interpreter = Choice(self.fields)
        self.interpreter.setObjectName(u"interpreter")

        self.interpreter_group.addWidget(self.interpreter)


        self.column.addLayout(self.interpreter_group)

        self.interpreter_language_group = QVBoxLayout()
        self.interpreter_language_group.setSpacing(4)
        self.interpreter_language_group.setObjectName(u"interpreter_language_group")
        self.interpreter_language_label = PlainLabel(self.fields)
        self.interpreter_language_label.setObjectName(u"interpreter_language_label")

        self.interpreter_language_group.addWidget(self.interpreter_language_label)

        self.interpreter_language = QLineEdit(self.fields)
        self.interpreter_language.setObjectName(u"interpreter_language")

        self.interpreter_language_group.addWidget(self.interpreter_language)


        self.column.addLayout(self.interpreter_language_group)

        self.preparation_group = QVBoxLayout()
        self.preparation_group.setSpacing(4)
        self.preparation_group.setObjectName(u"preparation_group")
        self.preparation_label = PlainLabel(self.fields)
        self.preparation_label.setObjectName(u"preparation_label")

        self.preparation_group.addWidget(self.preparation_label)

        self.preparation_help = SoftText(self.fields)
        self.preparation_help.setObjectName(u"preparation_help")
        self.preparation_help.setProperty(u"small", True)

        self.preparation_group.addWidget(self.preparation_help)

        self.preparation = PlainEdit(self.fields)
        self.preparation.setObjectName(u"preparation")

        self.preparation_group.addWidget(self.preparation)


        self.column.addLayout(self.preparation_group)

        self.to_bring_group = QVBoxLayout()
        self.to_bring_group.setSpacing(4)
        self.to_bring_group.setObjectName(u"to_bring_group")
        self.to_bring_label = PlainLabel(self.fields)
        self.to_bring_label.setObjectName(u"to_bring_label")

        self.to_bring_group.addWidget(self.to_bring_label)

        self.to_bring = PlainEdit(self.fields)
        self.to_bring.setObjectName(u"to_bring")

        self.to_bring_group.addWidget(self.to_bring)


        self.column.addLayout(self.to_bring_group)

        self.cost_group = QVBoxLayout()
        self.cost_group.setSpacing(4)
        self.cost_group.setObjectName(u"cost_group")
        self.cost_label = PlainLabel(self.fields)
        self.cost_label.setObjectName(u"cost_label")

        self.cost_group.addWidget(self.cost_label)

        self.cost = QLineEdit(self.fields)
        self.cost.setObjectName(u"cost")

        self.cost_group.addWidget(self.cost)


        self.column.addLayout(self.cost_group)

        self.confirmation_number_group = QVBoxLayout()
        self.confirmation_number_group.setSpacing(4)
        self.confirmation_number_group.setObjectName(u"confirmation_number_group")
        self.confirmation_number_label = PlainLabel(self.fields)
        self.confirmation_number_label.setObjectName(u"confirmation_number_label")

        self.confirmation_number_group.addWidget(self.confirmation_number_label)

        self.confirmation_number = QLineEdit(self.fields)
        self.confirmation_number.setObjectName(u"confirmation_number")

        self.confirmation_number_group.addWidget(self.confirmation_number)


        self.column.addLayout(self.confirmation_number_group)

        self.referral_group = QVBoxLayout()
        self.referral_group.setSpacing(4)
        self.referral_group.setObjectName(u"referral_group")
        self.referral_label = PlainLabel(self.fields)
        self.referral_label.setObjectName(u"referral_label")

        self.referral_group.addWidget(self.referral_label)

        self.referral = QComboBox(self.fields)
        self.referral.setObjectName(u"referral")

        self.referral_group.addWidget(self.referral)


        self.column.addLayout(self.referral_group)

        self.authorization_group = QVBoxLayout()
        self.authorization_group.setSpacing(4)
        self.authorization_group.setObjectName(u"authorization_group")
        self.authorization_label = PlainLabel(self.fields)
        self.authorization_label.setObjectName(u"authorization_label")

        self.authorization_group.addWidget(self.authorization_label)

        self.authorization_help = SoftText(self.fields)
        self.authorization_help.setObjectName(u"authorization_help")
        self.authorization_help.setProperty(u"small", True)

        self.authorization_group.addWidget(self.authorization_help)

        self.authorization = QComboBox(self.fields)
        self.authorization.setObjectName(u"authorization")

        self.authorization_group.addWidget(self.authorization)


        self.column.addLayout(self.authorization_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(AppointmentForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(AppointmentForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.what_label.setBuddy(self.what)
        self.takes_place_on_label.setBuddy(self.takes_place_on)
        self.starts_label.setBuddy(self.starts)
        self.minutes_label.setBuddy(self.minutes)
        self.mode_label.setBuddy(self.mode)
        self.with_whom_label.setBuddy(self.with_whom)
        self.place_label.setBuddy(self.place)
        self.address_label.setBuddy(self.address)
        self.finding_it_label.setBuddy(self.finding_it)
        self.phone_label.setBuddy(self.phone)
        self.ride_label.setBuddy(self.ride)
        self.ride_by_label.setBuddy(self.ride_by)
        self.ride_notice_days_label.setBuddy(self.ride_notice_days)
        self.interpreter_label.setBuddy(self.interpreter)
        self.interpreter_language_label.setBuddy(self.interpreter_language)
        self.preparation_label.setBuddy(self.preparation)
        self.to_bring_label.setBuddy(self.to_bring)
        self.cost_label.setBuddy(self.cost)
        self.confirmation_number_label.setBuddy(self.confirmation_number)
        self.referral_label.setBuddy(self.referral)
        self.authorization_label.setBuddy(self.authorization)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.what, self.takes_place_on)
        QWidget.setTabOrder(self.takes_place_on, self.starts)
        QWidget.setTabOrder(self.starts, self.minutes)
        QWidget.setTabOrder(self.minutes, self.mode)
        QWidget.setTabOrder(self.mode, self.with_whom)
        QWidget.setTabOrder(self.with_whom, self.place)
        QWidget.setTabOrder(self.place, self.address)
        QWidget.setTabOrder(self.address, self.finding_it)
        QWidget.setTabOrder(self.finding_it, self.phone)
        QWidget.setTabOrder(self.phone, self.ride)
        QWidget.setTabOrder(self.ride, self.ride_by)
        QWidget.setTabOrder(self.ride_by, self.ride_notice_days)
        QWidget.setTabOrder(self.ride_notice_days, self.interpreter)
        QWidget.setTabOrder(self.interpreter, self.interpreter_language)
        QWidget.setTabOrder(self.interpreter_language, self.preparation)
        QWidget.setTabOrder(self.preparation, self.to_bring)
        QWidget.setTabOrder(self.to_bring, self.cost)
        QWidget.setTabOrder(self.cost, self.confirmation_number)
        QWidget.setTabOrder(self.confirmation_number, self.referral)
        QWidget.setTabOrder(self.referral, self.authorization)
        QWidget.setTabOrder(self.authorization, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(AppointmentForm)

        QMetaObject.connectSlotsByName(AppointmentForm)
    # setupUi

    def retranslateUi(self, AppointmentForm: QDialog) -> None:
        AppointmentForm.setWindowTitle(QCoreApplication.translate("AppointmentForm", u"New appointment", None))
        self.heading.setText(QCoreApplication.translate("AppointmentForm", u"New appointment", None))
        self.what_label.setText(QCoreApplication.translate("AppointmentForm", u"&What is it for?", None))
        self.what_help.setText(QCoreApplication.translate("AppointmentForm", u"Such as heart doctor, blood test, food bank.", None))
#if QT_CONFIG(accessibility)
        self.what.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"What is it for?", None))
#endif // QT_CONFIG(accessibility)
        self.takes_place_on_label.setText(QCoreApplication.translate("AppointmentForm", u"&Day", None))
#if QT_CONFIG(accessibility)
        self.takes_place_on.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"Day", None))
#endif // QT_CONFIG(accessibility)
        self.starts_label.setText(QCoreApplication.translate("AppointmentForm", u"&Time (optional)", None))
        self.starts_help.setText(QCoreApplication.translate("AppointmentForm", u"Like 9:30 am. Leave it open while only the day is known.", None))
#if QT_CONFIG(accessibility)
        self.starts.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"Time (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.minutes_label.setText(QCoreApplication.translate("AppointmentForm", u"How long, in &minutes (optional)", None))
#if QT_CONFIG(accessibility)
        self.minutes.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"How long, in minutes (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.mode_label.setText(QCoreApplication.translate("AppointmentForm", u"&How do they meet?", None))
#if QT_CONFIG(accessibility)
        self.mode.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"How do they meet?", None))
#endif // QT_CONFIG(accessibility)
        self.with_whom_label.setText(QCoreApplication.translate("AppointmentForm", u"With w&hom (optional)", None))
#if QT_CONFIG(accessibility)
        self.with_whom.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"With whom (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.place_label.setText(QCoreApplication.translate("AppointmentForm", u"&Place (optional)", None))
        self.place_help.setText(QCoreApplication.translate("AppointmentForm", u"The name of the clinic, lab or office.", None))
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"Place (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.address_label.setText(QCoreApplication.translate("AppointmentForm", u"&Address (optional)", None))
#if QT_CONFIG(accessibility)
        self.address.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"Address (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.finding_it_label.setText(QCoreApplication.translate("AppointmentForm", u"How to &find it (optional)", None))
        self.finding_it_help.setText(QCoreApplication.translate("AppointmentForm", u"Floor, entrance, bus stop.", None))
#if QT_CONFIG(accessibility)
        self.finding_it.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"How to find it (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.phone_label.setText(QCoreApplication.translate("AppointmentForm", u"P&hone of the place (optional)", None))
#if QT_CONFIG(accessibility)
        self.phone.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"Phone of the place (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.ride_label.setText(QCoreApplication.translate("AppointmentForm", u"&Ride", None))
#if QT_CONFIG(accessibility)
        self.ride.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"Ride", None))
#endif // QT_CONFIG(accessibility)
        self.ride_by_label.setText(QCoreApplication.translate("AppointmentForm", u"&Who drives (optional)", None))
#if QT_CONFIG(accessibility)
        self.ride_by.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"Who drives (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.ride_notice_days_label.setText(QCoreApplication.translate("AppointmentForm", u"How many days ahead to as&k for the ride (optional)", None))
        self.ride_notice_days_help.setText(QCoreApplication.translate("AppointmentForm", u"Leave it open for 3 working days.", None))
#if QT_CONFIG(accessibility)
        self.ride_notice_days.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"How many days ahead to ask for the ride (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.interpreter_label.setText(QCoreApplication.translate("AppointmentForm", u"&Interpreter", None))
#if QT_CONFIG(accessibility)
        self.interpreter.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"Interpreter", None))
#endif // QT_CONFIG(accessibility)
        self.interpreter_language_label.setText(QCoreApplication.translate("AppointmentForm", u"&Language (optional)", None))
#if QT_CONFIG(accessibility)
        self.interpreter_language.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"Language (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.preparation_label.setText(QCoreApplication.translate("AppointmentForm", u"How to pre&pare (optional)", None))
        self.preparation_help.setText(QCoreApplication.translate("AppointmentForm", u"Such as: nothing to eat after midnight.", None))
#if QT_CONFIG(accessibility)
        self.preparation.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"How to prepare (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.to_bring_label.setText(QCoreApplication.translate("AppointmentForm", u"What to &bring (optional)", None))
#if QT_CONFIG(accessibility)
        self.to_bring.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"What to bring (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cost_label.setText(QCoreApplication.translate("AppointmentForm", u"What they pa&y (optional)", None))
#if QT_CONFIG(accessibility)
        self.cost.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"What they pay (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.confirmation_number_label.setText(QCoreApplication.translate("AppointmentForm", u"&Confirmation number (optional)", None))
#if QT_CONFIG(accessibility)
        self.confirmation_number.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"Confirmation number (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.referral_label.setText(QCoreApplication.translate("AppointmentForm", u"&Referral it belongs to (optional)", None))
#if QT_CONFIG(accessibility)
        self.referral.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"Referral it belongs to (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.authorization_label.setText(QCoreApplication.translate("AppointmentForm", u"A&uthorization it depends on (optional)", None))
        self.authorization_help.setText(QCoreApplication.translate("AppointmentForm", u"It is not confirmed before the payer says yes.", None))
#if QT_CONFIG(accessibility)
        self.authorization.setAccessibleName(QCoreApplication.translate("AppointmentForm", u"Authorization it depends on (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("AppointmentForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("AppointmentForm", u"Save appointment", None))
    # retranslateUi
