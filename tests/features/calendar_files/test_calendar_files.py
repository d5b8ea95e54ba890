"""Appointments in somebody's own calendar, read back by an independent reader of iCalendar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from icalendar import Calendar

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.appointments.actions import change_appointment
from carecoord_desktop.features.appointments.queries import AppointmentRow
from carecoord_desktop.features.appointments.records import AppointmentStatus
from carecoord_desktop.features.appointments.rules import AppointmentDraft
from carecoord_desktop.features.calendar_files.rules import Said, calendar_file
from carecoord_desktop.store.desk import Desk
from tests.builders.appointments import HEART, an_appointment, noted, the_appointment

NOW = datetime(2026, 11, 23, 15, 20, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _monday(monday: HeldClock) -> HeldClock:
    return monday


def read(rows: Sequence[AppointmentRow], said: Said = Said()) -> list[tuple[str, list[Any]]]:  # noqa: B008
    """Return the method and the events of each calendar in the file."""
    content = calendar_file(rows, NOW, said)
    return [
        (str(each["METHOD"]), list(each.walk("VEVENT")))
        for each in Calendar.from_ical(content, multiple=True)
    ]


def the_event(row: AppointmentRow, said: Said = Said()) -> Any:  # noqa: B008
    """Return the one event of an appointment."""
    [(_, [event])] = read([row], said)
    return event


def test_nothing_about_health_stands_in_a_calendar_by_itself(rosa: Desk, lucille: UUID) -> None:
    content = calendar_file([an_appointment(rosa, lucille)], NOW).decode()
    assert "SUMMARY:Appointment" in content
    told = {HEART.what, HEART.with_whom, HEART.place, HEART.address, HEART.preparation, HEART.to_bring}
    assert not [words for words in told if words in content]


def test_where_it_is_and_what_for_are_said_if_somebody_chose_so(rosa: Desk, lucille: UUID) -> None:
    event = the_event(an_appointment(rosa, lucille), Said(what=True, where=True))
    assert str(event["SUMMARY"]) == "Heart doctor"
    assert str(event["LOCATION"]) == "Bay Heart Clinic, 12 Harbor St, Springfield"


@pytest.mark.parametrize(
    ("day", "utc"),
    [
        (date(2027, 3, 13), datetime(2027, 3, 13, 14, 30, tzinfo=UTC)),
        (date(2027, 3, 14), datetime(2027, 3, 14, 13, 30, tzinfo=UTC)),
        (date(2027, 11, 6), datetime(2027, 11, 6, 13, 30, tzinfo=UTC)),
        (date(2027, 11, 7), datetime(2027, 11, 7, 14, 30, tzinfo=UTC)),
    ],
)
def test_half_past_nine_stays_half_past_nine_when_the_clocks_change(
    rosa: Desk, lucille: UUID, day: date, utc: datetime
) -> None:
    event = the_event(an_appointment(rosa, lucille, takes_place_on=day))
    starts = event["DTSTART"]
    assert starts.params["TZID"] == "America/New_York"
    assert starts.dt.replace(tzinfo=None) == datetime.combine(day, datetime.min.time()) + timedelta(
        hours=9, minutes=30
    )
    assert starts.dt.astimezone(UTC) == utc
    assert event["DTEND"].dt - starts.dt == timedelta(minutes=45)


def test_the_rules_of_the_time_zone_travel_with_it(rosa: Desk, lucille: UUID) -> None:
    content = calendar_file([an_appointment(rosa, lucille)], NOW)
    [zone] = Calendar.from_ical(content).walk("VTIMEZONE")
    assert str(zone["TZID"]) == "America/New_York"
    assert {part.name for part in zone.subcomponents} == {"STANDARD", "DAYLIGHT"}


def test_only_a_day_takes_the_day_and_rings_the_evening_before(rosa: Desk, lucille: UUID) -> None:
    event = the_event(an_appointment(rosa, lucille, starts=""))
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 12, 3), date(2026, 12, 4))
    assert [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")] == [timedelta(hours=-6)]


def test_a_moved_appointment_is_the_same_entry_in_a_newer_version(rosa: Desk, lucille: UUID) -> None:
    row = an_appointment(rosa, lucille)
    before = the_event(row)
    with rosa.writing() as session:
        change_appointment(session, replace(AppointmentDraft.of(row.seen), takes_place_on=date(2026, 12, 9)))
    after = the_event(the_appointment(rosa, row.appointment_id))
    assert str(before["UID"]) == str(after["UID"]) == f"{row.appointment_id}@carecoord.invalid"
    assert after["SEQUENCE"] == before["SEQUENCE"] + 1
    assert [alarm["TRIGGER"].dt for alarm in after.walk("VALARM")] == [
        timedelta(days=-1),
        timedelta(hours=-2),
    ]


def test_what_was_called_off_is_taken_out_of_the_calendar_and_the_rest_stays(
    rosa: Desk, lucille: UUID
) -> None:
    off = noted(rosa, an_appointment(rosa, lucille), AppointmentStatus.CANCELLED)
    stays = an_appointment(rosa, lucille, takes_place_on=date(2026, 12, 10))
    [(publish, [on]), (cancel, [gone])] = read([off, stays])
    assert (publish, cancel) == ("PUBLISH", "CANCEL")
    assert (str(on["STATUS"]), str(gone["STATUS"])) == ("CONFIRMED", "CANCELLED")
    assert str(gone["UID"]).startswith(str(off.appointment_id))
    assert gone["SEQUENCE"] == 1
    assert not gone.walk("VALARM")


def test_what_is_only_proposed_is_in_nobodys_calendar(rosa: Desk, lucille: UUID) -> None:
    row = an_appointment(rosa, lucille, HEART, AppointmentStatus.PROPOSED)
    assert read([row]) == [("PUBLISH", [])]
