"""The print log, read from the audit trail: nothing that left is missing in it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.store.audit import AuditLine, Deed

_DETAIL = re.compile(r"(?P<paper>.+), version (?P<version>[0-9a-f]{12})(, .*)?", re.DOTALL)


@dataclass(frozen=True)
class PrintRow:
    """One paper that was printed, or saved as a file; `is_again` if this version had been before."""

    at: datetime
    by_name: str
    chart: UUID | None
    paper: str
    version: str
    deed: Deed
    is_again: bool


def print_log(session: Session, chart: UUID | None = None) -> list[PrintRow]:
    """Return what was printed or saved about a person on this laptop, or about all; the newest first."""
    lines = select(AuditLine).where(
        AuditLine.deed.in_((Deed.PRINT, Deed.EXPORT)), AuditLine.entity == "paper"
    )
    if chart is not None:
        lines = lines.where(AuditLine.chart == chart)
    names, known = worker_names(session), set[tuple[UUID | None, str]]()
    rows = []
    for line in session.scalars(lines.order_by(AuditLine.seq)):
        found = _DETAIL.fullmatch(line.detail)
        if found is None:
            continue  # a paper without a version, from before versions were written down
        key = (line.chart, found["version"])
        rows.append(
            PrintRow(
                line.at,
                names.get(line.worker, ""),
                line.chart,
                found["paper"],
                found["version"],
                line.deed,
                key in known,
            )
        )
        known.add(key)
    return rows[::-1]


def not_printed_yet(session: Session, versions: Collection[tuple[UUID, str]]) -> list[tuple[UUID, str]]:
    """Return those of (chart, version of a paper) that never left this laptop, in their order."""
    left = {(row.chart, row.version) for row in print_log(session)}
    return [each for each in versions if each not in left]
