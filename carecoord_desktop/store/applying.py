"""Writing what the office sent: records that come with their operations and leave none here (decisions 6)."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import Connection

from carecoord_desktop.store.audit import Entry
from carecoord_desktop.store.derivation import derive
from carecoord_desktop.store.guard import lower_guard, raise_guard


@dataclass
class Applying:
    """One such transaction: where it writes, which (kind, chart) pairs it wrote, and its audit lines.

    `is_followed` says that another one comes soon, which empties the log into the records for both.
    """

    connection: Connection
    written: set[tuple[str, UUID]] = field(default_factory=set)
    entries: list[Entry] = field(default_factory=list)
    is_followed: bool = False

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of record that were written."""
        return frozenset(kind for kind, _chart in self.written)


@contextmanager
def guards_raised(connection: Connection, entries: Iterable[Entry] = ()) -> Iterator[Applying]:
    """Let records be written inside; what is derived from them follows at the end."""
    applying = Applying(connection, entries=list(entries))
    raise_guard(connection)
    yield applying
    lower_guard(connection)
    derive(connection, applying.written)


@contextmanager
def uncollected() -> Iterator[None]:
    """Let nobody look for garbage inside, where thousands of rows are made and none refers in circles.

    Python would go through all of them again and again, for an eighth of the time of a first load.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
