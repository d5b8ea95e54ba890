"""The made-up directory is whole, honest about being made up, and holds what the scenarios name."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.languages import LANGUAGES
from carecoord_desktop.features.demo_directory.actions import write_demo_directory
from carecoord_desktop.features.demo_directory.rules import demo_services
from carecoord_desktop.features.directory import rules
from carecoord_desktop.features.directory.queries import ServiceRow, service_rows
from carecoord_desktop.features.directory.rules import Freshness
from carecoord_desktop.features.needs.rules import domains
from carecoord_desktop.hsds.openings import Openness, openness
from carecoord_desktop.store.desk import Desk
from tests.builders.desks import a_desk

MONDAY = date(2026, 11, 23)


def the_directory(desk: Desk) -> list[ServiceRow]:
    """Write the made-up services and return them."""
    with desk.writing() as session:
        write_demo_directory(session)
    with desk.reading() as session:
        return service_rows(session)


def test_every_made_up_service_could_have_been_typed_in() -> None:
    services = demo_services(MONDAY)
    assert len(services) >= 40
    for each in services:
        draft = each.draft
        assert rules.problems(draft) == [], draft.name
        assert set(draft.categories) <= domains().keys(), draft.name
        assert set(draft.languages) <= set(LANGUAGES), draft.name
        for phone in draft.phones:
            assert re.fullmatch(r"\d{3}-555-01\d\d", phone.number), "only numbers that ring nowhere"
        assert all(hours.words and not hours.rest for hours in draft.hours), draft.name
    numbers = [phone.number for each in services for phone in each.draft.phones]
    assert len(numbers) == len(set(numbers))


def test_harbor_table_is_418_days_old_on_the_monday_of_the_scenarios_and_open(rosa: Desk) -> None:
    with clock.reading_from(HeldClock(clock.office_moment(datetime(2026, 11, 23, 10, 0)))):  # noqa: DTZ001 - the wall
        [harbor] = [row for row in the_directory(rosa) if row.name == "Harbor Table"]
        assert harbor.freshness.words == "418 days since verified - call first"
    monday_at_ten = datetime(2026, 11, 23, 10, 0)  # noqa: DTZ001 - the wall
    assert openness(harbor.hours_lines, monday_at_ten) == Openness.OPEN
    assert "02119" in harbor.service_areas
    assert "es" in harbor.languages
    assert harbor.required_documents
    assert harbor.fax is not None
    assert harbor.notes


def test_all_three_colors_of_freshness_are_to_be_seen(rosa: Desk) -> None:
    levels = {row.freshness.level for row in the_directory(rosa)}
    assert levels == set(Freshness)


def test_it_is_the_same_directory_on_every_laptop(rosa: Desk, tmp_path: Path) -> None:
    other = a_desk(tmp_path / "other")
    assert [row.service_id for row in the_directory(rosa)] == [row.service_id for row in the_directory(other)]
    organizations = {row.organization_id for row in the_directory_again(rosa)}
    assert len(organizations) < len(the_directory_again(rosa))
    other.store.close()


def the_directory_again(desk: Desk) -> list[ServiceRow]:
    """Return what was written."""
    with desk.reading() as session:
        return service_rows(session)
