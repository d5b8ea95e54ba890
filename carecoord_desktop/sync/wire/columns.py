"""Many values as columns, compressed: what operations, rows and audit lines travel as.

A column is a JSON list with one value per line, or, where that is shorter, one of these:

    {"all": 5}                 every line holds 5
    {"steps": [1700000000, 3]} integers, each as its distance to the one before
    {"ids": [0, 0, 1, null]}   UUIDs, as places in the table of ids that the whole body shares

In that table 0 means "the next id nobody has named yet" and n the n-th one; the table itself is one text of
hexadecimal digits, because ids are random and anything between them costs bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, pairwise, repeat
from typing import Any, TypeVar, cast
from uuid import UUID

import msgspec
import zstandard

from carecoord_desktop.sync.wire.messages import MAX_INFLATED_BYTES

MAX_LINES = 200_000
"""No body holds more operations or rows than this."""
MAX_DEPTH = 16
"""How deep a value may be nested; ours are flat, or lists of texts."""

Column = list[Any] | dict[str, Any]

_Body = TypeVar("_Body")
_LARGEST = 2**63 - 1
_HARMLESS = frozenset({str, bool, type(None), float})
_ID_CHARS = 36
_MAX_WINDOW = 2**23
_STREAM_WINDOW = 2**22
"""How far back a stream remembers: four megabytes, for which the compressing side needs 50."""
_SIP = 256
"""Bytes; each three of them can stand for 128 kB."""


class Unreadable(Exception):
    """Bytes that are not what they should be: cut, garbled, too large, or of another making."""


def deflated(body: object, level: int) -> bytes:
    """Return a body as compact JSON in one zstd frame."""
    return zstandard.ZstdCompressor(level=level, write_checksum=False).compress(_encode(body))


def inflated(body: bytes, limit: int = MAX_INFLATED_BYTES) -> bytes:
    """Return what one zstd frame holds.

    Raises:
        Unreadable: if it is none, is cut, holds more than `limit` bytes, or has something behind it.
    """
    try:
        # the room for the answer is what the frame declares, so that a lie about it ends in an error
        if not 0 <= zstandard.frame_content_size(body) <= limit:
            raise Unreadable("too large")
        return zstandard.ZstdDecompressor(max_window_size=_MAX_WINDOW).decompress(
            body, allow_extra_data=False
        )
    except (zstandard.ZstdError, MemoryError) as error:
        raise Unreadable(str(error)) from None


class Deflating:
    """Bodies of one stream in a row, each compressed with the memory of those before it."""

    def __init__(self, level: int) -> None:
        settings = zstandard.ZstdCompressionParameters.from_level(
            level, source_size=_STREAM_WINDOW, write_checksum=False
        )
        self._stream = zstandard.ZstdCompressor(compression_params=settings).compressobj()

    def deflated(self, body: object) -> bytes:
        """Return the next body; it can be read as soon as it is here, but only after those before it."""
        begun = self._stream.compress(_encode(body))
        return begun + self._stream.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)


class Inflating:
    """Reads what `Deflating` wrote, body after body."""

    def __init__(self) -> None:
        self._stream = zstandard.ZstdDecompressor(max_window_size=_MAX_WINDOW).decompressobj()

    def inflated(self, body: bytes, limit: int = MAX_INFLATED_BYTES) -> bytes:
        """Return what the next body holds.

        Raises:
            Unreadable: if it does not continue the stream, or holds more than `limit` bytes.
        """
        found = bytearray()
        try:
            # a few bytes may stand for a megabyte: in small sips, what is too large shows soon
            for start in range(0, len(body), _SIP):
                found += self._stream.decompress(body[start : start + _SIP])
                if len(found) > limit:
                    raise Unreadable("too large")
        except (zstandard.ZstdError, MemoryError) as error:
            raise Unreadable(str(error)) from None
        return bytes(found)


def packed(values: Sequence[Any], ids: IdTable) -> Column:
    """Return one column, in the shortest of the forms."""
    if len(values) > 1 and _are_alike(values):
        return {"all": values[0]}
    kinds = {type(value) for value in values}
    if kinds == {int}:
        return packed_numbers(values)
    if kinds <= {str, type(None)} and str in kinds and all(map(_is_id_or_none, values)):
        return {"ids": [None if value is None else ids.place(UUID(value).bytes) for value in values]}
    return list(values)


def packed_numbers(values: Sequence[int]) -> Column:
    """Return a column of integers."""
    if len(values) > 1 and min(values) == max(values):
        return {"all": values[0]}
    steps = [*values[:1], *(after - before for before, after in pairwise(values))]
    if _digits(steps) < _digits(values):
        return {"steps": steps}
    return list(values)


def unpacked(column: Column, count: int, ids: IdsInOrder) -> Iterator[Any]:
    """Return the values of a column, one for each of `count` lines.

    Raises:
        Unreadable: if it holds another number of values, or anything we do not write.
    """
    if isinstance(column, dict):
        [(form, content)] = column.items() if len(column) == 1 else [("", None)]
        if form == "all":
            check_value(content)
            return repeat(content, count)
        if form == "steps":
            return iter(_summed(content, count))
        if form == "ids" and isinstance(content, list) and len(content) == count:
            return iter(ids.texts(content))
        raise Unreadable("a column of unknown form")
    if len(column) != count:
        raise Unreadable("a column of another length")
    _check_values(column, 0)
    return iter(column)


def numbers(column: Column, count: int) -> list[int]:
    """Return the values of a column of integers.

    Raises:
        Unreadable: if it is none, or holds another number of values.
    """
    found = list(unpacked(column, count, IdsInOrder("")))
    if not _are_numbers(found):
        raise Unreadable("a column of numbers holds something else")
    return found


def check_value(value: object) -> None:
    """Raise Unreadable for a value that no side writes: a number beyond 64 bits, or a deep nest."""
    _check_values((value,), 0)


class IdTable:
    """The ids of one body while it is written, numbered in the order in which they are first named."""

    def __init__(self, size: int = 16) -> None:
        self._size = size
        self._places: dict[bytes, int] = {}

    def place(self, content: bytes) -> int:
        """Return what stands for an id here: 0 the first time, then its number, counted from 1."""
        found = self._places.get(content)
        if found is not None:
            return found
        self._places[content] = len(self._places) + 1
        return 0

    @property
    def text(self) -> str:
        """The table as hexadecimal digits."""
        return b"".join(self._places).hex()


class IdsInOrder:
    """The ids of one body while it is read; must be asked in the order in which `IdTable` was."""

    def __init__(self, text: str, size: int = 16) -> None:
        try:
            joined = bytes.fromhex(text)
        except ValueError:
            raise Unreadable("ids are not hexadecimal") from None
        if len(joined) % size or len(text) != 2 * len(joined):
            raise Unreadable("the last id is cut")
        self._ids = [joined[at : at + size] for at in range(0, len(joined), size)]
        self._named = 0

    def at(self, place: object) -> bytes:
        """Return the id that a place stands for."""
        return self._ids[self._indexes((place,))[0]]

    def uuid(self, place: object) -> UUID:
        """Return the id that a place stands for, as a UUID."""
        return self._uuids[self._indexes((place,))[0]]

    def uuids(self, places: Sequence[object]) -> list[UUID]:
        """Return the ids that places stand for, as UUIDs."""
        known = self._uuids
        return [known[index] for index in self._indexes(places)]

    def texts(self, places: Sequence[object]) -> list[str | None]:
        """Return the ids that places stand for, as fields carry them; None stands for itself."""
        known, indexes = self._texts, iter(self._indexes([place for place in places if place is not None]))
        return [None if place is None else known[next(indexes)] for place in places]

    def all_named(self) -> bool:
        """Return whether every id of the table was named."""
        return self._named == len(self._ids)

    @cached_property
    def _uuids(self) -> list[UUID]:
        # a sixth of the time of UUID(bytes=...), one by one
        return msgspec.convert(self._ids, list[UUID])

    @cached_property
    def _texts(self) -> list[str]:
        return msgspec.convert(msgspec.to_builtins(self._uuids), list[str])

    def _indexes(self, places: Sequence[object]) -> list[int]:
        if not _are_numbers(places):
            raise Unreadable("a place of an id is no number")
        named, found = self._named, []
        for place in cast(Sequence[int], places):
            if place == 0:
                named += 1
                found.append(named - 1)
            elif 0 < place <= named:
                found.append(place - 1)
            else:
                raise Unreadable("an id is missing")
        if named > len(self._ids):
            raise Unreadable("an id is missing")
        self._named = named
        return found


def decoded(
    body: bytes, decode: Callable[[bytes], _Body], inflate: Callable[[bytes], bytes] = inflated
) -> _Body:
    """Return the body of a frame by a decoder of ours.

    Raises:
        Unreadable: if it is not of that shape.
    """
    try:
        return decode(inflate(body))
    except (msgspec.MsgspecError, RecursionError, UnicodeError) as error:
        raise Unreadable(str(error)) from None


def _summed(steps: object, count: int) -> Iterable[int]:
    if not isinstance(steps, list) or len(steps) != count or not _are_numbers(steps):
        raise Unreadable("a column of steps holds something else")
    sums = list(accumulate(steps))
    _check_values(sums, 0)
    return sums


def _are_numbers(values: Iterable[object]) -> bool:
    return set(map(type, values)) <= {int}


def _check_values(values: Collection[object], depth: int) -> None:
    """Look at the types of all values first: nearly always that says it already."""
    kinds = set(map(type, values)) - _HARMLESS
    if int in kinds:
        whole = [value for value in values if type(value) is int]
        if max(whole) > _LARGEST or min(whole) < -_LARGEST:
            raise Unreadable("a number is too large")
    if kinds & {list, dict}:
        if depth >= MAX_DEPTH:
            raise Unreadable("a value is nested too deeply")
        for value in values:
            if isinstance(value, list | dict):
                _check_values(value.values() if isinstance(value, dict) else value, depth + 1)


def _are_alike(values: Sequence[Any]) -> bool:
    first, kind = values[0], type(values[0])
    return kind not in (list, dict) and all(type(value) is kind and value == first for value in values)


def _is_id_or_none(value: str | None) -> bool:
    if value is None:
        return True
    if len(value) != _ID_CHARS or value[8] != "-":
        return False
    try:
        return str(UUID(value)) == value
    except ValueError:
        return False


def _digits(values: Iterable[int]) -> int:
    return sum(len(str(value)) for value in values)


_encode = msgspec.json.Encoder().encode
