"""One question with a few answers: a click or a key answers, and what is missing is said below."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carecoord_desktop.widgets.answer_line import AnswerLine
from tests.builders.hands import focused, in_front


class Wish(StrEnum):
    """What somebody wants."""

    YES = "yes"
    NO = "no"


def a_line(qtbot: QtBot) -> AnswerLine[Wish]:
    """Return a line in front of her."""
    return in_front(qtbot, AnswerLine[Wish]("Food", "It ran out.", {Wish.YES: "Yes", Wish.NO: "No"}))


def test_a_key_answers_and_takes_away_what_was_missing(qtbot: QtBot) -> None:
    line = a_line(qtbot)
    line.say("Ask whether help is wanted.")
    line.ask()
    assert focused().accessibleName() == "Food Yes"
    assert line.value() is None
    with qtbot.waitSignal(line.chosen, timeout=1000) as chosen:
        QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert chosen.args == [Wish.YES]
    assert line.value() is Wish.YES
    assert line.problem.isHidden()


def test_an_answer_can_be_shown_and_taken_back(qtbot: QtBot) -> None:
    line = a_line(qtbot)
    line.choose(Wish.NO)
    assert line.value() is Wish.NO
    line.choose(None)
    assert line.value() is None
    line.button("Yes").click()
    assert line.value() is Wish.YES
