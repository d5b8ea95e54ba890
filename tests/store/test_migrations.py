"""An upgrade is whole or not at all, and a newer database is left alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, event

from carecoord_desktop.features import all_records
from carecoord_desktop.store import migrations, shadow, source
from carecoord_desktop.store.connection import writer_engine
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.migrations import HEADS, NewerDatabase
from carecoord_desktop.store.record import Local, record_classes
from carecoord_desktop.store.store import Store
from carecoord_desktop.sync import tables as sync_tables

KEY = bytes(range(32))
DECLARED = (all_records, shadow, source, sync_tables)  # importing them declares the tables


class StoppedByTheTest(Exception):
    """The upgrade is stopped here."""


def tables(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return list(
            connection.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
            ).scalars()
        )


def test_this_version_needs_what_its_scripts_make() -> None:
    scripts = ScriptDirectory(str(Path(migrations.__file__).parent))
    assert set(scripts.get_heads()) == HEADS


def test_the_migrated_schema_is_what_the_records_declare(rosa: Desk) -> None:
    declared = set(Local.metadata.tables)

    def is_declared(_item: object, name: str | None, kind: str, reflected: bool, compared: object) -> bool:
        # tables kept by hand, such as the search index and its shadows, are not declared
        return not (kind == "table" and reflected and compared is None and name not in declared)

    with rosa.store._readers.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": is_declared})
        assert compare_metadata(context, Local.metadata) == []


def test_every_table_of_records_is_guarded(rosa: Desk) -> None:
    """Decisions 2: five triggers each, also for a kind that was added yesterday."""
    with rosa.store._readers.connect() as connection:
        triggers = connection.exec_driver_sql(
            "SELECT tbl_name FROM sqlite_master WHERE type = 'trigger'"
        ).scalars()
        guarded = [str(name) for name in triggers]
    kinds = [record_class.kind() for record_class in record_classes()]
    assert {kind: guarded.count(kind) for kind in kinds} == dict.fromkeys(kinds, 5)


def test_an_upgrade_stopped_at_any_statement_leaves_nothing_and_can_be_done_again(tmp_path: Path) -> None:
    """SEC-D8: old or new, never half."""
    engine = writer_engine(tmp_path / "records.db", KEY)
    left = 0

    @event.listens_for(engine, "before_cursor_execute")
    def count_down(_connection: object, _cursor: object, statement: str, *_rest: Any) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise StoppedByTheTest

    stopped = 0
    while True:
        left = stopped + 1
        try:
            migrations.bring_up_to_date(engine)
        except StoppedByTheTest:
            stopped += 31  # every 31st statement: of hundreds, which are alike by kind
            left = 0
            assert tables(engine) == []
        else:
            break
    left = 0
    assert stopped > 100
    assert len(tables(engine)) > len(list(record_classes()))
    engine.dispose()


def test_an_upgrade_that_fails_leaves_the_database_as_it_was(tmp_path: Path) -> None:
    """SEC-D8: the last table of an upgrade cannot be made, because its name is taken."""
    engine = writer_engine(tmp_path / "records.db", KEY)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE write_guard (something TEXT)")
    with pytest.raises(Exception, match="write_guard already exists"):
        Store(tmp_path / "records.db", KEY)
    assert tables(engine) == ["write_guard"]
    engine.dispose()


@pytest.mark.parametrize("heads", [{"features_9999", "laptop_0001"}, HEADS | {"hub_0001"}, {"laptop_9999"}])
def test_a_database_of_a_newer_version_is_refused_in_words_and_left_alone(
    tmp_path: Path, heads: set[str]
) -> None:
    """SEC-D8."""
    path = tmp_path / "records.db"
    Store(path, KEY).close()
    engine = writer_engine(path, KEY)
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM alembic_version")
        for head in heads:
            connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (head,))
    before = tables(engine)
    with pytest.raises(NewerDatabase, match="Update CareCoord"):
        Store(path, KEY)
    assert tables(engine) == before
    with engine.connect() as connection:
        assert set(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars()) == heads
    engine.dispose()


def test_a_database_of_this_version_is_opened_without_loading_the_migrations(tmp_path: Path) -> None:
    Store(tmp_path / "records.db", KEY).close()
    engine = writer_engine(tmp_path / "records.db", KEY)
    asked: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *sent: asked.append(sent[2]))
    migrations.bring_up_to_date(engine)
    assert all(statement.startswith(("BEGIN", "PRAGMA", "SELECT")) for statement in asked)
    engine.dispose()
