"""Charts arrive as a stream whose bodies lean on those before them; each is readable once it is here."""

from __future__ import annotations

from uuid import UUID

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.store.heads import Heads
from carecoord_desktop.sync.wire.columns import Inflating, Unreadable
from carecoord_desktop.sync.wire.rows import RowsIn, RowsOut, WireRow, pack_rows
from tests.builders.wire import CHART, rows


@given(st.lists(st.lists(rows(), max_size=4), max_size=4), st.sampled_from([1, 3, 19]))
def test_every_part_of_a_stream_reads_back_as_soon_as_it_is_here(
    parts: list[list[WireRow]], level: int
) -> None:
    written, read = RowsOut(level), RowsIn()
    for part in parts:
        assert read.unpack(written.pack(part)) == part


def test_many_parts_are_hardly_larger_than_one() -> None:
    told = [_note(number) for number in range(2_000)]
    stream = RowsOut(19)
    parts = [len(stream.pack(told[start : start + 100])) for start in range(0, 2_000, 100)]
    alone = [len(pack_rows(told[start : start + 100])) for start in range(0, 2_000, 100)]
    assert sum(parts) < 0.8 * sum(alone)


def test_a_part_is_no_use_without_those_before_it() -> None:
    stream = RowsOut(19)
    stream.pack([_note(1)])
    second = stream.pack([_note(2)])
    with pytest.raises(Unreadable):
        RowsIn().unpack(second)


def test_a_part_that_was_cut_is_unreadable() -> None:
    told = RowsOut(19).pack([_note(number) for number in range(50)])
    with pytest.raises(Unreadable):
        RowsIn().unpack(told[:-40])


def test_a_few_bytes_that_stand_for_a_gigabyte_end_in_an_error() -> None:
    stream = zstandard.ZstdCompressor(level=19).compressobj()
    bomb = b"".join(stream.compress(bytes(2**20)) for _ in range(64)) + stream.flush()
    assert len(bomb) < 20_000
    with pytest.raises(Unreadable, match="too large"):
        Inflating().inflated(bomb)


def _note(number: int) -> WireRow:
    text = f"Visited on day {number % 7} and talked about the appointment at the clinic and the refills."
    doc: dict[str, object] = {"title": text, "status": "ready", "created_at": number}
    return WireRow("task", UUID(int=number + 1), CHART, number, doc, Heads((number.to_bytes(8, "big"),)), {})
