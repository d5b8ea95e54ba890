"""Where a page does one long piece of work at a time: progress with Cancel, and words if it was refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carecoord_desktop.shell.refusals import refusal_words
from carecoord_desktop.widgets.background import Background, Progress, ProgressPanel
from carecoord_desktop.widgets.notice_bar import NoticeBar
from carecoord_desktop.widgets.style import space

T = TypeVar("T")


class OneWork(QWidget):
    """Takes no room while nothing is done and nothing is to say; `busy` says when buttons should wait."""

    busy = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = NoticeBar()
        self._work: Background | None = None
        self._panel: ProgressPanel | None = None
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.notice)
        space(self._column, between=8)

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return self._work is not None

    def start(self, words: str, work: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        """Do `work` beside the window and hand its result to `done`; what is refused is said here."""
        if self._work is not None:
            return
        self.notice.clear()
        self._work = running = Background(work, self)
        self._panel = ProgressPanel(running, words)
        self._column.addWidget(self._panel)
        running.done.connect(lambda result: self._finish(done, result))
        running.failed.connect(self._refuse)
        running.cancelled.connect(self._stop)
        self.busy.emit(True)

    def _finish(self, done: Callable[[T], None], result: T) -> None:
        self._end()
        done(result)

    def _refuse(self, error: Exception) -> None:
        self._end()
        words = refusal_words(error)
        if not words:
            raise error
        self.notice.tell("wait", self.tr("Not done"), words)

    def _stop(self) -> None:
        self._end()
        self.notice.tell("info", self.tr("Stopped"), self.tr("Nothing was changed."))

    def _end(self) -> None:
        self._work = None
        if self._panel is not None:
            self._panel.deleteLater()
            self._panel = None
        self.busy.emit(False)
