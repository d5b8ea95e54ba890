"""The library's own handouts per second: our papers beside ReportLab's and Qt's plain paragraphs, in one run.

`python -m benchmarks.handouts`. Ours are the papers that people take home: lists, boxes, name, page x of y,
mark in the foot, each handout beginning on a page of its own. The others set the same words as plain
paragraphs, on fewer pages that are counted as pages of ours: they do much less. Then a packet of twenty
pages, the first ones of a fresh program, as somebody waits for it at a kitchen table. Seconds of processor.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from functools import partial

from benchmarks.papers import (
    GOAL_PACKET_S,
    GOAL_PAGES_PER_S,
    PACKET_PAGES,
    Section,
    bare_reportlab,
    pages_in,
    per_second,
    qt,
)
from carecoord_desktop.features.handouts.printout import FILE_NAME, Around, handout_paper
from carecoord_desktop.features.handouts.queries import shipped
from carecoord_desktop.features.plain_sheets.rules import (
    Bullets,
    CallBox,
    Heading,
    Paragraph,
    Sheet,
    SheetForm,
)
from carecoord_desktop.printing import Packet, Person, compose_packet

_BATCH = 4
"""How often the library is printed in one file: enough pages to measure."""


def main() -> None:
    """Measure, print and judge."""
    for name, language in (("English", "en"), ("Spanish", "es")):
        sheets = texts(language) * _BATCH
        words = [section for sheet in sheets for section in sections_of(sheet)]
        ours = partial(_ours, sheets)
        speeds = per_second(name, words, {"ours": ours, "ReportLab": bare_reportlab, "Qt": qt})
        assert speeds["ours"] >= GOAL_PAGES_PER_S, f"{name} handouts are slower than the goal"
    pages, seconds = first_packet()
    print(f"Packet      ours       {seconds * 1000:6.0f} ms for {pages} pages, the first ones of its program")
    assert pages >= PACKET_PAGES
    assert seconds <= GOAL_PACKET_S, "a packet is slower than the goal"


def texts(language: str) -> list[Sheet]:
    """Return the handouts of the library in a language; picture sheets have too few words to compare."""
    found = [sheet for sheet in shipped() if sheet.head.language == language]
    return [sheet for sheet in found if sheet.head.form == SheetForm.TEXT]


def sections_of(sheet: Sheet) -> list[Section]:
    """Return the words of a handout as a heading and paragraphs."""
    sections: list[tuple[str, list[str]]] = [(sheet.head.title, [])]
    for block in sheet.blocks:
        if isinstance(block, Heading):
            sections.append((block.text, []))
        elif isinstance(block, CallBox):
            sections.append((block.title, [words for part in block.blocks for words in _words(part)]))
        else:
            sections[-1][1].extend(_words(block))
    return [*sections, ("", list(sheet.head.key_points))]


def printed(sheets: Sequence[Sheet]) -> bytes:
    """Return handouts as people take them home, in one file."""
    around = Around("(555) 010-0142", Person("Amal Haddad", "3 Mar 1960"), remember="The main points")
    return compose_packet(Packet(FILE_NAME, [handout_paper(sheet, around) for sheet in sheets]))


def _ours(sheets: Sequence[Sheet], _: Sequence[Section]) -> bytes:
    return printed(sheets)


def first_packet() -> tuple[int, float]:
    """Return the pages of a packet, and its seconds in a fresh program."""
    code = "from benchmarks.handouts import timed_packet; timed_packet()"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, timeout=60
    )
    pages, seconds = told.stdout.split()
    return int(pages), float(seconds)


def timed_packet() -> None:
    """Print the pages and the seconds of a packet."""
    sheets = texts("en")[: PACKET_PAGES // 2]
    began = time.process_time()
    written = printed(sheets)
    print(pages_in(written), time.process_time() - began)


def _words(block: object) -> list[str]:
    match block:
        case Paragraph():
            return [block.text]
        case Bullets():
            return list(block.items)
        case _:
            return []


if __name__ == "__main__":
    main()
