"""Taking in directories: every row ends in a record, is kept, or is refused with a reason.

An import that is stopped can be run again: what was taken in is met then, and the rest follows. A correction
made here is never written over; it is reported until the sender says the same.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.fhir_origin import Origin
from carecoord_desktop.features.directory_exchange import queries, rules
from carecoord_desktop.features.directory_exchange.records import Became, DirectoryResult, FileResult
from carecoord_desktop.features.directory_exchange.rules import Incoming, Sorting
from carecoord_desktop.features.team import rules as team
from carecoord_desktop.features.team.actions import require
from carecoord_desktop.hsds import sources, writing
from carecoord_desktop.hsds.entries import Entry, Reading, Remark, Row
from carecoord_desktop.hsds.mapping import Mapping31
from carecoord_desktop.hsds.sources import Directory, Found
from carecoord_desktop.store.audit import Deed
from carecoord_desktop.store.audit import Entry as AuditEntry
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import OFFICE_CHART, Record, Seen, Standing
from carecoord_desktop.store.source import Kept, digest, keep_sources

SAVE_MS = 60
"""A save takes in entries until this much time has passed; indexing and commit come on top of it."""

_STEP = 25
_FHIR_TYPES = {"organization": "Organization", "service_location": "Location", "service": "HealthcareService"}
_WEIGHT = (Became.KEPT, Became.MATCHED, Became.NEW, Became.CONFLICT)

Progress = Callable[[int, int], None]


def find_directories(desk: Desk, paths: Iterable[Path]) -> Found:
    """Return the directories at some paths, and the files that are something else; nothing is taken in."""
    with desk.reading() as session:
        mapped = queries.mappings(session).values()
    return sources.find(paths, lambda name: any(one.of(name) for one in mapped))


def import_directory(
    desk: Desk,
    directory: Directory,
    *,
    sender: str = "",
    dry_run: bool = False,
    progress: Progress = lambda done, of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> DirectoryResult:
    """Take in one directory; return what became of every row.

    `sender` names who sent it where neither its folder nor a saved mapping does; its own columns are read as
    the mapping says. `cancelled` is asked between files and between saves. With `dry_run` nothing is written.

    Raises:
        NotPermitted: if the worker's role does not allow it.
    """
    require(desk, team.Deed.IMPORT)
    with desk.reading() as session:
        known = queries.mappings(session)
    named = sender or _sender_of(directory, known)
    mapped = known.get(named.casefold(), Mapping31())
    reading = sources.read(directory, named, mapped, cancelled)
    with desk.reading() as session:
        sorting = rules.sort(reading, queries.ids_here(session, rules.own_ids(reading)))
    importing = _Import(desk, reading, sorting, dry_run=dry_run)
    importing.run(progress, cancelled)
    result = importing.result()
    if not dry_run:
        desk.note(AuditEntry(Deed.IMPORT, entity="service", detail=_audit_detail(result)))
    return result


def _sender_of(directory: Directory, known: Mapping[str, Mapping31]) -> str:
    """Return who sent a directory: as its folder is called, or whose own tables alone are in it."""
    if directory.sender.casefold() in known:
        return directory.sender
    owners = [
        sender for sender, mapped in known.items() if any(mapped.of(path.name) for path in directory.paths)
    ]
    return owners[0] if len(owners) == 1 else directory.sender


def export_directory(desk: Desk, *, as_json: bool = False) -> bytes:
    """Return the whole directory as HSDS 3.1, a zip of CSV tables or one JSON document; audited.

    Raises:
        NotPermitted: if the worker's role does not allow it.
    """
    require(desk, team.Deed.EXPORT)
    with desk.reading() as session:
        entries = queries.directory_entries(session)
    content = writing.as_json(entries) if as_json else writing.as_package(entries)
    desk.note(AuditEntry(Deed.EXPORT, entity="service", detail=f"Directory, {len(content)} bytes, HSDS 3.1"))
    return content


@dataclass
class _Import:
    """One import under way, and what became of each row so far."""

    desk: Desk
    reading: Reading
    sorting: Sorting
    dry_run: bool
    became: dict[Row, Became] = field(default_factory=dict)
    conflicts: list[tuple[Row, str]] = field(default_factory=list)
    updated: int = 0
    was_stopped: bool = False

    def run(self, progress: Progress, cancelled: Callable[[], bool]) -> None:
        """Take in everything, a save at a time."""
        incoming = self.sorting.incoming
        done, of = 0, len(incoming) + 1
        while done < len(incoming) and not cancelled():
            done = self._save_some(incoming, done)
            progress(done, of)
        self.was_stopped = done < len(incoming) or cancelled()
        if not self.was_stopped:
            with self._session() as session:
                self._keep(session, self.sorting.kept)
            progress(of, of)

    def result(self) -> DirectoryResult:
        """Return what became of every row."""
        counts: dict[int, Counter[Became]] = {id(account): Counter() for account in self.reading.accounts}
        for row, became in self.became.items():
            counts[id(row.account)][became] += 1
        entries: Counter[str] = Counter(_FHIR_TYPES[one.record_class.kind()] for one in self.sorting.incoming)
        files = tuple(
            FileResult(
                account.name, account.kind, account.rows, counts[id(account)], account.refused_rows,
                tuple(account.refused), tuple(account.notes),
                tuple(Remark(row.where, words) for row, words in self.conflicts if row.account is account),
            )
            for account in self.reading.accounts
        )  # fmt: skip
        return DirectoryResult(self.reading.sender, files, entries, self.updated, self.was_stopped)

    def _session(self) -> AbstractContextManager[Session]:
        return self.desk.reading() if self.dry_run else self.desk.writing()

    def _save_some(self, incoming: list[Incoming], done: int) -> int:
        """Take in entries for about `SAVE_MS`, at least a few; return how many are done now."""
        until = clock.up_ms() + SAVE_MS
        with self._session() as session:
            while done < len(incoming):
                some = incoming[done : done + _STEP]
                self._take(session, some)
                if not self.dry_run:
                    session.flush()  # so that the time it takes is seen
                done += len(some)
                if clock.up_ms() >= until:
                    break
        return done

    def _take(self, session: Session, some: list[Incoming]) -> None:
        for record_class in {one.record_class for one in some}:
            ours = [one for one in some if one.record_class is record_class]
            here = queries.records_here(session, record_class, [one.id for one in ours])
            for one in ours:
                self._take_one(session, one, here)

    def _take_one(self, session: Session, one: Incoming, here: Mapping[UUID, Record]) -> None:
        record = here.get(one.id)
        if record is None:
            if not self.dry_run:
                session.add(rules.record_of(one))
            self._end(one.rows, Became.NEW)
            return
        if record.standing == Standing.ENTERED_IN_ERROR:
            self._end(one.rows, Became.MATCHED)
            return
        met = rules.meet(record, one, self.reading.sender)
        self.updated += bool(met.updates)
        if met.updates and not self.dry_run:
            change(record, Seen.of(record), **met.updates)
        self._end(one.rows, Became.MATCHED)
        if met.conflicts and one.rows:
            self._end(one.rows[:1], Became.CONFLICT)
            self.conflicts += [(one.rows[0], words) for words in met.conflicts]

    def _keep(self, session: Session, entries: list[Entry]) -> None:
        """Keep, as they came, the objects of which there is no record of ours."""
        kept = [self._kept(entry) for entry in entries]
        known = queries.digests_here(session, [one.id for one in kept])
        fresh = [one for one in kept if known.get(one.id) != one.sha256]
        if fresh and not self.dry_run:
            keep_sources(session.connection(), fresh)
        new = {one.id for one in fresh}
        for entry, one in zip(entries, kept, strict=True):
            self._end(entry.rows, Became.KEPT if one.id in new else Became.MATCHED)

    def _kept(self, entry: Entry) -> Kept:
        origin = Origin(self.reading.sender.strip().casefold(), f"hsds/{entry.table}", entry.id)
        content = json.dumps({"id": entry.id} | entry.values, ensure_ascii=False, sort_keys=True).encode()
        return Kept(
            origin.id, OFFICE_CHART, origin.source, origin.type, origin.original_id,
            digest(content), (), content,
        )  # fmt: skip

    def _end(self, rows: Iterable[Row], became: Became) -> None:
        """Say what became of rows; of several ends the one that matters most counts."""
        for row in rows:
            before = self.became.get(row)
            if before is None or _WEIGHT.index(became) > _WEIGHT.index(before):
                self.became[row] = became


def _audit_detail(result: DirectoryResult) -> str:
    counts = ", ".join(f"{became} {count}" for became, count in sorted(result.totals.items()))
    stopped = ", stopped" if result.was_stopped else ""
    return f"Directory of {result.sender[:80]}, {len(result.files)} files: {counts}{stopped}"
