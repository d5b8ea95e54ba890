"""Nothing a person is called or says is ever drawn as markup, on any page of the window (SEC-I3)."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QWidget  # noqa: TID251 - looks for every label
from pytestqt.qtbot import QtBot

from carecoord_desktop.features.allergies.actions import add_allergy
from carecoord_desktop.features.allergies.rules import AllergyDraft
from carecoord_desktop.features.patients.rules import PatientDraft
from carecoord_desktop.features.registrations.actions import register_patient
from carecoord_desktop.features.tasks.actions import add_task
from carecoord_desktop.features.tasks.rules import TaskDraft
from carecoord_desktop.shell.desk_view import DeskView
from carecoord_desktop.shell.open_session import OpenSession
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.unlock import Unlocked

HOSTILE = '<b>Bold</b> <img src="file:///etc/hostname"> <a href="x">link</a> &amp;'


@pytest.fixture
def hostile(rosa: Desk) -> UUID:
    """Return somebody whose every text is markup."""
    draft = PatientDraft(
        family_name=HOSTILE, given_names=(HOSTILE,), preferred_name=HOSTILE, what_matters=HOSTILE,
        safety_note=HOSTILE, pronouns=HOSTILE, how_to_address=HOSTILE,
    )  # fmt: skip
    with rosa.writing() as session:
        patient = register_patient(session, draft, worker_id=rosa.worker_id)
        add_allergy(session, patient.id, AllergyDraft(substance=HOSTILE, reaction=HOSTILE))
        add_task(session, patient.id, TaskDraft(title=HOSTILE, note=HOSTILE, owner_id=rosa.worker_id))
        return patient.id


def test_no_page_draws_a_name_as_markup(qtbot: QtBot, rosa: Desk, hostile: UUID, tmp_path: Path) -> None:
    view = DeskView(OpenSession(Profile(tmp_path), Unlocked(b"", rosa.worker_id), rosa))
    qtbot.addWidget(view)
    view.resize(1366, 768)
    view.show()
    view.search.setText("Bold")
    looked_at = _look(view)
    view.search.leave()
    view.open_chart(hostile)
    assert view.chart is not None
    for index in range(view.chart.tabs.count()):
        view.chart.tabs.setCurrentIndex(index)
        QApplication.processEvents()
        looked_at += _look(view)
    for place in view.places:
        view.go_to(place)
        QApplication.processEvents()
        looked_at += _look(view)
    assert looked_at > 100


def _look(view: QWidget) -> int:
    """Check every label, editor and tooltip; return how many there were."""
    labels = view.findChildren(QLabel)
    assert [each.text() for each in labels if each.textFormat() != Qt.TextFormat.PlainText] == []
    assert not any(each.acceptRichText() for each in view.findChildren(QTextEdit))
    tips = [each.toolTip() for each in view.findChildren(QWidget) if "Bold" in each.toolTip()]
    assert [tip for tip in tips if "<b>" in tip] == []
    return len(labels)
