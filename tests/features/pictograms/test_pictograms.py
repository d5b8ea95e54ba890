"""Pictograms: outlines that any paper can draw."""

from __future__ import annotations

import pytest

from carecoord_desktop.features.pictograms.rules import (
    SIDE,
    Fill,
    NotAPictogram,
    Step,
    drawn,
    pictogram,
    pictogram_names,
)

SQUARE = '<svg viewBox="0 0 100 100">{}</svg>'


def test_every_pictogram_can_be_drawn_and_stays_on_its_square() -> None:
    names = pictogram_names()
    assert {"morning", "noon", "evening", "bedtime", "scale", "chest-pain", "food-plate", "grab-bar"} <= names
    for name in names:
        outlines = pictogram(name).outlines
        assert outlines, name
        for outline in outlines:
            assert outline.steps[0].kind == "M", name
            assert outline.line_width or outline.fill != Fill.NONE, f"{name}: a shape nobody sees"
            for step in outline.steps:
                assert all(0 <= each <= SIDE for each in step.points), (name, step)


def test_a_circle_becomes_four_curves_around_its_middle() -> None:
    [outline] = drawn("dot", SQUARE.format('<circle cx="50" cy="40" r="10" fill="black"/>')).outlines
    ends = [step.points[-2:] for step in outline.steps if step.kind == "C"]
    assert ends == [(60, 40), (50, 50), (40, 40), (50, 30)]
    assert (outline.fill, outline.line_width) == (Fill.INK, 0)


def test_a_path_is_read_step_by_step() -> None:
    svg = SQUARE.format('<path d="M 1 2 L 3 4.5 C 1 2 3 4 5 6 Z" stroke="black" stroke-width="3"/>')
    [outline] = drawn("line", svg).outlines
    assert outline.steps == (
        Step("M", (1, 2)),
        Step("L", (3, 4.5)),
        Step("C", (1, 2, 3, 4, 5, 6)),
        Step("Z"),
    )
    assert (outline.fill, outline.line_width) == (Fill.NONE, 3)
    assert outline.path == "M 1 2 L 3 4.5 C 1 2 3 4 5 6 Z"


@pytest.mark.parametrize(
    "inside",
    [
        '<text x="1">Hi</text>',
        '<path d="Q 1 2 3 4"/>',
        '<path d="L 1"/>',
        '<circle cx="5" cy="5" r="2" fill="red"/>',
        '<image href="file:///etc/passwd"/>',
    ],
)
def test_what_the_reader_does_not_know_is_refused(inside: str) -> None:
    with pytest.raises(NotAPictogram):
        drawn("odd", SQUARE.format(inside))


def test_a_pictogram_nobody_drew_is_not_found_even_by_a_path() -> None:
    for name in ("unicorn", "../roles/roles"):
        with pytest.raises(KeyError):
            pictogram(name)
