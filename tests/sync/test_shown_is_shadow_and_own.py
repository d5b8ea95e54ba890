"""What the screen shows is the office's rows with this laptop's own entries over them, at every moment."""

from __future__ import annotations

from random import Random
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Connection

from carecoord_desktop.store.projection import project
from carecoord_desktop.store.record import record_classes
from carecoord_desktop.store.shadow import read_shadow
from carecoord_desktop.sync import inbox
from carecoord_desktop.sync.asking import Answer, Ask
from carecoord_desktop.sync.outcome import End
from carecoord_desktop.sync.wire.merge import overlaid
from tests.builders.offices import Laptop, Office
from tests.builders.shared_people import a_person, changed

FIELDS: dict[str, list[Any]] = {
    "preferred_name": ["Lucille", "Lucy", "Lou", ""],
    "pronouns": ["she/her", "they/them", ""],
    "family_name": ["Grant", "Grant-Ellis"],
    "no_contact": [True, False],
}


def typed_rows(connection: Connection) -> dict[str, list[Any]]:
    """Return all records as the screens read them, heads included."""
    return {
        kind: list(connection.exec_driver_sql(f'SELECT * FROM "{kind}" ORDER BY id'))  # noqa: S608
        for kind in sorted(record_class.kind() for record_class in record_classes())
    }


def rebuilt_equals_shown(laptop: Laptop) -> bool:
    """Return whether the rows made anew from shadow and outbox are the rows that are there (decision 6)."""
    with laptop.books.applying() as applying:
        connection = applying.connection
        before = typed_rows(connection)
        own = inbox.unsettled(connection)
        ids = {UUID(bytes=row.id) for rows in before.values() for row in rows}
        shadow = read_shadow(connection, ids)
        project(
            connection,
            [
                overlaid(inbox.wire_row(shadow[one]) if one in shadow else None, own.get(one, []))
                for one in sorted(ids)
            ],
        )
        return typed_rows(connection) == before


def torn(random: Random) -> Any:
    """Return weather in which every third answer is lost."""

    def weather(_ask: Ask, answer: Answer) -> Answer:
        return Answer(0, words="lost") if random.random() < 0.3 else answer

    return weather


@pytest.mark.parametrize("seed", range(6))
def test_whatever_two_people_do_and_the_weather_does_to_it(
    seed: int, office: Office, rosas: Laptop, bens: Laptop
) -> None:
    random = Random(seed)  # noqa: S311  # the seed names the story
    people = [a_person(rosas.desk) for _ in range(3)]
    rosas.sync()
    for person in people:
        office.grant("Ben Carver", person)
    bens.sync()
    for _ in range(25):
        laptop = random.choice([rosas, bens])
        if random.random() < 0.6:
            name = random.choice(list(FIELDS))
            changed(laptop.desk, random.choice(people), **{name: random.choice(FIELDS[name])})
        else:
            laptop.sync(torn(random))
        assert rebuilt_equals_shown(laptop)
    for laptop in (rosas, bens, rosas, bens):
        assert laptop.sync().end == End.CONFIRMED
    with rosas.books.reading() as here, bens.books.reading() as there:
        assert typed_rows(here)["patient"] == typed_rows(there)["patient"]
