"""Writing down what was given out of a chart, and striking what never was."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.disclosures import rules
from carecoord_desktop.features.disclosures.records import Channel, Disclosure, DisclosureBasis
from carecoord_desktop.features.disclosures.rules import DisclosureDraft
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Seen, Standing, new_id


def record_disclosure(session: Session, chart: UUID, draft: DisclosureDraft) -> Disclosure:
    """Store that something of a chart was given to somebody; whoever discloses calls this in its own save.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    assert isinstance(draft.disclosed_on, date)  # noqa: S101  # `rules.problems` has refused the others
    assert isinstance(draft.basis, DisclosureBasis)  # noqa: S101
    assert isinstance(draft.channel, Channel)  # noqa: S101
    disclosure = Disclosure(
        id=new_id(),
        chart=chart,
        recipient=draft.recipient.strip(),
        address=draft.address.strip(),
        what=draft.what.strip(),
        purpose=draft.purpose.strip(),
        basis=draft.basis,
        channel=draft.channel,
        disclosed_on=draft.disclosed_on,
        disclosed_by=author_of(session),
        recorded_at=clock.now(),
        trail_line=draft.trail_line,
        consent_id=draft.consent_id,
    )
    session.add(disclosure)
    return disclosure


def strike_disclosure(session: Session, seen: Seen, reason: str) -> None:
    """Mark a disclosure as entered in error; it leaves every list and stays in the history.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this was never given out.")])
    disclosure = session.get_one(Disclosure, seen.record_id)
    change(disclosure, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())
