"""What falls due by rule: the words of the line, the day, the id, and what answers it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common.clock_rules import Kind, Unit, clock_rule
from carecoord_desktop.features.consents.rules import ConsentNews, News
from carecoord_desktop.features.contact_notes.queries import WaitingNote
from carecoord_desktop.features.enrollments.records import Acuity
from carecoord_desktop.features.obligations.records import DecisionStatus, NotDoneReason
from carecoord_desktop.features.obligations.rules import (
    AUTHOR,
    Decision,
    Obligation,
    obligation_id,
    obligations,
    work_rules,
)
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.features.work_facts.rules import ChartFacts, Happening
from carecoord_desktop.store.heads import NO_HEADS
from carecoord_desktop.store.record import Seen, new_id

MONDAY = date(2026, 11, 23)
CHART = UUID("0193a000-0000-7000-8000-0000000000c1")
A_RECORD = UUID("0193a000-0000-7000-8000-0000000000d1")
ANOTHER = UUID("0193a000-0000-7000-8000-0000000000d2")
ROSA = UUID("0193a000-0000-7000-8000-000000000001")


def about(**facts: Any) -> ChartFacts:
    """Return somebody on Rosa's caseload of whom nothing else is known."""
    return replace(ChartFacts(CHART, "Grant, Lucille", ROSA, is_looked_after=True), **facts)


def enrolled(on: date, **facts: Any) -> ChartFacts:
    return about(enrolled=(Happening(A_RECORD, on, "Community health"),), **facts)


def titles(
    facts: ChartFacts, today: date = MONDAY, decisions: Mapping[UUID, Decision] = MappingProxyType({})
) -> list[str]:
    return [each.title for each in obligations(facts, today, decisions)]


def decided(one: Obligation, **values: Any) -> dict[UUID, Decision]:
    """Return what somebody decided about an obligation."""
    decision = Decision(
        Seen(one.id, NO_HEADS, MappingProxyType({})), DecisionStatus.OPEN, None, "", None, None, None, ""
    )
    return {one.id: replace(decision, **values)}


def test_an_intake_is_announced_thirty_days_before_and_counts_its_day() -> None:
    tess = enrolled(date(2026, 6, 24), last_contact_on=MONDAY)
    assert titles(tess) == ["Intake due tomorrow (Tue 24 Nov, day 153)"]
    assert titles(tess, date(2026, 10, 24)) == []
    assert titles(tess, date(2026, 10, 25)) == ["Intake due 24 Nov, 30 days left"]
    assert titles(tess, date(2026, 11, 24)) == ["Intake due today (Tue 24 Nov, day 153)"]
    assert titles(tess, date(2026, 11, 26)) == ["Intake overdue 2 days (day 155; limit 153)"]
    assert titles(replace(tess, has_plan=True)) == []


def test_a_face_to_face_counts_days_since_the_last_one() -> None:
    lucille = about(last_face_to_face_on=date(2026, 9, 20), last_contact_on=date(2026, 11, 20), has_plan=True)
    assert titles(lucille) == ["Face-to-face overdue 4 days (64 days since 20 Sep; limit 60)"]
    assert titles(lucille, date(2026, 11, 20)) == [
        "Face-to-face overdue 1 day (61 days since 20 Sep; limit 60)"
    ]
    assert titles(lucille, date(2026, 11, 18)) == []


def test_a_plan_is_renewed_after_twelve_months_by_the_calendar() -> None:
    omar = about(plan_in_force=Happening(A_RECORD, date(2025, 12, 10)), has_plan=True)
    assert titles(omar) == ["Plan renewal due 10 Dec, 17 days left"]
    assert titles(omar, date(2026, 12, 15)) == ["Plan renewal overdue 5 days (was due 10 Dec)"]


def test_the_greater_deed_stands_for_the_smaller_one_and_names_it() -> None:
    [intake] = obligations(enrolled(date(2026, 6, 24)), MONDAY)
    assert intake.rule.id == "intake"
    assert [each.title for each in intake.covered] == [
        "Contact overdue 122 days (152 days since 24 Jun; limit 30)"
    ]
    assert titles(enrolled(date(2026, 9, 1))) == ["Contact overdue 53 days (83 days since 1 Sep; limit 30)"]


def test_whoever_is_in_no_program_and_on_no_caseload_is_owed_no_contact() -> None:
    assert titles(about(is_looked_after=False, last_face_to_face_on=date(2026, 1, 2))) == []


def test_a_death_ends_all_but_the_note_that_is_not_signed() -> None:
    note = WaitingNote(A_RECORD, ROSA, MONDAY)
    facts = enrolled(date(2026, 6, 24), is_deceased=True, unsigned=(note,))
    assert titles(facts) == ["Sign your note due 26 Nov, 3 days left"]


def test_a_discharge_counts_business_days_is_an_estimate_and_is_covered_by_nothing() -> None:
    friday = date(2026, 11, 20)
    facts = about(discharges=(Happening(A_RECORD, friday),), assessments=(Happening(ANOTHER, friday),))
    [call] = obligations(facts, MONDAY)
    assert call.title == "Call after discharge due tomorrow (Tue 24 Nov)"
    assert call.clock.is_estimate
    thursday_is_a_holiday = about(
        discharges=(Happening(A_RECORD, date(2026, 11, 24)),), assessments=(Happening(ANOTHER, MONDAY),)
    )
    [late, _] = obligations(thursday_is_a_holiday, date(2026, 11, 25))
    assert late.due_on == date(2026, 11, 27)
    assert obligations(replace(facts, last_talk_on=friday), MONDAY) == []


def test_a_discharge_a_move_and_a_diagnosis_ask_for_one_new_assessment() -> None:
    asked = Happening(ANOTHER, date(2025, 12, 1), "Social needs")
    facts = about(
        assessments=(asked,),
        last_talk_on=MONDAY,
        discharges=(Happening(A_RECORD, date(2026, 11, 20)),),
        moves=(Happening(A_RECORD, date(2026, 11, 10)),),
        diagnoses=(Happening(A_RECORD, date(2026, 11, 12)),),
    )
    [again] = obligations(facts, MONDAY)
    assert again.title == "Assess again after discharge due 4 Dec, 11 days left"
    assert [each.rule.id for each in again.covered] == [
        "reassess-move",
        "reassess-diagnosis",
        "assessment-renewal",
    ]
    assert titles(replace(facts, assessments=(replace(asked, on=MONDAY),))) == []


def test_what_happened_long_ago_is_not_asked_for_any_more() -> None:
    facts = about(moves=(Happening(A_RECORD, date(2026, 8, 1)),))
    assert titles(facts, date(2026, 10, 30)) == [
        "Assess again after a change of housing overdue 60 days (was due 31 Aug)"
    ]
    assert titles(facts, date(2026, 10, 31)) == []


def test_goals_of_people_of_high_acuity_want_news_sooner() -> None:
    facts = about(goals=(Happening(A_RECORD, date(2026, 10, 14), "Walk to church"),))
    assert titles(replace(facts, acuity=Acuity.THREE)) == [
        "Goal without news: Walk to church overdue 10 days (40 days since 14 Oct; limit 30)"
    ]
    assert titles(replace(facts, acuity=Acuity.TWO)) == []


def test_several_goals_without_news_are_one_line_that_begins_with_the_oldest() -> None:
    goals = (
        Happening(A_RECORD, date(2026, 5, 1), "Rest"),
        Happening(ANOTHER, date(2026, 3, 1), "I want to check my pressure myself and know what to do then."),
    )
    [line] = obligations(about(goals=goals), MONDAY)
    words = "Goal without news: I want to check my pressure myself and know ..."
    assert line.title.startswith(f"{words.rstrip('.')} overdue 177 days")
    assert [each.title[:23] for each in line.covered] == ["Goal without news: Rest"]
    plan = Happening(A_RECORD, date(2025, 12, 1))
    assert titles(about(goals=goals, plan_in_force=plan, has_plan=True)) == [
        "Plan renewal due 1 Dec, 8 days left"
    ]


def test_a_hold_and_a_need_that_was_put_off_come_back_on_their_day() -> None:
    day = date(2026, 11, 25)
    facts = about(
        holds=(Happening(A_RECORD, day, "WIC"),), put_off=(Happening(ANOTHER, day, "Food insecurity"),)
    )
    assert titles(facts) == [
        "Ask again: Food insecurity due 25 Nov, 2 days left",
        "Look at the hold again: WIC due 25 Nov, 2 days left",
    ]


def test_a_barrier_is_looked_at_again_on_the_day_that_was_set() -> None:
    facts = about(barriers=(Happening(A_RECORD, date(2026, 11, 24), "Transport"),))
    assert titles(facts) == ["Look at a barrier again: Transport due tomorrow (Tue 24 Nov)"]


def test_what_is_done_elsewhere_starts_the_clock_again_so_that_nobody_is_forgotten() -> None:
    facts = about(last_face_to_face_on=date(2026, 9, 20), last_contact_on=MONDAY, has_plan=True)
    [visit] = obligations(facts, MONDAY)
    done = decided(visit, status=DecisionStatus.DONE, ended_on=MONDAY, note="Paper note of the clinic")
    assert titles(facts, decisions=done) == []
    later = MONDAY + timedelta(days=61)
    [again] = [each for each in obligations(facts, later, done) if each.rule == visit.rule]
    assert again.title == "Face-to-face overdue 1 day (61 days since 23 Nov; limit 60)"
    assert again.id != visit.id


def test_an_intake_that_is_refused_is_not_asked_for_again() -> None:
    facts = enrolled(date(2026, 6, 24), last_contact_on=MONDAY)
    [intake] = obligations(facts, MONDAY)
    refused = decided(intake, status=DecisionStatus.NOT_DONE, reason=NotDoneReason.REFUSED, ended_on=MONDAY)
    assert titles(facts, decisions=refused) == []


def test_a_moved_due_date_says_so_and_keeps_what_the_rule_says() -> None:
    facts = about(last_face_to_face_on=date(2026, 9, 20), last_contact_on=MONDAY, has_plan=True)
    [visit] = obligations(facts, MONDAY)
    moved = decided(visit, due_on=date(2026, 12, 1), due_reason="With her sister until then")
    [visit] = obligations(facts, MONDAY, moved)
    assert visit.title == "Face-to-face due 1 Dec, 8 days left"
    assert visit.due_by_rule_on == date(2026, 11, 19)


def test_what_falls_due_later_can_be_asked_for_now() -> None:
    facts = about(last_face_to_face_on=date(2026, 10, 1), last_contact_on=MONDAY, has_plan=True)
    assert titles(facts) == []
    assert [each.title for each in obligations(facts, MONDAY, until=date(2026, 12, 1))] == [
        "Face-to-face due 30 Nov, 7 days left"
    ]


def test_somebody_enrolled_before_our_first_figures_is_judged_by_those_of_today() -> None:
    assert titles(enrolled(date(2018, 1, 5), last_contact_on=MONDAY)) == [
        "Intake overdue 3091 days (day 3244; limit 153)"
    ]


@pytest.mark.parametrize("name", work_rules())
def test_every_rule_has_a_clock_in_days_an_owner_and_covers_no_rule_above_it(name: str) -> None:
    rule, order = work_rules()[name], list(work_rules())
    clock = clock_rule(rule.clock, MONDAY)
    assert clock.unit != Unit.HOUR
    assert rule.owner in {AUTHOR, *map(str, Role)}
    assert 0 <= rule.urgency <= 50
    assert all(order.index(each) >= order.index(name) for each in rule.covers)
    assert not (rule.window_after and clock.kind == Kind.PROGRAM), "a program's clock is never forgotten"


days = st.dates(date(2024, 1, 1), date(2027, 1, 1))
happenings = st.lists(
    st.builds(Happening, st.uuids(), days), max_size=3, unique_by=lambda each: each.record_id
)
people = st.builds(
    ChartFacts,
    chart=st.uuids(),
    is_looked_after=st.booleans(),
    has_plan=st.booleans(),
    acuity=st.sampled_from([None, *Acuity]),
    enrolled=happenings.map(tuple),
    holds=happenings.map(tuple),
    last_contact_on=st.none() | days,
    last_face_to_face_on=st.none() | days,
    last_talk_on=st.none() | days,
    plan_in_force=st.none() | st.builds(Happening, st.uuids(), days),
    goals=happenings.map(tuple),
    assessments=happenings.map(tuple),
    discharges=happenings.map(tuple),
    moves=happenings.map(tuple),
    diagnoses=happenings.map(tuple),
    put_off=happenings.map(tuple),
)


@given(people, days)
def test_one_thing_is_listed_once_and_its_id_is_always_the_same(facts: ChartFacts, today: date) -> None:
    found = obligations(facts, today)
    every = [each for one in found for each in (one, *one.covered)]
    assert len({each.id for each in every}) == len(every)
    assert found == obligations(facts, today)
    for one in every:
        assert one.alert_on <= today
        assert one.id == obligation_id(one.rule.id, one.subject_kind, one.subject_id, one.trigger_on)


@given(people, days)
def test_a_decision_that_ends_something_takes_it_off_the_list(facts: ChartFacts, today: date) -> None:
    for one in obligations(facts, today):
        done = decided(one, status=DecisionStatus.DONE, ended_on=today)
        after = obligations(facts, today, done)
        assert one.id not in {each.id for each in after}


def test_a_consent_that_ends_is_announced_in_its_last_month_and_asked_for_thirty_days_after() -> None:
    def ends(on: date) -> ChartFacts:
        return about(consents=(ConsentNews(News.ENDS, A_RECORD, on, "City Food Bank"),))

    assert titles(ends(MONDAY + timedelta(days=31))) == []
    assert titles(ends(MONDAY + timedelta(days=12))) == [
        "Consent ends: City Food Bank due 5 Dec, 12 days left"
    ]
    assert titles(ends(MONDAY - timedelta(days=30))) != []
    assert titles(ends(MONDAY - timedelta(days=31))) == []


def test_turning_18_is_one_line_for_all_consents_that_end_with_it() -> None:
    birthday = MONDAY + timedelta(days=20)
    news = tuple(
        ConsentNews(News.OF_AGE, one, birthday, "Brindle Street School") for one in (A_RECORD, ANOTHER)
    )
    other = ConsentNews(News.ENDS, new_id(), birthday, "City Food Bank")
    [line] = obligations(about(consents=(*news, other)), MONDAY)
    assert line.title == "Turns 18, consent ends: Brindle Street School due 13 Dec, 20 days left"
    assert len(line.covered) == 2


def test_a_consent_taken_back_while_its_referral_is_open_is_work_for_today() -> None:
    news = ConsentNews(News.TAKEN_BACK, A_RECORD, MONDAY, "Food, Harbor Table")
    [line] = obligations(about(consents=(news,)), MONDAY)
    assert line.title == "Consent taken back, referral open: Food, Harbor Table due today (Mon 23 Nov)"
    assert line.rule.tab == "Consents"
