"""Operations and rows of every kind, for properties of what laptop and hub must agree on to the bit."""

from __future__ import annotations

from types import MappingProxyType
from uuid import UUID

from hypothesis import strategies as st

from carecoord_desktop.store.heads import Heads
from carecoord_desktop.sync.wire.merge import HubOperation
from carecoord_desktop.sync.wire.operations import WireOperation, derived_id
from carecoord_desktop.sync.wire.rows import Rival, WireRow

REPLICA = UUID(int=7)
OFFICE = UUID(int=9)
RECORD = UUID(int=0x0190_0000_0000_7000_8000_0000_0000_0001)
CHART = UUID(int=0x0190_0000_0000_7000_8000_0000_0000_0002)

whole_numbers = st.integers(-(2**63) + 1, 2**63 - 1)
texts = st.one_of(
    st.text(), st.sampled_from(["", "\0", "a\0b", "فاطمة", "🙂", "x" * 100_000, "\u2028", '"\\'])
)
ids = st.one_of(st.uuids(), st.sampled_from([UUID(int=0), REPLICA, RECORD]))
values = st.one_of(
    st.none(), st.booleans(), whole_numbers, texts, ids.map(str), st.lists(texts, max_size=4),
    st.sampled_from(["2026-11-20", "1955", "1.50"]),
)  # fmt: skip
names = st.sampled_from(["name", "phone", "standing", "may_call", "ünknown", "", "x" * 40])
entities = st.sampled_from(["patient", "task", "contact_point", "spaceship", ""])
moments = st.integers(0, 4 * 10**12)
op_names = st.binary(min_size=8, max_size=8)


@st.composite
def runs(draw: st.DrawFn) -> list[WireOperation]:
    """Draw the operations of one replica in a row, as a laptop would have saved them."""
    first = draw(st.integers(1, 2**40))
    made: list[WireOperation] = []
    for dseq in range(first, first + draw(st.integers(0, 12))):
        fields = draw(st.dictionaries(names, values, max_size=4))
        known = st.sampled_from([one.op for one in made]) if made else op_names
        base = draw(st.one_of(
            st.just({}),
            known.map(lambda op, told=tuple(fields): dict.fromkeys(told, (op,))),  # type: ignore[misc]
            st.fixed_dictionaries({
                name: st.lists(st.one_of(known, op_names), max_size=3).map(tuple) for name in fields
            }),
        ))  # fmt: skip
        wall_ms = draw(moments)
        operation = WireOperation(
            b"", dseq, draw(entities), draw(ids), draw(ids), fields, base,
            draw(st.one_of(st.just(wall_ms << 16), st.integers(0, 2**62))), wall_ms,
            draw(st.sampled_from([-300, 0, 330])), draw(st.integers(1, 3)), draw(ids),
            draw(st.integers(1, 2)),
            draw(st.one_of(st.none(), st.tuples(ids, st.integers(1, 2**40)))),
        )  # fmt: skip
        made.append(operation._replace(op_id=derived_id(operation, REPLICA)))
    return made


@st.composite
def rows(draw: st.DrawFn) -> WireRow:
    """Draw one row as the hub might send it."""
    apart = draw(st.dictionaries(names, st.lists(op_names, min_size=1, max_size=3).map(tuple), max_size=3))
    rivals = st.builds(Rival, op_names, values, ids, moments, ids)
    return WireRow(
        draw(entities), draw(ids), draw(ids), draw(st.integers(0, 2**50)),
        draw(st.dictionaries(names, values, max_size=5)),
        Heads(tuple(draw(st.lists(op_names, max_size=2))), MappingProxyType(apart)),
        draw(st.dictionaries(names, st.lists(rivals, min_size=2, max_size=3).map(tuple), max_size=2)),
    )  # fmt: skip


FIELDS: dict[str, dict[str, list[object]]] = {
    "contact_point": {
        "value": ["", "555-0100", "555-0199"],
        "may_call": ["never", "ask-first", "allowed", "not-asked", "by-pigeon"],
        "safe_times": ["", "mornings"],
        "standing": ["final", "amended", "entered-in-error", "withdrawn"],
        "written_by_a_newer_version": [None, 1, True, ["a"]],
    },
    "patient": {
        "family_name": ["Grant", "Nguyễn"],
        "birth_date": [None, "1955", "1955-03-12"],
        "no_contact": [False, True],
        "coordinator_id": [None, str(UUID(int=1)), str(UUID(int=2))],
    },
    "task": {
        "status": ["ready", "in-progress", "on-hold", "completed", "cancelled", "teleported"],
        "title": ["Call", "Visit"],
    },
    "spaceship": {"engine": ["warp", None], "standing": ["final", "entered-in-error"]},
}
"""Kinds and fields of every class of merging, with values that matter to it; some of a newer version."""


@st.composite
def histories(draw: st.DrawFn) -> list[HubOperation]:
    """Draw the operations on one record, in an order in which they can have been saved.

    Each saw any of those before it, in part or not at all; some bases name operations that never arrived.
    """
    entity = draw(st.sampled_from(sorted(FIELDS)))
    kinds = {name: st.sampled_from(known) for name, known in FIELDS[entity].items()}
    made: list[HubOperation] = []
    for number in range(1, draw(st.integers(1, 9)) + 1):
        fields = draw(st.fixed_dictionaries({}, optional=kinds))
        base = {}
        if made and fields and draw(st.integers(0, 9)):
            known = st.sampled_from([*(one.operation.op for one in made), bytes(8)])
            base = {name: tuple(draw(st.lists(known, max_size=3, unique=True))) for name in fields}
            if draw(st.booleans()):  # a laptop that was up to date
                base = _all_seen(made, list(fields))
        at_ms = draw(st.integers(1, 3))
        replica = draw(st.sampled_from([REPLICA, UUID(int=8), OFFICE]))
        operation = WireOperation(
            b"", number, entity, RECORD, CHART, fields, base, at_ms << 16, at_ms, 0, 1, UUID(int=5), 1, None
        )
        made.append(HubOperation(operation._replace(op_id=derived_id(operation, replica)), at_ms, replica))
    return made


def _all_seen(made: list[HubOperation], fields: list[str]) -> dict[str, tuple[bytes, ...]]:
    found = {}
    for name in fields:
        wrote = [one.operation for one in made if one.operation.is_creation or name in one.operation.fields]
        named = {op for operation in wrote for op in operation.base.get(name, ())}
        found[name] = tuple(operation.op for operation in wrote if operation.op not in named)
    return found
