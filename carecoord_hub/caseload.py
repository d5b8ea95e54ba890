"""Who coordinates whom: charts given, taken back, handed over, with the office's entry in the chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import Connection

from carecoord_hub import audit, grants, office
from carecoord_hub.audit import HubDeed
from carecoord_hub.database import rows_among
from carecoord_hub.hub import Hub
from carecoord_hub.users import User


class UnknownPatient(Exception):
    """There is no chart of this id at the office."""


def give(
    hub: Hub, connection: Connection, user: User, charts: Sequence[UUID], now_ms: int, *,
    until_ms: int | None = None, reason: str = "",
) -> None:  # fmt: skip
    """Give charts to a user: for good, which makes her the coordinator, or as a look-up that ends by itself.

    Raises:
        UnknownPatient: if one of the charts is not here; then none is given.
    """
    _check_known(connection, charts)
    for chart in charts:
        grants.grant(connection, user.id, chart.bytes, now_ms, reason or "given by the office", until_ms)
    if until_ms is None and user.worker is not None:
        office.set_coordinator(hub, connection, charts, user.worker, now_ms)
    _note(
        hub,
        connection,
        HubDeed.GRANT,
        charts,
        now_ms,
        {"to": user.id, "until_ms": until_ms, "reason": reason},
    )


def take_back(
    hub: Hub, connection: Connection, user: User, charts: Sequence[UUID], now_ms: int, *, reason: str = ""
) -> None:
    """End a user's grants; what she still sends for these charts is taken, applied and marked.

    Raises:
        UnknownPatient: if one of the charts is not here; then nothing changes.
    """
    _check_known(connection, charts)
    for chart in charts:
        grants.revoke(connection, user.id, chart.bytes, now_ms, reason or "taken back by the office")
    _note(hub, connection, HubDeed.REVOKE, charts, now_ms, {"from": user.id, "reason": reason})


def hand_over(
    hub: Hub, connection: Connection, giver: User, taker: User, charts: Sequence[UUID], now_ms: int, *,
    reason: str = "",
) -> None:  # fmt: skip
    """Hand charts from one user to another, all of them or none.

    Raises:
        UnknownPatient: if one of the charts is not here; then none is handed over.
    """
    _check_known(connection, charts)
    for chart in charts:
        grants.revoke(connection, giver.id, chart.bytes, now_ms, reason or f"handed over to {taker.name}")
        grants.grant(connection, taker.id, chart.bytes, now_ms, reason or f"handed over by {giver.name}")
    if taker.worker is not None:
        office.set_coordinator(hub, connection, charts, taker.worker, now_ms)
    told = {"from": giver.id, "to": taker.id, "reason": reason}
    _note(hub, connection, HubDeed.TRANSFER, charts, now_ms, told)


def coordinate(hub: Hub, connection: Connection, user: User, now_ms: int) -> None:
    """Write a user whose first laptop is known now as the coordinator of what was given to her before."""
    if user.worker is not None:
        charts = [
            UUID(bytes=chart)
            for chart, grant in grants.active_grants(connection, user.id, now_ms).items()
            if grant.until_ms is None
        ]
        office.set_coordinator(hub, connection, charts, user.worker, now_ms)


def _check_known(connection: Connection, charts: Sequence[UUID]) -> None:
    ids = sorted({chart.bytes for chart in charts})
    known = {row.id for row in rows_among(connection, "SELECT id FROM chart WHERE id IN (?*)", ids)}
    for chart in charts:
        if chart.bytes not in known:
            raise UnknownPatient(f"there is no patient {chart} at the office")


def _note(
    hub: Hub,
    connection: Connection,
    deed: HubDeed,
    charts: Sequence[UUID],
    now_ms: int,
    told: Mapping[str, object],
) -> None:
    detail = {**told, "charts": [str(chart) for chart in charts]}
    audit.note(connection, hub.audit_key, audit.OFFICE_CHAIN, now_ms, deed, detail)
