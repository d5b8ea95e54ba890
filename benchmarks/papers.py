"""Handouts per second: our papers beside bare ReportLab paragraphs and Qt's QTextDocument, in one run.

`python -m benchmarks.papers`. All three set the same sections in Noto Sans 11 on Letter and write a PDF in
memory; ours with person, page x of y, version and embedded subset besides. The text is set afresh in every
round, and each section stands on pages of its own wording, so that nobody lives from one kept page. Timed
in seconds of the processor: other work on the machine does not count.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, TypeAlias

import pypdfium2 as pdfium
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph as BareParagraph
from reportlab.platypus import SimpleDocTemplate

from carecoord_desktop.common.resources import resource
from carecoord_desktop.printing import Block, Heading, Paper, Paragraph, Person, compose

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

SECTIONS, ROUNDS = 120, 5
GOAL_PAGES_PER_S = 200
GOAL_SHAPED_PER_S = 60
_FONT = "Noto"

Section: TypeAlias = tuple[str, Sequence[str]]

_LATIN = (
    "call your care team when you feel worse take this medicine every morning with food and water drink "
    "plenty walk a little each day rest when you are tired write down your weight before breakfast show "
    "this paper to your doctor nurse pharmacist ask what each tablet is for keep it in a dry place away "
    "from children never stop without asking first swelling breath dizzy fever chest pain emergency "
    "number appointment bring a list"
)
_SHAPED = {
    "Devanagari": "दवा हर सुबह नाश्ते के साथ लें और पानी पिएं अगर चक्कर आए तो हमें फोन करें डॉक्टर को यह कागज दिखाएं",
    "Arabic": "تناول الدواء كل صباح مع الطعام والماء اتصل بنا إذا شعرت بالدوار أرِ هذه الورقة للطبيب",
}


def main() -> None:
    """Measure all three on the same Latin text, then ours and Qt on shaped scripts; print and judge."""
    latin = per_second(
        "Latin", sections(_LATIN.split(), seed=1), {"ours": ours, "ReportLab": bare_reportlab, "Qt": qt}
    )
    shaped = {
        name: per_second(name, sections(words.split(), seed=2), {"ours": ours, "Qt": qt})
        for name, words in _SHAPED.items()
    }
    assert latin["ours"] >= GOAL_PAGES_PER_S, "Latin handouts are slower than the goal"
    for name, speeds in {"Latin": latin, **shaped}.items():
        assert speeds["ours"] > speeds["Qt"], f"Qt is faster with {name}"
        assert speeds["ours"] >= GOAL_SHAPED_PER_S, f"{name} is slower than the goal"


def sections(words: Sequence[str], seed: int) -> list[Section]:
    """Return made-up handout sections: a heading and five paragraphs each."""
    luck = random.Random(seed)  # noqa: S311  # the same text every time

    def sentence() -> str:
        return " ".join(luck.choices(words, k=luck.randint(8, 16))).capitalize() + "."

    return [
        (f"{number}. {sentence()[:40]}", [" ".join(sentence() for _ in range(5)) for _ in range(5)])
        for number in range(SECTIONS)
    ]


def per_second(
    name: str, text: Sequence[Section], writers: Mapping[str, Callable[[Sequence[Section]], bytes]]
) -> dict[str, float]:
    """Return pages per second of each writer, the best of some rounds in which they take turns."""
    best = dict.fromkeys(writers, 0.0)
    written: dict[str, bytes] = {}
    for _ in range(ROUNDS):
        for writer, write in writers.items():
            began = time.process_time()
            written[writer] = write(text)
            taken = time.process_time() - began
            best[writer] = max(best[writer], pages_in(written[writer]) / taken)
    for writer, speed in best.items():
        pages, kilobytes, ratio = pages_in(written[writer]), len(written[writer]) / 1000, best["ours"] / speed
        print(
            f"{name:11} {writer:10} {speed:6.0f} pages/s {pages:4} pages {kilobytes:6.0f} kB"
            f"   ours / it {ratio:.2f}"
        )
    return best


def ours(text: Sequence[Section]) -> bytes:
    """Return the text as one of our papers."""
    blocks: list[Block] = []
    for heading, paragraphs in text:
        blocks.append(Heading(heading))
        blocks += map(Paragraph, paragraphs)
    return compose(Paper("Handouts", blocks, person=Person("Lucille Grant", "12 Mar 1955")))


def bare_reportlab(text: Sequence[Section]) -> bytes:
    """Return the text as ReportLab's own paragraphs: no shaping, no header, no page x of y."""
    if _FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(_FONT, str(resource("fonts", "NotoSans-Regular.ttf"))))
    body = ParagraphStyle("body", fontName=_FONT, fontSize=11, leading=15.95, spaceAfter=6)
    head = ParagraphStyle("head", parent=body, fontSize=13, leading=17, spaceBefore=12)
    story = []
    for heading, paragraphs in text:
        story.append(BareParagraph(heading, head))
        story += [BareParagraph(words, body) for words in paragraphs]
    written = BytesIO()
    SimpleDocTemplate(written, pagesize=(612, 792), leftMargin=65, rightMargin=45).build(story)
    return written.getvalue()


def qt(text: Sequence[Section]) -> bytes:
    """Return the text as Qt lays it out and writes it."""
    from PySide6.QtGui import QTextCursor

    document = qt_document()
    cursor = QTextCursor(document)
    for heading, paragraphs in text:
        cursor.insertText(heading + "\n")
        for words in paragraphs:
            cursor.insertText(words + "\n")
    return qt_bytes(document)


def qt_document() -> QTextDocument:
    """Return an empty document of Qt's, in our font."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QFont, QTextDocument
    from PySide6.QtWidgets import QApplication

    from carecoord_desktop.widgets.style import apply_style

    if QApplication.instance() is None:
        qt.app = QApplication([])  # type: ignore[attr-defined]
        apply_style(qt.app)  # type: ignore[attr-defined]
    document = QTextDocument()
    document.setDefaultFont(QFont("Noto Sans", 11))
    return document


def qt_bytes(document: QTextDocument) -> bytes:
    """Return a document as Qt writes it on Letter."""
    from PySide6.QtCore import QBuffer, QIODevice, QSizeF
    from PySide6.QtGui import QPageSize, QPdfWriter

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    document.setPageSize(QSizeF(612, 792))
    document.print_(writer)
    del writer
    return bytes(buffer.data().data())


def pages_in(written: bytes) -> int:
    """Return how many pages a PDF has."""
    document = pdfium.PdfDocument(written)
    try:
        return len(document)
    finally:
        document.close()


if __name__ == "__main__":
    main()
