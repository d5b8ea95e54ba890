"""Which operations of a push are more than a role allows: by the same table that laptops keep."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import Connection

from carecoord_desktop.features.team.queries import refused
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.features.team.rules import Deed, deeds_of, may
from carecoord_desktop.sync.wire.operations import WireOperation
from carecoord_hub.database import rows_among
from carecoord_hub.fitness import HeldReason

_PLAIN = frozenset({Deed.WRITE})


def beyond_role(
    connection: Connection, role: Role, operations: Sequence[WireOperation]
) -> dict[bytes, HeldReason]:
    """Return, by id, the operations that the laptop of somebody in this role may not simply bring, and why.

    A laptop can claim any author. So what its author may do, but not whose laptop it is, counts and is
    marked: a nurse who approves at a coworker's laptop loses nothing, and the office sees it.
    """
    if not may(role, Deed.WRITE):
        return {said.op_id: HeldReason.NOT_HER_ROLE for said in operations}
    deeds = {said.op_id: deeds_of(said.entity, said.fields) for said in operations}
    marked = [said for said in operations if deeds[said.op_id] != _PLAIN]
    roles = _roles_of(connection, {said.author for said in marked})
    reasons = {
        said.op_id: _reason(connection, role, roles.get(said.author), deeds[said.op_id]) for said in marked
    }
    return {op_id: reason for op_id, reason in reasons.items() if reason is not None}


def _reason(
    connection: Connection, role: Role, author: Role | None, deeds: frozenset[Deed]
) -> HeldReason | None:
    if author is not None and refused(connection, author, deeds):
        return HeldReason.NOT_HER_ROLE
    if not refused(connection, role, deeds):
        return None
    return HeldReason.NOT_HER_ROLE if author is None else HeldReason.OTHER_WORKER


def _roles_of(connection: Connection, authors: Iterable[UUID]) -> dict[UUID, Role]:
    """Return what these workers do, as the office has it; those it does not know are left out."""
    found = rows_among(connection, _ROLES, sorted(author.bytes for author in authors))
    return {UUID(bytes=row.worker): Role(row.role) for row in found}


_ROLES = (
    "SELECT w.worker, u.role FROM worker_id w JOIN user_ u ON u.id = w.user_id"
    " WHERE w.worker IN (?*) AND u.is_active"
)
