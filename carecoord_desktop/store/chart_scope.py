"""Which charts this laptop holds; one that was handed over is read until it leaves, and not written."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.orm import Mapped, mapped_column

from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Local, Word


class ScopeState(Words):
    """How a chart stands on this laptop."""

    PENDING = "pending"
    WHOLE = "whole"
    HANDED_OVER = "handed-over"
    PURGED = "purged"


class ChartScope(Local):
    """A chart the office has granted, by the number of its grant; hidden until all of it is here.

    `is_told` says that the office knows how it stands: that it is whole, or that it was removed.
    """

    __tablename__ = "chart_scope"

    chart: Mapped[UUID] = mapped_column(primary_key=True)
    generation: Mapped[int]
    state: Mapped[ScopeState] = mapped_column(Word(ScopeState))
    is_told: Mapped[bool]
    changed_ms: Mapped[int]


class ChartHandedOver(DraftHasProblems):
    """A save into a chart that belongs to somebody else by now; nothing of it was stored."""

    def __init__(self) -> None:
        super().__init__([Problem("", _HANDED_OVER)])


def refuse_handed_over(connection: Connection, charts: Iterable[UUID]) -> None:
    """Return if all these charts may be written here.

    Raises:
        ChartHandedOver: if one of them was handed over to somebody else.
    """
    for chart in charts:
        if connection.exec_driver_sql(_IS_HANDED_OVER, (chart.bytes,)).first() is not None:
            raise ChartHandedOver


_HANDED_OVER = (
    "Not saved: this chart was handed over to another coordinator, and you can only read it here. "
    "A draft of what you typed is kept and goes to the office with the chart."
)
_IS_HANDED_OVER = "SELECT 1 FROM chart_scope WHERE chart = ? AND state = 'handed-over'"
