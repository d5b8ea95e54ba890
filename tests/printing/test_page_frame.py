"""What stands on every page: whose paper it is, which page, which version; and nothing is ever cut."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from carecoord_desktop.printing import (
    Block,
    Box,
    Bullets,
    CallBox,
    Checkboxes,
    Choice,
    Facts,
    Heading,
    NewPage,
    Note,
    Paper,
    Paragraph,
    Person,
    Print,
    Setup,
    Sheet,
    Signature,
    Signatures,
    Table,
    Together,
    TooLongToPrint,
    TwoColumns,
    WriteIn,
    compose,
)  # fmt: skip
from carecoord_desktop.printing.look import Color, look_of
from tests.builders.papers import LUCILLE, a_paper, one_spaced, opened, pages_of, pixels, text_of

ACCEPTED = Path(__file__).resolve().parents[1] / "accepted" / "every_block.txt"
LONG: list[Block] = [
    Paragraph(f"Paragraph {number}. " + "Walk a little each day. " * 20) for number in range(30)
]


def test_the_text_of_a_paper_with_every_block_is_the_accepted_one() -> None:
    printed = "\n\n".join(
        page.replace("\r\n", "\n") for page in pages_of(a_paper(Setup(audit_head="41 9c3f0a77")))
    )
    assert printed.split("\n") == ACCEPTED.read_text(encoding="utf-8").rstrip("\n").split("\n")


@pytest.mark.parametrize("sheet", Sheet)
@pytest.mark.parametrize("size", Print)
def test_every_page_says_whose_it_is_and_which_of_how_many(sheet: Sheet, size: Print) -> None:
    pages = pages_of(compose(Paper("Care plan", LONG, person=LUCILLE), Setup(sheet, size, "41 9c3f0a77")))
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        words = one_spaced(page)
        assert "Lucille Grant" in words
        assert "Born 12 Mar 1955" in words
        assert f"Page {number} of {len(pages)}" in words
        assert "Audit 41 9c3f0a77" in words
        assert "Care plan" in words


@pytest.mark.parametrize(("sheet", "size"), [(Sheet.LETTER, (612, 792)), (Sheet.A4, (595.28, 841.89))])
def test_the_sheet_is_letter_or_a4(sheet: Sheet, size: tuple[float, float]) -> None:
    with opened(a_paper(Setup(sheet))) as document:
        assert document[0].get_size() == pytest.approx(size, abs=0.1)


def test_the_version_tells_what_is_said_and_not_how_it_is_printed() -> None:
    one, same = Paper("Plan", [Paragraph("Rest")]), Paper("Plan", [Paragraph("Rest")])
    other = Paper("Plan", [Paragraph("Rest.")])
    assert one.version == same.version != other.version
    for setup in (Setup(), Setup(Sheet.A4, Print.LARGE)):
        assert f"Version {one.version}" in text_of(compose(one, setup))


def test_a_draft_says_so_in_words_on_every_page_and_under_the_text() -> None:
    pages = pages_of(compose(Paper("Care plan", LONG, person=LUCILLE, is_draft=True)))
    assert all(one_spaced(page).count("Draft - not signed") == 2 for page in pages)
    assert "Draft" not in text_of(compose(Paper("Care plan", LONG, person=LUCILLE)))


def test_the_watermark_is_seen_on_a_copy_and_the_text_stays_darker_by_far() -> None:
    _, _, draft = pixels(a_paper(is_draft=True), scale=2)
    _, _, final = pixels(a_paper(), scale=2)
    marked = [mark for mark, plain in zip(draft, final, strict=True) if plain > 250 and mark < 250]
    assert len(marked) > len(draft) * 0.02
    assert sorted(marked)[len(marked) // 2] in range(205, 240)
    assert min(draft) < 60


@pytest.mark.parametrize("size", Print)
def test_a_copy_without_colors_keeps_every_word_legible(size: Print) -> None:
    """WCAG AA asks for 4.5 to 1 for text and 3 to 1 for the lines of forms, on paper as on screens."""
    look = look_of(size)
    for text in (look.body, look.small, look.section, look.title, look.subtitle):
        assert contrast(text.color, look.wash) >= 4.5
    assert contrast(look.rule, (1.0, 1.0, 1.0)) >= 3
    assert look.body.size >= 11


def contrast(one: Color, other: Color) -> float:
    """Return how far two colors are apart in lightness alone (WCAG 2.2, relative luminance)."""

    def luminance(color: Color) -> float:
        parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_no_page_is_left_blank() -> None:
    for count in range(1, 40, 3):
        blocks = [*LONG[: count // 4], *[Paragraph("One line.")] * count, Signatures([Signature("Patient")])]
        pages = pages_of(compose(Paper("Plan", [*blocks, NewPage()], person=LUCILLE)))
        assert all(len(one_spaced(page)) > 90 for page in pages), count


def test_a_long_table_repeats_its_head_and_loses_no_row() -> None:
    rows = [(f"Medicine {number}", "Take one tablet with food. " * (number % 5 + 1)) for number in range(120)]
    pages = pages_of(compose(Paper("Medicines", [Table(("Name", "How to take it"), rows)], person=LUCILLE)))
    assert len(pages) > 3
    assert all("How to take it" in page for page in pages)
    whole = " ".join(map(one_spaced, pages))
    assert re.findall(r"Medicine \d+", whole) == [name for name, _ in rows]


def test_a_row_that_is_longer_than_a_page_goes_on_on_the_next() -> None:
    words = " ".join(f"word{number}" for number in range(2_000))
    pages = pages_of(
        compose(Paper("Note", [Table(("Day", "Note"), [("Monday", words), ("Tuesday", "Rest")])]))
    )
    assert len(pages) > 1
    found = re.findall(r"word\d+", " ".join(pages))
    assert found == words.split()
    assert "Tuesday" in pages[-1]


def test_a_narrow_column_breaks_a_long_word_instead_of_cutting_it() -> None:
    heads = tuple(f"H{number}" for number in range(8))
    row = ("Hydrochlorothiazide" * 3, *["x"] * 7)
    printed = "".join(text_of(compose(Paper("Wide", [Table(heads, [row], widths=(1,) * 8)]))).split())
    assert row[0] in printed


def test_a_very_long_name_wraps_and_is_not_cut() -> None:
    name = " ".join(["Maria del Carmen", "Fernandez-Villanueva"] * 5)
    for page in pages_of(
        compose(Paper("Care plan", LONG, person=Person(name, "12 Mar 1955"), is_draft=True))
    ):
        assert name in one_spaced(page)
        assert "Born 12 Mar 1955" in page


def test_what_belongs_together_stays_on_one_page() -> None:
    for filler in range(20, 34):
        blocks: list[Block] = [
            *[Paragraph("One line.")] * filler,
            Together(
                [Paragraph("First of three."), Paragraph("Second of three."), Paragraph("Third of three.")]
            ),
        ]
        pages = pages_of(compose(Paper("Plan", blocks)))
        assert any(page.count("of three.") == 3 for page in pages), filler


def test_a_heading_is_never_the_last_line_of_a_page() -> None:
    for filler in range(20, 34):
        blocks: list[Block] = [
            *[Paragraph("One line.")] * filler,
            Heading("When should I call?"),
            Paragraph("At once."),
        ]
        pages = pages_of(compose(Paper("Plan", blocks)))
        [page] = [page for page in pages if "When should I call?" in page]
        assert "At once." in page, filler


ENDLESS = " ".join(f"word{number}" for number in range(2_500))


@pytest.mark.parametrize(
    "block",
    [
        Heading(ENDLESS), Note(ENDLESS), Bullets([ENDLESS, "two"]), Bullets([ENDLESS], is_numbered=True),
        Facts([("Note", ENDLESS)]), Checkboxes([Choice(ENDLESS)]), Checkboxes([Choice(ENDLESS)], columns=2),
        WriteIn(ENDLESS), WriteIn("What is it?", 3, ENDLESS), CallBox("Call", "911", ENDLESS),
        Box([Paragraph(ENDLESS)]), TwoColumns([Paragraph(ENDLESS)], []), Together([Paragraph(ENDLESS)]),
    ],
    ids=lambda block: type(block).__name__,
)  # fmt: skip
@pytest.mark.parametrize("filler", [0, 24])
def test_a_text_longer_than_a_page_is_printed_whole_in_every_kind_of_block(block: Block, filler: int) -> None:
    blocks: list[Block] = [*[Paragraph("One line.")] * filler, Heading("Before"), block, Paragraph("Behind")]
    words = text_of(compose(Paper("Plan", blocks)))
    assert re.findall(r"word\d+", words) == ENDLESS.split()
    assert "Behind" in words


def test_a_heading_keeps_the_beginning_of_a_long_table() -> None:
    rows = [(f"Medicine {number}", "With food") for number in range(60)]
    for filler in range(20, 36):
        blocks: list[Block] = [
            *[Paragraph("One line.")] * filler,
            Heading("Medicines"),
            Table(("Name", "How"), rows),
        ]
        pages = pages_of(compose(Paper("Plan", blocks)))
        [page] = [page for page in pages if "Medicines" in page]
        assert "Medicine 0" in page, filler


def test_more_lines_to_write_on_than_a_page_holds_go_on() -> None:
    pages = pages_of(compose(Paper("Diary", [WriteIn("What did you eat?", lines=60)], person=LUCILLE)))
    assert len(pages) == 3


def test_a_name_that_leaves_no_room_for_anything_else_is_refused_in_words() -> None:
    with pytest.raises(TooLongToPrint):
        compose(Paper("Plan", [Paragraph("Rest")], person=Person("Maria " * 2_000, "")))


def test_large_print_is_larger() -> None:
    heights = [_letter_heights(a_paper(Setup(print_size=size))) for size in Print]
    assert heights == sorted(heights)
    assert heights[1] / heights[0] == pytest.approx(15 / 11, rel=0.05)


def test_the_side_with_the_holes_is_left_white() -> None:
    width, height, gray = pixels(a_paper())
    holes = int(20 / 25.4 * 72)  # the first 20 mm
    assert all(min(gray[row * width : row * width + holes]) == 255 for row in range(height))


def test_a_table_without_rows_says_so() -> None:
    assert "No medicines yet." in text_of(
        compose(Paper("M", [Table(("A", "B"), [], empty="No medicines yet.")]))
    )


def _letter_heights(content: bytes) -> float:
    with opened(content) as document:
        page = document[0].get_textpage()
        text = page.get_text_range()
        _, bottom, _, top = page.get_charbox(text.index("Allergies"))
        return float(top - bottom)
