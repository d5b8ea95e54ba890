"""Flowables below each other that stay together: inside a frame, or two stacks side by side."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from carecoord_desktop.printing.look import MM, PaperLook
from carecoord_desktop.printing.text_flow import PaperCanvas

_FRAME = 1.3  # points


class Blank(Flowable):  # type: ignore[misc]
    """Room without anything in it; before the parts of what was too high, it is the part that surely fits."""

    def __init__(self, height: float = 0.0) -> None:
        super().__init__()
        self.height = height

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return its room."""
        return width, self.height

    def draw(self) -> None:
        """Draw nothing."""


class Framed(Flowable):  # type: ignore[misc]
    """Other flowables inside a frame with round corners; never parted."""

    def __init__(self, content: Sequence[Flowable], look: PaperLook) -> None:
        super().__init__()
        self._content, self._look = content, look
        self.spaceBefore, self.spaceAfter = look.grid, look.between
        self._width = 0.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return what the content and the room around it take."""
        self._width = width
        return width, stack_height(self._content, width - 2 * self._around) + 2 * self._around

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return the content without a frame where no page would hold it."""
        _, taken = self.wrap(width, height)
        return [Blank(), *self._content] if taken > self._look.highest else []

    def draw(self) -> None:
        """Draw the frame and what is in it."""
        canvas, look = self.canv, self._look
        _, height = self.wrap(self._width, 0)
        canvas.setStrokeColorRGB(*look.ink)
        canvas.setLineWidth(_FRAME)
        canvas.roundRect(0, 0, self._width, height, look.radius, stroke=1, fill=0)
        self.draw_content(height)

    def draw_content(self, height: float) -> None:
        """Draw what is inside."""
        around = self._around
        draw_stack(self._content, self.canv, around, height - around, self._width - 2 * around)

    @property
    def _around(self) -> float:
        return self._look.inside * 1.5


class Kept(Flowable):  # type: ignore[misc]
    """Flowables that stay on one page if it holds them; a heading keeps the beginning of what follows."""

    def __init__(self, content: Sequence[Flowable], look: PaperLook, *, is_parted: bool = False) -> None:
        super().__init__()
        self._content, self._look, self._is_parted = content, look, is_parted
        self.spaceBefore, self.spaceAfter = content[0].getSpaceBefore(), content[-1].getSpaceAfter()
        self._width = 0.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return what the content takes."""
        self._width = width
        return width, stack_height(self._content, width)

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return nothing, to go on to the next page; or the parts, where no page holds all of it."""
        _, taken = self.wrap(width, height)
        if self._is_parted:
            *head, last = self._content
            above = taken - last.wrap(width, height)[1]
            parts = last.split(width, height - above) if height > above else []
            if len(parts) > 1:
                return [Kept([*head, parts[0]], self._look), *parts[1:]]
        highest = self._look.highest
        is_hopeless = taken > highest and (height > highest or not self._is_parted)
        return [Blank(), *self._content] if is_hopeless else []

    def draw(self) -> None:
        """Draw the content."""
        _, height = self.wrap(self._width, 0)
        draw_stack(self._content, self.canv, 0, height, self._width)


class Either(Flowable):  # type: ignore[misc]
    """A flowable where it has the width it needs, else others below each other that say the same."""

    def __init__(self, wide: Flowable, needed: float, narrow: Sequence[Flowable]) -> None:
        super().__init__()
        self._wide, self._needed, self._narrow = wide, needed, narrow
        self._width = 0.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return what the one that is drawn takes."""
        self._width = width
        if self._is_wide(width):
            return width, float(self._wide.wrap(width, height)[1])
        return width, stack_height(self._narrow, width)

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return the parts of the one that is drawn."""
        if self._is_wide(width):
            return list(self._wide.split(width, height))
        first, *others = self._narrow
        fits = float(first.wrap(width, height)[1]) <= height
        parts = [first] if fits else first.split(width, height)
        return [*parts, *others] if parts else []

    def draw(self) -> None:
        """Draw the one for which there is room."""
        _, height = self.wrap(self._width, 0)
        if self._is_wide(self._width):
            self._wide.drawOn(self.canv, 0, 0)
        else:
            draw_stack(self._narrow, self.canv, 0, height, self._width)

    def _is_wide(self, width: float) -> bool:
        return width >= self._needed


class SideBySide(Flowable):  # type: ignore[misc]
    """Two stacks of flowables beside each other."""

    def __init__(self, first: Sequence[Flowable], second: Sequence[Flowable], look: PaperLook) -> None:
        super().__init__()
        self.sides, self._look = (first, second), look
        self.spaceAfter = look.grid
        self._width = 0.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return what the taller side takes."""
        self._width = width
        return width, max(stack_height(side, self._half) for side in self.sides)

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return both sides below each other where no page would hold them beside each other."""
        _, taken = self.wrap(width, height)
        return [Blank(), *self.sides[0], *self.sides[1]] if taken > self._look.highest else []

    def draw(self) -> None:
        """Draw both sides from the same height down."""
        _, height = self.wrap(self._width, 0)
        for side, x in zip(self.sides, (0.0, self._half + self._gap), strict=True):
            draw_stack(side, self.canv, x, height, self._half)

    @property
    def _gap(self) -> float:
        return 8 * MM

    @property
    def _half(self) -> float:
        return (self._width - self._gap) / 2


def stack_height(content: Sequence[Flowable], width: float) -> float:
    """Return the height of flowables below each other, the room between them included."""
    return sum(height + gap for height, gap in _stacked(content, width))


def draw_stack(content: Sequence[Flowable], canvas: PaperCanvas, x: float, top: float, width: float) -> None:
    """Draw flowables below each other from `top` down."""
    for each, (height, gap) in zip(content, _stacked(content, width), strict=True):
        top -= height + gap
        each.drawOn(canvas, x, top)


def _stacked(content: Sequence[Flowable], width: float) -> list[tuple[float, float]]:
    """Return the height of each flowable, and the room before it."""
    found = []
    behind = 0.0
    for number, each in enumerate(content):
        gap = max(behind, each.getSpaceBefore()) if number else 0.0
        found.append((float(each.wrap(width, 10_000)[1]), gap))
        behind = each.getSpaceAfter()
    return found
