"""What is done about the directory: add, call, note, propose, decide.

Whoever may write adds services, notes and calls, and proposes corrections. A correction of the entry
itself is marked by `corrected_at`; by that the office knows the deed, and who may do it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.directory import rules
from carecoord_desktop.features.directory.queries import organization_named, service_draft
from carecoord_desktop.features.directory.records import (
    CorrectionProposal,
    Finding,
    LocalNote,
    Organization,
    ProposalStatus,
    Service,
    ServiceLocation,
    ServiceStatus,
    VendorMapping,
    Verification,
)
from carecoord_desktop.features.directory.rules import (
    PLACE_FIELDS,
    SERVICE_FIELDS,
    ServiceDraft,
    VerificationDraft,
)
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import OFFICE_CHART, Seen, Standing, new_id

Values = dict[str, Any]


def add_service(session: Session, draft: ServiceDraft) -> Service:
    """Store a new service, found to be right today; who runs it is looked up by name, or stored too.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    organization = _organization(session, draft.organization_name)
    location_ids: tuple[str, ...] = ()
    if any(_place_values(draft).values()):
        location_ids = (str(_new_place(session, draft, organization.id).id),)
    service = Service(
        id=new_id(),
        chart=OFFICE_CHART,
        organization_id=organization.id,
        location_ids=location_ids,
        added_by=author_of(session),
        assured_on=clock.today(),
        **_service_values(draft),
    )
    session.add(service)
    return service


def change_service(session: Session, draft: ServiceDraft) -> Service:
    """Correct an entry for everybody: what differs from the draft as it was opened.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
        ValueError: if the draft is of a new service.
    """
    if draft.seen is None:
        raise ValueError("a new service is stored by add_service")
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    service = session.get_one(Service, draft.seen.record_id)
    _correct(session, service, draft.seen, draft)
    return service


def propose_changes(session: Session, draft: ServiceDraft, reason: str = "") -> list[CorrectionProposal]:
    """Propose what a draft changes of a service, one field at a time; return the proposals.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
        ValueError: if the draft is of a new service.
    """
    if draft.seen is None:
        raise ValueError("a new service is stored by add_service")
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    opened = service_draft(session, draft.seen.record_id)
    was = _draft_values(opened) | {name: draft.seen.values[name] for name in SERVICE_FIELDS}
    return [
        propose_correction(session, draft.seen, name, rules.field_text(value), reason)
        for name, value in _draft_values(draft).items()
        if value != was[name]
    ]


def add_note(session: Session, service_id: UUID, words: str) -> LocalNote:
    """Store what a worker knows of a service.

    Raises:
        DraftHasProblems: without words.
    """
    _require_words("words", words, "Write the note first.")
    note = LocalNote(
        id=new_id(), chart=OFFICE_CHART, service_id=service_id, words=words.strip(),
        written_by=author_of(session), written_at=clock.now(),
    )  # fmt: skip
    session.add(note)
    return note


def change_note(session: Session, seen: Seen, words: str) -> LocalNote:
    """Write a note anew.

    Raises:
        DraftHasProblems: without words.
    """
    _require_words("words", words, "Write the note first, or strike it.")
    note = session.get_one(LocalNote, seen.record_id)
    change(note, seen, words=words.strip())
    return note


def strike_note(session: Session, seen: Seen, reason: str) -> LocalNote:
    """Strike a note that does not hold any more, with the reason.

    Raises:
        DraftHasProblems: without a reason.
    """
    _require_words("reason", reason, "Write why this note does not hold any more.")
    note = session.get_one(LocalNote, seen.record_id)
    change(note, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())
    return note


def record_verification(session: Session, draft: VerificationDraft) -> Verification:
    """Store a call to a service, and propose to the office what follows from it.

    An entry that was right, or whose change is noted, is verified as of that day; one that closed is
    proposed to be shown as such. A call that nobody answered proposes nothing.

    Raises:
        DraftHasProblems: if `rules.verification_problems(draft)` is not empty.
    """
    if found := rules.verification_problems(draft):
        raise DraftHasProblems(found)
    called_on = draft.called_on or clock.today()
    call = Verification(
        id=new_id(), chart=OFFICE_CHART, service_id=draft.service.record_id,
        called_on=called_on, called_by=author_of(session), finding=draft.finding,
        note=draft.note.strip(), recorded_at=clock.now(),
    )  # fmt: skip
    session.add(call)
    reason = f"Called on {called_on:%d %b %Y}. {call.note}".strip()
    if draft.finding in (Finding.OK, Finding.CHANGED):
        propose_correction(session, draft.service, "assured_on", called_on.isoformat(), reason)
    elif draft.finding == Finding.CLOSED:
        propose_correction(session, draft.service, "status", ServiceStatus.INACTIVE, reason)
    return call


def propose_correction(
    session: Session, seen: Seen, field_name: str, value: str, reason: str = ""
) -> CorrectionProposal:
    """Propose another value for one field of a service, as `rules.field_text` writes it.

    Raises:
        DraftHasProblems: if the field cannot be corrected, or the value does not fit it.
    """
    if field_name not in rules.CORRECTABLE:
        raise DraftHasProblems([Problem("field_name", "This field cannot be corrected.")])
    if value.strip() and rules.field_value(field_name, value) is None:
        raise DraftHasProblems([Problem(field_name, "This does not fit here.")])
    was = seen.values.get(field_name)
    if field_name not in seen.values:
        was = getattr(service_draft(session, seen.record_id), field_name)
    proposal = CorrectionProposal(
        id=new_id(), chart=OFFICE_CHART, service_id=seen.record_id, field_name=field_name,
        was=rules.field_text(was), value=value.strip(),
        reason=reason.strip(), proposed_by=author_of(session), proposed_at=clock.now(),
    )  # fmt: skip
    session.add(proposal)
    return proposal


def approve_correction(session: Session, seen: Seen, note: str = "") -> Service:
    """Write a proposed value into the entry of the service, for everybody.

    Raises:
        DraftHasProblems: if somebody has decided about it already, or its value no longer fits.
    """
    proposal = _undecided(session, seen)
    service = session.get_one(Service, proposal.service_id)
    value = rules.field_value(proposal.field_name, proposal.value)
    if proposal.field_name not in rules.CORRECTABLE or (value is None and proposal.value):
        raise DraftHasProblems([Problem("", "This version of CareCoord cannot write this value.")])
    draft = service_draft(session, service.id)
    if proposal.field_name == "assured_on":
        change(service, Seen.of(service), assured_on=_not_older(service, value), corrected_at=clock.now())
    else:
        corrected = replace(draft, **{proposal.field_name: rules.draft_value(proposal.field_name, value)})
        _correct(session, service, Seen.of(service), corrected)
    _decide(session, proposal, seen, ProposalStatus.APPROVED, note)
    return service


def decline_correction(session: Session, seen: Seen, note: str) -> CorrectionProposal:
    """Leave the entry as it is, and say why.

    Raises:
        DraftHasProblems: without a reason, or if somebody has decided about it already.
    """
    _require_words("decision_note", note, "Write why the entry stays as it is.")
    proposal = _undecided(session, seen)
    _decide(session, proposal, seen, ProposalStatus.DECLINED, note)
    return proposal


def strike_service(session: Session, seen: Seen, reason: str) -> Service:
    """Take out an entry that should never have been there, such as a double one.

    Raises:
        DraftHasProblems: without a reason.
    """
    _require_words("reason", reason, "Write why this entry should not be here.")
    service = session.get_one(Service, seen.record_id)
    change(
        service, seen,
        standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip(), corrected_at=clock.now(),
    )  # fmt: skip
    return service


def save_mapping(session: Session, sender: str, columns: tuple[str, ...]) -> VendorMapping:
    """Keep how the columns of a sender are read; its id follows from the sender's name.

    Raises:
        DraftHasProblems: without a sender.
    """
    _require_words("sender", sender, "Write who sent the files.")
    record_id = uuid5(OFFICE_CHART, f"vendor-mapping {sender.strip().casefold()}")
    mapping = session.get(VendorMapping, record_id)
    if mapping is None:
        mapping = VendorMapping(
            id=record_id, chart=OFFICE_CHART, sender=sender.strip(), columns=columns,
            saved_by=author_of(session), saved_at=clock.now(),
        )  # fmt: skip
        session.add(mapping)
    elif mapping.columns != columns:
        change(mapping, Seen.of(mapping), columns=columns, saved_at=clock.now())
    return mapping


def _draft_values(draft: ServiceDraft) -> Values:
    """Return what a draft says of a service, of who runs it and of where it is, as records hold it."""
    names = (*SERVICE_FIELDS, "organization_name", *(PLACE_FIELDS if draft.is_one_place else ()))
    return {name: rules.record_value(name, getattr(draft, name)) for name in names}


def _service_values(draft: ServiceDraft) -> Values:
    return {name: rules.record_value(name, getattr(draft, name)) for name in SERVICE_FIELDS}


def _place_values(draft: ServiceDraft) -> Values:
    return {name: getattr(draft, name).strip() for name in PLACE_FIELDS}


def _correct(session: Session, service: Service, seen: Seen, draft: ServiceDraft) -> None:
    """Write what a draft changes of a service, of who runs it and of where it is."""
    opened = service_draft(session, service.id)
    values = _service_values(draft)
    if draft.organization_name.strip() != opened.organization_name:
        values["organization_id"] = _organization(session, draft.organization_name).id
    place = _place_values(draft)
    if draft.is_one_place and place != _place_values(opened):
        if draft.place_seen is None:
            values["location_ids"] = (str(_new_place(session, draft, service.organization_id).id),)
        else:
            location = session.get_one(ServiceLocation, draft.place_seen.record_id)
            change(location, draft.place_seen, **place, corrected_at=clock.now())
    change(service, seen, **values, corrected_at=clock.now())


def _new_place(session: Session, draft: ServiceDraft, organization_id: UUID | None) -> ServiceLocation:
    location = ServiceLocation(
        id=new_id(), chart=OFFICE_CHART, organization_id=organization_id, name=draft.name.strip(),
        **_place_values(draft),
    )  # fmt: skip
    session.add(location)
    return location


def _organization(session: Session, name: str) -> Organization:
    found = organization_named(session, name)
    if found is None:
        found = Organization(id=new_id(), chart=OFFICE_CHART, name=name.strip())
        session.add(found)
    return found


def _undecided(session: Session, seen: Seen) -> CorrectionProposal:
    proposal = session.get_one(CorrectionProposal, seen.record_id)
    if proposal.status != ProposalStatus.PROPOSED:
        raise DraftHasProblems([Problem("", "Somebody has decided about this already.")])
    return proposal


def _decide(
    session: Session, proposal: CorrectionProposal, seen: Seen, status: ProposalStatus, note: str
) -> None:
    change(
        proposal, seen,
        status=status, decided_by=author_of(session), decided_at=clock.now(), decision_note=note.strip(),
    )  # fmt: skip


def _not_older(service: Service, verified_on: date | None) -> date | None:
    """Return the newer day: a proposal that waited long does not make an entry older."""
    return max(filter(None, (service.assured_on, verified_on)), default=None)


def _require_words(field: str, words: str, message: str) -> None:
    if not words.strip():
        raise DraftHasProblems([Problem(field, message)])
