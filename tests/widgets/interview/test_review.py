"""What answers come to: each need they propose is asked about, a private one only where nobody looks on."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carecoord_desktop.widgets.interview.review import ProposedNeed, Review
from tests.builders.hands import focused, in_front


class Wish(StrEnum):
    """What somebody wants."""

    YES = "yes"
    NO = "no"


NEEDS = (
    ProposedNeed("food", "Food", "It ran out.", Wish.YES),
    ProposedNeed[Wish]("safety", "Safety from harm", "", is_private=True),
)


def a_review(qtbot: QtBot) -> Review[Wish]:
    """Return a review of two needs, the first of them answered before."""
    review = Review[Wish]({Wish.YES: "Yes", Wish.NO: "No"})
    review.show_result((), NEEDS)
    return in_front(qtbot, review)


def test_the_cursor_waits_where_nobody_was_asked_yet(qtbot: QtBot) -> None:
    review = a_review(qtbot)
    assert review.begin()
    assert focused().accessibleName() == "Safety from harm Yes"
    with qtbot.waitSignal(review.decided, timeout=1000) as decided:
        QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert decided.args == [{"food": "yes", "safety": "yes"}]
    assert not review.begin()


def test_what_was_not_asked_is_said_under_the_need(qtbot: QtBot) -> None:
    review = a_review(qtbot)
    review.say_missing({"safety": "Ask whether help is wanted."})
    food, safety = review.lines()
    assert food.problem.isHidden()
    assert safety.problem.text() == "Ask whether help is wanted."
    assert focused().accessibleName() == "Safety from harm Yes"


def test_a_private_need_is_not_named_while_others_look_on(qtbot: QtBot) -> None:
    review = a_review(qtbot)
    review.hide_private(True)
    food, safety = review.lines()
    assert (food.isVisible(), safety.isVisible()) == (True, False)
    review.show_result((), NEEDS)
    assert review.lines()[1].isHidden(), "also when it is shown anew"
    review.hide_private(False)
    assert not review.lines()[1].isHidden()
