"""The card with those who take part in a person's care."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from sqlalchemy.orm import Session

from carecoord_desktop.features.care_team.actions import add_care_team_member, change_care_team_member
from carecoord_desktop.features.care_team.form import CareTeamMemberFields
from carecoord_desktop.features.care_team.queries import care_team
from carecoord_desktop.features.care_team.records import CareTeamMember
from carecoord_desktop.features.care_team.rules import CareTeamMemberDraft
from carecoord_desktop.features.contact_points.rules import shown_phone
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.entering import draft_of
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.card_columns import Entry, action_card, add_entries
from carecoord_desktop.widgets.card_section import CardSection, resumed_by
from carecoord_desktop.widgets.draft_offers import Resume
from carecoord_desktop.widgets.record_page import date_words


class CareTeamSection(CardSection):
    """Those who take part in her care, past ones last."""

    def read(self, session: Session) -> None:
        """Read who takes part."""
        self._members = care_team(session, self.chart)

    def card(self) -> Card:
        """Return the card with her care team."""
        card = action_card(self.tr("Care team"), self.tr("Add to the care team"), self._open_form)
        entries = [self._entry(member) for member in self._members]
        add_entries(card, entries, self.tr("Nobody is recorded."))
        return card

    def resumes(self) -> Mapping[str, Resume]:
        """Return how its form is opened again."""
        return {
            CareTeamMemberFields.__name__: resumed_by(self._open_form, partial(draft_of, CareTeamMemberDraft))
        }

    def _entry(self, member: CareTeamMemberDraft) -> Entry:
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
            (shown_phone(member.phone),),
            verb=self.tr("Change {what}").format(what=name),
            pressed=partial(self._open_form, member),
        )

    def _open_form(
        self, member: CareTeamMemberDraft | None = None, resumed: SavedDraft | None = None
    ) -> None:
        title = self.tr("Add to the care team") if member is None else self.tr("Change the care team")
        add = self.adding(add_care_team_member)
        store = add if member is None else change_care_team_member
        self.open_small(CareTeamMemberFields(member), title, store, CareTeamMember, resumed)
