"""PDF files of others as pictures of their pages: no script, attachment, form or property comes along."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from carecoord_desktop.imaging.limits import LONGEST_SIDE, MOST_PAGES, NotTaken
from carecoord_desktop.imaging.pictures import small_page

_PASSWORD = "password"  # noqa: S105 - what the library says in its error


def pages_of_pdf(content: bytes) -> Iterator[tuple[bytes, int]]:
    """Yield each page as a JPEG, with how many there are; what was filled into a form is on it.

    The library that reads PDF is not safe against every file: call this only in a process apart.

    Raises:
        NotTaken: if it is locked, damaged, empty, or has too many pages.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as refused:
        if _PASSWORD in str(refused).lower():
            words = "This PDF is locked with a password. Open it, save it without the password, and add that."
        else:
            words = "This PDF cannot be read. It may be damaged. Ask for it again, or scan the paper."
        raise NotTaken(words) from refused
    try:
        yield from _pages(document)
    except pypdfium2.PdfiumError as refused:
        raise NotTaken("A page of this PDF cannot be shown. Print it and scan the paper.") from refused
    finally:
        document.close()


def _pages(document: Any) -> Iterator[tuple[bytes, int]]:
    pages = len(document)
    if not pages:
        raise NotTaken("This PDF has no pages.")
    if pages > MOST_PAGES:
        raise NotTaken(f"This PDF has {pages} pages. It may have {MOST_PAGES}. Keep the pages that matter.")
    document.init_forms()
    for number in range(pages):
        page = document[number]
        longest = max(page.get_size())
        if longest <= 0:
            raise NotTaken(f"Page {number + 1} of this PDF has no size. Print it and scan the paper.")
        drawn = page.render(scale=LONGEST_SIDE / longest, rev_byteorder=True)
        yield small_page(drawn.to_pil(), may_be_gray=True), pages
        page.close()
