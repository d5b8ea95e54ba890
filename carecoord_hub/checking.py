"""Whether a hub is well: its tables, its logs, its digests, its audit trail and its backups."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection

from carecoord_desktop.sync.wire.digest import ChartDigest
from carecoord_desktop.sync.wire.rows import row_hash
from carecoord_hub import audit
from carecoord_hub.backup import backup_times
from carecoord_hub.database import rows
from carecoord_hub.hub import Hub
from carecoord_hub.stored_records import COLUMNS, wire_row

BACKUP_OLD_MS = 24 * 3_600_000
"""A verified backup older than a day is worth a word (sync.md A.7)."""


@dataclass(frozen=True)
class HubFinding:
    """Something that a person should look at; `is_damage` if the hub holds something wrong."""

    words: str
    is_damage: bool


def findings(hub: Hub, connection: Connection, now_ms: int) -> list[HubFinding]:
    """Return everything that is not as it should be, damage first."""
    found = [*_logs(connection), *_digests(connection), *_unprojected(connection), *_held(connection)]
    _, broken = audit.verify(connection, hub.audit_key)
    found += [
        HubFinding(f"audit chain {UUID(bytes=one.chain)}, line {one.seq}: {one.reason}", is_damage=True)
        for one in broken
    ]
    times = backup_times(connection)
    if not times or now_ms - times[0] > BACKUP_OLD_MS:
        found.append(HubFinding("there is no verified backup of the last 24 hours", is_damage=False))
    return sorted(found, key=lambda one: not one.is_damage)


def _logs(connection: Connection) -> list[HubFinding]:
    """Look for numbers that are missing in a log."""
    sql = (
        "SELECT r.id, r.last, count(c.dseq) AS n FROM replica r LEFT JOIN change c ON c.replica = r.id"
        " WHERE r.kind = 'operations' GROUP BY r.id, r.last HAVING count(c.dseq) <> r.last"
    )
    return [
        HubFinding(
            f"log {UUID(bytes=row.id)} ends at {row.last} and holds {row.n} operations", is_damage=True
        )
        for row in rows(connection, sql)
    ]


def _digests(connection: Connection) -> list[HubFinding]:
    """Work out every hash and digest again."""
    found = []
    digests: dict[bytes, list[bytes]] = {}
    for row in rows(connection, f"SELECT {COLUMNS} FROM record"):  # noqa: S608
        true_hash = row_hash(wire_row(row))
        digests.setdefault(row.chart, []).append(true_hash)
        if true_hash != row.hash:
            found.append(HubFinding(f"record {UUID(bytes=row.id)} is not what its hash says", is_damage=True))
    for row in rows(connection, "SELECT id, digest, record_count FROM chart"):
        if ChartDigest.of(digests.get(row.id, [])) != ChartDigest.read(row.digest, row.record_count):
            found.append(HubFinding(f"chart {UUID(bytes=row.id)} differs from its digest", is_damage=True))
    return found


def _unprojected(connection: Connection) -> list[HubFinding]:
    count = rows(connection, "SELECT count(*) AS n FROM record WHERE NOT is_projected")[0].n
    return (
        [HubFinding(f"{count} records cannot be shown in the office's lists", is_damage=False)]
        if count
        else []
    )


def _held(connection: Connection) -> list[HubFinding]:
    found = rows(
        connection, "SELECT held, count(*) AS n FROM change WHERE held <> '' GROUP BY held ORDER BY held"
    )
    return [
        HubFinding(f"{row.n} entries are kept with the remark {row.held}", is_damage=False) for row in found
    ]
