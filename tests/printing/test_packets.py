"""Several papers in one file: each under its own person's name, pages counted alone or through."""

from __future__ import annotations

import pytest

from carecoord_desktop.printing import (
    CannotBeDrawn,
    NewPage,
    Packet,
    Paper,
    Paragraph,
    Person,
    compose,
    compose_packet,
)
from tests.builders.papers import one_spaced, pages_of

LONG = [Paragraph("Walk a little each day. " * 60)] * 4
TESS, OMAR = Person("Tess Vang", "1 Feb 1990"), Person("Omar Haji", "20 Aug 1972")


def two_papers() -> list[Paper]:
    """Return a paper of two pages and a draft of one."""
    return [
        Paper("Care plan", [*LONG, NewPage()], person=TESS),
        Paper("Contact form", [Paragraph("One line.")], person=OMAR, is_draft=True),
    ]


@pytest.mark.parametrize(("is_through", "counted"), [(False, ("2", "1 of 1")), (True, ("3", "3 of 3"))])
def test_each_paper_has_its_own_name_and_pages_are_counted(
    is_through: bool, counted: tuple[str, str]
) -> None:
    total, last = counted
    packet = Packet("Papers", two_papers(), is_counted_through=is_through)
    pages = [one_spaced(page) for page in pages_of(compose_packet(packet))]
    assert len(pages) == 3
    for number, page in enumerate(pages[:2], start=1):
        assert "Tess Vang Born 1 Feb 1990" in page
        assert f"Page {number} of {total}" in page
        assert "Draft" not in page
        assert "Omar" not in page
    assert "Omar Haji Born 20 Aug 1972" in pages[2]
    assert f"Page {last}" in pages[2]
    assert "Draft - not signed" in pages[2]
    assert "Tess" not in pages[2]


def test_the_title_stands_across_from_the_name_from_the_second_page_of_each_paper() -> None:
    pages = pages_of(compose_packet(Packet("Papers", two_papers(), is_counted_through=True)))
    assert [page.count("Care plan") for page in pages] == [1, 1, 0]
    assert pages[2].count("Contact form") == 1


def test_every_page_bears_the_version_of_its_own_paper() -> None:
    papers = two_papers()
    pages = pages_of(compose_packet(Packet("Papers", papers)))
    for page, paper in zip(pages, (papers[0], papers[0], papers[1]), strict=True):
        assert f"Version {paper.version}" in page
    other = Packet("Papers", papers[:1])
    assert other.version != Packet("Papers", papers).version


def test_one_paper_alone_is_the_same_bytes_as_a_packet_of_one() -> None:
    [paper, _] = two_papers()
    assert compose(paper) == compose_packet(Packet(paper.title, [paper]), version=paper.version)


def test_what_no_font_can_draw_is_named_for_the_whole_packet() -> None:
    papers = [*two_papers(), Paper("Note", [Paragraph("\U0001f9ff")])]
    with pytest.raises(CannotBeDrawn, match="nazar amulet"):
        compose_packet(Packet("Papers", papers))


def test_a_packet_without_papers_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="at least one paper"):
        compose_packet(Packet("Papers", []))
