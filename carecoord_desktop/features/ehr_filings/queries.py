"""When records were filed in the EHR, by whom, and how."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.features.ehr_filings.records import EhrFiling, FilingWay
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class FilingRow:
    """One line of the ledger."""

    seen: Seen
    about_id: UUID
    filed_at: datetime
    filed_by: str
    way: FilingWay
    remark: str


def filings(session: Session, about_kind: str, chart: UUID | None = None) -> dict[UUID, list[FilingRow]]:
    """Return the ledger for one kind of record, of one chart or of all, by record, the newest first."""
    query = select(EhrFiling).where(
        EhrFiling.about_kind == about_kind, EhrFiling.standing != Standing.ENTERED_IN_ERROR
    )
    if chart is not None:
        query = query.where(EhrFiling.chart == chart)
    names = worker_names(session)
    rows: dict[UUID, list[FilingRow]] = {}
    for each in session.scalars(query.order_by(EhrFiling.filed_at.desc(), EhrFiling.id.desc())):
        filed_by = names.get(each.filed_by, "")
        row = FilingRow(Seen.of(each), each.about_id, each.filed_at, filed_by, each.way, each.remark)
        rows.setdefault(each.about_id, []).append(row)
    return rows
