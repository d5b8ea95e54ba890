"""Copies for an event: printed, counted, given away, and taken off the shelf when a version is retired."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.handouts.records import HandoutState, RetireReason
from carecoord_desktop.features.handouts.rules import LibrarySheet, MoveDraft
from carecoord_desktop.features.print_runs import rules
from carecoord_desktop.features.print_runs.actions import count_gone, log_run, write_event
from carecoord_desktop.features.print_runs.queries import EventRow, ShelfRow, events, on_hand, reach, shelf
from carecoord_desktop.features.print_runs.records import CopiesBecame, PrintLayout
from carecoord_desktop.features.print_runs.rules import EventDraft, GoneDraft, RunDraft
from carecoord_desktop.store.desk import Desk
from tests.builders.handouts import moved, sheet_now

FAIR = EventDraft("Health fair", date(2026, 11, 23), "Library", "Seniors", 60)
THE_YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def falls(desk: Desk) -> LibrarySheet:
    """Return the sheet about falls."""
    return sheet_now(desk, "FA-01", "en", 1)


def the_shelf(desk: Desk) -> list[ShelfRow]:
    """Return what lies on the shelf."""
    with desk.reading() as session:
        return shelf(session)


def a_fair(desk: Desk) -> EventRow:
    """Return the health fair, stored."""
    with desk.writing() as session:
        write_event(session, FAIR)
    with desk.reading() as session:
        return events(session)[0]


def test_copies_for_a_fair_are_printed_counted_and_reported(rosa: Desk, monday: HeldClock) -> None:
    fair, sheet = a_fair(rosa), falls(rosa)
    with rosa.writing() as session:
        log_run(session, RunDraft(sheet, 50, PrintLayout.BOOKLET, fair.event_id))
    with rosa.writing() as session:
        count_gone(session, GoneDraft(sheet, 30, postal_code="27601", event_id=fair.event_id))
    with rosa.writing() as session:
        count_gone(session, GoneDraft(sheet, 12))
    [row] = the_shelf(rosa)
    assert (row.printed, row.given, row.on_hand, row.runs_low) == (50, 42, 8, True)
    with rosa.reading() as session:
        reached, [event] = reach(session, *THE_YEAR), events(session)
        nobody = reach(session, date(2025, 1, 1), date(2025, 12, 31))
    assert reached.copies == 42
    assert reached.by_language == {"English": 42}
    assert reached.by_postal_code == {"27601": 30, "": 12}
    assert (event.name, event.attendees, event.given) == ("Health fair", 60, 30)
    assert nobody.copies == 0


def test_more_copies_than_there_are_cannot_be_given(rosa: Desk, monday: HeldClock) -> None:
    with pytest.raises(DraftHasProblems, match="There are 0 on the shelf"), rosa.writing() as session:
        count_gone(session, GoneDraft(falls(rosa), 1))


def test_a_version_that_may_not_be_given_is_not_printed_in_numbers(rosa: Desk) -> None:
    spanish = sheet_now(rosa, "FA-01", "es", 1)
    with pytest.raises(DraftHasProblems, match="No qualified translator"), rosa.writing() as session:
        log_run(session, RunDraft(spanish, 20))


def test_when_a_version_is_retired_its_copies_have_to_leave_the_shelf(rosa: Desk, monday: HeldClock) -> None:
    with rosa.writing() as session:
        log_run(session, RunDraft(falls(rosa), 50))
    with rosa.writing() as session:
        log_run(session, RunDraft(sheet_now(rosa, "AL-01", "en", 1), 50))
    retired = moved(rosa, falls(rosa), MoveDraft(HandoutState.RETIRED, retire_reason=RetireReason.SAFETY))
    first, second = the_shelf(rosa)
    assert (first.sheet.code, first.is_recalled, first.runs_low) == ("FA-01", True, False)
    assert (second.sheet.code, second.is_recalled) == ("AL-01", False)
    with rosa.writing() as session:
        count_gone(session, GoneDraft(retired, 50, CopiesBecame.THROWN_AWAY))
    with rosa.reading() as session:
        assert on_hand(session, retired.sheet.hash) == 0
        assert reach(session, *THE_YEAR).copies == 0
    assert [row.sheet.code for row in the_shelf(rosa) if row.is_recalled] == []


def test_an_event_is_changed_by_what_was_changed(rosa: Desk, monday: HeldClock) -> None:
    fair = a_fair(rosa)
    with rosa.writing() as session:
        write_event(session, replace(FAIR, attendees=75, seen=fair.seen))
    with rosa.reading() as session:
        [event] = events(session)
    assert (event.attendees, event.place) == (75, "Library")


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (replace(FAIR, name=" "), "name"),
        (replace(FAIR, happens_on=None), "happens_on"),
        (replace(FAIR, attendees=-1), "attendees"),
    ],
)
def test_what_an_event_lacks_is_said(draft: EventDraft, field: str) -> None:
    assert [problem.field for problem in rules.event_problems(draft)] == [field]


@pytest.mark.parametrize(("copies", "is_fine"), [(0, False), (1, True), (5_000, True), (5_001, False)])
def test_a_run_has_at_least_one_copy_and_no_slip_of_the_finger(
    rosa: Desk, copies: int, is_fine: bool
) -> None:
    assert (rules.run_problems(RunDraft(falls(rosa), copies)) == []) is is_fine


def test_a_zip_code_is_one_and_copies_are_not_given_tomorrow(rosa: Desk, monday: HeldClock) -> None:
    draft = GoneDraft(falls(rosa), 1, gone_on=date(2026, 11, 24), postal_code="2760")
    assert [problem.field for problem in rules.gone_problems(draft, on_hand=5)] == ["gone_on", "postal_code"]
    assert rules.gone_problems(replace(draft, gone_on=None, postal_code="276"), on_hand=5) == []
