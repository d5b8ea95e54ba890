"""Every kind of question can be answered by keyboard, and what is typed becomes the answer."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget  # noqa: TID251 - looks at what is drawn
from pytestqt.qtbot import QtBot

from carecoord_desktop.sdc.interview import Interview
from carecoord_desktop.widgets.interview.attachment_editor import AttachmentEditor, size_words
from carecoord_desktop.widgets.interview.guided_interview import GuidedInterview
from carecoord_desktop.widgets.interview.number_editors import Slider
from carecoord_desktop.widgets.interview.option_button import OptionButton, option_keys
from carecoord_desktop.widgets.interview.option_list import DropDown, SearchField
from tests.builders.asked_forms import between, control, interview_on, unit, worded_choice
from tests.builders.hands import focused, in_front, press_keys
from tests.builders.questionnaires import FHIR, a_question

Key = Qt.Key
PLACE = (("1", 0),)
SEVERAL = ("Not at all", "Several days", "More than half the days", "Nearly every day")


# what the platform without a screen says when a list of proposals opens
offscreen_popups = pytest.mark.qt_log_ignore("does not support (raise|grabbing|propagateSizeHints)")


def asked(qtbot: QtBot, question: dict[str, Any], **more: Any) -> tuple[Interview, GuidedInterview]:
    """Return an interview that asks one question, and its window with the cursor on it."""
    interview = interview_on(question, **more)
    return interview, in_front(qtbot, GuidedInterview(interview))


def values(interview: Interview) -> list[Any]:
    """Return what the interview has as the answer; a code as its code alone."""
    row = interview.row(PLACE)
    assert row is not None
    plain = [answer.value for answer in row.answers]
    return [value.get("code", value) if isinstance(value, dict) else value for value in plain]


def words_seen(view: QWidget) -> list[str]:
    """Return the texts of all labels in sight."""
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible() and label.text()]


@pytest.mark.parametrize(
    ("question", "typed", "expected"),
    [
        (a_question("1", "string"), "Rosa ", ["Rosa"]),
        (a_question("1", "text"), "two\nlines", ["two\nlines"]),
        (a_question("1", "integer"), "1,200", [1200]),
        (a_question("1", "integer"), "-3", [-3]),
        (a_question("1", "decimal"), "36.50", [Decimal("36.50")]),
        (a_question("1", "decimal", extension=[control("slider")]), "\t7", [7]),
        (a_question("1", "date"), "3/7/1984", ["1984-03-07"]),
        (a_question("1", "date"), "March 1984", ["1984-03"]),
        (a_question("1", "time"), "2:30 pm", ["14:30:00"]),
        (a_question("1", "dateTime"), "7/4/2026\t9 am", ["2026-07-04T09:00:00-04:00"]),
        (a_question("1", "dateTime"), "12/4/2026", ["2026-12-04"]),
        (a_question("1", "url"), "example.org/food", ["https://example.org/food"]),
        (a_question("1", "quantity", extension=[unit("kg", "kg")]), "71.5", ["kg"]),
        (worded_choice("1", "Mood?", *SEVERAL), "3", ["a3"]),
        (a_question("1", "boolean"), "2", [False]),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_what_is_typed_is_the_answer_when_she_goes_on(
    qtbot: QtBot, question: dict[str, Any], typed: str, expected: list[Any]
) -> None:
    interview, view = asked(qtbot, question)
    for part in typed.split("\t"):
        press_keys(part)
        if part != typed.split("\t")[-1]:
            press_keys(Key.Key_Tab)
    view.keep()
    assert values(interview) == expected


def test_typing_counts_after_a_pause_and_at_once_when_the_form_asks(qtbot: QtBot) -> None:
    interview, view = asked(qtbot, a_question("1", "string"))
    taken: list[object] = []
    view.answered.connect(taken.append)
    press_keys("Ros")
    assert (values(interview), taken) == ([], []), "she is still typing"
    qtbot.waitUntil(lambda: values(interview) == ["Ros"], timeout=2000)
    press_keys("a")
    view.keep()
    assert values(interview) == ["Rosa"]
    assert taken == [PLACE, PLACE]


def test_a_text_grows_and_the_letters_and_the_cursor_stay_when_it_is_kept(qtbot: QtBot) -> None:
    interview, view = asked(qtbot, a_question("1", "text"))
    before = focused().height()
    press_keys("a\nb\nc\nd\ne ")
    assert focused().height() > before
    view.keep()
    press_keys("f")
    view.keep()
    assert values(interview) == ["a\nb\nc\nd\ne f"], "the blank she typed last was not taken away under her"


@pytest.mark.parametrize(
    ("kind", "typed", "words"),
    [
        ("integer", "two", "digits"),
        ("integer", "2.5", "whole number"),
        ("decimal", "1.2.3", "digits"),
        ("date", "2/31/1984", "February 1984 has 29 days"),
        ("time", "25:00", "0:00 to 23:59"),
        ("time", "14:30 pm", "hour is 1 to 12"),
        ("url", "no address", "https://example.org"),
    ],
)
def test_what_cannot_be_read_is_no_answer_and_is_said_in_words(
    qtbot: QtBot, kind: str, typed: str, words: str
) -> None:
    interview, view = asked(qtbot, a_question("1", kind))
    press_keys(typed)
    view.keep()
    assert values(interview) == []
    assert any(words in text for text in words_seen(view)), words_seen(view)
    assert words in focused().accessibleDescription()
    with qtbot.assertNotEmitted(view.finished):  # she is told once before she goes on
        press_keys(Key.Key_Return)
    with qtbot.waitSignal(view.finished, timeout=1000):
        press_keys(Key.Key_Return)


def test_a_number_out_of_bounds_is_kept_and_said(qtbot: QtBot) -> None:
    interview, view = asked(qtbot, a_question("1", "integer", extension=between(1, 20)))
    press_keys("99")
    view.keep()
    assert values(interview) == [99]
    assert any("20" in text for text in words_seen(view))


def test_a_choice_is_made_by_key_by_mouse_and_by_walking_and_space(qtbot: QtBot) -> None:
    interview, view = asked(qtbot, worded_choice("1", "Mood?", *SEVERAL))
    press_keys("2")
    assert values(interview) == ["a2"]
    press_keys(Key.Key_Down)
    assert values(interview) == ["a2"], "on the way to an answer no other answer is given"
    press_keys(Key.Key_Space)
    assert values(interview) == ["a3"]
    [first] = [each for each in view.findChildren(OptionButton) if each.words() == SEVERAL[0]]
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert values(interview) == ["a1"]
    assert [each.isChecked() for each in view.findChildren(OptionButton) if each.isVisible()] == [
        True, False, False, False,
    ]  # fmt: skip
    press_keys(Key.Key_Delete)
    assert values(interview) == []
    press_keys("9")
    assert values(interview) == [], "there is no ninth answer"


def test_an_answer_that_begins_with_its_own_digit_has_that_key(qtbot: QtBot) -> None:
    words = [f"{score} {each}" for score, each in enumerate(SEVERAL)]
    interview, _ = asked(qtbot, worded_choice("1", "Mood?", *words))
    press_keys("1")
    assert values(interview) == ["a2"], "she sees 1 Several days and presses 1"
    press_keys("0")
    assert values(interview) == ["a1"]
    press_keys("4")
    assert values(interview) == ["a1"]


def test_answers_are_numbered_when_their_own_digits_are_not_clear() -> None:
    assert option_keys(["Never", "2 times"]) == ["1", "2"]
    assert option_keys(["1 or 2", "3 or 4", "10 or more"]) == ["1", "2", "3"]
    assert option_keys(["1 day", "1 week"]) == ["1", "2"]
    assert option_keys([f"Pill {letter}" for letter in "abcdefghijk"])[-3:] == ["9", "0", ""]
    assert option_keys([]) == []


def test_options_are_large_and_a_long_one_is_not_cut(qtbot: QtBot) -> None:
    _, view = asked(qtbot, worded_choice("1", "Mood?", "Short", "A very long answer " * 12))
    short, long = [each for each in view.findChildren(OptionButton) if each.isVisible()]
    assert short.height() >= 44
    assert long.height() >= long.heightForWidth(long.width()) > 2 * short.height() - 1 - 44 // 2


def test_a_screen_reader_hears_radio_button_or_check_box(qtbot: QtBot) -> None:
    for repeats, role in ((False, QAccessible.Role.RadioButton), (True, QAccessible.Role.CheckBox)):
        _, view = asked(qtbot, worded_choice("1", "Mood?", *SEVERAL, repeats=repeats))
        heard = QAccessible.queryAccessibleInterface(view.findChildren(OptionButton)[1])
        assert heard.role() == role
        assert heard.text(QAccessible.Text.Description) == "Mood?"


def test_several_answers_are_ticked_and_none_of_these_lets_them_go(qtbot: QtBot) -> None:
    question = worded_choice("1", "Which?", "Pests", "Mold", "None of these", repeats=True)
    question["answerOption"][2]["extension"] = [
        {"url": FHIR + "questionnaire-optionExclusive", "valueBoolean": True}
    ]
    interview, _ = asked(qtbot, question)
    press_keys("2", "1")
    assert values(interview) == ["a1", "a2"]
    press_keys("3")
    assert values(interview) == ["a3"]
    press_keys("1")
    assert values(interview) == ["a1"]
    press_keys("1")
    assert values(interview) == []


def test_something_else_is_written_in_words(qtbot: QtBot) -> None:
    interview, view = asked(
        qtbot, worded_choice("1", "Who helps?", "Sister", "Nobody") | {"type": "open-choice"}
    )
    press_keys("3", "My neighbor")
    view.keep()
    assert values(interview) == ["My neighbor"]
    press_keys(Key.Key_Up) if isinstance(focused(), OptionButton) else None
    [sister] = [each for each in view.findChildren(OptionButton) if each.words() == "Sister"]
    sister.click()
    assert values(interview) == ["a1"]


def test_a_list_of_twelve_is_a_drop_down_that_jumps_to_what_is_typed(qtbot: QtBot) -> None:
    words = [f"{letter} language" for letter in "ABCDEFGHIJKL"]
    interview, view = asked(qtbot, worded_choice("1", "Language?", *words))
    assert isinstance(focused(), DropDown)
    press_keys("d")
    view.keep()
    assert values(interview) == ["a4"]
    at = QPointF(focused().rect().center())
    turn = QWheelEvent(
        at, at, QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(focused(), turn)
    assert values(interview) == ["a4"], "a wheel passing over it changes nothing"


@offscreen_popups
def test_a_long_list_proposes_what_contains_the_letters(qtbot: QtBot) -> None:
    words = [f"Town {number} on the river" for number in range(60)]
    interview, view = asked(qtbot, worded_choice("1", "Town?", *words))
    assert isinstance(focused(), SearchField)
    press_keys("town 7 on the river")
    view.keep()
    assert values(interview) == ["a8"]
    press_keys("x")
    view.keep()
    assert values(interview) == []
    assert any("list below" in text for text in words_seen(view))


@offscreen_popups
def test_several_of_a_long_list_are_gathered_and_taken_away(qtbot: QtBot) -> None:
    words = [f"Pill {number}" for number in range(60)]
    interview, view = asked(qtbot, worded_choice("1", "Which?", *words, repeats=True))
    for written in ("pill 7", "pill 9"):
        press_keys(written)
        view.keep()
    assert values(interview) == ["a8", "a10"]
    chips = [each for each in view.findChildren(QWidget) if each.accessibleName() == "Take away Pill 7"]
    [chip] = [each for each in chips if each.isVisible()]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert values(interview) == ["a10"]


def test_a_choice_whose_list_is_not_at_hand_is_written_in_words(qtbot: QtBot) -> None:
    question = {**a_question("1", "open-choice"), "answerValueSet": "http://example.org/ValueSet/nowhere"}
    interview, view = asked(qtbot, question)
    press_keys("Amharic")
    view.keep()
    assert values(interview) == ["Amharic"]


def test_a_slider_says_nothing_until_it_is_moved(qtbot: QtBot) -> None:
    question = a_question("1", "integer", extension=[control("slider"), *between(0, 10)])
    interview, _ = asked(qtbot, question)
    assert isinstance(focused(), Slider)
    assert values(interview) == []
    press_keys(Key.Key_Right, Key.Key_Right)
    qtbot.waitUntil(lambda: values(interview) == [2], timeout=2000)


def test_a_quantity_without_its_unit_is_no_answer(qtbot: QtBot) -> None:
    question = a_question("1", "quantity", extension=[unit("kg", "kilograms"), unit("[lb_av]", "pounds")])
    interview, view = asked(qtbot, question)
    press_keys("160")
    view.keep()
    assert values(interview) == []
    assert any("unit" in text for text in words_seen(view))
    press_keys(Key.Key_Tab, "p")
    view.keep()
    row = interview.row(PLACE)
    assert row is not None
    assert row.answers[0].value == {
        "value": 160, "unit": "pounds", "code": "[lb_av]", "system": "http://unitsofmeasure.org",
    }  # fmt: skip


def test_a_question_with_several_answers_has_a_field_for_each(qtbot: QtBot) -> None:
    interview, view = asked(qtbot, a_question("1", "string", repeats=True))
    press_keys("555-0142", Key.Key_Tab, Key.Key_Space, "555-0143")
    view.keep()
    assert values(interview) == ["555-0142", "555-0143"]
    [first, _] = [
        each for each in view.findChildren(QWidget) if each.accessibleName().startswith("Take away")
    ]
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert values(interview) == ["555-0143"]


def test_a_file_is_attached_and_one_too_large_is_refused_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    limit = {"url": FHIR + "maxSize", "valueDecimal": 1000}
    interview, view = asked(qtbot, a_question("1", "attachment", extension=[limit]))
    [editor] = view.findChildren(AttachmentEditor)
    small, large = tmp_path / "lease.txt", tmp_path / "film.mp4"
    small.write_bytes(b"ten dollar")
    large.write_bytes(b"x" * 200_000)
    editor.attach(large)
    assert values(interview) == []
    assert any("195.3 KB" in text for text in words_seen(view))
    editor.attach(small)
    [file] = values(interview)
    assert (file["title"], file["contentType"], file["size"]) == ("lease.txt", "text/plain", 10)
    assert "lease.txt" in words_seen(view)
    editor.attach(tmp_path / "gone.txt")
    assert any("could not be read" in text for text in words_seen(view))


def test_sizes_are_said_as_people_say_them() -> None:
    assert [size_words(size) for size in (10, 2048, 5 * 1024 * 1024)] == ["10 bytes", "2 KB", "5 MB"]


def test_an_answer_of_the_form_itself_is_shown_and_cannot_be_changed(qtbot: QtBot) -> None:
    question = a_question("1", "integer", readOnly=True, initial=[{"valueInteger": 7}])
    interview, view = asked(qtbot, question)
    QTest.keyClicks(view, "3")
    assert values(interview) == [7]
    assert any("filled in by the form" in text for text in words_seen(view))


def test_an_answer_of_another_version_is_shown_though_it_is_no_option(qtbot: QtBot) -> None:
    old = {"code": "old", "display": "An answer no longer offered"}
    item = {"linkId": "1", "answer": [{"valueCoding": old}]}
    response = {"resourceType": "QuestionnaireResponse", "status": "in-progress", "item": [item]}
    interview, view = asked(qtbot, worded_choice("1", "Mood?", *SEVERAL), response=response)
    shown = {each.words(): each.isChecked() for each in view.findChildren(OptionButton) if each.isVisible()}
    assert shown["An answer no longer offered"]
    assert values(interview) == ["old"]
