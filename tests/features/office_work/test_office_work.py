"""What waits for the office in My Day: a text to look at again, copies that are recalled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from carecoord_desktop.features.handouts.records import HandoutState, RetireReason
from carecoord_desktop.features.handouts.rules import MoveDraft
from carecoord_desktop.features.plain_sheets.rules import written
from carecoord_desktop.features.print_runs.actions import count_gone, log_run
from carecoord_desktop.features.print_runs.records import CopiesBecame
from carecoord_desktop.features.print_runs.rules import GoneDraft, RunDraft
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.features.worklist.actions import snooze_row
from carecoord_desktop.features.worklist.queries import my_day
from carecoord_desktop.features.worklist.rules import WorkRow
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import OFFICE_CHART
from tests.builders.desks import BEN, desk_of
from tests.builders.handouts import a_version, approved, moved, sheet_now, topic_now
from tests.builders.team import a_worker


@pytest.fixture
def ben(rosa: Desk, monday: object) -> Desk:
    """Ben, who supervises, at the same laptop."""
    a_worker(rosa, role=Role.SUPERVISOR)
    return desk_of(rosa.store, BEN, "Ben Ortiz", Role.SUPERVISOR)


def lines(desk: Desk) -> list[WorkRow]:
    """Return what waits in Ben's day."""
    with desk.reading() as session:
        return [row for row in my_day(session, BEN).rows if row.chart == OFFICE_CHART]


def a_text_due(desk: Desk, due: date) -> None:
    """Approve a version of the heart failure sheet that is reviewed again by a day."""
    newest = topic_now(desk, "HF-01").english.sheet
    head = replace(newest.head, version=4, review_due=due)
    approved(desk, a_version(desk, written(head, newest.body)))


def test_a_text_is_announced_sixty_days_before_its_review(ben: Desk) -> None:
    a_text_due(ben, date(2027, 1, 23))
    assert lines(ben) == []
    newest = topic_now(ben, "HF-01").english.sheet
    approved(
        ben,
        a_version(ben, written(replace(newest.head, version=5, review_due=date(2027, 1, 22)), newest.body)),
    )
    [line] = lines(ben)
    assert line.title.startswith("Look at a handout again: Heart failure: weigh")
    assert (line.due_on, line.tab, line.person) == (date(2027, 1, 22), "Handouts", "Our office")


def test_recalled_copies_wait_until_they_are_thrown_away(ben: Desk) -> None:
    falls = sheet_now(ben, "FA-01", "en", 1)
    with ben.writing() as session:
        log_run(session, RunDraft(falls, 20))
    falls = moved(ben, falls, MoveDraft(HandoutState.RETIRED, retire_reason=RetireReason.SAFETY))
    [line] = lines(ben)
    assert line.title.startswith("Throw copies away: ")
    with ben.writing() as session:
        count_gone(session, GoneDraft(falls, 20, CopiesBecame.THROWN_AWAY))
    assert lines(ben) == []


def test_a_line_of_the_office_is_put_off_like_any_other(ben: Desk) -> None:
    a_text_due(ben, date(2026, 12, 1))
    [line] = lines(ben)
    with ben.writing() as session:
        snooze_row(session, line)
    assert lines(ben) == []


def test_a_coordinator_has_her_own_people_in_her_day_and_not_the_texts(rosa: Desk, ben: Desk) -> None:
    a_text_due(ben, date(2026, 12, 1))
    with rosa.reading() as session:
        assert [row for row in my_day(session, rosa.worker_id).rows if row.chart == OFFICE_CHART] == []
