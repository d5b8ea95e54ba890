"""What lies in the frames of a file on a stick: the messages of a round, and the few words around them.

A frame is a byte that says which struct follows, and the struct as MessagePack.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from carecoord_desktop.sync.wire.columns import Unreadable
from carecoord_desktop.sync.wire.messages import (
    AttachmentName,
    Attachments,
    AttachmentsReply,
    BackfillFrame,
    Exchange,
    ExchangeReply,
    Finish,
    Granted,
    ManifestReply,
    Verdict,
    Wanted,
)

LOCK, UPDATE = "lock", "update"
"""Directives: what the office may want instead of giving rows."""


class StickAsk(msgspec.Struct, omit_defaults=True):
    """The first frame of a laptop's file: what its requests of a round would say; segments follow.

    `counter` numbers the requests it has made so far: an office that has heard later ones knows better.
    The bytes of what `attachments` has waiting follow the segments. `manifest` is there when the last answer
    left both sides unequal: the laptop's rows, as in `Manifest`.
    """

    counter: int
    exchange: Exchange
    finish: Finish
    wanted: list[Wanted] = []
    attachments: Attachments | None = None
    manifest: dict[bytes, list[tuple[bytes, bytes]]] = {}


class StickSegment(msgspec.Struct, array_like=True):
    """One segment, under the number the laptop gave it."""

    number: int
    content: bytes


class StickAttachment(msgspec.Struct, array_like=True):
    """One part of a document's bytes, in a file either way."""

    name: AttachmentName
    start: int
    content: bytes


class StickAnswer(msgspec.Struct, omit_defaults=True):
    """The first frame of the office's file: which file it answers, and what became of each segment.

    Pages, charts and repaired rows follow. They carry the laptop on from `cursor` and `scope`, where it stood
    when it wrote; `charts` are the numbers of the grants under which whole charts come. `whole` and `purged`
    are what the laptop said of its charts, heard. `attachments` answers what it
    `offered`, which is told again because days may lie between.
    """

    file: int
    epoch: int
    cursor: int = 0
    scope: int = 0
    hub_ms: int = 0
    verdicts: list[tuple[int, Verdict]] = []
    charts: list[tuple[bytes, int]] = []
    whole: list[Granted] = []
    purged: list[tuple[bytes, int]] = []
    directives: list[str] = []
    offered: Attachments | None = None
    attachments: AttachmentsReply | None = None


class StickProof(msgspec.Struct, array_like=True):
    """The last frame of the office's file: what the laptop holds once it has taken all of it."""

    cursor: int
    root: bytes


StickPart = (
    StickAsk
    | StickSegment
    | StickAnswer
    | ExchangeReply
    | BackfillFrame
    | ManifestReply
    | StickProof
    | StickAttachment
)

_KINDS: dict[int, type[StickPart]] = {
    1: StickAsk, 2: StickSegment, 3: StickAnswer, 4: ExchangeReply, 5: BackfillFrame, 6: ManifestReply,
    7: StickProof, 8: StickAttachment,
}  # fmt: skip
_NUMBERS = {kind: bytes([number]) for number, kind in _KINDS.items()}


def packed_part(part: StickPart) -> bytes:
    """Return a part as one frame."""
    return _NUMBERS[type(part)] + msgspec.msgpack.encode(part)


def unpacked_parts(frames: Iterable[bytes]) -> Iterator[StickPart]:
    """Yield the parts of a file; frames of a kind that this version does not know are passed over.

    Raises:
        Unreadable: if a frame is not of the shape it names.
    """
    for frame in frames:
        kind = _KINDS.get(frame[0]) if frame else None
        if kind is not None:
            try:
                yield msgspec.msgpack.decode(frame[1:], type=kind)
            except (msgspec.MsgspecError, RecursionError) as error:
                raise Unreadable(str(error)) from None
