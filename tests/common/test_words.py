"""Closed lists of words keep words of newer versions, and know their own."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common.words import Words


class Answer(Words):
    """A list with a word of its own that means not knowing."""

    YES = "yes"
    UNKNOWN = "unknown"
    ENTERED_IN_ERROR = "entered-in-error"


@pytest.mark.parametrize("answer", list(Answer))
def test_every_word_of_the_list_is_known_also_the_word_unknown(answer: Answer) -> None:
    assert answer.is_known
    assert Answer(answer.value) is answer


@given(st.text().filter(lambda text: text not in {"yes", "unknown", "entered-in-error"}))
def test_a_word_of_a_newer_version_stays_what_it_is(text: str) -> None:
    """SYNC-I15: an old version's round trip keeps what it does not know."""
    word = Answer(text)
    assert (word, str(word), word.value, f"{word}") == (text, text, text, text)
    assert not word.is_known
    assert word not in list(Answer)
    assert Answer(text) == word
    assert hash(Answer(text)) == hash(word)
    assert not pickle.loads(pickle.dumps(word)).is_known  # noqa: S301
    assert copy.deepcopy(word) == word


@pytest.mark.parametrize("value", [None, 3, b"yes"])
def test_what_is_no_text_is_no_word(value: Any) -> None:
    with pytest.raises(ValueError, match="not a valid Answer"):
        Answer(value)


def test_a_word_is_read_in_sentence_case() -> None:
    assert Answer.ENTERED_IN_ERROR.label == "Entered in error"
    assert Answer("").label == ""
