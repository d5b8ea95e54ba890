"""What happened to a person, the latest first, along one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.labels import PlainLabel, SoftText
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.style import look, space

_INDENT = 24


@dataclass(frozen=True)
class Moment:
    """One thing that happened: when in words, what, and more if there is more to say."""

    when: str
    what: str
    detail: str = ""
    kind: ChipKind = "plain"


class Timeline(QWidget):
    """A dot per moment; the color of a dot only repeats what the words say."""

    def __init__(self, moments: Sequence[Moment] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[_Entry] = []
        self._column = QVBoxLayout(self)
        space(self._column, between=16)
        self._column.addStretch(1)
        self.show_moments(moments)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show other moments, in the order given."""
        for entry in self._entries:
            self._column.removeWidget(entry)
            entry.deleteLater()
        self._entries = [_Entry(moment) for moment in moments]
        for number, entry in enumerate(self._entries):
            self._column.insertWidget(number, entry)
        self.setAccessibleName(f"Timeline, {len(moments)} entries")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors, radius = look().colors, look().px(5)
        x = look().px(_INDENT) // 3
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x
        places = [QPointF(x, entry.y() + entry.dot_y()) for entry in self._entries]
        painter.setPen(QColor(colors.line))
        if len(places) > 1:
            painter.drawLine(places[0], places[-1])
        painter.setPen(Qt.PenStyle.NoPen)
        for place, entry in zip(places, self._entries, strict=True):
            kind = entry.moment.kind
            painter.setBrush(QColor(colors.edge if kind == "plain" else colors.named(kind)))
            painter.drawEllipse(place, radius, radius)


class _Entry(QWidget):
    """When, what, and the detail of one moment."""

    def __init__(self, moment: Moment) -> None:
        super().__init__()
        self.moment = moment
        self._what = PlainLabel(moment.what, wrap=True)
        lines = QVBoxLayout(self)
        lines.addWidget(self._what)
        lines.addWidget(SoftText(moment.when, small=True))
        if moment.detail:
            lines.addWidget(Paragraph(moment.detail, soft=True))
        space(lines, around=(_INDENT, 0, 0, 0), between=2)

    def dot_y(self) -> float:
        """Return the middle of the first line, in pixels from the top."""
        return self._what.fontMetrics().height() / 2
