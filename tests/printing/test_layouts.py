"""Twin pages in two languages, two pages on a side, and booklets: nothing lost, nothing out of its place."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carecoord_desktop.printing import (
    Block,
    Box,
    Bullets,
    Heading,
    Layout,
    NewPage,
    Packet,
    Paper,
    Paragraph,
    Print,
    Setup,
    Sheet,
    Table,
    Together,
    compose,
    compose_packet,
)
from carecoord_desktop.printing.imposition import sides
from carecoord_desktop.printing.phrases import phrases_in
from tests.builders.papers import LUCILLE, one_spaced, opened, pages_of, pixels, text_of

HALVES = (Layout.TWO_UP, Layout.BOOKLET)
ENGLISH = Paper(
    "Weigh yourself", [Paragraph("One."), NewPage(), Paragraph("Two.")], edition="HF-01 v3 1a2b3c4d"
)
SPANISH = Paper(
    "Mida su peso",
    [Paragraph("Uno."), NewPage(), Paragraph("Dos."), NewPage(), Paragraph("Tres.")],
    language="es",
    edition="HF-01 v3 5e6f7a8b",
)
TWINS = replace(ENGLISH, twin=SPANISH)


@pytest.mark.parametrize("count", range(1, 41))
def test_a_folded_booklet_is_read_in_order(count: int) -> None:
    printed = sides(list(range(count)), Layout.BOOKLET)
    assert as_folded(printed) == list(range(count))
    mirrored = sides(list(range(count)), Layout.BOOKLET, is_from_the_right=True)
    assert mirrored == [side[::-1] for side in printed]


def as_folded(printed: list[tuple[int | None, ...]]) -> list[int]:
    """Return the pages as a reader turns them: down the right of each sheet's front, the left of its back."""
    sheets = [(printed[place], [*printed, (None, None)][place + 1]) for place in range(0, len(printed), 2)]
    outward = [(front[1], back[0]) for front, back in sheets]
    inward = [(back[1], front[0]) for front, back in reversed(sheets)]
    return [page for pair in outward + inward for page in pair if page is not None]


@pytest.mark.parametrize(
    ("layout", "expected"),
    [
        (Layout.PAGES, [(0,), (1,), (2,)]),
        (Layout.TWO_UP, [(0, 1), (2, None)]),
        (Layout.BOOKLET, [(None, 0), (1, 2)]),
    ],
)
def test_three_pages_stand_where_the_layout_wants_them(
    layout: Layout, expected: list[tuple[int | None, ...]]
) -> None:
    assert sides([0, 1, 2], layout) == expected


@pytest.mark.parametrize("layout", HALVES)
@pytest.mark.parametrize(("sheet", "size"), [(Sheet.LETTER, (792, 612)), (Sheet.A4, (841.89, 595.28))])
def test_halves_stand_upright_on_a_sheet_that_is_turned(
    layout: Layout, sheet: Sheet, size: tuple[float, float]
) -> None:
    content = compose(Paper("Plan", [Paragraph("Rest. " * 900)], person=LUCILLE), Setup(sheet, layout=layout))
    with opened(content) as document:
        assert all(page.get_size() == pytest.approx(size, abs=0.1) for page in document)
    width, height, gray = pixels(content, number=0 if layout is Layout.TWO_UP else 1)
    for half in (range(width // 2), range(width // 2, width)):
        assert any(gray[row * width + x] < 100 for row in range(height) for x in half)


def test_print_on_half_a_sheet_is_as_large_as_on_a_whole_one() -> None:
    paper = Paper("Plan", [Paragraph("Rest well")])
    sizes = [letter_height(compose(paper, Setup(layout=layout))) for layout in Layout]
    assert sizes == pytest.approx([sizes[0]] * 3, abs=0.01)


def letter_height(content: bytes) -> float:
    """Return the height of an R in points."""
    with opened(content) as document:
        page = document[0].get_textpage()
        _, bottom, _, top = page.get_charbox(page.get_text_range().index("Rest"))
        return float(top - bottom)


def test_twins_take_turns_and_each_counts_its_own_pages() -> None:
    pages = [one_spaced(page) for page in pages_of(compose(TWINS))]
    assert [re.findall(r"One|Uno|Two|Dos|Tres", page) for page in pages] == [
        ["One"], ["Uno"], ["Two"], ["Dos"], ["Tres"]
    ]  # fmt: skip
    assert "HF-01 v3 1a2b3c4d Page 1 of 2" in pages[0]
    assert "HF-01 v3 5e6f7a8b Página 3 de 3" in pages[4]


def test_twins_stand_side_by_side_two_on_a_side() -> None:
    before = Paper("Before", [Paragraph("Zero.")])
    packet = Packet("All", [before, TWINS])
    found = [
        re.findall(r"Zero|One|Uno|Two|Dos|Tres", page)
        for page in pages_of(compose_packet(packet, Setup(layout=Layout.TWO_UP)))
    ]
    assert found == [["Zero"], ["One", "Uno"], ["Two", "Dos"], ["Tres"]]


def test_the_version_of_a_paper_covers_its_twin_and_its_edition() -> None:
    other = replace(SPANISH, blocks=[Paragraph("Otro.")])
    versions = {
        each.version for each in (ENGLISH, TWINS, replace(TWINS, twin=other), replace(ENGLISH, edition=""))
    }
    assert len(versions) == 4


def test_a_site_may_give_the_words_around_the_text_in_its_own_language() -> None:
    words = replace(phrases_in("en"), page="{number} من {total}", version="الإصدار {hash}")
    arabic = Paper("خطة", [Paragraph("واحد")], language="ar", phrases=words)
    printed = text_of(compose(arabic))
    assert "Page" not in printed
    assert "الإصدار" in printed
    assert arabic.version != replace(arabic, phrases=None).version


def test_a_booklet_in_arabic_is_bound_on_the_right() -> None:
    arabic = Paper(
        "خطة",
        [Paragraph("واحد"), NewPage(), Paragraph("اثنان"), NewPage(), Paragraph("ثلاثة")],
        language="ar",
    )
    with opened(compose(arabic, Setup(layout=Layout.BOOKLET))) as document:
        page = document[0].get_textpage()
        left, *_ = page.get_charbox(page.get_text_range().index("خطة"))
    assert left < 396


def marks(numbers: range) -> str:
    """Return words that can be told apart."""
    return " ".join(f"word{number}" for number in numbers)


@st.composite
def papers(draw: st.DrawFn) -> tuple[Paper, int]:
    """Return a paper with blocks of all heights, page breaks among them and behind them, and its words."""
    blocks: list[Block] = []
    count = 0
    for kind in draw(st.lists(st.sampled_from("phbtnkx"), min_size=1, max_size=12)):
        words = draw(st.sampled_from((1, 5, 40, 150, 400)))
        text = marks(range(count, count + words))
        rows = [(text, "x")] * 1
        block: dict[str, Block] = {
            "p": Paragraph(text), "h": Heading(text), "b": Bullets([text]), "t": Table(("A", "B"), rows),
            "n": NewPage(), "k": Together([Paragraph(text)]), "x": Box([Paragraph(text)]),
        }  # fmt: skip
        count += 0 if kind == "n" else words
        blocks.append(block[kind])
    return Paper("Plan", blocks, person=LUCILLE), count


@given(papers(), st.sampled_from(Layout), st.sampled_from(Print), st.sampled_from(Sheet))
@settings(max_examples=60, deadline=None)
def test_no_side_is_left_blank_and_no_word_is_lost_in_any_layout(
    made: tuple[Paper, int], layout: Layout, size: Print, sheet: Sheet
) -> None:
    paper, count = made
    whole = pages_of(compose(paper, Setup(sheet, size, layout=layout)))
    without_words = [number for number, page in enumerate(whole) if "word" not in page]
    assert without_words == ([0] if 0 in without_words else [])  # where the title stands alone
    found = [int(number) for number in re.findall(r"word(\d+)", " ".join(whole))]
    assert sorted(found) == list(range(count))
