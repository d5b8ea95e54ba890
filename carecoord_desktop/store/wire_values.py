"""A field's value as operations carry it, and back: text, number, boolean, null or a list of texts."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache, partial
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Boolean, Column, Text

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.store.record import Day, Exact, Moment, PartialDay, RecordId, Several, Word

LARGEST_NUMBER = 2**63 - 1
_ID_BYTES = 16
_FIRST_MS, _END_MS = (
    clock.to_ms(datetime(1, 1, 1, tzinfo=UTC)),
    clock.to_ms(datetime(9999, 12, 31, tzinfo=UTC)) + 86_400_000,
)


class NoSuchValue(Exception):
    """A value that its field cannot hold: another type, no such day, empty where something must be."""


def wire_value(value: object) -> object:
    """Return a field's value as operations carry it."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return str(value)
    return _WIRE[type(value)](value)


def stored_as(column: Column[Any]) -> Callable[[Any], Any]:
    """Return the function from wire values of a field to what the database holds in its column.

    It is what the column's type would bind, without the way through Python's types, and the same for
    SQLite and PostgreSQL. The function raises `NoSuchValue`.
    """
    read = _text if isinstance(column.type, Word) else _STORED[type(column.type)]
    return partial(_stored, read, bool(column.nullable))


def is_text(column: Column[Any]) -> bool:
    """Return whether a column holds texts as operations carry them."""
    return isinstance(column.type, Word | Text)


def held_as_told(column: Column[Any]) -> Callable[[Collection[Any]], bool]:
    """Return the function that says whether a column holds all of these wire values just as they are.

    Nearly always that is so, and much sooner said of many values than of each.
    """
    kind, first, end = _AS_TOLD.get(Text if is_text(column) else type(column.type), (_Nothing, 0, 0))
    return partial(_are, kind, range(first, end), bool(column.nullable))


def _are(kind: type[Any], of: range, may_be_empty: bool, told: Collection[Any]) -> bool:
    kinds = set(map(type, told))
    if may_be_empty:
        kinds.discard(type(None))
    if kinds != {kind}:
        return not kinds
    if kind is not int:
        return True
    numbers = [number for number in told if number is not None] if may_be_empty else told
    return min(numbers) in of and max(numbers) in of


class _Nothing:
    """No value is of this type."""


def _stored(read: Callable[[Any], Any], may_be_empty: bool, value: Any) -> Any:
    if value is None:
        if may_be_empty:
            return None
        raise NoSuchValue
    try:
        return read(value)
    except (ValueError, TypeError, AttributeError, OverflowError, InvalidOperation):
        raise NoSuchValue from None


def _text(value: Any) -> str:
    if type(value) is not str:
        raise TypeError
    return value


def _number(value: Any) -> int:
    if type(value) is not int or abs(value) > LARGEST_NUMBER:
        raise TypeError
    return value


def _truth(value: Any) -> bool:
    if type(value) is not bool:
        raise TypeError
    return value


def _texts(value: Any) -> str:
    if type(value) is not list or not all(type(text) is str for text in value):
        raise TypeError
    return _texts_encoder(value)


@lru_cache(maxsize=4096)  # the same few authors, people and days again and again
def _id(value: Any) -> bytes:
    found = bytes.fromhex(_text(value).replace("-", ""))
    if len(found) != _ID_BYTES:
        raise ValueError
    return found


@lru_cache(maxsize=4096)
def _day(value: Any) -> str:
    return date.fromisoformat(_text(value)).isoformat()


def _moment(value: Any) -> int:
    if not _FIRST_MS <= _number(value) < _END_MS:  # no such moment would be an error on every screen
        raise ValueError
    return int(value)


_texts_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_WIRE: dict[type[Any], Callable[[Any], object]] = {
    UUID: str,
    datetime: clock.to_ms,
    date: date.isoformat,
    PartialDate: str,
    Decimal: str,
    tuple: list,
}
_AS_TOLD: dict[type[Any], tuple[type[Any], int, int]] = {
    Text: (str, 0, 0),
    Boolean: (bool, 0, 0),
    BigInteger: (int, -LARGEST_NUMBER, LARGEST_NUMBER + 1),
    Moment: (int, _FIRST_MS, _END_MS),
}
"""Kinds of column that hold values as they are told: the values' type, and the range of numbers."""
_STORED: dict[type[Any], Callable[[Any], Any]] = {
    RecordId: _id,
    Moment: _moment,
    Day: _day,
    PartialDay: lambda value: PartialDate(_text(value)).text,
    Exact: lambda value: str(Decimal(_text(value))),
    Several: _texts,
    BigInteger: _number,
    Boolean: _truth,
    Text: _text,
}
