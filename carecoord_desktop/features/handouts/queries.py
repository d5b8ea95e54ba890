"""The library of handouts: those CareCoord brings along and those the office wrote, as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common.resources import resource
from carecoord_desktop.features.handouts import rules
from carecoord_desktop.features.handouts.records import (
    HandoutMove,
    HandoutState,
    HandoutVersion,
    KeptHandout,
)
from carecoord_desktop.features.handouts.rules import LibrarySheet, LibraryTopic, Step
from carecoord_desktop.features.plain_sheets.rules import NotASheet, Sheet, read_sheet
from carecoord_desktop.store.record import Seen, Standing

_StepsOf = Callable[[Sheet], tuple[Step, ...]]


@cache
def shipped() -> tuple[Sheet, ...]:
    """Return the handouts that CareCoord brings along, in every language."""
    files = sorted(resource("handouts").glob("*/*.md"))
    return tuple(read_sheet(file.read_text(encoding="utf-8")) for file in files)


def library(session: Session) -> list[LibraryTopic]:
    """Return every handout by its title, each with all its versions and languages, the newest first.

    A text of the office that cannot be read any more is left out; nothing of it was ever given.
    """
    by_code: dict[str, list[LibrarySheet]] = defaultdict(list)
    for each in _sheets(session, _steps(session)):
        by_code[each.code].append(each)
    topics = (LibraryTopic(code, _newest_first(sheets)) for code, sheets in by_code.items())
    return sorted(topics, key=lambda topic: (topic.title.casefold(), topic.code))


def topic(session: Session, code: str) -> LibraryTopic | None:
    """Return one handout by its code, such as HF-01."""
    return next((each for each in library(session) if each.code == code), None)


def topics_for(session: Session, icd10_codes: Iterable[str]) -> list[LibraryTopic]:
    """Return the handouts that are for somebody with these diagnoses and may be given."""
    codes = tuple(icd10_codes)
    return [each for each in library(session) if each.languages and each.is_about(codes)]


def sheet_with(session: Session, content_hash: str) -> LibrarySheet | None:
    """Return the version with these very words, if the library still holds it."""
    sheets = (sheet for each in library(session) for sheet in each.sheets)
    return next((sheet for sheet in sheets if sheet.sheet.hash == content_hash), None)


def version_as_now(session: Session, version_id: UUID) -> LibrarySheet:
    """Return a version of the office as it is now, for an action that follows another at once."""
    stored = session.get_one(HandoutVersion, version_id)
    return _of_office(stored, read_sheet(stored.content), _steps(session))


def words_once_given(session: Session, content_hash: str) -> Sheet | None:
    """Return the words of a version that was once given, whatever became of it in the library."""
    kept = session.get(KeptHandout, rules.kept_id(content_hash))
    if kept is not None:
        return read_sheet(kept.content)
    found = sheet_with(session, content_hash)
    return None if found is None else found.sheet


def _sheets(session: Session, steps_of: _StepsOf) -> Iterable[LibrarySheet]:
    for sheet in shipped():
        steps = steps_of(sheet)
        yield LibrarySheet(sheet, rules.state_of(HandoutState(sheet.head.state), steps), steps)
    stored = select(HandoutVersion).where(HandoutVersion.standing != Standing.ENTERED_IN_ERROR)
    for version in session.scalars(stored.order_by(HandoutVersion.written_at, HandoutVersion.id)):
        try:
            sheet = read_sheet(version.content)
        except NotASheet:  # two people changed one draft at once; whoever opens it sees both
            continue
        yield _of_office(version, sheet, steps_of)


def _of_office(version: HandoutVersion, sheet: Sheet, steps_of: _StepsOf) -> LibrarySheet:
    """Return a version of the office; what its head says of a state counts for nothing."""
    steps = steps_of(sheet)
    return LibrarySheet(sheet, rules.state_of(HandoutState.DRAFT, steps), steps, Seen.of(version))


def _steps(session: Session) -> _StepsOf:
    """Return what tells the steps of a sheet: those of its words, and those of the whole version."""
    found: Mapping[tuple[str, int], list[tuple[str, Step]]] = defaultdict(list)
    moves = select(HandoutMove).where(HandoutMove.standing != Standing.ENTERED_IN_ERROR)
    for move in session.scalars(moves.order_by(HandoutMove.at, HandoutMove.id)):
        found[move.code, move.version].append((move.content_hash, _step(move)))

    def steps_of(sheet: Sheet) -> tuple[Step, ...]:
        moved = found.get((sheet.head.code, sheet.head.version), [])
        return tuple(step for content_hash, step in moved if content_hash in ("", sheet.hash))

    return steps_of


def _step(move: HandoutMove) -> Step:
    return Step(
        move.was,
        move.became,
        move.at,
        move.named,
        move.named_as,
        move.qualification,
        move.note,
        move.retire_reason,
    )


def _newest_first(sheets: Sequence[LibrarySheet]) -> tuple[LibrarySheet, ...]:
    return tuple(sorted(sheets, key=lambda each: (-each.version, each.language)))
