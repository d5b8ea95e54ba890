"""The register of what left: counted, filtered by time, completed with who got it, and written as CSV."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.disclosures.form import DisclosureForm
from carecoord_desktop.features.disclosures.records import DisclosureBasis
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.shell.open_session import OpenSession
from carecoord_desktop.shell.this_laptop.register_tab import RegisterTab, Span
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.unlock import Unlocked
from carecoord_desktop.widgets.labels import PlainLabel
from tests.builders.desks import BEN
from tests.builders.emergency_access import somebody_of
from tests.builders.homes import AtHome, a_home
from tests.builders.pages import opened, press

LONG_AGO = HeldClock(datetime(2026, 1, 5, 15, 0, tzinfo=UTC))


@pytest.fixture
def home(tmp_path: Path) -> AtHome:
    """Rosa's laptop, from which a plan was printed today and a letter in January."""
    home = a_home(tmp_path / "rosa")
    desk = home.desk
    lin = somebody_of(desk, desk.worker_id, "Lin")
    with clock.reading_from(LONG_AGO):
        desk.note(Entry(Deed.PRINT, lin, "paper", detail="Letter, 1 page"))
    desk.note(Entry(Deed.PRINT, lin, "paper", detail="Care plan, 2 pages"))
    desk.store.note(BEN, Entry(Deed.EXPORT, detail="FHIR document, 12 bytes, not encrypted"))
    return home


def the_tab(qtbot: QtBot, home: AtHome, desk: Desk | None = None) -> RegisterTab:
    """Return the register on screen."""
    session = OpenSession(home.profile, Unlocked(home.key, home.desk.worker_id), desk or home.desk)
    tab = RegisterTab(session)
    qtbot.addWidget(tab)
    tab.resize(1100, 600)
    tab.show()
    return tab


def words(tab: RegisterTab) -> str:
    """Return what stands above the table."""
    return " ".join(label.text() for label in tab.findChildren(PlainLabel) if label.isVisible())


def test_it_counts_what_she_let_out_in_the_time_she_chooses(qtbot: QtBot, home: AtHome) -> None:
    tab = the_tab(qtbot, home)
    assert "1 print. By you." in words(tab)
    tab.span.setCurrentIndex(list(Span).index(Span.SIX_YEARS))
    tab.span.activated.emit(tab.span.currentIndex())
    assert "2 prints. By you." in words(tab)
    home.close()


def test_a_supervisor_sees_what_everybody_let_out(qtbot: QtBot, home: AtHome) -> None:
    tab = the_tab(qtbot, home, replace(home.desk, role=Role.SUPERVISOR))
    assert "1 print, 1 export. By everybody here." in words(tab)
    assert tab.table.cell_text(0, 1) == "Open file"
    home.close()


def test_who_got_a_print_is_written_beside_it(qtbot: QtBot, home: AtHome) -> None:
    tab = the_tab(qtbot, home)
    assert tab.table.cell_text(0, 4) == "Not said"
    tab.table.view.selectRow(0)
    press(tab, "Say who got it...")
    form = opened(tab, DisclosureForm)
    assert form.ui.what.text() == "Care plan, 2 pages"
    press(form, "Write it down")
    assert form.isVisible(), "nobody said who got it"
    QTest.keyClicks(form.ui.recipient, "Dr. Lee")
    QTest.keyClicks(form.ui.purpose, "Visit on Dec 3")
    form.ui.basis.choose(DisclosureBasis.TREATMENT)
    press(form, "Write it down")
    tab.refresh()
    assert [tab.table.cell_text(0, column) for column in (1, 4, 5)] == ["Print", "Dr. Lee", "Visit on Dec 3"]
    assert tab.table.shown_count() == 1
    home.close()


def test_saving_it_as_csv_is_an_export_that_is_written_down_first(
    qtbot: QtBot, home: AtHome, tmp_path: Path
) -> None:
    tab = the_tab(qtbot, home)
    path = tmp_path / "left.csv"
    tab.save_to(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    assert [line[3] for line in lines] == ["what", "Care plan, 2 pages"]
    tab.refresh()
    assert "1 print, 1 export. By you." in words(tab)
    assert tab.table.cell_text(0, 2) == "Register of what left"
    tab.save_to(tmp_path / "nowhere" / "left.csv")
    assert "Not saved" in tab.notice.words()
    home.close()
