"""Settling a conflict: one value is chosen, and the save answers all of them by name."""

from __future__ import annotations

from sqlalchemy.orm import Session

from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.conflicts.rules import Settlement
from carecoord_desktop.store.capture import settle
from carecoord_desktop.store.record import record_class_of


def settle_conflict(session: Session, chosen: Settlement) -> None:
    """Choose a value of a conflict, also the one that is shown already.

    The operation names every value she saw. One that arrives later, or another choice made elsewhere
    without seeing this one, is a conflict again.

    Raises:
        DraftHasProblems: if this version does not know the field.
    """
    conflict = chosen.conflict
    record_class = record_class_of(conflict.kind)
    if record_class is None or conflict.seen is None:
        raise DraftHasProblems([Problem("", "This is from a newer CareCoord. Update this laptop first.")])
    record = session.get_one(record_class, conflict.record_id)
    settle(record, conflict.seen, **{conflict.name: chosen.value})
