"""Calls, visits and stays as the chart lists them."""

from __future__ import annotations

from datetime import UTC, datetime

from carecoord_desktop.features.contacts.queries import contacts_of_chart
from carecoord_desktop.features.contacts.records import Encounter, EncounterStatus
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Standing, new_id

LUCILLE = new_id()


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
