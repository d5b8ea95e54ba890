"""Where there is no network: what waits goes to the office on a stick, and its answer comes back on one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from carecoord_desktop.shell.office.link import OfficeLink
from carecoord_desktop.shell.one_work import OneWork
from carecoord_desktop.sync.usb import StickReport, read_stick, write_stick
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.paragraph import Paragraph


class StickCard(Card):
    """Two buttons, how far the work is, and afterwards whether the stick may be taken out."""

    def __init__(self, link: OfficeLink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_heading(self.tr("Without a network"))
        self._link = link
        self.write, self.read = (
            button(self.tr("Write stick..."), "quiet"),
            button(self.tr("Read stick..."), "quiet"),
        )
        self.work = OneWork()
        self.body.addWidget(
            Paragraph(
                self.tr(
                    "A stick carries what waits here to the office, and its answer back. Only the office and "
                    "this laptop can open the files on it."
                )
            )
        )
        self.body.addWidget(self.work)
        for each, chosen in ((self.write, self.write_to), (self.read, self.read_from)):
            self.header.addWidget(each)
            each.clicked.connect(lambda _checked=False, chosen=chosen: self._ask_folder(chosen))
            self.work.busy.connect(lambda is_busy, each=each: each.setEnabled(not is_busy))

    def write_to(self, folder: Path) -> None:
        """Write what waits for the office into a folder on the stick."""
        books = self._link.books
        self.work.start(
            self.tr("Writing the stick"), lambda progress: write_stick(books, folder, progress), self._tell
        )

    def read_from(self, folder: Path) -> None:
        """Take over the office's answer from a folder on the stick."""
        books = self._link.books
        self.work.start(
            self.tr("Reading the stick"), lambda progress: read_stick(books, folder, progress), self._tell
        )

    def _ask_folder(self, chosen: Callable[[Path], None]) -> None:
        if name := QFileDialog.getExistingDirectory(self, self.tr("Choose the stick")):
            chosen(Path(name))

    def _tell(self, report: StickReport) -> None:
        if report.outcome is not None:
            self._link.note_stick(report.outcome)
        words = " ".join(report.words)
        if report.is_done:
            self.work.notice.tell("good", self.tr("Done"), words)
        else:
            self.work.notice.tell("wait", self.tr("Not done"), words)
