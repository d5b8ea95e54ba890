"""What the hub says when it does not do as asked: a status, a word for programs, words for people."""

from __future__ import annotations

from typing import Any

from carecoord_desktop.sync.wire.messages import Refusal


class Refused(Exception):
    """A request that is answered with something else than 200; what it carries goes out as it is."""

    def __init__(
        self, status: int, code: str, words: str = "", *, retry_after_s: float = 0.0, nonce: bytes = b"",
        epoch: int = 0, details: dict[str, Any] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(words or code)
        self.status = status
        self.answer = Refusal(code, words, retry_after_s, nonce, epoch, details or {})


def not_known() -> Refused:
    """Return the one answer to a device that is unknown and to a seal that is wrong: they look alike."""
    return Refused(401, "unknown-device", "The office does not know this laptop.")
