"""Answers in dates and times, written as people write them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.interview.editor import TypedEditor, Values
from carecoord_desktop.widgets.interview.written_answers import (
    Unreadable,
    day_and_time,
    day_is_missing,
    moment_of,
    read_time,
    time_words,
)
from carecoord_desktop.widgets.style import look, space

_DATE_WIDTH, _TIME_WIDTH = 260, 140  # pixels at 100 %
_DAY_LENGTH = len("YYYY-MM-DD")


class TimeField(QLineEdit):
    """A time of day; what was understood is written out when it is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("2:30 PM")
        self.setFixedWidth(look().px(_TIME_WIDTH))
        self.editingFinished.connect(self._write_out)

    def show_time(self, value: str) -> None:
        """Show "HH:MM[:SS]" or nothing."""
        self.setText(time_words(value) if value else "")

    def _write_out(self) -> None:
        try:
            self.show_time(read_time(self.text()))
        except Unreadable:
            return  # the words stay as they are; what is wrong with them is said below


class DateEditor(TypedEditor):
    """A date: a day, a month or a year."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._date = _date_field()
        _beside(self, self._date)

    def read(self) -> Values:
        """Return the date."""
        return (day,) if (day := _day_in(self._date)) else ()

    def write(self, values: Values) -> None:
        """Show the date."""
        _show_day(self._date, str(values[0]) if values else "")


class TimeEditor(TypedEditor):
    """A time of day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time = TimeField()
        _beside(self, self._time)

    def read(self) -> Values:
        """Return the time."""
        return (time,) if (time := read_time(self._time.text())) else ()

    def write(self, values: Values) -> None:
        """Show the time."""
        self._time.show_time(str(values[0]) if values else "")


class MomentEditor(TypedEditor):
    """A date, and a time where it is known; both as the office's clock shows them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._date, self._time = _date_field(), TimeField()
        self._given = ""
        _beside(self, self._date, self._time)

    def name_after(self, question: str) -> None:
        """Name the time apart from the date."""
        super().name_after(question)
        self._time.setAccessibleName(self.tr("Time: {question}").format(question=question))

    def read(self) -> Values:
        """Return the moment; one that is shown unchanged is given back as it was."""
        day, time = _day_in(self._date), read_time(self._time.text())
        if time and len(day) < _DAY_LENGTH:
            raise Unreadable(day_is_missing())
        given_day, given_time = day_and_time(self._given)
        if (day, time[:5]) == (given_day, given_time[:5]):
            return (self._given,) if self._given else ()
        return (moment_of(day, time),) if day else ()

    def write(self, values: Values) -> None:
        """Show date and time."""
        self._given = str(values[0]) if values else ""
        day, time = day_and_time(self._given)
        _show_day(self._date, day)
        self._time.show_time(time)


def _date_field() -> PartialDateEdit:
    field = PartialDateEdit()
    field.setFixedWidth(look().px(_DATE_WIDTH))
    return field


def _day_in(field: PartialDateEdit) -> str:
    value = field.value()
    if isinstance(value, Problem):
        raise Unreadable(value.message)
    return value


def _show_day(field: PartialDateEdit, day: str) -> None:
    try:
        field.show_value(day)
    except (ValueError, IndexError):
        field.setText(day)  # not a date of the calendar: shown as it came


def _beside(editor: TypedEditor, *fields: QWidget) -> None:
    row = QHBoxLayout(editor)
    for field in fields:
        row.addWidget(field)
        editor.watch(field)
    row.addStretch(1)
    space(row, between=8)
