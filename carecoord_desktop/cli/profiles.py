"""Commands about a profile: it is made, shown, joined, opened by a new passphrase or the recovery code."""

from __future__ import annotations

import argparse

from carecoord_desktop.cli.answers import Answer, Refused, say_refusal
from carecoord_desktop.cli.options import NEW_PASSPHRASE, RECOVERY_OUT, ROLE, Command, file, option
from carecoord_desktop.cli.signing_in import held, opened, secret, who
from carecoord_desktop.features.team.actions import add_worker, found_team
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.features.team.rules import WorkerDraft
from carecoord_desktop.store import sign_ins
from carecoord_desktop.store.profile import NoProfile, Profile
from carecoord_desktop.store.slots import read_slots, write_slots
from carecoord_desktop.store.unlock import Unlocked, create, open_store, recover


def _create(options: argparse.Namespace) -> Answer:
    if not options.worker:
        raise Refused("say who works here with --worker NAME")
    passphrase = secret(options.passphrase_file, "Passphrase", is_new=True)
    with held(options, is_new=True) as profile:
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
            say_refusal(error)
        else:
            return Answer(document, [words, f"The recovery code is in {options.recovery_out}."])
    return Answer({**document, "recovery_code": code}, [words, f"Recovery code, shown only now: {code}"])


def _show(options: argparse.Namespace) -> Answer:
    profile = Profile(options.profile)
    if not profile.exists:
        raise NoProfile(f"there are no records in {profile.folder} yet")
    names = read_slots(profile.slots).sign_ins
    document = {"profile": str(profile.folder), "workers": names}
    return Answer(document, [f"Profile in {profile.folder}", *(f"  {name}" for name in names)])


def _add_worker(options: argparse.Namespace) -> Answer:
    passphrase = secret(options.new_passphrase_file, "New passphrase", is_new=True)
    name, role = options.new_worker, Role(options.role)
    with opened(options) as (me, desk):
        before = read_slots(me.profile.slots)
        worker_id = sign_ins.add_sign_in(desk, me.profile, me.unlocked.key, name, passphrase)
        try:
            with desk.writing() as session:
                add_worker(session, WorkerDraft(name, role), worker_id)
        except BaseException:
            # a way in for somebody who is not in the team opens nothing
            write_slots(me.profile.slots, before)
            raise
    return Answer({"id": worker_id, "worker": name, "role": role}, [f"{name} can sign in here."])


def _change_passphrase(options: argparse.Namespace) -> Answer:
    with opened(options) as (me, desk):
        new = secret(options.new_passphrase_file, "New passphrase", is_new=True)
        sign_ins.change_passphrase(desk, me.profile, me.sign_in, me.passphrase, new)
    return Answer({"worker": me.sign_in}, [f"{me.sign_in} has a new passphrase."])


def _recover(options: argparse.Namespace) -> Answer:
    with held(options) as profile:
        sign_in = who(profile.slots, options)
        code = secret(options.code_file, "Recovery code")
        passphrase = secret(options.new_passphrase_file, "New passphrase", is_new=True)
        recovered = recover(profile, code, passphrase, sign_in)
    words = f"{sign_in} has a new passphrase, and the recovery code is a new one."
    return _with_code(options, recovered.recovery_code, {"worker": sign_in}, words)


COMMANDS = (
    Command("profile create", "make a new encrypted profile", _create, (ROLE, RECOVERY_OUT)),
    Command("profile show", "say who can sign in", _show),
    Command(
        "profile add-worker",
        "let somebody else sign in here",
        _add_worker,
        (option("--new-worker", metavar="NAME", required=True), ROLE, NEW_PASSPHRASE),
    ),
    Command(
        "profile change-passphrase", "give yourself a new passphrase", _change_passphrase, (NEW_PASSPHRASE,)
    ),
    Command(
        "profile recover",
        "open with the recovery code, which works once",
        _recover,
        (file("--code-file", "read the recovery code from a file"), NEW_PASSPHRASE, RECOVERY_OUT),
    ),
)
