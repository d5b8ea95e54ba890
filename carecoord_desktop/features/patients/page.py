"""About a person: who she is, how to reach her, who is around her; and registering somebody new."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.languages import language_name
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
    shown_word,
)
from carecoord_desktop.features.patients.queries import HouseholdView, Member
from carecoord_desktop.features.patients.records import (
    Address,
    AdministrativeGender,
    Asked,
    CareTeamMember,
    ContactPoint,
    ContactSystem,
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
from carecoord_desktop.store import audit
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Record, Seen
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.card_columns import (
    CardColumns,
    Entry,
    action_card,
    add_entries,
    chip_row,
    facts_grid,
)
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.labels import Chip, SoftText
from carecoord_desktop.widgets.messages import ask, tell
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.record_page import NoticeBar, date_words
from carecoord_desktop.widgets.style import space

AnyDraft = TypeVar("AnyDraft", bound=rules.Draft)

_PERMISSION_CHIPS: dict[Permission, tuple[ChipKind, str]] = {
    Permission.NEVER: ("late", "prohibit"),
    Permission.ASK_FIRST: ("wait", "hand"),
    Permission.ALLOWED: ("good", "check-circle"),
    Permission.NOT_ASKED: ("plain", "question"),
}


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
        self.record_death = button(self.tr("Record a death..."), "quiet")
        self.record_death.clicked.connect(self._open_death)
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
        words = self.tr("Asked, declined") if asked is Asked.DECLINED else shown_word(asked)
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
        who = self._about.patient
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

    def _points_card(self) -> Card:
        card = action_card(self.tr("Phones and e-mail"), self.tr("Add phone or e-mail"), self._open_point)
        entries = [self._point_entry(point) for point in self._about.points]
        add_entries(card, entries, self.tr("No number is recorded."))
        return card

    def _point_entry(self, point: ContactPointDraft) -> Entry:
        shown = rules.shown_phone(point.value)
        chips = []
        if point.system not in (ContactSystem.EMAIL, ContactSystem.FAX):
            chips.append(_permission_chip(self.tr("Call"), point.may_call))
            chips.append(_permission_chip(self.tr("Voicemail"), point.may_leave_voicemail))
        if point.system is not ContactSystem.FAX:
            writing = self.tr("Write") if point.system is ContactSystem.EMAIL else self.tr("Text")
            chips.append(_permission_chip(writing, point.may_text))
        times = self.tr("Safe times: {times}").format(times=point.safe_times)
        return Entry(
            shown,
            (shown_word(point.use), point.whose, self._shared_words(point.is_shared)),
            (times if point.safe_times else "",),
            chips,
            verb=self.tr("Change {what}").format(what=shown),
            pressed=partial(self._open_point, point),
        )

    def _addresses_card(self) -> Card:
        card = action_card(self.tr("Addresses"), self.tr("Add an address"), self._open_address)
        entries = [self._address_entry(address) for address in self._about.addresses]
        add_entries(card, entries, self.tr("No address is recorded."))
        return card

    def _address_entry(self, address: AddressDraft) -> Entry:
        kind = shown_word(address.use)
        town = " ".join(filter(None, (address.state, address.postal_code)))
        care_of = self.tr("c/o {name}").format(name=address.care_of)
        find = self.tr("Where to find: {place}").format(place=address.where_to_find)
        know = self.tr("A visitor should know: {hazards}").format(hazards=address.hazards)
        return Entry(
            kind,
            (self._shared_words(address.is_shared),),
            (
                care_of if address.care_of else "",
                *address.lines,
                ", ".join(filter(None, (address.city, town))),
                find if address.where_to_find else "",
                know if address.hazards else "",
            ),
            [_permission_chip(self.tr("Mail"), address.may_mail)],
            verb=self.tr("Change {what}").format(what=kind),
            pressed=partial(self._open_address, address),
        )

    def _people_card(self) -> Card:
        card = action_card(self.tr("People around this person"), self.tr("Add a person"), self._open_related)
        entries = [self._related_entry(person) for person in self._about.related_people]
        add_entries(card, entries, self.tr("Nobody is recorded."))
        return card

    def _related_entry(self, person: RelatedPersonDraft) -> Entry:
        chips = [_permission_chip(self.tr("May be told"), person.may_be_told)]
        if person.no_contact:
            chips.insert(0, Chip("late", self.tr("No-contact order"), "prohibit"))
        authority = self.tr("{paper}, until {date}").format(
            paper=person.authority, date=date_words(person.authority_until)
        )
        role_ends = self.tr("until {date}").format(date=date_words(person.period_end))
        return Entry(
            person.name,
            (
                shown_word(person.role),
                person.relationship,
                language_name(person.language),
                role_ends if person.period_end else "",
            ),
            (authority if person.authority_until else person.authority, person.no_contact_paper),
            chips,
            verb=self.tr("Change {what}").format(what=person.name),
            pressed=partial(self._open_related, person),
        )

    def _team_card(self) -> Card:
        card = action_card(self.tr("Care team"), self.tr("Add to the care team"), self._open_team)
        entries = [self._team_entry(member) for member in self._about.care_team]
        add_entries(card, entries, self.tr("Nobody is recorded."))
        return card

    def _team_entry(self, member: CareTeamMemberDraft) -> Entry:
        name = member.name or member.organization
        since = self.tr("since {date}").format(date=date_words(member.started_on))
        until = self.tr("until {date}").format(date=date_words(member.ended_on))
        return Entry(
            name,
            (
                member.role,
                member.organization if member.name else "",
                since if member.started_on else "",
                until if member.ended_on else "",
            ),
            (rules.shown_phone(member.phone),),
            verb=self.tr("Change {what}").format(what=name),
            pressed=partial(self._open_team, member),
        )

    def _household_card(self) -> Card:
        household = self._about.household
        if household is None:
            card = action_card(self.tr("Household"), self.tr("Make a household"), self._open_household)
            card.body.addWidget(SoftText(self.tr("No household is recorded.")))
            return card
        card = action_card(self.tr("Household"), self.tr("Add a member"), self._add_member)
        if (draft := household.draft) is not None:
            change = self.tr("Change {what}").format(what=draft.name)
            entry = Entry(draft.name, lines=(draft.note,), verb=change, pressed=self._open_household)
            card.body.addWidget(entry)
        others = [member for member in household.members if member.patient_id != self._chart]
        for member in others:
            card.body.addWidget(self._member_entry(member))
        if not others:
            card.body.addWidget(SoftText(self.tr("Nobody else is in it yet.")))
        leaving = button(self.tr("Take this person out"), "quiet")
        leaving.setAccessibleName(leaving.text())
        leaving.clicked.connect(self._leave_household)
        card.body.addWidget(leaving, 0, Qt.AlignmentFlag.AlignTrailing)
        return card

    def _member_entry(self, member: Member) -> Entry:
        born = date_words(member.birth_date)
        return Entry(
            member.shown_name,
            (self.tr("born {date}").format(date=born) if born else "",),
            verb=self.tr("Open {what}").format(what=member.shown_name),
            pressed=partial(self._want, member.patient_id),
            icon_name="arrow-right",
        )

    def _identifiers_card(self) -> Card:
        card = action_card(self.tr("Numbers elsewhere"), self.tr("Add a number"), self._open_identifier)
        facts = [
            (" · ".join(filter(None, (shown_word(one.type), one.system))), one.value)
            for one in self._about.identifiers
        ]
        card.body.addLayout(facts_grid(facts))
        if not facts:
            card.body.addWidget(SoftText(self.tr("No number is recorded.")))
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
        return action_card(heading, self.tr("Change"), partial(self._open_patient, part))

    def _shared_words(self, is_shared: bool) -> str:
        return self.tr("shared with the household") if is_shared else ""

    def _birth_words(self) -> str:
        born = self._about.patient.birth_date
        if born is None:
            return self.tr("Not known")
        if self._has_died():
            return date_words(born)
        return self.tr("{date} ({age} y)").format(date=date_words(born), age=born.age_on(clock.today()))

    def _show_death(self) -> None:
        death = self._about.death
        self.record_death.setHidden(self._has_died())
        if not self._has_died():
            self.notice.clear()
            return
        when = date_words(death.deceased_on) or self.tr("date not known")
        words = self.tr("{when}. Told by: {who}").format(when=when, who=death.deceased_source)
        self.notice.tell("info", self.tr("Has died"), words, self.tr("Undo"), self._undo_death)

    def _has_died(self) -> bool:
        seen = self._about.death.seen
        return seen is not None and bool(seen.values["is_deceased"])

    # The forms: each stores what differs from what is shown now -----------------------------------

    def _open_patient(self, part: str) -> None:
        form = PatientForm(self._about.patient, part=part, parent=self)
        form.completed.connect(
            lambda drafts: self._save(lambda session: actions.change_patient(session, drafts.patient))
        )
        form.open()

    def _open_point(self, point: ContactPointDraft | None = None) -> None:
        fields = ContactPointFields(point, may_share=self._about.household is not None)
        rank = len(self._about.points) + 1
        if point is not None:
            words, store = self.tr("Change phone or e-mail"), actions.change_contact_point
            self._open(fields, words, store, ContactPoint)
            return
        self._open(
            fields,
            self.tr("Add phone or e-mail"),
            lambda session, draft: actions.add_contact_point(session, self._chart, replace(draft, rank=rank)),
        )

    def _open_address(self, address: AddressDraft | None = None) -> None:
        fields = AddressFields(address, may_share=self._about.household is not None)
        if address is not None:
            self._open(fields, self.tr("Change an address"), actions.change_address, Address)
        else:
            self._open(fields, self.tr("Add an address"), self._adding(actions.add_address))

    def _open_related(self, person: RelatedPersonDraft | None = None) -> None:
        fields = RelatedPersonFields(person)
        if person is not None:
            self._open(fields, self.tr("Change a person"), actions.change_related_person, RelatedPerson)
        else:
            self._open(fields, self.tr("Add a person"), self._adding(actions.add_related_person))

    def _open_team(self, member: CareTeamMemberDraft | None = None) -> None:
        fields = CareTeamMemberFields(member)
        if member is not None:
            words, store = self.tr("Change the care team"), actions.change_care_team_member
            self._open(fields, words, store, CareTeamMember)
        else:
            self._open(fields, self.tr("Add to the care team"), self._adding(actions.add_care_team_member))

    def _open_household(self) -> None:
        household = self._about.household
        if household is not None:
            fields = HouseholdFields(household.draft)
            self._open(fields, self.tr("Change the household"), actions.change_household)
            return
        seen = _seen(self._about.patient)
        self._open(
            HouseholdFields(),
            self.tr("Make a household"),
            lambda session, draft: actions.make_household(session, seen, draft),
        )

    def _open_identifier(self) -> None:
        self._open(IdentifierFields(), self.tr("Add a number"), self._adding(actions.add_identifier))

    def _open_death(self) -> None:
        form = SmallForm(
            DeathFields(self._about.death), self.tr("Record a death"), self.tr("Record the death"), self
        )
        form.completed.connect(self._record_death)
        form.open()

    def _open(
        self,
        fields: PersonFields[AnyDraft],
        title: str,
        store: Callable[[Session, AnyDraft], object],
        record_class: type[Record] | None = None,
    ) -> None:
        """Open a small form; what was there already can be marked as entered in error if it has a class."""
        form = SmallForm(fields, title, self.tr("Save"), self, can_be_wrong=record_class is not None)
        form.completed.connect(lambda draft: self._save(lambda session: store(session, draft)))
        if record_class is not None:
            form.found_wrong.connect(partial(self._enter_in_error, record_class, _seen(fields.opened)))
        form.open()

    def _adding(
        self, add: Callable[[Session, UUID, AnyDraft], object]
    ) -> Callable[[Session, AnyDraft], object]:
        return lambda session, draft: add(session, self._chart, draft)

    # What is stored -------------------------------------------------------------------------------

    def _save(self, store: Callable[[Session], object], *entries: audit.Entry) -> None:
        try:
            with self._desk.writing(*entries) as session:
                store(session)
        except DraftHasProblems as refused:
            words = "\n".join(problem.message for problem in refused.problems)
            tell(self, self.tr("This was not stored"), words)

    def _enter_in_error(self, record_class: type[Record], seen: Seen, reason: str) -> None:
        why = audit.Entry(audit.Deed.CHANGE, self._chart, record_class.kind(), seen.record_id, reason)
        self._save(lambda session: actions.enter_in_error(session, record_class, seen), why)

    def _record_death(self, draft: DeathDraft) -> None:
        who = self._about.patient
        name = rules.shown_name(who.family_name, who.given_names, who.name_suffix, who.preferred_name)
        question = self.tr("Record that {name} has died?").format(name=name)
        if ask(self, question, self.tr("You can undo this."), yes=self.tr("Record the death")):
            self._save(lambda session: actions.record_death(session, draft))

    def _undo_death(self) -> None:
        death = self._about.death
        question = self.tr("Is this person alive?")
        detail = self.tr("The date of death and who told us are taken away again.")
        if ask(self, question, detail, yes=self.tr("Undo the death record")):
            self._save(lambda session: actions.undo_death(session, death))

    def _add_member(self) -> None:
        household = self._about.household
        member_id = register_person(self._desk, self)
        if household is not None and member_id is not None:
            self._save(lambda session: _join(session, member_id, household.household_id))

    def _leave_household(self) -> None:
        question = self.tr("Take this person out of the household?")
        detail = self.tr("Shared numbers and addresses stay in this chart until you change them.")
        if ask(self, question, detail, yes=self.tr("Take out")):
            seen = _seen(self._about.patient)
            self._save(lambda session: actions.leave_household(session, seen))

    def _want(self, patient_id: UUID) -> None:
        self.person_wanted.emit(patient_id)


def _join(session: Session, patient_id: UUID, household_id: UUID) -> None:
    # Whoever was just registered or chosen is seen for the first time here.
    seen = _seen(queries.patient_draft(session, patient_id))
    actions.join_household(session, seen, household_id)


def _permission_chip(way: str, permission: Permission) -> Chip:
    kind, icon_name = _PERMISSION_CHIPS.get(permission, ("wait", "question"))
    return Chip(kind, f"{way}: {shown_word(permission).lower()}", icon_name)


def _seen(draft: rules.Draft) -> Seen:
    assert draft.seen is not None  # noqa: S101  # it was read from a record
    return draft.seen
