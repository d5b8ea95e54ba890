"""How a laptop joins: a code good once, 72 hours, five tries; keys made on the laptop (SEC-H2)."""

from __future__ import annotations

import base64
import hashlib
import hmac
from uuid import UUID

import msgspec
from sqlalchemy import Connection

from carecoord_desktop.sync.wire.keys import KEY_BYTES, BadSeal, Purpose, check_seal
from carecoord_desktop.sync.wire.messages import Enroll, EnrollReply, encoded
from carecoord_hub import audit, caseload, office, users
from carecoord_hub.audit import HubDeed
from carecoord_hub.database import first, for_update, in_transaction, run
from carecoord_hub.hub import Hub, epoch_of
from carecoord_hub.policy import DeviceStatus
from carecoord_hub.refusal import Refused
from carecoord_hub.users import User, user_of

CODE_LIVES_MS = 72 * 3_600_000
TRIES = 5
_HANDLE_CHARS = 4
"""The first characters only find the code, so that wrong tries can be counted; the rest is 80 secret bits."""
_SECRET_BYTES = 10
_LOOK_ALIKES = str.maketrans("018", "OLB")


def issue_code(
    hub: Hub, connection: Connection, user: User, now_ms: int, *, needs_approval: bool = False
) -> str:
    """Return a code with which one laptop of this user may join; it is shown only now.

    With `needs_approval` the laptop then waits until an officer unlocks it.
    """
    handle = _letters(hub.random(5))[:_HANDLE_CHARS]
    while first(connection, "SELECT handle FROM enrollment WHERE handle = ?", handle) is not None:
        handle = _letters(hub.random(5))[:_HANDLE_CHARS]
    secret = _letters(hub.random(_SECRET_BYTES))
    run(
        connection,
        "INSERT INTO enrollment (handle, secret_hash, user_id, expires_ms, tries_left, needs_approval,"
        " is_used)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        handle, _hashed(secret), user.id, now_ms + CODE_LIVES_MS, TRIES, needs_approval, False,
    )  # fmt: skip
    audit.note(connection, hub.audit_key, audit.OFFICE_CHAIN, now_ms, HubDeed.CODE, {"user": user.id})
    code = handle + secret
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def enroll(hub: Hub, asked: Enroll, now_ms: int) -> EnrollReply:
    """Take a laptop in and return who the hub is.

    Raises:
        Refused: 400 if the laptop does not prove that it holds its key, 403 for every code that is not good.
    """
    _check_keys(asked)
    outcome = in_transaction(hub.engine, lambda connection: _joined(hub, connection, asked, now_ms))
    if isinstance(outcome, Refused):  # raised only now, so that the lost try is committed
        raise outcome
    return outcome


def proof_content(asked: Enroll) -> bytes:
    """Return what a laptop seals to prove that it holds the key it brings."""
    return encoded(msgspec.structs.replace(asked, proof=b""))


def _check_keys(asked: Enroll) -> None:
    sizes = (
        len(asked.device),
        len(asked.worker),
        len(asked.replica),
        len(asked.sign_key),
        len(asked.box_key),
    )
    try:
        if sizes != (16, 16, 16, KEY_BYTES, KEY_BYTES):
            raise BadSeal
        check_seal(asked.sign_key, Purpose.ENROLLMENT, proof_content(asked), asked.proof)
    except BadSeal:
        raise Refused(400, "unreadable", "The request could not be read.") from None


def _joined(hub: Hub, connection: Connection, asked: Enroll, now_ms: int) -> EnrollReply | Refused:
    refused = Refused(403, "bad-code", "This code is not good (any more). Ask the office for a new one.")
    taken = _take_try(connection, asked.code, now_ms)
    if taken is None:
        return refused
    user_id, needs_approval = taken
    user = user_of(connection, user_id)
    worker = UUID(bytes=asked.worker)
    if not user.is_active or not users.bind_worker(connection, user_id, worker):
        return refused
    if first(connection, "SELECT id FROM device WHERE id = ?", asked.device) is not None:
        return Refused(409, "known-device", "This laptop is enrolled already.")
    nonce = hub.new_id()
    status = DeviceStatus.WAITING if needs_approval else DeviceStatus.ACTIVE
    run(
        connection,
        "INSERT INTO device (id, user_id, sign_key, box_key, status, counter, nonce, schema_number,"
        " enrolled_ms, seen_ms, waiting) VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, 0)",
        asked.device, user_id, asked.sign_key, asked.box_key, status.value, nonce, asked.schema,
        now_ms, now_ms,
    )  # fmt: skip
    office.record_worker(hub, connection, user, worker, now_ms)
    caseload.coordinate(hub, connection, user_of(connection, user_id), now_ms)
    audit.note(
        connection, hub.audit_key, audit.OFFICE_CHAIN, now_ms, HubDeed.ENROLL,
        {"user": user_id, "device": asked.device, "worker": asked.worker, "status": status.value},
    )  # fmt: skip
    return EnrollReply(
        hub=hub.id.bytes, hub_name=hub.name, sign_key=hub.keys.sign_key, box_key=hub.keys.box_key,
        epoch=epoch_of(connection), nonce=nonce, user_name=user.name, role=user.role.value,
    )  # fmt: skip


def _take_try(connection: Connection, code: str, now_ms: int) -> tuple[bytes, bool] | None:
    """Use up one try; return whose code it was and whether approval is needed, or None."""
    plain = "".join(code.upper().split()).replace("-", "").translate(_LOOK_ALIKES)
    handle, secret = plain[:_HANDLE_CHARS], plain[_HANDLE_CHARS:]
    known = first(
        connection, for_update(connection, _CODE), handle,
    )  # fmt: skip
    right = hmac.compare_digest(_hashed(secret), b"" if known is None else known.secret_hash)
    if known is None or known.is_used or known.tries_left < 1 or known.expires_ms <= now_ms:
        return None
    run(
        connection, "UPDATE enrollment SET tries_left = tries_left - 1, is_used = ? WHERE handle = ?",
        right, handle,
    )  # fmt: skip
    return (known.user_id, bool(known.needs_approval)) if right else None


def _letters(content: bytes) -> str:
    """Return bytes in capital letters and digits of which none looks like another."""
    return base64.b32encode(content).decode()


def _hashed(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()


_CODE = (
    "SELECT secret_hash, user_id, expires_ms, tries_left, needs_approval, is_used FROM enrollment"
    " WHERE handle = ?"
)
