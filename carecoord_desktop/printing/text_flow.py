"""Text that flows down a column: broken into lines, parted by the end of a page, drawn without any markup."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from carecoord_desktop.printing.blocks import Strong, Text
from carecoord_desktop.printing.directions import base_level
from carecoord_desktop.printing.embedding import EmbeddedFonts
from carecoord_desktop.printing.lines import Line, broken_lines, operators
from carecoord_desktop.printing.look import Align, TextStyle
from carecoord_desktop.printing.safe_text import printable
from carecoord_desktop.printing.words import Word, words_of

_SAME_WIDTH = 0.01  # points
_BASELINE = 0.72
"""Where letters stand in the height of a line, from the top, in parts of what is left beside the leading."""

Spans = tuple[tuple[str, bool], ...]


class PaperCanvas(Canvas):  # type: ignore[misc]
    """A canvas that writes with faces of ours and carries no font that was not used."""

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.fonts = EmbeddedFonts()

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"  # instead of one that names a font nobody embeds


@dataclass(frozen=True)
class Voice:
    """In which language and from which side a paper is read."""

    language: str = "en"
    is_from_the_right: bool = False

    @property
    def near(self) -> Align:
        """The side of the page on which reading begins."""
        return "right" if self.is_from_the_right else "left"

    @property
    def far(self) -> Align:
        """The side of the page on which reading ends."""
        return "left" if self.is_from_the_right else "right"


@dataclass(frozen=True)
class Operators:
    """Operators in the form in which a canvas takes text."""

    code: str

    def getCode(self) -> str:  # noqa: N802 - the canvas asks by this name
        """Return them."""
        return self.code


class TextFlow(Flowable):  # type: ignore[misc]
    """A text in one style."""

    def __init__(self, spans: Spans, style: TextStyle, voice: Voice) -> None:
        super().__init__()
        self.spans, self.style, self.voice = spans, style, voice
        self.spaceBefore, self.spaceAfter = style.before, style.after
        self._paragraphs = [_paragraph(each, voice) for each in _by_line(spans)]
        self._lines: list[tuple[Line, int]] = []
        self._width = -1.0

    @property
    def natural_width(self) -> float:
        """The width of the longest line if nothing had to be broken, in points."""
        return max(
            (sum(word.width + word.space_width for word in words) for words, _ in self._paragraphs), default=0
        ) * self.style.size / 1000  # fmt: skip

    @property
    def least_width(self) -> float:
        """The width of the widest word, in points."""
        widths = (word.width for words, _ in self._paragraphs for word in words)
        return max(widths, default=0) * self.style.size / 1000

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Break the text at this width; return what it takes."""
        if abs(width - self._width) > _SAME_WIDTH:
            if self._lines and not self._paragraphs:
                raise RuntimeError("a part of a text keeps the width at which it was broken")
            room = width * 1000 / self.style.size
            self._width = width
            self._lines = [
                (line, base)
                for words, base in self._paragraphs
                for line in broken_lines(words, room, self.voice.language)
            ]
        return width, len(self._lines) * self.style.leading

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return the text in two parts of which the first fits; no line of a paragraph is left alone."""
        self.wrap(width, height)
        fits = int(height / self.style.leading + 1e-6)
        if fits >= len(self._lines):
            return [self]
        fits = min(fits, len(self._lines) - 2)
        if fits < 2:
            return []
        return [self._part(self._lines[:fits], is_first=True), self._part(self._lines[fits:], is_first=False)]

    def drawOn(self, canvas: PaperCanvas, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        """Draw the lines from the top down, with (x, y) as the lower left corner; names are the library's.

        Straight into the page: to save and restore its state around each text would take a third more time.
        """
        style = self.style
        y += len(self._lines) * style.leading - style.leading / 2 - style.size * (_BASELINE / 2)
        code = [f"BT {_color(style)}"]
        for line, base in self._lines:
            across = x + self._across(line, base)
            code.append(f"1 0 0 1 {across:.2f} {y:.2f} Tm {operators(line, style.size, canvas.fonts)}")
            y -= style.leading
        code.append("ET")
        canvas.drawText(Operators("\n".join(code)))

    def _across(self, line: Line, base: int) -> float:
        room = self._width - line.width * self.style.size / 1000
        match self.style.align:
            case "center":
                return room / 2
            case "left":
                return 0.0
            case "right":
                return room
            case align:
                return room if (base == 1) != (align == "end") else 0.0

    def _part(self, lines: list[tuple[Line, int]], *, is_first: bool) -> TextFlow:
        made = TextFlow.__new__(TextFlow)
        Flowable.__init__(made)
        made.__dict__.update(
            spans=self.spans, style=self.style, voice=self.voice,
            spaceBefore=self.spaceBefore if is_first else 0, spaceAfter=0 if is_first else self.spaceAfter,
            _paragraphs=[], _lines=lines, _width=self._width,
        )  # fmt: skip
        return made


def spans_of(text: Text, *, is_bold: bool = False) -> Spans:
    """Return a text through the one door (`safe_text`), with what of it is bold."""
    parts = [text] if isinstance(text, str | Strong) else text
    return tuple(
        (printable(part.text), True) if isinstance(part, Strong) else (printable(part), is_bold)
        for part in parts
    )


def _by_line(spans: Spans) -> list[Spans]:
    lines: list[list[tuple[str, bool]]] = [[]]
    for text, is_bold in spans:
        first, *others = text.split("\n")
        lines[-1].append((first, is_bold))
        lines += [[(other, is_bold)] for other in others]
    return [tuple(line) for line in lines]


def _paragraph(spans: Spans, voice: Voice) -> tuple[Sequence[Word], int]:
    base = base_level("".join(text for text, _ in spans), otherwise=int(voice.is_from_the_right))
    return words_of(spans, base=base, language=voice.language), base


def _color(style: TextStyle) -> str:
    red, green, blue = style.color
    return f"{red:.3g} {green:.3g} {blue:.3g} rg"
