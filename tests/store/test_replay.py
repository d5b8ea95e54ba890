"""The operations alone say everything: replayed into an empty store, they give the same rows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from types import MappingProxyType
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Connection, insert, select, update

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.guard import lower_guard, raise_guard
from carecoord_desktop.store.heads import Heads
from carecoord_desktop.store.outbox import OutboxLine
from carecoord_desktop.store.record import (
    Day,
    Exact,
    Moment,
    PartialDay,
    Record,
    RecordId,
    Several,
    Word,
    record_classes,
    table_of,
)
from carecoord_desktop.store.store import Store
from tests.builders.random_actions import act

ACTIONS = 1000
FROM_WIRE: dict[type[Any], Any] = {
    RecordId: UUID,
    Moment: clock.from_ms,
    Day: date.fromisoformat,
    PartialDay: PartialDate,
    Exact: Decimal,
    Several: tuple,
}


def test_a_thousand_actions_replayed_from_the_outbox_give_equal_rows(rosa: Desk, tmp_path: Path) -> None:
    """Decisions 6: create, change and enter in error over every kind of record, some saves given up.

    No form was opened long ago: what then is shown follows from the rules of the merge, which
    `tests/sync/wire/test_projection.py` replays.
    """
    rng = Random(3)  # noqa: S311
    act(rosa, rng, ACTIONS, stale=0)
    empty = Store(tmp_path / "empty.db", bytes(32))
    with rosa.reading() as session:
        lines = session.scalars(select(OutboxLine).order_by(OutboxLine.position)).all()
        assert len(lines) > ACTIONS / 2
        with empty._writer.begin() as connection:
            replay(connection, list(lines))
        with empty._readers.begin() as connection:
            for kind, record_class in kinds().items():
                assert rows(connection, kind) == rows(session.connection(), kind), record_class
    empty.close()


def kinds() -> dict[str, type[Record]]:
    return {record_class.kind(): record_class for record_class in record_classes()}


def replay(connection: Connection, lines: list[OutboxLine]) -> None:
    """Write what the operations say, knowing only the tables."""
    raise_guard(connection)
    for line in lines:
        record_class = kinds()[line.entity]
        table, op = table_of(record_class), line.op_id[:8]
        fields, base = msgspec.json.decode(line.fields), msgspec.json.decode(line.base)
        values = {name: from_wire(record_class, name, value) for name, value in fields.items()}
        stored = connection.execute(select(table.c.heads).where(table.c.id == line.record_id)).scalar()
        if stored is None:
            connection.execute(
                insert(table).values(id=line.record_id, chart=line.chart, heads=Heads((op,)), **values)
            )
            continue
        seen = Heads(apart=MappingProxyType({
            name: tuple(map(bytes.fromhex, ops)) for name, ops in base.items()
        }))  # fmt: skip
        values["heads"] = stored.after(op, set(fields), seen)
        connection.execute(update(table).where(table.c.id == line.record_id).values(**values))
    lower_guard(connection)


def from_wire(record_class: type[Record], name: str, value: Any) -> Any:
    kind = table_of(record_class).columns[name].type
    if value is None:
        return None
    return (
        kind.words(value) if isinstance(kind, Word) else FROM_WIRE.get(type(kind), lambda same: same)(value)
    )


def rows(connection: Connection, kind: str) -> list[Any]:
    return list(connection.exec_driver_sql(f'SELECT * FROM "{kind}" ORDER BY id').all())  # noqa: S608
