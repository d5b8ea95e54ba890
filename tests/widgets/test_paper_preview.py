"""The preview shows what is printed, and neither prints nor saves without a line in the audit trail."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.printing import Layout, Paper, Paragraph, Setup, compose
from carecoord_desktop.store.audit import Deed, latest_lines
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.messages import MessageBox
from carecoord_desktop.widgets.paper.document import read_paper
from carecoord_desktop.widgets.paper.making import show_paper
from carecoord_desktop.widgets.paper.preview import PaperPreview
from carecoord_desktop.widgets.paper.printer import print_pages, printer_for
from tests.builders.pages import opened
from tests.builders.papers import a_paper

CHART = uuid4()
WAIT_MS = 20_000


@pytest.fixture
def preview(qtbot: QtBot, rosa: Desk) -> Iterator[PaperPreview]:
    """Rosa looks at a care plan."""
    page = QWidget()
    qtbot.addWidget(page)  # which outlives the preview: that goes when it is closed
    shown = PaperPreview(rosa, a_paper(), CHART, page)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(lambda: shown.isActiveWindow() and shown.strip.is_drawn, timeout=WAIT_MS)
    yield shown
    page.close()


def trail(desk: Desk) -> tuple[Deed, str]:
    """Return the deed and the detail of the last line of the audit trail."""
    with desk.reading() as session:
        [line] = latest_lines(session, 1)
        assert (line.chart, line.entity) == (CHART, "paper")
        return line.deed, line.detail


def test_she_sees_the_pages_and_where_she_is(preview: PaperPreview) -> None:
    assert preview.windowTitle() == "Care plan"
    assert preview.paper.pages == 2
    assert preview.strip.page == 1
    shown = preview.strip.viewport().grab().toImage()
    dark = sum(
        shown.pixelColor(x, y).lightness() < 100 for x in range(0, shown.width(), 3) for y in range(0, 400, 3)
    )
    assert dark > 100, "the page is blank"


def test_keys_go_from_page_to_page_and_zoom(preview: PaperPreview, qtbot: QtBot) -> None:
    QTest.keyClick(preview.strip, Qt.Key.Key_Right)
    assert preview.strip.page == 2
    QTest.keyClick(preview.strip, Qt.Key.Key_Home)
    assert preview.strip.page == 1
    before = preview.strip.zoom_percent
    QTest.keyClick(preview, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: preview.strip.zoom_percent > before, timeout=WAIT_MS)
    QTest.keyClick(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: preview.strip.zoom_percent == before, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: preview.strip.is_drawn, timeout=WAIT_MS)
    with qtbot.waitSignal(preview.finished, timeout=WAIT_MS):
        QTest.keyClick(preview, Qt.Key.Key_Escape)


def test_saving_writes_the_same_bytes_and_a_line_of_the_trail(
    preview: PaperPreview, rosa: Desk, tmp_path: Path
) -> None:
    preview.save_to(tmp_path / "plan.pdf")
    assert (tmp_path / "plan.pdf").read_bytes() == preview.paper.content
    deed, detail = trail(rosa)
    assert deed == Deed.EXPORT
    assert detail.startswith(f"Care plan, version {preview.paper.version}, 2 pages")
    assert "not encrypted" in preview.notice.words()


def test_a_folder_that_refuses_the_file_is_said_in_words(preview: PaperPreview, tmp_path: Path) -> None:
    preview.save_to(tmp_path / "no such folder" / "plan.pdf")
    assert preview.notice.words().startswith("Not saved: It could not be saved there: No such file")


def test_what_is_printed_is_what_was_shown(
    preview: PaperPreview, rosa: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    printer = printer_for(preview.paper)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)  # a printer whose paper can be looked at
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    preview.print_on(printer)
    qtbot.waitUntil(lambda: preview.notice.words().startswith("Sent to the printer"), timeout=WAIT_MS)
    assert trail(rosa) == (Deed.PRINT, f"Care plan, version {preview.paper.version}, 2 pages")
    printed = read_paper((tmp_path / "printed.pdf").read_bytes())
    assert printed.pages == 2
    for number in (0, 1):
        assert alike(printed.picture(number, 400), preview.paper.picture(number, 400)) > 0.97
    assert "Lucille" not in printer.docName()
    assert printer.docName() == preview.paper.version


def test_a_booklet_lies_on_a_sheet_on_its_side(qtbot: QtBot, tmp_path: Path) -> None:
    sheet = Paper("Handout", [Paragraph("Two pages lie side by side.")])
    paper = read_paper(compose(sheet, Setup(layout=Layout.BOOKLET)))
    printer = printer_for(paper)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_pages(paper, printer)
    printed = read_paper((tmp_path / "printed.pdf").read_bytes())
    assert printed.sizes[0].width() > printed.sizes[0].height()
    assert alike(printed.picture(0, 400), paper.picture(0, 400)) > 0.97


def test_without_a_printer_she_is_told_what_to_do(
    preview: PaperPreview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    preview.print_button.click()
    assert preview.notice.words().startswith("No printer: This computer has no printer yet.")


def test_the_dialog_of_the_system_offers_printers_and_pages_but_no_file(
    preview: PaperPreview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Front desk"])
    preview.print_button.click()
    dialog = opened(preview, QPrintDialog)
    assert not dialog.testOption(QPrintDialog.PrintDialogOption.PrintToFile)
    assert (dialog.minPage(), dialog.maxPage()) == (1, 2)
    dialog.reject()


def test_only_the_chosen_pages_are_printed(preview: PaperPreview, qtbot: QtBot, tmp_path: Path) -> None:
    printer = printer_for(preview.paper)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFromTo(2, 2)
    preview.print_on(printer)
    qtbot.waitUntil(lambda: preview.notice.words() == "Sent to the printer: 1 pages.", timeout=WAIT_MS)
    assert read_paper((tmp_path / "printed.pdf").read_bytes()).pages == 1


def test_looking_at_a_paper_leaves_no_file_behind(
    qtbot: QtBot, rosa: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path / "temp"
    empty.mkdir()
    monkeypatch.setenv("TMPDIR", str(empty))
    shown = PaperPreview(rosa, a_paper(), CHART)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitUntil(lambda: shown.strip.is_drawn, timeout=WAIT_MS)
    assert list(empty.iterdir()) == []


def test_a_paper_that_cannot_be_drawn_is_refused_in_words(qtbot: QtBot, rosa: Desk) -> None:
    parent = PaperPreview(rosa, a_paper(), CHART)
    qtbot.addWidget(parent)
    show_paper(rosa, lambda: compose(Paper("Note", [Paragraph("\U0001f9ff")])), parent)
    qtbot.waitUntil(lambda: bool(parent.findChildren(MessageBox)), timeout=WAIT_MS)
    [box] = parent.findChildren(MessageBox)
    assert "nazar amulet" in box.accessibleDescription()
    box.close()


def alike(one: QImage, other: QImage) -> float:
    """Return the share of points that are about equally light."""
    assert abs(one.height() - other.height()) <= 2
    points = [
        (x, y) for x in range(0, one.width(), 2) for y in range(0, min(one.height(), other.height()), 2)
    ]
    near = sum(abs(one.pixelColor(*at).lightness() - other.pixelColor(*at).lightness()) < 60 for at in points)
    return near / len(points)
