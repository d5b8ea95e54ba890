"""The receipt of a round on paper: what went, what came, and whether both sides proved to be the same."""

from __future__ import annotations

from collections.abc import Callable

from carecoord_desktop.common import clock
from carecoord_desktop.printing import (
    Block,
    Facts,
    Heading,
    Note,
    Paper,
    Paragraph,
    Setup,
    Strong,
    Table,
    compose,
)
from carecoord_desktop.sync.queries import Receipt
from carecoord_desktop.sync.receipt_words import check_number, receipt_words, size_words


def receipt_paper(
    receipt: Receipt, *, office: str, worker: str, kind_words: Callable[[str], str], setup: Setup
) -> bytes:
    """Return a receipt as PDF; `kind_words` names a kind of record as a person calls it.

    It names no patient: it may be pinned to a wall.
    """
    local = clock.at_office(receipt.at)
    proof = "Same on both sides" if receipt.is_equal else "Not proven yet"
    blocks: list[Block] = [
        Paragraph([Strong(f"{proof}. "), receipt_words(receipt)]),
        Facts([
            ("When", f"{local:%A} {local.day} {local:%B %Y, %H:%M}"),
            ("Office", office),
            ("Coordinator", worker),
            ("Charts on the laptop", f"{receipt.charts:,}"),
            ("Check number", check_number(receipt.root) if receipt.is_equal and receipt.root else ""),
            ("Carried", f"{size_words(receipt.bytes_up)} up, {size_words(receipt.bytes_down)} down"),
        ]),
        Heading("What was carried"),
        Table(_HEADS, _rows(receipt, kind_words), numbers=(1, 2), empty="Nothing."),
        Note("The check number is worked out anew on each side from all charts it holds. Where both sides"
             " read out the same one, both hold the same."),
    ]  # fmt: skip
    return compose(Paper("Sync receipt", blocks, subtitle=f"{worker}, {office}"), setup)


def _rows(receipt: Receipt, kind_words: Callable[[str], str]) -> list[tuple[str, str, str]]:
    """Return a row for each kind, the most carried first, and the sums."""
    kinds = sorted(
        {*receipt.sent, *receipt.received},
        key=lambda kind: (-receipt.sent.get(kind, 0) - receipt.received.get(kind, 0), kind),
    )
    rows = [
        (kind_words(kind), f"{receipt.sent.get(kind, 0):,}", f"{receipt.received.get(kind, 0):,}")
        for kind in kinds
    ]
    if len(rows) > 1:
        rows.append(("All", f"{sum(receipt.sent.values()):,}", f"{sum(receipt.received.values()):,}"))
    return rows


_HEADS = ("Kind of record", "Sent", "Received")
