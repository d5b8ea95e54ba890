"""What is worked out from records and kept beside them, such as the search index; never synced.

A derivation runs in the transaction of the save that changed its records, and can be redone at any time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import UUID

from sqlalchemy import Connection

Derivation = Callable[[Connection, frozenset[UUID]], None]

Forgetting = Callable[[Connection], None]

_register: list[tuple[frozenset[str], Derivation]] = []
_forgetting: list[Forgetting] = []


def derived_from(*kinds: str) -> Callable[[Derivation], Derivation]:
    """Call the function with the charts in which records of these kinds were written."""

    def remember(derivation: Derivation) -> Derivation:
        _register.append((frozenset(kinds), derivation))
        return derivation

    return remember


def derive(connection: Connection, written: Iterable[tuple[str, UUID]]) -> None:
    """Bring every derivation up to date with the written (kind, chart) pairs."""
    pairs = list(written)
    for kinds, derivation in _register:
        charts = frozenset(chart for kind, chart in pairs if kind in kinds)
        if charts:
            derivation(connection, charts)


def forgetting(forget: Forgetting) -> Forgetting:
    """Call the function after charts have left this laptop, so that nothing derived still tells of them."""
    _forgetting.append(forget)
    return forget


def forget_what_left(connection: Connection) -> None:
    """Take everything out of the derived tables that comes from charts which are not here any more."""
    for forget in _forgetting:
        forget(connection)
