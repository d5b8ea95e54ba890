"""Files from strangers are read exactly or refused in plain words."""

from __future__ import annotations

import copy
import json
import pickle
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common.strict_json import (
    LONGEST_TEXT_BYTES,
    AsWritten,
    Cursor,
    Refused,
    number,
    parse,
    written,
)

_TECHNICAL = re.compile(
    r"expect|delimiter|char \d|column|decode|recursion|exception|traceback|utf-8 codec", re.I
)

_NUMBERS = st.from_regex(r"-?(0|[1-9][0-9]{0,19})(\.[0-9]{1,19})?([eE][-+]?[0-9]{1,3})?", fullmatch=True)
_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)
_USUAL_NUMBERS = st.from_regex(r"-?(0|[1-9][0-9]{0,9})\.[0-9]{1,4}([eE][-+]?[0-9]{1,2})?", fullmatch=True)
_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**39), 10**39) | _USUAL_NUMBERS.map(number) | _TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXTS, inner, max_size=4),
    max_leaves=30,
)


def _reason(data: bytes) -> str:
    with pytest.raises(Refused) as refusal:
        parse(data)
    assert not _TECHNICAL.search(refusal.value.reason)
    return refusal.value.reason


def test_a_field_said_twice_is_refused_with_its_line() -> None:
    data = (
        b'{"resourceType": "Patient",\n "name": [{"id": "1"}, {"id": "2"}],\n "id": "a",\n "\\u0069d": "b"}'
    )
    assert _reason(data) == 'The file has the field "id" twice in one place (line 4). It may be damaged.'


def test_the_same_field_in_two_places_is_no_reason_to_refuse() -> None:
    assert parse(b'[{"id":1},{"id":2,"x":{"id":3}}]') == [{"id": 1}, {"id": 2, "x": {"id": 3}}]


@pytest.mark.parametrize("word", [b"NaN", b"Infinity", b"-Infinity", b'{"value": [1, NaN]}'])
def test_a_word_where_a_number_should_be_is_refused(word: bytes) -> None:
    assert "where a number should be" in _reason(word)


@pytest.mark.parametrize(
    "text", [b"1e999999999", b"[1.0E-1000]", b"1" * 41, b"-0." + b"1" * 41, b"9" * 100_000]
)
def test_a_number_of_impossible_size_is_refused_at_once(text: bytes) -> None:
    assert "impossible size" in _reason(text)


@pytest.mark.parametrize("opening", [b"[", b'{"a":', b'[{"a":', b'["]",'])
def test_a_hundred_thousand_open_brackets_are_refused(opening: bytes) -> None:
    assert _reason(opening * 100_000) == "The file is nested more than 64 levels deep."


def test_sixty_four_levels_are_read_and_sixty_five_are_not() -> None:
    assert written(parse(b"[" * 64 + b"]" * 64)) == "[" * 64 + "]" * 64
    assert "64 levels" in _reason(b"[" * 65 + b"]" * 65)


def test_brackets_inside_texts_do_not_count_as_nesting() -> None:
    texts = ["[" * 500, "]" * 500, '\\"' + "{" * 500, 'a"[[["b', "\\", '\\\\"']
    assert parse(json.dumps(texts).encode()) == texts


def test_closing_brackets_inside_texts_do_not_hide_nesting() -> None:
    assert "64 levels" in _reason(b'["]]]]",' * 65 + b"1" + b"]" * 65)


def test_a_text_of_a_megabyte_is_read_and_a_longer_one_refused() -> None:
    longest = "x" * LONGEST_TEXT_BYTES
    assert parse(f'["{longest}"]'.encode()) == [longest]
    assert "text longer than 1 MB" in _reason(f'["{longest}x"]'.encode())
    assert "text longer than 1 MB" in _reason(b'"' + b'\\"' * LONGEST_TEXT_BYTES + b'"')


def test_a_file_above_the_limit_is_refused() -> None:
    with pytest.raises(Refused, match="larger than 10 bytes"):
        parse(b'{"a": 12345}', most_bytes=10)


@pytest.mark.parametrize(
    "data", ['"é"'.encode("latin-1"), '"é"'.encode("utf-16"), b'"\xed\xa0\x80"', b"\x00"]
)
def test_other_encodings_are_refused(data: bytes) -> None:
    assert _reason(data)


def test_a_byte_order_mark_is_tolerated() -> None:
    assert parse('\ufeff{"name": "Agustín"}'.encode()) == {"name": "Agustín"}


def test_half_characters_are_refused_and_whole_ones_read() -> None:
    assert "character that does not exist" in _reason(rb'"\ud83d"')
    assert "character that does not exist" in _reason(rb'"\ude00\ud83d"')
    assert "character that does not exist" in _reason(rb'"a\u0000b"')
    assert parse(rb'["\ud83d\ude00", "\\ud83d"]') == ["😀", "\\ud83d"]


@pytest.mark.parametrize(
    "data", [b"", b" \n", b'{"a": ', b'{"a": [1, 2', b'{"a": "tex', b'{"a"', b'{"a": 1,']
)
def test_a_file_cut_off_is_said_to_be_cut_off(data: bytes) -> None:
    assert "ends in the middle" in _reason(data)


@pytest.mark.parametrize(
    "data", [b"{'a': 1}", b"[1 2]", b"[1,]", b"{1: 2}", b"[1] [2]", b"[01]", b"[tru]", b'["\t"]']
)
def test_what_is_not_json_is_refused_with_the_line(data: bytes) -> None:
    assert "from line 2 on" in _reason(b"\n" + data)


def test_the_line_of_a_refusal_counts_from_the_first_line_of_its_file() -> None:
    with pytest.raises(Refused, match=r"\(line 41\)"):
        parse(b'{"a":1,"a":2}', first_line=41)


@given(_NUMBERS)
def test_every_number_is_written_back_as_it_was_read(text: str) -> None:
    assert written(parse(text.encode())) == text


@pytest.mark.parametrize(
    "text", ["1.50", "1.0e-3", "0.00000001", "-0", "-0.0", "1E+2", "100000000000000000000000"]
)
def test_a_copied_or_stored_number_keeps_its_digits(text: str) -> None:
    value = parse(text.encode())
    assert written(copy.deepcopy(value)) == written(pickle.loads(pickle.dumps(value))) == text  # noqa: S301
    assert Decimal(value) == Decimal(text)


def test_a_number_with_unusual_digits_counts_like_any_other() -> None:
    assert AsWritten("1.0e2") == 100
    assert AsWritten("1.0e2") + 1 == 101


@given(_VALUES)
def test_what_is_written_reads_back_equal(value: Any) -> None:
    text = written(value)
    assert parse(text.encode()) == value
    assert written(parse(text.encode())) == text


@given(_VALUES)
def test_reading_agrees_with_python_wherever_both_read(value: Any) -> None:
    text = written(value)
    assert parse(text.encode()) == json.loads(text, parse_float=Decimal)


@given(
    st.binary(max_size=200) | _VALUES.map(written).map(str.encode).map(lambda data: data[: len(data) // 2])
)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert not _TECHNICAL.search(_refusal_of(data))


def _refusal_of(data: bytes) -> str:
    try:
        parse(data)
    except Refused as refusal:
        return refusal.reason
    return ""


@given(st.dictionaries(_TEXTS, _VALUES, max_size=5), st.sampled_from([None, 1]))
def test_a_file_read_piece_by_piece_gives_the_same_values_and_its_own_bytes(
    value: dict[str, Any], indent: int | None
) -> None:
    data = json.dumps(json.loads(written(value)), indent=indent, ensure_ascii=False).encode()
    cursor = Cursor(data)
    found = {}
    for name in cursor.members():
        start = cursor.position
        found[name] = cursor.value()
        assert parse(cursor.received(start, cursor.position)) == found[name]
    cursor.finish()
    assert found == parse(data)


def test_every_real_file_reads_as_python_reads_it(shared_data: Path) -> None:
    for path in sorted((shared_data / "synthea" / "v3.0.0-2022").glob("*.json")):
        assert parse(path.read_bytes()) == json.loads(path.read_bytes(), parse_float=Decimal)
