"""A page of rows for a laptop: what changed after its cursor in its charts, the oldest change first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Row

from carecoord_hub.database import rows_among
from carecoord_hub.stored_records import COLUMNS

ROWS_AT_ONCE = 4000
"""No page holds more rows than this."""
SHRINKS_TO = 5
"""How many bytes of documents make one byte of a page; measured between 4 and 7."""


@dataclass(frozen=True)
class Page:
    """Rows in the order of the stream, and where the next page begins; `more` if there is one."""

    rows: Sequence[Row[Any]]
    cursor: int
    more: bool


def page_of(
    connection: Connection, charts: Sequence[bytes], after: int, up_to: int, page_bytes: int,
    left_out: Sequence[tuple[int, int]],
) -> Page:  # fmt: skip
    """Return the next page of these charts, which are those that changed after the cursor.

    `up_to` is the end of the stream as it was read before: a row that moves up meanwhile comes with the
    next page. `left_out` are runs of places, first and last, whose rows the laptop works out itself.
    """
    end = _before_runs(up_to, left_out)
    if end <= after:
        return Page((), up_to, more=False)
    sql = (
        f"SELECT {COLUMNS} FROM record WHERE chart IN (?*) AND hub_seq > ? AND hub_seq <= ?"  # noqa: S608
        + " AND hub_seq NOT BETWEEN ? AND ?" * len(left_out)
        + " ORDER BY hub_seq LIMIT ?"
    )
    places = (after, end, *chain.from_iterable(left_out), ROWS_AT_ONCE)
    found = rows_among(connection, sql, charts, *places)
    room = page_bytes * SHRINKS_TO
    chosen: list[Row[Any]] = []
    for row in found:
        room -= len(row.doc) + len(row.heads) + len(row.conflicts or "")
        if chosen and room < 0:
            return Page(chosen, chosen[-1].hub_seq, more=True)
        chosen.append(row)
    if len(found) == ROWS_AT_ONCE:
        return Page(chosen, found[-1].hub_seq, more=True)
    return Page(chosen, up_to, more=False)


def _before_runs(up_to: int, left_out: Sequence[tuple[int, int]]) -> int:
    """Return the last place before the runs at the end of the stream, where lies what was just pushed."""
    for first, last in sorted(left_out, reverse=True):
        if last == up_to:
            up_to = first - 1
    return up_to
