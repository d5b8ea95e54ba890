"""The chart shows where something was begun, and leads back to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carecoord_desktop.features.allergies.form import AllergyForm
from carecoord_desktop.shell.patient_chart import PatientChart
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.draft_offers import my_drafts
from carecoord_desktop.widgets.labels import Chip
from carecoord_desktop.widgets.style import apply_style
from tests.builders.consents import a_consent, on_paper, part_2_terms, take_back
from tests.builders.pages import opened, press
from tests.builders.patients import a_patient, a_person


def test_a_tab_with_something_unfinished_wears_a_pencil_until_it_is_done(
    qapp: QApplication, qtbot: QtBot, rosa: Desk
) -> None:
    apply_style(qapp, "light")
    ana = a_patient(rosa, a_person("Ruiz", "Ana"))
    chart = shown(rosa, qtbot, PatientChart(rosa, ana))
    chart.go_to("Allergies")
    press(chart, "Add allergy")
    form = opened(chart, AllergyForm)
    QTest.keyClicks(form.ui.substance, "Latex")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert marked(chart) == ["Allergies"]

    again = shown(rosa, qtbot, PatientChart(rosa, ana))
    assert marked(again) == ["Allergies"]
    [draft] = my_drafts(rosa, ana)
    assert again.resume(draft.saved)
    assert again.tabs.tabText(again.tabs.currentIndex()) == "Allergies"
    form = opened(again, AllergyForm)
    assert form.ui.substance.text() == "Latex"
    form.ui.save.click()
    assert marked(again) == []


def shown(rosa: Desk, qtbot: QtBot, chart: PatientChart) -> PatientChart:
    qtbot.addWidget(chart)
    rosa.listen(chart.kinds_changed)
    chart.resize(1100, 700)
    chart.show()
    return chart


def marked(chart: PatientChart) -> list[str]:
    """Return the tabs that wear a pencil."""
    return [
        chart.tabs.tabText(index)
        for index in range(chart.tabs.count())
        if not chart.tabs.tabIcon(index).isNull()
    ]


def test_the_header_says_how_consent_stands_and_never_for_what(
    qapp: QApplication, qtbot: QtBot, rosa: Desk
) -> None:
    apply_style(qapp, "light")
    ana = a_patient(rosa, a_person("Ruiz", "Ana"))
    chart = shown(rosa, qtbot, PatientChart(rosa, ana))
    assert "No consent yet" in chips(chart)
    row = a_consent(rosa, ana, part_2_terms(), on_paper("Ana Ruiz"))
    assert "Consent signed" in chips(chart)
    take_back(rosa, row)
    assert "Consent taken back" in chips(chart)
    assert not any("drug" in words or "Harbor" in words for words in chips(chart))


def chips(chart: PatientChart) -> list[str]:
    """Return the words of the chips in the header."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [chip.text() for chip in chart.header.findChildren(Chip)]
