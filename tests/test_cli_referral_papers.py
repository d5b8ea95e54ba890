"""`carecoord print referral`, as other scripts call it."""

from __future__ import annotations

from pathlib import Path

import pytest

from carecoord_desktop.store import unlock
from carecoord_desktop.store.profile import Profile
from tests.builders.command_line import CHEAPEST, Office, refusal
from tests.builders.desks import a_desk
from tests.builders.papers import text_of
from tests.builders.plan_papers import lucille_grant
from tests.builders.profiles import PASSPHRASE
from tests.builders.referrals import HEART, a_referral


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Rosa's profile with Lucille, who is sent to a food pantry and to a heart doctor."""
    folder = tmp_path_factory.mktemp("office")
    profile = Profile(folder / "profile")
    created = unlock.create(profile, "Rosa Medina", PASSPHRASE, CHEAPEST)
    desk = a_desk(profile.folder, key=created.key, worker_id=created.worker_id)
    lucille = lucille_grant(desk)
    codes = [a_referral(desk, lucille).code, a_referral(desk, lucille, HEART).code]
    desk.store.close()
    (folder / "codes").write_text(" ".join(codes), encoding="utf-8")
    return Office(folder, lucille, created.recovery_code)


@pytest.mark.parametrize(
    ("paper", "words"),
    [
        ("letter", "What we ask"),
        ("fax", "Pages, this one counted"),
        ("slip", "Cut here"),
        ("checklist", "What to bring"),
    ],
)
def test_each_paper_of_a_referral_is_written_as_pdf(
    office: Office, tmp_path: Path, paper: str, words: str
) -> None:
    out = tmp_path / "paper.pdf"
    answer = office.ask("print", "referral", "--patient", office.lucille, "--paper", paper, "--out", out)
    assert answer["bytes"] == out.stat().st_size
    assert words in text_of(out.read_bytes())


def test_the_code_of_a_slip_says_which_referral(office: Office, tmp_path: Path) -> None:
    out = tmp_path / "paper.pdf"
    food, heart = (office.folder / "codes").read_text(encoding="utf-8").split()
    for code, place in ((food, "Harbor Table"), (heart, "Bay Heart Clinic")):
        office.ask("print", "referral", "--patient", office.lucille, "--code", code, "--out", out)
        assert place in text_of(out.read_bytes())


def test_a_mistyped_code_is_refused_and_nothing_is_written(office: Office, tmp_path: Path) -> None:
    out = tmp_path / "paper.pdf"
    said = refusal(
        office.run("print", "referral", "--patient", office.lucille, "--code", "ABC", "--out", out)
    )
    assert "is not the code of a referral" in said
    assert not out.exists()
