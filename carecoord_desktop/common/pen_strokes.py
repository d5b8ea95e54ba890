"""A signature as compact vector text: what the pen drew, in the path language of SVG, without a picture."""

from __future__ import annotations

import re
from collections.abc import Sequence

Point = tuple[int, int]
Stroke = tuple[Point, ...]

WIDTH, HEIGHT = 1000, 300
"""The sheet that strokes are drawn on, in its own units: it is scaled to any screen or paper."""

BASELINE = 0.74
"""Where the line to sign on is, as a share of the height, from the top."""

_LONGEST = 60_000
"""Characters of a text that is still taken for a signature; a real one has about a thousand."""

_WHOLE = re.compile(r"(M\d{1,4} \d{1,4}(L\d{1,4} \d{1,4})*)*")
_STROKE = re.compile(r"M([^M]+)")


def strokes_text(strokes: Sequence[Stroke]) -> str:
    """Return strokes as "M12 40L15 44M80 20": each begins with M, its further points with L."""
    return "".join(
        "M" + "L".join(f"{x} {y}" for x, y in map(_on_sheet, stroke)) for stroke in strokes if stroke
    )


def strokes_in(text: str) -> tuple[Stroke, ...]:
    """Return the strokes of such a text.

    Raises:
        ValueError: if it is no such text, or longer than any signature.
    """
    if len(text) > _LONGEST or _WHOLE.fullmatch(text) is None:
        raise ValueError("this text is no drawn signature")
    found = (points.split("L") for points in _STROKE.findall(text))
    return tuple(tuple(_on_sheet(_point(each)) for each in points) for points in found)


def _point(words: str) -> Point:
    x, y = words.split()
    return int(x), int(y)


def _on_sheet(point: Point) -> Point:
    x, y = point
    return min(max(x, 0), WIDTH), min(max(y, 0), HEIGHT)
