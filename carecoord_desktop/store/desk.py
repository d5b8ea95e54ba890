"""A desk: one signed-in worker at one open store. Pages and commands read and write through it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.store.audit import Entry
from carecoord_desktop.store.store import Listener, Store


@dataclass(frozen=True)
class Desk:
    """Who works where. `refusals` says, by deed, what her role did not allow when she sat down."""

    store: Store
    worker_id: UUID
    worker_name: str
    role: str
    refusals: Mapping[str, str] = field(default_factory=dict)

    def refusal(self, deed: str) -> str:
        """Return the words that stand beside a button which her role does not allow, "" where it does."""
        return self.refusals.get(deed, "")

    def writing(self, *entries: Entry) -> AbstractContextManager[Session]:
        """Open a save by this worker; durable when it ends. `entries` are further audit lines."""
        return self.store.writing(self.worker_id, *entries)

    def reading(self, *, chart: UUID | None = None, purpose: str = "") -> AbstractContextManager[Session]:
        """Open a session that only reads; for a chart, the view is audited first."""
        return self.store.reading(self.worker_id, chart=chart, purpose=purpose)

    def note(self, *entries: Entry) -> None:
        """Store audit lines for what leaves no record: a search, a print."""
        self.store.note(self.worker_id, *entries)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with the kinds written after every commit; return how to stop that."""
        return self.store.listen(listener)
