"""What came of a round, as facts; words on the screen are made from these and nothing else."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from carecoord_desktop.common.words import Words


class End(Words):
    """How a round ended."""

    CONFIRMED = "confirmed"  # both sides hold the same, proven by digests
    NOT_EQUAL = "not-equal"  # all was exchanged, and the digests still differ
    INCOMPLETE = "incomplete"  # weather: the next round goes on where this one stopped
    BUSY = "busy"  # the hub asked to come back later
    DENIED = "denied"  # the hub does not know this laptop any more: the office must look at it
    LOCKED = "locked"  # the office wants this laptop locked
    OUTDATED = "outdated"  # entries went up; what others wrote needs a newer version
    CANCELLED = "cancelled"
    NOT_ENROLLED = "not-enrolled"


@dataclass
class SyncOutcome:
    """The facts of one round. Bytes are those of the bodies both ways; `hub_ms` is the hub's clock, UTC."""

    end: End = End.INCOMPLETE
    sent: Counter[str] = field(default_factory=Counter)
    received: Counter[str] = field(default_factory=Counter)
    stored: int = 0
    held: int = 0
    waiting: int = 0
    charts: int = 0
    purged: int = 0
    repaired: int = 0
    requests: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    is_equal: bool = False
    root: bytes = b""
    seal: bytes = b""
    hub_ms: int = 0
    retry_after_s: float = 0.0
    words: str = ""

    @property
    def has_moved_something(self) -> bool:
        """Whether anything but the clock is different after this round."""
        return bool(self.sent or self.received or self.stored or self.purged or self.repaired)
