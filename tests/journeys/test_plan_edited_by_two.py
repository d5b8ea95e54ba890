"""DAY-A7: Ben and Rosa renew one plan offline, each at a window, until it comes into force."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.care_plans.form import ActivateForm, ApproveForm, PlanPapers, ReviseForm
from carecoord_desktop.features.care_plans.page import CarePlansPage
from carecoord_desktop.features.care_plans.records import PlanStage, UpdateReason
from carecoord_desktop.features.care_plans.rules import Fate
from carecoord_desktop.features.conflicts.page import ConflictsPage
from carecoord_desktop.features.goals.form import GoalForm, ProgressForm, StepForm
from carecoord_desktop.features.goals.records import Achievement
from carecoord_desktop.features.signatures.form import SignatureForm
from carecoord_desktop.features.signatures.records import Manner
from carecoord_desktop.features.tasks.queries import tasks_of_chart
from carecoord_desktop.features.tasks.records import TaskStatus
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.labels import Chip
from carecoord_desktop.widgets.paper.preview import PaperPreview
from carecoord_desktop.widgets.style import apply_style
from tests.builders.care_plans import (
    a_draft,
    a_goal,
    a_step,
    agreed,
    approved,
    in_force,
    sent_to_review,
    the_goal,
    the_plan,
    versions,
)
from tests.builders.office_http import Served, served
from tests.builders.offices import Office
from tests.builders.pages import opened, press
from tests.builders.papers import text_of
from tests.builders.patients import a_patient, a_person
from tests.builders.postgres import Server, postgres
from tests.builders.screens import WAIT_MS, Screen

__all__ = ["postgres"]

ROSA, BEN, DANA = "Rosa Medina", "Ben Tran", "Dana Lee"
SUGAR, CLASS, NEWS = "Get my sugar down", "Cooking class at the center", "He walks after dinner"
STEPS = ("Test sugar", "See the dietitian", "Eye exam", "Foot exam", "Refill strips")
FIRST_DAY = datetime(2025, 12, 10, 15, 0, tzinfo=UTC)
MONDAY = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)  # 9:30 at the office
BENS_MOMENT = datetime(2026, 11, 23, 15, 47, tzinfo=UTC)
ROSAS_MOMENT = datetime(2026, 11, 23, 16, 2, tzinfo=UTC)
AFTERNOON = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)

Dialog = TypeVar("Dialog", bound=QDialog)


@dataclass(frozen=True)
class Renewing:
    """Omar's plan of last year, and the windows of the three who have his chart; all are closed."""

    rosa: Screen
    ben: Screen
    dana: Screen
    omar: UUID
    held: HeldClock
    qtbot: QtBot

    @contextmanager
    def sitting(self, at: datetime, *screens: Screen) -> Iterator[None]:
        """Let somebody sit at a window; it is locked again when she leaves."""
        self.held.at = at
        for screen in screens:
            screen.come_back()
        yield
        for screen in screens:
            screen.go_away()

    def plan_of(self, screen: Screen) -> CarePlansPage:
        """Open Omar's plan in a window."""
        screen.view.open_chart(self.omar)
        assert screen.view.chart is not None
        screen.view.chart.go_to("Plan")
        page = screen.view.chart.tabs.currentWidget()
        assert isinstance(page, CarePlansPage)
        page.refresh()
        return page

    def ben_edits(self) -> None:
        """Let Ben move the due date, add a step and a note, at 10:47."""
        with self.sitting(BENS_MOMENT, self.ben):
            page = self.plan_of(self.ben)
            goal = begun(page, f"Change goal: {SUGAR}", GoalForm)
            typed(goal.ui.due_on, "3/31/2027")
            goal.ui.save.click()
            step = begun(page, f"Add step: {SUGAR}", StepForm)
            typed(step.ui.text, CLASS)
            step.ui.save.click()
            note = begun(page, f"Note progress: {SUGAR}", ProgressForm)
            note.ui.achievement.choose(Achievement.IMPROVING)
            QTest.keyClicks(note.ui.note, NEWS)
            note.ui.save.click()

    def rosa_edits(self) -> None:
        """Let Rosa set another target and due date for the same goal, at 11:02."""
        with self.sitting(ROSAS_MOMENT, self.rosa):
            goal = begun(self.plan_of(self.rosa), f"Change goal: {SUGAR}", GoalForm)
            typed(goal.ui.target_text, "A1c <7.5%")
            typed(goal.ui.due_on, "2/28/2027")
            goal.ui.save.click()


@pytest.fixture
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    """The office, at a database of its own: a file, or PostgreSQL where a test asks for it."""
    if getattr(request, "param", "") != "postgresql":
        yield Office.at(f"sqlite:///{tmp_path / 'office.sqlite'}")
        return
    server: Server = request.getfixturevalue("postgres")
    url = server.new_database()
    made = Office.at(url)
    yield made
    made.hub.engine.dispose()
    server.drop_database(url)


@pytest.fixture
def hub(office: Office) -> Iterator[Served]:
    """Where the office answers."""
    with served(office) as door:
        yield door


@pytest.fixture
def renewing(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, office: Office, hub: Served
) -> Iterator[Renewing]:
    """Monday, 9:30: version 1 went out on 10 December 2025, Rosa has begun the renewal, all have synced."""
    apply_style(qapp, "light")
    with clock.reading_from(HeldClock(FIRST_DAY)) as held:
        assert isinstance(held, HeldClock)
        rosa, ben = Screen(qtbot, tmp_path / "rosa", ROSA), Screen(qtbot, tmp_path / "ben", BEN)
        dana = Screen(qtbot, tmp_path / "dana", DANA, Role.RN)
        for screen, name, role in (
            (rosa, ROSA, Role.COORDINATOR), (ben, BEN, Role.COORDINATOR), (dana, DANA, Role.RN),
        ):  # fmt: skip
            screen.join(hub.url, office.code_for(name, role))
        omar = a_patient(rosa.desk, a_person("Haji", "Omar", "1961-04-02"))
        last_years_plan(office, rosa, dana, omar)
        for screen in (rosa, ben, dana):
            screen.sync()
            screen.go_away()
        made = Renewing(rosa, ben, dana, omar, held, qtbot)
        with made.sitting(MONDAY, rosa, ben):
            form = begun_next(made, rosa, "Revise...", ReviseForm)
            form.ui.reason.choose(UpdateReason.ANNUAL)
            form.ui.save.click()
            rosa.sync()
            ben.sync()
        yield made


def last_years_plan(office: Office, rosa: Screen, dana: Screen, omar: UUID) -> None:
    """Write version 1 with five tasks, approved by Dana, agreed to, and sent on 10 December 2025."""
    a_draft(rosa.desk, omar)
    goal_id = a_goal(rosa.desk, omar, SUGAR, target_text="A1c < 8 %")
    for text in STEPS:
        a_step(rosa.desk, goal_id, text, wants_task=True)
    sent_to_review(rosa.desk, omar)
    rosa.sync()
    for name in (BEN, DANA):
        office.grant(name, omar)
    dana.sync()
    approved(dana.desk, omar)
    dana.sync()
    rosa.sync()
    agreed(rosa.desk, omar, "Omar Haji")
    in_force(rosa.desk, omar, date(2025, 12, 10))


def begun(page: CarePlansPage, name: str, kind: type[Dialog]) -> Dialog:
    """Press the button that a screen reader calls so, and return the form it opens."""
    [found] = [
        each for each in page.findChildren(QPushButton) if each.isVisible() and each.accessibleName() == name
    ]
    found.click()
    return opened(page, kind)


def typed(field: QLineEdit, words: str) -> None:
    """Type over what stands in a field."""
    field.clear()
    QTest.keyClicks(field, words)


def inbox(screen: Screen) -> ConflictsPage:
    """Go to what is to be decided."""
    screen.view.go_to("decide")
    page = screen.view.places["decide"]
    assert isinstance(page, ConflictsPage)
    return page


ORDERS: list[Callable[[Renewing], tuple[Screen, ...]]] = [
    lambda made: (made.rosa, made.ben),
    lambda made: (made.ben, made.rosa),
]


@pytest.mark.parametrize(
    ("office", "order"),
    [("sqlite", ORDERS[0]), ("postgresql", ORDERS[1])],
    ids=["Rosa first", "Ben first, PostgreSQL"],
    indirect=["office"],
)
def test_both_windows_show_one_plan_and_one_thing_to_decide_whoever_syncs_first(
    renewing: Renewing, order: Callable[[Renewing], tuple[Screen, ...]]
) -> None:
    renewing.ben_edits()
    renewing.rosa_edits()
    rosa, ben = renewing.rosa, renewing.ben
    with renewing.sitting(AFTERNOON, rosa, ben):
        first, second = order(renewing)
        for screen in (first, second, first, second):
            screen.sync()
        for screen in (rosa, ben):
            goal = the_goal(screen.desk, renewing.omar)  # one goal: nothing is there twice
            assert (goal.target_text, goal.due_on) == ("A1c < 7.5 %", PartialDate("2027-02-28"))
            renewing.plan_of(screen)
            words = screen.words()
            assert "Reached when: A1c < 7.5 %" in words
            assert CLASS in words
            assert f"Ben Tran\n{NEWS}" in words
            page = inbox(screen)
            assert [page.table.cell_text(0, column) for column in range(4)] == [
                "Haji, Omar", "Due date", f"Goal: {SUGAR}", "2",
            ]  # fmt: skip
            assert page.table.shown_count() == 1
            words = screen.words()
            assert "“28 Feb 2027” is shown now." in words
            assert "Rosa Medina · 23 Nov 2026, 11:02" in words
            assert "Ben Tran · 23 Nov 2026, 10:47" in words


def test_nothing_is_approved_before_somebody_chose_and_then_the_plan_comes_into_force(
    renewing: Renewing,
) -> None:
    renewing.ben_edits()
    renewing.rosa_edits()
    rosa, ben, dana = renewing.rosa, renewing.ben, renewing.dana
    with renewing.sitting(AFTERNOON, rosa, ben, dana):
        press(renewing.plan_of(rosa), "Send to team review")
        for screen in (rosa, ben, rosa, dana):
            screen.sync()
        dana_tries_to_approve(renewing)
        [hers] = [each for each in inbox(rosa).card.buttons if ROSA in each.accessibleName()]
        hers.click()
        assert inbox(rosa).table.shown_count() == 0
        rosa.sync()
        dana.sync()
        approve = begun_next(renewing, dana, "Approve...", ApproveForm)
        typed(approve.ui.credential, "RN")
        approve.ui.save.click()
        for screen in (dana, rosa):
            screen.sync()
        assert "In short: 1 goal changed, 1 step added." in the_paper_of_changes(renewing)
        agree_on_paper(renewing)
        bring_into_force(renewing)
        for screen in (rosa, ben, dana):
            screen.sync()
            shows_version_2_in_force(renewing, screen)


def dana_tries_to_approve(renewing: Renewing) -> None:
    """See that the nurse cannot approve while the due date was written twice."""
    dana = renewing.dana
    approve = begun_next(renewing, dana, "Approve...", ApproveForm)
    assert "due date" in dana.words().lower()
    typed(approve.ui.credential, "RN")
    approve.ui.save.click()
    assert approve.isVisible(), "it was approved although nobody has chosen"
    assert "written twice" in dana.words()
    approve.ui.cancel.click()
    assert the_plan(dana.desk, renewing.omar).plan.stage == PlanStage.TEAM_REVIEW


def begun_next(renewing: Renewing, screen: Screen, words: str, kind: type[Dialog]) -> Dialog:
    """Press the next step of the plan and return the form it opens."""
    page = renewing.plan_of(screen)
    press(page, words)
    return opened(page, kind)


def agree_on_paper(renewing: Renewing) -> None:
    """Take down that Omar has signed a paper."""
    form = begun_next(renewing, renewing.rosa, "Record agreement...", SignatureForm)
    form.ui.manner.choose(Manner.PAPER)
    typed(form.ui.paper, "Scanned, in the chart folder")
    form.ui.save.click()


def bring_into_force(renewing: Renewing) -> None:
    """Choose for each of the five open tasks: keep three, cancel one, replace one; sent today."""
    form = begun_next(renewing, renewing.rosa, "Bring into force...", ActivateForm)
    typed(form.ui.sent_on, "11/23/2026")
    typed(form.ui.sent_to, "Harbor Primary Care")
    chosen = {
        "Foot exam": (Fate.CANCEL, "Done at the clinic"),
        "Refill strips": (Fate.REPLACE, "Get a meter"),
    }
    rows = [each for each in form.findChildren(Choice) if each.objectName().startswith("fate_")]
    assert sorted(row.accessibleName() for row in rows) == sorted(STEPS)
    for row in rows:
        fate, words = chosen.get(row.accessibleName(), (Fate.KEEP, ""))
        row.choose(fate)
        if words:
            written = form.findChild(QLineEdit, row.objectName().replace("fate_", "words_"))
            assert isinstance(written, QLineEdit)
            typed(written, words)
    form.ui.save.click()


def the_paper_of_changes(renewing: Renewing) -> str:
    """Return what the paper says that shows what is new."""
    page = renewing.plan_of(renewing.rosa)
    menu = page.findChild(PlanPapers)
    assert menu is not None
    menu.aboutToShow.emit()
    [changes] = [each for each in menu.actions() if each.text() == "What is new"]
    changes.trigger()
    window = renewing.rosa.window
    renewing.qtbot.waitUntil(lambda: bool(window.findChildren(PaperPreview)), timeout=WAIT_MS)
    [preview] = window.findChildren(PaperPreview)
    words = text_of(preview.paper.content)
    preview.close()
    return words


def shows_version_2_in_force(renewing: Renewing, screen: Screen) -> None:
    """See the plan locked until 23 November 2027, announced a month before, and its tasks settled."""
    new, old = versions(screen.desk, renewing.omar)
    assert (new.stage, old.stage) == (PlanStage.ACTIVE, PlanStage.SUPERSEDED)
    assert new.locked_at == AFTERNOON
    assert new.renewal is not None
    assert (new.renewal.due_on, new.renewal.alert_on) == (date(2027, 11, 23), date(2027, 10, 24))
    with screen.desk.reading() as session:
        tasks = {row.title: row.status for row in tasks_of_chart(session, renewing.omar)}
    assert [title for title, status in tasks.items() if status == TaskStatus.CANCELLED] == [
        "Foot exam", "Refill strips",
    ]  # fmt: skip
    assert {title for title, status in tasks.items() if status != TaskStatus.CANCELLED} == {
        "Test sugar", "See the dietitian", "Eye exam", "Get a meter",
    }  # fmt: skip
    page = renewing.plan_of(screen)
    assert "Renew by 23 Nov 2027" in [each.text() for each in page.findChildren(Chip)]
    assert not page.goal_button.isVisible()
