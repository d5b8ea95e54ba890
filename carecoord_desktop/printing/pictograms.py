"""Pictograms on paper: drawn in ink alone, so that a copy in gray shows all there is to see."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from reportlab.platypus.flowables import Flowable

from carecoord_desktop.printing.blocks import Drawing
from carecoord_desktop.printing.look import Color
from carecoord_desktop.printing.svg_paths import operators
from carecoord_desktop.printing.text_flow import Operators, PaperCanvas, TextFlow

_PEN = 1.6 / 24
"""Of the height of a drawing."""
_MOST_TABLETS = 6
"""More of them are not counted at a glance: then the words alone say how many."""

MORNING = Drawing([
    "M2 19H22", "M7 19A5 5 0 0 1 17 19", "M4.6 12.6L6.2 14", "M19.4 12.6L17.8 14", "M12 11V3",
    "M8.8 6L12 2.8L15.2 6",
])  # fmt: skip
NOON = Drawing([
    "M12 7.4A4.6 4.6 0 1 1 12 16.6A4.6 4.6 0 1 1 12 7.4Z", "M12 1.6V4.2", "M12 19.8V22.4", "M1.6 12H4.2",
    "M19.8 12H22.4", "M4.6 4.6L6.5 6.5", "M17.5 17.5L19.4 19.4", "M19.4 4.6L17.5 6.5", "M6.5 17.5L4.6 19.4",
])  # fmt: skip
EVENING = Drawing([
    "M2 19H22", "M4.6 12.6L6.2 14", "M19.4 12.6L17.8 14", "M12 2.8V10.6", "M8.8 7.6L12 10.8L15.2 7.6",
], ["M7 19A5 5 0 0 1 17 19Z"])  # fmt: skip
BEDTIME = Drawing(
    ["M2.4 12.4V21.4", "M2.4 18.6H21.6V21.4", "M21.6 18.6V16.8A2.4 2.4 0 0 0 19.2 14.4H9.6V18.6"],
    [
        "M6 14.2A1.9 1.9 0 1 1 6 18A1.9 1.9 0 1 1 6 14.2Z",
        "M15.6 1.6A5 5 0 1 0 20.6 8.6A5.4 5.4 0 0 1 15.6 1.6Z",
    ],
)
"""A crescent above a bed: the moon alone might mean the evening."""

DAY_TIMES = (MORNING, NOON, EVENING, BEDTIME)


def tablets(count: float) -> Drawing | None:
    """Return as many tablets beside each other, a half one as a half; nothing if they cannot be counted."""
    whole, part = floor(count), count - floor(count)
    if count <= 0 or count > _MOST_TABLETS or part not in (0, 0.5):
        return None
    scored = [
        path
        for place in range(whole)
        for x in (place * 14 + 7,)
        for path in (f"M{x - 5} 7A5 5 0 1 1 {x + 5} 7A5 5 0 1 1 {x - 5} 7Z", f"M{x} 4.4V9.6")
    ]
    half = [f"M{whole * 14 + 7} 2A5 5 0 0 0 {whole * 14 + 7} 12Z"] if part else []
    return Drawing([*scored, *half], width=14 * whole + (10 if part else 0), height=14)


class Tile(Flowable):  # type: ignore[misc]
    """A pictogram of a height in points with words under it, both in the middle; never parted."""

    def __init__(
        self, drawing: Drawing | None, height: float, words: TextFlow, ink: Color, *, gap: float = 0.0
    ) -> None:
        super().__init__()
        self._drawing, self._drawn, self._words = drawing, height if drawing else 0.0, words
        self._ink, self._gap = ink, gap if drawing else 0.0
        self._width = 0.0
        self.least_width = max(words.least_width, self._drawn)

    @property
    def natural_width(self) -> float:
        """The width it asks for: no more than its widest word needs."""
        return self.least_width

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return what pictogram and words take."""
        self._width = width
        return width, self._scaled + self._gap + self._words.wrap(width, height)[1]

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return all of it if it fits: beside a long text, it stays with the first part."""
        _, taken = self.wrap(width, height)
        return [self] if taken <= height else []

    def draw(self) -> None:
        """Draw the pictogram above the words."""
        _, height = self.wrap(self._width, 0)
        if self._drawing is not None:
            across = self._scaled * self._drawing.width / self._drawing.height
            draw(self._drawing, self.canv, (self._width - across) / 2, height, self._scaled, self._ink)
        self._words.drawOn(self.canv, 0, 0)

    @property
    def _scaled(self) -> float:
        """The height of the pictogram, less where it would be wider than its place."""
        if self._drawing is None:
            return 0.0
        return min(self._drawn, self._width * self._drawing.height / self._drawing.width)


class Sign(Flowable):  # type: ignore[misc]
    """A pictogram by itself, in a room of the same height and a width of its own."""

    def __init__(self, drawing: Drawing, height: float, ink: Color) -> None:
        super().__init__()
        self._drawing, self._drawn, self._ink = drawing, height, ink

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return its size."""
        return self._drawn * self._drawing.width / self._drawing.height, self._drawn

    def draw(self) -> None:
        """Draw it."""
        draw(self._drawing, self.canv, 0, self._drawn, self._drawn, self._ink)


def make_equally_wide(tiles: Sequence[Tile]) -> None:
    """Let every tile ask for the width of the widest one."""
    widest = max(tile.least_width for tile in tiles)
    for tile in tiles:
        tile.least_width = widest


def draw(drawing: Drawing, canvas: PaperCanvas, x: float, top: float, height: float, ink: Color) -> None:
    """Draw a pictogram with its upper left corner at (x, top), `height` points high."""
    scale = height / drawing.height
    color = " ".join(f"{part:.3g}" for part in ink)
    code = [
        f"q {scale:.5g} 0 0 {-scale:.5g} {x:.2f} {top:.2f} cm",
        f"{_PEN * drawing.height:.4g} w 1 J 1 j {color} RG {color} rg",
    ]
    code += [f"{operators(path)} f" for path in drawing.areas]
    code += _stroked(drawing.lines)
    canvas.drawText(Operators("\n".join([*code, "Q"])))


def _stroked(paths: Sequence[str]) -> list[str]:
    return [f"{' '.join(operators(path) for path in paths)} S"] if paths else []
