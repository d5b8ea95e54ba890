"""Consents for tests, written and signed through the product's own actions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.features.consent_terms.records import ConsentType, Scope
from carecoord_desktop.features.consent_terms.rules import ConsentDraft, release_draft
from carecoord_desktop.features.consents.actions import give_consent, propose_consent, revoke_consent
from carecoord_desktop.features.consents.queries import consent_row
from carecoord_desktop.features.consents.records import RevokedBy
from carecoord_desktop.features.consents.rules import ConsentRow, Revocation
from carecoord_desktop.features.signatures.records import Manner
from carecoord_desktop.features.signers.records import SignsAs
from carecoord_desktop.features.signers.rules import Agreement
from carecoord_desktop.store.desk import Desk

FOOD_BANK = "City Food Bank"


def release_terms(recipient: str = FOOD_BANK, **changes: Any) -> ConsentDraft:
    """Return the terms of a release about needs, for help with care."""
    return replace(release_draft(recipient, scope=(Scope.CONTACT, Scope.NEEDS)), **changes)


def part_2_terms(recipient: str = FOOD_BANK, program: str = "Harbor Recovery") -> ConsentDraft:
    """Return the terms of a Part 2 consent."""
    return release_draft(recipient, scope=(Scope.APPOINTMENTS,), program=program)


def program_terms(program: str = "Community health integration") -> ConsentDraft:
    """Return the terms of a consent to take part in a program."""
    return ConsentDraft(ConsentType.PROGRAM, purpose_words=program)


def on_paper(signer: str = "Lucille Grant", **changes: Any) -> Agreement:
    """Return a signature on paper of today, by the person herself."""
    agreement = Agreement(
        Manner.PAPER, signer, paper="Chart folder, page 3", signed_on=clock.today(), signs_as=SignsAs.SELF
    )
    return replace(agreement, **changes)


def a_consent(
    desk: Desk, chart: UUID, terms: ConsentDraft | None = None, agreement: Agreement | None = None
) -> ConsentRow:
    """Return a signed consent, a release unless other terms are given."""
    with desk.writing() as session:
        consent_id = give_consent(session, chart, terms or release_terms(), agreement or on_paper()).id
    return the_consent(desk, consent_id)


def a_proposed_consent(desk: Desk, chart: UUID, terms: ConsentDraft | None = None) -> ConsentRow:
    """Return a consent that waits for its signature."""
    with desk.writing() as session:
        consent_id = propose_consent(session, chart, terms or release_terms()).id
    return the_consent(desk, consent_id)


def take_back(desk: Desk, row: ConsentRow, on: date | None = None) -> ConsentRow:
    """Take a consent back, as heard on the phone."""
    draft = Revocation(on or clock.today(), "Lucille Grant", RevokedBy.BY_PHONE)
    with desk.writing() as session:
        revoke_consent(session, row.seen, draft)
    return the_consent(desk, row.consent_id)


def the_consent(desk: Desk, consent_id: UUID) -> ConsentRow:
    """Return a consent as it stands today."""
    with desk.reading() as session:
        return consent_row(session, consent_id)
