"""When a medicine is taken, as far as its label says so in phrases that are listed; never a guess.

The times are those of the Universal Medication Schedule: morning, noon, evening, bedtime.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from carecoord_desktop.common.resources import resource
from carecoord_desktop.common.words import Words

_LANGUAGES = ("en", "es")
_FIGURE = re.compile(r"\d{1,2}(?:\.\d{1,2})?\Z")
_TOKEN = re.compile(r"[^\s,;.()]+(?:\.\d+)?")


class DayTime(Words):
    """A time of the day at which medicines are taken."""

    MORNING = "morning"
    NOON = "noon"
    EVENING = "evening"
    BEDTIME = "bedtime"


@dataclass(frozen=True)
class Schedule:
    """At which times, and how much each time.

    `amount` is as it stands on the label, "" where it says none; `tablets` is their number where they can be
    counted, else 0.
    """

    times: tuple[DayTime, ...]
    amount: str = ""
    tablets: float = 0


def schedule_of(dosage: str) -> Schedule | None:
    """Return when a medicine is taken, or None where the label does not say it in listed phrases alone.

    All words have to be understood: "when needed", "every other day" or a second amount leave the whole
    dosage to the nurse.
    """
    for language in _LANGUAGES:
        if (found := _read(dosage, _phrases(language))) is not None:
            return found
    return None


@dataclass(frozen=True)
class _Count:
    """How often a day, and at which times if the phrase stands alone."""

    count: int
    times: tuple[DayTime, ...]


@dataclass(frozen=True)
class _Phrases:
    """The phrases of one language, each as its words, the longest first."""

    begin: frozenset[str]
    units: frozenset[str]
    counted: frozenset[str]
    numbers: Mapping[tuple[str, ...], float]
    beside: frozenset[tuple[str, ...]]
    named: Mapping[tuple[str, ...], DayTime]
    counts: Mapping[tuple[str, ...], _Count]

    @property
    def longest(self) -> int:
        """The number of words of the longest phrase."""
        return max(map(len, (*self.beside, *self.named, *self.counts, *self.numbers)))


@dataclass
class _Reading:
    """What has been understood so far; `is_clear` is lost with the first word that was not."""

    times: list[DayTime]
    counts: list[_Count]
    amount: str = ""
    tablets: float = 0
    is_clear: bool = True


def _read(dosage: str, phrases: _Phrases) -> Schedule | None:
    words = _TOKEN.findall(dosage.casefold())
    found = _Reading([], [])
    place = 1 if words and words[0] in phrases.begin else 0
    place = _take_amount(words, place, phrases, found)
    while place < len(words) and found.is_clear:
        place = _take_phrase(words, place, phrases, found)
    return _schedule(found) if found.is_clear else None


def _take_amount(words: list[str], place: int, phrases: _Phrases, found: _Reading) -> int:
    """Return the place after "2 tablets", and keep what it says."""
    for length in range(phrases.longest, 0, -1):
        number = tuple(words[place : place + length])
        value = phrases.numbers.get(number)
        if value is None and length == 1 and number and _FIGURE.match(number[0]):
            value = float(number[0])
        unit = words[place + length] if place + length < len(words) else ""
        if value is not None and unit in phrases.units:
            found.amount = " ".join((*number, unit))
            found.tablets = value if unit in phrases.counted else 0
            return place + length + 1
    return place


def _take_phrase(words: list[str], place: int, phrases: _Phrases, found: _Reading) -> int:
    """Return the place after the longest phrase that begins here, and keep what it says."""
    for length in range(phrases.longest, 0, -1):
        phrase = tuple(words[place : place + length])
        if len(phrase) < length:
            continue
        if phrase in phrases.beside:
            return place + length
        if (time := phrases.named.get(phrase)) is not None:
            found.times.append(time)
            return place + length
        if (count := phrases.counts.get(phrase)) is not None:
            found.counts.append(count)
            return place + length
    if words[place] in ("and", "y") and found.times and place + 1 < len(words):
        return place + 1
    found.is_clear = False
    return place


def _schedule(found: _Reading) -> Schedule | None:
    """Return the schedule, unless the label says two things that do not fit."""
    times = tuple(time for time in DayTime if time in found.times)
    if len(found.counts) > 1 or len(times) < len(found.times):
        return None
    [count] = found.counts or [_Count(len(times), times)]
    if not times:
        times = count.times
    if not times or len(times) != count.count:
        return None
    return Schedule(times, found.amount, found.tablets)


@cache
def _phrases(language: str) -> _Phrases:
    table = tomllib.loads(resource("dosages", f"{language}.toml").read_text(encoding="utf-8"))
    return _Phrases(
        frozenset(table["begin"]),
        frozenset(table["units"]),
        frozenset(table["counted"]),
        {_words(text): float(value) for text, value in table["numbers"].items()},
        frozenset(map(_words, table["beside"])),
        {_words(text): DayTime(name) for name, texts in table["named"].items() for text in texts},
        {_words(text): _count(told) for text, told in table["counts"].items()},
    )


def _count(told: Mapping[str, Any]) -> _Count:
    return _Count(int(told["count"]), tuple(DayTime(name) for name in told.get("times", ())))


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(phrase.casefold()))
