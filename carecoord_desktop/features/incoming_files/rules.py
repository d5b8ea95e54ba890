"""The resources of one import: whose each is, what of it may be kept, and what is to be written."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from carecoord_desktop.common.fhir_origin import Origin, origin_of, whose
from carecoord_desktop.common.fhir_references import References, Target, Unresolved
from carecoord_desktop.common.fhir_source import SourceResource
from carecoord_desktop.common.fhir_values import Values
from carecoord_desktop.common.forbidden_identifiers import cleaned, forbidden_values, may_hold, may_need_cuts
from carecoord_desktop.common.strict_json import JsonObject, Refused
from carecoord_desktop.features.incoming_files.records import Outcome, Tally
from carecoord_desktop.store.record import OFFICE_CHART, Record
from carecoord_desktop.store.source import Kept, digest

LONGEST_ID = 200  # characters


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

    def target(self, reference: Any, *, of: Item) -> Target | Unresolved:
        """Return what a reference of a resource means: in its own file first, then in the others."""
        found = self.nearby[id(of.tally)].target(reference, of=of.source)
        return found if isinstance(found, Target) else self.references.target(reference, of=of.source)


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
    """What is to be written for one group, and what became of each resource.

    `papers` are the bytes of documents that stand in the resources themselves.
    """

    group: Group
    chart: UUID = OFFICE_CHART
    papers: list[bytes] = field(default_factory=list)
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


def groups_of(reading: Reading) -> list[Group]:
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


def clean_of(plan: Plan, group: Group) -> list[Clean]:
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


def note_all(plan: Plan, clean: list[Clean], outcome: Outcome, reasons: Callable[[Clean], list[str]]) -> None:
    """Give every resource of a group this outcome, whatever it seemed to be."""
    of_group = {id(one.item) for one in clean}
    plan.outcomes = [noted for noted in plan.outcomes if id(noted[0]) not in of_group]
    for one in clean:
        plan.note(one.item, outcome, *reasons(one))
