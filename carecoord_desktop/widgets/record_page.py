"""A page that lists one kind of record, and the dialogs that change one of them: a form, a reason."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import date, datetime
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.widgets.buttons import ButtonKind, button, dress_button
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.date_field import PartialDateEdit, partial_date_words
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.field_problems import show_beside_fields
from carecoord_desktop.widgets.labels import Chip, Heading, PlainLabel, SoftText
from carecoord_desktop.widgets.messages import MessageBox, ask
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.row_table import Column, RowTable
from carecoord_desktop.widgets.style import look, space, space_form

Row = TypeVar("Row")
Draft = TypeVar("Draft")

_DETAIL = 340  # pixels at 100 %: beside it the table keeps two thirds of a small screen
_FORM = 520  # pixels at 100 %: about seventy letters a line


class ListPage(Page, Generic[Row]):
    """One table, a notice above it when there is something to say, and buttons for the row she is on.

    Subclasses call `show_list`, then add buttons from left to right; the primary one comes last.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.table: RowTable[Row]
        self.notice = NoticeBar()
        self.body.addWidget(self.notice)
        self._row_buttons: list[tuple[QPushButton, Callable[[Row], bool]]] = []

    def show_list(
        self,
        title: str,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], Hashable],
        *,
        empty: EmptyState,
    ) -> None:
        """Name the page and set out its table."""
        self.set_title(title)
        self.table = RowTable(columns, key, name=title, empty=empty)
        self.table.selected.connect(self._follow)
        self.body.addWidget(self.table, 1)
        self.body.addStretch(0)  # keeps a notice on top when the table is hidden
        self.setFocusProxy(self.table)
        # Nothing that takes something back should be the first to get the focus.
        QWidget.setTabOrder(self.table.view, self.notice.button)

    def describe_beside(self, describe: Callable[[Row], Sequence[tuple[str, str]]]) -> DetailCard:
        """Return a card on the right with names and values of the row she is on."""
        card = DetailCard()
        side_by_side = QHBoxLayout()
        place = self.body.indexOf(self.table)
        self.body.removeWidget(self.table)
        side_by_side.addWidget(self.table, 1)
        side_by_side.addWidget(card)
        space(side_by_side, between=16)
        self.body.insertLayout(place, side_by_side, 1)
        self.table.selected.connect(lambda row: card.show_pairs([] if row is None else describe(row)))
        return card

    def add_button(
        self, words: str, pressed: Callable[[], None], keys: str = "", kind: ButtonKind = "secondary"
    ) -> QPushButton:
        """Return a new button that concerns the page as a whole."""
        made = self.add_action(words, kind)
        made.clicked.connect(lambda: pressed())
        if keys:
            self._offer_keys(made, keys)
        return made

    def add_row_button(
        self,
        words: str,
        pressed: Callable[[Row], None],
        keys: str = "",
        kind: ButtonKind = "secondary",
        *,
        fits: Callable[[Row], bool] = lambda row: True,
    ) -> QPushButton:
        """Return a new button for the row she is on; it waits until there is one that it fits."""

        def press() -> None:
            row = self.table.current_row()
            if row is not None and fits(row):
                pressed(row)

        made = self.add_button(words, press, keys, kind)
        made.setEnabled(False)
        self._row_buttons.append((made, fits))
        return made

    def ask_reason(self, question: str, detail: str, verb: str, given: Callable[[str], None]) -> None:
        """Ask why; `given` is called with the words once there are some."""
        box = ReasonBox(question, detail, verb, self)
        box.given.connect(given)
        box.open()

    def _follow(self, row: Row | None) -> None:
        for each, fits in self._row_buttons:
            each.setEnabled(row is not None and fits(row))

    def _offer_keys(self, made: QPushButton, keys: str) -> None:
        sequence = QKeySequence(keys)
        # A bare letter belongs to the table: in a field it is a letter.
        home = self.table if len(keys) == 1 or keys == "Del" else self
        shortcut = QShortcut(sequence, home, made.click)
        if home is self.table:
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.setToolTip(sequence.toString(QKeySequence.SequenceFormat.NativeText))


class NoticeBar(QWidget):
    """One line above a list: a chip, a sentence, and perhaps one quiet button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip = Chip()
        self._sentence = PlainLabel(wrap=True)
        self.button = button("", "quiet")
        self.button.clicked.connect(lambda: self._pressed())
        self._pressed: Callable[[], None] = self.clear
        row = QHBoxLayout(self)
        row.addWidget(self._chip)
        row.addWidget(self._sentence, 1)
        row.addWidget(self.button)
        space(row, between=12)
        self.hide()

    def tell(
        self,
        kind: ChipKind,
        state: str,
        sentence: str,
        verb: str = "",
        pressed: Callable[[], None] | None = None,
    ) -> None:
        """Say something until it is cleared; `verb` names a button that calls `pressed`."""
        self._chip.show_state(kind, state)
        self._sentence.setText(sentence)
        self._sentence.setAccessibleName(f"{state}. {sentence}")
        self.button.setText(verb.replace("&", "&&"))
        self.button.setVisible(bool(verb))
        self._pressed = pressed or self.clear
        self.show()

    def clear(self) -> None:
        """Say nothing and take no room."""
        self._pressed = self.clear
        self.hide()

    def words(self) -> str:
        """Return what is said, or "" when nothing is."""
        return "" if self.isHidden() else f"{self._chip.text()}: {self._sentence.text()}"


class DetailCard(QScrollArea):
    """Names and values of one record, below each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(look().px(_DETAIL))
        self.hide()

    def show_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show other names and values; the first value is the heading. Nothing to show takes no room."""
        known = [(name, value) for name, value in pairs if value]
        self.setVisible(bool(known))
        self.setFixedWidth(look().px(_DETAIL))
        card = Card()
        heading = Heading(known[0][1] if known else "")
        heading.setWordWrap(True)
        card.body.addWidget(heading)
        for name, value in known[1:]:
            pair = QVBoxLayout()
            pair.addWidget(SoftText(name, small=True))
            pair.addWidget(Paragraph(value))
            space(pair)
            card.body.addLayout(pair)
        card.body.addStretch(1)
        space(card.body, between=12)
        self.setWidget(card)
        self.setAccessibleName(". ".join(f"{name}: {value}" for name, value in known))


class ReasonBox(MessageBox):
    """Asks for a reason in a few words; `given` carries it. Without one it stays open and says so."""

    given = Signal(str)

    def __init__(self, question: str, detail: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(question, detail, verb, "Cancel", kind="danger", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.reason = QLineEdit()
        self.reason.setObjectName("reason")
        self.reason.setAccessibleName(self.tr("Reason"))
        label = PlainLabel(self.tr("Reason"))
        label.setBuddy(self.reason)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101  # as MessageBox builds it
        column = QVBoxLayout()
        column.addWidget(label)
        column.addWidget(self.reason)
        space(column, between=4)
        layout.insertLayout(layout.count() - 2, column)
        # Here Enter comes after a written reason, so it is the verb and not "Cancel".
        self.yes_button.setDefault(True)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Give the reason, if there is one."""
        if reason := self.reason.text().strip():
            super().accept()
            self.given.emit(reason)
        else:
            show_beside_fields(self, [Problem("reason", self.tr("Write the reason in a few words."))])


class DraftForm(QDialog, Generic[Draft]):
    """Collects one draft; `completed` carries it, and whoever opened the form stores it.

    Subclasses set up their drawing and call `begin` last.
    """

    completed = Signal(object)

    def draft(self) -> Draft:
        """Return what the fields hold now; overridden by each form."""
        raise NotImplementedError

    def problems(self, draft: Draft) -> Sequence[Problem]:
        """Return what the rules of the slice say about a draft; overridden by each form."""
        raise NotImplementedError

    def begin(self, save: QPushButton, cancel: QPushButton, fields: QWidget) -> None:
        """Dress the drawn form, give it the size of its fields, and remember how it was opened."""
        space_form(self)
        dress_button(save, "primary")
        dress_button(cancel, "secondary")
        save.clicked.connect(self._complete)
        cancel.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._complete)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._opened = self._written()
        self._fields = fields
        fields.installEventFilter(self)
        self._fit()

    def reject(self) -> None:
        """Close without storing; what was written is thrown away only if she says so."""
        question = self.tr("Throw away what you wrote?")
        keep = self.tr("Keep writing")
        if self._written() == self._opened or ask(
            self, question, yes=self.tr("Throw away"), no=keep, is_danger=True
        ):
            super().reject()

    def _written(self) -> tuple[Draft, tuple[str, ...]]:
        return self.draft(), tuple(field.text() for field in self.findChildren(PartialDateEdit))

    def _complete(self) -> None:
        draft = self.draft()
        found = [
            value
            for field in self.findChildren(PartialDateEdit)
            if isinstance(value := field.value(), Problem)
        ]
        unreadable = {problem.field for problem in found}
        found += [problem for problem in self.problems(draft) if problem.field not in unreadable]
        show_beside_fields(self, found)
        if not found:
            self.accept()
            self.completed.emit(draft)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow when the fields need more room, such as for a problem under one of them."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._fields:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Take the height of all fields, as far as the screen has it; beyond that they scroll."""
        whole = self.layout()
        assert whole is not None  # noqa: S101  # every form is drawn in a layout
        whole.invalidate()
        scrolled = sum(area.sizeHint().height() for area in self.findChildren(QScrollArea))
        needed = whole.sizeHint().height() - scrolled + self._fields.sizeHint().height()
        room = self.screen().availableGeometry().height() - look().px(48)
        width, height = (self.width(), self.height()) if self.isVisible() else (look().px(_FORM), 0)
        self.resize(width, max(height, min(needed, room)))


def partial_date_in(field: PartialDateEdit) -> PartialDate | None:
    """Return the date a field holds; None when it is empty or cannot be read."""
    value = field.value()
    return PartialDate(value) if isinstance(value, str) and value else None


def day_in(field: PartialDateEdit) -> date | None:
    """Return the day a field holds; None when it is empty, cannot be read or names no day."""
    found = partial_date_in(field)
    return None if found is None else found.exact


def days_missing(*fields: PartialDateEdit) -> list[Problem]:
    """Return a problem for each field that names a month or a year where a day is needed."""
    message = QCoreApplication.translate("DraftForm", "Write the day too, like 12/1/2026.")
    return [
        Problem(field.objectName(), message)
        for field in fields
        if (found := partial_date_in(field)) is not None and found.exact is None
    ]


def date_words(value: PartialDate | date | None) -> str:
    """Return a date as people write it, "7 Mar 1984", or "" for none."""
    if value is None:
        return ""
    return partial_date_words(value.isoformat() if isinstance(value, date) else value.text)


def moment_words(moment: datetime | None) -> str:
    """Return a moment in the office's time, "20 Nov 2026, 17:42", or "" for none."""
    if moment is None:
        return ""
    local = clock.at_office(moment)
    return f"{date_words(local.date())}, {local:%H:%M}"
