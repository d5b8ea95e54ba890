"""Held operations: applied later, once the hub knows their kind or their author may."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection

from carecoord_desktop.sync.wire.merge import HubOperation
from carecoord_hub import custody
from carecoord_hub.applying import applied
from carecoord_hub.database import rows, run
from carecoord_hub.fitness import HeldReason, reason_to_hold
from carecoord_hub.hub import Hub

MAY_CHANGE = (HeldReason.UNKNOWN_ENTITY, HeldReason.UNREADABLE)
"""Reasons that a newer version of the hub may not see any more; the others need a person."""


def apply_held(hub: Hub, connection: Connection) -> int:
    """Apply what an older version of the hub could not; return how many operations.

    They merge as if they had just arrived: the order of arrival makes no difference.
    """
    found = rows(
        connection,
        "SELECT replica, dseq, effective_ms, segment_first FROM change WHERE held IN (?, ?)"
        " AND NOT is_applied ORDER BY replica, dseq",
        *(reason.value for reason in MAY_CHANGE),
    )  # fmt: skip
    ready: list[HubOperation] = []
    for row in found:
        of_segment = custody.operations_of(connection, row.replica, row.segment_first)
        said = of_segment[row.dseq - row.segment_first]
        if reason_to_hold(said) is None:
            ready.append(HubOperation(said, row.effective_ms, UUID(bytes=row.replica)))
    for one in ready:
        run(
            connection, "UPDATE change SET held = '', is_applied = ? WHERE replica = ? AND dseq = ?",
            True, one.replica.bytes, one.operation.dseq,
        )  # fmt: skip
    applied(hub, connection, ready)
    return len(ready)
