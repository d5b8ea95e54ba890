"""Through the window: a chart of another caseload asks why, opens for an hour, and closes again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.emergency_access.page import AccessesPage, EmergencyPage
from carecoord_desktop.features.emergency_access.queries import accesses
from carecoord_desktop.features.records_exchange.page import ImportPage
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.shell.desk_view import DeskView
from carecoord_desktop.store.audit import AuditLine, Deed
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.reason_box import ReasonBox
from tests.builders.desks import BEN, desk_of
from tests.builders.emergency_access import WHY, an_emergency, somebody_of
from tests.builders.mornings import Morning, a_morning
from tests.builders.pages import opened, press
from tests.builders.team import a_worker

NOON = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)


@pytest.fixture
def morning(qtbot: QtBot, tmp_path: Path) -> Morning:
    """Rosa at her window; Ben works in the same team."""
    morning = a_morning(qtbot, tmp_path)
    a_worker(morning.desk, "Ben Tran", role=Role.COORDINATOR)
    return morning


@pytest.fixture
def wei(morning: Morning) -> UUID:
    """The chart of Wei Zhang, whom Ben looks after."""
    return somebody_of(morning.desk, BEN)


def asked(view: DeskView) -> EmergencyPage:
    """Return the question that stands where the chart would."""
    page = view.pages.currentWidget()
    assert isinstance(page, EmergencyPage)
    return page


def views_of(desk: Desk, chart: UUID) -> list[str]:
    """Return why a chart was looked at, as the audit trail has it."""
    with desk.reading() as session:
        lines = select(AuditLine.detail).where(AuditLine.deed == Deed.VIEW, AuditLine.chart == chart)
        return list(session.scalars(lines))


def test_a_chart_of_another_caseload_asks_why_and_shows_nothing_until_then(
    morning: Morning, wei: UUID
) -> None:
    morning.view.open_chart(wei)
    page = asked(morning.view)
    assert morning.view.chart is None
    press(page, "Open for 60 minutes")
    assert morning.view.chart is None, "no reason was written"
    assert views_of(morning.desk, wei) == []
    QTest.keyClicks(page.reason, WHY)
    press(page, "Open for 60 minutes")
    chart = morning.view.chart
    assert chart is not None
    assert chart.banner is not None
    assert "Emergency access" in chart.banner.words()
    assert views_of(morning.desk, wei) == ["emergency access"]
    with morning.desk.reading() as session:
        assert [row.reason for row in accesses(session)] == [WHY]


def test_going_back_opens_nothing(morning: Morning, wei: UUID) -> None:
    morning.view.open_chart(wei)
    press(asked(morning.view), "Back")
    assert morning.view.pages.currentWidget() is morning.view.places["caseload"]
    with morning.desk.reading() as session:
        assert accesses(session) == []


def test_her_own_chart_opens_as_ever(morning: Morning) -> None:
    mine = somebody_of(morning.desk, morning.desk.worker_id, "Mei")
    morning.view.open_chart(mine)
    assert morning.view.chart is not None
    assert morning.view.chart.banner is None
    assert views_of(morning.desk, mine) == ["open chart"]


def test_the_chart_closes_when_the_hour_is_over(morning: Morning, wei: UUID) -> None:
    with clock.reading_from(HeldClock(NOON)):
        an_emergency(morning.desk, wei)
        morning.view.open_chart(wei)
    chart = morning.view.chart
    assert chart is not None
    assert chart.banner is not None
    with clock.reading_from(HeldClock(NOON + timedelta(minutes=59, seconds=1))):
        chart.banner.look()
        assert "1 more" in chart.banner.words()
    with clock.reading_from(HeldClock(NOON + timedelta(minutes=60))):
        chart.banner.look()
        assert morning.view.chart is None
        morning.view.open_chart(wei)
        assert asked(morning.view).isVisible()


def test_she_gives_it_back_when_she_is_done(morning: Morning, wei: UUID) -> None:
    an_emergency(morning.desk, wei)
    morning.view.open_chart(wei)
    assert morning.view.chart is not None
    press(morning.view.chart, "Close it now")
    assert morning.view.chart is None
    morning.view.open_chart(wei)
    assert asked(morning.view).isVisible()


def test_a_supervisor_writes_down_what_she_found(qtbot: QtBot, morning: Morning, wei: UUID) -> None:
    kim = UUID(int=8)
    a_worker(morning.desk, "Kim Osei", role=Role.SUPERVISOR, worker_id=kim)
    an_emergency(morning.desk, wei)
    page = AccessesPage(desk_of(morning.desk.store, kim, "Kim Osei", Role.SUPERVISOR))
    qtbot.addWidget(page)
    page.show()
    page.table.view.selectRow(0)
    press(page, "Looked at...")
    box = opened(page, ReasonBox)
    QTest.keyClicks(box.reason, "We were called too")
    press(box, "Save")
    page.refresh()
    assert page.table.cell_text(0, 5) == "Kim Osei: We were called too"
    assert not page.look_at.isEnabled()


def test_a_coordinator_sees_her_own_and_why_she_cannot_look_at_them(
    qtbot: QtBot, morning: Morning, wei: UUID
) -> None:
    an_emergency(morning.desk, wei)
    page = AccessesPage(morning.desk)
    qtbot.addWidget(page)
    page.show()
    page.table.view.selectRow(0)
    assert not page.look_at.isEnabled()
    assert page.look_at.accessibleDescription() == "A supervisor looks at this."


def test_what_a_role_does_not_allow_is_said_beside_its_button(qtbot: QtBot, morning: Morning) -> None:
    auditor = UUID(int=9)
    a_worker(morning.desk, "Ann Auditor", role=Role.AUDITOR, worker_id=auditor)
    page = ImportPage(desk_of(morning.desk.store, auditor, "Ann Auditor", Role.AUDITOR))
    qtbot.addWidget(page)
    page.show()
    assert not page.choose_files.isEnabled()
    assert "does not import" in page.choose_files.accessibleDescription()
    assert not page.acceptDrops()
