"""Lines: words broken at the width of a column, put in reading order, and written as PDF text operators."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from carecoord_desktop.printing.directions import is_area_code, is_unit, visual_order
from carecoord_desktop.printing.faces import Face
from carecoord_desktop.printing.words import Shape, Word, begin_told, broken


class FontNames(Protocol):
    """The fonts of the paper being written: each use is noted, so that only what is used is embedded."""

    def name_of(self, face: Face) -> str:
        """Return the name by which the page calls a face."""
        ...

    def use(self, words: Sequence[Word]) -> None:
        """Note that these words stand on a page."""
        ...


@dataclass(frozen=True, eq=False)
class Line:
    """Words from left to right, and their whole width in em/1000."""

    words: tuple[Word, ...]
    width: float


def broken_lines(words: Sequence[Word], room: float, language: str) -> list[Line]:
    """Return words as lines no wider than `room` (em/1000)."""
    if any(word.width > room for word in words):
        words = [
            part for word in words for part in (broken(word, room, language) if word.width > room else [word])
        ]
    lines: list[Line] = []
    start = 0
    width = behind = 0.0
    for place, word in enumerate(words):
        wider = width + behind + word.width
        if wider > room and place > start:
            end = _end_of_line(words, start, place)
            lines.append(_line(words[start:end], width if end == place else _width(words[start:end])))
            start, wider = end, _width(words[end : place + 1])
        width, behind = wider, word.space_width
    lines.append(_line(words[start:], width) if words else Line((), 0.0))
    return lines


def _end_of_line(words: Sequence[Word], start: int, place: int) -> int:
    """Return where a line ends that has no room for the word at `place`: before what belongs to it."""
    end = place
    while end > start and _belong_together(words[end - 1], words[end]):
        end -= 1
    return end if end > start else place


def _belong_together(before: Word, after: Word) -> bool:
    """Return whether a line may not end between two words: 500 | mg, (555) | 010-0142."""
    if before.is_glued:
        return True
    if before.text[-1:].isdigit():
        return is_unit(after.text) is not None
    return after.text[:1].isdigit() and is_area_code(before.text) is not None


def _width(words: Sequence[Word]) -> float:
    """Return the width of a line of words; the spaces at its end take none."""
    return sum(word.width + word.space_width for word in words) - words[-1].space_width


def operators(line: Line, size: float, fonts: FontNames) -> str:
    """Return the PDF operators that show a line; the pen stands at its left end."""
    words = line.words
    fonts.use(words)
    is_told = any(word.is_told for word in words)
    is_mixed = is_told and any(word.level for word in words)
    if not is_mixed and len(faces := {word.run_face for word in words}) == 1 and (face := faces.pop()):
        run = "".join([word.run for word in words]).replace("><", "")
        shown = f"/{fonts.name_of(face)} {size:g} Tf [{run}] TJ"
    else:
        shown = _drawn_in_turn(words, _Pen(size, fonts), is_mixed=is_mixed)
    return f"{begin_told(_text(line))}{shown} EMC" if is_told and not is_mixed else shown


def _drawn_in_turn(words: Sequence[Word], pen: _Pen, *, is_mixed: bool) -> str:
    for word in words:
        if word.run_face is not None and not (is_mixed and word.is_told):
            pen.take(word.run_face)
            pen.held.append(word.run)
            continue
        for part in word.apart or (word,):
            for shape in part.shapes:
                pen.show(shape, is_told=is_mixed and shape.spoken != "")
    pen.flush()
    return "\n".join(pen.written)


class _Pen:
    """Collects the glyphs of one face before it writes them: one operator for many words."""

    def __init__(self, size: float, fonts: FontNames) -> None:
        self.size, self.fonts = size, fonts
        self.held: list[str] = []
        self.written: list[str] = []
        self._face: Face | None = None

    def take(self, face: Face) -> None:
        """Go on with this face."""
        if face is not self._face:
            self.flush()
            self._face = face
            self.written.append(f"/{self.fonts.name_of(face)} {self.size:g} Tf")

    def show(self, shape: Shape, *, is_told: bool) -> None:
        """Write a shape; `is_told` adds its text for who copies it."""
        self.take(shape.face)
        if shape.run and not is_told:
            self.held.append(shape.run)
        else:
            self.flush()
            self.written.append(shape.shown(self.size, is_told=is_told))

    def flush(self) -> None:
        """Write what is held."""
        if self.held:
            self.written.append(f"[{''.join(self.held).replace('><', '')}] TJ")
            self.held.clear()


def _line(words: Sequence[Word], width: float) -> Line:
    """Return words from left to right; the spaces at the end of a line are swallowed."""
    last = words[-1]
    ended = (*words[:-1], last.apart[0] if last.apart else last)
    if any(word.level for word in ended):
        apart = [part for word in ended for part in (word.apart or (word,))]
        ended = tuple(visual_order(apart, [part.level for part in apart]))
    return Line(ended, width)


def _text(line: Line) -> str:
    return "".join(word.text + " " * word.spaces for word in line.words).rstrip(" ")
