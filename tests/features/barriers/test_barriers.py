"""Barriers: what stands in the way, when somebody looks again, and how it ends."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.barriers import actions, rules
from carecoord_desktop.features.barriers.queries import BarrierRow, barriers_of_chart
from carecoord_desktop.features.barriers.records import Barrier, BarrierDomain, BarrierStatus, Severity
from carecoord_desktop.features.barriers.rules import BarrierDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id


def a_barrier(desk: Desk, chart: UUID, domain: BarrierDomain, **fields: Severity | str) -> None:
    """Write a barrier down."""
    with desk.writing() as session:
        actions.add_barrier(session, chart, BarrierDraft(domain, **fields))  # type: ignore[arg-type]


def the_barriers(desk: Desk, chart: UUID) -> list[BarrierRow]:
    """Return the barriers as the plan lists them."""
    with desk.reading() as session:
        return barriers_of_chart(session, chart)


@pytest.mark.parametrize("domain", list(BarrierDomain))
def test_every_kind_of_barrier_has_its_name_a_day_to_look_again_and_something_that_helps(
    domain: BarrierDomain,
) -> None:
    kind = rules.kind_of(domain)
    assert kind.label
    assert kind.helps
    assert rules.recheck_on(domain, date(2026, 11, 23)) > date(2026, 11, 23)


def test_a_kind_of_a_newer_version_is_called_as_it_is_written() -> None:
    assert rules.kind_of(BarrierDomain("no-time-machine")).label == "No time machine"


def test_the_severest_open_barrier_stands_first(rosa: Desk, lucille: UUID, monday: HeldClock) -> None:
    a_barrier(rosa, lucille, BarrierDomain.COST, severity=Severity.MILD)
    a_barrier(rosa, lucille, BarrierDomain.TRANSPORT, severity=Severity.SEVERE, description="No car")
    first, second = the_barriers(rosa, lucille)
    assert (first.label, first.description, first.recheck_on) == ("No ride", "No car", date(2026, 12, 7))
    assert (second.label, second.recheck_on) == ("Cost", date(2026, 12, 23))
    with rosa.writing() as session:
        actions.end_barrier(session, first.seen, BarrierStatus.RESOLVED, "The plan pays the ride")
    assert [row.label for row in the_barriers(rosa, lucille)] == ["Cost", "No ride"]
    assert the_barriers(rosa, lucille)[1].recheck_on is None


def test_a_barrier_that_is_still_there_is_looked_at_again_later(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    a_barrier(rosa, lucille, BarrierDomain.TRANSPORT)
    monday.at = monday.at.replace(month=12, day=8)
    [row] = the_barriers(rosa, lucille)
    assert row.is_due
    with rosa.writing() as session:
        actions.look_again(session, row.seen)
    [row] = the_barriers(rosa, lucille)
    assert (row.is_due, row.recheck_on) == (False, date(2026, 12, 22))


def test_a_barrier_needs_its_kind_and_ends_with_words(rosa: Desk, lucille: UUID) -> None:
    assert [problem.field for problem in rules.problems(BarrierDraft())] == ["domain"]
    a_barrier(rosa, lucille, BarrierDomain.LANGUAGE)
    [row] = the_barriers(rosa, lucille)
    for refused in (" ", ""):
        with pytest.raises(DraftHasProblems), rosa.writing() as session:
            actions.end_barrier(session, row.seen, BarrierStatus.ACCEPTED, refused)
        with pytest.raises(DraftHasProblems), rosa.writing() as session:
            actions.strike_barrier(session, row.seen, refused)
    with rosa.writing() as session:
        actions.strike_barrier(session, row.seen, "Wrong chart")
    assert the_barriers(rosa, lucille) == []


def test_a_barrier_remembers_what_it_was_found_with(rosa: Desk, lucille: UUID) -> None:
    missed = new_id()
    with rosa.writing() as session:
        draft = BarrierDraft(BarrierDomain.TRANSPORT)
        actions.add_barrier(session, lucille, draft, found_by=("appointment", missed))
    [row] = the_barriers(rosa, lucille)
    with rosa.reading() as session:
        barrier = session.get_one(Barrier, row.barrier_id)
        assert (barrier.found_by_kind, barrier.found_by_id) == ("appointment", missed)
    with rosa.writing() as session:
        changed = BarrierDraft(BarrierDomain.COST, "Bus fare", seen=row.seen, found_on=row.found_on)
        actions.change_barrier(session, changed)
    assert the_barriers(rosa, lucille)[0].label == "Cost"
