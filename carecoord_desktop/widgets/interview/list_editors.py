"""Answers chosen from many: a drop-down, or a field that proposes what fits the letters typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from carecoord_desktop.sdc.interview import Row
from carecoord_desktop.sdc.item import OPEN_CHOICE
from carecoord_desktop.widgets.flow import FlowLayout
from carecoord_desktop.widgets.icons import icon
from carecoord_desktop.widgets.interview.editor import TypedEditor, Values
from carecoord_desktop.widgets.interview.offers import free_texts, offers_of, position_of
from carecoord_desktop.widgets.interview.option_list import DropDown, SearchField
from carecoord_desktop.widgets.interview.written_answers import Unreadable
from carecoord_desktop.widgets.style import look, space

_WIDTH = 440  # pixels at 100 %


class DropDownEditor(TypedEditor):
    """One of a list; typing jumps to it."""

    def __init__(self, row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = offers_of(row)
        self._row = row
        self._list = DropDown()
        self._list.setMaximumWidth(look().px(_WIDTH))
        self._list.chosen.connect(self._choose)
        column = QVBoxLayout(self)
        column.addWidget(self._list)
        space(column)
        self.watch(self._list)

    def show_row(self, row: Row) -> None:
        """Show options and answer of a row."""
        self._row, self._offers = row, offers_of(row)
        self._list.offer([offer.words for offer in self._offers], self.tr("Choose"))
        super().show_row(row)

    def read(self) -> Values:
        """Return what is chosen."""
        position = self._list.chosen_position()
        return () if position is None else (self._offers[position].answer.value,)

    def write(self, values: Values) -> None:
        """Show the answer of the row last shown."""
        self._list.choose(position_of(self._offers, self._row.answers[0]) if self._row.answers else None)

    def _choose(self, _position: object) -> None:
        self.typed()
        self.keep()


class SearchEditor(TypedEditor):
    """One or several of a long list; an open choice takes other words as well."""

    def __init__(self, row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row, self._offers = row, offers_of(row)
        self._is_many, self._is_open = row.item.repeats, row.item.kind == OPEN_CHOICE
        self._taken: list[
            tuple[str, object]
        ] = []  # words and value of each answer, where there may be several
        self._field = SearchField()
        self._field.setMaximumWidth(look().px(_WIDTH))
        self._field.chosen.connect(self._choose)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        column = QVBoxLayout(self)
        column.addWidget(self._field)
        column.addWidget(self._chips)
        space(self._flow, between=8)
        space(column, between=8)
        self._chips.hide()
        self.watch(self._field)

    def show_row(self, row: Row) -> None:
        """Show options and answers of a row."""
        self._row, self._offers = row, offers_of(row)
        self._field.offer([offer.words for offer in self._offers])
        super().show_row(row)

    def read(self) -> Values:
        """Return what is chosen."""
        written = self._field.text().strip()
        position = self._field.position()
        if written and position is None and not self._is_open:
            raise Unreadable(self.tr("Choose one of the answers in the list below the field."))
        new = () if not written else (written if position is None else self._offers[position].answer.value,)
        before = tuple(value for _, value in self._taken) if self._is_many else ()
        return (*before, *(value for value in new if value not in before))

    def write(self, values: Values) -> None:
        """Show the answers of the row last shown."""
        words = [*self._words_chosen(), *free_texts(self._row)]
        if not self._is_many:
            self._field.setText(words[0] if words else "")
            return
        self._taken = list(zip(words, values, strict=False))
        self._field.clear()
        self._show_chips()

    def keep(self) -> None:
        """Tell at once; with several answers, the field is free for the next one."""
        super().keep()
        if self._is_many and self._field.position() is not None:
            self.write(tuple(answer.value for answer in self._row.answers))

    def _words_chosen(self) -> list[str]:
        found = (position_of(self._offers, answer) for answer in self._row.answers)
        return [self._offers[position].words for position in found if position is not None]

    def _choose(self, position: int) -> None:
        self._field.setText(self._offers[position].words)
        self.typed()
        self.keep()

    def _show_chips(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (chip := item.widget()) is not None:
                chip.hide()
                chip.deleteLater()
        for place, (words, _) in enumerate(self._taken):
            self._flow.addWidget(chip := self._chip(place, words))
            chip.show()
        self._chips.setVisible(bool(self._taken))

    def _chip(self, place: int, words: str) -> QPushButton:
        chip = QPushButton(icon("x", "ink_soft"), words.replace("&", "&&"), self._chips)
        chip.setProperty("kind", "filter")
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.setAccessibleName(
            QCoreApplication.translate("SearchEditor", "Take away {words}").format(words=words)
        )
        chip.clicked.connect(lambda: self._take_away(place))
        return chip

    def _take_away(self, place: int) -> None:
        del self._taken[place]
        self._show_chips()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.typed()
        self.keep()
