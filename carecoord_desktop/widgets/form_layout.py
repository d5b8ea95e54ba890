"""Forms that are put together rather than drawn: a column, its buttons, and the order in which Tab walks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from carecoord_desktop.widgets.style import look


def keep_order(form: QWidget) -> None:
    """Let Tab walk as one reads, also through rows that were added later."""
    stops = [each for each in in_reading_order(form) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def widen(form: QWidget, width: int) -> None:
    """Let a form be at least so wide, in pixels at 100 %, as far as the screen has the room."""
    room = form.screen().availableGeometry().width() - look().px(48)
    form.setMinimumWidth(min(look().px(width), room))


def in_reading_order(widget: QWidget) -> Iterator[QWidget]:
    """Yield a widget and what lies in its layouts, in order."""
    yield widget
    if isinstance(widget, QScrollArea) and (content := widget.widget()) is not None:
        yield from in_reading_order(content)
    elif (layout := widget.layout()) is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        if (inner := item.layout()) is not None:
            yield from _in_layout(inner)
        elif (widget := item.widget()) is not None:
            yield from in_reading_order(widget)


def scrolled(content: QWidget) -> QScrollArea:
    """Return content that scrolls up and down where room is short."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


def on_card(shown: QWidget) -> QFrame:
    """Return fields on a white panel; lengths are those of the design, as in a drawing."""
    card = QFrame()
    card.setProperty("kind", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 16, 16, 16)
    column.addWidget(shown)
    column.addStretch(1)
    return card


def form_column(*widgets: QWidget | QLayout) -> QVBoxLayout:
    """Return the parts of a form below each other; lengths are those of the design, as in a drawing."""
    column = QVBoxLayout()
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(16)
    for each in widgets:
        if isinstance(each, QLayout):
            column.addLayout(each)
        else:
            column.addWidget(each)
    return column


def button_row(*widgets: QWidget | None) -> QHBoxLayout:
    """Return buttons side by side; None is the room between them."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for each in widgets:
        if each is None:
            row.addStretch(1)
        else:
            row.addWidget(each)
    return row
