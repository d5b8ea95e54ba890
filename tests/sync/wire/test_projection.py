"""Two writers of the typed tables, one result: what was saved is what operations give (decision 6)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import msgspec
import pytest
from sqlalchemy import Connection, create_engine, select

from carecoord_desktop.common import clock
from carecoord_desktop.store import guard
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.heads import Heads
from carecoord_desktop.store.outbox import OutboxLine
from carecoord_desktop.store.projection import project, unreadable
from carecoord_desktop.store.record import (
    Local,
    Merge,
    Standing,
    captured_fields,
    merge_of,
    record_classes,
    table_of,
)
from carecoord_desktop.store.store import Store
from carecoord_desktop.sync.wire.merge import HubOperation, merged, overlaid
from carecoord_desktop.sync.wire.operations import WireOperation
from carecoord_desktop.sync.wire.rows import WireRow
from tests.builders.random_actions import act

DECIDED_BY_CLASS = {Merge.IDENTITY, Merge.PROTECTIVE, Merge.WORKFLOW}
"""While their heads differ, what is shown is not what was saved last."""


@pytest.mark.parametrize("stale", [0.0, 0.3], ids=["always up to date", "some forms opened long ago"])
def test_tables_rebuilt_from_the_outbox_equal_the_tables_saves_wrote(
    rosa: Desk, tmp_path: Path, stale: float
) -> None:
    """Merged by the hub or laid over nothing by the laptop: the same rows of every kind."""
    act(rosa, Random(6), 600, stale=stale)  # noqa: S311
    with rosa.reading() as session:
        lines = session.scalars(select(OutboxLine).order_by(OutboxLine.position)).all()
        saved = tables(session.connection())
    by_record: dict[UUID, list[HubOperation]] = {}
    for line in lines:
        told = HubOperation(operation_of(line), line.hlc >> 16, line.replica)
        by_record.setdefault(line.record_id, []).append(told)
    hub = [merged(history).row(1) for history in by_record.values()]
    laptop = [overlaid(None, [one.operation for one in history]) for history in by_record.values()]
    open_fields = {(row.record_id, name) for row in hub for name in row.conflicts}
    assert bool(open_fields) == bool(stale)
    assert rebuilt(tmp_path / "hub.db", hub, open_fields) == without(saved, open_fields)
    assert rebuilt(tmp_path / "laptop.db", laptop, open_fields) == without(saved, open_fields)


def test_a_row_projected_twice_is_there_once_and_shows_the_later() -> None:
    """A page that comes again replaces; what the later document leaves out is a default again."""
    row = WireRow("contact_point", UUID(int=1), UUID(int=2), 1, phone(value="1", whose="hers"), Heads(), {})
    with in_memory() as connection:
        project(connection, [row, row._replace(doc=phone(value="2", standing="amended"))])
        [shown] = tables(connection)["contact_point"]
    assert (shown["value"], shown["whose"], shown["standing"]) == ("2", "", Standing.AMENDED)


def test_what_this_version_does_not_know_stays_in_the_document_and_stops_nothing() -> None:
    """A newer laptop's kind, field and word, a day that does not exist, a record without its beginning."""
    known = phone(value="555", may_call="by-pigeon", a_newer_field=["x"])
    rows = [
        WireRow("spaceship", UUID(int=1), UUID(int=2), 1, {"engine": "warp"}, Heads(), {}),
        WireRow("contact_point", UUID(int=3), UUID(int=2), 2, known, Heads(), {}),
        WireRow("contact_point", UUID(int=4), UUID(int=2), 3, {"standing": "amended"}, Heads(), {}),
        WireRow("contact_point", UUID(int=5), UUID(int=2), 4, phone(value=7, may_call=None), Heads(), {}),
    ]
    with in_memory() as connection:
        written = project(connection, rows)
        found = {row["id"]: row for row in tables(connection)["contact_point"]}
    assert (written, found[UUID(int=3)]["may_call"]) == (len(found), "by-pigeon")
    assert UUID(int=4) not in found
    assert unreadable("contact_point", {"value": 7, "may_call": None, "a_newer_field": 1}) == [
        "may_call",
        "value",
    ]
    assert unreadable("patient", {"birth_date": "1955-02-30"}) == ["birth_date"]
    assert unreadable("spaceship", {"engine": 1}) == []
    assert "value" in unreadable("contact_point", {}, is_creation=True)


@contextmanager
def in_memory() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        Local.metadata.create_all(connection, [table_of(record_class) for record_class in record_classes()])
        yield connection
    engine.dispose()


def phone(**fields: object) -> dict[str, object]:
    return {"system": "phone", **fields}


def operation_of(line: OutboxLine) -> WireOperation:
    base = msgspec.json.decode(line.base, type=dict[str, list[str]])
    return WireOperation(
        line.op_id, line.dseq, line.entity, line.record_id, line.chart, msgspec.json.decode(line.fields),
        {name: tuple(map(bytes.fromhex, ops)) for name, ops in base.items()}, line.hlc,
        clock.to_ms(line.wall), line.offset_minutes, line.clock_session, line.author, line.schema_number,
        None,
    )  # fmt: skip


def rebuilt(database: Path, rows: list[WireRow], leave_out: set[tuple[UUID, str]]) -> dict[str, Any]:
    """Return the tables of an empty encrypted store after projecting these rows into it."""
    empty = Store(database, bytes(32))
    with empty._writer.begin() as connection:
        guard.raise_guard(connection)
        assert project(connection, rows) == len(rows)
        assert guard.lower_guard(connection) == len(rows)
    with empty._readers.begin() as connection:
        found = tables(connection)
    empty.close()
    return without(found, leave_out)


def tables(connection: Connection) -> dict[str, list[dict[str, Any]]]:
    found = {}
    for record_class in record_classes():
        table = table_of(record_class)
        found[record_class.kind()] = [
            dict(row) for row in connection.execute(select(table).order_by(table.c.id)).mappings()
        ]
    return found


def without(found: dict[str, Any], leave_out: set[tuple[UUID, str]]) -> dict[str, Any]:
    """Return the rows with heads in one order, and without the fields whose class decides what is shown."""
    kept: dict[str, Any] = {}
    for record_class in record_classes():
        names = [
            name for name in captured_fields(record_class)
            if merge_of(record_class, name) in DECIDED_BY_CLASS
        ]  # fmt: skip
        kept[record_class.kind()] = [
            {
                name: sets(value) if name == "heads" else value
                for name, value in row.items()
                if name not in names or (row["id"], name) not in leave_out
            }
            for row in found[record_class.kind()]
        ]
    return kept


def sets(heads: Heads) -> Any:
    return frozenset(heads.shared), {name: frozenset(ops) for name, ops in heads.apart.items()}
