"""Write the next migration of a branch: what the records declare and the migrated schema lacks.

Usage: python packaging/new_migration.py features|laptop "what changes", then read the file it wrote.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Literal

import sqlcipher3.dbapi2 as sqlcipher
from alembic.autogenerate import produce_migrations, render_python_code
from alembic.runtime.migration import MigrationContext
from sqlalchemy import LargeBinary, create_engine
from sqlalchemy.types import TypeDecorator

from carecoord_desktop.features import all_records
from carecoord_desktop.store import attachments, draft, migrations, shadow, source, store
from carecoord_desktop.store.record import Local, record_classes
from carecoord_desktop.sync import tables

DECLARED = (all_records, attachments, draft, shadow, source, store, tables)
"""Importing them declares the tables."""
VERSIONS = Path(migrations.__file__).parent / "versions"
TEMPLATE = '''"""{title}."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = {down}
branch_labels = {labels}
depends_on = None


def upgrade() -> None:
    """Bring the schema up by this step."""
{body}
'''


def main(branch: str, title: str) -> None:
    """Compare and write."""
    number = 1 + len(list(VERSIONS.glob(f"{branch}_*.py")))
    revision = f"{branch}_{number:04}"
    text = TEMPLATE.format(
        title=title,
        revision=revision,
        down=f'"{branch}_{number - 1:04}"' if number > 1 else "None",
        labels="None" if number > 1 else f'("{branch}",)',
        body=f"    {_steps(branch)}",
    )
    (VERSIONS / f"{revision}.py").write_text(text)


def _steps(branch: str) -> str:
    """Return the code of what the migrated schema lacks."""
    record_tables = {record_class.kind() for record_class in record_classes()}

    def belongs(_item: Any, name: str | None, kind: str, is_found: bool, mapped: Any) -> bool:
        if kind != "table":
            return True
        # a table nobody maps, such as the search index, is written by hand and never dropped here
        return (name in record_tables) == (branch == "features") and (mapped is not None or not is_found)

    engine = create_engine("sqlite://", module=sqlcipher)  # the engine of the product
    with engine.begin() as connection:
        if any(VERSIONS.glob("*.py")):
            migrations._upgrade(connection)
        context = MigrationContext.configure(
            connection,
            opts={"target_metadata": Local.metadata, "include_object": belongs, "render_item": _plain_type},
        )
        steps = produce_migrations(context, Local.metadata).upgrade_ops
    assert steps is not None
    code = render_python_code(steps, render_item=_plain_type)
    return "\n".join(line for line in code.splitlines() if "###" not in line).strip()


def _plain_type(kind: str, item: Any, _context: object) -> str | Literal[False]:
    """Return our column types as the plain ones they are stored as: migrations import nothing of ours."""
    if kind == "type" and isinstance(item, TypeDecorator):
        item = item.impl_instance
        return f"sa.LargeBinary({item.length})" if isinstance(item, LargeBinary) else f"sa.{item!r}"
    return False


if __name__ == "__main__":
    main(*sys.argv[1:])
