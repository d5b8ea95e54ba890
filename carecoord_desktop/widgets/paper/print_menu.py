"""The menu of a "Print" button: which papers there are, worked out anew each time it opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QMenu, QPushButton


@dataclass(frozen=True)
class PaperChoice:
    """One paper that can be printed: what it is called, and what makes and shows it."""

    words: str
    show: Callable[[], object]


class PrintMenu(QMenu):
    """Offers the papers of a page below its button."""

    def __init__(self, opened_by: QPushButton, choices: Callable[[], Sequence[PaperChoice]]) -> None:
        super().__init__(opened_by)
        self._choices = choices
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)
        opened_by.setMenu(self)

    def _fill(self) -> None:
        self.clear()
        for choice in self._choices():
            self.addAction(choice.words, choice.show)
