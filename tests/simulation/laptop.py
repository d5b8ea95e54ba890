"""A laptop of the district: a machine, the program on it, the worker who uses it, and a round under way."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store import outbox
from carecoord_desktop.store.applying import Applying
from carecoord_desktop.store.audit import Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import keep_draft
from carecoord_desktop.store.record import ids_from
from carecoord_desktop.store.store import Store
from carecoord_desktop.sync.asking import NEXT_FRAME, Answer, Ask
from carecoord_desktop.sync.engine import sync_round
from carecoord_desktop.sync.outcome import SyncOutcome
from tests.simulation import people
from tests.simulation.disk import Disk, PowerFailed
from tests.simulation.frames import frames_of
from tests.simulation.ledger import Ledger
from tests.simulation.machine import AnchorPlace, Machine

Carry = Callable[[str, bytes], Answer]
"""Carries a request's path and body to the office and brings what the laptop hears."""

_Result = TypeVar("_Result")


@dataclass
class Laptop:
    """One laptop and its worker."""

    name: str
    worker: UUID
    machine: Machine
    luck: Random
    ledger: Ledger
    store: Store = field(init=False)
    drafts: list[people.Draft] = field(default_factory=list)
    round: Generator[Ask, Answer, SyncOutcome] | None = None
    outcome: SyncOutcome = field(default_factory=SyncOutcome)
    read_to: int = 0
    """How far the ledger has read the log of this laptop."""
    _ask: Ask = NEXT_FRAME
    _frames: list[Answer] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """Start the program; of what was under way only the disk knows."""
        if self.round is not None:
            self.round.close()
        self.round, self.drafts = None, []
        self.machine.disk.fails_in = 0
        with self.here():
            self.store = self.machine.open_store()
        self.note_saves()

    @contextmanager
    def here(self) -> Iterator[None]:
        """Let everything inside read this laptop's clock and take its ids from the seed."""
        with clock.reading_from(self.machine.clock), ids_from(self.new_id):
            yield

    def new_id(self) -> UUID:
        """Return an id that the seed knows."""
        return UUID(int=self.luck.getrandbits(128) & ~(0xF << 76) | 7 << 76)

    def save(self, work: Callable[[Session], _Result]) -> _Result:
        """Save what `work` writes; the ledger takes down whatever reached the disk, also if power fails."""
        try:
            with self.here(), self.store.writing(self.worker) as session:
                return work(session)
        finally:
            self.note_saves()

    def keep_draft(self, draft: people.Draft) -> None:
        """Keep what was typed into a form that could not be saved."""
        chart = self.read(lambda session: people.chart_of(session, draft))
        with self.here():
            desk = Desk(self.store, self.worker, self.name, Role.COORDINATOR)
            keep_draft(desk, chart, draft.entity, '{"note": "typed"}', seen=draft.seen)

    def read(self, work: Callable[[Session], _Result]) -> _Result:
        """Return what `work` reads."""
        with self.here(), self.store.reading(self.worker) as session:
            return work(session)

    def note_saves(self) -> None:
        """Take down in the ledger what the log holds beyond what was read."""
        self.machine.disk.lose_what_is_open()
        with self.machine.disk.engine.begin() as connection:
            self.read_to, found = people.saved_since(connection, self.read_to, self.name)
        self.ledger.note(found)

    def crashes(self, work: Callable[[], Any]) -> bool:
        """Do something during which the power may fail; return whether it did and all started anew."""
        try:
            work()
        except PowerFailed:
            self.start()
            return True
        return False

    def clone(self, name: str, disk: Disk) -> Laptop:
        """Return a second machine with a copy of this one's disk and anchor."""
        machine = Machine(disk, AnchorPlace(self.machine.anchor.written))
        machine.clock.at, machine.clock.up = self.machine.clock.at, self.machine.clock.up
        disk.put_back(self.machine.disk.image())
        return Laptop(name, self.worker, machine, self.luck, self.ledger, read_to=self.read_to)

    # --- what it shows --------------------------------------------------------------------------

    def charts(self) -> list[UUID]:
        """Return the charts that can be opened here."""
        found = self._rows(
            "SELECT id FROM patient WHERE chart NOT IN (SELECT chart FROM chart_scope"
            " WHERE state IN ('pending', 'handed-over', 'purged')) ORDER BY id"
        )
        return [UUID(bytes=row[0]) for row in found]

    def records(self) -> dict[str, list[UUID]]:
        """Return the records that can be changed here, by kind."""
        found: dict[str, list[UUID]] = {}
        for entity in people.EDITED_KINDS:
            rows = self._rows(f"SELECT id FROM {entity} ORDER BY id")  # noqa: S608 - ours
            if rows:
                found[entity] = [UUID(bytes=row[0]) for row in rows]
        return found

    def conflicts(self) -> list[tuple[str, UUID, str]]:
        """Return the fields that offer several values here."""
        found = self._rows("SELECT entity, record_id, field FROM field_conflict ORDER BY record_id, field")
        return [(row.entity, UUID(bytes=row.record_id), row.field) for row in found]

    def operations(self) -> set[bytes]:
        """Return the ids of the operations whose content lies on this disk."""
        rows = self._rows("SELECT op_id FROM outbox WHERE state NOT IN ('purged', 'forgotten')")
        return {bytes(row[0]) for row in rows}

    def is_at_rest(self) -> bool:
        """Return whether every chart here is whole, and none still has to come or to leave."""
        return not self._rows("SELECT 1 FROM chart_scope WHERE state <> 'whole'")

    def _rows(self, sql: str) -> list[Any]:
        with self.machine.disk.engine.begin() as connection:
            return list(connection.exec_driver_sql(sql).all())

    # --- sync -------------------------------------------------------------------------------------

    def go_on(self, carry: Carry) -> None:
        """Send the next request of the round under way, or begin one; take in what comes back."""
        with self.here():
            if self.round is None:
                self._begin()
            while self.round is not None:
                ask = self._ask
                if ask is not NEXT_FRAME:
                    answer = carry(ask.path, ask.body)
                    if not ask.is_stream:
                        return self._send(answer)
                    self._frames = frames_of(answer)
                self._send(self._frames.pop(0))
                if self._ask is not NEXT_FRAME:
                    return None
        return None

    def whole_round(self, carry: Carry) -> SyncOutcome:
        """Run a round from its beginning to its end."""
        if self.round is not None:
            self.start()
        self.go_on(carry)
        while self.round is not None:
            self.go_on(carry)
        return self.outcome

    def _begin(self) -> None:
        self.outcome = SyncOutcome()
        with self.store.applying(self.worker) as writing:
            outbox.note_clock(writing.connection)
        self.round = sync_round(_Books(self), clock.now_ms(), self.outcome)
        self._step(lambda: next(self.round) if self.round is not None else NEXT_FRAME)

    def _send(self, answer: Answer) -> None:
        timed = replace(answer, at_ms=clock.now_ms(), took_ms=600)
        self._step(lambda: self.round.send(timed) if self.round is not None else NEXT_FRAME)

    def _step(self, move: Callable[[], Ask]) -> None:
        try:
            self._ask = move()
        except StopIteration:
            self.round = None
        finally:
            self.note_saves()


class _Books:
    """The store as a round reads and writes it."""

    def __init__(self, laptop: Laptop) -> None:
        self._laptop = laptop

    def reading(self) -> AbstractContextManager[Connection]:
        return self._laptop.machine.disk.engine.begin()

    def applying(self, *entries: Entry) -> AbstractContextManager[Applying]:
        return self._laptop.store.applying(self._laptop.worker, *entries)
