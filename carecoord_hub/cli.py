"""The hub's command line: users, laptops, charts, backups; `--json` everywhere, exit codes 0, 1 and 2."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from uuid import UUID

import msgspec
from sqlalchemy.exc import DBAPIError

from carecoord_desktop.common import clock
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.sync.wire.stick import StickTrouble
from carecoord_hub import audit, backup, caseload, checking, devices, enrollment, held, restoring, usb, users
from carecoord_hub.answers import DONE, REFUSED, Answer, Refused, option
from carecoord_hub.backup import BackupDamaged, Contents
from carecoord_hub.caseload import UnknownPatient
from carecoord_hub.database import in_transaction, open_database
from carecoord_hub.emergency_commands import EMERGENCY_COMMANDS
from carecoord_hub.held_commands import HELD_COMMANDS
from carecoord_hub.hub import Hub, NotFounded, found_hub, read_keys
from carecoord_hub.migrations import NewerDatabase, bring_up_to_date
from carecoord_hub.policy import DeviceStatus
from carecoord_hub.settings import NotMigrated, Settings
from carecoord_hub.usb import StickLine
from carecoord_hub.users import NameTaken, UnknownUser

ROLES = tuple(Role)
PORT = 8470

EXPECTED = (
    NameTaken, UnknownUser, UnknownPatient, NotFounded, NotMigrated, NewerDatabase, BackupDamaged,
    StickTrouble, DBAPIError, OSError, ValueError, KeyboardInterrupt,
)  # fmt: skip
"""What is said in words instead of shown as a bug."""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the words of a command line. Wrong words exit with 2."""
    return _parser().parse_args(arguments)


def run(options: argparse.Namespace) -> int:
    """Run one command and return its exit code."""
    try:
        answer: Answer = options.run(options)
    except (Refused, *EXPECTED) as error:
        sys.stderr.write(f"carecoord-hub: {_words(error)}\n")
        return REFUSED
    if options.json:
        sys.stdout.write(msgspec.json.encode(answer.document, enc_hook=str).decode() + "\n")
    elif answer.lines:
        sys.stdout.write("\n".join(answer.lines) + "\n")
    return answer.code


def _words(error: BaseException) -> str:
    match error:
        case DBAPIError():
            words = "the database could not be reached or refused; look at its address and its log"
        case OSError() if error.strerror:
            words = f"{error.filename}: {error.strerror}" if error.filename else error.strerror
        case KeyboardInterrupt():
            words = "stopped"
        case _:
            words = str(error)
    return " ".join(words.split())


def _settings(options: argparse.Namespace) -> Settings:
    return Settings.of(options.database, options.folder)


def _hub(options: argparse.Namespace) -> Hub:
    return _settings(options).opened(is_patient=True)


def _serve(options: argparse.Namespace) -> Answer:
    import uvicorn

    settings = _settings(options)
    _migrated(settings)
    settings.opened().engine.dispose()  # what is wrong shows here, in words
    os.environ.update(settings.environment)
    uvicorn.run(
        "carecoord_hub.app:create", factory=True, host=options.host, port=options.port,
        workers=options.workers,
        access_log=False, server_header=False, log_level="warning", timeout_graceful_shutdown=10,
        limit_concurrency=2000,
    )  # fmt: skip
    return Answer({"served": True})


def _migrated(settings: Settings) -> bool:
    """Bring the database up to date and found the hub in it; return whether there was anything to do."""
    engine = open_database(settings.database, is_patient=True)
    is_new = bring_up_to_date(engine)
    hub = found_hub(engine, read_keys(settings.key_file), "The office")
    if is_new:
        in_transaction(engine, lambda connection: held.apply_held(hub, connection, clock.now_ms()))
    engine.dispose()
    return is_new


def _migrate(options: argparse.Namespace) -> Answer:
    is_new = _migrated(_settings(options))
    words = "The database is up to date now." if is_new else "The database was up to date."
    return Answer({"migrated": is_new}, [words])


def _check(options: argparse.Namespace) -> Answer:
    hub = _hub(options)
    with hub.engine.connect() as connection:
        found = checking.findings(hub, connection, clock.now_ms())
    is_well = not any(one.is_damage for one in found)
    document = {"ok": is_well, "findings": [{"words": one.words, "damage": one.is_damage} for one in found]}
    lines = [one.words for one in found] or ["Everything is as it should be."]
    return Answer(document, lines, DONE if is_well else REFUSED)


def _user_add(options: argparse.Namespace) -> Answer:
    hub, role = _hub(options), Role(options.role)
    user = in_transaction(
        hub.engine, lambda connection: users.add_user(hub, connection, options.name, role, clock.now_ms())
    )
    document = {"id": UUID(bytes=user.id), "name": user.name, "role": user.role}
    return Answer(document, [f"{user.name} works here as {role.label.lower()}."])


def _enroll(options: argparse.Namespace) -> Answer:
    hub, now_ms = _hub(options), clock.now_ms()
    code = in_transaction(
        hub.engine,
        lambda connection: enrollment.issue_code(
            hub,
            connection,
            users.user_named(connection, options.name),
            now_ms,
            needs_approval=options.approval,
        ),
    )
    expires = _moment(now_ms + enrollment.CODE_LIVES_MS)
    document = {"code": code, "name": options.name, "expires": expires}
    return Answer(document, [f"Code for one laptop of {options.name}, good until {expires}: {code}"])


def _grant(options: argparse.Namespace) -> Answer:
    hub, until = _hub(options), options.until
    in_transaction(
        hub.engine,
        lambda connection: caseload.give(
            hub, connection, users.user_named(connection, options.name), options.patients, clock.now_ms(),
            until_ms=None if until is None else clock.to_ms(until), reason=options.reason,
        ),
    )  # fmt: skip
    return _moved(options, {"to": options.name}, f"{len(options.patients)} charts given to {options.name}.")


def _revoke(options: argparse.Namespace) -> Answer:
    hub = _hub(options)
    in_transaction(
        hub.engine,
        lambda connection: caseload.take_back(
            hub, connection, users.user_named(connection, options.name), options.patients, clock.now_ms(),
            reason=options.reason,
        ),
    )  # fmt: skip
    words = f"{len(options.patients)} charts taken back from {options.name}."
    return _moved(options, {"from": options.name}, words)


def _transfer(options: argparse.Namespace) -> Answer:
    hub = _hub(options)
    in_transaction(
        hub.engine,
        lambda connection: caseload.hand_over(
            hub, connection, users.user_named(connection, options.giver),
            users.user_named(connection, options.taker), options.patients, clock.now_ms(),
            reason=options.reason,
        ),
    )  # fmt: skip
    words = f"{len(options.patients)} charts handed over from {options.giver} to {options.taker}."
    return _moved(options, {"from": options.giver, "to": options.taker}, words)


def _moved(options: argparse.Namespace, who: dict[str, str], words: str) -> Answer:
    return Answer({**who, "patients": options.patients}, [words])


def _devices(options: argparse.Namespace) -> Answer:
    hub = _hub(options)
    if options.deed is not None:
        return _set_status(hub, options)
    with hub.engine.connect() as connection:
        found = devices.all_devices(connection)
    document = [
        {
            "id": one.id,
            "user": one.user,
            "status": one.status,
            "seen": _moment(one.seen_ms),
            "waiting": one.waiting,
        }
        for one in found
    ]
    lines = [
        f"{one.id}  {one.user}, {one.status.label.lower()}, last seen {_moment(one.seen_ms)},"
        f" {one.waiting} waiting"
        for one in found
    ]
    return Answer(document, lines or ["No laptop is enrolled yet."])


def _set_status(hub: Hub, options: argparse.Namespace) -> Answer:
    if options.id is None:
        raise Refused("say which laptop, by its id")
    status = {"lock": DeviceStatus.LOCKED, "unlock": DeviceStatus.ACTIVE, "revoke": DeviceStatus.REVOKED}[
        options.deed
    ]
    is_known = in_transaction(
        hub.engine, lambda connection: devices.set_status(hub, connection, options.id, status, clock.now_ms())
    )
    if not is_known:
        raise Refused("there is no such laptop, or it was revoked for good")
    return Answer({"id": options.id, "status": status}, [f"The laptop is {status.label.lower()} now."])


def _backup(options: argparse.Namespace) -> Answer:
    place, contents = backup.make_backup(_hub(options), _settings(options).backups, clock.now_ms())
    return _told(place, contents, "Backup made and read back")


def _verify(options: argparse.Namespace) -> Answer:
    settings = _settings(options)
    place = options.file or backup.newest_backup(settings.backups)
    if place is None:
        raise Refused("there is no backup yet")
    return _told(place, backup.verify_backup(_hub(options).backup_key, place), "The backup is whole")


def _restore(options: argparse.Namespace) -> Answer:
    settings = _settings(options)
    engine = open_database(settings.database, is_patient=True)
    bring_up_to_date(engine)
    _, contents = restoring.restore(engine, read_keys(settings.key_file), options.file, clock.now_ms())
    return _told(options.file, contents, "The hub is back; laptops send again what it lacks")


def _told(place: Path, contents: Contents, words: str) -> Answer:
    document = {"file": str(place), "operations": contents.operations, "rows": sum(contents.counts.values())}
    return Answer(document, [f"{words}: {place}, {contents.operations} operations."])


def _audit_verify(options: argparse.Namespace) -> Answer:
    hub = _hub(options)
    with hub.engine.connect() as connection:
        count, broken = audit.verify(connection, hub.audit_key)
    found = [{"chain": UUID(bytes=one.chain), "line": one.seq, "reason": one.reason} for one in broken]
    lines = [f"Chain {one['chain']}, line {one['line']}: {one['reason']}" for one in found]
    document = {"ok": not broken, "lines": count, "broken": found}
    return Answer(document, lines or [f"All {count} lines hold."], REFUSED if broken else DONE)


def _usb_read(options: argparse.Namespace) -> Answer:
    found = usb.read_stick(_hub(options), options.stick, clock.now_ms())
    return _of_stick(found, "There is no file of a laptop on this stick.")


def _usb_write(options: argparse.Namespace) -> Answer:
    found = usb.write_stick(_hub(options), options.stick, clock.now_ms())
    return _of_stick(found, "No laptop has come by stick yet.")


def _of_stick(found: Sequence[StickLine], nothing: str) -> Answer:
    if not found:
        raise Refused(nothing)
    is_any_done = any(one.is_done for one in found)
    lines = [f"{one.file}: {one.words}" for one in found]
    return Answer([asdict(one) for one in found], lines, DONE if is_any_done else REFUSED)


def _moment(ms: int) -> str:
    return clock.from_ms(ms).strftime("%Y-%m-%d %H:%M UTC")


def _until(text: str) -> datetime:
    return clock.office_moment(datetime.fromisoformat(text))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "carecoord-hub", allow_abbrev=False, description="The office's side of CareCoord."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    groups = {
        name: commands.add_parser(name, help=told).add_subparsers(
            dest="subcommand", required=True, metavar="WHAT"
        )
        for name, told in (
            ("user", "who works here"),
            ("audit", "the audit trail of the hub"),
            ("held", "entries that the office keeps with a remark"),
            ("usb", "laptops by stick"),
            ("emergency", "charts that were opened in an emergency"),
        )
    }
    for words, told, command, options in (*_COMMANDS, *HELD_COMMANDS, *EMERGENCY_COMMANDS):
        group, _, name = words.rpartition(" ")
        made = (groups[group] if group else commands).add_parser(
            name, help=told, description=told, allow_abbrev=False
        )
        for word, rules in (*options, *_SHARED):
            made.add_argument(word, **rules)
        made.set_defaults(run=command)
    return parser


_NAME = option("name", "the user's name", metavar="NAME")
_PATIENTS = option("patients", "ids of patients", type=UUID, nargs="+", metavar="PATIENT")
_REASON = option("--reason", "why; it stands in the audit trail", default="", metavar="TEXT")
_STICK = option("stick", "the folder on the stick", type=Path, metavar="DIR")
_SHARED = (
    option("--database", "sqlite:///F or postgresql://...", metavar="URL"),
    option("--folder", "where keys and backups are", type=Path, metavar="DIR"),
    option("--json", "answer with one JSON document", action="store_true"),
)
_COMMANDS = (
    ("serve", "answer laptops", _serve,
     (option("--host", "the address to listen on", default="127.0.0.1", metavar="ADDRESS"),
      option("--port", "the port to listen on", type=int, default=PORT, metavar="N"),
      option("--workers", "how many processes", type=int, default=1, metavar="N"))),
    ("migrate", "bring the database up to date", _migrate, ()),
    ("check", "look whether the hub is well", _check, ()),
    ("user add", "somebody new works here", _user_add,
     (_NAME, option("--role", "what she may do", choices=[role.value for role in ROLES], required=True))),
    ("enroll", "a code for one laptop, shown only once", _enroll,
     (_NAME, option("--approval", "the laptop then waits until it is unlocked", action="store_true"))),
    ("grant", "give charts to somebody", _grant,
     (_NAME, _PATIENTS, _REASON,
      option("--until", "a look-up until then, such as 2026-12-01T17:00", type=_until, metavar="MOMENT"))),
    ("revoke", "take charts back", _revoke, (_NAME, _PATIENTS, _REASON)),
    ("transfer", "hand charts from one to another", _transfer,
     (option("--from", "who has them", dest="giver", required=True, metavar="A"),
      option("--to", "who gets them", dest="taker", required=True, metavar="B"), _PATIENTS, _REASON)),
    ("devices", "the laptops, or lock, unlock or revoke one", _devices,
     (option("deed", "what to do", nargs="?", choices=["lock", "unlock", "revoke"]),
      option("id", "which laptop", nargs="?", type=UUID, metavar="ID"))),
    ("backup", "make one, read it back, and tell laptops what is safe", _backup, ()),
    ("restore", "fill an empty database from a backup", _restore,
     (option("file", "the backup", type=Path, metavar="FILE"),)),
    ("verify", "read a backup to its end", _verify,
     (option("file", "the backup; the newest one if not said", type=Path, nargs="?", metavar="FILE"),)),
    ("audit verify", "prove that it is whole", _audit_verify, ()),
    ("usb read", "take what laptops wrote onto a stick", _usb_read, (_STICK,)),
    ("usb write", "write the answers for laptops onto a stick", _usb_write, (_STICK,)),
)  # fmt: skip
