"""Pictograms: the same shapes as any SVG program draws, on a day grid and on picture sheets, also in gray."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from carecoord_desktop.printing import (
    Block,
    DayGrid,
    DayGridRow,
    Dose,
    Drawing,
    Heading,
    Layout,
    Paper,
    Paragraph,
    Picture,
    Pictures,
    Print,
    Setup,
    TearStrips,
    compose,
)
from carecoord_desktop.printing.pictograms import DAY_TIMES, tablets
from carecoord_desktop.printing.svg_paths import operators
from tests.builders.papers import LUCILLE, one_spaced, opened, pages_of, pixels, text_of
from tests.builders.pictures import Picture as Seen
from tests.builders.pictures import likeness

ALIKE = 0.9
EVERY_COMMAND = {
    "lines": "M3 3h18v18l-18-9Z",
    "lines after a move": "m3,3 18,0 0,18 -18-9z",
    "curves": "M3 20C3 3 21 3 21 20S12 30 12 12s-6-8-9-9",
    "bows": "M3 12Q7.5 0 12 12T21 12t-6 9",
    "arcs": "M12 3A9 9 0 0 1 21 12A9 6 30 1 1 12 3M3 21a4 2 0 0 0 8 0a.5.5 0 0 1 3-3",
    "exponents": "M.3e1 3L2.1e+1 2100E-2H3",
}


def printed(drawing: Drawing) -> Seen:
    """Return a drawing as a picture sheet shows it."""
    shown = [Pictures([Picture(drawing, "")], columns=1)]
    content = compose(Paper(" ", [Paragraph("\n" * 5), *shown]), Setup(print_size=Print.LARGEST))
    width, height, gray = pixels(content, scale=1.5)
    rows = [gray[place * width : (place + 1) * width] for place in range(height // 4, height * 3 // 4)]
    return Seen(tuple(rows)).cropped()


def drawn_by_qt(drawing: Drawing, height: int) -> Seen:
    """Return a drawing as Qt's SVG renderer shows it, `height` pixels high where it is inked."""
    paths = "".join(f'<path d="{path}" fill="none" stroke="black"/>' for path in drawing.lines)
    paths += "".join(f'<path d="{path}" fill="black" stroke="none"/>' for path in drawing.areas)
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="-12 -12 {drawing.width + 24} {drawing.height + 24}">'
        f'<g stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">{paths}</g></svg>'
    )
    side = height
    for _ in range(3):  # the ink is smaller than its box: drawn again until both are equally high
        seen = _qt_image(svg, side)
        side = round(side * height / len(seen.rows))
    return seen


def _qt_image(svg: str, side: int) -> Seen:
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    stride, gray = image.bytesPerLine(), bytes(image.constBits())
    return Seen(tuple(gray[row * stride : row * stride + side] for row in range(side))).cropped()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("path", EVERY_COMMAND.values(), ids=EVERY_COMMAND)
def test_a_path_is_drawn_as_other_programs_draw_it(path: str) -> None:
    drawing = Drawing([path])
    ours = printed(drawing)
    assert likeness(ours, drawn_by_qt(drawing, len(ours.rows))) > ALIKE


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("drawing", DAY_TIMES, ids=["morning", "noon", "evening", "bedtime"])
def test_the_times_of_the_day_are_drawn_as_other_programs_draw_them(drawing: Drawing) -> None:
    ours = printed(drawing)
    assert likeness(ours, drawn_by_qt(drawing, len(ours.rows))) > ALIKE


@pytest.mark.usefixtures("qapp")
def test_another_shape_would_be_seen() -> None:
    ours = printed(Drawing([EVERY_COMMAND["arcs"]]))
    turned = Drawing([EVERY_COMMAND["arcs"].replace("A9 9 0 0 1", "A9 9 0 0 0")])
    assert likeness(ours, drawn_by_qt(turned, len(ours.rows))) < ALIKE


@pytest.mark.parametrize(
    "path",
    [
        "L3 3", "M3", "M3 3L4", "M3 3 X", "3 3", "M3 3Z4", "M0 0A5 5 0 0110 10", "M0 0<script>", "M1e9999 0",
        "M" * 30_000,
    ],
)  # fmt: skip
def test_what_is_not_a_path_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match=r"path|numbers|pictogram"):
        operators(path)


@given(st.text("MLHVCSQTAZmlhvcsqtaz0123456789.-+e ,\n", max_size=60))
@settings(max_examples=300, deadline=None)
def test_no_path_breaks_the_page(path: str) -> None:
    """Whatever a site's drawing holds, it is refused or becomes operators of paths and nothing else."""
    try:
        written = operators(path)
    except ValueError:
        return
    assert all(part in ("m", "l", "c", "h") or abs(float(part)) < 1e9 for part in written.split())


MEDICINES = [
    DayGridRow("Lisinopril 10 mg", "For your blood pressure", morning=Dose("1 tablet", 1)),
    DayGridRow("Warfarin 5 mg", evening=Dose("1½ tablets", 1.5)),
    DayGridRow("Insulin glargine", "For your sugar", bedtime=Dose("12 units")),
]


def test_the_day_grid_says_what_to_take_when_in_words() -> None:
    words = text_of(compose(Paper("Your medicines", [DayGrid(MEDICINES)])))
    assert "Medicine Morning Noon Evening Bedtime" in words
    assert "Lisinopril 10 mg For your blood pressure 1 tablet – – –" in words
    assert "Warfarin 5 mg – – 1½ tablets –" in words
    assert "Insulin glargine For your sugar – – – 12 units" in words


def test_the_day_grid_speaks_the_language_of_the_paper() -> None:
    assert "Mañana Mediodía Tarde Al acostarse" in text_of(
        compose(Paper("Sus medicinas", [DayGrid(MEDICINES)], language="es"))
    )
    heads = ("ਦਵਾਈ", "ਸਵੇਰ", "ਦੁਪਹਿਰ", "ਸ਼ਾਮ", "ਸੌਣ")
    assert "ਸਵੇਰ" in text_of(compose(Paper("Medicines", [DayGrid(MEDICINES, heads)], language="pa")))


def test_a_day_grid_from_the_right_begins_with_the_medicine_on_the_right() -> None:
    content = compose(Paper("أدويتي", [DayGrid(MEDICINES)], language="ar"))
    with opened(content) as document:
        page = document[0].get_textpage()
        text = page.get_text_range()
        morning, noon, medicine = (
            page.get_charbox(text.index(word))[0] for word in ("Morning", "Noon", "Medicine")
        )
    assert noon < morning < medicine


def test_a_day_grid_without_medicines_says_so() -> None:
    assert "No medicines yet." in text_of(compose(Paper("M", [DayGrid([], empty="No medicines yet.")])))


@pytest.mark.parametrize("size", Print)
def test_a_long_day_grid_repeats_its_heads_and_breaks_no_word(size: Print) -> None:
    rows = [DayGridRow(f"Medicine{number} 10 mg", "With food", Dose("2 tablets", 2)) for number in range(40)]
    pages = pages_of(compose(Paper("Medicines", [DayGrid(rows)], person=LUCILLE), Setup(print_size=size)))
    assert len(pages) > 1
    assert all("Bedtime" in page for page in pages)
    whole = " ".join(map(one_spaced, pages))
    assert all(f"Medicine{number} 10 mg" in whole for number in range(40))
    assert whole.count("tablets") == 40


NARROW = Setup(print_size=Print.LARGEST, layout=Layout.BOOKLET)


def test_a_day_grid_that_would_break_its_words_becomes_a_list() -> None:
    words = text_of(compose(Paper("Medicines", [DayGrid(MEDICINES)], language="es"), NARROW))
    assert "Lisinopril 10 mg For your blood pressure Mañana: 1 tablet" in words
    assert "Warfarin 5 mg Tarde: 1½ tablets" in words
    assert "Insulin glargine For your sugar Al acostarse: 12 units" in words


def test_a_heading_stays_with_the_first_medicine_of_a_list() -> None:
    for filler in range(12):
        blocks: list[Block] = [
            *[Paragraph("One line.")] * filler,
            Heading("My medicines"),
            DayGrid(MEDICINES),
        ]
        setup = replace(NARROW, layout=Layout.TWO_UP)
        with opened(compose(Paper("Plan", blocks), setup)) as document:
            places = [
                (
                    number,
                    page.get_textpage().get_charbox(page.get_textpage().get_text_range().index(words))[0]
                    > 396,
                )
                for words in ("My medicines", "Lisinopril")
                for number, page in enumerate(document)
                if words in page.get_textpage().get_text_range()
            ]
        assert places[0] == places[1], filler


def test_a_list_of_more_medicines_than_a_page_holds_goes_on() -> None:
    rows = [
        DayGridRow(f"Medicine{number}", "x " * 200 * (number == 3), Dose("2 tablets", 2))
        for number in range(9)
    ]
    words = text_of(compose(Paper("Plan", [DayGrid(rows)]), NARROW))
    assert words.count("2 tablets") == 9
    assert words.count("x ") >= 199


def test_a_purpose_longer_than_a_page_is_printed_whole() -> None:
    words = " ".join(f"word{number}" for number in range(900))
    row = DayGridRow("Warfarin", words, morning=Dose("1 tablet", 1))
    assert text_of(compose(Paper("M", [DayGrid([row])]))).count("word") == 900


@pytest.mark.parametrize(("count", "paths"), [(1, 2), (2, 4), (0.5, 1), (1.5, 3), (6, 12)])
def test_tablets_are_drawn_one_by_one_and_a_half_as_a_half(count: float, paths: int) -> None:
    drawn = tablets(count)
    assert drawn is not None
    assert len(drawn.lines) == paths


@pytest.mark.parametrize("count", [0, -1, 0.25, 7])
def test_what_cannot_be_counted_at_a_glance_is_left_to_the_words(count: float) -> None:
    assert tablets(count) is None


def test_a_picture_sheet_keeps_each_picture_with_its_words() -> None:
    shown = Pictures([Picture(DAY_TIMES[number % 4], f"Step {number}") for number in range(30)], columns=2)
    pages = pages_of(compose(Paper("Wash your hands", [shown])))
    assert len(pages) > 1
    assert [page.count("Step") % 2 for page in pages] == [0] * len(pages)
    assert sum(page.count("Step") for page in pages) == 30


def test_pictograms_are_black_on_white() -> None:
    """A copier knows no colors: what is drawn has to be as dark as the words."""
    _, _, gray = pixels(compose(Paper(" ", [Pictures([Picture(DAY_TIMES[3], "")])])), scale=2)
    assert sum(value < 60 for value in gray) > 1_000


def test_every_strip_to_tear_off_carries_all_words() -> None:
    words = text_of(compose(Paper("Food pantry", [TearStrips("Food pantry\n(555) 010-0142", 8)])))
    assert words.count("(555) 010-0142") == 8


def test_strips_are_fewer_where_they_would_not_fit() -> None:
    words = text_of(compose(Paper("Pantry", [TearStrips("\n".join(["one", "two", "three", "four"]), 12)])))
    assert 3 < words.count("three") < 12
