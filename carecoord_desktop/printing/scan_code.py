"""A square to scan (QR), with the same code in letters beside it for whoever has no scanner."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import segno
from reportlab.platypus.flowables import Flowable

from carecoord_desktop.printing.look import MM, PaperLook
from carecoord_desktop.printing.stacks import draw_stack, stack_height

_SQUARE = 28 * MM
"""Modules of 1 mm and a quiet border around them: read by a phone from a sheet that was faxed."""
_QUIET_MODULES = 4
_GAP = 5 * MM


class ScanSquare(Flowable):  # type: ignore[misc]
    """The square, and text beside it; drawn from modules, so that no network and no picture is needed."""

    def __init__(
        self, content: str, beside: Sequence[Flowable], look: PaperLook, *, is_from_the_right: bool
    ) -> None:
        super().__init__()
        self._modules, self._beside, self._look = _modules_of(content), beside, look
        self._at_right = is_from_the_right
        self.spaceBefore, self.spaceAfter = look.grid, look.grid * 2
        self._width = 0.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return what the higher of both takes."""
        self._width = width
        return width, max(_SQUARE, stack_height(self._beside, self._room))

    def draw(self) -> None:
        """Draw the square at the side where reading begins, and the text beside it, both from the top."""
        _, height = self.wrap(self._width, 0)
        self._draw_square(self._width - _SQUARE if self._at_right else 0.0, height - _SQUARE)
        x = 0.0 if self._at_right else _SQUARE + _GAP
        taken = stack_height(self._beside, self._room)
        draw_stack(self._beside, self.canv, x, height - (height - taken) / 2, self._room)

    @property
    def _room(self) -> float:
        return self._width - _SQUARE - _GAP

    def _draw_square(self, x: float, y: float) -> None:
        """Draw white ground and black modules, run by run, whatever color the sheet around them has."""
        canvas, modules = self.canv, self._modules
        side = _SQUARE / (len(modules) + 2 * _QUIET_MODULES)
        canvas.saveState()
        canvas.setFillColorRGB(1, 1, 1)
        canvas.rect(x, y, _SQUARE, _SQUARE, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        top = y + _SQUARE - side * _QUIET_MODULES
        for row, line in enumerate(modules):
            for first, last in _runs(line):
                left = x + side * (_QUIET_MODULES + first)
                canvas.rect(left, top - side * (row + 1), side * (last - first), side, stroke=0, fill=1)
        canvas.restoreState()


@cache
def _modules_of(content: str) -> tuple[tuple[bool, ...], ...]:
    """Return the dark modules; a quarter of them may be lost on the way (level Q)."""
    made = segno.make_qr(content, error="q", boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)


def _runs(line: Sequence[bool]) -> list[tuple[int, int]]:
    """Return where dark modules begin and end in a row: one rectangle each leaves no white hairlines."""
    runs: list[tuple[int, int]] = []
    for place, is_dark in enumerate(line):
        if is_dark and runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        elif is_dark:
            runs.append((place, place + 1))
    return runs
