"""Reads the pictograms, drawn as small SVG files, into outlines that any paper or screen can draw.

The files hold `path` (M L C Z, absolute), `circle` and `rect` with the fills black, silver, white and none,
on a square of 100 by 100 that is measured from the top left. Nothing else is read, or may be drawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from carecoord_desktop.common.resources import resource
from carecoord_desktop.common.words import Words

SIDE = 100.0
"""Width and height of the square each pictogram is drawn on."""

_ROUND = 0.5523
"""How far the handles of a quarter circle reach, as a share of its radius."""
_TOKEN = re.compile(r"[MLCZ]|-?\d+(?:\.\d+)?")
_NUMBERS = {"M": 2, "L": 2, "C": 6, "Z": 0}


class Fill(Words):
    """What an outline is filled with; on paper ink, gray, white or nothing."""

    INK = "black"
    GRAY = "silver"
    PAPER = "white"
    NONE = "none"


@dataclass(frozen=True)
class Step:
    """A step of an outline: "M" to a point, "L" a line, "C" a curve (two handles and its end), "Z" closes."""

    kind: str
    points: tuple[float, ...] = ()


@dataclass(frozen=True)
class Outline:
    """One shape; a `line_width` of 0 draws no line around it. Ends and corners of lines are round."""

    steps: tuple[Step, ...]
    fill: Fill
    line_width: float

    @property
    def path(self) -> str:
        """The outline as SVG writes paths."""
        return " ".join(" ".join((step.kind, *(f"{each:g}" for each in step.points))) for step in self.steps)


@dataclass(frozen=True)
class Pictogram:
    """The outlines of one drawing, those below first."""

    name: str
    outlines: tuple[Outline, ...]


class NotAPictogram(ValueError):
    """A drawing holds something that this reader does not know."""


@cache
def pictogram(name: str) -> Pictogram:
    """Return a pictogram by its name.

    Raises:
        KeyError: if there is none of that name.
    """
    if name not in pictogram_names():
        raise KeyError(name)
    return drawn(name, resource("pictograms", f"{name}.svg").read_text(encoding="utf-8"))


@cache
def pictogram_names() -> frozenset[str]:
    """Return the names of all pictograms there are."""
    return frozenset(path.stem for path in resource("pictograms").glob("*.svg"))


def drawn(name: str, svg: str) -> Pictogram:
    """Return the pictogram an SVG text holds.

    Raises:
        NotAPictogram: if it holds more than paths, circles and rectangles.
    """
    root = fromstring(svg)
    if root.get("viewBox") != "0 0 100 100":
        raise NotAPictogram(f"{name}: is not drawn on a square of 100")
    return Pictogram(name, tuple(_outline(name, element) for element in root))


def _outline(name: str, element: Element) -> Outline:
    kind = element.tag.rpartition("}")[2]
    if kind not in _SHAPES:
        raise NotAPictogram(f"{name}: {kind}")
    fill = Fill(element.get("fill", "none"))
    if not fill.is_known:
        raise NotAPictogram(f"{name}: fill {fill}")
    width = float(element.get("stroke-width", "1")) if element.get("stroke") else 0.0
    return Outline(tuple(_SHAPES[kind](element)), fill, width)


def _path(element: Element) -> Iterator[Step]:
    tokens = _TOKEN.findall(element.get("d", ""))
    while tokens:
        kind = tokens.pop(0)
        count = _NUMBERS.get(kind)
        if count is None or len(tokens) < count:
            raise NotAPictogram(f"path: {kind}")
        yield Step(kind, tuple(float(tokens.pop(0)) for _ in range(count)))


def _circle(element: Element) -> Iterator[Step]:
    x, y, radius = (float(element.get(each, "0")) for each in ("cx", "cy", "r"))
    yield from _rounded(x - radius, y - radius, 2 * radius, 2 * radius, radius)


def _rect(element: Element) -> Iterator[Step]:
    x, y, width, height = (float(element.get(each, "0")) for each in ("x", "y", "width", "height"))
    radius = min(float(element.get("rx", "0")), width / 2, height / 2)
    yield from _rounded(x, y, width, height, radius)


def _rounded(x: float, y: float, width: float, height: float, radius: float) -> Iterator[Step]:
    """Yield a rectangle with round corners, clockwise from the left end of its top."""
    right, low, bend = x + width, y + height, radius * (1 - _ROUND)
    yield Step("M", (x + radius, y))
    yield Step("L", (right - radius, y))
    yield Step("C", (right - bend, y, right, y + bend, right, y + radius))
    yield Step("L", (right, low - radius))
    yield Step("C", (right, low - bend, right - bend, low, right - radius, low))
    yield Step("L", (x + radius, low))
    yield Step("C", (x + bend, low, x, low - bend, x, low - radius))
    yield Step("L", (x, y + radius))
    yield Step("C", (x, y + bend, x + bend, y, x + radius, y))
    yield Step("Z")


_SHAPES = {"path": _path, "circle": _circle, "rect": _rect}
