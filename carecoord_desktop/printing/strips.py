"""Strips to tear off: the same few words side by side, each read along its strip."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from carecoord_desktop.printing.look import MM, PaperLook
from carecoord_desktop.printing.text_flow import TextFlow

_PEN = 0.7  # points
_LONGEST = 70 * MM
_WIDEST = 30 * MM


class Strips(Flowable):  # type: ignore[misc]
    """Strips beside each other with dashed lines to cut along; fewer where the words would not fit."""

    def __init__(self, words: TextFlow, count: int, look: PaperLook) -> None:
        super().__init__()
        self._words, self._wished, self._look = words, max(count, 1), look
        self.spaceBefore = look.between
        self._width = self._across = self._length = 0.0
        self._count = 1

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Find how many strips fit and how long they are; return what they take."""
        self._width = width
        around = self._look.inside
        self._length = max(
            min(self._words.natural_width, _LONGEST) + 4 * around, self._words.least_width + 4 * around
        )
        taken = self._words.wrap(self._length - 2 * around, width)[1] + 2 * around
        self._count = max(1, min(self._wished, int(width / taken)))
        self._across = max(taken, min(width / self._count, _WIDEST))
        return width, self._length

    def draw(self) -> None:
        """Draw the line along which all are cut off, the lines between them, and the words upright."""
        canvas, across, around = self.canv, self._across, self._look.inside
        left = (self._width - across * self._count) / 2
        canvas.saveState()
        canvas.setStrokeColorRGB(*self._look.ink)
        canvas.setLineWidth(_PEN)
        canvas.setDash(5, 4)
        canvas.line(0, self._length, self._width, self._length)
        for number in range(self._count + 1):
            x = left + number * across
            canvas.line(x, 0, x, self._length)
        canvas.restoreState()
        _, taken = self._words.wrap(self._length - 2 * around, self._width)
        for number in range(self._count):
            canvas.saveState()
            canvas.translate(left + number * across + (across + taken) / 2, around)
            canvas.rotate(90)
            self._words.drawOn(canvas, 0, 0)
            canvas.restoreState()
