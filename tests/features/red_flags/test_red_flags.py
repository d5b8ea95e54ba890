"""Red flags: raised once, on top until somebody was told, and every try is kept."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.red_flags import rules
from carecoord_desktop.features.red_flags.actions import (
    could_not_reach,
    leave_protocol,
    raise_flag,
    strike_flag,
    tell,
)
from carecoord_desktop.features.red_flags.queries import calls_of, flags_of, numbers_to_call, open_flags
from carecoord_desktop.features.red_flags.records import FlagStatus
from carecoord_desktop.features.red_flags.rules import Again, CallDraft, FlagDraft, WayOut
from carecoord_desktop.features.team.actions import add_worker
from carecoord_desktop.features.team.records import OfficeSetting, Role
from carecoord_desktop.features.team.rules import Setting, WorkerDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import OFFICE_CHART, new_id
from tests.builders.desks import BEN
from tests.builders.patients import a_patient, a_person
from tests.builders.red_flags import a_red_flag, the_flag

MARIA = new_id()
MONDAY = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)  # 3 pm in New York


def fields(refused: pytest.ExceptionInfo[DraftHasProblems]) -> list[str]:
    """Return the fields that something is wrong with."""
    return [problem.field for problem in refused.value.problems]


def test_the_same_answer_raises_one_flag_however_often_it_is_signed(rosa: Desk) -> None:
    screen = new_id()
    first = a_red_flag(rosa, MARIA, source_record=screen)
    again = a_red_flag(rosa, MARIA, "Said it in other words", source_record=screen)
    assert (again.flag_id, again.what) == (first.flag_id, first.what)
    with rosa.writing() as session:
        other = FlagDraft("Has a plan", clock.today(), "self-harm", "assessment", screen, "item-10")
        raise_flag(session, MARIA, other)
    with rosa.reading() as session:
        assert len(open_flags(session)) == 2


def test_a_flag_says_what_was_found_and_not_before_it_was(rosa: Desk) -> None:
    with rosa.writing() as session, pytest.raises(DraftHasProblems) as refused:
        raise_flag(session, MARIA, FlagDraft(" ", clock.today() + timedelta(days=1)))
    assert fields(refused) == ["what", "found_on"]


def test_a_flag_is_on_top_until_somebody_was_told(rosa: Desk) -> None:
    lucille = a_patient(rosa)
    row = a_red_flag(rosa, lucille)
    with rosa.reading() as session:
        assert [each.patient_name for each in open_flags(session)] == ["Lucille Grant"]
    with rosa.writing() as session:
        tell(session, row.seen, "Dana Okafor", "RN", clock.now())
    with rosa.reading() as session:
        assert open_flags(session) == []
        [told] = flags_of(session, lucille)
    assert (told.status, told.told_whom, told.told_role, told.is_untold) == (
        FlagStatus.TOLD, "Dana Okafor", "RN", False,
    )  # fmt: skip


def test_telling_names_somebody_what_she_does_and_a_time_that_can_be(rosa: Desk) -> None:
    row = a_red_flag(rosa, MARIA)
    for at, wrong in (
        (clock.now() + timedelta(hours=1), "told_time"),
        (clock.now() - timedelta(days=2), "told_on"),
    ):
        with rosa.writing() as session, pytest.raises(DraftHasProblems) as refused:
            tell(session, row.seen, "Dana", "RN", at)
        assert fields(refused) == [wrong]
    with rosa.writing() as session, pytest.raises(DraftHasProblems) as refused:
        tell(session, row.seen, "", "", clock.now())
    assert fields(refused) == ["told_whom", "told_role"]


def test_who_could_not_be_reached_is_called_again_and_both_tries_are_kept(rosa: Desk) -> None:
    with clock.reading_from(HeldClock(MONDAY)) as time:
        assert isinstance(time, HeldClock)
        row = a_red_flag(rosa, MARIA)
        at = MONDAY + timedelta(minutes=30)
        with rosa.writing() as session:
            could_not_reach(session, row.seen, "Try the on-call line", at)
        waiting = the_flag(rosa, row.flag_id)
        assert (waiting.status, waiting.is_untold, waiting.is_due) == (FlagStatus.RETRY, True, False)
        time.move(timedelta(minutes=31))
        assert the_flag(rosa, row.flag_id).is_due
        with rosa.writing() as session:
            tell(session, waiting.seen, "On-call nurse", "RN", clock.now())
        with rosa.reading() as session:
            assert open_flags(session) == []
            calls = calls_of(session, row.flag_id)
    assert [(each.became, each.next_step or each.told_whom, each.by_name) for each in calls] == [
        (FlagStatus.RETRY, "Try the on-call line", "Rosa Medina"),
        (FlagStatus.TOLD, "On-call nurse", "Rosa Medina"),
    ]


@pytest.mark.parametrize("minutes", [-1, 0, 24 * 60 + 1])
def test_the_next_call_is_within_a_day_from_now(rosa: Desk, minutes: int) -> None:
    row = a_red_flag(rosa, MARIA)
    with clock.reading_from(HeldClock(MONDAY)):
        at = MONDAY + timedelta(minutes=minutes)
        with rosa.writing() as session, pytest.raises(DraftHasProblems) as refused:
            could_not_reach(session, row.seen, "Drive there", at)
    assert fields(refused) == ["again"]


def test_what_somebody_was_told_meanwhile_is_not_made_unsaid(rosa: Desk) -> None:
    row = a_red_flag(rosa, MARIA)
    with rosa.writing() as session:
        tell(session, row.seen, "Dana", "RN", clock.now())
    with rosa.writing() as session, pytest.raises(DraftHasProblems, match="Dana was told"):
        could_not_reach(session, row.seen, "Call later", clock.now() + timedelta(hours=1))
    assert the_flag(rosa, row.flag_id).status == FlagStatus.TOLD


def test_the_protocol_has_two_ways_out_and_no_third(rosa: Desk) -> None:
    row = a_red_flag(rosa, MARIA)
    for draft, missing in (
        (CallDraft(row.seen), ["way"]),
        (CallDraft(row.seen, WayOut.TOLD), ["told_whom", "told_role", "told_time"]),
        (CallDraft(row.seen, WayOut.NOT_REACHED), ["next_step", "again"]),
    ):
        with rosa.writing() as session, pytest.raises(DraftHasProblems) as refused:
            leave_protocol(session, draft)
        assert fields(refused) == missing
    assert the_flag(rosa, row.flag_id).status == FlagStatus.OPEN


@pytest.mark.parametrize("again", list(Again))
def test_every_time_to_call_again_that_is_offered_is_accepted(again: Again) -> None:
    with clock.reading_from(HeldClock(MONDAY)):
        assert rules.retry_problems("Call", rules.retry_at(again, MONDAY)) == []


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (datetime(2026, 11, 23, 20, tzinfo=UTC), datetime(2026, 11, 24, 13, tzinfo=UTC)),
        (datetime(2026, 11, 24, 7, tzinfo=UTC), datetime(2026, 11, 24, 13, tzinfo=UTC)),
    ],
)
def test_tomorrow_morning_is_the_next_eight_in_the_morning(now: datetime, expected: datetime) -> None:
    assert rules.retry_at(Again.TOMORROW_MORNING, now) == expected


def test_what_is_due_now_stands_before_what_waits(rosa: Desk) -> None:
    waits, due = a_red_flag(rosa, MARIA), a_red_flag(rosa, MARIA, "Chest pain")
    with rosa.writing() as session:
        could_not_reach(session, waits.seen, "Try on-call", clock.now() + timedelta(minutes=15))
    with rosa.reading() as session:
        assert [each.flag_id for each in open_flags(session)] == [due.flag_id, waits.flag_id]


def test_a_paper_keyed_days_later_counts_from_the_day_of_the_answer(rosa: Desk) -> None:
    with clock.reading_from(HeldClock(MONDAY)):
        row = a_red_flag(rosa, MARIA, found_on=date(2026, 11, 21))
        assert (row.days_ago, row.is_due) == (2, True)


def test_a_flag_raised_in_the_wrong_chart_is_struck_with_a_reason(rosa: Desk) -> None:
    row = a_red_flag(rosa, MARIA)
    with rosa.writing() as session, pytest.raises(DraftHasProblems):
        strike_flag(session, row.seen, "")
    with rosa.writing() as session:
        strike_flag(session, row.seen, "Wrong person")
    with rosa.reading() as session:
        assert open_flags(session) == []


def test_flags_of_one_person_are_not_those_of_another(rosa: Desk) -> None:
    lucille, amal = a_patient(rosa), a_patient(rosa, a_person("Haddad", "Amal", "1971-02-01"))
    a_red_flag(rosa, lucille)
    with rosa.reading() as session:
        assert flags_of(session, amal) == []
        assert len(flags_of(session, lucille)) == 1


def test_the_nurse_comes_before_the_on_call_line(rosa: Desk) -> None:
    with rosa.writing() as session:
        add_worker(session, WorkerDraft("Dana Okafor", Role.RN, "RN", "(617) 555-0188"), BEN)
        session.add(OfficeSetting(chart=OFFICE_CHART, name=Setting.ON_CALL_PHONE, value="(617) 555-0100"))
    with rosa.reading() as session:
        assert [(each.name, each.phone) for each in numbers_to_call(session)] == [
            ("Dana Okafor, RN", "(617) 555-0188"),
            ("On call", "(617) 555-0100"),
        ]


def test_every_protocol_that_ships_has_a_title_and_steps() -> None:
    assert rules.protocols()
    for protocol in rules.protocols().values():
        assert protocol.title
        assert len(protocol.steps) >= 3
