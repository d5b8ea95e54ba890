"""Answers in numbers: whole, with decimals, on a scale to slide along, with a unit."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QSlider, QWidget

from carecoord_desktop.sdc.extensions import Json, mapping, word
from carecoord_desktop.sdc.item import Item
from carecoord_desktop.sdc.values import as_number
from carecoord_desktop.widgets.interview.editor import TypedEditor, Values
from carecoord_desktop.widgets.interview.option_list import DropDown
from carecoord_desktop.widgets.interview.written_answers import (
    Unreadable,
    read_number,
    read_whole_number,
    unit_is_missing,
)
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.style import look, space

_WIDTH = 160  # pixels at 100 %: a number of twelve digits
_MOST_STEPS = 1000
_HANDLE, _GROOVE = 22, 6  # pixels at 100 %


class NumberField(QLineEdit):
    """A short field for digits, which are written from left to right in every language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFixedWidth(look().px(_WIDTH))

    def show_number(self, value: Json) -> None:
        """Show a number as it is written, or nothing; the cursor stays in one that stands there already."""
        words = "" if value is None else str(value)
        if words != self.text():
            self.setText(words)


class NumberEditor(TypedEditor):
    """An integer or a decimal, with its unit where the form names one."""

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_whole = item.kind == "integer"
        self._number = NumberField()
        row = _row(self, self._number, _unit_words(item.units.only))
        row.addStretch(1)
        self.watch(self._number)

    def read(self) -> Values:
        """Return the number."""
        text = self._number.text()
        number = read_whole_number(text) if self._is_whole else read_number(text)
        return () if number is None else (number,)

    def write(self, values: Values) -> None:
        """Show the number."""
        self._number.show_number(values[0] if values else None)


class Slider(QSlider):
    """Slides by hand and by arrow keys; a wheel passing over it scrolls the page instead.

    Until a number is given the handle is hollow: its place stands for nothing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._is_answered = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(look().px(look().sizes.interview))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_answered(self, is_answered: bool) -> None:
        """Show the handle filled or hollow."""
        self._is_answered = is_answered
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the groove, how far it is filled, and the handle."""
        painter, colors = QPainter(self), look().colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across, thick, middle = look().px(_HANDLE), look().px(_GROOVE), self.height() / 2
        share = (self.value() - self.minimum()) / max(self.maximum() - self.minimum(), 1)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        at = (self.width() - across) * share
        painter.setPen(Qt.PenStyle.NoPen)
        filled = at + across / 2 if self._is_answered else 0
        for length, color in ((self.width(), colors.line), (filled, colors.brand)):
            painter.setBrush(QColor(color))
            painter.drawRoundedRect(QRectF(0, middle - thick / 2, length, thick), thick / 2, thick / 2)
        ring = look().px(look().sizes.focus_ring)
        edge = colors.ink if self.hasFocus() else colors.brand if self._is_answered else colors.edge
        painter.setPen(QPen(QColor(edge), ring))
        painter.setBrush(QColor(colors.brand if self._is_answered else colors.card))
        handle = QRectF(at, middle - across / 2, across, across)
        painter.drawEllipse(handle.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class SliderEditor(NumberEditor):
    """A number on a scale with two ends: slide, or write the number beside it."""

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(item, parent)
        self._least, self._step, steps = scale_of(item)
        self._slider = Slider()
        self._slider.setRange(0, steps)
        row = self.layout()
        assert isinstance(row, QHBoxLayout)  # noqa: S101  # as NumberEditor builds it
        row.takeAt(row.count() - 1)
        row.insertWidget(0, self._slider, 1)
        row.insertWidget(0, PlainLabel(_short(self._least)))
        row.insertWidget(2, PlainLabel(_short(self._least + self._step * steps)))
        self._number.setFixedWidth(look().px(_WIDTH / 2))
        self._fields.insert(0, self._slider)
        self._slider.installEventFilter(self)
        self._slider.valueChanged.connect(self._slide)

    def write(self, values: Values) -> None:
        """Show the number in both."""
        super().write(values)
        number = as_number(values[0]) if values else None
        self._slider.set_answered(number is not None)
        self._slider.setValue(0 if number is None else round((number - self._least) / self._step))

    def _slide(self, step: int) -> None:
        if not self._is_writing:
            number = self._least + self._step * step
            self._number.show_number(_short(number))
            self._slider.set_answered(True)
            self.typed()


class QuantityEditor(TypedEditor):
    """A number and its unit, chosen where the form offers several."""

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._only = item.units.only
        self._units = [dict(unit) for unit in item.units.options]
        self._kept: Json = None
        self._number, self._unit, self._free = NumberField(), DropDown(), QLineEdit()
        has_choice, has_one = len(self._units) > 1, len(self._units) == 1
        if has_one:
            self._only = self._units[0]
        row = _row(self, self._number, _unit_words(self._only) if not has_choice else "")
        self._unit.offer([unit_words(unit) for unit in self._units], self.tr("Choose a unit"))
        self._free.setPlaceholderText(self.tr("Unit"))
        self._free.setFixedWidth(look().px(_WIDTH))
        is_free = not has_choice and self._only is None
        row.addWidget(self._unit)
        row.addWidget(self._free)
        row.addStretch(1)
        self._unit.setVisible(has_choice)
        self._free.setVisible(is_free)
        self.watch(self._number)
        if has_choice:
            self.watch(self._unit)
            self._unit.activated.connect(self.typed)
            self._unit.activated.connect(self._unit_chosen)
        elif is_free:
            self.watch(self._free)

    def name_after(self, question: str) -> None:
        """Name the unit apart from the number."""
        super().name_after(question)
        unit = self.tr("Unit: {question}").format(question=question)
        self._unit.setAccessibleName(unit)
        self._free.setAccessibleName(unit)

    def read(self) -> Values:
        """Return the quantity."""
        number = read_number(self._number.text())
        if number is None:
            return ()
        return ({**self._unit_read(), "value": number},)

    def write(self, values: Values) -> None:
        """Show number and unit; a unit that is not offered is offered, too."""
        quantity = mapping(values[0]) if values else {}
        self._number.show_number(quantity.get("value"))
        self._kept = {name: part for name, part in quantity.items() if name != "value"}
        self._free.setText(unit_words(self._kept))
        if quantity:
            self._show_unit(self._kept)

    def _show_unit(self, unit: Json) -> None:
        position = next((index for index, one in enumerate(self._units) if _is_same(one, unit)), None)
        if position is None and len(self._units) > 1 and unit_words(unit):
            position = len(self._units)
            self._units.append({"unit": unit_words(unit), **unit})
            self._unit.addItem(unit_words(unit))
        self._unit.choose(position)

    def _unit_chosen(self) -> None:
        self.keep() if self._number.text() else None

    def _unit_read(self) -> dict[str, Json]:
        if len(self._units) > 1:
            position = self._unit.chosen_position()
            if position is None:
                raise Unreadable(unit_is_missing())
            return _quantity_unit(self._units[position])
        if self._only is not None:
            return _quantity_unit(self._only)
        written = self._free.text().strip()
        return dict(self._kept) if self._kept and unit_words(self._kept) == written else _free_unit(written)


def scale_of(item: Item) -> tuple[Decimal, Decimal, int]:
    """Return least value, step and number of steps of a slider; 0 to 100 where the form names no ends."""
    least = as_number(item.bounds.least.value) if item.bounds.least else None
    most = as_number(item.bounds.most.value) if item.bounds.most else None
    least = Decimal(0) if least is None else least
    most = least + 100 if most is None or most <= least else most
    step = Decimal(item.look.slider_step or 1)
    if not item.look.slider_step and item.kind != "integer" and most - least <= 10:
        step = Decimal("0.1")
    steps = int((most - least) / step)
    if not 1 <= steps <= _MOST_STEPS:
        step, steps = (most - least) / 100, 100
    return least, step, steps


def _short(number: Decimal) -> str:
    return f"{number.normalize():f}"


def unit_words(unit: Json) -> str:
    """Return how a unit reads: its name, else its code."""
    found = (word(mapping(unit).get(name)) for name in ("unit", "display", "code"))
    return next((words for words in found if words), "")


def _unit_words(unit: Json) -> str:
    return unit_words(unit) if unit is not None else ""


def _quantity_unit(unit: Json) -> dict[str, Json]:
    parts = {"unit": unit_words(unit), "system": unit.get("system"), "code": unit.get("code")}
    return {name: part for name, part in parts.items() if part}


def _free_unit(written: str) -> dict[str, Json]:
    return {"unit": written} if written else {}


def _is_same(one: Json, other: Json) -> bool:
    if one.get("code") and other.get("code"):
        return bool(one["code"] == other["code"])
    return unit_words(one) == unit_words(other)


def _row(editor: QWidget, number: QWidget, unit: str) -> QHBoxLayout:
    row = QHBoxLayout(editor)
    row.addWidget(number)
    if unit:
        row.addWidget(PlainLabel(unit))
    space(row, between=8)
    return row
