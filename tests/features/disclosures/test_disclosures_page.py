"""What was given out of a chart, by keyboard: written down, marked, struck."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from carecoord_desktop.features.disclosures.form import DisclosureForm
from carecoord_desktop.features.disclosures.page import DisclosuresPage
from carecoord_desktop.features.disclosures.records import Channel, DisclosureBasis
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.reason_box import ReasonBox
from tests.builders.desks import BEN, desk_of
from tests.builders.disclosures import a_disclosure
from tests.builders.pages import opened, press
from tests.builders.team import a_worker

Key = Qt.Key


@pytest.fixture
def page(
    rosa: Desk, lucille: UUID, show_page: Callable[[DisclosuresPage], DisclosuresPage]
) -> DisclosuresPage:
    """What was given out of Lucille's chart: nothing yet."""
    return show_page(DisclosuresPage(rosa, lucille))


def words(page: DisclosuresPage) -> str:
    """Return what stands on the page."""
    return " ".join(label.text() for label in page.findChildren(PlainLabel) if label.isVisible())


def test_it_is_written_down_by_keyboard_and_counted(page: DisclosuresPage) -> None:
    QTest.keyClick(page.table, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = opened(page, DisclosureForm)
    QTest.keyClicks(form.ui.recipient, "County health department")
    QTest.keyClicks(form.ui.what, "Lab result")
    QTest.keyClicks(form.ui.purpose, "Notifiable disease")
    form.ui.basis.choose(DisclosureBasis.OTHER)
    form.ui.channel.choose(Channel.FAX)
    press(form, "Write it down")
    shown = [page.table.cell_text(0, column) for column in range(1, 7)]
    assert shown == [
        "County health department", "Lab result", "Notifiable disease", "Other", "Fax", "Rosa Medina",
    ]  # fmt: skip
    assert "1 to tell this person about" in words(page)


def test_what_was_never_given_is_struck_with_a_reason(
    rosa: Desk, lucille: UUID, page: DisclosuresPage
) -> None:
    a_disclosure(rosa, lucille)
    page.table.view.selectRow(0)
    press(page, "Entered in error...")
    box = opened(page, ReasonBox)
    QTest.keyClicks(box.reason, "Fax did not go through")
    press(box, "Mark as error")
    assert page.table.shown_count() == 0


def test_whose_role_gives_nothing_out_reads_why(
    rosa: Desk, lucille: UUID, show_page: Callable[[DisclosuresPage], DisclosuresPage]
) -> None:
    a_worker(rosa, role=Role.ADMIN)
    page = show_page(DisclosuresPage(desk_of(rosa.store, BEN, "Ben Ortiz", Role.ADMIN), lucille))
    assert not page.add.isEnabled()
    assert "does not give out charts" in words(page)
