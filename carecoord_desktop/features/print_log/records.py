"""Where a paper is that left the printer: a sheet that lies about tells as much as a lost laptop."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class PaperState(Words):
    """What became of a paper."""

    GIVEN = "given"
    RETURNED = "returned"
    SHREDDED = "shredded"


class PrintedPaper(Record):
    """What became of one print; `trail_line` names its audit line (replica, number), `by` who said so."""

    __tablename__ = "printed_paper"

    trail_line: Mapped[str] = field(Merge.APPEND, index=True)
    paper: Mapped[str] = field(Merge.APPEND)
    state: Mapped[PaperState] = field(
        Merge.WORKFLOW,
        Word(PaperState),
        begun=(PaperState.GIVEN,),
        ended=(PaperState.RETURNED, PaperState.SHREDDED),
    )
    given_to: Mapped[str] = field(Merge.SCALAR, default="")
    said_on: Mapped[date] = field(Merge.WORKFLOW)
    by: Mapped[UUID] = field(Merge.WORKFLOW)
