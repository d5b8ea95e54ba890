"""Drafts: what a worker has typed and not yet saved, kept every few seconds, for her alone (FN-X2).

A draft lies in the encrypted database of this laptop, is never captured and never in the outbox. Keeping it
goes through the one door of all saves, without audit lines, so without a new anchor: durable when it
returns. The first keeping and the discarding are audited, because a draft holds words about a patient;
the autosaves between are not.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any, TypeVar
from uuid import UUID

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column
from sqlalchemy.types import TypeEngine

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.heads import heads_from_text, heads_text
from carecoord_desktop.store.record import (
    Day,
    Exact,
    Local,
    Moment,
    PartialDay,
    Record,
    RecordId,
    Seen,
    Several,
    Word,
    captured_fields,
    default_of,
    new_id,
    record_classes,
    table_of,
)
from carecoord_desktop.store.wire_values import wire_value

AUTOSAVE_SECONDS = 5
"""At most so much typing is lost when the power fails (FN-X2); forms keep their draft this often."""

T = TypeVar("T")


class DraftRow(Local):
    """One draft of one author; `seen` is what she had before her of an existing record."""

    __tablename__ = "draft"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    author: Mapped[UUID] = mapped_column(index=True)
    chart: Mapped[UUID]
    kind: Mapped[str]
    record_id: Mapped[UUID | None]
    seen: Mapped[str | None]
    content: Mapped[str]
    updated_at: Mapped[datetime]


@dataclass(frozen=True)
class SavedDraft:
    """A draft as it is offered again: of which form (`kind`), about whom, since when, and what was typed."""

    id: UUID
    chart: UUID
    kind: str
    content: str
    seen: Seen | None
    updated_at: datetime


class SomeoneElsesDraft(Exception):
    """A draft is private to its author."""


def keep_draft(
    desk: Desk,
    chart: UUID,
    kind: str,
    content: str,
    *,
    seen: Seen | None = None,
    draft_id: UUID | None = None,
) -> UUID:
    """Keep what is typed in a form and return the draft's id, which the next keeping hands in again.

    `kind` is the kind of record the form is for. Durable when this returns.

    Raises:
        SomeoneElsesDraft: if the id is a draft of another author.
    """
    is_first = draft_id is None
    draft_id = draft_id or new_id()
    entries = (Entry(Deed.CREATE, chart, "draft", draft_id, kind),) if is_first else ()
    with desk.writing(*entries) as session:
        row = _own(session, desk, draft_id)
        if row is None:
            row = DraftRow(id=draft_id, author=desk.worker_id)
            session.add(row)
        row.chart, row.kind, row.content, row.updated_at = chart, kind, content, clock.now()
        row.record_id = None if seen is None else seen.record_id
        row.seen = None if seen is None else _seen_text(seen)
    return draft_id


def drafts_of(desk: Desk, chart: UUID | None = None) -> list[SavedDraft]:
    """Return the worker's own drafts, the newest first; with `chart` those of one patient."""
    with desk.reading() as session:
        query = select(DraftRow).where(DraftRow.author == desk.worker_id)
        if chart is not None:
            query = query.where(DraftRow.chart == chart)
        return [_saved(row) for row in session.scalars(query.order_by(DraftRow.updated_at.desc()))]


def discard_draft(desk: Desk, draft_id: UUID) -> None:
    """Throw a draft of the worker's own away; one that is gone already is not missed.

    Raises:
        SomeoneElsesDraft: if it is a draft of another author.
    """
    with desk.reading() as session:
        row = _own(session, desk, draft_id)
    if row is None:
        return
    with desk.writing(Entry(Deed.CHANGE, row.chart, "draft", draft_id, "discarded")) as session:
        finish_draft(session, desk, draft_id)


def finish_draft(session: Session, desk: Desk, draft_id: UUID) -> None:
    """Remove a draft within the save that turns it into a record, so that there is never both or neither.

    Raises:
        SomeoneElsesDraft: if it is a draft of another author.
    """
    row = _own(session, desk, draft_id)
    if row is not None:
        session.delete(row)


def content_of(draft: Any) -> str:
    """Return a form's draft (a frozen dataclass) as JSON text, without what it has `seen`."""
    if hasattr(draft, "seen"):
        draft = dataclasses.replace(draft, seen=None)
    return msgspec.json.encode(draft).decode()


def draft_again(draft_class: type[T], saved: SavedDraft) -> T:
    """Return the form's draft as it was when it was kept.

    Raises:
        ValueError: if another version of the form wrote it; its text is still in `content`.
    """
    draft = msgspec.json.decode(saved.content, type=draft_class)
    return draft if saved.seen is None else dataclasses.replace(draft, seen=saved.seen)  # type: ignore[type-var]


def _own(session: Session, desk: Desk, draft_id: UUID) -> DraftRow | None:
    row = session.get(DraftRow, draft_id)
    if row is not None and row.author != desk.worker_id:
        raise SomeoneElsesDraft("a draft is private to its author")
    return row


def _saved(row: DraftRow) -> SavedDraft:
    seen = None
    if row.seen is not None and row.record_id is not None:
        seen = _seen_from_text(row.kind, row.record_id, row.seen)
    return SavedDraft(row.id, row.chart, row.kind, row.content, seen, row.updated_at)


def _seen_text(seen: Seen) -> str:
    values = {name: wire_value(value) for name, value in seen.values.items()}
    return json.dumps({"heads": heads_text(seen.heads), "values": values}, ensure_ascii=False)


def _seen_from_text(kind: str, record_id: UUID, text: str) -> Seen | None:
    """Return what the worker had seen; a field that came with a newer version holds its default."""
    record_class = next((found for found in record_classes() if found.kind() == kind), None)
    if record_class is None:
        return None
    stored = json.loads(text)
    values = {name: _value(record_class, name, stored["values"]) for name in captured_fields(record_class)}
    return Seen(record_id, heads_from_text(stored["heads"]), MappingProxyType(values))


def _value(record_class: type[Record], name: str, stored: dict[str, Any]) -> Any:
    if name not in stored:
        return default_of(record_class, name)
    value = stored[name]
    return None if value is None else _typed(table_of(record_class).columns[name].type, value)


def _typed(column: TypeEngine[Any], value: Any) -> Any:
    """Return a value as its column gives it, from what `wire_value` made of it."""
    match column:
        case Word():
            return column.words(value)
        case RecordId():
            return UUID(value)
        case Moment():
            return clock.from_ms(value)
        case Day():
            return date.fromisoformat(value)
        case PartialDay():
            return PartialDate(value)
        case Exact():
            return Decimal(value)
        case Several():
            return tuple(value)
        case _:
            return value
