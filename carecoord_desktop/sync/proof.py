"""Proof: the digests of what lies here, chart by chart and all in one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from uuid import UUID

from sqlalchemy import Connection

from carecoord_desktop.sync.wire.digest import ChartDigest, root_of
from carecoord_desktop.sync.wire.messages import ChartProof

PREFIX = 8
"""So many bytes of ids and hashes tell rows apart within one chart."""


def root(connection: Connection) -> tuple[bytes, int]:
    """Return 16 bytes for all rows of all whole charts, and how many charts that are."""
    digests = _digests(connection)
    return root_of(digests), len(digests)


def chart_proofs(connection: Connection) -> list[ChartProof]:
    """Return how each whole chart stands."""
    return [
        ChartProof(chart.bytes, digest.content, digest.count)
        for chart, digest in sorted(_digests(connection).items())
    ]


def chart_digest(connection: Connection, chart: UUID) -> ChartDigest:
    """Return how one chart stands, whole or not."""
    hashes = connection.exec_driver_sql("SELECT hash FROM shadow WHERE chart = ?", (chart.bytes,))
    return ChartDigest.of(hashes.scalars())


def manifest(connection: Connection, charts: Sequence[bytes]) -> dict[bytes, list[tuple[bytes, bytes]]]:
    """Return the rows of these charts by the beginnings of their ids and hashes."""
    return {
        chart: [
            (row.record_id[:PREFIX], row.hash[:PREFIX]) for row in connection.exec_driver_sql(_ROWS, (chart,))
        ]
        for chart in charts
    }


def _digests(connection: Connection) -> dict[UUID, ChartDigest]:
    found = {chart: ChartDigest() for chart in connection.exec_driver_sql(_WHOLE).scalars()}
    hashes = connection.exec_driver_sql("SELECT chart, hash FROM shadow ORDER BY chart").all()
    for chart, rows in groupby(hashes, itemgetter(0)):
        if chart in found:
            found[chart] = ChartDigest.of(row for _, row in rows)
    return {UUID(bytes=chart): digest for chart, digest in found.items()}


_WHOLE = "SELECT chart FROM chart_scope WHERE state = 'whole'"
_ROWS = "SELECT record_id, hash FROM shadow WHERE chart = ?"
