"""What an operation is, and the id and the chain that follow from it; laptop and hub derive them alike."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import NamedTuple
from uuid import UUID

import msgspec

NO_CHAIN = bytes(32)
"""The chain before the first operation of a replica."""


class Operation(NamedTuple):
    """One record's change in one save, before it is numbered.

    `fields` maps field names to JSON values; `base` names, per field, the operations whose value
    the worker saw, empty for a new record.
    """

    entity: str
    record_id: UUID
    chart: UUID
    fields: Mapping[str, object]
    base: Mapping[str, list[str]]


def canonical(operation: Operation, stamp: tuple[object, ...]) -> bytes:
    """Return the bytes an operation's id is derived from.

    `stamp` is HLC, wall clock in ms, its offset in minutes, clock session, author, schema number. Ids are
    written as texts with hyphens.
    """
    return canonical_json([
        operation.entity, operation.record_id, operation.chart, operation.fields, operation.base, *stamp,
    ])  # fmt: skip


def operation_id(replica: UUID, dseq: int, canonical_bytes: bytes) -> bytes:
    """Return blake2b-16 of replica, number and canonical bytes (sync.md 2.4)."""
    return hashlib.blake2b(replica.bytes + dseq.to_bytes(8, "big") + canonical_bytes, digest_size=16).digest()


def next_chain(chain: bytes, op_id: bytes) -> bytes:
    """Return the chain with one more operation in it."""
    return hashlib.sha256(chain + op_id).digest()


canonical_json = msgspec.json.Encoder(order="sorted").encode
"""How values are written where two sides must write the same bytes: compact, names sorted."""
