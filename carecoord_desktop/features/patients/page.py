"""About a person: who she is, how to reach her, who is around her; and registering somebody new."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.patients import actions, queries, rules
from carecoord_desktop.features.patients.actions import LooksRegistered
from carecoord_desktop.features.patients.form import (
    AddressFields,
    CareTeamMemberFields,
    ContactPointFields,
    DeathFields,
    HouseholdFields,
    IdentifierFields,
    PatientForm,
    PersonDrafts,
    PersonFields,
    RelatedPersonFields,
    SmallForm,
    language_name,
    shown_word,
)
from carecoord_desktop.features.patients.queries import HouseholdView
from carecoord_desktop.features.patients.records import (
    Address,
    AdministrativeGender,
    Asked,
    CareTeamMember,
    ContactPoint,
    ContactSystem,
    PatientIdentifier,
    Permission,
    RelatedPerson,
)
from carecoord_desktop.features.patients.rules import (
    AddressDraft,
    CareTeamMemberDraft,
    ContactPointDraft,
    DeathDraft,
    IdentifierDraft,
    PatientDraft,
    RelatedPersonDraft,
)
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Record, Seen
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card, Separator
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.flow import FlowLayout
from carecoord_desktop.widgets.labels import Chip, Heading, PlainLabel, SoftText
from carecoord_desktop.widgets.messages import ask, tell
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.record_page import NoticeBar, date_words
from carecoord_desktop.widgets.style import look, space

AnyDraft = TypeVar("AnyDraft", bound=rules.Draft)

_PERMISSION_CHIPS: dict[Permission, tuple[ChipKind, str]] = {
    Permission.NEVER: ("late", "prohibit"),
    Permission.ASK_FIRST: ("wait", "hand"),
    Permission.ALLOWED: ("good", "check-circle"),
    Permission.NOT_ASKED: ("plain", "question"),
}
_COLUMN = 420  # pixels at 100 %: two cards side by side need this each
_NAMES = 136  # pixels at 100 %: the column with the names of facts


def register_person(desk: Desk, parent: QWidget | None) -> UUID | None:
    """Let the coordinator register somebody; return the new person, the existing one she chose, or None."""
    registration = Registration(desk, parent)
    registration.form.exec()
    return registration.patient_id


class Registration(QObject):
    """One registration on screen: its form, and whom it led to."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._drafts: PersonDrafts | None = None
        self.patient_id: UUID | None = None
        self.form = PatientForm(parent=parent)
        self.form.completed.connect(self._take)
        self.form.kept_apart.connect(self._store)
        self.form.existing_chosen.connect(self._finish)

    def _take(self, drafts: PersonDrafts) -> None:
        self._drafts = drafts
        self._store()

    def _store(self, despite: str = "") -> None:
        drafts = self._drafts
        assert drafts is not None  # noqa: S101  # a form is completed before anybody looks alike
        try:
            with self._desk.writing() as session:
                patient_id = actions.register_patient(
                    session,
                    drafts.patient,
                    worker_id=self._desk.worker_id,
                    points=drafts.points,
                    addresses=drafts.addresses,
                    despite=despite,
                ).id
                for person in drafts.related_people:
                    actions.add_related_person(session, patient_id, person)
        except LooksRegistered as alike:
            self.form.ask_about(alike.found)
        else:
            self._finish(patient_id)

    def _finish(self, patient_id: UUID) -> None:
        self.patient_id = patient_id
        self.form.accept()


@dataclass(frozen=True)
class _About:
    """All that the page shows, as read at one moment."""

    patient: PatientDraft
    death: DeathDraft
    points: list[ContactPointDraft]
    addresses: list[AddressDraft]
    related_people: list[RelatedPersonDraft]
    care_team: list[CareTeamMemberDraft]
    household: HouseholdView | None
    identifiers: list[IdentifierDraft]


def _read_about(session: Session, chart: UUID) -> _About:
    return _About(
        queries.patient_draft(session, chart),
        queries.death_draft(session, chart),
        queries.contact_points(session, chart),
        queries.addresses(session, chart),
        queries.related_people(session, chart),
        queries.care_team(session, chart),
        queries.household_of(session, chart),
        queries.identifiers(session, chart),
    )


class PatientPage(Page):
    """The cards of one person; each has one quiet action."""

    watches = frozenset({
        "patient", "patient_identifier", "contact_point", "address", "related_person", "care_team_member",
        "household",
    })  # fmt: skip
    person_wanted = Signal(UUID)

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("About this person"))
        self._desk, self._chart = desk, chart
        self.notice = NoticeBar()
        self.record_death = self.add_action(self.tr("Record a death..."))
        self.record_death.clicked.connect(self._open_death)
        self.columns = CardColumns()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.columns)
        self.body.addWidget(self.notice)
        self.body.addWidget(area, 1)

    def refresh(self) -> None:
        """Read and show everything anew; the button that had the focus has it again."""
        with self._desk.reading() as session:
            self._about = _read_about(session, self._chart)
        focused = self.focusWidget()
        name = focused.accessibleName() if isinstance(focused, QPushButton) else ""
        self._show_death()
        self.columns.show_cards(
            [
                self._identity_card(),
                self._matters_card(),
                self._language_card(),
                self._race_card(),
                self._household_card(),
                self._identifiers_card(),
            ],
            [
                self._safety_card(),
                self._points_card(),
                self._addresses_card(),
                self._people_card(),
                self._team_card(),
            ],
        )
        for each in self.columns.findChildren(QPushButton):
            if name and each.accessibleName() == name:
                each.setFocus(Qt.FocusReason.OtherFocusReason)

    # The cards ------------------------------------------------------------------------------------

    def _identity_card(self) -> Card:
        who = self._about.patient
        gender = who.administrative_gender
        names = rules.shown_name(who.family_name, who.given_names, who.name_suffix)
        return self._facts_card(
            self.tr("Who this is"),
            "identity",
            (
                (self.tr("Name"), names),
                (self.tr("Preferred name"), who.preferred_name),
                (self.tr("How to address"), who.how_to_address),
                (self.tr("Pronouns"), who.pronouns),
                (self.tr("Birth date"), self._birth_words()),
                (self.tr("Gender on record"), "" if gender is AdministrativeGender.UNKNOWN else shown_word(gender)),
                (self.tr("Gender identity"), who.gender_identity),
                (self.tr("Sex at birth"), who.birth_sex),
                (self.tr("Former names"), ", ".join(who.former_names)),
                (self.tr("Marital status"), who.marital_status),
                (self.tr("Enrolled"), date_words(who.enrolled_on)),
            ),
        )

    def _matters_card(self) -> Card:
        card = self._part_card(self.tr("What matters"), "matters")
        said = self._about.patient.what_matters
        card.body.addWidget(Paragraph(said) if said else SoftText(self.tr("Not asked yet.")))
        return card

    def _language_card(self) -> Card:
        who = self._about.patient
        return self._facts_card(
            self.tr("Language"),
            "language",
            (
                (self.tr("Speaks"), language_name(who.spoken_language)),
                (self.tr("Reads"), language_name(who.written_language)),
                (self.tr("Interpreter"), shown_word(who.needs_interpreter)),
            ),
        )

    def _race_card(self) -> Card:
        who = self._about.patient
        asked = who.race_and_ethnicity_asked
        said = bool(who.races or who.ethnicities)
        return self._facts_card(
            self.tr("Race and ethnicity"),
            "race_and_ethnicity",
            (
                (self.tr("Asked"), "" if said else self.tr("Asked, declined") if asked is Asked.DECLINED else shown_word(asked)),
                (self.tr("Race"), ", ".join(who.races)),
                (self.tr("Ethnicity"), ", ".join(who.ethnicities)),
            ),
        )

    def _safety_card(self) -> Card:
        card = self._part_card(self.tr("Contact safety"), "reach")
        who = self._about.patient
        chips = []
        if who.no_contact:
            chips.append(Chip("late", self.tr("Must not be contacted"), "prohibit"))
        if who.has_no_phone:
            chips.append(Chip("plain", self.tr("Has no phone"), "phone-x"))
        if chips:
            card.body.addWidget(_flow(chips))
        if who.safety_note:
            card.body.addWidget(Paragraph(who.safety_note))
        elif not chips:
            card.body.addWidget(SoftText(self.tr("Nothing special is recorded.")))
        return card

    def _points_card(self) -> Card:
        card = _card(self.tr("Phones and e-mail"), self.tr("Add phone or e-mail"), self._open_point)
        if not self._about.points:
            card.body.addWidget(SoftText(self.tr("No number is recorded.")))
        for point, last in _with_last(self._about.points):
            shown = rules.shown_phone(point.value)
            chips = []
            if point.system not in (ContactSystem.EMAIL, ContactSystem.FAX):
                chips += [
                    _permission_chip(self.tr("Call"), point.may_call),
                    _permission_chip(self.tr("Voicemail"), point.may_leave_voicemail),
                ]
            if point.system is not ContactSystem.FAX:
                write = self.tr("Write") if point.system is ContactSystem.EMAIL else self.tr("Text")
                chips.append(_permission_chip(write, point.may_text))
            shared = self.tr("Shared with the household") if point.is_shared else ""
            _add_entry(
                card, shown, self.tr("Change {what}").format(what=shown), partial(self._open_point, point),
                (shown_word(point.use), point.whose, shared), chips,
                (self.tr("Safe times: {times}").format(times=point.safe_times) if point.safe_times else "",),
                last,
            )  # fmt: skip
        return card

    def _addresses_card(self) -> Card:
        card = _card(self.tr("Addresses"), self.tr("Add an address"), self._open_address)
        if not self._about.addresses:
            card.body.addWidget(SoftText(self.tr("No address is recorded.")))
        for address, last in _with_last(self._about.addresses):
            kind = shown_word(address.use)
            town = " ".join(filter(None, (address.state, address.postal_code)))
            care_of = self.tr("c/o {name}").format(name=address.care_of) if address.care_of else ""
            find = self.tr("Where to find: {place}").format(place=address.where_to_find)
            know = self.tr("A visitor should know: {hazards}").format(hazards=address.hazards)
            _add_entry(
                card, kind, self.tr("Change {what}").format(what=kind), partial(self._open_address, address),
                (self.tr("Shared with the household") if address.is_shared else "",),
                [_permission_chip(self.tr("Mail"), address.may_mail)],
                (
                    care_of, *address.lines, ", ".join(filter(None, (address.city, town))),
                    find if address.where_to_find else "", know if address.hazards else "",
                ),
                last,
            )  # fmt: skip
        return card

    def _people_card(self) -> Card:
        card = _card(self.tr("People around this person"), self.tr("Add a person"), self._open_related)
        if not self._about.related_people:
            card.body.addWidget(SoftText(self.tr("Nobody is recorded.")))
        for person, last in _with_last(self._about.related_people):
            ended = person.period_end is not None and person.period_end < clock.today()
            chips = [_permission_chip(self.tr("May be told"), person.may_be_told)]
            if person.no_contact:
                chips.insert(0, Chip("late", self.tr("No contact"), "prohibit"))
            until = date_words(person.authority_until)
            authority = self.tr("{paper}, until {date}").format(paper=person.authority, date=until)
            _add_entry(
                card, person.name, self.tr("Change {what}").format(what=person.name),
                partial(self._open_related, person),
                (
                    shown_word(person.role), person.relationship, language_name(person.language),
                    self.tr("until {date}").format(date=date_words(person.period_end)) if ended else "",
                ),
                chips, (authority if until else person.authority, person.no_contact_paper), last,
            )  # fmt: skip
        return card

    def _team_card(self) -> Card:
        card = _card(self.tr("Care team"), self.tr("Add to the care team"), self._open_team)
        if not self._about.care_team:
            card.body.addWidget(SoftText(self.tr("Nobody is recorded.")))
        for member, last in _with_last(self._about.care_team):
            name = member.name or member.organization
            since, until = date_words(member.started_on), date_words(member.ended_on)
            _add_entry(
                card, name, self.tr("Change {what}").format(what=name), partial(self._open_team, member),
                (
                    member.role, member.organization if member.name else "",
                    self.tr("since {date}").format(date=since) if since else "",
                    self.tr("until {date}").format(date=until) if until else "",
                ),
                [], (rules.shown_phone(member.phone),), last,
            )  # fmt: skip
        return card

    def _household_card(self) -> Card:
        household = self._about.household
        if household is None:
            card = _card(self.tr("Household"), self.tr("Make a household"), self._open_household)
            card.body.addWidget(SoftText(self.tr("Lives in no household that is recorded.")))
            return card
        card = _card(self.tr("Household"), self.tr("Add a member"), self._add_member)
        draft = household.draft
        if draft is not None:
            change = self.tr("Change {what}").format(what=draft.name)
            _add_entry(card, draft.name, change, self._open_household, (draft.note,), [], (), is_last=True)
        others = [member for member in household.members if member.patient_id != self._chart]
        for member in others:
            opening = button(member.shown_name, "quiet", "user")
            opening.setAccessibleName(self.tr("Open {name}").format(name=member.shown_name))
            opening.clicked.connect(partial(self._want, member.patient_id))
            card.body.addWidget(opening, 0, Qt.AlignmentFlag.AlignLeading)
        if not others:
            card.body.addWidget(SoftText(self.tr("Nobody else is in it yet.")))
        leaving = button(self.tr("Take this person out"), "quiet")
        leaving.setAccessibleName(leaving.text())
        leaving.clicked.connect(self._leave_household)
        card.body.addWidget(leaving, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _identifiers_card(self) -> Card:
        card = _card(self.tr("Numbers elsewhere"), self.tr("Add a number"), self._open_identifier)
        facts = [
            (" · ".join(filter(None, (shown_word(one.type), one.system))), one.value)
            for one in self._about.identifiers
        ]
        card.body.addLayout(_facts(facts))
        if not facts:
            card.body.addWidget(SoftText(self.tr("No number is recorded.")))
        return card

    def _facts_card(self, heading: str, part: str, facts: Iterable[tuple[str, str]]) -> Card:
        card = self._part_card(heading, part)
        known = [(name, value) for name, value in facts if value]
        card.body.addLayout(_facts(known))
        if not known:
            card.body.addWidget(SoftText(self.tr("Not asked yet.")))
        return card

    def _part_card(self, heading: str, part: str) -> Card:
        """Return a card of which the one action changes this part of the person."""
        card = _card(heading, self.tr("Change"), partial(self._open_patient, part))
        return card

    def _birth_words(self) -> str:
        born = self._about.patient.birth_date
        if born is None:
            return self.tr("Not known")
        years = self.tr("%n years", None, born.age_on(clock.today()))
        dead = self._is_deceased()
        return date_words(born) if dead else f"{date_words(born)} ({years})"

    # The forms ------------------------------------------------------------------------------------

    def _open_patient(self, part: str) -> None:
        form = PatientForm(self._about.patient, part=part, parent=self)
        form.completed.connect(lambda made: self._save(partial(_change_patient, made)))
        form.open()

    def _open_point(self, point: ContactPointDraft | None = None) -> None:
        fields = ContactPointFields(point, may_share=self._about.household is not None)
        rank = len(self._about.points) + 1
        title = self.tr("Change phone or e-mail") if point else self.tr("Add phone or e-mail")
        self._open(fields, title, self.tr("Save"), partial(_save_point, self._chart, rank), ContactPoint)

    def _open_address(self, address: AddressDraft | None = None) -> None:
        fields = AddressFields(address, may_share=self._about.household is not None)
        title = self.tr("Change an address") if address else self.tr("Add an address")
        self._open(fields, title, self.tr("Save address"), partial(_save_address, self._chart), Address)

    def _open_related(self, person: RelatedPersonDraft | None = None) -> None:
        title = self.tr("Change a person") if person else self.tr("Add a person")
        fields = RelatedPersonFields(person)
        self._open(fields, title, self.tr("Save"), partial(_save_related, self._chart), RelatedPerson)

    def _open_team(self, member: CareTeamMemberDraft | None = None) -> None:
        title = self.tr("Change the care team") if member else self.tr("Add to the care team")
        fields = CareTeamMemberFields(member)
        self._open(fields, title, self.tr("Save"), partial(_save_team, self._chart), CareTeamMember)

    def _open_household(self) -> None:
        household = self._about.household
        fields = HouseholdFields(household.draft if household is not None else None)
        title = self.tr("Change the household") if household else self.tr("Make a household")
        seen = self._about.patient.seen
        self._open(fields, title, self.tr("Save household"), partial(_save_household, seen), None)

    def _open_identifier(self) -> None:
        store = partial(_save_identifier, self._chart)
        self._open(IdentifierFields(), self.tr("Add a number"), self.tr("Save number"), store, PatientIdentifier)

    def _open_death(self) -> None:
        fields = DeathFields(self._about.death)
        self._open(fields, self.tr("Record a death"), self.tr("Record death..."), self._confirm_death, None)

    def _open(
        self,
        fields: PersonFields[AnyDraft],
        title: str,
        verb: str,
        store: Callable[[AnyDraft, Session], object],
        record_class: type[Record] | None,
    ) -> None:
        seen = fields.opened.seen
        can_be_wrong = seen is not None and record_class is not None
        form = SmallForm(fields, title, verb, self, can_be_wrong=can_be_wrong)
        form.completed.connect(lambda draft: self._save(partial(store, draft)))
        if seen is not None and record_class is not None:
            form.found_wrong.connect(partial(self._enter_in_error, record_class, seen))
        form.open()
