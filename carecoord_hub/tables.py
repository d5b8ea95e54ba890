"""The hub's own tables (sync.md 2.7); the records' tables are the laptop's, filled by the same projection."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, LargeBinary, MetaData, Table, Text, text

metadata = MetaData()


def _id(name: str, *, is_key: bool = False, is_optional: bool = False) -> Column[bytes]:
    return Column(name, LargeBinary(16), primary_key=is_key, nullable=is_optional)


def _number(name: str, *, is_key: bool = False, default: str | None = None) -> Column[int]:
    return Column(
        name, BigInteger, primary_key=is_key, nullable=False, server_default=default, autoincrement=False
    )


def _text(name: str, *, is_key: bool = False, default: str | None = None) -> Column[str]:
    return Column(name, Text, primary_key=is_key, nullable=False, server_default=default)


def _bytes(name: str, *, is_optional: bool = False) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=is_optional)


def _flag(name: str, default: bool = False) -> Column[bool]:
    return Column(name, Boolean, nullable=False, server_default=text("true" if default else "false"))


hub_meta = Table("hub_meta", metadata, _text("name", is_key=True), _text("value"))

# One row; updated last in each push, so that the order of numbers is the order of commits. Half of its
# page stays free: each push writes a new version of the row.
stream_head = Table(
    "stream_head", metadata, _number("shard", is_key=True), _number("seq"), postgresql_with={"fillfactor": 50}
)

# Who may sign in at a laptop. `scope` counts the changes of her grants.
user_ = Table(
    "user_", metadata,
    _id("id", is_key=True), Column("name", Text, nullable=False, unique=True), _text("role"),
    _flag("is_active", True), _number("scope"), _number("created_ms"),
)  # fmt: skip

# The ids under which a user works; made on laptops, bound at enrollment.
worker_id = Table(
    "worker_id", metadata, _id("worker", is_key=True), _id("user_id"), _number("place"),
    Index("ix_worker_user", "user_id"),
)  # fmt: skip

enrollment = Table(
    "enrollment", metadata,
    _text("handle", is_key=True), _bytes("secret_hash"), _id("user_id"), _number("expires_ms"),
    _number("tries_left"), _flag("needs_approval"), _flag("is_used"),
)  # fmt: skip

device = Table(
    "device", metadata,
    _id("id", is_key=True), _id("user_id"), _bytes("sign_key"), _bytes("box_key"), _text("status"),
    _number("counter"), _bytes("nonce"), _number("schema_number"), _number("enrolled_ms"),
    _number("seen_ms"), _number("waiting"),
    Index("ix_device_user", "user_id"),
)  # fmt: skip

# A laptop's log as far as it lies here; `kind` is "operations" or "audit".
replica = Table(
    "replica", metadata,
    _id("id", is_key=True), _text("kind", is_key=True), _id("device", is_optional=True),
    _number("last"), _bytes("chain"), _number("durable"),
    postgresql_with={"fillfactor": 50},
)  # fmt: skip

clock_session = Table(
    "clock_session",
    metadata,
    _id("replica", is_key=True),
    _number("session", is_key=True),
    _number("offset_ms"),
)

# What came, to the byte: the legal record. `countersign` is the hub's seal on an audit segment.
segment = Table(
    "segment", metadata,
    _id("replica", is_key=True), _text("kind", is_key=True), _number("first", is_key=True), _number("last"),
    _bytes("content"), _number("received_ms"), _bytes("countersign", is_optional=True),
)  # fmt: skip

# Every operation, and why it is held if it is; its content lies in its segment. A replica numbers its
# operations without gaps, so the key proves that each is here once; renumbered ones are known by origin.
change = Table(
    "change", metadata,
    _id("replica", is_key=True), _number("dseq", is_key=True), _id("op_id"), _id("record_id"), _id("chart"),
    _number("effective_ms"), _number("segment_first"), _text("held", default=""), _flag("is_applied", True),
    _id("origin_replica", is_optional=True), Column("origin_dseq", BigInteger, nullable=True),
    Index("ix_change_record", "record_id"),
)  # fmt: skip
Index(
    "ix_change_origin", change.c.origin_replica, change.c.origin_dseq,
    postgresql_where=change.c.origin_replica.is_not(None), sqlite_where=change.c.origin_replica.is_not(None),
)  # fmt: skip
Index(
    "ix_change_held", change.c.held,
    postgresql_where=change.c.held != "", sqlite_where=change.c.held != "",
)  # fmt: skip

# What the merge made of all operations on one record. Text, not jsonb: jsonb refuses NUL and loses key order.
record = Table(
    "record", metadata,
    _id("id", is_key=True), _id("chart"), _text("entity"), _text("doc"), _text("heads"),
    Column("conflicts", Text, nullable=True), Column("awaits", Text, nullable=True),
    _number("hub_seq"), _id("hash"), _flag("is_projected", True),
    Index("ix_record_chart", "chart", "hub_seq"),
    postgresql_with={"fillfactor": 85},
)  # fmt: skip

chart = Table(
    "chart", metadata, _id("id", is_key=True), _number("max_seq"), _id("digest"), _number("record_count"),
    Index("ix_chart_max_seq", "max_seq"), postgresql_with={"fillfactor": 70},
)  # fmt: skip

# Who may have a chart. Each change is a new generation and the user's next scope number.
grant_ = Table(
    "grant_", metadata,
    _id("user_id", is_key=True), _id("chart", is_key=True), _number("generation"), _text("state"),
    _number("scope"), _number("from_ms"), Column("until_ms", BigInteger, nullable=True), _text("reason"),
    Index("ix_grant_scope", "user_id", "scope"), Index("ix_grant_chart", "chart"),
)  # fmt: skip

# What the hub knows a laptop to hold: being sent (deltas go along), and proven whole (rows may be left out).
device_chart = Table(
    "device_chart", metadata,
    _id("device", is_key=True), _id("chart", is_key=True), _number("generation"), _flag("is_whole"),
)  # fmt: skip

purge_receipt = Table(
    "purge_receipt", metadata,
    _id("device", is_key=True), _id("chart", is_key=True), _number("generation", is_key=True),
    _bytes("receipt"), _number("received_ms"), Column("allowed_ms", BigInteger, nullable=True),
    Column("purged_ms", BigInteger, nullable=True),
)  # fmt: skip

# The hub's own audit trail: one chain per actor (a device, the office), so that laptops do not queue for it.
audit = Table(
    "hub_audit", metadata,
    _id("chain", is_key=True), _number("seq", is_key=True), _number("at_ms"), _text("deed"), _text("detail"),
    _bytes("seal"),
)  # fmt: skip
audit_head = Table(
    "hub_audit_head", metadata, _id("chain", is_key=True), _number("seq"), _bytes("seal"),
    postgresql_with={"fillfactor": 50},
)  # fmt: skip

# The bytes of documents. `have` of them lie in the parts, in order; whole ones are what their SHA-256 says.
attachment = Table(
    "attachment", metadata,
    _id("chart", is_key=True), Column("sha256", LargeBinary(32), primary_key=True), _number("size"),
    _id("device"), _number("have"), _flag("is_whole"), _flag("is_durable"),
)  # fmt: skip
attachment_part = Table(
    "attachment_part", metadata,
    _id("chart", is_key=True), Column("sha256", LargeBinary(32), primary_key=True),
    _number("start", is_key=True), _bytes("content"),
)  # fmt: skip

backup = Table("backup", metadata, _text("name", is_key=True), _number("made_ms"), _number("verified_ms"))

# A laptop that comes by stick: its last file that was read, what it asks for, what became of each segment
# in it (`verdicts`), and the number of the last answer that was written.
stick_ask = Table(
    "stick_ask", metadata,
    _id("device", is_key=True), _number("number"), _number("read_ms"), _bytes("ask"), _bytes("verdicts"),
    _number("answers"),
)  # fmt: skip
