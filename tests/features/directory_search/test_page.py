"""The directory on screen, worked by keyboard through the real store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.contact_points.records import Address
from carecoord_desktop.features.directory.form import DirectoryCallForm, DirectoryServiceForm
from carecoord_desktop.features.directory.queries import service_detail, service_row
from carecoord_desktop.features.directory.records import Finding
from carecoord_desktop.features.directory_search.form import ServicePicker
from carecoord_desktop.features.directory_search.page import DirectoryPage
from carecoord_desktop.features.directory_search.rules import Limit
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.team.records import Role, Worker
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import OFFICE_CHART, Seen
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.pick_list import PickList
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.style import apply_style
from tests.builders.desks import BEN, desk_of
from tests.builders.services import in_cambridge

Show = Callable[[DirectoryPage], DirectoryPage]


@pytest.fixture
def pantry(rosa: Desk, monday: HeldClock) -> UUID:
    """Harbor Table's food pantry, in Cambridge, checked 418 days ago."""
    monday.move(timedelta(days=-418))
    made = in_cambridge(rosa, languages=("es",), required_documents=("Photo ID", "Proof of address"))
    in_cambridge(rosa, "Elm Street rent relief", categories=("housing-instability",))
    monday.move(timedelta(days=418))
    return made


@pytest.fixture
def page(rosa: Desk, pantry: UUID, show_page: Show) -> DirectoryPage:
    """Rosa's directory."""
    return show_page(DirectoryPage(rosa))


def listed(page: DirectoryPage) -> list[str]:
    """Return the names in the list, in order."""
    return [page.table.cell_text(row, 0) for row in range(page.table.shown_count())]


def told(page: DirectoryPage) -> str:
    """Return all that the card beside the list says."""
    return "\n".join(part.text() for part in page.card.findChildren(Paragraph))


def pressed(page: DirectoryPage, words: str) -> None:
    """Press the button that begins with these words."""
    [button] = [each for each in page.findChildren(QPushButton) if each.text().startswith(words)]
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_typing_what_is_needed_leaves_what_helps(page: DirectoryPage, qtbot: QtBot) -> None:
    assert listed(page) == ["Elm Street rent relief", "Harbor Table food pantry"]
    QTest.keyClicks(page.bar.typed, "comida")
    qtbot.waitUntil(lambda: listed(page) == ["Harbor Table food pantry"])
    page.bar.typed.selectAll()
    QTest.keyClicks(page.bar.typed, "zzz")
    qtbot.waitUntil(lambda: listed(page) == [])
    assert "Use other words" in page.empty.sentence()


def test_the_card_says_whom_to_call_what_to_bring_and_to_call_first(
    page: DirectoryPage, pantry: UUID
) -> None:
    page.table.select(pantry)
    said = told(page)
    assert "617-555-0142" in said
    assert "- Photo ID\n- Proof of address" in said
    assert "Mon-Fri 9 am to 5 pm" in said
    assert page.card.freshness is not None
    assert page.card.freshness.text() == "418 days since verified - call first"


def test_recording_a_call_takes_the_service_off_the_list_that_needs_one(
    page: DirectoryPage, rosa: Desk, pantry: UUID
) -> None:
    page.debt.click()
    assert len(listed(page)) == 2
    assert "2 services were not checked" in page.note.text()
    page.table.select(pantry)
    page.table.setFocus()
    QTest.keyClick(page.table.view, Qt.Key.Key_C)
    form = page.findChild(DirectoryCallForm)
    assert form is not None
    assert "617-555-0142" in form.ui.heading.text()
    form.ui.save.click()
    assert form.isVisible()  # nobody has said what the call found
    form.ui.finding.choose(Finding.OK)
    form.ui.save.click()
    assert listed(page) == ["Elm Street rent relief"]
    assert page.debt.text() == "Needs a call: 1"
    with rosa.reading() as session:
        row = service_row(session, pantry)
    assert row is not None
    assert row.freshness.words == "Verified today"


def test_a_chart_asks_for_her_zip_code_language_and_age(
    page: DirectoryPage, rosa: Desk, lucille: UUID
) -> None:
    with rosa.writing() as session:
        patient = session.get_one(Patient, lucille)
        change(patient, Seen.of(patient), spoken_language="es")
        session.add(Address(chart=lucille, postal_code="02139", city="Cambridge"))
    page.find_for(lucille, "food-insecurity")
    assert page.bar.zip_code.text() == "02139"
    assert page.bar.category.currentText() == "Food"
    assert listed(page) == ["Harbor Table food pantry"]
    assert page.table.cell_text(0, 1) == "speaks Spanish, in the same ZIP code, open until 5 pm"
    assert page.table.cell_text(0, 3) == "418 d: call first"


def test_a_chip_takes_its_filter_out(page: DirectoryPage, rosa: Desk) -> None:
    in_cambridge(rosa, "Closed kitchen", status="defunct")
    assert "Closed kitchen" not in listed(page)
    chips = [each for each in page.bar.chips.findChildren(QPushButton) if each.text() == "Running services"]
    chips[0].click()
    assert "Closed kitchen" in listed(page)
    assert Limit.RUNNING not in page.bar.search.limits


def test_in_cambridge_is_added_by_hand_and_what_is_missing_is_said(page: DirectoryPage, rosa: Desk) -> None:
    pressed(page, "Add a service")
    form = page.findChild(DirectoryServiceForm)
    assert form is not None
    form.ui.name.setText("Grace kitchen")
    form.ui.hours.setText("when we are there")
    form.ui.save.click()
    assert form.isVisible()
    form.ui.organization_name.setText("Grace Church")
    form.ui.category.choose("food-insecurity")
    form.ui.phones.setText("617-555-0101 (Ann)\n617-555-0102 fax")
    form.ui.hours.setText("Mon-Fri 9-5\n1st Sat of the month 9 am to noon")
    form.ui.save.click()
    page.bar.typed.setText("grace")
    QTest.keyClick(page.bar.typed, Qt.Key.Key_Return)
    assert listed(page) == ["Grace kitchen"]
    page.table.view.selectRow(0)
    said = told(page)
    assert "617-555-0101 (Ann)\n617-555-0102, fax" in said
    assert "Mon-Fri 9 am to 5 pm\n1st Sat of the month 9 am to noon" in said


def test_a_note_for_coworkers_stands_on_the_card(page: DirectoryPage, pantry: UUID) -> None:
    page.table.select(pantry)
    pressed(page, "Add a note")
    box = page.findChild(ReasonBox)
    assert box is not None
    box.reason.setText("Ask for Maria, Tuesdays only")
    box.yes_button.click()
    assert "Ask for Maria, Tuesdays only" in told(page)


def test_a_correction_goes_to_the_office_where_somebody_decides_about_it(
    page: DirectoryPage, rosa: Desk, pantry: UUID, qtbot: QtBot
) -> None:
    with rosa.writing() as session:
        session.add(Worker(id=BEN, chart=OFFICE_CHART, name="Ben Cho", role=Role.SUPERVISOR))
    coordinator = desk_of(rosa.store, rosa.worker_id, rosa.worker_name, Role.COORDINATOR)
    hers = DirectoryPage(coordinator)
    qtbot.addWidget(hers)
    hers.show()
    hers.table.select(pantry)
    pressed(hers, "Correct")
    form = hers.findChild(DirectoryServiceForm)
    assert form is not None
    assert form.windowTitle() == "Propose a correction"
    assert not form.ui.city.isEnabled()
    form.ui.phones.setText("617-555-0199")
    form.ui.save.click()
    with rosa.reading() as session:
        detail = service_detail(session, pantry)
    assert detail is not None
    assert [phone.number for phone in detail.row.phones] == ["617-555-0142"]
    assert [(one.field_label, one.value) for one in detail.proposals] == [("Phone", "617-555-0199")]
    his = DirectoryPage(desk_of(rosa.store, BEN, "Ben Cho", Role.SUPERVISOR))
    qtbot.addWidget(his)
    rosa.listen(his.kinds_changed)
    his.show()
    his.table.select(pantry)
    pressed(his, "Decide")
    picker = his.findChild(PickList)
    assert picker is not None
    assert picker.table.cell_text(0, 0) == "Phone: use 617-555-0199"
    assert picker.table.cell_text(1, 0) == "Phone: keep 617-555-0142"
    picker.take.click()
    assert "617-555-0199" in told(his)


def test_the_picker_offers_three_and_a_search(
    qapp: QApplication, qtbot: QtBot, rosa: Desk, pantry: UUID, lucille: UUID
) -> None:
    apply_style(qapp, "light")
    for number in range(4):
        in_cambridge(rosa, f"Pantry {number}", organization_name="Elm")
    picker = ServicePicker(rosa, lucille, "food-insecurity")
    qtbot.addWidget(picker)
    picker.show()
    picker.activateWindow()
    qtbot.waitUntil(picker.isActiveWindow)
    assert list(offered(picker)) == ["Pantry 0", "Pantry 1", "Pantry 2"]
    with qtbot.waitSignal(picker.picked) as picked:
        offered(picker)["Pantry 1"].click()
    assert picked.args == [picker.service_id()]
    assert picker.freshness() is not None
    picker.look_button.click()
    QTest.keyClicks(picker.bar.typed, "harbor")
    qtbot.waitUntil(lambda: list(offered(picker)) == ["Harbor Table food pantry"])
    qtbot.waitUntil(lambda: offered(picker)["Harbor Table food pantry"].isVisible())
    assert picker.service_id() is None  # what was chosen is out of sight
    with qtbot.waitSignal(picker.picked):
        QTest.keyClick(picker.bar.typed, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert picker.service_id() == pantry


def offered(picker: ServicePicker) -> dict[str, QPushButton]:
    """Return the services offered as choices, by name, in order."""
    shown = (picker.best.itemAt(place) for place in range(picker.best.count()))
    choices = [item.widget() for item in shown if item is not None]
    return {
        each.accessibleName().partition(".")[0]: each for each in choices if isinstance(each, QPushButton)
    }
