"""The order of words in a line, beside what Qt does with the same text: two programs, one reading order."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption

from carecoord_desktop.printing.directions import levels, visual_order

WORDS = (
    "שלום", "עולם", "دواء", "صباحا", "CareCoord", "Rosa", "Zoë", "12", "7", "(", ")", "-", ".", "،", "?",
    "(אב)", "(Rosa)", "[دواء]", '"כן"', "a.b",
)  # fmt: skip
ONE_LINE = 100_000.0


def seen_by_qt(text: str, base: int) -> str:
    """Return the characters of a line from left to right, as Qt places them."""
    layout = QTextLayout(text)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if base else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(ONE_LINE)
    layout.endLayout()
    at = [line.glyphRuns(place, 1)[0].positions()[0].x() for place in range(len(text))]
    return "".join(text[place] for place in sorted(range(len(text)), key=lambda place: at[place]))


@pytest.mark.usefixtures("qapp")
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join), st.sampled_from((0, 1)))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_words_stand_in_the_order_in_which_qt_puts_them(text: str, base: int) -> None:
    ours = "".join(visual_order(text, levels(text, base)))
    assert ours.split() == seen_by_qt(text, base).split()
