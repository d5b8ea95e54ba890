"""What somebody typed into the search field, as terms that the index understands.

Words reach the index only as quoted runs of letters and digits, so that nothing typed can become
part of the index's own query language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from carecoord_desktop.common import clock
from carecoord_desktop.common.spelling import SHORTEST_TYPO_WORD, digits, folded, name_words
from carecoord_desktop.features.people_search.records import SHORTEST_PART

MOST_TERMS = 8
"""What is typed beyond this many words cannot narrow the search any further."""


class Closeness(IntEnum):
    """How well a person answers what was typed; lower is shown first."""

    EXACT = 0
    BEGINNING = 1
    ELSEWHERE = 2
    SOUND = 3
    TYPO = 4


@dataclass(frozen=True)
class Term:
    """One thing that must hold: a word, digits of a number, or one of a few birth dates (as digits)."""

    word: str = ""
    number: str = ""
    born: tuple[str, ...] = ()

    @property
    def is_name(self) -> bool:
        """Whether the word may be a name, and so be misheard or mistyped."""
        return len(self.word) >= SHORTEST_TYPO_WORD and not any(letter.isdigit() for letter in self.word)


def terms_of(typed: str) -> tuple[Term, ...]:
    """Return what was typed as terms that must all hold; empty when there is nothing to look for."""
    found: list[Term] = []
    rest = folded(typed)
    for pattern in _DATES:
        rest = pattern.sub(lambda match: _take(found, _date_term(match)) or match.group(), rest)
    rest = _PHONE.sub(lambda match: _take(found, Term(number=_local(match.group()))) or "", rest)
    found += [_word_term(word) for word in name_words(rest)]
    return tuple(dict.fromkeys(found))[:MOST_TERMS]


def expression(term: Term, closeness: Closeness, heard: tuple[str, ...] = ()) -> str:
    """Return the index's query for one term; `heard` are the names it may be a slip for."""
    options = [f'born : "{born}"*' for born in term.born]
    if term.number:
        options.append(f'number : "{term.number}"*')
    if term.word and closeness is Closeness.EXACT:
        options.append(f'name : "{term.word}"')
    elif term.word and closeness is Closeness.BEGINNING:
        options.append(f'name : "{term.word}"*')
    elif term.word:
        options.append(f'{{name around number}} : "{term.word}"*')
    if heard:
        names = " OR ".join(f'"{name}"' for name in heard)
        options.append(f"{{name around}} : ({names})")
    return f"({' OR '.join(options)})"


_MONTHS = (
    ("january", "jan", "enero", "ene"), ("february", "feb", "febrero"), ("march", "mar", "marzo"),
    ("april", "apr", "abril", "abr"), ("may", "mayo"), ("june", "jun", "junio"), ("july", "jul", "julio"),
    ("august", "aug", "agosto", "ago"), ("september", "sept", "sep", "septiembre", "setiembre"),
    ("october", "oct", "octubre"), ("november", "nov", "noviembre"), ("december", "dec", "diciembre", "dic"),
)  # fmt: skip
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_MONTH = rf"(?P<month>{'|'.join(_MONTH_NUMBERS)})\.?"  # whole words only: "maria 1984" names no month

# In the order of trial; a date is taken out of the text before phone numbers and words are looked for.
_DATES = tuple(
    re.compile(rf"(?<![\w/.-]){pattern}(?![\w/-])")
    for pattern in (
        r"(?P<year>\d{4})[-/.](?P<first>\d{1,2})[-/.](?P<second>\d{1,2})",
        r"(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})",
        rf"(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?: de)? {_MONTH}(?: de)?,? (?P<year>\d{{4}})",
        rf"{_MONTH} (?P<first>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})",
        rf"{_MONTH}(?: de)?,? (?P<year>\d{{4}})",
        r"(?P<first>\d{1,2})/(?P<year>\d{4})",
        r"(?P<year>\d{4})-(?P<first>\d{2})",
    )
)

_PHONE = re.compile(
    r"(?<!\w)(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]*\d{3}[ .-]*\d{4}(?!\w)"  # a whole US number, however grouped
    r"|\+\d[\d ().-]{6,}\d"  # a number of another country
    r"|\(\d{3}\) ?\d{1,3}(?:[ .-]?\d{1,4})?(?!\w)"  # area code in brackets and a beginning
    r"|(?<!\w)\d{2,}(?:[.-]\d+)+(?!\w)"  # groups with dots or dashes
    r"|(?<!\w)\d{3} \d{4}(?!\w)"  # a local number
)


def _take(found: list[Term], term: Term | None) -> str:
    """Keep a term; return the blank that stands in its place, or "" when there was none."""
    if term is None:
        return ""
    found.append(term)
    return " "


def _date_term(match: re.Match[str]) -> Term | None:
    parts = match.groupdict()
    if parts.get("month") is not None:
        month = _MONTH_NUMBERS[parts["month"]]
        readings = [(month, int(parts["first"]) if parts.get("first") else None)]
    elif parts.get("second") is None:
        readings = [(int(parts["first"]), None)]
    else:
        first, second = int(parts["first"]), int(parts["second"])
        readings = [(first, second), (second, first)]  # people write the day first as well
    years = _years(parts["year"])
    born = [text for year in years for month, day in readings if (text := _date_digits(year, month, day))]
    return Term(born=tuple(dict.fromkeys(born))) if born else None


def _years(text: str) -> list[int]:
    """Return the year; of two digits, the years of the last 120 that end in them."""
    if len(text) == 4:
        return [int(text)]
    this_year = clock.today().year
    return [year for year in range(this_year - 119, this_year + 1) if year % 100 == int(text)]


def _date_digits(year: int, month: int, day: int | None) -> str:
    try:
        date(year, month, day or 1)
    except ValueError:
        return ""
    return f"{year:04}{month:02}" + (f"{day:02}" if day else "")


def _local(text: str) -> str:
    """Return the digits of a phone number as the index holds them: without the US country code."""
    number = digits(text)
    return number[1:] if len(number) == 11 and number.startswith("1") else number


def _word_term(word: str) -> Term:
    if not word.isascii() or not word.isdigit():
        return Term(word=word)
    born: list[str] = []
    if len(word) == 4 and word[:2] in ("18", "19", "20"):
        born = [word]
    if len(word) == 8:
        whole = _date_digits(int(word[:4]), int(word[4:6]), int(word[6:])) if word[:4] > "1800" else ""
        american = _date_digits(max(1, int(word[4:])), int(word[:2]), int(word[2:4]))
        born = [text for text in (whole, american) if text]
    number = _local(word) if len(word) >= SHORTEST_PART else ""
    return Term(word=word, number=number, born=tuple(dict.fromkeys(born)))
