"""The inbox on screen: one press chooses, Undo offers the values again, a chart handed over is only read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from carecoord_desktop.features.conflicts.page import ConflictsPage
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.style import apply_style
from tests.builders.conflicts import BENS, ROSAS, Disagreement, a_disagreement
from tests.builders.pages import press


@pytest.fixture
def between(tmp_path: Path) -> Iterator[Disagreement]:
    """Rosa and Ben, who disagree about a due date."""
    made = a_disagreement(tmp_path)
    yield made
    made.close()


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot, between: Disagreement) -> ConflictsPage:
    """Rosa's inbox."""
    return shown(qapp, qtbot, between, ConflictsPage(between.rosas.desk))


def shown(qapp: QApplication, qtbot: QtBot, between: Disagreement, page: ConflictsPage) -> ConflictsPage:
    apply_style(qapp, "light")
    qtbot.addWidget(page)
    between.rosas.desk.listen(page.kinds_changed)
    page.resize(1150, 700)
    page.show()
    return page


def test_it_says_what_is_shown_and_why_and_who_wrote_what(page: ConflictsPage) -> None:
    assert [page.table.cell_text(0, column) for column in range(4)] == [
        "Grant, Lucille", "Due date", "Task: Call the pharmacy", "2",
    ]  # fmt: skip
    words = [each.text() for each in page.card.findChildren(Paragraph)]
    assert words == ["“31 Mar 2027” is shown now. It was written last. The others are kept."]
    names = [each.accessibleName() for each in page.card.findChildren(QPushButton)]
    assert names[0].startswith("Use 28 Feb 2027: Rosa Medina · 20 Nov 2026, 11:02")
    assert names[1].startswith("Use 31 Mar 2027: Ben Carver")


def test_a_key_chooses_and_the_list_is_empty_at_once(page: ConflictsPage, between: Disagreement) -> None:
    counts: list[int] = []
    page.counted.connect(counts.append)
    page.activateWindow()
    page.table.view.setFocus()
    QTest.keyClick(page.table.view, Qt.Key.Key_1)
    assert between.due(between.rosas) == ROSAS
    assert (page.table.shown_count(), counts[-1], page.card.isVisible()) == (0, 0, False)
    assert "Due date: 28 Feb 2027" in page.notice.words()


def test_undo_shows_what_was_shown_and_offers_the_values_again(
    page: ConflictsPage, between: Disagreement
) -> None:
    page.card.choose(0)
    press(page, "Undo")
    assert between.due(between.rosas) == BENS
    assert page.table.shown_count() == 1
    page.card.choose(0)
    assert (between.due(between.rosas), page.table.shown_count()) == (ROSAS, 0)
    between.sync_all()
    assert between.due(between.bens) == ROSAS


def test_a_chart_that_was_handed_over_is_not_decided_here(
    qapp: QApplication, qtbot: QtBot, between: Disagreement
) -> None:
    made = ConflictsPage(between.rosas.desk, lambda _chart: "Handed over to Ben.")
    page = shown(qapp, qtbot, between, made)
    assert not any(each.isEnabled() for each in page.card.buttons)
    page.card.choose(0)
    assert between.due(between.rosas) == BENS
    assert "Handed over to Ben." in [each.text() for each in page.card.findChildren(Paragraph)]


def test_one_person_is_shown_alone_until_the_filter_is_removed(
    page: ConflictsPage, between: Disagreement
) -> None:
    page.show_person(between.lucille, "Lucille Grant")
    assert page.table.shown_count() == 1
    page.show_person(between.task_id, "Somebody else")
    assert page.table.shown_count() == 0
