"""The commands that give out the directory of services, audited like every export."""

from __future__ import annotations

import argparse
from pathlib import Path

from carecoord_desktop.cli.answers import Answer
from carecoord_desktop.cli.options import Command, option
from carecoord_desktop.cli.signing_in import desk_of
from carecoord_desktop.features.directory_exchange.actions import export_directory
from carecoord_desktop.features.directory_exchange.fhir import export_bundle


def _export_hsds(options: argparse.Namespace) -> Answer:
    as_json = options.out.suffix.casefold() == ".json"
    with desk_of(options) as desk:
        content = export_directory(desk, as_json=as_json)
        options.out.write_bytes(content)
    kind = "one JSON document" if as_json else "a zip of CSV tables"
    document = {"file": str(options.out), "bytes": len(content), "version": "3.1", "form": kind}
    return Answer(document, [f"{options.out}: {len(content)} bytes, HSDS 3.1, {kind}."])


def _export_fhir(options: argparse.Namespace) -> Answer:
    with desk_of(options) as desk:
        content = export_bundle(desk)
        options.out.write_bytes(content)
    document = {"file": str(options.out), "bytes": len(content), "form": "FHIR R4 Bundle"}
    return Answer(document, [f"{options.out}: {len(content)} bytes, one FHIR R4 Bundle."])


COMMANDS = (
    Command(
        "export directory",
        "the directory of services as one FHIR R4 Bundle",
        _export_fhir,
        (option("--out", "F.json", type=Path, metavar="F", required=True),),
    ),
    Command(
        "export hsds",
        "the directory of services as HSDS 3.1",
        _export_hsds,
        (option("--out", "F.zip for CSV tables, F.json for JSON", type=Path, metavar="F", required=True),),
    ),
)
