"""Arriving, leaving, and minutes that never add up to more than the visit had."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.households.actions import join_household, make_household
from carecoord_desktop.features.households.rules import HouseholdDraft
from carecoord_desktop.features.visits import rules
from carecoord_desktop.features.visits.actions import call_off
from carecoord_desktop.features.visits.queries import visit_under_way, who_may_be_visited
from carecoord_desktop.features.visits.rules import ArriveDraft
from carecoord_desktop.store.desk import Desk
from tests.builders.contacts import a_visit
from tests.builders.patients import a_patient, a_person, the_person


@given(st.integers(1, 1440), st.integers(1, 12))
def test_shares_add_up_to_the_visit_and_differ_by_a_minute_at_most(minutes: int, people: int) -> None:
    shares = rules.split_evenly(minutes, people)
    assert sum(shares) == minutes
    assert max(shares) - min(shares) <= 1
    assert rules.split_problems(minutes, shares) == []


@given(st.integers(1, 1440), st.lists(st.integers(0, 1440), min_size=1, max_size=12))
def test_shares_of_more_than_the_visit_are_refused(minutes: int, shares: list[int]) -> None:
    refused = bool(rules.split_problems(minutes, shares))
    assert refused == (sum(shares) > minutes)


def test_a_visit_of_seconds_has_a_minute() -> None:
    began = datetime(2026, 11, 23, 15, tzinfo=UTC)
    assert rules.minutes_between(began, began + timedelta(seconds=20)) == 1
    assert rules.minutes_between(began, began + timedelta(minutes=47, seconds=59)) == 47


def test_a_household_is_offered_after_the_person_herself(rosa: Desk) -> None:
    lucille = a_patient(rosa)
    luis = a_patient(rosa, a_person("Grant", "Luis", "1980-01-02"))
    for member in (lucille, luis):
        person = the_person(rosa, member)
        assert person.seen is not None
        with rosa.writing() as session:
            if member == lucille:
                household = make_household(session, person.seen, HouseholdDraft("Grant")).id
            else:
                join_household(session, person.seen, household)
    with rosa.reading() as session:
        assert [each.name for each in who_may_be_visited(session, luis)] == ["Grant, Luis", "Grant, Lucille"]


def test_nobody_is_on_two_visits_at_once(rosa: Desk) -> None:
    lucille, omar = a_patient(rosa), a_patient(rosa, a_person("Haji", "Omar", "1970-05-05"))
    visit = a_visit(rosa, lucille)
    with pytest.raises(DraftHasProblems, match="still on a visit with Grant, Lucille"):
        a_visit(rosa, omar)
    with rosa.writing() as session:
        call_off(session, visit.seen, "Nobody was home")
    assert [each.patient_id for each in a_visit(rosa, omar).people] == [omar]


def test_a_visit_that_was_left_is_not_called_off(rosa: Desk) -> None:
    visit = a_visit(rosa, a_patient(rosa))
    with rosa.writing() as session:
        call_off(session, visit.seen, "Nobody was home")
    with pytest.raises(DraftHasProblems, match="ended already"), rosa.writing() as session:
        call_off(session, visit.seen, "Again")
    with rosa.reading() as session:
        assert visit_under_way(session, rosa.worker_id) is None


def test_who_is_there_is_the_one_thing_asked_on_arriving() -> None:
    assert [each.field for each in rules.arrive_problems(ArriveDraft(), needs_interpreter=True)] == [
        "people_place"
    ]
    there = ArriveDraft(people=(str(UUID(int=1)),))
    assert rules.arrive_problems(there, needs_interpreter=True) == []
