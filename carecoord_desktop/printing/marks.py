"""What is drawn beside text: bullets, boxes to tick, lines to sign, to write on and to cut along."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from carecoord_desktop.common.pen_strokes import BASELINE, HEIGHT, strokes_in
from carecoord_desktop.printing.look import CHECKBOX, MM, PaperLook
from carecoord_desktop.printing.stacks import Blank
from carecoord_desktop.printing.text_flow import TextFlow

_THIN, _STRONG, _PEN = 0.7, 1.3, 1.1  # points
_SIGNED = 16
"""Millimeters of height for a signature that was drawn on a screen."""
_WRITING_LINE = 9 * MM
"""From one line to write on to the next: room for a hand that shakes."""


class Hanging(Flowable):  # type: ignore[misc]
    """Text with a mark in the room before it: a number, a bullet or a box to tick."""

    def __init__(self, mark: Flowable, text: TextFlow, indent: float, *, is_from_the_right: bool) -> None:
        super().__init__()
        self.mark, self.text, self.indent = mark, text, indent
        self.is_from_the_right = is_from_the_right
        self._width = 0.0

    @property
    def least_width(self) -> float:
        """The width of the widest word and the mark."""
        return self.indent + self.text.least_width

    def getSpaceAfter(self) -> float:  # noqa: N802 - the frame asks by this name
        """Return the room behind it."""
        return float(self.text.getSpaceAfter())

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return what text and mark take."""
        self._width = width
        _, taken = self.text.wrap(width - self.indent, height)
        return width, max(taken, self.mark.wrap(self.indent, height)[1])

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return two parts; the mark stays with the first."""
        parts = self.text.split(width - self.indent, height)
        if len(parts) < 2:
            return parts and [self]
        first, second = parts
        return [self._with(self.mark, first), self._with(Blank(), second)]

    def draw(self) -> None:
        """Draw the mark, its middle on the middle of the first line, and the text."""
        _, height = self.wrap(self._width, 0)
        _, marked = self.mark.wrap(self.indent, height)
        _, taken = self.text.wrap(self._width - self.indent, height)
        at_right = self.is_from_the_right
        middle = height - max(self.text.style.leading, marked) / 2
        top = height if marked <= self.text.style.leading else middle + self.text.style.leading / 2
        self.mark.drawOn(self.canv, self._width - self.indent if at_right else 0, middle - marked / 2)
        self.text.drawOn(self.canv, 0 if at_right else self.indent, top - taken)

    def _with(self, mark: Flowable, text: TextFlow) -> Hanging:
        return Hanging(mark, text, self.indent, is_from_the_right=self.is_from_the_right)


class Dot(Blank):
    """The bullet of a list."""

    def __init__(self, look: PaperLook, *, is_from_the_right: bool) -> None:
        super().__init__(look.body.leading)
        self._look, self._is_from_the_right = look, is_from_the_right

    def draw(self) -> None:
        """Draw a full circle."""
        size = self._look.body.size
        self.canv.setFillColorRGB(*self._look.ink)
        x = size * (0.9 if self._is_from_the_right else 0.45)
        self.canv.circle(x, self.height / 2, size * 0.17, stroke=0, fill=1)


class TickBox(Blank):
    """A square of 5 mm, with a cross in it where it is ticked: a cross survives every copier."""

    def __init__(self, look: PaperLook, *, is_ticked: bool, room: float, is_from_the_right: bool) -> None:
        super().__init__(CHECKBOX)
        self._look, self._is_ticked = look, is_ticked
        self._x = room - CHECKBOX - _THIN if is_from_the_right else _THIN

    def draw(self) -> None:
        """Draw the box."""
        canvas, x = self.canv, self._x
        canvas.setStrokeColorRGB(*self._look.ink)
        canvas.setLineWidth(_THIN * 1.3)
        canvas.roundRect(x, 0, CHECKBOX, CHECKBOX, 1.2, stroke=1, fill=0)
        if self._is_ticked:
            canvas.setLineWidth(_STRONG * 1.5)
            near, far = CHECKBOX * 0.2, CHECKBOX * 0.8
            canvas.line(x + near, near, x + far, far)
            canvas.line(x + near, far, x + far, near)


class WritingLines(Blank):
    """Lines to write on by hand; the answer that is known stands on the first."""

    def __init__(self, look: PaperLook, count: int, answer: TextFlow | None) -> None:
        super().__init__(count * _WRITING_LINE)
        self._look, self._count, self._answer = look, count, answer
        self._width = 0.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the room of all lines; a long answer takes more."""
        self._width = width
        taken = self._answer.wrap(width, height)[1] if self._answer else 0.0
        return width, max(self._count * _WRITING_LINE, taken + 1)

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return the answer alone where no page would hold it."""
        _, taken = self.wrap(width, height)
        is_hopeless = self._answer is not None and taken > self._look.highest
        return [Blank(), self._answer] if is_hopeless else []

    def draw(self) -> None:
        """Draw the lines."""
        canvas = self.canv
        _, height = self.wrap(self._width, 0)
        canvas.setStrokeColorRGB(*self._look.rule)
        canvas.setLineWidth(_THIN)
        for number in range(self._count):
            y = number * _WRITING_LINE + 1
            canvas.line(0, y, self._width, y)
        if self._answer is not None:
            _, taken = self._answer.wrap(self._width, 0)
            self._answer.drawOn(canvas, 0, max(height - max(_WRITING_LINE, taken), 0) + 1)


class SignatureLine(Flowable):  # type: ignore[misc]
    """A line for the signature and one for the date, what each is for underneath."""

    def __init__(
        self,
        look: PaperLook,
        above: Sequence[TextFlow],
        under: Sequence[TextFlow],
        strokes: str = "",
        *,
        is_from_the_right: bool,
    ) -> None:
        super().__init__()
        self._look, self._above, self._under = look, above, under
        self._strokes = strokes_in(strokes)
        self._is_from_the_right = is_from_the_right
        self.spaceAfter = look.between / 2
        self._width = 0.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return room to sign, and for the words underneath."""
        self._width = width
        return width, self._room + max(
            text.wrap(part, height)[1] for text, (_, part) in zip(self._under, self._parts(), strict=True)
        )

    def draw(self) -> None:
        """Draw both lines."""
        canvas, look = self.canv, self._look
        _, height = self.wrap(self._width, 0)
        base = height - self._room
        canvas.setStrokeColorRGB(*look.ink)
        canvas.setLineWidth(_THIN)
        for above, under, (x, width) in zip(self._above, self._under, self._parts(), strict=True):
            canvas.line(x, base, x + width, base)
            above.wrap(width, height)
            above.drawOn(canvas, x, base + 1)
            _, taken = under.wrap(width, height)
            under.drawOn(canvas, x, base - taken - 1)
        self._draw_strokes(self._parts()[0][0], base)

    def _draw_strokes(self, left: float, base: float) -> None:
        """Draw what was signed on a screen, standing on the line as it stood there."""
        scale, canvas = self._room / HEIGHT, self.canv
        canvas.setLineWidth(_PEN)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        for stroke in self._strokes:
            path = canvas.beginPath()
            for place, (x, y) in enumerate((*stroke, stroke[-1])):
                at = left + x * scale, base + (BASELINE * HEIGHT - y) * scale
                path.lineTo(*at) if place else path.moveTo(*at)
            canvas.drawPath(path)

    @property
    def _room(self) -> float:
        return max((_SIGNED if self._strokes else 11) * MM, self._look.body.leading * 1.6)

    def _parts(self) -> tuple[tuple[float, float], tuple[float, float]]:
        gap = 8 * MM
        signed = (self._width - gap) * 0.68
        dated = self._width - signed - gap
        if self._is_from_the_right:
            return (dated + gap, signed), (0.0, dated)
        return (0.0, signed), (signed + gap, dated)


class CutLine(Blank):
    """A dashed line from edge to edge of the text, with the words that say what it is for."""

    def __init__(self, look: PaperLook, words: TextFlow) -> None:
        super().__init__(look.body.leading * 1.6)
        self._look, self._words = look, words
        self._width = 0.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return its room."""
        self._width = width
        return width, self.height

    def draw(self) -> None:
        """Draw the line with its words in the middle."""
        canvas = self.canv
        middle = self.height / 2
        words = self._words.natural_width
        gap = (self._width - words) / 2
        canvas.saveState()
        canvas.setStrokeColorRGB(*self._look.ink)
        canvas.setLineWidth(_THIN)
        canvas.setDash(5, 4)
        canvas.line(0, middle, gap - 6, middle)
        canvas.line(self._width - gap + 6, middle, self._width, middle)
        canvas.restoreState()
        _, taken = self._words.wrap(words + 1, self.height)
        self._words.drawOn(canvas, gap, middle - taken / 2)
