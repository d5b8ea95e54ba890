"""The words about the office come from facts: what waits, and when both sides last proved to be the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from carecoord_desktop.shell.office.words import (
    counts_words,
    held_words,
    progress_words,
    standing_words,
)
from carecoord_desktop.store.attachments import Waiting
from carecoord_desktop.sync.outcome import End
from carecoord_desktop.sync.queries import HeldEntry, Receipt, Standing
from carecoord_desktop.sync.receipt_words import check_number, receipt_words
from carecoord_desktop.sync.runner import Progress
from carecoord_hub.fitness import HeldReason

FRIDAY = datetime(2026, 11, 20, 22, 42, tzinfo=UTC)  # 17:42 in New York


def a_standing(*, waiting: int = 0, held: int = 0, confirmed_at: datetime | None = FRIDAY) -> Standing:
    """Return how a connected laptop stands."""
    return Standing(True, "Harbor Street Clinic", confirmed_at, FRIDAY, waiting, None, held, 49, 0, 0)


def a_receipt(*, is_equal: bool) -> Receipt:
    """Return the receipt of a round that sent 47 entries."""
    sent = {"task": 12, "encounter": 35}
    return Receipt(FRIDAY, sent, {}, 0, 0, 49, 2, 9_100, 400, is_equal, bytes(range(16)))


def test_offline_it_says_what_was_proven_last_and_what_waits() -> None:
    words = standing_words(a_standing(), End.INCOMPLETE)
    assert words == "Offline - last confirmed Fri 20 Nov 17:42 - 0 waiting"


def test_only_a_proven_round_is_called_confirmed() -> None:
    assert standing_words(a_standing(), End.CONFIRMED) == "Confirmed Fri 20 Nov 17:42 - 0 waiting"
    assert standing_words(a_standing(), None) == "Last confirmed Fri 20 Nov 17:42 - 0 waiting"
    assert standing_words(a_standing(confirmed_at=None), End.NOT_EQUAL) == (
        "Not the same on both sides yet, comparing again soon - never confirmed yet - 0 waiting"
    )


def test_what_waits_and_what_is_kept_for_review_stay_in_sight_after_a_proven_round() -> None:
    words = standing_words(a_standing(waiting=3, held=1), End.CONFIRMED)
    assert words.endswith("3 waiting - 1 kept at the office for review")


@pytest.mark.parametrize(
    ("up", "down", "words"), [(1, 0, "1 scan on its way"), (2, 1, "3 scans on their way")]
)
def test_scans_on_their_way_are_told_apart_from_entries(up: int, down: int, words: str) -> None:
    standing = replace(a_standing(), scans=Waiting(up, 200_000 * up, down, 200_000 * down))
    assert standing_words(standing, End.CONFIRMED) == f"Confirmed Fri 20 Nov 17:42 - 0 waiting - {words}"


@pytest.mark.parametrize("end", [end for end in End if end not in (End.CONFIRMED, End.NOT_ENROLLED)])
def test_every_other_end_of_a_round_has_words_of_its_own(end: End) -> None:
    assert not standing_words(a_standing(), end).startswith(("Confirmed", "Last"))


def test_a_laptop_without_an_office_says_so_and_what_it_keeps() -> None:
    alone = Standing(False, "", None, None, 1, FRIDAY, 0, 0, 0, 0)
    assert standing_words(alone, None) == (
        "This laptop is not connected to an office yet - 1 change is kept here"
    )


@pytest.mark.parametrize("reason", list(HeldReason))
def test_each_reason_to_hold_says_what_to_do(reason: HeldReason) -> None:
    entry = HeldEntry(b"1", uuid4(), "task", uuid4(), uuid4(), FRIDAY, str(reason), {})
    unknown = HeldEntry(b"1", uuid4(), "task", uuid4(), uuid4(), FRIDAY, "from the future", {})
    assert held_words(entry) != held_words(unknown)
    assert "supervisor" in held_words(unknown)


def test_a_draft_that_went_with_a_chart_is_explained_as_such() -> None:
    entry = HeldEntry(b"1", uuid4(), "sealed_draft", uuid4(), uuid4(), FRIDAY, "unknown-entity", {})
    assert "not saved it when the chart was handed over" in held_words(entry)


def test_a_receipt_claims_sameness_only_if_it_was_proven() -> None:
    assert receipt_words(a_receipt(is_equal=True)) == (
        "The office has 47 of 47 entries of this round. Both sides are the same. "
        "0 waiting, 0 kept for review."
    )
    assert "same" not in receipt_words(a_receipt(is_equal=False))


def test_counts_and_check_numbers_can_be_read_out_on_the_phone() -> None:
    assert counts_words({"task": 12, "encounter": 35}) == "35 Contact, 12 Task"
    assert check_number(bytes(range(16))) == "0001 0203 0405 0607"


def test_progress_says_what_is_going_on_and_how_much_went() -> None:
    assert progress_words(Progress(True)) == "Connecting to the office..."
    going = Progress(True, 1, 12_000, 340_000, 0)
    assert progress_words(going) == "Sending and asking for news: 12 kB sent, 340 kB received"
    assert "25 entries" in progress_words(Progress(True, 2, 12_000, 340_000, 25))
