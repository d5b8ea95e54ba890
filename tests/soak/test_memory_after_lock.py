"""After a lock neither the key nor a patient's name is left in the memory of the process (SEC-K9).

The script works like `__main__`: it unlocks, reads patients, closes the store and starts itself anew. The
new image of the same process then waits to be searched, byte for byte.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id
from carecoord_desktop.store.store import Store
from tests.builders.profiles import PASSPHRASE, a_profile

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")

ROOT = Path(__file__).resolve().parents[2]
CANARIES = tuple(f"Kanarienvogel{number:02}q" for number in range(50))

LOCKS_ITSELF = """
import os, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
if sys.argv[3] == "locked":
    print("locked", flush=True)
    sys.stdin.read()
    sys.exit(0)
from sqlalchemy import select
from carecoord_desktop.features import all_records
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.encryption import KdfBounds
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.unlock import open_store, unlock
profile = Profile(Path(sys.argv[2]))
profile.hold()
passphrase = sys.stdin.readline().rstrip()
unlocked = unlock(profile, "Rosa Medina", passphrase, KdfBounds(memory_kib_min=8 * 1024))
store = open_store(profile, unlocked)
with store.reading(unlocked.worker_id) as session:
    names = [patient.family_name for patient in session.scalars(select(Patient))]
print(len(names), flush=True)
sys.stdin.readline()
store.close()
profile.release()
os.execv(sys.executable, [sys.executable, "-c", open("/proc/self/cmdline").read().split(chr(0))[2],
                          sys.argv[1], sys.argv[2], "locked"])
"""


def test_after_20_locks_no_key_and_no_name_is_left_in_memory(tmp_path: Path) -> None:
    """The search finds them before the lock, so it can find them."""
    profile, created = a_profile(tmp_path / "profile")
    _store_patients(profile.database, created.key, created.worker_id)
    secrets = [created.key, created.key.hex().encode(), PASSPHRASE.encode()]
    for name in CANARIES:
        secrets += [name.encode(), name.encode("utf-16-le")]
    for _ in range(20):
        found_open, found_locked = _searched_around_a_lock(profile.folder, secrets)
        assert created.key.hex().encode() in found_open or created.key in found_open
        assert CANARIES[0].encode() in found_open
        assert found_locked == set()


def _searched_around_a_lock(folder: Path, secrets: list[bytes]) -> tuple[set[bytes], set[bytes]]:
    process = subprocess.Popen(
        [sys.executable, "-c", LOCKS_ITSELF, str(ROOT), str(folder), "open"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(PASSPHRASE + "\n")
        process.stdin.flush()
        assert int(process.stdout.readline()) >= len(CANARIES)
        found_open = _in_memory(process.pid, secrets)
        process.stdin.write("\n")
        process.stdin.flush()
        assert process.stdout.readline() == "locked\n"
        return found_open, _in_memory(process.pid, secrets)
    finally:
        process.stdin.close()
        process.wait()
        process.stdout.close()


def _in_memory(pid: int, secrets: list[bytes]) -> set[bytes]:
    """Return which of the secrets stand anywhere in the readable memory of a process."""
    pattern = re.compile(b"|".join(re.escape(secret) for secret in secrets))
    found: set[bytes] = set()
    regions = Path(f"/proc/{pid}/maps").read_text().splitlines()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for region in regions:
            place, rights, *_ = region.split()
            if "r" not in rights or region.endswith(("[vvar]", "[vsyscall]", "[vvar_vclock]")):
                continue
            start, end = (int(part, 16) for part in place.split("-"))
            memory.seek(start)
            found.update(pattern.findall(memory.read(end - start)))
    return found


def _store_patients(database: Path, key: bytes, worker_id: UUID) -> None:
    store = Store(database, key)
    desk = Desk(store, worker_id, "Rosa Medina", "coordinator")
    with desk.writing() as session:
        for name in CANARIES:
            patient_id = new_id()
            session.add(Patient(id=patient_id, chart=patient_id, family_name=name))
    store.close()
