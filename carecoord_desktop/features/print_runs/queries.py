"""What lies on the shelf, what has to leave it, and how far handouts reach."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common.languages import language_name
from carecoord_desktop.features.handouts.queries import library
from carecoord_desktop.features.handouts.rules import LibrarySheet
from carecoord_desktop.features.print_runs import rules
from carecoord_desktop.features.print_runs.records import (
    CopiesBecame,
    CopiesGone,
    OutreachEvent,
    PrintLayout,
    PrintRun,
)
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class ShelfRow:
    """One version on the shelf; `is_recalled`: no longer to be given, so every copy left has to go."""

    sheet: LibrarySheet
    printed: int
    given: int
    on_hand: int
    runs_low: bool
    is_recalled: bool


@dataclass(frozen=True)
class EventRow:
    """One event, how many copies were printed for it, and how many were given away at it."""

    seen: Seen
    event_id: UUID
    name: str
    happens_on: date
    place: str
    audience: str
    attendees: int | None
    groups: tuple[str, ...]
    printed: int
    given: int


@dataclass(frozen=True)
class RunRow:
    """One print run; `event` is the name of the event it was for, or ""."""

    run_id: UUID
    title: str
    language: str
    version: int
    layout: PrintLayout
    copies: int
    printed_on: date
    printed_by: str
    event: str


@dataclass(frozen=True)
class Reach:
    """How many copies were given away, by language in words and by ZIP code ("" where nobody asked)."""

    copies: int
    by_language: dict[str, int]
    by_postal_code: dict[str, int]


def shelf(session: Session) -> list[ShelfRow]:
    """Return every version that was ever printed in numbers: those to be thrown away first, then by title."""
    printed: Counter[str] = Counter()
    for run in _runs(session):
        printed[run.content_hash] += run.copies
    given, gone = _gone(session)
    known = {sheet.sheet.hash: sheet for each in library(session) for sheet in each.sheets}
    rows = []
    for content_hash, count in printed.items():
        if (sheet := known.get(content_hash)) is not None:
            on_hand = max(0, count - gone[content_hash])
            recalled = not sheet.may_be_given and on_hand > 0
            low = sheet.may_be_given and rules.runs_low(on_hand)
            rows.append(ShelfRow(sheet, count, given[content_hash], on_hand, low, recalled))
    return sorted(rows, key=lambda row: (not row.is_recalled, row.sheet.title.casefold(), row.sheet.language))


def on_hand(session: Session, content_hash: str) -> int:
    """Return how many copies of a version lie on the shelf."""
    return next((row.on_hand for row in shelf(session) if row.sheet.sheet.hash == content_hash), 0)


def events(session: Session) -> list[EventRow]:
    """Return the events, the newest first."""
    given: Counter[UUID | None] = Counter()
    for gone in _counted(session):
        if gone.became == CopiesBecame.GIVEN:
            given[gone.event_id] += gone.copies
    printed: Counter[UUID | None] = Counter()
    for run in _runs(session):
        printed[run.event_id] += run.copies
    found = session.scalars(
        select(OutreachEvent)
        .where(OutreachEvent.standing != Standing.ENTERED_IN_ERROR)
        .order_by(OutreachEvent.happens_on.desc(), OutreachEvent.id.desc())
    )
    return [
        EventRow(
            Seen.of(event),
            event.id,
            event.name,
            event.happens_on,
            event.place,
            event.audience,
            event.attendees,
            event.groups,
            printed[event.id],
            given[event.id],
        )
        for event in found
    ]


def reach(session: Session, first: date, last: date) -> Reach:
    """Return how many copies were given away from the first day to the last."""
    languages: Counter[str] = Counter()
    postal_codes: Counter[str] = Counter()
    for gone in _counted(session):
        if gone.became == CopiesBecame.GIVEN and first <= gone.gone_on <= last:
            languages[language_name(gone.language)] += gone.copies
            postal_codes[gone.postal_code] += gone.copies
    return Reach(languages.total(), dict(languages.most_common()), dict(postal_codes.most_common()))


def runs(session: Session) -> list[RunRow]:
    """Return the print runs, the newest first."""
    names, titles = worker_names(session), {each.event_id: each.name for each in events(session)}
    known = {sheet.sheet.hash: sheet for each in library(session) for sheet in each.sheets}
    found = [
        RunRow(
            run.id,
            f"{run.code} v{run.version}" if (sheet := known.get(run.content_hash)) is None else sheet.title,
            language_name(run.language),
            run.version,
            run.layout,
            run.copies,
            run.printed_on,
            names.get(run.printed_by, ""),
            "" if run.event_id is None else titles.get(run.event_id, ""),
        )
        for run in _runs(session)
    ]
    return sorted(found, key=lambda row: (row.printed_on, row.run_id), reverse=True)


def _gone(session: Session) -> tuple[Counter[str], Counter[str]]:
    """Return copies given away and copies gone in any way, by the hash of their words."""
    given: Counter[str] = Counter()
    gone: Counter[str] = Counter()
    for each in _counted(session):
        gone[each.content_hash] += each.copies
        if each.became == CopiesBecame.GIVEN:
            given[each.content_hash] += each.copies
    return given, gone


def _runs(session: Session) -> list[PrintRun]:
    return list(session.scalars(select(PrintRun).where(PrintRun.standing != Standing.ENTERED_IN_ERROR)))


def _counted(session: Session) -> list[CopiesGone]:
    return list(session.scalars(select(CopiesGone).where(CopiesGone.standing != Standing.ENTERED_IN_ERROR)))
