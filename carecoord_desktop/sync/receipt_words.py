"""What a receipt says in words, on the screen and on paper."""

from __future__ import annotations

from carecoord_desktop.sync.queries import Receipt

_GROUP = 4  # letters of a check number that are read out in one breath
_CHECKED = 16  # letters: 64 bits are plenty to compare by eye


def receipt_words(receipt: Receipt) -> str:
    """Return what a round has proven, in one sentence."""
    sent = sum(receipt.sent.values())
    waits = f"{receipt.waiting:,} waiting, {receipt.held:,} kept for review."
    if receipt.is_equal:
        return f"The office has {sent:,} of {sent:,} entries of this round. Both sides are the same. {waits}"
    return f"{sent:,} entries arrived. Both sides are still being compared. {waits}"


def check_number(root: bytes) -> str:
    """Return the beginning of a digest in groups that two people can compare on the phone."""
    letters = root.hex()[:_CHECKED]
    return " ".join(letters[place : place + _GROUP] for place in range(0, len(letters), _GROUP))


def size_words(count: int) -> str:
    """Return a number of bytes as people say it."""
    if count < 1_000:
        return f"{count} bytes"
    return f"{count / 1_000:,.0f} kB" if count < 1_000_000 else f"{count / 1_000_000:,.1f} MB"
