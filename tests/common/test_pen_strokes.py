"""A drawn signature is the same strokes again after it was kept as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common.pen_strokes import HEIGHT, WIDTH, strokes_in, strokes_text

_points = st.tuples(st.integers(0, WIDTH), st.integers(0, HEIGHT))
_strokes = st.lists(st.lists(_points, min_size=1, max_size=40).map(tuple), max_size=10).map(tuple)


@given(_strokes)
def test_what_was_drawn_is_drawn_again(strokes: tuple[tuple[tuple[int, int], ...], ...]) -> None:
    assert strokes_in(strokes_text(strokes)) == strokes


def test_a_signature_is_a_path_that_any_drawing_program_reads() -> None:
    assert strokes_text((((12, 40), (15, 44)), ((80, 20),))) == "M12 40L15 44M80 20"


def test_what_leaves_the_sheet_stays_at_its_edge() -> None:
    assert strokes_text((((-5, 400), (2000, 10)),)) == f"M0 {HEIGHT}L{WIDTH} 10"


@pytest.mark.parametrize("text", ["L1 2", "M1", "M1 2 3", "M1 2L", "<svg/>", "M99999 1", "M1 1" * 20_000])
def test_what_is_no_signature_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no drawn signature"):
        strokes_in(text)
