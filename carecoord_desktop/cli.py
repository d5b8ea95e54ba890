"""The command line that others script against; every command calls the same actions as the window.

Nothing here imports Qt: administrators run it on machines without a display (a test looks).
"""

from __future__ import annotations

import argparse
import getpass
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy.exc import DBAPIError, NoResultFound

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
from carecoord_desktop.features.team.actions import add_worker, found_team, take_desk
from carecoord_desktop.features.team.records import Role, Worker
from carecoord_desktop.features.team.rules import WorkerDraft
from carecoord_desktop.store import sign_ins
from carecoord_desktop.store.attempt import NotSaved
from carecoord_desktop.store.audit import Deed, Entry, latest_lines
from carecoord_desktop.store.backup import (
    Backup,
    BackupDamaged,
    BackupRefused,
    Reason,
    backups,
    backups_in,
    copy_backup,
    create_backup,
)
from carecoord_desktop.store.capture import wire_value
from carecoord_desktop.store.connection import KeyRefused, UnsafeSettings
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.encryption import NotEnoughMemory, WrongKey
from carecoord_desktop.store.health import check_health
from carecoord_desktop.store.migrations import NewerDatabase
from carecoord_desktop.store.profile import NoProfile, Profile, ProfileInUse
from carecoord_desktop.store.record import Record, captured_fields, record_classes
from carecoord_desktop.store.recovery_code import MistypedCode
from carecoord_desktop.store.restore import restore_backup
from carecoord_desktop.store.slots import SlotKind, SlotsDamaged, read_slots, unwrap, write_slots
from carecoord_desktop.store.unlock import (
    FIELD_BOUNDS,
    Unlocked,
    UnlockRefused,
    create,
    open_store,
    recover,
    try_passphrase,
    unlock,
)
from carecoord_desktop.store.unlock import (
    Outcome as Unlocking,
)
from carecoord_desktop.store.unlock_tries import TryLater

DONE, REFUSED = 0, 1
"""Exit codes; argparse answers wrong words with 2."""

_RECORDS = all_records  # importing it declares every kind of record


class Refused(Exception):
    """The command cannot be done; the message says why in one line, and nothing is half done."""


@dataclass(frozen=True)
class Answer:
    """What a command says: a document for `--json`, lines for a person, and the exit code."""

    document: object
    lines: Sequence[str] = ()
    code: int = DONE


@dataclass(frozen=True)
class SignedIn:
    """Whose passphrase opened which profile."""

    profile: Profile
    sign_in: str
    passphrase: str
    unlocked: Unlocked


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the words of a command line; `command` is None for the window. Wrong words exit with 2."""
    return _parser().parse_args(arguments)


def run(options: argparse.Namespace) -> int:
    """Run one command and return its exit code."""
    try:
        answer: Answer = options.run(options)
    except EXPECTED as error:
        print(f"carecoord: {_words(error)}", file=sys.stderr)
        return REFUSED
    if options.json:
        print(msgspec.json.encode(answer.document, enc_hook=str).decode())
    elif answer.lines:
        print("\n".join(answer.lines))
    return answer.code


EXPECTED: tuple[type[BaseException], ...] = (
    Refused, DraftHasProblems, NotEnoughMemory, NewerDatabase, NoProfile, ProfileInUse, MistypedCode,
    UnlockRefused, TryLater, SlotsDamaged, BackupRefused, BackupDamaged, NotSaved, KeyRefused, UnsafeSettings,
    DBAPIError, UnicodeDecodeError, OSError, NoResultFound,
    KeyboardInterrupt,
)  # fmt: skip
"""What is said in words instead of shown as a bug."""


def _words(error: BaseException) -> str:
    """Return an error as one plain line."""
    match error:
        case DraftHasProblems():
            words = " ".join(problem.message for problem in error.problems)
        case BackupDamaged():
            words = f"This backup is damaged and was not used. {error}"
        case SlotsDamaged():
            words = str(UnlockRefused(Unlocking.SLOT_DAMAGED))
        case NoResultFound():
            words = "You can sign in, but the team in these records does not have you; ask whoever added you."
        case DBAPIError() | KeyRefused():
            words = "The records could not be read or written; look with `carecoord doctor`."
        case UnicodeDecodeError():
            words = "The file is not text in UTF-8."
        case OSError() if error.strerror:
            words = f"{error.filename}: {error.strerror}" if error.filename else error.strerror
        case KeyboardInterrupt():
            words = "Stopped."
        case _:
            words = str(error)
    return " ".join(words.split())


@contextmanager
def _held(options: argparse.Namespace, *, is_new: bool = False) -> Iterator[Profile]:
    """Hold a profile for one command; unless it may be a new one, it has to be there."""
    profile = Profile(options.profile)
    if not (is_new or profile.exists):
        raise NoProfile(
            f"there are no records in {profile.folder} yet; begin with `carecoord profile create`"
        )
    profile.hold()
    try:
        yield profile
    finally:
        profile.release()


@contextmanager
def _opened(options: argparse.Namespace) -> Iterator[tuple[SignedIn, Desk]]:
    """Unlock the profile for one command."""
    with _held(options) as profile:
        signed_in = _signed_in(profile, options)
        store = open_store(profile, signed_in.unlocked)
        try:
            yield signed_in, take_desk(store, signed_in.unlocked.worker_id)
        finally:
            store.close()


@contextmanager
def _desk(options: argparse.Namespace) -> Iterator[Desk]:
    with _opened(options) as (_, desk):
        yield desk


def _signed_in(profile: Profile, options: argparse.Namespace, *, also_damaged: bool = False) -> SignedIn:
    """Return who signs in; `also_damaged` is for commands that look at damaged records or replace them."""
    sign_in, passphrase = _who(profile.slots, options), _passphrase(options)
    try:
        return SignedIn(profile, sign_in, passphrase, unlock(profile, sign_in, passphrase))
    except UnlockRefused as refused:
        if not also_damaged or refused.outcome != Unlocking.DATABASE_DAMAGED:
            raise
    unlocked = try_passphrase(
        profile, sign_in, passphrase, FIELD_BOUNDS, lambda _, slot, keys: Unlocked(keys[0], slot.worker)
    )
    return SignedIn(profile, sign_in, passphrase, unlocked)


def _who(slots: Path, options: argparse.Namespace) -> str:
    names = read_slots(slots).sign_ins
    if len(names) > 1 and options.worker is None:
        raise Refused(f"say who you are with --worker: {', '.join(names)}")
    return str(options.worker or names[0])


def _passphrase(options: argparse.Namespace) -> str:
    return _secret(options.passphrase_file, "Passphrase")


def _secret(file: Path | None, words: str, *, is_new: bool = False) -> str:
    """Return a secret from a file or a hidden prompt; a new one is asked for twice."""
    if file is not None:
        return file.read_text(encoding="utf-8").rstrip("\r\n")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)  # never typed where it can be read
            typed = getpass.getpass(f"{words}: ")
            if is_new and getpass.getpass(f"{words}, once more: ") != typed:
                raise Refused("these were not the same")
    except (EOFError, getpass.GetPassWarning):
        raise Refused(f"there is no terminal to ask on; give the {words.lower()} in a file") from None
    return typed


def _profile_create(options: argparse.Namespace) -> Answer:
    if not options.worker:
        raise Refused("say who works here with --worker NAME")
    passphrase = _secret(options.passphrase_file, "Passphrase", is_new=True)
    with _held(options, is_new=True) as profile:
        created = create(profile, options.worker, passphrase)
        store = open_store(profile, Unlocked(created.key, created.worker_id))
        found_team(store, created.worker_id, options.worker, Role(options.role))
        store.close()
    document = {"profile": str(profile.folder), "worker": options.worker, "role": options.role}
    made = f"Profile created in {profile.folder} for {options.worker}."
    return _with_code(options, created.recovery_code, document, made)


def _with_code(options: argparse.Namespace, code: str, document: dict[str, str], words: str) -> Answer:
    """Hand over a recovery code, which nothing can show again: in the file, else on the screen."""
    if options.recovery_out is not None:
        try:
            options.recovery_out.write_text(code + "\n", encoding="utf-8")
        except OSError as error:
            print(f"carecoord: {_words(error)}", file=sys.stderr)
        else:
            return Answer(document, [words, f"The recovery code is in {options.recovery_out}."])
    return Answer({**document, "recovery_code": code}, [words, f"Recovery code, shown only now: {code}"])


def _profile_show(options: argparse.Namespace) -> Answer:
    profile = Profile(options.profile)
    if not profile.exists:
        raise NoProfile(f"there are no records in {profile.folder} yet")
    sign_ins = read_slots(profile.slots).sign_ins
    document = {"profile": str(profile.folder), "workers": sign_ins}
    return Answer(document, [f"Profile in {profile.folder}", *(f"  {name}" for name in sign_ins)])


def _profile_add_worker(options: argparse.Namespace) -> Answer:
    passphrase = _secret(options.new_passphrase_file, "New passphrase", is_new=True)
    name, role = options.new_worker, Role(options.role)
    with _opened(options) as (me, desk):
        before = read_slots(me.profile.slots)
        worker_id = sign_ins.add_sign_in(desk, me.profile, me.unlocked.key, name, passphrase)
        try:
            with desk.writing() as session:
                add_worker(session, WorkerDraft(name, role), worker_id)
        except BaseException:
            write_slots(
                me.profile.slots, before
            )  # a way in for somebody who is not in the team opens nothing
            raise
    return Answer({"id": worker_id, "worker": name, "role": role}, [f"{name} can sign in here."])


def _profile_change_passphrase(options: argparse.Namespace) -> Answer:
    with _opened(options) as (me, desk):
        new = _secret(options.new_passphrase_file, "New passphrase", is_new=True)
        sign_ins.change_passphrase(desk, me.profile, me.sign_in, me.passphrase, new)
    return Answer({"worker": me.sign_in}, [f"{me.sign_in} has a new passphrase."])


def _profile_recover(options: argparse.Namespace) -> Answer:
    with _held(options) as profile:
        sign_in = _who(profile.slots, options)
        code = _secret(options.code_file, "Recovery code")
        passphrase = _secret(options.new_passphrase_file, "New passphrase", is_new=True)
        recovered = recover(profile, code, passphrase, sign_in)
    words = f"{sign_in} has a new passphrase, and the recovery code is a new one."
    return _with_code(options, recovered.recovery_code, {"worker": sign_in}, words)


def _import(options: argparse.Namespace) -> Answer:
    missing = [str(path) for path in options.paths if not path.exists()]
    if missing:
        raise Refused(f"there is no file or folder {', '.join(missing)}")
    with _desk(options) as desk:
        report = import_paths(
            desk, options.paths, dry_run=options.dry_run, progress=_progress(options).report
        )
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


@dataclass(frozen=True)
class _Progress:
    """A line that counts, on a terminal only."""

    is_shown: bool

    def report(self, done: int, total: int, words: str = "") -> None:
        """Show how much is done."""
        if self.is_shown:
            line = f"{done} of {total} {words}"
            print(f"\r{line:60}", end="" if done < total else "\n", file=sys.stderr, flush=True)

    def stop_if_cancelled(self) -> None:
        """Go on: Ctrl+C stops without being asked."""


def _progress(options: argparse.Namespace) -> _Progress:
    return _Progress(sys.stderr.isatty() and not options.json)


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
    document = [{"id": key, "name": name, "birth_date": born and str(born)} for key, name, born in people]
    return Answer(document, [f"{key}  {born or ''!s:10}  {name}" for key, name, born in people])


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


def _audit_show(options: argparse.Namespace) -> Answer:
    seeing = {"chart": options.patient, "purpose": "audit trail"}
    with _desk(options) as desk, desk.reading(**seeing) as session:
        document = [
            {
                "seq": line.seq, "at": line.at, "worker": worker.name if worker else str(line.worker),
                "deed": line.deed, "patient": line.chart, "entity": line.entity,
                "record_id": line.record_id, "detail": line.detail,
            }
            for line in latest_lines(session, options.limit, options.patient)
            for worker in (session.get(Worker, line.worker),)
        ]  # fmt: skip
    lines = [
        f"{line['seq']:>6}  {line['at']:%Y-%m-%d %H:%M:%S} UTC  {line['worker']}: {line['deed']}"
        f" {line['entity']} {line['patient'] or ''} {line['detail']}".rstrip()
        for line in document
    ]
    return Answer(document, lines)


def _doctor(options: argparse.Namespace) -> Answer:
    # the records stay closed: opening those that lost something founds a new anchor, and hides the loss
    with _held(options) as profile:
        key = _signed_in(profile, options, also_damaged=True).unlocked.key
        health = check_health(profile, key, deep=options.deep, progress=_progress(options))
    shown = ("code", "words", "what_is_safe", "what_to_do")
    findings = [{name: getattr(found, name) for name in shown} for found in health.findings]
    lines = [f"{found.words} {found.what_is_safe} {found.what_to_do}" for found in health.findings]
    whole = ["Everything is there, whole and in order."] if health.ok else []
    return Answer({"ok": health.ok, "findings": findings}, [*lines, *whole], DONE if health.ok else REFUSED)


def _backup_create(options: argparse.Namespace) -> Answer:
    if options.to is not None and not options.to.is_dir():
        raise Refused(f"there is no folder {options.to}")
    with _opened(options) as (me, desk):
        key, progress = me.unlocked.key, _progress(options)
        made = create_backup(me.profile, key, desk, reason=Reason.BY_HAND, progress=progress)
        copy = copy_backup(made, key, options.to, progress) if options.to is not None else None
    document = {**_backup_document(made), "copy": copy and str(copy.folder)}
    return Answer(document, [f"Backup made and checked: {place.folder}" for place in (made, copy) if place])


def _backup_document(backup: Backup) -> dict[str, object]:
    place, reason = backup.folder, str(backup.reason)
    return {"name": place.name, "made_at": backup.made_at, "reason": reason, "folder": str(place)}


def _backup_list(options: argparse.Namespace) -> Answer:
    found = backups(Profile(options.profile))
    return Answer([_backup_document(backup) for backup in found], [backup.folder.name for backup in found])


def _backup_restore(options: argparse.Namespace) -> Answer:
    backup = _chosen_backup(options)
    with _held(options, is_new=True) as profile:
        present = _present_key(profile, backup, options)
        of_backup = _backup_key(backup, present, options)
        restored = restore_backup(
            backup, of_backup.key, profile, of_backup.worker_id,
            profile_key=present.key if present else None, progress=_progress(options),
        )  # fmt: skip
    aside = restored.set_aside and str(restored.set_aside)
    lines = [f"Restored: {backup.folder.name}."]
    if aside:
        lines.append(f"The former records were set aside: {aside}")
    return Answer({"restored": backup.folder.name, "set_aside": aside}, lines)


def _chosen_backup(options: argparse.Namespace) -> Backup:
    place = Path(options.backup).resolve()
    for backup in (*backups_in(place.parent), *backups(Profile(options.profile))):
        if backup.folder == place or backup.folder.name == options.backup:
            return backup
    raise Refused(f"there is no backup {options.backup}; see `carecoord backup list`")


def _present_key(profile: Profile, backup: Backup, options: argparse.Namespace) -> Unlocked | None:
    """Return what opens the profile now; None where there is none, or its keys are damaged."""
    if not profile.exists:
        return None
    try:
        here = read_slots(profile.slots)
    except SlotsDamaged:
        return None
    if here.database != read_slots(backup.slots).database:
        raise Refused("this backup is of other records; restore it with --profile into an empty folder")
    return _signed_in(profile, options, also_damaged=True).unlocked


def _backup_key(backup: Backup, present: Unlocked | None, options: argparse.Namespace) -> Unlocked:
    """Return what opens a backup: the profile's key, or its own slots with the passphrase of its day."""
    file = read_slots(backup.slots)
    if present is not None and file.is_proven(present.key):
        return present
    slot = file.slot_of(SlotKind.PASSPHRASE, _who(backup.slots, options))
    if slot is None:
        raise UnlockRefused(Unlocking.NEEDS_RECOVERY)
    passphrase = _secret(options.passphrase_file, "Passphrase of the backup's day")
    try:
        return Unlocked(unwrap(file, slot, passphrase, FIELD_BOUNDS)[0], slot.worker)
    except WrongKey:
        raise Refused(
            "this backup opens with the passphrase of its day; if that was another one, restore it with "
            "--profile into an empty folder"
        ) from None


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text} is not a number of lines")
    return int(text)


def _option(name: str, words: str = "", **rules: Any) -> tuple[str, dict[str, Any]]:
    return name, {"help": words, **rules}


def _file(name: str, words: str) -> tuple[str, dict[str, Any]]:
    return _option(name, words, type=Path, metavar="F")


_ROLE = _option("--role", default="coordinator", choices=[str(role) for role in Role])
_NEW = _file("--new-passphrase-file", "read the new passphrase from a file")
_CODE = _file("--recovery-out", "write the recovery code to a file")
_PATIENT = _option("--patient", type=UUID, metavar="ID")
_LIMIT = _option("--limit", type=_count, metavar="N", default=50)

_SHARED = (
    _option("--json", "print one JSON document and nothing else", action="store_true"),
    # left out where it is not given, so that it does not undo `carecoord --profile DIR COMMAND`
    _option("--profile", "the encrypted profile folder", type=Path, metavar="DIR", default=argparse.SUPPRESS),
    _option("--worker", "sign-in name, when there are several", metavar="NAME"),
    _file("--passphrase-file", "read the passphrase from a file"),
)

_GROUPS = {
    "profile": "create a profile and say who can sign in",
    "export": "give out records",
    "audit": "the audit trail",
    "backup": "make, list and bring back backups",
}

_COMMANDS: tuple[tuple[str, str, Callable[[argparse.Namespace], Answer], tuple[Any, ...]], ...] = (
    ("profile create", "make a new encrypted profile", _profile_create, (_ROLE, _CODE)),
    ("profile show", "say who can sign in", _profile_show, ()),
    ("profile add-worker", "let somebody else sign in here", _profile_add_worker,
     (_option("--new-worker", metavar="NAME", required=True), _ROLE, _NEW)),
    ("profile change-passphrase", "give yourself a new passphrase", _profile_change_passphrase, (_NEW,)),
    ("profile recover", "open with the recovery code, which works once", _profile_recover,
     (_file("--code-file", "read the recovery code from a file"), _NEW, _CODE)),
    ("import", "take in files of other systems", _import,
     (_option("paths", nargs="+", type=Path, metavar="PATH"),
      _option("--dry-run", "only say what would happen", action="store_true"))),
    ("patients", "list or search people", _patients,
     (_option("--search", metavar="TEXT", default=""), _LIMIT)),
    ("chart", "everything held about one person", _chart,
     (_option("patient", type=UUID, metavar="PATIENT"),)),
    ("tasks", "your open tasks", _tasks, ()),
    ("export fhir", "one person as a FHIR R4 document", _export_fhir,
     (_option("--patient", type=UUID, metavar="ID", required=True),
      _option("--out", type=Path, metavar="F.json", required=True))),
    ("audit verify", "prove it is whole", _audit_verify, ()),
    ("audit show", "the newest lines", _audit_show, (_PATIENT, _LIMIT)),
    ("doctor", "check records, audit trail, keys and backups", _doctor,
     (_option("--deep", "read the newest backup as well", action="store_true"),)),
    ("backup create", "make one and check it", _backup_create,
     (_option("--to", "copy it there as well, such as to a stick", type=Path, metavar="DIR"),)),
    ("backup list", "the backups of this profile, the newest first", _backup_list, ()),
    ("backup restore", "bring one back; the former records are set aside", _backup_restore,
     (_option("backup", "name or folder of the backup", metavar="BACKUP"),)),
)  # fmt: skip


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "carecoord", allow_abbrev=False, description="Care coordination that works offline."
    )
    parser.add_argument("--version", action="version", version=f"CareCoord {__version__}")
    parser.add_argument("--profile", type=Path, metavar="DIR", help="the encrypted profile folder")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    demo = commands.add_parser("demo", help="a field day on made-up people")
    demo.add_argument("--headless", action="store_true", help="no window: pictures and a summary into DIR")
    demo.add_argument("--out", type=Path, metavar="DIR", default=Path("demo-day"))
    groups = {
        name: commands.add_parser(name, help=words).add_subparsers(
            dest="subcommand", required=True, metavar="WHAT"
        )
        for name, words in _GROUPS.items()
    }
    for words, told, command, options in _COMMANDS:
        group, _, name = words.rpartition(" ")
        made = (groups[group] if group else commands).add_parser(
            name, help=told, description=told, allow_abbrev=False
        )
        for option, rules in (*options, *_SHARED):
            made.add_argument(option, **rules)
        made.set_defaults(run=command)
    return parser
