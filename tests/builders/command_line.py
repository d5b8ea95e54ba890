"""An office whose profile is worked with from the command line, in processes of their own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.store import unlock
from carecoord_desktop.store.backup import create_backup
from carecoord_desktop.store.encryption import Kdf
from carecoord_desktop.store.profile import Profile
from tests.builders.desks import a_desk
from tests.builders.patients import a_patient, a_person
from tests.builders.profiles import PASSPHRASE
from tests.builders.tasks import a_task

ANOTHER_PASSPHRASE = "nine purple otters under the bridge"
PROJECT = Path(__file__).resolve().parents[2]

CHEAPEST = Kdf(memory_kib=64 * 1024, iterations=1, lanes=1)
"""What the program itself still accepts."""


@dataclass(frozen=True)
class Office:
    """A profile of Rosa Medina's with Lucille Grant's chart, and the files that secrets are read from."""

    folder: Path
    lucille: UUID
    recovery_code: str

    @property
    def profile(self) -> Path:
        """The profile folder."""
        return self.folder / "profile"

    @property
    def backups(self) -> list[Path]:
        """The backups of the profile."""
        return list((self.profile / "backups").iterdir())

    def a_file(self, name: str, text: str) -> str:
        """Write a file for one command and return where it is."""
        path = self.folder / name
        path.write_text(text + "\n", encoding="utf-8")
        return str(path)

    def run(self, *words: object, passphrase: str = PASSPHRASE) -> subprocess.CompletedProcess[str]:
        """Run a command on this profile with a passphrase."""
        secret = self.a_file("passphrase", passphrase)
        return carecoord(*words, "--profile", self.profile, "--passphrase-file", secret)

    def ask(self, *words: object, passphrase: str = PASSPHRASE) -> Any:
        """Return the document a command answers with `--json`; it must have gone well."""
        done = self.run(*words, "--json", passphrase=passphrase)
        assert (done.returncode, done.stderr) == (0, "")
        return json.loads(done.stdout)


def carecoord(*words: object) -> subprocess.CompletedProcess[str]:
    """Run a command line in a process without a terminal."""
    return run_python("-m", "carecoord_desktop", *words)


def run_python(*words: object) -> subprocess.CompletedProcess[str]:
    """Run Python without a display and without a terminal."""
    return subprocess.run(
        [sys.executable, *map(str, words)],
        cwd=PROJECT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        start_new_session=True,  # no terminal to ask on
        env={name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")},
    )


def refusal(done: subprocess.CompletedProcess[str]) -> str:
    """Return why a command was refused: exit code 1, one line, nothing else."""
    assert (done.returncode, done.stdout) == (1, "")
    [line] = done.stderr.splitlines()
    assert line.startswith("carecoord: ")
    return line.removeprefix("carecoord: ")


def an_office(folder: Path) -> Office:
    """Return a profile of Rosa Medina's with one person, one task for tomorrow and one backup."""
    profile = Profile(folder / "profile")
    created = unlock.create(profile, "Rosa Medina", PASSPHRASE, CHEAPEST)
    desk = a_desk(profile.folder, key=created.key, worker_id=created.worker_id)
    lucille = a_patient(desk, a_person())
    tomorrow = clock.today() + timedelta(days=1)
    a_task(desk, lucille, "Call the pharmacy", owner_id=created.worker_id, due_on=tomorrow)
    create_backup(profile, created.key, desk)
    desk.store.close()
    return Office(folder, lucille, created.recovery_code)


def a_copy(office: Office, folder: Path) -> Office:
    """Return a copy of an office for a test that changes it."""
    shutil.copytree(office.profile, folder / "profile")
    return Office(folder, office.lucille, office.recovery_code)
