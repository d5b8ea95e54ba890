"""The store: one encrypted database, one way to write it, one way to read it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.store import connection, migrations, outbox
from carecoord_desktop.store.anchor import Anchor, AnchorFile
from carecoord_desktop.store.applying import Applying, guards_raised
from carecoord_desktop.store.audit import (
    Broken,
    Deed,
    Entry,
    append_audit,
    audit_head,
    seal_at,
    verify_audit,
)
from carecoord_desktop.store.capture import CapturedSession, Save
from carecoord_desktop.store.encryption import derived_key
from carecoord_desktop.store.outbox import Replica

Listener = Callable[[frozenset[str]], None]


class SaveInsideSave(Exception):
    """A save was opened inside another one of the same thread; the outer one goes on."""


class NothingSaved(Exception):
    """An error inside a save was passed over, so that all of it was rolled back."""


class Store:
    """An open store.

    `restored` says that the database does not extend its anchor: it was restored or cloned, and has
    taken a new replica id before the first save (sync.md A.2).
    """

    def __init__(self, database: Path, key: bytes) -> None:
        self._writer = connection.writer_engine(database, key)
        self._readers = connection.reader_engine(database, key)
        self._seal_key = derived_key(key, "audit")
        self._one_writer = threading.Lock()
        self._writing_thread: int | None = None
        self._listeners: list[Listener] = []
        self._anchor = AnchorFile(database.with_name("anchor"), derived_key(key, "anchor"))
        try:
            migrations.bring_up_to_date(self._writer)
            self.restored = self._found_or_compare()
        except BaseException:
            self.close()
            raise

    @contextmanager
    def writing(self, author: UUID, *entries: Entry) -> Iterator[Session]:
        """Open the only way to write: everything inside is one save, durable when this ends.

        `entries` are audit lines besides those of the written records (an import, an export).

        Raises:
            SaveInsideSave: if this thread is in the middle of a save.
            NothingSaved: if an error that undid the save was caught inside it.
        """
        save = Save(author, self._seal_key, entries=list(entries))
        with self._alone():
            with (
                CapturedSession(
                    self._writer,
                    autoflush=False,
                    expire_on_commit=False,
                    close_resets_only=False,
                    info={"save": save},
                ) as session,
                session.begin(),
            ):
                yield session
            if save.replica is None:
                raise NothingSaved("an error inside this save undid all of it")
            self._make_durable(save, save.replica)
        if save.kinds:
            self._tell(save.kinds)

    @contextmanager
    def applying(self, author: UUID, *entries: Entry) -> Iterator[Applying]:
        """Open a save of what the office sent: it writes records and leaves no operations.

        Short, because saves of the worker wait meanwhile: under 100 ms (decisions 18).

        Raises:
            SaveInsideSave: if this thread is in the middle of a save.
        """
        with self._alone():
            with self._writer.begin() as writing:
                before = outbox.read_replica(writing)
                with guards_raised(writing, entries) as applying:
                    yield applying
                state = outbox.read_replica(writing)
                if applying.entries:
                    append_audit(writing, self._seal_key, author, state.replica, applying.entries)
                head = audit_head(writing)
            if not applying.is_followed:
                connection.checkpoint(self._writer)
            if applying.entries or state != before:
                with suppress(OSError):
                    self._write_anchor(state, head)
        if applying.written:
            self._tell(applying.kinds)

    @contextmanager
    def reading(self, author: UUID, *, chart: UUID | None = None, purpose: str = "") -> Iterator[Session]:
        """Open a session that only reads; for a chart, its audit line is stored first (SEC-A1)."""
        if chart is not None:
            self.note(author, Entry(Deed.VIEW, chart, detail=purpose))
        with Session(self._readers, autoflush=False) as session:
            yield session

    def note(self, author: UUID, *entries: Entry) -> None:
        """Store audit lines for what leaves no record: a view, a search, a print."""
        with self.writing(author, *entries):
            pass

    def settle(self) -> bool:
        """Empty the log into the records; return whether it is empty, which an open list prevents.

        Called after a save failed, so that nothing of it can come back, and while nobody types.
        """
        with self._alone():
            return connection.checkpoint(self._writer)

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Let nobody save while this lasts, so that a backup takes one state; saves wait for its end."""
        with self._alone():
            yield

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with the kinds of record after every commit; return how to stop that.

        It is called in the thread of the save, which is done by then: an error of the listener is
        reported as a bug, and the save stays saved.
        """
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def waiting(self) -> int:
        """Return how many operations the office does not have yet."""
        with self._readers.begin() as reading:
            return outbox.waiting(reading)

    def verify_audit(self) -> Broken | None:
        """Return where the audit trail does not hold, a tail that was cut off included, or None."""
        with self._readers.begin() as reading:
            broken = verify_audit(reading, self._seal_key)
            anchor = self._anchor.read()
            if broken is None and anchor is not None and seal_at(reading, anchor.audit_seq) is None:
                return Broken(audit_head(reading)[0] + 1, "the end is missing")
            return broken

    def close(self) -> None:
        """Close all connections; nothing is pending, every save was durable. A closed store stays closed."""
        self._writer.dispose()
        self._readers.dispose()
        self._anchor.close()

    def _tell(self, kinds: frozenset[str]) -> None:
        for listener in list(self._listeners):
            try:
                listener(kinds)
            except Exception as error:  # a page that cannot refresh must not make a save look failed
                sys.excepthook(type(error), error, error.__traceback__)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        # both saves would share one connection, and the end of the inner one would end the outer one
        if self._writing_thread == threading.get_ident():
            raise SaveInsideSave("finish this save before the next one")
        with self._one_writer:
            self._writing_thread = threading.get_ident()
            try:
                yield
            finally:
                self._writing_thread = None

    def _found_or_compare(self) -> bool:
        """Compare the database with its anchor, found what is missing, return whether it was restored."""
        with self._writer.begin() as founding:
            outbox.found_replica(founding)
        restored = self._was_restored()
        if restored or self._anchor.read() is None:
            with self._writer.begin() as opening:
                state = outbox.rotate(opening) if restored else outbox.read_replica(opening)
                head = audit_head(opening)
            connection.checkpoint(self._writer)
            self._write_anchor(state, head)
        return restored

    def _make_durable(self, save: Save, state: Replica) -> None:
        # The commit is on the disk: whatever is refused now, the save is saved, and the next catches up.
        connection.checkpoint(self._writer)
        with suppress(OSError):
            if save.entries:  # every written record has one
                self._write_anchor(state, (save.audit_seq, save.audit_seal))

    def _write_anchor(self, state: Replica, audit: tuple[int, bytes]) -> None:
        self._anchor.write(Anchor(state.database, state.replica, state.dseq, state.chain, *audit))

    def _was_restored(self) -> bool:
        anchor = self._anchor.read()
        with self._readers.begin() as reading:
            state = outbox.read_replica(reading)
            if anchor is None:
                return state.dseq > 0 or audit_head(reading)[0] > 0
            return not (
                anchor.database == state.database
                and anchor.replica == state.replica
                and outbox.chain_at(reading, anchor.replica, anchor.dseq) == anchor.chain
                and seal_at(reading, anchor.audit_seq) == anchor.audit_seal
            )
