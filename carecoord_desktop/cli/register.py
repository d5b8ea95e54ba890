"""The command about what left this laptop: shown, or written out as CSV, which is an export itself."""

from __future__ import annotations

import argparse
from pathlib import Path

from carecoord_desktop.cli.answers import Answer
from carecoord_desktop.cli.options import Command, day, file, option
from carecoord_desktop.cli.signing_in import desk_of, secret
from carecoord_desktop.common import clock
from carecoord_desktop.features.disclosures.queries import RegisterRow, register, register_csv
from carecoord_desktop.features.disclosures.rules import count_words
from carecoord_desktop.features.team.rules import Deed, may
from carecoord_desktop.store import audit, sealed_file
from carecoord_desktop.store.audit import Entry
from carecoord_desktop.store.desk import Desk


def _register(options: argparse.Namespace) -> Answer:
    sealed_with = ""
    if options.out and options.encrypt:
        sealed_with = secret(options.export_passphrase_file, "Passphrase of the file", is_new=True)
    with desk_of(options) as desk:
        sees_all = may(desk.role, Deed.REVIEW_TRAIL)
        with desk.reading() as session:
            rows = register(session, options.since, options.until, None if sees_all else desk.worker_id)
        if sees_all:
            desk.note(Entry(audit.Deed.VIEW, entity="audit", detail="what left this laptop"))
        if options.out:
            _write(desk, options.out, register_csv(rows).encode("utf-8-sig"), sealed_with)
    counted = f"{count_words(row.channel for row in rows)}."
    document = {"counts": counted, "sees_all": sees_all, "lines": [_as_document(row) for row in rows]}
    return Answer(document, [counted, *(_as_line(row) for row in rows)])


def _write(desk: Desk, out: Path, content: bytes, sealed_with: str) -> None:
    how = "sealed with a passphrase" if sealed_with else "not encrypted"
    if sealed_with:
        content = sealed_file.sealed(content, sealed_with)
    # audited first: a file that left without a line would be worse than a line without a file
    detail = f"Register of what left, {len(content)} bytes, {how}"
    desk.note(Entry(audit.Deed.EXPORT, entity="register", detail=detail))
    out.write_bytes(content)


def _as_document(row: RegisterRow) -> dict[str, object]:
    return {
        "line": row.seq, "at": row.at, "worker": row.who, "how": row.channel, "what": row.what,
        "patient": row.chart, "about": row.about, "to": row.recipient, "for": row.purpose,
        "protected": row.protection,
    }  # fmt: skip


def _as_line(row: RegisterRow) -> str:
    to = f" to {row.recipient}" if row.recipient else ""
    purpose = f" for {row.purpose}" if row.purpose else ""
    about = f" about {row.about}" if row.about else ""
    when = f"{clock.at_office(row.at):%Y-%m-%d %H:%M}"
    return f"{when}  {row.who}: {row.channel.label}, {row.what}{about}{to}{purpose}. {row.protection}."


COMMANDS = (
    Command(
        "audit register",
        "what left this laptop: prints, files, and what was given out",
        _register,
        (
            ("--from", {"help": "the first day", "type": day, "metavar": "DATE", "dest": "since"}),
            ("--to", {"help": "the last day", "type": day, "metavar": "DATE", "dest": "until"}),
            option("--out", "write it as CSV as well, which is audited", type=Path, metavar="F.csv"),
            option("--encrypt", "seal the file with a passphrase", action="store_true"),
            file("--export-passphrase-file", "read the passphrase of the sealed file from a file"),
        ),
    ),
)
