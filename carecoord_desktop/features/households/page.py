"""The card with a person's household."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from sqlalchemy.orm import Session

from carecoord_desktop.features.households.actions import (
    change_household,
    join_household,
    leave_household,
    make_household,
)
from carecoord_desktop.features.households.form import HouseholdFields
from carecoord_desktop.features.households.queries import Member, household_of
from carecoord_desktop.features.households.records import Household
from carecoord_desktop.features.households.rules import HouseholdDraft
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.registrations.page import register_person
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.entering import draft_of
from carecoord_desktop.store.record import Seen
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.card_columns import Entry, action_card
from carecoord_desktop.widgets.card_section import CardSection, resumed_by
from carecoord_desktop.widgets.draft_offers import Resume
from carecoord_desktop.widgets.labels import SoftText
from carecoord_desktop.widgets.messages import ask
from carecoord_desktop.widgets.record_page import date_words


class HouseholdSection(CardSection):
    """Who lives with her; `person_wanted` leads to one of them."""

    person_wanted = Signal(UUID)

    def read(self, session: Session) -> None:
        """Read the household she belongs to, if any."""
        self._household = household_of(session, self.chart)
        self._person = Seen.of(session.get_one(Patient, self.chart))

    def card(self) -> Card:
        """Return the card with her household, or with the way to make one."""
        household = self._household
        if household is None:
            card = action_card(self.tr("Household"), self.tr("Make a household"), self._open_form)
            card.body.addWidget(SoftText(self.tr("No household is recorded.")))
            return card
        card = action_card(self.tr("Household"), self.tr("Add a member"), self._add_member)
        if (draft := household.draft) is not None:
            change = self.tr("Change {what}").format(what=draft.name)
            entry = Entry(draft.name, lines=(draft.note,), verb=change, pressed=self._open_form)
            card.body.addWidget(entry)
        others = [member for member in household.members if member.patient_id != self.chart]
        for member in others:
            card.body.addWidget(self._member_entry(member))
        if not others:
            card.body.addWidget(SoftText(self.tr("Nobody else is in it yet.")))
        leaving = button(self.tr("Take this person out"), "quiet")
        leaving.setAccessibleName(leaving.text())
        leaving.clicked.connect(self._leave_household)
        card.body.addWidget(leaving, 0, Qt.AlignmentFlag.AlignTrailing)
        return card

    def resumes(self) -> Mapping[str, Resume]:
        """Return how its form is opened again."""
        return {HouseholdFields.__name__: resumed_by(self._open_form, partial(draft_of, HouseholdDraft))}

    def _member_entry(self, member: Member) -> Entry:
        born = date_words(member.birth_date)
        return Entry(
            member.shown_name,
            (self.tr("born {date}").format(date=born) if born else "",),
            verb=self.tr("Open {what}").format(what=member.shown_name),
            pressed=partial(self._want, member.patient_id),
            icon_name="arrow-right",
        )

    def _open_form(self, draft: HouseholdDraft | None = None, resumed: SavedDraft | None = None) -> None:
        household = self._household
        if household is not None:
            fields, words = HouseholdFields(draft or household.draft), self.tr("Change the household")
            self.open_small(fields, words, change_household, Household, resumed, can_be_wrong=False)
            return
        seen = self._person

        def make(session: Session, made: HouseholdDraft) -> object:
            return make_household(session, seen, made)

        self.open_small(HouseholdFields(), self.tr("Make a household"), make, Household, resumed)

    def _add_member(self) -> None:
        household = self._household
        member_id = register_person(self.desk, self.page)
        if household is not None and member_id is not None:
            self.page.save(self.desk, lambda session: _join(session, member_id, household.household_id))

    def _leave_household(self) -> None:
        question = self.tr("Take this person out of the household?")
        detail = self.tr("Shared numbers and addresses stay in this chart until you change them.")
        if ask(self.page, question, detail, yes=self.tr("Take out")):
            seen = self._person
            self.page.save(self.desk, lambda session: leave_household(session, seen))

    def _want(self, patient_id: UUID) -> None:
        self.person_wanted.emit(patient_id)


def _join(session: Session, patient_id: UUID, household_id: UUID) -> None:
    # Whoever was just registered or chosen is seen for the first time here.
    join_household(session, Seen.of(session.get_one(Patient, patient_id)), household_id)
