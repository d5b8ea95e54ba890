"""Referrals in a chart, written, sent and followed through the product's own actions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.features.consent_terms.records import Scope
from carecoord_desktop.features.referral_stages.records import (
    Channel,
    EventType,
    NeedAfter,
    PatientSays,
    Received,
)
from carecoord_desktop.features.referral_steps.rules import EventDraft
from carecoord_desktop.features.referrals import actions, queries, rules
from carecoord_desktop.features.referrals.queries import HistoryRow, ReferralRow
from carecoord_desktop.features.referrals.records import ReferralCategory
from carecoord_desktop.features.referrals.rules import ReferralDraft, SendDraft
from carecoord_desktop.store.desk import Desk
from tests.builders.consents import a_consent, release_terms

HARBOR_TABLE = "Harbor Table"

FOOD = ReferralDraft(
    category=ReferralCategory.SOCIAL,
    domain="food-insecurity",
    partner_name=HARBOR_TABLE,
    partner_phone="(617) 555-0190",
    partner_fax="(617) 555-0191",
    reason="Food runs out before the month does",
)
HEART = ReferralDraft(
    category=ReferralCategory.MEDICAL, service_type="Cardiology", partner_name="Bay Heart Clinic"
)


def a_referral(desk: Desk, chart: UUID, draft: ReferralDraft = FOOD, **changes: Any) -> ReferralRow:
    """Return a referral that was just prepared."""
    with desk.writing() as session:
        referral_id = actions.prepare_referral(session, chart, replace(draft, **changes)).id
    return the_referral(desk, referral_id)


def a_sent_referral(
    desk: Desk,
    chart: UUID,
    draft: ReferralDraft = FOOD,
    *,
    channel: Channel = Channel.FAX,
    sent_on: date | None = None,
    **changes: Any,
) -> ReferralRow:
    """Return a referral that was prepared and sent; where the service needs a release, there is one."""
    if channel != Channel.SLIP:
        a_release(desk, chart, changes.get("partner_name", draft.partner_name))
    row = a_referral(desk, chart, draft, **changes)
    return sent(desk, row, channel=channel, sent_on=sent_on)


def a_release(desk: Desk, chart: UUID, recipient: str = HARBOR_TABLE, **changes: Any) -> None:
    """Store a release for everything that a referral may tell."""
    everything = (Scope.CONTACT, Scope.NEEDS, Scope.COVERAGE, Scope.CONDITIONS, Scope.APPOINTMENTS)
    a_consent(desk, chart, release_terms(recipient, scope=everything, **changes))


def sent(desk: Desk, row: ReferralRow, **changes: Any) -> ReferralRow:
    """Say that a referral was sent, with what its kind usually tells."""
    draft = SendDraft(Channel.FAX, fields_sent=rules.usual_fields(row.category))
    with desk.writing() as session:
        actions.send_referral(session, row.referral_id, replace(draft, **changes))
    return the_referral(desk, row.referral_id)


def happened(desk: Desk, row: ReferralRow, type_: EventType, **said: Any) -> ReferralRow:
    """Write down what happened to a referral."""
    with desk.writing() as session:
        actions.record_event(session, row.referral_id, EventDraft(type_, **said))
    return the_referral(desk, row.referral_id)


def closed(desk: Desk, row: ReferralRow, outcome: Received = Received.FULLY, **said: Any) -> ReferralRow:
    """Close a referral as Maria at the service said."""
    draft = {
        "outcome": outcome,
        "outcome_on": clock.today(),
        "informant": "Maria at the service",
        "patient_says": PatientSays.YES,
        "need_after": NeedAfter.IMPROVED,
    }
    return happened(desk, row, EventType.CLOSED, **draft | said)


def the_referral(desk: Desk, referral_id: UUID) -> ReferralRow:
    """Return a referral as it stands now."""
    with desk.reading() as session:
        row = queries.referral(session, referral_id)
    assert row is not None
    return row


def the_history(desk: Desk, row: ReferralRow) -> list[HistoryRow]:
    """Return what happened to a referral, the oldest first."""
    with desk.reading() as session:
        return queries.history_of_referral(session, row.referral_id)
