"""Fonts inside the paper: only the glyphs that were used, and what each of them means to who copies text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import uharfbuzz as hb
from reportlab import rl_config
from reportlab.pdfbase import pdfdoc

from carecoord_desktop.printing.faces import Face
from carecoord_desktop.printing.words import Word

rl_config.useA85 = 0  # bytes as they are: letters instead would make papers larger and slower

_AT_ONCE = 100
"""Entries of one block in a table of meanings; the format allows no more."""


class EmbeddedFonts:
    """The faces of one paper; put into the document once all pages are drawn."""

    def __init__(self) -> None:
        self._words: set[Word] = set()
        self._names: dict[Face, str] = {}

    def name_of(self, face: Face) -> str:
        """Return the name by which the pages call a face."""
        return self._names.setdefault(face, f"N{len(self._names) + 1}")

    def use(self, words: Sequence[Word]) -> None:
        """Note that these words stand on a page."""
        self._words.update(words)

    def put_into(self, document: pdfdoc.PDFDocument) -> None:
        """Write every face that was used; the standard fonts of the format are left out."""
        used: dict[Face, set[int]] = {face: set() for face in self._names}
        for word in self._words:
            for part in word.apart or (word,):
                for shape in part.shapes:
                    used[shape.face] |= shape.glyphs
        fonts = document.idToObject["BasicFonts"].dict
        fonts.clear()
        for face, name in self._names.items():
            fonts[name] = document.Reference(_font(document, face, name, sorted(used[face])))


def _font(document: pdfdoc.PDFDocument, face: Face, name: str, glyphs: list[int]) -> pdfdoc.PDFDictionary:
    """Return a composite font whose codes are the glyph numbers of the whole font."""
    kind = "CIDFontType0" if face.is_postscript else "CIDFontType2"
    post_name = pdfdoc.PDFName(f"CARECO+{name}")
    inner = {
        "Type": pdfdoc.PDFName("Font"),
        "Subtype": pdfdoc.PDFName(kind),
        "BaseFont": post_name,
        "CIDSystemInfo": pdfdoc.PDFDictionary(
            {"Registry": pdfdoc.PDFString("Adobe"), "Ordering": pdfdoc.PDFString("Identity"), "Supplement": 0}
        ),
        "W": pdfdoc.PDFArray([part for glyph in glyphs for part in (glyph, _width(face, glyph))]),
        "FontDescriptor": document.Reference(_descriptor(document, face, post_name, tuple(glyphs))),
    }
    if not face.is_postscript:
        inner["CIDToGIDMap"] = pdfdoc.PDFName("Identity")
    return pdfdoc.PDFDictionary({
        "Type": pdfdoc.PDFName("Font"),
        "Subtype": pdfdoc.PDFName("Type0"),
        "BaseFont": post_name,
        "Encoding": pdfdoc.PDFName("Identity-H"),
        "DescendantFonts": pdfdoc.PDFArray([document.Reference(pdfdoc.PDFDictionary(inner))]),
        "ToUnicode": document.Reference(_stream(_meanings(face, glyphs))),
    })  # fmt: skip


def _descriptor(
    document: pdfdoc.PDFDocument, face: Face, post_name: pdfdoc.PDFName, glyphs: tuple[int, ...]
) -> pdfdoc.PDFDictionary:
    stream = _stream(_subset(face, glyphs))
    if face.is_postscript:
        stream.dictionary["Subtype"] = pdfdoc.PDFName("CIDFontType0C")
    return pdfdoc.PDFDictionary({
        "Type": pdfdoc.PDFName("FontDescriptor"),
        "FontName": post_name,
        "Flags": 4,
        "FontBBox": pdfdoc.PDFArray([-1000, -500, 3000, 1500]),
        "ItalicAngle": 0,
        "Ascent": 1069,
        "Descent": -293,
        "CapHeight": 714,
        "StemV": 80,
        "FontFile3" if face.is_postscript else "FontFile2": document.Reference(stream),
    })  # fmt: skip


@lru_cache(64)
def _subset(face: Face, glyphs: tuple[int, ...]) -> bytes:
    """Return a font file with the outlines of these glyphs, under the numbers of the whole font."""
    wish = hb.SubsetInput()
    wish.glyph_set.update(glyphs)
    wish.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    wish.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(_NOT_FOR_PAPER)
    if face.is_postscript:
        # its glyphs keep the numbers they had under the name of CIDs
        return bytes(hb.subset(face.face, wish).reference_table("CFF ").data)
    wish.flags |= hb.SubsetFlags.RETAIN_GIDS
    return bytes(hb.subset(face.face, wish).blob.data)


def _meanings(face: Face, glyphs: list[int]) -> bytes:
    """Return the table that tells which letter each glyph is.

    A glyph that is no letter by itself says so: some programs would take its number for a letter, and turn
    a line of kana around because the numbers look like Hebrew. What it says stands beside it in the page.
    """
    known = [(glyph, face.meanings.get(glyph, _NO_LETTER)) for glyph in glyphs]
    lines = [_MEANINGS_BEGIN]
    for start in range(0, len(known), _AT_ONCE):
        block = known[start : start + _AT_ONCE]
        lines.append(f"{len(block)} beginbfchar")
        lines += [f"<{glyph:04x}> <{letter.encode('utf-16-be').hex()}>" for glyph, letter in block]
        lines.append("endbfchar")
    lines.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
    return "\n".join(lines).encode("ascii")


def _width(face: Face, glyph: int) -> pdfdoc.PDFArray:
    return pdfdoc.PDFArray([f"{face.width(glyph):.6g}"])


def _stream(content: bytes) -> pdfdoc.PDFStream:
    stream = pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])
    stream.dictionary["Length1"] = len(content)
    return stream


_NO_LETTER = "\ufffd"
_NOT_FOR_PAPER = [
    int.from_bytes(tag.encode("ascii"), "big") for tag in ("GSUB", "GPOS", "GDEF", "kern", "name")
]
_MEANINGS_BEGIN = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange"""
