"""A chart of somebody else's caseload opens for a reason, for an hour, and a supervisor looks at it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.emergency_access import rules
from carecoord_desktop.features.emergency_access.actions import (
    close_early,
    open_in_emergency,
    review_access,
)
from carecoord_desktop.features.emergency_access.queries import accesses, way_into
from carecoord_desktop.features.emergency_access.rules import Opening, Way, WayKind
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.features.team.rules import NotPermitted
from carecoord_desktop.store.desk import Desk
from tests.builders.desks import BEN, ROSA, desk_of
from tests.builders.emergency_access import WHY, an_emergency, somebody_of
from tests.builders.team import a_worker

NOON = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)


def way(desk: Desk, chart: UUID, *, owns_laptop: bool = False, also: tuple[UUID, ...] = ()) -> Way:
    """Return how somebody comes into a chart."""
    with desk.reading() as session:
        return way_into(session, desk, chart, owns_laptop=owns_laptop, also=also)


@pytest.fixture
def wei(rosa: Desk) -> UUID:
    """The chart of Wei Zhang, whom Ben looks after."""
    a_worker(rosa, "Ben Tran", role=Role.COORDINATOR)
    return somebody_of(rosa, BEN)


def test_her_own_her_backup_and_nobodys_charts_are_open(rosa: Desk, wei: UUID) -> None:
    mine = somebody_of(rosa, ROSA, "Mei")
    covered = somebody_of(rosa, BEN, "Lin", backup_coordinator_id=ROSA)
    nobodys = somebody_of(rosa, None, "Bao")
    for chart in (mine, covered, nobodys):
        assert way(rosa, chart).kind == WayKind.OPEN
    assert way(rosa, wei).kind == WayKind.ASK
    assert way(rosa, wei).whose == "Ben Tran"
    assert way(rosa, wei, also=(ROSA,)).kind == WayKind.OPEN, "she is the care manager of a program"
    assert way(rosa, wei, owns_laptop=True).kind == WayKind.OPEN, "the office granted it to her"


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        (Role.COORDINATOR, WayKind.ASK),
        (Role.RN, WayKind.OPEN),
        (Role.SUPERVISOR, WayKind.OPEN),
        (Role.RECORDS, WayKind.OPEN),
        (Role.ADMIN, WayKind.NONE),
        (Role.AUDITOR, WayKind.NONE),
    ],
)
def test_each_role_comes_in_its_own_way(rosa: Desk, wei: UUID, role: Role, kind: WayKind) -> None:
    somebody = UUID(int=7)
    a_worker(rosa, "Somebody", role=role, worker_id=somebody)
    found = way(desk_of(rosa.store, somebody, "Somebody", role), wei)
    assert found.kind == kind
    assert found.is_open or found.words


def test_a_reason_of_two_words_opens_nothing(rosa: Desk, wei: UUID) -> None:
    with rosa.writing() as session, pytest.raises(DraftHasProblems, match="in a sentence"):
        open_in_emergency(session, wei, Opening("  urgent call "))
    assert way(rosa, wei).kind == WayKind.ASK


def test_it_lasts_an_hour_for_her_alone_and_not_when_the_clock_is_set_back(rosa: Desk, wei: UUID) -> None:
    other = UUID(int=7)
    a_worker(rosa, "Somebody", role=Role.COORDINATOR, worker_id=other)
    with clock.reading_from(HeldClock(NOON)):
        an_emergency(rosa, wei)
        found = way(rosa, wei)
        assert (found.kind, found.ends_at, found.reason) == (
            WayKind.EMERGENCY, NOON + timedelta(minutes=60), WHY,
        )  # fmt: skip
        assert way(desk_of(rosa.store, other, "Somebody", Role.COORDINATOR), wei).kind == WayKind.ASK
    for moment, kind in (
        (NOON + timedelta(minutes=59, seconds=59), WayKind.EMERGENCY),
        (NOON + timedelta(minutes=60), WayKind.ASK),
        (NOON - timedelta(seconds=1), WayKind.ASK),
    ):
        with clock.reading_from(HeldClock(moment)):
            assert way(rosa, wei).kind == kind, moment


def test_she_can_give_it_back_early(rosa: Desk, wei: UUID) -> None:
    with clock.reading_from(HeldClock(NOON)):
        access = an_emergency(rosa, wei)
    for minutes in (10, 20):
        with clock.reading_from(HeldClock(NOON + timedelta(minutes=minutes))):
            with rosa.writing() as session:
                close_early(session, access)
            assert way(rosa, wei).kind == WayKind.ASK
    with rosa.reading() as session:
        [row] = accesses(session)
    assert row.ended_at == NOON + timedelta(minutes=10)


def test_a_supervisor_looks_at_it_once_and_nobody_at_her_own(rosa: Desk, wei: UUID) -> None:
    kim = UUID(int=8)
    a_worker(rosa, "Kim Osei", role=Role.SUPERVISOR, worker_id=kim)
    kims = desk_of(rosa.store, kim, "Kim Osei", Role.SUPERVISOR)
    an_emergency(rosa, wei)
    with rosa.reading() as session:
        [row] = accesses(session)
    assert (row.worker, row.patient_name, row.reason, row.reviewed_at) == (
        "Rosa Medina", "Zhang, Wei", WHY, None,
    )  # fmt: skip
    with pytest.raises(DraftHasProblems, match="yourself"), rosa.writing() as session:
        review_access(session, row.seen, "Fine")
    with pytest.raises(DraftHasProblems, match="what you found"), kims.writing() as session:
        review_access(session, row.seen, " ")
    with kims.writing() as session:
        review_access(session, row.seen, "The hospital called us too")
    with rosa.reading() as session:
        [row] = accesses(session, ROSA)
        assert accesses(session, BEN) == []
    assert (row.reviewer, row.review) == ("Kim Osei", "The hospital called us too")


def test_a_coordinator_cannot_look_at_the_access_of_another(rosa: Desk, wei: UUID) -> None:
    an_emergency(rosa, wei)
    with rosa.reading() as session:
        [row] = accesses(session)
    bens = desk_of(rosa.store, BEN, "Ben Tran", Role.COORDINATOR)
    with pytest.raises(NotPermitted, match="supervisor"), bens.writing() as session:
        review_access(session, row.seen, "Fine")


def test_a_records_clerk_cannot_open_one_although_she_may_write(rosa: Desk, wei: UUID) -> None:
    clerk = UUID(int=9)
    a_worker(rosa, "Rae", role=Role.RECORDS, worker_id=clerk)
    with (
        pytest.raises(NotPermitted),
        desk_of(rosa.store, clerk, "Rae", Role.RECORDS).writing() as session,
    ):
        open_in_emergency(session, wei, Opening(WHY))


@pytest.mark.parametrize(
    ("seconds", "minutes"), [(3600, 60), (3599, 60), (61, 2), (60, 1), (1, 1), (0, 0), (-5, 0)]
)
def test_a_begun_minute_counts(seconds: int, minutes: int) -> None:
    assert rules.minutes_left(NOON + timedelta(seconds=seconds), NOON) == minutes
