"""`carecoord refer`: a script writes a referral, says it was sent, follows it and counts the loops."""

from __future__ import annotations

import pytest

from carecoord_desktop.store import unlock
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.record import new_id
from tests.builders.command_line import CHEAPEST, Office, refusal
from tests.builders.desks import a_desk
from tests.builders.patients import a_patient, a_person
from tests.builders.profiles import PASSPHRASE


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Rosa's profile with Lucille in it."""
    folder = tmp_path_factory.mktemp("office")
    profile = Profile(folder / "profile")
    created = unlock.create(profile, "Rosa Medina", PASSPHRASE, CHEAPEST)
    desk = a_desk(profile.folder, key=created.key, worker_id=created.worker_id)
    lucille = a_patient(desk, a_person("Grant", "Lucille"))
    desk.store.close()
    return Office(folder, lucille, created.recovery_code)


def test_a_script_brings_a_referral_from_prepared_to_closed(office: Office) -> None:
    new = office.ask(
        "refer", "new", "--patient", office.lucille, "--to", "Harbor Table", "--need", "food-insecurity"
    )
    assert (new["what"], new["stage"], new["next"]["step"]) == ("Food", "prepared", "send")
    refused = refusal(office.run("refer", "sent", "--referral", new["id"], "--by", "fax"))
    assert "Harbor Table" in refused
    sent = office.ask("refer", "sent", "--referral", new["code"], "--by", "slip")
    assert (sent["stage"], sent["next"]["step"]) == ("sent", "receipt")
    again = office.run(
        "refer", "new", "--patient", office.lucille, "--to", "St. Ann", "--need", "food-insecurity"
    )
    assert "There is an open one already: Food at Harbor Table" in refusal(again)
    closed = office.ask(
        "refer", "event", "--referral", new["code"], "--what", "closed", "--outcome", "unknown",
        "--person-says", "not-asked", "--need-after", "unknown",
    )  # fmt: skip
    assert (closed["stage"], closed["is_over"], closed["next"]) == ("closed", True, None)
    assert office.ask("refer", "list", "--patient", office.lucille) == []
    [row] = office.ask("refer", "list", "--all")
    assert row["id"] == new["id"]
    loops = office.ask("refer", "loops")
    counts = {each["measure"]: (each["number"], each["of"]) for each in loops["all"]["counts"]}
    assert (counts["sent"], counts["outcome-known"]) == ((1, 1), (0, 1))
    told = office.run("refer", "loops").stdout.splitlines()
    assert told[0] == "Sent: 1 of 1 (100 %)"


def test_what_is_not_here_is_refused(office: Office) -> None:
    assert "nobody on this laptop" in refusal(
        office.run("refer", "new", "--patient", new_id(), "--to", "X", "--service", "Food")
    )
    for wrong in (new_id(), "K7QM-4TPX-2"):
        told = office.run("refer", "event", "--referral", wrong, "--what", "received")
        assert "no referral on this laptop" in refusal(told)
