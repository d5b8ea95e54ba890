"""The card "Without a network": a stick is written and its answer read from the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carecoord_desktop.shell.office.page import OfficePage
from carecoord_desktop.shell.office.stick_card import StickCard
from carecoord_desktop.widgets.style import apply_style
from tests.builders.office_http import served
from tests.builders.offices import Office
from tests.builders.patients import a_patient
from tests.builders.screens import Screen
from tests.builders.sticks import answered


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office that is reached once, to join it, and never again."""
    return Office.at(f"sqlite:///{tmp_path / 'office.sqlite'}")


@pytest.fixture
def rosa(qapp: QApplication, qtbot: QtBot, tmp_path: Path, office: Office) -> Iterator[Screen]:
    """Rosa, out of reach."""
    apply_style(qapp, "light")
    screen = Screen(qtbot, tmp_path / "rosa", "Rosa Medina")
    with served(office) as door:
        screen.join(door.url, office.code_for("Rosa Medina"))
        screen.sync()
    yield screen
    screen.window.close()


def stick_card(screen: Screen) -> StickCard:
    """Go to the card."""
    screen.view.go_to("office")
    page = screen.view.places["office"]
    assert isinstance(page, OfficePage)
    return page.now.stick


def test_what_waits_goes_by_stick_and_counts_as_sent_once_the_answer_is_read(
    rosa: Screen, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    a_patient(rosa.desk)
    card = stick_card(rosa)
    card.write_to(stick)
    qtbot.waitUntil(lambda: not card.work.is_busy)
    assert "The stick can be taken out" in card.work.notice.words()
    assert "Waiting to be sent\nPerson\n1" in rosa.words()
    answered(office, stick)
    card.read_from(stick)
    qtbot.waitUntil(lambda: not card.work.is_busy)
    assert "1 entry confirmed" in card.work.notice.words()
    assert "Nothing waits" in rosa.words()


def test_a_stick_without_an_answer_is_said_calmly(rosa: Screen, qtbot: QtBot, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    card = stick_card(rosa)
    card.read_from(stick)
    qtbot.waitUntil(lambda: not card.work.is_busy)
    assert card.work.notice.words() == "Not done: There is no answer of the office on this stick."
