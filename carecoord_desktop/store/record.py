"""What a record is: its columns, the class by which each field merges, and the register of all kinds."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Any, ClassVar
from uuid import UUID

import uuid_utils.compat
from sqlalchemy import BigInteger, Boolean, Date, Dialect, LargeBinary, MetaData, Table, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column
from sqlalchemy.types import TypeDecorator, TypeEngine

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.words import Words
from carecoord_desktop.store.heads import NO_HEADS, Heads, HeadsText

SCHEMA = 1
"""Number of the record layout that operations are written in; upcasters on the hub start here."""

OFFICE_CHART = UUID("00000000-0000-8000-8000-00000000cafe")
"""The chart of what belongs to no patient (team, directory, settings); everybody is granted it."""


class Merge(Enum):
    """How two offline edits of one field meet (the classes of sync.md 2.6)."""

    APPEND = "append"  # written once; another content is a second version
    SCALAR = "scalar"  # low risk: the newer is shown, the other offered
    IDENTITY = "identity"  # no automatic winner: a person reviews
    CLINICAL = "clinical"  # every concurrent value is shown until reviewed
    PROTECTIVE = "protective"  # the most protective value holds until a person decides
    WORKFLOW = "workflow"  # open < in progress < ended
    STANDING = "standing"  # final < amended < entered in error, never back
    OFFICE = "office"  # the hub's alone


_make_id: ContextVar[Callable[[], UUID]] = ContextVar("make_id", default=uuid_utils.compat.uuid7)


def new_id() -> UUID:
    """Return a fresh record id: UUIDv7, made on the laptop and never remapped."""
    return _make_id.get()()


@contextmanager
def ids_from(make: Callable[[], UUID]) -> Iterator[None]:
    """Let everything inside, in this thread, take its ids from `make`: made-up people are always the same."""
    before = _make_id.set(make)
    try:
        yield
    finally:
        _make_id.reset(before)


@contextmanager
def ids_again(known: list[UUID]) -> Iterator[None]:
    """Let everything inside, in this thread, take the known ids in order; further ones are added to them."""
    fresh, again = _make_id.get(), iter(tuple(known))

    def next_id() -> UUID:
        for record_id in again:
            return record_id
        known.append(fresh())
        return known[-1]

    with ids_from(next_id):
        yield


class RecordId(TypeDecorator[UUID]):
    """A record's id, 16 bytes on disk."""

    impl = LargeBinary(16)
    cache_ok = True

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> bytes | None:
        """Return the 16 bytes."""
        return None if value is None else value.bytes

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> UUID | None:
        """Return the id."""
        return None if value is None else UUID(bytes=bytes(value))


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, to the millisecond, as milliseconds since 1970."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Return milliseconds since 1970."""
        return None if value is None else clock.to_ms(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Return the moment in UTC."""
        return None if value is None else clock.from_ms(value)


class Day(TypeDecorator[date]):
    """A calendar day."""

    impl = Date
    cache_ok = True


class PartialDay(TypeDecorator[PartialDate]):
    """A date of which perhaps only year or month is known, as FHIR writes it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: PartialDate | None, dialect: Dialect) -> str | None:
        """Return `YYYY[-MM[-DD]]`."""
        return None if value is None else value.text

    def process_result_value(self, value: str | None, dialect: Dialect) -> PartialDate | None:
        """Return the date."""
        return None if value is None else PartialDate(value)


class Exact(TypeDecorator[Decimal]):
    """A decimal kept as it was written: 1.50 stays 1.50."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """Return the digits."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        """Return the number."""
        return None if value is None else Decimal(value)


class Word(TypeDecorator[Words]):
    """A word of a closed list, by value; words of newer versions survive."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[Words]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Return the word's value."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Words | None:
        """Return the word, also when this version does not know it."""
        return None if value is None else self.words(value)


class Several(TypeDecorator[tuple[str, ...]]):
    """A few short texts in order, such as given names; a tuple, so that it cannot change unseen."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        """Return a JSON array."""
        return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        """Return the texts."""
        return None if value is None else tuple(json.loads(value))


class Standing(Words):
    """Whether a record counts; nothing clinical is ever deleted."""

    FINAL = "final"
    AMENDED = "amended"
    ENTERED_IN_ERROR = "entered-in-error"


class Local(DeclarativeBase):
    """A table of this laptop alone: outbox, audit, drafts, kept sources. Never captured, never synced."""

    metadata = MetaData()
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        UUID: RecordId,
        datetime: Moment,
        date: Day,
        PartialDate: PartialDay,
        Decimal: Exact,
        tuple[str, ...]: Several,
        str: Text,
        int: BigInteger,
        bool: Boolean,
        Heads: HeadsText,
    }


def field(
    merge: Merge,
    kind: TypeEngine[Any] | None = None,
    *,
    default: Any = None,
    index: bool = False,
    begun: Collection[Words] = (),
    ended: Collection[Words] = (),
) -> MappedColumn[Any]:
    """Declare a captured field and, once and for all, how two offline edits of it meet.

    Words of a protective field go from most to least protective; of a workflow field `begun` and `ended`
    name those that mean in progress and ended.
    """
    parts = () if kind is None else (kind,)
    stages = dict.fromkeys(map(str, begun), 1) | dict.fromkeys(map(str, ended), 2)
    return mapped_column(*parts, default=default, index=index, info={"merge": merge, "stages": stages})


class Record(Local):
    """A captured record: every change becomes an operation, every table has guard triggers.

    `chart` is the patient it belongs to, or `OFFICE_CHART`.
    """

    __abstract__ = True

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id, sort_order=-3)
    chart: Mapped[UUID] = mapped_column(index=True, sort_order=-2)
    heads: Mapped[Heads] = mapped_column(default=NO_HEADS, sort_order=98)
    standing: Mapped[Standing] = mapped_column(
        Word(Standing), default=Standing.FINAL, sort_order=99, info={"merge": Merge.STANDING}
    )

    seen: Seen | None = None
    """What the worker saw when she changed it; set by `change`, read by capture, never stored."""

    @classmethod
    def kind(cls) -> str:
        """Return the record's kind as operations and notices name it: its table name."""
        return str(cls.__tablename__)


@dataclass(frozen=True)
class Seen:
    """What the worker saw of a record: the values, and the operations they came from.

    Drafts carry it from the query to the action, so that a pull in between reverts nothing.
    """

    record_id: UUID
    heads: Heads
    values: MappingProxyType[str, Any]

    @classmethod
    def of(cls, record: Record) -> Seen:
        """Return what this record shows now."""
        values = {name: getattr(record, name) for name in captured_fields(type(record))}
        return cls(record.id, record.heads, MappingProxyType(values))


_fields: dict[type[Record], tuple[str, ...]] = {}
_kinds: dict[str, type[Record]] = {}


def captured_fields(record_class: type[Record]) -> tuple[str, ...]:
    """Return the names of the fields of a kind that travel, in column order."""
    found = _fields.get(record_class)
    if found is None:
        found = tuple(
            attribute.key
            for attribute in record_class.__mapper__.column_attrs
            if "merge" in attribute.columns[0].info
        )
        _fields[record_class] = found
    return found


def merge_of(record_class: type[Record], name: str) -> Merge:
    """Return how two offline edits of a field meet."""
    merge: Merge = record_class.__mapper__.attrs[name].columns[0].info["merge"]
    return merge


def protection_of(record_class: type[Record], name: str, value: object) -> int:
    """Return how protective a value is: by its closed list, unknown words most; else true, filled most."""
    kind = record_class.__mapper__.attrs[name].columns[0].type
    if not isinstance(kind, Word):
        return int(bool(value))
    words = [*map(str, kind.words)][::-1]
    return words.index(str(value)) if value in words else len(words)


def stage_of(record_class: type[Record], name: str, value: object) -> int:
    """Return how far on the value of a workflow field is: 0 open, 1 in progress, 2 ended."""
    stages: dict[str, int] = record_class.__mapper__.attrs[name].columns[0].info["stages"]
    return stages.get(str(value), 0)


def default_of(record_class: type[Record], name: str) -> Any:
    """Return what a field holds when nobody has filled it; operations leave such fields out."""
    default = record_class.__mapper__.attrs[name].columns[0].default
    return None if default is None else default.arg


def record_class_of(kind: str) -> type[Record] | None:
    """Return the class of a kind of record, or None for a kind this version does not know."""
    if kind not in _kinds:  # nobody had asked, or its slice was not imported yet
        _kinds.update((known.kind(), known) for known in record_classes())
    return _kinds.get(kind)


def record_classes() -> Iterator[type[Record]]:
    """Yield every kind of record known, by kind; `features.all_records` makes them all known."""
    yield from sorted(
        (mapper.class_ for mapper in Local.registry.mappers if issubclass(mapper.class_, Record)),
        key=lambda record_class: record_class.kind(),
    )


def table_of(mapped: type[Local]) -> Table:
    """Return the table that holds a kind of record, or another class of ours."""
    table = mapped.__table__
    assert isinstance(table, Table)  # noqa: S101  # nothing of ours is mapped to a join
    return table
