"""The form drawn in ui/patients/patient.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QHBoxLayout,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.plain_edit import PlainEdit
class Ui_PatientForm(object):
    def setupUi(self, PatientForm: QWidget) -> None:
        if not PatientForm.objectName():
            PatientForm.setObjectName(u"PatientForm")
        self.column = QVBoxLayout(PatientForm)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.identity = QFrame(PatientForm)
        self.identity.setObjectName(u"identity")
        self.identity.setProperty(u"kind", u"card")
        self.identity_column = QVBoxLayout(self.identity)
        self.identity_column.setSpacing(4)
        self.identity_column.setObjectName(u"identity_column")
        self.identity_column.setContentsMargins(16, 16, 16, 16)
        self.identity_heading = Heading(self.identity)
        self.identity_heading.setObjectName(u"identity_heading")
        self.identity_heading.setProperty(u"level", 2)

        self.identity_column.addWidget(self.identity_heading)

        self.gap_1 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.identity_column.addItem(self.gap_1)

        self.given_names_label = PlainLabel(self.identity)
        self.given_names_label.setObjectName(u"given_names_label")

        self.identity_column.addWidget(self.given_names_label)

        self.given_names = QLineEdit(self.identity)
        self.given_names.setObjectName(u"given_names")

        self.identity_column.addWidget(self.given_names)

        self.gap_2 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.identity_column.addItem(self.gap_2)

        self.family_name_label = PlainLabel(self.identity)
        self.family_name_label.setObjectName(u"family_name_label")

        self.identity_column.addWidget(self.family_name_label)

        self.family_name = QLineEdit(self.identity)
        self.family_name.setObjectName(u"family_name")

        self.identity_column.addWidget(self.family_name)

        self.name_is_unknown = QCheckBox(self.identity)
        self.name_is_unknown.setObjectName(u"name_is_unknown")

        self.identity_column.addWidget(self.name_is_unknown)

        self.gap_3 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.identity_column.addItem(self.gap_3)

        self.birth_date_label = PlainLabel(self.identity)
        self.birth_date_label.setObjectName(u"birth_date_label")

        self.identity_column.addWidget(self.birth_date_label)

        self.birth_date_help = SoftText(self.identity)
        self.birth_date_help.setObjectName(u"birth_date_help")
        self.birth_date_help.setProperty(u"small", True)

        self.identity_column.addWidget(self.birth_date_help)

        self.birth_date = PartialDateEdit(self.identity)
        self.birth_date.setObjectName(u"birth_date")

        self.identity_column.addWidget(self.birth_date)

        self.gap_4 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.identity_column.addItem(self.gap_4)

        self.preferred_name_label = PlainLabel(self.identity)
        self.preferred_name_label.setObjectName(u"preferred_name_label")

        self.identity_column.addWidget(self.preferred_name_label)

        self.preferred_name_help = SoftText(self.identity)
        self.preferred_name_help.setObjectName(u"preferred_name_help")
        self.preferred_name_help.setProperty(u"small", True)

        self.identity_column.addWidget(self.preferred_name_help)

        self.preferred_name = QLineEdit(self.identity)
        self.preferred_name.setObjectName(u"preferred_name")

        self.identity_column.addWidget(self.preferred_name)

        self.gap_5 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.identity_column.addItem(self.gap_5)

        self.how_to_address_label = PlainLabel(self.identity)
        self.how_to_address_label.setObjectName(u"how_to_address_label")

        self.identity_column.addWidget(self.how_to_address_label)

        self.how_to_address_help = SoftText(self.identity)
        self.how_to_address_help.setObjectName(u"how_to_address_help")
        self.how_to_address_help.setProperty(u"small", True)

        self.identity_column.addWidget(self.how_to_address_help)

        self.how_to_address = QLineEdit(self.identity)
        self.how_to_address.setObjectName(u"how_to_address")

        self.identity_column.addWidget(self.how_to_address)

        self.gap_6 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.identity_column.addItem(self.gap_6)

        self.pronouns_label = PlainLabel(self.identity)
        self.pronouns_label.setObjectName(u"pronouns_label")

        self.identity_column.addWidget(self.pronouns_label)

        self.pronouns = QLineEdit(self.identity)
        self.pronouns.setObjectName(u"pronouns")

        self.identity_column.addWidget(self.pronouns)

        self.gap_7 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.identity_column.addItem(self.gap_7)

        self.administrative_gender_label = PlainLabel(self.identity)
        self.administrative_gender_label.setObjectName(u"administrative_gender_label")

        self.identity_column.addWidget(self.administrative_gender_label)

        self.administrative_gender = Choice(self.identity)
        self.administrative_gender.setObjectName(u"administrative_gender")

        self.identity_column.addWidget(self.administrative_gender)

        self.gap_8 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.identity_column.addItem(self.gap_8)

        self.gender_identity_label = PlainLabel(self.identity)
        self.gender_identity_label.setObjectName(u"gender_identity_label")

        self.identity_column.addWidget(self.gender_identity_label)

        self.gender_identity_help = SoftText(self.identity)
        self.gender_identity_help.setObjectName(u"gender_identity_help")
        self.gender_identity_help.setProperty(u"small", True)

        self.identity_column.addWidget(self.gender_identity_help)

        self.gender_identity = QLineEdit(self.identity)
        self.gender_identity.setObjectName(u"gender_identity")

        self.identity_column.addWidget(self.gender_identity)

        self.gap_9 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.identity_column.addItem(self.gap_9)

        self.name_suffix_label = PlainLabel(self.identity)
        self.name_suffix_label.setObjectName(u"name_suffix_label")

        self.identity_column.addWidget(self.name_suffix_label)

        self.name_suffix_help = SoftText(self.identity)
        self.name_suffix_help.setObjectName(u"name_suffix_help")
        self.name_suffix_help.setProperty(u"small", True)

        self.identity_column.addWidget(self.name_suffix_help)

        self.name_suffix = QLineEdit(self.identity)
        self.name_suffix.setObjectName(u"name_suffix")

        self.identity_column.addWidget(self.name_suffix)

        self.gap_10 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.identity_column.addItem(self.gap_10)

        self.former_names_label = PlainLabel(self.identity)
        self.former_names_label.setObjectName(u"former_names_label")

        self.identity_column.addWidget(self.former_names_label)

        self.former_names_help = SoftText(self.identity)
        self.former_names_help.setObjectName(u"former_names_help")
        self.former_names_help.setProperty(u"small", True)

        self.identity_column.addWidget(self.former_names_help)

        self.former_names = QLineEdit(self.identity)
        self.former_names.setObjectName(u"former_names")
        self.former_names.setProperty(u"separator", u", ")

        self.identity_column.addWidget(self.former_names)

        self.gap_11 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.identity_column.addItem(self.gap_11)

        self.marital_status_label = PlainLabel(self.identity)
        self.marital_status_label.setObjectName(u"marital_status_label")

        self.identity_column.addWidget(self.marital_status_label)

        self.marital_status = QLineEdit(self.identity)
        self.marital_status.setObjectName(u"marital_status")

        self.identity_column.addWidget(self.marital_status)


        self.column.addWidget(self.identity)

        self.reach = QFrame(PatientForm)
        self.reach.setObjectName(u"reach")
        self.reach.setProperty(u"kind", u"card")
        self.reach_column = QVBoxLayout(self.reach)
        self.reach_column.setSpacing(4)
        self.reach_column.setObjectName(u"reach_column")
        self.reach_column.setContentsMargins(16, 16, 16, 16)
        self.reach_heading = Heading(self.reach)
        self.reach_heading.setObjectName(u"reach_heading")
        self.reach_heading.setProperty(u"level", 2)

        self.reach_column.addWidget(self.reach_heading)

        self.gap_12 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.reach_column.addItem(self.gap_12)

        self.has_no_phone = QCheckBox(self.reach)
        self.has_no_phone.setObjectName(u"has_no_phone")

        self.reach_column.addWidget(self.has_no_phone)

        self.has_no_phone_help = SoftText(self.reach)
        self.has_no_phone_help.setObjectName(u"has_no_phone_help")
        self.has_no_phone_help.setProperty(u"small", True)

        self.reach_column.addWidget(self.has_no_phone_help)

        self.gap_13 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.reach_column.addItem(self.gap_13)

        self.points = QWidget(self.reach)
        self.points.setObjectName(u"points")
        self.points_column = QVBoxLayout(self.points)
        self.points_column.setSpacing(16)
        self.points_column.setObjectName(u"points_column")
        self.points_column.setContentsMargins(0, 0, 0, 0)

        self.reach_column.addWidget(self.points)

        self.add_point_row = QHBoxLayout()
        self.add_point_row.setObjectName(u"add_point_row")
        self.add_point = QPushButton(self.reach)
        self.add_point.setObjectName(u"add_point")

        self.add_point_row.addWidget(self.add_point)

        self.add_point_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.add_point_row.addItem(self.add_point_rest)


        self.reach_column.addLayout(self.add_point_row)

        self.gap_14 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.reach_column.addItem(self.gap_14)

        self.safety_note_label = PlainLabel(self.reach)
        self.safety_note_label.setObjectName(u"safety_note_label")

        self.reach_column.addWidget(self.safety_note_label)

        self.safety_note_help = SoftText(self.reach)
        self.safety_note_help.setObjectName(u"safety_note_help")
        self.safety_note_help.setProperty(u"small", True)

        self.reach_column.addWidget(self.safety_note_help)

        self.safety_note = PlainEdit(self.reach)
        self.safety_note.setObjectName(u"safety_note")

        self.reach_column.addWidget(self.safety_note)

        self.gap_15 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.reach_column.addItem(self.gap_15)

        self.no_contact = QCheckBox(self.reach)
        self.no_contact.setObjectName(u"no_contact")

        self.reach_column.addWidget(self.no_contact)

        self.no_contact_help = SoftText(self.reach)
        self.no_contact_help.setObjectName(u"no_contact_help")
        self.no_contact_help.setProperty(u"small", True)

        self.reach_column.addWidget(self.no_contact_help)


        self.column.addWidget(self.reach)

        self.place = QFrame(PatientForm)
        self.place.setObjectName(u"place")
        self.place.setProperty(u"kind", u"card")
        self.place_column = QVBoxLayout(self.place)
        self.place_column.setSpacing(4)
        self.place_column.setObjectName(u"place_column")
        self.place_column.setContentsMargins(16, 16, 16, 16)
        self.place_heading = Heading(self.place)
        self.place_heading.setObjectName(u"place_heading")
        self.place_heading.setProperty(u"level", 2)

        self.place_column.addWidget(self.place_heading)

        self.gap_16 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.place_column.addItem(self.gap_16)

        self.addresses = QWidget(self.place)
        self.addresses.setObjectName(u"addresses")
        self.addresses_column = QVBoxLayout(self.addresses)
        self.addresses_column.setSpacing(16)
        self.addresses_column.setObjectName(u"addresses_column")
        self.addresses_column.setContentsMargins(0, 0, 0, 0)

        self.place_column.addWidget(self.addresses)

        self.add_address_row = QHBoxLayout()
        self.add_address_row.setObjectName(u"add_address_row")
        self.add_address = QPushButton(self.place)
        self.add_address.setObjectName(u"add_address")

        self.add_address_row.addWidget(self.add_address)

        self.add_address_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.add_address_row.addItem(self.add_address_rest)


        self.place_column.addLayout(self.add_address_row)


        self.column.addWidget(self.place)

        self.language = QFrame(PatientForm)
        self.language.setObjectName(u"language")
        self.language.setProperty(u"kind", u"card")
        self.language_column = QVBoxLayout(self.language)
        self.language_column.setSpacing(4)
        self.language_column.setObjectName(u"language_column")
        self.language_column.setContentsMargins(16, 16, 16, 16)
        self.language_heading = Heading(self.language)
        self.language_heading.setObjectName(u"language_heading")
        self.language_heading.setProperty(u"level", 2)

        self.language_column.addWidget(self.language_heading)

        self.gap_17 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.language_column.addItem(self.gap_17)

        self.spoken_language_label = PlainLabel(self.language)
        self.spoken_language_label.setObjectName(u"spoken_language_label")

        self.language_column.addWidget(self.spoken_language_label)

        self.spoken_language = Choice(self.language)
        self.spoken_language.setObjectName(u"spoken_language")

        self.language_column.addWidget(self.spoken_language)

        self.gap_18 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.language_column.addItem(self.gap_18)

        self.written_language_label = PlainLabel(self.language)
        self.written_language_label.setObjectName(u"written_language_label")

        self.language_column.addWidget(self.written_language_label)

        self.written_language = Choice(self.language)
        self.written_language.setObjectName(u"written_language")

        self.language_column.addWidget(self.written_language)

        self.gap_19 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.language_column.addItem(self.gap_19)

        self.needs_interpreter_label = PlainLabel(self.language)
        self.needs_interpreter_label.setObjectName(u"needs_interpreter_label")

        self.language_column.addWidget(self.needs_interpreter_label)

        self.needs_interpreter_help = SoftText(self.language)
        self.needs_interpreter_help.setObjectName(u"needs_interpreter_help")
        self.needs_interpreter_help.setProperty(u"small", True)

        self.language_column.addWidget(self.needs_interpreter_help)

        self.needs_interpreter = Choice(self.language)
        self.needs_interpreter.setObjectName(u"needs_interpreter")

        self.language_column.addWidget(self.needs_interpreter)


        self.column.addWidget(self.language)

        self.race_and_ethnicity = QFrame(PatientForm)
        self.race_and_ethnicity.setObjectName(u"race_and_ethnicity")
        self.race_and_ethnicity.setProperty(u"kind", u"card")
        self.race_and_ethnicity_column = QVBoxLayout(self.race_and_ethnicity)
        self.race_and_ethnicity_column.setSpacing(4)
        self.race_and_ethnicity_column.setObjectName(u"race_and_ethnicity_column")
        self.race_and_ethnicity_column.setContentsMargins(16, 16, 16, 16)
        self.race_heading = Heading(self.race_and_ethnicity)
        self.race_heading.setObjectName(u"race_heading")
        self.race_heading.setProperty(u"level", 2)

        self.race_and_ethnicity_column.addWidget(self.race_heading)

        self.race_help = SoftText(self.race_and_ethnicity)
        self.race_help.setObjectName(u"race_help")

        self.race_and_ethnicity_column.addWidget(self.race_help)

        self.gap_20 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.race_and_ethnicity_column.addItem(self.gap_20)

        self.race_and_ethnicity_asked_label = PlainLabel(self.race_and_ethnicity)
        self.race_and_ethnicity_asked_label.setObjectName(u"race_and_ethnicity_asked_label")

        self.race_and_ethnicity_column.addWidget(self.race_and_ethnicity_asked_label)

        self.race_and_ethnicity_asked = Choice(self.race_and_ethnicity)
        self.race_and_ethnicity_asked.setObjectName(u"race_and_ethnicity_asked")

        self.race_and_ethnicity_column.addWidget(self.race_and_ethnicity_asked)

        self.race_answers = QWidget(self.race_and_ethnicity)
        self.race_answers.setObjectName(u"race_answers")
        self.race_answers_column = QVBoxLayout(self.race_answers)
        self.race_answers_column.setSpacing(4)
        self.race_answers_column.setObjectName(u"race_answers_column")
        self.race_answers_column.setContentsMargins(0, 0, 0, 0)
        self.gap_21 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.race_answers_column.addItem(self.gap_21)

        self.races_label = PlainLabel(self.race_answers)
        self.races_label.setObjectName(u"races_label")

        self.race_answers_column.addWidget(self.races_label)

        self.races = QWidget(self.race_answers)
        self.races.setObjectName(u"races")
        self.races_column = QVBoxLayout(self.races)
        self.races_column.setSpacing(0)
        self.races_column.setObjectName(u"races_column")
        self.races_column.setContentsMargins(0, 0, 0, 0)
        self.races_0 = QCheckBox(self.races)
        self.races_0.setObjectName(u"races_0")
        self.races_0.setProperty(u"code", u"American Indian or Alaska Native")

        self.races_column.addWidget(self.races_0)

        self.races_1 = QCheckBox(self.races)
        self.races_1.setObjectName(u"races_1")
        self.races_1.setProperty(u"code", u"Asian")

        self.races_column.addWidget(self.races_1)

        self.races_2 = QCheckBox(self.races)
        self.races_2.setObjectName(u"races_2")
        self.races_2.setProperty(u"code", u"Black or African American")

        self.races_column.addWidget(self.races_2)

        self.races_3 = QCheckBox(self.races)
        self.races_3.setObjectName(u"races_3")
        self.races_3.setProperty(u"code", u"Native Hawaiian or Other Pacific Islander")

        self.races_column.addWidget(self.races_3)

        self.races_4 = QCheckBox(self.races)
        self.races_4.setObjectName(u"races_4")
        self.races_4.setProperty(u"code", u"White")

        self.races_column.addWidget(self.races_4)

        self.races_5 = QCheckBox(self.races)
        self.races_5.setObjectName(u"races_5")
        self.races_5.setProperty(u"code", u"Other Race")

        self.races_column.addWidget(self.races_5)


        self.race_answers_column.addWidget(self.races)

        self.gap_22 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.race_answers_column.addItem(self.gap_22)

        self.ethnicities_label = PlainLabel(self.race_answers)
        self.ethnicities_label.setObjectName(u"ethnicities_label")

        self.race_answers_column.addWidget(self.ethnicities_label)

        self.ethnicities = QWidget(self.race_answers)
        self.ethnicities.setObjectName(u"ethnicities")
        self.ethnicities_column = QVBoxLayout(self.ethnicities)
        self.ethnicities_column.setSpacing(0)
        self.ethnicities_column.setObjectName(u"ethnicities_column")
        self.ethnicities_column.setContentsMargins(0, 0, 0, 0)
        self.ethnicities_0 = QCheckBox(self.ethnicities)
        self.ethnicities_0.setObjectName(u"ethnicities_0")
        self.ethnicities_0.setProperty(u"code", u"Hispanic or Latino")

        self.ethnicities_column.addWidget(self.ethnicities_0)

        self.ethnicities_1 = QCheckBox(self.ethnicities)
        self.ethnicities_1.setObjectName(u"ethnicities_1")
        self.ethnicities_1.setProperty(u"code", u"Not Hispanic or Latino")

        self.ethnicities_column.addWidget(self.ethnicities_1)


        self.race_answers_column.addWidget(self.ethnicities)


        self.race_and_ethnicity_column.addWidget(self.race_answers)


        self.column.addWidget(self.race_and_ethnicity)

        self.people = QFrame(PatientForm)
        self.people.setObjectName(u"people")
        self.people.setProperty(u"kind", u"card")
        self.people_column = QVBoxLayout(self.people)
        self.people_column.setSpacing(4)
        self.people_column.setObjectName(u"people_column")
        self.people_column.setContentsMargins(16, 16, 16, 16)
        self.people_heading = Heading(self.people)
        self.people_heading.setObjectName(u"people_heading")
        self.people_heading.setProperty(u"level", 2)

        self.people_column.addWidget(self.people_heading)

        self.people_help = SoftText(self.people)
        self.people_help.setObjectName(u"people_help")

        self.people_column.addWidget(self.people_help)

        self.gap_23 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.people_column.addItem(self.gap_23)

        self.related_people = QWidget(self.people)
        self.related_people.setObjectName(u"related_people")
        self.related_people_column = QVBoxLayout(self.related_people)
        self.related_people_column.setSpacing(16)
        self.related_people_column.setObjectName(u"related_people_column")
        self.related_people_column.setContentsMargins(0, 0, 0, 0)

        self.people_column.addWidget(self.related_people)

        self.add_person_row = QHBoxLayout()
        self.add_person_row.setObjectName(u"add_person_row")
        self.add_person = QPushButton(self.people)
        self.add_person.setObjectName(u"add_person")

        self.add_person_row.addWidget(self.add_person)

        self.add_person_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.add_person_row.addItem(self.add_person_rest)


        self.people_column.addLayout(self.add_person_row)


        self.column.addWidget(self.people)

        self.matters = QFrame(PatientForm)
        self.matters.setObjectName(u"matters")
        self.matters.setProperty(u"kind", u"card")
        self.matters_column = QVBoxLayout(self.matters)
        self.matters_column.setSpacing(4)
        self.matters_column.setObjectName(u"matters_column")
        self.matters_column.setContentsMargins(16, 16, 16, 16)
        self.matters_heading = Heading(self.matters)
        self.matters_heading.setObjectName(u"matters_heading")
        self.matters_heading.setProperty(u"level", 2)

        self.matters_column.addWidget(self.matters_heading)

        self.gap_24 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.matters_column.addItem(self.gap_24)

        self.what_matters_label = PlainLabel(self.matters)
        self.what_matters_label.setObjectName(u"what_matters_label")

        self.matters_column.addWidget(self.what_matters_label)

        self.what_matters_help = SoftText(self.matters)
        self.what_matters_help.setObjectName(u"what_matters_help")
        self.what_matters_help.setProperty(u"small", True)

        self.matters_column.addWidget(self.what_matters_help)

        self.what_matters = PlainEdit(self.matters)
        self.what_matters.setObjectName(u"what_matters")

        self.matters_column.addWidget(self.what_matters)


        self.column.addWidget(self.matters)

#if QT_CONFIG(shortcut)
        self.given_names_label.setBuddy(self.given_names)
        self.family_name_label.setBuddy(self.family_name)
        self.birth_date_label.setBuddy(self.birth_date)
        self.preferred_name_label.setBuddy(self.preferred_name)
        self.how_to_address_label.setBuddy(self.how_to_address)
        self.pronouns_label.setBuddy(self.pronouns)
        self.administrative_gender_label.setBuddy(self.administrative_gender)
        self.gender_identity_label.setBuddy(self.gender_identity)
        self.name_suffix_label.setBuddy(self.name_suffix)
        self.former_names_label.setBuddy(self.former_names)
        self.marital_status_label.setBuddy(self.marital_status)
        self.safety_note_label.setBuddy(self.safety_note)
        self.spoken_language_label.setBuddy(self.spoken_language)
        self.written_language_label.setBuddy(self.written_language)
        self.needs_interpreter_label.setBuddy(self.needs_interpreter)
        self.race_and_ethnicity_asked_label.setBuddy(self.race_and_ethnicity_asked)
        self.what_matters_label.setBuddy(self.what_matters)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PatientForm)

        QMetaObject.connectSlotsByName(PatientForm)
    # setupUi

    def retranslateUi(self, PatientForm: QWidget) -> None:
        self.identity_heading.setText(QCoreApplication.translate("PatientForm", u"Who this is", None))
        self.given_names_label.setText(QCoreApplication.translate("PatientForm", u"Given names", None))
#if QT_CONFIG(accessibility)
        self.given_names.setAccessibleName(QCoreApplication.translate("PatientForm", u"Given names", None))
#endif // QT_CONFIG(accessibility)
        self.family_name_label.setText(QCoreApplication.translate("PatientForm", u"Family name", None))
#if QT_CONFIG(accessibility)
        self.family_name.setAccessibleName(QCoreApplication.translate("PatientForm", u"Family name", None))
#endif // QT_CONFIG(accessibility)
        self.name_is_unknown.setText(QCoreApplication.translate("PatientForm", u"Name is not known", None))
        self.birth_date_label.setText(QCoreApplication.translate("PatientForm", u"Birth date (optional)", None))
        self.birth_date_help.setText(QCoreApplication.translate("PatientForm", u"A month or a year is enough if the day is not known.", None))
#if QT_CONFIG(accessibility)
        self.birth_date.setAccessibleName(QCoreApplication.translate("PatientForm", u"Birth date", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.birth_date.setAccessibleDescription(QCoreApplication.translate("PatientForm", u"A month or a year is enough if the day is not known.", None))
#endif // QT_CONFIG(accessibility)
        self.preferred_name_label.setText(QCoreApplication.translate("PatientForm", u"Preferred name (optional)", None))
        self.preferred_name_help.setText(QCoreApplication.translate("PatientForm", u"What this person goes by.", None))
#if QT_CONFIG(accessibility)
        self.preferred_name.setAccessibleName(QCoreApplication.translate("PatientForm", u"Preferred name", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.preferred_name.setAccessibleDescription(QCoreApplication.translate("PatientForm", u"What this person goes by.", None))
#endif // QT_CONFIG(accessibility)
        self.how_to_address_label.setText(QCoreApplication.translate("PatientForm", u"How to address (optional)", None))
        self.how_to_address_help.setText(QCoreApplication.translate("PatientForm", u"Such as Mrs. Grant, Don Luis, or first name only.", None))
#if QT_CONFIG(accessibility)
        self.how_to_address.setAccessibleName(QCoreApplication.translate("PatientForm", u"How to address", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.how_to_address.setAccessibleDescription(QCoreApplication.translate("PatientForm", u"Such as Mrs. Grant, Don Luis, or first name only.", None))
#endif // QT_CONFIG(accessibility)
        self.pronouns_label.setText(QCoreApplication.translate("PatientForm", u"Pronouns (optional)", None))
#if QT_CONFIG(accessibility)
        self.pronouns.setAccessibleName(QCoreApplication.translate("PatientForm", u"Pronouns", None))
#endif // QT_CONFIG(accessibility)
        self.administrative_gender_label.setText(QCoreApplication.translate("PatientForm", u"Gender on record", None))
#if QT_CONFIG(accessibility)
        self.administrative_gender.setAccessibleName(QCoreApplication.translate("PatientForm", u"Gender on record", None))
#endif // QT_CONFIG(accessibility)
        self.gender_identity_label.setText(QCoreApplication.translate("PatientForm", u"Gender identity (optional)", None))
        self.gender_identity_help.setText(QCoreApplication.translate("PatientForm", u"In this person\u2019s own words.", None))
#if QT_CONFIG(accessibility)
        self.gender_identity.setAccessibleName(QCoreApplication.translate("PatientForm", u"Gender identity", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.gender_identity.setAccessibleDescription(QCoreApplication.translate("PatientForm", u"In this person\u2019s own words.", None))
#endif // QT_CONFIG(accessibility)
        self.name_suffix_label.setText(QCoreApplication.translate("PatientForm", u"Name suffix (optional)", None))
        self.name_suffix_help.setText(QCoreApplication.translate("PatientForm", u"Such as Jr. or III.", None))
#if QT_CONFIG(accessibility)
        self.name_suffix.setAccessibleName(QCoreApplication.translate("PatientForm", u"Name suffix", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.name_suffix.setAccessibleDescription(QCoreApplication.translate("PatientForm", u"Such as Jr. or III.", None))
#endif // QT_CONFIG(accessibility)
        self.former_names_label.setText(QCoreApplication.translate("PatientForm", u"Former names (optional)", None))
        self.former_names_help.setText(QCoreApplication.translate("PatientForm", u"With commas between them.", None))
#if QT_CONFIG(accessibility)
        self.former_names.setAccessibleName(QCoreApplication.translate("PatientForm", u"Former names", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.former_names.setAccessibleDescription(QCoreApplication.translate("PatientForm", u"With commas between them.", None))
#endif // QT_CONFIG(accessibility)
        self.marital_status_label.setText(QCoreApplication.translate("PatientForm", u"Marital status (optional)", None))
#if QT_CONFIG(accessibility)
        self.marital_status.setAccessibleName(QCoreApplication.translate("PatientForm", u"Marital status", None))
#endif // QT_CONFIG(accessibility)
        self.reach_heading.setText(QCoreApplication.translate("PatientForm", u"How to reach this person", None))
        self.has_no_phone.setText(QCoreApplication.translate("PatientForm", u"Has no phone", None))
        self.has_no_phone_help.setText(QCoreApplication.translate("PatientForm", u"This is an answer. Nothing is missing.", None))
        self.add_point.setText(QCoreApplication.translate("PatientForm", u"Add phone or e-mail", None))
        self.safety_note_label.setText(QCoreApplication.translate("PatientForm", u"Safety note (optional)", None))
        self.safety_note_help.setText(QCoreApplication.translate("PatientForm", u"What must be known before calling, writing or visiting.", None))
#if QT_CONFIG(accessibility)
        self.safety_note.setAccessibleName(QCoreApplication.translate("PatientForm", u"Safety note", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.safety_note.setAccessibleDescription(QCoreApplication.translate("PatientForm", u"What must be known before calling, writing or visiting.", None))
#endif // QT_CONFIG(accessibility)
        self.no_contact.setText(QCoreApplication.translate("PatientForm", u"Must not be contacted", None))
        self.no_contact_help.setText(QCoreApplication.translate("PatientForm", u"No calls, letters or visits until this is taken away.", None))
        self.place_heading.setText(QCoreApplication.translate("PatientForm", u"Where this person lives or can be found", None))
        self.add_address.setText(QCoreApplication.translate("PatientForm", u"Add an address", None))
        self.language_heading.setText(QCoreApplication.translate("PatientForm", u"Language", None))
        self.spoken_language_label.setText(QCoreApplication.translate("PatientForm", u"Speaks (optional)", None))
#if QT_CONFIG(accessibility)
        self.spoken_language.setAccessibleName(QCoreApplication.translate("PatientForm", u"Speaks", None))
#endif // QT_CONFIG(accessibility)
        self.written_language_label.setText(QCoreApplication.translate("PatientForm", u"Reads (optional)", None))
#if QT_CONFIG(accessibility)
        self.written_language.setAccessibleName(QCoreApplication.translate("PatientForm", u"Reads", None))
#endif // QT_CONFIG(accessibility)
        self.needs_interpreter_label.setText(QCoreApplication.translate("PatientForm", u"Needs an interpreter", None))
        self.needs_interpreter_help.setText(QCoreApplication.translate("PatientForm", u"Ask everyone. Family members do not interpret.", None))
#if QT_CONFIG(accessibility)
        self.needs_interpreter.setAccessibleName(QCoreApplication.translate("PatientForm", u"Needs an interpreter", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.needs_interpreter.setAccessibleDescription(QCoreApplication.translate("PatientForm", u"Ask everyone. Family members do not interpret.", None))
#endif // QT_CONFIG(accessibility)
        self.race_heading.setText(QCoreApplication.translate("PatientForm", u"Race and ethnicity", None))
        self.race_help.setText(QCoreApplication.translate("PatientForm", u"In this person\u2019s own words. It is fine not to answer.", None))
        self.race_and_ethnicity_asked_label.setText(QCoreApplication.translate("PatientForm", u"Asked?", None))
#if QT_CONFIG(accessibility)
        self.race_and_ethnicity_asked.setAccessibleName(QCoreApplication.translate("PatientForm", u"Asked?", None))
#endif // QT_CONFIG(accessibility)
        self.races_label.setText(QCoreApplication.translate("PatientForm", u"Race (all that apply)", None))
#if QT_CONFIG(accessibility)
        self.races.setAccessibleName(QCoreApplication.translate("PatientForm", u"Race", None))
#endif // QT_CONFIG(accessibility)
        self.races_0.setText(QCoreApplication.translate("PatientForm", u"American Indian or Alaska Native", None))
        self.races_1.setText(QCoreApplication.translate("PatientForm", u"Asian", None))
        self.races_2.setText(QCoreApplication.translate("PatientForm", u"Black or African American", None))
        self.races_3.setText(QCoreApplication.translate("PatientForm", u"Native Hawaiian or Other Pacific Islander", None))
        self.races_4.setText(QCoreApplication.translate("PatientForm", u"White", None))
        self.races_5.setText(QCoreApplication.translate("PatientForm", u"Another race", None))
        self.ethnicities_label.setText(QCoreApplication.translate("PatientForm", u"Ethnicity", None))
#if QT_CONFIG(accessibility)
        self.ethnicities.setAccessibleName(QCoreApplication.translate("PatientForm", u"Ethnicity", None))
#endif // QT_CONFIG(accessibility)
        self.ethnicities_0.setText(QCoreApplication.translate("PatientForm", u"Hispanic or Latino", None))
        self.ethnicities_1.setText(QCoreApplication.translate("PatientForm", u"Not Hispanic or Latino", None))
        self.people_heading.setText(QCoreApplication.translate("PatientForm", u"People around this person", None))
        self.people_help.setText(QCoreApplication.translate("PatientForm", u"Caregivers, guardians, an emergency contact. More can be added later.", None))
        self.add_person.setText(QCoreApplication.translate("PatientForm", u"Add a person", None))
        self.matters_heading.setText(QCoreApplication.translate("PatientForm", u"What matters", None))
        self.what_matters_label.setText(QCoreApplication.translate("PatientForm", u"What matters to this person (optional)", None))
        self.what_matters_help.setText(QCoreApplication.translate("PatientForm", u"In this person\u2019s own words. It stands in the summary.", None))
#if QT_CONFIG(accessibility)
        self.what_matters.setAccessibleName(QCoreApplication.translate("PatientForm", u"What matters to this person", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.what_matters.setAccessibleDescription(QCoreApplication.translate("PatientForm", u"In this person\u2019s own words. It stands in the summary.", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
