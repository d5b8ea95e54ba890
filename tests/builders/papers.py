"""Papers as tests read them: the text and the pictures of a PDF, and a paper with every kind of block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium

from carecoord_desktop.printing import (
    Block,
    Box,
    Bullets,
    CallBox,
    Checkboxes,
    Choice,
    Facts,
    Heading,
    Note,
    Paper,
    Paragraph,
    Person,
    ScanCode,
    Setup,
    Signature,
    Signatures,
    Strong,
    Table,
    TearOff,
    Together,
    TwoColumns,
    WriteIn,
    compose,
)

LUCILLE = Person("Lucille Grant", "12 Mar 1955")

_BEGIN, _END = "{{", "}}"
_LINE_END_HYPHEN = re.compile("\ufffe\r?\n?")
"""How the reading library marks a hyphen at the end of a line, in case a word goes on in the next one."""


@contextmanager
def opened(content: bytes) -> Iterator[pdfium.PdfDocument]:
    """Open a paper for one question."""
    document = pdfium.PdfDocument(content)
    try:
        yield document
    finally:
        document.close()


def pages_of(content: bytes) -> list[str]:
    """Return the text of each page, as any program would copy it."""
    with opened(content) as document:
        return [_LINE_END_HYPHEN.sub("-\n", page.get_textpage().get_text_range()) for page in document]


def text_of(content: bytes) -> str:
    """Return the text of all pages, with one space for every line end and every run of spaces."""
    return one_spaced(" ".join(pages_of(content)))


def copied(text: str) -> str:
    """Print a text in a paper of its own and return what is copied from there."""
    blocks = [Paragraph(_BEGIN), Paragraph(text), Paragraph(_END)]
    whole = text_of(compose(Paper("Notes", blocks)))
    return whole[whole.index(_BEGIN) + len(_BEGIN) : whole.rindex(_END)].strip()


def one_spaced(text: str) -> str:
    """Return a text with single spaces: a PDF holds places, not counts of spaces."""
    return " ".join(text.split())


def pixels(content: bytes, number: int = 0, scale: float = 1.0) -> tuple[int, int, bytes]:
    """Return width, height and gray values (0 is black) of one page as a copier sees it."""
    with opened(content) as document:
        drawn = document[number].render(scale=scale, grayscale=True)
        whole, stride = bytes(drawn.buffer), drawn.stride
        rows = (whole[place * stride : place * stride + drawn.width] for place in range(drawn.height))
        return drawn.width, drawn.height, b"".join(rows)


def every_block() -> list[Block]:
    """Return one of each kind of block."""
    return [
        Heading("What we agreed on"),
        Paragraph(["Allergies: <penicillin> none. ", Strong("Call 911"), " for chest pain & fainting."]),
        Note("From the visit of 20 Nov 2026."),
        Bullets(["Take one tablet in the morning", "Weigh yourself before breakfast"]),
        Bullets(["First call us", "Then your pharmacy"], is_numbered=True),
        Facts([("Phone", "(555) 010-0142"), ("Pharmacy", "")]),
        Table(("Medicine", "How to take it", "A day"), [("Metformin 500 mg", "With food", "2")], (), (2,)),
        Heading("Do you want help with food?", level=2),
        Checkboxes([Choice("Yes", is_ticked=True), Choice("No"), Choice("Already helped")], columns=3),
        WriteIn("What matters most to you?", lines=2),
        WriteIn("Your name", answer="Lucille Grant"),
        TwoColumns([Heading("Day", 2), Bullets(["Metformin"])], [Heading("Night", 2), Paragraph("Rest")]),
        Box([Heading("My goal", 2), Paragraph("Walk to the park three times a week.")]),
        CallBox("Call us any time", "(555) 010-0142", "Ask for Rosa"),
        ScanCode("7KXM-4P2Q-8", "Answer by computer with this code:"),
        TearOff(),
        Together([Paragraph("Keep this part."), Paragraph("Bring it to your visit.")]),
        Signatures([Signature("Patient"), Signature("Coordinator", "Rosa Medina", "22 Nov 2026")]),
    ]  # fmt: skip


def a_paper(
    setup: Setup | None = None, *, is_draft: bool = False, blocks: list[Block] | None = None
) -> bytes:
    """Return a paper of Lucille Grant's."""
    shown = every_block() if blocks is None else blocks
    return compose(Paper("Care plan", shown, "With Rosa", LUCILLE, is_draft), setup)
