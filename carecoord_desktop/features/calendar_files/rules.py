"""Appointments as an iCalendar file (RFC 5545, 5546): what is on, and what was called off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

from carecoord_desktop.features.appointments.queries import AppointmentRow
from carecoord_desktop.features.appointments.records import AppointmentStatus

NEUTRAL = "Appointment"
"""What an entry is called unless somebody chose to say more: other people see calendars, too."""
_PRODUCT = "-//CareCoord//Appointments//EN"
_ALARMS = (timedelta(days=-1), timedelta(hours=-2))
_ALARM_OF_A_DAY = timedelta(hours=-6)  # 6 pm on the evening before
_NOT_IN_A_CALENDAR = (AppointmentStatus.PROPOSED, AppointmentStatus.NO_SHOW)


@dataclass(frozen=True)
class Said:
    """What a calendar may say: what it is for, and where. By itself neither."""

    what: bool = False
    where: bool = False


def uid(appointment_id: UUID) -> str:
    """Return the name by which calendars know an appointment again, whichever laptop wrote the file."""
    return f"{appointment_id}@carecoord.invalid"


def calendar_file(rows: Sequence[AppointmentRow], at: datetime, said: Said = Said()) -> bytes:
    """Return the appointments as iCalendar, those called off as a cancellation of their own.

    Times stand in the time zone of the place, with its rules; one of which only the day is known takes the
    day. `at` is when the file is written. Without any appointment the calendar is empty.
    """
    on = [row for row in rows if row.slot.status not in (*_NOT_IN_A_CALENDAR, AppointmentStatus.CANCELLED)]
    off = [row for row in rows if row.slot.status is AppointmentStatus.CANCELLED]
    found = [_calendar("PUBLISH", (_event(row, at, said) for row in on))] if on or not off else []
    if off:
        found.append(_calendar("CANCEL", (_event(row, at, said) for row in off)))
    return b"".join(calendar.to_ical() for calendar in found)


def _calendar(method: str, events: Iterable[Event]) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", method)
    for event in events:
        calendar.add_component(event)
    calendar.add_missing_timezones()
    return calendar


def _event(row: AppointmentRow, at: datetime, said: Said) -> Event:
    slot, event = row.slot, Event()
    is_off = slot.status is AppointmentStatus.CANCELLED
    event.add("uid", uid(row.appointment_id))
    event.add("dtstamp", at)
    event.add("sequence", row.sequence)
    event.add("status", "CANCELLED" if is_off else "CONFIRMED")
    event.add("summary", slot.what if said.what else NEUTRAL)
    event.add("class", "PRIVATE")
    if said.where and (where := row.place_words):
        event.add("location", where)
    if slot.begins is None or slot.ends is None:
        event.add("dtstart", slot.takes_place_on)
        event.add("dtend", slot.takes_place_on + timedelta(days=1))
    else:
        zone = ZoneInfo(slot.time_zone)
        event.add("dtstart", slot.begins.astimezone(zone))
        event.add("dtend", slot.ends.astimezone(zone))
    for trigger in () if is_off else _ALARMS if slot.begins is not None else (_ALARM_OF_A_DAY,):
        event.add_component(_alarm(trigger))
    return event


def _alarm(trigger: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", NEUTRAL)
    alarm.add("trigger", trigger)
    return alarm
