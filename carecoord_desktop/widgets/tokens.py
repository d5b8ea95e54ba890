"""The design tokens: colors, type and lengths, read once from `resources/style/tokens.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from carecoord_desktop.common.resources import resource

ThemeName = Literal["light", "dark"]

_PIXELS_PER_POINT = 96 / 72


@dataclass(frozen=True)
class Colors:
    """The colors of one theme, each `#RRGGBB`."""

    surface: str
    card: str
    line: str
    edge: str
    ink: str
    ink_soft: str
    brand: str
    on_brand: str
    good: str
    wait: str
    late: str
    info: str

    def named(self, name: str) -> str:
        """Return the color of one token, such as "ink_soft".

        Raises:
            KeyError: if no token has this name.
        """
        if name not in self.__dataclass_fields__:
            raise KeyError(name)
        return str(getattr(self, name))

    def wash(self, name: str) -> str:
        """Return the pale background of a chip or a selected row in this color."""
        return mixed(self.named(name), self.card, 0.12)

    def on_wash(self, name: str) -> str:
        """Return the text color that is legible (WCAG AA) on `wash(name)`."""
        return mixed(self.named(name), self.ink, 0.7)


@dataclass(frozen=True)
class Type:
    """One font family and its sizes in points at 100 %."""

    family: str
    small: float
    base: float
    section: float
    title: float
    line_height: float


@dataclass(frozen=True)
class Sizes:
    """Lengths in pixels at 100 %."""

    grid: int
    inside: int
    group: int
    page: int
    radius: int
    control: int
    interview: int
    row: int
    row_padding: int
    icon: int
    focus_ring: int


@dataclass(frozen=True)
class Look:
    """One theme at one scale: what every widget asks when it paints or measures itself."""

    theme: ThemeName
    scale: float
    colors: Colors
    type: Type
    sizes: Sizes

    def px(self, length: float) -> int:
        """Return a length of the 100 % design in pixels at this scale, at least 1 unless it is 0."""
        return max(1, round(length * self.scale)) if length else 0

    def text_px(self, points: float) -> int:
        """Return the pixel height of a type size given in points."""
        return self.px(points * _PIXELS_PER_POINT)


def mixed(color: str, ground: str, share: float) -> str:
    """Return `share` (0 to 1) of a color laid over a ground, as `#RRGGBB`."""
    pairs = ((int(color[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(over * share + under * (1 - share)):02X}" for over, under in pairs)


def look_of(theme: ThemeName, scale: float = 1.0) -> Look:
    """Return the tokens of one theme at one scale."""
    tokens = _tokens()
    return Look(theme, scale, Colors(**tokens[theme]), Type(**tokens["type"]), Sizes(**tokens["sizes"]))


@cache
def _tokens() -> dict[str, dict[str, Any]]:
    with resource("style", "tokens.toml").open("rb") as file:
        return tomllib.load(file)
