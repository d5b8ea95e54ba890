"""Enrollment: a laptop and its office meet by a code, and from then on know each other by keys.

They may have to meet again: an office that came back from a backup of before knows nothing of this laptop.
It then comes as the same device with the same keys, and all that lies on it stays and goes up again.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID, uuid4

import msgspec
from sqlalchemy import Connection, insert, update

from carecoord_desktop.common import clock
from carecoord_desktop.store import outbox
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.record import SCHEMA
from carecoord_desktop.sync.asking import OK, Answer, Ask, Books
from carecoord_desktop.sync.inbox import begin_epoch
from carecoord_desktop.sync.tables import (
    Enrollment,
    NotEnrolled,
    found_state,
    read_enrollment,
    write_state,
)
from carecoord_desktop.sync.wire.keys import KEY_BYTES, Keys, Purpose
from carecoord_desktop.sync.wire.messages import Enroll, EnrollReply, Refusal, encoded

PATH = "/v1/enroll"
ID_BYTES = 16


class EnrolledAlready(Exception):
    """The laptop has another office; it must be released there before it joins this one."""


class CodeRefused(Exception):
    """The office did not take the laptop in; the message is what it said."""


@dataclass(frozen=True)
class Introduction:
    """What a laptop says of itself, and the keys that stay here; `is_again` if it met its office before."""

    message: Enroll
    keys: Keys
    is_again: bool = False

    @property
    def ask(self) -> Ask:
        """The request to send; it is the only one without an envelope."""
        return Ask(PATH, encoded(self.message))


def introduce(books: Books, code: str, worker: UUID, worker_name: str) -> Introduction:
    """Return the words with which a laptop asks to be let in: as itself again, or new with fresh keys."""
    with books.reading() as reading:
        known = _known(reading)
        replica = outbox.read_replica(reading).replica
    if known is None:
        device, keys = uuid4(), Keys.new()
    else:
        device, keys, worker = known.device, Keys(known.sign_seed, known.box_seed), known.worker
    message = Enroll(
        code.strip(), device.bytes, worker.bytes, worker_name, keys.sign_key, keys.box_key, replica.bytes,
        SCHEMA,
    )  # fmt: skip
    message.proof = keys.seal(Purpose.ENROLLMENT, encoded(message))
    return Introduction(message, keys, is_again=known is not None)


def join(books: Books, said: Introduction, answer: Answer, url: str) -> EnrollReply:
    """Pin the office that answered, or begin anew with the one that is pinned; return who it is.

    Raises:
        CodeRefused: if it refused, or its answer cannot be read; nothing was stored.
        EnrolledAlready: if it is not the office this laptop belongs to; nothing was stored.
    """
    reply = _reply(answer)
    deed = "enrolled again" if said.is_again else "enrolled"
    with books.applying(Entry(Deed.KEY_CHANGE, detail=deed)) as applying:
        if said.is_again:
            _meet_again(applying.connection, reply, url)
        else:
            _pin(applying.connection, said, reply, url)
    return reply


def _reply(answer: Answer) -> EnrollReply:
    if answer.status != OK:
        raise CodeRefused(_words(answer))
    unreadable = "The answer could not be read; ask the office whether the address is right."
    try:
        reply = msgspec.msgpack.decode(answer.body, type=EnrollReply)
    except msgspec.MsgspecError:
        raise CodeRefused(unreadable) from None
    if (len(reply.hub), len(reply.sign_key), len(reply.box_key)) != (ID_BYTES, KEY_BYTES, KEY_BYTES):
        raise CodeRefused(unreadable)
    return reply


def _words(answer: Answer) -> str:
    try:
        words = msgspec.msgpack.decode(answer.body, type=Refusal).words
    except msgspec.MsgspecError:
        words = ""
    return words or answer.words or "The office did not answer as expected."


def _known(connection: Connection) -> Enrollment | None:
    try:
        return read_enrollment(connection)
    except NotEnrolled:
        return None


def _meet_again(connection: Connection, reply: EnrollReply, url: str) -> None:
    """Note how the same office is reached now, and begin its new life: nothing here is taken away."""
    known = read_enrollment(connection)
    if (reply.hub, reply.sign_key) != (known.hub.bytes, known.hub_sign_key):
        raise EnrolledAlready(f"This laptop belongs to {known.hub_name}. The code is of another office.")
    connection.execute(
        update(Enrollment).values(
            url=url, user_name=reply.user_name, role=reply.role, hub_box_key=reply.box_key,
            escrow_key=reply.office_escrow_key,
        )
    )  # fmt: skip
    begin_epoch(connection, reply.epoch)
    write_state(connection, nonce=reply.nonce)


def _pin(connection: Connection, said: Introduction, reply: EnrollReply, url: str) -> None:
    office = {
        "url": url, "hub": UUID(bytes=reply.hub), "hub_name": reply.hub_name, "user_name": reply.user_name,
        "role": reply.role, "hub_sign_key": reply.sign_key, "hub_box_key": reply.box_key,
        "escrow_key": reply.office_escrow_key,
    }  # fmt: skip
    laptop = {
        "device": UUID(bytes=said.message.device), "worker": UUID(bytes=said.message.worker),
        "sign_seed": said.keys.sign_seed, "box_seed": said.keys.box_seed, "enrolled_at": clock.now(),
    }  # fmt: skip
    connection.execute(insert(Enrollment).values(**office, **laptop))
    found_state(connection, reply.epoch, reply.nonce)
