"""From a need in a chart straight to who can help, with what the chart knows filled in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carecoord_desktop.features.contact_points.records import Address
from carecoord_desktop.features.coverage.records import Coverage, CoverageStatus
from carecoord_desktop.features.directory_search.page import DirectoryPage
from carecoord_desktop.features.needs.page import NeedsPage
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.record import new_id
from carecoord_desktop.widgets.style import apply_style
from tests.builders.screens import Screen
from tests.builders.services import in_cambridge


@pytest.fixture
def screen(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Screen:
    """Rosa in front of her window."""
    apply_style(qapp, "light")
    return Screen(qtbot, tmp_path / "rosa", "Rosa Medina")


def test_a_need_leads_to_the_directory_with_zip_code_language_and_plan(screen: Screen) -> None:
    lucille = new_id()
    with screen.desk.writing() as session:
        session.add(
            Patient(
                id=lucille, chart=lucille, family_name="Grant", spoken_language="es",
                coordinator_id=screen.desk.worker_id,
            )
        )  # fmt: skip
        session.add(Address(chart=lucille, postal_code="02139", city="Cambridge"))
        session.add(Coverage(chart=lucille, payer="Medicare", status=CoverageStatus.ACTIVE))
    in_cambridge(screen.desk, languages=("es",), accepted_insurance=("Medicare",))
    screen.view.open_chart(lucille)
    assert screen.view.chart is not None
    screen.view.chart.go_to("Needs")
    needs = screen.view.chart.tabs.currentWidget()
    assert isinstance(needs, NeedsPage)
    needs.help_wanted.emit("food-insecurity")
    page = screen.view.pages.currentWidget()
    assert isinstance(page, DirectoryPage)
    assert page.bar.zip_code.text() == "02139"
    assert page.table.cell_text(0, 0) == "Harbor Table food pantry"
    assert "takes Medicare" in page.table.cell_text(0, 1)
