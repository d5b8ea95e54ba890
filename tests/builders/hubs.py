"""Hubs at real databases, and laptops that speak the wire without a store of their own."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar
from uuid import UUID

import msgspec

from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store.record import OFFICE_CHART, SCHEMA
from carecoord_desktop.sync.wire.keys import Keys, Purpose
from carecoord_desktop.sync.wire.messages import (
    Backfill,
    BackfillFrame,
    Enroll,
    EnrollReply,
    Exchange,
    ExchangeReply,
    Finish,
    FinishReply,
    Refusal,
    Signed,
    Wanted,
    encoded,
)
from carecoord_desktop.sync.wire.operations import WireOperation, derived_id, pack_operations
from carecoord_desktop.sync.wire.rows import RowsIn, WireRow, unpack_rows
from carecoord_desktop.sync.wire.segment import Segment, SegmentKind, freeze
from carecoord_hub.custody import chain_over
from carecoord_hub.database import in_transaction, open_database
from carecoord_hub.enrollment import issue_code, proof_content
from carecoord_hub.hub import Hub, found_hub
from carecoord_hub.service import Answered, answered
from carecoord_hub.users import User, add_user
from tests.builders.founded import migrate_hub

MORNING_MS = 1_790_000_000_000
"""A working day in 2026, at which these tests play."""
WORKDAY_MS = 8 * 3_600_000

Reply = TypeVar("Reply", bound=msgspec.Struct)


def a_hub(url: str, seed: int = 1) -> Hub:
    """Return a founded hub with nobody in it; the same seed makes the same ids and keys."""
    engine = open_database(url)
    migrate_hub(engine)
    chance = random.Random(seed)  # noqa: S311  # the same every time
    return found_hub(engine, Keys(chance.randbytes(32), chance.randbytes(32)), "The office", chance.randbytes)


def a_user(hub: Hub, name: str, role: Role = Role.COORDINATOR) -> User:
    """Return somebody new at the office."""
    return in_transaction(hub.engine, lambda connection: add_user(hub, connection, name, role, MORNING_MS))


def a_code(hub: Hub, user: User, *, needs_approval: bool = False) -> str:
    """Return a code with which a laptop of hers may join."""
    return in_transaction(
        hub.engine,
        lambda connection: issue_code(hub, connection, user, MORNING_MS, needs_approval=needs_approval),
    )


def a_laptop(hub: Hub, name: str, role: Role = Role.COORDINATOR, seed: int | None = None) -> FieldLaptop:
    """Return an enrolled laptop of somebody new."""
    laptop = FieldLaptop.new(hub, seed if seed is not None else sum(map(ord, name)))
    laptop.join(a_code(hub, a_user(hub, name, role)))
    return laptop


class NotGranted(Exception):
    """The hub answered with something else than 200."""

    def __init__(self, answer: Answered) -> None:
        self.status = answer.status
        self.refusal = msgspec.msgpack.decode(answer.body, type=Refusal)
        super().__init__(f"{self.status} {self.refusal.code}")


@dataclass
class FieldLaptop:
    """A laptop reduced to what the hub sees of it: keys, counter, nonce, and one growing log."""

    hub: Hub
    keys: Keys
    chance: random.Random
    device: UUID
    worker: UUID
    replica: UUID
    now_ms: int = MORNING_MS
    counter: int = 0
    nonce: bytes = b""
    epoch: int = 0
    cursor: int = 0
    scope: int = 0
    dseq: int = 0
    chain: bytes = bytes(32)
    enrolled: EnrollReply | None = None
    rows: dict[UUID, WireRow] = field(default_factory=dict)

    @classmethod
    def new(cls, hub: Hub, seed: int) -> FieldLaptop:
        """Return a laptop that has not joined yet."""
        chance = random.Random(seed)  # noqa: S311  # the same every time
        device, worker, replica = (UUID(bytes=chance.randbytes(16), version=4) for _ in range(3))
        return cls(hub, Keys(chance.randbytes(32), chance.randbytes(32)), chance, device, worker, replica)

    def new_id(self) -> UUID:
        """Return an id for a record, as laptops make them: the moment in front, here some time today."""
        begun_ms = self.now_ms - self.chance.randrange(WORKDAY_MS)
        high, low = map(self.chance.getrandbits, (12, 62))
        return UUID(int=begun_ms << 80 | 7 << 76 | high << 64 | 2 << 62 | low)

    def join(self, code: str) -> EnrollReply:
        """Enroll with a code."""
        asked = Enroll(
            code, self.device.bytes, self.worker.bytes, "as she calls herself", self.keys.sign_key,
            self.keys.box_key, self.replica.bytes, SCHEMA,
        )  # fmt: skip
        asked.proof = self.keys.seal(Purpose.ENROLLMENT, proof_content(asked))
        answer = answered(self.hub, "/v1/enroll", encoded(asked), self.now_ms)
        if answer.status != 200:
            raise NotGranted(answer)
        reply = msgspec.msgpack.decode(answer.body, type=EnrollReply)
        self.enrolled, self.nonce, self.epoch = reply, reply.nonce, reply.epoch
        return reply

    def sealed(self, path: str, message: msgspec.Struct) -> bytes:
        """Return a request as it travels."""
        self.counter += 1
        signed = Signed(self.device.bytes, self.counter, self.nonce, encoded(message))
        signed.seal = self.keys.seal(Purpose.REQUEST, signed.to_be_sealed(path, self.hub.id.bytes))
        return encoded(signed)

    def ask(self, path: str, message: msgspec.Struct, kind: type[Reply]) -> Reply:
        """Send a message and return the reply; the nonce is carried on."""
        answer = answered(self.hub, path, self.sealed(path, message), self.now_ms)
        if answer.status != 200:
            refused = NotGranted(answer)
            self.nonce = refused.refusal.nonce or self.nonce
            raise refused
        reply = msgspec.msgpack.decode(answer.body, type=kind)
        self.nonce = getattr(reply, "nonce", b"") or self.nonce
        return reply

    def says(
        self, entity: str, record_id: UUID, chart: UUID, fields: Mapping[str, object],
        base: Mapping[str, tuple[bytes, ...]] | None = None, origin: tuple[UUID, int] | None = None,
    ) -> WireOperation:  # fmt: skip
        """Return the next operation of this laptop's log; nothing is sent."""
        self.dseq += 1
        hlc = (self.now_ms << 16) + self.dseq
        said = WireOperation(
            b"", self.dseq, entity, record_id, chart, fields, base or {}, hlc, self.now_ms, 0, 1,
            self.worker, SCHEMA, origin,
        )  # fmt: skip
        return said._replace(op_id=derived_id(said, self.replica))

    def frozen(self, operations: Sequence[WireOperation], level: int = 3) -> bytes:
        """Return operations, the next of this log, as a segment."""
        before, self.chain = self.chain, chain_over(self.chain, operations)
        segment = Segment(
            SegmentKind.OPERATIONS, self.replica, operations[0].dseq, operations[-1].dseq, before, self.chain,
            SCHEMA, self.hub.id, pack_operations(operations, level),
        )  # fmt: skip
        return freeze(segment, self.keys)

    def exchange(self, *segments: bytes, **words: Any) -> ExchangeReply:
        """Make one exchange and keep what it brings, as far as one page goes."""
        told = {"epoch": self.epoch, "cursor": self.cursor, "scope": self.scope, "sent_ms": self.now_ms,
                "clock_session": 1, **words}  # fmt: skip
        reply = self.ask("/v1/exchange", Exchange(segments=list(segments), **told), ExchangeReply)
        self.cursor, self.scope = reply.cursor, reply.scope
        if reply.page:
            self.rows.update((row.record_id, row) for row in unpack_rows(reply.page))
        return reply

    def send(self, *operations: WireOperation) -> ExchangeReply:
        """Freeze operations and exchange them."""
        return self.exchange(self.frozen(operations))

    def fetch(self, *wanted: Wanted) -> list[BackfillFrame]:
        """Fetch whole charts and keep their rows."""
        message = Backfill(self.epoch, list(wanted))
        answer = answered(self.hub, "/v1/charts", self.sealed("/v1/charts", message), self.now_ms)
        if answer.frames is None:
            raise NotGranted(answer)
        frames = [msgspec.msgpack.decode(frame[4:], type=BackfillFrame) for frame in answer.frames]
        stream = RowsIn()
        for frame in frames:
            if frame.rows:
                self.rows.update((row.record_id, row) for row in stream.unpack(frame.rows))
        return frames

    def finish(self, **words: Any) -> FinishReply:
        """Prove what lies here."""
        told = {"epoch": self.epoch, "cursor": self.cursor, **words}
        return self.ask("/v1/finish", Finish(**told), FinishReply)

    def a_patient(self, name: str = "Lucille") -> WireOperation:
        """Return an operation that registers somebody new."""
        chart = self.new_id()
        fields = {"family_name": "Grant", "given_names": [name], "coordinator_id": str(self.worker)}
        return self.says("patient", chart, chart, fields)

    def an_allergy(self, chart: UUID, substance: str = "Penicillin") -> WireOperation:
        """Return an operation that records an allergy."""
        fields = {"substance": substance, "status": "active", "verification": "confirmed"}
        return self.says("allergy", self.new_id(), chart, fields)


OFFICE = OFFICE_CHART.bytes
