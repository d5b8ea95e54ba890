"""Who has which chart; each grant is a new generation, so that no laptop mixes two of them up.

A user's scope number counts the changes of her grants; a laptop asks for what changed after the one it knows.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from carecoord_hub.database import first, rows, rows_among, run, write_rows
from carecoord_hub.policy import Granting, GrantState

AUTHOR_REASON = "began the chart"


@dataclass(frozen=True)
class Grant:
    """One chart of one user, as it stands."""

    chart: bytes
    generation: int
    state: GrantState
    until_ms: int | None

    @property
    def granting(self) -> Granting:
        """What the policy looks at."""
        return Granting(self.state, self.until_ms)


def grant(
    connection: Connection,
    user_id: bytes,
    chart: bytes,
    now_ms: int,
    reason: str,
    until_ms: int | None = None,
) -> int:
    """Give a chart to a user and return the generation; one that she has already keeps its generation.

    `until_ms` makes it a look-up that ends by itself.
    """
    scope = _next_scope(connection, user_id)
    known = first(connection, _ONE, user_id, chart)
    if known is None:
        run(connection, _NEW, user_id, chart, 1, GrantState.ACTIVE.value, scope, now_ms, until_ms, reason)
        return 1
    goes_on = Granting(GrantState(known.state), known.until_ms).holds(now_ms)
    generation = int(known.generation) + (not goes_on)
    if goes_on and known.until_ms is None:
        until_ms = None  # a look-up does not shorten what she has for good
    run(
        connection,
        _CHANGE,
        generation,
        GrantState.ACTIVE.value,
        scope,
        now_ms,
        until_ms,
        reason,
        user_id,
        chart,
    )
    return generation


def grant_begun(connection: Connection, user_id: bytes, charts: list[bytes], now_ms: int) -> None:
    """Give new charts to the user who began them, all in one change of her scope."""
    scope = _next_scope(connection, user_id)
    active = GrantState.ACTIVE.value
    lines = [(user_id, chart, 1, active, scope, now_ms, None, AUTHOR_REASON) for chart in charts]
    write_rows(connection, "grant_", _TYPES, lines)


def revoke(connection: Connection, user_id: bytes, chart: bytes, now_ms: int, reason: str) -> bool:
    """End a grant; return whether there was one in force."""
    scope = _next_scope(connection, user_id)
    known = first(connection, _ONE, user_id, chart)
    if known is None or GrantState(known.state) is GrantState.ENDED:
        return False
    run(
        connection, _CHANGE, known.generation, GrantState.ENDED.value, scope, now_ms, known.until_ms, reason,
        user_id, chart,
    )  # fmt: skip
    return True


def end_look_ups(connection: Connection, user_id: bytes, now_ms: int) -> int:
    """End this user's look-ups whose time is over; return how many."""
    over = rows(
        connection,
        "SELECT chart FROM grant_ WHERE user_id = ? AND state = 'active' AND until_ms IS NOT NULL"
        " AND until_ms <= ?",
        user_id, now_ms,
    )  # fmt: skip
    return sum(revoke(connection, user_id, row.chart, now_ms, "the look-up has ended") for row in over)


def grants_among(connection: Connection, user_id: bytes, charts: list[bytes]) -> dict[bytes, Grant]:
    """Return how these charts are granted to a user; those that never were are left out."""
    found = rows_among(connection, f"{_SELECT} WHERE chart IN (?*) AND user_id = ?", charts, user_id)
    return {row.chart: Grant(row.chart, row.generation, GrantState(row.state), row.until_ms) for row in found}


def active_grants(connection: Connection, user_id: bytes, now_ms: int) -> dict[bytes, Grant]:
    """Return the charts a user has now."""
    found = rows(connection, f"{_SELECT} WHERE user_id = ? AND state = 'active'", user_id)
    all_of_them = [Grant(row.chart, row.generation, GrantState.ACTIVE, row.until_ms) for row in found]
    return {grant.chart: grant for grant in all_of_them if grant.granting.holds(now_ms)}


def changed_since(connection: Connection, user_id: bytes, scope: int) -> list[Grant]:
    """Return what became of a user's grants after the scope number that her laptop knows."""
    found = rows(connection, f"{_SELECT} WHERE user_id = ? AND scope > ? ORDER BY chart", user_id, scope)
    return [Grant(row.chart, row.generation, GrantState(row.state), row.until_ms) for row in found]


def scope_of(connection: Connection, user_id: bytes) -> int:
    """Return how often the grants of a user have changed."""
    row = first(connection, "SELECT scope FROM user_ WHERE id = ?", user_id)
    return 0 if row is None else int(row.scope)


def users_with(connection: Connection, chart: bytes) -> list[bytes]:
    """Return the users who have a chart for good, those who began it or were given it last come last."""
    found = rows(
        connection,
        "SELECT user_id FROM grant_ WHERE chart = ? AND state = 'active' AND until_ms IS NULL"
        " ORDER BY from_ms, user_id",
        chart,
    )  # fmt: skip
    return [row.user_id for row in found]


def _next_scope(connection: Connection, user_id: bytes) -> int:
    """Return the next number and hold the user's row, so that changes of one scope queue up."""
    found = run(connection, "UPDATE user_ SET scope = scope + 1 WHERE id = ? RETURNING scope", user_id)
    return int(found.scalar_one())


_SELECT = "SELECT chart, generation, state, until_ms FROM grant_"
_ONE = f"{_SELECT} WHERE user_id = ? AND chart = ?"
_NEW = (
    "INSERT INTO grant_ (user_id, chart, generation, state, scope, from_ms, until_ms, reason)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_CHANGE = (
    "UPDATE grant_ SET generation = ?, state = ?, scope = ?, from_ms = ?, until_ms = ?, reason = ?"
    " WHERE user_id = ? AND chart = ?"
)
_TYPES = {
    "user_id": "bytea", "chart": "bytea", "generation": "bigint", "state": "text", "scope": "bigint",
    "from_ms": "bigint", "until_ms": "bigint", "reason": "text",
}  # fmt: skip
