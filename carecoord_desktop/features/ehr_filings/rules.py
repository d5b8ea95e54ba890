"""Text as an EHR takes it, plain ASCII in parts of limited length, and whether a record is filed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.ehr_filings.records import FilingWay

CHARACTER_LIMIT = 4000
"""Most note fields of an EHR take this much; an office that has less sets it."""

SHORTEST_LIMIT = 200
CLEARED_AFTER_SECONDS = 60
"""A copy for the EHR stays on the clipboard this long: time to change windows and paste."""

_PLAIN = {
    "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-",
    "−": "-", "…": "...", "•": "-", "·": "-", "×": "x", "÷": "/", "≤": "<=", "≥": ">=", "≠": "!=",
    "±": "+/-", "µ": "u", "μ": "u", "°": " deg", "½": "1/2", "¼": "1/4", "¾": "3/4", "→": "->", "←": "<-",
    "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
    "đ": "d", "Đ": "D", "ı": "i", "©": "(c)", "®": "(R)", "™": "(TM)", "€": "EUR", "£": "GBP", "\u00a0": " ",
}  # fmt: skip


class FilingState(Words):
    """Whether the EHR has all of a record: `changed` means something was added after it was filed."""

    NOT_FILED = "not-filed"
    FILED = "filed"
    CHANGED = "changed-since-filed"


@dataclass(frozen=True)
class FilingDraft:
    """That a record is being filed: how, and where to find it there."""

    way: FilingWay | None = FilingWay.PASTED
    remark: str = ""


def filing_problems(draft: FilingDraft) -> list[Problem]:
    """Return what has to be said before a record counts as filed."""
    return [] if draft.way is not None else [Problem("way", "Choose how it was filed.")]


def plain_ascii(text: str) -> str:
    """Return a text in plain ASCII: accents dropped, signs spelled out, what has no letters here as "?".

    Line ends stay; no character that an EHR could take for a command is left.
    """
    return "".join(_letters(text.replace("\r\n", "\n").replace("\r", "\n")))


def in_parts(text: str, limit: int = CHARACTER_LIMIT) -> tuple[str, ...]:
    """Return a text in parts that each fit a field of `limit` characters, "(1 of 3)" before each of several.

    Parts end at a line or a blank where there is one, so that put together they say the same.

    Raises:
        ValueError: for a limit in which no sentence has room.
    """
    if limit < SHORTEST_LIMIT:
        raise ValueError(f"a field of fewer than {SHORTEST_LIMIT} characters takes no note")
    if len(text) <= limit:
        return (text,)
    pieces = list(_pieces(text, limit - len("(99 of 99)\n")))
    return tuple(f"({place} of {len(pieces)})\n{piece}" for place, piece in enumerate(pieces, start=1))


def filing_state(filed_at: datetime | None, changed_at: datetime) -> FilingState:
    """Return whether the EHR has a record as it was last added to at `changed_at`."""
    if filed_at is None:
        return FilingState.NOT_FILED
    return FilingState.FILED if filed_at >= changed_at else FilingState.CHANGED


def _letters(text: str) -> Iterator[str]:
    for letter in text:
        if letter == "\n" or " " <= letter <= "~":
            yield letter
        elif letter == "\t":
            yield " "
        elif letter in _PLAIN:
            yield _PLAIN[letter]
        elif not unicodedata.combining(letter) and unicodedata.category(letter)[0] != "C":
            bare = "".join(part for part in unicodedata.normalize("NFKD", letter) if " " <= part <= "~")
            yield bare or "?"


def _pieces(text: str, room: int) -> Iterator[str]:
    left = text
    while len(left) > room:
        window = left[: room + 1]
        end = max(window.rfind("\n"), 0) or max(window.rfind(" "), 0)
        if end < room // 2:
            end = max(window.rfind(" "), 0)
        if end == 0:
            yield left[:room]
            left = left[room:]
        else:
            yield left[:end]
            left = left[end + 1 :]
    yield left
