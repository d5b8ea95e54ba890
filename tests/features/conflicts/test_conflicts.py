"""Two people wrote one field: both values wait on both laptops until somebody chooses, offline or not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from carecoord_desktop.features.conflicts.actions import settle_conflict
from carecoord_desktop.features.conflicts.rules import Origin, Settlement, field_words, why_words
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.record import Merge, Seen
from tests.builders.conflicts import BENS, ROSAS, Disagreement, a_disagreement, move_due
from tests.builders.offices import Laptop


@pytest.fixture
def between(tmp_path: Path) -> Iterator[Disagreement]:
    """Rosa and Ben, who disagree about a due date."""
    made = a_disagreement(tmp_path)
    yield made
    made.close()


def choose(laptop: Laptop, between: Disagreement, value: object) -> None:
    [conflict] = between.open_on(laptop)
    with laptop.desk.writing() as session:
        settle_conflict(session, Settlement(conflict, value))


def test_both_laptops_list_both_values_with_author_time_and_laptop(between: Disagreement) -> None:
    [on_rosas], [on_bens] = between.open_on(between.rosas), between.open_on(between.bens)
    assert (on_rosas.person, on_rosas.about, on_rosas.name) == (
        "Grant, Lucille",
        "Call the pharmacy",
        "due_on",
    )
    assert [(each.value, each.author_name, each.origin) for each in on_rosas.contenders] == [
        (ROSAS, "Rosa Medina", Origin.THIS_LAPTOP),
        (BENS, "Ben Carver", Origin.ANOTHER_LAPTOP),
    ]
    assert [each.origin for each in on_bens.contenders] == [Origin.ANOTHER_LAPTOP, Origin.THIS_LAPTOP]
    assert [each.at for each in on_rosas.contenders] == [each.at for each in on_bens.contenders]
    assert on_rosas.shown == on_bens.shown == BENS  # the one written last
    assert "written last" in why_words(on_rosas)


def test_a_choice_is_gone_from_the_inbox_at_once_and_from_the_other_after_the_sync(
    between: Disagreement,
) -> None:
    choose(between.rosas, between, ROSAS)
    assert between.open_on(between.rosas) == []
    assert len(between.open_on(between.bens)) == 1
    between.sync_all()
    assert between.open_on(between.bens) == []
    assert (between.due(between.rosas), between.due(between.bens)) == (ROSAS, ROSAS)


def test_choosing_what_is_shown_already_settles_it_for_everybody(between: Disagreement) -> None:
    choose(between.rosas, between, BENS)
    assert between.open_on(between.rosas) == []
    between.sync_all()
    assert between.open_on(between.bens) == []
    assert (between.due(between.rosas), between.due(between.bens)) == (BENS, BENS)


def test_two_different_choices_meet_again(between: Disagreement) -> None:
    choose(between.rosas, between, ROSAS)
    choose(between.bens, between, BENS)
    between.sync_all()
    for laptop in (between.rosas, between.bens):
        [again] = between.open_on(laptop)
        assert {each.value for each in again.contenders} == {ROSAS, BENS}


def test_changing_the_field_in_its_form_settles_it_too(between: Disagreement) -> None:
    move_due(between.rosas.desk, between.lucille, between.task_id, ROSAS)
    assert between.open_on(between.rosas) == []


def test_who_somebody_is_keeps_what_stood_before(between: Disagreement) -> None:
    for laptop, typed in ((between.rosas, "Grant-Ames"), (between.bens, "Ames")):
        with laptop.desk.writing() as session:
            person = session.get_one(Patient, between.lucille)
            change(person, Seen.of(person), family_name=typed)
    between.sync_all()
    conflicts = between.open_on(between.rosas)
    [name] = [each for each in conflicts if each.name == "family_name"]
    assert (name.merge, name.shown, name.shows_another) == (Merge.IDENTITY, "Grant", True)
    assert "stood here before" in why_words(name)


@pytest.mark.parametrize(
    ("name", "words"),
    [("due_on", "Due date"), ("owner_id", "Owner"), ("may_text", "May text"), ("moon_phase", "Moon phase")],
)
def test_a_field_is_named_as_people_call_it_also_one_of_a_newer_version(name: str, words: str) -> None:
    assert field_words(name) == words
