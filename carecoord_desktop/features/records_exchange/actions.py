"""Taking in files of other systems: each person within one save, every resource accounted for.

An import that is stopped in the middle, by the coordinator or by a power cut, can be run again: what
was taken in is matched then, and the rest follows.
"""

from __future__ import annotations

import gc
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_files import FileKind, SourceFile, source_files
from carecoord_desktop.common.fhir_origin import Origin, as_uuid, origin_of, part_id, whose
from carecoord_desktop.common.fhir_references import References, Target
from carecoord_desktop.common.fhir_source import SourceResource
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.forbidden_identifiers import (
    cleaned,
    forbidden_values,
    may_hold,
    may_need_cuts,
)
from carecoord_desktop.common.strict_json import JsonObject, Refused
from carecoord_desktop.features.care_plans.records import CarePlan
from carecoord_desktop.features.directory_exchange.actions import find_directories, import_directory
from carecoord_desktop.features.directory_exchange.records import FileResult
from carecoord_desktop.features.goals.records import Goal, Intervention
from carecoord_desktop.features.patients.fhir import Parts
from carecoord_desktop.features.patients.records import IdentifierType, Patient, PatientIdentifier
from carecoord_desktop.features.plan_links import fhir as plan_links
from carecoord_desktop.features.questionnaires import actions as questionnaires
from carecoord_desktop.features.records_exchange import queries, rules
from carecoord_desktop.features.records_exchange.queries import People
from carecoord_desktop.features.records_exchange.records import (
    FileReport,
    ImportReport,
    Outcome,
    PossibleMatch,
    Remark,
    Tally,
    Undecided,
)
from carecoord_desktop.features.records_exchange.rules import Person
from carecoord_desktop.features.team import rules as team
from carecoord_desktop.features.team.actions import require
from carecoord_desktop.features.team.records import Worker
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.own_fields import held
from carecoord_desktop.store.record import OFFICE_CHART, Record, Seen, new_id
from carecoord_desktop.store.source import Kept, digest, keep_sources

SAVE_MS = 100
"""A save takes in people until this much time has passed, so that forms never wait longer."""

MOST_TOGETHER_BYTES = 256 << 20
"""Resources read together; what belongs to one person may lie in several files."""

Progress = Callable[[int, int], None]
"""Is told how many people are done, and of how many; what belongs to nobody counts as one."""


@dataclass(frozen=True)
class Item:
    """One resource of an import, with the report of its file."""

    source: SourceResource
    tally: Tally


@dataclass
class Group:
    """The resources of one person (`origin` says who), or those of nobody."""

    origin: Origin | None
    items: list[Item] = field(default_factory=list)
    origins: dict[int, Origin] = field(default_factory=dict)

    def add(self, item: Item) -> None:
        """Count a resource among hers."""
        source = item.source
        self.items.append(item)
        if self.origin is not None and source.resource_type == "Patient":
            self.origins[id(item)] = self.origin
        else:
            self.origins[id(item)] = origin_of(source, self.origin.source if self.origin else "")

    @property
    def key(self) -> str:
        """What names the person in `ImportReport.undecided`."""
        return "" if self.origin is None else " ".join(filter(None, self.origin.number))


@dataclass
class Reading:
    """Everything read from the files of one import, before any of it is judged."""

    tallies: list[Tally] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    references: References = field(default_factory=References)
    nearby: dict[int, References] = field(default_factory=dict)
    named: dict[str, SourceResource] = field(default_factory=dict)
    resources: Counter[str] = field(default_factory=Counter)
    sha256: Any = field(default_factory=hashlib.sha256)
    bytes_read: int = 0


@dataclass(frozen=True)
class Clean:
    """A resource as it may be kept: without forbidden numbers, with the digest of the original."""

    item: Item
    origin: Origin
    resource: JsonObject
    content: bytes
    cuts: int
    sha256: bytes


@dataclass
class Plan:
    """What is to be written for one group, and what became of each resource."""

    group: Group
    chart: UUID = OFFICE_CHART
    kept: list[Kept] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    changes: list[tuple[Record, Values]] = field(default_factory=list)
    outcomes: list[tuple[Item, Outcome, list[str]]] = field(default_factory=list)

    def note(self, item: Item, outcome: Outcome, *reasons: str) -> None:
        """Say what became of a resource."""
        self.outcomes.append((item, outcome, list(reasons)))

    def keep(self, clean: Clean) -> None:
        """Keep the bytes of a resource."""
        origin = clean.origin
        cuts = (f"{clean.cuts} places",) if clean.cuts else ()
        self.kept.append(
            Kept(
                origin.id, self.chart, origin.source, origin.type, origin.original_id,
                clean.sha256, cuts, clean.content,
            )
        )  # fmt: skip


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
    with _collector_at_bay() as set_aside:
        reading = _read(lying.others, cancelled)
        groups = _groups(reading)
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
        tuple(importing.undecided),
        sum(one.updated for one in directories),
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


@contextmanager
def _collector_at_bay() -> Iterator[Callable[[], None]]:
    """Hold the garbage collector while a million values are read that all stay until the import ends.

    It would look through all of them again and again, which took a third of an import. What is yielded
    sets them aside and lets the collector work on everything that comes after.
    """
    was_on = gc.isenabled()
    gc.disable()

    def set_aside() -> None:
        gc.freeze()
        if was_on:
            gc.enable()

    try:
        yield set_aside
    finally:
        gc.unfreeze()
        if was_on:
            gc.enable()


def _audit_detail(reading: Reading, report: ImportReport) -> str:
    counts = ", ".join(f"{outcome} {count}" for outcome, count in sorted(report.totals.items()))
    stopped = ", stopped" if report.was_cancelled else ""
    return f"{len(report.files)} files, sha256 {reading.sha256.hexdigest()}: {counts}{stopped}"


def _read(paths: Iterable[Path], cancelled: Callable[[], bool]) -> Reading:
    reading = Reading()
    for file in source_files(paths):
        tally = Tally(str(file.path), file.kind.value)
        reading.tallies.append(tally)
        if file.kind is FileKind.UNKNOWN:
            tally.note(Outcome.REJECTED, "the file", [file.reason])
        nearby = References()
        for found in _bounded(reading, file):
            if isinstance(found, Refused):
                tally.note(Outcome.REJECTED, found.where, [found.reason])
                continue
            reading.resources[found.resource_type] += 1
            if len(found.original_id) > rules.LONGEST_ID:
                tally.note(Outcome.REJECTED, found.where, ["Its id is too long to be one."])
                continue
            reading.items.append(Item(found, tally))
            nearby.add(found)
            if found.resource_type in rules.NAMED_TYPES and found.key:
                reading.named.setdefault(found.key, found)
        reading.nearby[id(tally)] = nearby
        reading.references.include(nearby)
        if cancelled():
            break
    return reading


def _bounded(reading: Reading, file: SourceFile) -> Iterator[SourceResource | Refused]:
    for found in file.resources():
        if isinstance(found, SourceResource):
            reading.sha256.update(found.as_received)
            reading.bytes_read += len(found.as_received)
            if reading.bytes_read > MOST_TOGETHER_BYTES:
                yield Refused(found.where, "This is too much for one import. Import fewer files at a time.")
                continue
        yield found


def _groups(reading: Reading) -> list[Group]:
    """Return the resources of nobody, then those of each person, in the order of the files."""
    people: dict[Origin, Group] = {}
    origins: dict[tuple[int, str] | str, set[Origin]] = {}
    for item in reading.items:
        if item.source.resource_type == "Patient":
            origin = origin_of(item.source)
            people.setdefault(origin, Group(origin)).add(item)
            for place in ((id(item.tally), item.source.key), item.source.key):
                origins.setdefault(place, set()).add(origin)
    office = Group(None)
    for item in reading.items:
        source, tally = item.source, item.tally
        if source.resource_type == "Patient":
            continue
        try:
            found = whose(source, reading.nearby[id(tally)], reading.references)
        except Refused as refusal:
            tally.note(Outcome.REJECTED, refusal.where, [refusal.reason])
            continue
        if found is None:
            office.add(item)
            continue
        if isinstance(found, Target):
            possible = origins.get((id(tally), found.key)) or origins[found.key]
            if len(possible) > 1:
                tally.note(Outcome.REJECTED, source.where, ["Several people in the files have the same id."])
                continue
            found = next(iter(possible))
        people.setdefault(found, Group(found)).add(item)
    return [*([office] if office.items else []), *people.values()]


class _Import:
    """One import under way: whom it knows, and what it could not decide."""

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
        self._decided = decided
        self._dry_run = dry_run
        self._is_careful = False
        self._unsaved: set[UUID] = set()
        self._projected: dict[int, Parts] = {}
        self.undecided: list[Undecided] = []
        with desk.reading() as session:
            self._people = People(session)
            origins = (origin for group in groups for origin in group.origins.values())
            self._kept = queries.kept_digests(session, {origin.id for origin in origins})

    def take_some(self, groups: list[Group], done: int) -> int:
        """Take in people for about `SAVE_MS`, at least one; return how many are done now."""
        try:
            plans = self._saved(groups, done)
        except IntegrityError:
            # a record of a person who is new here lies in another chart: look before each insert
            if self._is_careful:
                raise
            self._is_careful = True
            with self._desk.reading() as session:
                self._people = People(session)
            plans = self._saved(groups, done)
        for plan in plans:
            for item, outcome, reasons in plan.outcomes:
                item.tally.note(outcome, item.source.where, reasons)
        return done + len(plans)

    def _saved(self, groups: list[Group], done: int) -> list[Plan]:
        until = clock.up_ms() + SAVE_MS
        plans: list[Plan] = []
        undecided = len(self.undecided)
        self._unsaved.clear()
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
            del self.undecided[undecided:]
            raise
        return plans

    def _session(self) -> AbstractContextManager[Session]:
        return self._desk.reading() if self._dry_run else self._desk.writing()

    def _plan(self, session: Session, group: Group) -> Plan:
        plan = Plan(group)
        self._projected.clear()
        clean = _cleaned(plan, group)
        known = self._kept
        fresh = self._fresh(plan, clean, known)
        if not fresh:
            return plan
        if group.origin is None:
            for one in fresh:
                self._take_for_everybody(session, plan, one)
            return plan
        if not self._settle_person(session, plan, clean):
            return plan
        hidden = rules.not_shown([one.resource for one in clean])
        ids_hidden = {clean[position].origin.id for position in hidden}
        for one in fresh:
            is_shown = one.origin.type in rules.PROJECTIONS and one.origin.id not in ids_hidden
            self._take(session, plan, one, is_shown=is_shown, is_known=one.origin.id in known)
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

    def _settle_person(self, session: Session, plan: Plan, clean: list[Clean]) -> bool:
        """Find or make the person of a group; False if nobody can know who she is, which is noted."""
        group = plan.group
        assert group.origin is not None  # noqa: S101  # only called for people
        persons = [
            rules.person_of(self._parts(session, one)) for one in clean if one.origin.type == "Patient"
        ]
        numbers = {group.origin.number}.union(*(person.numbers for person in persons))
        found = self._people.with_number(numbers)
        if (own_id := as_uuid(group.origin.original_id)) in self._people and own_id is not None:
            found.add(own_id)
        if not persons:
            if len(found) != 1:
                reason = "The person it is about is neither in these files nor on this laptop."
                _note_all(plan, clean, Outcome.REJECTED, lambda _: [reason])
                return False
            plan.chart = found.pop()
            return True
        said = persons[0].values
        if any(person.is_someone_else(said["family_name"], said["birth_date"]) for person in persons):
            reason = "Two different people in these files have the same id."
            _note_all(plan, clean, Outcome.REJECTED, lambda _: [reason])
            return False
        chart = self._who(plan, clean, persons[0], found)
        if chart is None:
            _note_all(plan, clean, Outcome.CONFLICT, lambda one: self._reasons(one, group))
            return False
        plan.chart = chart
        if chart not in self._people:
            self._unsaved.add(chart)
            self._people.add(chart, persons[0].traits(numbers))
        elif chart in self._unsaved:
            session.flush()
        is_known = chart in self._people.with_number([group.origin.number]) and chart not in self._unsaved
        if not is_known and not any(group.origin.number in person.numbers for person in persons):
            plan.records.append(_crosswalk(group.origin, chart))
        self._people.know(chart, numbers)
        return True

    def _who(self, plan: Plan, clean: list[Clean], person: Person, found: set[UUID]) -> UUID | None:
        """Return the chart of a person in the file, a fresh one for somebody new, None if unclear."""
        key = plan.group.key
        if key in self._decided:
            decided = self._decided[key]
            return new_id() if decided is None or decided not in self._people else decided
        if len(found) == 1:
            [known] = found
            traits = self._people.traits(known)
            if not person.is_someone_else(traits.family_name, traits.birth_date):
                return known
        matches = [PossibleMatch(known, ("same number",)) for known in sorted(found)]
        if not found:
            alike = self._people.alike(person.traits())
            matches = [PossibleMatch(one.person_id, one.reasons) for one in alike]
        if not matches:
            return new_id()
        item = next(one.item for one in clean if one.origin.type == "Patient")
        name = " ".join(filter(None, (*person.values["given_names"], person.values["family_name"])))
        born = str(person.values["birth_date"] or "")
        self.undecided.append(Undecided(key, item.tally.path, item.source.where, name, born, tuple(matches)))
        return None

    def _reasons(self, one: Clean, group: Group) -> list[str]:
        if one.origin.type != "Patient":
            return []
        matches = next((found.matches for found in self.undecided if found.key == group.key), ())
        words = "; ".join(dict.fromkeys(reason for match in matches for reason in match.reasons))
        return [f"Somebody registered here may be this person ({words}). Decide whether they are one."]

    def _take(self, session: Session, plan: Plan, one: Clean, *, is_shown: bool, is_known: bool) -> None:
        """Plan what becomes of one new or changed resource of a person."""
        plan.keep(one)
        is_new_person = plan.chart in self._unsaved
        project = rules.PROJECTIONS.get(one.origin.type)
        if project is None or (not is_shown and not is_known):
            plan.note(one.item, Outcome.KEPT)
            return
        parts = self._linked(session, plan, one, one.resource, self._parts(session, one))
        if is_new_person and not is_known and not self._is_careful:
            plan.records += [self._record(plan, one, part, values) for part, values in parts.items()]
            plan.note(one.item, Outcome.NEW if parts else Outcome.KEPT)
            return
        before = None
        if is_known and (kept := queries.kept_resource(session, one.origin.id)):
            said = project(kept, partial(part_id, one.origin.id), self._names(session, one))
            before = self._linked(session, plan, one, kept, said)
        self._meet(session, plan, one, parts, before, is_shown=is_shown)

    def _parts(self, session: Session, one: Clean) -> Parts:
        """Return the records that a resource describes; worked out once for each."""
        known = self._projected.get(id(one))
        if known is None:
            project = rules.PROJECTIONS[one.origin.type]
            known = project(one.resource, partial(part_id, one.origin.id), self._names(session, one))
            if one.origin.type == "Patient":
                self._projected[id(one)] = known
        return known

    def _linked(self, session: Session, plan: Plan, one: Clean, resource: JsonObject, parts: Parts) -> Parts:
        """Return the records with the ids of those they name; one that lacks a link it needs is left out."""
        found = dict(parts)
        for link in plan_links.links_of(resource):
            named = self._named_record(session, plan, one, link)
            for part in [part for part in found if part[0] is link.of]:
                if named is not None:
                    found[part] = {**found[part], link.field: named}
                elif link.is_required:
                    del found[part]
        worker_id = plan_links.worker_named(resource)
        worker = None if worker_id is None else session.get(Worker, worker_id)
        if (Intervention, "") in found and worker is not None:
            found[Intervention, ""] = {**found[Intervention, ""], "owner_id": worker_id, "owner_name": ""}
        if (Goal, "") in found and (plan_id := self._plan_of(session, plan, one)) is not None:
            found[Goal, ""] = {**found[Goal, ""], "plan_id": plan_id}
        return found

    def _named_record(self, session: Session, plan: Plan, one: Clean, link: plan_links.Link) -> UUID | None:
        for reference in link.references:
            key = self._key_of(one.item, reference)
            for item in plan.group.items:
                if key and item.source.key == key and link.leads_to(item.source.resource):
                    return self._id_here(session, plan, item, link.to)
        return None

    def _plan_of(self, session: Session, plan: Plan, one: Clean) -> UUID | None:
        """Return the plan that names this goal."""
        for item in plan.group.items:
            for reference in plan_links.goals_named(item.source.resource):
                if self._key_of(item, reference) == one.item.source.key:
                    return self._id_here(session, plan, item, CarePlan)
        return None

    def _key_of(self, item: Item, reference: Any) -> str:
        """Return the key of the resource that a reference means, "" if it is not in these files."""
        found = self._reading.nearby[id(item.tally)].target(reference, of=item.source)
        if not isinstance(found, Target):
            found = self._reading.references.target(reference, of=item.source)
        return found.key if isinstance(found, Target) else ""

    def _id_here(self, session: Session, plan: Plan, item: Item, record_class: type[Record]) -> UUID:
        """Return the id of the record that a resource is here: its own where it was made here."""
        origin = plan.group.origins[id(item)]
        made_here = as_uuid(origin.original_id)
        record = None if made_here is None else session.get(record_class, made_here)
        return origin.id if record is None or record.chart != plan.chart else record.id

    def _meet(
        self, session: Session, plan: Plan, one: Clean, parts: Parts, before: Parts | None, *, is_shown: bool
    ) -> None:
        """Bring what a resource says together with what is here."""
        ids = {part: self._record_id(plan, one, part) for part in parts}
        made_here = as_uuid(one.origin.original_id)
        wanted = {(part[0], ids[part]) for part in parts}
        if made_here is not None:  # our own export, read back: it names our records by their ids
            wanted |= {(record_class, made_here) for record_class, key in parts if not key}
        stored = queries.stored_records(session, wanted)
        unmet = {part[0] for part in parts if (part[0], ids[part]) not in stored}
        chart = queries.records_of_chart(session, unmet & rules.SAME_BY.keys(), plan.chart)
        added, met, conflicts = 0, 0, []
        for part, values in parts.items():
            record = stored.get((part[0], ids[part]))
            if record is None and made_here is not None and not part[1]:
                record = stored.get((part[0], made_here))
            if record is not None and record.chart != plan.chart:
                conflicts.append("A record with this id is in another person's chart here. It stays there.")
            elif record is not None:
                met += 1
                merged = rules.merged(None if before is None else before.get(part, {}), values, held(record))
                conflicts += merged.conflicts
                if merged.updates:
                    plan.changes.append((record, merged.updates))
            elif any(rules.says_the_same(values, other) for other in chart.get(part[0], ())):
                met += 1
            elif is_shown and (before is None or part not in before):
                added += 1
                plan.records.append(self._record(plan, one, part, values))
        if conflicts:
            plan.note(one.item, Outcome.CONFLICT, *conflicts)
        elif added and not met:
            plan.note(one.item, Outcome.NEW)
        else:
            plan.note(one.item, Outcome.MATCHED if met else Outcome.KEPT)

    def _record_id(self, plan: Plan, one: Clean, part: tuple[type[Record], str]) -> UUID:
        return plan.chart if part[0] is Patient else part_id(one.origin.id, part[1])

    def _record(self, plan: Plan, one: Clean, part: tuple[type[Record], str], values: Values) -> Record:
        record_class, key = part
        own: Values = {}
        if record_class is Patient:
            own = {
                "source": one.origin.source,
                "registered_at": clock.now(),
                "coordinator_id": self._desk.worker_id,
            }
        elif not key and hasattr(record_class, "source_id"):
            own = {"source_id": one.origin.id}
        return record_class(id=self._record_id(plan, one, part), chart=plan.chart, **values, **own)

    def _names(self, session: Session, one: Clean) -> Names:
        """Return how references of a resource are put into words: as displayed, or by what they lead to."""

        def name(reference: Any, depth: int = 3) -> str:
            said = fhir.first(reference)
            if displayed := fhir.text(said.get("display")):
                return displayed
            if not said or not depth:
                return ""
            local = fhir.text(said.get("reference"))
            if local.startswith("#"):
                inside = fhir.objects(one.resource.get("contained"))
                resource = next((found for found in inside if found.get("id") == local[1:]), None)
            else:
                resource = self._referred(session, one, said)
            return rules.name_in(resource, partial(name, depth=depth - 1)) if resource else ""

        return name

    def _referred(self, session: Session, one: Clean, reference: JsonObject) -> JsonObject | None:
        source = one.item.source
        found = self._reading.nearby[id(one.item.tally)].target(reference, of=source)
        if not isinstance(found, Target):
            found = self._reading.references.target(reference, of=source)
        if isinstance(found, Target):
            named = self._reading.named.get(found.key)
            return None if named is None else named.resource
        return queries.kept_by_reference(session, found.reference, rules.NAMED_TYPES)


def _cleaned(plan: Plan, group: Group) -> list[Clean]:
    """Return the resources of a group without forbidden numbers, whichever of them said the numbers."""
    numbers: set[str] = set()
    for item in _suspects(group.items):
        numbers |= forbidden_values(item.source.resource)
    touched = {id(item) for item in _mentioning(group.items, numbers)}
    found = []
    for item in group.items:
        source = item.source
        resource, content, cuts = source.resource, source.as_received, 0
        if id(item) in touched:
            resource, content, cuts = cleaned(resource, content, numbers)
        if cuts and resource.get("id") != source.resource.get("id"):
            plan.note(item, Outcome.REJECTED, "Its id is a number that may not be kept.")
            continue
        found.append(
            Clean(item, group.origins[id(item)], resource, content, cuts, digest(source.as_received))
        )
    return found


def _suspects(items: list[Item]) -> list[Item]:
    """Return the resources that could hold a forbidden identifier; a look at all at once comes first."""
    if len(items) > 1 and not may_hold(_joined(_but_people(items))):
        items = [item for item in items if item.source.resource_type == "Patient"]
    return [item for item in items if may_hold(item.source.as_received)]


def _mentioning(items: list[Item], numbers: set[str]) -> list[Item]:
    """Return the resources in which something may have to be cut; people always, others if any does."""
    others = _but_people(items)
    if others and may_need_cuts(_joined(others), numbers):
        return items
    return [item for item in items if item.source.resource_type == "Patient"]


def _but_people(items: list[Item]) -> list[Item]:
    return [item for item in items if item.source.resource_type != "Patient"]


def _joined(items: list[Item]) -> bytes:
    return b"\n".join(item.source.as_received for item in items)


def _note_all(
    plan: Plan, clean: list[Clean], outcome: Outcome, reasons: Callable[[Clean], list[str]]
) -> None:
    """Give every resource of a group this outcome, whatever it seemed to be."""
    of_group = {id(one.item) for one in clean}
    plan.outcomes = [noted for noted in plan.outcomes if id(noted[0]) not in of_group]
    for one in clean:
        plan.note(one.item, outcome, *reasons(one))


def _crosswalk(origin: Origin, chart: UUID) -> PatientIdentifier:
    """Return the number by which a later import knows the person again, on any laptop."""
    system, value = origin.number
    return PatientIdentifier(
        id=part_id(origin.id, "crosswalk"), chart=chart, type=IdentifierType.OTHER, system=system, value=value
    )


def _write(session: Session, plan: Plan) -> None:
    session.add_all(plan.records)
    for record, updates in plan.changes:
        change(record, Seen.of(record), **updates)
