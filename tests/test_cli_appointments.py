"""`carecoord export ics`: a calendar that says no more than was asked for."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from carecoord_desktop.common import clock
from carecoord_desktop.store import unlock
from carecoord_desktop.store.profile import Profile
from tests.builders.appointments import an_appointment
from tests.builders.command_line import CHEAPEST, Office
from tests.builders.desks import a_desk
from tests.builders.plan_papers import lucille_grant
from tests.builders.profiles import PASSPHRASE


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Rosa's profile with Lucille, who sees a heart doctor in ten days and saw one ten days ago."""
    folder = tmp_path_factory.mktemp("office")
    profile = Profile(folder / "profile")
    created = unlock.create(profile, "Rosa Medina", PASSPHRASE, CHEAPEST)
    desk = a_desk(profile.folder, key=created.key, worker_id=created.worker_id)
    lucille = lucille_grant(desk)
    for days in (10, -10):
        an_appointment(desk, lucille, takes_place_on=clock.today() + timedelta(days=days))
    desk.store.close()
    return Office(folder, lucille, created.recovery_code)


def test_the_appointments_to_come_go_into_a_calendar_without_health_words(
    office: Office, tmp_path: Path
) -> None:
    out = tmp_path / "lucille.ics"
    answer = office.ask("export", "ics", "--patient", office.lucille, "--out", out)
    assert (answer["appointments"], answer["bytes"]) == (1, out.stat().st_size)
    [event] = Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    assert str(event["SUMMARY"]) == "Appointment"
    assert "LOCATION" not in event


def test_what_and_where_are_named_only_when_asked_for(office: Office, tmp_path: Path) -> None:
    out = tmp_path / "lucille.ics"
    office.ask("export", "ics", "--patient", office.lucille, "--out", out, "--say-what", "--say-where")
    [event] = Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    assert str(event["SUMMARY"]) == "Heart doctor"
    assert str(event["LOCATION"]).startswith("Bay Heart Clinic")
