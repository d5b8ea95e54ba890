"""Operations become rows again: for records whose row was lost while the outbox still tells of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import Connection, select

from carecoord_desktop.store.heads import Heads
from carecoord_desktop.store.projection import project
from carecoord_desktop.store.record import captured_fields, record_class_of, table_of
from carecoord_desktop.store.unsynced import Line
from carecoord_desktop.store.wire_values import wire_value


def replay(connection: Connection, lines: Iterable[Line]) -> int:
    """Write the rows that operations tell of, in their order; return how many operations were used.

    The guards are down. A change of a record that is not there is left out: without its beginning a
    record would show defaults nobody chose.
    """
    rows: dict[tuple[str, bytes], _Row | None] = {}
    used = 0
    for line in sorted(lines, key=lambda line: (line["hlc"], line["dseq"])):
        which = (str(line["entity"]), bytes(line["record_id"]))
        if which not in rows:
            rows[which] = _found(connection, *which)
        after = _after(rows[which], line)
        used += after is not None
        rows[which] = after or rows[which]
    project(connection, (row for row in rows.values() if row is not None))
    return used


class _Row(NamedTuple):
    """A record as a document, as far as the operations have come."""

    entity: str
    record_id: UUID
    chart: UUID
    doc: Mapping[str, object]
    heads: Heads


def _found(connection: Connection, entity: str, record_id: bytes) -> _Row | None:
    record_class = record_class_of(entity)
    if record_class is None:
        return None
    table, which = table_of(record_class), UUID(bytes=record_id)
    row = connection.execute(select(table).where(table.c.id == which)).mappings().first()
    if row is None:
        return None
    doc = {name: wire_value(row[name]) for name in captured_fields(record_class)}
    return _Row(entity, which, row["chart"], doc, row["heads"])


def _after(row: _Row | None, line: Line) -> _Row | None:
    """Return the record after one operation, or None if that cannot be used."""
    op = bytes(line["op_id"][:8])
    base = msgspec.json.decode(line["base"], type=dict[str, list[str]])
    fields = msgspec.json.decode(line["fields"], type=dict[str, Any])
    if row is None:
        if base or record_class_of(line["entity"]) is None:
            return None
        chart, which = UUID(bytes=line["chart"]), UUID(bytes=line["record_id"])
        return _Row(line["entity"], which, chart, fields, Heads((op,)))
    seen = {name: tuple(map(bytes.fromhex, base.get(name, ()))) for name in fields}
    heads = row.heads.after(op, set(fields), Heads(apart=MappingProxyType(seen)))
    return row._replace(doc={**row.doc, **fields}, heads=heads)
