"""Saying what became of a printed paper: given to somebody, come back, shredded."""

from __future__ import annotations

from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.print_log.queries import PrintRow
from carecoord_desktop.features.print_log.records import PaperState, PrintedPaper
from carecoord_desktop.store.audit import Deed
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import OFFICE_CHART

_PAPERS = UUID("5f1c7a52-8a0e-5d43-9a6b-2f0c64d1e7b4")
"""The name space of the ids: what two workers say of one print is said of one record."""


def say_what_became(session: Session, row: PrintRow, state: PaperState, given_to: str = "") -> PrintedPaper:
    """Store where a paper is now; what was said of it before stays in the history.

    Raises:
        DraftHasProblems: if it was saved as a file, or given without saying to whom.
    """
    if row.deed != Deed.PRINT:
        raise DraftHasProblems([Problem("", "This was saved as a file. It is no paper.")])
    if state == PaperState.GIVEN and not given_to.strip():
        raise DraftHasProblems([Problem("given_to", "Write who has the paper now.")])
    said = {"state": state, "said_on": clock.today(), "by": author_of(session)}
    if state == PaperState.GIVEN:
        said["given_to"] = given_to.strip()
    if row.seen is not None:
        paper = session.get_one(PrintedPaper, row.seen.record_id)
        change(paper, row.seen, **said)
        return paper
    paper = PrintedPaper(
        id=uuid5(_PAPERS, row.trail_line), chart=row.chart or OFFICE_CHART, trail_line=row.trail_line,
        paper=row.paper, **said,
    )  # fmt: skip
    session.add(paper)
    return paper
