"""Who is at the command line: secrets from files or hidden prompts, the profile held, the desk opened."""

from __future__ import annotations

import argparse
import getpass
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from carecoord_desktop.cli.answers import Refused
from carecoord_desktop.features.team.actions import take_desk
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.emergency_keys import unlock_damaged
from carecoord_desktop.store.profile import NoProfile, Profile
from carecoord_desktop.store.slots import read_slots
from carecoord_desktop.store.unlock import (
    Outcome,
    Unlocked,
    UnlockRefused,
    open_store,
    unlock,
)


@dataclass(frozen=True)
class SignedIn:
    """Whose passphrase opened which profile."""

    profile: Profile
    sign_in: str
    passphrase: str
    unlocked: Unlocked


@dataclass(frozen=True)
class ShownProgress:
    """A line that counts, on a terminal only."""

    is_shown: bool

    def report(self, done: int, total: int, words: str = "") -> None:
        """Show how much is done."""
        if self.is_shown:
            line = f"{done} of {total} {words}"
            sys.stderr.write(f"\r{line:60}{'' if done < total else chr(10)}")
            sys.stderr.flush()

    def stop_if_cancelled(self) -> None:
        """Go on: Ctrl+C stops without being asked."""


def progress(options: argparse.Namespace) -> ShownProgress:
    """Return what shows how far a command is."""
    return ShownProgress(sys.stderr.isatty() and not options.json)


@contextmanager
def held(options: argparse.Namespace, *, is_new: bool = False) -> Iterator[Profile]:
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
def opened(options: argparse.Namespace) -> Iterator[tuple[SignedIn, Desk]]:
    """Unlock the profile for one command."""
    with held(options) as profile:
        me = signed_in(profile, options)
        store = open_store(profile, me.unlocked)
        try:
            yield me, take_desk(store, me.unlocked.worker_id)
        finally:
            store.close()


@contextmanager
def desk_of(options: argparse.Namespace) -> Iterator[Desk]:
    """Unlock the profile for a command that only works with records."""
    with opened(options) as (_, desk):
        yield desk


def signed_in(profile: Profile, options: argparse.Namespace, *, also_damaged: bool = False) -> SignedIn:
    """Return who signs in; `also_damaged` is for commands that look at damaged records or replace them."""
    sign_in, passphrase = who(profile.slots, options), passphrase_of(options)
    try:
        return SignedIn(profile, sign_in, passphrase, unlock(profile, sign_in, passphrase))
    except UnlockRefused as refused:
        if not also_damaged or refused.outcome != Outcome.DATABASE_DAMAGED:
            raise
    return SignedIn(profile, sign_in, passphrase, unlock_damaged(profile, sign_in, passphrase))


def who(slots: Path, options: argparse.Namespace) -> str:
    """Return the sign-in name: the one given, or the only one there is."""
    names = read_slots(slots).sign_ins
    if len(names) > 1 and options.worker is None:
        raise Refused(f"say who you are with --worker: {', '.join(names)}")
    return str(options.worker or names[0])


def passphrase_of(options: argparse.Namespace) -> str:
    """Return the passphrase of whoever gives the command."""
    return secret(options.passphrase_file, "Passphrase")


def secret(file: Path | None, words: str, *, is_new: bool = False) -> str:
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
