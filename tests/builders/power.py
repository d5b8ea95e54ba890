"""Power cuts: what could lie on the disk had the power failed at some moment of a recorded day's work.

The model: what was written since a file's last sync may be there, be missing or be torn, sector by
sector, in any combination; a sync is trusted; files appear and vanish in order. It is weaker than a
plug pulled on a laptop whose disk lies about syncs.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from carecoord_desktop.features.conditions.actions import add_condition
from carecoord_desktop.features.conditions.rules import ConditionDraft
from carecoord_desktop.store.audit import verify_audit
from carecoord_desktop.store.connection import KeyRefused, checkpoint
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.encryption import derived_key
from carecoord_desktop.store.operation import NO_CHAIN, next_chain
from carecoord_desktop.store.record import new_id
from carecoord_desktop.store.store import Store
from tests.builders.desks import ROSA, a_desk
from tests.builders.disk import Deed, Step, watched_disk

SECTOR = 512


@dataclass
class Recording:
    """The files found, each step since in order, how many operations were acknowledged at each."""

    found: dict[str, bytes] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    acknowledged: list[int] = field(default_factory=list)
    saved: int = 0

    def take(self, step: Step) -> int:
        """Keep a step; lets it happen."""
        if not step.file.endswith("-shm"):
            self.steps.append(step)
            self.acknowledged.append(self.saved)
        return 0


@dataclass
class Campaign:
    """How often the power failed in each phase, and every promise that was found broken."""

    phases: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)

    def run(self, recording: Recording, count: int, seed: int, folder: Path, key: bytes) -> None:
        """Open the store after each of `count` power cuts."""
        folder.mkdir(exist_ok=True)
        for cut in cuts(recording, count, seed):
            self.phases[cut.phase] += 1
            if wrong := what_is_wrong(cut, folder, key):
                self.broken.append(f"{cut.phase}, {cut.acknowledged} acknowledged: {wrong}")

    def table(self) -> str:
        """Return the figures, one phase a line."""
        states = self.phases.total()
        lines = [f"{'power failed during':20} {'states':>7} {'share':>6}"]
        lines += [
            f"{phase:20} {count:7,} {count / states:6.1%}" for phase, count in sorted(self.phases.items())
        ]
        return "\n".join([*lines, f"{'all':20} {states:7,}", f"{'promises broken':20} {len(self.broken):7,}"])


@contextmanager
def recorded(folder: Path) -> Iterator[Recording]:
    """Record the stores opened inside; set `saved` to the number of operations after each save."""
    found = {file.name: file.read_bytes() for file in folder.iterdir()} if folder.exists() else {}
    recording = Recording(found)
    with watched_disk(recording.take):
        yield recording


def recorded_day(folder: Path, key: bytes, saves: int = 24) -> Recording:
    """Return the recording of a morning: new problems, changes, once a list still open while saving."""
    a_desk(folder, key=key).store.close()
    with recorded(folder) as recording:
        desk = Desk(Store(folder / "records.db", key), ROSA, "Rosa Medina", "coordinator")
        recording.saved = desk.store.waiting()
        chart = new_id()
        for number in range(saves):
            with desk.reading() if number % 6 == 5 else nullcontext() as still_open:
                if still_open is not None:  # a reader keeps the log from being emptied
                    still_open.connection().exec_driver_sql("SELECT count(*) FROM condition").scalar()
                with desk.writing() as session:
                    for part in range(1 + number % 4):
                        add_condition(session, chart, ConditionDraft(f"Problem {number}.{part}"))
            recording.saved += 1 + number % 4
        desk.store.close()
    return recording


def recorded_founding(folder: Path, key: bytes) -> Recording:
    """Return the recording of the first start: schema, first worker, first save."""
    with recorded(folder) as recording:
        desk = a_desk(folder, key=key)
        recording.saved = 1
        desk.store.close()
    return recording


@dataclass(frozen=True)
class Cut:
    """One moment of power failure: during which phase, what is on the disk, what had been acknowledged."""

    phase: str
    files: dict[str, bytes]
    acknowledged: int


def cuts(recording: Recording, count: int, seed: int) -> Iterator[Cut]:
    """Yield power cuts, every phase of a save as often as every other."""
    luck = random.Random(seed)  # noqa: S311 - repeatable, no secret
    moments: dict[str, list[int]] = {}  # per phase, the steps after which the power may fail
    for number, step in enumerate(recording.steps):
        moments.setdefault(phase_of(step), []).append(number)
    phases = sorted(moments)
    wanted = Counter(luck.choice(moments[phases[number % len(phases)]]) for number in range(count))
    disk = _Disk(recording.found)
    for number, step in enumerate(recording.steps):
        disk.note(step)
        for _ in range(wanted[number]):
            yield Cut(phase_of(step), disk.after_power_cut(luck), recording.acknowledged[number])


def phase_of(step: Step) -> str:
    """Return which part of a save a step belongs to."""
    if step.file == "anchor":
        return "anchor"
    if step.file.endswith("-wal"):
        return "log emptied" if step.deed in (Deed.TRUNCATE, Deed.DELETE) else f"log {step.deed}"
    if step.file.endswith("-journal"):
        return "founding"
    return "records synced" if step.deed is Deed.SYNC else "records written"


class _Disk:
    def __init__(self, found: dict[str, bytes]) -> None:
        self._durable = {name: bytearray(content) for name, content in found.items()}
        self._pending: dict[str, list[Step]] = {}

    def note(self, step: Step) -> None:
        content = self._durable.setdefault(step.file, bytearray())
        if step.deed is Deed.DELETE:
            del self._durable[step.file]
            self._pending.pop(step.file, None)
        elif step.deed is Deed.SYNC:
            for pending in self._pending.pop(step.file, ()):
                _apply(content, pending)
        else:
            self._pending.setdefault(step.file, []).append(step)

    def after_power_cut(self, luck: random.Random) -> dict[str, bytes]:
        files = {}
        for name, durable in self._durable.items():
            content = bytearray(durable)
            for step in self._pending.get(name, ()):
                for part in _survivors(step, luck):
                    _apply(content, part)
            files[name] = bytes(content)
        return files


def _survivors(step: Step, luck: random.Random) -> list[Step]:
    fate = luck.randrange(3)
    if fate == 0:
        return []
    if fate == 1 or step.deed is Deed.TRUNCATE:
        return [step]
    sectors = range(0, len(step.data), SECTOR)
    return [
        Step(Deed.WRITE, step.file, step.offset + start, step.data[start : start + SECTOR])
        for start in sectors
        if luck.random() < 0.5
    ]


def _apply(content: bytearray, step: Step) -> None:
    if step.deed is Deed.TRUNCATE:
        del content[step.offset :]
        return
    end = step.offset + len(step.data)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    content[step.offset : end] = step.data


def what_is_wrong(cut: Cut, folder: Path, key: bytes) -> str:
    """Open the store as the power cut left it; return the first broken promise, or "" if all are kept."""
    for old in folder.iterdir():
        old.unlink()
    for name, content in cut.files.items():
        (folder / name).write_bytes(content)
    try:
        store = Store(folder / "records.db", key)
    except (DBAPIError, sqlcipher.DatabaseError, KeyRefused) as error:
        return f"does not open: {error}"
    try:
        if store.restored:
            return "false alarm: counted as restored"
        checkpoint(store._writer)  # before it, the check of the pages gives false alarms
        with store._readers.begin() as reading:
            return _broken_promise(reading, cut.acknowledged, key) or _damage(reading)
    except (DBAPIError, sqlcipher.DatabaseError) as error:
        return f"does not read: {error}"
    finally:
        store.close()


def _damage(reading: Connection) -> str:
    pages = reading.exec_driver_sql("PRAGMA cipher_integrity_check").all()
    whole = reading.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    return "" if not pages and whole == ["ok"] else f"damaged: {pages[:1]} {whole[:1]}"


def _broken_promise(reading: Connection, acknowledged: int, key: bytes) -> str:
    if (broken := verify_audit(reading, derived_key(key, "audit"))) is not None:
        return f"audit: {broken}"
    operations = reading.execute(
        text("SELECT dseq, op_id, chain, entity, record_id FROM outbox ORDER BY dseq")
    ).all()
    if len(operations) < acknowledged:
        return f"lost: {acknowledged - len(operations)} acknowledged operations"
    chain = NO_CHAIN
    for expected, operation in enumerate(operations, start=1):
        chain = next_chain(chain, operation.op_id)
        if operation.dseq != expected or operation.chain != chain:
            return f"chain broken at {expected}"
        row = f'SELECT count(*) FROM "{operation.entity}" WHERE id = :id'  # noqa: S608
        if reading.execute(text(row), {"id": operation.record_id}).scalar_one() != 1:
            return f"torn: operation {expected} has no row"
    return ""
