"""A long column of parts that are made when they come into sight, and the rest while nobody waits.

No Qt layout holds the parts: one that changes its height moves those below it, and nothing else is measured.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from carecoord_desktop.widgets.style import look

_SLICE_MS = 8  # so long one slice of idle work may take: half a frame
_BETWEEN_SLICES_MS = 12
_BETWEEN, _AROUND, _WIDTH = 20, 24, 860  # pixels at 100 %


Key = tuple[str, Hashable]
"""What kind of part it is, and which of them."""


@dataclass(frozen=True)
class Part:
    """One part of the column: its key, the height in pixels kept free for it, and how it is made."""

    key: Key
    height: int
    make: Callable[[], QWidget]


@dataclass(eq=False)
class _Slot:
    """Where a part stands, in pixels from the top, and the part itself once it is made."""

    part: Part
    height: int
    top: int = 0
    widget: QWidget | None = None
    area: tuple[int, int, int, int] | None = None


class LazyColumn(QScrollArea):
    """Scrolls through parts; what is in sight stays where it is while parts above it find their height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._slots: dict[Key, _Slot] = {}
        self._order: list[_Slot] = []
        self._waiting: list[_Slot] = []
        self._outgrown: set[QObject] = set()
        self._is_placing = False
        self._sheet = QFrame()
        self._sheet.setProperty("kind", "card")
        self._sheet.installEventFilter(self)
        self.setWidget(self._sheet)
        self._idle = QTimer(self)
        self._idle.setInterval(_BETWEEN_SLICES_MS)
        self._idle.timeout.connect(self._work_a_slice)
        self.verticalScrollBar().valueChanged.connect(self._make_what_is_seen)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show these parts in this order; parts that are there already stay as they are."""
        before, anchor = self._slots, self._anchor()
        self._slots = {part.key: before.get(part.key) or _Slot(part, part.height) for part in parts}
        self._order = list(self._slots.values())
        for slot, part in zip(self._order, parts, strict=True):
            slot.part = part
        for slot in before.values():
            if slot.part.key not in self._slots and slot.widget is not None:
                slot.widget.hide()
                slot.widget.deleteLater()
        self._place(anchor)
        self._make_what_is_seen()

    def made(self, key: Key) -> QWidget | None:
        """Return the part of a key if it is made already."""
        slot = self._slots.get(key)
        return None if slot is None else slot.widget

    def make(self, key: Key) -> QWidget | None:
        """Return the part of a key, made now if need be; None where there is none."""
        if (slot := self._slots.get(key)) is None:
            return None
        if slot.widget is None:
            anchor = self._anchor()
            self._make(slot)
            self._place(anchor)
        return slot.widget

    def reveal(self, key: Key) -> None:
        """Scroll a part into sight, with some room around it; a part higher than the room shows its top."""
        if (slot := self._slots.get(key)) is None:
            return
        self._measure_outgrown()
        room, seen, margin = self.viewport().height(), self.verticalScrollBar().value(), look().px(_AROUND)
        bottom = slot.top + slot.height + margin
        if slot.top - margin < seen or bottom - slot.top + margin > room:
            self.verticalScrollBar().setValue(slot.top - margin)
        elif bottom > seen + room:
            self.verticalScrollBar().setValue(bottom - room)
        self._make_what_is_seen()

    def is_complete(self) -> bool:
        """Return whether every part is made."""
        return all(slot.widget is not None for slot in self._order)

    def showEvent(self, event: QShowEvent) -> None:
        """Make what is seen first."""
        super().showEvent(event)
        self._make_what_is_seen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure everything anew at another width."""
        super().resizeEvent(event)
        anchor = self._anchor()
        if event.size().width() != event.oldSize().width():
            for slot in self._order:
                self._measure(slot)
        self._place(anchor)
        self._make_what_is_seen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice which parts want another height, and let those below make room."""
        if event.type() == QEvent.Type.LayoutRequest:
            if watched is self._sheet:
                self._measure_outgrown()
            else:
                self._outgrown.add(watched)
        return super().eventFilter(watched, event)

    def _make(self, slot: _Slot) -> None:
        slot.widget = made = slot.part.make()
        made.setParent(self._sheet)
        made.installEventFilter(self)
        made.setGeometry(self._left(), slot.top, self._room(), slot.height)
        made.show()
        self._measure(slot)

    def _make_what_is_seen(self) -> None:
        if not self.isVisible() or self._is_placing:
            return
        # what is made may be lower than the room kept for it, so that more comes into sight
        while waiting := [slot for slot in self._seen() if slot.widget is None]:
            anchor = self._anchor()
            for slot in waiting:
                self._make(slot)
            self._place(anchor)
        self._waiting = [slot for slot in self._order if slot.widget is None]
        if self._waiting:
            self._idle.start()

    def _seen(self) -> list[_Slot]:
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        first = max(bisect_right(self._order, top, key=lambda slot: slot.top) - 1, 0)
        return self._order[first : bisect_left(self._order, bottom, key=lambda slot: slot.top)]

    def _work_a_slice(self) -> None:
        if not self.isVisible():
            self._idle.stop()
            return
        clock = QElapsedTimer()
        clock.start()
        anchor, top = self._anchor(), self.verticalScrollBar().value()
        # what comes after the part in sight is wanted before what stands above it
        self._waiting.sort(key=lambda slot: slot.top < top)
        while self._waiting and clock.elapsed() < _SLICE_MS:
            slot = self._waiting.pop(0)
            if slot.widget is None and self._slots.get(slot.part.key) is slot:
                self._make(slot)
        self._place(anchor)
        if not self._waiting:
            self._idle.stop()

    def _measure_outgrown(self) -> None:
        if not self._outgrown or self._is_placing:
            return
        anchor = self._anchor()
        concerned = [slot for slot in self._order if slot.widget in self._outgrown]
        self._outgrown.clear()
        before = [slot.height for slot in concerned]
        for slot in concerned:
            self._measure(slot)
        if [slot.height for slot in concerned] != before:
            self._place(anchor)
            self._make_what_is_seen()

    def _measure(self, slot: _Slot) -> None:
        if (widget := slot.widget) is not None:
            wanted = widget.heightForWidth(self._room())
            slot.height = wanted if wanted >= 0 else widget.sizeHint().height()

    def _place(self, anchor: tuple[_Slot, int] | None) -> None:
        """Put every part where it belongs; the part of the anchor stays where it is seen."""
        self._is_placing = True
        left, room, top = self._left(), self._room(), look().px(_AROUND)
        between = look().px(_BETWEEN)
        for slot in self._order:
            slot.top = top
            area = (left, top, room, slot.height)
            if slot.widget is not None and slot.area != area:
                slot.area = area
                slot.widget.setGeometry(*area)
            top += slot.height + between
        height = max(top - between + look().px(_AROUND), self.viewport().height())
        self._sheet.resize(self._width(), height)
        if anchor is not None and self._slots.get(anchor[0].part.key) is anchor[0]:
            self.verticalScrollBar().setValue(anchor[0].top - anchor[1])
        self._is_placing = False

    def _anchor(self) -> tuple[_Slot, int] | None:
        """Return the first part in sight and how far below the upper edge it begins; None at the very top."""
        top = self.verticalScrollBar().value()
        seen = self._seen() if top else []
        return (seen[0], seen[0].top - top) if seen else None

    def _width(self) -> int:
        return min(self.viewport().width(), look().px(_WIDTH))

    def _room(self) -> int:
        return self._width() - 2 * self._left()

    def _left(self) -> int:
        return look().px(_AROUND)
