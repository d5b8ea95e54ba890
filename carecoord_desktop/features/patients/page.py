"""About a person: who she is, how to reach her, who is around her; and registering somebody new."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.features.patients import actions, queries, rules
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
    patient_form_name,
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
    Household,
    Patient,
    PatientIdentifier,
    Permission,
    RelatedPerson,
)
from carecoord_desktop.features.patients.rules import (
    AddressDraft,
    CareTeamMemberDraft,
    ContactPointDraft,
    DeathDraft,
    HouseholdDraft,
    IdentifierDraft,
    PatientDraft,
    RelatedPersonDraft,
)
from carecoord_desktop.store import audit
from carecoord_desktop.store.attempt import NotSaved
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.record import OFFICE_CHART, Record, Seen
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
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.draft_offers import DraftOffers, Resume
from carecoord_desktop.widgets.draft_page import DraftPage
from carecoord_desktop.widgets.labels import Chip, SoftText
from carecoord_desktop.widgets.messages import ask
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import space

AnyDraft = TypeVar("AnyDraft", bound=rules.Draft)

_PERMISSION_CHIPS: dict[Permission, tuple[ChipKind, str]] = {
    Permission.NEVER: ("late", "prohibit"),
    Permission.ASK_FIRST: ("wait", "hand"),
    Permission.ALLOWED: ("good", "check-circle"),
    Permission.NOT_ASKED: ("plain", "question"),
}


DeathVerb = Callable[[Session, DeathDraft], object]

_PARTS = ("identity", "reach", "language", "race_and_ethnicity", "matters")
"""The cards of the person herself, each changed in a form of its own."""


def register_person(desk: Desk, parent: QWidget | None, resumed: SavedDraft | None = None) -> UUID | None:
    """Let the coordinator register somebody, or go on with a registration she began.

    Return the new person, the existing one she chose, or None.
    """
    registration = Registration(desk, parent, resumed)
    registration.form.exec()
    return registration.patient_id


class Registration(QObject):
    """One registration on screen: its form, and whom it led to."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, resumed: SavedDraft | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._despite = ""
        self.patient_id: UUID | None = None
        self.form = PatientForm(parent=parent)
        self.offers = DraftOffers(desk, OFFICE_CHART, {self.form.form_name(): self._resume}, is_narrow=True)
        self.form.put_on_top(self.offers)
        self.form.save_to(Destination(desk, OFFICE_CHART, Patient.kind(), self._store), resumed)
        self.form.saved.connect(self._lead_to)
        self.form.kept_apart.connect(self._keep_apart)
        self.form.existing_chosen.connect(self._choose)
        if resumed is None:
            self.offers.refresh()

    def _store(self, session: Session, drafts: PersonDrafts) -> UUID:
        patient_id = actions.register_patient(
            session,
            drafts.patient,
            worker_id=self._desk.worker_id,
            points=drafts.points,
            addresses=drafts.addresses,
            despite=self._despite,
        ).id
        for person in drafts.related_people:
            actions.add_related_person(session, patient_id, person)
        return patient_id

    def _resume(self, saved: SavedDraft) -> None:
        with suppress(NotSaved):  # the form says so; what is on it is overwritten only when it is kept
            self.form.keep()
            self.form.resume(saved)
            self.offers.hide()

    def _keep_apart(self, reason: str) -> None:
        self._despite = reason
        self.form.try_to_save()

    def _choose(self, patient_id: UUID) -> None:
        self.patient_id = patient_id
        self.form.reject()

    def _lead_to(self, patient_id: UUID) -> None:
        self.patient_id = patient_id


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
        record_death: DeathVerb = actions.record_death,
        undo_death: DeathVerb = actions.undo_death,
    ) -> None:
        super().__init__(parent)
        self.set_title(self.tr("About this person"))
        self._desk, self._chart = desk, chart
        self._death_verbs = record_death, undo_death
        self.offer_drafts(desk, chart, self._resumes())
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

    def _resumes(self) -> dict[str, Resume]:
        """Return how each form of this page is opened again with a draft kept before."""

        def again(opened: Callable[..., None], draft_class: type[AnyDraft]) -> Resume:
            return lambda saved: opened(_as_seen(draft_class, saved.seen), saved)

        of_parts: dict[str, Resume] = {
            patient_form_name(part): partial(self._resume_part, part) for part in _PARTS
        }
        return of_parts | {
            ContactPointFields.__name__: again(self._open_point, ContactPointDraft),
            AddressFields.__name__: again(self._open_address, AddressDraft),
            RelatedPersonFields.__name__: again(self._open_related, RelatedPersonDraft),
            CareTeamMemberFields.__name__: again(self._open_team, CareTeamMemberDraft),
            HouseholdFields.__name__: again(self._open_household, HouseholdDraft),
            IdentifierFields.__name__: again(self._open_identifier, IdentifierDraft),
            DeathFields.__name__: again(self._open_death, DeathDraft),
        }

    def _resume_part(self, part: str, saved: SavedDraft) -> None:
        self._open_patient(part, _as_seen(PatientDraft, saved.seen), saved)

    def _open_patient(
        self, part: str, person: PatientDraft | None = None, resumed: SavedDraft | None = None
    ) -> None:
        form = PatientForm(person or self._about.patient, part=part, parent=self)

        def store(session: Session, drafts: PersonDrafts) -> object:
            return actions.change_patient(session, drafts.patient)

        seen = form.person.opened.seen
        self.open_form(form, Destination(self._desk, self._chart, Patient.kind(), store, seen), resumed)

    def _open_point(self, point: ContactPointDraft | None = None, resumed: SavedDraft | None = None) -> None:
        fields = ContactPointFields(point, may_share=self._about.household is not None)
        rank = len(self._about.points) + 1

        def add(session: Session, draft: ContactPointDraft) -> object:
            return actions.add_contact_point(session, self._chart, replace(draft, rank=rank))

        title = self.tr("Add phone or e-mail") if point is None else self.tr("Change phone or e-mail")
        store = add if point is None else actions.change_contact_point
        self._open(fields, title, store, ContactPoint, resumed)

    def _open_address(self, address: AddressDraft | None = None, resumed: SavedDraft | None = None) -> None:
        fields = AddressFields(address, may_share=self._about.household is not None)
        title = self.tr("Add an address") if address is None else self.tr("Change an address")
        store = self._adding(actions.add_address) if address is None else actions.change_address
        self._open(fields, title, store, Address, resumed)

    def _open_related(
        self, person: RelatedPersonDraft | None = None, resumed: SavedDraft | None = None
    ) -> None:
        title = self.tr("Add a person") if person is None else self.tr("Change a person")
        store = self._adding(actions.add_related_person) if person is None else actions.change_related_person
        self._open(RelatedPersonFields(person), title, store, RelatedPerson, resumed)

    def _open_team(
        self, member: CareTeamMemberDraft | None = None, resumed: SavedDraft | None = None
    ) -> None:
        title = self.tr("Add to the care team") if member is None else self.tr("Change the care team")
        add = self._adding(actions.add_care_team_member)
        store = add if member is None else actions.change_care_team_member
        self._open(CareTeamMemberFields(member), title, store, CareTeamMember, resumed)

    def _open_household(self, draft: HouseholdDraft | None = None, resumed: SavedDraft | None = None) -> None:
        household = self._about.household
        if household is not None:
            fields, words = HouseholdFields(draft or household.draft), self.tr("Change the household")
            self._open(fields, words, actions.change_household, Household, resumed, can_be_wrong=False)
            return
        seen = _seen(self._about.patient)

        def make(session: Session, made: HouseholdDraft) -> object:
            return actions.make_household(session, seen, made)

        self._open(HouseholdFields(), self.tr("Make a household"), make, Household, resumed)

    def _open_identifier(
        self, _draft: IdentifierDraft | None = None, resumed: SavedDraft | None = None
    ) -> None:
        store = self._adding(actions.add_identifier)
        self._open(IdentifierFields(), self.tr("Add a number"), store, PatientIdentifier, resumed)

    def _open_death(self, death: DeathDraft | None = None, resumed: SavedDraft | None = None) -> None:
        fields = DeathFields(death or self._about.death)
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

    def _open(
        self,
        fields: PersonFields[AnyDraft],
        title: str,
        store: Callable[[Session, AnyDraft], object],
        record_class: type[Record],
        resumed: SavedDraft | None = None,
        *,
        can_be_wrong: bool = True,
    ) -> None:
        """Open a small form; what was there already can be marked as entered in error."""
        seen = fields.opened.seen
        is_strikable = can_be_wrong and seen is not None
        form = SmallForm(fields, title, self.tr("Save"), self, can_be_wrong=is_strikable)
        if seen is not None:
            form.found_wrong.connect(partial(self._enter_in_error, record_class, seen))
        self.open_form(form, Destination(self._desk, self._chart, record_class.kind(), store, seen), resumed)

    def _adding(
        self, add: Callable[[Session, UUID, AnyDraft], object]
    ) -> Callable[[Session, AnyDraft], object]:
        return lambda session, draft: add(session, self._chart, draft)

    # What is stored without a form ----------------------------------------------------------------

    def _enter_in_error(self, record_class: type[Record], seen: Seen, reason: str) -> None:
        why = audit.Entry(audit.Deed.CHANGE, self._chart, record_class.kind(), seen.record_id, reason)
        self.save(self._desk, lambda session: actions.enter_in_error(session, record_class, seen), why)

    def _is_sure_of_death(self, form: QWidget) -> bool:
        who = self._about.patient
        name = rules.shown_name(who.family_name, who.given_names, who.name_suffix, who.preferred_name)
        question = self.tr("Record that {name} has died?").format(name=name)
        return ask(form, question, self.tr("You can undo this."), yes=self.tr("Record the death"))

    def _undo_death(self) -> None:
        death = self._about.death
        question = self.tr("Is this person alive?")
        detail = self.tr("The date of death and who told us are taken away again.")
        if ask(self, question, detail, yes=self.tr("Undo the death record")):
            self.save(self._desk, lambda session: self._death_verbs[1](session, death))

    def _add_member(self) -> None:
        household = self._about.household
        member_id = register_person(self._desk, self)
        if household is not None and member_id is not None:
            self.save(self._desk, lambda session: _join(session, member_id, household.household_id))

    def _leave_household(self) -> None:
        question = self.tr("Take this person out of the household?")
        detail = self.tr("Shared numbers and addresses stay in this chart until you change them.")
        if ask(self, question, detail, yes=self.tr("Take out")):
            seen = _seen(self._about.patient)
            self.save(self._desk, lambda session: actions.leave_household(session, seen))

    def _want(self, patient_id: UUID) -> None:
        self.person_wanted.emit(patient_id)


def _join(session: Session, patient_id: UUID, household_id: UUID) -> None:
    # Whoever was just registered or chosen is seen for the first time here.
    seen = _seen(queries.patient_draft(session, patient_id))
    actions.join_household(session, seen, household_id)


def _as_seen(draft_class: type[AnyDraft], seen: Seen | None) -> AnyDraft | None:
    """Return the draft of a record as she saw it when she began, or None for a new one."""
    if seen is None:
        return None
    known = dict(seen.values)
    known["is_shared"] = known.get("household_id") is not None
    known["name_is_unknown"] = not (known.get("family_name") or known.get("given_names"))
    names = [field.name for field in fields(draft_class) if field.name != "seen"]
    return draft_class(**{name: known[name] for name in names}, seen=seen)


def _permission_chip(way: str, permission: Permission) -> Chip:
    kind, icon_name = _PERMISSION_CHIPS.get(permission, ("wait", "question"))
    return Chip(kind, f"{way}: {shown_word(permission).lower()}", icon_name)


def _seen(draft: rules.Draft) -> Seen:
    assert draft.seen is not None  # noqa: S101  # it was read from a record
    return draft.seen
