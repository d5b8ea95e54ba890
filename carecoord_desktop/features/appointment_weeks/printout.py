"""A week of appointments on paper: a table for each day, for whoever is on the road."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from carecoord_desktop.common.partial_date import written_date
from carecoord_desktop.features.appointment_weeks.queries import LAST_DAY, WeekRow
from carecoord_desktop.features.appointments.records import Ride, VisitInterpreter
from carecoord_desktop.features.appointments.rules import clock_time
from carecoord_desktop.printing import Block, Heading, Paper, Paragraph, Setup, Table, Together, compose

_COLUMNS = ("Time", "Who", "What for, where", "Look at")


def week_paper(rows: Sequence[WeekRow], monday: date, worker: str, setup: Setup | None = None) -> bytes:
    """Return the week that begins on a Monday as PDF."""
    blocks: list[Block] = []
    for day, of_day in groupby(rows, key=lambda one: one.row.slot.takes_place_on):
        lines = [(time_of(one), one.name, _what(one), _look_at(one)) for one in of_day]
        heading = Heading(f"{day:%A}, {written_date(day)}")
        blocks.append(Together([heading, Table(_COLUMNS, lines, empty="Nothing.")]))
    if not blocks:
        blocks.append(Paragraph("No appointment in this week."))
    span = f"{written_date(monday)} to {written_date(monday + LAST_DAY)}"
    return compose(Paper("My week", blocks, " · ".join(filter(None, (span, worker)))), setup)


def time_of(one: WeekRow) -> str:
    """Return the time of day, "all day" where only the day is known."""
    at = clock_time(one.row.slot.starts)
    return "all day" if at is None else f"{at.hour % 12 or 12}:{at:%M} {'pm' if at.hour >= 12 else 'am'}"


def _what(one: WeekRow) -> str:
    return "\n".join(filter(None, (one.row.slot.what, one.row.place_words)))


def _look_at(one: WeekRow) -> str:
    row = one.row
    said = [
        "Ride to ask for" if row.ride is Ride.NEEDED else "",
        "Interpreter to ask for" if row.interpreter is VisitInterpreter.NEEDED else "",
        *one.warnings,
        *(f"You have two: {words}" for words in one.hints),
        *(slip.words for slip in row.slips),
    ]
    return "\n".join(filter(None, said))
