"""Whatever is written in a record is shown letter by letter, never obeyed (SEC-I3, SEC-U5)."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget  # noqa: TID251 - crawled here, never made
from pytestqt.qtbot import QtBot

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.widgets.background import Background, ProgressPanel
from carecoord_desktop.widgets.buttons import NavButton, button
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.field_problems import show_beside_fields
from carecoord_desktop.widgets.filter_chips import FilterChips
from carecoord_desktop.widgets.labels import Chip, Heading, PlainLabel, SoftText, plain_tooltip
from carecoord_desktop.widgets.messages import MessageBox
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.plain_edit import PlainEdit
from carecoord_desktop.widgets.row_table import Column, RowTable
from carecoord_desktop.widgets.timeline import Moment, Timeline


class Sample(StrEnum):
    """One word to choose."""

    ONE = "one"


def a_choice(text: str) -> QWidget:
    choice: Choice[Sample] = Choice()
    choice.offer({Sample.ONE: text})
    return choice


def filters(text: str) -> QWidget:
    chips = FilterChips()
    chips.show_filters([text], 3)
    return chips


def a_table(text: str) -> QWidget:
    table: RowTable[str] = RowTable(
        [
            Column("Name", lambda row: row, stretch=True),
            Column("Risk", lambda row: row, chip=lambda _: "late"),
        ],
        key=lambda row: row,
        name="People",
    )
    table.show_rows([text])
    return table


def a_form_with_a_problem(text: str) -> QWidget:
    form = Card(text)
    field = PlainEdit()
    field.setObjectName("note")
    form.body.addWidget(field)
    show_beside_fields(form, [Problem("note", text), Problem("", text)])
    return form


def a_progress(text: str) -> QWidget:
    program = QApplication.instance()
    assert program is not None
    return ProgressPanel(Background(lambda _progress: None, program), text)


def an_edit(text: str) -> QWidget:
    edit = PlainEdit()
    edit.setText(text)
    return edit


PARTS: dict[str, Callable[[str], QWidget]] = {
    "label": PlainLabel,
    "elided label": lambda text: PlainLabel(text, elide=True),
    "heading": Heading,
    "soft text": SoftText,
    "chip": lambda text: Chip("late", text),
    "paragraph": Paragraph,
    "button": button,
    "navigation": lambda text: NavButton(text, "users"),
    "card": Card,
    "page": lambda text: Page(text, text),
    "empty state": lambda text: EmptyState(text, text),
    "message": lambda text: MessageBox(text, text, text, text),
    "choice": a_choice,
    "filters": filters,
    "table": a_table,
    "problem": a_form_with_a_problem,
    "progress": a_progress,
    "edit": an_edit,
    "timeline": lambda text: Timeline([Moment("Fri 20 Nov", text, text)]),
}


@pytest.fixture
def red_picture(tmp_path: Path) -> Path:
    """Return a picture that would be seen at once if a part loaded it."""
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(QColor("#FF0000"))
    image.save(str(tmp_path / "red.png"))
    return tmp_path / "red.png"


def red_pixels(widget: QWidget) -> int:
    """Return how many pixels of the drawn widget are pure red, a color of no token."""
    widget.resize(600, 300)
    image = widget.grab().toImage()
    red = QColor("#FF0000").rgb()
    return sum(image.pixel(x, y) == red for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("part", PARTS)
def test_a_picture_or_a_color_named_in_a_record_is_not_drawn(
    qtbot: QtBot, red_picture: Path, part: str
) -> None:
    text = f'<img src="{red_picture}"><b style="color:#FF0000;background:#FF0000">xxxxxxxx</b>'
    widget = PARTS[part](text)
    qtbot.addWidget(widget)
    widget.show()
    assert red_pixels(widget) == 0


def test_the_red_pixels_are_found_where_markup_is_obeyed(qtbot: QtBot, red_picture: Path) -> None:
    careless = QLabel(f'<img src="{red_picture}">')
    qtbot.addWidget(careless)
    assert red_pixels(careless) == 64 * 64


@pytest.mark.parametrize("part", PARTS)
def test_every_label_inside_every_part_shows_plain_text(qtbot: QtBot, part: str) -> None:
    widget = PARTS[part]("<b>Lucille</b>")
    qtbot.addWidget(widget)
    labels = [*widget.findChildren(QLabel), *([widget] if isinstance(widget, QLabel) else [])]
    assert [label for label in labels if label.textFormat() != Qt.TextFormat.PlainText] == []


def test_a_form_file_cannot_turn_markup_on(qtbot: QtBot) -> None:
    label = PlainLabel("<b>x</b>")
    qtbot.addWidget(label)
    label.setTextFormat(Qt.TextFormat.RichText)
    assert (label.textFormat(), label.text()) == (Qt.TextFormat.PlainText, "<b>x</b>")


def test_a_label_without_room_offers_its_whole_text_letter_by_letter(qtbot: QtBot) -> None:
    label = PlainLabel("<b>María José Hernández-Villanueva</b>", elide=True)
    qtbot.addWidget(label)
    label.resize(60, 24)
    label.show()
    assert "&lt;b&gt;María" in label.toolTip()
    label.resize(900, 24)
    assert label.toolTip() == ""


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_tooltip_shows_markup_as_letters(qtbot: QtBot, red_picture: Path) -> None:
    anchor = QWidget()
    qtbot.addWidget(anchor)
    anchor.show()
    QToolTip.showText(
        anchor.mapToGlobal(anchor.rect().center()), plain_tooltip(f'<img src="{red_picture}">'), anchor
    )
    [tip] = [each for each in QApplication.topLevelWidgets() if each.objectName() == "qtooltip_label"]
    assert red_pixels(tip) == 0
    QToolTip.hideText()


def test_pasting_into_a_note_leaves_all_markup_behind(qtbot: QtBot) -> None:
    note = PlainEdit()
    qtbot.addWidget(note)
    copied = QMimeData()
    copied.setHtml('<b style="font-size:40pt">ate</b> <img src="x.png">lunch')
    copied.setText("ate lunch")
    note.insertFromMimeData(copied)
    assert note.value() == "ate lunch"
    assert "font-size:40pt" not in note.toHtml()
    assert "<img" not in note.toHtml()


def test_html_without_words_pastes_nothing(qtbot: QtBot) -> None:
    note = PlainEdit()
    qtbot.addWidget(note)
    copied = QMimeData()
    copied.setHtml("<b>ate</b>")
    note.insertFromMimeData(copied)
    assert note.value() == ""


def test_an_ampersand_in_a_name_stays_in_the_button(qtbot: QtBot) -> None:
    made = button("Smith & Sons")
    qtbot.addWidget(made)
    assert made.text() == "Smith && Sons"
    assert made.shortcut().isEmpty()
