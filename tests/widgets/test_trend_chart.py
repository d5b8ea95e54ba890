"""A score over time: what is drawn, and what a screen reader hears instead."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from carecoord_desktop.widgets.style import look
from carecoord_desktop.widgets.trend_chart import ChartPoint, TrendChart


def chart_of(*points: ChartPoint) -> TrendChart:
    """Return a chart from 0 to 6, 400 pixels wide and 240 high."""
    chart = TrendChart("Mood", points, Decimal(0), Decimal(6))
    chart.resize(400, 240)
    return chart


def drawn_in(chart: TrendChart, color: str) -> list[tuple[int, int]]:
    """Return where a color is, pixel by pixel."""
    image, wanted = chart.grab().toImage(), QColor(color)
    across, down = range(image.width()), range(image.height())
    return [(x, y) for x in across for y in down if image.pixelColor(x, y) == wanted]


def test_each_value_is_said_with_its_day_the_oldest_first(qtbot: QtBot) -> None:
    chart = chart_of(
        ChartPoint(date(2026, 11, 3), Decimal(1)), ChartPoint(date(2026, 6, 6), Decimal(4), "Ask PHQ-9", True)
    )
    qtbot.addWidget(chart)
    assert chart.accessibleName() == "Mood"
    assert chart.accessibleDescription() == "6 Jun 2026: 4, Ask PHQ-9. 3 Nov 2026: 1."


def test_a_value_about_which_something_is_to_be_done_stands_out(qtbot: QtBot) -> None:
    calm = chart_of(ChartPoint(date(2026, 6, 6), Decimal(1)))
    alarming = chart_of(ChartPoint(date(2026, 6, 6), Decimal(5), stands_out=True))
    qtbot.addWidget(calm)
    qtbot.addWidget(alarming)
    assert not drawn_in(calm, look().colors.late)
    assert drawn_in(alarming, look().colors.late)


def test_a_higher_value_stands_higher_and_a_later_one_further_on(qtbot: QtBot) -> None:
    chart = chart_of(
        ChartPoint(date(2026, 1, 1), Decimal(1), stands_out=True), ChartPoint(date(2026, 7, 1), Decimal(5))
    )
    qtbot.addWidget(chart)
    early = drawn_in(chart, look().colors.late)
    late = [(x, y) for x, y in drawn_in(chart, look().colors.brand) if x > 360]
    assert max(x for x, _ in early) < min(x for x, _ in late)
    assert min(y for _, y in early) > max(y for _, y in late)
