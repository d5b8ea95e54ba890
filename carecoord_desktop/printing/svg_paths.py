"""Paths as SVG writes them, turned into operators of PDF: what pictograms are drawn from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from math import acos, ceil, cos, hypot, pi, sin, sqrt, tan

_LONGEST = 20_000
"""Characters; a pictogram takes a few hundred."""
_FARTHEST = 1e6
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
"""How many numbers each command takes."""
_token = re.compile(r"([MLHVCSQTAZmlhvcsqtaz])|([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)")

Point = complex


@lru_cache(1_000)
def operators(path: str) -> str:
    """Return the operators that build a path, in its own units, y still growing downward.

    Raises:
        ValueError: if it is not a path, or longer than any pictogram needs.
    """
    if len(path) > _LONGEST:
        raise ValueError(f"a path of {len(path):,} characters is no pictogram")
    pen = _Pen()
    for command, numbers in _commands(path):
        pen.follow(command, numbers)
    return " ".join(pen.written)


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    """Yield each command with its numbers; the two flags of an arc have to stand apart."""
    if _token.sub("", path).strip(" ,\t\r\n"):
        raise ValueError(f"not a path: {path[:40]}")
    command, numbers = "", list[float]()
    for letter, number in _token.findall(path):
        if number:
            numbers.append(float(number))
            if abs(numbers[-1]) > _FARTHEST:
                raise ValueError(f"not a path of a pictogram: {number}")
            continue
        yield from _split(command, numbers)
        command, numbers = letter, []
    yield from _split(command, numbers)


def _split(command: str, numbers: list[float]) -> Iterator[tuple[str, list[float]]]:
    """Yield a command once for each set of numbers it has; a move goes on as a line."""
    count = _COUNTS.get(command.upper(), 0)
    if (not command and numbers) or (len(numbers) % count if count else numbers) or (count and not numbers):
        raise ValueError(f"{command or 'a path'} with {len(numbers)} numbers")
    if command and not count:
        yield command, []
    for start in range(0, len(numbers), count or 1):
        yield command, numbers[start : start + count]
        command = {"M": "L", "m": "l"}.get(command, command)


class _Pen:
    """Where the pen is while a path is drawn, and what has been written."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.at = self.start = self.bend = 0j
        self.last = ""

    def follow(self, command: str, numbers: list[float]) -> None:
        """Write one command; small letters count from where the pen is."""
        kind = command.upper()
        if not self.written and kind != "M":
            raise ValueError("a path begins with M")
        origin = self.at if command.islower() else 0j
        steps: dict[str, Callable[[list[float], Point], None]] = {
            "M": self._move, "L": self._line, "H": self._across, "V": self._down, "C": self._curve,
            "S": self._smooth_curve, "Q": self._bow, "T": self._smooth_bow, "A": self._arc, "Z": self._close,
        }  # fmt: skip
        steps[kind](numbers, origin)
        self.last = kind

    def _move(self, numbers: list[float], origin: Point) -> None:
        self.at = self.start = origin + complex(*numbers)
        self.written.append(f"{_point(self.at)} m")

    def _line(self, numbers: list[float], origin: Point) -> None:
        self._line_to(origin + complex(*numbers))

    def _across(self, numbers: list[float], origin: Point) -> None:
        self._line_to(complex(origin.real + numbers[0], self.at.imag))

    def _down(self, numbers: list[float], origin: Point) -> None:
        self._line_to(complex(self.at.real, origin.imag + numbers[0]))

    def _line_to(self, end: Point) -> None:
        self.at = end
        self.written.append(f"{_point(end)} l")

    def _curve(self, numbers: list[float], origin: Point) -> None:
        self._curve_to(*(origin + each for each in _points(numbers)))

    def _smooth_curve(self, numbers: list[float], origin: Point) -> None:
        first = 2 * self.at - self.bend if self.last in ("C", "S") else self.at
        self._curve_to(first, *(origin + each for each in _points(numbers)))

    def _bow(self, numbers: list[float], origin: Point) -> None:
        self._bow_to(*(origin + each for each in _points(numbers)))

    def _smooth_bow(self, numbers: list[float], origin: Point) -> None:
        bend = 2 * self.at - self.bend if self.last in ("Q", "T") else self.at
        self._bow_to(bend, origin + complex(*numbers))

    def _curve_to(self, first: Point, second: Point, end: Point) -> None:
        self.written.append(f"{_point(first)} {_point(second)} {_point(end)} c")
        self.at, self.bend = end, second

    def _bow_to(self, bend: Point, end: Point) -> None:
        self._curve_to(self.at + (bend - self.at) * 2 / 3, end + (bend - end) * 2 / 3, end)
        self.bend = bend

    def _arc(self, numbers: list[float], origin: Point) -> None:
        across, down, turn, is_long, is_clockwise, *end = numbers
        for curve in _arc_curves(
            self.at, origin + complex(*end), abs(across), abs(down), turn * pi / 180,
            is_long=bool(is_long), is_clockwise=bool(is_clockwise),
        ):  # fmt: skip
            self._curve_to(*curve)

    def _close(self, _numbers: list[float], _origin: Point) -> None:
        self.written.append("h")
        self.at = self.start


def _arc_curves(
    start: Point, end: Point, across: float, down: float, turn: float, *, is_long: bool, is_clockwise: bool
) -> Iterator[tuple[Point, Point, Point]]:
    """Yield the curves of an elliptical arc, by its center (SVG 1.1, appendix F.6.5)."""
    if start == end:
        return
    if not across or not down:
        yield start, end, end
        return
    axis = complex(cos(turn), sin(turn))
    half = (start - end) / 2 / axis
    grown = max(hypot(half.real / across, half.imag / down), 1.0)
    across, down = across * grown, down * grown
    unit = complex(half.real / across, half.imag / down)
    away = sqrt(max(1 / abs(unit) ** 2 - 1, 0.0)) * (-1 if is_long == is_clockwise else 1)
    center = unit * complex(0, -1) * away
    first, last = unit - center, -unit - center
    angle = _angle(first, last)
    if is_clockwise and angle < 0:
        angle += 2 * pi
    if not is_clockwise and angle > 0:
        angle -= 2 * pi
    pieces = max(ceil(abs(angle) / (pi / 2) - 1e-9), 1)
    step = angle / pieces
    reach = 4 / 3 * tan(step / 4)

    def placed(point: Point) -> Point:
        moved = point + center
        return complex(moved.real * across, moved.imag * down) * axis + (start + end) / 2

    for _ in range(pieces):
        following = first * complex(cos(step), sin(step))
        yield (
            placed(first + first * 1j * reach),
            placed(following - following * 1j * reach),
            placed(following),
        )
        first = following


def _angle(one: Point, other: Point) -> float:
    """Return the angle from one direction to another, between -pi and pi."""
    turned = one.conjugate() * other
    found = acos(max(-1.0, min(1.0, turned.real / abs(turned))))
    return found if turned.imag >= 0 else -found


def _points(numbers: list[float]) -> Iterator[Point]:
    return (complex(*numbers[place : place + 2]) for place in range(0, len(numbers), 2))


def _point(point: Point) -> str:
    return f"{point.real:.6g} {point.imag:.6g}"
