"""Schema changes, each whole or not at all: all of an upgrade is one explicit transaction (SEC-D8).

Branches: `features` (the records, on both sides), `laptop` (outbox, audit, drafts), and, written by hand,
`search` (the index over people) and `directory_search` (that over services). Alembic is loaded only when
there is something to do, because a laptop starts many times and migrates rarely.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect

from carecoord_desktop.store import guard

HEADS = frozenset({"directory_search_0001", "features_0001", "laptop_0001", "search_0001"})
"""What this version of CareCoord needs; a test compares it with the scripts."""


def known_revisions() -> frozenset[str]:
    """Return every revision this version of CareCoord knows, former ones included."""
    return frozenset(script.stem for script in (Path(__file__).parent / "versions").glob("*_[0-9]*.py"))


class NewerDatabase(Exception):
    """A newer version of CareCoord has written this database; this one must not touch it."""


def bring_up_to_date(engine: Engine) -> None:
    """Migrate the database to this version, in one transaction.

    Raises:
        NewerDatabase: if a newer version has migrated it already.
    """
    with engine.begin() as connection:
        found = _stored_heads(connection)
        if found == HEADS:
            return
        _upgrade(connection)


def _stored_heads(connection: Connection) -> frozenset[str]:
    if not inspect(connection).has_table("alembic_version"):
        return frozenset()
    return frozenset(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars())


def _upgrade(connection: Connection) -> None:
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    scripts = ScriptDirectory(str(Path(__file__).parent))

    def steps(revision: object, _context: object) -> object:
        return scripts._upgrade_revs("heads", revision)  # type: ignore[arg-type]

    context = MigrationContext.configure(connection, opts={"fn": steps, "script": scripts})
    guard.drop_guards(connection)
    try:
        with Operations.context(context):
            context.run_migrations()
    except CommandError:
        raise NewerDatabase(
            "A newer version of CareCoord has written these records. Update CareCoord to open them."
        ) from None
    guard.create_guards(connection)
