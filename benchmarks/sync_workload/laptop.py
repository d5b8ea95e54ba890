"""Rosa's laptop: the product's own encrypted store and sync, with a meter beside the round."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time
from uuid import UUID, uuid4

from benchmarks.sync_workload.documents import Change
from benchmarks.sync_workload.line import MeteredLine, Traffic
from benchmarks.sync_workload.office import Office
from benchmarks.sync_workload.records import KINDS
from carecoord_desktop.common import clock
from carecoord_desktop.store import capture, connection
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Local, Seen, table_of
from carecoord_desktop.sync import enrollment
from carecoord_desktop.sync.asking import Answer, Ask
from carecoord_desktop.sync.books import StoreBooks
from carecoord_desktop.sync.engine import sync_round
from carecoord_desktop.sync.http import HttpLine
from carecoord_desktop.sync.outcome import End, SyncOutcome
from tests.builders.desks import a_desk

ENTRIES_PER_VIEW = 5
"""So many entries are made in a chart that was opened once: each view is a line of the audit trail."""


@dataclass(frozen=True)
class Measured:
    """One round: seconds on the wall, processor seconds of laptop and hub, and what was said and answered.

    `worked_s` is the part of the laptop's processor time that went into rows and operations, not into HTTP.
    """

    seconds: float
    processor_s: float
    worked_s: float
    hub_processor_s: float
    traffic: Traffic
    outcome: SyncOutcome
    said: Sequence[tuple[Ask, Answer]]


@dataclass(frozen=True)
class Laptop:
    """A desk whose store is enrolled at an office."""

    desk: Desk
    office: Office

    @property
    def books(self) -> StoreBooks:
        """Where its rounds read and write."""
        return StoreBooks(self.desk.store, self.desk.worker_id)

    def save(self, changes: Sequence[Change], at_once: int = 1) -> None:
        """Save changes as forms do: what exists is read with its chart and changed as it was seen.

        Up to `at_once` go into one save, never two of the same record: each stays an operation of its own.
        """
        for place in range(0, len(changes), ENTRIES_PER_VIEW):
            self.desk.note(Entry(Deed.VIEW, changes[place].chart, detail="chart"))
        waiting: dict[UUID, Change] = {}
        for change in changes:
            if change.record_id in waiting or len(waiting) == at_once:
                self._save_together(waiting.values())
                waiting = {}
            waiting[change.record_id] = change
        self._save_together(waiting.values())

    def _save_together(self, changes: Iterable[Change]) -> None:
        with self.desk.writing() as session:
            for change in changes:
                if change.is_new:
                    session.add(change.kind(id=change.record_id, chart=change.chart, **change.values))
                else:
                    record = session.get_one(change.kind, change.record_id)
                    capture.change(record, Seen.of(record), **change.values)

    def sync(self, line: MeteredLine) -> Measured:
        """Run one round over a line, and prove that it ended well."""
        outcome = SyncOutcome()
        said: list[tuple[Ask, Answer]] = []
        line.traffic()
        hub_began = self.office.processor_s()
        worked_s = 0.0
        began, spent = perf_counter(), process_time()
        with closing(HttpLine(f"{self.office.scheme}://127.0.0.1:{line.port}")) as http:
            steps = sync_round(self.books, clock.now_ms(), outcome)
            try:
                ask = next(steps)
                while True:
                    answer = http.answer(ask)
                    said.append((ask, answer))
                    work_began = process_time()
                    ask = steps.send(answer)
                    worked_s += process_time() - work_began
            except StopIteration:
                pass
            seconds, processor_s = perf_counter() - began, process_time() - spent
        hub_s = self.office.processor_s() - hub_began
        assert outcome.end is End.CONFIRMED, (outcome.end, outcome.words)
        return Measured(seconds, processor_s, worked_s, hub_s, line.traffic(), outcome, said)


def a_laptop(office: Office, folder: Path, name: str) -> Laptop:
    """Return the enrolled laptop of a new coordinator; her store knows the workload's kinds of record."""
    folder.mkdir()
    key = secrets.token_bytes(32)
    engine = connection.writer_engine(folder / "records.db", key)
    Local.metadata.create_all(engine, [table_of(kind) for kind in KINDS.values()])
    engine.dispose()
    desk = a_desk(folder, key=key, worker_id=uuid4(), name=name)
    laptop = Laptop(desk, office)
    said = enrollment.introduce(laptop.books, office.code_for(name), desk.worker_id, name)
    url = f"{office.scheme}://127.0.0.1:{office.port}"
    with closing(HttpLine(url)) as http:
        enrollment.join(laptop.books, said, http.answer(said.ask), url)
    return laptop
