"""The messages between laptop and hub: MessagePack maps with short names, unknown members ignored.

Every request is a `Signed` envelope; every body inside it is one of the structs below. New members get
defaults, so that either side may be older.
"""

from __future__ import annotations

from typing import Any

import msgspec

PROTOCOL = 1
MAX_REQUEST_BYTES = 2_000_000
"""A request larger than this is refused while it streams in; segments freeze far below it."""
MAX_INFLATED_BYTES = 8_000_000
"""No compressed part may grow beyond this (decision 32)."""


class Signed(msgspec.Struct, rename={"device": "d", "counter": "c", "nonce": "n", "body": "b", "seal": "s"}):
    """A request: the body, and the device's Ed25519 seal over `to_be_sealed`.

    The counter rises strictly. The nonce is the one the hub's last reply handed out, so that a request
    recorded before a restore of the hub is not good after it.
    """

    device: bytes
    counter: int
    nonce: bytes
    body: bytes
    seal: bytes = b""

    def to_be_sealed(self, path: str, hub: bytes) -> bytes:
        """Return the bytes that the seal covers: which hub, which request, and all of it."""
        return msgspec.msgpack.encode([hub, path, self.device, self.counter, self.nonce, self.body])


class Granted(msgspec.Struct, array_like=True):
    """A chart that this laptop may hold, by the number of its grant; `is_whole` if it holds all of it.

    A grant that the hub gives to the author of a new chart is whole: nothing of it lies elsewhere.
    """

    chart: bytes
    generation: int
    is_whole: bool = False


class ChartProof(msgspec.Struct, array_like=True):
    """How one chart stands: the sum of the hashes of its rows (`digest.ChartDigest`) and their count."""

    chart: bytes
    digest: bytes
    count: int


class HeldOperation(msgspec.Struct, array_like=True):
    """An operation that the office keeps without applying it, and why, in a word of `HeldReason`."""

    op_id: bytes
    reason: str


class Verdict(msgspec.Struct, array_like=True):
    """What became of one segment: `stored`, `gap`, `fork` or `unreadable`.

    `have` is the last number the hub holds of this replica. `first_seq` counts up over the records that
    the segment touched, in order of first appearance, for every record whose row the laptop can work out
    alone; `full` lists the positions (in that order) of the records whose rows come with the page instead.
    """

    replica: bytes
    first: int
    last: int
    outcome: str
    have: int = 0
    first_seq: int = 0
    full: list[int] = []
    held: list[HeldOperation] = []


class PurgeReceipt(msgspec.Struct, array_like=True):
    """The laptop's word that nothing of a chart waits on it: its numbers per replica, digest, generation."""

    chart: bytes
    generation: int
    last_by_replica: dict[bytes, int]
    digest: bytes


class Exchange(msgspec.Struct, omit_defaults=True):
    """`POST /v1/exchange`: what the laptop has to say, and how far it has come."""

    epoch: int = 0
    cursor: int = 0
    scope: int = 0
    schema: int = 1
    protocol: tuple[int, int] = (1, PROTOCOL)
    clock_session: int = 0
    sent_ms: int = 0
    waiting: int = 0
    segments: list[bytes] = []
    staged_to: int = 0
    root: bytes = b""
    charts: int = 0
    page_bytes: int = 131_072


class ExchangeReply(msgspec.Struct, omit_defaults=True):
    """The hub's answer: verdicts, changes of scope, one page of rows, and proof where nothing changed.

    `page` is a packed page of rows (`rows.pack_rows`). `cursor` is where the next page starts; at `more`
    it is staged, without it the staged pages are applied with it in one transaction. `equal` answers `root`
    when there was nothing to send either way, and `receipt` is then the hub's seal on that. `durable` holds,
    per replica, what a verified backup holds.
    """

    epoch: int = 0
    cursor: int = 0
    scope: int = 0
    nonce: bytes = b""
    hub_ms: int = 0
    verdicts: list[Verdict] = []
    granted: list[Granted] = []
    gone: list[bytes] = []
    page: bytes = b""
    more: bool = False
    equal: bool = False
    durable: dict[bytes, int] = {}
    directives: list[str] = []
    purge_allowed: list[tuple[bytes, int, bytes]] = []
    receipt: bytes = b""


class Wanted(msgspec.Struct, array_like=True):
    """A chart to send whole, from after the last row that is staged already."""

    chart: bytes
    generation: int
    after: int = 0


class Backfill(msgspec.Struct):
    """`POST /v1/charts`: which charts to send; the answer is a stream of `BackfillFrame`s."""

    epoch: int
    wanted: list[Wanted]
    goodput: int = 0  # bytes per second lately seen, 0 for unknown: chooses the compression


class BackfillFrame(msgspec.Struct, array_like=True):
    """Part of the stream: a 4-byte length, then this. `whole` names the charts complete with this frame.

    `rows` continues the compression of the frames before it (`rows.RowsIn`); each request begins anew.
    """

    rows: bytes
    whole: list[ChartProof]
    up_to: int


class Finish(msgspec.Struct, omit_defaults=True):
    """`POST /v1/finish`: proof of what lies on the laptop now, chart by chart where something changed."""

    epoch: int = 0
    cursor: int = 0
    root: bytes = b""
    charts: int = 0
    touched: list[ChartProof] = []
    whole: list[Granted] = []
    receipts: list[PurgeReceipt] = []
    purged: list[tuple[bytes, int]] = []


class FinishReply(msgspec.Struct, omit_defaults=True):
    """`equal` when every digest agrees; otherwise the charts that differ. `receipt`: the hub's seal on it."""

    nonce: bytes = b""
    equal: bool = False
    differ: list[bytes] = []
    durable: dict[bytes, int] = {}
    purge_allowed: list[tuple[bytes, int, bytes]] = []
    hub_ms: int = 0
    receipt: bytes = b""


class Manifest(msgspec.Struct):
    """`POST /v1/repair`: the laptop's rows of charts that differ: first 8 bytes of id and hash, per chart."""

    epoch: int
    charts: dict[bytes, list[tuple[bytes, bytes]]]


class ManifestReply(msgspec.Struct):
    """The rows that are missing or other on the laptop, packed; and ids the hub does not know."""

    nonce: bytes
    page: bytes
    unknown: dict[bytes, list[bytes]]


class AttachmentName(msgspec.Struct, array_like=True):
    """Which bytes: the chart they belong to, the SHA-256 of all of them, how many there are."""

    chart: bytes
    sha256: bytes
    size: int


class Attachments(msgspec.Struct, omit_defaults=True):
    """`POST /v1/attachments`: which bytes the laptop gives, which it wants, which may be backed up now."""

    epoch: int
    waiting: list[AttachmentName] = []
    wanted: list[AttachmentName] = []
    given: list[AttachmentName] = []


class AttachmentsReply(msgspec.Struct, omit_defaults=True):
    """How many bytes of each waiting one the hub holds (-1: it takes none); which wanted ones it can give.

    `durable` says of each given one whether a verified backup holds it.
    """

    nonce: bytes
    have: list[int] = []
    ready: list[bool] = []
    durable: list[bool] = []


class PutAttachment(msgspec.Struct):
    """`POST /v1/attachment/put`: the bytes of one from `start` on."""

    epoch: int
    name: AttachmentName
    start: int
    content: bytes


class PutAttachmentReply(msgspec.Struct):
    """How many bytes the hub holds now; 0 again where the whole was not what its SHA-256 says."""

    nonce: bytes
    have: int


class GetAttachment(msgspec.Struct):
    """`POST /v1/attachment/get`: the bytes of one from `start` on, as many as go into one part."""

    epoch: int
    name: AttachmentName
    start: int


class GetAttachmentReply(msgspec.Struct):
    """The bytes; none where the hub does not hold all of it, or the laptop may not have it."""

    nonce: bytes
    content: bytes


class Enroll(msgspec.Struct):
    """`POST /v1/enroll`: the one unsigned request. Its code is good once, 72 hours, 5 tries (decision 32)."""

    code: str
    device: bytes
    worker: bytes
    worker_name: str
    sign_key: bytes
    box_key: bytes
    replica: bytes
    schema: int = 1
    proof: bytes = b""  # the device's seal over the other members: it holds the private key


class EnrollReply(msgspec.Struct):
    """Who the hub is, from now on pinned: its id, Ed25519 and X25519 keys, epoch, and the first nonce."""

    hub: bytes
    hub_name: str
    sign_key: bytes
    box_key: bytes
    epoch: int
    nonce: bytes
    user_name: str
    role: str
    office_escrow_key: bytes = b""


class Refusal(msgspec.Struct, omit_defaults=True):
    """The body of every answer that is not 200: a code word, words for people, and when to come back."""

    code: str
    words: str = ""
    retry_after_s: float = 0.0
    nonce: bytes = b""
    epoch: int = 0
    details: dict[str, Any] = {}


def encoded(message: msgspec.Struct) -> bytes:
    """Return a message as bytes."""
    return _encoder.encode(message)


_encoder = msgspec.msgpack.Encoder()
