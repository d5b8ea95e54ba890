"""The search index over people, written by hand: it is worked out from records and no class maps it."""

from __future__ import annotations

from alembic import op

revision = "search_0001"
down_revision = None
branch_labels = ("search",)
depends_on = None


def upgrade() -> None:
    """Bring the schema up by this step."""
    op.execute(
        "CREATE VIRTUAL TABLE patient_search USING fts5("
        "name, around, number, born, worker, "
        "tokenize = 'ascii', prefix = '1 2 3', detail = 'column', content = '', contentless_delete = 1)"
    )
    # few pieces: each costs every search some allocations, and locking memory makes those dear
    op.execute("INSERT INTO patient_search (patient_search, rank) VALUES ('automerge', 2)")
    op.execute(
        "CREATE TABLE patient_search_person (row INTEGER PRIMARY KEY, chart BLOB NOT NULL UNIQUE) STRICT"
    )
    op.execute(
        "CREATE TABLE patient_search_word "
        "(row INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, sound TEXT NOT NULL) STRICT"
    )
