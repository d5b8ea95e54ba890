"""The form drawn in ui/authorizations/request.ui; `make forms` writes it."""

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

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.time_field import TimeEdit

class Ui_RequestForm(object):
    def setupUi(self, RequestForm: QDialog) -> None:
        if not RequestForm.objectName():
            RequestForm.setObjectName(u"RequestForm")
        self.whole = QVBoxLayout(RequestForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(RequestForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(RequestForm)
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

        self.what = QLineEdit(self.fields)
        self.what.setObjectName(u"what")

        self.what_group.addWidget(self.what)


        self.column.addLayout(self.what_group)

        self.request_type_group = QVBoxLayout()
        self.request_type_group.setSpacing(4)
        self.request_type_group.setObjectName(u"request_type_group")
        self.request_type_label = PlainLabel(self.fields)
        self.request_type_label.setObjectName(u"request_type_label")

        self.request_type_group.addWidget(self.request_type_label)

        self.request_type = Choice(self.fields)
        self.request_type.setObjectName(u"request_type")

        self.request_type_group.addWidget(self.request_type)


        self.column.addLayout(self.request_type_group)

        self.payer_type_group = QVBoxLayout()
        self.payer_type_group.setSpacing(4)
        self.payer_type_group.setObjectName(u"payer_type_group")
        self.payer_type_label = PlainLabel(self.fields)
        self.payer_type_label.setObjectName(u"payer_type_label")

        self.payer_type_group.addWidget(self.payer_type_label)

        self.payer_type_help = SoftText(self.fields)
        self.payer_type_help.setObjectName(u"payer_type_help")
        self.payer_type_help.setProperty(u"small", True)

        self.payer_type_group.addWidget(self.payer_type_help)

        self.payer_type = Choice(self.fields)
        self.payer_type.setObjectName(u"payer_type")

        self.payer_type_group.addWidget(self.payer_type)


        self.column.addLayout(self.payer_type_group)

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

        self.codes_group = QVBoxLayout()
        self.codes_group.setSpacing(4)
        self.codes_group.setObjectName(u"codes_group")
        self.codes_label = PlainLabel(self.fields)
        self.codes_label.setObjectName(u"codes_label")

        self.codes_group.addWidget(self.codes_label)

        self.codes = QLineEdit(self.fields)
        self.codes.setObjectName(u"codes")

        self.codes_group.addWidget(self.codes)


        self.column.addLayout(self.codes_group)

        self.units_asked_group = QVBoxLayout()
        self.units_asked_group.setSpacing(4)
        self.units_asked_group.setObjectName(u"units_asked_group")
        self.units_asked_label = PlainLabel(self.fields)
        self.units_asked_label.setObjectName(u"units_asked_label")

        self.units_asked_group.addWidget(self.units_asked_label)

        self.units_asked = QLineEdit(self.fields)
        self.units_asked.setObjectName(u"units_asked")

        self.units_asked_group.addWidget(self.units_asked)


        self.column.addLayout(self.units_asked_group)

        self.unit_word_group = QVBoxLayout()
        self.unit_word_group.setSpacing(4)
        self.unit_word_group.setObjectName(u"unit_word_group")
        self.unit_word_label = PlainLabel(self.fields)
        self.unit_word_label.setObjectName(u"unit_word_label")

        self.unit_word_group.addWidget(self.unit_word_label)

        self.unit_word = QLineEdit(self.fields)
        self.unit_word.setObjectName(u"unit_word")

        self.unit_word_group.addWidget(self.unit_word)


        self.column.addLayout(self.unit_word_group)

        self.diagnosis_group = QVBoxLayout()
        self.diagnosis_group.setSpacing(4)
        self.diagnosis_group.setObjectName(u"diagnosis_group")
        self.diagnosis_label = PlainLabel(self.fields)
        self.diagnosis_label.setObjectName(u"diagnosis_label")

        self.diagnosis_group.addWidget(self.diagnosis_label)

        self.diagnosis = QLineEdit(self.fields)
        self.diagnosis.setObjectName(u"diagnosis")

        self.diagnosis_group.addWidget(self.diagnosis)


        self.column.addLayout(self.diagnosis_group)

        self.ordered_by_group = QVBoxLayout()
        self.ordered_by_group.setSpacing(4)
        self.ordered_by_group.setObjectName(u"ordered_by_group")
        self.ordered_by_label = PlainLabel(self.fields)
        self.ordered_by_label.setObjectName(u"ordered_by_label")

        self.ordered_by_group.addWidget(self.ordered_by_label)

        self.ordered_by_help = SoftText(self.fields)
        self.ordered_by_help.setObjectName(u"ordered_by_help")
        self.ordered_by_help.setProperty(u"small", True)

        self.ordered_by_group.addWidget(self.ordered_by_help)

        self.ordered_by = QLineEdit(self.fields)
        self.ordered_by.setObjectName(u"ordered_by")

        self.ordered_by_group.addWidget(self.ordered_by)


        self.column.addLayout(self.ordered_by_group)

        self.performed_by_group = QVBoxLayout()
        self.performed_by_group.setSpacing(4)
        self.performed_by_group.setObjectName(u"performed_by_group")
        self.performed_by_label = PlainLabel(self.fields)
        self.performed_by_label.setObjectName(u"performed_by_label")

        self.performed_by_group.addWidget(self.performed_by_label)

        self.performed_by_help = SoftText(self.fields)
        self.performed_by_help.setObjectName(u"performed_by_help")
        self.performed_by_help.setProperty(u"small", True)

        self.performed_by_group.addWidget(self.performed_by_help)

        self.performed_by = QLineEdit(self.fields)
        self.performed_by.setObjectName(u"performed_by")

        self.performed_by_group.addWidget(self.performed_by)


        self.column.addLayout(self.performed_by_group)

        self.urgency_group = QVBoxLayout()
        self.urgency_group.setSpacing(4)
        self.urgency_group.setObjectName(u"urgency_group")
        self.urgency_label = PlainLabel(self.fields)
        self.urgency_label.setObjectName(u"urgency_label")

        self.urgency_group.addWidget(self.urgency_label)

        self.urgency = Choice(self.fields)
        self.urgency.setObjectName(u"urgency")

        self.urgency_group.addWidget(self.urgency)


        self.column.addLayout(self.urgency_group)

        self.urgency_reason_group = QVBoxLayout()
        self.urgency_reason_group.setSpacing(4)
        self.urgency_reason_group.setObjectName(u"urgency_reason_group")
        self.urgency_reason_label = PlainLabel(self.fields)
        self.urgency_reason_label.setObjectName(u"urgency_reason_label")

        self.urgency_reason_group.addWidget(self.urgency_reason_label)

        self.urgency_reason = QLineEdit(self.fields)
        self.urgency_reason.setObjectName(u"urgency_reason")

        self.urgency_reason_group.addWidget(self.urgency_reason)


        self.column.addLayout(self.urgency_reason_group)

        self.submitted_at_group = QVBoxLayout()
        self.submitted_at_group.setSpacing(4)
        self.submitted_at_group.setObjectName(u"submitted_at_group")
        self.submitted_at_label = PlainLabel(self.fields)
        self.submitted_at_label.setObjectName(u"submitted_at_label")

        self.submitted_at_group.addWidget(self.submitted_at_label)

        self.submitted_at_help = SoftText(self.fields)
        self.submitted_at_help.setObjectName(u"submitted_at_help")
        self.submitted_at_help.setProperty(u"small", True)

        self.submitted_at_group.addWidget(self.submitted_at_help)

        self.submitted_at = PartialDateEdit(self.fields)
        self.submitted_at.setObjectName(u"submitted_at")

        self.submitted_at_group.addWidget(self.submitted_at)


        self.column.addLayout(self.submitted_at_group)

        self.submitted_time_group = QVBoxLayout()
        self.submitted_time_group.setSpacing(4)
        self.submitted_time_group.setObjectName(u"submitted_time_group")
        self.submitted_time_label = PlainLabel(self.fields)
        self.submitted_time_label.setObjectName(u"submitted_time_label")

        self.submitted_time_group.addWidget(self.submitted_time_label)

        self.submitted_time = TimeEdit(self.fields)
        self.submitted_time.setObjectName(u"submitted_time")

        self.submitted_time_group.addWidget(self.submitted_time)


        self.column.addLayout(self.submitted_time_group)

        self.channel_group = QVBoxLayout()
        self.channel_group.setSpacing(4)
        self.channel_group.setObjectName(u"channel_group")
        self.channel_label = PlainLabel(self.fields)
        self.channel_label.setObjectName(u"channel_label")

        self.channel_group.addWidget(self.channel_label)

        self.channel = Choice(self.fields)
        self.channel.setObjectName(u"channel")

        self.channel_group.addWidget(self.channel)


        self.column.addLayout(self.channel_group)

        self.reference_group = QVBoxLayout()
        self.reference_group.setSpacing(4)
        self.reference_group.setObjectName(u"reference_group")
        self.reference_label = PlainLabel(self.fields)
        self.reference_label.setObjectName(u"reference_label")

        self.reference_group.addWidget(self.reference_label)

        self.reference = QLineEdit(self.fields)
        self.reference.setObjectName(u"reference")

        self.reference_group.addWidget(self.reference)


        self.column.addLayout(self.reference_group)

        self.received_at_group = QVBoxLayout()
        self.received_at_group.setSpacing(4)
        self.received_at_group.setObjectName(u"received_at_group")
        self.received_at_label = PlainLabel(self.fields)
        self.received_at_label.setObjectName(u"received_at_label")

        self.received_at_group.addWidget(self.received_at_label)

        self.received_at_help = SoftText(self.fields)
        self.received_at_help.setObjectName(u"received_at_help")
        self.received_at_help.setProperty(u"small", True)

        self.received_at_group.addWidget(self.received_at_help)

        self.received_at = PartialDateEdit(self.fields)
        self.received_at.setObjectName(u"received_at")

        self.received_at_group.addWidget(self.received_at)


        self.column.addLayout(self.received_at_group)

        self.received_time_group = QVBoxLayout()
        self.received_time_group.setSpacing(4)
        self.received_time_group.setObjectName(u"received_time_group")
        self.received_time_label = PlainLabel(self.fields)
        self.received_time_label.setObjectName(u"received_time_label")

        self.received_time_group.addWidget(self.received_time_label)

        self.received_time = TimeEdit(self.fields)
        self.received_time.setObjectName(u"received_time")

        self.received_time_group.addWidget(self.received_time)


        self.column.addLayout(self.received_time_group)

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

        self.cancel = QPushButton(RequestForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(RequestForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.what_label.setBuddy(self.what)
        self.request_type_label.setBuddy(self.request_type)
        self.payer_type_label.setBuddy(self.payer_type)
        self.payer_label.setBuddy(self.payer)
        self.codes_label.setBuddy(self.codes)
        self.units_asked_label.setBuddy(self.units_asked)
        self.unit_word_label.setBuddy(self.unit_word)
        self.diagnosis_label.setBuddy(self.diagnosis)
        self.ordered_by_label.setBuddy(self.ordered_by)
        self.performed_by_label.setBuddy(self.performed_by)
        self.urgency_label.setBuddy(self.urgency)
        self.urgency_reason_label.setBuddy(self.urgency_reason)
        self.submitted_at_label.setBuddy(self.submitted_at)
        self.submitted_time_label.setBuddy(self.submitted_time)
        self.channel_label.setBuddy(self.channel)
        self.reference_label.setBuddy(self.reference)
        self.received_at_label.setBuddy(self.received_at)
        self.received_time_label.setBuddy(self.received_time)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.what, self.request_type)
        QWidget.setTabOrder(self.request_type, self.payer_type)
        QWidget.setTabOrder(self.payer_type, self.payer)
        QWidget.setTabOrder(self.payer, self.codes)
        QWidget.setTabOrder(self.codes, self.units_asked)
        QWidget.setTabOrder(self.units_asked, self.unit_word)
        QWidget.setTabOrder(self.unit_word, self.diagnosis)
        QWidget.setTabOrder(self.diagnosis, self.ordered_by)
        QWidget.setTabOrder(self.ordered_by, self.performed_by)
        QWidget.setTabOrder(self.performed_by, self.urgency)
        QWidget.setTabOrder(self.urgency, self.urgency_reason)
        QWidget.setTabOrder(self.urgency_reason, self.submitted_at)
        QWidget.setTabOrder(self.submitted_at, self.submitted_time)
        QWidget.setTabOrder(self.submitted_time, self.channel)
        QWidget.setTabOrder(self.channel, self.reference)
        QWidget.setTabOrder(self.reference, self.received_at)
        QWidget.setTabOrder(self.received_at, self.received_time)
        QWidget.setTabOrder(self.received_time, self.note)
        QWidget.setTabOrder(self.note, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(RequestForm)

        QMetaObject.connectSlotsByName(RequestForm)
    # setupUi

    def retranslateUi(self, RequestForm: QDialog) -> None:
        RequestForm.setWindowTitle(QCoreApplication.translate("RequestForm", u"New authorization", None))
        self.heading.setText(QCoreApplication.translate("RequestForm", u"Ask the payer", None))
        self.what_label.setText(QCoreApplication.translate("RequestForm", u"&What is asked for", None))
#if QT_CONFIG(accessibility)
        self.what.setAccessibleName(QCoreApplication.translate("RequestForm", u"What is asked for", None))
#endif // QT_CONFIG(accessibility)
        self.request_type_label.setText(QCoreApplication.translate("RequestForm", u"&Type", None))
#if QT_CONFIG(accessibility)
        self.request_type.setAccessibleName(QCoreApplication.translate("RequestForm", u"Type", None))
#endif // QT_CONFIG(accessibility)
        self.payer_type_label.setText(QCoreApplication.translate("RequestForm", u"&Kind of insurance", None))
        self.payer_type_help.setText(QCoreApplication.translate("RequestForm", u"It decides how long the payer has.", None))
#if QT_CONFIG(accessibility)
        self.payer_type.setAccessibleName(QCoreApplication.translate("RequestForm", u"Kind of insurance", None))
#endif // QT_CONFIG(accessibility)
        self.payer_label.setText(QCoreApplication.translate("RequestForm", u"&Payer and plan", None))
#if QT_CONFIG(accessibility)
        self.payer.setAccessibleName(QCoreApplication.translate("RequestForm", u"Payer and plan", None))
#endif // QT_CONFIG(accessibility)
        self.codes_label.setText(QCoreApplication.translate("RequestForm", u"&Codes (optional)", None))
#if QT_CONFIG(accessibility)
        self.codes.setAccessibleName(QCoreApplication.translate("RequestForm", u"Codes (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.units_asked_label.setText(QCoreApplication.translate("RequestForm", u"&How many (optional)", None))
#if QT_CONFIG(accessibility)
        self.units_asked.setAccessibleName(QCoreApplication.translate("RequestForm", u"How many (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.unit_word_label.setText(QCoreApplication.translate("RequestForm", u"Counted in (&visits, hours, boxes)", None))
#if QT_CONFIG(accessibility)
        self.unit_word.setAccessibleName(QCoreApplication.translate("RequestForm", u"Counted in (visits, hours, boxes)", None))
#endif // QT_CONFIG(accessibility)
        self.diagnosis_label.setText(QCoreApplication.translate("RequestForm", u"&Diagnosis (optional)", None))
#if QT_CONFIG(accessibility)
        self.diagnosis.setAccessibleName(QCoreApplication.translate("RequestForm", u"Diagnosis (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.ordered_by_label.setText(QCoreApplication.translate("RequestForm", u"&Ordered by (optional)", None))
        self.ordered_by_help.setText(QCoreApplication.translate("RequestForm", u"Name and NPI", None))
#if QT_CONFIG(accessibility)
        self.ordered_by.setAccessibleName(QCoreApplication.translate("RequestForm", u"Ordered by (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.performed_by_label.setText(QCoreApplication.translate("RequestForm", u"Done &by (optional)", None))
        self.performed_by_help.setText(QCoreApplication.translate("RequestForm", u"Name and NPI", None))
#if QT_CONFIG(accessibility)
        self.performed_by.setAccessibleName(QCoreApplication.translate("RequestForm", u"Done by (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.urgency_label.setText(QCoreApplication.translate("RequestForm", u"How &fast", None))
#if QT_CONFIG(accessibility)
        self.urgency.setAccessibleName(QCoreApplication.translate("RequestForm", u"How fast", None))
#endif // QT_CONFIG(accessibility)
        self.urgency_reason_label.setText(QCoreApplication.translate("RequestForm", u"Wh&y it cannot wait", None))
#if QT_CONFIG(accessibility)
        self.urgency_reason.setAccessibleName(QCoreApplication.translate("RequestForm", u"Why it cannot wait", None))
#endif // QT_CONFIG(accessibility)
        self.submitted_at_label.setText(QCoreApplication.translate("RequestForm", u"&Sent on", None))
        self.submitted_at_help.setText(QCoreApplication.translate("RequestForm", u"Leave empty until it was sent", None))
#if QT_CONFIG(accessibility)
        self.submitted_at.setAccessibleName(QCoreApplication.translate("RequestForm", u"Sent on", None))
#endif // QT_CONFIG(accessibility)
        self.submitted_time_label.setText(QCoreApplication.translate("RequestForm", u"at what ti&me", None))
#if QT_CONFIG(accessibility)
        self.submitted_time.setAccessibleName(QCoreApplication.translate("RequestForm", u"at what time", None))
#endif // QT_CONFIG(accessibility)
        self.channel_label.setText(QCoreApplication.translate("RequestForm", u"Sent thro&ugh", None))
#if QT_CONFIG(accessibility)
        self.channel.setAccessibleName(QCoreApplication.translate("RequestForm", u"Sent by", None))
#endif // QT_CONFIG(accessibility)
        self.reference_label.setText(QCoreApplication.translate("RequestForm", u"&Reference number (optional)", None))
#if QT_CONFIG(accessibility)
        self.reference.setAccessibleName(QCoreApplication.translate("RequestForm", u"Reference number (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.received_at_label.setText(QCoreApplication.translate("RequestForm", u"Payer &got it on", None))
        self.received_at_help.setText(QCoreApplication.translate("RequestForm", u"The clock runs from here. By portal: at once. By fax or mail: when the payer says so", None))
#if QT_CONFIG(accessibility)
        self.received_at.setAccessibleName(QCoreApplication.translate("RequestForm", u"Payer got it on", None))
#endif // QT_CONFIG(accessibility)
        self.received_time_label.setText(QCoreApplication.translate("RequestForm", u"at what tim&e", None))
#if QT_CONFIG(accessibility)
        self.received_time.setAccessibleName(QCoreApplication.translate("RequestForm", u"at what time", None))
#endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("RequestForm", u"&Note (optional)", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("RequestForm", u"Note (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("RequestForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("RequestForm", u"Save request", None))
    # retranslateUi
