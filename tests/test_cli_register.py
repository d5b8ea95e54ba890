"""`carecoord audit register`, and charts of other caseloads, from the command line."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.unlock import open_store, unlock
from tests.builders.command_line import Office, an_office, refusal
from tests.builders.desks import BEN, desk_of
from tests.builders.emergency_access import somebody_of
from tests.builders.profiles import PASSPHRASE


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Rosa's profile."""
    return an_office(tmp_path_factory.mktemp("office"))


def test_an_export_stands_in_the_register_with_how_it_was_protected(office: Office, tmp_path: Path) -> None:
    office.ask("export", "fhir", "--patient", office.lucille, "--out", tmp_path / "lucille.json")
    found = office.ask("audit", "register")
    assert found["counts"] == "1 export."
    [line] = found["lines"]
    assert (line["what"], line["protected"], line["patient"]) == (
        "FHIR document", "Not encrypted", str(office.lucille),
    )  # fmt: skip


def test_the_register_is_written_as_csv_and_that_is_the_next_export(office: Office, tmp_path: Path) -> None:
    before = len(office.ask("audit", "register")["lines"])
    out = tmp_path / "left.csv"
    office.ask("audit", "register", "--out", out)
    assert out.read_text(encoding="utf-8-sig").startswith("when,by,how,what,about,to,for,protected,line")
    newest, *_ = lines = office.ask("audit", "register")["lines"]
    assert (newest["what"], len(lines)) == ("Register of what left", before + 1)
    assert office.ask("audit", "register", "--from", "2100-01-01")["lines"] == []
    today = clock.today().isoformat()
    assert len(office.ask("audit", "register", "--from", today, "--to", today)["lines"]) == before + 1


def test_a_chart_of_another_caseload_is_not_opened_from_the_command_line(
    office: Office, tmp_path: Path
) -> None:
    wei = _somebody_of_ben(office)
    for words in (["chart", wei], ["export", "fhir", "--patient", wei, "--out", tmp_path / "wei.json"]):
        assert refusal(office.run(*words)) == (
            "This person is on somebody else's caseload. In an emergency, open the chart in the window."
        )
    assert not (tmp_path / "wei.json").exists()


def _somebody_of_ben(office: Office) -> UUID:
    profile = Profile(office.profile)
    unlocked = unlock(profile, "Rosa Medina", PASSPHRASE)
    store = open_store(profile, unlocked)
    try:
        return somebody_of(desk_of(store, unlocked.worker_id, "Rosa Medina", Role.COORDINATOR), BEN)
    finally:
        store.close()
