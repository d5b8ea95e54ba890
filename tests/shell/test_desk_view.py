"""The desk leads from the caseload back to what was begun in any chart."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carecoord_desktop.features.conditions.form import ConditionForm
from tests.builders.mornings import Morning, a_morning
from tests.builders.pages import opened, press
from tests.builders.patients import a_patient, a_person


def test_what_was_begun_is_offered_on_the_caseload_and_resumes_in_its_chart(
    qtbot: QtBot, tmp_path: Path
) -> None:
    morning: Morning = a_morning(qtbot, tmp_path)
    lucille = a_patient(morning.desk, a_person("Grant", "Lucille"))
    form = morning.begin_condition(lucille, "Asthma")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    morning.view.go_to("caseload")
    press(morning.view.places["caseload"], "Go there")
    chart = morning.view.chart
    assert chart is not None
    assert opened(chart, ConditionForm).ui.name.text() == "Asthma"
