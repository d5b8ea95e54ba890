"""What a print run, an event and a count of copies must say, and when a shelf runs low."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.handouts.rules import LibrarySheet, refusal
from carecoord_desktop.features.print_runs.records import CopiesBecame, PrintLayout
from carecoord_desktop.store.record import Seen

REORDER_LEVEL = 10
"""Fewer copies than this on the shelf: time to print again (our default)."""
MOST_COPIES = 5_000
_GROUP = re.compile(r"(.*\D)[:\s]\s*(\d{1,6})")
_POSTAL_CODE = re.compile(r"\d{3}|\d{5}|")


@dataclass(frozen=True)
class EventDraft:
    """An event being written down; `seen` is None for a new one."""

    name: str = ""
    happens_on: date | None = None
    place: str = ""
    audience: str = ""
    attendees: int | None = None
    groups: tuple[str, ...] = ()
    questions: str = ""
    seen: Seen | None = None

    @classmethod
    def of(cls, seen: Seen) -> EventDraft:
        """Return the draft of a stored event."""
        names = ("name", "happens_on", "place", "audience", "attendees", "groups", "questions")
        return cls(**{name: seen.values[name] for name in names}, seen=seen)


@dataclass(frozen=True)
class RunDraft:
    """Copies about to be printed."""

    sheet: LibrarySheet
    copies: int
    layout: PrintLayout = PrintLayout.PAGES
    event_id: UUID | None = None


@dataclass(frozen=True)
class GoneDraft:
    """Copies that were given away or thrown away; `postal_code` says where people live, if anything."""

    sheet: LibrarySheet
    copies: int
    became: CopiesBecame = CopiesBecame.GIVEN
    gone_on: date | None = None
    postal_code: str = ""
    event_id: UUID | None = None


def event_problems(draft: EventDraft) -> list[Problem]:
    """Return what has to be mended before an event can be stored."""
    found = []
    if not draft.name.strip():
        found.append(Problem("name", "Write what it is called, such as Health fair at the library."))
    if draft.happens_on is None:
        found.append(Problem("happens_on", "Write the day, like 11/23/2026."))
    if draft.attendees is not None and draft.attendees < 0:
        found.append(Problem("attendees", "Write how many people came, from 0."))
    if unread := next((line for line in draft.groups if group_count(line) is None), ""):
        found.append(
            Problem("groups", f'End each line with a number, such as "Seniors 40". Not so: {unread}')
        )
    elif draft.attendees is not None and 0 <= draft.attendees < came(draft.groups):
        found.append(Problem("attendees", f"The groups come to {came(draft.groups)}. Count again."))
    return found


def group_count(line: str) -> tuple[str, int] | None:
    """Return the name of a group and how many of it came; None for a line without a number at its end."""
    found = _GROUP.fullmatch(line.strip())
    return None if found is None else (found[1].strip(), int(found[2]))


def came(groups: Sequence[str]) -> int:
    """Return how many people all groups come to."""
    return sum(counted[1] for line in groups if (counted := group_count(line)) is not None)


def run_problems(draft: RunDraft) -> list[Problem]:
    """Return why copies are not printed: too many or none, or a version that may not be given."""
    found = _copies_problems(draft.copies)
    if refused := refusal(draft.sheet):
        found.append(Problem("sheet", refused))
    return found


def gone_problems(draft: GoneDraft, on_hand: int) -> list[Problem]:
    """Return what has to be mended before copies are counted as gone."""
    found = _copies_problems(draft.copies)
    if not found and draft.copies > on_hand:
        found.append(
            Problem("copies", f"There are {on_hand} on the shelf. Count again, or store the run first.")
        )
    if draft.gone_on is not None and draft.gone_on > clock.today():
        found.append(Problem("gone_on", "This day is in the future. Please check it."))
    if not _POSTAL_CODE.fullmatch(draft.postal_code.strip()):
        found.append(Problem("postal_code", "Write a ZIP code of 5 figures, or its first 3."))
    return found


def runs_low(on_hand: int) -> bool:
    """Return whether it is time to print again."""
    return on_hand < REORDER_LEVEL


def _copies_problems(copies: int) -> list[Problem]:
    if 1 <= copies <= MOST_COPIES:
        return []
    return [Problem("copies", f"Write how many copies, from 1 to {MOST_COPIES:,}.")]
