"""Which operations are kept without being applied: what cannot be shown must not reach any screen."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.projection import are_readable, unreadable
from carecoord_desktop.store.record import Merge, captured_fields, merge_of, record_class_of
from carecoord_desktop.sync.wire.operations import WireOperation

_SIZED = (str, list)
MAX_OPERATION_CHARS = 256_000
"""One operation may say this much (sync.md 2.9); longer texts are kept and held."""


class HeldReason(Words):
    """Why the office keeps an operation without applying it, or applies it with a remark."""

    OFFICE_FIELD = "office-field"  # what only the office changes
    UNKNOWN_ENTITY = "unknown-entity"  # from a newer CareCoord; applied once the hub knows it
    UNREADABLE = "unreadable"  # a value that its field cannot hold, or a record of another chart
    AFTER_HANDOVER = "after-handover"  # applied, and marked: the chart had moved on
    NOT_GRANTED = "not-granted"  # a chart that was never hers
    NOT_HER_ROLE = "not-her-role"  # what the author's role does not allow, such as approving a plan
    OTHER_WORKER = "other-worker"  # applied, and marked: allowed to its author, not to whose laptop it is
    TOO_LARGE = "too-large"


def reason_to_hold(operation: WireOperation) -> HeldReason | None:
    """Return why an operation cannot be applied as it is, or None.

    Fields of a known kind that this version does not know are no reason: they are kept in the document.
    """
    if record_class_of(operation.entity) is None:
        return HeldReason.UNKNOWN_ENTITY
    if _size(operation.fields) > MAX_OPERATION_CHARS:
        return HeldReason.TOO_LARGE
    if unreadable(operation.entity, operation.fields, is_creation=operation.is_creation):
        return HeldReason.UNREADABLE
    return None


def unfit(operations: Iterable[WireOperation]) -> dict[bytes, HeldReason]:
    """Return, by id, the operations that cannot be applied as they are, and why.

    Those that tell the same fields are looked at together: nearly always all of them are fit.
    """
    alike: dict[tuple[object, ...], list[WireOperation]] = {}
    for said in operations:
        alike.setdefault((said.entity, said.is_creation, *said.fields), []).append(said)
    return {
        said.op_id: reason
        for together in alike.values()
        if not _are_fit(together)
        for said in together
        if (reason := reason_to_hold(said)) is not None
    }


def is_office_kind(entity: str) -> bool:
    """Return whether all fields of a kind are the office's alone, such as those of a worker."""
    return _office_fields(entity)[1]


def touches_office_fields(operation: WireOperation) -> bool:
    """Return whether an operation changes what only the office may; beginning a record is no change."""
    return not operation.is_creation and not _office_fields(operation.entity)[0].isdisjoint(operation.fields)


def _are_fit(alike: Sequence[WireOperation]) -> bool:
    first = alike[0]
    said = [one.fields for one in alike]
    return (
        record_class_of(first.entity) is not None
        and sum(map(_size, said)) <= MAX_OPERATION_CHARS  # all of them together: the less to add up
        and are_readable(first.entity, said, is_creation=first.is_creation)
    )


def _size(fields: Mapping[str, object]) -> int:
    return sum([len(value) for value in fields.values() if isinstance(value, _SIZED)])


@functools.cache
def _office_fields(entity: str) -> tuple[frozenset[str], bool]:
    """Return the fields of a kind that are the office's, and whether all are (but for its standing)."""
    record_class = record_class_of(entity)
    if record_class is None:
        return frozenset(), False
    merges = {name: merge_of(record_class, name) for name in captured_fields(record_class)}
    office = frozenset(name for name, merge in merges.items() if merge is Merge.OFFICE)
    others = {name for name, merge in merges.items() if merge not in (Merge.OFFICE, Merge.STANDING)}
    return office, bool(office) and not others
