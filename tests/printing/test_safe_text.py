"""Text on paper is what is stored, letter by letter, whatever it looks like."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carecoord_desktop.printing import (
    Block,
    Bullets,
    CallBox,
    Checkboxes,
    Choice,
    Facts,
    Heading,
    Paper,
    Paragraph,
    Person,
    Table,
    TooLongToPrint,
    compose,
)
from carecoord_desktop.printing.safe_text import MOST_CHARACTERS, printable
from tests.builders.papers import copied, one_spaced, pages_of, text_of
from tests.builders.texts import (
    as_read,
    latin_texts,
    right_to_left_texts,
    texts_without_spaces,
    words_of_the_world,
)

LOOKS_LIKE_MARKUP = (
    "Allergies: <penicillin> none",
    "<b Smith",
    "Tom & Jerry &amp; &lt;",
    "</para>",
    "&#x110000;",
    "<!-- nothing to see --> none",
    '<img src="file:///etc/passwd"/>',
    "<a href='javascript:x'>click</a>",
    "<onDraw name='x'/><seq/><font color='[[[x]]]'>",
    "{person.name} %(x)s $x \\n",
)


@pytest.mark.parametrize("text", LOOKS_LIKE_MARKUP)
def test_what_looks_like_markup_is_printed_as_written(text: str) -> None:
    assert copied(text) == text


@pytest.mark.parametrize("text", LOOKS_LIKE_MARKUP)
def test_markup_is_printed_as_written_in_every_place_of_a_paper(text: str) -> None:
    blocks: list[Block] = [
        Heading(text), Bullets([text]), Facts([(text, text)]), Table((text, "Day"), [(text, "1")]),
        Checkboxes([Choice(text)]), CallBox(text, text, text),
    ]  # fmt: skip
    printed = text_of(compose(Paper(text, blocks, text, Person(text, text))))
    # title, subtitle, name, birth date, and the eight places above
    assert printed.count(one_spaced(text)) >= 12


@given(latin_texts())
@settings(max_examples=100, deadline=None)
def test_any_western_text_is_copied_from_paper_as_it_was_stored(text: str) -> None:
    assert copied(text) == as_read(text)


@given(words_of_the_world())
@settings(max_examples=100, deadline=None)
def test_names_and_notes_of_many_scripts_are_copied_as_they_were_stored(text: str) -> None:
    assert copied(text) == as_read(text)


@given(texts_without_spaces())
@settings(max_examples=100, deadline=None)
def test_scripts_without_spaces_are_copied_but_for_the_ends_of_lines(text: str) -> None:
    assert copied(text).replace(" ", "") == text


@given(right_to_left_texts())
@settings(max_examples=100, deadline=None)
def test_arabic_and_hebrew_are_copied_as_they_were_stored(text: str) -> None:
    assert copied(text) == as_read(text)


@given(st.text(st.characters(), max_size=50))
@settings(max_examples=200, deadline=None)
def test_no_character_that_steers_the_printer_comes_through_the_door(text: str) -> None:
    shown = printable(text)
    assert not any(letter < " " and letter != "\n" for letter in shown)
    assert not any("\x7f" <= letter <= "\x9f" or "\u202a" <= letter <= "\u202e" for letter in shown)


def test_control_characters_are_written_out_in_words() -> None:
    assert copied("take\x07 5\u202e0 mg") == "take[control character U+0007] 5[control character U+202E]0 mg"


def test_line_ends_of_every_system_are_line_ends() -> None:
    blocks = [Paragraph("one\r\ntwo\rthree\u2028four\nfive")]
    [page] = pages_of(compose(Paper("Lines", blocks)))
    assert page.split()[1:6] == ["one", "two", "three", "four", "five"]


def test_a_text_as_long_as_a_book_is_refused_in_words() -> None:
    with pytest.raises(TooLongToPrint, match="200,001 characters"):
        copied("x" * (MOST_CHARACTERS + 1))


def test_a_word_without_an_end_takes_no_longer_than_a_page_of_words() -> None:
    printed = text_of(compose(Paper("Long", [Paragraph("x" * 50_000)])))
    assert printed.count("x") == 50_000
