"""Writes the Qt style sheet of one look, each length written out: QSS knows no variables and no scaling."""

from __future__ import annotations

from carecoord_desktop.common.resources import resource
from carecoord_desktop.widgets.tokens import Look, mixed

# Qt adds these to the padding of a style sheet, unscaled.
_CELL_MARGIN = 3
_LINE_EDIT_MARGIN = 2


def style_sheet(look: Look) -> str:
    """Return the style sheet of the whole application for one theme at one scale."""
    parts = (
        _text,
        _buttons,
        _fields,
        _drop_downs,
        _ticks,
        _tables,
        _navigation,
        _menus,
        _surfaces,
        _scroll_bars,
    )
    return "\n".join(part(look) for part in parts)


def _picture(look: Look, name: str) -> str:
    return f'image: url("{resource("style", look.theme, f"{name}.svg").as_posix()}");'


def _framed(look: Look, height: int, side: int, color: str, ring: str) -> tuple[str, str]:
    """Return the box of a control at rest and with the focus ring, of equal outer size."""
    border, focus, pad = look.px(1), look.px(look.sizes.focus_ring), look.px(5)
    content = look.px(height) - 2 * border - 2 * pad
    thicker = focus - border
    rest = (
        f"border: {border}px solid {color}; padding: {pad}px {look.px(side)}px;"
        f" min-height: {content}px; border-radius: {look.px(look.sizes.radius)}px;"
    )
    focused = f"border: {focus}px solid {ring}; padding: {pad - thicker}px {look.px(side) - thicker}px;"
    return rest, focused


def _pill(look: Look) -> str:
    return (
        f"min-height: {look.px(28) - 2 * look.px(1)}px; padding: 0 {look.px(12)}px;"
        f" border-radius: {look.px(14)}px; font-size: {look.text_px(look.type.small)}px;"
        f" icon-size: {look.px(16)}px;"
    )


def _text(look: Look) -> str:
    c, t = look.colors, look.type
    return f"""
QToolTip {{ background: {c.ink}; color: {c.surface}; border: 0; padding: {look.px(6)}px {look.px(8)}px; }}
Heading {{ color: {c.ink}; font-weight: 700; }}
Heading[level="1"] {{ font-size: {look.text_px(t.title)}px; }}
Heading[level="2"] {{ font-size: {look.text_px(t.section)}px; }}
Heading[level="3"] {{ font-size: {look.text_px(t.base)}px; }}
SoftText, PlainLabel[kind="soft"], PlainLabel[kind="status"] {{ color: {c.ink_soft}; }}
SoftText[small="true"], PlainLabel[kind="status"] {{ font-size: {look.text_px(t.small)}px; }}
PlainLabel[kind="problem"] {{ color: {c.late}; font-size: {look.text_px(t.small)}px; }}
"""


def _buttons(look: Look) -> str:
    c, s = look.colors, look.sizes
    rest, focused = _framed(look, s.control, s.group, c.edge, c.brand)
    choice_rest, choice_focused = _framed(look, s.interview, s.group, c.edge, c.brand)
    return f"""
QPushButton, QToolButton {{ background: {c.card}; color: {c.ink};
    {rest} icon-size: {look.px(s.icon + 4)}px; }}
QToolButton {{ icon-size: {look.px(s.icon)}px; }}
QPushButton:hover, QToolButton:hover {{ background: {mixed(c.ink, c.card, 0.05)}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {mixed(c.ink, c.card, 0.1)}; }}
QPushButton:focus, QToolButton:focus {{ {focused} }}
QPushButton:disabled, QToolButton:disabled {{ color: {c.edge}; border-color: {c.line};
    background: {c.surface}; }}
QPushButton[kind="primary"] {{ background: {c.brand}; color: {c.on_brand}; border-color: {c.brand};
    font-weight: 700; }}
QPushButton[kind="primary"]:hover {{ background: {mixed(c.brand, c.ink, 0.9)}; }}
QPushButton[kind="primary"]:pressed {{ background: {mixed(c.brand, c.ink, 0.78)}; }}
QPushButton[kind="primary"]:focus {{ border-color: {c.ink}; }}
QPushButton[kind="primary"]:disabled {{ background: {c.line}; color: {c.edge}; border-color: {c.line}; }}
QPushButton[kind="danger"] {{ color: {c.late}; border-color: {c.late}; }}
QPushButton[kind="danger"]:hover {{ background: {c.wash("late")}; }}
QPushButton[kind="danger"]:focus {{ border-color: {c.late}; }}
QPushButton[kind="quiet"], QToolButton {{ background: transparent; border-color: transparent;
    color: {c.brand}; }}
QPushButton[kind="quiet"]:hover, QToolButton:hover {{ background: {c.wash("brand")}; }}
QPushButton[kind="quiet"]:focus, QToolButton:focus {{ border-color: {c.brand}; }}
QPushButton[kind="quiet"]:disabled {{ color: {c.edge}; }}
QPushButton[kind="choice"] {{ text-align: left; {choice_rest} }}
QPushButton[kind="choice"]:focus {{ {choice_focused} }}
QPushButton[kind="choice"]:checked {{ background: {c.wash("brand")}; border-color: {c.brand}; }}
QPushButton[kind="filter"] {{ background: {c.wash("brand")}; color: {c.on_wash("brand")};
    border-color: transparent; {_pill(look)} }}
QPushButton[kind="filter"]:hover {{ border-color: {c.brand}; }}
QPushButton[kind="filter"]:focus {{ border-color: {c.brand}; padding: 0 {look.px(12) - look.px(1)}px; }}
QPushButton::menu-indicator {{ {_picture(look, "chevron-down")} width: {look.px(s.icon)}px;
    height: {look.px(s.icon)}px; subcontrol-position: right center; right: {look.px(8)}px; }}
"""


def _fields(look: Look) -> str:
    c, s = look.colors, look.sizes
    rest, focused = _framed(look, s.control, s.row_padding, c.edge, c.brand)
    border, radius = look.px(1), look.px(s.radius)
    thicker = look.px(s.focus_ring) - border
    side, above = look.px(s.row_padding), look.px(6)
    written = f"selection-background-color: {c.brand}; selection-color: {c.on_brand};"
    return f"""
QLineEdit, QComboBox, QAbstractSpinBox {{ background: {c.card}; color: {c.ink}; {rest} {written} }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ {focused} }}
QLineEdit {{ padding-left: {side - _LINE_EDIT_MARGIN}px; padding-right: {side - _LINE_EDIT_MARGIN}px;
    placeholder-text-color: {c.ink_soft}; }}
QLineEdit:focus {{ padding-left: {side - _LINE_EDIT_MARGIN - thicker}px;
    padding-right: {side - _LINE_EDIT_MARGIN - thicker}px; }}
QTextEdit, QPlainTextEdit {{ background: {c.card}; color: {c.ink}; border: {border}px solid {c.edge};
    border-radius: {radius}px; padding: {above}px {side - 4}px;
    placeholder-text-color: {c.ink_soft}; {written} }}
QTextEdit:focus, QPlainTextEdit:focus {{ border: {look.px(s.focus_ring)}px solid {c.brand};
    padding: {above - thicker}px {side - 4 - thicker}px; }}
QLineEdit:hover:!focus, QComboBox:hover:!focus, QTextEdit:hover:!focus {{ border-color: {c.ink_soft}; }}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QTextEdit:disabled {{
    background: {c.surface}; color: {c.ink_soft}; border-color: {c.line}; }}
QLineEdit:read-only {{ background: {c.surface}; }}
QLineEdit[problem="true"], QComboBox[problem="true"], QAbstractSpinBox[problem="true"],
QTextEdit[problem="true"], QPlainTextEdit[problem="true"] {{ border-color: {c.late}; }}
QAbstractSpinBox {{ max-height: {look.px(s.control) - 2 * border - 2 * look.px(5)}px; padding-right: 0; }}
QLineEdit QToolButton {{ border: 0; min-height: 0; padding: 0; background: transparent; }}
QComboBox QLineEdit, QAbstractSpinBox QLineEdit, QComboBox QLineEdit:focus,
QAbstractSpinBox QLineEdit:focus {{
    border: 0; min-height: 0; padding: 0; background: transparent; }}
"""


def _drop_downs(look: Look) -> str:
    c, s = look.colors, look.sizes
    arrow = f"width: {look.px(s.icon)}px; height: {look.px(s.icon)}px;"
    return f"""
QComboBox {{ padding-right: {look.px(8)}px; combobox-popup: 0; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: 0; width: {look.px(s.icon + 4)}px;
    subcontrol-origin: padding; subcontrol-position: center right; right: {look.px(8)}px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ {_picture(look, "chevron-down")} {arrow} }}
QComboBox QAbstractItemView {{ background: {c.card}; border: {look.px(1)}px solid {c.edge}; outline: 0;
    padding: {look.px(4)}px; }}
QComboBox QAbstractItemView:focus {{ border: {look.px(1)}px solid {c.edge}; padding: {look.px(4)}px; }}
QComboBox QAbstractItemView::item {{ border: 0; min-height: {look.px(s.control)}px; padding: 0 {look.px(8)}px;
    border-radius: {look.px(4)}px; color: {c.ink}; }}
QComboBox QAbstractItemView::item:hover, QComboBox QAbstractItemView::item:selected {{
    background: {c.wash("brand")}; color: {c.ink}; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: 0; background: transparent;
    width: {look.px(24)}px; }}
QAbstractSpinBox::up-arrow {{ {_picture(look, "chevron-up")} {arrow} }}
QAbstractSpinBox::down-arrow {{ {_picture(look, "chevron-down")} {arrow} }}
"""


def _ticks(look: Look) -> str:
    c, s = look.colors, look.sizes
    side = look.px(s.icon)
    border, ring = look.px(1), look.px(s.focus_ring)
    inner, ringed = side - 2 * border, side - 2 * ring
    return f"""
QCheckBox, QRadioButton {{ spacing: {look.px(8)}px; min-height: {look.px(28)}px; color: {c.ink}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {c.edge}; }}
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {{ width: {inner}px;
    height: {inner}px;
    border: {border}px solid {c.edge}; background: {c.card}; border-radius: {look.px(4)}px; }}
QRadioButton::indicator {{ border-radius: {side // 2}px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {c.brand}; }}
QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate, QRadioButton::indicator:checked,
QAbstractItemView::indicator:checked {{ background: {c.brand}; border-color: {c.brand}; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ {_picture(look, "check")} }}
QCheckBox::indicator:indeterminate {{ {_picture(look, "dash")} }}
QRadioButton::indicator:checked {{ {_picture(look, "dot")} }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: {ring}px solid {c.brand};
    width: {ringed}px; height: {ringed}px; }}
QCheckBox::indicator:checked:focus, QRadioButton::indicator:checked:focus,
QCheckBox::indicator:indeterminate:focus {{ border-color: {c.ink}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {c.line};
    background: {c.surface}; }}
"""


def _tables(look: Look) -> str:
    c, s = look.colors, look.sizes
    border, ring = look.px(1), look.px(s.focus_ring)
    return f"""
QTableView, QListView, QTreeView {{ background: {c.card}; color: {c.ink}; border: {border}px solid {c.line};
    border-radius: {look.px(s.radius)}px; outline: 0; padding: {ring - border}px; gridline-color: {c.line};
    selection-background-color: {c.wash("brand")}; selection-color: {c.ink}; }}
QTableView:focus, QListView:focus, QTreeView:focus {{ border: {ring}px solid {c.brand}; padding: 0; }}
QTableView::item, QListView::item, QTreeView::item {{ padding: 0 {look.px(s.row_padding) - _CELL_MARGIN}px;
    border: 0;
    border-bottom: {border}px solid {c.line}; }}
QListView::item, QTreeView::item {{ min-height: {look.px(s.row) - border}px; }}
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {{
    background: {c.wash("brand")}; color: {c.ink}; }}
QHeaderView {{ background: transparent; border: 0; }}
QHeaderView::section {{ background: transparent; color: {c.ink_soft}; border: 0; font-weight: 700;
    border-bottom: {border}px solid {c.edge}; padding: 0 {look.px(s.row_padding)}px;
    min-height: {look.px(s.row)}px; font-size: {look.text_px(look.type.small)}px; }}
QTableCornerButton::section {{ background: {c.card}; border: 0; }}
"""


def _navigation(look: Look) -> str:
    c, s = look.colors, look.sizes
    rest, focused = _framed(look, s.row, s.row_padding, "transparent", c.brand)
    return f"""
QTabWidget::pane {{ border: 0; border-top: {look.px(1)}px solid {c.line}; }}
QTabWidget::tab-bar {{ left: {look.px(s.page)}px; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {c.ink_soft}; border: 0;
    padding: {look.px(8)}px {look.px(16)}px;
    min-height: {look.px(24)}px; border-bottom: {look.px(2)}px solid transparent; }}
QTabBar::tab:hover {{ color: {c.ink}; }}
QTabBar::tab:selected {{ color: {c.brand}; border-bottom-color: {c.brand}; }}
QTabBar::tab:focus {{ color: {c.ink}; background: {c.wash("brand")}; }}
QTabBar::scroller {{ width: {look.px(36)}px; }}
QTabBar QToolButton, QTabBar QToolButton:disabled {{ min-height: {look.px(16)}px; padding: {look.px(2)}px;
    border: 0; background: {c.surface}; }}
QTabBar QToolButton::left-arrow {{ {_picture(look, "chevron-left")} }}
QTabBar QToolButton::right-arrow {{ {_picture(look, "chevron-right")} }}
QPushButton[kind="nav"] {{ background: transparent; text-align: left; {rest} }}
QPushButton[kind="nav"]:hover {{ background: {mixed(c.ink, c.surface, 0.06)}; }}
QPushButton[kind="nav"]:checked {{ background: {c.wash("brand")}; color: {c.on_wash("brand")};
    font-weight: 700; }}
QPushButton[kind="nav"]:focus {{ {focused} }}
QPushButton[kind="nav"][folded="true"] {{ text-align: center; }}
"""


def _menus(look: Look) -> str:
    c = look.colors
    return f"""
QMenuBar {{ background: {c.surface}; color: {c.ink}; }}
QMenuBar::item {{ padding: {look.px(6)}px {look.px(12)}px; background: transparent; }}
QMenuBar::item:selected {{ background: {c.wash("brand")}; border-radius: {look.px(4)}px; }}
QMenu {{ background: {c.card}; color: {c.ink}; border: {look.px(1)}px solid {c.edge};
    padding: {look.px(4)}px; }}
QMenu::item {{ padding: {look.px(8)}px {look.px(24)}px {look.px(8)}px {look.px(12)}px;
    border-radius: {look.px(4)}px; }}
QMenu::item:selected {{ background: {c.wash("brand")}; color: {c.ink}; }}
QMenu::item:disabled {{ color: {c.edge}; }}
QMenu::icon {{ padding-left: {look.px(8)}px; }}
QMenu::separator {{ height: {look.px(1)}px; background: {c.line}; margin: {look.px(4)}px {look.px(8)}px; }}
"""


def _surfaces(look: Look) -> str:
    c, s = look.colors, look.sizes
    card = (
        f"background: {c.card}; border: {look.px(1)}px solid {c.line}; border-radius: {look.px(s.radius)}px;"
    )
    return f"""
QDialog, QMainWindow {{ background: {c.surface}; }}
QFrame[kind="card"] {{ {card} }}
QFrame[kind="line"] {{ background: {c.line}; border: 0; max-height: {look.px(1)}px;
    min-height: {look.px(1)}px; }}
QWidget[kind="sidebar"] {{ background: {mixed(c.ink, c.surface, 0.03)};
    border-right: {look.px(1)}px solid {c.line}; }}
QGroupBox {{ {card} font-weight: 700; margin-top: {look.px(28)}px; padding: {look.px(s.group)}px; }}
QGroupBox::title {{ subcontrol-origin: margin; subcontrol-position: top left;
    padding: 0 {look.px(2)}px;    color: {c.ink}; font-weight: 700; }}
QProgressBar {{ background: {c.line}; border: 0; border-radius: {look.px(4)}px;
    min-height: {look.px(8)}px; max-height: {look.px(8)}px; }}
QProgressBar::chunk {{ background: {c.brand}; border-radius: {look.px(4)}px; }}
QSplitter::handle {{ background: {c.line}; }}
QSplitter::handle:horizontal {{ width: {look.px(1)}px; }}
QSplitter::handle:vertical {{ height: {look.px(1)}px; }}
QStatusBar {{ background: {c.surface}; color: {c.ink_soft}; border-top: {look.px(1)}px solid {c.line}; }}
QStatusBar::item {{ border: 0; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: 0; }}
"""


def _scroll_bars(look: Look) -> str:
    c = look.colors
    thumb = mixed(c.edge, c.card, 0.55)
    return f"""
QScrollBar {{ background: transparent; border: 0; margin: 0; }}
QScrollBar:vertical {{ width: {look.px(12)}px; }}
QScrollBar:horizontal {{ height: {look.px(12)}px; }}
QScrollBar::handle {{ background: {thumb}; border-radius: {look.px(4)}px; margin: {look.px(2)}px; }}
QScrollBar::handle:vertical {{ min-height: {look.px(32)}px; }}
QScrollBar::handle:horizontal {{ min-width: {look.px(32)}px; }}
QScrollBar::handle:hover {{ background: {c.edge}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
"""
