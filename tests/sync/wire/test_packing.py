"""What is packed comes out as it went in, and what is not ours comes out as one exception."""

from __future__ import annotations

from contextlib import suppress
from random import Random

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from carecoord_desktop.sync.wire.columns import Unreadable, deflated
from carecoord_desktop.sync.wire.operations import (
    WireOperation,
    derived_id,
    pack_operations,
    unpack_operations,
)
from carecoord_desktop.sync.wire.rows import WireRow, pack_rows, row_hash, unpack_rows
from tests.builders.wire import REPLICA, rows, runs, values


@given(runs())
def test_operations_come_out_as_they_were_saved_ids_included(run: list[WireOperation]) -> None:
    """SYNC-I16 and I13: the reader works out the very ids the laptop stored."""
    first = run[0].dseq if run else 1
    found = unpack_operations(pack_operations(run, level=1), REPLICA, first)
    assert found == run
    assert [derived_id(operation, REPLICA) for operation in found] == [one.op_id for one in run]


@given(st.lists(rows(), max_size=12))
def test_rows_come_out_as_they_were_merged(many: list[WireRow]) -> None:
    found = unpack_rows(pack_rows(many, level=1))
    assert found == many
    assert [row_hash(row) for row in found] == [row_hash(row) for row in many]


@given(rows(), values)
def test_a_row_that_says_something_else_has_another_hash(row: WireRow, value: object) -> None:
    """All but the place in the stream: it is the hub's affair where a row stands."""
    other = row._replace(doc={**row.doc, "one more field": value})
    assert row_hash(other) != row_hash(row) == row_hash(row._replace(hub_seq=row.hub_seq + 1))


@given(runs(), st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_a_body_cut_or_garbled_anywhere_is_unreadable_and_nothing_else(
    run: list[WireOperation], luck: Random
) -> None:
    body = pack_operations(run, level=1)
    for end in range(0, len(body), max(1, len(body) // 200)):
        with pytest.raises(Unreadable):
            unpack_operations(body[:end], REPLICA, 1)
    with pytest.raises(Unreadable):
        unpack_operations(body + b"\0", REPLICA, 1)
    for _ in range(200):
        place = luck.randrange(len(body))
        garbled = bytearray(body)
        garbled[place] ^= 1 << luck.randrange(8)
        _only_unreadable(bytes(garbled))


@given(st.binary())
def test_any_bytes_at_all_are_unreadable(content: bytes) -> None:
    with pytest.raises(Unreadable):
        unpack_operations(content, REPLICA, 1)
    with pytest.raises(Unreadable):
        unpack_rows(content)


@given(runs(), st.lists(rows(), max_size=6), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_json_with_other_content_is_unreadable_or_something_we_could_have_written(
    run: list[WireOperation], many: list[WireRow], luck: Random
) -> None:
    """Behind the compression too: digits, signs and brackets changed at random."""
    for body, read in ((pack_operations(run, 1), unpack_operations), (pack_rows(many, 1), unpack_rows)):
        plain = zstandard.ZstdDecompressor().decompress(body)
        for _ in range(40):
            changed = bytearray(plain)
            for _ in range(luck.randrange(1, 4)):
                changed[luck.randrange(len(changed))] = luck.choice(b'0123456789-[]{}",:aefnull\x00\xff')
            packed = zstandard.ZstdCompressor(level=1).compress(bytes(changed))
            try:
                found = read(packed) if read is unpack_rows else read(packed, REPLICA, 1)  # type: ignore[call-arg]
            except Unreadable:
                continue
            again = pack_rows(found) if read is unpack_rows else pack_operations(found)  # type: ignore[arg-type]
            assert again


@pytest.mark.parametrize(
    "bomb",
    [
        zstandard.ZstdCompressor(level=19).compress(bytes(50_000_000)),
        zstandard.ZstdCompressor(level=1, write_content_size=False).compress(bytes(50_000_000)),
        deflated({"all": "["}, 1) + zstandard.ZstdCompressor().compress(bytes(9_000_000)),
        zstandard.ZstdCompressor().compress(b"[" * 1_000_000),
    ],
    ids=["50 MB of nothing", "of untold size", "behind a harmless frame", "deeply nested"],
)
def test_a_bomb_is_refused_before_it_is_unpacked(bomb: bytes) -> None:
    for read in (lambda: unpack_operations(bomb, REPLICA, 1), lambda: unpack_rows(bomb)):
        with pytest.raises(Unreadable):
            read()


def test_one_value_for_very_many_lines_is_no_way_around_the_caps() -> None:
    """A megabyte told once for 5,000 operations would be five gigabytes to hash."""
    body = zstandard.ZstdDecompressor().decompress(pack_operations(_same(5000), 1))
    bomb = body.replace(b'"told once"', b'"' + b"x" * 1_000_000 + b'"')
    with pytest.raises(Unreadable):
        unpack_operations(zstandard.ZstdCompressor().compress(bomb), REPLICA, 1)


def _only_unreadable(body: bytes) -> None:
    with suppress(Unreadable):
        unpack_operations(body, REPLICA, 1)


def _same(count: int) -> list[WireOperation]:
    return [
        WireOperation(
            bytes(16), number, "task", REPLICA, REPLICA, {"title": "told once"}, {}, number << 16, number,
            0, 1, REPLICA, 1, None,
        )
        for number in range(1, count + 1)
    ]  # fmt: skip
