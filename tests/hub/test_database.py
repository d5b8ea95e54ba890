"""The hub's schema is the same on both databases, and is what the code says it is."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect

from carecoord_desktop.features import all_records
from carecoord_desktop.store.record import record_classes
from carecoord_hub.database import open_database
from carecoord_hub.migrations import HEADS, bring_up_to_date, stored_heads
from carecoord_hub.tables import metadata

_RECORDS = all_records


def test_a_new_database_gets_the_hubs_tables_and_all_tables_of_the_records(hub_database: str) -> None:
    engine = open_database(hub_database)
    assert bring_up_to_date(engine)
    with engine.connect() as connection:
        tables = set(inspect(connection).get_table_names())
        assert stored_heads(connection) == HEADS
        context = MigrationContext.configure(
            connection,
            opts={"include_object": lambda _o, name, kind, *_: kind != "table" or name in metadata.tables},
        )
        assert compare_metadata(context, metadata) == []
    assert {kind.kind() for kind in record_classes()} <= tables
    assert "outbox" not in tables
    engine.dispose()


def test_migrating_again_changes_nothing(hub_database: str) -> None:
    engine = open_database(hub_database)
    bring_up_to_date(engine)
    assert not bring_up_to_date(engine)
    engine.dispose()
