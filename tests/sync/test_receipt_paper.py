"""The receipt of a sync on paper: it claims what was proven, names no patient, and comes from real rounds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from carecoord_desktop.features.conflicts.rules import kind_words
from carecoord_desktop.printing import Setup
from carecoord_desktop.sync.queries import Receipt
from carecoord_desktop.sync.receipt_paper import receipt_paper
from tests.builders.papers import one_spaced, pages_of

FRIDAY = datetime(2026, 11, 20, 22, 42, tzinfo=UTC)  # 17:42 in New York
EVENING = Receipt(
    FRIDAY, {"task": 12, "encounter": 35}, {"encounter": 2}, 0, 0, 49, 2, 9_100, 400, True, bytes(range(16))
)


def printed(receipt: Receipt) -> str:
    """Return the text of the one page of a receipt."""
    content = receipt_paper(
        receipt, office="Harbor Street Clinic", worker="Rosa Medina", kind_words=kind_words,
        setup=Setup(audit_head="41 9c3f0a77"),
    )  # fmt: skip
    [page] = pages_of(content)
    return one_spaced(page)


def test_a_receipt_says_what_went_what_came_and_what_was_proven() -> None:
    words = printed(EVENING)
    assert "Same on both sides. The office has 47 of 47 entries of this round." in words
    assert "When Friday 20 November 2026, 17:42" in words
    assert "Kind of record Sent Received Contact 35 2 Task 12 0 All 47 2" in words
    assert "Check number 0001 0203 0405 0607" in words
    assert "Audit 41 9c3f0a77" in words


def test_a_receipt_that_proved_nothing_shows_no_check_number() -> None:
    words = printed(replace(EVENING, is_equal=False))
    assert "Not proven yet." in words
    assert "Check number –" in words
    assert "Both sides are the same" not in words


def test_a_round_that_carried_nothing_says_so() -> None:
    assert "What was carried Nothing." in printed(replace(EVENING, sent={}, received={}))
