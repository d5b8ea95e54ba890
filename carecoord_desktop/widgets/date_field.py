"""A date as people know it: a day, a month, or only a year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import Problem

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
HOW_TO_WRITE = "Write a date like 3/7/1984, March 1984 or 1984."

_NAME = r"(?P<name>[a-z]{3,9})\.?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})",
        r"(?P<year>\d{4})-(?P<month>\d{1,2})(-(?P<day>\d{1,2}))?",
        r"(?P<month>\d{1,2})[/-](?P<day>\d{1,2})[/-](?P<year>\d{4})",
        r"(?P<month>\d{1,2})/(?P<year>\d{4})",
        rf"{_NAME}\s*,?\s*(?P<year>\d{{4}})",
        rf"{_NAME}\s+(?P<day>\d{{1,2}})(st|nd|rd|th)?\s*,?\s+(?P<year>\d{{4}})",
        rf"(?P<day>\d{{1,2}})\s+{_NAME}\s*,?\s+(?P<year>\d{{4}})",
    )
)


def read_partial_date(text: str, field: str = "") -> str | Problem:
    """Return `YYYY[-MM[-DD]]`, "" for no text, or what is wrong in words; 3/7/1984 is March 7."""
    text = text.strip()
    if not text:
        return ""
    for form in _FORMS:
        if found := form.fullmatch(text):
            return _checked(found.groupdict(), field)
    if re.fullmatch(r"\d{1,2}[/-]\d{1,2}[/-]\d{2}", text):
        return Problem(field, "Write the year with four digits, like 3/7/1984.")
    return Problem(field, f"We could not read this date. {HOW_TO_WRITE}")


def partial_date_words(value: str) -> str:
    """Return `YYYY[-MM[-DD]]` as people write it: "7 Mar 1984", "Mar 1984" or "1984"."""
    return PartialDate(value).words


class PartialDateEdit(QLineEdit):
    """A date field; what was understood is written out when the coordinator leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("3/7/1984, March 1984 or 1984")
        self.editingFinished.connect(self._write_out)

    def value(self) -> str | Problem:
        """Return `YYYY[-MM[-DD]]`, "" when empty, or the problem of this field in words."""
        return read_partial_date(self.text(), self.objectName())

    def show_value(self, value: str) -> None:
        """Show a stored `YYYY[-MM[-DD]]` or ""."""
        self.setText(partial_date_words(value))

    def _write_out(self) -> None:
        value = self.value()
        if isinstance(value, str) and value:
            self.show_value(value)


def partial_date_in(field: PartialDateEdit) -> PartialDate | None:
    """Return the date a field holds; None when it is empty or cannot be read."""
    value = field.value()
    return PartialDate(value) if isinstance(value, str) and value else None


def day_in(field: PartialDateEdit) -> date | None:
    """Return the day a field holds; None when it is empty, cannot be read or names no day."""
    found = partial_date_in(field)
    return None if found is None else found.exact


def days_missing(*fields: PartialDateEdit) -> list[Problem]:
    """Return a problem for each field that names a month or a year where a day is needed."""
    message = QCoreApplication.translate("DraftForm", "Write the day too, like 12/1/2026.")
    return [
        Problem(field.objectName(), message)
        for field in fields
        if (found := partial_date_in(field)) is not None and found.exact is None
    ]


def _checked(parts: dict[str, str | None], field: str) -> str | Problem:
    year = int(parts["year"] or 0)
    if year < 1850:
        return Problem(field, f"The year {year} is too long ago. {HOW_TO_WRITE}")
    month = _month(parts)
    if month is None:
        return f"{year:04}"
    if not 1 <= month <= 12:
        return Problem(field, f"We could not read the month. {HOW_TO_WRITE}")
    day = int(parts.get("day") or 0)
    if parts.get("day") is None:
        return f"{year:04}-{month:02}"
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        return Problem(field, f"{MONTHS[month - 1]} {year} has {last} days. Please check the day.")
    return f"{year:04}-{month:02}-{day:02}"


def _month(parts: dict[str, str | None]) -> int | None:
    """Return the month's number, 0 for a name that is none, None when only a year was written."""
    if name := parts.get("name"):
        starts = [month.lower().startswith(name.lower()) for month in MONTHS]
        return starts.index(True) + 1 if any(starts) else 0
    number = parts.get("month")
    return int(number) if number else None
