"""The laptops: whose each is, its state, and the envelope by which requests prove themselves (SEC-H4)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Connection, Row

from carecoord_desktop.features.team.records import Role
from carecoord_desktop.sync.wire.keys import BadSeal, Purpose, check_seal
from carecoord_desktop.sync.wire.messages import Signed
from carecoord_hub import audit
from carecoord_hub.audit import HubDeed
from carecoord_hub.database import commit_lightly, first, in_transaction, rows, run
from carecoord_hub.hub import Hub
from carecoord_hub.policy import Actor, DeviceStatus
from carecoord_hub.refusal import Refused, not_known

_STATUS_WORDS = {
    DeviceStatus.LOCKED: "This laptop is locked by the office. Nothing on it is lost.",
    DeviceStatus.REVOKED: "This laptop no longer belongs to the office.",
    DeviceStatus.WAITING: "The office still has to approve this laptop.",
}


@dataclass(frozen=True)
class Device:
    """A laptop whose request has proven itself, and its user; `nonce` goes out with the reply."""

    id: bytes
    user_id: bytes
    role: Role
    is_active: bool
    status: DeviceStatus
    sign_key: bytes
    box_key: bytes
    waiting: int
    schema: int
    epoch: int
    """Of the hub's database, as this request found it."""
    nonce: bytes = b""

    @property
    def actor(self) -> Actor:
        """What the policy looks at."""
        return Actor(self.role, self.is_active, self.status)


@dataclass(frozen=True)
class DeviceLine:
    """One line of the list of laptops."""

    id: UUID
    user: str
    status: DeviceStatus
    seen_ms: int
    waiting: int


def opened(
    hub: Hub, path: str, content: bytes, now_ms: int, *, keeps_nonce: bool = False
) -> tuple[Device, bytes]:
    """Return who sent a request and its body, once the seal, the counter and the nonce are proven.

    With `keeps_nonce` the nonce stays good for the next request: a stream has no place to hand out another.

    Raises:
        Refused: 400 for bytes that are no request, 401 for an unknown device, a wrong seal, a counter or
            nonce of before (with the nonce that would be right), 403 for a device that may not talk.
    """
    try:
        signed = _decode(content)
    except (msgspec.MsgspecError, RecursionError):
        raise Refused(400, "unreadable", "The request could not be read.") from None
    next_nonce = signed.nonce if keeps_nonce else hub.new_id()
    outcome = in_transaction(
        hub.engine, lambda connection: _proven(hub, connection, path, signed, next_nonce, now_ms)
    )
    if isinstance(outcome, Refused):
        raise outcome
    return outcome, signed.body


def known_device(connection: Connection, device_id: bytes) -> Device | None:
    """Return a device and its user as they stand now."""
    row = first(connection, _SELECT + " WHERE d.id = ?", device_id)
    return None if row is None else _device(row)


def all_devices(connection: Connection) -> list[DeviceLine]:
    """Return every laptop, the one seen last first."""
    found = rows(
        connection,
        "SELECT d.id, u.name, d.status, d.seen_ms, d.waiting FROM device d JOIN user_ u ON u.id = d.user_id"
        " ORDER BY d.seen_ms DESC, d.id",
    )
    return [
        DeviceLine(UUID(bytes=row.id), row.name, DeviceStatus(row.status), row.seen_ms, row.waiting)
        for row in found
    ]


def set_status(hub: Hub, connection: Connection, device_id: UUID, status: DeviceStatus, now_ms: int) -> bool:
    """Lock, unlock (which approves) or revoke a laptop; it holds from its next request on.

    Returns whether there is such a laptop that can change: a revoked one never comes back.
    """
    changed = run(
        connection, "UPDATE device SET status = ? WHERE id = ? AND status <> 'revoked'",
        status.value, device_id.bytes,
    ).rowcount  # fmt: skip
    if changed:
        told = {"device": device_id.bytes, "status": status.value}
        audit.note(connection, hub.audit_key, audit.OFFICE_CHAIN, now_ms, HubDeed.DEVICE, told)
    return bool(changed)


def note_state(connection: Connection, device: Device, waiting: int, schema: int) -> None:
    """Remember how many operations wait on a laptop, and which record layout it writes."""
    run(
        connection,
        "UPDATE device SET waiting = ?, schema_number = ? WHERE id = ?",
        waiting,
        schema,
        device.id,
    )


def _proven(
    hub: Hub, connection: Connection, path: str, signed: Signed, nonce: bytes, now_ms: int
) -> Device | Refused:
    """Return the device, or the refusal: what was written for either is committed."""
    commit_lightly(connection)  # a counter lost with the machine lets one harmless repetition in
    device = known_device(connection, signed.device)
    if device is None:
        return not_known()
    try:
        check_seal(device.sign_key, Purpose.REQUEST, signed.to_be_sealed(path, hub.id.bytes), signed.seal)
    except BadSeal:
        return not_known()
    if not device.is_active or device.status is not DeviceStatus.ACTIVE:
        status = device.status if device.is_active else DeviceStatus.LOCKED
        return Refused(403, status.value, _STATUS_WORDS.get(status, ""))
    taken = run(
        connection,
        "UPDATE device SET counter = ?, nonce = ?, seen_ms = ? WHERE id = ? AND counter < ? AND nonce = ?",
        signed.counter, nonce, now_ms, device.id, signed.counter, signed.nonce,
    ).rowcount  # fmt: skip
    if taken:
        return replace(device, nonce=nonce)
    # the counter may also be behind because the laptop came back from a backup; it repeats with ours
    row = first(connection, "SELECT counter, nonce FROM device WHERE id = ?", device.id)
    if row is None:
        return not_known()
    return Refused(401, "again", nonce=row.nonce, details={"counter": row.counter})


def _device(row: Row[Any]) -> Device:
    return Device(
        row.id, row.user_id, Role(row.role), bool(row.is_active), DeviceStatus(row.status), row.sign_key,
        row.box_key, row.waiting, row.schema_number, int(row.epoch),
    )  # fmt: skip


def check_epoch(device: Device, epoch: int) -> None:
    """Return if a laptop speaks of this life of the database.

    Raises:
        Refused: 409 if the hub was restored since.
    """
    if epoch != device.epoch:
        words = "The office came back from a backup."
        raise Refused(409, "epoch", words, nonce=device.nonce, epoch=device.epoch)


_SELECT = (
    "SELECT d.id, d.user_id, u.role, u.is_active, d.status, d.sign_key, d.box_key, d.waiting,"
    " d.schema_number, (SELECT value FROM hub_meta WHERE name = 'epoch') AS epoch"
    " FROM device d JOIN user_ u ON u.id = d.user_id"
)
_decode = msgspec.msgpack.Decoder(Signed).decode
