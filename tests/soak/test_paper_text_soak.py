"""Ten thousand texts of every script through the printer and back, as the goals for papers ask (SEC-I1)."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders.papers import copied
from tests.builders.texts import (
    as_read,
    latin_texts,
    right_to_left_texts,
    texts_without_spaces,
    words_of_the_world,
)


@given(st.one_of(latin_texts(), words_of_the_world(), right_to_left_texts()))
@settings(max_examples=10_000, deadline=None, database=None)
def test_ten_thousand_texts_are_copied_from_paper_as_they_were_stored(text: str) -> None:
    assert copied(text) == as_read(text)


@given(texts_without_spaces())
@settings(max_examples=2_500, deadline=None, database=None)
def test_scripts_without_spaces_are_copied_but_for_the_ends_of_lines(text: str) -> None:
    assert copied(text).replace(" ", "") == text
