"""What is done with consents: prepared, signed, refused, taken back, ended by their event, struck."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.consent_terms.rules import (
    ConsentDraft,
    current_version,
    problems,
    why_not_usable,
)
from carecoord_desktop.features.consents import queries, rules
from carecoord_desktop.features.consents.records import Consent, ConsentStatus, Part2Source
from carecoord_desktop.features.consents.rules import Revocation
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.signatures.actions import take_signature
from carecoord_desktop.features.signers.queries import signers_of
from carecoord_desktop.features.signers.records import SignsAs
from carecoord_desktop.features.signers.rules import Agreement, Signer
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Seen, Standing, new_id


def propose_consent(session: Session, chart: UUID, draft: ConsentDraft) -> Consent:
    """Store the terms of a consent that waits for a signature; they are never changed after this.

    A Part 2 consent also notes its program as a source of this chart.

    Raises:
        DraftHasProblems: if `consent_terms.rules.problems(draft)` is not empty.
    """
    if found := problems(draft):
        raise DraftHasProblems(found)
    assert draft.type is not None  # noqa: S101  # `problems` has refused that
    recipients = _recipients(draft)
    consent = Consent(
        id=new_id(),
        chart=chart,
        type=draft.type,
        scope=draft.scope,
        scope_words=draft.scope_words.strip(),
        recipients=tuple(name for name, _ in recipients),
        recipient_ids=tuple(organization for _, organization in recipients),
        program=draft.program.strip(),
        purpose=draft.purpose,
        purpose_words=draft.purpose_words.strip(),
        expires_on=draft.expires_on,
        expires_when=draft.expires_when.strip(),
        language=draft.language,
        text_version=current_version(),
        renews=draft.renews,
        recorded_at=clock.now(),
        recorded_by=author_of(session),
        status=ConsentStatus.PROPOSED,
        **queries.names_in_text(session, chart),
    )
    session.add(consent)
    if consent.program and consent.program not in queries.part_2_programs(session, chart):
        note_part_2_source(session, chart, consent.program)
    return consent


def sign_consent(session: Session, seen: Seen, draft: Agreement) -> Consent:
    """Store the signature under a consent; from then on it holds.

    Raises:
        DraftHasProblems: if it does not wait for a signature any more, its text may not be used, or
            `rules.agreement_problems` finds something.
    """
    consent = _waiting(session, seen)
    person = session.get_one(Patient, consent.chart)
    signer = _chosen(session, consent.chart, draft)
    found = rules.agreement_problems(draft, consent.type, signer, person.birth_date)
    if reason := why_not_usable(consent.language):
        found.append(Problem("", reason))
    if found:
        raise DraftHasProblems(found)
    assert isinstance(draft.signed_on, date)  # noqa: S101  # the rules have refused the others
    about = Consent.kind(), consent.id
    take_signature(session, consent.chart, about, queries.text_of(consent).digest, _as_signature(draft))
    change(
        consent,
        seen,
        status=ConsentStatus.ACTIVE,
        signed_on=draft.signed_on,
        signs_as=draft.signs_as,
        signed_by=draft.signed_by,
        signer=draft.signer.strip(),
        authority="" if draft.signs_as == SignsAs.SELF else draft.authority.strip(),
        copy_given_on=clock.today() if draft.copy_given else None,
    )
    return consent


def give_consent(session: Session, chart: UUID, draft: ConsentDraft, agreement: Agreement) -> Consent:
    """Store a consent and its signature in one go, such as one that was signed on paper.

    Raises:
        DraftHasProblems: as `propose_consent` and `sign_consent` do.
    """
    consent = propose_consent(session, chart, draft)
    session.flush()
    return sign_consent(session, Seen.of(consent), agreement)


def refuse_consent(session: Session, seen: Seen) -> Consent:
    """Record that the person says no today; what was asked for stays in the list.

    Raises:
        DraftHasProblems: if it does not wait for a signature any more.
    """
    consent = _waiting(session, seen)
    change(consent, seen, status=ConsentStatus.REJECTED, signed_on=clock.today())
    return consent


def revoke_consent(session: Session, seen: Seen, draft: Revocation) -> Consent:
    """Record that a consent was taken back: it stops at once, and what was given before stays counted.

    Raises:
        DraftHasProblems: if it was taken back before, or `rules.revocation_problems(draft)` is not empty.
    """
    consent = session.get_one(Consent, seen.record_id)
    if consent.revoked_on is not None:
        raise DraftHasProblems([Problem("", "This consent was taken back already.")])
    if found := rules.revocation_problems(draft, seen.values["signed_on"]):
        raise DraftHasProblems(found)
    change(
        consent,
        seen,
        status=ConsentStatus.INACTIVE,
        revoked_on=draft.revoked_on,
        revoked_by=draft.revoked_by.strip(),
        revoked_how=draft.revoked_how,
        revoked_why=draft.revoked_why.strip(),
    )
    return consent


def end_by_event(session: Session, seen: Seen, happened_on: date) -> Consent:
    """Record that what ends a consent has happened; it does not hold from that day on.

    Raises:
        DraftHasProblems: if no event ends it, or the day is in the future.
    """
    consent = session.get_one(Consent, seen.record_id)
    if not consent.expires_when:
        raise DraftHasProblems([Problem("", "No event ends this consent.")])
    if happened_on > clock.today():
        raise DraftHasProblems([Problem("event_on", "This day is in the future. Please check it.")])
    change(consent, seen, event_on=happened_on)
    return consent


def give_copy(session: Session, seen: Seen) -> Consent:
    """Record that the person got a copy today (45 CFR 164.508(c)(4))."""
    consent = session.get_one(Consent, seen.record_id)
    change(consent, seen, copy_given_on=clock.today())
    return consent


def strike_consent(session: Session, seen: Seen, reason: str) -> Consent:
    """Mark a consent as entered in error; it leaves the list and stays in the history.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this was never true.")])
    consent = session.get_one(Consent, seen.record_id)
    change(consent, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())
    return consent


def note_part_2_source(session: Session, chart: UUID, program: str, what: str = "") -> Part2Source:
    """Store that a chart holds information of a program under 42 CFR Part 2.

    Raises:
        DraftHasProblems: without the name of the program.
    """
    if not program.strip():
        raise DraftHasProblems([Problem("program", "Write the name of the program.")])
    source = Part2Source(
        chart=chart,
        program=program.strip(),
        what=what.strip(),
        noted_on=clock.today(),
        recorded_at=clock.now(),
        recorded_by=author_of(session),
    )
    session.add(source)
    return source


def strike_part_2_source(session: Session, chart: UUID, program: str, reason: str) -> None:
    """Mark as entered in error that a chart holds information of a Part 2 program.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this was never true.")])
    for source in queries.part_2_sources(session, chart):
        if source.program == program:
            struck = {"standing": Standing.ENTERED_IN_ERROR, "error_reason": reason.strip()}
            change(source, Seen.of(source), **struck)


def _waiting(session: Session, seen: Seen) -> Consent:
    """Return a consent that waits for a signature.

    Raises:
        DraftHasProblems: if it does not.
    """
    consent = session.get_one(Consent, seen.record_id)
    if consent.status not in (ConsentStatus.DRAFT, ConsentStatus.PROPOSED):
        raise DraftHasProblems([Problem("", "This consent is not waiting for a signature any more.")])
    return consent


def _chosen(session: Session, chart: UUID, draft: Agreement) -> Signer | None:
    return next(
        (
            one
            for one in signers_of(session, chart)
            if (one.person_id, one.signs_as) == (draft.signed_by, draft.signs_as)
        ),
        None,
    )


def _as_signature(draft: Agreement) -> Agreement:
    """Return the signature with the relationship that its record keeps: as what somebody signs."""
    if draft.signs_as in (None, SignsAs.SELF):
        return replace(draft, relationship="")
    return replace(draft, relationship=draft.relationship or str(draft.signs_as.label))


def _recipients(draft: ConsentDraft) -> list[tuple[str, str]]:
    """Return the recipients that are named, each with its organization in the directory or ""."""
    ids = (*draft.recipient_ids, *[""] * len(draft.recipients))
    named = zip(draft.recipients, ids, strict=False)
    return [(name.strip(), organization) for name, organization in named if name.strip()]
