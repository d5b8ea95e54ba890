"""Kills a saving process at random moments, again and again, and counts what that cost.

Run as `python -m tests.store.kill_campaign saves|slots FOLDER KILLS SEED`; prints one line of JSON. The
process that saves is forked from this one, so that a kill costs milliseconds and not an import.
"""

from __future__ import annotations

import json
import mmap
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import event, select

from carecoord_desktop.common import clock
from carecoord_desktop.features import all_records
from carecoord_desktop.features.tasks.records import Task
from carecoord_desktop.store import slots
from carecoord_desktop.store.audit import verify_audit
from carecoord_desktop.store.capture import CapturedSession
from carecoord_desktop.store.encryption import Kdf
from carecoord_desktop.store.outbox import OutboxLine
from carecoord_desktop.store.record import OFFICE_CHART
from carecoord_desktop.store.slots import SlotFile, SlotKind
from carecoord_desktop.store.store import Store

KEY = bytes(range(32))
AUTHOR = UUID(int=7)
CHEAP = Kdf(8 * 1024, 1, 1)
PHASES = ("opening", "writing rows", "committing", "making durable", "between saves")
assert all_records


def kill_while(work: Callable[[Any, mmap.mmap], None], rng: Random) -> tuple[list[str], int]:
    """Fork, let the child work, kill it; return the lines it acknowledged and the phase it was in.

    The kill comes a few milliseconds after one of the first acknowledgements, or while it is opening.
    """
    phase = mmap.mmap(-1, 1)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with os.fdopen(writing, "w", buffering=1) as acknowledged:
            work(acknowledged, phase)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as acknowledged:
        said = [acknowledged.readline() for _ in range(rng.randrange(5))]
        time.sleep(rng.uniform(0.0, 0.015))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        said += acknowledged.readlines()
    return [line.strip() for line in said if line.endswith("\n")], phase[0]


def save_for_ever(database: Path) -> Callable[[Any, mmap.mmap], None]:
    """Return work that saves tasks and says each one's id only after its save has ended."""

    def work(acknowledged: Any, phase: mmap.mmap) -> None:
        for name, number in (("after_begin", 1), ("after_flush", 2), ("after_commit", 3)):
            event.listen(CapturedSession, name, lambda *_, number=number: phase.__setitem__(0, number))
        store = Store(database, KEY)
        phase[0] = 4
        while True:
            with store.writing(AUTHOR) as session:
                session.add(task := Task(chart=OFFICE_CHART, title="call back", created_at=clock.now()))
            phase[0] = 4
            acknowledged.write(f"{task.id}\n")

    return work


def saves(folder: Path, kills: int, seed: int) -> dict[str, object]:
    """Return what `kills` kills during saves cost."""
    rng, database = Random(seed), folder / "records.db"  # noqa: S311
    lost = alarms = acknowledged = gaps = torn = 0
    phases: Counter[str] = Counter()
    for _ in range(kills):
        said, phase = kill_while(save_for_ever(database), rng)
        phases[PHASES[phase]] += 1
        store = Store(database, KEY)
        with store.reading(AUTHOR) as session:
            stored = {str(found) for found in session.scalars(select(Task.id))}
            lines = session.execute(select(OutboxLine.dseq, OutboxLine.record_id)).all()
            broken = verify_audit(session.connection(), store._seal_key)
        alarms += store.restored
        lost += len(set(said) - stored)
        gaps += sorted(line.dseq for line in lines) != list(range(1, len(lines) + 1))
        torn += {str(line.record_id) for line in lines} != stored or broken is not None
        acknowledged += len(said)
        store.close()
    return {
        "kills": kills, "acknowledged": acknowledged, "lost": lost, "alarms": alarms,
        "gaps": gaps, "torn": torn, "phases": phases,
    }  # fmt: skip


def rewrite_for_ever(path: Path, files: list[SlotFile]) -> Callable[[Any, mmap.mmap], None]:
    """Return work that changes the slot file back and forth."""

    def work(acknowledged: Any, _phase: mmap.mmap) -> None:
        while True:
            for file in files:
                slots.write_slots(path, file)
                acknowledged.write("changed\n")

    return work


def slot_files(folder: Path, kills: int, seed: int) -> dict[str, object]:
    """Return how often the slot file was exactly the old or the new one after a kill."""
    rng, path = Random(seed), folder / "keys"  # noqa: S311
    empty = SlotFile(slots.FORMAT, uuid4(), uuid4(), ())
    files = [
        empty.with_slot(slots.wrap(empty, SlotKind.PASSPHRASE, AUTHOR, "rosa", passphrase, KEY, CHEAP))
        for passphrase in ("the old passphrase", "the new passphrase")
    ]
    slots.write_slots(path, files[0])
    changed = opened = 0
    for _ in range(kills):
        said, _ = kill_while(rewrite_for_ever(path, files), rng)
        changed += len(said)
        opened += slots.read_slots(path) in files
    return {"kills": kills, "changed": changed, "opened": opened}


if __name__ == "__main__":
    campaign = {"saves": saves, "slots": slot_files}[sys.argv[1]]
    sys.stdout.write(json.dumps(campaign(Path(sys.argv[2]), *map(int, sys.argv[3:]))))
