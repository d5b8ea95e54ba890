"""Making sense of what real files write: line breaks in letters, stand-in words, times, days, numbers."""

from __future__ import annotations

import re
from datetime import date, datetime

_LITERAL_BREAKS = re.compile(r"(?:\\r\\n|\\n|\\r)")
_SPACES = re.compile(r"[ \t\u00a0]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_STAND_INS = frozenset({
    "n/a", "n.a.", "na", "null", "nil", "(null)", "tbd", "tba", "to be determined", "to be announced", "-",
    "--", "---", "?", "??", "...", ".", "xxx", "unknown", "not available", "not applicable", "undefined",
})  # fmt: skip
_STAND_IN = re.compile(
    r"(lorem ipsum.*|\[(insert|your|enter)[^\]]*\]|<(insert|your|enter)[^>]*>)", re.IGNORECASE | re.DOTALL
)
_NO_PHONE = re.compile(r"\D*0[\D0]{5,}")
_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(?P<half>[ap]\.?\s?m?\.?)?"
    r"(?:z|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_DAY_FORMS = ("%Y-%m-%d", "%m/%d/%Y", "%m/%d/%y", "%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y", "%Y%m%d")
_DAYS = {
    "monday": "MO", "tuesday": "TU", "wednesday": "WE", "thursday": "TH", "friday": "FR", "saturday": "SA",
    "sunday": "SU",
}  # fmt: skip
LONGEST_TEXT = 20_000
"""Letters of one value that are kept; a directory entry is no book."""


def clean_text(value: str) -> str:
    """Return a value with real line breaks and single spaces; "" where it only stands in for one."""
    text = _CONTROLS.sub(" ", _LITERAL_BREAKS.sub("\n", value)).replace("\r\n", "\n").replace("\r", "\n")
    text = "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n")).strip()
    if text.casefold() in _STAND_INS or _STAND_IN.fullmatch(text):
        return ""
    return text[:LONGEST_TEXT]


def clean_phone(value: str) -> str:
    """Return a phone number without quotes around it; "" for one that is all zeros or has no digits."""
    text = clean_text(value).strip("\"'").strip()
    return "" if _NO_PHONE.fullmatch(text) or not any(letter.isdigit() for letter in text) else text


def time_text(value: str) -> str | None:
    """Return a time of day as HH:MM from "9:00am", "9 AM", "09:00:00", "noon"; None if it is no time."""
    text = value.strip().casefold()
    named = {"noon": "12:00", "midnight": "00:00", "24:00": "00:00", "24:00:00": "00:00"}
    if text in named:
        return named[text]
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), (found["half"] or "")[:1]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def afternoon(opens: str, closes: str) -> str:
    """Return the closing time, as of the afternoon where a service would else close before it opens.

    "9:00" to "5:00" is from nine to five; a place open past midnight closes before it opens, but in the
    small hours: only times from 1 to 7 o'clock after an opening in the morning are read so.
    """
    opening, closing = int(opens[:2]), int(closes[:2])
    if closes <= opens and opening < 12 and 1 <= closing <= 7:
        return f"{closing + 12:02}{closes[2:]}"
    return closes


def day_text(value: str) -> str | None:
    """Return a day as YYYY-MM-DD from the ways people write one; None if it is no day."""
    text = value.strip()
    for form in _DAY_FORMS:
        length = 10 if form == "%Y-%m-%d" else None
        try:
            found = datetime.strptime(text[:length], form).date()  # noqa: DTZ007  # a day, not a moment
        except ValueError:
            continue
        return None if found.year < 1900 and found.year != 1 else found.isoformat()
    return None


def is_each_year(day: str) -> bool:
    """Return whether a day of the year 1 is meant: so old files write a holiday of every year."""
    return date.fromisoformat(day).year == 1


def weekday(value: str) -> str | None:
    """Return MO to SU from a weekday's name, its beginning, or its ISO number 1 to 7 (0 is Sunday, too)."""
    text = value.strip().casefold()
    if text in {"0", "7"}:
        return "SU"
    if text.isdecimal() and 1 <= int(text) <= 6:
        return tuple(_DAYS.values())[int(text) - 1]
    if len(text) < 2:
        return None
    return next((day for name, day in _DAYS.items() if name.startswith(text)), None)


def number_text(value: str) -> str | None:
    """Return a plain decimal number as it was written, None if it is none."""
    text = value.strip().lstrip("$")
    return text if re.fullmatch(r"-?\d{1,12}(\.\d{1,12})?", text) else None
