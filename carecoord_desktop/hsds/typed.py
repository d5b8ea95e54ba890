"""Hours and phone numbers as somebody types them: "Mon-Fri 9 am to 5 pm", "617-555-0142 (Maria)"."""

from __future__ import annotations

import re
from datetime import time

from carecoord_desktop.hsds.hours import DAYS, MONTHLY, Hours
from carecoord_desktop.hsds.phones import FAX, VOICE, Phone

_NAMES = {"mo": 0, "tu": 1, "we": 2, "th": 3, "fr": 4, "sa": 5, "su": 6,
          "lu": 0, "ma": 1, "mi": 2, "ju": 3, "vi": 4, "sá": 5, "do": 6}  # fmt: skip
_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mi[eé]|jue|vie|s[aá]b|dom)[a-zéá]*\.?"
_CLOCK = r"(?:noon|midnight|\d{1,2}(?::\d{2})?\s*(?:[ap]\.?m?\.?)?)"
_COUNT = r"(?P<count>1st|first|2nd|second|3rd|third|4th|fourth|last)\s+"
_LINE = re.compile(
    rf"(?:{_COUNT})?(?P<days>every day|daily|{_DAY}(?:\s*(?:,|-|–|to|a|and|y|&|/)\s*{_DAY})*)"
    rf"(?:\s+of the month)?\s*[,:]?\s*(?P<opens>{_CLOCK})\s*(?:-|–|to|until)\s*(?P<closes>{_CLOCK})",
    re.IGNORECASE,
)
_COUNTS = {"1": "1", "f": "1", "2": "2", "s": "2", "3": "3", "t": "3", "4": "4", "l": "-1"}
_NUMBER = re.compile(r"\+?[\d(][\d ().-]{5,}\d")
_EXTENSION = re.compile(r"(?:\bext\.?|\bx)\s*(\d+)", re.IGNORECASE)
_KIND = re.compile(r"\b(fax|text|video|pager|tty|cell)\b", re.IGNORECASE)


def hours_typed(text: str) -> Hours | None:
    """Return the hours that a line of typed words says, or None where it cannot be read.

    A time without "am" or "pm" is read as people mean it: 9 to 5 is 9 am to 5 pm.
    """
    found = _LINE.fullmatch(text.strip())
    if found is None:
        return None
    days = _days(found["days"].casefold())
    opens, closes = _times(found["opens"], found["closes"])
    if opens is None or closes is None:
        return None
    if not found["count"]:
        return Hours(days, opens, closes)
    place = "4" if found["count"].casefold().startswith("fo") else _COUNTS[found["count"][0].casefold()]
    return Hours(tuple(f"{place}{day}" for day in days), opens, closes, freq=MONTHLY)


def phone_typed(text: str) -> Phone | None:
    """Return the phone that a line of typed words says, or None where it holds no number.

    What is left beside number, extension and kind says whom one reaches.
    """
    found = _NUMBER.search(text)
    if found is None:
        return None
    rest = text[: found.start()] + text[found.end() :]
    extension, kind = _EXTENSION.search(rest), _KIND.search(rest)
    for part in (extension, kind):
        rest = rest.replace(part.group(), " ") if part else rest
    said = kind.group().casefold() if kind else VOICE
    known = {"fax": FAX, "tty": "textphone"}.get(said, said)
    return Phone(
        found.group().strip(), extension[1] if extension else "", known, " ".join(rest.split()).strip(" ,()-")
    )


def _days(text: str) -> tuple[str, ...]:
    if text in ("every day", "daily"):
        return DAYS
    days: list[str] = []
    runs = False
    for part in re.findall(rf"{_DAY}|-|–|\b(?:to|a)\b", text):
        if part in ("-", "–", "to", "a"):
            runs = True
            continue
        day = _NAMES[part[:2]]
        if runs and days:
            first = DAYS.index(days[-1]) + 1
            days += [DAYS[number % 7] for number in range(first, first + (day - first) % 7 + 1)]
        else:
            days.append(DAYS[day])
        runs = False
    return tuple(dict.fromkeys(days))


def _times(opens: str, closes: str) -> tuple[time | None, time | None]:
    """Return both times; the half of the day that only one of them names holds for what fits with it."""
    first, last = _time(opens), _time(closes)
    if first is None or last is None:
        return None, None
    (begins, is_begin_said), (ends, is_end_said) = first, last
    if not is_end_said and ends.hour < 12 and ends <= begins:
        ends = ends.replace(hour=ends.hour + 12)
    if (
        not is_begin_said
        and is_end_said
        and ends.hour > 12
        and 0 < begins.hour < 7
        and begins.hour + 12 < ends.hour
    ):
        begins = begins.replace(hour=begins.hour + 12)
    return begins, ends


def _time(text: str) -> tuple[time, bool] | None:
    """Return a time of day, and whether the half of the day was said."""
    said = text.strip().casefold().replace(".", "")
    if said in ("noon", "midnight"):
        return time(12 if said == "noon" else 0), True
    digits = re.match(r"\d{1,2}(?::(\d{2}))?", said)
    if digits is None:
        return None
    hour, minute = int(digits.group().partition(":")[0]), int(digits[1] or 0)
    half = said[digits.end() :].strip()[:1]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59:
        return None
    return time(hour, minute), bool(half) or hour > 12
