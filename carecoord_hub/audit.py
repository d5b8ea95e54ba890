"""The hub's audit trail: append-only lines, each sealed over the one before, one chain per actor (SEC-A2).

A chain per laptop and one for the office: laptops would otherwise wait for each other. The heads lie in a
table of their own, so that a cut tail shows.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection

from carecoord_desktop.common.words import Words
from carecoord_hub.database import first, for_update, rows, run

OFFICE_CHAIN = bytes(16)
"""The chain of what is done at the command line and by the hub itself."""

_NO_SEAL = bytes(32)


class HubDeed(Words):
    """What was done."""

    EXCHANGE = "exchange"
    BACKFILL = "backfill"
    REPAIR = "repair"
    FINISH = "finish"
    ENROLL = "enroll"
    USER = "user"
    CODE = "code"
    GRANT = "grant"
    REVOKE = "revoke"
    TRANSFER = "transfer"
    DEVICE = "device"
    BACKUP = "backup"
    RESTORE = "restore"
    RELEASE = "release"
    REVIEW = "review"
    ATTACHMENT_IN = "attachment-in"
    ATTACHMENT_OUT = "attachment-out"


@dataclass(frozen=True)
class BrokenChain:
    """The first line at which a chain does not hold, and why."""

    chain: bytes
    seq: int
    reason: str


def note(
    connection: Connection, key: bytes, chain: bytes, now_ms: int, deed: HubDeed, detail: Mapping[str, object]
) -> None:
    """Write one line; `detail` holds numbers, ids and reasons, never what charts say."""
    head = first(connection, for_update(connection, _HEAD), chain)
    seq, before = (0, _NO_SEAL) if head is None else (head.seq, head.seal)
    told = msgspec.json.encode(detail, enc_hook=bytes.hex).decode()
    seal = _sealed(key, before, chain, seq + 1, now_ms, deed.value, told)
    run(
        connection, "INSERT INTO hub_audit (chain, seq, at_ms, deed, detail, seal) VALUES (?, ?, ?, ?, ?, ?)",
        chain, seq + 1, now_ms, deed.value, told, seal,
    )  # fmt: skip
    run(
        connection,
        "INSERT INTO hub_audit_head (chain, seq, seal) VALUES (?, ?, ?)"
        " ON CONFLICT (chain) DO UPDATE SET seq = excluded.seq, seal = excluded.seal",
        chain, seq + 1, seal,
    )  # fmt: skip


def verify(connection: Connection, key: bytes) -> tuple[int, list[BrokenChain]]:
    """Return how many lines there are, and where chains were edited, cut, added to or reordered."""
    found: list[BrokenChain] = []
    count = 0
    heads = {row.chain: row for row in rows(connection, "SELECT chain, seq, seal FROM hub_audit_head")}
    chains = {row.chain for row in rows(connection, "SELECT DISTINCT chain FROM hub_audit")}
    for chain in sorted(chains | heads.keys()):
        seal, seq = _NO_SEAL, 0
        for line in rows(
            connection,
            "SELECT seq, at_ms, deed, detail, seal FROM hub_audit WHERE chain = ? ORDER BY seq", chain,
        ):  # fmt: skip
            if line.seq != seq + 1:
                found.append(BrokenChain(chain, seq + 1, "a line is missing"))
                break
            seq, count = line.seq, count + 1
            seal = _sealed(key, seal, chain, seq, line.at_ms, line.deed, line.detail)
            if not hmac.compare_digest(seal, line.seal):
                found.append(BrokenChain(chain, seq, "a line was changed"))
                break
        else:
            head = heads.get(chain)
            if head is None or (head.seq, head.seal) != (seq, seal):
                found.append(BrokenChain(chain, seq + 1, "the end was cut off"))
    return count, found


def _sealed(key: bytes, before: bytes, chain: bytes, *line: object) -> bytes:
    return hmac.digest(key, before + chain + msgspec.json.encode(line), "sha256")


_HEAD = "SELECT seq, seal FROM hub_audit_head WHERE chain = ?"
