"""Records of every kind with random values: what a property of the store must hold for."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Boolean

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.store.record import (
    Day,
    Exact,
    Moment,
    PartialDay,
    Record,
    RecordId,
    Several,
    Word,
    captured_fields,
    table_of,
)

TEXTS = (
    "",
    "Lucille",
    "Ngọc Ánh",
    "O'Brien; DROP TABLE patient",
    "two\nlines",
    'a "quote"',
    "فاطمة",
    "🙂",
    "x" * 300,
)


def a_record(rng: Random, record_class: type[Record]) -> Record:
    """Return a record of this kind, every field filled at random, some left to their defaults."""
    values = {
        name: a_value(rng, record_class, name)
        for name in captured_fields(record_class)
        if name != "standing" and (rng.random() < 0.8 or _is_required(record_class, name))
    }
    return record_class(id=an_id(rng), chart=an_id(rng), **values)


def a_value(rng: Random, record_class: type[Record], name: str) -> Any:
    """Return a random value that a field can hold; for words sometimes one of a newer version."""
    column = table_of(record_class).columns[name]
    if column.nullable and rng.random() < 0.2:
        return None
    kind = column.type
    if isinstance(kind, Word):
        return rng.choice([*kind.words, kind.words("written-by-a-newer-version")])
    return _VALUES.get(type(kind), _a_text)(rng)


def an_id(rng: Random) -> UUID:
    """Return a random id."""
    return UUID(int=rng.getrandbits(128))


def _is_required(record_class: type[Record], name: str) -> bool:
    column = table_of(record_class).columns[name]
    return not column.nullable and column.default is None


def _a_text(rng: Random) -> str:
    return rng.choice(TEXTS)


def _a_partial_date(rng: Random) -> PartialDate:
    return PartialDate(_a_day(rng).isoformat()[: rng.choice((4, 7, 10))])


def _a_day(rng: Random) -> date:
    return date(1900, 1, 1) + timedelta(days=rng.randrange(60_000))


_VALUES: dict[type[Any], Any] = {
    RecordId: an_id,
    Moment: lambda rng: clock.from_ms(rng.randrange(-(10**12), 4 * 10**12)),
    Day: _a_day,
    PartialDay: _a_partial_date,
    Exact: lambda rng: Decimal(rng.choice(("1.50", "0.000", "-12.5", "98.60", "1E+3"))),
    Several: lambda rng: tuple(rng.choices(TEXTS, k=rng.randrange(4))),
    BigInteger: lambda rng: rng.randrange(-(2**53), 2**53),
    Boolean: lambda rng: rng.random() < 0.5,
}
