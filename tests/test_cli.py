"""The command line as other people's scripts meet it: real processes on a real encrypted profile."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from carecoord_desktop import cli
from carecoord_desktop.store import unlock
from carecoord_desktop.store.backup import create_backup
from carecoord_desktop.store.encryption import Kdf
from carecoord_desktop.store.profile import Profile
from tests.builders import fhir, foreign_files
from tests.builders.desks import a_desk
from tests.builders.patients import a_patient, a_person
from tests.builders.profiles import PASSPHRASE
from tests.builders.tasks import a_task

ANOTHER_PASSPHRASE = "nine purple otters under the bridge"
PROJECT = Path(__file__).resolve().parents[1]

CHEAPEST = Kdf(memory_kib=64 * 1024, iterations=1, lanes=1)
"""What the program itself still accepts."""

ROLLED_OUT = (
    "import json, sys\n"
    "from carecoord_desktop.__main__ import main\n"
    "code = main()\n"
    "print(code, json.dumps(sorted(sys.modules)), file=sys.stderr)\n"
)
"""Run a command and say on standard error which modules it has imported."""


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
    return _process("-m", "carecoord_desktop", *words)


def _process(*words: object) -> subprocess.CompletedProcess[str]:
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


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """One profile for all tests that change nothing another one counts on."""
    folder = tmp_path_factory.mktemp("office")
    profile = Profile(folder / "profile")
    created = unlock.create(profile, "Rosa Medina", PASSPHRASE, CHEAPEST)
    desk = a_desk(profile.folder, key=created.key, worker_id=created.worker_id)
    lucille = a_patient(desk, a_person())
    a_task(desk, lucille, "Call the pharmacy", owner_id=created.worker_id)
    create_backup(profile, created.key, desk)
    desk.store.close()
    return Office(folder, lucille, created.recovery_code)


@pytest.fixture
def laptop(office: Office, tmp_path: Path) -> Office:
    """A copy of the office's profile for a test that changes it."""
    shutil.copytree(office.profile, tmp_path / "profile")
    return Office(tmp_path, office.lucille, office.recovery_code)


def test_an_import_counts_every_resource_and_a_second_one_changes_nothing(laptop: Office) -> None:
    file = foreign_files.a_file(
        laptop.folder / "maria.json", foreign_files.a_person(), foreign_files.an_asthma()
    )
    tried = laptop.ask("import", file, "--dry-run")
    first = laptop.ask("import", file)
    assert first == tried
    assert set(first) == {"files", "totals", "resources"}
    assert first["resources"] == {"Condition": 1, "Patient": 1}
    assert first["totals"] == {"new": 2, "matched": 0, "conflict": 0, "kept": 0, "rejected": 0}
    [told] = first["files"]
    assert (told["path"], told["rejected"]) == (str(file), [])
    again = laptop.ask("import", file)
    assert (again["totals"]["new"], again["totals"]["matched"]) == (0, 2)


def test_a_file_that_is_not_there_is_refused_before_anything_is_taken_in(office: Office) -> None:
    assert "nothing.json" in refusal(office.run("import", office.folder / "nothing.json"))


def test_patients_are_listed_by_id_name_and_birth_date(office: Office) -> None:
    [lucille] = office.ask("patients", "--search", "grant")
    assert lucille == {"id": str(office.lucille), "name": "Grant, Lucille", "birth_date": "1955-03-12"}


def test_a_chart_holds_each_kind_of_record_under_its_name(office: Office) -> None:
    chart = office.ask("chart", office.lucille)
    [patient] = chart["patient"]
    assert (patient["id"], patient["family_name"]) == (str(office.lucille), "Grant")
    assert [task["title"] for task in chart["task"]] == ["Call the pharmacy"]


def test_your_open_tasks_say_whom_they_are_about(office: Office) -> None:
    [task] = office.ask("tasks")
    assert set(task) == {"id", "patient", "title", "due", "status"}
    assert (task["patient"], task["title"]) == (str(office.lucille), "Call the pharmacy")


def test_an_export_is_a_document_that_others_read_and_stands_in_the_trail(office: Office) -> None:
    out = office.folder / "lucille.json"
    told = office.ask("export", "fhir", "--patient", office.lucille, "--out", out)
    assert told == {"file": str(out), "bytes": out.stat().st_size}
    bundle = json.loads(out.read_bytes())
    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "document")
    assert fhir.is_accepted(bundle)
    trail = office.ask("audit", "show", "--patient", office.lucille)
    assert {line["patient"] for line in trail} == {str(office.lucille)}
    assert "export" in {line["deed"] for line in trail}


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


def test_a_damaged_backup_is_not_used(laptop: Office) -> None:
    [made] = laptop.backups
    (made / "contents").write_bytes(b"nothing")
    records = (laptop.profile / "records.db").read_bytes()
    assert "damaged" in refusal(laptop.run("backup", "restore", made))
    assert (laptop.profile / "records.db").read_bytes() == records


def test_somebody_else_joins_and_signs_in_by_her_name(laptop: Office) -> None:
    weak = laptop.a_file("weak", "short")
    join = ("profile", "add-worker", "--new-worker", "Ben Tran", "--role", "rn", "--new-passphrase-file")
    assert refusal(laptop.run(*join, weak)) == "Use at least 15 letters. Spaces count."
    added = laptop.ask(*join, laptop.a_file("new", ANOTHER_PASSPHRASE))
    assert (added["worker"], added["role"]) == ("Ben Tran", "rn")
    assert laptop.ask("tasks", "--worker", "Ben Tran", passphrase=ANOTHER_PASSPHRASE) == []


def test_a_new_passphrase_takes_the_place_of_the_former_one(laptop: Office) -> None:
    new = laptop.a_file("new", ANOTHER_PASSPHRASE)
    assert laptop.ask("profile", "change-passphrase", "--new-passphrase-file", new) == {
        "worker": "Rosa Medina"
    }
    assert laptop.ask("audit", "verify", passphrase=ANOTHER_PASSPHRASE) == {"ok": True}


def test_the_recovery_code_works_once_and_is_replaced(laptop: Office) -> None:
    new = laptop.a_file("new", ANOTHER_PASSPHRASE)
    code = laptop.a_file("code", laptop.recovery_code)
    recover = ("profile", "recover", "--code-file", code, "--new-passphrase-file", new)
    recovered = laptop.ask(*recover)
    assert recovered["recovery_code"] != laptop.recovery_code
    assert laptop.ask("audit", "verify", passphrase=ANOTHER_PASSPHRASE) == {"ok": True}
    assert "not the recovery code" in refusal(laptop.run(*recover))


def test_a_new_profile_shows_its_recovery_code_once_and_is_made_only_once(tmp_path: Path) -> None:
    new = Office(tmp_path, UUID(int=0), "")
    create = ("profile", "create", "--worker", "Rosa Medina", "--role", "admin")
    created = new.ask(*create)
    assert (created["role"], len(created["recovery_code"])) == ("admin", 34)
    assert "already" in refusal(new.run(*create))


def test_a_wrong_passphrase_is_refused_in_one_line(laptop: Office) -> None:
    said = refusal(laptop.run("patients", "--json", passphrase="eleven brown foxes at the gate"))
    assert said == "The passphrase is not right. Your records are safe; try again."


def test_without_a_terminal_the_passphrase_is_not_asked_for(office: Office) -> None:
    assert "no terminal" in refusal(carecoord("patients", "--profile", office.profile))


def test_a_folder_without_records_is_not_made_into_a_profile(tmp_path: Path) -> None:
    assert "no records" in refusal(carecoord("tasks", "--profile", tmp_path / "nowhere"))
    assert not (tmp_path / "nowhere").exists()


def test_the_profile_may_be_named_before_or_after_the_command() -> None:
    for words in (("--profile", "here", "tasks"), ("tasks", "--profile", "here")):
        assert cli.parse(words).profile == Path("here")
    assert cli.parse(("tasks",)).profile is None


@pytest.mark.parametrize(
    "words",
    [
        ("backup",),
        ("chart", "not-an-id"),
        ("patients", "--limit", "-1"),
        ("tasks", "--passphrase", "typed for everybody to see"),
        ("profile", "add-worker", "--new-worker", "Ben", "--role", "pilot"),
    ],
)
def test_wrong_words_are_refused_before_anything_is_opened(words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as refused:
        cli.parse(words)
    assert refused.value.code == 2


def test_wrong_words_exit_with_2_and_say_how_it_goes() -> None:
    done = carecoord("fly")
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage: carecoord" in done.stderr


def test_no_command_needs_a_display(office: Office) -> None:
    secret = office.a_file("passphrase", PASSPHRASE)
    done = _process("-c", ROLLED_OUT, "doctor", "--profile", office.profile, "--passphrase-file", secret)
    code, _, modules = done.stderr.strip().partition(" ")
    imported = set(json.loads(modules))
    assert code == "0"
    assert "carecoord_desktop.cli" in imported
    of_the_window = {
        "PySide6",
        "shiboken6",
        "qtawesome",
        "carecoord_desktop.app",
        "carecoord_desktop.demo_day",
    }
    assert not imported & of_the_window
