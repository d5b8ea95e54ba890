"""DAY-A7: two people change one plan offline; both see the same, one chooses, then it comes into force."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.care_plans import actions
from carecoord_desktop.features.care_plans.records import PlanStage
from carecoord_desktop.features.care_plans.rules import Fate, TaskFate
from carecoord_desktop.features.conflicts.actions import settle_conflict
from carecoord_desktop.features.conflicts.queries import open_conflicts
from carecoord_desktop.features.conflicts.rules import OpenConflict, Settlement
from carecoord_desktop.features.goals.actions import change_goal, note_progress
from carecoord_desktop.features.goals.records import Achievement
from carecoord_desktop.features.goals.rules import GoalDraft, ProgressDraft
from carecoord_desktop.features.plan_differences.rules import Kind, difference
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.sync import enrollment
from tests.builders.care_plans import (
    KIM,
    a_draft,
    a_goal,
    a_step,
    agreed,
    all_kept,
    approved,
    in_force,
    revised,
    sent_to_review,
    the_goal,
    the_plan,
    versions,
)
from tests.builders.desks import a_desk
from tests.builders.offices import URL, Laptop, Office, a_laptop
from tests.builders.patients import a_patient, a_person

ROSAS_DUE, BENS_DUE = PartialDate("2027-02-28"), PartialDate("2027-03-31")
SUGAR = "Get my sugar down"
FIRST_DAY = datetime(2025, 12, 10, 15, 0, tzinfo=UTC)
MONDAY = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)  # 9:30 at the office
BENS_MOMENT = datetime(2026, 11, 23, 15, 47, tzinfo=UTC)
ROSAS_MOMENT = datetime(2026, 11, 23, 16, 2, tzinfo=UTC)
AFTERNOON = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Renewing:
    """Omar's plan in force, the draft of its renewal, and the three laptops that have his chart."""

    office: Office
    rosas: Laptop
    bens: Laptop
    kims: Laptop
    omar: UUID
    held: HeldClock

    def both_edit(self) -> None:
        """Let Ben change the goal at 10:47 and Rosa at 11:02, neither knowing of the other."""
        self.held.at = BENS_MOMENT
        bens = self.bens.desk
        goal = the_goal(bens, self.omar)
        with bens.writing() as session:
            change_goal(session, replace(GoalDraft.of(goal.seen), due_on=BENS_DUE))
        a_step(bens, goal.goal_id, "Cooking class at the center")
        with bens.writing() as session:
            told = ProgressDraft(clock.today(), Achievement.IMPROVING, "He walks after dinner")
            note_progress(session, the_goal(bens, self.omar).seen, told)
        self.held.at = ROSAS_MOMENT
        rosas = self.rosas.desk
        draft = GoalDraft.of(the_goal(rosas, self.omar).seen)
        with rosas.writing() as session:
            change_goal(session, replace(draft, target_text="A1c <7.5%", due_on=ROSAS_DUE))
        self.held.at = AFTERNOON

    def sync_all(self, *first: Laptop) -> None:
        """Let all laptops know everything; `first` go first."""
        for laptop in (*first, self.rosas, self.bens, self.kims, self.rosas):
            laptop.sync()

    def conflict_on(self, laptop: Laptop) -> OpenConflict:
        """Return the one thing that waits for a choice there."""
        with laptop.desk.reading() as session:
            [conflict] = open_conflicts(session, self.omar)
        return conflict


@pytest.fixture
def renewing(tmp_path: Path) -> Iterator[Renewing]:
    """Monday morning: version 1 is in force since 10 December 2025, version 2 is a draft on all laptops."""
    office = Office.at()
    with clock.reading_from(HeldClock(FIRST_DAY)) as held:
        assert isinstance(held, HeldClock)
        rosas, bens, kims = (
            a_laptop(office, tmp_path / "rosa", "Rosa Medina"),
            a_laptop(office, tmp_path / "ben", "Ben Carver"),
            a_nurses_laptop(office, tmp_path / "kim"),
        )
        omar = a_patient(rosas.desk, a_person("Haddad", "Omar"))
        a_draft(rosas.desk, omar)
        goal_id = a_goal(rosas.desk, omar, SUGAR, target_text="A1c < 8 %")
        for text in ("Test sugar", "See the dietitian", "Eye exam", "Foot exam", "Refill strips"):
            a_step(rosas.desk, goal_id, text, wants_task=True)
        rosas.sync()
        for name in ("Ben Carver", KIM):
            office.grant(name, omar)
        made = Renewing(office, rosas, bens, kims, omar, held)
        sent_to_review(rosas.desk, omar)
        made.sync_all()
        approved(kims.desk, omar)
        made.sync_all(kims)
        agreed(rosas.desk, omar)
        in_force(rosas.desk, omar, date(2025, 12, 10))
        held.at = MONDAY
        revised(rosas.desk, omar)
        made.sync_all()
        yield made
    for laptop in (rosas, bens, kims):
        laptop.desk.store.close()


def a_nurses_laptop(office: Office, folder: Path) -> Laptop:
    """Return the enrolled laptop of Kim, who is a nurse for the office, too."""
    laptop = Laptop(a_desk(folder, worker_id=uuid4(), name=KIM, role=Role.RN), office)
    code = office.code_for(KIM, Role.RN)
    said = enrollment.introduce(laptop.books, code, laptop.desk.worker_id, KIM)
    enrollment.join(laptop.books, said, office.answer(said.ask), URL)
    return laptop


ORDERS: list[Callable[[Renewing], tuple[Laptop, ...]]] = [
    lambda made: (made.rosas, made.bens),
    lambda made: (made.bens, made.rosas),
]


@pytest.mark.parametrize("order", ORDERS, ids=["Rosa first", "Ben first"])
def test_both_laptops_show_the_same_plan_in_either_order_of_syncing(
    renewing: Renewing, order: Callable[[Renewing], tuple[Laptop, ...]]
) -> None:
    renewing.both_edit()
    renewing.sync_all(*order(renewing))
    for laptop in (renewing.rosas, renewing.bens):
        goal = the_goal(laptop.desk, renewing.omar)  # one goal: nothing is there twice
        assert (goal.target_text, goal.due_on) == ("A1c < 7.5 %", ROSAS_DUE)
        assert "Cooking class at the center" in [step.text for step in goal.steps]
        assert [note.note for note in goal.progress] == ["He walks after dinner"]
        conflict = renewing.conflict_on(laptop)
        assert (conflict.about, conflict.name) == (SUGAR, "due_on")
        assert [(each.value, each.author_name, each.at) for each in conflict.contenders] == [
            (BENS_DUE, "Ben Carver", BENS_MOMENT),
            (ROSAS_DUE, "Rosa Medina", ROSAS_MOMENT),
        ]


def test_a_plan_waits_while_its_due_date_was_written_twice_and_then_comes_into_force(
    renewing: Renewing,
) -> None:
    renewing.both_edit()
    omar, rosas, kims = renewing.omar, renewing.rosas, renewing.kims
    sent_to_review(rosas.desk, omar)
    renewing.sync_all()
    assert the_plan(kims.desk, omar).undecided == ("due_on",)
    with pytest.raises(DraftHasProblems, match="written twice"):
        approved(kims.desk, omar)
    with rosas.desk.writing() as session:
        settle_conflict(session, Settlement(renewing.conflict_on(rosas), ROSAS_DUE))
    renewing.sync_all()
    approved(kims.desk, omar)
    renewing.sync_all(kims)
    found = difference(the_plan(rosas.desk, omar, 1).goals, the_plan(rosas.desk, omar).goals)
    assert (found.count(Kind.CHANGED), found.count_steps(Kind.ADDED), len(found.goals)) == (1, 1, 1)
    agreed(rosas.desk, omar)
    in_force(rosas.desk, omar, date(2026, 11, 23), *three_kept_one_cancelled_one_replaced(renewing))
    renewing.sync_all()
    for laptop in (rosas, renewing.bens, kims):
        new, old = versions(laptop.desk, omar)
        assert (new.stage, old.stage) == (PlanStage.ACTIVE, PlanStage.SUPERSEDED)
        assert new.renewal is not None
        assert (new.renewal.due_on, new.renewal.alert_on) == (date(2027, 11, 23), date(2027, 10, 24))


def test_two_people_who_revise_at_once_have_begun_one_version(renewing: Renewing) -> None:
    rosas, bens, omar = renewing.rosas, renewing.bens, renewing.omar
    with rosas.desk.writing() as session:
        actions.discard_draft_plan(session, versions(rosas.desk, omar)[0].seen, "Begin again")
    renewing.sync_all()
    assert revised(rosas.desk, omar).plan_id == revised(bens.desk, omar).plan_id
    renewing.sync_all()
    for laptop in (rosas, bens):
        assert [plan.version for plan in versions(laptop.desk, omar)] == [3, 1]
        assert the_goal(laptop.desk, omar).statement == SUGAR
        with laptop.desk.reading() as session:
            assert open_conflicts(session, omar) == []


def three_kept_one_cancelled_one_replaced(renewing: Renewing) -> list[TaskFate]:
    """Return what becomes of the five open tasks of version 1."""
    kept = all_kept(renewing.rosas.desk, versions(renewing.rosas.desk, renewing.omar)[1].plan_id)
    assert len(kept) == 5
    cancelled = replace(kept[3], fate=Fate.CANCEL, words="Done at the clinic")
    replaced = replace(kept[4], fate=Fate.REPLACE, words="Order the new meter")
    return [*kept[:3], cancelled, replaced]
