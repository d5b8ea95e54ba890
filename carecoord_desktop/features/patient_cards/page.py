"""About a person: who she is, how to reach her, who is around her; each card has one quiet action."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.features.care_team.page import CareTeamSection
from carecoord_desktop.features.contact_points.page import AddressesSection, ContactPointsSection
from carecoord_desktop.features.households.page import HouseholdSection
from carecoord_desktop.features.identifiers.page import IdentifiersSection
from carecoord_desktop.features.patients import queries
from carecoord_desktop.features.patients.actions import change_patient, record_death, undo_death
from carecoord_desktop.features.patients.form import DeathFields, shown_word
from carecoord_desktop.features.patients.queries import patient_as_seen
from carecoord_desktop.features.patients.records import AdministrativeGender, Asked, Patient
from carecoord_desktop.features.patients.rules import DeathDraft, PatientDraft, shown_name
from carecoord_desktop.features.registrations.form import PatientForm, PersonDrafts, patient_form_name
from carecoord_desktop.features.related_people.page import RelatedPeopleSection
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.entering import draft_of
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.card_columns import CardColumns, action_card, chip_row, facts_grid
from carecoord_desktop.widgets.card_section import CardSection, resumed_by
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.draft_offers import Resume
from carecoord_desktop.widgets.draft_page import DraftPage
from carecoord_desktop.widgets.labels import Chip, SoftText
from carecoord_desktop.widgets.messages import ask
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.small_form import SmallForm
from carecoord_desktop.widgets.style import space

DeathVerb = Callable[[Session, DeathDraft], object]

_PARTS = ("identity", "reach", "language", "race_and_ethnicity", "matters")
"""The cards of the person herself, each changed in a form of its own."""


class PatientPage(DraftPage):
    """The cards of one person; each has one quiet action.

    A death may stop more than this slice knows of: whoever puts the page in its place says what is done.
    """

    watches = frozenset({
        "patient", "patient_identifier", "contact_point", "address", "related_person", "care_team_member",
        "household",
    })  # fmt: skip
    person_wanted = Signal(UUID)

    def __init__(
        self,
        desk: Desk,
        chart: UUID,
        parent: QWidget | None = None,
        *,
        record_death: DeathVerb = record_death,
        undo_death: DeathVerb = undo_death,
    ) -> None:
        super().__init__(parent)
        self.set_title(self.tr("About this person"))
        self._desk, self._chart = desk, chart
        self._death_verbs = record_death, undo_death
        self._identifiers = IdentifiersSection(self, desk, chart)
        self._household = HouseholdSection(self, desk, chart)
        self._points = ContactPointsSection(self, desk, chart)
        self._addresses = AddressesSection(self, desk, chart)
        self._people = RelatedPeopleSection(self, desk, chart)
        self._team = CareTeamSection(self, desk, chart)
        self._household.person_wanted.connect(self.person_wanted)
        self.offer_drafts(desk, chart, self._resumes())
        self.record_death = button(self.tr("Record a death..."), "quiet")
        self.record_death.clicked.connect(self._open_death)
        self._lay_out()

    def _lay_out(self) -> None:
        self.columns = CardColumns()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.addWidget(self.columns)
        column.addStretch(1)
        # at the end: she reads this page with the person beside her
        column.addWidget(self.record_death, 0, Qt.AlignmentFlag.AlignTrailing)
        space(column, between=16)
        area.setWidget(inside)
        self.setFocusProxy(area)
        self.body.addWidget(area, 1)

    def refresh(self) -> None:
        """Read and show everything anew; the button that had the focus has it again."""
        with self._desk.reading() as session:
            self._person = queries.patient_draft(session, self._chart)
            self._death = queries.death_draft(session, self._chart)
            for section in self._sections():
                section.read(session)
        focused = self.focusWidget()
        name = focused.accessibleName() if isinstance(focused, QPushButton) else ""
        self._show_death()
        self.columns.show_cards(
            [
                self._identity_card(),
                self._matters_card(),
                self._language_card(),
                self._race_card(),
                self._household.card(),
                self._identifiers.card(),
            ],
            [
                self._safety_card(),
                self._points.card(),
                self._addresses.card(),
                self._people.card(),
                self._team.card(),
            ],
        )
        for each in self.columns.findChildren(QPushButton):
            if name and each.accessibleName() == name:
                each.setFocus(Qt.FocusReason.OtherFocusReason)

    # The cards of the person herself: each is a part of one form --------------------------------------

    def _identity_card(self) -> Card:
        who = self._person
        gender = who.administrative_gender
        names = shown_name(who.family_name, who.given_names, who.name_suffix)
        return self._facts_card(
            self.tr("Who this is"),
            "identity",
            (
                (self.tr("Name"), names),
                (self.tr("Preferred name"), who.preferred_name),
                (self.tr("How to address"), who.how_to_address),
                (self.tr("Pronouns"), who.pronouns),
                (self.tr("Birth date"), self._birth_words()),
                (
                    self.tr("Gender on record"),
                    "" if gender is AdministrativeGender.UNKNOWN else shown_word(gender),
                ),
                (self.tr("Gender identity"), who.gender_identity),
                (self.tr("Sex at birth"), who.birth_sex),
                (self.tr("Former names"), ", ".join(who.former_names)),
                (self.tr("Marital status"), who.marital_status),
                (self.tr("Enrolled"), date_words(who.enrolled_on)),
            ),
        )

    def _matters_card(self) -> Card:
        card = self._part_card(self.tr("What matters"), "matters")
        said = self._person.what_matters
        card.body.addWidget(Paragraph(said) if said else SoftText(self.tr("Not asked yet.")))
        return card

    def _language_card(self) -> Card:
        who = self._person
        return self._facts_card(
            self.tr("Language"),
            "language",
            (
                (self.tr("Speaks"), language_name(who.spoken_language)),
                (self.tr("Reads"), language_name(who.written_language)),
                (self.tr("Interpreter"), who.needs_interpreter.label),
            ),
        )

    def _race_card(self) -> Card:
        who = self._person
        asked = who.race_and_ethnicity_asked
        said = bool(who.races or who.ethnicities)
        words = self.tr("Asked, declined") if asked is Asked.DECLINED else asked.label
        return self._facts_card(
            self.tr("Race and ethnicity"),
            "race_and_ethnicity",
            (
                (self.tr("Answer"), "" if said else words),
                (self.tr("Race"), ", ".join(who.races)),
                (self.tr("Ethnicity"), ", ".join(who.ethnicities)),
            ),
        )

    def _safety_card(self) -> Card:
        card = self._part_card(self.tr("Contact safety"), "reach")
        who = self._person
        chips = []
        if who.no_contact:
            chips.append(Chip("late", self.tr("Must not be contacted"), "prohibit"))
        if who.has_no_phone:
            chips.append(Chip("plain", self.tr("Has no phone"), "phone-x"))
        if chips:
            card.body.addWidget(chip_row(chips))
        if who.safety_note:
            card.body.addWidget(Paragraph(who.safety_note))
        elif not chips:
            card.body.addWidget(SoftText(self.tr("Nothing special is recorded.")))
        return card

    def _facts_card(self, heading: str, part: str, facts: Iterable[tuple[str, str]]) -> Card:
        card = self._part_card(heading, part)
        known = [(name, value) for name, value in facts if value]
        card.body.addLayout(facts_grid(known))
        if not known:
            card.body.addWidget(SoftText(self.tr("Not asked yet.")))
        return card

    def _part_card(self, heading: str, part: str) -> Card:
        """Return a card of which the one action changes this part of the person."""
        return action_card(heading, self.tr("Change"), partial(self._open_part, part))

    def _birth_words(self) -> str:
        born = self._person.birth_date
        if born is None:
            return self.tr("Not known")
        if self._has_died():
            return date_words(born)
        return self.tr("{date} ({age} y)").format(date=date_words(born), age=born.age_on(clock.today()))

    # The forms: each stores what differs from what is shown now -----------------------------------

    def _resumes(self) -> dict[str, Resume]:
        """Return how each form of this page is opened again with a draft kept before."""
        found: dict[str, Resume] = {
            patient_form_name(part): resumed_by(partial(self._open_part, part), patient_as_seen)
            for part in _PARTS
        }
        found[DeathFields.__name__] = resumed_by(self._open_death, partial(draft_of, DeathDraft))
        for section in self._sections():
            found |= section.resumes()
        return found

    def _sections(self) -> tuple[CardSection, ...]:
        return (
            self._household, self._identifiers, self._points, self._addresses, self._people, self._team,
        )  # fmt: skip

    def _open_part(
        self, part: str, person: PatientDraft | None = None, resumed: SavedDraft | None = None
    ) -> None:
        form = PatientForm(person or self._person, part=part, parent=self)

        def store(session: Session, drafts: PersonDrafts) -> object:
            return change_patient(session, drafts.patient)

        seen = form.person.opened.seen
        self.open_form(form, Destination(self._desk, self._chart, Patient.kind(), store, seen), resumed)

    # Her death --------------------------------------------------------------------------------------

    def _show_death(self) -> None:
        death = self._death
        self.record_death.setHidden(self._has_died())
        if not self._has_died():
            self.notice.clear()
            return
        when = date_words(death.deceased_on) or self.tr("date not known")
        words = self.tr("{when}. Told by: {who}").format(when=when, who=death.deceased_source)
        self.notice.tell("info", self.tr("Has died"), words, self.tr("Undo"), self._undo_death)

    def _has_died(self) -> bool:
        seen = self._death.seen
        return seen is not None and bool(seen.values["is_deceased"])

    def _open_death(self, death: DeathDraft | None = None, resumed: SavedDraft | None = None) -> None:
        fields = DeathFields(death or self._death)
        form = SmallForm(fields, self.tr("Record a death"), self.tr("Record the death"), self)
        to = Destination(
            self._desk,
            self._chart,
            Patient.kind(),
            self._death_verbs[0],
            fields.opened.seen,
            may_save=lambda draft: self._is_sure_of_death(form),
        )
        self.open_form(form, to, resumed)

    def _is_sure_of_death(self, form: QWidget) -> bool:
        who = self._person
        name = shown_name(who.family_name, who.given_names, who.name_suffix, who.preferred_name)
        question = self.tr("Record that {name} has died?").format(name=name)
        return ask(form, question, self.tr("You can undo this."), yes=self.tr("Record the death"))

    def _undo_death(self) -> None:
        death = self._death
        question = self.tr("Is this person alive?")
        detail = self.tr("The date of death and who told us are taken away again.")
        if ask(self, question, detail, yes=self.tr("Undo the death record")):
            self.save(self._desk, lambda session: self._death_verbs[1](session, death))
