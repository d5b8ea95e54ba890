"""Repair: the least step that helps, nothing deleted, and an honest word about what is gone (SEC-D9).

The ladder: empty the log; copy what is whole; else gather every readable row, fill the gaps from the
newest backup, and let the operations that are still readable tell the rest. Before the first step the
unsynced operations go into a sealed file, and the damaged file is set aside, never changed.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, inspect, select
from sqlalchemy.exc import DBAPIError

from carecoord_desktop.common.words import Words
from carecoord_desktop.store import connection as engines
from carecoord_desktop.store import guard
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.backup import BackupDamaged, verify_backup
from carecoord_desktop.store.backup_folders import backups
from carecoord_desktop.store.connection import KeyRefused, UnsafeSettings, open_keyed
from carecoord_desktop.store.contents import contents, damage
from carecoord_desktop.store.derivation import derive
from carecoord_desktop.store.encryption import derived_key
from carecoord_desktop.store.health import extends, read_anchor
from carecoord_desktop.store.outbox import found_replica, rotate
from carecoord_desktop.store.page_salvage import operations_in, outbox_with
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.progress import UNWATCHED, Progress
from carecoord_desktop.store.record import record_classes, table_of
from carecoord_desktop.store.replay import replay
from carecoord_desktop.store.restore import new_place_aside, put_in_place
from carecoord_desktop.store.salvage import SalvagedTable, salvage
from carecoord_desktop.store.store import Store
from carecoord_desktop.store.unsynced import Line, export_unsynced

_STEPS = 5
_OWN_TABLES = frozenset({"alembic_version", "write_guard"})


class Rung(Words):
    """How far up the ladder the repair had to go."""

    NOTHING_TO_DO = "nothing-to-do"
    CLEAN_COPY = "clean-copy"
    GATHERED = "gathered"


@dataclass
class RepairReport:
    """What was done, where the damaged file lies, and what could not be brought back."""

    rung: Rung
    unsynced_kept: int = 0
    unsynced_file: Path | None = None
    set_aside: Path | None = None
    from_backup: str = ""
    replayed: int = 0
    missing: dict[str, int] = field(default_factory=dict)
    is_log_shorter: bool = False

    @property
    def words(self) -> list[str]:
        """The report as the coordinator reads it."""
        if self.rung is Rung.NOTHING_TO_DO:
            return ["The records are whole. Nothing had to be done."]
        said = ["The records are in order again. The damaged file was set aside, not deleted."]
        if self.unsynced_kept:
            said.append(f"{self.unsynced_kept} entries that wait for the office were sealed in a file first.")
        if self.from_backup:
            said.append("What could not be read came from the newest backup and from your entries since.")
        if self.missing:
            lost = ", ".join(
                f"{count} x {kind.replace('_', ' ')}" for kind, count in sorted(self.missing.items())
            )
            said.append(f"Not brought back: {lost}. The office sends what it has at the next connection.")
        elif self.is_log_shorter:
            said.append("Some of the last saves are missing. Compare with your notes, then enter them again.")
        else:
            said.append("Nothing is missing.")
        return said


def repair(profile: Profile, key: bytes, author: UUID, progress: Progress = UNWATCHED) -> RepairReport:
    """Mend the records of a profile that nobody has open; the caller holds it.

    Raises:
        OSError: if the disk is full or fails; the records are then as they were.
    """
    progress.report(0, _STEPS, "Keeping what waits for the office")
    found = _readable(profile.database, key) if profile.database.exists() else {}
    aside = new_place_aside(profile)
    report = RepairReport(Rung.NOTHING_TO_DO, unsynced_file=aside / "unsynced.sealed")
    report.unsynced_kept = export_unsynced(_lines(found.get("outbox")), key, aside / "unsynced.sealed")
    progress.stop_if_cancelled()
    progress.report(1, _STEPS, "Looking for damage")
    if _is_whole(profile.database, key):
        return report
    progress.stop_if_cancelled()
    work = profile.folder / "repairing"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(mode=0o700)
    fresh = work / "records.db"
    progress.report(2, _STEPS, "Copying what is whole")
    if _copied_clean(profile.database, fresh, key):
        report.rung = Rung.CLEAN_COPY
    else:
        report.rung = Rung.GATHERED
        progress.report(3, _STEPS, "Gathering what can be read")
        _gather(profile, key, fresh, found, report)
    progress.report(4, _STEPS, "Putting it in place")
    report.set_aside = put_in_place(fresh, profile)
    shutil.rmtree(work, ignore_errors=True)
    _open_and_note(profile, key, author, report)
    progress.report(_STEPS, _STEPS, "")
    return report


def _readable(database: Path, key: bytes) -> dict[str, SalvagedTable]:
    """Return what can be read, by table; what waits for the office is looked for in every single page."""
    found = salvage(database, key)
    outbox = found.get("outbox")
    if outbox is None or not outbox.is_whole:
        found["outbox"] = outbox_with(outbox, operations_in(database, key))
    return found


def _is_whole(database: Path, key: bytes) -> bool:
    """Empty the log, which ends false alarms, and look."""
    with suppress(*_UNREADABLE), closing(open_keyed(database, key)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return damage(connection, deep=True).is_none
    return False


def _copied_clean(database: Path, fresh: Path, key: bytes) -> bool:
    """Copy a database of which only unused pages or indexes are damaged; return whether that was so."""
    try:
        with closing(open_keyed(database, key)) as source:
            source.execute("VACUUM INTO ?", (str(fresh),))
            expected = contents(source)
        with closing(open_keyed(fresh, key)) as copy:
            return damage(copy, deep=True).is_none and contents(copy) == expected
    except _UNREADABLE:
        return False


def _gather(
    profile: Profile, key: bytes, fresh: Path, found: Mapping[str, SalvagedTable], report: RepairReport
) -> None:
    fresh.unlink(missing_ok=True)
    Store(fresh, key).close()  # the schema, and nothing in it
    backup = _newest_whole_backup(profile, key, report)
    writer = engines.writer_engine(fresh, key)
    try:
        with writer.begin() as writing:
            guard.drop_guards(writing)
            writing.exec_driver_sql("DELETE FROM replica_state")
            for table in found.values():
                _fill(writing, table)
            _fill_gaps(writing, found, backup, report)
            found_replica(writing)
            report.is_log_shorter = not extends(writing, read_anchor(profile, key))
            rotate(writing)  # the number of the next operation may be one that was used and lost
            derive(writing, _everything(writing))
            guard.create_guards(writing)
        engines.checkpoint(writer)
    finally:
        writer.dispose()


def _fill_gaps(
    writing: Connection,
    found: Mapping[str, SalvagedTable],
    backup: Mapping[str, SalvagedTable],
    report: RepairReport,
) -> None:
    """Take from the backup what could not be read, then what was done to it since."""
    present = _records(writing)
    known = {line["op_id"] for line in _lines(backup.get("outbox"))}
    for table in backup.values():
        is_torn = table.name not in found or not found[table.name].is_whole
        if is_torn or table.name == "audit":
            _fill(writing, table)
    since = [
        line
        for line in _lines(found.get("outbox"))
        if (line["entity"], line["record_id"]) not in present and line["op_id"] not in known
    ]
    report.replayed = replay(writing, since)


def _fill(writing: Connection, table: SalvagedTable) -> None:
    if table.name in _OWN_TABLES or not table.rows:
        return
    there = {column["name"] for column in inspect(writing).get_columns(table.name)}
    names = [name for name in table.columns if name in there]
    places = [table.columns.index(name) for name in names]
    columns, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
    if table.name == "replica_state" and writing.exec_driver_sql("SELECT 1 FROM replica_state").first():
        return  # one row; that of the damaged file is the newer one
    writing.exec_driver_sql(
        f'INSERT OR IGNORE INTO "{table.name}" ({columns}) VALUES ({marks})',  # noqa: S608
        [tuple(row[place] for place in places) for row in table.rows],
    )


def _newest_whole_backup(profile: Profile, key: bytes, report: RepairReport) -> Mapping[str, SalvagedTable]:
    for backup in backups(profile):
        with suppress(BackupDamaged):
            verify_backup(backup, key)
            report.from_backup = backup.folder.name
            return salvage(backup.database, derived_key(key, "backup"))
    return {}


def _open_and_note(profile: Profile, key: bytes, author: UUID, report: RepairReport) -> None:
    """Open the repaired records, write every step into the trail, and say what is missing."""
    store = Store(profile.database, key)
    try:
        if report.rung is Rung.CLEAN_COPY:
            report.is_log_shorter = store.restored
        with store.reading(author) as session:
            report.missing = _missing(session.connection())
        steps = [f"unsynced sealed: {report.unsynced_kept}", f"rung: {report.rung}"]
        steps += [f"backup: {report.from_backup}"] if report.from_backup else []
        steps += [f"replayed: {report.replayed}", f"missing: {sum(report.missing.values())}"]
        store.note(author, *(Entry(Deed.REPAIR, detail=step) for step in steps))
    finally:
        store.close()


def _missing(reading: Connection) -> dict[str, int]:
    """Count, by kind, the records that the trail or the outbox knows and that are not there."""
    counts = {}
    for record_class in record_classes():
        kind = record_class.kind()
        known = (
            "SELECT record_id FROM audit WHERE entity = ? AND deed = 'create' AND record_id IS NOT NULL"
            " UNION SELECT record_id FROM outbox WHERE entity = ?"
        )
        gone = f'SELECT count(*) FROM ({known}) WHERE record_id NOT IN (SELECT id FROM "{kind}")'  # noqa: S608
        if count := reading.exec_driver_sql(gone, (kind, kind)).scalar_one():
            counts[kind] = int(count)
    return counts


def _records(reading: Connection) -> set[tuple[str, bytes]]:
    return {
        (record_class.kind(), record_id)
        for record_class in record_classes()
        for record_id in reading.exec_driver_sql(f'SELECT id FROM "{record_class.kind()}"').scalars()  # noqa: S608
    }


def _everything(reading: Connection) -> list[tuple[str, UUID]]:
    return [
        (record_class.kind(), chart)
        for record_class in record_classes()
        for chart in reading.execute(select(table_of(record_class).c.chart).distinct()).scalars()
    ]


def _lines(outbox: SalvagedTable | None) -> list[Line]:
    if outbox is None:
        return []
    return [dict(zip(outbox.columns, row, strict=True)) for row in outbox.rows]


_UNREADABLE: tuple[type[BaseException], ...] = (
    KeyRefused, UnsafeSettings, DBAPIError, sqlcipher.DatabaseError, MemoryError,
)  # fmt: skip
