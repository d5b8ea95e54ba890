"""Passphrases: long ones of her own words pass, what everybody guesses first does not."""

from __future__ import annotations

import itertools
import string
import unicodedata

import pytest
from rapidfuzz.distance import Levenshtein

from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.common.resources import resource
from carecoord_desktop.store import passphrases
from carecoord_desktop.store.passphrases import (
    entropy_bits,
    generate_passphrase,
    passphrase_problems,
    refuse_weak,
)

WORDS = resource("passphrase", "words.txt").read_text(encoding="utf-8").split()
COMMON = resource("passphrase", "common.txt").read_text(encoding="utf-8").split()
SIGN_IN = "Rosa Medina"


def easy_to_guess() -> set[str]:
    """Return each ninth of what guessers with a word list and rules make of it, 15 letters and longer."""
    endings = ("1", "123", "1234567890", "!", "2024", "2026!", "01011980", "!!!", "abc123", "20252026")
    leet = str.maketrans("aeiost", "@31057")
    made: set[str] = set()
    for root in COMMON:
        for word in (
            root,
            root.capitalize(),
            root.upper(),
            root.translate(leet),
            root[::-1],
            root * 2,
            root * 3,
        ):
            made.update(word + ending for ending in endings)
            made.update(ending + word for ending in endings)
            made.update(word + ending + word for ending in endings)
    made.update(f"{first}{second}" for first, second in itertools.product(COMMON[::4], COMMON[::3]))
    made.update(f"{first} {SIGN_IN} {year}" for first in COMMON[::5] for year in ("1999", "2026"))
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", string.ascii_lowercase, "1q2w3e4r5t6y"):
        made.update((row * 3)[start : start + 15] for start in range(len(row)))
        made.update((row[::-1] * 3)[start : start + 18] for start in range(len(row)))
    made.update(letter * 16 for letter in string.ascii_letters + string.digits)
    long = sorted(text for text in made if len(text) >= passphrases.PASSPHRASE_LETTERS)
    return set(long[::9])


def test_thousands_of_passphrases_that_are_guessed_first_are_refused() -> None:
    """SEC-K8: at least 3,000 variants, all refused although all are long enough."""
    tried = easy_to_guess()
    assert len(tried) >= 3000
    assert [text for text in tried if not passphrase_problems(text, SIGN_IN)] == []


@pytest.mark.parametrize(
    "text",
    ["four quiet words by the river",
     "my cat Bruno hates rain", "Nguyễn Thị Ánh mùa hè", "東京の夜はしずかですねパスワード",
     "no capitals no digits no signs", "Grandma's porch, third step creaks", "tacos de birria con Tía Lupe",
     "brown kayak upside down under snow at our lake place " * 20],
)  # fmt: skip
def test_long_ones_of_her_own_words_pass_in_any_script_and_of_any_length(text: str) -> None:
    assert passphrase_problems(text, SIGN_IN) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [("short and sweet", None), ("short & sweet", "at least 15"), ("", "at least 15"),
     ("banjo banjo banjo banjo", "repeats"), ("Rosa Medina 19.03.1984", "easy to guess"),
     ("hospital clinic office", "easy to guess"), ("CareCoord-CareCoord1", "easy to guess")],
)  # fmt: skip
def test_the_reason_is_said_in_plain_words_beside_the_field(text: str, words: str | None) -> None:
    found = passphrase_problems(text, SIGN_IN)
    assert [(problem.field, words is not None and words in problem.message) for problem in found] == (
        [] if words is None else [("passphrase", True)]
    )


def test_a_weak_passphrase_never_becomes_a_slot() -> None:
    with pytest.raises(DraftHasProblems):
        refuse_weak("password password 1", SIGN_IN)


def test_letters_are_counted_as_they_are_hashed() -> None:
    """Composed or not, the same passphrase is long enough or not."""
    text = "é" * 3 + "wñbkqzujhxvm"
    assert not passphrase_problems(unicodedata.normalize("NFC", text))
    assert not passphrase_problems(unicodedata.normalize("NFD", text))
    assert passphrase_problems(unicodedata.normalize("NFD", text[1:]))


def test_generated_ones_are_different_words_of_the_list_and_always_pass() -> None:
    made = [generate_passphrase() for _ in range(1000)] + [generate_passphrase(4) for _ in range(1000)]
    assert len(set(made)) == len(made)
    for text in made:
        words = text.split(" ")
        assert len(set(words)) == len(words)
        assert set(words) <= set(WORDS)
        assert passphrase_problems(text, SIGN_IN) == []


def test_five_words_have_fifty_bits_of_chance() -> None:
    """SEC-K2: what a stolen file withstands, together with Argon2id."""
    assert entropy_bits(5) >= 50
    assert entropy_bits(4) >= 40


def test_the_words_are_plain_and_no_two_can_be_mistaken_for_each_other() -> None:
    """Spelled over the phone: 4 to 8 letters, at least two letters apart."""
    assert len(WORDS) >= 1024
    assert sorted(set(WORDS)) == WORDS
    assert all(4 <= len(word) <= 8 and word.isascii() and word.islower() for word in WORDS)
    heard_like_other_words = {"fair", "hour", "know", "leek", "peace", "whale"}
    assert heard_like_other_words.isdisjoint(WORDS)
    alike = [
        pair
        for pair in itertools.combinations(WORDS, 2)
        if abs(len(pair[0]) - len(pair[1])) < 2 and Levenshtein.distance(*pair, score_cutoff=1) < 2
    ]
    assert alike == []
