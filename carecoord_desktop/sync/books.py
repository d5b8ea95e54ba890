"""Where a round of a real laptop reads and writes: its store, in the name of the worker signed in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection

from carecoord_desktop.store.applying import Applying
from carecoord_desktop.store.audit import Entry
from carecoord_desktop.store.store import Store


@dataclass(frozen=True)
class StoreBooks:
    """The books of an open store."""

    store: Store
    worker_id: UUID

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that only reads."""
        with self.store.reading(self.worker_id) as session:
            yield session.connection()

    def applying(self, *entries: Entry) -> AbstractContextManager[Applying]:
        """Open a transaction in which records may be written without operations."""
        return self.store.applying(self.worker_id, *entries)
