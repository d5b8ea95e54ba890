"""The look is legible, keeps its proportions, and is decided in one file."""

from __future__ import annotations

import re
from itertools import product

import pytest
from PySide6.QtGui import QColor, QFontInfo, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.common.resources import resource
from carecoord_desktop.widgets.buttons import ButtonKind, NavButton, button
from carecoord_desktop.widgets.icons import icon
from carecoord_desktop.widgets.labels import Chip
from carecoord_desktop.widgets.spin_fields import NumberEdit
from carecoord_desktop.widgets.style import apply_style, look, space, space_form
from carecoord_desktop.widgets.tokens import ThemeName, look_of

THEMES: tuple[ThemeName, ...] = ("light", "dark")
TEXT_AA, GRAPHICS_AA = 4.5, 3.0  # WCAG 2.2, success criteria 1.4.3 and 1.4.11


def luminance(color: str) -> float:
    """Return the relative luminance WCAG 2.2 defines for `#RRGGBB`."""
    shares = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return sum(weight * share for weight, share in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio WCAG 2.2 defines, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_contrast_formula_gives_the_known_extremes() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
def test_all_text_can_be_read_on_every_ground_it_stands_on(theme: ThemeName) -> None:
    colors = look_of(theme).colors
    pairs = [
        *product((colors.ink, colors.ink_soft, colors.brand, colors.late), (colors.surface, colors.card))
    ]
    pairs.append((colors.on_brand, colors.brand))
    pairs += [(colors.on_wash(kind), colors.wash(kind)) for kind in ("good", "wait", "late", "info", "brand")]
    pairs += [(text, colors.wash("brand")) for text in (colors.ink, colors.ink_soft)]
    pairs.append((colors.surface, colors.ink))  # tooltips
    faint = [(text, ground) for text, ground in pairs if contrast(text, ground) < TEXT_AA]
    assert faint == []


@pytest.mark.parametrize("theme", THEMES)
def test_the_edges_of_fields_and_the_icons_of_chips_can_be_seen(theme: ThemeName) -> None:
    colors = look_of(theme).colors
    pairs = [*product((colors.edge, colors.brand, colors.late), (colors.surface, colors.card))]
    pairs += [(colors.named(kind), colors.wash(kind)) for kind in ("good", "wait", "late", "info")]
    assert [pair for pair in pairs if contrast(*pair) < GRAPHICS_AA] == []


@pytest.mark.parametrize("theme", THEMES)
def test_the_drawn_arrows_and_ticks_have_the_colors_of_the_tokens(theme: ThemeName) -> None:
    colors = look_of(theme).colors
    for picture in resource("style", theme).glob("*.svg"):
        used = set(re.findall(r"#[0-9A-F]{6}", picture.read_text()))
        expected = colors.ink_soft if picture.stem.startswith("chevron") else colors.on_brand
        assert used == {expected}, picture.name


def test_an_unknown_color_is_refused() -> None:
    with pytest.raises(KeyError):
        icon("calendar", "purple")


@pytest.mark.parametrize("scale", [0.85, 1.0, 1.2, 1.5, 2.0])
def test_buttons_and_fields_in_one_row_are_equally_high_at_every_scale(
    qapp: QApplication, qtbot: QtBot, scale: float
) -> None:
    apply_style(qapp, "light", scale)
    row = QWidget()
    qtbot.addWidget(row)
    column = QVBoxLayout(row)
    parts = [button("Send"), button("Send", "primary", "plus"), QLineEdit(), QComboBox(), NumberEdit()]
    for part in parts:
        column.addWidget(part)
    row.show()
    assert {part.height() for part in parts} == {round(36 * scale)}


def test_the_text_is_drawn_in_the_bundled_font_at_eleven_points(qtbot: QtBot) -> None:
    plain = QPushButton("Send")
    qtbot.addWidget(plain)
    plain.ensurePolished()
    assert (QFontInfo(plain.font()).family(), plain.font().pixelSize()) == ("Noto Sans", 15)


def test_layouts_keep_their_proportions_when_the_scale_changes(qapp: QApplication, qtbot: QtBot) -> None:
    ours, drawn = QWidget(), QWidget()
    for each in (ours, drawn):
        qtbot.addWidget(each)
    ours_layout, drawn_layout = QVBoxLayout(ours), QVBoxLayout(drawn)
    space(ours_layout, around=24, between=16)
    drawn_layout.setContentsMargins(12, 12, 12, 12)
    drawn_layout.setSpacing(6)
    space_form(drawn)
    apply_style(qapp, "light", 2.0)
    lengths = [(each.contentsMargins().left(), each.spacing()) for each in (ours_layout, drawn_layout)]
    assert lengths == [(48, 32), (24, 12)]


@pytest.mark.parametrize("kind", ["primary", "secondary", "danger"])
def test_the_focus_ring_is_visible_and_does_not_move_the_words(qtbot: QtBot, kind: ButtonKind) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    column = QVBoxLayout(row)
    first, other = button("Send referral", kind), button("Cancel")
    column.addWidget(first)
    column.addWidget(other)
    with qtbot.waitActive(row):
        row.show()
        row.activateWindow()
    other.setFocus()
    at_rest, size = first.grab().toImage(), first.size()
    first.setFocus()
    focused = first.grab().toImage()
    assert first.size() == size
    edge, middle = (focused.width() // 2, 1), (focused.width() // 2, 8)
    assert at_rest.pixelColor(*edge) != focused.pixelColor(*edge)
    assert at_rest.pixelColor(*middle) == focused.pixelColor(*middle)


def test_dark_has_no_gray_of_default_fusion(qapp: QApplication, qtbot: QtBot) -> None:
    apply_style(qapp, "dark")
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(40, 40)
    assert window.grab().toImage().pixelColor(20, 20) == QColor(look_of("dark").colors.surface)


def test_an_icon_turns_light_when_the_theme_turns_dark(qapp: QApplication) -> None:
    drawn = icon("calendar")
    assert look().colors.ink == ink_of(drawn.pixmap(18, 18).toImage())
    apply_style(qapp, "dark")
    assert look_of("dark").colors.ink == ink_of(drawn.pixmap(18, 18).toImage())


def ink_of(image: QImage) -> str:
    """Return the color of the most opaque pixel."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=QColor.alpha).name().upper()


def test_a_chip_says_its_state_with_an_icon_besides_the_color(qtbot: QtBot) -> None:
    pictures = []
    for kind in ("good", "late"):
        chip = Chip("good" if kind == "good" else "late", "")
        qtbot.addWidget(chip)
        gray = chip.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        ground = gray.pixelColor(gray.width() // 2, 2).value()
        pictures.append(
            [
                abs(gray.pixelColor(x, y).value() - ground) > 40
                for x in range(gray.width())
                for y in range(6, 18)
            ]
        )
    assert any(pictures[0])
    assert pictures[0] != pictures[1], "without color both states look the same"


def test_a_count_in_the_side_bar_is_read_aloud(qtbot: QtBot) -> None:
    entry = NavButton("Referrals", "paper-plane-tilt")
    qtbot.addWidget(entry)
    entry.show_count(12)
    assert entry.accessibleName() == "Referrals, 12"
