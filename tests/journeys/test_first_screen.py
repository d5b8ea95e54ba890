"""DAY-A2: a new person at a home visit, somebody who looks like her, and a power cut in the middle."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from carecoord_desktop.common import clock, strict_json
from carecoord_desktop.features.assessments.form import AssessmentForm
from carecoord_desktop.features.assessments.page import AssessmentsPage
from carecoord_desktop.features.assessments.queries import assessments_of_chart
from carecoord_desktop.features.needs.queries import needs_of_chart
from carecoord_desktop.features.needs.records import NeedStatus, Sensitivity, WantsHelp
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.questionnaires.actions import take_in
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.shell.main_window import MainWindow
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.outbox import OutboxLine
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.store import Store
from carecoord_desktop.widgets.draft_offers import DraftOffers
from tests.builders.interviewing import (
    LAST_FIVE,
    answer,
    ask_and_be_killed,
    desk_view,
    unlocked,
    until,
    visible,
)
from tests.builders.pages import press
from tests.builders.patients import a_patient, a_person
from tests.builders.profiles import a_profile

REASON = "Born in March, the other one in July; different mothers"
PHQ_9 = "questionnaires/us-core/Questionnaire-phq-9-example.json"


@pytest.fixture
def profile(tmp_path: Path, shared_data: Path) -> Profile:
    """Rosa's laptop: somebody very like Maria is registered, and PHQ-9 was brought in."""
    profile, created = a_profile(tmp_path / "rosa")
    store = Store(profile.folder / "records.db", created.key)
    desk = Desk(store, created.worker_id, "Rosa Medina", Role.COORDINATOR)
    a_patient(desk, a_person("Gonzales", "Maria", "1984-07-03"), phone="617.555.0142")
    with desk.writing() as session:
        take_in(session, strict_json.parse((shared_data / PHQ_9).read_bytes()))
    store.close()
    return profile


@pytest.fixture
def window(qtbot: QtBot, profile: Profile) -> Iterator[MainWindow]:
    """Rosa's window after the power cut in the middle of the questions."""
    ask_and_be_killed(profile, REASON)
    window = unlocked(profile)
    qtbot.addWidget(window)
    yield window
    window.close()


def maria(window: MainWindow) -> UUID:
    """Return the chart of the person registered last."""
    assert window.desk is not None
    with window.desk.reading() as session:
        found = session.scalars(select(Patient).where(Patient.family_name == "Gonzalez")).one()
        assert REASON in found.duplicate_reason
        other = session.scalars(select(Patient).where(Patient.family_name == "Gonzales")).one()
        assert other.duplicate_reason
        return found.id


def waiting(window: MainWindow, kind: str) -> int:
    """Return how many operations on a kind of record wait for the office."""
    assert window.desk is not None
    with window.desk.reading() as session:
        query = select(func.count()).select_from(OutboxLine).where(OutboxLine.entity == kind)
        return session.scalars(query).one()


def test_a_screen_survives_a_power_cut_and_becomes_what_she_agreed_to(
    qtbot: QtBot, window: MainWindow
) -> None:
    chart = maria(window)
    view, desk = desk_view(window), window.desk
    assert desk is not None
    view.go_to("caseload")
    offers = visible(view.places["caseload"], DraftOffers)
    assert "Social needs screen" in offers.words()[0]
    press(view.places["caseload"], "Go there")

    form = visible(window, AssessmentForm)
    rows = {row.item.link_id: row for row in form.view._interview.rows()}
    answered = [name for name, row in rows.items() if row.item.is_question and row.is_answered]
    assert answered == ["home", "home-problems", "food-worry", "food-out", "ride", "utilities", "hurt"]
    place = form.view.place()
    assert place is not None
    assert place[-1][0] == "put-down"
    assert waiting(window, "assessment") == waiting(window, "need") == 0

    answer(form, LAST_FIVE)
    lines = form.review._lines
    assert list(lines) == ["food-insecurity", "transportation-insecurity", "intimate-partner-violence"]
    form.ui.save.click()
    assert form.isVisible(), "the person has not been asked yet"
    for category, wish in zip(lines, (WantsHelp.YES, WantsHelp.YES, WantsHelp.NO), strict=True):
        lines[category]._buttons[wish].click()
    assert waiting(window, "assessment") == 0
    form.ui.save.click()

    until(lambda: waiting(window, "assessment") == 1)
    with desk.reading() as session:
        [signed] = assessments_of_chart(session, chart)
        needs = {row.category: row for row in needs_of_chart(session, chart)}
    assert (signed.title, signed.asked_on) == ("Social needs screen", clock.today())
    assert [needs[name].status for name in lines] == [
        NeedStatus.ACTIVE, NeedStatus.ACTIVE, NeedStatus.PERSON_DECLINED,
    ]  # fmt: skip
    assert [needs[name].code for name in ("food-insecurity", "transportation-insecurity")] == [
        "Z59.41", "Z59.82",
    ]  # fmt: skip
    assert needs["intimate-partner-violence"].sensitivity == Sensitivity.VIOLENCE

    next_form = visible(window, AssessmentForm)
    assert "PHQ-9" in next_form.ui.heading.text()
    next_form.ui.cancel.click()

    assert view.chart is not None
    page = view.chart.tabs.currentWidget()
    assert isinstance(page, AssessmentsPage)
    until(lambda: page.table.shown_count() == 1)
    page.hide_private(True)
    assert page.table.shown_count() == 0
