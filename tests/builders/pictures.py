"""Pictures of one line of text, by our papers and by Qt, and how alike two pictures are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, product
from math import sqrt
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QImage, QPainter, QTextLayout, QTextOption

from carecoord_desktop.printing import Paper, Paragraph, compose
from carecoord_desktop.printing.phrases import is_from_the_right
from carecoord_desktop.printing.words import words_of
from tests.builders.papers import pixels

SCALE = 2.5
"""Pixels for a point of the page: letters stand about 20 pixels high."""

_POINTS = 11
_WHITE, _INK = 255, 200
_WINDOW = 40
"""Pixels across of what is compared at a time: about two letters, so that a wrong one is not outweighed."""
_DRIFT = (0, 1, -1, 2, -2, 3, -3)
"""Pixels by which a letter may stand off: two programs round the places of letters in their own ways."""
_SAME, _OTHER = 0.95, 0.3
"""Likeness at which a stretch is looked at no further, and at which the rest of the line does not matter."""


@dataclass(frozen=True)
class Picture:
    """Rows of gray values, from 0 for black to 255 for white."""

    rows: tuple[bytes, ...]

    @property
    def width(self) -> int:
        """Pixels across."""
        return len(self.rows[0])

    def cropped(self) -> Picture:
        """Return what is left without the white around the ink."""
        inked = [number for number, row in enumerate(self.rows) if min(row) < _INK]
        rows = self.rows[inked[0] : inked[-1] + 1]
        columns = [place for place in range(self.width) if min(row[place] for row in rows) < _INK]
        return Picture(tuple(row[columns[0] : columns[-1] + 1] for row in rows))


def printed_line(text: str, language: str) -> Picture:
    """Return one line of text as a paper of ours shows it.

    Raises:
        ValueError: if it takes more than a line.
    """
    width, height, gray = pixels(compose(Paper(" ", [Paragraph(text)], language=language)), scale=SCALE)
    rows = [gray[place * width : (place + 1) * width] for place in range(height)]
    edge = int(18 / 25.4 * 72 * SCALE)  # just inside of where lines end, but not the band of the title
    edge = edge if is_from_the_right(language) else width - edge
    bands = [list(run) for is_white, run in groupby(rows, lambda row: row[edge] == _WHITE) if is_white]
    line = Picture(tuple(bands[1])).cropped()
    if len(line.rows) > 2 * _POINTS * SCALE:
        raise ValueError(f"more than a line: {text}")
    return line


@cache
def qt_line(text: str, language: str) -> Picture:
    """Return one line of text as Qt shows it, with the same fonts at the same size."""
    font = QFont()
    font.setFamilies(_families_for(text, language))
    font.setPixelSize(round(_POINTS * SCALE * 2))  # only whole pixels: twice as large, halved below
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    layout = QTextLayout(text, font)
    sides = Qt.LayoutDirection
    option = QTextOption()
    option.setTextDirection(sides.RightToLeft if is_from_the_right(language) else sides.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(3_000)
    layout.endLayout()
    image = QImage(3_040, 200, QImage.Format.Format_Grayscale8)
    image.fill(_WHITE)
    painter = QPainter(image)
    layout.draw(painter, QPointF(20, 40))
    painter.end()
    ratio, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    half = image.scaled(1_520, 100, ratio, smooth).convertToFormat(QImage.Format.Format_Grayscale8)
    stride, gray = half.bytesPerLine(), bytes(half.constBits())
    return Picture(
        tuple(gray[place * stride : place * stride + half.width()] for place in range(half.height()))
    ).cropped()


def _families_for(text: str, language: str) -> list[str]:
    """Return the names by which Qt knows the fonts that our papers draw a text with, the rarest first."""
    words = words_of([(text, False)], base=0, language=language)
    used = [shape.face.path for word in words for shape in word.shapes]
    paths = sorted(dict.fromkeys(used), key=used.count, reverse=True)
    return [family for path in paths for family in _families_in(path, language)]


@cache
def _families_in(path: Path, language: str) -> list[str]:
    number = QFontDatabase.addApplicationFont(str(path))
    families = QFontDatabase.applicationFontFamilies(number)
    if len(families) == 1:
        return families
    region = {"zh": "SC", "ja": "JP", "ko": "KR"}[language]
    return [family for family in families if family.endswith(f"CJK {region}")]


def likeness(one: Picture, other: Picture) -> float:
    """Return how alike two lines are where they are least alike: 1 for the same shapes, about 0 for others.

    Each stretch of two letters is correlated with what stands in the same place of the other line.
    """
    if abs(one.width - other.width) > max(3.0, one.width * 0.01):
        return 0.0
    least = 1.0
    for left in range(0, max(one.width - _WINDOW // 2, 1), _WINDOW):
        least = min(least, _likeness_at(one, other, left))
        if least < _OTHER:
            break
    return least


def _likeness_at(one: Picture, other: Picture, left: int) -> float:
    """Return how alike one stretch is, `left` pixels from the beginning, where both match best."""
    height = max(len(one.rows), len(other.rows))
    stretch = (other.width - 1) / (one.width - 1)
    here = _window(one, left, 0, height)
    best = -1.0
    for across, down in product(_DRIFT, (0, 1, -1)):
        there = _window(other, round(left * stretch) + across, down, height)
        best = max(best, _correlation(here, there))
        if best > _SAME:
            break
    return best


def _window(picture: Picture, left: int, down: int, height: int) -> list[int]:
    """Return the values of a part of a picture; what lies outside is white."""
    values: list[int] = []
    for number in range(down, down + height):
        row = picture.rows[number] if 0 <= number < len(picture.rows) else b""
        part = row[max(left, 0) : max(left + _WINDOW, 0)]
        before = min(max(-left, 0), _WINDOW) if row else 0
        values += [_WHITE] * before + list(part) + [_WHITE] * (_WINDOW - before - len(part))
    return values


def _correlation(one: Sequence[int], other: Sequence[int]) -> float:
    count = len(one)
    mean, other_mean = sum(one) / count, sum(other) / count
    product = sum(map(int.__mul__, one, other)) - count * mean * other_mean
    spread = sum(map(int.__mul__, one, one)) - count * mean * mean
    other_spread = sum(map(int.__mul__, other, other)) - count * other_mean * other_mean
    if not spread or not other_spread:
        return 1.0 if spread == other_spread else 0.0
    return float(product / sqrt(spread * other_spread))
