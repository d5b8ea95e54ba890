"""The referrals of a chart or a caseload with where each stands, and whether one may be sent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.consents.queries import consent_for
from carecoord_desktop.features.consents.rules import Permission
from carecoord_desktop.features.households.queries import household_of
from carecoord_desktop.features.needs.records import Need
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import shown_name
from carecoord_desktop.features.referral_stages.records import Channel, EventType, Received, ReferralEvent
from carecoord_desktop.features.referral_stages.rules import Event, Progress, Stage, progress
from carecoord_desktop.features.referral_steps.rules import (
    NextStep,
    event_label,
    next_step,
    reason_line,
    stage_words,
)
from carecoord_desktop.features.referrals import rules
from carecoord_desktop.features.referrals.records import (
    Referral,
    ReferralCategory,
    SharedReferral,
    Urgency,
)
from carecoord_desktop.features.referrals.rules import PacketField, ReferralDraft
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.store.record import Record, Seen, Standing

AnyRecord = TypeVar("AnyRecord", bound=Record)

BY_HAND = "The person carries the slip, so we give nothing away."
_PRIVATE = "in private"
_OF_EVENT = tuple(getattr(ReferralEvent, each.name) for each in fields(Event))
_MANY_CHARTS = 500  # more are not named one by one


@dataclass(frozen=True)
class ReferralRow:
    """One referral as lists show it; `pair_ids` are open ones of others that ask for the same."""

    seen: Seen
    referral_id: UUID
    chart: UUID
    patient_name: str
    what: str
    partner_name: str
    organization_id: UUID | None
    category: ReferralCategory
    domain: str
    urgency: Urgency
    needed_by: date | None
    channel: Channel | None
    need_id: UUID | None
    owner_id: UUID | None
    owner_name: str
    prepared_by: UUID | None
    people: tuple[tuple[UUID, str], ...]
    parent_id: UUID | None
    replaces_id: UUID | None
    progress: Progress
    next_step: NextStep | None
    age_days: int
    code: str
    pair_ids: tuple[UUID, ...] = ()

    @property
    def stage(self) -> Stage:
        """Where it stands."""
        return self.progress.stage

    @property
    def stage_words(self) -> str:
        """Where it stands, in one line."""
        return stage_words(self.progress)

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self.progress.is_over

    @property
    def is_private(self) -> bool:
        """Whether what it asks for stays off screens and papers that others see."""
        return rules.is_private_domain(self.domain)


@dataclass(frozen=True)
class SharedRow:
    """That a referral in another chart of the household covers this person, too."""

    referral_id: UUID
    home_chart: UUID
    what: str
    partner_name: str
    shared_on: date


@dataclass(frozen=True)
class HistoryRow:
    """One event of a referral; an annotation was written down after it had ended."""

    event_id: UUID
    seen: Seen
    type: EventType
    words: str
    happened_on: date
    recorded_at: datetime
    by_name: str
    note: str
    informant: str
    evidence: str
    is_annotation: bool


def referrals_of_chart(session: Session, chart: UUID) -> list[ReferralRow]:
    """Return a person's referrals: open ones first, those whose next step is due first."""
    return _rows(session, _records(session, Referral, [chart]), clock.today())


def open_referrals(
    session: Session, charts: Collection[UUID] | None = None, *, today: date | None = None
) -> list[ReferralRow]:
    """Return the open referrals of these charts, or of all that are here; the next due first."""
    return [row for row in all_referrals(session, charts, today=today) if not row.is_over]


def all_referrals(
    session: Session, charts: Collection[UUID] | None = None, *, today: date | None = None
) -> list[ReferralRow]:
    """Return every referral of these charts, or of all that are here; open ones first."""
    return _rows(session, _records(session, Referral, charts), today or clock.today())


def referral(session: Session, referral_id: UUID) -> ReferralRow | None:
    """Return one referral, or None where it is not here or was never true."""
    found = session.get(Referral, referral_id)
    if found is None or found.standing == Standing.ENTERED_IN_ERROR:
        return None
    rows = referrals_of_chart(session, found.chart)
    return next((row for row in rows if row.referral_id == referral_id), None)


def progress_of(session: Session, record: Referral) -> Progress:
    """Return where a referral stands."""
    found = session.scalars(select(ReferralEvent).where(ReferralEvent.referral_id == record.id))
    return referral_standing(record, found)


def referral_standing(record: Referral, events: Iterable[ReferralEvent]) -> Progress:
    """Return where a referral stands after those of these events that count."""
    counted = (each for each in events if each.standing != Standing.ENTERED_IN_ERROR)
    return progress(map(Event.of, counted), _prepared_on(record))


def open_parts(session: Session, record: Referral) -> list[ReferralRow]:
    """Return the open referrals that are parts of another one."""
    rows = referrals_of_chart(session, record.chart)
    return [row for row in rows if row.parent_id == record.id and not row.is_over]


def same_kind_open(session: Session, chart: UUID, draft: ReferralDraft) -> list[ReferralRow]:
    """Return a person's open referrals that ask for the same as a draft, but not its own relations."""
    known = {draft.parent_id, draft.replaces_id, draft.seen and draft.seen.record_id}
    return [
        row
        for row in referrals_of_chart(session, chart)
        if not row.is_over
        and row.referral_id not in known
        and rules.asks_for_the_same(draft, row.category, row.domain, row.seen.values["service_type"])
    ]


def shared_with_chart(session: Session, chart: UUID) -> list[SharedRow]:
    """Return what other members of the household were sent for, where it covers this person, too."""
    return [
        SharedRow(each.referral_id, each.home_chart, each.what, each.partner_name, each.shared_on)
        for each in sorted(
            _records(session, SharedReferral, [chart]), key=lambda one: one.shared_on, reverse=True
        )
        if each.is_covered
    ]


def history_of_referral(session: Session, referral_id: UUID) -> list[HistoryRow]:
    """Return what happened to a referral, the oldest first, with what was written down too late to count."""
    record = session.get_one(Referral, referral_id)
    names = worker_names(session)
    told = session.scalars(select(ReferralEvent).where(ReferralEvent.referral_id == referral_id))
    records = {each.id: each for each in told}
    return [
        HistoryRow(
            line.event.id,
            Seen.of(records[line.event.id]),
            line.event.type,
            _event_words(line.event),
            line.event.happened_on,
            line.event.recorded_at,
            names.get(line.event.by, "") if line.event.by else "",
            line.event.note,
            line.event.informant,
            line.event.evidence,
            line.is_annotation,
        )
        for line in referral_standing(record, records.values()).lines
    ]


def permission_to_send(
    session: Session,
    row: ReferralRow,
    channel: Channel | None,
    fields_sent: Collection[PacketField],
    *,
    on: date | None = None,
    program: str = "",
) -> Permission:
    """Return whether this may go to its service, and the words that say why; a slip always may.

    The service's organization is looked for in the releases by its id, then by its name.
    """
    if channel == Channel.SLIP:
        return Permission(True, BY_HAND, None, False)
    scope = frozenset(each.scope for each in fields_sent)
    return consent_for(
        session,
        row.chart,
        row.organization_id or row.partner_name,
        on=on,
        scope=scope,
        program=program,
        name=row.partner_name,
    )


def referral_by_code(session: Session, text: str) -> ReferralRow | None:
    """Return the referral whose slip carries a code, typed or scanned; None for an unknown one."""
    code = rules.typed_code(text)
    ids = session.scalars(select(Referral.id).where(Referral.standing != Standing.ENTERED_IN_ERROR))
    found = [each for each in ids if rules.slip_code(each) == code] if code else []
    return referral(session, found[0]) if len(found) == 1 else None


def new_draft(session: Session, chart: UUID, need_id: UUID | None = None) -> ReferralDraft:
    """Return a referral pre-filled from a need and the person: one is to choose the service and send it."""
    person = session.get_one(Patient, chart)
    draft = ReferralDraft(language=person.spoken_language, owner_id=person.coordinator_id)
    need = None if need_id is None else session.get(Need, need_id)
    if need is None:
        return draft
    return replace(
        draft,
        category=ReferralCategory.SOCIAL,
        domain=need.category,
        need_id=need.id,
        reason=need.description,
    )


def household_members(session: Session, chart: UUID) -> list[tuple[UUID, str]]:
    """Return the other members of a person's household, whom a referral may cover, too."""
    household = household_of(session, chart)
    members = () if household is None else household.members
    return [(each.patient_id, each.shown_name) for each in members if each.patient_id != chart]


def success_by_service(session: Session) -> dict[UUID, float]:
    """Return how often, from 0 to 1, a service of the directory helped, of those whose outcome is known."""
    outcomes: defaultdict[UUID, list[bool]] = defaultdict(list)
    for row in all_referrals(session):
        service_id, closing = row.seen.values["service_id"], row.progress.outcome
        if service_id is not None and closing is not None and closing.outcome != Received.UNKNOWN:
            outcomes[service_id].append(closing.outcome in (Received.FULLY, Received.PARTLY))
    return {service_id: sum(helped) / len(helped) for service_id, helped in outcomes.items()}


def words_for_list(row: ReferralRow) -> str:
    """Return what and where a referral is for, as My Day may show it: "Food at Harbor Table"."""
    return _PRIVATE if row.is_private else f"{row.what} at {row.partner_name}"


def _rows(session: Session, records: Iterable[Referral], today: date) -> list[ReferralRow]:
    found = list(records)
    events = _events(session, found)
    names, workers = _names(session, found), worker_names(session)
    rows = [_row(one, progress(events[one.id], _prepared_on(one)), names, workers, today) for one in found]
    return sorted(_paired(rows), key=_rank)


def _row(
    one: Referral, standing: Progress, names: dict[UUID, str], workers: dict[UUID, str], today: date
) -> ReferralRow:
    people = tuple((UUID(each), names.get(UUID(each), "")) for each in one.people)
    return ReferralRow(
        seen=Seen.of(one),
        referral_id=one.id,
        chart=one.chart,
        patient_name=names.get(one.chart, ""),
        what=rules.what_of(one.category, one.domain, one.service_type),
        partner_name=one.partner_name,
        organization_id=one.organization_id,
        category=one.category,
        domain=one.domain,
        urgency=one.urgency,
        needed_by=one.needed_by,
        channel=one.channel,
        need_id=one.need_id,
        owner_id=one.owner_id,
        owner_name=workers.get(one.owner_id, "") if one.owner_id else "",
        prepared_by=one.prepared_by,
        people=people,
        parent_id=one.parent_id,
        replaces_id=one.replaces_id,
        progress=standing,
        next_step=next_step(standing, one.category, today),
        age_days=standing.age_days(today),
        code=rules.slip_code(one.id),
    )


def _paired(rows: Sequence[ReferralRow]) -> list[ReferralRow]:
    """Return the rows with what was asked for twice without knowing: two laptops, each kept whole."""
    alike: defaultdict[tuple[UUID, str, str], list[ReferralRow]] = defaultdict(list)
    for row in rows:
        if not row.is_over:
            alike[row.chart, row.category, row.domain].append(row)
    pairs = {
        row.referral_id: tuple(other.referral_id for other in group if rules.is_pair(row.seen, other.seen))
        for group in alike.values()
        for row in group
    }
    return [replace(row, pair_ids=pairs.get(row.referral_id, ())) for row in rows]


def _event_words(event: Event) -> str:
    words = event_label(event.type)
    if event.channel is not None:
        words += f": {event.channel.label.lower()}"
    if event.appointment_on is not None and event.type == EventType.SCHEDULED:
        words += f": {event.appointment_on:%a} {event.appointment_on.day} {event.appointment_on:%b %Y}"
    if event.contact_result is not None:
        words += f": {event.contact_result.label.lower()}"
    if event.outcome is not None:
        words += f": {event.outcome.label.lower()}"
    return words if event.reason is None else f"{words}: {reason_line(event.reason).label.lower()}"


def _rank(row: ReferralRow) -> tuple[Any, ...]:
    due = row.next_step.due_on if row.next_step else date.max
    return row.is_over, due if not row.is_over else date.max - row.progress.since_on, row.what.casefold()


def _prepared_on(record: Referral) -> date:
    return clock.today() if record.prepared_at is None else clock.at_office(record.prepared_at).date()


def _names(session: Session, records: Iterable[Referral]) -> dict[UUID, str]:
    wanted = {each.chart for each in records}
    wanted |= {UUID(person) for each in records for person in each.people}
    found = session.execute(
        select(
            Patient.id, Patient.family_name, Patient.given_names, Patient.name_suffix, Patient.preferred_name
        ).where(Patient.id.in_(wanted))
    )
    return {row[0]: shown_name(*row[1:]) for row in found}


def _events(session: Session, records: Sequence[Referral]) -> defaultdict[UUID, list[Event]]:
    """Return the events that count, by referral; columns, because a caseload has thousands of them."""
    found: defaultdict[UUID, list[Event]] = defaultdict(list)
    charts = {each.chart for each in records}
    query = select(ReferralEvent.referral_id, *_OF_EVENT).where(
        ReferralEvent.standing != Standing.ENTERED_IN_ERROR
    )
    if len(charts) < _MANY_CHARTS:
        query = query.where(ReferralEvent.chart.in_(charts))
    for row in session.execute(query):
        found[row[0]].append(Event(*row[1:]))
    return found


def _records(session: Session, kind: type[AnyRecord], charts: Collection[UUID] | None) -> list[AnyRecord]:
    query = select(kind).where(kind.standing != Standing.ENTERED_IN_ERROR)
    if charts is not None:
        query = query.where(kind.chart.in_(charts))
    return list(session.scalars(query))
