"""A paper: what it says, how it is to be printed, and the one way from there to the bytes of a PDF."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import partial
from io import BytesIO

from reportlab.platypus import (
    ActionFlowable,
    BaseDocTemplate,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
)
from reportlab.platypus.flowables import Flowable

from carecoord_desktop.printing.binding import Binding, paged_canvas
from carecoord_desktop.printing.blocks import Block
from carecoord_desktop.printing.faces import CannotBeDrawn, missing
from carecoord_desktop.printing.imposition import Layout
from carecoord_desktop.printing.look import Print, Sheet, look_of
from carecoord_desktop.printing.page_frame import PageFrame
from carecoord_desktop.printing.phrases import Phrases, is_from_the_right, phrases_in
from carecoord_desktop.printing.safe_text import TooLongToPrint, printable
from carecoord_desktop.printing.text_flow import PaperCanvas, Voice
from carecoord_desktop.printing.typesetting import Typesetter

_SURELY = 0.95
"""Of the height of a page: what is higher may be parted."""
_VERSION_LETTERS = 12  # 48 bits: enough to tell the versions of one paper apart on the phone


@dataclass(frozen=True)
class Person:
    """Whose paper it is; stands on every page. `birth_date` is written as people read it."""

    name: str
    birth_date: str


@dataclass(frozen=True)
class Setup:
    """How a paper is printed: the sheet, the size of print, the head of the audit trail at this moment.

    `layout` puts two pages on a side, to cut apart or to fold to a booklet: pages of half the sheet, in print
    of the same size.
    """

    sheet: Sheet = Sheet.LETTER
    print_size: Print = Print.NORMAL
    audit_head: str = ""
    layout: Layout = Layout.PAGES


@dataclass(frozen=True)
class Paper:
    """What a paper says. The same paper always has the same version, whatever it is printed on.

    `notice` stands in the foot of every page, where a law wants words on each of them. `edition` stands
    there instead of the version: what a handout is filed under, such as "Education HF-01 v3 9c3f0a77".
    `twin` is the same paper in another language, whose pages take turns with those of this one. `phrases` are
    the kit's own words (page, born, draft) as a site translated them; else English stands in their place.
    """

    title: str
    blocks: Sequence[Block]
    subtitle: str = ""
    person: Person | None = None
    is_draft: bool = False
    language: str = "en"
    notice: str = field(default="", repr=False)
    edition: str = field(default="", repr=False)
    twin: Paper | None = field(default=None, repr=False)
    phrases: Phrases | None = field(default=None, repr=False)

    @property
    def version(self) -> str:
        """The beginning of the SHA-256 of all that is said, as it stands in the footer."""
        # added behind, so that papers without them keep their versions
        said = (
            f"{self!r}{self.notice}{self.edition}{self.twin.version if self.twin else ''}{self.phrases or ''}"
        )
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:_VERSION_LETTERS]


@dataclass(frozen=True)
class Packet:
    """Several papers in one file, each beginning on a page of its own under its own person's name.

    Each counts its own pages, unless `is_counted_through`.
    """

    title: str
    papers: Sequence[Paper]
    is_counted_through: bool = False

    @property
    def version(self) -> str:
        """The beginning of the SHA-256 of the versions of all papers; each page bears that of its paper."""
        said = " ".join([self.title, *(paper.version for paper in self.papers)])
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:_VERSION_LETTERS]


def compose(paper: Paper, setup: Setup | None = None) -> bytes:
    """Return a paper as PDF, made in memory: nothing is written to any disk (SEC-L4).

    Raises:
        CannotBeDrawn: if no font has a shape for some characters; it lists all of them.
        TooLongToPrint: if one text is longer than any paper should carry.
    """
    return compose_packet(Packet(paper.title, [paper]), setup, version=paper.version)


def compose_packet(
    packet: Packet,
    setup: Setup | None = None,
    *,
    version: str = "",
    begun: Callable[[int], None] | None = None,
) -> bytes:
    """Return all papers of a packet as one PDF, made in memory.

    `begun` is told the number (from 0) of each paper that is being set, and may raise to stop.

    Raises:
        CannotBeDrawn: if no font has a shape for some characters; it lists all of them.
        TooLongToPrint: if one text is longer than any paper should carry.
        ValueError: if there is no paper in it.
    """
    if not packet.papers:
        raise ValueError("a packet holds at least one paper")
    try:
        return _composed(packet, setup or Setup(), version or packet.version, begun or (lambda _: None))
    except CannotBeDrawn:
        texts = (printable(text) for paper in packet.papers for text in _texts(paper))
        raise CannotBeDrawn(letter for text in texts for letter in missing(text)) from None


def _composed(packet: Packet, setup: Setup, version: str, begun: Callable[[int], None]) -> bytes:
    written, story, templates = BytesIO(), list[Flowable](), list[PageTemplate]()
    for number, paper in enumerate(packet.papers):
        for each in _in_every_language(paper):
            typesetter, frame = _frame_of(each, setup, is_twin=each is not paper)
            name = str(len(templates))
            templates.append(PageTemplate(name, [_column(frame)], onPage=_begin(frame)))
            if story:
                story += [NextPageTemplate(name), PageBreak()]
            story.append(_NextPaper(story, typesetter, each, partial(begun, number)))
    language = packet.papers[0].language
    binding = Binding(setup.sheet.value, setup.layout, is_from_the_right(language), packet.is_counted_through)
    document = BaseDocTemplate(
        written,
        pagesize=setup.layout.page_size(setup.sheet.value),
        pageTemplates=templates,
        invariant=1,  # nothing of the moment: the same paper is the same bytes
        pdfVersion=(1, 7),
        lang=language,
        title=packet.title,
        subject=version,
        creator="CareCoord",
    )
    document.build(story, canvasmaker=paged_canvas(binding))
    return written.getvalue()


def _in_every_language(paper: Paper) -> Iterator[Paper]:
    """Yield a paper and its twins."""
    twin: Paper | None = paper
    while twin is not None:
        yield twin
        twin = twin.twin


def _frame_of(paper: Paper, setup: Setup, *, is_twin: bool) -> tuple[Typesetter, PageFrame]:
    """Return what sets a paper, and what stands around it on each page."""
    look, phrases = look_of(setup.print_size), paper.phrases or phrases_in(paper.language)
    voice = Voice(paper.language, is_from_the_right(paper.language))
    footing = [paper.edition or phrases.version.format(hash=paper.version)]
    if setup.audit_head:
        footing.append(phrases.audit.format(head=setup.audit_head))
    person = paper.person or Person("", "")
    born = phrases.born.format(date=person.birth_date) if person.birth_date else ""
    frame = PageFrame(
        size=setup.layout.page_size(setup.sheet.value), look=look, voice=voice, phrases=phrases,
        title=paper.title,
        person=person.name, born=born, footing=" · ".join(footing), is_draft=paper.is_draft, is_twin=is_twin,
        notice=paper.notice,
    )  # fmt: skip
    if frame.top < frame.height / 2:
        raise TooLongToPrint(
            len(paper.title) + len(person.name) + len(born)
        )  # no room would be left for text
    look = replace(look, highest=_SURELY * (frame.top - frame.bottom))
    return Typesetter(look, voice, phrases), frame


class _NextPaper(ActionFlowable):  # type: ignore[misc]
    """Sets a paper when its turn comes: two hundred that are set at once would fill the memory."""

    def __init__(
        self, story: list[Flowable], typesetter: Typesetter, paper: Paper, begun: Callable[[], None]
    ) -> None:
        super().__init__()
        self._story, self._typesetter, self._paper, self._begun = story, typesetter, paper, begun

    def apply(self, doc: BaseDocTemplate) -> None:
        """Put what is to flow through its pages at the head of the story, from which this was just taken."""
        self._begun()
        paper, typesetter = self._paper, self._typesetter
        flowables = [typesetter.title(paper.title, paper.subtitle), *typesetter.story(paper.blocks)]
        while isinstance(flowables[-1], PageBreak):
            flowables.pop()  # nothing comes after it: no page is left blank
        self._story[:0] = flowables


def _begin(frame: PageFrame) -> Callable[[PaperCanvas, object], None]:
    return lambda canvas, _: frame.begin(canvas)


def _column(frame: PageFrame) -> Frame:
    return Frame(
        frame.left, frame.bottom, frame.text_width, frame.top - frame.bottom,
        leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0,
    )  # fmt: skip


def _texts(part: object) -> Iterator[str]:
    """Yield every text of a paper."""
    if isinstance(part, str):
        yield part
    elif is_dataclass(part):
        for each in fields(part):
            yield from _texts(getattr(part, each.name))
    elif isinstance(part, Sequence):
        for each in part:
            yield from _texts(each)
