"""`carecoord print handout`, as other scripts call it."""

from __future__ import annotations

from pathlib import Path

import pytest

from carecoord_desktop.store import unlock
from carecoord_desktop.store.profile import Profile
from tests.builders.command_line import CHEAPEST, Office, refusal
from tests.builders.desks import a_desk
from tests.builders.papers import opened, text_of
from tests.builders.plan_papers import lucille_grant
from tests.builders.profiles import PASSPHRASE


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Rosa's profile with Lucille, who speaks Spanish; no translator has approved anything."""
    folder = tmp_path_factory.mktemp("office")
    profile = Profile(folder / "profile")
    created = unlock.create(profile, "Rosa Medina", PASSPHRASE, CHEAPEST)
    desk = a_desk(profile.folder, key=created.key, worker_id=created.worker_id)
    lucille = lucille_grant(desk)
    desk.store.close()
    return Office(folder, lucille, created.recovery_code)


def test_a_handout_is_written_as_pdf_and_stands_in_the_print_log(office: Office, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    answer = office.ask(
        "print", "handout", "--patient", office.lucille, "--topic", "HF-01", "BP-01",
        "--out", out,
    )  # fmt: skip
    assert answer["bytes"] == out.stat().st_size
    words = text_of(out.read_bytes())
    for expected in ("Education HF-01 v3", "High blood pressure", "Lucille Grant", "Explained in Spanish"):
        assert expected in words
    log = office.ask("print", "log", "--patient", office.lucille)
    assert log[0]["paper"] == "Handouts"


def test_a_language_that_was_asked_for_and_is_not_approved_is_refused_without_an_interpreter(
    office: Office, tmp_path: Path
) -> None:
    out = tmp_path / "a.pdf"
    words = (
        "print",
        "handout",
        "--patient",
        office.lucille,
        "--topic",
        "HF-01",
        "--language",
        "es",
        "--out",
        out,
    )
    assert "is not approved in Spanish yet" in refusal(office.run(*words))
    assert not out.exists()
    office.ask(*words, "--interpreter", "4471")
    assert "Explained in Spanish through interpreter ID 4471." in text_of(out.read_bytes())


def test_a_paper_without_name_says_nothing_of_her(office: Office, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    words = ("print", "handout", "--patient", office.lucille, "--topic", "HF-01", "--own-page", "--out", out)
    office.ask(*words, "--without-name")
    with opened(out.read_bytes()) as document:
        told = " ".join(document.get_metadata_dict().values())
    for secret in ("Lucille", "Grant", "1955", "Metformin"):
        assert secret not in f"{text_of(out.read_bytes())} {told}"


def test_a_packet_with_topics_has_her_own_page_first(office: Office, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    office.ask("print", "packet", "--patient", office.lucille, "--topic", "HF-01", "--out", out)
    words = text_of(out.read_bytes())
    assert words.index("Metformin 1000 mg tablet") < words.index("Heart failure: weigh yourself")


def test_a_handout_nobody_knows_is_refused(office: Office, tmp_path: Path) -> None:
    words = ("print", "handout", "--patient", office.lucille, "--topic", "XX-99", "--out", tmp_path / "a.pdf")
    assert refusal(office.run(*words)) == "no handout is called XX-99"
