"""From a file of anybody to a paper of ours: which pages it has, each small and plain."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from carecoord_desktop.imaging.formats import Format, format_of
from carecoord_desktop.imaging.jpeg import size_of
from carecoord_desktop.imaging.limits import MOST_KEPT_BYTES, NotOurs, NotTaken
from carecoord_desktop.imaging.own_pdf import pdf_of, pictures_in

JPEG, PDF = "image/jpeg", "application/pdf"

Report = Callable[[int, int], None]
"""Is told how many pages are done, and of how many."""


class Taken(msgspec.Struct, frozen=True, tag="taken"):
    """A paper as it is kept: one page as a JPEG, several as a PDF of ours."""

    content: bytes
    content_type: str
    pages: int


def take_in(content: bytes, report: Report = lambda done, total: None) -> Taken:
    """Return a file as it is kept.

    Raises:
        NotTaken: in words, if it is not taken.
    """
    kind = format_of(content)
    # with the first file: the window does not wait for these libraries when it starts
    from carecoord_desktop.imaging.pdf_pages import pages_of_pdf
    from carecoord_desktop.imaging.pictures import pages_of_picture

    pictures = []
    for picture, pages in pages_of_pdf(content) if kind is Format.PDF else pages_of_picture(content, kind):
        pictures.append(picture)
        report(len(pictures), pages)
    return _bound(pictures)


def pages_kept(content: bytes, content_type: str) -> list[bytes]:
    """Return the pages of a paper that is kept, as JPEG pictures.

    Raises:
        NotOurs: if the bytes are not such a paper; nothing has opened them then.
    """
    if content_type == JPEG:
        size_of(content)
        return [content]
    if content_type == PDF:
        return pictures_in(content)
    raise NotOurs(content_type)


def type_kept(content: bytes) -> tuple[str, int]:
    """Return the content type of a paper that is kept, and how many pages it has.

    Raises:
        NotOurs: if this program did not write these bytes.
    """
    content_type = PDF if content.startswith(b"%PDF") else JPEG
    return content_type, len(pages_kept(content, content_type))


def _bound(pictures: list[bytes]) -> Taken:
    if len(pictures) == 1:
        return Taken(pictures[0], JPEG, 1)
    whole = pdf_of(pictures)
    if len(whole) > MOST_KEPT_BYTES:
        raise NotTaken("Together these pages are too large. Scan them in black and white, or in parts.")
    return Taken(whole, PDF, len(pictures))
