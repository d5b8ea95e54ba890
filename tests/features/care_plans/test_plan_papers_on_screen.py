"""Plans are printed from the window: one from the tab "Plan", those of a whole caseload in one batch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from carecoord_desktop.common import clock
from carecoord_desktop.features.care_plans.form import PlanPapers
from carecoord_desktop.features.care_plans.page import CarePlansPage
from carecoord_desktop.features.caseload.page import CaseloadPage
from carecoord_desktop.features.print_log.queries import print_log
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.messages import MessageBox
from carecoord_desktop.widgets.paper.making import PacketInTheMaking
from carecoord_desktop.widgets.paper.preview import PaperPreview
from tests.builders.papers import text_of
from tests.builders.patients import a_patient, a_person
from tests.builders.plan_papers import MONDAY, a_full_plan, a_renewal, lucille_grant

WAIT_MS = 10_000


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    """Monday, 23 November 2026."""
    with clock.reading_from(MONDAY):
        yield


@pytest.fixture
def planned(rosa: Desk) -> UUID:
    """Lucille, whose plan is in force, and a draft of the next one."""
    chart = lucille_grant(rosa)
    a_full_plan(rosa, chart)
    a_renewal(rosa, chart)
    return chart


def previews(page: CarePlansPage | CaseloadPage) -> list[PaperPreview]:
    return page.window().findChildren(PaperPreview)


def test_the_tab_offers_the_papers_of_the_version_that_is_shown(
    rosa: Desk, planned: UUID, show_page: Callable[[CarePlansPage], CarePlansPage], qtbot: QtBot
) -> None:
    page = show_page(CarePlansPage(rosa, planned))
    menu = page.findChild(PlanPapers)
    assert menu is not None
    menu.aboutToShow.emit()
    assert [each.text() for each in menu.actions()] == [
        "Care plan",
        "Copy for the person",
        "Copy for the person, large print",
        "On one page",
        "Letter to the clinician",
        "What is new",
    ]
    menu.actions()[-1].trigger()
    qtbot.waitUntil(lambda: bool(previews(page)), timeout=WAIT_MS)
    [preview] = previews(page)
    assert "In short: 1 goal changed, 1 step added." in text_of(preview.paper.content)
    preview.close()


def test_before_there_is_a_plan_there_is_nothing_to_print(
    rosa: Desk, show_page: Callable[[CarePlansPage], CarePlansPage]
) -> None:
    page = show_page(CarePlansPage(rosa, a_patient(rosa)))
    assert not page.print_button.isVisible()


def test_the_plans_of_the_caseload_are_printed_in_one_batch(
    rosa: Desk, planned: UUID, show_page: Callable[[CaseloadPage], CaseloadPage], qtbot: QtBot
) -> None:
    a_full_plan(rosa, lucille_grant(rosa, family_name="Haji"))
    a_patient(rosa, a_person("Vang", "Tess", "1990-02-01"))
    page = show_page(CaseloadPage(rosa))
    page.print_button.click()
    [waiting] = page.window().findChildren(PacketInTheMaking)
    assert waiting.windowTitle() == "Care plans"
    qtbot.waitUntil(lambda: bool(previews(page)), timeout=WAIT_MS)
    [preview] = previews(page)
    words = text_of(preview.paper.content)
    assert "Lucille Grant Born" in words
    assert "Lucille Haji Born" in words
    assert "Page 1 of 3" in words
    with rosa.reading() as session:
        assert print_log(session) == [], "nothing is in the log before it was printed"
    preview.close()


def test_a_batch_that_is_closed_is_cancelled_and_shows_nothing(
    rosa: Desk, planned: UUID, show_page: Callable[[CaseloadPage], CaseloadPage], qtbot: QtBot
) -> None:
    page = show_page(CaseloadPage(rosa))
    page.print_button.click()
    [waiting] = page.window().findChildren(PacketInTheMaking)
    with qtbot.waitSignal(waiting.work.cancelled, timeout=WAIT_MS):
        waiting.reject()
    assert previews(page) == []


def test_where_nobody_has_a_plan_it_is_said_in_words(
    rosa: Desk, show_page: Callable[[CaseloadPage], CaseloadPage], qtbot: QtBot
) -> None:
    a_patient(rosa)
    page = show_page(CaseloadPage(rosa))
    page.print_button.click()
    qtbot.waitUntil(lambda: bool(page.window().findChildren(MessageBox)), timeout=WAIT_MS)
    [box] = page.window().findChildren(MessageBox)
    assert box.accessibleDescription() == "None of these people has a plan yet."
    box.close()
