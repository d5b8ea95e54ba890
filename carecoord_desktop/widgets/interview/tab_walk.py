"""Walking with Tab through parts that were made in another order than they are read in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def can_stop(widget: QWidget) -> bool:
    """Return whether Tab may stop at a widget now."""
    is_stop = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return is_stop and widget.isEnabled() and widget.isVisible()


def step_within(stops: Sequence[QWidget], *, is_forward: bool) -> bool:
    """Put the focus on the stop after (or before) the one that has it; return whether there was one."""
    waiting = [stop for stop in stops if can_stop(stop)]
    focused = QApplication.focusWidget()
    if focused not in waiting:
        return False
    place = waiting.index(focused) + (1 if is_forward else -1)
    if not 0 <= place < len(waiting):
        return False
    stop_at(waiting[place], is_forward=is_forward)
    return True


def step_outside(view: QWidget, *, is_forward: bool) -> bool:
    """Put the focus on the next part of the window that is not in `view`; return whether there was one."""
    for widget in _chain(view, is_forward=is_forward):
        if not view.isAncestorOf(widget) and can_stop(widget):
            stop_at(widget, is_forward=is_forward)
            return True
    return False


def stop_at(widget: QWidget, *, is_forward: bool) -> None:
    """Put the focus on a widget, as Tab does."""
    reason = Qt.FocusReason.TabFocusReason if is_forward else Qt.FocusReason.BacktabFocusReason
    widget.setFocus(reason)


def _chain(view: QWidget, *, is_forward: bool) -> Iterator[QWidget]:
    widget: QWidget | None = view
    while widget is not None:
        widget = widget.nextInFocusChain() if is_forward else widget.previousInFocusChain()
        if widget is None or widget is view:
            return
        if widget.window() is view.window():
            yield widget
