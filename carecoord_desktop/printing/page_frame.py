"""What stands on every page around the text: whose paper it is, which page of how many, which version."""

from __future__ import annotations

from math import atan2, degrees, hypot

from carecoord_desktop.printing.blocks import Strong, Text
from carecoord_desktop.printing.look import Margins, PaperLook, TextStyle
from carecoord_desktop.printing.phrases import Phrases
from carecoord_desktop.printing.text_flow import PaperCanvas, TextFlow, Voice, spans_of

_RULE, _GAP = 0.7, 12.0  # points
_WATERMARK_SHARE = 0.72
"""Of the diagonal of a page."""


class PageFrame:
    """Header, footer and watermark of one paper; the header grows with a long name, and never cuts it."""

    def __init__(
        self, *, size: tuple[float, float], look: PaperLook, voice: Voice, phrases: Phrases,
        person: str, born: str, title: str, footing: str, is_draft: bool, notice: str = "",
        is_twin: bool = False,
    ) -> None:  # fmt: skip
        self.width, self.height = size
        self.margins = Margins.on(self.width)
        self.look, self.voice, self.phrases = look, voice, phrases
        self.is_draft, self.is_twin = is_draft, is_twin
        self._title = title
        near = look.body.but(align=voice.near)
        self._person = self._flow(person, near.but(is_bold=True)) if person else None
        self._born = self._flow(born, near) if born else None
        self._footing = self._flow(footing, look.small.but(color=look.ink, align=voice.near))
        bold = look.small.but(color=look.ink, align=voice.near, is_bold=True)
        self._paging_style = bold.but(align=voice.far)
        widest = self._flow(phrases.page.format(number=888, total=888), self._paging_style)
        self._paging_width = min(widest.natural_width + 1, self.text_width / 2)
        self._notice = self._flow(notice, bold) if notice else None
        self._aside = {is_first: self._flow_aside(is_first=is_first) for is_first in (True, False)}

    @property
    def left(self) -> float:
        """Where the text begins, from the left edge; the holes are on the side where reading begins."""
        is_mirrored = self.voice.is_from_the_right
        return self.margins.trailing if is_mirrored else self.margins.leading

    @property
    def text_width(self) -> float:
        """The width of the text."""
        return self.width - self.margins.leading - self.margins.trailing

    @property
    def top(self) -> float:
        """Where the text begins, from the bottom edge."""
        return self._header_base - self.look.grid * 3

    @property
    def bottom(self) -> float:
        """Where the text ends, from the bottom edge."""
        return self._foot + self.look.grid * 3

    def begin(self, canvas: PaperCanvas) -> None:
        """Take a new page for this frame, and draw what lies under the text: the watermark of a draft."""
        canvas.page_frame = self
        if self.is_draft:
            self._draw_watermark(canvas)

    def _draw_watermark(self, canvas: PaperCanvas) -> None:
        """Draw it light enough to read through."""
        style = TextStyle(100, 100, self.look.watermark, is_bold=True)
        share = (
            hypot(self.width, self.height)
            * _WATERMARK_SHARE
            / self._flow(self.phrases.draft, style).natural_width
        )
        size = style.size * share
        flow = self._flow(self.phrases.draft, style.but(size=size, leading=size))
        width = flow.natural_width + 1
        flow.wrap(width, size)
        canvas.saveState()
        canvas.translate(self.width / 2, self.height / 2)
        canvas.rotate(degrees(atan2(self.height, self.width)))
        flow.drawOn(canvas, -width / 2, -size / 2)
        canvas.restoreState()

    def draw_around(self, canvas: PaperCanvas, number: int, total: int, *, is_first: bool) -> None:
        """Draw header and footer of one page; `is_first` if its paper begins on it."""
        look, right = self.look, self.left + self.text_width
        canvas.setStrokeColorRGB(*look.rule)
        canvas.setLineWidth(_RULE)
        top, aside = self.height - self.margins.top, self._aside[is_first]
        if self._person or aside:
            canvas.line(self.left, self._header_base, right, self._header_base)
        self._draw_person(canvas, top)
        if aside is not None:
            self._draw(canvas, aside, top, self._aside_width, at_start=False)
        canvas.line(self.left, self._foot + look.grid, right, self._foot + look.grid)
        if self._notice is not None:
            self._draw(canvas, self._notice, self._foot, self.text_width, at_start=True)
        foot = self._footing_top
        paging = self.phrases.page.format(number=number, total=total)
        self._draw(canvas, self._footing, foot, self._footing_width, at_start=True)
        self._draw(canvas, self._flow(paging, self._paging_style), foot, self._paging_width, at_start=False)

    def _draw_person(self, canvas: PaperCanvas, top: float) -> None:
        """Draw the name, and the birth date beside it; never in one text, where two scripts would mix."""
        room = self._person_width
        if self._person is not None:
            self._draw(canvas, self._person, top, room, at_start=True)
        if self._born is None:
            return
        if not self._is_born_beside:
            self._draw(canvas, self._born, top - self._taken(self._person, room), room, at_start=True)
            return
        before = self._name_width + _GAP if self._person else 0.0
        width = room - before
        self._born.wrap(width, self.height)
        x = self.left + (self.text_width - room if self.voice.is_from_the_right else before)
        self._born.drawOn(canvas, x, top - self.look.body.leading)

    @property
    def _foot(self) -> float:
        """Where the footer begins, from the bottom edge; the notice stands in it above all else."""
        return self._footing_top + self._taken(self._notice, self.text_width)

    @property
    def _footing_top(self) -> float:
        return self.margins.bottom + self._taken(self._footing, self._footing_width)

    @property
    def _footing_width(self) -> float:
        return self.text_width - self._paging_width - _GAP

    @property
    def _aside_width(self) -> float:
        return self.text_width * 0.36

    @property
    def _person_width(self) -> float:
        return self.text_width - self._aside_width - _GAP

    @property
    def _name_width(self) -> float:
        return self._person.natural_width if self._person else 0.0

    @property
    def _is_born_beside(self) -> bool:
        born = self._born.natural_width if self._born else 0.0
        return self._name_width + _GAP + born <= self._person_width

    @property
    def _header_base(self) -> float:
        """Where the header ends: the same on all pages, from the bottom edge."""
        person = self._taken(self._person, self._person_width)
        if not self._is_born_beside:
            person += self._taken(self._born, self._person_width)
        asides = (self._taken(each, self._aside_width) for each in self._aside.values())
        return self.height - self.margins.top - max(person, self.look.small.leading, *asides) - self.look.grid

    def _flow_aside(self, *, is_first: bool) -> TextFlow | None:
        """Return what stands across from the person: that it is a draft, and from page 2 on the title."""
        parts: list[str | Strong] = [Strong(self.phrases.draft)] if self.is_draft else []
        if not is_first:
            parts.append(("\n" if parts else "") + self._title)
        style = self.look.small.but(align=self.voice.far, color=self.look.ink)
        return self._flow(parts, style) if parts else None

    def _flow(self, text: Text, style: TextStyle) -> TextFlow:
        return TextFlow(spans_of(text, is_bold=style.is_bold), style, self.voice)

    def _taken(self, flow: TextFlow | None, width: float) -> float:
        return flow.wrap(width, self.height)[1] if flow is not None else 0.0

    def _draw(self, canvas: PaperCanvas, flow: TextFlow, top: float, width: float, *, at_start: bool) -> None:
        _, taken = flow.wrap(width, self.height)
        is_left = at_start != self.voice.is_from_the_right
        flow.drawOn(canvas, self.left if is_left else self.left + self.text_width - width, top - taken)
