"""What each duty of a round costs on the line, in bytes: counted on what was really said and answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from carecoord_desktop.store.heads import Heads
from carecoord_desktop.sync.asking import Answer, Ask
from carecoord_desktop.sync.wire.messages import (
    BackfillFrame,
    Exchange,
    ExchangeReply,
    Finish,
    FinishReply,
    Signed,
)
from carecoord_desktop.sync.wire.operations import pack_operations, unpack_operations
from carecoord_desktop.sync.wire.rows import RowsIn, WireRow, pack_rows, unpack_rows
from carecoord_desktop.sync.wire.segment import Segment, SegmentKind, peeked

DUTIES = (
    "device authentication",
    "signatures, chain and custody",
    "what each writer had seen",
    "heads of the rows",
    "scope",
    "audit",
    "proof of equality",
    "HTTP",
)
"""Who asks, who wrote, on what, whose values are shown, for whom, who looked, whether both hold the same."""


def costs(said: Iterable[tuple[Ask, Answer]], bytes_on_the_line: int) -> Counter[str]:
    """Return bytes by duty, both ways together."""
    found: Counter[str] = Counter()
    bodies = 0
    stream = RowsIn()
    for ask, answer in said:
        bodies += len(ask.body) + len(answer.body)
        if ask.body:
            signed = msgspec.msgpack.decode(ask.body, type=Signed)
            found["device authentication"] += len(ask.body) - len(signed.body)
            if ask.is_stream:
                found["scope"] += len(signed.body)
                stream = RowsIn()
            else:
                _COUNT[ask.path](found, signed.body, answer.body)
        if answer.body and (ask.is_stream or not ask.body):
            _frame(found, answer.body, stream)
    found["HTTP"] = bytes_on_the_line - bodies
    return found


def _exchange(found: Counter[str], asked: bytes, answered: bytes) -> None:
    said = msgspec.msgpack.decode(asked, type=Exchange)
    reply = msgspec.msgpack.decode(answered, type=ExchangeReply)
    for content in said.segments:
        segment = peeked(content)
        if segment.kind is SegmentKind.AUDIT:
            found["audit"] += len(content)
        else:
            found["signatures, chain and custody"] += len(content) - len(segment.body)
            found["what each writer had seen"] += _cost_of_bases(segment)
    found["device authentication"] += len(reply.nonce)
    found["signatures, chain and custody"] += len(encoded_all(reply.verdicts))
    found["scope"] += len(encoded_all(reply.granted)) + len(encoded_all(reply.gone))
    found["proof of equality"] += len(said.root)
    found["heads of the rows"] += _cost_of_heads(unpack_rows(reply.page) if reply.page else [])


def _frame(found: Counter[str], answered: bytes, stream: RowsIn) -> None:
    frame = msgspec.msgpack.decode(answered, type=BackfillFrame)
    found["proof of equality"] += len(encoded_all(frame.whole))
    found["heads of the rows"] += _cost_of_heads(stream.unpack(frame.rows) if frame.rows else [])


def _finish(found: Counter[str], asked: bytes, answered: bytes) -> None:
    said = msgspec.msgpack.decode(asked, type=Finish)
    reply = msgspec.msgpack.decode(answered, type=FinishReply)
    scope = len(encoded_all(said.whole)) + len(encoded_all(said.purged))
    found["scope"] += scope
    found["device authentication"] += len(reply.nonce)
    found["proof of equality"] += len(asked) - scope + len(answered) - len(reply.nonce)


def _other(found: Counter[str], asked: bytes, answered: bytes) -> None:
    found["proof of equality"] += len(asked) + len(answered)


def encoded_all(parts: Sequence[msgspec.Struct] | Sequence[object]) -> bytes:
    """Return parts of a message as bytes; nothing for none."""
    return msgspec.msgpack.encode(parts) if parts else b""


def _cost_of_bases(segment: Segment) -> int:
    operations = unpack_operations(segment.body, segment.replica, segment.first)
    unseen = [said._replace(base={}) for said in operations]
    return len(segment.body) - len(pack_operations(unseen))


def _cost_of_heads(rows: Sequence[WireRow]) -> int:
    return len(pack_rows(rows)) - len(pack_rows([_without_heads(row) for row in rows]))


def _without_heads(row: WireRow) -> WireRow:
    return row._replace(heads=Heads())


_COUNT = {"/v1/exchange": _exchange, "/v1/finish": _finish, "/v1/repair": _other}
