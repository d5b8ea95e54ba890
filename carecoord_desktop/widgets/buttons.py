"""Push buttons of each kind: one primary per view, quiet and secondary beside it, danger for what hurts."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from carecoord_desktop.widgets.icons import icon
from carecoord_desktop.widgets.labels import plain_tooltip
from carecoord_desktop.widgets.style import look, restyle, text_font

ButtonKind = Literal["primary", "secondary", "quiet", "danger", "choice"]

_ICON_COLORS: dict[str, str] = {"primary": "on_brand", "quiet": "brand", "danger": "late"}


def button(
    words: str, kind: ButtonKind = "secondary", icon_name: str = "", parent: QWidget | None = None
) -> QPushButton:
    """Return a button; `words` are shown letter by letter, an "&" included."""
    made = QPushButton(words.replace("&", "&&"), parent)
    dress_button(made, kind, icon_name)
    return made


def dress_button(drawn: QPushButton, kind: ButtonKind, icon_name: str = "") -> None:
    """Give a button drawn in a form its kind and icon."""
    drawn.setProperty("kind", kind)
    drawn.setAutoDefault(False)
    drawn.setDefault(kind == "primary")
    drawn.setCursor(Qt.CursorShape.PointingHandCursor)
    if kind == "choice":
        drawn.setCheckable(True)
    if icon_name:
        drawn.setIcon(icon(icon_name, _ICON_COLORS.get(kind, "ink"), beside_text=True))


def refuse_button(made: QPushButton, words: str) -> None:
    """Take a button out of use and say why to whoever looks or listens; "" leaves it in use."""
    if words:
        made.setEnabled(False)
        made.setToolTip(plain_tooltip(words))
        made.setAccessibleDescription(words)


class NavButton(QPushButton):
    """One entry of the side bar: icon, word, and how many things wait there."""

    def __init__(self, words: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self._words = words
        self._icon_name = icon_name
        self._count = 0
        self._is_folded = False
        self.setProperty("kind", "nav")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setIcon(icon(icon_name, beside_text=True))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)

    def show_count(self, count: int) -> None:
        """Show how many things wait there; 0 shows nothing."""
        self._count = count
        self.setAccessibleName(f"{self._words}, {count}" if count else self._words)
        self._offer_words()
        self.updateGeometry()
        self.update()

    def fold(self, is_folded: bool) -> None:
        """Show the icon alone, or with its word; the name for a screen reader stays."""
        self._is_folded = is_folded
        keys = self.shortcut()  # Qt forgets them with the text
        self.setText("" if is_folded else self._words.replace("&", "&&"))
        self.setShortcut(keys)
        self.setIcon(icon(self._icon_name, beside_text=not is_folded))
        self.setProperty("folded", is_folded)
        restyle(self)
        self._offer_words()

    def sizeHint(self) -> QSize:
        """Return room for icon, words in bold, and the count."""
        if self._is_folded:
            return super().sizeHint()
        count = QFontMetrics(text_font(look().type.base, bold=True)).horizontalAdvance(f"{self._count:>6}")
        return super().sizeHint() + QSize(count, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and the count at its far end."""
        super().paintEvent(event)
        if not self._count or self._is_folded:
            return
        painter = QPainter(self)
        painter.setFont(text_font(look().type.small, bold=self.isChecked()))
        colors = look().colors
        painter.setPen(QColor(colors.on_wash("brand") if self.isChecked() else colors.ink_soft))
        inside = look().px(look().sizes.row_padding)
        area = QRect(inside, 0, self.width() - 2 * inside, self.height())
        painter.drawText(
            area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, str(self._count)
        )

    def _offer_words(self) -> None:
        self.setToolTip(plain_tooltip(self.accessibleName()) if self._is_folded else "")
