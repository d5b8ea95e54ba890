"""Needs: what follows from the person's answer, and what stays in the history."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.needs import rules
from carecoord_desktop.features.needs.actions import (
    accept_proposals,
    add_need,
    answer_need,
    change_need,
    confirm_code,
    move_need,
    strike_need,
)
from carecoord_desktop.features.needs.queries import history_of_need
from carecoord_desktop.features.needs.records import Need, NeedStatus, Sensitivity, WantsHelp
from carecoord_desktop.features.needs.rules import Decision, Move, NeedDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id, protection_of
from tests.builders.desks import a_desk
from tests.builders.needs import a_need, the_need, the_needs

MARIA = new_id()
SCREEN = new_id()
ANSWERS = (
    Decision("food-insecurity", WantsHelp.YES, "Food ran out: sometimes true"),
    Decision("transportation-insecurity", WantsHelp.YES),
    Decision("intimate-partner-violence", WantsHelp.NO, sensitivity=Sensitivity.VIOLENCE),
)


def test_she_wants_help_with_food_and_rides_and_not_today_with_her_safety(rosa: Desk) -> None:
    with rosa.writing() as session:
        accept_proposals(session, MARIA, SCREEN, ANSWERS)
    assert {(row.category, row.status, row.code) for row in the_needs(rosa, MARIA)} == {
        ("food-insecurity", NeedStatus.ACTIVE, "Z59.41"),
        ("transportation-insecurity", NeedStatus.ACTIVE, "Z59.82"),
        ("intimate-partner-violence", NeedStatus.PERSON_DECLINED, ""),
    }


def test_papers_for_others_leave_out_what_is_private(rosa: Desk) -> None:
    with rosa.writing() as session:
        accept_proposals(session, MARIA, SCREEN, ANSWERS)
    shown = {row.category for row in the_needs(rosa, MARIA, also_private=False)}
    assert shown == {"food-insecurity", "transportation-insecurity"}


def test_accepting_the_same_answers_twice_changes_nothing(rosa: Desk) -> None:
    with rosa.writing() as session:
        first = [need.id for need in accept_proposals(session, MARIA, SCREEN, ANSWERS)]
    with rosa.writing() as session:
        assert [need.id for need in accept_proposals(session, MARIA, SCREEN, ANSWERS)] == first
    assert len(the_needs(rosa, MARIA)) == len(ANSWERS)
    with rosa.reading() as session:
        assert len(history_of_need(session, first[0])) == 1


def test_two_laptops_that_accept_the_same_answers_name_the_needs_alike(rosa: Desk, tmp_path: Path) -> None:
    with rosa.writing() as session:
        here = [need.id for need in accept_proposals(session, MARIA, SCREEN, ANSWERS)]
    ben = a_desk(tmp_path / "ben")
    with ben.writing() as session:
        there = [need.id for need in accept_proposals(session, MARIA, SCREEN, ANSWERS)]
    ben.store.close()
    assert here == there


def test_a_need_found_again_a_year_later_is_answered_anew_and_not_doubled(rosa: Desk) -> None:
    row = a_need(rosa, MARIA, wants_help=WantsHelp.NO)
    with rosa.writing() as session:
        accept_proposals(session, MARIA, SCREEN, [Decision("food-insecurity", WantsHelp.YES)])
    [now] = the_needs(rosa, MARIA)
    assert (now.need_id, now.status, now.description) == (row.need_id, NeedStatus.ACTIVE, row.description)
    with rosa.reading() as session:
        said = [each.wants_help for each in history_of_need(session, row.need_id)]
    assert said == [WantsHelp.NO, WantsHelp.YES]


def test_a_resolved_need_that_comes_back_is_a_new_one(rosa: Desk) -> None:
    row = a_need(rosa, MARIA)
    with rosa.writing() as session:
        move_need(session, row.seen, NeedStatus.RESOLVED, Move("Has SNAP since May"))
    with rosa.writing() as session:
        accept_proposals(session, MARIA, SCREEN, [Decision("food-insecurity", WantsHelp.YES)])
    assert [each.status for each in the_needs(rosa, MARIA)] == [NeedStatus.ACTIVE, NeedStatus.RESOLVED]


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (WantsHelp.YES, NeedStatus.ACTIVE),
        (WantsHelp.NO, NeedStatus.PERSON_DECLINED),
        (WantsHelp.ALREADY_HELPED, NeedStatus.ACTIVE),
    ],
)
def test_an_answer_needs_no_reason_and_brings_its_state(
    rosa: Desk, answer: WantsHelp, status: NeedStatus
) -> None:
    row = a_need(rosa, MARIA)
    with rosa.writing() as session:
        answer_need(session, row.seen, answer)
    assert the_need(rosa, MARIA, row.need_id).status == status


def test_a_yes_leaves_a_referral_under_way(rosa: Desk) -> None:
    row = a_need(rosa, MARIA)
    with rosa.writing() as session:
        move_need(session, row.seen, NeedStatus.REFERRED_OUT)
    with rosa.writing() as session:
        answer_need(session, the_need(rosa, MARIA, row.need_id).seen, WantsHelp.YES)
    assert the_need(rosa, MARIA, row.need_id).status == NeedStatus.REFERRED_OUT


def test_what_waits_says_why_and_when_to_ask_again(rosa: Desk) -> None:
    row = a_need(rosa, MARIA)
    tomorrow = clock.today() + timedelta(days=1)
    for move, field in ((Move("", tomorrow), "reason"), (Move("After the move"), "ask_again_on")):
        with rosa.writing() as session, pytest.raises(DraftHasProblems) as refused:
            move_need(session, row.seen, NeedStatus.DEFERRED, move)
        assert [problem.field for problem in refused.value.problems] == [field]
    with rosa.writing() as session:
        move_need(session, row.seen, NeedStatus.DEFERRED, Move("After the move", tomorrow))
    now = the_need(rosa, MARIA, row.need_id)
    assert (now.status, now.reason, now.ask_again_on) == (NeedStatus.DEFERRED, "After the move", tomorrow)


def test_a_day_to_ask_again_lies_ahead(rosa: Desk) -> None:
    found = rules.move_problems(NeedStatus.ACTIVE, NeedStatus.DEFERRED, Move("Busy", clock.today()))
    assert [problem.field for problem in found] == ["ask_again_on"]


def test_a_need_is_in_the_list_once_and_what_fits_no_category_may_repeat(rosa: Desk) -> None:
    a_need(rosa, MARIA)
    with rosa.writing() as session, pytest.raises(DraftHasProblems):
        add_need(session, MARIA, NeedDraft("food-insecurity", wants_help=WantsHelp.YES))
    a_need(rosa, MARIA, rules.UNSPECIFIED, description="A bed for the grandson")
    a_need(rosa, MARIA, rules.UNSPECIFIED, description="Someone to feed the dog")
    assert len(the_needs(rosa, MARIA)) == 3


def test_a_need_says_what_it_is_about_and_whether_help_is_wanted() -> None:
    assert {problem.field for problem in rules.problems(NeedDraft())} == {"category", "wants_help"}


def test_another_category_brings_its_own_code_and_no_confirmation(rosa: Desk) -> None:
    row = a_need(rosa, MARIA)
    with rosa.writing() as session:
        confirm_code(session, row.seen, "Dana Okafor, RN")
    row = the_need(rosa, MARIA, row.need_id)
    assert row.is_confirmed
    with rosa.writing() as session:
        change_need(session, replace(NeedDraft.of(row.seen), category="transportation-insecurity"))
    row = the_need(rosa, MARIA, row.need_id)
    assert (row.code, row.is_confirmed) == ("Z59.82", False)


def test_a_code_is_a_suggestion_until_a_clinician_has_a_name(rosa: Desk) -> None:
    row = a_need(rosa, MARIA)
    assert (row.code, row.is_confirmed) == ("Z59.41", False)
    with rosa.writing() as session, pytest.raises(DraftHasProblems):
        confirm_code(session, row.seen, " ")


def test_what_ben_wrote_while_rosas_form_was_open_stays(rosa: Desk) -> None:
    row = a_need(rosa, MARIA)
    with rosa.writing() as session:
        answer_need(session, row.seen, WantsHelp.ALREADY_HELPED)
    with rosa.writing() as session:
        change_need(session, replace(NeedDraft.of(row.seen), goal="Food for the whole month"))
    now = the_need(rosa, MARIA, row.need_id)
    assert (now.wants_help, now.goal) == (WantsHelp.ALREADY_HELPED, "Food for the whole month")


def test_a_struck_need_leaves_the_list(rosa: Desk) -> None:
    row = a_need(rosa, MARIA)
    with rosa.writing() as session, pytest.raises(DraftHasProblems):
        strike_need(session, row.seen, "")
    with rosa.writing() as session:
        strike_need(session, row.seen, "Wrong person")
    assert the_needs(rosa, MARIA) == []


@given(one=st.sampled_from(Sensitivity), other=st.sampled_from(Sensitivity))
def test_of_two_marks_the_one_that_protects_more_holds(one: Sensitivity, other: Sensitivity) -> None:
    kept = rules.more_protective(one, other)
    assert kept in (one, other)
    assert rules.is_private(kept) == (rules.is_private(one) or rules.is_private(other))


def test_of_two_offline_edits_of_the_mark_the_one_that_protects_more_is_shown() -> None:
    by_protection = sorted(Sensitivity, key=lambda word: protection_of(Need, "sensitivity", word))
    assert by_protection == [
        Sensitivity.NONE, Sensitivity.SUBSTANCE_USE, Sensitivity.SELF_HARM, Sensitivity.VIOLENCE,
    ]  # fmt: skip


def test_a_mark_of_a_newer_version_protects_most() -> None:
    newer = Sensitivity("trafficking")
    assert rules.more_protective(newer, Sensitivity.VIOLENCE) == newer
    assert rules.is_private(newer)
