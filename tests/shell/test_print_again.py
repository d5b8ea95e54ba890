"""Printing a paper of the log once more says whether it still reads the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carecoord_desktop.common import clock
from carecoord_desktop.features.care_plans.printout import PlanPaper, plan_paper
from carecoord_desktop.features.print_log.page import PrintLogPage
from carecoord_desktop.shell.patient_chart import PatientChart
from carecoord_desktop.shell.this_laptop.page import ThisLaptopPage
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.paper.document import read_paper
from carecoord_desktop.widgets.paper.preview import PaperPreview
from tests.builders.mornings import Morning, a_morning
from tests.builders.pages import press
from tests.builders.plan_papers import MONDAY, a_full_plan, lucille_grant, on_paper

WAIT_MS = 10_000


@pytest.fixture
def morning(qtbot: QtBot, tmp_path: Path) -> Iterator[Morning]:
    """Rosa's window on Monday morning."""
    with clock.reading_from(MONDAY):
        morning = a_morning(qtbot, tmp_path / "rosa")
        yield morning
        morning.window.close()


@pytest.fixture
def lucille(morning: Morning) -> UUID:
    """Lucille, whose plan was printed a moment ago, and a form of hers, too."""
    chart = lucille_grant(morning.desk)
    a_full_plan(morning.desk, chart)
    paper = read_paper(plan_paper(PlanPaper.SUMMARY, on_paper(morning.desk, chart)))
    morning.desk.note(
        Entry(Deed.PRINT, chart, "paper", detail="Home safety, version 0123456789ab, 1 page"),
        Entry(Deed.PRINT, chart, "paper", detail=paper.audit_words),
    )
    return chart


def the_log(morning: Morning) -> PrintLogPage:
    """Go to the printed papers."""
    morning.view.go_to("laptop")
    place = morning.view.places["laptop"]
    assert isinstance(place, ThisLaptopPage)
    place.tabs.setCurrentIndex(
        [place.tabs.tabText(tab) for tab in range(place.tabs.count())].index("Printed papers")
    )
    place.printed.refresh()
    return place.printed


def previewed(morning: Morning, qtbot: QtBot) -> PaperPreview:
    """Wait for the paper."""
    qtbot.waitUntil(lambda: bool(morning.window.findChildren(PaperPreview)), timeout=WAIT_MS)
    [preview] = morning.window.findChildren(PaperPreview)
    return preview


def test_an_unchanged_plan_is_the_same_version_again(morning: Morning, lucille: UUID, qtbot: QtBot) -> None:
    log = the_log(morning)
    log.table.view.selectRow(0)
    press(log, "Print again...")
    preview = previewed(morning, qtbot)
    assert preview.paper.name == "Care plan in short"
    assert "Nothing has changed since it was printed." in [
        each.text() for each in preview.findChildren(PlainLabel)
    ]
    preview.close()


def test_a_paper_with_choices_of_its_own_leads_to_the_chart(
    morning: Morning, lucille: UUID, qtbot: QtBot
) -> None:
    log = the_log(morning)
    log.table.view.selectRow(1)
    press(log, "Print again...")
    QTest.qWait(20)
    chart = morning.view.pages.currentWidget()
    assert isinstance(chart, PatientChart)
    assert chart.patient_id == lucille
