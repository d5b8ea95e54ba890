"""The form drawn in ui/referral_steps/step.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QFrame,
    QHBoxLayout, QLineEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.plain_edit import PlainEdit
from carecoord_desktop.widgets.tiles import Tiles
from carecoord_desktop.widgets.time_field import TimeEdit

class Ui_StepForm(object):
    def setupUi(self, StepForm: QDialog) -> None:
        if not StepForm.objectName():
            StepForm.setObjectName(u"StepForm")
        self.whole = QVBoxLayout(StepForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(StepForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(StepForm)
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
        self.contact_result_group = QWidget(self.fields)
        self.contact_result_group.setObjectName(u"contact_result_group")
        self.contact_result_rows = QVBoxLayout(self.contact_result_group)
        self.contact_result_rows.setSpacing(4)
        self.contact_result_rows.setObjectName(u"contact_result_rows")
        self.contact_result_rows.setContentsMargins(0, 0, 0, 0)
        self.contact_result_label = PlainLabel(self.contact_result_group)
        self.contact_result_label.setObjectName(u"contact_result_label")

        self.contact_result_rows.addWidget(self.contact_result_label)

        self.contact_result_help = SoftText(self.contact_result_group)
        self.contact_result_help.setObjectName(u"contact_result_help")
        self.contact_result_help.setProperty(u"small", True)

        self.contact_result_rows.addWidget(self.contact_result_help)

        self.contact_result = Choice(self.contact_result_group)
        self.contact_result.setObjectName(u"contact_result")

        self.contact_result_rows.addWidget(self.contact_result)


        self.column.addWidget(self.contact_result_group)

        self.type_group = QWidget(self.fields)
        self.type_group.setObjectName(u"type_group")
        self.type_rows = QVBoxLayout(self.type_group)
        self.type_rows.setSpacing(4)
        self.type_rows.setObjectName(u"type_rows")
        self.type_rows.setContentsMargins(0, 0, 0, 0)
        self.type_label = PlainLabel(self.type_group)
        self.type_label.setObjectName(u"type_label")

        self.type_rows.addWidget(self.type_label)

        self.type = Tiles(self.type_group)
        self.type.setObjectName(u"type")

        self.type_rows.addWidget(self.type)


        self.column.addWidget(self.type_group)

        self.reason_group = QWidget(self.fields)
        self.reason_group.setObjectName(u"reason_group")
        self.reason_rows = QVBoxLayout(self.reason_group)
        self.reason_rows.setSpacing(4)
        self.reason_rows.setObjectName(u"reason_rows")
        self.reason_rows.setContentsMargins(0, 0, 0, 0)
        self.reason_label = PlainLabel(self.reason_group)
        self.reason_label.setObjectName(u"reason_label")

        self.reason_rows.addWidget(self.reason_label)

        self.reason = Choice(self.reason_group)
        self.reason.setObjectName(u"reason")

        self.reason_rows.addWidget(self.reason)


        self.column.addWidget(self.reason_group)

        self.opens_barrier = QCheckBox(self.fields)
        self.opens_barrier.setObjectName(u"opens_barrier")

        self.column.addWidget(self.opens_barrier)

        self.appointment_on_group = QWidget(self.fields)
        self.appointment_on_group.setObjectName(u"appointment_on_group")
        self.appointment_on_rows = QVBoxLayout(self.appointment_on_group)
        self.appointment_on_rows.setSpacing(4)
        self.appointment_on_rows.setObjectName(u"appointment_on_rows")
        self.appointment_on_rows.setContentsMargins(0, 0, 0, 0)
        self.appointment_on_label = PlainLabel(self.appointment_on_group)
        self.appointment_on_label.setObjectName(u"appointment_on_label")

        self.appointment_on_rows.addWidget(self.appointment_on_label)

        self.appointment_on = PartialDateEdit(self.appointment_on_group)
        self.appointment_on.setObjectName(u"appointment_on")

        self.appointment_on_rows.addWidget(self.appointment_on)


        self.column.addWidget(self.appointment_on_group)

        self.appointment_at_group = QWidget(self.fields)
        self.appointment_at_group.setObjectName(u"appointment_at_group")
        self.appointment_at_rows = QVBoxLayout(self.appointment_at_group)
        self.appointment_at_rows.setSpacing(4)
        self.appointment_at_rows.setObjectName(u"appointment_at_rows")
        self.appointment_at_rows.setContentsMargins(0, 0, 0, 0)
        self.appointment_at_label = PlainLabel(self.appointment_at_group)
        self.appointment_at_label.setObjectName(u"appointment_at_label")

        self.appointment_at_rows.addWidget(self.appointment_at_label)

        self.appointment_at = TimeEdit(self.appointment_at_group)
        self.appointment_at.setObjectName(u"appointment_at")

        self.appointment_at_rows.addWidget(self.appointment_at)


        self.column.addWidget(self.appointment_at_group)

        self.outcome_group = QWidget(self.fields)
        self.outcome_group.setObjectName(u"outcome_group")
        self.outcome_rows = QVBoxLayout(self.outcome_group)
        self.outcome_rows.setSpacing(4)
        self.outcome_rows.setObjectName(u"outcome_rows")
        self.outcome_rows.setContentsMargins(0, 0, 0, 0)
        self.outcome_label = PlainLabel(self.outcome_group)
        self.outcome_label.setObjectName(u"outcome_label")

        self.outcome_rows.addWidget(self.outcome_label)

        self.outcome = Tiles(self.outcome_group)
        self.outcome.setObjectName(u"outcome")

        self.outcome_rows.addWidget(self.outcome)


        self.column.addWidget(self.outcome_group)

        self.outcome_on_group = QWidget(self.fields)
        self.outcome_on_group.setObjectName(u"outcome_on_group")
        self.outcome_on_rows = QVBoxLayout(self.outcome_on_group)
        self.outcome_on_rows.setSpacing(4)
        self.outcome_on_rows.setObjectName(u"outcome_on_rows")
        self.outcome_on_rows.setContentsMargins(0, 0, 0, 0)
        self.outcome_on_label = PlainLabel(self.outcome_on_group)
        self.outcome_on_label.setObjectName(u"outcome_on_label")

        self.outcome_on_rows.addWidget(self.outcome_on_label)

        self.outcome_on = PartialDateEdit(self.outcome_on_group)
        self.outcome_on.setObjectName(u"outcome_on")

        self.outcome_on_rows.addWidget(self.outcome_on)


        self.column.addWidget(self.outcome_on_group)

        self.patient_says_group = QWidget(self.fields)
        self.patient_says_group.setObjectName(u"patient_says_group")
        self.patient_says_rows = QVBoxLayout(self.patient_says_group)
        self.patient_says_rows.setSpacing(4)
        self.patient_says_rows.setObjectName(u"patient_says_rows")
        self.patient_says_rows.setContentsMargins(0, 0, 0, 0)
        self.patient_says_label = PlainLabel(self.patient_says_group)
        self.patient_says_label.setObjectName(u"patient_says_label")

        self.patient_says_rows.addWidget(self.patient_says_label)

        self.patient_says = Tiles(self.patient_says_group)
        self.patient_says.setObjectName(u"patient_says")

        self.patient_says_rows.addWidget(self.patient_says)


        self.column.addWidget(self.patient_says_group)

        self.need_after_group = QWidget(self.fields)
        self.need_after_group.setObjectName(u"need_after_group")
        self.need_after_rows = QVBoxLayout(self.need_after_group)
        self.need_after_rows.setSpacing(4)
        self.need_after_rows.setObjectName(u"need_after_rows")
        self.need_after_rows.setContentsMargins(0, 0, 0, 0)
        self.need_after_label = PlainLabel(self.need_after_group)
        self.need_after_label.setObjectName(u"need_after_label")

        self.need_after_rows.addWidget(self.need_after_label)

        self.need_after = Choice(self.need_after_group)
        self.need_after.setObjectName(u"need_after")

        self.need_after_rows.addWidget(self.need_after)


        self.column.addWidget(self.need_after_group)

        self.informant_group = QWidget(self.fields)
        self.informant_group.setObjectName(u"informant_group")
        self.informant_rows = QVBoxLayout(self.informant_group)
        self.informant_rows.setSpacing(4)
        self.informant_rows.setObjectName(u"informant_rows")
        self.informant_rows.setContentsMargins(0, 0, 0, 0)
        self.informant_label = PlainLabel(self.informant_group)
        self.informant_label.setObjectName(u"informant_label")

        self.informant_rows.addWidget(self.informant_label)

        self.informant_help = SoftText(self.informant_group)
        self.informant_help.setObjectName(u"informant_help")
        self.informant_help.setProperty(u"small", True)

        self.informant_rows.addWidget(self.informant_help)

        self.informant = QLineEdit(self.informant_group)
        self.informant.setObjectName(u"informant")

        self.informant_rows.addWidget(self.informant)


        self.column.addWidget(self.informant_group)

        self.evidence_group = QWidget(self.fields)
        self.evidence_group.setObjectName(u"evidence_group")
        self.evidence_rows = QVBoxLayout(self.evidence_group)
        self.evidence_rows.setSpacing(4)
        self.evidence_rows.setObjectName(u"evidence_rows")
        self.evidence_rows.setContentsMargins(0, 0, 0, 0)
        self.evidence_label = PlainLabel(self.evidence_group)
        self.evidence_label.setObjectName(u"evidence_label")

        self.evidence_rows.addWidget(self.evidence_label)

        self.evidence_help = SoftText(self.evidence_group)
        self.evidence_help.setObjectName(u"evidence_help")
        self.evidence_help.setProperty(u"small", True)

        self.evidence_rows.addWidget(self.evidence_help)

        self.evidence = QLineEdit(self.evidence_group)
        self.evidence.setObjectName(u"evidence")

        self.evidence_rows.addWidget(self.evidence)


        self.column.addWidget(self.evidence_group)

        self.happened_on_group = QWidget(self.fields)
        self.happened_on_group.setObjectName(u"happened_on_group")
        self.happened_on_rows = QVBoxLayout(self.happened_on_group)
        self.happened_on_rows.setSpacing(4)
        self.happened_on_rows.setObjectName(u"happened_on_rows")
        self.happened_on_rows.setContentsMargins(0, 0, 0, 0)
        self.happened_on_label = PlainLabel(self.happened_on_group)
        self.happened_on_label.setObjectName(u"happened_on_label")

        self.happened_on_rows.addWidget(self.happened_on_label)

        self.happened_on = PartialDateEdit(self.happened_on_group)
        self.happened_on.setObjectName(u"happened_on")

        self.happened_on_rows.addWidget(self.happened_on)


        self.column.addWidget(self.happened_on_group)

        self.note_group = QWidget(self.fields)
        self.note_group.setObjectName(u"note_group")
        self.note_rows = QVBoxLayout(self.note_group)
        self.note_rows.setSpacing(4)
        self.note_rows.setObjectName(u"note_rows")
        self.note_rows.setContentsMargins(0, 0, 0, 0)
        self.note_label = PlainLabel(self.note_group)
        self.note_label.setObjectName(u"note_label")

        self.note_rows.addWidget(self.note_label)

        self.note = PlainEdit(self.note_group)
        self.note.setObjectName(u"note")

        self.note_rows.addWidget(self.note)


        self.column.addWidget(self.note_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(StepForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(StepForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.contact_result_label.setBuddy(self.contact_result)
        self.type_label.setBuddy(self.type)
        self.reason_label.setBuddy(self.reason)
        self.appointment_on_label.setBuddy(self.appointment_on)
        self.appointment_at_label.setBuddy(self.appointment_at)
        self.outcome_label.setBuddy(self.outcome)
        self.outcome_on_label.setBuddy(self.outcome_on)
        self.patient_says_label.setBuddy(self.patient_says)
        self.need_after_label.setBuddy(self.need_after)
        self.informant_label.setBuddy(self.informant)
        self.evidence_label.setBuddy(self.evidence)
        self.happened_on_label.setBuddy(self.happened_on)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.contact_result, self.type)
        QWidget.setTabOrder(self.type, self.reason)
        QWidget.setTabOrder(self.reason, self.opens_barrier)
        QWidget.setTabOrder(self.opens_barrier, self.appointment_on)
        QWidget.setTabOrder(self.appointment_on, self.appointment_at)
        QWidget.setTabOrder(self.appointment_at, self.outcome)
        QWidget.setTabOrder(self.outcome, self.outcome_on)
        QWidget.setTabOrder(self.outcome_on, self.patient_says)
        QWidget.setTabOrder(self.patient_says, self.need_after)
        QWidget.setTabOrder(self.need_after, self.informant)
        QWidget.setTabOrder(self.informant, self.evidence)
        QWidget.setTabOrder(self.evidence, self.happened_on)
        QWidget.setTabOrder(self.happened_on, self.note)
        QWidget.setTabOrder(self.note, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(StepForm)

        QMetaObject.connectSlotsByName(StepForm)
    # setupUi

    def retranslateUi(self, StepForm: QDialog) -> None:
        StepForm.setWindowTitle(QCoreApplication.translate("StepForm", u"What happened to a referral", None))
        self.heading.setText(QCoreApplication.translate("StepForm", u"What happened?", None))
        self.contact_result_label.setText(QCoreApplication.translate("StepForm", u"What came of your call?", None))
        self.contact_result_help.setText(QCoreApplication.translate("StepForm", u"Leave it blank when you learned it in another way.", None))
#if QT_CONFIG(accessibility)
        self.contact_result.setAccessibleName(QCoreApplication.translate("StepForm", u"What came of your call?", None))
#endif // QT_CONFIG(accessibility)
        self.type_label.setText(QCoreApplication.translate("StepForm", u"What happened?", None))
#if QT_CONFIG(accessibility)
        self.type.setAccessibleName(QCoreApplication.translate("StepForm", u"What happened?", None))
#endif // QT_CONFIG(accessibility)
        self.reason_label.setText(QCoreApplication.translate("StepForm", u"Why?", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("StepForm", u"Why?", None))
#endif // QT_CONFIG(accessibility)
        self.opens_barrier.setText(QCoreApplication.translate("StepForm", u"Keep it as something in the way, so that it is not forgotten", None))
        self.appointment_on_label.setText(QCoreApplication.translate("StepForm", u"Day of the &visit", None))
#if QT_CONFIG(accessibility)
        self.appointment_on.setAccessibleName(QCoreApplication.translate("StepForm", u"Day of the visit", None))
#endif // QT_CONFIG(accessibility)
        self.appointment_at_label.setText(QCoreApplication.translate("StepForm", u"Time of the visit (optional)", None))
#if QT_CONFIG(accessibility)
        self.appointment_at.setAccessibleName(QCoreApplication.translate("StepForm", u"Time of the visit (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.appointment_at.setPlaceholderText(QCoreApplication.translate("StepForm", u"2:35 pm", None))
        self.outcome_label.setText(QCoreApplication.translate("StepForm", u"Did they get the help?", None))
#if QT_CONFIG(accessibility)
        self.outcome.setAccessibleName(QCoreApplication.translate("StepForm", u"Did they get the help?", None))
#endif // QT_CONFIG(accessibility)
        self.outcome_on_label.setText(QCoreApplication.translate("StepForm", u"Day they got it", None))
#if QT_CONFIG(accessibility)
        self.outcome_on.setAccessibleName(QCoreApplication.translate("StepForm", u"Day they got it", None))
#endif // QT_CONFIG(accessibility)
        self.patient_says_label.setText(QCoreApplication.translate("StepForm", u"Does the person say so, too?", None))
#if QT_CONFIG(accessibility)
        self.patient_says.setAccessibleName(QCoreApplication.translate("StepForm", u"Does the person say so, too?", None))
#endif // QT_CONFIG(accessibility)
        self.need_after_label.setText(QCoreApplication.translate("StepForm", u"The need now", None))
#if QT_CONFIG(accessibility)
        self.need_after.setAccessibleName(QCoreApplication.translate("StepForm", u"The need now", None))
#endif // QT_CONFIG(accessibility)
        self.informant_label.setText(QCoreApplication.translate("StepForm", u"Who told you?", None))
        self.informant_help.setText(QCoreApplication.translate("StepForm", u"A name, such as Maria at the front desk.", None))
#if QT_CONFIG(accessibility)
        self.informant.setAccessibleName(QCoreApplication.translate("StepForm", u"Who told you?", None))
#endif // QT_CONFIG(accessibility)
        self.evidence_label.setText(QCoreApplication.translate("StepForm", u"Which paper says it? (optional)", None))
        self.evidence_help.setText(QCoreApplication.translate("StepForm", u"A letter, a fax, a consult note.", None))
#if QT_CONFIG(accessibility)
        self.evidence.setAccessibleName(QCoreApplication.translate("StepForm", u"Which paper says it? (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.happened_on_label.setText(QCoreApplication.translate("StepForm", u"Day it happened", None))
#if QT_CONFIG(accessibility)
        self.happened_on.setAccessibleName(QCoreApplication.translate("StepForm", u"Day it happened", None))
#endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("StepForm", u"Note (optional)", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("StepForm", u"Note (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("StepForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("StepForm", u"Save", None))
    # retranslateUi
