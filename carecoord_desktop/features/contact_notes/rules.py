"""What a contact note must say before it is signed, when it counts as late, and how it begins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.calls import rules as calls
from carecoord_desktop.features.calls.records import NextAction
from carecoord_desktop.features.contact_notes.records import (
    ContactMode,
    ContactNote,
    ContactPlace,
    ContactType,
    NoteStatus,
    Sensitivity,
    Topic,
)
from carecoord_desktop.features.interpreters import rules as interpreters
from carecoord_desktop.features.interpreters.rules import InterpreterLog
from carecoord_desktop.features.visits import rules as visits
from carecoord_desktop.store.record import Seen

LATE_AFTER = timedelta(hours=24)
"""A note recorded later than this after the contact carries the badge of a late entry."""

UNSIGNED_AFTER = timedelta(hours=72)
"""A note that nobody has signed for this long is shown until somebody does."""


class Template(Words):
    """How the text of a note may be laid out; `free` is no layout."""

    FREE = "free"
    SBAR = "sbar"
    SOAP = "soap"
    DAP = "dap"


_SKELETONS = {
    Template.SBAR: (
        ("Situation", "what is going on now"),
        ("Background", "what led to it"),
        ("Assessment", "what you think it means"),
        ("Request", "what you ask for, from whom, by when"),
    ),
    Template.SOAP: (
        ("Subjective", "what the person said"),
        ("Objective", "what you saw, counted or measured"),
        ("Assessment", "what you make of it"),
        ("Plan", "who does what by when"),
    ),
    Template.DAP: (
        ("Data", "what was said and seen"),
        ("Assessment", "what you make of it"),
        ("Plan", "who does what by when"),
    ),
}


@dataclass(frozen=True)
class NoteDraft:
    """A note being written; `seen` is None for a new one. `red_flag` is what somebody must hear of today."""

    type: ContactType = ContactType.CONTACT
    mode: ContactMode = ContactMode.IN_PERSON
    place: ContactPlace = ContactPlace.NO_PLACE
    occurred_on: date | None = None
    occurred_time: time | None = None
    minutes: int | None = 0
    is_with_patient: bool = True
    persons_present: str = ""
    topics: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    text: str = ""
    sensitivity: Sensitivity = Sensitivity.NORMAL
    interpreter: InterpreterLog = field(default_factory=InterpreterLog)
    red_flag: str = ""
    seen: Seen | None = None

    @classmethod
    def of(cls, seen: Seen) -> NoteDraft:
        """Return the draft of a note that is not signed yet, as the worker saw it."""
        values = seen.values
        local = clock.at_office(values["occurred_at"])
        return cls(
            values["type"],
            values["mode"],
            values["place"],
            local.date(),
            local.time().replace(tzinfo=None),
            values["minutes"],
            values["is_with_patient"],
            values["persons_present"],
            values["topics"],
            values["goals"],
            values["text"],
            values["sensitivity"],
            log_of(seen),
            seen=seen,
        )

    @property
    def is_a_call(self) -> bool:
        """Whether its result says already what happened: a call that waits in the right chart."""
        return self.seen is not None and self.seen.values["result"] is not None

    @property
    def occurred_at(self) -> datetime | None:
        """When it took place, in UTC; None while day or time is missing."""
        if self.occurred_on is None or self.occurred_time is None:
            return None
        if self.seen is not None and NoteDraft.of(self.seen)._is_when(self):
            moment: datetime = self.seen.values["occurred_at"]  # to the second, as it was stored
            return moment
        return clock.office_moment(datetime.combine(self.occurred_on, self.occurred_time))

    def _is_when(self, other: NoteDraft) -> bool:
        mine, theirs = self.occurred_time, other.occurred_time
        same_minute = mine and theirs and (mine.hour, mine.minute) == (theirs.hour, theirs.minute)
        return self.occurred_on == other.occurred_on and bool(same_minute)


@dataclass(frozen=True)
class LeaveDraft:
    """The end of a visit: how long, how much of it for whom, what happened and what comes next."""

    minutes: int = 0
    shares: tuple[int, ...] = ()
    text: str = ""
    next_step: str = ""
    next_action: NextAction | None = None


@dataclass(frozen=True)
class WrongPersonDraft:
    """That a note stands in the wrong chart: whose it is, and how that came about."""

    right_chart: UUID | None = None
    reason: str = ""


def problems(draft: NoteDraft, *, needs_interpreter: bool) -> list[Problem]:
    """Return what has to be mended before this note can be signed."""
    found = _when_problems(draft)
    if draft.minutes is None or not 0 <= draft.minutes <= visits.LONGEST_MINUTES:
        found.append(Problem("minutes", "Write the minutes as a number, like 25."))
    if not (is_written(draft.text) or draft.is_a_call):
        found.append(Problem("text", "Write what happened and what comes next."))
    return found + interpreters.problems(
        draft.interpreter, is_needed=needs_interpreter, was_reached=draft.is_with_patient
    )


def leave_problems(draft: LeaveDraft) -> list[Problem]:
    """Return what has to be mended before the visit can end: its minutes, and the next step."""
    found = visits.split_problems(draft.minutes, draft.shares)
    if draft.next_action is None:
        found.append(Problem("next_action", "Choose when the next step is due, or none."))
    return found


def wrong_person_problems(draft: WrongPersonDraft, chart: UUID) -> list[Problem]:
    """Return what is missing before a note can be moved to the right chart."""
    found = []
    if draft.right_chart is None:
        found.append(Problem("right_chart", "Choose whose note this is."))
    elif draft.right_chart == chart:
        found.append(Problem("right_chart", "The note is in this chart already. Choose another person."))
    if not draft.reason.strip():
        found.append(Problem("reason", "Write in a few words how it came here."))
    return found


def sign_problems(status: NoteStatus, author_id: UUID, signer_id: UUID) -> list[Problem]:
    """Return why this worker may not sign a note; nobody signs for another."""
    if status != NoteStatus.DRAFT:
        return [Problem("", "This note is signed already. Add to it instead.")]
    if author_id != signer_id:
        return [Problem("", "Only the author can sign this note.")]
    return []


def is_late_entry(occurred_at: datetime, recorded_at: datetime) -> bool:
    """Return whether a note was written down more than a day after the contact."""
    return recorded_at - occurred_at > LATE_AFTER


def is_long_unsigned(status: NoteStatus, recorded_at: datetime, now: datetime) -> bool:
    """Return whether a note has waited for its signature for more than three days."""
    return status == NoteStatus.DRAFT and now - recorded_at > UNSIGNED_AFTER


def may_leave(sensitivity: Sensitivity) -> bool:
    """Return whether a note may stand in a file for others.

    Notes under 42 CFR Part 2 and psychotherapy notes leave only with a consent that names who receives them
    (42 CFR 2.31, 45 CFR 164.508(a)(2)); a word of a newer version is guarded like them.
    """
    return sensitivity.is_known and sensitivity not in (Sensitivity.PART_2, Sensitivity.PSYCHOTHERAPY)


def is_written(text: str) -> bool:
    """Return whether somebody has written anything but the lines of a template."""
    return any(line.strip() and line.strip() not in _PROMPTS for line in text.splitlines())


def skeleton(template: Template) -> str:
    """Return the lines a note begins with, each a word and what belongs there; "" for none."""
    return "\n\n".join(_prompts(template))


def log_of(seen: Seen) -> InterpreterLog:
    """Return the interpreter log of a stored note."""
    values = seen.values
    return InterpreterLog(
        values["interpreter_type"],
        values["interpreter_name"],
        values["interpreter_qualified"],
        values["interpreter_reason"],
        values["companion_agreed"],
    )


def note_text(record: ContactNote) -> str:
    """Return all that a note says, line by line, as another system takes it."""
    kind = ", ".join((record.type.label, record.mode.label.lower(), f"{record.minutes} min"))
    result = "" if record.result is None else f"Result: {record.result.label}. Attempt {record.attempt}."
    pairs = (
        ("With", ", ".join(filter(None, (record.spoke_with, record.persons_present)))),
        ("Known by", calls.identified_words(record.identified_by)),
        ("Topics", topic_words(record.topics)),
        ("Interpreter", interpreters.words(log_of(Seen.of(record)))),
        ("Next step", record.next_step),
    )
    said = [f"{name}: {value}" for name, value in pairs if value]
    return "\n".join(filter(None, (kind, result, *said, record.text)))


def topic_words(topics: Iterable[str]) -> str:
    """Return topics as a person reads them: "Housing, legal"."""
    return ", ".join(Topic(each).label.lower() for each in topics).capitalize()


def visit_text(what_happened: str, people: Sequence[str]) -> str:
    """Return the first words of the notes of a visit; what concerns one person is added before signing."""
    together = f"Visited together: {'; '.join(people)}." if len(people) > 1 else ""
    return "\n".join(filter(None, (what_happened.strip(), together)))


def _when_problems(draft: NoteDraft) -> list[Problem]:
    if draft.occurred_on is None:
        return [Problem("occurred_on", "Write the day it took place.")]
    if draft.occurred_time is None:
        return [Problem("occurred_time", "Write the time it took place, like 2:35 pm.")]
    if draft.occurred_at is not None and draft.occurred_at > clock.now() + timedelta(minutes=5):
        return [Problem("occurred_on", "This is still to come. Please check day and time.")]
    return []


def _prompts(template: Template) -> tuple[str, ...]:
    return tuple(f"{word} ({what}):" for word, what in _SKELETONS.get(template, ()))


_PROMPTS = frozenset(prompt for template in _SKELETONS for prompt in _prompts(template))
