"""On a laptop that others use, too, lists and search tell no more of other caseloads than their charts do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.caseload.page import CaseloadPage
from carecoord_desktop.features.caseload.rules import CaseloadFilters
from carecoord_desktop.features.contact_points.actions import add_contact_point
from carecoord_desktop.features.contact_points.rules import ContactPointDraft
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.features.worklist.page import MyDayPage
from carecoord_desktop.features.worklist.rules import WorkFilters
from carecoord_desktop.shell.ways import hidden_charts
from carecoord_desktop.widgets.labels import SoftText
from tests.builders.desks import BEN, desk_of
from tests.builders.emergency_access import an_emergency, somebody_of
from tests.builders.mornings import Morning, a_morning
from tests.builders.tasks import a_task
from tests.builders.team import a_worker


@pytest.fixture
def morning(qtbot: QtBot, tmp_path: Path) -> Iterator[Morning]:
    """Rosa at her window, on Monday; Ben works in the same team."""
    with clock.reading_from(HeldClock(datetime(2026, 11, 23, 15, tzinfo=UTC))):
        morning = a_morning(qtbot, tmp_path)
        a_worker(morning.desk, "Ben Tran", role=Role.COORDINATOR)
        yield morning
        morning.window.close()


@pytest.fixture
def wei(morning: Morning) -> UUID:
    """Wei Zhang, whom Ben looks after, with a phone and something to do."""
    chart = somebody_of(morning.desk, BEN)
    with morning.desk.writing() as session:
        add_contact_point(session, chart, ContactPointDraft(value="617 555 0142"))
    a_task(morning.desk, chart, "Call the clinic", due_on=date(2026, 11, 23), owner_id=BEN)
    return chart


def everybody(morning: Morning) -> tuple[CaseloadPage, list[str]]:
    """Take all filters off the caseload; return its names."""
    page = morning.view.places["caseload"]
    assert isinstance(page, CaseloadPage)
    page.filters.changed.emit(CaseloadFilters(only_mine=False))
    return page, [page.table.cell_text(row, 0) for row in range(page.table.shown_count())]


def found(morning: Morning, text: str) -> list[tuple[str, str]]:
    """Return name and phone of those whom a search shows."""
    morning.view.search.clear()
    QTest.keyClicks(morning.view.search, text)
    return [(person.shown_name, person.phone) for person in morning.view.search.found]


def test_without_filters_the_caseload_counts_others_and_names_none_of_them(
    morning: Morning, wei: UUID
) -> None:
    somebody_of(morning.desk, morning.desk.worker_id, "Mei")
    page, names = everybody(morning)
    assert names == ["Zhang, Mei"]
    assert "1 people here are on other caseloads." in [each.text() for each in page.findChildren(SoftText)]


def test_a_search_finds_others_by_name_and_shows_no_phone(morning: Morning, wei: UUID) -> None:
    [(name, phone)] = found(morning, "Zhang")
    assert (name, phone) == ("Zhang, Wei", "On another caseload")


def test_others_work_is_not_in_my_day_even_when_she_looks_beyond_her_own(morning: Morning, wei: UUID) -> None:
    page = morning.view.places["my-day"]
    assert isinstance(page, MyDayPage)
    page.filters.filters = WorkFilters(only_mine=False)
    page.refresh()
    assert page.table.shown_count() == 0
    a_task(morning.desk, wei, "Bring the scale", due_on=date(2026, 11, 23))
    page.refresh()
    titles = [page.table.cell_text(row, 2) for row in range(page.table.shown_count())]
    assert [title.partition(" due")[0] for title in titles] == ["Bring the scale"], "what is hers to do is"


def test_while_an_emergency_lasts_the_person_is_on_her_lists(morning: Morning, wei: UUID) -> None:
    an_emergency(morning.desk, wei)
    _, names = everybody(morning)
    assert names == ["Zhang, Wei"]
    assert found(morning, "Zhang") == [("Zhang, Wei", "(617) 555-0142")]


def test_a_nurse_and_whoever_nobody_else_looks_after_are_not_held_back(morning: Morning, wei: UUID) -> None:
    assert hidden_charts(morning.desk) == {wei}
    nurse = desk_of(morning.desk.store, morning.desk.worker_id, "Dana Lee", Role.RN)
    assert hidden_charts(nurse) == frozenset()
    admin = desk_of(morning.desk.store, morning.desk.worker_id, "Ada", Role.ADMIN)
    assert hidden_charts(admin) == {wei}
    assert hidden_charts(morning.desk, []) == frozenset()
