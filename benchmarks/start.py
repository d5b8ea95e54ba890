"""From starting the process to a usable caseload of 10,000 people, beside a bare window and a key derivation.

Prints medians of alternating runs. "Usable" means that the caseload's rows have been drawn; the passphrase is
typed the moment the window asks for it, and its derivation costs what it costs in the field.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from carecoord_desktop.features import all_records
from carecoord_desktop.features.team.actions import found_team
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store.encryption import Kdf, passphrase_key
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.unlock import Unlocked, create, open_store
from tests.builders.population import people, settle

PEOPLE, RUNS = 10_000, 7
PASSPHRASE = "a measured passphrase of ours"  # noqa: S105 - of people who do not exist
DECLARED = all_records

_AS_INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {
    "QT_QPA_PLATFORM": "offscreen"
}

BARE = """
import time
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("Caseload"))
window.resize(1366, 768)
window.show()
app.processEvents()
window.grab()
print(time.perf_counter())
"""

OURS = """
import sys
import time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from carecoord_desktop import app as program
from carecoord_desktop.shell.main_window import MainWindow
from carecoord_desktop.store.profile import Profile

def look():
    window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    if window.desk is None or not window.centralWidget().places["caseload"].table.shown_count():
        QTimer.singleShot(1, look)
        return
    QApplication.processEvents()
    window.grab()
    print(time.perf_counter())
    QApplication.exit(0)

QTimer.singleShot(0, look)
sys.exit(program.run_window(Profile(Path(sys.argv[1])), sys.argv[2]))
"""


def main() -> None:
    """Fill a profile, run both in turn, print the figures as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        profile = Profile(Path(folder) / "profile")
        kdf = _filled(profile)
        bare, ours, derivation = [], [], []
        for script in (BARE, OURS):  # compiles the modules, as installing does
            _seconds("-c", script, str(profile.folder), PASSPHRASE)
        for _ in range(RUNS):
            bare.append(_seconds("-c", BARE))
            ours.append(_seconds("-c", OURS, str(profile.folder), PASSPHRASE))
            began = time.perf_counter()
            passphrase_key(PASSPHRASE, bytes(16), kdf)
            derivation.append(time.perf_counter() - began)
    medians = {
        "bare window s": statistics.median(bare),
        "key derivation s": statistics.median(derivation),
        f"caseload of {PEOPLE} usable s": statistics.median(ours),
    }
    baseline = medians["bare window s"] + medians["key derivation s"]
    shown = {name: round(value, 3) for name, value in medians.items()}
    shown["ratio to bare window + key derivation (goal 2)"] = round(statistics.median(ours) / baseline, 2)
    print(json.dumps(shown, indent=2))


def _filled(profile: Profile) -> Kdf:
    """Create the profile with the field's own key derivation; return its cost."""
    kdf = Kdf()
    created = create(profile, "Rosa Medina", PASSPHRASE, kdf)
    store = open_store(profile, Unlocked(created.key, created.worker_id))
    desk = found_team(store, created.worker_id, "Rosa Medina", Role.COORDINATOR)
    settle(desk, list(people(PEOPLE)), own_share=1)
    store.close()
    return kdf


def _seconds(*arguments: str) -> float:
    """Return how long a script took from being started to drawing its window, which it prints as a moment."""
    began = time.perf_counter()  # of one clock for all processes of the machine
    done = subprocess.run(
        [sys.executable, *arguments], check=True, capture_output=True, timeout=60, env=_AS_INSTALLED
    )
    return float(done.stdout) - began


if __name__ == "__main__":
    main()
