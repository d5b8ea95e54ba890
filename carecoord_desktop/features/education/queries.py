"""What one person was taught, and which papers with a name are out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.features.calls.queries import reaching
from carecoord_desktop.features.contact_notes.queries import speaks_the_language
from carecoord_desktop.features.education import rules
from carecoord_desktop.features.education.records import EducationRecord, GivenPacket, Whereabouts
from carecoord_desktop.features.education.rules import RecordCopy
from carecoord_desktop.features.handouts.queries import library, topic, words_once_given
from carecoord_desktop.features.handouts.rules import Given, LibrarySheet
from carecoord_desktop.features.interpreters import rules as interpreters
from carecoord_desktop.features.interpreters.records import InterpreterType
from carecoord_desktop.features.interpreters.rules import InterpreterLog, Interpreting
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class EducationRow:
    """One handout that was taught; `result` is like "2/3", `again` what has to be taught again."""

    seen: Seen
    record_id: UUID
    code: str
    title: str
    version: int
    content_hash: str
    language: str
    taught_on: date
    taught_by: str
    learner: str
    interpreter: str
    key_points: tuple[str, ...]
    results: tuple[str, ...]
    result: str
    again: tuple[str, ...]
    follow_up_on: date | None
    packet_id: UUID | None


@dataclass(frozen=True)
class PaperOut:
    """One paper that went home; the register of what is out counts those that show a name."""

    seen: Seen
    packet_id: UUID
    title: str
    language: str
    sheets: tuple[str, ...]
    personal: str
    shows_name: bool
    given_to: str
    given_by: str
    given_at: datetime
    whereabouts: Whereabouts
    back_on: date | None

    @property
    def is_out(self) -> bool:
        """Whether it shows a name and has not come back."""
        return self.shows_name and self.whereabouts == Whereabouts.GIVEN


@dataclass(frozen=True)
class Talk:
    """In which language (BCP 47) a person is taught, and what is asked about an interpreter."""

    language: str
    interpreting: Interpreting


@dataclass(frozen=True)
class UnsafeAtHome:
    """Words that somebody was given before they were retired for safety; `is_paper` where it is a paper."""

    title: str
    version: int
    given_on: date
    is_paper: bool


def talk_with(session: Session, chart: UUID, worker_id: UUID) -> Talk:
    """Return how a worker talks with a person: in her own language, with whoever interprets."""
    person = session.get_one(Patient, chart)
    how = reaching(session, chart)
    speaks = speaks_the_language(session, worker_id, chart)
    log = InterpreterLog(InterpreterType.BILINGUAL_WORKER) if speaks else InterpreterLog()
    language = person.spoken_language or person.written_language
    return Talk(language, Interpreting(how.language, how.needs_interpreter, log))


def unsafe_at_home(session: Session, chart: UUID) -> list[UnsafeAtHome]:
    """Return what a person was taught, or took home and still has, that was retired for safety since."""
    unsafe = [sheet for each in library(session) for sheet in each.sheets if sheet.is_unsafe]
    if not unsafe:
        return []
    versions, hashes = {(x.code, x.version) for x in unsafe}, {x.sheet.hash: x for x in unsafe}
    found = [
        UnsafeAtHome(row.title, row.version, row.taught_on, is_paper=False)
        for row in education_of(session, chart)
        if (row.code, row.version) in versions
    ]
    for paper in papers_of(session, chart):
        if paper.whereabouts == Whereabouts.GIVEN:
            found += [
                UnsafeAtHome(
                    sheet.title, sheet.version, clock.at_office(paper.given_at).date(), is_paper=True
                )
                for content_hash in paper.sheets
                if (sheet := hashes.get(content_hash)) is not None
            ]
    return found


def education_of(session: Session, chart: UUID) -> list[EducationRow]:
    """Return what a person was taught, the newest first."""
    names = worker_names(session)
    found = session.scalars(
        select(EducationRecord)
        .where(EducationRecord.chart == chart, EducationRecord.standing != Standing.ENTERED_IN_ERROR)
        .order_by(EducationRecord.taught_on.desc(), EducationRecord.id.desc())
    )
    return [_row(each, names.get(each.taught_by, "")) for each in found]


def papers_of(session: Session, chart: UUID) -> list[PaperOut]:
    """Return the papers that went home with a person, the newest first."""
    names = worker_names(session)
    found = session.scalars(
        select(GivenPacket)
        .where(GivenPacket.chart == chart, GivenPacket.standing != Standing.ENTERED_IN_ERROR)
        .order_by(GivenPacket.given_at.desc(), GivenPacket.id.desc())
    )
    return [
        PaperOut(
            Seen.of(each),
            each.id,
            each.title,
            each.language,
            each.sheets,
            each.personal,
            each.shows_name,
            each.given_to,
            names.get(each.given_by, ""),
            each.given_at,
            each.whereabouts,
            each.back_on,
        )
        for each in found
    ]


def copy_for_record(session: Session, row: EducationRow) -> RecordCopy:
    """Return the version somebody was once given, marked as not today's, or why it is not printed."""
    return rules.record_copy(
        words_once_given(session, row.content_hash), row.taught_on, topic(session, row.code)
    )


def give_again(session: Session, row: EducationRow, interpreter_id: str = "") -> Given:
    """Return what is given today in the place of a handout once given."""
    wanted = row.seen.values["spoken_language"] or row.seen.values["sheet_language"]
    return rules.give_again(topic(session, row.code), wanted, interpreter_id)


def given_of_unsafe(session: Session) -> list[tuple[LibrarySheet, int]]:
    """Return the versions retired for safety, and how many people were taught from each."""
    unsafe = {
        (sheet.code, sheet.version): sheet
        for each in library(session)
        for sheet in each.sheets
        if sheet.is_unsafe
    }
    found = []
    for (code, version), sheet in unsafe.items():
        taught = session.scalars(
            select(EducationRecord.chart)
            .where(EducationRecord.code == code, EducationRecord.version == version)
            .where(EducationRecord.standing != Standing.ENTERED_IN_ERROR)
        )
        found.append((sheet, len(set(taught))))
    return found


def _row(record: EducationRecord, taught_by: str) -> EducationRow:
    log = InterpreterLog(
        record.interpreter_type,
        record.interpreter_name,
        record.interpreter_qualified,
        record.interpreter_reason,
    )
    return EducationRow(
        Seen.of(record),
        record.id,
        record.code,
        record.title,
        record.version,
        record.content_hash,
        language_name(record.sheet_language),
        record.taught_on,
        taught_by,
        record.learner_name or record.learner.label,
        interpreters.words(log),
        record.key_points,
        record.results,
        rules.in_words(record.results),
        rules.to_teach_again(record.key_points, record.results),
        record.follow_up_on,
        record.packet_id,
    )
