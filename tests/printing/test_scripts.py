"""Papers in the script of the family: the right shapes in the right order, or no paper at all."""

from __future__ import annotations

import os
import re

import pytest

from carecoord_desktop.printing import Block, CannotBeDrawn, Paper, Paragraph, Strong, Table, compose
from carecoord_desktop.printing.directions import levels, visual_order
from carecoord_desktop.printing.lines import broken_lines
from carecoord_desktop.printing.words import words_of
from tests.builders.papers import copied, pixels, text_of
from tests.builders.texts import EAST_ASIAN, LINES, SAMPLES, as_read


@pytest.mark.parametrize("script", SAMPLES)
def test_a_sentence_in_each_script_is_copied_as_it_was_stored(script: str) -> None:
    assert copied(SAMPLES[script]) == as_read(SAMPLES[script])


@pytest.mark.parametrize("script", EAST_ASIAN)
def test_chinese_japanese_and_korean_are_printed_where_their_font_is_installed(script: str) -> None:
    try:
        found = copied(EAST_ASIAN[script])
    except CannotBeDrawn:
        assert "CI" not in os.environ, "set-up has not installed fonts-noto-cjk"
        pytest.skip("fonts-noto-cjk is not installed")
    assert found == as_read(EAST_ASIAN[script])


@pytest.mark.parametrize("script", SAMPLES)
def test_no_letter_is_a_box(script: str) -> None:
    """Glyph 0 is the box that fonts draw for what they do not have."""
    words = words_of([(SAMPLES[script], False)], base=0, language="")
    shapes = [shape for word in words for shape in word.shapes]
    assert shapes
    assert all(0 not in shape.glyphs for shape in shapes)


@pytest.mark.parametrize("script", LINES)
def test_each_script_is_drawn_with_a_font_that_set_up_brings(script: str) -> None:
    """Bundled, or of fonts-noto-core and fonts-noto-cjk: not with whatever else this computer has."""
    language, line = LINES[script]
    words = words_of([(line, False), (line, True)], base=0, language=language)
    used = {shape.face.path.name for word in words for shape in word.shapes}
    assert all(name.startswith("Noto") for name in used), used


def test_what_no_font_can_draw_stops_the_print_and_is_listed() -> None:
    lost = "\U0001f9ff"  # a nazar amulet: emoji have colors, not shapes
    unknown = "\ue123"  # private use: means something else in every font
    with pytest.raises(CannotBeDrawn, match="nazar amulet") as refused:
        compose(Paper("Note", [Paragraph(f"Hello {lost}"), Table(("A", "B"), [("x", unknown)])]))
    assert refused.value.characters == (unknown, lost)
    assert "Nothing was printed" in str(refused.value)


@pytest.mark.parametrize(
    "number",
    [
        "(555) 010-0142", "+1 555 010-0142", "555-010-0142", "555 010 0142", "1,250.75", "2026-11-22",
        "22/11/2026", "17:42", "500 mg", "2.5 mL", "120/80", "5-10", "5 kg",
    ],
)  # fmt: skip
@pytest.mark.parametrize("sentence", ["اتصل {} الآن", "{} الآن", "הערב {}", "אב {} (גד)"])
def test_a_number_in_a_sentence_from_the_right_is_printed_as_it_is_read(number: str, sentence: str) -> None:
    assert number in from_left_to_right(sentence.format(number), base=1)


def from_left_to_right(text: str, base: int) -> str:
    """Return the letters of a line in the order of the eye."""
    return "".join(visual_order(text, levels(text, base)))


def test_two_numbers_that_only_stand_beside_each_other_follow_the_sentence() -> None:
    assert from_left_to_right("א 5 10", base=1) == "10 5 א"


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("abc", 0, "000"),
        ("אבג", 1, "111"),
        ("a א", 0, "001"),
        ("א a", 1, "112"),
        ("א (a) ב", 1, "1112111"),
        ("a (א) b", 0, "0001000"),
        ("א 12", 1, "1122"),
    ],
)
def test_levels_follow_the_unicode_algorithm(text: str, base: int, expected: str) -> None:
    assert "".join(map(str, levels(text, base))) == expected


def test_no_line_begins_with_the_bracket_that_closes_a_foreign_word() -> None:
    for filler in range(1, 40):
        text = "א" * filler + " " + " ".join(["קחו (CareCoord)."] * 12)
        words = words_of([(text, False)], base=1, language="he")
        for line in broken_lines(words, room=14_000, language="he"):
            rightmost = line.words[-1]
            assert not rightmost.text.startswith((")", ".")), filler


def test_a_letter_and_its_accent_stay_one_letter_whichever_way_they_are_stored() -> None:
    composed, decomposed = "Nguyễn", "Nguye\u0302\u0303n"
    widths = [words_of([(each, False)], base=0, language="vi")[0].width for each in (composed, decomposed)]
    assert widths[0] == pytest.approx(widths[1], abs=20)
    assert copied(decomposed) == decomposed


def test_bold_words_stay_in_their_sentence() -> None:
    printed = text_of(
        compose(Paper("Note", [Paragraph(["Take ", Strong("one"), " tablet, ", Strong("not two"), "."])]))
    )
    assert "Take one tablet, not two." in printed


def test_a_paper_in_arabic_begins_on_the_right() -> None:
    blocks: list[Block] = [Paragraph(SAMPLES["Arabic"]), Table(("الدواء", "الكمية"), [("ميتفورمين", "2")])]
    arabic = compose(Paper("خطة الرعاية", blocks, language="ar"))
    width, height, gray = pixels(arabic)
    dark = [place % width for place in range(width * height // 8, width * height // 4) if gray[place] < 100]
    assert sum(x > width / 2 for x in dark) > len(dark) * 0.6


def test_only_used_fonts_and_used_letters_are_inside() -> None:
    content = compose(Paper("Note", [Paragraph("Take one tablet.")]))
    assert len(content) < 40_000
    assert b"/Helvetica" not in content
    assert len(re.findall(rb"/FontFile2 ", content)) == 2  # regular and bold


def test_the_same_paper_gives_the_same_bytes() -> None:
    paper = Paper("Note", [Paragraph(text) for text in SAMPLES.values()])
    assert compose(paper) == compose(paper)
