"""What makes a passphrase: length and words of one's own, no rules about signs (SEC-K8)."""

from __future__ import annotations

import math
import re
import secrets
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.common.resources import resource

PASSPHRASE_LETTERS = 15
"""Least length of a typed passphrase (NIST SP 800-63B-4)."""

GENERATED_WORDS = 5

OWN_LETTERS = 8
"""So many letters must be left once common words, names, years and patterns are taken out."""

_OWN_DIFFERENT_LETTERS = 5
_FIELD = "passphrase"
_SIGNS_AS_LETTERS = str.maketrans("01345789@$!|+", "oieastbgasiit")
_ROWS = (
    "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn",
    "1234567890", "abcdefghijklmnopqrstuvwxyz", "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "1q2w3e4r5t6y7u8i9o0p", "147258369", "qweasdzxc",
)  # fmt: skip
_SHORTEST_WALK = 4


def passphrase_problems(text: str, sign_in: str = "") -> list[Problem]:
    """Return why a passphrase is too easy to guess, in plain words; empty if it will do.

    Length is counted in letters after NFKC, as the key is derived. There are no rules about capitals,
    digits or signs, and no longest length.
    """
    text = unicodedata.normalize("NFKC", text)
    if len(text) < PASSPHRASE_LETTERS:
        return [Problem(_FIELD, f"Use at least {PASSPHRASE_LETTERS} letters. Spaces count.")]
    if len(_unrepeated(_squeezed(text))) < min(PASSPHRASE_LETTERS, len(_squeezed(text))):
        return [Problem(_FIELD, "It repeats itself. Add other words.")]
    own = _own_letters(text, sign_in)
    if len(own) < OWN_LETTERS or len(set(own)) < _OWN_DIFFERENT_LETTERS:
        return [Problem(_FIELD, "Most of it is easy to guess: common words, your name, a date or keys in a "
                                "row. Add a few words of your own.")]  # fmt: skip
    return []


def refuse_weak(passphrase: str, sign_in: str) -> None:
    """Let a good passphrase pass.

    Raises:
        DraftHasProblems: with `passphrase_problems`.
    """
    if found := passphrase_problems(passphrase, sign_in):
        raise DraftHasProblems(found)


def generate_passphrase(words: int = GENERATED_WORDS) -> str:
    """Return different words picked at random from our list, separated by spaces."""
    while True:
        chosen = [secrets.choice(_words()) for _ in range(words)]
        if len(set(chosen)) == words:
            return " ".join(chosen)


def entropy_bits(words: int = GENERATED_WORDS) -> float:
    """Return how many bits of chance a generated passphrase has: five words, about 52."""
    return math.log2(math.perm(len(_words()), words))


def _squeezed(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum() or letter in "@$!|+")


def _unrepeated(text: str) -> str:
    """Return the unit of a text that is one thing over and over: "abcabcab" gives "abc"."""
    for length in range(1, len(text) // 2 + 1):
        if (text[:length] * (len(text) // length + 1))[: len(text)] == text:
            return text[:length]
    return text


def _own_letters(text: str, sign_in: str) -> str:
    """Return the letters of a passphrase that belong to nothing a guesser tries first."""
    squeezed = _squeezed(text)
    names = {part for part in re.split(r"\W+", sign_in.casefold()) if len(part) > 2}
    is_guessed = [letter.isdigit() or not letter.isalnum() for letter in squeezed]
    for spelled in (squeezed, squeezed.translate(_SIGNS_AS_LETTERS)):
        for start, end in _guessed_parts(spelled, _common() | names | {_squeezed(sign_in)} - {""}):
            is_guessed[start:end] = [True] * (end - start)
    left = "".join(letter for letter, guessed in zip(squeezed, is_guessed, strict=True) if not guessed)
    return re.sub(r"(.)\1+", r"\1", left)


def _guessed_parts(text: str, roots: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield from where to where a text is a common word, forward or backward, or keys in a row."""
    for root in roots:
        for word in (root, root[::-1]):
            at = text.find(word)
            while at >= 0:
                yield at, at + len(word)
                at = text.find(word, at + 1)
    for at in range(len(text) - _SHORTEST_WALK + 1):
        if text[at : at + _SHORTEST_WALK] in _walks():
            yield at, at + _SHORTEST_WALK


@cache
def _walks() -> frozenset[str]:
    """Return every four keys in a row, forward and backward, around the end of a row as well."""
    return frozenset(
        (way * 2)[start : start + _SHORTEST_WALK]
        for row in _ROWS
        for way in (row, row[::-1])
        for start in range(len(row))
    )


@cache
def _words() -> tuple[str, ...]:
    return tuple(resource("passphrase", "words.txt").read_text(encoding="utf-8").split())


@cache
def _common() -> frozenset[str]:
    """Return the roots that guessers try, ours and the office's among them."""
    return frozenset(resource("passphrase", "common.txt").read_text(encoding="utf-8").split())
