"""The office's tables on PostgreSQL show what a laptop's tables show, for every kind of record."""

from __future__ import annotations

from random import Random
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Engine, create_engine, select

import carecoord_desktop.features.all_records  # noqa: F401  # every kind of record
from carecoord_desktop.store.heads import Heads
from carecoord_desktop.store.projection import project
from carecoord_desktop.store.record import (
    Local,
    Record,
    captured_fields,
    default_of,
    record_classes,
    table_of,
)
from carecoord_desktop.store.wire_values import wire_value
from carecoord_desktop.sync.wire.rows import WireRow
from carecoord_hub.database import open_database
from tests.builders.postgres import Server, postgres
from tests.builders.random_records import a_record

__all__ = ["postgres"]


@pytest.mark.parametrize("times", [1, 2], ids=["inserted", "replaced"])
def test_both_databases_hold_equal_rows(postgres: Server, times: int) -> None:
    rng = Random(11)  # noqa: S311
    rows = [a_row(a_record(rng, record_class)) for record_class in record_classes() for _ in range(12)]
    url = postgres.new_database()
    on_postgres, in_memory = open_database(url), create_engine("sqlite://")
    try:
        assert projected(on_postgres, rows, times) == projected(in_memory, rows, times)
    finally:
        on_postgres.dispose()
        in_memory.dispose()
        postgres.drop_database(url)


def a_row(record: Record) -> WireRow:
    record_class = type(record)
    doc = {
        name: wire_value(value)
        for name in captured_fields(record_class)
        if (value := getattr(record, name)) != default_of(record_class, name)
    }
    return WireRow(record.kind(), record.id, record.chart, 1, doc, Heads((record.id.bytes[:8],)), {})


def projected(engine: Engine, rows: list[WireRow], times: int) -> dict[UUID, Any]:
    kinds = [table_of(record_class) for record_class in record_classes()]
    with engine.begin() as connection:
        Local.metadata.create_all(connection, kinds)
        for _ in range(times):
            assert project(connection, rows) == len(rows)
        return {
            row["id"]: dict(row)
            for table in kinds
            for row in connection.execute(select(table)).mappings()
        }  # fmt: skip
