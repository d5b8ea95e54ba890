"""Who may be registered already, and why, in words (FN-X3).

Three things have to meet: a surname that sounds alike, a name few letters away, and a birth date that a
slip of the pen explains. The same phone makes up for a birth date, the same number for everything. An
address never counts: people at one shelter, or in one household, are not one person for that reason.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import product
from uuid import UUID

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.resources import resource
from carecoord_desktop.common.spelling import name_words, soundex

MOST_LETTERS = 6
"""First and last name together may differ in this many letters (FN-X3) ..."""

LARGEST_SHARE = 0.5
"""... but not in more than this share of the longer one, or every two short names would be alike."""

CLOSE_LETTERS = 1
"""The given name may differ in this many letters where only name and phone speak for a look-alike."""

MOST_SHOWN = 5

_PARTICLES = frozenset({
    "al", "ap", "bin", "bint", "da", "das", "de", "del", "der", "di", "do", "dos", "du", "el", "ibn",
    "la", "las", "le", "los", "mac", "mc", "o", "san", "van", "vda", "von", "y",
})  # fmt: skip


@dataclass(frozen=True)
class Traits:
    """What a person is known by; phones as stored, identifiers as (system, value)."""

    family_name: str = ""
    given_names: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    birth_date: PartialDate | None = None
    phones: frozenset[str] = frozenset()
    identifiers: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True)
class LookAlike:
    """Somebody who may be the same person, and the reasons in words; a higher score is likelier."""

    person_id: UUID
    reasons: tuple[str, ...]
    score: int


def look_alikes(newcomer: Traits, known: Iterable[tuple[UUID, Traits]]) -> list[LookAlike]:
    """Return at most `MOST_SHOWN` people who may be the newcomer, the likeliest first."""
    found = [
        LookAlike(person_id, tuple(alike.reasons), alike.score)
        for person_id, traits in known
        if (alike := _compare(newcomer, traits)) is not None
    ]
    return sorted(found, key=lambda one: (-one.score, one.person_id))[:MOST_SHOWN]


def birth_dates_alike(born: PartialDate) -> list[str]:
    """Return every stored birth date that may mean this one: itself, one digit off, swapped, partial."""
    found = {born.text, born.text[:4], born.text[:7]}
    for place, digit in enumerate(born.text):
        if digit != "-":
            found |= {f"{born.text[:place]}{other}{born.text[place + 1 :]}" for other in "0123456789"}
    if len(born.text) == len("YYYY-MM-DD"):
        found.add(_swapped(born))
    return sorted(text for text in found if _is_date(text))


@dataclass(frozen=True)
class _Alike:
    reasons: list[str]
    score: int


@dataclass(frozen=True)
class _Names:
    """What two names say: whether the surnames sound alike, and how far the given names are apart."""

    surname: str
    surname_is_alike: bool
    given_distance: int
    by_nickname: bool
    letters: int
    longer: int

    @property
    def rank(self) -> tuple[bool, int, int]:
        """Which spellings to compare by, the nearest first; whoever is asked first, it is the same answer."""
        return not self.surname_is_alike, self.letters, self.given_distance

    @property
    def are_near(self) -> bool:
        return (
            self.surname_is_alike
            and self.letters <= MOST_LETTERS
            and self.letters <= LARGEST_SHARE * self.longer
        )

    @property
    def are_close(self) -> bool:
        return self.are_near and self.given_distance <= CLOSE_LETTERS


def _compare(one: Traits, other: Traits) -> _Alike | None:
    names = _compare_names(one, other)
    born, born_score = _compare_birth_dates(one.birth_date, other.birth_date)
    same_numbers = sorted(one.identifiers & other.identifiers)
    same_phone = bool(one.phones & other.phones)
    unknown_born = one.birth_date is None or other.birth_date is None
    is_alike = (
        bool(same_numbers)
        or (names.are_near and born_score > 0)
        or (names.are_close and (same_phone or unknown_born))
        or (same_phone and born_score > 0 and names.given_distance <= CLOSE_LETTERS)
    )
    if not is_alike:
        return None
    reasons = [*_name_reasons(names), *([born] if born else [])]
    reasons += ["same phone"] * same_phone + [f"same number {value}" for _, value in same_numbers]
    score = 100 * len(same_numbers) + 20 * same_phone + born_score
    return _Alike(reasons, score + max(0, 20 - 3 * names.letters if names.surname_is_alike else 0))


def _compare_names(one: Traits, other: Traits) -> _Names:
    pairs = product(_spellings(one), _spellings(other))
    return min((_compare_spellings(ours, theirs) for ours, theirs in pairs), key=lambda names: names.rank)


def _spellings(traits: Traits) -> list[tuple[list[str], str]]:
    """Return (surname words, first given name) as they stand, as formerly, and in the other order."""
    family, given = name_words(traits.family_name), name_words(" ".join(traits.given_names))
    first = given[0] if given else ""
    found = [(family, first)]
    for name in traits.other_names:
        words = name_words(name)
        found.append((words[1:], words[0]) if len(words) > 1 else (words, first))
    if family and given:
        found.append((given, family[0]))
    return found


def _compare_spellings(ours: tuple[list[str], str], theirs: tuple[list[str], str]) -> _Names:
    surname, is_alike = _compare_surnames(ours[0], theirs[0])
    by_nickname = ours[1] != theirs[1] and bool(nicknames(ours[1]) & nicknames(theirs[1]))
    given = 0 if by_nickname else letters_apart(ours[1], theirs[1])
    if not ours[1] or not theirs[1]:
        given = MOST_LETTERS  # a missing given name is far from every name, and from a missing one
    family = letters_apart("".join(ours[0]), "".join(theirs[0]))
    longer = max(len("".join(words)) + len(first) for words, first in (ours, theirs))
    return _Names(surname, is_alike, given, by_nickname, given + family, longer)


def _compare_surnames(ours: list[str], theirs: list[str]) -> tuple[str, bool]:
    """Return what to say about two surnames, and whether one may be heard for the other."""
    if ours and ours == theirs:
        return "same surname", True
    our_sounds = {soundex(word) or word for word in ours if word not in _PARTICLES}
    their_sounds = {soundex(word) or word for word in theirs if word not in _PARTICLES}
    shared = sorted(our_sounds & their_sounds)
    return (f"surname sounds alike {shared[0]}", True) if shared else ("", False)


def _name_reasons(names: _Names) -> list[str]:
    if not names.surname_is_alike:
        return ["same first name"] if names.given_distance == 0 else []
    if names.letters == 0 and not names.by_nickname:
        return ["same name"]
    reasons = [names.surname]
    if names.letters and names.are_near:
        reasons.append("1 letter differs" if names.letters == 1 else f"{names.letters} letters differ")
    if names.by_nickname:
        reasons.append("first name is a short form")
    return reasons


def _compare_birth_dates(one: PartialDate | None, other: PartialDate | None) -> tuple[str, int]:
    """Return what to say about two birth dates and what it weighs; 0 when nothing explains the difference."""
    if one is None or other is None:
        return "birth date not known", 0
    if one == other:
        return "same birth date", 20
    if len(one.text) != len(other.text):
        shorter = min(len(one.text), len(other.text))
        return ("birth date fits", 8) if one.text[:shorter] == other.text[:shorter] else ("", 0)
    if len(one.text) == len("YYYY-MM-DD") and _swapped(one) == other.text:
        return "day/month swapped", 12
    if letters_apart(one.text, other.text) == 1:
        return "birth date differs in 1 digit", 12
    return "", 0


def _swapped(born: PartialDate) -> str:
    year, month, day = born.text.split("-")
    return f"{year}-{day}-{month}"


def _is_date(text: str) -> bool:
    try:
        PartialDate(text)
    except ValueError:
        return False
    return True


def letters_apart(one: str, other: str) -> int:
    """Return in how many letters two texts differ (Levenshtein)."""
    from rapidfuzz.distance import Levenshtein  # loads for 0.1 s, so not before somebody is compared

    return Levenshtein.distance(one, other)


def nicknames(name: str) -> frozenset[str]:
    """Return the names that a folded given name may stand for, itself among them."""
    return _nicknames().get(name, frozenset({name})) if name else frozenset()


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    table = tomllib.loads(resource("terminology", "nicknames.toml").read_text(encoding="utf-8"))
    found: dict[str, set[str]] = {}
    for full, shorts in table["names"].items():
        for name in (full, *shorts):
            found.setdefault(name, {name}).add(full)
    return {name: frozenset(fulls) for name, fulls in found.items()}
