"""The merge: what a record shows, as a pure function of the set of operations on it (docs/sync.md)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple
from uuid import UUID

from carecoord_desktop.store.heads import Heads
from carecoord_desktop.store.record import Merge
from carecoord_desktop.sync.wire.operations import WireOperation
from carecoord_desktop.sync.wire.rows import Rival, WireRow
from carecoord_desktop.sync.wire.rules import ABSENT, Rule, chosen, differ, rule_of, told

STANDING = "standing"
NOBODY = UUID(int=0)
"""Author and replica of a value of which this side knows the operation's name alone."""


class HubOperation(NamedTuple):
    """An operation with what the hub adds: when it counts as done (UTC ms), and whose it is."""

    operation: WireOperation
    effective_ms: int
    replica: UUID

    @property
    def rank(self) -> tuple[int, int, bytes]:
        """The order of operations that did not see each other; it decides what is shown and nothing else."""
        return self.effective_ms, self.operation.hlc, self.operation.op_id

    def rival(self, name: str) -> Rival:
        """Return what it wrote into a field."""
        said = self.operation
        return Rival(said.op, said.fields.get(name, ABSENT), said.author, self.effective_ms, self.replica)


@dataclass(frozen=True)
class MergedRecord:
    """What all operations on a record come to; `awaits` are those that others saw and that never arrived."""

    entity: str
    record_id: UUID
    chart: UUID
    doc: Mapping[str, object]
    heads: Heads
    conflicts: Mapping[str, tuple[Rival, ...]]
    awaits: frozenset[bytes] = frozenset()

    def row(self, hub_seq: int) -> WireRow:
        """Return the record as it travels, at its place in the stream."""
        return WireRow(self.entity, self.record_id, self.chart, hub_seq, self.doc, self.heads, self.conflicts)


def merged(operations: Collection[HubOperation], offices: Collection[UUID] | None = None) -> MergedRecord:
    """Return what a record shows, from every operation on it; order and repetition make no difference.

    With `offices`, the hub's own replicas, changes of office fields by anybody else are passed over.

    Raises:
        ValueError: if there is no operation.
    """
    known = sorted({one.operation.op_id: one for one in operations}.values(), key=lambda one: one.rank)
    if not known:
        raise ValueError("a record without an operation")
    if len(known) == 1 and known[0].operation.is_creation:
        return _begun(known[0])
    creations = [one for one in known if one.operation.is_creation]
    first = (creations or known)[0].operation
    doc: dict[str, object] = {}
    apart: dict[str, tuple[bytes, ...]] = {}
    conflicts: dict[str, tuple[Rival, ...]] = {}
    for name, changes in _written(known).items():
        rule = rule_of(first.entity, name)
        counted = [one for one in changes if _counts(rule, one, offices)]
        writers = sorted([*creations, *counted], key=lambda one: one.rank) if counted else creations
        if not writers:
            continue
        seen = {op for one in counted for op in one.operation.base.get(name, ())}
        unseen = [one for one in writers if one.operation.op not in seen]
        heads = [one.rival(name) for one in unseen or writers]  # a circle of bases takes a forged id
        if counted:
            apart[name] = tuple(head.op for head in heads)
        _put(doc, conflicts, rule, name, heads, [one.rival(name) for one in writers])
    return MergedRecord(
        first.entity, first.record_id, first.chart, doc,
        Heads(tuple(one.operation.op for one in creations), MappingProxyType(apart)), conflicts,
        _awaited(known),
    )  # fmt: skip


def advanced(
    state: MergedRecord, operation: HubOperation, offices: Collection[UUID] | None = None
) -> MergedRecord | None:
    """Return the record after one more operation, if that had seen all there is; else None: merge anew.

    Where it answers, it answers as `merged` does. The operation must not be in `state` yet.
    """
    said = operation.operation
    if state.awaits or said.is_creation or said.entity != state.entity:
        return None
    if said.base.keys() != said.fields.keys():
        return None
    doc, conflicts, apart = dict(state.doc), dict(state.conflicts), dict(state.heads.apart)
    for name, value in said.fields.items():
        rule = rule_of(state.entity, name)
        seen, heads = said.base[name], state.heads.of(name)
        if (seen != heads and set(seen) != set(heads)) or not _counts(rule, operation, offices):
            return None
        apart[name] = (said.op,)
        conflicts.pop(name, None)
        doc[name] = value
        if rule.merge is Merge.STANDING:
            rival = operation.rival(name)
            before = rival._replace(value=state.doc.get(name, ABSENT))
            _put(doc, conflicts, rule, name, [rival], [before, rival])
    merged_heads = Heads(state.heads.shared, MappingProxyType(apart))
    return MergedRecord(state.entity, state.record_id, state.chart, doc, merged_heads, conflicts)


def overlaid(row: WireRow | None, operations: Sequence[WireOperation]) -> WireRow:
    """Return what this laptop shows: the hub's row, and over it its own operations that the row lacks.

    The operations are those of one record, in the order of saving. Heads that were not seen stay beside them.

    Raises:
        ValueError: if there is neither a row nor an operation.
    """
    if row is None:
        if not operations:
            raise ValueError("a record without a row and without an operation")
        first = operations[0]
        row = WireRow(first.entity, first.record_id, first.chart, 0, {}, Heads(), {})
    for operation in operations:
        row = _over(row, operation)
    return row


def _begun(one: HubOperation) -> MergedRecord:
    """Return a record that was created and never changed, which most are."""
    said = one.operation
    doc = dict(said.fields)
    if STANDING in doc:
        rival = one.rival(STANDING)
        _put(doc, {}, rule_of(said.entity, STANDING), STANDING, [rival], [rival])
    return MergedRecord(said.entity, said.record_id, said.chart, doc, Heads((said.op,)), {})


def _over(row: WireRow, said: WireOperation) -> WireRow:
    heads = row.heads
    if said.op in heads.shared or any(said.op in ops for ops in heads.apart.values()):
        return row
    own = HubOperation(said, said.hlc >> 16, NOBODY)
    doc, conflicts, apart = dict(row.doc), dict(row.conflicts), dict(heads.apart)
    for name in {*row.doc, *said.fields, *apart} if said.is_creation else said.fields:
        rule = rule_of(row.entity, name)
        there = _rivals(row, name)
        left = [rival for rival in there if rival.op not in said.base.get(name, ())]
        if not said.is_creation or name in apart:
            apart[name] = (*(rival.op for rival in left), said.op)
        _put(doc, conflicts, rule, name, [*left, own.rival(name)], [*there, own.rival(name)])
    shared = (*heads.shared, said.op) if said.is_creation else heads.shared
    return row._replace(doc=doc, conflicts=conflicts, heads=Heads(shared, MappingProxyType(apart)))


def _rivals(row: WireRow, name: str) -> list[Rival]:
    """Return the values of a field's heads as a row tells them."""
    if name in row.conflicts:
        return list(row.conflicts[name])
    value = row.doc.get(name, ABSENT)
    return [Rival(op, value, NOBODY, 0, NOBODY) for op in row.heads.of(name)]


def _put(
    doc: dict[str, object],
    conflicts: dict[str, tuple[Rival, ...]],
    rule: Rule,
    name: str,
    heads: Sequence[Rival],
    writers: Sequence[Rival],
) -> None:
    """Note what a field shows and, where its heads differ, all their values; both are ranked, newest last."""
    value = chosen(rule, heads, writers)
    doc.pop(name, None)
    conflicts.pop(name, None)
    if value is not ABSENT:
        doc[name] = value
    if differ(rule, heads):
        conflicts[name] = told(rule, heads)


def _written(known: Iterable[HubOperation]) -> dict[str, list[HubOperation]]:
    """Return, by field, the changes that wrote it; none for a field that creations alone wrote."""
    found: dict[str, list[HubOperation]] = {}
    for one in known:
        for name in one.operation.fields:
            of_field = found.setdefault(name, [])
            if not one.operation.is_creation:
                of_field.append(one)
    return found


def _counts(rule: Rule, one: HubOperation, offices: Collection[UUID] | None) -> bool:
    """Return whether a change counts: what is the office's, the office alone changes."""
    return rule.merge is not Merge.OFFICE or offices is None or one.replica in offices


def _awaited(known: Iterable[HubOperation]) -> frozenset[bytes]:
    seen = {op for one in known for ops in one.operation.base.values() for op in ops}
    return frozenset(seen.difference(one.operation.op for one in known)) if seen else frozenset()
