"""Households."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from carecoord_desktop.store.record import Merge, Record, field


class Household(Record):
    """People who live together; kept in the chart of the member it was first recorded for."""

    __tablename__ = "household"

    name: Mapped[str] = field(Merge.SCALAR)
    note: Mapped[str] = field(Merge.SCALAR, default="")
