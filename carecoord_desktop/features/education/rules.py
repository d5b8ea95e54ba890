"""What a teach-back record must say, when somebody is taught again, and which papers may be printed again.

Teach-back and its three or fewer points at a time: AHRQ Health Literacy toolkit, tool 5.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.education.records import Learner, Method, TeachBack
from carecoord_desktop.features.handouts.rules import Given, LibrarySheet, LibraryTopic, given_in, refusal
from carecoord_desktop.features.interpreters import rules as interpreters
from carecoord_desktop.features.interpreters.rules import InterpreterLog
from carecoord_desktop.features.plain_sheets.rules import Sheet

TEACH_AGAIN_DAYS = 7


@dataclass(frozen=True)
class EducationDraft:
    """A handout being taught; `results` stand in the order of the key points, None where not asked yet."""

    code: str
    title: str
    version: int
    content_hash: str
    sheet_language: str
    key_points: tuple[str, ...]
    results: tuple[TeachBack | None, ...]
    taught_on: date | None = None
    learner: Learner | None = None
    learner_name: str = ""
    spoken_language: str = ""
    interpreter: InterpreterLog = field(default_factory=InterpreterLog)
    is_interpreter_needed: bool = False
    methods: tuple[Method, ...] = ()
    barriers: str = ""
    note: str = ""
    follow_up_on: date | None = None
    packet_id: UUID | None = None


@dataclass(frozen=True)
class RecordCopy:
    """A copy of what was once given: the words to print and the mark on each page, or why not."""

    sheet: Sheet | None = None
    mark: str = ""
    refusal: str = ""


def new_draft(sheet: LibrarySheet) -> EducationDraft:
    """Return a record of teaching this sheet today."""
    head = sheet.sheet.head
    return EducationDraft(
        code=head.code,
        title=head.title,
        version=head.version,
        content_hash=sheet.sheet.hash,
        sheet_language=head.language,
        key_points=head.key_points,
        results=(None,) * len(head.key_points),
        taught_on=clock.today(),
        learner=Learner.PATIENT,
    )


def problems(draft: EducationDraft) -> list[Problem]:
    """Return what has to be mended before this record can be stored."""
    found = []
    if draft.taught_on is None:
        found.append(Problem("taught_on", "Write the day, like 11/23/2026."))
    elif draft.taught_on > clock.today():
        found.append(Problem("taught_on", "This day is in the future. Please check it."))
    if draft.learner is None or not draft.learner.is_known:
        found.append(Problem("learner", "Choose who learned."))
    elif draft.learner != Learner.PATIENT and not draft.learner_name.strip():
        found.append(Problem("learner_name", "Write the name of who learned."))
    if len(draft.results) != len(draft.key_points) or None in draft.results:
        found.append(
            Problem("results", "Ask for each key point in the person's own words, and say how it went.")
        )
    if not draft.methods:
        found.append(Problem("methods", "Choose how you taught it."))
    if draft.follow_up_on is not None and draft.taught_on and draft.follow_up_on <= draft.taught_on:
        found.append(Problem("follow_up_on", "Choose a day after the teaching."))
    needed = draft.is_interpreter_needed
    return found + interpreters.problems(draft.interpreter, is_needed=needed, was_reached=True)


def correct_count(results: Sequence[str | None]) -> int:
    """Return how many points were said back correctly without help."""
    return sum(result == TeachBack.CORRECT for result in results)


def in_words(results: Sequence[str]) -> str:
    """Return the result as lists show it: "2/3"."""
    return f"{correct_count(results)}/{len(results)}"


def to_teach_again(key_points: Sequence[str], results: Sequence[str | None]) -> tuple[str, ...]:
    """Return the key points that have to be taught again."""
    pairs = zip(key_points, results, strict=True)
    return tuple(point for point, result in pairs if result == TeachBack.NEEDS_RETEACH)


def teach_again_due(taught_on: date) -> date:
    """Return the day by which what was not understood is taught again: a week later (functions.md F6)."""
    return taught_on + timedelta(days=TEACH_AGAIN_DAYS)


def record_copy(once_given: Sheet | None, taught_on: date, topic: LibraryTopic | None) -> RecordCopy:
    """Return the copy for the record: the version once given, marked as not today's; never an unsafe one."""
    if once_given is None:
        return RecordCopy(refusal="The words of that version are not on this laptop. Sync first.")
    same = [] if topic is None else [each for each in topic.sheets if each.version == once_given.head.version]
    unsafe = next((each for each in same if each.is_unsafe), None)
    if unsafe is not None:
        return RecordCopy(refusal=refusal(unsafe))
    return RecordCopy(once_given, given_mark(taught_on))


def given_mark(given_on: date) -> str:
    """Return what stands on each page of a copy: "given 23 Nov 2026, not your current medicines"."""
    return f"given {given_on.day} {given_on:%b} {given_on.year}, not your current medicines"


def give_again(topic: LibraryTopic | None, language: str, interpreter_id: str = "") -> Given:
    """Return what is given today of a handout once given: the newest version, never the old one."""
    if topic is None:
        return Given(refusal="This handout is not in the library any more.")
    return given_in(topic, language, interpreter_id)
