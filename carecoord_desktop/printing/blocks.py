"""What a paper says, block by block. Every text here is data: it is printed letter by letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
    """A line to sign on: who signs, and the name and date where they are known."""

    role: str
    name: str = ""
    signed_on: str = ""


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
    Heading | Paragraph | Note | Bullets | Facts | Table | Checkboxes | WriteIn | Signatures | CallBox | Box
    | TwoColumns | Together | TearOff | NewPage
)  # fmt: skip
