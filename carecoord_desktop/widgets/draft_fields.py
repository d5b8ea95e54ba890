"""Fields drawn under the names of a draft: a draft in, a draft out, problems and warnings beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit, partial_date_in
from carecoord_desktop.widgets.gentle_word import LOOKED_AT, GentleWord
from carecoord_desktop.widgets.plain_edit import PlainEdit
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import look
from carecoord_desktop.widgets.written import Value, write_all

Draft = TypeVar("Draft")  # a frozen dataclass

_SEVERAL_LINES = 80  # pixels at 100 %: three lines


class DraftFields(QWidget, Generic[Draft]):
    """Shows a draft and reads it back; subclasses say what to offer and which rules judge it.

    A field that shows what it was opened with gives back exactly that, so nothing changes unasked. In a
    drawing, `wholeDay` marks a date that needs its day, `separator` what stands between several texts of a
    field, `code` what the ticks inside a named widget stand for.
    """

    def __init__(self, ui: Any, opened: Draft) -> None:
        super().__init__()
        self.ui = ui
        ui.setupUi(self)
        self.opened = opened
        self._drawn: dict[str, QWidget] = {
            field.name: drawn
            for field in fields(opened)  # type: ignore[arg-type]  # drafts are dataclasses
            if isinstance(drawn := getattr(ui, field.name, None), QWidget)
        }
        for name, words in self.choices().items():
            getattr(ui, name).offer(words)
        for name, drawn in self._drawn.items():
            _show(drawn, getattr(opened, name))
            drawn.setProperty(LOOKED_AT, True)  # the rules of the slice say where
            if isinstance(drawn, PlainEdit):
                drawn.setFixedHeight(look().px(_SEVERAL_LINES))
        self._warnings: dict[str, GentleWord] = {}
        self._watch()
        self.follow()

    def choices(self) -> Mapping[str, Mapping[Any, str]]:
        """Return, by field, the words to choose from and how they read; overridden where there are some."""
        return {}

    def rule_problems(self, draft: Draft) -> Sequence[Problem]:
        """Return what the rules of the slice refuse; overridden by each slice."""
        return ()

    def rule_warnings(self, draft: Draft) -> Sequence[Problem]:
        """Return what the rules of the slice would look at again; overridden by each slice."""
        return ()

    def follow(self) -> None:
        """Show and hide what depends on other answers; overridden where something does."""

    def draft(self) -> Draft:
        """Return what the fields hold now; a date that cannot be read is None."""
        values = {name: _value(drawn, getattr(self.opened, name)) for name, drawn in self._drawn.items()}
        changed: Draft = replace(self.opened, **values)  # type: ignore[type-var]  # a dataclass, as above
        return changed

    def problems(self) -> list[Problem]:
        """Return what must be mended: dates that cannot be read, and what the rules refuse."""
        found = [problem for each in self._date_fields() if (problem := _date_problem(each)) is not None]
        unreadable = {problem.field for problem in found}
        found += [each for each in self.rule_problems(self.draft()) if each.field not in unreadable]
        order = [*self._drawn]
        return sorted(found, key=lambda one: order.index(one.field) if one.field in order else -1)

    def is_untouched(self) -> bool:
        """Whether the fields show what they were opened with."""
        unreadable = any(_date_problem(each) is not None for each in self._date_fields())
        return self.draft() == self.opened and not unreadable

    def inputs(self) -> Mapping[str, QWidget]:
        """Return the drawn fields by name, to keep what is written in them."""
        return self._drawn

    def write(self, values: Mapping[str, Value]) -> None:
        """Put back what was written, and show what follows from it."""
        write_all({"": self._drawn}, {"": values})
        self._answered()

    def field(self, name: str) -> QWidget | None:
        """Return the drawn field of this name, or None."""
        return self._drawn.get(name)

    def show_warnings(self) -> None:
        """Show gently, under its field, what deserves a second look; it stops nothing."""
        found: dict[str, str] = {}
        for warning in self.rule_warnings(self.draft()):
            found.setdefault(warning.field, warning.message)
        for name, drawn in self._drawn.items():
            if name in found and name not in self._warnings:
                self._warnings[name] = GentleWord.under(drawn)
            if name in self._warnings:
                self._warnings[name].show_words(found.get(name, ""))

    def _date_fields(self) -> list[PartialDateEdit]:
        return [drawn for drawn in self._drawn.values() if isinstance(drawn, PartialDateEdit)]

    def _watch(self) -> None:
        for drawn in self._drawn.values():
            match drawn:
                case Choice():
                    drawn.chosen.connect(self._answered)
                case QCheckBox():
                    drawn.toggled.connect(self._answered)
                case QLineEdit():
                    drawn.editingFinished.connect(self.show_warnings)
                case PlainEdit():
                    drawn.textChanged.connect(self.show_warnings)

    def _answered(self) -> None:
        self.follow()
        self.show_warnings()


def _show(drawn: QWidget, value: object) -> None:
    match drawn:
        case PartialDateEdit():
            drawn.setText(date_words(value if isinstance(value, date | PartialDate) else None))
        case Choice():
            drawn.choose(value)
        case QCheckBox():
            drawn.setChecked(bool(value))
        case QLineEdit() | PlainEdit():
            drawn.setText(_written(drawn, value))
        case _:
            for tick in drawn.findChildren(QCheckBox):
                tick.setChecked(tick.property("code") in _texts(value))


def _value(drawn: QWidget, opened: object) -> object:
    match drawn:
        case PartialDateEdit():
            day = partial_date_in(drawn)
            return day.exact if day is not None and drawn.property("wholeDay") else day
        case Choice():
            return drawn.value()
        case QCheckBox():
            return drawn.isChecked()
        case QLineEdit() | PlainEdit():
            text = drawn.text() if isinstance(drawn, QLineEdit) else drawn.toPlainText()
            if text == _written(drawn, opened):
                return opened
            return _parts(drawn, text) if isinstance(opened, tuple) else text
        case _:
            return _ticked(drawn, _texts(opened))


def _ticked(drawn: QWidget, opened: tuple[str, ...]) -> tuple[str, ...]:
    """Return the codes of the ticks that are set, after them what was there without a tick of its own."""
    ticks = {str(tick.property("code")): tick.isChecked() for tick in drawn.findChildren(QCheckBox)}
    now = (
        *(code for code, is_set in ticks.items() if is_set),
        *(code for code in opened if code not in ticks),
    )
    return opened if set(now) == set(opened) else now


def _written(drawn: QWidget, value: object) -> str:
    return _separator(drawn).join(value) if isinstance(value, tuple) else str(value)


def _parts(drawn: QWidget, text: str) -> tuple[str, ...]:
    parts = text.split(_separator(drawn).strip(" ") or None)
    return tuple(part.strip() for part in parts if part.strip())


def _separator(drawn: QWidget) -> str:
    return str(drawn.property("separator") or ("\n" if isinstance(drawn, PlainEdit) else " "))


def _texts(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _date_problem(drawn: PartialDateEdit) -> Problem | None:
    value = drawn.value()
    if isinstance(value, Problem):
        return value
    if value and drawn.property("wholeDay") and len(value) < len("YYYY-MM-DD"):
        words = QCoreApplication.translate("DraftFields", "Write the whole date, like 3/7/2027.")
        return Problem(drawn.objectName(), words)
    return None
