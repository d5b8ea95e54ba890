"""From what a paper says to what is drawn: each block becomes flowables in the look of the paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus import PageBreak
from reportlab.platypus.flowables import Flowable

from carecoord_desktop.printing.blocks import (
    Block,
    Box,
    Bullets,
    CallBox,
    Checkboxes,
    Choice,
    DayGrid,
    Facts,
    Heading,
    NewPage,
    Note,
    Paragraph,
    Pictures,
    ScanCode,
    Signature,
    Signatures,
    Table,
    TearOff,
    TearStrips,
    Text,
    Together,
    TwoColumns,
    WriteIn,
)
from carecoord_desktop.printing.columns import Columns, Ruling
from carecoord_desktop.printing.look import CHECKBOX, MM, PaperLook, TextStyle
from carecoord_desktop.printing.marks import (
    CutLine,
    Dot,
    Hanging,
    SignatureLine,
    TickBox,
    WritingLines,
)
from carecoord_desktop.printing.phrases import Phrases
from carecoord_desktop.printing.picture_blocks import day_grid, pictures
from carecoord_desktop.printing.scan_code import ScanSquare
from carecoord_desktop.printing.stacks import Blank, Framed, Kept, SideBySide
from carecoord_desktop.printing.strips import Strips
from carecoord_desktop.printing.text_flow import TextFlow, Voice, spans_of

_NOTHING = "–"
_LINES_TOGETHER = 8
"""Lines to write on that stay with what is asked; more of them may go on on the next page."""
_TICK_INDENT = CHECKBOX + 3 * MM


class Typesetter:
    """Sets blocks in one look, in one language."""

    def __init__(self, look: PaperLook, voice: Voice, phrases: Phrases) -> None:
        self.look, self.voice, self.phrases = look, voice, phrases

    def story(self, blocks: Sequence[Block]) -> list[Flowable]:
        """Return the flowables of blocks, in their order; a heading is one with what follows it."""
        found: list[Flowable] = []
        heads: list[Flowable] = []
        for flowable in (flowable for block in blocks for flowable in self._set(block)):
            if isinstance(flowable, TextFlow) and flowable.style.keeps_next:
                heads.append(flowable)
            elif isinstance(flowable, PageBreak):
                # two in a row would leave a page blank
                is_second = not heads and bool(found) and isinstance(found[-1], PageBreak)
                found += [] if is_second else [*heads, flowable]
                heads = []
            else:
                found.append(Kept([*heads, flowable], self.look, is_parted=True) if heads else flowable)
                heads = []
        return found + heads

    def title(self, title: str, subtitle: str) -> Flowable:
        """Return the band with the title that opens the first page."""
        words = [self.flow(title, self.look.title)]
        if subtitle:
            words.append(self.flow(subtitle, self.look.subtitle))
        return _Band(words, self.look, is_from_the_right=self.voice.is_from_the_right)

    def flow(self, text: Text, style: TextStyle) -> TextFlow:
        """Return a text in a style."""
        return TextFlow(spans_of(text, is_bold=style.is_bold), style, self.voice)

    def _set(self, block: Block) -> Iterator[Flowable]:
        look = self.look
        match block:
            case Heading():
                yield self.flow(block.text, look.section if block.level == 1 else look.group)
            case Paragraph():
                yield self.flow(block.text, look.body)
            case Note():
                yield self.flow(block.text, look.note)
            case Bullets():
                yield from self._bullets(block)
            case Facts():
                yield from self._facts(block)
            case Table():
                yield from self._table(block)
            case Checkboxes():
                yield from self._checkboxes(block)
            case WriteIn():
                yield from self._write_in(block)
            case Signatures():
                yield Kept([self._signature(line) for line in block.lines], look)
            case CallBox():
                yield self._call_box(block)
            case ScanCode():
                yield self._scan_code(block)
            case Pictures():
                yield from pictures(block, self)
            case DayGrid():
                yield from day_grid(block, self)
            case TearStrips():
                words = self.flow(block.words, look.body.but(after=0, align="center"))
                yield Strips(words, block.strips, look)
            case Box():
                yield Framed(self.story(block.blocks), look)
            case TwoColumns():
                yield SideBySide(self.story(block.first), self.story(block.second), look)
            case Together():
                yield Kept(self.story(block.blocks), look)
            case TearOff():
                yield CutLine(look, self.flow(self.phrases.cut, look.small))
            case NewPage():
                yield PageBreak()

    def _bullets(self, block: Bullets) -> Iterator[Flowable]:
        style = self.look.body.but(after=self.look.grid)
        numbers = [f"{block.first + place}." for place in range(len(block.items))]
        indent = self.look.body.size * (
            1.4 if not block.is_numbered else 0.75 + 0.6 * len(max(numbers, key=len))
        )
        for number, item in zip(numbers, block.items, strict=True):
            if block.is_numbered:
                mark: Flowable = self.flow(number, style)
            else:
                mark = Dot(self.look, is_from_the_right=self.voice.is_from_the_right)
            yield self.hanging(mark, self.flow(item, style), indent)
        yield Blank(self.look.grid)

    def _facts(self, block: Facts) -> Iterator[Flowable]:
        names = self.look.body.but(color=self.look.soft, after=0, align=self.voice.near)
        values = names.but(color=self.look.ink)
        rows = [(self.flow(name, names), self.flow(value or _NOTHING, values)) for name, value in block.pairs]
        if rows:
            yield self.columns((), rows, widths=(0.32, 0.68), padding=self.look.grid * 0.35)
            yield Blank(self.look.grid * 2)

    def _table(self, block: Table) -> Iterator[Flowable]:
        if not block.rows:
            if block.empty:
                yield self.flow(block.empty, self.look.body)
            return
        styles = [
            self.look.body.but(after=0, align=self.voice.far if place in block.numbers else self.voice.near)
            for place in range(len(block.heads))
        ]
        head = [
            self.flow(words, style.but(is_bold=True))
            for words, style in zip(block.heads, styles, strict=True)
        ]
        rows = [
            [self.flow(cell, style) for cell, style in zip(row, styles, strict=True)] for row in block.rows
        ]
        yield self.columns(head, rows, widths=block.widths, padding=self.look.inside * 0.6, is_ruled=True)
        yield Blank(self.look.between)

    def _checkboxes(self, block: Checkboxes) -> Iterator[Flowable]:
        boxes = [self._choice(choice) for choice in block.choices]
        if block.columns > 1:
            while len(boxes) % block.columns:
                boxes.append(self.hanging(Blank(), self.flow("", self.look.body), _TICK_INDENT))
            rows = [boxes[place : place + block.columns] for place in range(0, len(boxes), block.columns)]
            yield self.columns((), rows, widths=(1,) * block.columns, padding=self.look.grid * 0.4)
            yield Blank(self.look.grid)
            return
        yield from boxes
        yield Blank(self.look.grid)

    def _choice(self, choice: Choice) -> Flowable:
        at_right = self.voice.is_from_the_right
        box = TickBox(self.look, is_ticked=choice.is_ticked, room=_TICK_INDENT, is_from_the_right=at_right)
        style = self.look.body.but(after=self.look.grid * 1.2)
        return self.hanging(box, self.flow(choice.text, style), _TICK_INDENT)

    def _write_in(self, block: WriteIn) -> Iterator[Flowable]:
        answer = self.flow(block.answer, self.look.body.but(after=0)) if block.answer else None
        together = min(block.lines, _LINES_TOGETHER)
        lines: list[Flowable] = [WritingLines(self.look, together, answer)]
        if block.label:
            lines.insert(0, self.flow(block.label, self.look.body.but(before=self.look.grid * 2, after=0)))
        yield Kept(lines, self.look)
        for _ in range(block.lines - together):
            yield WritingLines(self.look, 1, None)
        yield Blank(self.look.grid * 2)

    def _signature(self, line: Signature) -> Flowable:
        known, small = (
            self.look.body.but(after=0, align=self.voice.near),
            self.look.small.but(align=self.voice.near),
        )
        above = [self.flow(line.name, known), self.flow(line.signed_on, known)]
        under = [
            self.flow(f"{self.phrases.signature}: {line.role}", small),
            self.flow(self.phrases.date, small),
        ]
        from_the_right = self.voice.is_from_the_right
        return SignatureLine(self.look, above, under, line.strokes, is_from_the_right=from_the_right)

    def _call_box(self, block: CallBox) -> Flowable:
        parts = [self.flow(block.words, self.look.body.but(is_bold=True, after=0, align="center"))]
        parts.append(self.flow(block.phone, self.look.phone.but(align="center")))
        if block.note:
            parts.append(self.flow(block.note, self.look.body.but(after=0, align="center")))
        return Framed(parts, self.look)

    def _scan_code(self, block: ScanCode) -> Flowable:
        words = self.flow(block.words, self.look.body.but(after=self.look.grid, align=self.voice.near))
        typed = self.flow(block.typed, self.look.section.but(before=0, after=0, align=self.voice.near))
        return ScanSquare(
            block.typed, [words, typed], self.look, is_from_the_right=self.voice.is_from_the_right
        )

    def hanging(self, mark: Flowable, text: TextFlow, indent: float) -> Hanging:
        """Return a text with a mark before it, on the side where reading begins."""
        return Hanging(mark, text, indent, is_from_the_right=self.voice.is_from_the_right)

    def columns(
        self, head: Sequence[Flowable], rows: Sequence[Sequence[Flowable]], *,
        widths: Sequence[float], padding: float, is_ruled: bool = False,
    ) -> Columns:  # fmt: skip
        """Return cells beside each other; `widths` are shares, else found from the text."""
        look = self.look
        ruling = Ruling(
            look.rule, look.wash, padding, look.inside * 1.5, is_ruled, self.voice.is_from_the_right
        )
        return Columns(head, rows, ruling, widths)


class _Band(Framed):
    """The title on a pale ground with a strong edge: it stays a band in gray."""

    def __init__(self, content: Sequence[Flowable], look: PaperLook, *, is_from_the_right: bool) -> None:
        super().__init__(content, look)
        self.spaceBefore, self.spaceAfter = 0, look.between
        self._at_right = is_from_the_right

    def draw(self) -> None:
        """Draw ground, edge and title."""
        canvas, look = self.canv, self._look
        _, height = self.wrap(self._width, 0)
        canvas.setFillColorRGB(*look.wash)
        canvas.rect(0, 0, self._width, height, stroke=0, fill=1)
        canvas.setFillColorRGB(*look.brand)
        canvas.rect(self._width - 4 if self._at_right else 0, 0, 4, height, stroke=0, fill=1)
        self.draw_content(height)
