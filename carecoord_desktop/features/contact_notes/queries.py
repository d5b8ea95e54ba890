"""Our notes about contacts: of one chart, and those in all charts that wait for something."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.calls import rules as calls
from carecoord_desktop.features.calls.records import ContactResult, Direction
from carecoord_desktop.features.contact_notes import rules
from carecoord_desktop.features.contact_notes.records import (
    ContactAddendum,
    ContactMode,
    ContactNote,
    ContactPlace,
    ContactType,
    NoteStatus,
    Sensitivity,
)
from carecoord_desktop.features.ehr_filings.queries import FilingRow, filings
from carecoord_desktop.features.ehr_filings.records import EhrFiling
from carecoord_desktop.features.ehr_filings.rules import FilingState, filing_state
from carecoord_desktop.features.interpreters.records import InterpreterType
from carecoord_desktop.features.interpreters.rules import InterpreterLog
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class AddendumRow:
    """What was added to a signed note."""

    text: str
    author_name: str
    added_at: datetime


@dataclass(frozen=True)
class WaitingNote:
    """A note that waits for its author, to be signed or to be filed in the EHR."""

    note_id: UUID
    author_id: UUID
    on: date


@dataclass(frozen=True)
class NoteRow:
    """One note of ours with its addenda, and whether the EHR has all of it."""

    seen: Seen
    note_id: UUID
    chart: UUID
    author_id: UUID
    author_name: str
    type: ContactType
    mode: ContactMode
    place: ContactPlace
    occurred_at: datetime
    recorded_at: datetime
    minutes: int
    persons_present: str
    topics: tuple[str, ...]
    goals: tuple[str, ...]
    text: str
    sensitivity: Sensitivity
    interpreter: InterpreterLog
    direction: Direction | None
    number: str
    result: ContactResult | None
    attempt: int
    spoke_with: str
    identified_by: tuple[str, ...]
    next_step: str
    visit_id: UUID | None
    status: NoteStatus
    signed_at: datetime | None
    addenda: tuple[AddendumRow, ...]
    filings: tuple[FilingRow, ...]
    filing: FilingState
    is_late_entry: bool
    is_long_unsigned: bool

    @property
    def is_sensitive(self) -> bool:
        """Whether lists keep its text to themselves; a word of a newer version counts as sensitive."""
        return self.sensitivity != Sensitivity.NORMAL

    @property
    def first_line(self) -> str:
        """The first line somebody wrote, or "" for a note that lists keep to themselves."""
        if self.is_sensitive:
            return ""
        return next((line.strip() for line in self.text.splitlines() if rules.is_written(line)), "")

    @property
    def kind_words(self) -> str:
        """What it was, as lists show it: "Outgoing call", "Visit, home"."""
        if self.result is not None and self.direction is not None:
            return f"{self.direction.label} call"
        if self.type == ContactType.VISIT and self.place != ContactPlace.NO_PLACE:
            return f"Visit, {self.place.label.lower()}"
        return self.type.label

    @property
    def waits_for_filing(self) -> bool:
        """Whether it is signed and the EHR does not have all of it."""
        return self.status == NoteStatus.SIGNED and self.filing != FilingState.FILED


def notes_of_chart(session: Session, chart: UUID) -> list[NoteRow]:
    """Return our notes about a person, the latest contact first, also struck ones."""
    found = session.scalars(_counting().where(ContactNote.chart == chart))
    return _note_rows(session, found.all(), chart)


def unsigned_notes(session: Session, worker_id: UUID) -> list[NoteRow]:
    """Return the notes in all charts that wait for this worker's signature, the oldest first."""
    found = session.scalars(
        _counting().where(ContactNote.author_id == worker_id, ContactNote.status == NoteStatus.DRAFT)
    )
    return sorted(_note_rows(session, found.all()), key=lambda row: row.recorded_at)


def notes_to_file(session: Session, worker_id: UUID) -> list[NoteRow]:
    """Return this worker's signed notes that the EHR does not have as they are, the oldest first."""
    found = session.scalars(
        _counting().where(ContactNote.author_id == worker_id, ContactNote.status == NoteStatus.SIGNED)
    )
    rows = _note_rows(session, found.all())
    return sorted((row for row in rows if row.waits_for_filing), key=lambda row: row.occurred_at)


def note_row(session: Session, note_id: UUID) -> NoteRow:
    """Return one note as it is now.

    Raises:
        NoResultFound: if this laptop does not have it.
    """
    note = session.get_one(ContactNote, note_id)
    [row] = _note_rows(session, [note], note.chart)
    return row


def attempts_so_far(session: Session, chart: UUID) -> int:
    """Return how many outgoing calls in a row, up to now, did not reach the person."""
    results = session.scalars(
        select(ContactNote.result)
        .where(
            ContactNote.chart == chart,
            ContactNote.result.is_not(None),
            ContactNote.direction == Direction.OUTGOING,
            ContactNote.status != NoteStatus.STRUCK,
            ContactNote.standing != Standing.ENTERED_IN_ERROR,
        )
        .order_by(ContactNote.occurred_at.desc(), ContactNote.id.desc())
    )
    count = 0
    for result in results:
        if result is None or calls.patient_reached(result):
            break
        count += 1
    return count


def speaks_the_language(session: Session, worker_id: UUID, chart: UUID) -> bool:
    """Return whether this worker interpreted for the person herself, qualified, the last time: set once."""
    found = session.scalars(
        _counting()
        .where(
            ContactNote.chart == chart,
            ContactNote.author_id == worker_id,
            ContactNote.interpreter_type.is_not(None),
        )
        .order_by(ContactNote.occurred_at.desc())
    ).first()
    return found is not None and found.interpreter_type == InterpreterType.BILINGUAL_WORKER


def text_for_ehr(session: Session, note_id: UUID) -> str:
    """Return a note with its addenda as it is carried into another record system.

    Raises:
        NoResultFound: if this laptop does not have it.
    """
    note, row = session.get_one(ContactNote, note_id), note_row(session, note_id)
    late = " (late entry)" if row.is_late_entry else ""
    lines = [
        f"{_stamp(row.occurred_at)}{late}",
        rules.note_text(note),
        f"Signed by {row.author_name}, {_stamp(row.signed_at)}" if row.signed_at else "",
        *(f"Addendum by {each.author_name}, {_stamp(each.added_at)}: {each.text}" for each in row.addenda),
    ]
    return "\n".join(filter(None, lines))


def _counting() -> Select[ContactNote]:
    return select(ContactNote).where(ContactNote.standing != Standing.ENTERED_IN_ERROR)


def _note_rows(session: Session, notes: Iterable[ContactNote], chart: UUID | None = None) -> list[NoteRow]:
    found = list(notes)
    names, ledger = worker_names(session), filings(session, ContactNote.kind(), chart)
    addenda = _addenda(session, {note.id for note in found}, names)
    rows = [
        _note_row(note, names, addenda.get(note.id, ()), tuple(ledger.get(note.id, ()))) for note in found
    ]
    return sorted(rows, key=lambda row: (row.occurred_at, row.note_id), reverse=True)


def _addenda(
    session: Session, notes: set[UUID], names: dict[UUID, str]
) -> dict[UUID, tuple[AddendumRow, ...]]:
    found = session.scalars(
        select(ContactAddendum)
        .where(ContactAddendum.note_id.in_(notes), ContactAddendum.standing != Standing.ENTERED_IN_ERROR)
        .order_by(ContactAddendum.added_at, ContactAddendum.id)
    )
    rows: dict[UUID, tuple[AddendumRow, ...]] = {}
    for each in found:
        row = AddendumRow(each.text, names.get(each.author_id, ""), each.added_at)
        rows[each.note_id] = (*rows.get(each.note_id, ()), row)
    return rows


def _note_row(
    note: ContactNote,
    names: dict[UUID, str],
    addenda: tuple[AddendumRow, ...],
    ledger: tuple[FilingRow, ...],
) -> NoteRow:
    seen = Seen.of(note)
    last_written = addenda[-1].added_at if addenda else note.signed_at or note.recorded_at
    return NoteRow(
        seen=seen,
        note_id=note.id,
        chart=note.chart,
        author_id=note.author_id,
        author_name=names.get(note.author_id, ""),
        type=note.type,
        mode=note.mode,
        place=note.place,
        occurred_at=note.occurred_at,
        recorded_at=note.recorded_at,
        minutes=note.minutes,
        persons_present=note.persons_present,
        topics=note.topics,
        goals=note.goals,
        text=note.text,
        sensitivity=note.sensitivity,
        interpreter=rules.log_of(seen),
        direction=note.direction,
        number=note.number,
        result=note.result,
        attempt=note.attempt,
        spoke_with=note.spoke_with,
        identified_by=note.identified_by,
        next_step=note.next_step,
        visit_id=note.visit_id,
        status=note.status,
        signed_at=note.signed_at,
        addenda=addenda,
        filings=ledger,
        filing=filing_state(ledger[0].filed_at if ledger else None, last_written),
        is_late_entry=rules.is_late_entry(note.occurred_at, note.recorded_at),
        is_long_unsigned=rules.is_long_unsigned(note.status, note.recorded_at, clock.now()),
    )


def waiting_to_be_signed(
    session: Session, charts: Collection[UUID] | None = None
) -> Mapping[UUID, list[WaitingNote]]:
    """Return, by chart, the notes nobody has signed yet, with the day they tell of."""
    rows = session.execute(
        _columns(charts, ContactNote.occurred_at).where(ContactNote.status == NoteStatus.DRAFT)
    )
    return _waiting((row.chart, WaitingNote(row.id, row.author_id, _day(row.occurred_at))) for row in rows)


def waiting_for_ehr(
    session: Session, since: datetime, charts: Collection[UUID] | None = None
) -> Mapping[UUID, list[WaitingNote]]:
    """Return, by chart, the notes signed since then of which the EHR lacks something, the oldest first.

    A chart of which nothing was ever filed is none that the EHR follows; guarded notes are not filed unasked.
    """
    began, filed = _first_and_last_filings(session, charts)
    if not began:
        return {}
    note = ContactNote
    signed = _columns(list(began), note.signed_at, note.sensitivity).where(
        note.status == NoteStatus.SIGNED, note.source_id.is_(None), note.signed_at >= since
    )
    added = _last_added(session, list(began))
    found = []
    for row in session.execute(signed):
        written = max(row.signed_at, added.get(row.id, row.signed_at))
        is_followed = row.signed_at >= began[row.chart] and rules.may_leave(row.sensitivity)
        if is_followed and filing_state(filed.get(row.id), written) != FilingState.FILED:
            found.append((row.chart, WaitingNote(row.id, row.author_id, _day(written))))
    return _waiting(found)


def _columns(charts: Collection[UUID] | None, *columns: InstrumentedAttribute[Any]) -> Select[Any]:
    query = select(ContactNote.chart, ContactNote.id, ContactNote.author_id, *columns).where(
        ContactNote.standing != Standing.ENTERED_IN_ERROR
    )
    return query if charts is None else query.where(ContactNote.chart.in_(charts))


def _first_and_last_filings(
    session: Session, charts: Collection[UUID] | None
) -> tuple[dict[UUID, datetime], dict[UUID, datetime]]:
    """Return when the first note of each chart was filed, and when each note was filed last."""
    began: dict[UUID, datetime] = {}
    filed: dict[UUID, datetime] = {}
    query = select(EhrFiling.chart, EhrFiling.about_id, EhrFiling.filed_at).where(
        EhrFiling.about_kind == ContactNote.kind(), EhrFiling.standing != Standing.ENTERED_IN_ERROR
    )
    for row in session.execute(query if charts is None else query.where(EhrFiling.chart.in_(charts))):
        began[row.chart] = min(began.get(row.chart, row.filed_at), row.filed_at)
        filed[row.about_id] = max(filed.get(row.about_id, row.filed_at), row.filed_at)
    return began, filed


def _last_added(session: Session, charts: Collection[UUID]) -> dict[UUID, datetime]:
    added = ContactAddendum
    query = select(added.note_id, func.max(added.added_at).label("at")).where(
        added.chart.in_(charts), added.standing != Standing.ENTERED_IN_ERROR
    )
    return {row.note_id: row.at for row in session.execute(query.group_by(added.note_id))}


def _waiting(pairs: Iterable[tuple[UUID, WaitingNote]]) -> Mapping[UUID, list[WaitingNote]]:
    found: dict[UUID, list[WaitingNote]] = {}
    for chart, note in sorted(pairs, key=lambda pair: (pair[1].on, pair[1].note_id)):
        found.setdefault(chart, []).append(note)
    return found


def _day(moment: datetime) -> date:
    return clock.at_office(moment).date()


def _stamp(moment: datetime) -> str:
    return f"{clock.at_office(moment):%m/%d/%Y %H:%M}"
