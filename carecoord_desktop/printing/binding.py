"""From the pages of papers to the sides of sheets: counted, in order, put where the fold wants them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest
from typing import Any

from carecoord_desktop.printing.imposition import Layout, Page, sides
from carecoord_desktop.printing.page_frame import PageFrame
from carecoord_desktop.printing.text_flow import PaperCanvas

_CUT_MARK = 14  # points


@dataclass(frozen=True)
class Binding:
    """How pages are bound: the sheet in points, what stands on it, and from which side it is leafed through.

    Each paper counts its own pages, unless all papers of a packet are counted through.
    """

    sheet: tuple[float, float]
    layout: Layout = Layout.PAGES
    is_from_the_right: bool = False
    is_counted_through: bool = False


def paged_canvas(binding: Binding) -> Callable[..., PaperCanvas]:
    """Return what makes a canvas that keeps its pages until it knows how many there are."""

    class PagedCanvas(PaperCanvas):
        """Each page waits for its number of pages, and for its place on a sheet."""

        page_frame: PageFrame

        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            self._waiting: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802 - the template calls it so
            self._waiting.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            order = reading_order([page["page_frame"] for page in self._waiting], binding.layout)
            finished = self._finished([place for place in order if place is not None])
            for side in sides(order, binding.layout, is_from_the_right=binding.is_from_the_right):
                self._show_side([finished[place] if place is not None else [] for place in side])
            self.fonts.put_into(self._doc)
            super().save()

        def _finished(self, places: Sequence[int]) -> dict[int, list[str]]:
            """Return the operators of each page, header and footer included."""
            waiting = self._waiting
            per_frame = Counter(id(page["page_frame"]) for page in waiting)
            drawn: Counter[int] = Counter()
            finished = {}
            for through, place in enumerate(places, start=1):
                self.__dict__.update(waiting[place])
                frame = self.page_frame
                drawn[id(frame)] += 1
                own = drawn[id(frame)]
                of_own = own, per_frame[id(frame)]
                number, total = (through, len(places)) if binding.is_counted_through else of_own
                frame.draw_around(self, number, total, is_first=own == 1)
                finished[place] = self._code
            return finished

        def _show_side(self, pages: Sequence[list[str]]) -> None:
            """Show one side of a sheet; halves stand on it upright, with the sheet turned."""
            self._startPage()
            width, height = binding.sheet
            if binding.layout is Layout.PAGES:
                [self._code] = pages
            else:
                self.setPageSize((height, width))
                for number, page in enumerate(pages):
                    if page:
                        self._code += [f"q 1 0 0 1 {number * height / 2:.2f} 0 cm", *page, "Q"]
            if binding.layout is Layout.TWO_UP:
                self._draw_cut_marks(height / 2, width)
            super().showPage()

        def _draw_cut_marks(self, x: float, height: float) -> None:
            self.setLineWidth(0.5)
            self.line(x, 0, x, _CUT_MARK)
            self.line(x, height - _CUT_MARK, x, height)

    return PagedCanvas


def reading_order(frames: Sequence[PageFrame], layout: Layout) -> list[Page]:
    """Return the places of pages as they are leafed through: a page, then the same page of each twin.

    Where one language is longer, the others are None, so that twins stay beside each other on a side.
    """
    papers: list[list[list[int]]] = []
    for _, run in groupby(range(len(frames)), key=lambda place: id(frames[place])):
        places = list(run)
        if frames[places[0]].is_twin:
            papers[-1].append(places)
        else:
            papers.append([places])
    order: list[Page] = []
    for languages in papers:
        if len(languages) > 1 and layout is Layout.TWO_UP and len(order) % 2:
            order.append(None)
        order += [place for row in zip_longest(*languages) for place in row]
    return order
