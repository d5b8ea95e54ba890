"""What the papers of one referral say, read in one go."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.features.consents.queries import ConsentOnPaper, consent_row, consent_to_print
from carecoord_desktop.features.consents.rules import Permission
from carecoord_desktop.features.directory.queries import ServiceRow, service_row
from carecoord_desktop.features.face_sheets.queries import FaceSheet, face_sheet
from carecoord_desktop.features.observations.queries import ObservationRow, latest_observations
from carecoord_desktop.features.referral_stages.records import Channel
from carecoord_desktop.features.referral_stages.rules import Event, Stage
from carecoord_desktop.features.referral_steps.rules import Step, steps_after_sending
from carecoord_desktop.features.referrals.queries import (
    ReferralRow,
    household_members,
    permission_to_send,
    referral,
)
from carecoord_desktop.features.referrals.rules import PacketField, usual_fields


@dataclass(frozen=True)
class PartnerOnPaper:
    """The place a person is sent to; each part may be ""."""

    name: str = ""
    service: str = ""
    address: str = ""
    phone: str = ""
    fax: str = ""
    hours: str = ""
    how_to_apply: str = ""
    who_can_get_it: str = ""
    fees: str = ""


@dataclass(frozen=True)
class ReferralOnPaper:
    """One referral as its papers show it.

    `fields` is the minimum-necessary checklist: letter and fax page tell of the person what is on it and
    nothing else. `permission` says by which consent. `appointment` is the visit that is booked, or None.
    `household` counts everybody in it. `consent` goes with what 42 CFR Part 2 guards (2.32(b)), else it is
    None.
    """

    row: ReferralRow
    face: FaceSheet
    partner: PartnerOnPaper
    documents: tuple[str, ...]
    fields: frozenset[PacketField]
    results: tuple[ObservationRow, ...]
    household: int
    permission: Permission
    consent: ConsentOnPaper | None
    reason: str
    answer_by: date | None
    appointment: Event | None

    def tells(self, field: PacketField) -> bool:
        """Return whether something is on the checklist."""
        return field in self.fields


def referral_on_paper(
    session: Session,
    referral_id: UUID,
    fields: Collection[PacketField] | None = None,
    *,
    channel: Channel = Channel.FAX,
    program: str = "",
) -> ReferralOnPaper | None:
    """Return what the papers of a referral say, or None where it is not here.

    Without `fields` they tell what was sent last, before that what is usual. `program` is the Part 2 program
    some of it comes from.
    """
    row = referral(session, referral_id)
    if row is None:
        return None
    told = frozenset(fields if fields is not None else _told(row))
    wants_results = PacketField.RESULTS in told
    permission = _permission(session, row, channel, told, program)
    return ReferralOnPaper(
        row=row,
        face=face_sheet(session, row.chart),
        partner=_partner(session, row),
        documents=_documents(_service(session, row)),
        fields=told,
        results=tuple(latest_observations(session, row.chart)) if wants_results else (),
        household=1 + len(household_members(session, row.chart)),
        permission=permission,
        consent=_guarding(session, permission),
        reason=row.seen.values["reason"],
        answer_by=_answer_by(row),
        appointment=row.progress.appointment,
    )


def _told(row: ReferralRow) -> tuple[PacketField, ...]:
    sent = [line.event for line in row.progress.lines if line.event.fields_sent]
    return tuple(map(PacketField, sent[-1].fields_sent)) if sent else usual_fields(row.category)


def _service(session: Session, row: ReferralRow) -> ServiceRow | None:
    service_id = row.seen.values["service_id"]
    return None if service_id is None else service_row(session, service_id)


def _partner(session: Session, row: ReferralRow) -> PartnerOnPaper:
    """Return the partner: what the referral says of it, and beside it what the directory knows."""
    written, service = row.seen.values, _service(session, row)
    phone, fax, address = written["partner_phone"], written["partner_fax"], written["partner_address"]
    what = "" if row.is_private else row.what
    if service is None:
        return PartnerOnPaper(row.partner_name, what, address, phone, fax)
    place = service.places[0] if service.places else None
    return PartnerOnPaper(
        name=row.partner_name,
        service=what,
        address=address or (place.address if place else ""),
        phone=phone or (service.phone.words if service.phone else ""),
        fax=fax or (service.fax.words if service.fax else ""),
        hours="; ".join(rule.words for rule in service.all_hours),
        how_to_apply=service.application_process,
        who_can_get_it=service.eligibility,
        fees=service.fees,
    )


def _documents(service: ServiceRow | None) -> tuple[str, ...]:
    return () if service is None else service.required_documents


def _permission(
    session: Session, row: ReferralRow, channel: Channel, told: frozenset[PacketField], program: str
) -> Permission:
    """Return what allows it; the consent it was sent under says whether 42 CFR Part 2 guards it."""
    used = row.seen.values["consent_id"]
    if used is not None and (consent := consent_row(session, used)).is_part_2:
        program = program or consent.program
    return permission_to_send(session, row, channel, told, program=program)


def _guarding(session: Session, permission: Permission) -> ConsentOnPaper | None:
    if permission.part_2 and permission.allowed and permission.consent_id is not None:
        return consent_to_print(session, permission.consent_id)
    return None


def _answer_by(row: ReferralRow) -> date | None:
    """Return by when an answer is hoped for: once it was sent, whether they take it."""
    sent_on = row.progress.reached.get(Stage.SENT)
    if sent_on is None:
        return None
    asked = (each for each in steps_after_sending(sent_on, row.category) if each.step == Step.ACCEPTANCE)
    return next((each.due_on for each in asked), None)
