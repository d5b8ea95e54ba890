"""`carecoord print care-plan | patient-plan | visit-sheet | packet | log`, as other scripts call them."""

from __future__ import annotations

from pathlib import Path

import pytest

from carecoord_desktop.store import unlock
from carecoord_desktop.store.profile import Profile
from tests.builders.command_line import CHEAPEST, Office, refusal
from tests.builders.desks import a_desk
from tests.builders.papers import pages_of, text_of
from tests.builders.patients import a_patient, a_person
from tests.builders.plan_papers import PRIVATE, WALK, a_full_plan, lucille_grant
from tests.builders.profiles import PASSPHRASE


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Rosa's profile with Lucille, whose plan is in force, and Omar, who has none."""
    folder = tmp_path_factory.mktemp("office")
    profile = Profile(folder / "profile")
    created = unlock.create(profile, "Rosa Medina", PASSPHRASE, CHEAPEST)
    desk = a_desk(profile.folder, key=created.key, worker_id=created.worker_id)
    lucille = lucille_grant(desk)
    a_full_plan(desk, lucille)
    a_patient(desk, a_person("Haji", "Omar", "1972-08-20"))
    desk.store.close()
    return Office(folder, lucille, created.recovery_code)


def a_print(office: Office, tmp_path: Path, *words: object) -> str:
    """Return the text of the PDF that a print command writes; every page names whose it is."""
    out = tmp_path / "paper.pdf"
    answer = office.ask("print", *words, "--out", out)
    assert answer["bytes"] == out.stat().st_size
    assert all("Lucille Grant" in page for page in pages_of(out.read_bytes()))
    return text_of(out.read_bytes())


def test_a_care_plan_is_written_as_pdf_with_the_head_of_the_trail_in_its_foot(
    office: Office, tmp_path: Path
) -> None:
    words = a_print(office, tmp_path, "care-plan", "--patient", office.lucille)
    assert WALK in words
    assert "Allergies <penicillin> none" in words
    assert PRIVATE not in words
    assert " · Audit " in words


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (("care-plan", "--as", "summary"), "Care plan in short"),
        (("care-plan", "--as", "letter"), "letter to the clinician"),
        (("patient-plan", "--large-print"), "Your care plan"),
        (("visit-sheet",), "My next visit"),
        (("packet",), "Contact form"),
    ],
)
def test_each_paper_has_its_command(
    office: Office, tmp_path: Path, words: tuple[str, ...], title: str
) -> None:
    assert title in a_print(office, tmp_path, *words, "--patient", office.lucille)


def test_everybodys_plans_go_into_one_file_and_each_has_a_line_in_the_log(
    office: Office, tmp_path: Path
) -> None:
    out = tmp_path / "plans.pdf"
    answer = office.ask("print", "care-plan", "--everybody", "--out", out)
    assert answer["people"] == 1
    log = office.ask("print", "log", "--patient", office.lucille)
    assert (log[0]["paper"], log[0]["by"], log[0]["how"]) == ("Care plan", "Rosa Medina", "export")
    assert f"Version {log[0]['version']}" in text_of(out.read_bytes())
    again = office.ask("print", "care-plan", "--everybody", "--out", out)
    assert again["people"] == 1
    assert office.ask("print", "log")[0]["again"]


def test_what_cannot_be_printed_is_refused_in_one_line(office: Office, tmp_path: Path) -> None:
    out = tmp_path / "paper.pdf"
    lucille = ("--patient", office.lucille, "--out", out)
    assert "first version" in refusal(office.run("print", "care-plan", "--as", "changes", *lucille))
    assert "Spanish" in refusal(office.run("print", "patient-plan", "--language", "es", *lucille))
    [omar] = office.ask("patients", "--search", "Haji")
    omars = ("--patient", omar["id"], "--out", out)
    assert refusal(office.run("print", "care-plan", *omars)) == "this person has no plan yet"
    nobody = ("--patient", "01a203f5-efdf-7242-bced-23d450640131", "--out", out)
    assert refusal(office.run("print", "visit-sheet", *nobody)) == "nobody on this laptop has this id"
    assert "say whose plan" in refusal(office.run("print", "care-plan", "--out", out))
    assert not out.exists()
