"""Tiles: one choice out of a few, by mouse, by digit, and kept in a draft."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.common.words import Words
from carecoord_desktop.widgets.tiles import Tiles
from carecoord_desktop.widgets.written import all_written, inputs_of, write_all


class Meal(Words):
    """What may be chosen."""

    SOUP = "soup"
    BREAD = "bread"


def some_tiles(qtbot: QtBot) -> Tiles[Meal]:
    """Return tiles of two meals on screen."""
    tiles: Tiles[Meal] = Tiles()
    qtbot.addWidget(tiles)
    tiles.offer({Meal.SOUP: "Soup & salt", Meal.BREAD: "Bread"})
    tiles.show()
    return tiles


def test_a_press_tells_the_word_and_only_one_is_chosen(qtbot: QtBot) -> None:
    tiles = some_tiles(qtbot)
    told: list[Meal] = []
    tiles.chosen.connect(told.append)
    for button in tiles.buttons():
        button.click()
    assert (told, tiles.value()) == ([Meal.SOUP, Meal.BREAD], Meal.BREAD)
    assert [button.isChecked() for button in tiles.buttons()] == [False, True]


def test_a_digit_presses_the_tile_of_its_place_and_others_do_nothing(qtbot: QtBot) -> None:
    tiles = some_tiles(qtbot)
    QTest.keyClick(tiles.buttons()[0], Qt.Key.Key_3)
    assert tiles.value() is None
    QTest.keyClick(tiles.buttons()[0], Qt.Key.Key_2)
    assert tiles.value() == Meal.BREAD


def test_showing_a_choice_tells_nobody(qtbot: QtBot) -> None:
    tiles = some_tiles(qtbot)
    told: list[Meal] = []
    tiles.chosen.connect(told.append)
    tiles.choose(Meal.SOUP)
    assert (told, tiles.value()) == ([], Meal.SOUP)
    tiles.choose(None)
    assert tiles.value() is None


def test_a_choice_is_kept_in_a_draft(qtbot: QtBot) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    column = QVBoxLayout(form)
    tiles = some_tiles(qtbot)
    tiles.setObjectName("meal")
    column.addWidget(tiles)
    tiles.choose(Meal.BREAD)
    parts = {"": inputs_of(form)}
    kept = all_written(parts)
    assert kept == {"": {"meal": "bread"}}
    tiles.choose(None)
    write_all(parts, kept)
    assert tiles.value() == Meal.BREAD
