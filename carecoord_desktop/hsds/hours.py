"""When a service is open: one rule of an HSDS 3.1 schedule (RFC 5545), its line of text, and its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from carecoord_desktop.hsds import parts

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY_WORDS = dict(zip(DAYS, ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), strict=True))
_COUNT_WORDS = {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 5: "5th", -1: "last"}
_COUNT = re.compile(r"[+-]?[0-9]{1,4}")
WEEKLY = "WEEKLY"
MONTHLY = "MONTHLY"


@dataclass(frozen=True)
class Hours:
    """One rule: on which days, from when to when, for how long it holds.

    `byday` holds days such as "MO", or "1MO" for the first Monday of a month. `location_id` is the place
    it holds for, "" for all; `is_closed` says that the service is closed then. `rest` keeps parts of a rule
    that are not worked out here, such as "byweekno=41,42": whether it is open then is not known.
    """

    byday: tuple[str, ...] = ()
    opens_at: time | None = None
    closes_at: time | None = None
    freq: str = WEEKLY
    interval: int = 1
    bymonthday: tuple[int, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    dtstart: date | None = None
    location_id: str = ""
    note: str = ""
    is_closed: bool = False
    rest: str = ""

    @property
    def text(self) -> str:
        """The rule in the one line that a record holds."""
        named = {
            "opens": _clock_text(self.opens_at),
            "closes": _clock_text(self.closes_at),
            "freq": "" if self.freq == WEEKLY else self.freq or "NONE",
            "interval": "" if self.interval == 1 else str(self.interval),
            "monthdays": ",".join(map(str, self.bymonthday)),
            "from": _day_text(self.valid_from),
            "to": _day_text(self.valid_to),
            "start": _day_text(self.dtstart),
            "at": self.location_id,
            "closed": "yes" if self.is_closed else "",
            "rest": self.rest,
            "note": self.note,
        }
        return parts.joined(",".join(self.byday), named)

    @property
    def words(self) -> str:
        """The rule as a person reads it: "Mon-Fri 9 am to 5 pm"."""
        said = [_days_in_words(self), "closed" if self.is_closed else "", _span_in_words(self)]
        words = " ".join(filter(None, (*said, _term_in_words(self))))
        if self.note:
            words = f"{words} ({self.note})" if words else self.note
        return words[:1].upper() + words[1:]

    def covers(self, at: datetime) -> bool | None:
        """Return whether this moment of local time lies in the rule, None where nobody can know."""
        says_days = bool(self.byday or self.bymonthday or (self.is_closed and self.valid_from))
        if self.rest or not says_days:
            return None
        if self.opens_at is None or self.closes_at is None:
            return self._is_day(at.date()) if self.is_closed else None
        opens, closes, now = self.opens_at, self.closes_at, at.time()
        if opens < closes:
            return self._is_day(at.date()) and opens <= now < closes
        yesterday = at.date() - timedelta(days=1)
        return (self._is_day(at.date()) and opens <= now) or (self._is_day(yesterday) and now < closes)

    def _is_day(self, day: date) -> bool:
        if (self.valid_from and day < self.valid_from) or (self.valid_to and day > self.valid_to):
            return False
        if self.interval > 1 and not self._is_in_step(day):
            return False
        if self.bymonthday and day.day not in self.bymonthday:
            return False
        return not self.byday or any(_is_weekday(word, day) for word in self.byday)

    def _is_in_step(self, day: date) -> bool:
        begun = self.dtstart or self.valid_from
        if begun is None:
            return True
        if self.freq == MONTHLY:
            months = (day.year - begun.year) * 12 + day.month - begun.month
            return months % self.interval == 0
        weeks = (_monday_of(day) - _monday_of(begun)).days // 7
        return weeks % self.interval == 0


def hours_of(text: str) -> Hours:
    """Return the rule in a line that `Hours.text` wrote; what cannot be read of it is left empty."""
    days, named = parts.split(text)
    freq = named.get("freq", WEEKLY)
    return Hours(
        tuple(filter(None, days.split(","))),
        _clock_of(named.get("opens", "")),
        _clock_of(named.get("closes", "")),
        "" if freq == "NONE" else freq,
        int(named["interval"]) if _COUNT.fullmatch(named.get("interval", "")) else 1,
        tuple(int(day) for day in named.get("monthdays", "").split(",") if _COUNT.fullmatch(day)),
        _day_of(named.get("from", "")),
        _day_of(named.get("to", "")),
        _day_of(named.get("start", "")),
        named.get("at", ""),
        named.get("note", ""),
        named.get("closed") == "yes",
        named.get("rest", ""),
    )


def in_words(hours: Iterable[Hours]) -> str:
    """Return all rules in one line; days with the same hours are said together."""
    together: dict[Hours, list[str]] = {}
    for rule in hours:
        together.setdefault(replace(rule, byday=()), []).extend(rule.byday)
    return "; ".join(replace(rule, byday=tuple(days)).words for rule, days in together.items())


def _is_weekday(word: str, day: date) -> bool:
    count, name = word[:-2], word[-2:]
    if name not in DAYS or DAYS.index(name) != day.weekday():
        return False
    if not count:
        return True
    if not _COUNT.fullmatch(count):
        return False
    nth = int(count)
    if nth > 0:
        return (day.day - 1) // 7 + 1 == nth
    next_month = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return (next_month - day - timedelta(days=1)).days // 7 + 1 == -nth


def _days_in_words(rule: Hours) -> str:
    if rule.bymonthday:
        return "day " + ", ".join(map(str, rule.bymonthday)) + " of the month"
    counted = [word for word in rule.byday if word[:-2]]
    if counted:
        said = [f"{_count_in_words(word[:-2])} {_DAY_WORDS.get(word[-2:], word[-2:])}" for word in counted]
        return ", ".join(said) + " of the month"
    known = sorted({DAYS.index(word) for word in rule.byday if word in DAYS})
    step = f" every {rule.interval} weeks" if rule.interval > 1 and known else ""
    return ", ".join(_runs(known)) + step


def _runs(days: list[int]) -> list[str]:
    """Return days as runs: Mon-Fri, Sun."""
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    said = []
    for run in runs:
        names = [_DAY_WORDS[DAYS[day]] for day in run]
        said += [f"{names[0]}-{names[-1]}"] if len(names) > 2 else names
    return said


def _count_in_words(count: str) -> str:
    return _COUNT_WORDS.get(int(count), count) if _COUNT.fullmatch(count) else count


def _span_in_words(rule: Hours) -> str:
    if rule.opens_at is None or rule.closes_at is None:
        one = rule.opens_at or rule.closes_at
        return "" if one is None else f"{'from' if rule.opens_at else 'until'} {clock_words(one)}"
    if rule.opens_at == rule.closes_at:
        return "all day"
    return f"{clock_words(rule.opens_at)} to {clock_words(rule.closes_at)}"


def _term_in_words(rule: Hours) -> str:
    since, until = rule.valid_from, rule.valid_to
    if since is not None and since == until:
        return f"on {_date_words(since)}"
    parts_said = (
        f"from {_date_words(since)}" if since else "",
        f"until {_date_words(until)}" if until else "",
    )
    return " ".join(filter(None, parts_said))


def _date_words(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def clock_words(at: time) -> str:
    """Return a time of day as people say it: "9 am", "5:30 pm", "noon"."""
    if (at.hour, at.minute) in {(0, 0), (12, 0)}:
        return "noon" if at.hour else "midnight"
    minutes = f":{at.minute:02}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes} {'am' if at.hour < 12 else 'pm'}"


def _monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _clock_text(at: time | None) -> str:
    return "" if at is None else f"{at:%H:%M}"


def _day_text(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _clock_of(text: str) -> time | None:
    try:
        return time.fromisoformat(text)
    except ValueError:
        return None


def _day_of(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
