"""How paper looks: sizes, grays and spaces, made from the design tokens; one look for each size of print."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from typing import Literal

from carecoord_desktop.common.resources import resource

MM = 72 / 25.4
"""Points in a millimeter."""

CHECKBOX = 5 * MM
_POINTS_PER_PIXEL = 72 / 96
_WIDEST_HALF = 450.0  # points; half of an A4 sheet is 421 wide

Color = tuple[float, float, float]
Align = Literal["start", "center", "end", "left", "right"]
"""Start and end go by the side from which the text itself is read."""


class Print(Enum):
    """The size of print: points of the running text."""

    NORMAL = 11.0
    LARGE = 15.0
    LARGEST = 18.0


class Sheet(Enum):
    """The sheet of paper: width and height in points."""

    LETTER = (612.0, 792.0)
    A4 = (595.28, 841.89)


@dataclass(frozen=True)
class TextStyle:
    """How one kind of text is set; lengths in points, `leading` from line to line."""

    size: float
    leading: float
    color: Color
    is_bold: bool = False
    align: Align = "start"
    before: float = 0
    after: float = 0
    keeps_next: bool = False

    def but(self, **changes: float | bool | Align | Color) -> TextStyle:
        """Return this style with some changes."""
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True)
class PaperLook:
    """The styles of one paper. Every text is dark enough, and every line wide enough, without color."""

    body: TextStyle
    small: TextStyle
    note: TextStyle
    section: TextStyle
    group: TextStyle
    title: TextStyle
    subtitle: TextStyle
    phone: TextStyle
    ink: Color
    soft: Color
    rule: Color
    brand: Color
    wash: Color
    watermark: Color
    grid: float
    inside: float
    between: float
    radius: float
    highest: float = 600.0
    """Points: what certainly fits on a page."""


@dataclass(frozen=True)
class Margins:
    """White around the text in points; the leading one leaves room for the holes of a binder."""

    leading: float = 23 * MM
    trailing: float = 16 * MM
    top: float = 13 * MM
    bottom: float = 12 * MM

    @classmethod
    def on(cls, page_width: float) -> Margins:
        """Return the margins of a page: half a sheet goes into no binder."""
        return cls() if page_width > _WIDEST_HALF else cls(14 * MM, 12 * MM, 11 * MM, 10 * MM)


@cache
def look_of(size: Print) -> PaperLook:
    """Return the look for one size of print."""
    with resource("style", "tokens.toml").open("rb") as file:
        tokens = tomllib.load(file)
    colors = {name: _rgb(value) for name, value in tokens["light"].items()}
    type_, sizes = tokens["type"], tokens["sizes"]
    scale = size.value / type_["base"]
    grid = sizes["grid"] * _POINTS_PER_PIXEL * scale
    ink, soft = colors["ink"], colors["ink_soft"]

    def style(points: float, color: Color, line_height: float = type_["line_height"]) -> TextStyle:
        return TextStyle(points * scale, points * scale * line_height, color)

    body = style(type_["base"], ink).but(after=grid * 2)
    headings = {"is_bold": True, "keeps_next": True}
    return PaperLook(
        body=body,
        small=style(type_["small"] * 0.9, soft),
        note=style(type_["small"], soft).but(after=grid * 2),
        section=style(type_["section"], ink, 1.3).but(before=grid * 4, after=grid * 1.5, **headings),
        group=style(type_["base"], ink, 1.3).but(before=grid * 2, after=grid, **headings),
        title=style(type_["title"], ink, 1.25).but(is_bold=True),
        subtitle=style(type_["base"], soft, 1.35),
        phone=style(type_["title"] * 1.15, ink, 1.3).but(is_bold=True),
        ink=ink, soft=soft, rule=colors["edge"], brand=colors["brand"],
        wash=_over_white(colors["brand"], 0.08), watermark=_over_white(ink, 0.11),
        grid=grid, inside=sizes["inside"] * _POINTS_PER_PIXEL * scale,
        between=sizes["group"] * _POINTS_PER_PIXEL * scale, radius=sizes["radius"] * _POINTS_PER_PIXEL * 0.75,
    )  # fmt: skip


def _rgb(value: str) -> Color:
    red, green, blue = (int(value[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _over_white(color: Color, share: float) -> Color:
    red, green, blue = (part * share + 1 - share for part in color)
    return red, green, blue
