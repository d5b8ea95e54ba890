"""My Day worked out at the office is My Day worked out on the laptop: the same lines with the same ids."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from random import Random
from typing import Any

import pytest
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.obligations.records import DecisionStatus, NotDoneReason, WorkDecision
from carecoord_desktop.features.obligations.rules import Obligation
from carecoord_desktop.features.team.records import Role, Worker
from carecoord_desktop.features.worklist.queries import my_day
from carecoord_desktop.features.worklist.rules import Hidden, MyDay, RowKind, WorkFilters
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import OFFICE_CHART, Record
from carecoord_hub.database import open_database
from carecoord_hub.migrations import bring_up_to_date
from tests.builders.caseloads import a_busy_caseload, put_into
from tests.builders.desks import ROSA, a_desk

PEOPLE = 1_000
MONDAY = date(2026, 11, 23)
EVERYTHING = WorkFilters(together=False, only_mine=False, with_muted=True, with_snoozed=True)


@pytest.fixture(autouse=True, scope="module")
def _monday() -> Iterator[None]:
    with clock.reading_from(HeldClock(datetime(2026, 11, 23, 13, 0, tzinfo=UTC))):
        yield


@pytest.fixture(scope="module")
def laptop(_monday: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Rosa's laptop with a thousand people, some of whose lines somebody has decided about."""
    desk = a_desk(tmp_path_factory.mktemp("laptop"))
    with desk.writing() as session:
        session.add_all(caseload())
    with desk.reading() as session:
        decided = list(decisions(my_day(session, ROSA, EVERYTHING)))
    with desk.writing() as session:
        session.add_all(decided)
    yield desk
    desk.store.close()


def caseload() -> list[Record]:
    return list(a_busy_caseload(PEOPLE, ROSA, MONDAY))


def decisions(day: MyDay) -> Iterator[WorkDecision]:
    """Yield a decision about every tenth obligation: put off, moved, done or not done."""
    luck = Random(5)  # noqa: S311
    waiting = [row.source for row in day.rows if isinstance(row.source, Obligation)]
    for one in (one for one in waiting if luck.random() < 0.1):
        what: dict[str, Any] = luck.choice([
            {"remind_on": date(2026, 11, 30)},
            {"due_on": date(2026, 12, 24), "due_reason": "With her sister"},
            {"status": DecisionStatus.DONE, "ended_on": date(2026, 11, 20), "note": "Paper note"},
            {"status": DecisionStatus.NOT_DONE, "ended_on": MONDAY, "reason": NotDoneReason.REFUSED},
        ])  # fmt: skip
        yield WorkDecision(
            id=one.id, chart=one.chart, rule=one.rule.id, subject_kind=one.subject_kind,
            subject_id=one.subject_id, trigger_on=one.trigger_on, **what,
        )  # fmt: skip


def lines(day: MyDay) -> list[tuple[object, ...]]:
    return [(row.row_id, row.title, row.due_on, row.weight.score, row.comes_back_on) for row in day.rows]


def test_laptop_and_hub_list_the_same_lines_for_a_thousand_people(laptop: Desk, hub_database: str) -> None:
    with laptop.reading() as session:
        decided = list(session.query(WorkDecision))
        here = {filters: my_day(session, ROSA, filters) for filters in (EVERYTHING, WorkFilters())}
        rosa = Worker(id=ROSA, chart=OFFICE_CHART, name="Rosa Medina", role=Role.COORDINATOR)
        engine = open_database(hub_database)
        bring_up_to_date(engine)
        put_into(engine, [rosa, *caseload(), *decided])
    with Session(engine) as office:
        for filters, day in here.items():
            there = my_day(office, ROSA, filters)
            assert lines(there) == lines(day)
            assert there.hidden == day.hidden
    engine.dispose()
    everything, mine = here.values()
    assert len(everything.rows) > PEOPLE, "the caseload asks for a lot"
    assert {row.kind for row in mine.rows} == set(RowKind)
    assert set(mine.hidden) == set(Hidden)
    assert len({row.row_id for row in everything.rows}) == len(everything.rows)
