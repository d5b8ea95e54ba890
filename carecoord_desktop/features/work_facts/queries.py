"""What the rules ask about people, read for many charts in few queries; the same on laptop and hub."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from operator import attrgetter
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.appointment_steps.queries import waiting_appointments
from carecoord_desktop.features.assessments.records import Assessment
from carecoord_desktop.features.authorizations.queries import authorization_notices
from carecoord_desktop.features.barriers.records import Barrier, BarrierStatus
from carecoord_desktop.features.barriers.rules import kind_of
from carecoord_desktop.features.calls.records import ContactResult
from carecoord_desktop.features.calls.rules import patient_reached
from carecoord_desktop.features.care_plans.records import CarePlan, PlanStatus
from carecoord_desktop.features.conditions.records import ClinicalStatus, Condition, VerificationStatus
from carecoord_desktop.features.consents.queries import consent_news
from carecoord_desktop.features.contact_notes.queries import waiting_for_ehr, waiting_to_be_signed
from carecoord_desktop.features.contact_notes.records import ContactMode, ContactNote, NoteStatus
from carecoord_desktop.features.contact_points.records import Address, AddressUse
from carecoord_desktop.features.contacts.records import Encounter, EncounterStatus
from carecoord_desktop.features.coverage.queries import coverage_notices
from carecoord_desktop.features.enrollments.records import EnrollmentStatus, ProgramEnrollment
from carecoord_desktop.features.goals.records import Goal, GoalProgress, GoalStatus
from carecoord_desktop.features.needs.records import Need, NeedStatus
from carecoord_desktop.features.needs.rules import domain_of, is_private
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import shown_name
from carecoord_desktop.features.referrals.queries import ReferralRow, open_referrals, words_for_list
from carecoord_desktop.features.work_facts.rules import ChartFacts, Happening, WaitingReferral
from carecoord_desktop.store.record import Record, Standing

RECENT_DAYS = 120
"""What happened longer ago starts nothing any more: no rule about events asks for it so late."""

_REACHED = [word for word in ContactResult if patient_reached(word)]
_TALKED = [*_REACHED, ContactResult.SPOKE_WITH_OTHER]
_IN_ONE_ROOM = ("Home visit", "Field visit", "Office or clinic visit")
_STAYS = ("Inpatient stay", "Inpatient stay (acute)", "Observation stay", "Short stay")
_ELSEWHERE = (*_STAYS, "Inpatient stay (not acute)", "Emergency visit", "Before admission")
"""The class of an encounter in the words that `features/contacts/fhir.py` keeps."""

_PLAN_AGREED = (PlanStatus.ACTIVE, PlanStatus.COMPLETED)
_BARRIER_OVER = (BarrierStatus.RESOLVED, BarrierStatus.ACCEPTED)
_STILL_ILL = (ClinicalStatus.ACTIVE, ClinicalStatus.RECURRENCE, ClinicalStatus.RELAPSE)
_NOT_A_MOVE = (AddressUse.OLD, AddressUse.MAILING)

_Found = defaultdict[UUID, list[Happening]]
_When = dict[UUID, date]


@dataclass(frozen=True)
class _Contacts:
    """The last day, by chart, on which she was reached, met, and on which somebody close to her was."""

    reached: _When
    met: _When
    talked: _When


def chart_facts(session: Session, today: date, charts: Collection[UUID] | None = None) -> list[ChartFacts]:
    """Return what the rules need to know about each person, in the order of the ids."""
    contacts = _contacts(session, charts)
    programs = _programs(session, charts)
    plans = _plans(session, charts)
    goals, assessments = _goals(session, charts), _latest_assessments(session, charts)
    stays, moves = _stays(session, charts, today), _addresses(session, charts, today)
    diagnoses, put_off = _diagnoses(session, charts, today), _put_off(session, charts)
    barriers, under_way = _barriers(session, charts), open_referrals(session, charts, today=today)
    referrals, appointments = _referrals(under_way), waiting_appointments(session, today, charts)
    in_use = {id_: words_for_list(row) for row in under_way if (id_ := row.seen.values["consent_id"])}
    consents = consent_news(session, today, charts, in_use)
    cards = coverage_notices(session, today, charts)
    requests = authorization_notices(session, today, charts)
    unsigned = waiting_to_be_signed(session, charts)
    unfiled = waiting_for_ehr(session, _begin(today - timedelta(days=RECENT_DAYS)), charts)
    people = _found(
        session, charts, Patient, Patient.family_name, Patient.given_names, Patient.name_suffix,
        Patient.preferred_name, Patient.coordinator_id, Patient.household_id, Patient.is_deceased,
        Patient.enrolled_on, Patient.registered_at,
    )  # fmt: skip
    found = []
    for person in sorted(people, key=attrgetter("chart")):
        chart = person.chart
        enrollments = programs[chart]
        enrolled = _enrolled(enrollments, person)
        manager = next((one.care_manager_id for one in enrollments if one.care_manager_id), None)
        plan = plans.get(chart)
        found.append(
            ChartFacts(
                chart=chart,
                name=shown_name(
                    person.family_name, person.given_names, person.name_suffix, person.preferred_name
                ),
                coordinator_id=person.coordinator_id or manager,
                household_id=person.household_id,
                is_deceased=person.is_deceased,
                is_looked_after=bool(enrolled) or (not enrollments and person.coordinator_id is not None),
                acuity=max((one.acuity for one in enrollments if _is_active(one)), default=None),
                enrolled=enrolled,
                holds=tuple(
                    Happening(one.id, one.hold_until, one.program)
                    for one in enrollments
                    if one.status == EnrollmentStatus.ON_HOLD and one.hold_until is not None
                ),
                last_contact_on=contacts.reached.get(chart),
                last_face_to_face_on=contacts.met.get(chart),
                last_talk_on=contacts.talked.get(chart),
                has_plan=plan is not None,
                plan_in_force=plan,
                goals=tuple(goals[chart]),
                assessments=tuple(assessments[chart]),
                discharges=tuple(stays[chart]),
                moves=_moves(moves[chart], person.registered_at),
                diagnoses=tuple(diagnoses[chart]),
                put_off=tuple(put_off[chart]),
                barriers=tuple(barriers[chart]),
                referrals=tuple(referrals[chart]),
                appointments=tuple(appointments.get(chart, ())),
                consents=consents.get(chart, ()),
                payers=cards.get(chart, ()) + requests.get(chart, ()),
                unsigned=tuple(unsigned.get(chart, ())),
                unfiled=tuple(unfiled.get(chart, ())),
            )
        )
    return found


def _found(
    session: Session,
    charts: Collection[UUID] | None,
    record_class: type[Record],
    *columns: InstrumentedAttribute[Any] | ColumnElement[Any],
    where: Iterable[ColumnElement[bool]] = (),
    by_chart: bool = False,
) -> list[Row[*tuple[Any, ...]]]:
    """Return these columns, after the chart, of the records that count; `by_chart` one row for each."""
    query = select(record_class.chart, *columns).where(
        record_class.standing != Standing.ENTERED_IN_ERROR, *where
    )
    if charts is not None:
        query = query.where(record_class.chart.in_(charts))
    if by_chart:
        query = query.group_by(record_class.chart)
    return list(session.execute(query).all())


def _programs(session: Session, charts: Collection[UUID] | None) -> defaultdict[UUID, list[Any]]:
    found = defaultdict(list)
    kind = ProgramEnrollment
    for row in _found(
        session, charts, kind, kind.id, kind.program, kind.status, kind.enrolled_on, kind.hold_until,
        kind.care_manager_id, kind.acuity,
    ):  # fmt: skip
        found[row.chart].append(row)
    for rows in found.values():
        rows.sort(key=lambda row: (row.enrolled_on or date.min, row.id))
    return found


def _is_active(enrollment: Any) -> bool:
    return bool(enrollment.status == EnrollmentStatus.ACTIVE)


def _enrolled(enrollments: Collection[Any], person: Any) -> tuple[Happening, ...]:
    """Return the active programs; where no program was written down, the day in the registration counts."""
    if not enrollments and person.enrolled_on is not None:
        return (Happening(person.chart, person.enrolled_on),)
    return tuple(
        Happening(one.id, one.enrolled_on, one.program)
        for one in enrollments
        if _is_active(one) and one.enrolled_on is not None
    )


def _contacts(session: Session, charts: Collection[UUID] | None) -> _Contacts:
    """Return the last contacts: signed notes, and finished encounters that are ours."""
    kind, contacts = ContactNote, _Contacts({}, {}, {})
    reached = kind.is_with_patient & (kind.result.is_(None) | kind.result.in_(_REACHED))
    talked = kind.result.is_(None) | kind.result.in_(_TALKED)
    notes = _found(
        session, charts, kind,
        func.max(kind.occurred_at).filter(reached).label("reached"),
        func.max(kind.occurred_at).filter(reached, kind.mode == ContactMode.IN_PERSON).label("met"),
        func.max(kind.occurred_at).filter(talked).label("talked"),
        where=(kind.status == NoteStatus.SIGNED,), by_chart=True,
    )  # fmt: skip
    other = Encounter
    encounters = _found(
        session, charts, other,
        func.max(other.started_at).label("reached"),
        func.max(other.started_at).filter(other.mode.in_(_IN_ONE_ROOM)).label("met"),
        func.max(other.started_at).label("talked"),
        where=(
            other.status == EncounterStatus.FINISHED,
            other.source_id.is_(None),
            other.mode.not_in(_ELSEWHERE),
        ), by_chart=True,
    )  # fmt: skip
    for row in (*notes, *encounters):
        for found, at in (
            (contacts.reached, row.reached),
            (contacts.met, row.met),
            (contacts.talked, row.talked),
        ):
            if at is not None:
                found[row.chart] = max(found.get(row.chart, date.min), _office_day(at))
    return contacts


def _plans(session: Session, charts: Collection[UUID] | None) -> dict[UUID, Happening]:
    """Return, by chart, the plan that was sent, or else agreed, last."""
    found: dict[UUID, Happening] = {}
    kind = CarePlan
    is_ours = kind.source_id.is_(None) & kind.status.in_(_PLAN_AGREED)
    where = (is_ours | kind.sent_on.is_not(None) | kind.agreed_on.is_not(None),)
    for row in _found(
        session, charts, kind, kind.id, kind.sent_on, kind.agreed_on, kind.started_on, where=where
    ):
        on = row.sent_on or row.agreed_on or (row.started_on.earliest if row.started_on else None)
        if on is not None:
            found[row.chart] = max(
                found.get(row.chart, Happening(row.id, on)), Happening(row.id, on), key=_order
            )
    return found


def _goals(session: Session, charts: Collection[UUID] | None) -> _Found:
    """Return, by chart, our goals that are being worked on, with the day of the last news of each.

    News is a note on its progress, or a signed contact that names it.
    """
    news: dict[UUID, date] = {}
    told = _found(session, charts, GoalProgress, GoalProgress.goal_id, GoalProgress.told_on)
    noted = _found(
        session, charts, ContactNote, ContactNote.goals, ContactNote.occurred_at,
        where=(ContactNote.status == NoteStatus.SIGNED, ContactNote.goals != ()),
    )  # fmt: skip
    days = [(row.goal_id, row.told_on) for row in told]
    days += [(UUID(goal), _office_day(row.occurred_at)) for row in noted for goal in row.goals]
    for goal_id, on in days:
        news[goal_id] = max(news.get(goal_id, date.min), on)
    where = (Goal.source_id.is_(None), Goal.is_replaced.is_(False), Goal.status == GoalStatus.ACTIVE)
    found = []
    for row in _found(
        session, charts, Goal, Goal.id, Goal.origin_id, Goal.statement, Goal.started_on, where=where
    ):
        root, began = row.origin_id or row.id, row.started_on
        on = max(news.get(row.id, date.min), news.get(root, date.min), began.earliest if began else date.min)
        if on > date.min:
            found.append((row.chart, Happening(root, on, row.statement)))
    return _by_chart(found)


def _latest_assessments(session: Session, charts: Collection[UUID] | None) -> _Found:
    """Return, by chart, the latest assessment by each questionnaire."""
    latest: dict[tuple[UUID, str], Happening] = {}
    kind = Assessment
    for row in _found(session, charts, kind, kind.id, kind.questionnaire, kind.title, kind.asked_on):
        one, key = Happening(row.id, row.asked_on, row.title), (row.chart, row.questionnaire)
        latest[key] = max(latest.get(key, one), one, key=_order)
    return _by_chart((chart, one) for (chart, _), one in latest.items())


def _stays(session: Session, charts: Collection[UUID] | None, today: date) -> _Found:
    """Return, by chart, the stays in hospital that ended lately, also those that other systems report."""
    kind = Encounter
    where = (
        kind.mode.in_(_STAYS),
        kind.status == EncounterStatus.FINISHED,
        kind.ended_at >= _begin(today - timedelta(days=RECENT_DAYS)),
        kind.ended_at < _begin(today + timedelta(days=1)),
    )
    rows = _found(session, charts, kind, kind.id, kind.ended_at, where=where)
    return _by_chart((row.chart, Happening(row.id, _office_day(row.ended_at))) for row in rows)


def _addresses(session: Session, charts: Collection[UUID] | None, today: date) -> _Found:
    """Return, by chart, the addresses written down lately: an id made on a laptop tells when that was."""
    rows = _found(session, charts, Address, Address.id, where=(Address.use.not_in(_NOT_A_MOVE),))
    since = today - timedelta(days=RECENT_DAYS)
    dated = ((row.chart, Happening(row.id, on)) for row in rows if (on := _made_on(row.id)) is not None)
    return _by_chart((chart, one) for chart, one in dated if since <= one.on <= today)


def _moves(addresses: Collection[Happening], registered_at: datetime | None) -> tuple[Happening, ...]:
    """Return the addresses that came after the registration: the first ones are no change."""
    if registered_at is None:
        return ()
    registered_on = _office_day(registered_at)
    return tuple(one for one in addresses if one.on > registered_on)


def _diagnoses(session: Session, charts: Collection[UUID] | None, today: date) -> _Found:
    """Return, by chart, the diagnoses recorded lately on a day that is known."""
    kind, since = Condition, today - timedelta(days=RECENT_DAYS)
    where = (
        kind.clinical_status.in_(_STILL_ILL),
        kind.verification != VerificationStatus.REFUTED,
        kind.recorded_on >= PartialDate(since.isoformat()),
    )
    rows = _found(session, charts, kind, kind.id, kind.recorded_on, where=where)
    days = ((row, row.recorded_on.exact) for row in rows)
    return _by_chart(
        (row.chart, Happening(row.id, on)) for row, on in days if on is not None and since <= on <= today
    )


def _put_off(session: Session, charts: Collection[UUID] | None) -> _Found:
    """Return, by chart, the needs that are asked about again on a day; private ones are not named."""
    kind = Need
    where = (
        kind.ask_again_on.is_not(None),
        kind.status.in_((NeedStatus.DEFERRED, NeedStatus.PERSON_DECLINED)),
    )
    rows = _found(
        session, charts, kind, kind.id, kind.category, kind.sensitivity, kind.ask_again_on, where=where
    )
    return _by_chart((row.chart, Happening(row.id, row.ask_again_on, _need_words(row))) for row in rows)


def _barriers(session: Session, charts: Collection[UUID] | None) -> _Found:
    """Return, by chart, the open barriers that somebody looks at again on a day."""
    kind = Barrier
    where = (kind.recheck_on.is_not(None), kind.status.not_in(_BARRIER_OVER))
    rows = _found(session, charts, kind, kind.id, kind.domain, kind.recheck_on, where=where)
    return _by_chart(
        (row.chart, Happening(row.id, row.recheck_on, kind_of(row.domain).label)) for row in rows
    )


def _referrals(under_way: Iterable[ReferralRow]) -> defaultdict[UUID, list[WaitingReferral]]:
    found = defaultdict(list)
    for row in under_way:
        if row.next_step is not None:
            found[row.chart].append(WaitingReferral(row.referral_id, words_for_list(row), row.next_step))
    return found


def _need_words(row: Any) -> str:
    return "in private" if is_private(row.sensitivity) else domain_of(row.category).label


def _by_chart(pairs: Iterable[tuple[UUID, Happening]]) -> _Found:
    found: _Found = defaultdict(list)
    for chart, one in pairs:
        found[chart].append(one)
    for happenings in found.values():
        happenings.sort(key=_order)
    return found


def _order(one: Happening) -> tuple[date, UUID]:
    return one.on, one.record_id


def _made_on(record_id: UUID) -> date | None:
    """Return the office's day on which an id was made; None for ids that do not tell (all but UUIDv7)."""
    if record_id.version != 7:
        return None
    return _office_day(clock.from_ms(record_id.int >> 80))


def _office_day(moment: datetime) -> date:
    return clock.at_office(moment).date()


def _begin(day: date) -> datetime:
    return clock.office_moment(datetime.combine(day, time()))
