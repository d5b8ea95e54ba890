"""Two machines with one laptop's disk: each fetches what only the other was given, and hides no row of it."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from carecoord_desktop.store.store import Store
from carecoord_desktop.sync.outcome import End
from tests.builders.offices import Laptop, Office, a_laptop
from tests.builders.shared_people import a_person, changed, shown

KEY = secrets.token_bytes(32)


@pytest.fixture
def bens_two(office: Office, tmp_path: Path) -> Iterator[tuple[Laptop, Laptop]]:
    """Ben's laptop and a copy of its disk that somebody runs on another machine."""
    first = a_laptop(office, tmp_path / "first", "Ben Carver", KEY)
    first.sync()
    first.desk.store.close()
    shutil.copytree(tmp_path / "first", tmp_path / "second")
    pair = [
        Laptop(replace(first.desk, store=Store(tmp_path / where / "records.db", KEY)), office)
        for where in ("first", "second")
    ]
    yield pair[0], pair[1]
    for laptop in pair:
        laptop.desk.store.close()


def given_to_ben(office: Office, rosas: Laptop) -> UUID:
    lucille = a_person(rosas.desk)
    rosas.sync()
    office.grant("Ben Carver", lucille)
    return lucille


def test_a_chart_that_the_other_machine_fetched_is_fetched_here_as_well(
    office: Office, rosas: Laptop, bens_two: tuple[Laptop, Laptop]
) -> None:
    first, second = bens_two
    lucille = a_person(rosas.desk)
    rosas.sync()
    second.sync()  # has read past what Rosa wrote, of a chart that is not here
    office.grant("Ben Carver", lucille)
    assert first.sync().end == End.CONFIRMED
    outcome = second.sync()
    assert (outcome.end, outcome.repaired) == (End.CONFIRMED, 0)
    assert shown(second.desk, lucille) is not None


def test_a_chart_that_came_back_while_the_copy_was_away_is_fetched_anew(
    office: Office, rosas: Laptop, bens_two: tuple[Laptop, Laptop]
) -> None:
    first, second = bens_two
    lucille = given_to_ben(office, rosas)
    for machine in bens_two:
        machine.sync()
    office.revoke("Ben Carver", lucille)
    first.sync()
    second.sync()
    changed(rosas.desk, lucille, preferred_name="Lou")
    rosas.sync()
    a_person(second.desk)
    second.sync()  # has read past what Rosa wrote, of a chart that is not here
    office.grant("Ben Carver", lucille)
    first.sync()
    outcome = second.sync()
    assert (outcome.end, outcome.repaired) == (End.CONFIRMED, 0)
    person = shown(second.desk, lucille)
    assert person is not None
    assert person.preferred_name == "Lou"
