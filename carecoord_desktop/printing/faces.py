"""Faces: an opened font of one weight, what it can draw, and which one draws a given piece of text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import uharfbuzz as hb

from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.printing import font_files
from carecoord_desktop.printing.characters import NO_SCRIPT, clusters, is_simple, is_undrawn, script_of


class CannotBeDrawn(NotPrinted):
    """No font of this computer has a shape for these characters; nothing was printed."""

    def __init__(self, characters: Iterable[str]) -> None:
        self.characters = tuple(sorted(set(characters)))
        listed = ", ".join(f"{each} ({_name(each)})" for each in self.characters)
        super().__init__(f"No font on this computer can draw: {listed}. Nothing was printed.")


@dataclass(frozen=True)
class Glyph:
    """One shape: its number, the letter it begins with, how far the pen moves, where it is set (em/1000)."""

    number: int
    cluster: int
    advance: float
    across: float
    up: float


class Face:
    """One font of one weight. Faces are kept for the life of the program; asking them is cheap."""

    def __init__(self, path: Path, number: int) -> None:
        self.face = hb.Face(hb.Blob.from_file_path(str(path)))
        self.path, self.number = path, number
        tags = set(self.face.table_tags)
        self.is_postscript = "CFF " in tags and _has_cids(self.face)
        self.has_outlines = self.is_postscript or "glyf" in tags
        self.meanings: dict[int, str] = {}
        self._font = hb.Font(self.face)
        self._per_em = 1000 / self.face.upem
        self._widths: dict[int, float] = {}
        self.space = self._font.get_nominal_glyph(ord(" "))
        self._spaces: dict[tuple[str, str], int] = {}
        if self.space is not None:
            self.meanings[self.space] = " "

    def covers(self, cluster: str) -> bool:
        """Return whether each character has a shape, or needs none."""
        return self.has_outlines and all(
            self._font.get_nominal_glyph(ord(each)) or is_undrawn(each) for each in cluster
        )

    def width(self, glyph: int) -> float:
        """Return how far a glyph moves the pen by itself, in em/1000."""
        found = self._widths.get(glyph)
        if found is None:
            found = self._widths[glyph] = self._font.get_glyph_h_advance(glyph) * self._per_em
        return found

    def space_behind(self, text: str, language: str) -> int:
        """Return the glyph of the space behind a text: Korean has a wider one, the same font for Chinese not.

        Only for a face with a `space`.
        """
        nominal = self.space or 0
        if not text or is_simple(text):
            return nominal
        key = script_of(text[-1]), language
        if key not in self._spaces:
            pair = self.shaped(text[-1] + " ", is_right_to_left=False, language=language)
            number = next((glyph.number for glyph in pair if glyph.cluster == 1), nominal)
            self._spaces[key] = number
            self.meanings[number] = " "
        return self._spaces[key]

    def shaped(self, text: str, *, is_right_to_left: bool, language: str) -> list[Glyph]:
        """Return the glyphs of a text of one script, from left to right."""
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS  # joiners stay apart from letters
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if is_right_to_left else "ltr"
        if language:
            buffer.language = language
        hb.shape(self._font, buffer, _PLAIN_LETTERS if is_simple(text) else None)
        scale = self._per_em
        moves = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        return [
            Glyph(it.codepoint, it.cluster, by.x_advance * scale, by.x_offset * scale, by.y_offset * scale)
            for it, by in moves
        ]


@dataclass(frozen=True)
class Stretch:
    """Part of a text that one face draws in one script; `start` is its place in the text."""

    face: Face
    start: int
    text: str


def stretches(text: str, *, is_bold: bool) -> list[Stretch]:
    """Return a text cut where another face or another script begins.

    Raises:
        CannotBeDrawn: if no face has a shape for some character.
    """
    base = _faces_of(font_files.bundled(), is_bold)
    if is_simple(text) and base.covers(text):
        return [Stretch(base, 0, text)]
    found: list[Stretch] = []
    script = ""
    for start, cluster in _with_places(text):
        own = _script(cluster)
        last = found[-1] if found else None
        if last and own in ("", script) and last.face.covers(cluster):
            found[-1] = Stretch(last.face, last.start, last.text + cluster)
            continue
        face = _face_for(cluster, own, is_bold)
        if face is None:
            raise CannotBeDrawn(missing(text))
        found.append(Stretch(face, start, cluster))
        script = own or script
    return found


def missing(text: str) -> set[str]:
    """Return the characters of a text that no font can draw."""
    if is_simple(text) and _faces_of(font_files.bundled(), is_bold=False).covers(text.replace("\n", "")):
        return set()
    lost = [each for each in clusters(text) if not each.isspace() and not _is_drawable(each)]
    return {
        each for cluster in lost for each in cluster if not is_undrawn(each) and not _is_drawable(each)
    } | {cluster for cluster in lost if all(map(_is_drawable, cluster))}


def _with_places(text: str) -> Iterator[tuple[int, str]]:
    place = 0
    for cluster in clusters(text):
        yield place, cluster
        place += len(cluster)


def _script(cluster: str) -> str:
    """Return the script of a cluster, "" for what goes along with its neighbors."""
    found = script_of(cluster[0])
    return "" if found in NO_SCRIPT else found


def _is_drawable(cluster: str) -> bool:
    return _face_for(cluster, _script(cluster), is_bold=False) is not None


@cache
def _face_for(cluster: str, script: str, is_bold: bool) -> Face | None:
    known = _known_files.setdefault(script, [])
    for file in (font_files.bundled(), *known, *font_files.installed()):
        if (face := _faces_of(file, is_bold)).covers(cluster):
            if file not in known:
                known.append(file)
            return face
        if is_bold and (face := _faces_of(file, is_bold=False)).covers(cluster):
            return face
    return None


@cache
def _faces_of(file: font_files.FontFile, is_bold: bool) -> Face:
    return _opened(file.bold if is_bold else file.regular)


@cache
def _opened(path: Path) -> Face:
    return Face(path, next(_numbers))


def _has_cids(face: hb.Face) -> bool:
    """Return whether the glyphs of a PostScript font go by number (operator ROS), as in CJK fonts."""
    return b"\x0c\x1e" in face.reference_table("CFF ").data[:1_000]


def _name(character: str) -> str:
    return unicodedata.name(character[0], f"U+{ord(character[0]):04X}").lower()


_numbers = iter(range(1, 1_000_000))
_known_files: dict[str, list[font_files.FontFile]] = {}
_PLAIN_LETTERS = {"liga": False}
"""In Latin no ligatures: each letter stays one that can be searched and copied."""
