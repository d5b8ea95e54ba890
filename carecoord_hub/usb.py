"""Laptops that come by stick: their files are read like requests, and answered by files (sync.md 2.16)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO
from uuid import UUID

import msgspec
from sqlalchemy import Connection

from carecoord_desktop.sync.wire import sealed
from carecoord_desktop.sync.wire.columns import Unreadable
from carecoord_desktop.sync.wire.keys import BadSeal
from carecoord_desktop.sync.wire.messages import Finish, PutAttachment, Verdict
from carecoord_desktop.sync.wire.sealed import Head, Way
from carecoord_desktop.sync.wire.stick import DRIVE, Drive, FileRefused, Stick, StickTrouble, file_name
from carecoord_desktop.sync.wire.stick_messages import (
    StickAsk,
    StickAttachment,
    StickPart,
    StickSegment,
    unpacked_parts,
)
from carecoord_hub import attachments, audit, users
from carecoord_hub.audit import HubDeed
from carecoord_hub.database import first, in_transaction, rows, run
from carecoord_hub.devices import Device, known_device, note_state
from carecoord_hub.finish import finish
from carecoord_hub.hub import Hub
from carecoord_hub.policy import DeviceStatus
from carecoord_hub.push import Arrival, push
from carecoord_hub.refusal import Refused
from carecoord_hub.usb_answer import Asked, answer_frames


@dataclass(frozen=True)
class StickLine:
    """What came of one file, in words. `entries` counts the operations it brought, `size` its bytes."""

    file: str
    is_done: bool
    words: str
    entries: int = 0
    size: int = 0


def read_stick(hub: Hub, folder: Path, now_ms: int, drive: Drive = DRIVE) -> list[StickLine]:
    """Take the files of laptops from a stick, of each laptop the newest; return what came of each.

    Nothing of a file is taken apart before it is proven whole and sealed by that laptop for this hub. A file
    holds all that the ones before it held and the office has not confirmed, so older ones are passed over.

    Raises:
        StickTrouble: if the stick cannot be read.
    """
    stick, done = Stick(folder, drive), set[UUID]()
    found = stick.files(Way.TO_OFFICE)
    lines = [
        StickLine(name, False, "This is no file of CareCoord, or it is damaged.")
        for name, head in found
        if head is None
    ]
    heads = [(name, head) for name, head in found if head is not None]
    for name, head in sorted(heads, key=lambda one: (one[1].device, one[1].number), reverse=True):
        try:
            if head.device in done:
                raise FileRefused("A newer file of this laptop holds all of it.")
            lines.append(_taken(hub, stick, name, head, now_ms))
            done.add(head.device)
        except FileRefused as refused:
            lines.append(StickLine(name, False, str(refused)))
    return lines


def write_stick(hub: Hub, folder: Path, now_ms: int, drive: Drive = DRIVE) -> list[StickLine]:
    """Write an answer for each laptop that came by stick, read each back, and return what came of it.

    An answer is made of how everything stands now; it may be written as often as anybody likes.
    """
    with hub.engine.connect() as connection:
        devices = [row.device for row in rows(connection, "SELECT device FROM stick_ask ORDER BY device")]
    stick, lines = Stick(folder, drive), []
    for device_id in devices:
        asked, number = in_transaction(hub.engine, partial(_next_answer, device_id=device_id))
        head = Head(Way.TO_LAPTOP, hub.id, UUID(bytes=device_id), asked.device.epoch, number)
        name = file_name(Way.TO_LAPTOP, head.device, number)
        try:
            with TemporaryFile() as content:
                frames = answer_frames(hub, asked, now_ms)
                size = sealed.seal(content, head, frames, hub.keys, asked.device.box_key)
                stick.write(name, content, lambda _done: None)
        except StickTrouble as trouble:
            lines.append(StickLine(name, False, f"{trouble} The answer is not on it."))
            continue
        stick.remove_older(head)
        words = (
            f"Answer {number} for {_name(hub, asked.device)}'s laptop, to its file {asked.number}."
            " It was read back and is whole."
        )
        lines.append(StickLine(name, True, words, size=size))
    return lines


def _taken(hub: Hub, stick: Stick, name: str, head: Head, now_ms: int) -> StickLine:
    """Take one file; return what came of it.

    Raises:
        FileRefused: if it is not used; nothing was changed.
    """
    device, last = _sender(hub, head)
    with TemporaryFile() as content:
        stick.copy(name, head, content, lambda _done: None)
        try:
            sealed.check(content, head, device.sign_key, hub.keys)
        except (Unreadable, BadSeal):
            raise FileRefused("It is damaged, or not sealed by this laptop for this office.") from None
        content.seek(0)
        taken = _pushed(hub, device, content, now_ms)
    in_transaction(hub.engine, lambda connection: _keep(hub, connection, device, head, taken, now_ms))
    entries = f"{taken.entries} {'entry' if taken.entries == 1 else 'entries'}"
    words = f"File {head.number} of {_name(hub, device)}'s laptop was read: {entries}."
    words += _missing(last, head.number, taken.verdicts)
    return StickLine(name, True, words, taken.entries, head.file_bytes)


def _sender(hub: Hub, head: Head) -> tuple[Device, int]:
    """Return the laptop a file claims to come from, and the number of its last file that was read."""
    if head.hub != hub.id:
        raise FileRefused("It is for another office.")
    with hub.engine.connect() as connection:
        device = known_device(connection, head.device.bytes)
        row = first(connection, "SELECT number FROM stick_ask WHERE device = ?", head.device.bytes)
    if device is None:
        raise FileRefused("It comes from a laptop that this office does not know.")
    last = 0 if row is None else int(row.number)
    if not device.is_active or device.status is not DeviceStatus.ACTIVE:
        raise FileRefused("It comes from a laptop that this office has locked, or not approved yet.")
    if head.number <= last:
        raise FileRefused(f"File {last} of this laptop was read already; this one is not newer.")
    return device, last


@dataclass
class _Taken:
    """What a file asked for, what became of each segment, and how many operations it held."""

    told: StickAsk
    verdicts: list[tuple[int, Verdict]]
    entries: int = 0


def _pushed(hub: Hub, device: Device, content: BinaryIO, now_ms: int) -> _Taken:
    """Store the segments of a proven file, one by one, and take what the laptop says of its charts."""
    parts: Iterator[StickPart] = unpacked_parts(sealed.frames(content, hub.keys))
    try:
        told = next(parts, None)
        if not isinstance(told, StickAsk):
            raise FileRefused("It does not begin as a file of a laptop does.")
        taken = _Taken(told, [])
        for part in parts:
            if isinstance(part, StickSegment):
                # how long it was on its way is not known, so it tells nothing of the laptop's clock; and a
                # laptop that takes the answer days later gets every row in full
                one = push(hub, device, part.content, Arrival(now_ms))
                taken.verdicts.append((part.number, one.in_full))
                if one.records:
                    taken.entries += one.verdict.last - one.verdict.first + 1
            elif isinstance(part, StickAttachment):
                _put(hub, device, part, now_ms)
    except Unreadable:
        raise FileRefused("It is of another making than this version can read.") from None
    if told.finish.epoch == device.epoch and not _has_spoken_since(hub, device, told):
        finish(hub, device, told.finish, now_ms)
        with hub.engine.begin() as connection:
            note_state(connection, device, told.exchange.waiting, told.exchange.schema)
    else:
        taken.told.finish = Finish()
    return taken


def _put(hub: Hub, device: Device, part: StickAttachment, now_ms: int) -> None:
    """Take a part of a document; of a chart that is not hers none is taken, and the answer says so."""
    with suppress(Refused):
        attachments.put(hub, device, PutAttachment(device.epoch, part.name, part.start, part.content), now_ms)


def _has_spoken_since(hub: Hub, device: Device, told: StickAsk) -> bool:
    """Return whether the laptop has made requests after it wrote the file: then they say it better."""
    with hub.engine.connect() as connection:
        row = first(connection, "SELECT counter FROM device WHERE id = ?", device.id)
    return row is not None and row.counter > told.counter


def _keep(hub: Hub, connection: Connection, device: Device, head: Head, taken: _Taken, now_ms: int) -> None:
    run(
        connection,
        "INSERT INTO stick_ask (device, number, read_ms, ask, verdicts, answers) VALUES (?, ?, ?, ?, ?, 0)"
        " ON CONFLICT (device) DO UPDATE SET number = excluded.number, read_ms = excluded.read_ms,"
        " ask = excluded.ask, verdicts = excluded.verdicts",
        device.id, head.number, now_ms, msgspec.msgpack.encode(taken.told),
        msgspec.msgpack.encode(taken.verdicts),
    )  # fmt: skip
    detail = {"stick_file": head.number, "segments": len(taken.verdicts)}
    audit.note(connection, hub.audit_key, device.id, now_ms, HubDeed.EXCHANGE, detail)


def _next_answer(connection: Connection, device_id: bytes) -> tuple[Asked, int]:
    """Return what a laptop asked for, and the number of the answer that is about to be written."""
    device = known_device(connection, device_id)
    row = first(
        connection, "SELECT number, ask, verdicts, answers FROM stick_ask WHERE device = ?", device_id
    )
    if device is None or row is None:
        raise LookupError("a laptop is gone")
    run(connection, "UPDATE stick_ask SET answers = answers + 1 WHERE device = ?", device_id)
    return Asked(device, row.number, _decode_ask(row.ask), _decode_verdicts(row.verdicts)), row.answers + 1


def _missing(last: int, number: int, verdicts: list[tuple[int, Verdict]]) -> str:
    """Return in words which files did not come, and whether anything in them did not."""
    if any(verdict.outcome == "gap" for _, verdict in verdicts):
        return f" What comes before it is missing; the answer asks for it. Missing: {_files(last, number)}."
    if number > last + 1:
        return (
            f" Not come yet: {_files(last, number)}. Nothing is missing, because this file holds it as well."
        )
    return ""


def _files(last: int, number: int) -> str:
    if number <= last + 1:
        return "entries that were confirmed before"
    return f"file {last + 1}" if number == last + 2 else f"files {last + 1} to {number - 1}"


def _name(hub: Hub, device: Device) -> str:
    with hub.engine.connect() as connection:
        return users.user_of(connection, device.user_id).name


_decode_ask = msgspec.msgpack.Decoder(StickAsk).decode
_decode_verdicts = msgspec.msgpack.Decoder(list[tuple[int, Verdict]]).decode
