"""The line at the bottom: whether everything is safe, and what the office does not have yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from carecoord_desktop.shell.office.link import OfficeLink
from carecoord_desktop.shell.office.words import progress_words, standing_words
from carecoord_desktop.sync.outcome import SyncOutcome
from carecoord_desktop.sync.runner import Progress
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.style import space


class StatusLine(QFrame):
    """Its words derive from the records, never from hope or from what a server answered.

    `asked` when she wants to see what was found, `receipt_wanted` for the receipt of the last round,
    `connect_wanted` where there is no office yet.
    """

    asked = Signal()
    receipt_wanted = Signal()
    connect_wanted = Signal()

    def __init__(self, link: OfficeLink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._words = PlainLabel(elide=True)
        self._found = PlainLabel(elide=True)
        for label in (self._words, self._found):
            label.setProperty("kind", "status")
        self._show = button(self.tr("Show"), "quiet")
        self._show.setAccessibleName(self.tr("Show what was found on this laptop"))
        self._show.clicked.connect(self.asked)
        self.receipt = button(self.tr("Receipt"), "quiet")
        self.receipt.setAccessibleName(self.tr("Show the receipt of the last sync"))
        self.receipt.clicked.connect(self._open_receipt)
        self.sync = button(self.tr("Sync now"), "quiet", "arrows-clockwise")
        self.sync.setShortcut("F7")
        self.sync.clicked.connect(self._press)
        row = QHBoxLayout(self)
        row.addWidget(self._words, 2)
        row.addWidget(self._found, 1)
        for each in (self._show, self.receipt, self.sync):
            row.addWidget(each)
        space(row, around=(24, 8, 24, 8), between=8)
        self._news = ""
        self._is_enrolled = False
        link.moved.connect(self._show_progress)
        link.ended.connect(self._show_end)
        link.handed_over.connect(self._tell_handed_over)
        self.tell("")
        self.refresh()

    def tell(self, found: str) -> None:
        """Say what was found on this laptop, beside the words about what is saved; "" says nothing."""
        self._found.setText(found)
        self._found.setVisible(bool(found))
        self._show.setVisible(bool(found))

    def refresh(self) -> None:
        """Say again how the laptop stands with the office."""
        if self._link.is_running:
            return
        standing = self._link.standing()
        self._is_enrolled = standing.is_enrolled
        words = standing_words(standing, self._link.last_end)
        self._words.setText(" - ".join(filter(None, (words, self._news))))
        self.receipt.setVisible(standing.is_enrolled and standing.tried_at is not None)
        self._name_button(self.tr("Sync now") if standing.is_enrolled else self.tr("Connect..."))

    @property
    def words(self) -> str:
        """What the line says."""
        return self._words.text()

    @property
    def found(self) -> str:
        """What it says was found, or ""."""
        return self._found.text()

    def _press(self) -> None:
        self._news = ""
        if self._link.is_running:
            self._link.cancel()
            self._words.setText(self.tr("Stopping after this step..."))
        elif self._is_enrolled:
            self._words.setText(progress_words(Progress()))
            self._link.sync_now()
        else:
            self.connect_wanted.emit()

    def _open_receipt(self) -> None:
        self._news = ""
        self.refresh()
        self.receipt_wanted.emit()

    def _show_progress(self, progress: Progress) -> None:
        self._words.setText(progress_words(progress))
        self._name_button(self.tr("Cancel"))

    def _show_end(self, _outcome: SyncOutcome) -> None:
        self.refresh()

    def _tell_handed_over(self, charts: int) -> None:
        """Tell once that charts go to somebody else; whoever presses a button after that has read it."""
        if charts == 1:
            self._news = self.tr("1 chart was handed over to another coordinator")
        else:
            self._news = self.tr("%n charts were handed over to other coordinators", None, charts)
        self.refresh()

    def _name_button(self, words: str) -> None:
        keys = self.sync.shortcut()  # Qt forgets them with the text
        self.sync.setText(words)
        self.sync.setShortcut(keys)
        self.sync.setAccessibleName(words)
