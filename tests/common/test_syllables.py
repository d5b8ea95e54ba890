"""Syllables are counted as people say the words, not as they are spelled."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from carecoord_desktop.common.syllables import english_syllables, spanish_syllables

BY_HAND = Path(__file__).with_name("words_by_syllables.toml")


def words_by_hand(language: str) -> Iterator[tuple[str, int]]:
    """Yield words and their syllables, counted by hand."""
    table = tomllib.loads(BY_HAND.read_text(encoding="utf-8"))[language]
    return ((word, int(count)) for count, words in table.items() for word in words.split())


def test_english_words_have_the_syllables_that_somebody_counted_by_hand() -> None:
    by_hand = dict(words_by_hand("english"))
    assert len(by_hand) > 200
    assert {word: english_syllables(word) for word in by_hand} == by_hand


def test_spanish_words_have_the_syllables_that_somebody_counted_by_hand() -> None:
    by_hand = dict(words_by_hand("spanish"))
    assert len(by_hand) > 70
    assert {word: spanish_syllables(word) for word in by_hand} == by_hand


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("COPD", 4), ("HIV", 3), ("ER", 2), ("CDC", 3), ("WIC", 5), ("COVID", 2), ("follow-up", 3), ("café", 2)],
)
def test_initials_are_read_letter_by_letter_and_parts_of_a_word_add_up(word: str, syllables: int) -> None:
    assert english_syllables(word) == syllables


def test_a_word_without_vowels_is_still_said() -> None:
    assert (english_syllables("hmm"), spanish_syllables("pst")) == (1, 1)
