"""What a coordinator does with the ledger: mark a record as filed, or take a wrong mark back."""

from __future__ import annotations

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.ehr_filings import rules
from carecoord_desktop.features.ehr_filings.records import EhrFiling
from carecoord_desktop.features.ehr_filings.rules import FilingDraft
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Record, Seen, Standing


def mark_filed(session: Session, record: Record, draft: FilingDraft) -> EhrFiling:
    """Store that a record stands in the EHR now.

    Raises:
        DraftHasProblems: if `rules.filing_problems(draft)` is not empty.
    """
    if found := rules.filing_problems(draft):
        raise DraftHasProblems(found)
    filing = EhrFiling(
        chart=record.chart,
        about_kind=record.kind(),
        about_id=record.id,
        way=draft.way,
        remark=draft.remark.strip(),
        filed_at=clock.now(),
        filed_by=author_of(session),
    )
    session.add(filing)
    return filing


def strike_filing(session: Session, seen: Seen, reason: str) -> EhrFiling:
    """Take back a mark that was never true; the record counts as not filed again.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why it is not filed.")])
    filing = session.get_one(EhrFiling, seen.record_id)
    change(filing, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())
    return filing
