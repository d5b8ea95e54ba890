"""Cells beside each other: tables that repeat their head, names with their values, boxes in columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from reportlab.platypus.flowables import Flowable

from carecoord_desktop.printing.look import Color
from carecoord_desktop.printing.pictograms import Tile
from carecoord_desktop.printing.text_flow import Operators, TextFlow

Cells = Sequence[Flowable]

_RULE, _HEAD_RULE = 0.6, 1.1  # points
_LEAST_OF_A_ROW = 40.0
"""Points; a row higher than the page is parted only where at least this much of it fits."""


@dataclass(frozen=True)
class Ruling:
    """How a table is drawn: the color of its rules, the ground of its head, the room around its cells."""

    rule: Color
    head: Color
    padding: float
    gap: float
    is_ruled: bool = True
    is_from_the_right: bool = False


class Columns(Flowable):  # type: ignore[misc]
    """Rows of cells. `head` is drawn again on each page; a row is parted only if no page holds it."""

    def __init__(
        self, head: Cells, rows: Sequence[Cells], ruling: Ruling, widths: Sequence[float] = ()
    ) -> None:
        super().__init__()
        self.head, self.rows, self.ruling, self.shares = head, rows, ruling, widths
        self._whole = 0.0
        self._widths: list[float] = []
        self._heights: list[float] = []

    @property
    def least_width(self) -> float:
        """The width at which no word has to be broken."""
        least = sum(max(map(_least, column)) for column in zip(*self._all_rows(), strict=True))
        return least + self.ruling.gap * (self._count - 1) + 2 * self._inset

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Find the widths of the columns and the heights of the rows; return what all of it takes."""
        if width != self._whole:
            self._whole = width
            self._widths = self._column_widths(width)
            self._heights = [self._height(row) for row in self._all_rows()]
        return width, sum(self._heights)

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return the rows that fit and the others, each with the head."""
        self.wrap(width, height)
        first = len(self._all_rows()) - len(self.rows)
        room = height - sum(self._heights[:first])
        fits = 0
        while fits < len(self.rows) and room >= self._heights[first + fits]:
            room -= self._heights[first + fits]
            fits += 1
        if fits == len(self.rows):
            return [self]
        if fits:
            return [self._with(self.rows[:fits]), self._with(self.rows[fits:])]
        return self._parted_row(room)

    def draw(self) -> None:
        """Draw all rows from the top down."""
        y = sum(self._heights)
        for number, (row, height) in enumerate(zip(self._all_rows(), self._heights, strict=True)):
            is_head = bool(self.head) and number == 0
            if self.ruling.is_ruled:
                self._draw_rule(y - height, height, is_head=is_head)
            for cell, x, width in zip(row, self._places(), self._widths, strict=True):
                _, taken = cell.wrap(width, height)
                cell.drawOn(self.canv, x, y - self.ruling.padding - taken)
            y -= height

    def _parted_row(self, room: float) -> list[Flowable]:
        """Return the first row in two parts, for a row that no page holds."""
        if room < _LEAST_OF_A_ROW + 2 * self.ruling.padding:
            return []
        row = self.rows[0]
        above: list[Flowable] = []
        below: list[Flowable] = []
        for cell, width in zip(row, self._widths, strict=True):
            parts = cell.split(width, room - 2 * self.ruling.padding)
            if not parts:
                return []
            above.append(parts[0])
            below.append(parts[1] if len(parts) > 1 else _Nothing())
        return [self._with([above]), self._with([below, *self.rows[1:]])]

    def _all_rows(self) -> Sequence[Cells]:
        return [self.head, *self.rows] if self.head else self.rows

    def _height(self, row: Cells) -> float:
        tallest = max(cell.wrap(width, 0)[1] for cell, width in zip(row, self._widths, strict=True))
        return float(tallest) + 2 * self.ruling.padding

    def _with(self, rows: Sequence[Cells]) -> Columns:
        return Columns(self.head, rows, self.ruling, self._widths)

    def _column_widths(self, width: float) -> list[float]:
        room = width - self.ruling.gap * (self._count - 1) - 2 * self._inset
        if self.shares:
            whole = sum(self.shares)
            return [room * share / whole for share in self.shares]
        columns = list(zip(*self._all_rows(), strict=True))
        least = [max(map(_least, column)) for column in columns]
        natural = [max(map(_natural, column)) for column in columns]
        return fitted(least, natural, room)

    @property
    def _inset(self) -> float:
        return self.ruling.gap / 2 if self.ruling.is_ruled else 0.0

    @property
    def _count(self) -> int:
        return len(self._all_rows()[0])

    def _places(self) -> list[float]:
        gap = self.ruling.gap
        steps = accumulate((width + gap for width in self._widths), initial=self._inset)
        starts = list(steps)[: self._count]
        if not self.ruling.is_from_the_right:
            return starts
        return [self._whole - start - width for start, width in zip(starts, self._widths, strict=True)]

    def _draw_rule(self, y: float, height: float, *, is_head: bool) -> None:
        """Draw the ground of a head and the line under a row, straight into the page: there are many."""
        ruling = self.ruling
        code = f"{_numbers(ruling.head)} rg 0 {y:.2f} {self._whole:.2f} {height:.2f} re f " if is_head else ""
        line = _HEAD_RULE if is_head else _RULE
        code += f"{_numbers(ruling.rule)} RG {line} w 0 {y:.2f} m {self._whole:.2f} {y:.2f} l S"
        self.canv.drawText(Operators(code))


class _Nothing(Flowable):  # type: ignore[misc]
    """What stands under the end of a cell that was shorter than its neighbors."""

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Take no room."""
        return width, 0.0

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return itself: there is nothing to part."""
        return [self]

    def draw(self) -> None:
        """Draw nothing."""


def _numbers(color: Color) -> str:
    return " ".join(f"{part:.3g}" for part in color)


def fitted(least: Sequence[float], natural: Sequence[float], room: float) -> list[float]:
    """Return widths of columns that together take `room`.

    Every column gets at least its widest word where that is possible; what is left is shared evenly among
    those whose text would otherwise be broken.
    """
    if sum(natural) <= room:
        spare = (room - sum(natural)) / len(natural)
        return [width + spare for width in natural]
    if sum(least) >= room:
        return [width * room / sum(least) for width in least]
    widths = list(least)
    spare = room - sum(least)
    # the narrow columns are filled up first: a short text is not broken for the sake of a long one
    open_ones = sorted(range(len(widths)), key=lambda place: natural[place] - least[place])
    while open_ones:
        place = open_ones.pop(0)
        more = min(natural[place] - least[place], spare / (len(open_ones) + 1))
        widths[place] += more
        spare -= more
    return widths


def _least(cell: Flowable) -> float:
    return cell.least_width if isinstance(cell, TextFlow | Tile) else 0.0


def _natural(cell: Flowable) -> float:
    return cell.natural_width if isinstance(cell, TextFlow | Tile) else 0.0
