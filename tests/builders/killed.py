"""Making a backup in a process of its own that is killed at a random moment."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from carecoord_desktop.store.backup import create_backup, verify_backup
from carecoord_desktop.store.backup_folders import backups
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.store import Store
from tests.builders.desks import ROSA

_CHILD = "import sys; from tests.builders.killed import child; child(*sys.argv[1:])"


class _Telling:
    """Says each phase on standard output, so that whoever kills knows where."""

    def report(self, done: int, total: int, words: str = "") -> None:
        sys.stdout.write(f"{words or 'Done'}\n")
        sys.stdout.flush()

    def stop_if_cancelled(self) -> None:
        """Nobody cancels; the process is killed."""


def child(folder: str, key_hex: str) -> None:
    """Make one backup after the other until killed."""
    profile, key = Profile(Path(folder)), bytes.fromhex(key_hex)
    desk = Desk(Store(profile.database, key), ROSA, "Rosa Medina", "coordinator")
    for _ in range(100):
        create_backup(profile, key, desk, progress=_Telling())


@dataclass
class Killing:
    """How often a backup was killed in which phase, and what was left of the backups each time."""

    phases: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)

    def run(self, profile: Profile, key: bytes, kills: int, seed: int) -> None:
        """Kill `kills` processes; each phase as often as every other."""
        luck = random.Random(seed)  # noqa: S311 - repeatable, no secret
        phases = (
            "Copying the records",
            "Reading the records",
            "Sealing the copy",
            "Checking the copy",
            "Done",
        )
        for number in range(kills):
            phase = phases[number % len(phases)]
            self.phases[phase] += 1
            _kill_during(profile, key, phase, luck.random() * 0.03)
            if wrong := _what_is_wrong(profile, key):
                self.broken.append(f"{phase}: {wrong}")

    def table(self) -> str:
        """Return the figures, one phase a line."""
        kills = self.phases.total()
        lines = [
            f"{phase:20} {count:5,} {count / kills:6.1%}" for phase, count in sorted(self.phases.items())
        ]
        return "\n".join([*lines, f"{'all':20} {kills:5,}", f"{'no usable backup':20} {len(self.broken):5,}"])


def _kill_during(profile: Profile, key: bytes, phase: str, after_s: float) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(profile.folder), key.hex()],
        stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert process.stdout is not None
    for line in process.stdout:
        if line.strip() == phase:
            break
    time.sleep(after_s)
    process.kill()
    process.wait()
    process.stdout.close()


def _what_is_wrong(profile: Profile, key: bytes) -> str:
    found = backups(profile)
    if not found:
        return "no backup"
    for backup in found:
        verify_backup(backup, key)
    store = Store(profile.database, key)
    restored = store.restored
    store.close()
    return "false alarm" if restored else ""
