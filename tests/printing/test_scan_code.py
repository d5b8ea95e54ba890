"""The square to scan on a paper: a phone reads from it what stands beside it in letters."""

from __future__ import annotations

import pytest
import segno

from carecoord_desktop.printing import Paper, Paragraph, Print, ScanCode, Setup, compose
from tests.builders.papers import LUCILLE, pages_of, pixels, text_of

CODE = "7KXM-4P2Q-8"
_DARK = 128


def modules_on(content: bytes, count: int) -> list[list[bool]]:
    """Return the modules of the only square on the first page of a paper that holds no other black."""
    width, height, gray = pixels(content, scale=4)
    row_starts = [y for y in range(height) if any(gray[y * width + x] < 16 for x in range(width))]
    dark = [(x, y) for y in row_starts for x in range(width) if gray[y * width + x] < 16]
    left, right = min(x for x, _ in dark), max(x for x, _ in dark) + 1
    top, bottom = min(y for _, y in dark), max(y for _, y in dark) + 1
    side, high = (right - left) / count, (bottom - top) / count
    return [
        [
            gray[int(top + high * (row + 0.5)) * width + int(left + side * (column + 0.5))] < _DARK
            for column in range(count)
        ]
        for row in range(count)
    ]


@pytest.mark.parametrize("size", [Print.NORMAL, Print.LARGE])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_phone_reads_the_code_that_stands_beside_the_square(size: Print, language: str) -> None:
    paper = compose(Paper("", [ScanCode(CODE)], language=language), Setup(print_size=size))
    wanted = [
        [bool(module) for module in row] for row in segno.make_qr(CODE, error="q", boost_error=False).matrix
    ]
    assert modules_on(paper, len(wanted)) == wanted
    assert CODE in text_of(paper)


def test_the_words_of_a_law_stand_at_the_foot_of_every_page_above_its_number() -> None:
    law = "42 CFR part 2 prohibits unauthorized use or disclosure of these records."
    long = [Paragraph("Walk a little each day. " * 40) for _ in range(8)]
    pages = pages_of(compose(Paper("Referral", long, person=LUCILLE, notice=law)))
    assert len(pages) > 1
    for page in pages:
        assert law in page
        assert page.index(law) > page.rindex("Walk")


def test_two_papers_that_differ_in_their_notice_alone_are_two_versions() -> None:
    one, other = Paper("Referral", []), Paper("Referral", [], notice="Not to be passed on.")
    assert one.version != other.version
