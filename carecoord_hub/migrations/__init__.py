"""Schema changes of the hub: branch `features` (the records, the laptop's own scripts) and branch `hub`."""

from __future__ import annotations

from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, inspect

import carecoord_desktop.store

HEADS = frozenset({"features_0001", "hub_0001"})
"""What this version of the hub needs; a test compares it with the scripts."""

_OWN = Path(__file__).parent
_OF_THE_LAPTOP = Path(carecoord_desktop.store.__file__).parent / "migrations" / "versions"


class NewerDatabase(Exception):
    """A newer version of CareCoord has written this database; this one must not touch it."""


def stored_heads(connection: Connection) -> frozenset[str]:
    """Return which migrations the database has; none for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return frozenset()
    return frozenset(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars())


def bring_up_to_date(engine: Engine) -> bool:
    """Migrate the database to this version, in one transaction; return whether there was anything to do.

    Raises:
        NewerDatabase: if a newer version has migrated it already.
    """
    with engine.begin() as connection:
        if stored_heads(connection) == HEADS:
            return False
        _upgrade(connection)
        return True


def _upgrade(connection: Connection) -> None:
    scripts = ScriptDirectory(str(_OWN), version_locations=[str(_OWN / "versions"), str(_OF_THE_LAPTOP)])

    def steps(revision: object, _context: object) -> object:
        return scripts._upgrade_revs(("features@head", "hub@head"), revision)  # type: ignore[arg-type]

    context = MigrationContext.configure(connection, opts={"fn": steps, "script": scripts})
    try:
        with Operations.context(context):
            context.run_migrations()
    except CommandError:
        raise NewerDatabase(
            "A newer version of CareCoord has written this database. Update the hub."
        ) from None
