"""JSON from strangers: read strictly, refused in plain words, decimals kept as they were written.

Python's own `json` takes the last of two equal keys, NaN, and numbers of any size, and fails
with a RecursionError on deep nesting. Everything that enters from outside is read here instead
(SEC-I7). The values are plain: dict, list, str, bool, int, None, and Decimal for every number
written with a point or an exponent.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate
from json import JSONDecodeError
from json.encoder import encode_basestring
from typing import Any

JsonObject = dict[str, Any]

MOST_BYTES = 64 << 20
LONGEST_TEXT_BYTES = 1 << 20
DEEPEST = 64
MOST_DIGITS = 40
MOST_EXPONENT_DIGITS = 3

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_STEPS = bytes.maketrans(b"{[}]", b"\x01\x01\xff\xff")
_NO_MARKS = bytes(set(range(256)) - set(b'{[}]"'))
_LONG_TEXT = re.compile(rb'"[^"]{%d}' % (LONGEST_TEXT_BYTES + 1))
_SURROGATE_PAIR = re.compile(rb"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}")
_NO_CHARACTER = re.compile(rb"\\u(?:[dD][89a-fA-F][0-9a-fA-F]{2}|0000)")
_FIELD = re.compile(r'"([^"\\\x00-\x1f]*)"[ \t\r\n]*:[ \t\r\n]*')
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]')
_SPACE = re.compile(r"[ \t\r\n]*")


class Refused(ValueError):
    """Something from outside that is not taken in.

    `where` is words such as "entry 12", "line 7" or "the file"; `reason` is a sentence for a
    coordinator, free of names of people and of technical terms.
    """

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where}: {reason}")
        self.where = where
        self.reason = reason

    def __reduce__(self) -> tuple[type[Refused], tuple[str, str]]:
        return type(self), (self.where, self.reason)


class AsWritten(Decimal):
    """A number whose digits Python would write differently, such as 1.0e-3 or 0.00000001.

    `str()` gives the text as received; as a number it is an ordinary Decimal.
    """

    __slots__ = ("_text",)
    _text: str

    def __new__(cls, text: str | Decimal) -> AsWritten:
        """Return the number written as `text`."""
        number = super().__new__(cls, text)
        number._text = str(text)
        return number

    def __str__(self) -> str:
        return self._text

    def __reduce__(self) -> tuple[type[AsWritten], tuple[str]]:
        return type(self), (self._text,)

    def __repr__(self) -> str:
        return f"AsWritten('{self._text}')"


def parse(data: bytes, *, most_bytes: int = MOST_BYTES, what: str = "The file", first_line: int = 1) -> Any:
    """Return the value that `data` holds as UTF-8 JSON text.

    For the words of a refusal, `what` is how to call it, and `first_line` the line on which it starts.

    Raises:
        Refused: if the text is not strict JSON.
    """
    cursor = Cursor(data, most_bytes=most_bytes, what=what, first_line=first_line)
    value = cursor.value()
    cursor.finish()
    return value


def written(value: Any) -> str:
    """Return `value` as compact JSON text; numbers read by `parse` come out as they went in."""
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int | Decimal):
        return str(value)
    if isinstance(value, dict):
        return (
            "{" + ",".join(f"{encode_basestring(key)}:{written(item)}" for key, item in value.items()) + "}"
        )
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(written, value)) + "]"
    raise TypeError(f"{type(value).__name__} has no place in JSON")


def number(text: str) -> int | Decimal:
    """Return the number that JSON text writes as `text`, its digits kept.

    Raises:
        Refused: if it is no JSON number, has more than 40 digits, or an exponent beyond 999.
    """
    try:
        value = _DECODER.decode(text)
    except (JSONDecodeError, _Unfit):
        raise Refused("the file", f'"{_shortened(text)}" is not a number.') from None
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise Refused("the file", f'"{_shortened(text)}" is not a number.')
    return value


class Cursor:
    """A place in JSON text, moved forward value by value.

    The whole text is checked for size, encoding, nesting and length of texts before anything
    is read, so no input makes the reading recurse. `position` counts characters;
    `received(start, end)` gives the bytes between two positions as they came. Every method
    that reads raises `Refused`.
    """

    def __init__(
        self, data: bytes, *, most_bytes: int = MOST_BYTES, what: str = "The file", first_line: int = 1
    ) -> None:
        self._what = what
        self._first_line = first_line
        if len(data) > most_bytes:
            raise self._refused(f"is larger than {_size(most_bytes)}.")
        self._data = data.removeprefix(_BYTE_ORDER_MARK)
        self._text = self._decoded()
        self._check_shape()
        self.position = 0
        self._skip_space()

    def value(self) -> Any:
        """Return the value that starts here and move behind it."""
        try:
            value, self.position = _DECODER.raw_decode(self._text, self.position)
        except JSONDecodeError as error:
            raise self._unreadable(error.pos, error.msg) from None
        except _FieldTwice as error:
            raise self._field_twice(error.field, _second_mention(self._text, self.position)) from None
        except _Unfit as error:
            raise self._refused(str(error)) from None
        self._skip_space()
        return value

    def members(self) -> Iterator[str]:
        """Yield each field name of the object that starts here; the caller reads its value, by any method."""
        self._step("{")
        seen: set[str] = set()
        while not self._ends_with("}", first=not seen):
            start = self.position
            field = self._field()
            if field in seen:
                raise self._field_twice(field, start)
            seen.add(field)
            yield field

    def items(self) -> Iterator[int]:
        """Yield 1, 2, 3 ... at each element of the list that starts here; the caller reads it."""
        self._step("[")
        count = 0
        while not self._ends_with("]", first=count == 0):
            count += 1
            yield count

    def opens_object(self) -> bool:
        """Return whether an object starts here."""
        return self._at("{")

    def opens_list(self) -> bool:
        """Return whether a list starts here."""
        return self._at("[")

    def finish(self) -> None:
        """Make sure that nothing follows."""
        if self.position < len(self._text):
            raise self._unreadable(self.position)

    def received(self, start: int, end: int | None) -> bytes:
        """Return the bytes between two positions (None: the end), without the white space around them."""
        if len(self._text) == len(self._data):
            return self._data[start:end].strip()
        return self._text[start:end].encode().strip()

    def _field(self) -> str:
        """Return the name here and move to its value."""
        if plain := _FIELD.match(self._text, self.position):
            self.position = plain.end()
            return plain.group(1)
        start = self.position
        name = self.value() if self._at('"') else None
        if not isinstance(name, str):
            raise self._unreadable(start)
        self._step(":")
        return name

    def _at(self, mark: str) -> bool:
        return self._text.startswith(mark, self.position)

    def _step(self, mark: str) -> None:
        if not self._at(mark):
            raise self._unreadable(self.position)
        self.position += 1
        self._skip_space()

    def _ends_with(self, mark: str, *, first: bool) -> bool:
        if self._at(mark):
            self._step(mark)
            return True
        if not first:
            self._step(",")
        return False

    def _skip_space(self) -> None:
        found = _SPACE.match(self._text, self.position)
        self.position = found.end() if found else self.position

    def _decoded(self) -> str:
        try:
            return self._data.decode("utf-8")
        except UnicodeDecodeError as error:
            line = self._first_line + self._data.count(b"\n", 0, error.start)
            raise self._refused(f"is not written in UTF-8 (line {line}).") from None

    def _check_shape(self) -> None:
        """Refuse long texts, deep nesting and impossible characters without reading a single value.

        With escapes blanked at equal length, every second quotation mark ends a text. With all
        but quotation marks and brackets taken out, neighboring marks enclose nothing that
        nests and go as well; the brackets then outside of texts give the depth as a running sum.
        """
        plain = self._data
        if b"\\" in plain:
            plain = plain.replace(b"\\\\", b"..")
            if b"\\u" in plain and _NO_CHARACTER.search(_SURROGATE_PAIR.sub(b"", plain)):
                raise self._refused("has a character that does not exist. It may be damaged.")
            plain = plain.replace(b'\\"', b"..")
        if _LONG_TEXT.search(plain):
            raise self._refused(f"has a text longer than {_size(LONGEST_TEXT_BYTES)}.")
        marks = plain.translate(None, _NO_MARKS).replace(b'""', b"")
        steps = b"".join(marks.split(b'"')[::2]).translate(_STEPS)
        if max(accumulate(memoryview(steps).cast("b")), default=0) > DEEPEST:
            raise self._refused(f"is nested more than {DEEPEST} levels deep.")

    def _field_twice(self, field: str, at: int) -> Refused:
        return self._refused(
            f'has the field "{_shortened(field)}" twice in one place (line {self._line(at)}). '
            "It may be damaged."
        )

    def _unreadable(self, at: int, reported: str = "") -> Refused:
        if at >= len(self._text.rstrip()) or reported.startswith("Unterminated"):
            return self._refused(
                f"ends in the middle (line {self._line(len(self._text))}). "
                "It may have been cut off while it was copied."
            )
        return self._refused(f"cannot be read from line {self._line(at)} on. It may be damaged.")

    def _line(self, at: int) -> int:
        return self._first_line + self._text.count("\n", 0, at)

    def _refused(self, reason: str) -> Refused:
        return Refused("the file", f"{self._what} {reason}")


class _Unfit(Exception):
    """A value that strict JSON does not have; the text goes on after "The file"."""


class _FieldTwice(Exception):
    """Two equal names in one object; the decoder does not say where."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


def _object(pairs: list[tuple[str, Any]]) -> JsonObject:
    found = dict(pairs)
    if len(found) != len(pairs):
        names: set[str] = set()
        for name, _ in pairs:
            if name in names:
                raise _FieldTwice(name)
            names.add(name)
    return found


def _decimal(text: str) -> Decimal:
    if len(text) > MOST_DIGITS or "e" in text or "E" in text:
        _check_number(text)
    value = Decimal(text)
    return value if str(value) == text else AsWritten(text)


def _integer(text: str) -> int | Decimal:
    if len(text) > MOST_DIGITS:
        _check_number(text)
    return AsWritten(text) if text == "-0" else int(text)


def _check_number(text: str) -> None:
    digits, _, exponent = text.lower().partition("e")
    if sum(map(str.isdigit, digits)) > MOST_DIGITS or len(exponent.lstrip("+-")) > MOST_EXPONENT_DIGITS:
        raise _Unfit(f"has a number of impossible size ({_shortened(text)}).")


def _no_number(text: str) -> Any:
    raise _Unfit(f'says "{text}" where a number should be.')


def _second_mention(text: str, start: int) -> int:
    """Return where the first field that an object already has is written, reading from `start`."""
    open_names: list[set[str] | None] = []
    last = ("", start)
    for token in _TOKEN.finditer(text, start):
        mark = token.group()
        if mark in "{[":
            open_names.append(set() if mark == "{" else None)
        elif mark in "}]" and open_names:
            open_names.pop()
        elif mark == ":" and open_names and (names := open_names[-1]) is not None:
            field = last[0] if "\\" not in last[0] else written(json.loads(last[0]))
            if field in names:
                return last[1]
            names.add(field)
        last = (mark, token.start())
    return start


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_float=_decimal, parse_int=_integer, parse_constant=_no_number
)


def _shortened(text: str) -> str:
    return text if len(text) <= MOST_DIGITS else text[:MOST_DIGITS] + "…"


def _size(count: int) -> str:
    return f"{count >> 20} MB" if count >= 1 << 20 else f"{count} bytes"
