"""Handouts per second: our papers beside bare ReportLab paragraphs and Qt's QTextDocument, in one run.

`python -m benchmarks.papers`. All three set the same sections in Noto Sans 11 on Letter and write a PDF in
memory; ours with person, page x of y, version and embedded subset besides. The text is set afresh in every
round, and each section stands on pages of its own wording, so that nobody lives from one kept page. Timed
in seconds of the processor: other work on the machine does not count.
"""

from __future__ import annotations

import math
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING, TypeAlias

import pypdfium2 as pdfium
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph as BareParagraph
from reportlab.platypus import SimpleDocTemplate

from carecoord_desktop.common.resources import resource
from carecoord_desktop.printing import (
    Block,
    DayGrid,
    DayGridRow,
    Dose,
    Heading,
    Packet,
    Paper,
    Paragraph,
    Person,
    compose,
    compose_packet,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

SECTIONS, ROUNDS = 120, 3
GOAL_PAGES_PER_S = 200
GOAL_SHAPED_PER_S = 60
PACKET_PAGES, GOAL_PACKET_S = 20, 1.0
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
    "Vietnamese": (
        "vi",
        "Uống thuốc mỗi sáng với thức ăn uống nhiều nước gọi cho chúng tôi nếu quý vị thấy chóng mặt",
    ),
    "Cyrillic": (
        "ru",
        "принимайте лекарство каждое утро с едой и водой позвоните нам если закружится голова покажите врачу",
    ),
    "Devanagari": (
        "hi",
        "दवा हर सुबह नाश्ते के साथ लें और पानी पिएं अगर चक्कर आए तो हमें फोन करें डॉक्टर को यह कागज दिखाएं",
    ),
    "Bengali": ("bn", "প্রতিদিন সকালে খাবারের সাথে ওষুধ খান মাথা ঘুরলে আমাদের ফোন করুন ডাক্তারকে এই কাগজ দেখান ক্ষুদ্র শ্রদ্ধা"),
    "Arabic": ("ar", "تناول الدواء كل صباح مع الطعام والماء اتصل بنا إذا شعرت بالدوار أرِ هذه الورقة للطبيب"),
    "Hebrew": ("he", "קחו את התרופה כל בוקר עם אוכל ומים התקשרו אלינו אם אתם מרגישים סחרחורת הראו לרופא"),
    "Ethiopic": ("am", "መድሃኒቱን በየቀኑ ጠዋት ከምግብ ጋር ይውሰዱ ብዙ ውሃ ይጠጡ ማዞር ከተሰማዎት ይደውሉልን ለሐኪምዎ ያሳዩ"),
    "Burmese": ("my", "ဆေးကို မနက်ခင်း အစာနဲ့အတူ သောက်ပါ ကျွန်ုပ်တို့ကို ဖုန်းဆက်ပါ ခေါင်းမူးရင် ဆရာဝန်ကို ပြပါ"),
    "Khmer": ("km", "ថ្នាំនេះ ត្រូវលេប ពេលព្រឹក ជាមួយអាហារ បើអ្នកវិលមុខ សូមទូរស័ព្ទ មកយើង បង្ហាញក្រដាសនេះ ដល់គ្រូពេទ្យ"),
    "Chinese": ("zh", "请在早餐时服药 如果感到头晕 请打电话给我们 多喝水 每天散步 把这张纸给医生看"),
    "Japanese": (
        "ja",
        "薬は朝食と一緒に 飲んでください めまいがしたら 電話してください この紙を 医師に見せてください",
    ),
    "Korean": (
        "ko",
        "약은 아침 식사와 함께 드세요 어지러우면 전화하세요 물을 많이 드세요 이 종이를 의사에게 보여 주세요",
    ),
}
_JOINED = ("Chinese", "Japanese")
"""Written without spaces."""


def main() -> None:
    """Measure all three on the same Latin text, then ours and Qt on shaped scripts; print and judge."""
    print(f"WeasyPrint is {'installed, but not measured' if find_spec('weasyprint') else 'not installed'}.")
    latin = per_second(
        "Latin", sections(_LATIN.split(), seed=1), {"ours": ours, "ReportLab": bare_reportlab, "Qt": qt}
    )
    shaped = {}
    for name, (language, words) in _SHAPED.items():
        text = sections(words.split(), seed=2, between="" if name in _JOINED else " ")
        shaped[name] = per_second(name, text, {"ours": partial(ours, language=language), "Qt": qt})
    assert latin["ours"] >= GOAL_PAGES_PER_S, "Latin handouts are slower than the goal"
    assert latin["ours"] > latin["ReportLab"], "bare paragraphs of ReportLab are faster"
    for name, speeds in {"Latin": latin, **shaped}.items():
        assert speeds["ours"] > speeds["Qt"], f"Qt is faster with {name}"
        assert speeds["ours"] >= GOAL_SHAPED_PER_S, f"{name} is slower than the goal"
    pages, seconds = packet_of_handouts()
    print(f"Packet      ours       {seconds * 1000:6.0f} ms for {pages} pages, the first ones of its program")
    assert pages >= PACKET_PAGES
    assert seconds <= GOAL_PACKET_S, "a packet is slower than the goal"


def packet_of_handouts() -> tuple[int, float]:
    """Return the pages of a packet in English and Arabic, and its seconds in a fresh program."""
    code = "from benchmarks.papers import timed_packet; timed_packet()"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, timeout=60
    )
    pages, seconds = told.stdout.split()
    return int(pages), float(seconds)


def timed_packet() -> None:
    """Print the pages and seconds of a packet: handouts with a day grid, each with its twin in Arabic."""
    arabic = sections(_SHAPED["Arabic"][1].split(), seed=4)
    english = sections(_LATIN.split(), seed=3)
    person = Person("Amal Haddad", "3 Feb 1960")
    grid = DayGrid([
        DayGridRow(f"Medicine {number} 10 mg", "With food", Dose("2 tablets", 2)) for number in range(8)
    ])  # fmt: skip
    papers = [
        Paper(
            f"Handout {place}", [*_blocks(english[place : place + 2]), grid], person=person,
            twin=Paper("ورقة", [*_blocks(arabic[place : place + 2]), grid], person=person, language="ar"),
        )
        for place in range(0, PACKET_PAGES // 2, 2)
    ]  # fmt: skip
    began = time.process_time()
    written = compose_packet(Packet("After the hospital", papers))
    print(pages_in(written), time.process_time() - began)


def sections(words: Sequence[str], seed: int, between: str = " ") -> list[Section]:
    """Return made-up handout sections: a heading and five paragraphs each."""
    luck = random.Random(seed)  # noqa: S311  # the same text every time

    def sentence() -> str:
        return between.join(luck.choices(words, k=luck.randint(8, 16))).capitalize() + "."

    return [
        (f"{number}. {sentence()[:40]}", [" ".join(sentence() for _ in range(5)) for _ in range(5)])
        for number in range(SECTIONS)
    ]


def per_second(
    name: str, text: Sequence[Section], writers: Mapping[str, Callable[[Sequence[Section]], bytes]]
) -> dict[str, float]:
    """Return pages per second of each writer, the best of some rounds in which they take turns.

    The same text on fewer or more pages is the same work: all are counted in pages of ours.
    """
    seconds = dict.fromkeys(writers, math.inf)
    written: dict[str, bytes] = {}
    for _ in range(ROUNDS):
        for writer, write in writers.items():
            began = time.process_time()
            written[writer] = write(text)
            seconds[writer] = min(seconds[writer], time.process_time() - began)
    best = {writer: pages_in(written["ours"]) / taken for writer, taken in seconds.items()}
    for writer, speed in best.items():
        pages, kilobytes, ratio = pages_in(written[writer]), len(written[writer]) / 1000, best["ours"] / speed
        print(
            f"{name:11} {writer:10} {speed:6.0f} pages/s {pages:4} pages {kilobytes:6.0f} kB"
            f"   ours / it {ratio:.2f}"
        )
    return best


def ours(text: Sequence[Section], language: str = "en") -> bytes:
    """Return the text as one of our papers."""
    person = Person("Lucille Grant", "12 Mar 1955")
    return compose(Paper("Handouts", _blocks(text), person=person, language=language))


def _blocks(text: Sequence[Section]) -> list[Block]:
    blocks: list[Block] = []
    for heading, paragraphs in text:
        blocks.append(Heading(heading))
        blocks += map(Paragraph, paragraphs)
    return blocks


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
