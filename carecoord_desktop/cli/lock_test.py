"""A drill: every way unlocking can end, played through on a practice profile that is thrown away."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path

from carecoord_desktop.cli.answers import DONE, REFUSED, Answer, words_of
from carecoord_desktop.cli.options import Command
from carecoord_desktop.features.team.actions import found_team
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store import slots
from carecoord_desktop.store.encryption import Kdf
from carecoord_desktop.store.passphrases import generate_passphrase
from carecoord_desktop.store.profile import NoProfile, Profile
from carecoord_desktop.store.unlock import (
    FIELD_BOUNDS,
    Created,
    Outcome,
    Unlocked,
    UnlockRefused,
    create,
    open_store,
    recover,
    unlock,
)
from carecoord_desktop.store.unlock_tries import TryLater

_ME = "Practice"
_CHEAPEST = Kdf(FIELD_BOUNDS.memory_kib_min, iterations=1, lanes=1)  # nothing is kept in a practice profile
_OPENED = "ok"
_NOT_YET = "try-later"
_NOTHING = "no-profile"


class _Drill:
    """One practice profile, and what somebody who stands before it does."""

    def __init__(self, folder: Path) -> None:
        self.profile = Profile(folder)
        self.passphrase, self._new = generate_passphrase(), generate_passphrase()
        self.created: Created = create(self.profile, _ME, self.passphrase, _CHEAPEST)
        store = open_store(self.profile, Unlocked(self.created.key, self.created.worker_id))
        found_team(store, self.created.worker_id, _ME, Role.COORDINATOR)
        store.close()

    def sign_in(self) -> None:
        unlock(self.profile, _ME, self.passphrase)

    def mistype(self) -> None:
        unlock(self.profile, _ME, self.passphrase + "x")

    def mistype_often(self) -> None:
        for _ in range(3):
            try:
                self.mistype()
            except UnlockRefused:
                continue
        self.mistype()

    def take_another_name(self) -> None:
        unlock(self.profile, "Nobody", self.passphrase)

    def damage_one_key_file(self) -> None:
        self.profile.slots.write_bytes(b"damaged")
        self.sign_in()

    def damage_both_key_files(self) -> None:
        slots.copy_of(self.profile.slots).write_bytes(b"damaged")
        self.damage_one_key_file()

    def damage_the_records(self) -> None:
        self.profile.database.write_bytes(bytes(4096))
        self.sign_in()

    def use_the_recovery_code(self) -> None:
        recover(self.profile, self.created.recovery_code, self._new, _ME)

    def use_it_twice(self) -> None:
        self.use_the_recovery_code()
        self.use_the_recovery_code()

    def open_an_empty_folder(self) -> None:
        unlock(Profile(self.profile.folder / "empty"), _ME, self.passphrase)


_CASES: tuple[tuple[str, Callable[[_Drill], None], str], ...] = (
    ("the right passphrase", _Drill.sign_in, _OPENED),
    ("a wrong passphrase", _Drill.mistype, Outcome.WRONG_PASSPHRASE),
    ("three wrong ones, and at once another", _Drill.mistype_often, _NOT_YET),
    ("a name nobody has", _Drill.take_another_name, Outcome.NEEDS_RECOVERY),
    ("one of the two key files damaged", _Drill.damage_one_key_file, _OPENED),
    ("both key files damaged", _Drill.damage_both_key_files, Outcome.SLOT_DAMAGED),
    ("the records damaged", _Drill.damage_the_records, Outcome.DATABASE_DAMAGED),
    ("the recovery code", _Drill.use_the_recovery_code, _OPENED),
    ("the recovery code a second time", _Drill.use_it_twice, Outcome.WRONG_PASSPHRASE),
    ("a folder without records", _Drill.open_an_empty_folder, _NOTHING),
)


def _lock_test(_options: argparse.Namespace) -> Answer:
    document = [_played(case, act, expected) for case, act, expected in _CASES]
    lines = [f"{case['case']}: {case['outcome']}. {case['words']}".rstrip() for case in document]
    return Answer(document, lines, DONE if all(case["ok"] for case in document) else REFUSED)


def _played(case: str, act: Callable[[_Drill], None], expected: str) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as folder:
        drill, words = _Drill(Path(folder) / "practice"), ""
        try:
            act(drill)
            outcome = _OPENED
        except UnlockRefused as refused:
            outcome, words = str(refused.outcome), words_of(refused)
        except TryLater as refused:
            outcome, words = _NOT_YET, words_of(refused)
        except NoProfile as refused:
            outcome, words = _NOTHING, words_of(refused)
    return {"case": case, "outcome": outcome, "words": words, "ok": outcome == str(expected)}


COMMANDS = (
    Command("lock-test", "play through every way unlocking can end, on a practice profile", _lock_test),
)
