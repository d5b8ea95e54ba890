"""Where lines may end in scripts that part no words: between syllables, and where the writer said so."""

from __future__ import annotations

import pytest

from carecoord_desktop.printing import Paper, Paragraph, compose
from carecoord_desktop.printing.characters import unbreakable_parts
from carecoord_desktop.printing.lines import broken_lines
from carecoord_desktop.printing.words import words_of
from tests.builders.papers import copied, pages_of
from tests.builders.texts import LINES

WITHOUT_SPACES = ("Burmese", "Khmer", "Thai", "Lao", "Chinese", "Japanese")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("ကျွန်ုပ်တို့", "ကျွန်ုပ်|တို့"),  # a silent letter closes the syllable before it
        ("ခွင့်", "ခွင့်"),  # also with the dot below between letter and sign
        ("ဝန္ထမ်း", "ဝန္ထမ်း"),  # what is stacked is never parted
        ("အင်္ဂလိပ်", "အင်္ဂ|လိပ်"),
        ("ថ្នាំនេះ", "ថ្នាំ|នេះ"),
        ("เช้า", "เช้า"),  # a vowel stays before its letter
        ("ເຊົ້າ", "ເຊົ້າ"),
        ("服药。请", "服|药。|请"),  # no line begins with a full stop
        ("「よい」と", "「よ|い」|と"),
        ("ちょっと", "ちょっ|と"),  # nor with a small kana
        ("CareCoordを", "CareCoord|を"),
    ],
)
def test_a_line_ends_between_syllables(word: str, parts: str) -> None:
    assert "|".join(unbreakable_parts(word)) == parts


@pytest.mark.parametrize("script", WITHOUT_SPACES)
def test_zero_width_spaces_say_where_a_line_may_end(script: str) -> None:
    _, line = LINES[script]
    words = [line[:4], line[4:9], line[9:]]
    assert unbreakable_parts("\u200b".join(words)) == [f"{words[0]}\u200b", f"{words[1]}\u200b", words[2]]
    assert copied("\u200b".join(words)) == "\u200b".join(words)


def test_a_word_joiner_keeps_a_line_from_ending() -> None:
    assert unbreakable_parts("请在\u2060早餐") == ["请", "在\u2060早", "餐"]


@pytest.mark.parametrize("script", WITHOUT_SPACES)
def test_no_line_is_wider_than_its_column_and_nothing_is_lost(script: str) -> None:
    language, line = LINES[script]
    for text in (line * 3, f"{line}\u200b" * 3):
        lines = broken_lines(words_of([(text, False)], base=0, language=language), 6_000, language)
        assert len(lines) > 3
        assert all(each.width <= 6_000 for each in lines)
        shown = "".join(word.text + " " * word.spaces for each in lines for word in each.words)
        assert shown.replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    "together", ["500 mg", "2.5 mL", "10 mg/dL", "(555) 010-0142", "20 mg,", "100 °F", "98 %", "1000 IU."]
)
def test_an_amount_is_never_parted_from_its_unit_nor_a_number_from_its_area_code(together: str) -> None:
    for filler in range(1, 30):
        text = f"Take {'x' * filler} {together} each morning and again at night"
        for line in broken_lines(words_of([(text, False)], base=0, language="en"), 9_000, "en"):
            shown = " ".join(word.text for word in line.words)
            assert not shown.endswith(together.split()[0]), filler


def test_two_words_of_which_one_is_a_number_may_be_parted() -> None:
    words = words_of([("Room 12 meters 5 inside", False)], base=0, language="en")
    first, *_ = broken_lines(words, words[0].width + words[0].space_width + words[1].width + 10, "en")
    assert [word.text for word in first.words] == ["Room", "12"]


@pytest.mark.parametrize("script", ["Burmese", "Khmer", "Thai"])
def test_a_long_text_without_spaces_stays_inside_the_page(script: str) -> None:
    text = LINES[script][1].replace(" ", "")
    [page] = pages_of(compose(Paper("Note", [Paragraph(text * 6)])))
    assert "".join(page.split()).count(text) == 6
