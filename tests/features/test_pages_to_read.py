"""Pages on which nothing is entered: what they show, what they say when empty, and what stands beside."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QWidget

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.contacts.page import ContactsPage
from carecoord_desktop.features.contacts.records import Encounter, EncounterStatus
from carecoord_desktop.features.coverage.page import CoverageCard, CoveragePage
from carecoord_desktop.features.coverage.records import Coverage, CoverageStatus
from carecoord_desktop.features.observations.page import ObservationsPage
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.labels import Chip
from tests.builders.observations import a_measurement

ShowPage = Callable[[Any], Any]
NOON = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)


@pytest.mark.parametrize("kind", [ObservationsPage, CoveragePage, ContactsPage])
def test_an_empty_page_says_where_its_rows_come_from(
    rosa: Desk, lucille: UUID, show_page: ShowPage, kind: type[Any]
) -> None:
    page: QWidget = show_page(kind(rosa, lucille))
    [empty] = [each for each in page.findChildren(EmptyState) if each.isVisible()]
    assert "imported records" in empty.sentence()


def test_a_measurement_stands_beside_its_history(rosa: Desk, lucille: UUID, show_page: ShowPage) -> None:
    for days, value in enumerate(("142/90", "128/76")):
        at = NOON + timedelta(days=days)
        a_measurement(rosa, lucille, "Blood pressure", value, code="85354-9", unit="mm[Hg]", at=at)
    page = show_page(ObservationsPage(rosa, lucille))
    shown = [page.table.cell_text(0, column) for column in range(3)]
    assert shown == ["Blood pressure", "128/76 mmHg", "21 Nov 2026, 12:00"]
    page.table.view.selectRow(0)
    assert page.detail.accessibleName() == (
        "What: Blood pressure. Kind: Vital signs. "
        "21 Nov 2026, 12:00: 128/76 mmHg. 20 Nov 2026, 12:00: 142/90 mmHg"
    )


def test_coverage_that_has_ended_is_not_current(rosa: Desk, lucille: UUID, show_page: ShowPage) -> None:
    with rosa.writing() as session:
        active = CoverageStatus.ACTIVE
        ended_on = PartialDate("2020-12-31")
        session.add(Coverage(chart=lucille, payer="Blue Plan", status=active, ended_on=ended_on))
        session.add(Coverage(chart=lucille, payer="Medicaid", status=active, order=2))
    page = show_page(CoveragePage(rosa, lucille))
    cards = page.findChildren(CoverageCard)
    assert [(card.accessibleName(), [chip.text() for chip in card.findChildren(Chip)]) for card in cards] == [
        ("Medicaid", ["Pays second", "Never checked"]),
        ("Blue Plan", ["Not current", "Pays first"]),
    ]


def test_a_visit_is_shown_in_the_time_of_the_office_with_its_note_beside(
    rosa: Desk, lucille: UUID, show_page: ShowPage
) -> None:
    with rosa.writing() as session:
        session.add(
            Encounter(
                chart=lucille,
                type="Home visit",
                status=EncounterStatus.FINISHED,
                started_at=NOON,
                note="<b>Weight</b> is stable",
            )
        )
    page = show_page(ContactsPage(rosa, lucille))
    assert [page.table.cell_text(0, column) for column in range(2)] == ["20 Nov 2026, 12:00", "Home visit"]
    page.table.view.selectRow(0)
    assert page.detail.accessibleName().startswith("Contact: Home visit. Note: <b>Weight</b> is stable")
