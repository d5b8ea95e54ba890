"""Times as people write them."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.widgets.time_field import read_time, time_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2:35 pm", time(14, 35)),
        ("2:35PM", time(14, 35)),
        ("14:35", time(14, 35)),
        ("2 p.m.", time(14)),
        ("12 am", time(0)),
        ("12:05 pm", time(12, 5)),
        ("08.15", time(8, 15)),
        ("  ", None),
    ],
)
def test_a_time_is_understood_however_it_is_written(text: str, expected: time | None) -> None:
    assert read_time(text) == expected


@pytest.mark.parametrize("text", ["2", "25:00", "14:35 pm", "0 am", "10:60", "noon"])
def test_what_is_no_time_is_said_in_words(text: str) -> None:
    found = read_time(text, "told_time")
    assert isinstance(found, Problem)
    assert found.field == "told_time"


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_what_is_written_out_is_read_again(at: time) -> None:
    assert read_time(time_words(at)) == at
