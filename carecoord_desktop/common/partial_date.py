"""A date of which perhaps only the year, or the year and month, is known."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)


@dataclass(frozen=True, order=True)
class PartialDate:
    """A FHIR date: `1955`, `1955-03` or `1955-03-12`.

    Raises:
        ValueError: if the text has another shape or names a day that does not exist.
    """

    text: str

    def __post_init__(self) -> None:
        found = _SHAPE.match(self.text)
        if found is None:
            raise ValueError("a date is written YYYY, YYYY-MM or YYYY-MM-DD")
        year, month, day = (int(part) if part else 1 for part in found.groups())
        date(year, month, day)

    def __str__(self) -> str:
        return self.text

    @property
    def words(self) -> str:
        """The date as people write it: "7 Mar 1984", "Mar 1984" or "1984"."""
        year, month, day = self._parts()
        known = (str(day) if day else "", _MONTHS[month - 1] if month else "", f"{year:04}")
        return " ".join(filter(None, known))

    @property
    def earliest(self) -> date:
        """The first day it can mean."""
        year, month, day = self._parts()
        return date(year, month or 1, day or 1)

    @property
    def latest(self) -> date:
        """The last day it can mean."""
        year, month, day = self._parts()
        month = month or 12
        return date(year, month, day or calendar.monthrange(year, month)[1])

    @property
    def exact(self) -> date | None:
        """The day itself, or None where only month or year is known."""
        return self.earliest if len(self.text) == len("YYYY-MM-DD") else None

    def age_on(self, day: date) -> int:
        """Return completed years on a day; with a partial date, the youngest it can be."""
        born = self.latest
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    def _parts(self) -> tuple[int, int | None, int | None]:
        year, _, rest = self.text.partition("-")
        month, _, day = rest.partition("-")
        return int(year), int(month) if month else None, int(day) if day else None


def written_date(value: PartialDate | date | None) -> str:
    """Return a date as people write it on paper, "7 Mar 1984", or "" for none."""
    if value is None:
        return ""
    return value.words if isinstance(value, PartialDate) else PartialDate(value.isoformat()).words
