"""What editors and reviewers do with handouts: write, change, pass on, approve, retire."""

from __future__ import annotations

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.handouts import queries, rules
from carecoord_desktop.features.handouts.records import (
    HandoutMove,
    HandoutState,
    HandoutVersion,
    KeptHandout,
    RetireReason,
    Reviewer,
)
from carecoord_desktop.features.handouts.rules import LibrarySheet, MoveDraft
from carecoord_desktop.features.plain_sheets.rules import Sheet, read_sheet
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import OFFICE_CHART, new_id


def write_version(session: Session, source: str) -> HandoutVersion:
    """Store a new version of a handout, or a new handout, as a draft of the office.

    Raises:
        DraftHasProblems: if `rules.text_problems` is not empty.
    """
    known = [sheet for each in queries.library(session) for sheet in each.sheets]
    if found := rules.text_problems(source, known):
        raise DraftHasProblems(found)
    head = read_sheet(source).head
    version = HandoutVersion(
        id=new_id(),
        chart=OFFICE_CHART,
        code=head.code,
        language=head.language,
        version=head.version,
        content=source,
        written_by=author_of(session),
        written_at=clock.now(),
    )
    session.add(version)
    return version


def change_draft(session: Session, opened: LibrarySheet, source: str) -> HandoutVersion:
    """Store other words for a draft of the office.

    Raises:
        DraftHasProblems: if it is no draft any more, or `rules.text_problems` is not empty.
        ValueError: if the sheet is one CareCoord brought along.
    """
    if opened.seen is None:
        raise ValueError("what CareCoord brings along is changed in a new version")
    now = queries.version_as_now(session, opened.seen.record_id)
    if now.state != HandoutState.DRAFT:
        message = f'This version is "{now.state.label}" by now. Bring it back to draft, or begin a new one.'
        raise DraftHasProblems([Problem("source", message)])
    if found := rules.text_problems(source, (), opened=opened):
        raise DraftHasProblems(found)
    version = session.get_one(HandoutVersion, opened.seen.record_id)
    change(version, opened.seen, content=source)
    return version


def move(session: Session, sheet: LibrarySheet, draft: MoveDraft) -> HandoutMove:
    """Let a version take a step, dated now; retired for safety is the version in every language.

    Raises:
        DraftHasProblems: if `rules.move_problems` forbids it, or somebody moved the version meanwhile.
    """
    now = queries.sheet_with(session, sheet.sheet.hash)
    if now is None or now.state != sheet.state:
        raise DraftHasProblems([Problem("to", "Somebody moved this version meanwhile. Look at it again.")])
    if found := rules.move_problems(now, draft):
        raise DraftHasProblems(found)
    is_for_all = draft.retire_reason == RetireReason.SAFETY
    moved = HandoutMove(
        id=new_id(),
        chart=OFFICE_CHART,
        code=now.code,
        language="" if is_for_all else now.language,
        version=now.version,
        content_hash="" if is_for_all else now.sheet.hash,
        was=now.state,
        became=draft.to,
        named=draft.named.strip(),
        named_as=draft.named_as,
        qualification=draft.qualification.strip(),
        note=draft.note.strip(),
        retire_reason=draft.retire_reason,
        by=author_of(session),
        at=clock.now(),
    )
    session.add(moved)
    return moved


def approve_translations(
    session: Session, language: str, named: str, qualification: str, note: str = ""
) -> int:
    """Approve every sheet in one language that awaits its translator; return how many there were.

    One qualified translator has read them all; the demo does this with somebody made up.
    """
    waiting = [
        sheet
        for each in queries.library(session)
        for sheet in each.sheets
        if sheet.language == language and sheet.state == HandoutState.TRANSLATION
    ]
    draft = MoveDraft(HandoutState.APPROVED, named, Reviewer.QUALIFIED_TRANSLATOR, qualification, note)
    for sheet in waiting:
        move(session, sheet, draft)
    return len(waiting)


def keep_words(session: Session, sheet: Sheet) -> KeptHandout:
    """Keep the words of a version that is given now, so that they can be shown whatever becomes of it."""
    kept_id = rules.kept_id(sheet.hash)
    waiting = (each for each in session.new if isinstance(each, KeptHandout) and each.id == kept_id)
    kept = next(waiting, None) or session.get(KeptHandout, kept_id)
    if kept is None:
        kept = KeptHandout(id=kept_id, chart=OFFICE_CHART, content_hash=sheet.hash, content=sheet.source)
        session.add(kept)
    return kept
