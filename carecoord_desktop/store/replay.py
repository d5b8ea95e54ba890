"""Operations become rows again: for records whose row was lost while the outbox still tells of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Connection, insert, select, update

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.store.record import (
    Day,
    Exact,
    Heads,
    Moment,
    PartialDay,
    Record,
    RecordId,
    Several,
    Word,
    captured_fields,
    record_classes,
    table_of,
)
from carecoord_desktop.store.unsynced import Line


def replay(connection: Connection, lines: Iterable[Line]) -> int:
    """Write the rows that operations tell of, in their order; return how many operations were used.

    The guards are down. A change of a record that is not there is left out: without its beginning a
    record would show defaults nobody chose.
    """
    kinds = {record_class.kind(): record_class for record_class in record_classes()}
    used = 0
    for line in sorted(lines, key=lambda line: (line["hlc"], line["dseq"])):
        record_class = kinds.get(line["entity"])
        if record_class is not None:
            used += _write(connection, record_class, line)
    return used


def _write(connection: Connection, record_class: type[Record], line: Line) -> bool:
    table, record_id, op = table_of(record_class), UUID(bytes=line["record_id"]), bytes(line["op_id"][:8])
    base = msgspec.json.decode(line["base"], type=dict[str, list[str]])
    fields = msgspec.json.decode(line["fields"], type=dict[str, Any])
    values = {
        name: _read(record_class.__mapper__.attrs[name].columns[0].type, value)
        for name, value in fields.items()
        if name in captured_fields(record_class)
    }
    found = connection.execute(select(table.c.heads).where(table.c.id == record_id)).first()
    if found is None:
        if base:
            return False
        chart = UUID(bytes=line["chart"])
        row = {"id": record_id, "chart": chart, "heads": Heads((op,)), **values}
        connection.execute(insert(table).values(row))
        return True
    seen = {name: tuple(bytes.fromhex(head) for head in base.get(name, ())) for name in values}
    heads = found.heads.after(op, set(values), Heads(apart=MappingProxyType(seen)))
    connection.execute(update(table).where(table.c.id == record_id).values(heads=heads, **values))
    return True


def _read(kind: Any, value: Any) -> Any:
    """Return a value as its column holds it; the other direction of `capture.wire_value`."""
    if value is None:
        return None
    if isinstance(kind, Word):
        return kind.words(value)
    reader = _READERS.get(type(kind))
    return value if reader is None else reader(value)


_READERS: dict[type[Any], Callable[[Any], Any]] = {
    RecordId: UUID,
    Moment: clock.from_ms,
    Day: date.fromisoformat,
    PartialDay: PartialDate,
    Exact: Decimal,
    Several: tuple,
}
