"""A signed form to be read: every question with what was said, private ones only to whom they concern."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.sdc.interview import AbsentReason
from carecoord_desktop.widgets.interview.signed_answers import SignedAnswers
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.paragraph import Paragraph
from tests.builders.asked_forms import interview_on, worded_choice
from tests.builders.hands import in_front
from tests.builders.questionnaires import a_group, a_question


def words(view: QWidget) -> list[str]:
    """Return all words in sight, from the top."""
    found = [each for each in view.findChildren(QWidget) if isinstance(each, PlainLabel | Paragraph)]
    return [each.text() for each in found if each.isVisible()]


def test_it_is_read_from_top_to_bottom_as_it_was_asked(qtbot: QtBot) -> None:
    interview = interview_on(
        a_group("1", worded_choice("1.1", "Enough to eat?", "Yes", "No"), text="Food"),
        a_question("2", "date", text="Since when?"),
        a_question("3", text="Anything else?"),
        {"linkId": "4", "type": "display", "text": "Thank you"},
    )
    interview.answered_by = "Her daughter Ana"
    places = {row.item.link_id: row.place for row in interview.rows()}
    interview.answer(places["1.1"], ["a2"])
    interview.note(places["1.1"], "Since May")
    interview.answered_by = ""
    interview.answer(places["2"], ["2026-05-03"])
    interview.absent(places["3"], AbsentReason.DECLINED)
    view = in_front(qtbot, SignedAnswers(interview.rows()))
    assert words(view)[0] == "Food"
    assert "No\nNote: Since May\nAnswered by Her daughter Ana" in words(view)
    assert "3 May 2026" in words(view)
    assert "Declined to answer" in words(view)
    assert "Thank you" not in words(view), "what was only read out says nothing about her"


def test_private_questions_are_hidden_while_others_look_on(qtbot: QtBot) -> None:
    interview = interview_on(a_question("1"), a_question("2", text="Does anyone hurt you?"))
    view = in_front(qtbot, SignedAnswers(interview.rows(), {"2"}))
    assert any("hurt" in each for each in words(view))
    view.hide_private(True)
    assert not any("hurt" in each for each in words(view))
    assert "Private questions are hidden while others can see the screen." in words(view)
    view.hide_private(False)
    assert any("hurt" in each for each in words(view))
