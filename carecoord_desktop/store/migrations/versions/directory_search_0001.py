"""The search index over services, written by hand: it is worked out from records and no class maps it."""

from __future__ import annotations

from alembic import op

revision = "directory_search_0001"
down_revision = None
branch_labels = ("directory_search",)
depends_on = None


def upgrade() -> None:
    """Bring the schema up by this step."""
    op.execute(
        "CREATE VIRTUAL TABLE service_search USING fts5("
        "name, said, kind, place, "
        "tokenize = 'ascii', prefix = '2 3', detail = 'column', content = '', contentless_delete = 1)"
    )
    # few pieces: each costs every search some allocations, and locking memory makes those dear
    op.execute("INSERT INTO service_search (service_search, rank) VALUES ('automerge', 2)")
    # a line that is written anew has a new number, never used before: what was read of a number stays true
    op.execute(
        "CREATE TABLE service_search_line "
        "(row INTEGER PRIMARY KEY AUTOINCREMENT, service BLOB NOT NULL UNIQUE, line BLOB NOT NULL) STRICT"
    )
    op.execute("CREATE TABLE service_search_seen (record BLOB PRIMARY KEY, heads TEXT NOT NULL) STRICT")
    op.execute(
        "CREATE TABLE service_search_word "
        "(row INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, sound TEXT NOT NULL) STRICT"
    )
