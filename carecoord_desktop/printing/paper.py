"""A paper: what it says, how it is to be printed, and the one way from there to the bytes of a PDF."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from io import BytesIO

from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from carecoord_desktop.printing.blocks import Block
from carecoord_desktop.printing.faces import CannotBeDrawn, missing
from carecoord_desktop.printing.look import Print, Sheet, look_of
from carecoord_desktop.printing.page_frame import PageFrame, paged_canvas
from carecoord_desktop.printing.phrases import is_from_the_right, phrases_in
from carecoord_desktop.printing.safe_text import TooLongToPrint, printable
from carecoord_desktop.printing.text_flow import Voice
from carecoord_desktop.printing.typesetting import Typesetter

_VERSION_LETTERS = 12  # 48 bits: enough to tell the versions of one paper apart on the phone


@dataclass(frozen=True)
class Person:
    """Whose paper it is; stands on every page. `birth_date` is written as people read it."""

    name: str
    birth_date: str


@dataclass(frozen=True)
class Setup:
    """How a paper is printed: the sheet, the size of print, the head of the audit trail at this moment."""

    sheet: Sheet = Sheet.LETTER
    print_size: Print = Print.NORMAL
    audit_head: str = ""


@dataclass(frozen=True)
class Paper:
    """What a paper says. The same paper always has the same version, whatever it is printed on."""

    title: str
    blocks: Sequence[Block]
    subtitle: str = ""
    person: Person | None = None
    is_draft: bool = False
    language: str = "en"

    @property
    def version(self) -> str:
        """The beginning of the SHA-256 of all that is said, as it stands in the footer."""
        return hashlib.sha256(repr(self).encode("utf-8", "surrogatepass")).hexdigest()[:_VERSION_LETTERS]


def compose(paper: Paper, setup: Setup | None = None) -> bytes:
    """Return a paper as PDF, made in memory: nothing is written to any disk (SEC-L4).

    Raises:
        CannotBeDrawn: if no font has a shape for some characters; it lists all of them.
        TooLongToPrint: if one text is longer than any paper should carry.
    """
    try:
        return _composed(paper, setup or Setup())
    except CannotBeDrawn:
        raise CannotBeDrawn(letter for text in _texts(paper) for letter in missing(printable(text))) from None


def _composed(paper: Paper, setup: Setup) -> bytes:
    look, phrases = look_of(setup.print_size), phrases_in(paper.language)
    voice = Voice(paper.language, is_from_the_right(paper.language))
    footing = [phrases.version.format(hash=paper.version)]
    if setup.audit_head:
        footing.append(phrases.audit.format(head=setup.audit_head))
    person = paper.person or Person("", "")
    born = phrases.born.format(date=person.birth_date) if person.birth_date else ""
    frame = PageFrame(
        size=setup.sheet.value, look=look, voice=voice, phrases=phrases, title=paper.title,
        person=person.name, born=born, footing=" · ".join(footing), is_draft=paper.is_draft,
    )  # fmt: skip
    if frame.top < frame.height / 2:
        raise TooLongToPrint(
            len(paper.title) + len(person.name) + len(born)
        )  # no room would be left for text
    typesetter = Typesetter(look, voice, phrases)
    story = [typesetter.title(paper.title, paper.subtitle), *typesetter.story(paper.blocks)]
    written = BytesIO()
    template = PageTemplate("page", [_column(frame)], onPage=lambda canvas, _: frame.draw_under(canvas))
    document = BaseDocTemplate(
        written,
        pagesize=setup.sheet.value,
        pageTemplates=[template],
        invariant=1,  # nothing of the moment: the same paper is the same bytes
        pdfVersion=(1, 7),
        lang=paper.language,
        title=paper.title,
        subject=paper.version,
        creator="CareCoord",
    )
    document.build(story, canvasmaker=paged_canvas(frame))
    return written.getvalue()


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
        for field in fields(part):
            yield from _texts(getattr(part, field.name))
    elif isinstance(part, Sequence):
        for each in part:
            yield from _texts(each)
