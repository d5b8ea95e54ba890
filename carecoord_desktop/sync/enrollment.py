"""Enrollment: a laptop and its office meet once, by a code, and from then on know each other by keys."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID, uuid4

import msgspec
from sqlalchemy import Connection, insert

from carecoord_desktop.common import clock
from carecoord_desktop.store import outbox
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.record import SCHEMA
from carecoord_desktop.sync.asking import OK, Answer, Ask, Books
from carecoord_desktop.sync.tables import Enrollment, found_state
from carecoord_desktop.sync.wire.keys import KEY_BYTES, Keys, Purpose
from carecoord_desktop.sync.wire.messages import Enroll, EnrollReply, Refusal, encoded

PATH = "/v1/enroll"
ID_BYTES = 16


class EnrolledAlready(Exception):
    """The laptop has an office; it must be released there before it joins another one."""


class CodeRefused(Exception):
    """The office did not take the laptop in; the message is what it said."""


@dataclass(frozen=True)
class Introduction:
    """What a laptop says of itself, and the keys that stay here."""

    message: Enroll
    keys: Keys

    @property
    def ask(self) -> Ask:
        """The request to send; it is the only one without an envelope."""
        return Ask(PATH, encoded(self.message))


def introduce(books: Books, code: str, worker: UUID, worker_name: str) -> Introduction:
    """Return the words with which a laptop asks to be let in, with fresh keys.

    Raises:
        EnrolledAlready: if it has an office.
    """
    with books.reading() as reading:
        if reading.exec_driver_sql("SELECT 1 FROM enrollment").first() is not None:
            raise EnrolledAlready("This laptop belongs to an office already.")
        replica = outbox.read_replica(reading).replica
    keys = Keys.new()
    message = Enroll(
        code.strip(),
        uuid4().bytes,
        worker.bytes,
        worker_name,
        keys.sign_key,
        keys.box_key,
        replica.bytes,
        SCHEMA,
    )
    message.proof = keys.seal(Purpose.ENROLLMENT, encoded(message))
    return Introduction(message, keys)


def join(books: Books, said: Introduction, answer: Answer, url: str) -> EnrollReply:
    """Pin the office that answered; return who it is.

    Raises:
        CodeRefused: if it refused, or its answer cannot be read; nothing was stored.
    """
    reply = _reply(answer)
    with books.applying(Entry(Deed.KEY_CHANGE, detail="enrolled")) as applying:
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
