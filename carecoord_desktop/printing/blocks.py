"""What a paper says, block by block. Every text here is data: it is printed letter by letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True)
class Strong:
    """Bold words inside a text."""

    text: str


Text = str | Strong | Sequence[str | Strong]
"""A text, or parts of one of which some are bold."""


@dataclass(frozen=True)
class Heading:
    """A heading that stays with what follows; level 1 for a section, 2 for a group inside it."""

    text: str
    level: Literal[1, 2] = 1


@dataclass(frozen=True)
class Paragraph:
    """Running text; line ends inside it stay line ends."""

    text: Text


@dataclass(frozen=True)
class Note:
    """Smaller, softer text: where a figure comes from, how to fill in a form."""

    text: Text


@dataclass(frozen=True)
class Bullets:
    """A list; numbered ones count from `first`."""

    items: Sequence[Text]
    is_numbered: bool = False
    first: int = 1


@dataclass(frozen=True)
class Facts:
    """Names and values below each other; an empty value is shown as a dash."""

    pairs: Sequence[tuple[str, Text]]


@dataclass(frozen=True)
class Table:
    """Rows under heads that are repeated on each page; `widths` are shares, else found from the text."""

    heads: Sequence[str]
    rows: Sequence[Sequence[Text]]
    widths: Sequence[float] = ()
    numbers: Sequence[int] = ()
    """Which columns (from 0) hold numbers and stand on the far side."""
    empty: str = ""
    """What is said instead of a table without rows."""


@dataclass(frozen=True)
class Choice:
    """One box of 5 mm to tick, and its words."""

    text: Text
    is_ticked: bool = False


@dataclass(frozen=True)
class Checkboxes:
    """Boxes below each other, or in `columns` beside each other, read row by row."""

    choices: Sequence[Choice]
    columns: int = 1


@dataclass(frozen=True)
class WriteIn:
    """Lines to write on by hand, under what is asked; `answer` stands on the first where it is known."""

    label: Text = ""
    lines: int = 1
    answer: str = ""


@dataclass(frozen=True)
class Signature:
    """A line to sign on: who signs, and the name and date where they are known.

    `strokes` are what was drawn on a screen (`common.pen_strokes`); what was signed has its version without.
    """

    role: str
    name: str = ""
    signed_on: str = ""
    strokes: str = field(default="", repr=False)


@dataclass(frozen=True)
class Signatures:
    """Lines to sign on, never parted by the end of a page."""

    lines: Sequence[Signature]


@dataclass(frozen=True)
class CallBox:
    """A box with a phone number to call, and when to call it."""

    words: str
    phone: str
    note: str = ""


@dataclass(frozen=True)
class ScanCode:
    """A square to scan, what it is for, and the same code in letters to type; `typed` is also its content."""

    typed: str
    words: Text = ""


@dataclass(frozen=True)
class Drawing:
    """A pictogram: paths as SVG writes them, `lines` drawn with a pen and `areas` filled, y growing downward.

    The pen is 1.6 wide where the drawing is 24 high, as in most sets of icons.
    """

    lines: Sequence[str] = ()
    areas: Sequence[str] = ()
    width: float = 24
    height: float = 24


@dataclass(frozen=True)
class Picture:
    """A pictogram and the words under it, for readers who go by pictures."""

    drawing: Drawing
    words: Text


@dataclass(frozen=True)
class Pictures:
    """Pictures beside each other in `columns`, read row by row; a row is never parted."""

    pictures: Sequence[Picture]
    columns: int = 3


@dataclass(frozen=True)
class Dose:
    """How much of a medicine at one time of the day: in words, and as tablets where they can be counted."""

    words: str
    tablets: float = 0


@dataclass(frozen=True)
class DayGridRow:
    """One medicine: its name, what it is for, and how much of it at each time of the day."""

    medicine: str
    purpose: str = ""
    morning: Dose | None = None
    noon: Dose | None = None
    evening: Dose | None = None
    bedtime: Dose | None = None

    @property
    def doses(self) -> tuple[Dose | None, ...]:
        """How much at each time, in the order of the day."""
        return self.morning, self.noon, self.evening, self.bedtime


@dataclass(frozen=True)
class DayGrid:
    """Medicines by the times of a day, each time with its pictogram.

    `heads` are five words (medicine, morning, noon, evening, bedtime) in the language of the paper, where the
    kit has none of its own.
    """

    rows: Sequence[DayGridRow]
    heads: Sequence[str] = ()
    empty: str = ""
    """What is said instead of a grid without rows."""


@dataclass(frozen=True)
class TearStrips:
    """The same few words on strips to tear off at the foot of a poster or a page."""

    words: Text
    strips: int = 8


@dataclass(frozen=True)
class Box:
    """Blocks inside a frame, never parted by the end of a page if they fit on one."""

    blocks: Sequence[Block]


@dataclass(frozen=True)
class TwoColumns:
    """Blocks beside each other; each side has to fit on one page, or they follow each other."""

    first: Sequence[Block]
    second: Sequence[Block]


@dataclass(frozen=True)
class Together:
    """Blocks that the end of a page does not part if they fit on one."""

    blocks: Sequence[Block]


@dataclass(frozen=True)
class TearOff:
    """A dashed line to cut along."""


@dataclass(frozen=True)
class NewPage:
    """What follows begins on a new page."""


Block = (
    Heading | Paragraph | Note | Bullets | Facts | Table | Checkboxes | WriteIn | Signatures | CallBox
    | ScanCode | Pictures | DayGrid | TearStrips | Box | TwoColumns | Together | TearOff | NewPage
)  # fmt: skip
