"""Commands that make papers: PDF files, each an export that is audited first."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from carecoord_desktop.cli.answers import Answer, Refused
from carecoord_desktop.cli.options import Command, file, option
from carecoord_desktop.cli.signing_in import desk_of, secret
from carecoord_desktop.features.conflicts.rules import kind_words
from carecoord_desktop.store import sealed_file
from carecoord_desktop.store.audit import Deed, Entry, head_words
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.sync import queries

if TYPE_CHECKING:
    from carecoord_desktop.printing import Setup


def _receipt(options: argparse.Namespace) -> Answer:
    def make(desk: Desk, setup: Setup) -> bytes:
        from carecoord_desktop.sync.receipt_paper import receipt_paper

        with desk.reading() as session:
            receipts = queries.latest_receipts(session.connection(), options.number)
            office = queries.standing(session.connection()).office
        if len(receipts) < options.number:
            raise Refused("there is no such receipt; a sync that carried something leaves one")
        return receipt_paper(
            receipts[-1], office=office, worker=desk.worker_name, kind_words=kind_words, setup=setup
        )

    return _printed("Sync receipt", make, options)


def _printed(name: str, make: Callable[[Desk, Setup], bytes], options: argparse.Namespace) -> Answer:
    """Make a paper in memory, write its line into the trail, then its file."""
    # the kit takes a quarter of a second to load: only commands that print wait for it
    from carecoord_desktop.printing import Print, Setup, Sheet

    sealed_with = ""
    if options.encrypt:
        sealed_with = secret(options.export_passphrase_file, "Passphrase of the file", is_new=True)
    with desk_of(options) as desk:
        with desk.reading() as session:
            head = head_words(session.connection())
        size = Print.LARGE if options.large_print else Print.NORMAL
        content = make(desk, Setup(Sheet[options.sheet.upper()], size, head))
        if options.encrypt:
            content = sealed_file.sealed(content, sealed_with)
        how = "sealed with a passphrase" if options.encrypt else "not encrypted"
        desk.note(Entry(Deed.EXPORT, entity="paper", detail=f"{name}, {len(content)} bytes, {how}"))
        options.out.write_bytes(content)
    document = {"file": str(options.out), "bytes": len(content), "encrypted": options.encrypt}
    advice = "It opens with `carecoord unseal`." if options.encrypt else "It is not encrypted; keep it safe."
    return Answer(document, [f"{options.out}: {len(content)} bytes. {advice}"])


def _which(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text} is not a number of a receipt; 1 is the newest")
    return int(text)


PAPER = (
    option("--out", "where the PDF goes", type=Path, metavar="F.pdf", required=True),
    option("--sheet", default="letter", choices=["letter", "a4"]),
    option("--large-print", "15 points instead of 11", action="store_true"),
    option("--encrypt", "seal the file with a passphrase", action="store_true"),
    file("--export-passphrase-file", "read the passphrase of the sealed file from a file"),
)
"""Options of every command that makes a paper."""

COMMANDS = (
    Command(
        "print receipt",
        "the receipt of a sync as PDF",
        _receipt,
        (option("--number", "1 is the newest", type=_which, metavar="N", default=1), *PAPER),
    ),
)
