"""Storing what somebody was taught, and the papers that go home with her and come back."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.education import rules
from carecoord_desktop.features.education.records import EducationRecord, GivenPacket, Whereabouts
from carecoord_desktop.features.education.rules import EducationDraft
from carecoord_desktop.features.handouts.actions import keep_words
from carecoord_desktop.features.handouts.queries import sheet_with, topic, words_once_given
from carecoord_desktop.features.handouts.rules import ENGLISH, LibrarySheet, refusal
from carecoord_desktop.features.tasks.actions import add_task
from carecoord_desktop.features.tasks.rules import TaskDraft
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Seen, Standing, new_id


def record_education(session: Session, chart: UUID, draft: EducationDraft) -> EducationRecord:
    """Store what somebody was taught; what was not understood becomes a task a week later.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty, or nobody may be taught from these words.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    _refuse_words_not_to_be_given(session, draft)
    record = EducationRecord(id=new_id(), chart=chart, taught_by=author_of(session), **_values(draft))
    session.add(record)
    _keep(session, draft.content_hash)
    _teach_again(session, chart, record)
    return record


def give_packet(
    session: Session,
    chart: UUID,
    sheets: Sequence[LibrarySheet],
    *,
    title: str,
    language: str,
    personal: str = "",
    shows_name: bool = True,
    given_to: str = "",
) -> GivenPacket:
    """Store that a paper went home, and keep the words of its sheets.

    Raises:
        DraftHasProblems: if one of the sheets may not be given.
    """
    if refused := next(filter(None, map(refusal, sheets)), ""):
        raise DraftHasProblems([Problem("sheets", refused)])
    packet = GivenPacket(
        id=new_id(),
        chart=chart,
        title=title.strip(),
        language=language,
        sheets=tuple(each.sheet.hash for each in sheets),
        personal=personal,
        shows_name=shows_name,
        given_to=given_to.strip(),
        given_by=author_of(session),
        given_at=clock.now(),
    )
    session.add(packet)
    for each in sheets:
        keep_words(session, each.sheet)
    return packet


def take_back(session: Session, seen: Seen, became: Whereabouts) -> GivenPacket:
    """Store, today, that a paper came back or was shredded; `given` undoes a mistake."""
    packet = session.get_one(GivenPacket, seen.record_id)
    back_on = None if became == Whereabouts.GIVEN else clock.today()
    change(packet, seen, whereabouts=became, back_on=back_on)
    return packet


def strike_education(session: Session, seen: Seen, reason: str) -> EducationRecord:
    """Mark a record as entered in error; it leaves the list and stays in the history.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this was never true.")])
    record = session.get_one(EducationRecord, seen.record_id)
    change(record, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())
    return record


def _refuse_words_not_to_be_given(session: Session, draft: EducationDraft) -> None:
    """Refuse to record teaching from a version that may not be given; the past stays as it was."""
    sheet = sheet_with(session, draft.content_hash)
    if sheet is None:
        raise DraftHasProblems([Problem("", "This handout is not in the library. Open it again.")])
    if draft.taught_on == clock.today() and (refused := refusal(sheet)):
        raise DraftHasProblems([Problem("", refused)])


def _keep(session: Session, content_hash: str) -> None:
    if (sheet := words_once_given(session, content_hash)) is not None:
        keep_words(session, sheet)


def _teach_again(session: Session, chart: UUID, record: EducationRecord) -> None:
    title, known = _in_english(session, record)
    points = rules.to_teach_again(known, record.results)
    if not points:
        return
    due = max(rules.teach_again_due(record.taught_on), clock.today())
    task = TaskDraft(title=f"Teach again: {title}", note="\n".join(points), due_on=due)
    add_task(session, chart, task, about_kind=EducationRecord.kind(), about_id=record.id)


def _in_english(session: Session, record: EducationRecord) -> tuple[str, tuple[str, ...]]:
    """Return title and key points as the worker reads them; as taught, where English has no such version."""
    known = topic(session, record.code)
    english = None if known is None else known.newest(ENGLISH)
    if english is None or english.version != record.version:
        return record.title, record.key_points
    points = english.sheet.head.key_points
    return english.title, points if len(points) == len(record.key_points) else record.key_points


def _values(draft: EducationDraft) -> dict[str, object]:
    log = draft.interpreter
    return {
        "code": draft.code,
        "title": draft.title,
        "version": draft.version,
        "content_hash": draft.content_hash,
        "sheet_language": draft.sheet_language,
        "taught_on": draft.taught_on,
        "learner": draft.learner,
        "learner_name": draft.learner_name.strip(),
        "spoken_language": draft.spoken_language,
        "interpreter_type": log.type,
        "interpreter_name": log.name.strip(),
        "interpreter_qualified": log.qualified,
        "interpreter_reason": log.reason.strip(),
        "methods": tuple(map(str, draft.methods)),
        "barriers": draft.barriers.strip(),
        "key_points": draft.key_points,
        "results": tuple(map(str, draft.results)),
        "note": draft.note.strip(),
        "follow_up_on": draft.follow_up_on,
        "packet_id": draft.packet_id,
    }
