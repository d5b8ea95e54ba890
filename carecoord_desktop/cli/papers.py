"""Commands that make papers: PDF files, each an export that is audited first."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from carecoord_desktop.cli.answers import Answer, Refused
from carecoord_desktop.cli.options import Command, file, option
from carecoord_desktop.cli.signing_in import desk_of, secret
from carecoord_desktop.common.printed_packet import PrintedPacket
from carecoord_desktop.features.conflicts.rules import kind_words
from carecoord_desktop.features.team import rules as team
from carecoord_desktop.features.team.actions import require
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

    return printed(make, options)


def printed(
    make: Callable[[Desk, Setup], bytes | PrintedPacket],
    options: argparse.Namespace,
    chart: UUID | None = None,
) -> Answer:
    """Make a paper in memory, write its lines into the trail, then its file.

    `chart` is whose paper it is; a packet of several people's papers has a line for each of them.
    """
    # the kit takes a quarter of a second to load: only commands that print wait for it
    from carecoord_desktop.printing import Print, Setup, Sheet

    sealed_with = ""
    if options.encrypt:
        sealed_with = secret(options.export_passphrase_file, "Passphrase of the file", is_new=True)
    with desk_of(options) as desk:
        require(desk, team.Deed.EXPORT)
        with desk.reading() as session:
            head = head_words(session.connection())
        size = Print.LARGE if options.large_print else Print.NORMAL
        made = make(desk, Setup(Sheet[options.sheet.upper()], size, head))
        plain = made if isinstance(made, bytes) else made.content
        words, pages = _told_by(plain)
        content = sealed_file.sealed(plain, sealed_with) if options.encrypt else plain
        how = "sealed with a passphrase" if options.encrypt else "not encrypted"
        alone = {chart: f"{words}, {pages} pages"}
        parts = made.parts if isinstance(made, PrintedPacket) else alone
        desk.note(*(
            Entry(Deed.EXPORT, each, entity="paper", detail=f"{told}, {len(content)} bytes, {how}")
            for each, told in parts.items()
        ))  # fmt: skip
        options.out.write_bytes(content)
    document: dict[str, object] = {
        "file": str(options.out), "bytes": len(content), "encrypted": options.encrypt,
    }  # fmt: skip
    if isinstance(made, PrintedPacket):
        document["people"] = len(parts)
    advice = "It opens with `carecoord unseal`." if options.encrypt else "It is not encrypted; keep it safe."
    return Answer(document, [f"{options.out}: {len(content)} bytes. {advice}"])


def _told_by(content: bytes) -> tuple[str, int]:
    """Return which paper in which version a PDF is, as the kit wrote it there, and how many pages it has."""
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    try:
        told = document.get_metadata_dict()
        return f"{told['Title']}, version {told['Subject']}", len(document)
    finally:
        document.close()


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
