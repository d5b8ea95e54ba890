"""What a packet may say of one person, read in one go; and what she was given before."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import time
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.appointments.queries import AppointmentRow, appointments_of_chart
from carecoord_desktop.features.appointments.records import AppointmentStatus
from carecoord_desktop.features.appointments.rules import clock_time
from carecoord_desktop.features.care_plans.queries import plan_on_paper, plan_to_print
from carecoord_desktop.features.conditions.queries import conditions_of_chart
from carecoord_desktop.features.contact_points.rules import shown_phone
from carecoord_desktop.features.dosages.rules import schedule_of
from carecoord_desktop.features.education.queries import PaperOut
from carecoord_desktop.features.education.rules import RecordCopy, record_copy
from carecoord_desktop.features.face_sheets.queries import FaceSheet, face_sheet
from carecoord_desktop.features.handout_packets.rules import (
    WORDS_CODE,
    CallLine,
    CallRole,
    MedicineLine,
    NextVisit,
    PacketFacts,
    PacketWords,
    spoken,
    words_of,
)
from carecoord_desktop.features.handouts.queries import library, shipped, words_once_given
from carecoord_desktop.features.handouts.rules import ENGLISH, LibraryTopic
from carecoord_desktop.features.medications.queries import MedicationRow
from carecoord_desktop.features.medications.records import MedicationStatus
from carecoord_desktop.features.patients.records import Asked
from carecoord_desktop.features.referrals.queries import ReferralRow, referrals_of_chart

NextVisits = Callable[[Session, UUID], Sequence[NextVisit]]

_HOLDS = (AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED)


def next_visits_of(session: Session, chart: UUID) -> list[NextVisit]:
    """Return the visits that are booked from today on, the next first; what is private is left out.

    A visit that is known only from a referral counts, too.
    """
    referrals = referrals_of_chart(session, chart)
    private = {row.referral_id for row in referrals if row.is_private}
    rows = [row for row in appointments_of_chart(session, chart) if row.slot.status in _HOLDS]
    told = {row.referral_id for row in rows}
    found = [_visit(row) for row in rows if row.referral_id not in private]
    found += [
        visit
        for row in referrals
        if not (row.is_over or row.is_private or row.referral_id in told)
        if (visit := _visit_of_referral(row)) is not None
    ]
    today = clock.today()
    ahead = (visit for visit in found if visit.on >= today)
    return sorted(ahead, key=lambda visit: (visit.on, visit.at or time.min))


def packet_facts(session: Session, chart: UUID, *, next_visits: NextVisits = next_visits_of) -> PacketFacts:
    """Return what a packet may say of a person; what is kept private is not among it.

    Raises:
        NoResultFound: if this laptop does not have her.
    """
    face, topics = face_sheet(session, chart), library(session)
    given = tuple(each for each in topics if each.code != WORDS_CODE and each.languages)
    return PacketFacts(
        chart,
        face.name,
        face.birth_date,
        face.written_language or face.spoken_language,
        face.needs_interpreter == Asked.YES,
        tuple(map(_medicine, face.medicines)),
        tuple(row.substance for row in face.allergies.active),
        tuple(next_visits(session, chart)),
        _goals(session, chart),
        tuple(_calls(face)),
        given,
        _suggested(session, chart, given),
        _words(next((each for each in topics if each.code == WORDS_CODE), None)),
    )


def once_given(session: Session, packet: PaperOut) -> list[RecordCopy]:
    """Return the sheets of a paper as they were given, each with its mark or why it is not printed again."""
    by_code = {each.code: each for each in library(session)}
    day = clock.at_office(packet.given_at).date()
    found = []
    for content_hash in packet.sheets:
        sheet = words_once_given(session, content_hash)
        found.append(record_copy(sheet, day, None if sheet is None else by_code.get(sheet.head.code)))
    return found


def codes_once_given(session: Session, packet: PaperOut) -> tuple[str, ...]:
    """Return the handouts of a paper by their codes, to give them again as they are today."""
    sheets = (words_once_given(session, content_hash) for content_hash in packet.sheets)
    return tuple(sheet.head.code for sheet in sheets if sheet is not None)


def _visit(row: AppointmentRow) -> NextVisit:
    """Return an appointment at the time of the place where it is."""
    whom = ", ".join(filter(None, (row.slot.what, row.with_whom)))
    return NextVisit(row.slot.takes_place_on, whom, clock_time(row.slot.starts), row.place_words)


def _visit_of_referral(row: ReferralRow) -> NextVisit | None:
    visit = row.progress.appointment
    if visit is None or visit.appointment_on is None:
        return None
    at = None if visit.appointment_at is None else clock.at_office(visit.appointment_at).time()
    return NextVisit(visit.appointment_on, row.partner_name or row.what, at)


def _medicine(row: MedicationRow) -> MedicineLine:
    """Return a medicine with its times where its dosage says them; one that is not taken now has none."""
    schedule = schedule_of(row.dose_text) if row.status == MedicationStatus.ACTIVE else None
    line = MedicineLine(row.list, row.name, row.dose_text, row.purpose)
    if schedule is None:
        return line
    return MedicineLine(
        row.list, row.name, row.dose_text, row.purpose, schedule.times, schedule.amount, schedule.tablets
    )


def _goals(session: Session, chart: UUID) -> tuple[str, ...]:
    """Return the open goals of the plan in force that papers may show, her own first."""
    plan = plan_to_print(session, chart)
    if plan is None or not plan.is_in_force:
        return ()
    goals = [goal for goal in plan_on_paper(session, plan.plan_id).goals if not goal.is_over]
    return tuple(goal.statement for goal in sorted(goals, key=lambda goal: not goal.is_patient_owned))


def _calls(face: FaceSheet) -> Iterator[CallLine]:
    if face.coordinator.phone:
        yield CallLine(CallRole.COORDINATOR, face.coordinator.name, shown_phone(face.coordinator.phone))
    elif face.backup.phone:
        yield CallLine(CallRole.COORDINATOR, face.backup.name, shown_phone(face.backup.phone))
    if face.on_call_phone and face.on_call_phone != face.coordinator.phone:
        yield CallLine(CallRole.ON_CALL, face.office, shown_phone(face.on_call_phone))


def _suggested(session: Session, chart: UUID, topics: Sequence[LibraryTopic]) -> tuple[str, ...]:
    """Return the handouts for her problems, by their codes or, where there is none, by their names."""
    rows = [row for row in conditions_of_chart(session, chart) if row.is_active]
    codes = [code for row in rows if (code := str(row.seen.values["code"]))]
    names = " ".join(row.name.casefold() for row in rows)
    return tuple(each.code for each in topics if each.is_about(codes) or _is_named(each, names))


def _is_named(topic: LibraryTopic, names: str) -> bool:
    spoken_of = (words.casefold() for words in topic.english.sheet.head.topics)
    return any(re.search(rf"\b{re.escape(words)}\b", names) for words in spoken_of)


def _words(topic: LibraryTopic | None) -> Mapping[str, PacketWords]:
    """Return the words of a person's own page by language as far as they may be given; English always."""
    languages = () if topic is None else topic.languages
    sheets = [sheet.sheet for each in languages if topic and (sheet := topic.newest(each)) is not None]
    ours = [each for each in shipped() if (each.head.code, each.head.language) == (WORDS_CODE, ENGLISH)]
    read = {spoken(sheet.head.language): words_of(sheet) for sheet in (*ours, *sheets)}
    return {language: words for language, words in read.items() if words is not None}
