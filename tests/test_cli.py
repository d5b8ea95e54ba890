"""The command line as other people's scripts meet it: real processes on a real encrypted profile."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from carecoord_desktop import cli
from carecoord_desktop.cli.command_line import all_commands, modules_of
from carecoord_desktop.common import clock
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store import unlock
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.store import Store
from tests.builders import fhir, foreign_files
from tests.builders.command_line import (
    ANOTHER_PASSPHRASE,
    Office,
    a_copy,
    an_office,
    carecoord,
    refusal,
    run_python,
)
from tests.builders.profiles import PASSPHRASE
from tests.builders.worklist import a_plan

ROLLED_OUT = (
    "import json, sys\n"
    "from carecoord_desktop.__main__ import main\n"
    "code = main()\n"
    "print(code, json.dumps(sorted(sys.modules)), file=sys.stderr)\n"
)
"""Run a command and say on standard error which modules it has imported."""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """One profile for all tests that change nothing another one counts on."""
    return an_office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def laptop(office: Office, tmp_path: Path) -> Office:
    """A copy of the office's profile for a test that changes it."""
    return a_copy(office, tmp_path)


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
    assert set(task) == {
        "id", "patient", "title", "due", "status", "is_overdue", "days", "rule", "reason", "priority",
    }  # fmt: skip
    assert (task["patient"], task["title"]) == (str(office.lucille), "Call the pharmacy")


def test_tasks_are_what_my_day_lists_on_the_day_that_is_asked_for(laptop: Office) -> None:
    profile = Profile(laptop.profile)
    opened = unlock.unlock(profile, "Rosa Medina", PASSPHRASE)
    desk = Desk(Store(profile.database, opened.key), opened.worker_id, "Rosa Medina", Role.COORDINATOR)
    a_plan(desk, laptop.lucille, sent_on=date(2026, 1, 15))
    desk.store.close()
    [renewal] = [line for line in laptop.ask("tasks", "--today", "2027-01-16") if line["rule"]]
    assert renewal["title"] == "Plan renewal overdue 1 day (was due 15 Jan)"
    assert (renewal["rule"], renewal["priority"], renewal["days"]) == ("plan-renewal v1", "high", -1)
    assert renewal["reason"].startswith("A plan is looked at as a whole")


def test_tasks_can_be_asked_for_as_they_stand_on_another_day(office: Office) -> None:
    [task] = office.ask("tasks")
    due = date.fromisoformat(task["due"])
    [before] = office.ask("tasks", "--today", due - timedelta(days=2))
    [after] = office.ask("tasks", "--today", due + timedelta(days=5))
    assert (before["days"], before["is_overdue"]) == (2, False)
    assert (after["days"], after["is_overdue"]) == (-5, True)
    newest = office.ask("audit", "show", "--limit", 1)[0]
    assert abs(datetime.fromisoformat(newest["at"]) - clock.now()) < timedelta(minutes=5)


def test_an_export_is_a_document_that_others_read_and_stands_in_the_trail(office: Office) -> None:
    out = office.folder / "lucille.json"
    told = office.ask("export", "fhir", "--patient", office.lucille, "--out", out)
    assert told == {"file": str(out), "bytes": out.stat().st_size, "encrypted": False}
    bundle = json.loads(out.read_bytes())
    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "document")
    assert fhir.is_accepted(bundle)
    trail = office.ask("audit", "show", "--patient", office.lucille)
    assert {line["patient"] for line in trail} == {str(office.lucille)}
    assert "export" in {line["deed"] for line in trail}


def test_a_sealed_export_opens_with_its_own_passphrase_and_says_nothing_before(laptop: Office) -> None:
    out, opened = laptop.folder / "lucille.sealed", laptop.folder / "lucille.json"
    own = laptop.a_file("own", ANOTHER_PASSPHRASE)
    export = ("export", "fhir", "--patient", laptop.lucille, "--encrypt", "--out", out)
    weak = laptop.a_file("weak", "grant")
    assert refusal(laptop.run(*export, "--export-passphrase-file", weak))
    assert not out.exists()
    told = laptop.ask(*export, "--export-passphrase-file", own)
    assert told == {"file": str(out), "bytes": out.stat().st_size, "encrypted": True}
    assert b"Grant" not in out.read_bytes()
    wrong = laptop.a_file("wrong", PASSPHRASE)
    said = refusal(carecoord("unseal", out, "--out", opened, "--passphrase-file", wrong))
    assert "not that of this file" in said
    assert not opened.exists()
    done = carecoord("unseal", out, "--out", opened, "--passphrase-file", own)
    assert (done.returncode, done.stderr) == (0, "")
    assert fhir.is_accepted(json.loads(opened.read_bytes()))


def test_the_drill_plays_every_way_unlocking_can_end_and_needs_no_profile(tmp_path: Path) -> None:
    done = carecoord("lock-test", "--json", "--profile", tmp_path / "none")
    assert (done.returncode, done.stderr) == (0, "")
    played = json.loads(done.stdout)
    assert all(case["ok"] for case in played)
    outcomes = {case["outcome"] for case in played}
    assert outcomes == {*(str(outcome) for outcome in unlock.Outcome), "ok", "try-later", "no-profile"}
    assert all(case["words"] for case in played if case["outcome"] != "ok")
    assert list(tmp_path.iterdir()) == []


def test_whatever_is_done_with_people_leaves_a_line_each(laptop: Office) -> None:
    """SEC-A1: unlocked, failed to, looked for, opened, taken in, given out, backed up."""
    [newest] = laptop.ask("audit", "show", "--limit", 1)  # the tests of this file share the laptop
    laptop.run("patients", passphrase="eleven brown foxes at the gate")
    laptop.ask("patients", "--search", "grant")
    laptop.ask("chart", laptop.lucille)
    laptop.ask("import", foreign_files.a_file(laptop.folder / "maria.json", foreign_files.a_person()))
    laptop.ask("export", "fhir", "--patient", laptop.lucille, "--out", laptop.folder / "out.json")
    laptop.ask("backup", "create")
    trail = [line for line in laptop.ask("audit", "show", "--limit", 40) if line["seq"] > newest["seq"]]
    deeds = [line["deed"] for line in reversed(trail)]
    one_each = ("failed-unlock", "search", "view", "import", "export", "backup")
    assert [deed for deed in deeds if deed in one_each and deed != "view"] == [
        "failed-unlock", "search", "import", "export", "backup",
    ]  # fmt: skip
    assert deeds.count("view") >= 2
    assert deeds.count("unlock") >= 6
    assert {line["worker"] for line in trail} == {"Rosa Medina"}


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


def test_each_command_is_found_by_its_first_word() -> None:
    """Only the modules that are named for a word are loaded when it is given."""
    for command in all_commands():
        first, *_ = command.words.split()
        found = [module for module in modules_of(first) if command in module.COMMANDS]
        assert len(found) == 1, command.words


def test_no_command_needs_a_display(office: Office) -> None:
    secret = office.a_file("passphrase", PASSPHRASE)
    done = run_python("-c", ROLLED_OUT, "doctor", "--profile", office.profile, "--passphrase-file", secret)
    code, _, modules = done.stderr.strip().partition(" ")
    imported = set(json.loads(modules))
    assert code == "0"
    assert "carecoord_desktop.cli" in imported
    of_the_window = {
        "PySide6",
        "shiboken6",
        "qtawesome",
        "carecoord_desktop.app",
        "carecoord_desktop.demo",
    }
    assert not imported & of_the_window
