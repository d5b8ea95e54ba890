"""What the window says about the office: from facts in the records, never from what a server answered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from carecoord_desktop.common import clock
from carecoord_desktop.features.conflicts.rules import kind_words
from carecoord_desktop.sync.outcome import End
from carecoord_desktop.sync.queries import HeldEntry, Receipt, Standing
from carecoord_desktop.sync.runner import Progress
from carecoord_desktop.sync.scope import SEALED_DRAFT

_GROUP = 4  # letters of a check number that are read out in one breath
_CHECKED = 16  # letters: 64 bits are plenty to compare by eye

_DRAFT_KEPT = (
    "You had typed this and not saved it when the chart was handed over. "
    "The office keeps it for you; ask your supervisor to open it."
)
_UNKNOWN_REASON = "The office keeps this until somebody has looked at it. Tell your supervisor."

_LEADS = {
    End.INCOMPLETE: "Offline",
    End.BUSY: "The office is busy, trying again soon",
    End.DENIED: "The office does not know this laptop any more, call the office",
    End.LOCKED: "The office asks you to lock this laptop and call",
    End.OUTDATED: "CareCoord needs an update to receive",
    End.NOT_EQUAL: "Not the same on both sides yet, comparing again soon",
    End.CANCELLED: "Stopped",
}
_HELD = {
    "office-field": (
        "Only the office changes this. Ask your supervisor to enter it there; yours is kept beside it."
    ),
    "unknown-entity": (
        "The office's CareCoord is older than yours. It takes this in after its update; you need do nothing."
    ),
    "unreadable": "The office cannot read this entry. Enter it again; the first one is kept.",
    "after-handover": (
        "You saved this after the chart went to somebody else. It counts, and the new coordinator is told; "
        "you need do nothing."
    ),
    "not-granted": "This chart was never given to you. Ask your supervisor for it; the entry waits there.",
    "too-large": "This text is too long to be taken in. Shorten it and save again; the long one is kept.",
}


def standing_words(standing: Standing, last: End | None) -> str:
    """Return the status line, such as "Offline - last confirmed Fri 20 Nov 17:42 - 0 waiting".

    `last` is how the last round since signing in ended, None before the first one.
    """
    kept = f"{standing.waiting:,} waiting"
    if not standing.is_enrolled:
        changes = "1 change is" if standing.waiting == 1 else f"{standing.waiting:,} changes are"
        return f"This laptop is not connected to an office yet - {changes} kept here"
    if standing.held:
        kept += f" - {standing.held:,} kept at the office for review"
    lead = _LEADS.get(last) if last else ""
    words = " - ".join(filter(None, (lead, _confirmed(standing, last), kept)))
    return words[:1].upper() + words[1:]


def progress_words(progress: Progress) -> str:
    """Return what a round is doing, with what it has carried so far."""
    if not progress.requests:
        return "Connecting to the office..."
    carried = f"{size_words(progress.bytes_up)} sent, {size_words(progress.bytes_down)} received"
    if progress.rows:
        return f"Receiving and checking: {carried}, {progress.rows:,} entries"
    return f"Sending and asking for news: {carried}"


def held_words(entry: HeldEntry) -> str:
    """Return why the office keeps an entry without showing it, and what to do about it."""
    if entry.kind == SEALED_DRAFT:
        return _DRAFT_KEPT
    return _HELD.get(entry.reason, _UNKNOWN_REASON)


def counts_words(counts: Mapping[str, int]) -> str:
    """Return counts by kind of record, the largest first: "12 Task, 3 Allergy"."""
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(f"{count:,} {kind_words(kind)}" for kind, count in ordered)


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


def short_moment_words(moment: datetime) -> str:
    """Return a moment in the office's time without its year: "Fri 20 Nov 17:42"."""
    local = clock.at_office(moment)
    return f"{local:%a} {local.day} {local:%b %H:%M}"


def _confirmed(standing: Standing, last: End | None) -> str:
    if standing.confirmed_at is None:
        return "never confirmed yet"
    moment = short_moment_words(standing.confirmed_at)
    return f"{'confirmed' if last is End.CONFIRMED else 'last confirmed'} {moment}"
