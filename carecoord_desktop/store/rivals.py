"""Saves that had not seen all there was: whoever knows the rules of the merge says what their records show.

Such a save leaves a field with several heads. Its own value must not be shown until the next round if
another one is the more protective: the records are shown anew within the save.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from uuid import UUID

from sqlalchemy import Connection

from carecoord_desktop.store.guard import lower_guard, raise_guard
from carecoord_desktop.store.heads import Heads

Arbiter = Callable[[Connection, Collection[UUID]], None]

_arbiters: list[Arbiter] = []


def arbiter(function: Arbiter) -> Arbiter:
    """Call the function with the records of a save that left several heads; it may write their rows."""
    _arbiters.append(function)
    return function


def has_rivals(heads: Heads, names: Iterable[str]) -> bool:
    """Return whether one of these fields has several heads."""
    return any(len(heads.of(name)) > 1 for name in names)


def show_anew(connection: Connection, record_ids: Collection[UUID]) -> None:
    """Let the rules of the merge say what these records show, in the transaction of the save."""
    if record_ids:
        raise_guard(connection)
        for decide in _arbiters:
            decide(connection, record_ids)
        lower_guard(connection)
