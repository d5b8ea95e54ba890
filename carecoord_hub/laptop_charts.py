"""What the hub knows each laptop to hold: charts that were sent to it, and charts that it holds whole.

From the moment a chart begins to be sent, changes in it go along with every page; once it is proven whole,
rows that the laptop can work out itself are left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row

from carecoord_hub.database import rows, rows_among, write_rows
from carecoord_hub.grants import Grant
from carecoord_hub.policy import GrantState

_TYPES = {"device": "bytea", "chart": "bytea", "generation": "bigint", "is_whole": "boolean"}
_REPLACE = (
    "ON CONFLICT (device, chart) DO UPDATE SET generation = excluded.generation, is_whole = excluded.is_whole"
)


def note_sent(connection: Connection, device: bytes, charts: Sequence[tuple[bytes, int]]) -> None:
    """Note that charts (with the generation of their grant) begin to be sent; what is whole stays whole."""
    known = {row.chart: row for row in rows_of(connection, device, [chart for chart, _ in charts])}
    fresh = [
        (device, chart, generation, False)
        for chart, generation in charts
        if chart not in known or known[chart].generation != generation
    ]
    write_rows(connection, "device_chart", _TYPES, fresh, _REPLACE)


def note_whole(connection: Connection, device: bytes, charts: Sequence[tuple[bytes, int]]) -> None:
    """Note that a laptop holds these charts whole, of these generations."""
    lines = [(device, chart, generation, True) for chart, generation in charts]
    write_rows(connection, "device_chart", _TYPES, lines, _REPLACE)


def rows_of(connection: Connection, device: bytes, charts: Sequence[bytes]) -> list[Row[Any]]:
    """Return what is known of some charts on a laptop: chart, generation, is_whole."""
    sql = "SELECT chart, generation, is_whole FROM device_chart WHERE chart IN (?*) AND device = ?"
    return rows_among(connection, sql, charts, device)


def whole_among(connection: Connection, device: bytes, granted: Mapping[bytes, Grant]) -> frozenset[bytes]:
    """Return which of these charts the laptop holds whole, for the grants that are in force."""
    return frozenset(
        row.chart
        for row in rows_of(connection, device, sorted(granted))
        if row.is_whole and _matches(granted[row.chart], row.generation)
    )


def sent_to(connection: Connection, device: bytes) -> dict[bytes, tuple[int, bool]]:
    """Return every chart that was sent to a laptop: its generation, and whether it is whole there."""
    found = rows(connection, "SELECT chart, generation, is_whole FROM device_chart WHERE device = ?", device)
    return {row.chart: (row.generation, bool(row.is_whole)) for row in found}


def _matches(grant: Grant, generation: int) -> bool:
    return grant.state is GrantState.ACTIVE and grant.generation == generation
