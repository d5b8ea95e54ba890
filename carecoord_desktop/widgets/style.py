"""Dresses the application: palette, generated style sheet, bundled fonts, layouts in proportion."""

from __future__ import annotations

from functools import cache
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QFormLayout, QGridLayout, QLayout, QWidget

from carecoord_desktop.common.resources import resource
from carecoord_desktop.widgets.style_sheet import style_sheet
from carecoord_desktop.widgets.tokens import Look, ThemeName, look_of

ThemeWish = Literal["light", "dark", "system"]

_FONT_FILES = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
_DESIGN = "lengthsOfTheDesign"  # property of a layout: its margins and spacings at 100 %

_look: Look | None = None
_wish: ThemeWish = "light"


def look() -> Look:
    """Return the tokens in force; the light theme at 100 % before `apply_style` was called."""
    return _look if _look is not None else look_of("light")


def apply_style(app: QApplication, theme: ThemeWish = "light", scale: float = 1.0) -> None:
    """Dress the whole application; may be called again whenever the theme or the scale changes.

    With "system" the application follows the desktop when it turns light or dark.
    """
    global _wish, _look
    _load_fonts()
    if _look is None:
        app.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(_follow_desktop)
    _wish = theme
    _look = look_of(_theme_of(theme), scale)
    app.setFont(text_font(_look.type.base))
    app.setPalette(_palette(_look))
    app.setStyleSheet(style_sheet(_look))
    for widget in app.allWidgets():
        if (layout := widget.layout()) is not None:
            for each in (layout, *layout.findChildren(QLayout)):
                _scale(each)


def text_font(points: float, *, bold: bool = False) -> QFont:
    """Return the application's font at a type size of the design, at the scale in force."""
    font = QFont(look().type.family)
    font.setPixelSize(look().text_px(points))
    font.setBold(bold)
    return font


def icon_size() -> QSize:
    """Return the size of icons at the scale in force."""
    side = look().px(look().sizes.icon)
    return QSize(side, side)


def space(layout: QLayout, *, around: int | tuple[int, int, int, int] = 0, between: int = 0) -> None:
    """Give a layout margins and spacing in pixels at 100 %, and keep them in proportion at every scale.

    `around` is one margin for all sides, or leading, top, trailing, bottom: Arabic leads from the right.
    """
    margins = (around,) * 4 if isinstance(around, int) else around
    layout.setProperty(_DESIGN, [*margins, between, between])
    _scale(layout)


def space_form(form: QWidget) -> None:
    """Keep the lengths drawn in a `.ui` file in proportion at every scale; call once after `setupUi`."""
    for layout in form.findChildren(QLayout):
        layout.setProperty(_DESIGN, _drawn_lengths(layout))
        _scale(layout)


def restyle(widget: QWidget) -> None:
    """Show a widget in the dress of its properties after one of them changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def _drawn_lengths(layout: QLayout) -> list[int]:
    margins = layout.contentsMargins()
    if isinstance(layout, QGridLayout | QFormLayout):
        across, down = layout.horizontalSpacing(), layout.verticalSpacing()
    else:
        across = down = layout.spacing()
    return [margins.left(), margins.top(), margins.right(), margins.bottom(), across, down]


def _scale(layout: QLayout) -> None:
    design = layout.property(_DESIGN)
    if design is None:
        return
    left, top, right, bottom, across, down = (look().px(length) for length in design)
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        left, right = right, left
    layout.setContentsMargins(left, top, right, bottom)
    if isinstance(layout, QGridLayout | QFormLayout):
        layout.setHorizontalSpacing(across)
        layout.setVerticalSpacing(down)
    else:
        layout.setSpacing(across)


def _theme_of(wish: ThemeWish) -> ThemeName:
    hints = QGuiApplication.styleHints()
    if wish != "system":
        # Tells the desktop too, so that the window's own frame turns dark with its content.
        hints.setColorScheme(Qt.ColorScheme.Dark if wish == "dark" else Qt.ColorScheme.Light)
        return wish
    hints.unsetColorScheme()
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def _follow_desktop() -> None:
    app = QApplication.instance()
    if _wish == "system" and isinstance(app, QApplication) and look().theme != _theme_of("system"):
        apply_style(app, "system", look().scale)


@cache
def _load_fonts() -> None:
    for name in _FONT_FILES:
        if QFontDatabase.addApplicationFont(str(resource("fonts", name))) == -1:
            raise RuntimeError(f"The font {name} that ships with CareCoord could not be read")


def _palette(look: Look) -> QPalette:
    colors, role = look.colors, QPalette.ColorRole
    palette = QPalette(QColor(colors.card), QColor(colors.surface))
    for each, color in {
        role.Window: colors.surface,
        role.WindowText: colors.ink,
        role.Base: colors.card,
        role.AlternateBase: colors.surface,
        role.Text: colors.ink,
        role.PlaceholderText: colors.ink_soft,
        role.Button: colors.card,
        role.ButtonText: colors.ink,
        role.ToolTipBase: colors.ink,
        role.ToolTipText: colors.surface,
        role.Highlight: colors.wash("brand"),
        role.HighlightedText: colors.ink,
        role.Accent: colors.brand,
        role.Link: colors.brand,
        role.LinkVisited: colors.brand,
        role.Light: colors.card,
        role.Midlight: colors.line,
        role.Mid: colors.line,
        role.Dark: colors.edge,
        role.Shadow: colors.edge,
    }.items():
        palette.setColor(each, QColor(color))
    for faded in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, faded, QColor(colors.edge))
    return palette
