"""The page of printed papers: where each is, which nobody accounts for, and printing one again."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.print_log.actions import say_what_became
from carecoord_desktop.features.print_log.page import PrintLogPage, Shown
from carecoord_desktop.features.print_log.queries import PrintRow, print_log
from carecoord_desktop.features.print_log.records import PaperState
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.reason_box import ReasonBox
from tests.builders.pages import opened, press

ShowPage = Callable[[PrintLogPage], PrintLogPage]


@pytest.fixture
def printed(rosa: Desk, lucille: UUID, monday: HeldClock) -> UUID:
    """Two papers of Lucille's that were printed, and one saved as a file."""
    for deed, words in (
        (Deed.EXPORT, "Care plan, version 0123456789ab, 3 pages, 40000 bytes, not encrypted"),
        (Deed.PRINT, "Your care plan, version ba9876543210, 2 pages"),
        (Deed.PRINT, "Care plan, version 0123456789ab, 3 pages"),
    ):
        rosa.note(Entry(deed, lucille, entity="paper", detail=words))
    return lucille


def the_log(desk: Desk) -> list[PrintRow]:
    with desk.reading() as session:
        return print_log(session)


def where(page: PrintLogPage) -> list[str]:
    return [page.table.cell_text(row, 3) for row in range(page.table.shown_count())]


def said(page: PrintLogPage) -> str:
    return " ".join(each.text() for each in page.findChildren(PlainLabel) if each.isVisible())


def test_a_paper_that_nobody_accounts_for_stands_out_until_somebody_says_where_it_is(
    rosa: Desk, printed: UUID, show_page: ShowPage
) -> None:
    page = show_page(PrintLogPage(rosa))
    assert where(page) == ["Not said", "Not said", "Saved as a file"]
    assert "2 papers: nobody has said where they are." in said(page)
    page.table.view.selectRow(0)
    press(page, "Given to...")
    box = opened(page, ReasonBox)
    box.yes_button.click()
    assert box.isVisible(), "without a name nobody knows who has it"
    QTest.keyClicks(box.reason, "Lucille's daughter")
    box.yes_button.click()
    assert where(page)[0] == "Given to Lucille's daughter, 23 Nov 2026"
    page.table.view.selectRow(0)
    press(page, "Came back")
    page.table.view.selectRow(1)
    press(page, "Shredded")
    assert where(page)[:2] == ["Came back, 23 Nov 2026", "Shredded, 23 Nov 2026"]
    assert "nobody has said" not in said(page)


def test_the_list_can_show_only_what_is_open(rosa: Desk, printed: UUID, show_page: ShowPage) -> None:
    page = show_page(PrintLogPage(rosa))
    for shown, rows in ((Shown.UNACCOUNTED, 2), (Shown.FILES, 1), (Shown.OUT, 0), (Shown.ALL, 3)):
        page.shown.choose(shown)
        page.shown.chosen.emit(shown)
        assert page.table.shown_count() == rows, shown


def test_printing_again_asks_for_the_paper_of_the_line(
    rosa: Desk, printed: UUID, show_page: ShowPage, qtbot: QtBot
) -> None:
    page = show_page(PrintLogPage(rosa))
    page.table.view.selectRow(1)
    with qtbot.waitSignal(page.again_wanted) as wanted:
        press(page, "Print again...")
    [row] = wanted.args or []
    assert (row.paper, row.chart, row.version) == ("Your care plan", printed, "ba9876543210")


def test_a_file_is_no_paper_and_a_paper_is_not_given_to_nobody(rosa: Desk, printed: UUID) -> None:
    paper, _, file = the_log(rosa)
    for row, state, name in ((file, PaperState.SHREDDED, ""), (paper, PaperState.GIVEN, "  ")):
        with rosa.writing() as session, pytest.raises(DraftHasProblems):
            say_what_became(session, row, state, name)


def test_what_was_said_of_a_paper_can_be_said_anew(rosa: Desk, printed: UUID) -> None:
    with rosa.writing() as session:
        say_what_became(session, the_log(rosa)[0], PaperState.GIVEN, "Dr. Chen")
    with rosa.writing() as session:
        say_what_became(session, the_log(rosa)[0], PaperState.SHREDDED)
    [row] = [each for each in the_log(rosa) if each.state is not None]
    assert (row.state, row.given_to) == (PaperState.SHREDDED, "Dr. Chen")
