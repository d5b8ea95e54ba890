"""One line of My Day, how urgent it is, why it is there, and what may hide it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from carecoord_desktop.common.calendars import last_business_day
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.enrollments.records import Acuity
from carecoord_desktop.features.obligations.records import NotDoneReason
from carecoord_desktop.features.obligations.rules import OBLIGATIONS, Obligation
from carecoord_desktop.features.red_flags.queries import FlagRow
from carecoord_desktop.features.tasks.queries import TaskRow
from carecoord_desktop.features.tasks.records import Priority
from carecoord_desktop.store.record import Seen

HIGH_FROM, MEDIUM_FROM = 50, 20
"""Of 100 points: from here on a line is High, or Medium."""

CLOSE_DAYS = 30
"""A clock that ends later than this adds nothing; what is late or due today adds all 30 points.

In between the points grow with the third power of what has passed: two weeks before the day they are few.
"""

WEEK_DAYS = 7
TOGETHER_RULE, TOGETHER_VERSION = "household-visit", 1

_RISK = {Acuity.ONE: 0, Acuity.TWO: 5, Acuity.THREE: 10, Acuity.FOUR: 15}
_UNKNOWN_RISK = 5
_LONGEST_GAP, _GAP_DAYS = 5, 12


class RowKind(Words):
    """What a line is about."""

    FLAG = "red-flag"
    TASK = "task"
    OBLIGATION = "obligation"
    TOGETHER = "one-visit"


class Hidden(Words):
    """Why a line is not shown, the first that holds."""

    FILTERS = "by-filters"
    MUTED = "muted"
    SNOOZED = "snoozed"


@dataclass(frozen=True)
class Weight:
    """What makes a line urgent (functions.md F12): clinical urgency, the clock, risk, time since contact."""

    urgency: int
    clock: int
    risk: int
    gap: int

    @property
    def score(self) -> int:
        """The sum, 0 to 100."""
        return self.urgency + self.clock + self.risk + self.gap

    @property
    def priority(self) -> Priority:
        """The group it stands in."""
        if self.score >= HIGH_FROM:
            return Priority.HIGH
        return Priority.MEDIUM if self.score >= MEDIUM_FROM else Priority.LOW

    @property
    def words(self) -> str:
        """The reason in one line."""
        return (
            f"{self.priority.label}: {self.score} of 100 points (urgency {self.urgency} of 50, "
            f"due date {self.clock} of 30, risk {self.risk} of 15, time since contact {self.gap} of 5)"
        )


@dataclass(frozen=True)
class WorkRow:
    """One line: who, what and why, until when, and what to do about it.

    `days` counts calendar days until it is due, negative when it is late. `source` is what it was made of;
    for one visit to several people, their lines. `comes_back_on` is the day until which it was put off.
    """

    row_id: UUID
    kind: RowKind
    chart: UUID
    person: str
    title: str
    reason: str
    due_on: date | None
    days: int | None
    weight: Weight
    rule: str
    rule_version: int
    tab: str
    verb: str
    source: Obligation | TaskRow | FlagRow | tuple[WorkRow, ...]
    household_id: UUID | None = None
    is_mine: bool = True
    is_legal: bool = False
    is_muted: bool = False
    by_visit: bool = False
    comes_back_on: date | None = None

    @property
    def priority(self) -> Priority:
        """The group it stands in; a red flag is always first."""
        return Priority.HIGH if self.kind == RowKind.FLAG else self.weight.priority

    @property
    def is_overdue(self) -> bool:
        """Whether its day is over."""
        return self.days is not None and self.days < 0


@dataclass(frozen=True)
class WorkFilters:
    """What the worker wants to see. `out` are the first and last day on which she is away."""

    only_mine: bool = True
    together: bool = True
    with_muted: bool = False
    with_snoozed: bool = False
    only_high: bool = False
    only_overdue: bool = False
    only_this_week: bool = False
    only_visits: bool = False
    only_tasks: bool = False
    text: str = ""
    out: tuple[date, date] | None = None


@dataclass(frozen=True)
class MyDay:
    """The lines shown, the most urgent first, and how many are not, by why."""

    rows: tuple[WorkRow, ...]
    hidden: dict[Hidden, int]

    @property
    def footer(self) -> str:
        """What is hidden other than by filters: "1 hidden: muted"; "" for nothing."""
        reasons = (Hidden.MUTED, Hidden.SNOOZED)
        return " · ".join(
            f"{self.hidden[each]} hidden: {each.value}" for each in reasons if self.hidden.get(each)
        )


@dataclass(frozen=True)
class MoveDueDraft:
    """A due date that moves, and why."""

    due_on: date | None = None
    reason: str = ""
    seen: Seen | None = None


@dataclass(frozen=True)
class NotDoneDraft:
    """Why something is not going to be done."""

    reason: NotDoneReason | None = None
    note: str = ""
    seen: Seen | None = None


def weight(
    urgency: int, due_on: date | None, acuity: Acuity | None, last_contact_on: date | None, today: date
) -> Weight:
    """Return how urgent something is; nobody met yet counts as the longest time without contact."""
    left = CLOSE_DAYS if due_on is None else max((due_on - today).days, 0)
    near = max(CLOSE_DAYS - left, 0)
    since = None if last_contact_on is None else (today - last_contact_on).days
    return Weight(
        urgency=urgency,
        clock=near**3 // CLOSE_DAYS**2,
        risk=_UNKNOWN_RISK if acuity is None else _RISK.get(acuity, _UNKNOWN_RISK),
        gap=_LONGEST_GAP if since is None else max(min(since // _GAP_DAYS, _LONGEST_GAP), 0),
    )


def arranged(rows: Iterable[WorkRow], filters: WorkFilters, today: date) -> MyDay:
    """Return what passes the filters in the order of urgency, and an honest count of what does not."""
    shown, hidden = [], Counter[Hidden]()
    for row in rows:
        why = hiding(row, filters, today)
        if why is None:
            shown.append(row)
        else:
            hidden[why] += 1
    if filters.together:
        shown = together(shown)
    return MyDay(tuple(sorted(shown, key=_rank)), dict(hidden))


def hiding(row: WorkRow, filters: WorkFilters, today: date) -> Hidden | None:
    """Return why a line is hidden, or None. A red flag never is; what the law sets is not by being quiet."""
    if row.kind == RowKind.FLAG:
        return None
    if filters.only_mine and not row.is_mine:
        return Hidden.FILTERS
    if row.is_muted and not (filters.with_muted or row.is_legal):
        return Hidden.MUTED
    is_put_off = row.comes_back_on is not None and row.comes_back_on > today
    if is_put_off and not (filters.with_snoozed or row.is_legal or filters.out):
        return Hidden.SNOOZED
    return None if _is_wanted(row, filters) else Hidden.FILTERS


def together(rows: Sequence[WorkRow]) -> list[WorkRow]:
    """Return the lines with those of one household that a visit answers shown as one."""
    by_household: defaultdict[UUID, list[WorkRow]] = defaultdict(list)
    for row in rows:
        if row.by_visit and row.household_id is not None:
            by_household[row.household_id].append(row)
    shared = {
        household: sorted(each, key=_rank)
        for household, each in by_household.items()
        if len({row.chart for row in each}) > 1
    }
    alone = [row for row in rows if not row.by_visit or row.household_id not in shared]
    return alone + [_one_visit(household, each) for household, each in shared.items()]


def reasons_by_chart(rows: Iterable[WorkRow]) -> dict[UUID, tuple[str, ...]]:
    """Return why each person is to be seen, in the order of the lines, for the papers of a day.

    A red flag is not among them: it is called at once, and its words are not for a page on a kitchen table.
    """
    found: dict[UUID, tuple[str, ...]] = {}
    for row in rows:
        for one in row.source if isinstance(row.source, tuple) else (row,):
            if one.kind != RowKind.FLAG:
                found[one.chart] = (*found.get(one.chart, ()), one.title)
    return found


def falls_due_between(row: WorkRow, first: date, last: date) -> bool:
    """Return whether something is due on these days, or has to be done on them to be in good time."""
    if row.due_on is None:
        return False
    return first <= row.due_on <= last or first <= last_business_day(row.due_on) <= last


def move_problems(draft: MoveDueDraft, today: date) -> list[Problem]:
    """Return what has to be mended before a due date can move."""
    found = []
    if draft.due_on is None:
        found.append(Problem("due_on", "Choose the new day."))
    elif draft.due_on < today:
        found.append(Problem("due_on", "This day is over. Choose today or a later day."))
    if not draft.reason.strip():
        found.append(Problem("reason", "Write why the due date moves. A reminder can move without."))
    return found


def not_done_problems(draft: NotDoneDraft) -> list[Problem]:
    """Return what has to be mended before something can be put down as not done."""
    if draft.reason is None:
        return [Problem("reason", "Choose why it is not going to be done.")]
    if draft.reason == NotDoneReason.DIED:
        words = "Record the death in the chart, under About. It ends everything at once, and can be undone."
        return [Problem("reason", words)]
    if draft.reason == NotDoneReason.OTHER and not draft.note.strip():
        return [Problem("note", "Write the reason in a few words.")]
    return []


def _is_wanted(row: WorkRow, filters: WorkFilters) -> bool:
    is_near = row.days is not None and row.days < WEEK_DAYS
    words = filters.text.casefold().split()
    searched = f"{row.person} {row.title}".casefold()
    return (
        (not filters.only_high or row.priority == Priority.HIGH)
        and (not filters.only_overdue or row.is_overdue)
        and (not filters.only_this_week or is_near)
        and (not filters.only_visits or row.by_visit)
        and (not filters.only_tasks or row.kind == RowKind.TASK)
        and all(word in searched for word in words)
        and (filters.out is None or falls_due_between(row, *filters.out))
    )


def _one_visit(household: UUID, rows: Sequence[WorkRow]) -> WorkRow:
    first, people = rows[0], list(dict.fromkeys(row.person for row in rows))
    due_on = min(row.due_on for row in rows if row.due_on is not None)
    days = min(row.days for row in rows if row.days is not None)
    return WorkRow(
        row_id=uuid5(OBLIGATIONS, f"{TOGETHER_RULE}|household|{household}|{due_on.isoformat()}"),
        kind=RowKind.TOGETHER,
        chart=first.chart,
        person=" and ".join(people) if len(people) < 3 else f"{people[0]} and {len(people) - 1} more",
        title=f"One visit for {len(people)} people: {first.title}",
        reason="Several people of one household have something due that one visit answers.",
        due_on=due_on,
        days=days,
        weight=first.weight,
        rule=TOGETHER_RULE,
        rule_version=TOGETHER_VERSION,
        tab=first.tab,
        verb=first.verb,
        source=tuple(rows),
        household_id=household,
        by_visit=True,
    )


def _rank(row: WorkRow) -> tuple[bool, int, date, str, UUID]:
    return (
        row.kind != RowKind.FLAG,
        -row.weight.score,
        row.due_on or date.max,
        row.person.casefold(),
        row.row_id,
    )


def explanation(row: WorkRow, today: date) -> list[tuple[str, str]]:
    """Return, in names and values, why a line is there: rule and version, dates, source."""
    rule = f"{row.rule}, version {row.rule_version}" if row.rule else "None: somebody wrote this task"
    found = [("Rule", rule), ("Why", row.reason)]
    if isinstance(row.source, Obligation):
        found += _clock_words(row.source, today)
    elif isinstance(row.source, tuple):
        found += [(each.person, each.title) for each in row.source]
    elif isinstance(row.source, TaskRow):
        found += [("Due", _long(row.due_on)), ("Owner", row.source.owner_name)]
    return [
        *found,
        ("Priority", "First, until somebody is told" if row.kind == RowKind.FLAG else row.weight.words),
    ]


def _clock_words(one: Obligation, today: date) -> list[tuple[str, str]]:
    clock, decision = one.clock, one.decision
    estimate = " (an estimate: the letter or the payer decides)" if clock.is_estimate else ""
    unit = clock.unit.replace("-", " ")
    found = [
        ("Counted from", f"{_long(one.trigger_on)}, {clock.trigger}"),
        ("Limit", f"{clock.interval} {unit}{'' if clock.interval == 1 else 's'}"),
        ("Due by the rule", _long(one.due_by_rule_on) + estimate),
    ]
    if one.due_on != one.due_by_rule_on and decision is not None:
        found.append(("Moved to", f"{_long(one.due_on)}: {decision.due_reason}"))
    if one.target_on not in (one.due_on, one.due_by_rule_on):
        found.append(("In good time until", f"{_long(one.target_on)}, the last business day before"))
    found.append(("Announced from", _long(one.alert_on)))
    if one.remind_on is not None and one.remind_on > today:
        found.append(("Comes back on", _long(one.remind_on)))
    if one.covered:
        found.append(("Also answers", "\n".join(each.title for each in one.covered)))
    return [
        *found,
        (
            "Clock",
            f"{clock.id}, version {clock.version}, {clock.kind}, held from {_long(clock.effective_from)}",
        ),
        ("Source", clock.source),
    ]


def _long(day: date | None) -> str:
    return "No date" if day is None else f"{day:%a} {day.day} {day:%b} {day.year}"
