"""The outbox, the audit trail and what else stays on the laptop."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "laptop_0001"
down_revision = None
branch_labels = ("laptop",)
depends_on = None


def upgrade() -> None:
    """Bring the schema up by this step."""
    op.create_table(
        "attachment",
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("chart", "sha256"),
    )
    op.create_table(
        "attachment_part",
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("start", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("chart", "sha256", "start"),
    )
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("offset_minutes", sa.BigInteger(), nullable=False),
        sa.Column("up_ms", sa.BigInteger(), nullable=False),
        sa.Column("worker", sa.LargeBinary(16), nullable=False),
        sa.Column("replica", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("deed", sa.Text(), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=True),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("record_id", sa.LargeBinary(16), nullable=True),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("seal", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_index(op.f("ix_audit_chart"), "audit", ["chart"], unique=False)
    op.create_table(
        "chart_scope",
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("generation", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("is_told", sa.Boolean(), nullable=False),
        sa.Column("changed_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("chart"),
    )
    op.create_table(
        "draft",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("author", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record_id", sa.LargeBinary(16), nullable=True),
        sa.Column("seen", sa.Text(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_draft_author"), "draft", ["author"], unique=False)
    op.create_table(
        "enrollment",
        sa.Column("device", sa.LargeBinary(16), nullable=False),
        sa.Column("sign_seed", sa.LargeBinary(length=32), nullable=False),
        sa.Column("box_seed", sa.LargeBinary(length=32), nullable=False),
        sa.Column("worker", sa.LargeBinary(16), nullable=False),
        sa.Column("user_name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("hub", sa.LargeBinary(16), nullable=False),
        sa.Column("hub_name", sa.Text(), nullable=False),
        sa.Column("hub_sign_key", sa.LargeBinary(length=32), nullable=False),
        sa.Column("hub_box_key", sa.LargeBinary(length=32), nullable=False),
        sa.Column("escrow_key", sa.LargeBinary(), nullable=False),
        sa.Column("enrolled_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("device"),
    )
    op.create_table(
        "field_conflict",
        sa.Column("record_id", sa.LargeBinary(16), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("record_id", "field"),
    )
    op.create_index("ix_field_conflict_chart", "field_conflict", ["chart"], unique=False)
    op.create_table(
        "former_key",
        sa.Column("until_seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("until_seq"),
    )
    op.create_table(
        "outbox",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("replica", sa.LargeBinary(16), nullable=False),
        sa.Column("dseq", sa.BigInteger(), nullable=False),
        sa.Column("op_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("chain", sa.LargeBinary(length=32), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("record_id", sa.LargeBinary(16), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=False),
        sa.Column("hlc", sa.BigInteger(), nullable=False),
        sa.Column("wall", sa.BigInteger(), nullable=False),
        sa.Column("offset_minutes", sa.BigInteger(), nullable=False),
        sa.Column("clock_session", sa.BigInteger(), nullable=False),
        sa.Column("author", sa.LargeBinary(16), nullable=False),
        sa.Column("schema_number", sa.BigInteger(), nullable=False),
        sa.Column("origin_replica", sa.LargeBinary(16), nullable=True),
        sa.Column("origin_dseq", sa.BigInteger(), nullable=True),
        sa.Column("segment", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("hub_seq", sa.BigInteger(), nullable=True),
        sa.Column("verdict", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("position"),
        sa.UniqueConstraint("replica", "dseq"),
    )
    op.create_index(op.f("ix_outbox_chart"), "outbox", ["chart"], unique=False)
    op.create_index(
        "ix_outbox_unsent",
        "outbox",
        ["position"],
        unique=False,
        sqlite_where=sa.text("state IN ('new', 'frozen')"),
    )
    op.create_table(
        "purge_permit",
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.PrimaryKeyConstraint("chart"),
    )
    op.create_table(
        "replica_state",
        sa.Column("database", sa.LargeBinary(16), nullable=False),
        sa.Column("replica", sa.LargeBinary(16), nullable=False),
        sa.Column("dseq", sa.BigInteger(), nullable=False),
        sa.Column("chain", sa.LargeBinary(length=32), nullable=False),
        sa.Column("hlc", sa.BigInteger(), nullable=False),
        sa.Column("clock_session", sa.BigInteger(), nullable=False),
        sa.Column("started_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("database"),
    )
    op.create_table(
        "segment",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("replica", sa.LargeBinary(16), nullable=False),
        sa.Column("first", sa.BigInteger(), nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("frozen_ms", sa.BigInteger(), nullable=False),
        sa.Column("stored_ms", sa.BigInteger(), nullable=False),
        sa.Column("refused", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("kind", "replica", "first"),
    )
    op.create_index(op.f("ix_segment_state"), "segment", ["state"], unique=False)
    op.create_table(
        "shadow",
        sa.Column("record_id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("doc", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Text(), nullable=False),
        sa.Column("hub_seq", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=16), nullable=False),
        sa.PrimaryKeyConstraint("record_id"),
    )
    op.create_index("ix_shadow_chart", "shadow", ["chart", "hash"], unique=False)
    op.create_table(
        "source_resource",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("original_id", sa.Text(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("cuts", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("source", "type", "original_id"),
    )
    op.create_index(op.f("ix_source_resource_chart"), "source_resource", ["chart"], unique=False)
    op.create_table(
        "stick_state",
        sa.Column("only", sa.Integer(), nullable=False),
        sa.Column("written", sa.BigInteger(), nullable=False),
        sa.Column("epoch", sa.BigInteger(), nullable=False),
        sa.Column("answered", sa.BigInteger(), nullable=False),
        sa.Column("is_other", sa.Boolean(), nullable=False),
        sa.Column("written_ms", sa.BigInteger(), nullable=False),
        sa.Column("read_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("only"),
    )
    op.create_table(
        "sync_inbox",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=True),
        sa.Column("up_to", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index(op.f("ix_sync_inbox_chart"), "sync_inbox", ["chart"], unique=False)
    op.create_table(
        "sync_receipt",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("sent", sa.Text(), nullable=False),
        sa.Column("received", sa.Text(), nullable=False),
        sa.Column("held", sa.BigInteger(), nullable=False),
        sa.Column("waiting", sa.BigInteger(), nullable=False),
        sa.Column("charts", sa.BigInteger(), nullable=False),
        sa.Column("requests", sa.BigInteger(), nullable=False),
        sa.Column("bytes_up", sa.BigInteger(), nullable=False),
        sa.Column("bytes_down", sa.BigInteger(), nullable=False),
        sa.Column("is_equal", sa.Boolean(), nullable=False),
        sa.Column("root", sa.LargeBinary(), nullable=False),
        sa.Column("hub_ms", sa.BigInteger(), nullable=False),
        sa.Column("seal", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_table(
        "sync_state",
        sa.Column("only", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.BigInteger(), nullable=False),
        sa.Column("cursor", sa.BigInteger(), nullable=False),
        sa.Column("staged_to", sa.BigInteger(), nullable=False),
        sa.Column("scope", sa.BigInteger(), nullable=False),
        sa.Column("counter", sa.BigInteger(), nullable=False),
        sa.Column("nonce", sa.LargeBinary(), nullable=False),
        sa.Column("page_bytes", sa.BigInteger(), nullable=False),
        sa.Column("goodput", sa.BigInteger(), nullable=False),
        sa.Column("audit_to", sa.BigInteger(), nullable=False),
        sa.Column("confirmed_ms", sa.BigInteger(), nullable=False),
        sa.Column("tried_ms", sa.BigInteger(), nullable=False),
        sa.Column("rehashed_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("only"),
    )
    op.create_table(
        "write_guard",
        sa.Column("on", sa.Integer(), nullable=False),
        sa.Column("touched", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("on"),
    )
