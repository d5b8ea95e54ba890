"""My Day as a worker sees it: red flags, tasks, and what falls due by rule; the same on laptop and hub."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.enrollments.queries import quiet_charts
from carecoord_desktop.features.obligations.queries import obligations_of
from carecoord_desktop.features.obligations.rules import AUTHOR, COORDINATOR, Obligation
from carecoord_desktop.features.office_work.queries import office_obligations
from carecoord_desktop.features.red_flags.queries import FlagRow, open_flags
from carecoord_desktop.features.tasks.queries import TaskRow, open_tasks_of
from carecoord_desktop.features.tasks.records import Priority, TaskStatus
from carecoord_desktop.features.team.records import Role, Worker
from carecoord_desktop.features.work_facts.rules import ChartFacts
from carecoord_desktop.features.worklist import rules
from carecoord_desktop.features.worklist.rules import MyDay, RowKind, WorkFilters, WorkRow

MOST_URGENT = 50
_URGENCY = {Priority.HIGH: MOST_URGENT, Priority.MEDIUM: 20, Priority.LOW: 5}
"""The clinical urgency of a task by the priority that whoever wrote it gave it."""


@dataclass(frozen=True)
class _Reader:
    """For whom the list is made, on which day, and whose optional lines are quiet."""

    worker_id: UUID
    role: Role
    today: date
    quiet: Collection[UUID]


def my_day(
    session: Session,
    worker_id: UUID,
    filters: WorkFilters | None = None,
    charts: Collection[UUID] | None = None,
    *,
    hidden: Collection[UUID] = (),
) -> MyDay:
    """Return what waits for a worker today, the most urgent first; in all charts without `charts`.

    Of `hidden` charts only what is hers to do is in it, and red flags, which wait for anybody.
    """
    filters, today = filters or WorkFilters(), clock.today()
    reader = _Reader(worker_id, _role(session, worker_id), today, quiet_charts(session).keys())
    until = None if filters.out is None else filters.out[1]
    facts: dict[UUID, ChartFacts] = {}
    rows: list[WorkRow] = []
    for about, waiting in obligations_of(session, today, charts, until=until):
        facts[about.chart] = about
        rows += (_of_obligation(one, about, reader) for one in waiting)
    if charts is None:
        office, waiting = office_obligations(session, today)
        rows += (_of_obligation(one, office, reader) for one in waiting)
    # what is open is listed, also a task about nobody on this laptop
    for task in open_tasks_of(session, charts=charts):
        about = facts.get(task.chart) or ChartFacts(task.chart, task.patient_name)
        rows.append(_of_task(task, about, reader))
    rows = [row for row in rows if row.is_mine or row.chart not in hidden]
    rows += [_of_flag(flag) for flag in open_flags(session) if charts is None or flag.chart in charts]
    return rules.arranged(rows, filters, today)


def _role(session: Session, worker_id: UUID) -> Role:
    worker = session.get(Worker, worker_id)
    return Role.COORDINATOR if worker is None else worker.role


def _of_obligation(one: Obligation, about: ChartFacts, reader: _Reader) -> WorkRow:
    rule, days = one.rule, (one.due_on - reader.today).days
    urgent = (one, *one.covered)
    weights = [
        rules.weight(each.rule.urgency, each.due_on, about.acuity, about.last_contact_on, reader.today)
        for each in urgent
    ]
    return WorkRow(
        row_id=one.id,
        kind=RowKind.OBLIGATION,
        chart=about.chart,
        person=about.name,
        title=one.title,
        reason=rule.because,
        due_on=one.due_on,
        days=days,
        weight=max(weights, key=lambda each: each.score),
        rule=rule.id,
        rule_version=rule.version,
        tab=rule.tab,
        verb=rule.verb,
        source=one,
        household_id=about.household_id,
        is_mine=_is_mine(one, days, reader),
        is_legal=one.clock.is_estimate,
        is_muted=about.chart in reader.quiet,
        by_visit=rule.by_visit,
        comes_back_on=one.remind_on,
    )


def _is_mine(one: Obligation, days: int, reader: _Reader) -> bool:
    """Return whether it is hers, her role's, or for a supervisor when it is late or nobody's."""
    is_by_role = one.rule.owner not in (AUTHOR, COORDINATOR) and one.rule.owner == str(reader.role)
    if one.owner_id == reader.worker_id or is_by_role:
        return True
    is_escalated = 0 < one.rule.escalate_after <= -days
    return reader.role == Role.SUPERVISOR and (is_escalated or one.owner_id is None)


def _of_task(task: TaskRow, about: ChartFacts, reader: _Reader) -> WorkRow:
    urgency = _URGENCY.get(task.priority, MOST_URGENT)
    held_until = task.resume_on if task.status == TaskStatus.ON_HOLD else None
    return WorkRow(
        row_id=task.task_id,
        kind=RowKind.TASK,
        chart=task.chart,
        person=about.name,
        title=task.title,
        reason=task.status_reason or task.note,
        due_on=task.due_on,
        days=task.days,
        weight=rules.weight(urgency, task.due_on, about.acuity, about.last_contact_on, reader.today),
        rule="",
        rule_version=0,
        tab="Tasks",
        verb="Done",
        source=task,
        household_id=about.household_id,
        is_mine=task.owner_id == reader.worker_id,
        is_muted=task.chart in reader.quiet,
        comes_back_on=max(filter(None, (task.remind_on, held_until)), default=None),
    )


def _of_flag(flag: FlagRow) -> WorkRow:
    return WorkRow(
        row_id=flag.flag_id,
        kind=RowKind.FLAG,
        chart=flag.chart,
        person=flag.patient_name,
        title="Red flag: call now" if flag.is_due else "Red flag: call again",
        reason="Nobody has heard of it yet. It stays on top until somebody is told.",
        due_on=flag.found_on,
        days=-flag.days_ago,
        weight=rules.Weight(MOST_URGENT, rules.CLOSE_DAYS, 0, 0),
        rule="red-flag",
        rule_version=1,
        tab="Summary",
        verb="Call now",
        source=flag,
    )
