"""Reads the text of a handout: its head, and its headings, paragraphs, lists, pictures and call boxes.

The head is TOML between two lines of "+++". The body knows "## Heading", paragraphs parted by empty lines,
"- item" and "1. item", **bold**, "![what is seen](picture)" on a line of its own, and boxes that begin with
"::: emergency When to call 911" (or "::: nurse ...") and end with ":::". Nothing else; all text is data.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from carecoord_desktop.common.words import Words

KEY_POINTS = 3
"""For teach-back: few enough to remember (AHRQ Health Literacy toolkit, tool 5: two or three at a time)."""
HASH_SHOWN = 8
_FENCE = "+++"
_BOX = re.compile(r":::\s*(\S+)\s*(.*)")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([\w-]+)\)")
_BULLET = re.compile(r"[-*•]\s+(.*)")
_NUMBERED = re.compile(r"\d+[.)]\s+(.*)")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_NEEDED = ("id", "language", "version", "title")


class SheetForm(Words):
    """Whether a sheet is read, looked at by people who do not read, or holds words that other papers use."""

    TEXT = "text"
    PICTURES = "pictures"
    WORDS = "words"


class Urgency(Words):
    """Whom a call box says to call."""

    EMERGENCY = "emergency"
    NURSE = "nurse"


class NotASheet(ValueError):
    """A text could not be read as a sheet; the message says what is wrong, `line` where (0: in the head)."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(f"Line {line}: {message}" if line else message)
        self.line = line


@dataclass(frozen=True)
class Span:
    """A piece of running text."""

    text: str
    is_bold: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading; in handouts mostly a question."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """Running text, bold parts still marked; `spans` takes them apart."""

    text: str


@dataclass(frozen=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]
    is_numbered: bool = False


@dataclass(frozen=True)
class Picture:
    """A pictogram by its name, and the words that stand beside it and are read aloud."""

    name: str
    words: str


@dataclass(frozen=True)
class CallBox:
    """A box that says when to call whom; the paper adds the phone number."""

    urgency: Urgency
    title: str
    blocks: tuple[Paragraph | Bullets | Picture, ...]


Block = Heading | Paragraph | Bullets | Picture | CallBox


@dataclass(frozen=True)
class Head:
    """What stands at the head of a sheet; `reading` is the measured score (grade, or INFLESZ in Spanish)."""

    code: str
    language: str
    version: int
    title: str
    form: SheetForm = SheetForm.TEXT
    topics: tuple[str, ...] = ()
    icd10: tuple[str, ...] = ()
    reading: float | None = None
    facts_from: str = ""
    reviewed_by: str = ""
    reviewed_on: date | None = None
    review_due: date | None = None
    state: str = "draft"
    translator: str = ""
    key_points: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """One version of a handout in one language."""

    head: Head
    body: str
    source: str = field(repr=False)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The body, block by block."""
        return tuple(_blocks(self.body))

    @cached_property
    def hash(self) -> str:
        """SHA-256 (hex) of what a reader is given: dates of review may change without changing it."""
        head = self.head
        given = (head.code, head.language, str(head.version), head.title, *head.key_points, self.body.strip())
        return hashlib.sha256("\n".join(given).encode()).hexdigest()

    @property
    def short_hash(self) -> str:
        """The letters of the hash that stand in the foot of each page."""
        return self.hash[:HASH_SHOWN]

    @property
    def mark(self) -> str:
        """The foot of the page: "Education HF-01 v3 1a2b3c4d"."""
        return f"Education {self.head.code} v{self.head.version} {self.short_hash}"

    @property
    def pictures(self) -> tuple[str, ...]:
        """The names of the pictograms it shows."""
        return tuple(found[2] for found in _PICTURE.finditer(self.body))


def read_sheet(source: str) -> Sheet:
    """Return the sheet a text holds.

    Raises:
        NotASheet: if its head or body is not written as handouts are.
    """
    text = source.replace("\r\n", "\n").lstrip("\ufeff")
    parts = text.split(f"{_FENCE}\n", 2)
    if len(parts) != 3 or parts[0].strip():
        raise NotASheet('The text has to begin with a head between two lines of "+++".')
    try:
        table = tomllib.loads(parts[1])
    except tomllib.TOMLDecodeError as error:
        raise NotASheet(f"The head cannot be read: {error}") from error
    sheet = Sheet(_head(table), parts[2].strip(), text)
    for _ in sheet.blocks:
        pass  # reads it to the end, so that what is wrong is said now
    return sheet


def written(head: Head, body: str) -> str:
    """Return the text of a sheet, as `read_sheet` reads it."""
    lines = [
        f"id = {_quoted(head.code)}",
        f"language = {_quoted(head.language)}",
        f"version = {head.version}",
        f"title = {_quoted(head.title)}",
        f"form = {_quoted(head.form)}",
        f"topics = {_quoted_list(head.topics)}",
        f"icd10 = {_quoted_list(head.icd10)}",
        *([] if head.reading is None else [f"reading = {head.reading}"]),
        f"facts_from = {_quoted(head.facts_from)}",
        f"reviewed_by = {_quoted(head.reviewed_by)}",
        *([] if head.reviewed_on is None else [f"reviewed_on = {head.reviewed_on.isoformat()}"]),
        *([] if head.review_due is None else [f"review_due = {head.review_due.isoformat()}"]),
        f"state = {_quoted(head.state)}",
        f"translator = {_quoted(head.translator)}",
        "key_points = [",
        *(f"  {_quoted(point)}," for point in head.key_points),
        "]",
    ]
    return "\n".join([_FENCE, *lines, _FENCE, "", body.strip(), ""])


def spans(text: str) -> tuple[Span, ...]:
    """Return the parts of running text, bold and plain."""
    parts = _BOLD.split(text)
    return tuple(Span(part, bool(number % 2)) for number, part in enumerate(parts) if part)


def plain(text: str) -> str:
    """Return running text without marks."""
    return _BOLD.sub(r"\1", text)


def _head(table: Mapping[str, Any]) -> Head:
    if missing := [name for name in _NEEDED if table.get(name) in (None, "")]:
        raise NotASheet(f"The head does not say: {', '.join(missing)}.")
    version = table["version"]
    if not isinstance(version, int) or version < 1:
        raise NotASheet("The version has to be a number from 1.")
    days = {name: table.get(name) for name in ("reviewed_on", "review_due")}
    if wrong := [name for name, day in days.items() if day is not None and type(day) is not date]:
        raise NotASheet(f"A day is written like 2026-11-23: {', '.join(wrong)}.")
    return Head(
        code=str(table["id"]),
        language=str(table["language"]),
        version=version,
        title=str(table["title"]),
        form=SheetForm(str(table.get("form", SheetForm.TEXT))),
        topics=_texts(table, "topics"),
        icd10=_texts(table, "icd10"),
        reading=None if table.get("reading") is None else float(table["reading"]),
        facts_from=str(table.get("facts_from", "")),
        reviewed_by=str(table.get("reviewed_by", "")),
        reviewed_on=days["reviewed_on"],
        review_due=days["review_due"],
        state=str(table.get("state", "draft")),
        translator=str(table.get("translator", "")),
        key_points=_texts(table, "key_points"),
    )


def _texts(table: Mapping[str, Any], name: str) -> tuple[str, ...]:
    found = table.get(name, [])
    if not isinstance(found, list) or not all(isinstance(text, str) for text in found):
        raise NotASheet(f'"{name}" has to be a list of texts.')
    return tuple(found)


def _blocks(body: str) -> Iterator[Block]:
    """Yield the blocks of a body; those inside a box are held until it ends."""
    box: tuple[int, Urgency, str, list[Paragraph | Bullets | Picture]] | None = None
    for number, group in _groups(body):
        if opened := _BOX.fullmatch(group[0]):
            urgency = Urgency(opened[1])
            if box is not None or not urgency.is_known or not opened[2].strip():
                kinds = " or ".join(f'"::: {each}"' for each in Urgency)
                raise NotASheet(f"A box begins with {kinds} and its title, outside of any other box.", number)
            box = (number, urgency, opened[2].strip(), [])
        elif group[0] == ":::":
            if box is None:
                raise NotASheet("A box ends here that did not begin.", number)
            yield CallBox(box[1], box[2], tuple(box[3]))
            box = None
        elif group[0].startswith("#"):
            if box is not None or not group[0].startswith("## "):
                raise NotASheet('A heading begins with "## " and stands outside of boxes.', number)
            yield Heading(group[0][3:].strip())
        elif box is not None:
            box[3].append(_running(group))
        else:
            yield _running(group)
    if box is not None:
        raise NotASheet('This box does not end with ":::".', box[0])


def _groups(body: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines that belong together, and the number of the first; headings and fences stand alone."""
    held: list[str] = []
    first = 0
    for number, line in enumerate(map(str.strip, body.splitlines()), start=1):
        stands_alone = line.startswith(("#", ":::")) or bool(_PICTURE.fullmatch(line))
        begins_list = bool(held) and _is_item(line) and not _is_item(held[0])
        if held and (not line or stands_alone or begins_list):
            yield first, held
            held = []
        if stands_alone:
            yield number, [line]
        elif line:
            first = first if held else number
            held.append(line)
    if held:
        yield first, held


def _is_item(line: str) -> bool:
    return bool(_BULLET.fullmatch(line) or _NUMBERED.fullmatch(line))


def _running(group: list[str]) -> Paragraph | Bullets | Picture:
    if shown := _PICTURE.fullmatch(group[0]):
        return Picture(shown[2], shown[1])
    if not _is_item(group[0]):
        return Paragraph(" ".join(group))
    items: list[str] = []
    for line in group:
        found = _BULLET.fullmatch(line) or _NUMBERED.fullmatch(line)
        if found:
            items.append(found[1])
        else:
            items[-1] = f"{items[-1]} {line}"
    return Bullets(tuple(items), is_numbered=bool(_NUMBERED.fullmatch(group[0])))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def _quoted_list(texts: tuple[str, ...]) -> str:
    return f"[{', '.join(map(_quoted, texts))}]"
