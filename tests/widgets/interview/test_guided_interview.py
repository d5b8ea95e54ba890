"""A guided interview asks one question at a time, and loses and skips nothing on the way."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget  # noqa: TID251
from pytestqt.qtbot import QtBot

from carecoord_desktop.sdc.interview import AbsentReason, Interview
from carecoord_desktop.widgets.interview.guided_interview import GuidedInterview
from carecoord_desktop.widgets.interview.link_line import LinkLine
from carecoord_desktop.widgets.interview.option_button import OptionButton
from carecoord_desktop.widgets.interview.saved_tick import SavedTick
from carecoord_desktop.widgets.style import apply_style
from tests.builders.asked_forms import in_language, interview_on, worded_choice
from tests.builders.hands import focused, in_front, press_keys
from tests.builders.questionnaires import a_group, a_question, enabled_when

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def a_small_form() -> Interview:
    """Return two sections; the second question of the first is asked only after a yes."""
    return interview_on(
        a_group(
            "1",
            {"linkId": "1.0", "type": "display", "text": "First a few words about food."},
            a_question("1.1", "boolean", text="Do you have enough to eat?", required=True),
            a_question(
                "1.2", "string", text="Who helps?", enableWhen=[enabled_when("1.1", "=", answerBoolean=False)]
            ),
            text="Food",
        ),
        a_group("2", a_question("2.1", "integer", text="How many rooms?"), text="Home"),
    )


def asked_words(view: QWidget) -> str:
    """Return every text of the view in sight, in one string."""
    labels = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    named = [part.accessibleName() for part in view.findChildren(QWidget) if part.isVisible()]
    return "\n".join([*labels, *named])


def chosen(view: QWidget) -> list[bool]:
    """Return of each option in sight whether it is chosen."""
    return [each.isChecked() for each in view.findChildren(OptionButton) if each.isVisible()]


def place(*steps: str) -> tuple[tuple[str, int], ...]:
    return tuple((step, 0) for step in steps)


def test_she_answers_and_goes_on_with_enter_and_back_with_alt_left(qtbot: QtBot) -> None:
    view = in_front(qtbot, GuidedInterview(a_small_form()))
    moved: list[Any] = []
    view.moved.connect(moved.append)
    assert "First a few words about food." in asked_words(view)
    press_keys("1", Key.Key_Return)
    assert view.place() == place("2", "2.1")
    assert "First a few words about food." not in asked_words(view)
    press_keys(Key.Key_Left, modifier=ALT)
    assert view.place() == place("1", "1.1")
    assert moved == [place("2", "2.1"), place("1", "1.1")]


def test_a_question_that_depends_comes_and_goes(qtbot: QtBot) -> None:
    view = in_front(qtbot, GuidedInterview(a_small_form()))
    press_keys("2", Key.Key_Return)
    assert view.place() == place("1", "1.2")
    press_keys("Her sister", Key.Key_Return)
    assert view.place() == place("2", "2.1")
    press_keys(Key.Key_Left, modifier=ALT)
    assert isinstance(field := focused(), QLineEdit)
    assert field.text() == "Her sister"
    press_keys(Key.Key_Left, modifier=ALT)
    press_keys("1", Key.Key_Return)
    assert view.place() == place("2", "2.1"), "nobody has to help her"


def test_the_question_asked_may_vanish_under_her(qtbot: QtBot) -> None:
    interview = a_small_form()
    view = in_front(qtbot, GuidedInterview(interview))
    press_keys("2", Key.Key_Return)
    view.refresh(interview.answer(place("1", "1.1"), (True,)))
    assert view.place() == place("2", "2.1"), "what stands in its place is asked now"


def test_a_required_question_is_not_skipped_in_silence(qtbot: QtBot) -> None:
    view = in_front(qtbot, GuidedInterview(a_small_form()))
    assert "required to sign" in asked_words(view)
    press_keys(Key.Key_Return)
    assert view.place() == place("1", "1.1")
    assert "needed to sign" in asked_words(view)
    press_keys(Key.Key_Return, Key.Key_Return)
    assert view.is_at_end
    [line] = [each for each in view.findChildren(LinkLine) if each.isVisible()]
    assert line.accessibleName().endswith("Do you have enough to eat?")
    assert line.hasFocus()
    press_keys(Key.Key_Space)
    assert view.place() == place("1", "1.1")


def test_after_the_last_answer_she_goes_on_to_signing_and_may_come_back(qtbot: QtBot) -> None:
    interview = a_small_form()
    view = in_front(qtbot, GuidedInterview(interview))
    press_keys("1", Key.Key_Return, "4")
    with qtbot.waitSignal(view.finished, timeout=1000):
        press_keys(Key.Key_Return)
    assert not view.is_at_end, "nothing is open, so nothing stands between"
    view.go_back_from_end()
    assert view.place() == place("2", "2.1")


def test_it_opens_where_the_next_question_waits(qtbot: QtBot) -> None:
    interview = a_small_form()
    interview.answer(place("1", "1.1"), (True,))
    view = in_front(qtbot, GuidedInterview(interview))
    assert view.place() == place("2", "2.1")
    assert focused().accessibleName() == "How many rooms?"


def test_declined_and_cannot_answer_are_answers_and_can_be_taken_back(qtbot: QtBot) -> None:
    interview = a_small_form()
    view = in_front(qtbot, GuidedInterview(interview))
    first = place("1", "1.1")

    def reason() -> AbsentReason | None:
        row = interview.row(first)
        assert row is not None
        return row.absent

    press_keys("1", "d")
    assert reason() is AbsentReason.DECLINED
    assert chosen(view) == [False, False], "no answer is shown with it"
    press_keys("u")
    assert reason() is AbsentReason.UNABLE
    press_keys("u")
    assert reason() is None
    assert chosen(view) == [True, False], "it comes back"
    press_keys("d", "2")
    assert reason() is None, "an answer after all"
    press_keys("d", Key.Key_Return)
    assert view.place() == place("2", "2.1"), "declining is dealing with it"


def test_keys_belong_to_the_text_while_she_writes_and_alt_reaches_past_it(qtbot: QtBot) -> None:
    interview = a_small_form()
    view = in_front(qtbot, GuidedInterview(interview))
    view.go_to(place("2", "2.1"))
    press_keys("d")
    assert isinstance(field := focused(), QLineEdit)
    assert field.text() == "d"
    press_keys(Key.Key_D, modifier=ALT)
    row = interview.row(place("2", "2.1"))
    assert row is not None
    assert row.absent is AbsentReason.DECLINED


def test_a_note_is_written_beside_the_answer(qtbot: QtBot) -> None:
    interview = a_small_form()
    view = in_front(qtbot, GuidedInterview(interview))
    press_keys("t", "asked her twice")
    view.keep()
    row = interview.row(place("1", "1.1"))
    assert row is not None
    assert row.note == "asked her twice"
    assert "Note: Do you have enough to eat?" in asked_words(view)


def test_last_time_stands_beside_the_question_and_no_change_answers_it(qtbot: QtBot) -> None:
    interview = interview_on(worded_choice("1", "Worried about food?", "Never", "Sometimes"))
    last = {place("1"): ({"code": "a2", "display": "Sometimes"},)}
    view = in_front(qtbot, GuidedInterview(interview, last))
    assert "Last time: Sometimes" in asked_words(view)
    press_keys("n")
    row = interview.row(place("1"))
    assert row is not None
    assert [answer.words for answer in row.answers] == ["Sometimes"]


def test_without_a_last_answer_nothing_is_said_of_last_time(qtbot: QtBot) -> None:
    view = in_front(qtbot, GuidedInterview(a_small_form()))
    assert "Last time" not in asked_words(view)
    press_keys("n")
    assert view.place() == place("1", "1.1")


def test_the_tick_comes_when_the_form_says_it_is_saved(qtbot: QtBot) -> None:
    view = in_front(qtbot, GuidedInterview(a_small_form()))
    [tick] = view.findChildren(SavedTick)
    press_keys("1")
    assert not tick.isVisible(), "taken is not yet saved"
    view.saved(place("1", "1.1"))
    assert tick.isVisible()
    view.saved(place("2", "2.1"))
    press_keys("2")
    assert not tick.isVisible()


def test_the_bar_counts_by_section_and_leads_back(qtbot: QtBot) -> None:
    view = in_front(qtbot, GuidedInterview(a_small_form()))
    press_keys("1", Key.Key_Return)
    [sections] = [each for each in view.findChildren(QPushButton) if each.menu() is not None]
    lines: list[QAction] = sections.menu().actions()
    assert [line.text().split() for line in lines] == [["Food", "1/1"], ["Home", "0/1"]]
    assert sections.text() == "Home"
    assert "1 of 2 answered" in asked_words(view)
    lines[0].trigger()
    assert view.place() == place("1", "1.1")


def test_sensitive_questions_are_hidden_while_somebody_sits_beside_her(qtbot: QtBot) -> None:
    interview = a_small_form()
    view = in_front(qtbot, GuidedInterview(interview, sensitive={"1"}))
    view.hide_sensitive(True)
    assert view.place() == place("2", "2.1")
    assert "enough to eat" not in asked_words(view)
    press_keys("3", Key.Key_Return)
    assert view.is_at_end
    assert "enough to eat" not in asked_words(view)
    assert "1 more wait for a private moment" in asked_words(view)
    view.hide_sensitive(False)
    view.go_to(place("1"))
    assert "enough to eat" in asked_words(view)


def test_with_everything_sensitive_nothing_is_shown(qtbot: QtBot) -> None:
    view = in_front(qtbot, GuidedInterview(a_small_form(), sensitive={"1", "2"}))
    view.hide_sensitive(True)
    assert "nothing to ask while others can see" in asked_words(view)
    assert "enough to eat" not in asked_words(view)
    press_keys(Key.Key_Return)


def test_another_language_words_and_turns_the_card_and_keeps_what_was_typed(qtbot: QtBot) -> None:
    question = a_question("1", "string", text="Who helps?", _text=in_language("ar", "من يساعدك؟"))
    interview = interview_on(question, a_question("2", "string", text="Only in English"))
    view = in_front(qtbot, GuidedInterview(interview))
    press_keys("Amal")
    view.set_language("ar")
    card = view.card_at(place("1"))
    assert card is not None
    assert card.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert "من يساعدك؟" in asked_words(view)
    row = interview.row(place("1"))
    assert row is not None
    assert row.answers[0].value == "Amal"
    view.go_to(place("2"))
    card = view.card_at(place("2"))
    assert card is not None
    assert card.layoutDirection() == Qt.LayoutDirection.LeftToRight, "nobody translated this one"


def household(*more: dict[str, Any]) -> Interview:
    member = a_group("1", a_question("1.1", text="Name"), text="Household member", repeats=True)
    return interview_on(member, *more)


def test_one_more_of_a_group_is_asked_and_one_removed_comes_back_with_its_answers(qtbot: QtBot) -> None:
    interview = household()
    view = in_front(qtbot, GuidedInterview(interview))
    press_keys("Omar")
    [add] = [each for each in view.findChildren(QPushButton) if each.text().startswith("Add another")]
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    second = (("1", 1), ("1.1", 0))
    assert view.place() == second
    press_keys("Amal")
    view.keep()
    [remove] = [
        each for each in view.findChildren(QPushButton) if each.text() == "Remove" and each.isVisible()
    ]
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert interview.row(second) is None
    QTest.mouseClick(view.notice.button, Qt.MouseButton.LeftButton)
    row = interview.row(second)
    assert row is not None
    assert row.answers[0].value == "Amal"
    assert view.place() == second


def test_tab_walks_from_the_answer_through_what_is_beside_it_and_out(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    view, beside = GuidedInterview(a_small_form()), QPushButton("Save and close")
    column.addWidget(view)
    column.addWidget(beside)
    in_front(qtbot, window)
    view.go_to(place("1", "1.1"))
    names = []
    for _ in range(12):
        names.append(focused().accessibleName() or focused().property("text"))
        if focused() is beside:
            break
        press_keys(Key.Key_Tab)
    assert names == ["Yes", "Declined", "Can't answer", "Note", "Next", "Food", "Save and close"]
    view.go_to(place("1", "1.1"))
    press_keys(Key.Key_Tab, Key.Key_Tab, Key.Key_Backtab)
    assert focused().accessibleName() == "Declined"


def test_a_long_answer_is_not_cut_in_a_small_window_at_200_percent(qtbot: QtBot, qapp: QApplication) -> None:
    apply_style(qapp, "light", 2.0)
    interview = interview_on(
        worded_choice("1", "Why?", *[f"{n} because of this and that " * 4 for n in range(5)])
    )
    view = in_front(qtbot, GuidedInterview(interview), 900, 500)
    buttons = [each for each in view.findChildren(OptionButton) if each.isVisible()]
    assert [each.height() for each in buttons] == [each.heightForWidth(each.width()) for each in buttons]
    press_keys("5")
    bottom = focused().mapTo(view, focused().rect().bottomLeft()).y()
    assert 0 < bottom < view.next.mapTo(view, view.next.rect().topLeft()).y(), "the answer given is in sight"


@pytest.mark.parametrize("rounds", [3])
def test_every_part_that_can_have_the_focus_has_a_name(qtbot: QtBot, rounds: int) -> None:
    view = in_front(qtbot, GuidedInterview(a_small_form()))
    for _ in range(rounds):
        nameless = [
            type(each).__name__
            for each in view.findChildren(QWidget)
            if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
            if not (each.accessibleName() or each.property("text"))
        ]
        assert nameless == []
        press_keys("2", Key.Key_Return)


def test_before_the_first_sensitive_question_privacy_is_asked_for(qtbot: QtBot) -> None:
    view = GuidedInterview(a_small_form(), sensitive={"2"})
    view.hold_sensitive(True)
    in_front(qtbot, view)
    wanted: list[Any] = []
    view.privacy_wanted.connect(wanted.append)
    press_keys("1", Key.Key_Return)
    assert wanted == [place("2", "2.1")]
    assert view.place() == place("1", "1.1")
    assert "How many rooms?" not in asked_words(view)
    view.hold_sensitive(False)
    view.go_to(wanted[0])
    assert view.place() == place("2", "2.1")
    assert "How many rooms?" in asked_words(view)


def test_an_interview_that_goes_on_at_a_sensitive_question_asks_for_privacy_first(qtbot: QtBot) -> None:
    view = GuidedInterview(a_small_form(), sensitive={"1"})
    wanted: list[Any] = []
    view.privacy_wanted.connect(wanted.append)
    view.hold_sensitive(True)
    in_front(qtbot, view)
    assert wanted == [place("1", "1.1")]
    assert "enough to eat" not in asked_words(view)


def test_the_end_follows_who_may_see_and_which_language_is_wished(qtbot: QtBot) -> None:
    view = in_front(qtbot, GuidedInterview(a_small_form(), sensitive={"1"}))
    view.finish()
    assert "enough to eat" in asked_words(view)
    view.hide_sensitive(True)
    assert view.is_at_end
    assert "enough to eat" not in asked_words(view)


def test_enter_in_a_note_leads_back_to_the_question_that_has_no_answer_yet(qtbot: QtBot) -> None:
    view = in_front(qtbot, GuidedInterview(a_small_form()))
    press_keys("t", "Since May", Key.Key_Return, "1")
    row = view.interview.row(place("1", "1.1"))
    assert row is not None
    assert (row.note, row.is_answered) == ("Since May", True)
