"""The command line that others script against; every command calls the same actions as the window.

Nothing here imports Qt: administrators run it on machines without a display (a test looks).
"""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec

from carecoord_desktop import __version__
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features import all_records
from carecoord_desktop.features.patients.queries import registered_people
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.people_search.queries import people_found
from carecoord_desktop.features.records_exchange.actions import import_paths
from carecoord_desktop.features.records_exchange.fhir import export_patient
from carecoord_desktop.features.records_exchange.queries import every_record
from carecoord_desktop.features.records_exchange.records import FileReport, Outcome
from carecoord_desktop.features.tasks.queries import open_tasks_of
from carecoord_desktop.features.team.actions import found_team, take_desk
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.capture import wire_value
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.encryption import NotEnoughMemory
from carecoord_desktop.store.migrations import NewerDatabase
from carecoord_desktop.store.profile import NoProfile, Profile, ProfileInUse
from carecoord_desktop.store.record import Record, captured_fields, record_classes
from carecoord_desktop.store.recovery_code import MistypedCode
from carecoord_desktop.store.slots import SlotsDamaged, read_slots
from carecoord_desktop.store.unlock import Unlocked, UnlockRefused, create, open_store, unlock
from carecoord_desktop.store.unlock_tries import TryLater

DONE, REFUSED = 0, 1
"""Exit codes; argparse answers wrong words with 2."""

_RECORDS = all_records  # importing it declares every kind of record


class Refused(Exception):
    """The command cannot be done; the message says why in one line, and nothing is half done."""


@dataclass(frozen=True)
class Answer:
    """What a command says: a document for `--json`, lines for a person."""

    document: object
    lines: Sequence[str] = ()


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the words of a command line; `command` is None for the window. Wrong words exit with 2."""
    return _parser().parse_args(arguments)


def run(options: argparse.Namespace) -> int:
    """Run one command and return its exit code."""
    try:
        answer: Answer = options.run(options)
    except EXPECTED as error:
        print(f"carecoord: {error}", file=sys.stderr)
        return REFUSED
    if options.json:
        print(msgspec.json.encode(answer.document, enc_hook=str).decode())
    elif answer.lines:
        print("\n".join(answer.lines))
    return DONE


EXPECTED: tuple[type[Exception], ...] = (
    Refused, DraftHasProblems, NotEnoughMemory, NewerDatabase, NoProfile, ProfileInUse, MistypedCode,
    UnlockRefused, TryLater, SlotsDamaged, OSError,
)  # fmt: skip
"""What is said in words instead of shown as a bug."""


@contextmanager
def _desk(options: argparse.Namespace) -> Iterator[Desk]:
    """Unlock the profile for one command."""
    profile = Profile(options.profile)
    if not profile.exists:
        raise NoProfile(
            f"there are no records in {profile.folder} yet; begin with `carecoord profile create`"
        )
    profile.hold()
    try:
        sign_ins = read_slots(profile.slots).sign_ins
        if len(sign_ins) > 1 and options.worker is None:
            raise Refused(f"say who you are with --worker: {', '.join(sign_ins)}")
        unlocked = unlock(profile, options.worker or sign_ins[0], _passphrase(options))
        store = open_store(profile, unlocked)
        try:
            yield take_desk(store, unlocked.worker_id)
        finally:
            store.close()
    finally:
        profile.release()


def _passphrase(options: argparse.Namespace) -> str:
    if options.passphrase_file is not None:
        return str(options.passphrase_file.read_text(encoding="utf-8")).rstrip("\r\n")
    return getpass.getpass("Passphrase: ")


def _profile_create(options: argparse.Namespace) -> Answer:
    if not options.worker:
        raise Refused("say who works here with --worker NAME")
    profile, passphrase = Profile(options.profile), _passphrase(options)
    profile.hold()
    try:
        created = create(profile, options.worker, passphrase)
        store = open_store(profile, Unlocked(created.key, created.worker_id))
        found_team(store, created.worker_id, options.worker, Role(options.role))
        store.close()
    finally:
        profile.release()
    document = {"profile": str(profile.folder), "worker": options.worker, "role": options.role}
    lines = [f"Profile created in {profile.folder} for {options.worker}."]
    if options.recovery_out is not None:
        options.recovery_out.write_text(created.recovery_code + "\n", encoding="utf-8")
    else:
        document["recovery_code"] = created.recovery_code
        lines.append(f"Recovery code, shown only now: {created.recovery_code}")
    return Answer(document, lines)


def _profile_show(options: argparse.Namespace) -> Answer:
    profile = Profile(options.profile)
    if not profile.exists:
        raise NoProfile(f"there are no records in {profile.folder} yet")
    sign_ins = read_slots(profile.slots).sign_ins
    document = {"profile": str(profile.folder), "workers": sign_ins}
    return Answer(document, [f"Profile in {profile.folder}", *(f"  {name}" for name in sign_ins)])


def _import(options: argparse.Namespace) -> Answer:
    missing = [str(path) for path in options.paths if not path.exists()]
    if missing:
        raise Refused(f"there is no file or folder {', '.join(missing)}")
    with _desk(options) as desk:
        report = import_paths(desk, options.paths, dry_run=options.dry_run, progress=_progress(options))
    counts = ", ".join(f"{report.totals[outcome]} {outcome}" for outcome in Outcome)
    lines = [f"{file.path}: {_counted(file)}" for file in report.files]
    for file in report.files:
        lines += [
            f"{file.path}, {remark.where}: {remark.reason}" for remark in (*file.rejected, *file.conflicts)
        ]
    lines.append(f"{'Would be' if options.dry_run else 'Total'}: {counts}")
    return Answer(report.as_json(), lines)


def _counted(file: FileReport) -> str:
    return ", ".join(f"{count} {outcome}" for outcome, count in file.counts.items()) or file.kind


def _progress(options: argparse.Namespace) -> Callable[[int, int], None]:
    """Return what shows progress: a line that counts, on a terminal only."""

    def show(done: int, total: int) -> None:
        print(f"\r{done} of {total}", end="" if done < total else "\n", file=sys.stderr, flush=True)

    return show if sys.stderr.isatty() and not options.json else lambda done, total: None


def _patients(options: argparse.Namespace) -> Answer:
    with _desk(options) as desk:
        with desk.reading() as session:
            people = [
                (person.patient_id, person.shown_name, person.birth_date)
                for person in (
                    people_found(session, options.search, worker_id=desk.worker_id, limit=options.limit)
                    if options.search
                    else registered_people(session, options.limit)
                )
            ]
        desk.note(Entry(Deed.SEARCH, detail=f"{len(people)} found for {options.search or 'everybody'}"))
    document = [{"id": key, "name": name, "birth_date": born} for key, name, born in people]
    return Answer(document, [f"{key}  {str(born or ''):10}  {name}" for key, name, born in people])


def _chart(options: argparse.Namespace) -> Answer:
    with _desk(options) as desk, desk.reading(chart=options.patient, purpose="command line") as session:
        if session.get(Patient, options.patient) is None:
            raise Refused("nobody on this laptop has this id")
        found = {
            record_class.kind(): [
                _as_document(record) for record in every_record(session, record_class, options.patient)
            ]
            for record_class in record_classes()
        }
    document = {kind: records for kind, records in found.items() if records}
    lines = [f"{kind}: {len(records)}" for kind, records in document.items()]
    return Answer(document, lines)


def _as_document(record: Record) -> dict[str, object]:
    values = {name: wire_value(getattr(record, name)) for name in captured_fields(type(record))}
    return {"id": str(record.id), **values}


def _tasks(options: argparse.Namespace) -> Answer:
    with _desk(options) as desk, desk.reading() as session:
        rows = open_tasks_of(session, desk.worker_id)
    document = [
        {"id": row.task_id, "patient": row.chart, "title": row.title, "due": row.due_on, "status": row.status}
        for row in rows
    ]
    lines = [f"{row.due_on or '':10}  {row.patient_name}: {row.title}" for row in rows]
    return Answer(document, lines)


def _export_fhir(options: argparse.Namespace) -> Answer:
    with _desk(options) as desk:
        with desk.reading(chart=options.patient, purpose="export") as session:
            if session.get(Patient, options.patient) is None:
                raise Refused("nobody on this laptop has this id")
            content = export_patient(session, options.patient)
        # audited first: a file that left without a line would be worse than a line without a file
        desk.note(Entry(Deed.EXPORT, options.patient, detail=f"FHIR document, {len(content)} bytes"))
        options.out.write_bytes(content)
    document = {"file": str(options.out), "bytes": len(content)}
    return Answer(document, [f"{options.out}: {len(content)} bytes. It is not encrypted; keep it safe."])


def _audit_verify(options: argparse.Namespace) -> Answer:
    with _desk(options) as desk:
        broken = desk.store.verify_audit()
    if broken is not None:
        raise Refused(f"the audit trail is broken at line {broken.seq}: {broken.reason}")
    return Answer({"ok": True}, ["The audit trail is whole."])


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
    shared.add_argument("--profile", type=Path, metavar="DIR", help="the encrypted profile folder")
    shared.add_argument("--worker", metavar="NAME", help="sign-in name, when there are several")
    shared.add_argument("--passphrase-file", type=Path, metavar="F", help="read the passphrase from a file")
    parser = argparse.ArgumentParser("carecoord", description="Care coordination that works offline.")
    parser.add_argument("--version", action="version", version=f"CareCoord {__version__}")
    parser.add_argument("--profile", type=Path, metavar="DIR", help="the encrypted profile folder")
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    profile = _group(commands, "profile", "create and look at a profile")
    make = profile.add_parser("create", parents=[shared], help="make a new encrypted profile")
    make.add_argument("--role", default="coordinator", choices=[str(role) for role in Role])
    make.add_argument("--recovery-out", type=Path, metavar="F", help="write the recovery code to a file")
    make.set_defaults(run=_profile_create)
    profile.add_parser("show", parents=[shared], help="say who can sign in").set_defaults(run=_profile_show)

    demo = commands.add_parser("demo", help="a field day on made-up people")
    demo.add_argument("--headless", action="store_true", help="no window: pictures and a summary into DIR")
    demo.add_argument("--out", type=Path, metavar="DIR", default=Path("demo-day"))

    taken_in = commands.add_parser("import", parents=[shared], help="take in files of other systems")
    taken_in.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    taken_in.add_argument("--dry-run", action="store_true", help="only say what would happen")
    taken_in.set_defaults(run=_import)

    patients = commands.add_parser("patients", parents=[shared], help="list or search people")
    patients.add_argument("--search", metavar="TEXT", default="")
    patients.add_argument("--limit", type=int, metavar="N", default=50)
    patients.set_defaults(run=_patients)

    chart = commands.add_parser("chart", parents=[shared], help="everything held about one person")
    chart.add_argument("patient", type=UUID, metavar="PATIENT")
    chart.set_defaults(run=_chart)

    commands.add_parser("tasks", parents=[shared], help="your open tasks").set_defaults(run=_tasks)

    fhir = _group(commands, "export", "give out records").add_parser(
        "fhir", parents=[shared], help="one person as a FHIR R4 document"
    )
    fhir.add_argument("--patient", type=UUID, metavar="ID", required=True)
    fhir.add_argument("--out", type=Path, metavar="F.json", required=True)
    fhir.set_defaults(run=_export_fhir)

    audit = _group(commands, "audit", "the audit trail")
    audit.add_parser("verify", parents=[shared], help="prove it is whole").set_defaults(run=_audit_verify)
    return parser


def _group(commands: Any, name: str, words: str) -> Any:
    # argparse keeps the type of its sub-parsers to itself
    group = commands.add_parser(name, help=words)
    return group.add_subparsers(dest="subcommand", required=True, metavar="WHAT")
