"""The command line that others script against; every command calls the same actions as the window.

Nothing here imports Qt: administrators run it on machines without a display (a test looks).
"""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from carecoord_desktop import __version__
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.profile import Profile

DONE, REFUSED, WRONG_WORDS = 0, 1, 2


class Refused(Exception):
    """The command cannot be done; the message says why in one line, and nothing is half done."""


@dataclass(frozen=True)
class Answer:
    """What a command says: a document for `--json`, lines for a person."""

    document: object
    lines: Sequence[str] = ()


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    if options.command is None:
        return _open_window(options)
    try:
        answer: Answer = options.run(options)
    except _expected() as error:
        print(f"carecoord: {error}", file=sys.stderr)
        return REFUSED
    if options.json:
        print(msgspec.json.encode(answer.document, enc_hook=str).decode())
    else:
        print("\n".join(answer.lines))
    return DONE


def _expected() -> tuple[type[Exception], ...]:
    """Return what is said in words instead of shown as a bug."""
    from carecoord_desktop.common.problems import DraftHasProblems
    from carecoord_desktop.store.encryption import NotEnoughMemory
    from carecoord_desktop.store.migrations import NewerDatabase
    from carecoord_desktop.store.profile import NoProfile, ProfileInUse
    from carecoord_desktop.store.recovery_code import MistypedCode
    from carecoord_desktop.store.unlock import UnlockRefused

    return (
        Refused, DraftHasProblems, NotEnoughMemory, NewerDatabase, NoProfile, ProfileInUse, MistypedCode,
        UnlockRefused, OSError,
    )  # fmt: skip


def _open_window(options: argparse.Namespace) -> int:
    from carecoord_desktop.app import run_window

    return run_window(Profile(options.profile))


@contextmanager
def _desk(options: argparse.Namespace) -> Iterator[Desk]:
    """Unlock the profile for one command."""
    from carecoord_desktop.features import all_records
    from carecoord_desktop.features.team.actions import take_desk
    from carecoord_desktop.store.slots import read_slots
    from carecoord_desktop.store.store import Store
    from carecoord_desktop.store.unlock import unlock

    assert all_records  # noqa: S101 - importing it declares every kind of record
    profile = Profile(options.profile)
    profile.hold()
    try:
        sign_in = options.worker or (read_slots(profile.slots).sign_ins if profile.exists else ("",))[0]
        unlocked = unlock(profile, sign_in, _passphrase(options))
        store = Store(profile.database, unlocked.key)
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
    from carecoord_desktop.features import all_records
    from carecoord_desktop.features.team.actions import found_team
    from carecoord_desktop.store.store import Store
    from carecoord_desktop.store.unlock import PASSPHRASE_LETTERS, create

    assert all_records  # noqa: S101 - importing it declares every kind of record
    profile, passphrase = Profile(options.profile), _passphrase(options)
    if len(passphrase) < PASSPHRASE_LETTERS:
        raise Refused(f"the passphrase needs at least {PASSPHRASE_LETTERS} letters")
    profile.hold()
    try:
        created = create(profile, options.worker, passphrase)
        store = Store(profile.database, created.key)
        found_team(store, created.worker_id, options.worker, Role(options.role))
        store.close()
    finally:
        profile.release()
    if options.recovery_out is not None:
        options.recovery_out.write_text(created.recovery_code + "\n", encoding="utf-8")
    shown = {} if options.recovery_out is not None else {"recovery_code": created.recovery_code}
    document = {"profile": str(profile.folder), "worker": options.worker, "role": options.role, **shown}
    lines = [f"Profile created in {profile.folder} for {options.worker}."]
    if shown:
        lines.append(f"Recovery code, shown only now: {created.recovery_code}")
    return Answer(document, lines)


def _profile_show(options: argparse.Namespace) -> Answer:
    from carecoord_desktop.store.profile import NoProfile
    from carecoord_desktop.store.slots import read_slots

    profile = Profile(options.profile)
    if not profile.exists:
        raise NoProfile(f"there are no records in {profile.folder} yet")
    sign_ins = read_slots(profile.slots).sign_ins
    document = {"profile": str(profile.folder), "workers": sign_ins}
    return Answer(document, [f"Profile in {profile.folder}", *(f"  {name}" for name in sign_ins)])


def _patients(options: argparse.Namespace) -> Answer:
    from carecoord_desktop.features.people_search.queries import everybody, people_found

    with _desk(options) as desk, desk.reading() as session:
        if options.search:
            people = people_found(session, options.search, worker_id=desk.worker_id, limit=options.limit)
        else:
            people = everybody(session, limit=options.limit)
    document = [
        {"id": person.patient_id, "name": person.shown_name, "birth_date": person.birth_date}
        for person in people
    ]
    born = [str(person.birth_date or "") for person in people]
    lines = [
        f"{person.patient_id}  {day:10}  {person.shown_name}"
        for person, day in zip(people, born, strict=True)
    ]
    return Answer(document, lines)


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

    profile = commands.add_parser("profile", help="create and look at a profile").add_subparsers(
        dest="subcommand", required=True, metavar="WHAT"
    )
    create = profile.add_parser("create", parents=[shared], help="make a new encrypted profile")
    create.add_argument("--role", default="coordinator", choices=[str(role) for role in Role])
    create.add_argument("--recovery-out", type=Path, metavar="F", help="write the recovery code to a file")
    create.set_defaults(run=_profile_create)
    profile.add_parser("show", parents=[shared], help="say who can sign in").set_defaults(run=_profile_show)

    patients = commands.add_parser("patients", parents=[shared], help="list or search people")
    patients.add_argument("--search", metavar="TEXT", default="")
    patients.add_argument("--limit", type=int, metavar="N", default=50)
    patients.set_defaults(run=_patients)
    return parser
