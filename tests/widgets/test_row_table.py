"""The coordinator finds her row again, by keyboard as by mouse, in a table of any length."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.row_table import Column, RowFilter, RowTable
from carecoord_desktop.widgets.style import apply_style, look


@dataclass(frozen=True)
class Person:
    """One line of a caseload."""

    number: int
    name: str
    days: int | None


LUCILLE, AHMED, WEI = (
    Person(1, "Lucille Grant", 2),
    Person(2, "ahmed Farouk", 31),
    Person(3, "Wei Zhang", None),
)
NAME, DAYS = 0, 1


def a_table(
    qtbot: QtBot,
    rows: Sequence[Person] = (LUCILLE, AHMED, WEI),
    group: Callable[[Person], str] | None = None,
) -> RowTable[Person]:
    table: RowTable[Person] = RowTable(
        [
            Column("Name", lambda person: person.name, stretch=True),
            Column(
                "Days since contact",
                lambda person: "" if person.days is None else str(person.days),
                sort=lambda person: person.days,
                align="right",
            ),
        ],
        key=lambda person: person.number,
        name="Caseload",
        empty=EmptyState("Here are the people you care for.", "Add person"),
        group=group,
    )
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.show_rows(rows)
    table.show()
    return table


def names(table: RowTable[Person]) -> list[str]:
    return [table.cell_text(row, NAME) for row in range(table.shown_count())]


def test_rows_come_as_given_until_a_column_sorts_them(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    assert names(table) == ["Lucille Grant", "ahmed Farouk", "Wei Zhang"]
    table.sort_by(NAME)
    assert names(table) == ["ahmed Farouk", "Lucille Grant", "Wei Zhang"]


def test_numbers_sort_as_numbers_and_what_is_unknown_comes_last_both_ways(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.sort_by(DAYS)
    assert names(table) == ["Lucille Grant", "ahmed Farouk", "Wei Zhang"]
    table.sort_by(DAYS, descending=True)
    assert names(table) == ["ahmed Farouk", "Lucille Grant", "Wei Zhang"]


def test_alt_and_a_digit_sort_by_that_column_and_again_the_other_way(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    QTest.keyClick(table.view, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert names(table)[0] == "ahmed Farouk"
    QTest.keyClick(table.view, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert names(table)[0] == "Wei Zhang"


def test_the_row_she_is_on_stays_current_when_others_arrive(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.select(AHMED.number)
    told: list[Person | None] = []
    table.selected.connect(told.append)
    table.show_rows([Person(9, "New Person", 1), LUCILLE, WEI, AHMED])
    assert table.current_row() == AHMED
    assert told == [], "nothing changed for her"
    newer = replace(AHMED, days=0)
    table.show_rows([newer])
    assert table.current_row() == newer
    assert told == [newer], "the details beside the list show the newer row"


def test_when_her_row_is_gone_nothing_is_current(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.select(AHMED.number)
    told: list[Person | None] = []
    table.selected.connect(told.append)
    table.show_rows([LUCILLE])
    assert (table.current_row(), told) == (None, [None])


def test_enter_and_double_click_open_the_row(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    opened: list[Person] = []
    table.opened.connect(opened.append)
    table.select(WEI.number)
    QTest.keyClick(table.view, Qt.Key.Key_Return)
    place = table.view.visualRect(table.view.model().index(0, 0)).center()
    QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [WEI, LUCILLE]


def test_arrow_keys_tell_which_row_she_is_on(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.select(LUCILLE.number)
    told: list[Person | None] = []
    table.selected.connect(told.append)
    QTest.keyClick(table.view, Qt.Key.Key_Down)
    assert told == [AHMED]


def test_filters_say_how_many_rows_they_hide_and_can_be_taken_away(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.show_filters([RowFilter("Not seen for a month", lambda person: (person.days or 0) > 30)])
    assert names(table) == ["ahmed Farouk"]
    assert table.filter_chips.sentence(2) == "2 hidden by filters"
    assert "2 hidden by filters" in words_in(table.filter_chips)
    [chip] = table.filter_chips.findChildren(QPushButton)
    assert chip.accessibleName() == "Remove filter Not seen for a month"
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert len(names(table)) == 3
    assert table.filter_chips.isHidden()


def words_in(part: QWidget) -> list[str]:
    return [each.property("text") for each in part.findChildren(QWidget) if each.property("text")]


def test_an_empty_table_says_what_it_is_for(qtbot: QtBot) -> None:
    table = a_table(qtbot, [])
    [shown] = [each for each in table.findChildren(EmptyState) if each.isVisible()]
    assert shown.sentence() == "Here are the people you care for."


def test_filters_that_hide_everything_say_so_and_offer_to_remove_themselves(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.show_filters([RowFilter("Nobody", lambda person: False)])
    [shown] = [each for each in table.findChildren(EmptyState) if each.isVisible()]
    assert shown.sentence() == "The filters hide all rows."
    QTest.mouseClick(shown.button, Qt.MouseButton.LeftButton)
    assert len(names(table)) == 3


def test_ten_thousand_rows_make_no_widgets_and_only_the_cells_in_sight_are_asked_for(qtbot: QtBot) -> None:
    asked: list[int] = []

    def name(row: int) -> str:
        asked.append(row)
        return f"Person {row}"

    table: RowTable[int] = RowTable(
        [Column("Name", name, sort=lambda row: row, stretch=True)], key=lambda row: row, name="All"
    )
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.show_rows(range(100))
    table.show()
    QApplication.processEvents()
    parts = len(table.findChildren(QWidget))
    asked.clear()
    table.show_rows(range(10_000))
    QApplication.processEvents()
    assert len(table.findChildren(QWidget)) == parts
    assert table.shown_count() == 10_000
    assert max(asked) < 60, "rows out of sight were drawn or measured"
    assert table.view.verticalHeader().sectionResizeMode(0) == QHeaderView.ResizeMode.Fixed


def test_rows_are_forty_pixels_high_and_twice_that_at_two_hundred_percent(
    qapp: QApplication, qtbot: QtBot
) -> None:
    table = a_table(qtbot)
    assert table.view.rowHeight(0) == 40
    apply_style(qapp, "light", 2.0)
    QApplication.processEvents()
    table.show_rows([LUCILLE, AHMED])
    assert table.view.rowHeight(0) == 80


def test_groups_have_a_heading_with_a_count_while_nobody_has_sorted_them(qtbot: QtBot) -> None:
    table = a_table(qtbot, group=lambda person: "Known" if person.days is not None else "Not known")
    assert table.headings() == ["Known · 2", "Not known · 1"]
    assert table.shown_count() == 3, "a heading is no row"
    tall, low, last = (table.view.rowHeight(row) for row in range(3))
    assert tall == last > low
    table.show_rows([WEI, LUCILLE])
    assert table.headings() == ["Not known · 1", "Known · 1"]
    table.sort_by(NAME)
    assert table.headings() == []
    assert {table.view.rowHeight(row) for row in range(2)} == {low}


def test_a_heading_is_painted_above_its_group_and_selecting_the_row_leaves_it_alone(
    qapp: QApplication, qtbot: QtBot
) -> None:
    apply_style(qapp, "light")
    table = a_table(qtbot, group=lambda person: person.name[:1])
    table.view.selectRow(0)
    picture = table.view.viewport().grab().toImage()
    heading, row = picture.pixelColor(400, 4), picture.pixelColor(400, table.view.rowHeight(0) - 6)
    assert heading.name() == look().colors.surface.lower()
    assert row != heading, "only the row is marked as the current one"


def test_titles_are_never_cut_where_there_is_room_for_all_columns(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    header = table.view.header
    assert header.sectionSize(DAYS) >= header.title_width("Days since contact")
    assert header.length() == table.view.viewport().width()


def test_a_name_is_whole_before_the_long_note_beside_it_gets_more_room(qtbot: QtBot) -> None:
    table: RowTable[Person] = RowTable(
        [
            Column("Name", lambda person: person.name, stretch=True),
            Column("Next", lambda person: "Ask the plan about the ride. " * 4, stretch=True),
        ],
        key=lambda person: person.number,
        name="Caseload",
    )
    qtbot.addWidget(table)
    table.resize(460, 300)
    table.show_rows([replace(LUCILLE, name="Featherstonehaugh, Maximiliana")])
    table.show()
    header = table.view.header
    assert header.sectionSize(0) >= table.view.fontMetrics().horizontalAdvance(table.cell_text(0, NAME))
    assert header.length() == table.view.viewport().width()


def test_a_screen_reader_reads_what_a_cell_has_no_room_for(qtbot: QtBot) -> None:
    table: RowTable[Person] = RowTable(
        [
            Column(
                "Name",
                lambda person: person.name,
                tooltip=lambda person: f"{person.name}, interpreter needed",
            )
        ],
        key=lambda person: person.number,
        name="Caseload",
    )
    qtbot.addWidget(table)
    table.show_rows([WEI])
    cell = table.view.model().index(0, NAME)
    assert cell.data() == "Wei Zhang"
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Wei Zhang, interpreter needed"


def test_waiting_shows_gray_lines_until_the_rows_are_there(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.show_waiting()
    assert not table.view.isVisible()
    table.show_rows([LUCILLE])
    assert table.view.isVisible()
