"""Ten thousand texts through the printer and back, as the goal for papers asks (SEC-I1)."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders.papers import copied
from tests.builders.texts import as_read, latin_texts, right_to_left_texts, words_of_the_world


@given(st.one_of(latin_texts(), words_of_the_world(), right_to_left_texts()))
@settings(max_examples=10_000, deadline=None, database=None)
def test_ten_thousand_texts_are_copied_from_paper_as_they_were_stored(text: str) -> None:
    assert copied(text) == as_read(text)
