"""What the desktop and its expression process say to each other: length-prefixed JSON with exact decimals.

Decimals cross as the digits they were written with, never as binary fractions. Nothing here imports the
engine, so the desktop pays for it only in the other process.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Any, BinaryIO

import msgspec

Json = Any
Place = tuple[tuple[str, int], ...]

MOST_BYTES = 32 << 20
_LENGTH_BYTES = 4


class Failure(StrEnum):
    """Why a field was not computed, in words that go on after "The formula of this field"."""

    TOO_SLOW = "takes too long"
    TOO_LARGE = "needs too much memory"
    TOO_LONG = "is too long to be read"
    MALFORMED = "is not written correctly"
    UNKNOWN_FUNCTION = "uses a function this version does not know"
    DOES_NOT_FIT = "does not fit the answers given so far"
    NEEDS_ANOTHER = "needs the result of a formula that failed"
    NOT_THIS_TIME = "could not be computed this time"


NEVER_AGAIN = frozenset({Failure.TOO_SLOW, Failure.TOO_LARGE})


class Opening(msgspec.Struct, tag=True, frozen=True):
    """The first message: the questionnaire, and the resources that expressions may name (%patient ...)."""

    questionnaire: Json
    launch: Mapping[str, Json]


class AskLine(msgspec.Struct, array_like=True, frozen=True):
    """One expression to evaluate, as it crosses."""

    key: str
    expression: str
    place: Place | None
    link_id: str
    variables: tuple[tuple[str, str], ...]


class Batch(msgspec.Struct, tag=True, frozen=True):
    """Expressions to evaluate on one state of the response, at a moment the caller's clock gives.

    `failed` are the keys of asks that are not even tried: what names their result fails with them. `now` and
    `today` are what FHIRPath's now() and today() return; `within_s` is how long it all may take.
    """

    response: Json
    asks: Sequence[AskLine]
    failed: Sequence[str]
    now: str
    today: str
    within_s: float


class Trial(msgspec.Struct, tag=True, frozen=True):
    """A text to be held against a pattern."""

    pattern: str
    text: str
    within_s: float


class OutcomeLine(msgspec.Struct, array_like=True, frozen=True):
    """What one expression gave, as it crosses; `failure` is empty when it worked."""

    key: str
    values: Json
    failure: str


class Outcomes(msgspec.Struct, tag=True, frozen=True):
    """The answer to a Batch, in its order."""

    lines: Sequence[OutcomeLine]


class Verdict(msgspec.Struct, tag=True, frozen=True):
    """The answer to a Trial; None when the pattern is none."""

    fits: bool | None
    failure: str = ""


class Ready(msgspec.Struct, tag=True, frozen=True):
    """The answer to an Opening: every expression of the questionnaire is read and waits."""

    compiled: int


Request = Opening | Batch | Trial
Reply = Ready | Outcomes | Verdict


def _exact(value: Any) -> msgspec.Raw:
    if isinstance(value, Decimal):  # such as AsWritten, which keeps unusual digits
        return msgspec.Raw(str(value).encode())
    raise TypeError(f"{type(value).__name__} has no place in JSON")


_ENCODER = msgspec.json.Encoder(decimal_format="number", enc_hook=_exact)
_REQUESTS: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Opening | Batch | Trial, float_hook=Decimal)
_REPLIES: msgspec.json.Decoder[Reply] = msgspec.json.Decoder(Ready | Outcomes | Verdict, float_hook=Decimal)
_PLAIN = msgspec.json.Decoder(float_hook=Decimal)


def encoded(message: Any) -> bytes:
    """Return `message` as JSON bytes.

    Raises:
        TypeError: if it holds something that JSON does not have.
        RecursionError: if it is nested too deeply.
    """
    return _ENCODER.encode(message)


def plain(data: bytes) -> Json:
    """Return the plain value of JSON bytes, decimals exact."""
    return _PLAIN.decode(data)


def request(data: bytes) -> Request:
    """Return what the desktop asks.

    Raises:
        msgspec.DecodeError: if the bytes are no request.
    """
    return _REQUESTS.decode(data)


def reply(data: bytes) -> Reply:
    """Return what the process answers.

    Raises:
        msgspec.DecodeError: if the bytes are no reply.
    """
    return _REPLIES.decode(data)


def send(stream: BinaryIO, data: bytes) -> None:
    """Write one frame; the empty frame says that the next expression has begun.

    Raises:
        OSError: if the other side is gone.
    """
    stream.write(len(data).to_bytes(_LENGTH_BYTES, "big") + data)
    stream.flush()


def receive(stream: BinaryIO) -> bytes | None:
    """Return the next frame, or None when the other side is gone or says something impossible."""
    head = stream.read(_LENGTH_BYTES)
    if len(head) < _LENGTH_BYTES or (length := int.from_bytes(head, "big")) > MOST_BYTES:
        return None
    data = stream.read(length)
    return data if len(data) == length else None
