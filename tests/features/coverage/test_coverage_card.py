"""The card of a person: its checks, and its renewal with the days of DAY-A9."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common import clock
from carecoord_desktop.common.calendars import is_business_day
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.coverage.actions import add_card, change_card, strike_card
from carecoord_desktop.features.coverage.queries import coverage_notices, coverage_of_chart
from carecoord_desktop.features.coverage.records import RenewalState
from carecoord_desktop.features.coverage.rules import (
    CoverageDraft,
    reinstatement,
    renewal_step,
    renewal_tasks,
)
from carecoord_desktop.features.obligations.queries import obligations_of
from carecoord_desktop.features.payers.records import PayerType
from carecoord_desktop.features.payers.rules import payer_type_in
from carecoord_desktop.store.desk import Desk
from tests.builders.authorizations import physical_therapy
from tests.builders.coverage import RENEWAL, a_card, checked, renewal_follows, the_card


def at_noon(monday: HeldClock, day: date) -> None:
    """Let it be another day."""
    monday.move(timedelta(days=(day - clock.today()).days))


def steps(desk: Desk, chart: UUID) -> list[str]:
    """Return what My Day shows about her coverage."""
    with desk.reading() as session:
        return [each.step for each in coverage_notices(session, clock.today(), [chart]).get(chart, ())]


def in_my_day(desk: Desk, chart: UUID) -> dict[str, tuple[date, date, bool]]:
    """Return the lines of My Day about coverage: due, the day to aim for, whether it is an estimate."""
    with desk.reading() as session:
        [(_, waiting)] = obligations_of(session, clock.today(), [chart])
    return {
        one.rule.id: (one.due_on, one.target_on, one.clock.is_estimate)
        for one in waiting
        if one.rule.tab == "Coverage"
    }


def test_a_renewal_on_31_january_has_tasks_on_2_november_2_december_and_1_january() -> None:
    found = [(task.due.on, task.due.target_on) for task in renewal_tasks(RENEWAL)]
    assert found == [
        (date(2026, 11, 2), date(2026, 11, 2)),
        (date(2026, 12, 2), date(2026, 12, 2)),
        (date(2027, 1, 1), date(2026, 12, 31)),
    ]


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (date(2026, 11, 23), {"renewal-90": (date(2026, 11, 2), date(2026, 11, 2), False)}),
        (date(2026, 12, 2), {"renewal-60": (date(2026, 12, 2), date(2026, 12, 2), False)}),
        (date(2027, 1, 4), {"renewal-30": (date(2027, 1, 1), date(2026, 12, 31), False)}),
        (date(2027, 1, 31), {"renewal-due": (date(2027, 1, 31), date(2027, 1, 29), True)}),
    ],
)
def test_my_day_shows_the_one_task_of_a_renewal_that_is_next(
    rosa: Desk, lucille: UUID, monday: HeldClock, day: date, line: dict[str, tuple[date, date, bool]]
) -> None:
    a_card(rosa, lucille)
    at_noon(monday, day)
    assert in_my_day(rosa, lucille) == line


def test_closed_for_papers_not_sent_back_it_can_be_given_back_for_ninety_days(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    card = a_card(rosa, lucille)
    at_noon(monday, date(2027, 2, 1))
    renewal_follows(rosa, card, renewal=RenewalState.CLOSED, closed_on=RENEWAL)
    card = the_card(rosa, lucille)
    assert card.reinstatement is not None
    assert (card.reinstatement.on, card.reinstatement.target_on) == (date(2027, 5, 1), date(2027, 4, 30))
    assert in_my_day(rosa, lucille) == {"reinstatement": (date(2027, 5, 1), date(2027, 4, 30), True)}
    at_noon(monday, date(2027, 5, 2))
    assert steps(rosa, lucille) == []
    assert reinstatement(PayerType.COMMERCIAL, RENEWAL) is None


@pytest.mark.usefixtures("monday")
def test_papers_sent_wait_for_an_answer_and_renewed_the_next_year_begins(rosa: Desk, lucille: UUID) -> None:
    renewal_follows(
        rosa, a_card(rosa, lucille), renewal=RenewalState.SENT, papers_sent_on=clock.today(),
        papers_here=("form", "income"),
    )  # fmt: skip
    assert steps(rosa, lucille) == ["renewal-answer"]
    assert the_card(rosa, lucille).papers_here == ("form", "income")
    card = the_card(rosa, lucille)
    renewal_follows(rosa, card, renewal=RenewalState.RENEWED, next_due=date(2028, 1, 31))
    card = the_card(rosa, lucille)
    assert (card.renewal_state, card.papers_here) == (RenewalState.NOT_STARTED, ())
    assert card.renewal is not None
    assert card.renewal.on == date(2028, 1, 31)


def test_medicaid_is_checked_each_month_and_everything_else_each_january(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    medicaid = a_card(rosa, lucille, renewal_due=None)
    assert steps(rosa, lucille) == []
    assert medicaid.check_due is None
    checked(rosa, medicaid, clock.today())
    work = a_card(rosa, lucille, "Acme Health", payer_type=PayerType.COMMERCIAL, renewal_due=None, order=2)
    checked(rosa, work, clock.today())
    assert the_card(rosa, lucille).check_due == date(2026, 12, 23)
    assert the_card(rosa, lucille, "Acme Health").check_due == date(2027, 1, 31)
    assert in_my_day(rosa, lucille) == {}
    at_noon(monday, date(2026, 12, 23))
    assert in_my_day(rosa, lucille) == {"coverage-check": (date(2026, 12, 23), date(2026, 12, 23), False)}


@pytest.mark.usefixtures("monday")
def test_my_day_calls_what_the_law_says_an_estimate_and_shows_one_line_for_a_request(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    physical_therapy(rosa, lucille)
    at_noon(monday, date(2027, 2, 22))
    assert in_my_day(rosa, lucille) == {
        "authorization-ending-7": (date(2027, 2, 28), date(2027, 2, 26), False)
    }


@given(st.dates(date(2026, 1, 1), date(2060, 12, 31)), st.integers(-400, 400))
def test_each_day_has_at_most_one_task_and_the_day_to_aim_for_is_a_business_day(
    renewal_due: date, days: int
) -> None:
    today = renewal_due + timedelta(days=days)
    step = renewal_step(RenewalState.NOT_STARTED, renewal_due, None, PayerType.MEDICAID_FFS, today)
    assert step is not None
    named = {"renewal-90": 90, "renewal-60": 60, "renewal-30": 30, "renewal-due": 0}[step[0]]
    assert named == next((n for n in (0, 30, 60, 90) if -days <= n), 90)
    for task, before in zip(renewal_tasks(renewal_due), (90, 60, 30), strict=True):
        assert task.due.on is not None
        assert task.due.target_on is not None
        assert renewal_due.toordinal() - task.due.on.toordinal() == before
        assert is_business_day(task.due.target_on)
        assert 0 <= (task.due.on - task.due.target_on).days <= 4


@pytest.mark.usefixtures("monday")
def test_a_card_is_changed_and_struck_and_nothing_else_is_touched(rosa: Desk, lucille: UUID) -> None:
    card = a_card(rosa, lucille)
    with rosa.writing() as session:
        change_card(session, replace(CoverageDraft.of(card.seen), phone="(800) 555-0199", is_dual=True))
    now = the_card(rosa, lucille)
    assert (now.phone, now.is_dual, now.member_id, now.renewal) == (
        "(800) 555-0199",
        True,
        card.member_id,
        card.renewal,
    )
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        strike_card(session, now.seen, " ")
    with rosa.writing() as session:
        strike_card(session, now.seen, "Another person's card")
    with rosa.reading() as session:
        assert coverage_of_chart(session, lucille) == []


@pytest.mark.usefixtures("monday")
def test_a_card_that_says_too_little_or_ends_before_it_begins_is_refused(rosa: Desk, lucille: UUID) -> None:
    whole = CoverageDraft("MassHealth", payer_type=PayerType.MEDICAID_FFS)
    for draft, field in (
        (replace(whole, payer=" "), "payer"),
        (replace(whole, payer_type=None), "payer_type"),
        (replace(whole, started_on=PartialDate("2026-05"), ended_on=PartialDate("2026-04")), "ended_on"),
    ):
        with pytest.raises(DraftHasProblems) as refused, rosa.writing() as session:
            add_card(session, lucille, draft)
        assert [problem.field for problem in refused.value.problems] == [field]
    for fields, field in (
        ({"renewal": RenewalState.SENT}, "papers_sent_on"),
        ({"renewal": RenewalState.CLOSED}, "closed_on"),
        ({"renewal": RenewalState.RENEWED, "next_due": RENEWAL}, "next_due"),
    ):
        with pytest.raises(DraftHasProblems) as refused:
            renewal_follows(rosa, a_card(rosa, lucille, f"Plan {field}"), **fields)
        assert [problem.field for problem in refused.value.problems] == [field]


def test_the_words_on_a_card_tell_its_kind_or_leave_it_open() -> None:
    assert payer_type_in("Medicare Advantage PPO") == PayerType.MEDICARE_C
    assert payer_type_in("Medicaid managed care") == PayerType.MEDICAID_MCO
    assert payer_type_in("Medicaid") is None
    assert payer_type_in("PPO") is None
