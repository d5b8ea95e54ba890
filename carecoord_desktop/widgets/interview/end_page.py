"""The end of an interview: what is still missing, each with the way there, and going on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.sdc.item import Place
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.form_layout import scrolled
from carecoord_desktop.widgets.interview.link_line import LinkLine
from carecoord_desktop.widgets.labels import Heading, SoftText
from carecoord_desktop.widgets.style import look, space

_WIDTH = 640  # pixels at 100 %
_MOST_LINES = 60


class EndPage(QWidget):
    """Lists what is missing; `place_wanted` carries the question chosen, `finished` goes on to signing."""

    place_wanted = Signal(object)
    went_back = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading, self._words = Heading("", level=2), SoftText("")
        self._heading.setWordWrap(True)
        self._hidden = SoftText("")
        self._lines = QVBoxLayout()
        self._shown: list[LinkLine] = []
        self.back = button(self.tr("Back to the questions"), "secondary")
        self.finish = button(self.tr("Finish"), "primary")
        self.back.clicked.connect(self.went_back)
        self.finish.clicked.connect(self.finished)
        middle = QWidget()
        middle.setMaximumWidth(look().px(_WIDTH))
        column = QVBoxLayout(middle)
        for each in (self._heading, self._words):
            column.addWidget(each)
        column.addLayout(self._lines)
        column.addWidget(self._hidden)
        column.addStretch(1)
        across, buttons, whole = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        centered = QWidget()
        centered.setLayout(across)
        across.addStretch(1)
        across.addWidget(middle, 100)
        across.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.finish)
        whole.addWidget(scrolled(centered), 1)
        whole.addLayout(buttons)
        space(self._lines, between=4)
        space(column, around=(0, 24, 0, 0), between=12)
        space(across)
        space(buttons, between=8)
        space(whole, between=16)

    def show_missing(self, missing: Sequence[tuple[Place, str, str]], hidden: int) -> None:
        """Show (place, question, what is missing or wrong); `hidden` questions wait until she is alone."""
        for old in self._shown:
            old.hide()
            old.deleteLater()
        self._shown = []
        for place, question, words in missing[:_MOST_LINES]:
            line = LinkLine(question, words)
            line.clicked.connect(lambda _=False, at=place: self.place_wanted.emit(at))
            self._lines.addWidget(line)
            self._shown.append(line)
        self._heading.setText(self._heading_words(len(missing) + hidden))
        self._words.setText(self._advice(len(missing)))
        self._words.setVisible(bool(missing))
        waiting = self.tr("{count} more wait for a private moment.").format(count=hidden)
        self._hidden.setText(waiting)
        self._hidden.setVisible(hidden > 0)

    def begin(self) -> None:
        """Put the cursor on the first thing to do."""
        (self._shown[0] if self._shown else self.finish).setFocus(Qt.FocusReason.OtherFocusReason)

    def _heading_words(self, count: int) -> str:
        if count == 0:
            return self.tr("Everything needed is answered")
        if count == 1:
            return self.tr("One thing is still open")
        return self.tr("{count} things are still open").format(count=count)

    def _advice(self, count: int) -> str:
        words = self.tr("You can go there now, or finish later: everything answered so far is kept.")
        rest = count - _MOST_LINES
        return (
            words
            if rest <= 0
            else f"{words} " + self.tr("These are the first {count}.").format(count=_MOST_LINES)
        )
