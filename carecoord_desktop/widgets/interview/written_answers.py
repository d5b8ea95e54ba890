"""Numbers and times as people write them, and answers as people read them."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from carecoord_desktop.common import clock
from carecoord_desktop.sdc.values import Answer
from carecoord_desktop.widgets.date_field import partial_date_words

_NUMBER = re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?", re.ASCII)
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::(\d{2}))?\s*([ap])?\.?(?:m\.?)?", re.ASCII | re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+-]*:", re.IGNORECASE)
_ADDRESS = re.compile(r"([a-z][a-z0-9+-]*:(//)?)?[^\s/:]+(?(1)|\.[^\s/:]+)([/:?#]\S*)?", re.IGNORECASE)
_DAY_LENGTH = len("YYYY-MM-DD")


class Unreadable(ValueError):
    """What was typed stands for nothing; the message says what to write instead."""


def read_whole_number(text: str) -> int | None:
    """Return the whole number a person wrote, None for no text; "1,200" is 1200.

    Raises:
        Unreadable: for everything else.
    """
    number = read_number(text)
    if number is None:
        return None
    if number != number.to_integral_value() or "." in text:
        words = QCoreApplication.translate("InterviewAnswers", "Write a whole number, like 3.")
        raise Unreadable(words)
    return int(number)


def read_number(text: str) -> Decimal | None:
    """Return the number a person wrote, with the digits she wrote, None for no text.

    Raises:
        Unreadable: for everything that is no number.
    """
    text = text.strip().replace("\u2212", "-")
    if not text:
        return None
    if len(text) > 40 or not _NUMBER.fullmatch(text) or not any(letter.isdigit() for letter in text):
        raise Unreadable(
            QCoreApplication.translate("InterviewAnswers", "Write a number in digits, like 3 or 3.5.")
        )
    return Decimal(text.replace(",", "").removesuffix("."))


def read_time(text: str) -> str:
    """Return the time a person wrote as "HH:MM:SS", "" for no text; "2:30 pm" and "14:30" are the same.

    Raises:
        Unreadable: for everything that is no time of day.
    """
    text = text.strip()
    if not text:
        return ""
    found = _TIME.fullmatch(text)
    if found is None or (found[2] is None and found[4] is None):
        raise Unreadable(
            QCoreApplication.translate("InterviewAnswers", "Write a time like 2:30 pm or 14:30.")
        )
    hours, minutes, seconds = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if found[4]:
        if not 1 <= hours <= 12:
            raise Unreadable(
                QCoreApplication.translate("InterviewAnswers", "With am or pm, the hour is 1 to 12.")
            )
        hours = hours % 12 + (12 if found[4].lower() == "p" else 0)
    if hours > 23 or minutes > 59 or seconds > 59:
        raise Unreadable(QCoreApplication.translate("InterviewAnswers", "A day has the times 0:00 to 23:59."))
    return f"{hours:02}:{minutes:02}:{seconds:02}"


def time_words(value: str) -> str:
    """Return a FHIR time as people write it: "2:30 PM"."""
    hours, _, rest = value.partition(":")
    if not hours.isdigit() or not rest[:2].isdigit():
        return value
    half = "PM" if int(hours) >= 12 else "AM"
    return f"{(int(hours) + 11) % 12 + 1}:{rest[:2]} {half}"


def moment_of(day: str, time: str) -> str:
    """Return the FHIR dateTime of a day and a time at the office, or the date alone without a time."""
    if not time or len(day) < _DAY_LENGTH:
        return day
    wall = datetime.fromisoformat(f"{day}T{time}")
    return clock.at_office(clock.office_moment(wall)).isoformat()


def day_and_time(value: str) -> tuple[str, str]:
    """Return the date ("YYYY[-MM[-DD]]") and the time ("HH:MM:SS" or "") of a dateTime, at the office."""
    if "T" not in value:
        return value, ""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        day, _, time = value.partition("T")
        return day, time[:8]
    if moment.tzinfo is not None:
        moment = clock.at_office(moment)
    return moment.strftime("%Y-%m-%d"), moment.strftime("%H:%M:%S")


def answer_words(answer: Answer) -> str:
    """Return one answer as a person reads it: a date with the name of its month, yes or no, a unit."""
    match answer.kind, answer.value:
        case "valueBoolean", bool(value):
            return yes_or_no(value)
        case "valueDate", str(value):
            return _date_words(value)
        case "valueDateTime", str(value):
            day, time = day_and_time(value)
            return f"{_date_words(day)}, {time_words(time)}" if time else _date_words(day)
        case "valueTime", str(value):
            return time_words(value)
    return answer.words


def read_address(text: str) -> str:
    """Return the web or other address a person wrote, "" for no text; "example.org" gets its "https://".

    Raises:
        Unreadable: if it holds blanks or no name with a dot.
    """
    text = text.strip()
    if not text:
        return ""
    if not _ADDRESS.fullmatch(text):
        words = QCoreApplication.translate("InterviewAnswers", "Write an address like https://example.org.")
        raise Unreadable(words)
    return text if _SCHEME.match(text) else f"https://{text}"


def unit_is_missing() -> str:
    """Return what to do about a number without its unit."""
    return QCoreApplication.translate("InterviewAnswers", "Choose the unit beside the number.")


def day_is_missing() -> str:
    """Return what to do about a time without its day."""
    return QCoreApplication.translate(
        "InterviewAnswers", "Write the whole date beside the time, like 3/7/2027."
    )


def yes_or_no(value: bool) -> str:
    """Return the word for a yes-or-no answer."""
    if value:
        return QCoreApplication.translate("InterviewAnswers", "Yes")
    return QCoreApplication.translate("InterviewAnswers", "No")


def _date_words(value: str) -> str:
    try:
        return partial_date_words(value)
    except (ValueError, IndexError):
        return value
