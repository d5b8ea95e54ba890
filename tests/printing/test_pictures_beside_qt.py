"""A line of each script, beside what Qt draws with the same fonts: the same shapes in the same places."""

from __future__ import annotations

import pytest

from carecoord_desktop.printing.characters import clusters
from tests.builders.pictures import likeness, printed_line, qt_line
from tests.builders.texts import LINES

ALIKE = 0.75
"""Right lines are above 0.81: two programs draw edges in two grays. With one wrong letter: below 0.67."""

OF_SEVERAL_WORDS = [script for script, (_, line) in LINES.items() if line.count(" ") > 2]
JOINED = ["Arabic", "Persian", "Urdu", "Devanagari", "Bengali", "Burmese", "Khmer"]

pytestmark = pytest.mark.usefixtures("qapp")


def likeness_beside_qt(script: str, printed: str = "") -> float:
    """Return how alike our print of a text, else of the line of the script, is to that line drawn by Qt."""
    language, line = LINES[script]
    return likeness(printed_line(printed or line, language), qt_line(line, language))


@pytest.mark.parametrize("script", LINES)
def test_a_printed_line_looks_as_qt_draws_it(script: str) -> None:
    assert likeness_beside_qt(script) > ALIKE


@pytest.mark.parametrize("script", LINES)
def test_two_letters_in_each_others_place_would_be_seen(script: str) -> None:
    letters = list(clusters(LINES[script][1]))
    place = next(
        place
        for place in range(len(letters) // 2, len(letters))
        if " " not in letters[place : place + 2] and letters[place] != letters[place + 1]
    )
    letters[place : place + 2] = reversed(letters[place : place + 2])
    assert likeness_beside_qt(script, "".join(letters)) < ALIKE


@pytest.mark.parametrize("script", OF_SEVERAL_WORDS)
def test_words_from_the_wrong_side_would_be_seen(script: str) -> None:
    assert likeness_beside_qt(script, " ".join(reversed(LINES[script][1].split()))) < ALIKE


@pytest.mark.parametrize("script", JOINED)
def test_letters_that_are_not_joined_would_be_seen(script: str) -> None:
    """A zero-width non-joiner between two letters asks for the shapes they have alone."""
    assert likeness_beside_qt(script, "\u200c".join(LINES[script][1])) < ALIKE
