"""What is asked about a line of My Day, and the bar of filters above the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.obligations.records import NotDoneReason
from carecoord_desktop.features.obligations.rules import day_words
from carecoord_desktop.features.worklist import rules
from carecoord_desktop.features.worklist.rules import MoveDueDraft, NotDoneDraft, WorkFilters
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit, day_in, days_missing
from carecoord_desktop.widgets.field_problems import show_beside_fields
from carecoord_desktop.widgets.filter_chips import FilterChips
from carecoord_desktop.widgets.flow import FlowLayout
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.messages import MessageBox
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.style import look, space


class MoveDueBox(MessageBox):
    """Asks for the new day and the reason; `given` carries both, and it stays open until they are there."""

    given = Signal(MoveDueDraft)

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, "", parent.tr("Move the due date"), parent.tr("Cancel"), parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.due_on, self.reason = PartialDateEdit(), QLineEdit()
        self.due_on.setPlaceholderText("12/1/2026")
        _ask(self, self.due_on, "due_on", self.tr("New due date"))
        _ask(self, self.reason, "reason", self.tr("Reason"))
        self.due_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Give what was written, if nothing has to be mended."""
        draft = MoveDueDraft(day_in(self.due_on), self.reason.text())
        found = _unreadable(self.due_on) or rules.move_problems(draft, clock.today())
        show_beside_fields(self, found)
        if not found:
            super().accept()
            self.given.emit(draft)


class NotDoneBox(MessageBox):
    """Asks why something is not going to be done; `given` carries the reason."""

    given = Signal(NotDoneDraft)

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, "", parent.tr("Not going to be done"), parent.tr("Cancel"), parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.reason: Choice[NotDoneReason] = Choice()
        self.reason.offer({word: word.label for word in NotDoneReason}, blank=self.tr("Choose"))
        self.note = QLineEdit()
        _ask(self, self.reason, "reason", self.tr("Why is it not going to be done?"))
        _ask(self, self.note, "note", self.tr("More about it (optional)"))
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Give the reason, if it is whole."""
        draft = NotDoneDraft(self.reason.value(), self.note.text())
        found = rules.not_done_problems(draft)
        show_beside_fields(self, found)
        if not found:
            super().accept()
            self.given.emit(draft)


class DoneBox(ReasonBox):
    """Asks what was done where no record tells it, and where it stands."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(
            title,
            parent.tr("A record that tells it would end this line by itself. Where is it written down?"),
            parent.tr("Done"),
            parent,
            name=parent.tr("What was done, and where it stands"),
            kind="primary",
        )


class AbsenceRow(QWidget):
    """Asks from when to when the worker is away; `given` carries the first and the last day."""

    given = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.last = PartialDateEdit(), PartialDateEdit()
        row = QHBoxLayout(self)
        for field, name, words in (
            (self.first, "first", self.tr("First day &out")),
            (self.last, "last", self.tr("&Last day out")),
        ):
            field.setPlaceholderText("11/26/2026")
            field.setMaximumWidth(look().px(200))
            column = QVBoxLayout()
            _label(column, field, name, words)
            space(column, between=4)
            row.addLayout(column)
            field.returnPressed.connect(self._give)
        show = button(self.tr("Show what falls due"))
        show.clicked.connect(self._give)
        row.addWidget(show, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        space(row, between=12)
        self.hide()

    def _give(self) -> None:
        first, last = day_in(self.first), day_in(self.last)
        found = _unreadable(self.first, self.last)
        if not found and first is None:
            found = [Problem("first", self.tr("Choose the first day."))]
        elif not found and (last or first) < first:  # type: ignore[operator]  # both are days here
            found = [Problem("last", self.tr("The last day is before the first. Please check both."))]
        show_beside_fields(self, found)
        if not found:
            self.given.emit((first, last or first))


class FilterBar(QWidget):
    """A search field, a menu of filters, a removable chip for each in force, and how much they hide."""

    changed = Signal(WorkFilters)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filters = WorkFilters()
        self._shown: list[_Switch] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search My Day (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Search My Day"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(look().px(220))
        self.search.textChanged.connect(lambda text: self._apply({"text": text}))
        self.add = button(self.tr("Filter"), "secondary", "funnel-simple")
        self.menu = QMenu(self.add)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.add.setMenu(self.menu)
        self.away = button(self.tr("While I am out..."), "quiet", "calendar-blank")
        self.away.clicked.connect(self._ask_absence)
        self.absence = AbsenceRow()
        self.absence.given.connect(self._be_away)
        self.chips = FilterChips()
        self.chips.removed.connect(lambda index: self._apply(self._shown[index].off))
        tools, whole = QWidget(), QVBoxLayout(self)
        self._tools = FlowLayout(tools)
        for each in (self.search, self.add, self.away):
            self._tools.addWidget(each)
        whole.addWidget(tools)
        whole.addWidget(self.absence)
        whole.addWidget(self.chips)
        space(self._tools, between=12)
        space(whole, between=8)

    def add_tool(self, words: str, icon_name: str) -> QPushButton:
        """Return a new quiet button at the end of the bar."""
        made = button(words, "quiet", icon_name)
        self._tools.addWidget(made)
        return made

    def listen_for_search(self, page: QWidget) -> None:
        """Let Ctrl+F anywhere on the page begin a search."""
        QShortcut(QKeySequence("Ctrl+F"), page, self.search.setFocus)

    def say_hidden(self, hidden: int) -> None:
        """Show the filters in force and how many lines they hide."""
        self._shown = [each for each in self._switches() if each.is_on]
        is_usual = self.filters == WorkFilters() and not hidden
        self.chips.show_filters([] if is_usual else [each.words for each in self._shown], hidden)

    def apply(self, **part: Any) -> None:
        """Change a part of the filters."""
        self._apply(part)

    def clear(self) -> None:
        """Bring back the filters of the morning."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._apply({name: getattr(WorkFilters(), name) for name in WorkFilters.__dataclass_fields__})

    def _ask_absence(self) -> None:
        self.absence.setVisible(not self.absence.isVisible())
        if self.absence.isVisible():
            self.absence.first.setFocus()

    def _be_away(self, days: tuple[date, date]) -> None:
        self.absence.hide()
        self._apply({"out": days})

    def _fill_menu(self) -> None:
        self.menu.clear()
        for switch in self._switches():
            if switch.on:
                action = self.menu.addAction(switch.words)
                action.setCheckable(True)
                action.setChecked(switch.is_on)
                action.toggled.connect(partial(self._switch, switch))

    def _switch(self, switch: _Switch, is_on: bool) -> None:
        self._apply(switch.on if is_on else switch.off)

    def _apply(self, part: dict[str, Any]) -> None:
        self.filters = replace(self.filters, **part)
        self.changed.emit(self.filters)

    def _switches(self) -> Sequence[_Switch]:
        named = (
            (self.tr("My people"), "only_mine"),
            (self.tr("High"), "only_high"),
            (self.tr("Overdue"), "only_overdue"),
            (self.tr("Due within a week"), "only_this_week"),
            (self.tr("What a visit answers"), "only_visits"),
            (self.tr("Tasks"), "only_tasks"),
        )
        switches = [
            _Switch(words, getattr(self.filters, name), {name: True}, {name: False}) for words, name in named
        ]
        if not self.filters.together:
            words = self.tr("Each person alone")
            switches.append(_Switch(words, True, {"together": False}, {"together": True}))
        if self.filters.out is not None:
            first, last = (day_words(day, clock.today(), weekday=True) for day in self.filters.out)
            words = str(self.tr("Falls due {first} to {last}")).format(first=first, last=last)
            switches.append(_Switch(words, True, {}, {"out": None}))
        return switches


@dataclass(frozen=True)
class _Switch:
    """One filter in words, whether it is in force, and what turning it on or off changes."""

    words: str
    is_on: bool
    on: dict[str, Any]
    off: dict[str, Any]


def _ask(box: MessageBox, field: QWidget, name: str, words: str) -> None:
    """Put a field with its label above the buttons of a box."""
    layout = box.layout()
    assert isinstance(layout, QVBoxLayout)  # noqa: S101  # as MessageBox builds it
    column = QVBoxLayout()
    _label(column, field, name, words)
    space(column, between=4)
    layout.insertLayout(layout.count() - 2, column)


def _label(column: QVBoxLayout, field: QWidget, name: str, words: str) -> None:
    label = PlainLabel(words)
    label.setBuddy(field)
    field.setObjectName(name)
    field.setAccessibleName(words.replace("&", ""))
    column.addWidget(label)
    column.addWidget(field)


def _unreadable(*fields: PartialDateEdit) -> list[Problem]:
    """Return what is wrong with dates that cannot be read, or that name no day."""
    found = [value for field in fields if isinstance(value := field.value(), Problem)]
    return found or days_missing(*fields)
