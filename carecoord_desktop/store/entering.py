"""A record opens as the draft that would change it, and a draft is entered as the record."""

from __future__ import annotations

from dataclasses import Field, fields
from typing import Any, ClassVar, Protocol, TypeVar

from sqlalchemy.orm import Session

from carecoord_desktop.store.capture import change
from carecoord_desktop.store.record import Record, Seen, Standing


class RecordDraft(Protocol):
    """A frozen dataclass with what a form holds of one record; `seen` is None for a new one."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def seen(self) -> Seen | None:
        """What the worker saw of the record when she opened it."""


AnyDraft = TypeVar("AnyDraft", bound=RecordDraft)
AnyRecord = TypeVar("AnyRecord", bound=Record)


def draft_of(draft_class: type[AnyDraft], seen: Seen, **worked_out: Any) -> AnyDraft:
    """Return a record as the draft that would change what was seen of it; `worked_out` is in no column."""
    names = [field.name for field in fields(draft_class) if field.name not in ("seen", *worked_out)]
    values = {name: seen.values[name] for name in names} | worked_out
    return draft_class(**values | {"seen": seen})


def seen_by(draft: RecordDraft) -> Seen:
    """Return what the worker saw of the record she changes.

    Raises:
        ValueError: if the draft is of something new.
    """
    if draft.seen is None:
        raise ValueError("this draft is of something new; there is nothing to change")
    return draft.seen


def entered(draft: RecordDraft, *worked_out: str) -> dict[str, Any]:
    """Return the values a draft stores, by name: texts without stray blanks, lists without empty parts."""
    aside = {"seen", *worked_out}
    return {
        field.name: _tidy(getattr(draft, field.name)) for field in fields(draft) if field.name not in aside
    }


def enter_in_error(session: Session, record_class: type[AnyRecord], seen: Seen) -> AnyRecord:
    """Mark a record as never true; it leaves every list and stays in the history."""
    record = session.get_one(record_class, seen.record_id)
    change(record, seen, standing=Standing.ENTERED_IN_ERROR)
    return record


def _tidy(value: object) -> object:
    if type(value) is str:
        return " ".join(value.split()) if "\n" not in value else value.strip()
    if isinstance(value, tuple):
        return tuple(text for text in (str(part).strip() for part in value) if text)
    return value
