"""Asking the hub: each request sealed, counted and with the nonce of the last reply; each answer taken apart.

Nothing here sends: a round yields an `Ask` and is sent the `Answer`. Whatever an answer is that is not named
here changes nothing on the laptop (sync.md A.4).
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol, TypeVar

import msgspec
from sqlalchemy import Connection

from carecoord_desktop.store.applying import Applying
from carecoord_desktop.store.audit import Entry
from carecoord_desktop.sync.outcome import End, SyncOutcome
from carecoord_desktop.sync.tables import Enrollment, write_state
from carecoord_desktop.sync.wire.keys import Keys, Purpose
from carecoord_desktop.sync.wire.messages import Refusal, Signed

Reply = TypeVar("Reply", bound=msgspec.Struct)


@dataclass(frozen=True)
class Ask:
    """One request to send. A stream is answered frame by frame; each `NEXT_FRAME` asks for another one."""

    path: str
    body: bytes
    is_stream: bool = False


NEXT_FRAME = Ask("", b"")
"""Asks for the next frame of the stream under way; the answer without a body is its end."""


@dataclass(frozen=True)
class Answer:
    """What came back. Status 0 means that nothing did, for the reason in `words`; moments in UTC ms."""

    status: int
    body: bytes = b""
    at_ms: int = 0
    took_ms: int = 0
    retry_after_s: float = 0.0
    words: str = ""


Asking = Generator[Ask, Answer, Reply]


class Stopped(Exception):
    """The round ends here, with everything as it was."""

    def __init__(self, end: End, words: str = "", retry_after_s: float = 0.0) -> None:
        super().__init__(words)
        self.end, self.words, self.retry_after_s = end, words, retry_after_s


class EpochChanged(Exception):
    """The hub was restored and lives a new life, with this number."""

    def __init__(self, epoch: int) -> None:
        super().__init__(str(epoch))
        self.epoch = epoch


class TooLarge(Exception):
    """The hub takes smaller requests than this one."""


class Books(Protocol):
    """Where a round reads and writes: the store of a laptop, or a database in memory."""

    def reading(self) -> AbstractContextManager[Connection]:
        """Open a transaction that only reads."""
        ...

    def applying(self, *entries: Entry) -> AbstractContextManager[Applying]:
        """Open a transaction in which records may be written without operations."""
        ...


class Line:
    """The line to the hub during one round."""

    def __init__(self, books: Books, enrollment: Enrollment, outcome: SyncOutcome, now_ms: int) -> None:
        self._books, self._enrollment, self._outcome = books, enrollment, outcome
        self.keys = Keys(enrollment.sign_seed, enrollment.box_seed)
        self.nonce = b""
        self.now_ms = now_ms
        self.took_ms = 0

    def ask(self, path: str, message: msgspec.Struct, reply: type[Reply]) -> Asking[Reply]:
        """Send a message and return the hub's reply.

        Raises:
            Stopped: if there is none that could be used.
            EpochChanged: if the hub lives a new life.
            TooLarge: if the hub takes only smaller requests.
        """
        answer = yield from self._answered(path, message, is_stream=False)
        found = _read(answer.body, reply)
        self.nonce = getattr(found, "nonce", b"") or self.nonce
        return found

    def ask_stream(
        self, path: str, message: msgspec.Struct, frame: type[Reply]
    ) -> Generator[Ask, Answer, Reply | None]:
        """Send a message that is answered by a stream; return its first frame."""
        answer = yield from self._answered(path, message, is_stream=True)
        return _read(answer.body, frame) if answer.body else None

    def next_frame(self, frame: type[Reply]) -> Generator[Ask, Answer, Reply | None]:
        """Return the next frame of the stream under way, or None at its end.

        Raises:
            Stopped: if the stream broke off; the frames before it are good.
        """
        answer = yield NEXT_FRAME
        self._note(answer)
        if answer.status != OK:
            raise Stopped(End.INCOMPLETE, answer.words)
        return _read(answer.body, frame) if answer.body else None

    def _answered(
        self, path: str, message: msgspec.Struct, *, is_stream: bool
    ) -> Generator[Ask, Answer, Answer]:
        body = _encode(message)
        for is_second in (False, True):
            answer = yield self._sealed(path, body, is_stream)
            self._note(answer)
            if answer.status == OK:
                return answer
            refusal = _refusal(answer)
            self.nonce = refusal.nonce or self.nonce
            self._catch_up(refusal.details.get("counter"))
            if answer.status == UNKNOWN and refusal.nonce and not is_second:
                continue  # it was the nonce: one repetition with the new one
            raise _consequence(answer, refusal)
        raise AssertionError("the loop ends by itself")

    def _sealed(self, path: str, body: bytes, is_stream: bool) -> Ask:
        device = self._enrollment.device.bytes
        with self._books.applying() as writing:
            if self.nonce:
                write_state(writing.connection, nonce=self.nonce)
            counter, nonce = writing.connection.exec_driver_sql(_COUNT).one()
        signed = Signed(device, counter, nonce, body)
        signed.seal = self.keys.seal(Purpose.REQUEST, signed.to_be_sealed(path, self._enrollment.hub.bytes))
        content = _encode(signed)
        self._outcome.requests += 1
        self._outcome.bytes_up += len(content)
        return Ask(path, content, is_stream)

    def _catch_up(self, counter: object) -> None:
        """Count on from where the hub stands: this laptop may have come back from a backup."""
        if isinstance(counter, int) and 0 < counter < LARGEST_COUNTER:
            with self._books.applying() as writing:
                writing.connection.exec_driver_sql(_CATCH_UP, (counter,))

    def _note(self, answer: Answer) -> None:
        self._outcome.bytes_down += len(answer.body)
        self.now_ms = answer.at_ms or self.now_ms
        self.took_ms = answer.took_ms


def _consequence(answer: Answer, refusal: Refusal) -> Exception:
    """Return what an answer other than 200 means for the round."""
    retry = max(answer.retry_after_s, refusal.retry_after_s)
    words = refusal.words or answer.words
    match answer.status:
        case 401 if refusal.code == "unknown-device":
            return Stopped(End.DENIED, _UNKNOWN_HERE)
        case 401:
            return Stopped(End.DENIED, words or "The office must look at this laptop.")
        case 403:
            end = End.LOCKED if refusal.code == "locked" else End.DENIED
            return Stopped(end, words or "The office must look at this laptop.")
        case 409 if refusal.epoch:
            return EpochChanged(refusal.epoch)
        case 413:
            return TooLarge(words)
        case 426:
            return Stopped(End.OUTDATED, words or "This version is too old to receive.")
        case 429 | 503:
            return Stopped(End.BUSY, words or "The office is busy.", retry)
        case _:
            return Stopped(End.INCOMPLETE, words or "No answer that could be used.", retry)


def _refusal(answer: Answer) -> Refusal:
    try:
        return _decode_refusal(answer.body)
    except msgspec.MsgspecError:
        return Refusal("")


def _read(body: bytes, kind: type[Reply]) -> Reply:
    try:
        return msgspec.msgpack.decode(body, type=kind)
    except msgspec.MsgspecError:
        # as if nothing had come: nothing is changed by an answer that is no answer
        raise Stopped(End.INCOMPLETE, "The answer could not be read.") from None


_UNKNOWN_HERE = (
    "The office does not know this laptop; it may have come back from an older backup. Ask it for a new"
    " code and connect again: everything you entered stays here and goes up then."
)
OK, UNKNOWN = 200, 401
LARGEST_COUNTER = 2**53
_CATCH_UP = "UPDATE sync_state SET counter = max(counter, ?)"
_COUNT = "UPDATE sync_state SET counter = counter + 1 RETURNING counter, nonce"
_encode = msgspec.msgpack.Encoder().encode
_decode_refusal = msgspec.msgpack.Decoder(Refusal).decode
