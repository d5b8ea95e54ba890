"""How fresh an entry is: green, aging, or red, which asks for a call before anybody is sent there."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.features.directory.records import Finding
from carecoord_desktop.features.directory.rules import Freshness, freshness

TODAY = date(2026, 11, 23)


def test_harbor_table_was_verified_418_days_ago_and_wants_a_call_first() -> None:
    line = freshness(date(2025, 10, 1), None, TODAY)
    assert line.words == "418 days since verified - call first"
    assert line.level is Freshness.RED
    assert line.call_first


@pytest.mark.parametrize(
    ("days", "level", "words"),
    [
        (0, Freshness.GREEN, "Verified today"),
        (1, Freshness.GREEN, "Verified 1 day ago"),
        (180, Freshness.GREEN, "Verified 180 days ago"),
        (181, Freshness.AMBER, "181 days since verified"),
        (365, Freshness.AMBER, "365 days since verified"),
        (366, Freshness.RED, "366 days since verified - call first"),
    ],
)
def test_an_entry_ages_from_green_over_amber_to_red(days: int, level: Freshness, words: str) -> None:
    line = freshness(TODAY - timedelta(days=days), Finding.OK, TODAY)
    assert (line.level, line.days, line.words) == (level, days, words)


def test_an_entry_that_nobody_ever_verified_is_red() -> None:
    assert freshness(None, None, TODAY).words == "Never verified - call first"


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        (Finding.NO_ANSWER, "Nobody answered the last call - call first"),
        (Finding.CLOSED, "Said to be closed - call first"),
    ],
)
def test_a_call_that_failed_makes_a_fresh_entry_red(finding: Finding, words: str) -> None:
    line = freshness(TODAY, finding, TODAY)
    assert (line.level, line.words) == (Freshness.RED, words)


@given(st.integers(0, 2000), st.sampled_from([None, Finding.OK, Finding.CHANGED]))
def test_an_older_entry_is_never_fresher(days: int, finding: Finding | None) -> None:
    order = [Freshness.GREEN, Freshness.AMBER, Freshness.RED]
    newer = freshness(TODAY - timedelta(days=days), finding, TODAY).level
    older = freshness(TODAY - timedelta(days=days + 1), finding, TODAY).level
    assert order.index(older) >= order.index(newer)
