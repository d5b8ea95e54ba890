"""What a disclosure must say, which ones have to be accounted for, and what the audit trail tells of them."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.disclosures.records import Channel, DisclosureBasis

YEARS = 6
"""A person may ask who was told in the six years before she asks (45 CFR 164.528(a)(1))."""

EXEMPT = frozenset({
    DisclosureBasis.TREATMENT, DisclosureBasis.PAYMENT, DisclosureBasis.OPERATIONS,
    DisclosureBasis.TO_PATIENT, DisclosureBasis.AUTHORIZATION, DisclosureBasis.LIMITED_DATA_SET,
})  # fmt: skip
"""45 CFR 164.528(a)(1)(i)-(viii), as far as this work meets it; a word of a newer version is not exempt."""

SEALED = ("Encrypted", "Sealed with a passphrase")
"""How a file was protected that only whoever has the key can read."""

_NOT_ENCRYPTED, _SEALED = "not encrypted", "sealed with a passphrase"
_BY_CHANNEL = {
    Channel.PRINT: "On paper", Channel.FAX: "Fax line", Channel.LETTER: "Closed letter",
    Channel.SECURE_MAIL: "Encrypted mail", Channel.PORTAL: "Behind a sign-in", Channel.PHONE: "By voice",
    Channel.IN_PERSON: "By hand",
}  # fmt: skip
_PLURALS = {
    Channel.PRINT: ("print", "prints"), Channel.FILE: ("export", "exports"), Channel.FAX: ("fax", "faxes"),
    Channel.LETTER: ("letter", "letters"), Channel.SECURE_MAIL: ("mail", "mails"),
    Channel.PORTAL: ("portal message", "portal messages"), Channel.PHONE: ("call", "calls"),
    Channel.IN_PERSON: ("given by hand", "given by hand"),
}  # fmt: skip


@dataclass(frozen=True)
class DisclosureDraft:
    """Something that was given out, being written down."""

    recipient: str = ""
    address: str = ""
    what: str = ""
    purpose: str = ""
    basis: DisclosureBasis | None = None
    channel: Channel | None = None
    disclosed_on: date | None = None
    trail_line: str = ""
    consent_id: UUID | None = None


def new_draft() -> DisclosureDraft:
    """Return a disclosure of today."""
    return DisclosureDraft(disclosed_on=clock.today())


def problems(draft: DisclosureDraft) -> list[Problem]:
    """Return what has to be mended: date, who, what and why are what a person may ask for (164.528(b)(2))."""
    found = []
    if not draft.recipient.strip():
        found.append(Problem("recipient", "Write who got it."))
    if not draft.what.strip():
        found.append(Problem("what", "Write what was given, such as the care plan."))
    if not draft.purpose.strip():
        found.append(Problem("purpose", "Write what it was given for."))
    if draft.basis is None:
        found.append(Problem("basis", "Choose which rule allows it."))
    if draft.channel is None:
        found.append(Problem("channel", "Choose how it was given."))
    if draft.disclosed_on is None:
        found.append(Problem("disclosed_on", "Write the day, like 11/23/2026."))
    elif draft.disclosed_on > clock.today():
        found.append(Problem("disclosed_on", "This day is in the future. Please check it."))
    return found


def is_accountable(basis: DisclosureBasis) -> bool:
    """Return whether a person who asks has to be told of it."""
    return basis not in EXEMPT


def accounted_since(today: date) -> date:
    """Return the first day of the years that an accounting covers."""
    year = today.year - YEARS
    is_leap_day = (today.month, today.day) == (2, 29)
    return date(year, 3, 1) if is_leap_day else today.replace(year=year)


def what_left(detail: str) -> str:
    """Return what the audit line of a print or export says that left, without size and protection."""
    parts = detail.split(", ")
    kept = [part for part in parts if part not in (_NOT_ENCRYPTED, _SEALED) and not part.endswith(" bytes")]
    return ", ".join(kept)


def how_protected(channel: Channel, detail: str, entity: str = "") -> str:
    """Return how something was protected on its way, as far as its audit line says."""
    if entity in ("backup", "stick"):
        return SEALED[0]
    if channel != Channel.FILE:
        return _BY_CHANNEL.get(channel, channel.label)
    if _SEALED in detail:
        return SEALED[1]
    return "Not encrypted" if _NOT_ENCRYPTED in detail else "Not said"


def count_words(channels: Iterable[Channel]) -> str:
    """Return how often what left, such as "2 prints, 1 fax, 1 export"; "Nothing" for nothing."""
    counts = Counter(channels)
    order = [*_PLURALS, *sorted(set(counts) - set(_PLURALS))]
    words = [
        f"{counts[channel]:,} {_PLURALS.get(channel, (channel, channel))[counts[channel] > 1]}"
        for channel in sorted(order, key=lambda each: each == Channel.FILE)
        if counts[channel]
    ]
    return ", ".join(words) or "Nothing"


def csv_text(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table as CSV (RFC 4180) of which no cell is taken for a formula by a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_calm(cell) for cell in row] for row in rows)
    return out.getvalue()


def _calm(cell: str) -> str:
    """Return a cell that is text in every spreadsheet: these signs begin a formula there."""
    flat = " ".join(cell.splitlines())
    return f"'{flat}" if flat.lstrip()[:1] in ("=", "+", "-", "@", "|") and flat.strip() else flat
