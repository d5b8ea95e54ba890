"""What the window says about the office: from facts in the records, never from what a server answered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from carecoord_desktop.common import clock
from carecoord_desktop.features.conflicts.rules import kind_words
from carecoord_desktop.store.attachments import Waiting
from carecoord_desktop.sync.outcome import End
from carecoord_desktop.sync.queries import HeldEntry, Standing
from carecoord_desktop.sync.receipt_words import size_words
from carecoord_desktop.sync.runner import Progress
from carecoord_desktop.sync.scope import SEALED_DRAFT

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
    "not-her-role": "Your role does not allow this. Ask your supervisor to let it in; the entry waits there.",
    "other-worker": (
        "It is in the chart. The office sees that it was done at your laptop by somebody else; "
        "you need not do anything."
    ),
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
    if scans := scans_words(standing.scans):
        kept += f" - {scans}"
    lead = _LEADS.get(last) if last else ""
    words = " - ".join(filter(None, (lead, _confirmed(standing, last), kept)))
    return words[:1].upper() + words[1:]


def scans_words(scans: Waiting) -> str:
    """Return how many scans are on their way, "" for none; entries never wait for them."""
    number = scans.up + scans.down
    if not number:
        return ""
    return "1 scan on its way" if number == 1 else f"{number:,} scans on their way"


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


def short_moment_words(moment: datetime) -> str:
    """Return a moment in the office's time without its year: "Fri 20 Nov 17:42"."""
    local = clock.at_office(moment)
    return f"{local:%a} {local.day} {local:%b %H:%M}"


def _confirmed(standing: Standing, last: End | None) -> str:
    if standing.confirmed_at is None:
        return "never confirmed yet"
    moment = short_moment_words(standing.confirmed_at)
    return f"{'confirmed' if last is End.CONFIRMED else 'last confirmed'} {moment}"
