"""Labels to peel off: a few lines on each, on sheets of the sizes that are sold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from io import BytesIO

from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.printing.faces import CannotBeDrawn, missing
from carecoord_desktop.printing.look import MM, Print, Sheet, TextStyle, look_of
from carecoord_desktop.printing.phrases import is_from_the_right
from carecoord_desktop.printing.safe_text import printable
from carecoord_desktop.printing.text_flow import PaperCanvas, TextFlow, Voice, spans_of

_PADDING = 3 * MM
_SIZES = (11.0, 10.0, 9.0, 8.0)
"""Points, the largest that fits is taken; smaller print is not read by whom it is meant for."""
_LINE_HEIGHT = 1.3
_INCH = 72.0


@dataclass(frozen=True)
class LabelSheet:
    """Where labels are on their sheet, in points; `left` and `top` lead to the first one."""

    sheet: Sheet
    columns: int
    rows: int
    left: float
    top: float
    width: float
    height: float
    column_step: float

    @property
    def count(self) -> int:
        """How many labels a sheet has."""
        return self.columns * self.rows


class Labels(Enum):
    """Labels as offices buy them: by sheet and number on it (30: Avery 5160, 21: Avery L7160)."""

    LETTER_30 = LabelSheet(
        Sheet.LETTER, 3, 10, 0.1875 * _INCH, 0.5 * _INCH, 2.625 * _INCH, 1.0 * _INCH, 2.75 * _INCH
    )
    A4_21 = LabelSheet(Sheet.A4, 3, 7, 7.2 * MM, 15.1 * MM, 63.5 * MM, 38.1 * MM, 66.0 * MM)


class TooLongForLabel(NotPrinted):
    """A text does not fit on its label, even in the smallest print; nothing was cut, nothing was printed."""

    def __init__(self, text: str) -> None:
        super().__init__(f"This does not fit on a label: {text}")


def compose_labels(
    texts: Sequence[str], labels: Labels = Labels.LETTER_30, *, used: int = 0, language: str = "en"
) -> bytes:
    """Return sheets of labels as PDF, made in memory; `used` labels of the first sheet are left out.

    Raises:
        CannotBeDrawn: if no font has a shape for some characters; it lists all of them.
        TooLongForLabel: if a text does not fit.
        ValueError: if there is no text, or a sheet has fewer labels than are used.
    """
    sheet = labels.value
    if not texts or not 0 <= used < sheet.count:
        raise ValueError("there is no label to print, or none left on the sheet")
    if lost := {letter for text in texts for letter in missing(printable(text))}:
        raise CannotBeDrawn(lost)
    written = BytesIO()
    canvas = PaperCanvas(written, pagesize=sheet.sheet.value, invariant=1, lang=language)
    canvas.setTitle("Labels")
    voice = Voice(language, is_from_the_right(language))
    for place, text in enumerate(texts, start=used):
        if place > used and place % sheet.count == 0:
            canvas.showPage()
        _draw(canvas, _fitting(text, sheet, voice), sheet, place % sheet.count)
    canvas.showPage()
    canvas.fonts.put_into(canvas._doc)
    canvas.save()
    return written.getvalue()


def _fitting(text: str, sheet: LabelSheet, voice: Voice) -> TextFlow:
    """Return a text in the largest print that its label holds."""
    for flow in _flows(text, voice):
        _, taken = flow.wrap(sheet.width - 2 * _PADDING, sheet.height)
        if taken <= sheet.height - _PADDING and flow.least_width <= sheet.width - 2 * _PADDING:
            return flow
    raise TooLongForLabel(text)


def _flows(text: str, voice: Voice) -> Iterator[TextFlow]:
    ink = look_of(Print.NORMAL).ink
    for size in _SIZES:
        yield TextFlow(spans_of(text), TextStyle(size, size * _LINE_HEIGHT, ink, align=voice.near), voice)


def _draw(canvas: PaperCanvas, flow: TextFlow, sheet: LabelSheet, place: int) -> None:
    """Draw a text in the middle of the height of its label; places go row by row."""
    row, column = divmod(place, sheet.columns)
    _, taken = flow.wrap(sheet.width - 2 * _PADDING, sheet.height)
    bottom = sheet.sheet.value[1] - sheet.top - (row + 1) * sheet.height
    x = sheet.left + column * sheet.column_step + _PADDING
    flow.drawOn(canvas, x, bottom + (sheet.height - taken) / 2)
