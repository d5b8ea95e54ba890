"""The card with the people around a person."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from sqlalchemy.orm import Session

from carecoord_desktop.common.languages import language_name
from carecoord_desktop.features.contact_points.page import permission_chip
from carecoord_desktop.features.related_people.actions import add_related_person, change_related_person
from carecoord_desktop.features.related_people.form import RelatedPersonFields
from carecoord_desktop.features.related_people.queries import related_people
from carecoord_desktop.features.related_people.records import RelatedPerson
from carecoord_desktop.features.related_people.rules import RelatedPersonDraft
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.entering import draft_of
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.card_columns import Entry, action_card, add_entries
from carecoord_desktop.widgets.card_section import CardSection, resumed_by
from carecoord_desktop.widgets.draft_offers import Resume
from carecoord_desktop.widgets.labels import Chip
from carecoord_desktop.widgets.record_page import date_words


class RelatedPeopleSection(CardSection):
    """Caregivers, guardians and contacts, and what each may be told."""

    def read(self, session: Session) -> None:
        """Read who is around her."""
        self._people = related_people(session, self.chart)

    def card(self) -> Card:
        """Return the card with the people around her."""
        card = action_card(self.tr("People around this person"), self.tr("Add a person"), self._open_form)
        entries = [self._entry(person) for person in self._people]
        add_entries(card, entries, self.tr("Nobody is recorded."))
        return card

    def resumes(self) -> Mapping[str, Resume]:
        """Return how its form is opened again."""
        return {
            RelatedPersonFields.__name__: resumed_by(self._open_form, partial(draft_of, RelatedPersonDraft))
        }

    def _entry(self, person: RelatedPersonDraft) -> Entry:
        chips = [permission_chip(self.tr("May be told"), person.may_be_told)]
        if person.no_contact:
            chips.insert(0, Chip("late", self.tr("No-contact order"), "prohibit"))
        authority = self.tr("{paper}, until {date}").format(
            paper=person.authority, date=date_words(person.authority_until)
        )
        role_ends = self.tr("until {date}").format(date=date_words(person.period_end))
        return Entry(
            person.name,
            (
                person.role.label,
                person.relationship,
                language_name(person.language),
                role_ends if person.period_end else "",
            ),
            (authority if person.authority_until else person.authority, person.no_contact_paper),
            chips,
            verb=self.tr("Change {what}").format(what=person.name),
            pressed=partial(self._open_form, person),
        )

    def _open_form(self, person: RelatedPersonDraft | None = None, resumed: SavedDraft | None = None) -> None:
        title = self.tr("Add a person") if person is None else self.tr("Change a person")
        store = self.adding(add_related_person) if person is None else change_related_person
        self.open_small(RelatedPersonFields(person), title, store, RelatedPerson, resumed)
