"""One card of a page about a person: what it shows, and the small forms behind its buttons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from carecoord_desktop.store import audit
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.entering import RecordDraft, enter_in_error
from carecoord_desktop.store.record import Record, Seen
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.draft_fields import DraftFields
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.draft_offers import Resume
from carecoord_desktop.widgets.draft_page import DraftPage
from carecoord_desktop.widgets.small_form import SmallForm

AnyDraft = TypeVar("AnyDraft", bound=RecordDraft)


class CardSection(QObject):
    """Reads its part of a chart, makes its card anew at each refresh, and opens its forms above the page."""

    def __init__(self, page: DraftPage, desk: Desk, chart: UUID) -> None:
        super().__init__(page)
        self.page, self.desk, self.chart = page, desk, chart

    def read(self, session: Session) -> None:
        """Read what the card shows; said by each section."""
        raise NotImplementedError

    def card(self) -> Card:
        """Return a new card with what was read; said by each section."""
        raise NotImplementedError

    def resumes(self) -> Mapping[str, Resume]:
        """Return, by the name of each of its forms, how it is opened again; said by each section."""
        raise NotImplementedError

    def open_small(
        self,
        fields: DraftFields[AnyDraft],
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
        form = SmallForm(fields, title, self.tr("Save"), self.page, can_be_wrong=is_strikable)
        if seen is not None:
            form.found_wrong.connect(partial(self._enter_in_error, record_class, seen))
        to = Destination(self.desk, self.chart, record_class.kind(), store, seen)
        self.page.open_form(form, to, resumed)

    def adding(
        self, add: Callable[[Session, UUID, AnyDraft], object]
    ) -> Callable[[Session, AnyDraft], object]:
        """Return the verb that adds a draft to this chart."""
        return lambda session, draft: add(session, self.chart, draft)

    def _enter_in_error(self, record_class: type[Record], seen: Seen, reason: str) -> None:
        why = audit.Entry(audit.Deed.CHANGE, self.chart, record_class.kind(), seen.record_id, reason)
        self.page.save(self.desk, lambda session: enter_in_error(session, record_class, seen), why)


def resumed_by(opened: Callable[[Any, SavedDraft], None], as_seen: Callable[[Seen], Any]) -> Resume:
    """Return how a form is opened again: with what she saw when she began, or None for a new record."""
    return lambda saved: opened(None if saved.seen is None else as_seen(saved.seen), saved)
