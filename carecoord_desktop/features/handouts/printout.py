"""A handout as a paper: its words, its pictures, boxes with the number to call, the points to remember."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.features.handouts.rules import LibrarySheet, refusal
from carecoord_desktop.features.pictograms.rules import Fill, pictogram
from carecoord_desktop.features.plain_sheets import rules as sheets
from carecoord_desktop.features.plain_sheets.rules import Sheet, SheetForm, Urgency, spans
from carecoord_desktop.printing import (
    Block,
    Box,
    Bullets,
    Checkboxes,
    Choice,
    Drawing,
    Heading,
    Note,
    Packet,
    Paper,
    Paragraph,
    Person,
    Phrases,
    Picture,
    Pictures,
    Setup,
    Strong,
    Text,
    Together,
    WriteIn,
    compose_packet,
)

EMERGENCY_PHONE = "911"
FILE_NAME = "Handouts"
"""Stands in the properties of every file, and is its name: a title may tell what somebody has."""
_IN_A_ROW = 3


@dataclass(frozen=True)
class Around:
    """What stands on a handout besides its own words.

    `nurse_phone` is written as people dial it. `sentence` says how it was explained to somebody who does not
    read it. `remember` is the heading of the key points in the language of the sheet, `notice` stands in the
    foot of each page, `phrases` are the words of the page frame.
    """

    nurse_phone: str = ""
    person: Person | None = None
    sentence: str = ""
    remember: str = ""
    notice: str = ""
    phrases: Phrases | None = None


def handout(sheet: LibrarySheet, around: Around | None = None, setup: Setup | None = None) -> bytes:
    """Return one handout of the library as PDF; the file bears no title and no name.

    Raises:
        NotPrinted: if this version may not be given, or no font has some of its letters.
    """
    if refused := refusal(sheet):
        raise NotPrinted(refused)
    return compose_packet(Packet(FILE_NAME, [handout_paper(sheet.sheet, around)]), setup)


def handout_paper(sheet: Sheet, around: Around | None = None) -> Paper:
    """Return the paper of a version, whatever its state: who prints it has to ask `rules.refusal`."""
    around = around or Around()
    blocks: list[Block] = [Box([Paragraph(around.sentence)])] if around.sentence else []
    blocks += _Setter(around.nurse_phone, sheet.head.form == SheetForm.PICTURES).blocks(sheet.blocks)
    if sheet.head.form == SheetForm.TEXT:
        blocks += _to_remember(sheet.head.key_points, around.remember)
    if sheet.head.facts_from:
        blocks.append(Note(sheet.head.facts_from))
    return Paper(
        sheet.head.title, blocks, person=around.person, language=sheet.head.language, notice=around.notice,
        edition=sheet.mark, phrases=around.phrases,
    )  # fmt: skip


@cache
def drawing(name: str) -> Drawing:
    """Return a pictogram as papers draw it.

    Raises:
        KeyError: if there is none of that name.
    """
    outlines = pictogram(name).outlines
    lines = [each.path for each in outlines if each.line_width]
    return Drawing(lines, [each.path for each in outlines if each.fill == Fill.INK], width=100, height=100)


@dataclass(frozen=True)
class _Setter:
    """Sets the blocks of one sheet; the number to call has a picture where all has one."""

    nurse_phone: str
    is_pictures: bool

    def blocks(self, found: Sequence[sheets.Block]) -> Iterator[Block]:
        """Yield blocks as papers have them; pictures that follow each other stand in rows."""
        for is_picture, group in groupby(found, lambda block: isinstance(block, sheets.Picture)):
            if is_picture:
                yield _pictures(block for block in group if isinstance(block, sheets.Picture))
            else:
                for block in group:
                    yield from self._block(block)

    def _block(self, block: sheets.Block) -> Iterator[Block]:
        match block:
            case sheets.Heading():
                yield Heading(block.text)
            case sheets.Paragraph():
                yield Paragraph(_text(block.text))
            case sheets.Bullets():
                yield Bullets([_text(item) for item in block.items], is_numbered=block.is_numbered)
            case sheets.CallBox():
                is_emergency = block.urgency == Urgency.EMERGENCY
                number = self._number(EMERGENCY_PHONE if is_emergency else self.nurse_phone)
                yield Box([Heading(block.title), *self.blocks(block.blocks), number])

    def _number(self, phone: str) -> Block:
        """Return the number to call, or a line for it where nobody has written it down yet."""
        if not phone:
            return WriteIn()
        if self.is_pictures:
            return Pictures([Picture(drawing("phone"), Strong(phone))], columns=1)
        return Heading(phone)


def _pictures(found: Iterable[sheets.Picture]) -> Pictures:
    shown = [Picture(drawing(each.name), _text(each.words)) for each in found]
    return Pictures(shown, columns=min(_IN_A_ROW, len(shown)))


def _to_remember(points: Sequence[str], heading: str) -> Iterator[Block]:
    """Yield the key points with boxes: each is ticked when it was said back."""
    if points:
        shown = Checkboxes([Choice(point) for point in points])
        yield Together([Heading(heading), shown] if heading else [shown])


def _text(text: str) -> Text:
    return [Strong(span.text) if span.is_bold else span.text for span in spans(text)]
