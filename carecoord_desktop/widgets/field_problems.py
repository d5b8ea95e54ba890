"""Puts problems of a draft under the fields they concern, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFormLayout, QGridLayout, QLayout, QVBoxLayout, QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.style import restyle, space


def show_beside_fields(form: object, problems: Sequence[Problem]) -> None:
    """Show each problem under the field whose object name is `problem.field`; all others are cleared.

    `form` is a generated `Ui_...` object or the widget that holds the fields. The first field concerned
    gets the focus. A problem of the whole draft, or of a field not on this form, is shown on top.
    """
    fields = _fields(form)
    root = _root(form, fields.values())
    for old in root.findChildren(_ProblemLabel):
        old.clear_problem()
    first: QWidget | None = None
    for name in dict.fromkeys(problem.field for problem in problems):
        words = "\n".join(problem.message for problem in problems if problem.field == name)
        field = fields.get(name)
        if field is None:
            _top_label(root).add_words(words)
        else:
            _label_under(field).show_problem(words)
            first = first or field
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)


class _ProblemLabel(PlainLabel):
    """The words under one field, or on top of a form when `field` is None."""

    def __init__(self, field: QWidget | None) -> None:
        super().__init__("", wrap=True)
        self._field = field
        self.setProperty("kind", "problem")
        self.hide()

    def show_problem(self, words: str) -> None:
        self.setText(words)
        self.setVisible(True)
        self._mark(words)

    def add_words(self, words: str) -> None:
        self.show_problem(f"{self.text()}\n{words}" if self.text() else words)

    def clear_problem(self) -> None:
        self.setText("")
        self.setVisible(False)
        self._mark("")

    def _mark(self, words: str) -> None:
        if self._field is not None:
            self._field.setProperty("problem", bool(words))
            self._field.setAccessibleDescription(words)
            restyle(self._field)


class _FieldWithProblem(QWidget):
    """Takes the place of a field in its layout, whatever layout that is: the field, and words under it."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.parentWidget())
        self.label = _ProblemLabel(field)
        self.setSizePolicy(field.sizePolicy())
        _replace(field, self)
        column = QVBoxLayout(self)
        column.addWidget(field)
        column.addWidget(self.label)
        space(column, between=4)


def _fields(form: object) -> dict[str, QWidget]:
    if isinstance(form, QWidget):
        return {child.objectName(): child for child in form.findChildren(QWidget) if child.objectName()}
    return {name: part for name, part in vars(form).items() if isinstance(part, QWidget)}


def _root(form: object, fields: Iterable[QWidget]) -> QWidget:
    if isinstance(form, QWidget):
        return form
    drawn = set(fields)
    widget = next(iter(drawn))
    while (parent := widget.parentWidget()) is not None and (
        parent in drawn or widget in drawn or isinstance(widget, _FieldWithProblem)
    ):
        widget = parent
    return widget


def _label_under(field: QWidget) -> _ProblemLabel:
    holder = field.parentWidget()
    if not isinstance(holder, _FieldWithProblem):
        holder = _FieldWithProblem(field)
    return holder.label


def _top_label(root: QWidget) -> _ProblemLabel:
    for label in root.findChildren(_ProblemLabel, options=Qt.FindChildOption.FindDirectChildrenOnly):
        return label
    label = _ProblemLabel(None)
    layout = root.layout()
    if isinstance(layout, QBoxLayout):
        layout.insertWidget(0, label)
    elif isinstance(layout, QFormLayout):
        layout.insertRow(0, label)
    elif isinstance(layout, QGridLayout):
        layout.addWidget(label, layout.rowCount(), 0, 1, -1)
    else:
        raise TypeError(f"The form {root.objectName()} has no layout to show a problem in")
    return label


def _replace(field: QWidget, holder: QWidget) -> None:
    parent = field.parentWidget()
    outer = parent.layout() if parent is not None else None
    if outer is None:
        raise TypeError(f"The field {field.objectName()} is not in a layout")
    for layout in (outer, *outer.findChildren(QLayout)):
        if layout.indexOf(field) >= 0:
            layout.replaceWidget(field, holder)
            return
