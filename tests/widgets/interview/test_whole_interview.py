"""A whole interview shows all questions on one page, also where there are hundreds of them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget  # noqa: TID251
from pytestqt.qtbot import QtBot

from carecoord_desktop.sdc.interview import Interview
from carecoord_desktop.sdc.item import Place
from carecoord_desktop.widgets.interview.lazy_column import LazyColumn
from carecoord_desktop.widgets.interview.link_line import LinkLine
from carecoord_desktop.widgets.interview.question_card import QuestionCard
from carecoord_desktop.widgets.interview.whole_interview import WholeInterview
from carecoord_desktop.widgets.style import apply_style
from tests.builders.asked_forms import between, control, in_language, interview_on, unit, worded_choice
from tests.builders.hands import focused, in_front, press_keys
from tests.builders.questionnaires import a_group, a_question, enabled_when

Key = Qt.Key


def place(*steps: str) -> Place:
    return tuple((step, 0) for step in steps)


def a_long_interview(groups: int = 40) -> Interview:
    """Return an interview with twenty questions in each group; the last is asked after a yes to the first."""
    kinds = ("boolean", "string", "integer", "date", "text")
    return interview_on(
        *(
            a_group(
                str(group),
                *(a_question(f"{group}.{n}", kinds[n % 5], text=f"Question {group}.{n}") for n in range(19)),
                a_question(f"{group}.19", enableWhen=[enabled_when(f"{group}.0", "=", answerBoolean=True)]),
            )
            for group in range(groups)
        )
    )


def questions_in_sight(view: WholeInterview) -> list[str]:
    """Return the questions of the cards that stand in the room, from top to bottom."""
    [column] = view.findChildren(LazyColumn)
    room = column.viewport().rect()
    seen = []
    for card in column.findChildren(QuestionCard):
        top = card.mapTo(column.viewport(), QPoint(0, 0)).y()
        if top < room.height() and top + card.height() > 0 and card.isVisible():
            seen.append((top, card.accessibleName()))
    return [name for _, name in sorted(seen)]


def drawn_words(view: QWidget) -> str:
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def test_eight_hundred_questions_open_with_those_in_sight_and_the_rest_follows(qtbot: QtBot) -> None:
    view = in_front(qtbot, WholeInterview(a_long_interview()))
    [column] = view.findChildren(LazyColumn)
    assert questions_in_sight(view)[0] == "Question 0.0"
    assert not column.is_complete(), "nobody waits for what is out of sight"
    first = focused()
    qtbot.waitUntil(column.is_complete, timeout=60_000)
    assert focused() is first
    assert questions_in_sight(view)[0] == "Question 0.0"
    assert len(view.findChildren(QuestionCard)) == 760, "the other 40 depend on a yes"


def test_jumping_far_ahead_shows_that_question_and_it_stays_while_the_rest_is_made(qtbot: QtBot) -> None:
    interview = a_long_interview(groups=12)
    view = in_front(qtbot, WholeInterview(interview))
    view.go_to(place("9"))
    assert view.place() == place("9", "9.0")
    assert "Question 9.0" in questions_in_sight(view)
    [column] = view.findChildren(LazyColumn)
    card = view.card_at(place("9", "9.0"))
    assert card is not None
    before = card.mapTo(column.viewport(), QPoint(0, 0)).y()
    qtbot.waitUntil(column.is_complete, timeout=30_000)
    assert card.mapTo(column.viewport(), QPoint(0, 0)).y() == before, "nothing jumps"


def test_scrolling_makes_what_comes_into_sight(qtbot: QtBot) -> None:
    view = in_front(qtbot, WholeInterview(a_long_interview(groups=12)))
    [column] = view.findChildren(LazyColumn)
    bar = column.verticalScrollBar()
    for share in (0.5, 0.9, 0.2):
        bar.setValue(round(bar.maximum() * share))
        seen = questions_in_sight(view)
        assert len(seen) >= 2
        card = next(each for each in view.findChildren(QuestionCard) if each.accessibleName() == seen[1])
        assert card.mapTo(column.viewport(), QPoint(0, 0)).y() < column.viewport().height()


def test_only_the_cards_that_changed_are_touched(qtbot: QtBot) -> None:
    interview = a_long_interview(groups=2)
    view = in_front(qtbot, WholeInterview(interview))
    [column] = view.findChildren(LazyColumn)
    qtbot.waitUntil(column.is_complete, timeout=30_000)
    rows = {card.row.place: id(card.row) for card in view.findChildren(QuestionCard)}
    view.go_to(place("0", "0.1"))
    press_keys("Rosa")
    view.keep()
    touched = [
        card.row.place for card in view.findChildren(QuestionCard) if id(card.row) != rows[card.row.place]
    ]
    assert touched == [place("0", "0.1")]


def test_a_question_that_depends_comes_and_goes_in_its_place(qtbot: QtBot) -> None:
    view = in_front(qtbot, WholeInterview(a_long_interview(groups=2)))
    view.go_to(place("0", "0.0"))
    press_keys("1")
    view.go_to(place("0", "0.19"))
    seen = questions_in_sight(view)
    assert "Question 0.19" in seen
    assert seen.index("Question 0.19") == seen.index("Question 0.18") + 1
    view.go_to(place("0", "0.0"))
    press_keys("2")
    assert view.card_at(place("0", "0.19")) is None


def test_tab_and_enter_walk_through_the_questions_as_they_are_read(qtbot: QtBot) -> None:
    interview = interview_on(
        worded_choice("1", "Mood?", "Good", "Bad"), a_question("2", text="Name?"), a_question("3", "integer")
    )
    view = in_front(qtbot, WholeInterview(interview))
    moved: list[Any] = []
    view.moved.connect(moved.append)
    press_keys("1", Key.Key_Return)
    assert view.place() == place("2")
    press_keys("Rosa", Key.Key_Return)
    assert (view.place(), interview.row(place("2")).answers[0].value) == (place("3"), "Rosa")  # type: ignore[union-attr]
    press_keys(Key.Key_Left, modifier=Qt.KeyboardModifier.AltModifier)
    assert view.place() == place("2")
    assert moved == [place("2"), place("3"), place("2")]
    for _ in range(20):
        press_keys(Key.Key_Tab)
        if view.place() == place("3"):
            break
    assert isinstance(focused(), QLineEdit)
    for _ in range(20):
        press_keys(Key.Key_Tab)
        if focused() is view.review:
            break
    assert focused() is view.review, "after the last question comes what to do next"


def test_the_mouse_moves_the_question_asked_as_well(qtbot: QtBot) -> None:
    interview = interview_on(a_question("1"), a_question("2"))
    view = in_front(qtbot, WholeInterview(interview))
    card = view.card_at(place("2"))
    assert card is not None
    QTest.mouseClick(card.stops()[0], Qt.MouseButton.LeftButton)
    assert view.place() == place("2")
    assert card.is_current


def test_leaving_a_field_is_answering_it(qtbot: QtBot) -> None:
    interview = interview_on(a_question("1"), a_question("2"))
    view = in_front(qtbot, WholeInterview(interview))
    taken: list[Any] = []
    view.answered.connect(taken.append)
    press_keys("Rosa")
    assert taken == []
    view.go_to(place("2"))
    assert taken == [place("1")]


def test_the_end_lists_what_is_missing_and_leads_there(qtbot: QtBot) -> None:
    interview = interview_on(a_question("1"), a_question("2", text="Name?", required=True))
    view = in_front(qtbot, WholeInterview(interview))
    view.review.click()
    assert view.is_at_end
    [line] = [each for each in view.findChildren(LinkLine) if not each.isHidden()]
    line.click()
    assert view.place() == place("2")
    assert focused().accessibleName() == "Name?"


def test_groups_are_added_removed_and_brought_back(qtbot: QtBot) -> None:
    member = a_group("1", a_question("1.1", text="Name"), text="Member", repeats=True)
    interview = interview_on(member, a_question("2"))
    view = in_front(qtbot, WholeInterview(interview))
    press_keys("Omar")
    [add] = [each for each in view.findChildren(QPushButton) if each.text().startswith("Add another")]
    add.click()
    QApplication.processEvents()
    assert view.place() == (("1", 1), ("1.1", 0))
    press_keys("Amal")
    view.keep()
    assert questions_in_sight(view) == ["Name", "Name", "Question 2"]
    shown = [each for each in view.findChildren(QPushButton) if each.text() == "Remove" and each.isVisible()]
    shown[1].click()
    QApplication.processEvents()
    assert questions_in_sight(view) == ["Name", "Question 2"]
    view.notice.button.click()
    QApplication.processEvents()
    assert questions_in_sight(view) == ["Name", "Name", "Question 2"]
    again = interview.row((("1", 1), ("1.1", 0)))
    assert again is not None
    assert again.answers[0].value == "Amal"


def test_sensitive_questions_are_hidden_and_come_back(qtbot: QtBot) -> None:
    interview = interview_on(a_question("1"), a_group("2", a_question("2.1", text="Does anyone hurt you?")))
    view = in_front(qtbot, WholeInterview(interview, sensitive={"2"}))
    view.hide_sensitive(True)
    assert questions_in_sight(view) == ["Question 1"]
    assert "hurt" not in drawn_words(view)
    view.hide_sensitive(False)
    QApplication.processEvents()
    assert questions_in_sight(view) == ["Question 1", "Does anyone hurt you?"]


def test_the_cursor_goes_on_where_the_question_asked_was_taken_away(qtbot: QtBot) -> None:
    interview = interview_on(
        a_question("1", "boolean"),
        a_question("2", enableWhen=[enabled_when("1", "=", answerBoolean=True)]),
        a_question("3"),
    )
    view = in_front(qtbot, WholeInterview(interview))
    press_keys("1", Key.Key_Return)
    assert view.place() == place("2")
    view.refresh(interview.answer(place("1"), (False,)))
    assert view.place() == place("3")
    press_keys("x")
    view.keep()
    row = interview.row(place("3"))
    assert row is not None
    assert row.answers[0].value == "x"


def test_hiding_the_sensitive_question_she_is_at_moves_on_and_keeps_what_was_typed(qtbot: QtBot) -> None:
    interview = interview_on(a_question("1", text="Does anyone hurt you?"), a_question("2"))
    view = in_front(qtbot, WholeInterview(interview, sensitive={"1"}))
    press_keys("yes")
    view.hide_sensitive(True)
    assert view.place() == place("2")
    assert "hurt" not in drawn_words(view)
    row = interview.row(place("1"))
    assert row is not None
    assert row.answers[0].value == "yes"


def test_held_questions_wait_behind_one_button_that_asks_for_privacy(qtbot: QtBot) -> None:
    sensitive = a_group(
        "2", a_question("2.1", text="Does anyone hurt you?"), a_question("2.2"), text="Safety"
    )
    view = WholeInterview(interview_on(a_question("1"), sensitive, a_question("3")), sensitive={"2"})
    view.hold_sensitive(True)
    in_front(qtbot, view)
    wanted: list[Any] = []
    view.privacy_wanted.connect(wanted.append)
    assert questions_in_sight(view) == ["Question 1", "Question 3"]
    assert "hurt" not in drawn_words(view)
    [button] = [each for each in view.findChildren(QPushButton) if "private moment" in each.text()]
    button.click()
    press_keys("x", Key.Key_Return)
    assert wanted == [place("2"), place("2", "2.1")]
    view.hold_sensitive(False)
    view.go_to(wanted[1])
    assert questions_in_sight(view) == ["Question 1", "Does anyone hurt you?", "Question 2.2", "Question 3"]


def test_a_right_to_left_question_turns_and_its_neighbor_does_not(qtbot: QtBot) -> None:
    arabic = a_question("1", text="Who helps?", _text=in_language("ar", "من يساعدك؟"))
    view = in_front(qtbot, WholeInterview(interview_on(arabic, a_question("2"), language="ar")))
    directions = [view.card_at(place(each)).layoutDirection() for each in ("1", "2")]  # type: ignore[union-attr]
    assert directions == [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight]
    view.set_language("en")
    assert "Who helps?" in drawn_words(view)


def one_of_each() -> Interview:
    """Return an interview with every type of question and every control."""
    kinds = (
        "boolean",
        "decimal",
        "integer",
        "date",
        "dateTime",
        "time",
        "string",
        "text",
        "url",
        "attachment",
    )
    many = [f"Town {number}" for number in range(60)]
    return interview_on(
        *(a_question(kind, kind) for kind in kinds),
        a_question("several", repeats=True),
        a_question("slider", "integer", extension=[control("slider"), *between(0, 10)]),
        a_question("units", "quantity", extension=[unit("kg", "kg"), unit("g", "g")]),
        a_question("free unit", "quantity"),
        worded_choice("few", "Few?", "a", "b"),
        worded_choice("ticks", "Ticks?", "a", "b", repeats=True),
        worded_choice("open", "Open?", "a", "b") | {"type": "open-choice"},
        worded_choice("twelve", "Twelve?", *many[:12]),
        worded_choice("sixty", "Sixty?", *many),
        worded_choice("sixty ticks", "Sixty ticks?", *many, repeats=True),
    )


def test_every_part_that_can_have_the_focus_has_a_name(qtbot: QtBot) -> None:
    view = in_front(qtbot, WholeInterview(one_of_each()))
    [column] = view.findChildren(LazyColumn)
    qtbot.waitUntil(column.is_complete, timeout=30_000)
    visited = set()
    for card in view.findChildren(QuestionCard):
        view.go_to(card.row.place)
        for stop in card.stops():
            if stop.isVisible():
                assert stop.accessibleName(), (card.row.place, stop)
                visited.add(type(stop).__name__)
    assert {"OptionButton", "Slider", "DropDown", "SearchField", "GrowingEdit", "KeyButton"} <= visited
    fields = view.findChildren(QLineEdit) + view.findChildren(QComboBox)
    inner = [each for each in fields if isinstance(each.parent(), QComboBox)]
    assert [
        each for each in fields if each.isVisible() and not each.accessibleName() and each not in inner
    ] == []


def test_at_200_percent_on_a_small_screen_nothing_is_cut_at_the_side(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply_style(qapp, "light", 2.0)
    view = in_front(qtbot, WholeInterview(one_of_each()), 1100, 700)
    [column] = view.findChildren(LazyColumn)
    qtbot.waitUntil(column.is_complete, timeout=30_000)
    for card in view.findChildren(QuestionCard):
        view.go_to(card.row.place)
        for stop in card.stops():
            if stop.isVisible():
                right = stop.mapTo(card, QPoint(stop.width(), 0)).x()
                assert right <= card.width(), (card.row.place, stop)
