"""`carecoord enroll` and `carecoord sync` as scripts meet them: real processes, a real socket, JSON out."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from carecoord_desktop.store import unlock
from carecoord_desktop.store.encryption import Kdf
from carecoord_desktop.store.profile import Profile
from tests.builders.desks import a_desk
from tests.builders.office_http import served
from tests.builders.offices import Office
from tests.builders.profiles import PASSPHRASE
from tests.builders.shared_people import a_person

PROJECT = Path(__file__).resolve().parents[2]
CHEAPEST = Kdf(memory_kib=64 * 1024, iterations=1, lanes=1)
"""What the program itself still accepts."""

Carecoord = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def carecoord(tmp_path: Path) -> Carecoord:
    """Run a command on a profile of Rosa's with one person in it."""
    profile = Profile(tmp_path / "profile")
    created = unlock.create(profile, "Rosa Medina", PASSPHRASE, CHEAPEST)
    desk = a_desk(profile.folder, key=created.key, worker_id=created.worker_id)
    a_person(desk)
    desk.store.close()
    secret = tmp_path / "passphrase"
    secret.write_text(PASSPHRASE + "\n", encoding="utf-8")

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        place = ("--profile", str(profile.folder), "--passphrase-file", str(secret), "--json")
        return subprocess.run(
            [sys.executable, "-m", "carecoord_desktop", *words, *place],
            cwd=PROJECT, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60,
            start_new_session=True,
        )  # fmt: skip

    return run


def document(done: subprocess.CompletedProcess[str]) -> Any:
    """Return what a command answered; it must have gone well."""
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_a_laptop_joins_its_office_and_syncs(office: Office, carecoord: Carecoord) -> None:
    code = office.code_for("Rosa Medina")
    with served(office) as door:
        joined = document(carecoord("enroll", "--hub", door.url, "--code", code))
        first = document(carecoord("sync"))
        document(carecoord("sync"))  # the trail says that somebody unlocked, and goes up
    assert (joined["office"], joined["user"]) == ("Harbor Street Clinic", "Rosa Medina")
    assert {name: first[name] for name in ("sent", "stored", "held", "waiting", "digest_equal", "end")} == {
        "sent": 2, "stored": 2, "held": 0, "waiting": 0, "digest_equal": True, "end": "confirmed",
    }  # fmt: skip
    assert {"received", "charts", "requests", "bytes_up", "bytes_down", "hub_time"} <= set(first)


def test_a_wrong_code_and_a_missing_office_are_said_in_one_line(office: Office, carecoord: Carecoord) -> None:
    with served(office) as door:
        wrong = carecoord("enroll", "--hub", door.url, "--code", "AAAA-BBBB")
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert "not good" in wrong.stderr
    alone = carecoord("sync")
    assert (alone.returncode, alone.stdout) == (1, "")
    assert "not enrolled" in alone.stderr
