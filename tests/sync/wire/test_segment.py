"""Segments and digests: what was frozen opens, what was touched does not, and equal means equal."""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.sync.wire.columns import Unreadable
from carecoord_desktop.sync.wire.digest import ChartDigest, root_of
from carecoord_desktop.sync.wire.keys import BadSeal, Keys, Purpose, check_seal, sealed_for
from carecoord_desktop.sync.wire.segment import Segment, SegmentKind, freeze, open_segment, peeked

KEYS = Keys(bytes(range(32)), bytes(range(32, 64)))
SEGMENT = Segment(
    SegmentKind.OPERATIONS, UUID(int=1), 5, 9, b"b" * 32, b"a" * 32, 1, UUID(int=2), b"the body" * 20
)
HASHES = st.lists(st.binary(min_size=16, max_size=16))


def test_a_frozen_segment_opens_with_the_key_of_its_device_alone() -> None:
    content = freeze(SEGMENT, KEYS)
    opened = open_segment(content, KEYS.sign_key)
    assert (opened.body, opened.first, opened.last, opened.hub) == (SEGMENT.body, 5, 9, UUID(int=2))
    assert peeked(content) == opened
    assert freeze(SEGMENT, KEYS) == content, "frozen again, it is the same bytes"
    with pytest.raises(BadSeal):
        open_segment(content, Keys.new().sign_key)
    assert len(content) - len(SEGMENT.body) < 200


def test_every_bit_and_every_length_of_a_segment_is_proven() -> None:
    content = freeze(SEGMENT, KEYS)
    for end in range(len(content)):
        with pytest.raises((Unreadable, BadSeal)):
            open_segment(content[:end], KEYS.sign_key)
        for bit in range(8):
            turned = bytearray(content)
            turned[end] ^= 1 << bit
            with pytest.raises((Unreadable, BadSeal)):
                open_segment(bytes(turned), KEYS.sign_key)
            with suppress(Unreadable):
                peeked(bytes(turned))


@given(st.binary(max_size=300))
def test_any_bytes_at_all_are_no_segment(content: bytes) -> None:
    for start in (b"", b"CCSEG\x01"):
        with pytest.raises((Unreadable, BadSeal)):
            open_segment(start + content, KEYS.sign_key)


def test_a_seal_is_good_for_one_purpose() -> None:
    seal = KEYS.seal(Purpose.REQUEST, b"content")
    check_seal(KEYS.sign_key, Purpose.REQUEST, b"content", seal)
    for purpose, content, key in (
        (Purpose.RECEIPT, b"content", KEYS.sign_key),
        (Purpose.REQUEST, b"Content", KEYS.sign_key),
        (Purpose.REQUEST, b"content", b"short"),
    ):
        with pytest.raises(BadSeal):
            check_seal(key, purpose, content, seal)


def test_what_is_sealed_for_one_reader_is_closed_to_others() -> None:
    sealed = sealed_for(KEYS.box_key, b"for the hub alone")
    assert KEYS.opened(sealed) == b"for the hub alone"
    with pytest.raises(BadSeal):
        Keys.new().opened(sealed)
    with pytest.raises(BadSeal):
        KEYS.opened(sealed[:-1])


@given(HASHES, HASHES)
def test_a_digest_does_not_depend_on_the_order_in_which_rows_came(
    rows: list[bytes], more: list[bytes]
) -> None:
    step_by_step = ChartDigest()
    for row in [*more, *rows]:
        step_by_step = step_by_step.changed([row], [])
    assert step_by_step == ChartDigest.of([*rows, *more])
    for row in more:
        step_by_step = step_by_step.changed([], [row])
    assert step_by_step == ChartDigest.of(rows)
    assert ChartDigest.read(step_by_step.content, step_by_step.count) == step_by_step


@given(st.dictionaries(st.uuids(), HASHES.map(ChartDigest.of), max_size=5))
def test_the_root_tells_charts_apart_and_forgets_empty_ones(charts: dict[UUID, ChartDigest]) -> None:
    root = root_of(charts)
    assert root == root_of(dict(reversed(charts.items()))) == root_of({**charts, UUID(int=3): ChartDigest()})
    for chart, digest in charts.items():
        assert root_of({**charts, chart: digest.changed([b"x" * 16], [])}) != root
