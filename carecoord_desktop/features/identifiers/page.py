"""The card with the numbers of a person elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from sqlalchemy.orm import Session

from carecoord_desktop.features.identifiers.actions import add_identifier
from carecoord_desktop.features.identifiers.form import IdentifierFields, shown_word
from carecoord_desktop.features.identifiers.queries import identifiers
from carecoord_desktop.features.identifiers.records import PatientIdentifier
from carecoord_desktop.features.identifiers.rules import IdentifierDraft
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.entering import draft_of
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.card_columns import action_card, facts_grid
from carecoord_desktop.widgets.card_section import CardSection, resumed_by
from carecoord_desktop.widgets.draft_offers import Resume
from carecoord_desktop.widgets.labels import SoftText


class IdentifiersSection(CardSection):
    """The numbers other systems know her by."""

    def read(self, session: Session) -> None:
        """Read her numbers elsewhere."""
        self._identifiers = identifiers(session, self.chart)

    def card(self) -> Card:
        """Return the card with her numbers elsewhere."""
        card = action_card(self.tr("Numbers elsewhere"), self.tr("Add a number"), self._open_form)
        facts = [
            (" · ".join(filter(None, (shown_word(one.type), one.system))), one.value)
            for one in self._identifiers
        ]
        card.body.addLayout(facts_grid(facts))
        if not facts:
            card.body.addWidget(SoftText(self.tr("No number is recorded.")))
        return card

    def resumes(self) -> Mapping[str, Resume]:
        """Return how its form is opened again."""
        return {IdentifierFields.__name__: resumed_by(self._open_form, partial(draft_of, IdentifierDraft))}

    def _open_form(self, _draft: IdentifierDraft | None = None, resumed: SavedDraft | None = None) -> None:
        store = self.adding(add_identifier)
        self.open_small(IdentifierFields(), self.tr("Add a number"), store, PatientIdentifier, resumed)
