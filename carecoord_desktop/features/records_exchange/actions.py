"""Taking in files of other systems: each person within one save, every resource accounted for.

An import that is stopped in the middle, by the coordinator or by a power cut, can be run again: what
was taken in is matched then, and the rest follows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.directory_exchange.actions import find_directories, import_directory
from carecoord_desktop.features.directory_exchange.records import FileResult
from carecoord_desktop.features.incoming_files.actions import collector_at_bay, read_files
from carecoord_desktop.features.incoming_files.records import (
    FileReport,
    ImportReport,
    Outcome,
    Remark,
    Undecided,
)
from carecoord_desktop.features.incoming_files.rules import Clean, Group, Plan, Reading, clean_of, groups_of
from carecoord_desktop.features.incoming_people.actions import Arrivals
from carecoord_desktop.features.incoming_people.rules import person_of
from carecoord_desktop.features.incoming_records import rules
from carecoord_desktop.features.incoming_records.actions import Intake
from carecoord_desktop.features.incoming_services.actions import take_services
from carecoord_desktop.features.kept_resources.queries import kept_digests
from carecoord_desktop.features.questionnaires import actions as questionnaires
from carecoord_desktop.features.team import rules as team
from carecoord_desktop.features.team.actions import require
from carecoord_desktop.store import attachments
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen
from carecoord_desktop.store.source import keep_sources

SAVE_MS = 100
"""A save takes in people until this much time has passed, so that forms never wait longer."""

Progress = Callable[[int, int], None]
"""Is told how many people are done, and of how many; what belongs to nobody counts as one."""


def import_paths(
    desk: Desk,
    paths: Iterable[Path],
    *,
    dry_run: bool = False,
    decided: Mapping[str, UUID | None] | None = None,
    sender: str = "",
    progress: Progress = lambda done, of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportReport:
    """Take in FHIR files, HSDS directories and folders; return what became of every resource and row in them.

    `decided` answers `ImportReport.undecided` of an earlier run: for the key of a person in the file,
    the id of the person here who she is, or None for somebody new. `sender` names who sent a directory
    where its folder does not. `cancelled` is asked between files and between saves. With `dry_run`
    nothing is written and the report says what would be.

    Raises:
        NotPermitted: if the worker's role does not allow it.
    """
    require(desk, team.Deed.IMPORT)
    lying = find_directories(desk, paths)
    directories = [
        import_directory(desk, one, sender=sender, dry_run=dry_run, progress=progress, cancelled=cancelled)
        for one in lying.directories
        if not cancelled()
    ]
    with collector_at_bay() as set_aside:
        reading = read_files(lying.others, cancelled)
        groups = groups_of(reading)
        set_aside()
        importing = _Import(desk, reading, groups, dict(decided or {}), dry_run)
        done = 0
        while done < len(groups) and not cancelled():
            done = importing.take_some(groups, done)
            progress(done, len(groups))
    report = ImportReport(
        (
            *(_file_report(file) for one in directories for file in one.files),
            *(tally.report() for tally in reading.tallies),
        ),
        sum((one.entries for one in directories), reading.resources),
        importing.undecided,
        importing.updated + sum(one.updated for one in directories),
        is_dry_run=dry_run,
        was_cancelled=done < len(groups) or cancelled() or any(one.was_stopped for one in directories),
    )
    if not dry_run and (reading.tallies or not directories):
        desk.note(Entry(Deed.IMPORT, detail=_audit_detail(reading, report)))
    return report


def _file_report(file: FileResult) -> FileReport:
    """Return what became of one file of a directory; its import has been audited."""
    counts = {Outcome(became.value): count for became, count in file.counts.items()}
    rejected = tuple(Remark(one.where, one.reason) for one in file.refused)
    conflicts = tuple(Remark(one.where, one.reason) for one in file.conflicts)
    notes = tuple(Remark(one.where, one.reason) for one in file.notes)
    refused = {Outcome.REJECTED: file.refused_rows} if file.refused_rows else {}
    return FileReport(file.name, file.kind, counts | refused, rejected, conflicts, notes)


def _audit_detail(reading: Reading, report: ImportReport) -> str:
    counts = ", ".join(f"{outcome} {count}" for outcome, count in sorted(report.totals.items()))
    stopped = ", stopped" if report.was_cancelled else ""
    return f"{len(report.files)} files, sha256 {reading.sha256.hexdigest()}: {counts}{stopped}"


class _Import:
    """One import under way: what it has kept before, and whom it could not decide."""

    def __init__(
        self,
        desk: Desk,
        reading: Reading,
        groups: list[Group],
        decided: dict[str, UUID | None],
        dry_run: bool,
    ) -> None:
        self._desk = desk
        self._reading = reading
        self._dry_run = dry_run
        self.updated = 0
        self._intake = Intake(desk.worker_id, reading)
        with desk.reading() as session:
            self._arrivals = Arrivals(session, decided)
            origins = (origin for group in groups for origin in group.origins.values())
            self._kept = kept_digests(session, {origin.id for origin in origins})

    @property
    def undecided(self) -> tuple[Undecided, ...]:
        """Those of whom nobody can know yet who they are."""
        return tuple(self._arrivals.undecided)

    def take_some(self, groups: list[Group], done: int) -> int:
        """Take in people for about `SAVE_MS`, at least one; return how many are done now."""
        try:
            plans = self._saved(groups, done)
        except IntegrityError:
            # a record of a person who is new here lies in another chart: look before each insert
            if self._intake.is_careful:
                raise
            self._intake.is_careful = True
            with self._desk.reading() as session:
                self._arrivals.look_again(session)
            plans = self._saved(groups, done)
        for plan in plans:
            for item, outcome, reasons in plan.outcomes:
                item.tally.note(outcome, item.source.where, reasons)
        return done + len(plans)

    def _saved(self, groups: list[Group], done: int) -> list[Plan]:
        until = clock.up_ms() + SAVE_MS
        plans: list[Plan] = []
        undecided = len(self._arrivals.undecided)
        self._arrivals.begin_save()
        try:
            with self._session() as session:
                for group in groups[done:]:
                    if plans and (clock.up_ms() >= until):
                        break
                    plans.append(self._plan(session, group))
                    if not self._dry_run:
                        _write(session, plans[-1])
                if not self._dry_run:
                    keep_sources(session.connection(), (kept for plan in plans for kept in plan.kept))
        except IntegrityError:
            del self._arrivals.undecided[undecided:]
            raise
        return plans

    def _session(self) -> AbstractContextManager[Session]:
        return self._desk.reading() if self._dry_run else self._desk.writing()

    def _plan(self, session: Session, group: Group) -> Plan:
        plan = Plan(group)
        self._intake.begin_person()
        clean = clean_of(plan, group)
        known = self._kept
        if group.origin is None:
            clean, updated = take_services(session, plan, clean, self._reading, known)
            self.updated += updated
        fresh = self._fresh(plan, clean, known)
        if not fresh:
            return plan
        if group.origin is None:
            for one in fresh:
                self._take_for_everybody(session, plan, one)
            return plan
        people = (one for one in clean if one.origin.type == "Patient")
        persons = [person_of(self._intake.parts(session, one)) for one in people]
        if not self._arrivals.settle(session, plan, clean, persons):
            return plan
        is_new = self._arrivals.is_new(plan.chart)
        hidden = rules.not_shown([one.resource for one in clean])
        ids_hidden = {clean[position].origin.id for position in hidden}
        for one in fresh:
            is_shown = one.origin.type in rules.PROJECTIONS and one.origin.id not in ids_hidden
            is_known = one.origin.id in known
            self._intake.take(session, plan, one, is_shown=is_shown, is_known=is_known, is_new_person=is_new)
        return plan

    def _take_for_everybody(self, session: Session, plan: Plan, one: Clean) -> None:
        """Plan what becomes of a resource that is about nobody: a form to ask, or bytes to keep."""
        if one.origin.type in questionnaires.TYPES:
            taken = questionnaires.read_in(session, one.resource)
            is_twin = taken.record is not None and taken.record.id in {each.id for each in plan.records}
            if taken.record is not None and not is_twin:
                plan.records.append(taken.record)
            outcome = Outcome.MATCHED if is_twin else Outcome(taken.became)
            plan.note(one.item, outcome, *filter(None, (taken.reason,)))
            return
        plan.keep(one)
        plan.note(one.item, Outcome.KEPT)

    def _fresh(self, plan: Plan, clean: list[Clean], known: dict[UUID, bytes]) -> list[Clean]:
        """Return what is new or changed; of several copies of a resource in the files the newest counts."""
        newest: dict[UUID, Clean] = {}
        for one in clean:
            other = newest.get(one.origin.id)
            if other is None or rules.changed_at(one.resource) >= rules.changed_at(other.resource):
                newest[one.origin.id] = one
        fresh = [one for one in newest.values() if known.get(one.origin.id) != one.sha256]
        waiting = {id(one) for one in fresh}
        for one in clean:
            if id(one) not in waiting:
                plan.note(one.item, Outcome.MATCHED)
        return fresh


def _write(session: Session, plan: Plan) -> None:
    for content in plan.papers:
        attachments.keep(session.connection(), plan.chart, content)
    session.add_all(plan.records)
    for record, updates in plan.changes:
        change(record, Seen.of(record), **updates)
