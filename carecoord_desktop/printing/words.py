"""Words ready for the page: shaped once, kept, and written into any line of any paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise

from carecoord_desktop.printing.characters import (
    clusters,
    has_right_to_left,
    is_one_by_one,
    is_simple,
    unbreakable_parts,
)
from carecoord_desktop.printing.directions import levels
from carecoord_desktop.printing.faces import Face, Glyph, Stretch, stretches
from carecoord_desktop.printing.told_pieces import read_apart

_KEPT_WORDS = 40_000
_LONGEST_WORD = 200
"""Letters; a longer word may be broken anywhere between two of them."""


Operands = tuple[tuple[float, str], ...]
"""Glyphs in the words of PDF: (rise in em/1000, operands of TJ), cut where the height changes."""


@dataclass(frozen=True, eq=False)
class Shape:
    """Glyphs of one face. `spoken` is the text where it cannot be read back from the glyphs one by one."""

    face: Face
    operands: Operands
    glyphs: frozenset[int]
    spoken: str

    @cached_property
    def run(self) -> str:
        """The operands where all glyphs stand on the line, else nothing."""
        return self.operands[0][1] if [rise for rise, _ in self.operands] == [0] else ""

    def shown(self, size: float, *, is_told: bool) -> str:
        """Return the operators that show it in a size; `is_told` adds its text for who copies it."""
        key = size, is_told
        if key not in self._shown:
            drawn = " ".join(
                f"{rise * size / 1000:.3f} Ts [{glyphs}] TJ 0 Ts" if rise else f"[{glyphs}] TJ"
                for rise, glyphs in self.operands
            )
            self._shown[key] = f"{begin_told(self.spoken)}{drawn} EMC" if is_told else drawn
        return self._shown[key]

    @cached_property
    def _shown(self) -> dict[tuple[float, bool], str]:
        return {}


@dataclass(frozen=True, eq=False)
class Word:
    """What no line breaks apart: its shapes from left to right, and the spaces behind it (em/1000).

    `run` is the whole word with its spaces as operands of TJ for `run_face`, where that is all there is to
    it; `apart` is the word and its spaces as two, for lines that are read from both sides.
    """

    text: str
    shapes: tuple[Shape, ...]
    width: float
    level: int
    is_bold: bool
    spaces: int
    space_face: Face
    space_width: float
    run: str
    run_face: Face | None
    apart: tuple[Word, ...]
    is_told: bool
    is_glued: bool = False
    """Whether the next one is the rest of it: only the direction changes between them."""


def words_of(spans: Sequence[tuple[str, bool]], *, base: int, language: str) -> list[Word]:
    """Return the words of one paragraph in the order in which they are stored.

    `spans` are (text, whether it is bold), `base` is 1 for a paragraph that is read from the right.

    Raises:
        CannotBeDrawn: if no font has a shape for some character.
    """
    whole = "".join(text for text, _ in spans)
    if base == 0 and not has_right_to_left(whole):
        return [word for text, is_bold in spans for word in _from_the_left(text, is_bold, language)]
    of_each = levels(whole, base)
    if of_each == of_each[:1] * len(of_each):
        level = of_each[0] if of_each else base
        return [
            shaped_word(part, spaces, level, level, is_bold, language)
            for text, is_bold in spans
            for part, spaces in _parts(text)
        ]
    return list(_at_levels(spans, of_each, language))


def _at_levels(spans: Sequence[tuple[str, bool]], of_each: Sequence[int], language: str) -> Iterator[Word]:
    """Yield words cut where the direction changes."""
    place = 0
    for text, is_bold in spans:
        for part, spaces in _parts(text):
            end = place + len(part)
            space_level = of_each[end] if spaces else 0
            for start, stop in _one_level_each(of_each[place:end]) or [(0, 0)]:
                behind = spaces if stop == len(part) else 0
                level = of_each[place + start] if stop else space_level
                word = shaped_word(part[start:stop], behind, level, space_level, is_bold, language)
                yield word if stop in (0, len(part)) else replace(word, is_glued=True)
            place = end + spaces


def _from_the_left(text: str, is_bold: bool, language: str) -> list[Word]:
    if not _is_easy(text):
        return [shaped_word(part, spaces, 0, 0, is_bold, language) for part, spaces in _parts(text)]
    *most, last = text.split(" ")
    return [
        *(shaped_word(part, 1, 0, 0, is_bold, language) for part in most),
        shaped_word(last, 0, 0, 0, is_bold, language),
    ]


def _is_easy(text: str) -> bool:
    """Return whether a text is words of simple letters with one space between them: most of all text is."""
    if not text or not ((text.isascii() and text.isprintable()) or is_simple(text)):
        return False
    if "  " in text or text[0] == " " or text[-1] == " ":
        return False
    return len(text) <= _LONG_WORD or max(map(len, text.split(" "))) <= _LONG_WORD


def broken(word: Word, room: float, language: str) -> list[Word]:
    """Return a word that is wider than the column in parts that fit, `room` in em/1000."""

    def part(text: str, spaces: int = 0) -> Word:
        space_level = word.apart[1].level if word.apart else 0
        return shaped_word(text, spaces, word.level, space_level, word.is_bold, language)

    found: list[Word] = []
    held: list[str] = []
    width = 0.0
    for cluster in clusters(word.text):
        wider = width + part(cluster).width
        if held and wider > room:
            found.append(part("".join(held)))
            held, wider = [], part(cluster).width
        held.append(cluster)
        width = wider
    return [*found, part("".join(held), word.spaces)]


@lru_cache(_KEPT_WORDS)
def shaped_word(text: str, spaces: int, level: int, space_level: int, is_bold: bool, language: str) -> Word:
    """Return a word of one reading direction, with `spaces` behind it."""
    found = stretches(text, is_bold=is_bold) if text else []
    shaped = [_shapes(each, level, language) for each in (reversed(found) if level % 2 else found)]
    shapes = tuple(shape for some, _ in shaped for shape in some)
    space_face = found[-1].face if found else None
    if space_face is None or space_face.space is None:
        space_face = stretches(" ", is_bold=is_bold)[0].face
    bare = _word(text, shapes, sum(width for _, width in shaped), level, is_bold, space_face)
    if not spaces:
        return bare
    glyph = space_face.space_behind(text, language)
    gap = _word(" " * spaces, (_space(space_face, glyph, spaces),), 0.0, space_level, is_bold, space_face)
    is_one = bare.run_face in (None, space_face) and gap.run_face is not None and (bare.run or not text)
    return replace(
        bare, spaces=spaces, space_width=spaces * space_face.width(glyph), apart=(bare, gap),
        run=_joined([bare.run, gap.run]) if is_one else "", run_face=space_face if is_one else None,
    )  # fmt: skip


def _word(
    text: str, shapes: tuple[Shape, ...], width: float, level: int, is_bold: bool, space_face: Face
) -> Word:
    run, face = (shapes[0].run, shapes[0].face) if len(shapes) == 1 and shapes[0].run else ("", None)
    is_told = any(shape.spoken for shape in shapes)
    return Word(text, shapes, width, level, is_bold, 0, space_face, 0.0, run, face, (), is_told)


def _space(face: Face, glyph: int, count: int) -> Shape:
    return Shape(face, ((0.0, f"<{f'{glyph:04x}' * count}>"),), frozenset({glyph}), "")


def _parts(text: str) -> Iterator[tuple[str, int]]:
    """Yield (what no line breaks apart, the spaces behind it); only the first may be nothing but spaces."""
    for word, behind, ahead in _WORDS_AND_SPACES(text):
        parts = _parts_of_word(word)
        for part in parts[:-1]:
            yield part, 0
        yield parts[-1], len(behind or ahead)


@lru_cache(_KEPT_WORDS)
def _parts_of_word(word: str) -> tuple[str, ...]:
    parts = unbreakable_parts(word)
    if len(word) > _LONGEST_WORD and len(parts) == 1:
        parts = _short_parts(word)
    return tuple(parts) or ("",)


def _short_parts(word: str) -> list[str]:
    parts = [""]
    for cluster in clusters(word):
        if len(parts[-1]) >= _LONGEST_WORD // 10:
            parts.append("")
        parts[-1] += cluster
    return parts


def _one_level_each(of_each: Sequence[int]) -> list[tuple[int, int]]:
    """Return (start, end) of each stretch of one level."""
    starts = [place for place, level in enumerate(of_each) if not place or level != of_each[place - 1]]
    return list(pairwise([*starts, len(of_each)]))


def _shapes(stretch: Stretch, level: int, language: str) -> tuple[list[Shape], float]:
    """Return the shapes of a stretch from left to right, and their width."""
    face, text = stretch.face, stretch.text
    is_right_to_left = level % 2 == 1
    glyphs = face.shaped(text, is_right_to_left=is_right_to_left, language=language)
    shapes: list[Shape] = []
    whole = 0.0
    for part, spoken in read_apart(text, glyphs) if is_right_to_left else [(glyphs, text)]:
        operands, width = _as_operands(face, part)
        numbers = frozenset(glyph.number for glyph in part)
        shapes.append(Shape(face, operands, numbers, "" if _is_read_back(face, spoken, part) else spoken))
        whole += width
    return shapes, whole


def _is_read_back(face: Face, text: str, glyphs: Sequence[Glyph]) -> bool:
    """Return whether each letter is one glyph that means this letter everywhere in the paper."""
    if not is_one_by_one(text) or len(glyphs) != len(text):
        return False
    return all(
        face.meanings.setdefault(glyph.number, letter) == letter
        for glyph, letter in zip(glyphs, text, strict=True)
    )


def _as_operands(face: Face, glyphs: Sequence[Glyph]) -> tuple[Operands, float]:
    """Return glyphs as operands, and their whole width."""
    parts: list[tuple[float, str]] = []
    written: list[str] = []
    rise = owed = width = 0.0
    for glyph in glyphs:
        if glyph.up != rise and written:
            parts.append((rise, _joined(written)))
            written = []
        rise = glyph.up
        owed += glyph.across
        if round(owed, 2):
            written.append(f"{-owed:.4g}")
        written.append(f"<{glyph.number:04x}>")
        owed = glyph.advance - glyph.across - face.width(glyph.number)
        width += glyph.advance
    if round(owed, 2):
        written.append(f"{-owed:.4g}")
    if written:
        parts.append((rise, _joined(written)))
    return tuple(parts), width


def begin_told(text: str) -> str:
    """Return the operator that tells the text of the glyphs up to the next EMC."""
    return f"/Span <</ActualText <feff{text.encode('utf-16-be').hex()}>>> BDC "


def _joined(written: Sequence[str]) -> str:
    return "".join(written).replace("><", "")


_LONG_WORD = 200
_WORDS_AND_SPACES = re.compile("([^ ]+)( *)|^( +)").findall
