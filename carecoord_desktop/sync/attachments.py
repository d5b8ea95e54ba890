"""The lane of the documents' bytes: after a round, part by part, and at any moment it may stop.

A generator like the round: it yields requests and is sent answers. Scans first go up, the latest first, then
those of others come down. The next lane asks how far each has come and goes on from there.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection

from carecoord_desktop.store import attachments
from carecoord_desktop.store.attachments import AttachmentState, Key
from carecoord_desktop.sync.asking import Answer, Ask, Books, EpochChanged, Line, Stopped, TooLarge
from carecoord_desktop.sync.outcome import End, SyncOutcome
from carecoord_desktop.sync.tables import NotEnrolled, read_enrollment, read_state
from carecoord_desktop.sync.wire.messages import (
    AttachmentName,
    Attachments,
    AttachmentsReply,
    GetAttachment,
    GetAttachmentReply,
    PutAttachment,
    PutAttachmentReply,
)

MOST_TRIES = 2
"""So often the bytes of one are sent when the office finds that they are not what their name says."""

Steps = Generator[Ask, Answer, None]
Named = tuple[Key, int]
"""Which bytes, and how many."""


@dataclass
class LaneOutcome(SyncOutcome):
    """What a lane carried: whole attachments both ways, and how many the office does not take."""

    given: int = 0
    taken: int = 0
    refused: int = 0


def attachment_lane(books: Books, now_ms: int, outcome: LaneOutcome) -> Generator[Ask, Answer, LaneOutcome]:
    """Carry bytes both ways until nothing is left; the facts are in `outcome`, also if closed early."""
    try:
        with books.reading() as reading:
            enrollment = read_enrollment(reading)
            epoch = read_state(reading).epoch
    except NotEnrolled as unknown:
        outcome.end, outcome.words = End.NOT_ENROLLED, str(unknown)
        return outcome
    try:
        yield from _Lane(books, Line(books, enrollment, outcome, now_ms), epoch, outcome).run()
        outcome.end, outcome.words = End.CONFIRMED, ""
    except Stopped as stop:
        outcome.end, outcome.words, outcome.retry_after_s = stop.end, stop.words, stop.retry_after_s
    except (EpochChanged, TooLarge):
        outcome.end, outcome.words = End.INCOMPLETE, "The next round goes on."
    return outcome


def offer(reading: Connection, epoch: int) -> Attachments | None:
    """Return what the laptop has to say of its attachments, None for nothing."""
    waiting, coming, leaving = _work(reading)
    if not (waiting or coming or leaving):
        return None
    return Attachments(epoch, *(list(map(_name, named)) for named in (waiting, coming, leaving)))


def heard(connection: Connection, offered: Attachments, reply: AttachmentsReply) -> None:
    """Note what the office has whole, and what a backup of it holds."""
    whole = [name for name, have in zip(offered.waiting, reply.have, strict=False) if have == name.size]
    safe = [name for name, is_durable in zip(offered.given, reply.durable, strict=False) if is_durable]
    attachments.mark(connection, map(_key, whole), AttachmentState.STORED)
    attachments.mark(connection, map(_key, safe), AttachmentState.DURABLE)


def parts_of(reading: Connection, name: AttachmentName) -> Iterator[tuple[int, bytes]]:
    """Yield the parts of an attachment, each with its start."""
    for start in range(0, name.size, attachments.PART_BYTES):
        yield start, attachments.part(reading, _key(name), start)


def has_work(books: Books) -> bool:
    """Return whether a lane would have anything to carry, or to ask about."""
    with books.reading() as reading:
        return offer(reading, 0) is not None


def _work(reading: Connection) -> tuple[list[Named], list[Named], list[Named]]:
    """Return what waits here, what is to come, and what must be in a backup before its chart may leave."""
    return (
        attachments.of_state(reading, AttachmentState.WAITING),
        attachments.of_state(reading, AttachmentState.COMING),
        attachments.leaving(reading),
    )


@dataclass
class _Lane:
    books: Books
    line: Line
    epoch: int
    outcome: LaneOutcome

    def run(self) -> Steps:
        with self.books.reading() as reading:
            offered = offer(reading, self.epoch)
        if offered is None:
            return
        reply = yield from self.line.ask("/v1/attachments", offered, AttachmentsReply)
        with self.books.applying() as applying:
            heard(applying.connection, offered, reply)
        for name, have in zip(offered.waiting, reply.have, strict=False):
            if have < 0:
                self.outcome.refused += 1
            else:
                yield from self._send(name, have)
        for name, is_ready in zip(offered.wanted, reply.ready, strict=False):
            if is_ready:
                yield from self._fetch(name)

    def _send(self, name: AttachmentName, have: int) -> Steps:
        """Send the rest of one; another laptop may be sending the same, so the office says where to go on."""
        tries = MOST_TRIES
        while 0 <= have < name.size and tries:
            with self.books.reading() as reading:
                content = attachments.part(reading, _key(name), have)
            message = PutAttachment(self.epoch, name, have, content)
            reply = yield from self.line.ask("/v1/attachment/put", message, PutAttachmentReply)
            tries -= reply.have <= have
            have = reply.have
        if have == name.size:
            with self.books.applying() as applying:
                attachments.mark(applying.connection, [_key(name)], AttachmentState.STORED)
                applying.written.add((attachments.KIND, UUID(bytes=name.chart)))
            self.outcome.given += 1

    def _fetch(self, name: AttachmentName) -> Steps:
        """Fetch the rest of one."""
        while True:
            with self.books.reading() as reading:
                start = attachments.here(reading, _key(name))
            message = GetAttachment(self.epoch, name, start)
            reply = yield from self.line.ask("/v1/attachment/get", message, GetAttachmentReply)
            with self.books.applying() as applying:
                is_whole = attachments.add_part(applying.connection, _key(name), start, reply.content)
                has_grown = attachments.here(applying.connection, _key(name)) > start
                if is_whole:
                    applying.written.add((attachments.KIND, UUID(bytes=name.chart)))
            if is_whole:
                self.outcome.taken += 1
            if is_whole or not has_grown:
                return


def _name(one: Named) -> AttachmentName:
    key, size = one
    return AttachmentName(key.chart, key.sha256, size)


def _key(name: AttachmentName) -> Key:
    return Key(name.chart, name.sha256)
