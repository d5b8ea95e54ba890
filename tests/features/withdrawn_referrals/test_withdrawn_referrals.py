"""A death stops referrals with the tasks, an undo brings each back; a mix-up is cleared up."""

from __future__ import annotations

import re
from datetime import timedelta
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.patients.queries import death_draft
from carecoord_desktop.features.patients.rules import DeathDraft
from carecoord_desktop.features.referral_stages.records import Channel, EventType, Reason
from carecoord_desktop.features.referral_stages.rules import Stage
from carecoord_desktop.features.referrals.actions import reopen_referral
from carecoord_desktop.features.referrals.queries import ReferralRow, referrals_of_chart
from carecoord_desktop.features.referrals.records import Referral
from carecoord_desktop.features.tasks.actions import add_task
from carecoord_desktop.features.tasks.queries import tasks_of_chart
from carecoord_desktop.features.tasks.records import TaskStatus
from carecoord_desktop.features.tasks.rules import TaskDraft
from carecoord_desktop.features.withdrawn_referrals.actions import (
    record_death,
    strike_for_wrong_person,
    undo_death,
)
from carecoord_desktop.features.withdrawn_referrals.queries import open_count, suspects
from carecoord_desktop.features.withdrawn_referrals.rules import MixUpDraft
from carecoord_desktop.store.desk import Desk
from tests.builders.patients import a_patient, a_person
from tests.builders.referrals import (
    FOOD,
    HEART,
    a_referral,
    a_sent_referral,
    closed,
    happened,
    the_history,
    the_referral,
)
from tests.builders.tasks import a_task, the_task


def die(desk: Desk, chart: UUID) -> None:
    """Record the death of a person."""
    with desk.writing() as session:
        seen = death_draft(session, chart).seen
        record_death(session, DeathDraft(deceased_source="her daughter, by phone", seen=seen))


def live(desk: Desk, chart: UUID) -> list[str]:
    """Undo the death of a person; return what stays as it is."""
    with desk.writing() as session:
        return undo_death(session, death_draft(session, chart))


def mixed_up(desk: Desk, *rows: ReferralRow) -> list[str]:
    """Say that referrals were meant for somebody else."""
    draft = MixUpDraft(tuple(row.referral_id for row in rows), "Two charts were open")
    with desk.writing() as session:
        return strike_for_wrong_person(session, draft)


def one_in_every_state(desk: Desk, chart: UUID) -> list[ReferralRow]:
    """Return referrals that are prepared, sent, accepted, declined, opened again, and closed."""
    prepared = a_referral(desk, chart)
    rows = [
        a_sent_referral(desk, chart, partner_name=f"Place {number}", is_second_meant=True)
        for number in range(5)
    ]
    accepted = happened(desk, rows[1], EventType.ACCEPTED)
    declined = happened(desk, rows[2], EventType.DECLINED, reason=Reason.CAPACITY)
    over, again = closed(desk, rows[3]), closed(desk, rows[4])
    with desk.writing() as session:
        knowing = [each.id for each in again.progress.open_endings]
        reopen_referral(session, again.referral_id, Reason.NEW_FACTS, knowing=knowing)
    found = (prepared, rows[0], accepted, declined, over, again)
    return [the_referral(desk, row.referral_id) for row in found]


def test_a_death_takes_back_every_open_referral_and_says_why(rosa: Desk, lucille: UUID) -> None:
    rows = one_in_every_state(rosa, lucille)
    a_task(rosa, lucille, "Call her")
    with rosa.reading() as session:
        assert open_count(session, lucille) == 6
    die(rosa, lucille)
    after = [the_referral(rosa, row.referral_id) for row in rows]
    assert [row.stage for row in after] == [*[Stage.WITHDRAWN] * 4, Stage.CLOSED, Stage.WITHDRAWN]
    assert all("the person has died" in row.stage_words for row in after if row.stage == Stage.WITHDRAWN)
    with rosa.reading() as session:
        assert open_count(session, lucille) == 0


def test_an_undo_brings_each_referral_back_exactly_where_it_stood(rosa: Desk, lucille: UUID) -> None:
    before = one_in_every_state(rosa, lucille)
    die(rosa, lucille)
    assert live(rosa, lucille) == []
    for row in before:
        after = the_referral(rosa, row.referral_id)
        assert (after.progress, after.next_step, after.channel) == (row.progress, row.next_step, row.channel)


def test_a_death_leaves_the_referrals_of_others_alone(rosa: Desk, lucille: UUID) -> None:
    other = a_sent_referral(rosa, a_patient(rosa, a_person("Haji", "Omar")))
    die(rosa, lucille)
    assert the_referral(rosa, other.referral_id).stage == Stage.SENT


def test_a_referral_somebody_opened_again_after_the_death_stays_and_is_named(
    rosa: Desk, lucille: UUID
) -> None:
    row = a_sent_referral(rosa, lucille)
    die(rosa, lucille)
    stopped = the_referral(rosa, row.referral_id)
    with rosa.writing() as session:
        knowing = [each.id for each in stopped.progress.open_endings]
        reopen_referral(
            session, row.referral_id, Reason.NEW_FACTS, "The equipment goes back", knowing=knowing
        )
    assert live(rosa, lucille) == ["Food at Harbor Table"]
    assert the_referral(rosa, row.referral_id).stage == Stage.REOPENED


def test_a_death_recorded_twice_stops_what_was_added_since_and_one_undo_brings_all_back(
    rosa: Desk, lucille: UUID
) -> None:
    first = a_sent_referral(rosa, lucille)
    die(rosa, lucille)
    second = a_referral(rosa, lucille, HEART)
    die(rosa, lucille)
    assert the_referral(rosa, second.referral_id).is_over
    assert len(the_history(rosa, the_referral(rosa, first.referral_id))) == 2  # it was stopped once
    live(rosa, lucille)
    stages = [the_referral(rosa, row.referral_id).stage for row in (first, second)]
    assert stages == [Stage.SENT, Stage.PREPARED]
    die(rosa, lucille)
    assert the_referral(rosa, first.referral_id).stage == Stage.WITHDRAWN


def test_after_a_mix_up_the_likely_referrals_come_first_with_what_went_out(rosa: Desk, lucille: UUID) -> None:
    a_referral(rosa, lucille, HEART)
    slip = a_sent_referral(rosa, lucille, channel=Channel.SLIP)
    fax = a_sent_referral(rosa, lucille, FOOD, partner_name="St. Ann Pantry", is_second_meant=True)
    today = clock.today()
    with rosa.reading() as session:
        assert not any(one.is_likely for one in suspects(session, lucille, lucille, today))
        yesterday = suspects(session, lucille, rosa.worker_id, today - timedelta(days=1))
        assert not any(one.is_likely for one in yesterday)
        found = {one.row.referral_id: one for one in suspects(session, lucille, rosa.worker_id, today)}
    assert all(one.is_likely for one in found.values())
    [words] = found[fax.referral_id].went_out
    assert re.fullmatch(r"St. Ann Pantry got it on .+ by fax\.", words)
    [words] = found[slip.referral_id].went_out
    assert words.startswith("The person got a slip on ")


def test_referrals_of_the_wrong_person_leave_the_chart_and_somebody_gets_back_what_went_out(
    rosa: Desk, lucille: UUID
) -> None:
    hers = a_referral(rosa, lucille, HEART)
    prepared = a_referral(rosa, lucille, partner_name="Clover Street House")
    fax = a_sent_referral(rosa, lucille, partner_name="St. Ann Pantry", is_second_meant=True)
    with rosa.writing() as session:
        draft, about = TaskDraft("Ask the pantry"), fax.referral_id
        task = add_task(session, lucille, draft, about_kind=Referral.kind(), about_id=about)
        session.flush()
        task_id = task.id
    fetched = mixed_up(rosa, prepared, fax)
    assert fetched == ["Call St. Ann Pantry: their referral is about the wrong person"]
    with rosa.reading() as session:
        assert [row.referral_id for row in referrals_of_chart(session, lucille)] == [hers.referral_id]
        [asked] = [row for row in tasks_of_chart(session, lucille) if row.is_open]
    assert (asked.title, asked.due_on) == (fetched[0], clock.today())
    assert the_task(rosa, lucille, task_id).status == TaskStatus.CANCELLED


def test_nothing_is_struck_without_a_referral_and_a_reason(rosa: Desk, lucille: UUID) -> None:
    row = a_referral(rosa, lucille)
    for draft in (MixUpDraft((), "Two charts were open"), MixUpDraft((row.referral_id,), "  ")):
        with pytest.raises(DraftHasProblems), rosa.writing() as session:
            strike_for_wrong_person(session, draft)
    assert not the_referral(rosa, row.referral_id).is_over
