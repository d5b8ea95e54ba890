"""Which pages stand beside each other on a sheet: each on its own, two to cut apart, or a booklet to fold."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

Page = int | None
"""The place of a page in its document, from 0; None for a half of a sheet that stays white."""


class Layout(Enum):
    """How pages are put on the sheet; halves carry print of the full size, never made smaller."""

    PAGES = "pages"
    TWO_UP = "two pages on a side"
    BOOKLET = "booklet"

    def page_size(self, sheet: tuple[float, float]) -> tuple[float, float]:
        """Return the size of a page on a sheet of this size, both in points."""
        width, height = sheet
        return sheet if self is Layout.PAGES else (height / 2, width)


def sides(
    pages: Sequence[Page], layout: Layout, *, is_from_the_right: bool = False
) -> list[tuple[Page, ...]]:
    """Return the sides of the sheets in the order of printing, each with its pages from left to right.

    A booklet is printed on both sides (turned at the short edge), folded and stapled in the middle; one that
    is read from the right is bound on the right. No side is left without any page.
    """
    if layout is Layout.PAGES:
        return [(page,) for page in pages if page is not None]
    found = (
        _pairs(pages) if layout is Layout.TWO_UP else _booklet([each for each in pages if each is not None])
    )
    inked = [side for side in found if any(page is not None for page in side)]
    return [side[::-1] for side in inked] if is_from_the_right else inked


def _pairs(pages: Sequence[Page]) -> list[tuple[Page, ...]]:
    filled = [*pages, None] if len(pages) % 2 else pages
    return [(filled[place], filled[place + 1]) for place in range(0, len(filled), 2)]


def _booklet(pages: Sequence[Page]) -> list[tuple[Page, ...]]:
    """Return the first page on the right of the outermost sheet, the last on its left, and so on inward."""
    filled: list[Page] = [*pages, *[None] * (-len(pages) % 4)]
    last = len(filled) - 1
    return [
        (filled[last - place], filled[place]) if place % 2 == 0 else (filled[place], filled[last - place])
        for place in range(len(filled) // 2)
    ]
