"""Text as an EHR takes it, and the ledger of what it has."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.features.ehr_filings import rules
from carecoord_desktop.features.ehr_filings.rules import FilingDraft, FilingState

MOMENT = datetime(2026, 11, 23, 15, tzinfo=UTC)


@given(st.text())
def test_the_copy_is_plain_ascii_whatever_was_written(text: str) -> None:
    copied = rules.plain_ascii(text)
    assert all(letter == "\n" or " " <= letter <= "~" for letter in copied)


def test_letters_and_signs_stay_readable() -> None:
    written = "“Señora Ngọc” – 37.5° ≥ fever…\r\nµg\tفاطمة"
    assert rules.plain_ascii(written) == '"Senora Ngoc" - 37.5 deg >= fever...\nug ?????'


def test_what_is_ascii_already_is_copied_letter_by_letter() -> None:
    text = "Allergies: <penicillin> none & more\nBP 120/80"
    assert rules.plain_ascii(text) == text


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126) | st.just("\n"), max_size=3000))
def test_parts_fit_the_field_and_say_the_same_put_together(text: str) -> None:
    parts = rules.in_parts(text, 300)
    assert all(len(part) <= 300 for part in parts)
    bare = [part.split("\n", 1)[1] for part in parts] if len(parts) > 1 else list(parts)
    without = str.maketrans("", "", " \n")
    assert "".join(bare).translate(without) == text.translate(without)


def test_a_long_note_says_which_part_is_which() -> None:
    parts = rules.in_parts("word " * 200, 400)
    assert [part.splitlines()[0] for part in parts] == [
        f"({n} of {len(parts)})" for n in range(1, len(parts) + 1)
    ]
    with pytest.raises(ValueError, match="fewer than"):
        rules.in_parts("text", 10)


def test_a_record_added_to_after_it_was_filed_is_not_filed_any_more() -> None:
    assert rules.filing_state(None, MOMENT) == FilingState.NOT_FILED
    assert rules.filing_state(MOMENT, MOMENT) == FilingState.FILED
    assert rules.filing_state(MOMENT, MOMENT + timedelta(seconds=1)) == FilingState.CHANGED


def test_how_it_was_filed_must_be_said() -> None:
    assert [each.field for each in rules.filing_problems(FilingDraft(way=None))] == ["way"]
