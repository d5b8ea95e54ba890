"""The print log, read from the audit trail: nothing that left is missing in it; and where each paper is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import shown_name
from carecoord_desktop.features.print_log.records import PaperState, PrintedPaper
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.store.audit import AuditLine, Deed
from carecoord_desktop.store.record import Seen, Standing

_DETAIL = re.compile(r"(?P<paper>.+), version (?P<version>[0-9a-f]{12})(, .*)?", re.DOTALL)


@dataclass(frozen=True)
class PrintRow:
    """One paper that was printed, or saved as a file; `is_again` if this version had been before.

    `trail_line` names its audit line; `state` is None, and `seen` too, until somebody says what became of it.
    """

    trail_line: str
    at: datetime
    by_name: str
    chart: UUID | None
    paper: str
    version: str
    deed: Deed
    is_again: bool
    person: str = ""
    state: PaperState | None = None
    given_to: str = ""
    said_on: date | None = None
    seen: Seen | None = None

    @property
    def is_unaccounted(self) -> bool:
        """Whether it is a paper of which nobody has said where it is."""
        return self.deed == Deed.PRINT and self.state is None


def print_log(session: Session, chart: UUID | None = None) -> list[PrintRow]:
    """Return what was printed or saved about a person on this laptop, or about all; the newest first."""
    lines = select(AuditLine).where(
        AuditLine.deed.in_((Deed.PRINT, Deed.EXPORT)), AuditLine.entity == "paper"
    )
    if chart is not None:
        lines = lines.where(AuditLine.chart == chart)
    found_lines = session.scalars(lines.order_by(AuditLine.seq)).all()
    names, known = worker_names(session), set[tuple[UUID | None, str]]()
    people, papers = _people(session, found_lines), _papers(session)
    rows = []
    for line in found_lines:
        found = _DETAIL.fullmatch(line.detail)
        if found is None:
            continue  # a paper without a version, from before versions were written down
        key = (line.chart, found["version"])
        name = f"{line.replica}:{line.seq}"
        paper = papers.get(name)
        rows.append(
            PrintRow(
                name,
                line.at,
                names.get(line.worker, ""),
                line.chart,
                found["paper"],
                found["version"],
                line.deed,
                key in known,
                "" if line.chart is None else people.get(line.chart, ""),
                None if paper is None else paper.state,
                "" if paper is None else paper.given_to,
                None if paper is None else paper.said_on,
                None if paper is None else Seen.of(paper),
            )
        )
        known.add(key)
    return rows[::-1]


def not_printed_yet(session: Session, versions: Collection[tuple[UUID, str]]) -> list[tuple[UUID, str]]:
    """Return those of (chart, version of a paper) that never left this laptop, in their order."""
    left = {(row.chart, row.version) for row in print_log(session)}
    return [each for each in versions if each not in left]


def _people(session: Session, lines: Iterable[AuditLine]) -> dict[UUID, str]:
    charts = {line.chart for line in lines if line.chart is not None}
    found = session.scalars(select(Patient).where(Patient.id.in_(charts)))
    return {
        each.id: shown_name(each.family_name, each.given_names, each.name_suffix, each.preferred_name)
        for each in found
    }


def _papers(session: Session) -> dict[str, PrintedPaper]:
    found = session.scalars(select(PrintedPaper).where(PrintedPaper.standing != Standing.ENTERED_IN_ERROR))
    return {each.trail_line: each for each in found}
