"""The form drawn in ui/contact_notes/note.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QFrame,
    QGridLayout, QHBoxLayout, QLineEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.plain_edit import PlainEdit
from carecoord_desktop.widgets.time_field import TimeEdit

class Ui_NoteForm(object):
    def setupUi(self, NoteForm: QDialog) -> None:
        if not NoteForm.objectName():
            NoteForm.setObjectName(u"NoteForm")
        self.whole = QVBoxLayout(NoteForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(NoteForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(NoteForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields = QWidget()
        self.fields.setObjectName(u"fields")
        self.column = QVBoxLayout(self.fields)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.interpreter_place = QWidget(self.fields)
        self.interpreter_place.setObjectName(u"interpreter_place")
        self.interpreter_place_column = QVBoxLayout(self.interpreter_place)
        self.interpreter_place_column.setSpacing(4)
        self.interpreter_place_column.setObjectName(u"interpreter_place_column")
        self.interpreter_place_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.interpreter_place)

        self.kind_row = QHBoxLayout()
        self.kind_row.setSpacing(16)
        self.kind_row.setObjectName(u"kind_row")
        self.type_group = QVBoxLayout()
        self.type_group.setSpacing(4)
        self.type_group.setObjectName(u"type_group")
        self.type_label = PlainLabel(self.fields)
        self.type_label.setObjectName(u"type_label")

        self.type_group.addWidget(self.type_label)

        self.type = Choice(self.fields)
        self.type.setObjectName(u"type")

        self.type_group.addWidget(self.type)


        self.kind_row.addLayout(self.type_group)

        self.mode_group = QVBoxLayout()
        self.mode_group.setSpacing(4)
        self.mode_group.setObjectName(u"mode_group")
        self.mode_label = PlainLabel(self.fields)
        self.mode_label.setObjectName(u"mode_label")

        self.mode_group.addWidget(self.mode_label)

        self.mode = Choice(self.fields)
        self.mode.setObjectName(u"mode")

        self.mode_group.addWidget(self.mode)


        self.kind_row.addLayout(self.mode_group)

        self.place_group = QVBoxLayout()
        self.place_group.setSpacing(4)
        self.place_group.setObjectName(u"place_group")
        self.place_label = PlainLabel(self.fields)
        self.place_label.setObjectName(u"place_label")

        self.place_group.addWidget(self.place_label)

        self.place = Choice(self.fields)
        self.place.setObjectName(u"place")

        self.place_group.addWidget(self.place)


        self.kind_row.addLayout(self.place_group)


        self.column.addLayout(self.kind_row)

        self.when_row = QHBoxLayout()
        self.when_row.setSpacing(16)
        self.when_row.setObjectName(u"when_row")
        self.occurred_on_group = QVBoxLayout()
        self.occurred_on_group.setSpacing(4)
        self.occurred_on_group.setObjectName(u"occurred_on_group")
        self.occurred_on_label = PlainLabel(self.fields)
        self.occurred_on_label.setObjectName(u"occurred_on_label")

        self.occurred_on_group.addWidget(self.occurred_on_label)

        self.occurred_on = PartialDateEdit(self.fields)
        self.occurred_on.setObjectName(u"occurred_on")

        self.occurred_on_group.addWidget(self.occurred_on)


        self.when_row.addLayout(self.occurred_on_group)

        self.occurred_time_group = QVBoxLayout()
        self.occurred_time_group.setSpacing(4)
        self.occurred_time_group.setObjectName(u"occurred_time_group")
        self.occurred_time_label = PlainLabel(self.fields)
        self.occurred_time_label.setObjectName(u"occurred_time_label")

        self.occurred_time_group.addWidget(self.occurred_time_label)

        self.occurred_time = TimeEdit(self.fields)
        self.occurred_time.setObjectName(u"occurred_time")

        self.occurred_time_group.addWidget(self.occurred_time)


        self.when_row.addLayout(self.occurred_time_group)

        self.minutes_group = QVBoxLayout()
        self.minutes_group.setSpacing(4)
        self.minutes_group.setObjectName(u"minutes_group")
        self.minutes_label = PlainLabel(self.fields)
        self.minutes_label.setObjectName(u"minutes_label")

        self.minutes_group.addWidget(self.minutes_label)

        self.minutes = QLineEdit(self.fields)
        self.minutes.setObjectName(u"minutes")

        self.minutes_group.addWidget(self.minutes)


        self.when_row.addLayout(self.minutes_group)

        self.timer_group = QVBoxLayout()
        self.timer_group.setSpacing(4)
        self.timer_group.setObjectName(u"timer_group")
        self.timer_label = PlainLabel(self.fields)
        self.timer_label.setObjectName(u"timer_label")

        self.timer_group.addWidget(self.timer_label)

        self.timer = QPushButton(self.fields)
        self.timer.setObjectName(u"timer")

        self.timer_group.addWidget(self.timer)


        self.when_row.addLayout(self.timer_group)


        self.column.addLayout(self.when_row)

        self.timer_words = SoftText(self.fields)
        self.timer_words.setObjectName(u"timer_words")
        self.timer_words.setProperty(u"small", True)

        self.column.addWidget(self.timer_words)

        self.layout_row = QHBoxLayout()
        self.layout_row.setSpacing(16)
        self.layout_row.setObjectName(u"layout_row")
        self.layout_of_text_group = QVBoxLayout()
        self.layout_of_text_group.setSpacing(4)
        self.layout_of_text_group.setObjectName(u"layout_of_text_group")
        self.layout_of_text_label = PlainLabel(self.fields)
        self.layout_of_text_label.setObjectName(u"layout_of_text_label")

        self.layout_of_text_group.addWidget(self.layout_of_text_label)

        self.layout_of_text = Choice(self.fields)
        self.layout_of_text.setObjectName(u"layout_of_text")

        self.layout_of_text_group.addWidget(self.layout_of_text)


        self.layout_row.addLayout(self.layout_of_text_group)

        self.sensitivity_group = QVBoxLayout()
        self.sensitivity_group.setSpacing(4)
        self.sensitivity_group.setObjectName(u"sensitivity_group")
        self.sensitivity_label = PlainLabel(self.fields)
        self.sensitivity_label.setObjectName(u"sensitivity_label")

        self.sensitivity_group.addWidget(self.sensitivity_label)

        self.sensitivity = Choice(self.fields)
        self.sensitivity.setObjectName(u"sensitivity")

        self.sensitivity_group.addWidget(self.sensitivity)


        self.layout_row.addLayout(self.sensitivity_group)


        self.column.addLayout(self.layout_row)

        self.text_group = QVBoxLayout()
        self.text_group.setSpacing(4)
        self.text_group.setObjectName(u"text_group")
        self.text_label = PlainLabel(self.fields)
        self.text_label.setObjectName(u"text_label")

        self.text_group.addWidget(self.text_label)

        self.text = PlainEdit(self.fields)
        self.text.setObjectName(u"text")

        self.text_group.addWidget(self.text)


        self.column.addLayout(self.text_group)

        self.red_flag_group = QVBoxLayout()
        self.red_flag_group.setSpacing(4)
        self.red_flag_group.setObjectName(u"red_flag_group")
        self.red_flag_label = PlainLabel(self.fields)
        self.red_flag_label.setObjectName(u"red_flag_label")

        self.red_flag_group.addWidget(self.red_flag_label)

        self.red_flag = QLineEdit(self.fields)
        self.red_flag.setObjectName(u"red_flag")

        self.red_flag_group.addWidget(self.red_flag)


        self.column.addLayout(self.red_flag_group)

        self.is_with_patient = QCheckBox(self.fields)
        self.is_with_patient.setObjectName(u"is_with_patient")

        self.column.addWidget(self.is_with_patient)

        self.persons_present_group = QVBoxLayout()
        self.persons_present_group.setSpacing(4)
        self.persons_present_group.setObjectName(u"persons_present_group")
        self.persons_present_label = PlainLabel(self.fields)
        self.persons_present_label.setObjectName(u"persons_present_label")

        self.persons_present_group.addWidget(self.persons_present_label)

        self.persons_present = QLineEdit(self.fields)
        self.persons_present.setObjectName(u"persons_present")

        self.persons_present_group.addWidget(self.persons_present)


        self.column.addLayout(self.persons_present_group)

        self.topics_group = QVBoxLayout()
        self.topics_group.setSpacing(4)
        self.topics_group.setObjectName(u"topics_group")
        self.topics_label = PlainLabel(self.fields)
        self.topics_label.setObjectName(u"topics_label")

        self.topics_group.addWidget(self.topics_label)

        self.topics = QWidget(self.fields)
        self.topics.setObjectName(u"topics")
        self.topics_grid = QGridLayout(self.topics)
        self.topics_grid.setObjectName(u"topics_grid")
        self.topics_grid.setHorizontalSpacing(16)
        self.topics_grid.setVerticalSpacing(4)
        self.topics_grid.setContentsMargins(0, 0, 0, 0)
        self.topics_basic_needs = QCheckBox(self.topics)
        self.topics_basic_needs.setObjectName(u"topics_basic_needs")

        self.topics_grid.addWidget(self.topics_basic_needs, 0, 0, 1, 1)

        self.topics_behavioral_health = QCheckBox(self.topics)
        self.topics_behavioral_health.setObjectName(u"topics_behavioral_health")

        self.topics_grid.addWidget(self.topics_behavioral_health, 0, 1, 1, 1)

        self.topics_benefits_and_income = QCheckBox(self.topics)
        self.topics_benefits_and_income.setObjectName(u"topics_benefits_and_income")

        self.topics_grid.addWidget(self.topics_benefits_and_income, 0, 2, 1, 1)

        self.topics_education_and_work = QCheckBox(self.topics)
        self.topics_education_and_work.setObjectName(u"topics_education_and_work")

        self.topics_grid.addWidget(self.topics_education_and_work, 1, 0, 1, 1)

        self.topics_housing = QCheckBox(self.topics)
        self.topics_housing.setObjectName(u"topics_housing")

        self.topics_grid.addWidget(self.topics_housing, 1, 1, 1, 1)

        self.topics_legal = QCheckBox(self.topics)
        self.topics_legal.setObjectName(u"topics_legal")

        self.topics_grid.addWidget(self.topics_legal, 1, 2, 1, 1)

        self.topics_medical = QCheckBox(self.topics)
        self.topics_medical.setObjectName(u"topics_medical")

        self.topics_grid.addWidget(self.topics_medical, 2, 0, 1, 1)

        self.topics_needs_assessment = QCheckBox(self.topics)
        self.topics_needs_assessment.setObjectName(u"topics_needs_assessment")

        self.topics_grid.addWidget(self.topics_needs_assessment, 2, 1, 1, 1)

        self.topics_transportation = QCheckBox(self.topics)
        self.topics_transportation.setObjectName(u"topics_transportation")

        self.topics_grid.addWidget(self.topics_transportation, 2, 2, 1, 1)

        self.topics_vital_documents = QCheckBox(self.topics)
        self.topics_vital_documents.setObjectName(u"topics_vital_documents")

        self.topics_grid.addWidget(self.topics_vital_documents, 3, 0, 1, 1)


        self.topics_group.addWidget(self.topics)


        self.column.addLayout(self.topics_group)

        self.goals_place = QWidget(self.fields)
        self.goals_place.setObjectName(u"goals_place")
        self.goals_place_column = QVBoxLayout(self.goals_place)
        self.goals_place_column.setSpacing(4)
        self.goals_place_column.setObjectName(u"goals_place_column")
        self.goals_place_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.goals_place)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(NoteForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(NoteForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.type_label.setBuddy(self.type)
        self.mode_label.setBuddy(self.mode)
        self.place_label.setBuddy(self.place)
        self.occurred_on_label.setBuddy(self.occurred_on)
        self.occurred_time_label.setBuddy(self.occurred_time)
        self.minutes_label.setBuddy(self.minutes)
        self.layout_of_text_label.setBuddy(self.layout_of_text)
        self.sensitivity_label.setBuddy(self.sensitivity)
        self.text_label.setBuddy(self.text)
        self.red_flag_label.setBuddy(self.red_flag)
        self.persons_present_label.setBuddy(self.persons_present)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.type, self.mode)
        QWidget.setTabOrder(self.mode, self.place)
        QWidget.setTabOrder(self.place, self.occurred_on)
        QWidget.setTabOrder(self.occurred_on, self.occurred_time)
        QWidget.setTabOrder(self.occurred_time, self.minutes)
        QWidget.setTabOrder(self.minutes, self.layout_of_text)
        QWidget.setTabOrder(self.layout_of_text, self.sensitivity)
        QWidget.setTabOrder(self.sensitivity, self.text)
        QWidget.setTabOrder(self.text, self.red_flag)
        QWidget.setTabOrder(self.red_flag, self.is_with_patient)
        QWidget.setTabOrder(self.is_with_patient, self.persons_present)
        QWidget.setTabOrder(self.persons_present, self.topics_basic_needs)
        QWidget.setTabOrder(self.topics_basic_needs, self.topics_behavioral_health)
        QWidget.setTabOrder(self.topics_behavioral_health, self.topics_benefits_and_income)
        QWidget.setTabOrder(self.topics_benefits_and_income, self.topics_education_and_work)
        QWidget.setTabOrder(self.topics_education_and_work, self.topics_housing)
        QWidget.setTabOrder(self.topics_housing, self.topics_legal)
        QWidget.setTabOrder(self.topics_legal, self.topics_medical)
        QWidget.setTabOrder(self.topics_medical, self.topics_needs_assessment)
        QWidget.setTabOrder(self.topics_needs_assessment, self.topics_transportation)
        QWidget.setTabOrder(self.topics_transportation, self.topics_vital_documents)
        QWidget.setTabOrder(self.topics_vital_documents, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(NoteForm)

        QMetaObject.connectSlotsByName(NoteForm)
    # setupUi

    def retranslateUi(self, NoteForm: QDialog) -> None:
        NoteForm.setWindowTitle(QCoreApplication.translate("NoteForm", u"Write a note", None))
        self.heading.setText(QCoreApplication.translate("NoteForm", u"Write a note", None))
        self.type_label.setText(QCoreApplication.translate("NoteForm", u"&Kind", None))
#if QT_CONFIG(accessibility)
        self.type.setAccessibleName(QCoreApplication.translate("NoteForm", u"Kind", None))
#endif // QT_CONFIG(accessibility)
        self.mode_label.setText(QCoreApplication.translate("NoteForm", u"&How", None))
#if QT_CONFIG(accessibility)
        self.mode.setAccessibleName(QCoreApplication.translate("NoteForm", u"How", None))
#endif // QT_CONFIG(accessibility)
        self.place_label.setText(QCoreApplication.translate("NoteForm", u"Wh&ere", None))
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("NoteForm", u"Where", None))
#endif // QT_CONFIG(accessibility)
        self.occurred_on_label.setText(QCoreApplication.translate("NoteForm", u"&Day", None))
#if QT_CONFIG(accessibility)
        self.occurred_on.setAccessibleName(QCoreApplication.translate("NoteForm", u"Day", None))
#endif // QT_CONFIG(accessibility)
        self.occurred_on.setPlaceholderText(QCoreApplication.translate("NoteForm", u"11/23/2026", None))
        self.occurred_time_label.setText(QCoreApplication.translate("NoteForm", u"&Time", None))
#if QT_CONFIG(accessibility)
        self.occurred_time.setAccessibleName(QCoreApplication.translate("NoteForm", u"Time", None))
#endif // QT_CONFIG(accessibility)
        self.occurred_time.setPlaceholderText(QCoreApplication.translate("NoteForm", u"2:35 pm", None))
        self.minutes_label.setText(QCoreApplication.translate("NoteForm", u"&Minutes", None))
#if QT_CONFIG(accessibility)
        self.minutes.setAccessibleName(QCoreApplication.translate("NoteForm", u"Minutes", None))
#endif // QT_CONFIG(accessibility)
        self.timer_label.setText(QCoreApplication.translate("NoteForm", u"Timer", None))
        self.timer.setText(QCoreApplication.translate("NoteForm", u"Start timer", None))
        self.layout_of_text_label.setText(QCoreApplication.translate("NoteForm", u"&Layout", None))
#if QT_CONFIG(accessibility)
        self.layout_of_text.setAccessibleName(QCoreApplication.translate("NoteForm", u"Layout", None))
#endif // QT_CONFIG(accessibility)
        self.sensitivity_label.setText(QCoreApplication.translate("NoteForm", u"How it is &guarded", None))
#if QT_CONFIG(accessibility)
        self.sensitivity.setAccessibleName(QCoreApplication.translate("NoteForm", u"How it is guarded", None))
#endif // QT_CONFIG(accessibility)
        self.text_label.setText(QCoreApplication.translate("NoteForm", u"&Note", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("NoteForm", u"Note", None))
#endif // QT_CONFIG(accessibility)
        self.red_flag_label.setText(QCoreApplication.translate("NoteForm", u"&Red flag: what must somebody hear of today? (optional)", None))
#if QT_CONFIG(accessibility)
        self.red_flag.setAccessibleName(QCoreApplication.translate("NoteForm", u"Red flag: what must somebody hear of today?", None))
#endif // QT_CONFIG(accessibility)
        self.is_with_patient.setText(QCoreApplication.translate("NoteForm", u"The patient was there or on the line", None))
        self.persons_present_label.setText(QCoreApplication.translate("NoteForm", u"Who else was there (optional)", None))
#if QT_CONFIG(accessibility)
        self.persons_present.setAccessibleName(QCoreApplication.translate("NoteForm", u"Who else was there", None))
#endif // QT_CONFIG(accessibility)
        self.topics_label.setText(QCoreApplication.translate("NoteForm", u"What it was about (optional)", None))
#if QT_CONFIG(accessibility)
        self.topics.setAccessibleName(QCoreApplication.translate("NoteForm", u"What it was about (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.topics_basic_needs.setText(QCoreApplication.translate("NoteForm", u"Basic needs", None))
        self.topics_basic_needs.setProperty(u"code", QCoreApplication.translate("NoteForm", u"basic-needs", None))
        self.topics_behavioral_health.setText(QCoreApplication.translate("NoteForm", u"Behavioral health", None))
        self.topics_behavioral_health.setProperty(u"code", QCoreApplication.translate("NoteForm", u"behavioral-health", None))
        self.topics_benefits_and_income.setText(QCoreApplication.translate("NoteForm", u"Benefits and income", None))
        self.topics_benefits_and_income.setProperty(u"code", QCoreApplication.translate("NoteForm", u"benefits-and-income", None))
        self.topics_education_and_work.setText(QCoreApplication.translate("NoteForm", u"Education and work", None))
        self.topics_education_and_work.setProperty(u"code", QCoreApplication.translate("NoteForm", u"education-and-work", None))
        self.topics_housing.setText(QCoreApplication.translate("NoteForm", u"Housing", None))
        self.topics_housing.setProperty(u"code", QCoreApplication.translate("NoteForm", u"housing", None))
        self.topics_legal.setText(QCoreApplication.translate("NoteForm", u"Legal", None))
        self.topics_legal.setProperty(u"code", QCoreApplication.translate("NoteForm", u"legal", None))
        self.topics_medical.setText(QCoreApplication.translate("NoteForm", u"Medical", None))
        self.topics_medical.setProperty(u"code", QCoreApplication.translate("NoteForm", u"medical", None))
        self.topics_needs_assessment.setText(QCoreApplication.translate("NoteForm", u"Needs assessment", None))
        self.topics_needs_assessment.setProperty(u"code", QCoreApplication.translate("NoteForm", u"needs-assessment", None))
        self.topics_transportation.setText(QCoreApplication.translate("NoteForm", u"Transportation", None))
        self.topics_transportation.setProperty(u"code", QCoreApplication.translate("NoteForm", u"transportation", None))
        self.topics_vital_documents.setText(QCoreApplication.translate("NoteForm", u"Vital documents", None))
        self.topics_vital_documents.setProperty(u"code", QCoreApplication.translate("NoteForm", u"vital-documents", None))
        self.cancel.setText(QCoreApplication.translate("NoteForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("NoteForm", u"Sign and lock", None))
    # retranslateUi
