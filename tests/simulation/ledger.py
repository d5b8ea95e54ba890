"""What people have saved, and what must become of it: the merge once more, by its definition and slowly.

Nothing here is taken from the product but how the classes of fields are declared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from carecoord_desktop.features.contact_points.records import Permission
from carecoord_desktop.features.patients.records import Asked
from carecoord_desktop.store.record import (
    Merge,
    Record,
    captured_fields,
    default_of,
    merge_of,
    record_classes,
    table_of,
)
from carecoord_desktop.store.wire_values import wire_value

KINDS: dict[str, type[Record]] = {record_class.kind(): record_class for record_class in record_classes()}

_STANDINGS = ["final", "amended", "entered-in-error"]
_ENDED = {"completed", "cancelled", "failed", "entered-in-error"}


@dataclass(frozen=True)
class Saved:
    """One operation as its laptop wrote it, under the name that stays with it."""

    op_id: bytes
    entity: str
    record_id: UUID
    chart: UUID
    fields: Mapping[str, Any]
    base: Mapping[str, tuple[bytes, ...]]
    author: UUID
    laptop: str

    @property
    def short(self) -> bytes:
        """The name by which other operations know it."""
        return self.op_id[:8]

    @property
    def is_creation(self) -> bool:
        """Whether it began its record."""
        return not self.base

    def __str__(self) -> str:
        return f"{self.short.hex()[:6]} {self.entity} {str(self.record_id)[-4:]} {dict(self.fields)}"


@dataclass
class Ledger:
    """Everything that was ever saved, by name."""

    saved: dict[bytes, Saved] = field(default_factory=dict)
    destroyed: set[bytes] = field(default_factory=set)
    """What existed only on a disk that was lost; it may arrive and need not."""
    odd: set[bytes] = field(default_factory=set)
    """What no version of ours writes, and sealed drafts; the office may keep it without applying it."""

    def note(self, operations: Iterable[Saved]) -> None:
        """Remember what was saved."""
        for operation in operations:
            self.saved[operation.op_id] = operation
            if operation.entity not in KINDS:
                self.odd.add(operation.op_id)

    def saw(self, heads: Iterable[bytes], name: str, op_id: bytes) -> bool:
        """Return whether the authors of these heads of a field had an operation's value before them."""
        known = {operation.short: operation for operation in self.saved.values()}
        before, to_look = set(heads), list(heads)
        while to_look:
            operation = known.get(to_look.pop())
            seen = set() if operation is None else set(operation.base.get(name, ())) - before
            before |= seen
            to_look += seen
        return op_id[:8] in before

    def of_records(self, op_ids: Iterable[bytes]) -> dict[UUID, list[Saved]]:
        """Return these operations record by record."""
        found: dict[UUID, list[Saved]] = defaultdict(list)
        for op_id in op_ids:
            operation = self.saved[op_id]
            found[operation.record_id].append(operation)
        return found


def fields_of(operations: Iterable[Saved]) -> set[str]:
    """Return every field of a record that operations could have a say in."""
    names: set[str] = set()
    for operation in operations:
        record_class = KINDS.get(operation.entity)
        names.update(operation.fields, captured_fields(record_class) if record_class is not None else ())
    return names


def wrote(operation: Saved, name: str) -> bool:
    """Return whether an operation has a say in a field: a creation in all of them."""
    return operation.is_creation or name in operation.fields


def value_in(operation: Saved, name: str) -> Any:
    """Return what an operation says a field holds, as it travels."""
    return operation.fields[name] if name in operation.fields else default(operation.entity, name)


def default(entity: str, name: str) -> Any:
    """Return what a field holds that nobody filled, as it travels."""
    record_class = KINDS.get(entity)
    if record_class is None or name not in captured_fields(record_class):
        return None
    return wire_value(default_of(record_class, name))


def heads_of(operations: Iterable[Saved], name: str) -> dict[bytes, Saved]:
    """Return the operations on one record whose value of a field nobody has seen and replaced."""
    operations = list(operations)
    replaced = {head for operation in operations for head in operation.base.get(name, ())}
    return {
        operation.short: operation
        for operation in operations
        if wrote(operation, name) and operation.short not in replaced
    }


def allowed_values(operations: list[Saved], name: str) -> list[Any]:
    """Return what a field may show after these operations on one record; several only in a conflict."""
    heads = list(heads_of(operations, name).values())
    values = [value_in(head, name) for head in heads]
    if name == "standing":
        standings = [value_in(one, name) for one in operations if wrote(one, name)]
        return [max(standings, key=_STANDINGS.index)]
    if len(heads) <= 1 or all(value == values[0] for value in values):
        return values[:1]
    record_class = KINDS.get(operations[0].entity)
    if record_class is None or name not in captured_fields(record_class):
        return values
    match merge_of(record_class, name):
        case Merge.PROTECTIVE:
            return [max(values, key=lambda value: protection(record_class, name, value))]
        case Merge.IDENTITY:
            heads_shorts = {head.short for head in heads}
            return values + [
                value_in(operation, name)
                for operation in operations
                if wrote(operation, name) and operation.short not in heads_shorts
            ]
        case Merge.WORKFLOW if name == "status":
            furthest = max(map(_rank, values))
            return [value for value in values if _rank(value) == furthest]
    return values


def protection(record_class: type[Record], name: str, value: Any) -> Any:
    """Return how much a value protects, most is largest."""
    words = getattr(table_of(record_class).columns[name].type, "words", None)
    if words in (Permission, Asked):
        order = [str(word) for word in words]
        return -order.index(value)
    if isinstance(value, bool):
        return value
    return bool(value)


def _rank(status: str) -> int:
    if status in _ENDED:
        return 2
    return 1 if status in ("in-progress", "on-hold") else 0
