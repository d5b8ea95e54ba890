"""Doctor, audit trail and backups from the command line: on this laptop, and on another one."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from carecoord_desktop.store import unlock
from carecoord_desktop.store.connection import connect
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.recovery_code import new_recovery_code
from tests.builders.command_line import (
    ANOTHER_PASSPHRASE,
    Office,
    a_copy,
    an_office,
    refusal,
)
from tests.builders.profiles import PASSPHRASE


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """One profile for all tests that change nothing another one counts on."""
    return an_office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def laptop(office: Office, tmp_path: Path) -> Office:
    """A copy of the office's profile for a test that changes it."""
    return a_copy(office, tmp_path)


def test_the_audit_trail_is_whole_and_its_newest_line_is_shown_first(office: Office) -> None:
    assert office.ask("audit", "verify") == {"ok": True}
    newest, before = office.ask("audit", "show", "--limit", 2)
    assert newest["seq"] == before["seq"] + 1
    assert (newest["worker"], newest["deed"]) == ("Rosa Medina", "unlock")


def test_the_doctor_asks_for_a_backup_and_is_content_with_one(laptop: Office) -> None:
    shutil.rmtree(laptop.profile / "backups")
    without = laptop.run("doctor", "--json")
    assert (without.returncode, without.stderr) == (1, "")
    told = json.loads(without.stdout)
    [finding] = told["findings"]
    assert (told["ok"], finding["code"]) == (False, "no-backup")
    assert set(finding) == {"code", "words", "what_is_safe", "what_to_do"}
    made = laptop.ask("backup", "create")
    assert laptop.ask("doctor", "--deep") == {"ok": True, "findings": []}
    assert [backup["name"] for backup in laptop.ask("backup", "list")] == [made["name"]]


def test_the_doctor_finds_damaged_records_and_a_backup_brings_them_back(laptop: Office) -> None:
    [made] = laptop.backups
    database = laptop.profile / "records.db"
    database.write_bytes(b"\0" * 4096 + database.read_bytes()[4096:])
    assert "records are damaged" in refusal(laptop.run("patients"))
    told = laptop.run("doctor", "--json")
    assert told.returncode == 1
    assert "not-readable" in {finding["code"] for finding in json.loads(told.stdout)["findings"]}
    restored = laptop.ask("backup", "restore", made.name)
    assert restored["restored"] == made.name
    assert Path(restored["set_aside"], "records.db").exists()
    assert [person["name"] for person in laptop.ask("patients")] == ["Grant, Lucille"]


def test_the_doctor_mends_damaged_records_and_says_what_she_did(laptop: Office) -> None:
    database = laptop.profile / "records.db"
    content = bytearray(database.read_bytes())
    content[-2000] ^= 1
    database.write_bytes(content)
    assert laptop.run("doctor").returncode == 1
    told = laptop.ask("doctor", "--repair")
    assert told["ok"]
    assert "in order again" in told["repair"][0]
    assert [person["name"] for person in laptop.ask("patients", "--search", "grant")] == ["Grant, Lucille"]
    assert laptop.ask("doctor", "--deep") == {"ok": True, "findings": []}


def test_the_doctor_notices_a_person_missing_from_the_search_and_brings_her_back(laptop: Office) -> None:
    key = unlock.unlock(Profile(laptop.profile), "Rosa Medina", PASSPHRASE).key
    records = connect(laptop.profile / "records.db", key)
    records.execute("DELETE FROM patient_search")
    records.close()
    assert laptop.ask("patients", "--search", "grant") == []
    told = json.loads(laptop.run("doctor", "--json").stdout)
    assert [finding["code"] for finding in told["findings"]] == ["search"]
    assert laptop.ask("doctor", "--repair")["repair"][-1] == (
        "The search index was made anew: 1 people, 0 services."
    )
    assert [person["name"] for person in laptop.ask("patients", "--search", "grant")] == ["Grant, Lucille"]


def test_the_doctor_finds_lost_saves_and_looking_does_not_hide_them(laptop: Office) -> None:
    before = (laptop.profile / "records.db").read_bytes()
    laptop.ask("tasks")
    for log in laptop.profile.glob("records.db-*"):
        log.unlink()
    (laptop.profile / "records.db").write_bytes(before)
    for _ in range(2):
        told = laptop.run("doctor", "--json")
        assert [finding["code"] for finding in json.loads(told.stdout)["findings"]] == ["anchor"]


def test_a_backup_on_a_stick_opens_on_another_laptop(laptop: Office) -> None:
    stick = laptop.folder / "stick"
    stick.mkdir()
    copy = laptop.ask("backup", "create", "--to", stick)["copy"]
    other = Office(laptop.folder / "other", laptop.lucille, "")
    other.folder.mkdir()
    assert other.ask("backup", "restore", copy)["set_aside"] is None
    assert [person["id"] for person in other.ask("patients")] == [str(laptop.lucille)]


def test_a_dead_laptop_comes_back_with_the_recovery_code_though_nobody_knows_the_passphrase(
    laptop: Office,
) -> None:
    """SEC-K6: a backup, the code on paper, another laptop."""
    [made] = laptop.backups
    other = Office(laptop.folder / "other", laptop.lucille, laptop.recovery_code)
    other.folder.mkdir()
    code, new = other.a_file("code", laptop.recovery_code), other.a_file("new", ANOTHER_PASSPHRASE)
    wrong = other.a_file("wrong", new_recovery_code())
    said = refusal(other.run("backup", "restore", made, "--code-file", wrong))
    assert "not the recovery code" in said
    assert not other.profile.exists() or not Profile(other.profile).exists
    assert other.ask("backup", "restore", made, "--code-file", code)["set_aside"] is None
    other.ask("profile", "recover", "--code-file", code, "--new-passphrase-file", new)
    found = other.ask("patients", "--search", "grant", passphrase=ANOTHER_PASSPHRASE)
    assert [person["id"] for person in found] == [str(laptop.lucille)]
    assert other.ask("audit", "verify", passphrase=ANOTHER_PASSPHRASE) == {"ok": True}


def test_a_damaged_backup_is_not_used(laptop: Office) -> None:
    [made] = laptop.backups
    (made / "contents").write_bytes(b"nothing")
    records = (laptop.profile / "records.db").read_bytes()
    assert "damaged" in refusal(laptop.run("backup", "restore", made))
    assert (laptop.profile / "records.db").read_bytes() == records
