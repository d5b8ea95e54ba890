"""The bytes of every imported resource: the record of truth beside our projection (decisions 12)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

import zstandard
from sqlalchemy import Connection, LargeBinary, UniqueConstraint, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from carecoord_desktop.store.record import Local


class SourceResource(Local):
    """One resource as a sender gave it, compressed; identifiers forbidden by policy are cut out before.

    `sha256` is that of the original, before the cuts; `cuts` says what was taken out, never its value.
    """

    __tablename__ = "source_resource"
    __table_args__ = (UniqueConstraint("source", "type", "original_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    chart: Mapped[UUID] = mapped_column(index=True)
    source: Mapped[str]
    type: Mapped[str]
    original_id: Mapped[str]
    sha256: Mapped[bytes] = mapped_column(LargeBinary(32))
    cuts: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary)


@dataclass(frozen=True)
class Kept:
    """One resource to keep: whose it is, who sent it, its bytes before and after the cuts."""

    id: UUID
    chart: UUID
    source: str
    type: str
    original_id: str
    sha256: bytes
    cuts: tuple[str, ...]
    content: bytes


def digest(content: bytes) -> bytes:
    """Return the SHA-256 of a resource as received."""
    return hashlib.sha256(content).digest()


def keep_sources(connection: Connection, resources: Iterable[Kept]) -> None:
    """Keep resources; one that was kept before gets its newer bytes."""
    compressor = zstandard.ZstdCompressor(level=3)
    rows = [
        {
            "id": kept.id, "chart": kept.chart, "source": kept.source, "type": kept.type,
            "original_id": kept.original_id, "sha256": kept.sha256, "cuts": ",".join(kept.cuts),
            "content": compressor.compress(kept.content),
        }
        for kept in resources
    ]  # fmt: skip
    if rows:
        connection.execute(insert(SourceResource).prefix_with("OR REPLACE"), rows)


def source_content(connection: Connection, resource_id: UUID) -> bytes | None:
    """Return the kept bytes of a resource, cuts applied, or None if it was never received."""
    content = connection.execute(
        select(SourceResource.content).where(SourceResource.id == resource_id)
    ).scalar()
    return None if content is None else zstandard.decompress(content)
