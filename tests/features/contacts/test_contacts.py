"""Calls, visits and stays as the chart lists them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.contact_notes.records import ContactType
from carecoord_desktop.features.contacts.queries import (
    contacts_of_chart,
)
from carecoord_desktop.features.contacts.records import Encounter, EncounterStatus
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Standing, new_id
from tests.builders.contacts import (
    a_call,
    a_note,
)

LUCILLE = new_id()
MONDAY = datetime(2026, 11, 23, 15, 20, tzinfo=UTC)


def test_the_latest_contact_stands_first_and_one_without_a_date_last(rosa: Desk) -> None:
    def at(day: int) -> datetime:
        return datetime(2026, 11, day, 14, 0, tzinfo=UTC)

    finished = EncounterStatus.FINISHED
    with rosa.writing() as session:
        session.add(Encounter(chart=LUCILLE, type="Undated", status=finished))
        session.add(Encounter(chart=LUCILLE, type="Home visit", status=finished, started_at=at(12)))
        session.add(Encounter(chart=LUCILLE, type="Phone call", status=finished, started_at=at(19)))
        struck = Standing.ENTERED_IN_ERROR
        session.add(
            Encounter(chart=LUCILLE, type="Mistake", status=finished, started_at=at(20), standing=struck)
        )
    with rosa.reading() as session:
        assert [row.type for row in contacts_of_chart(session, LUCILLE)] == [
            "Phone call",
            "Home visit",
            "Undated",
        ]


def test_our_notes_stand_among_what_others_report(rosa: Desk, lucille: UUID, monday: HeldClock) -> None:
    with rosa.writing() as session:
        began = MONDAY - timedelta(hours=5)
        finished = EncounterStatus.FINISHED
        session.add(Encounter(chart=lucille, type="Office visit", status=finished, started_at=began))
    a_note(rosa, lucille, hours_ago=9, type=ContactType.EDUCATION)
    a_call(rosa, lucille)
    with rosa.reading() as session:
        types = [row.type for row in contacts_of_chart(session, lucille)]
    assert types == ["Outgoing call", "Office visit", "Education"]
