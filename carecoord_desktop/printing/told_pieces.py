"""How words that are read from the right are told to who copies them, piece by piece."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from bidi.mirror import MIRRORED

from carecoord_desktop.printing.characters import is_undrawn
from carecoord_desktop.printing.faces import Glyph

_pieces, _runs = re.compile("l[lm]*|[bm]+").finditer, re.compile("l+|m+").finditer
_BETWEEN_LETTERS = frozenset({"BN", "ON", "CS", "ES", "ET", "EN", "WS"})


def read_apart(text: str, glyphs: Sequence[Glyph]) -> list[tuple[list[Glyph], str]]:
    """Return glyphs that are read from the right, letters apart from what stands between them.

    Programs that copy text turn the order of such pieces around, but leave the letters inside as told. They
    overlook what takes no room: a joiner is told with the letters it is drawn behind, those it comes before.
    """
    parts: list[tuple[list[Glyph], str]] = []
    for piece in reversed(list(_pieces("".join(map(_kind, text))))):
        start, end = piece.span()
        part = [glyph for glyph in glyphs if start <= glyph.cluster < end]
        spoken = _told(text[start:end], piece[0])
        if parts and (not part or all(map(is_undrawn, spoken))):
            before, told = parts.pop()
            part, spoken = before + part, told + spoken
        parts.append((part, spoken))
    return [(_marks_last(part), spoken) for part, spoken in parts if part]


def _kind(character: str) -> str:
    """Return l for a letter, m for a mark on one, b for what stands between letters."""
    kind = unicodedata.bidirectional(character)
    return "m" if kind == "NSM" else "b" if kind in _BETWEEN_LETTERS else "l"


def _told(piece: str, kinds: str) -> str:
    """Return a piece as it has to be told: signs turned around, and letters with marks from the last on.

    To who copies it, marks stand between letters, too, and their order is turned around.
    """
    if kinds[0] != "l":
        return _mirrored(piece)[::-1]
    return "".join(piece[run.start() : run.end()] for run in reversed(list(_runs(kinds))))


def _mirrored(text: str) -> str:
    return "".join(MIRRORED.get(each, each) for each in text)


def _marks_last(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Return glyphs with the marks above and below behind all letters, in the same places.

    Who copies text takes the first glyphs that stand on one line for all there is of a piece.
    """
    letters = [glyph for glyph in glyphs if glyph.advance or not glyph.up]
    if len(letters) == len(glyphs):
        return list(glyphs)
    end = sum(glyph.advance for glyph in glyphs)
    starts = accumulate((glyph.advance for glyph in glyphs), initial=0.0)
    marks = [
        replace(glyph, across=glyph.across - end + start)
        for glyph, start in zip(glyphs, starts, strict=False)
        if glyph.up and not glyph.advance
    ]
    return letters + marks
