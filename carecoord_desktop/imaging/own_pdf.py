"""Papers of several pages: a PDF of ours that holds pictures and nothing else.

The same pages are always the same bytes. So whoever opens one reads its pictures, writes it again and
compares: what is not equal was written by somebody else, and no PDF library sees it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from carecoord_desktop.imaging.jpeg import Size, size_of
from carecoord_desktop.imaging.limits import MOST_PAGES, NotOurs

_LETTER_POINTS = 792
"""The longer side of a letter sheet."""
_SMALL_PIXELS = 1000
_SMALL_POINTS_PER_PIXEL = _LETTER_POINTS / _SMALL_PIXELS
_HEAD = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
_IMAGE = re.compile(
    rb"<< /Type /XObject /Subtype /Image /Width \d+ /Height \d+ /ColorSpace /Device(?:RGB|Gray)"
    rb" /BitsPerComponent 8 /Filter /DCTDecode /Length (\d+) >>\nstream\n"
)


def pdf_of(pictures: Sequence[bytes], title: str = "", subject: str = "") -> bytes:
    """Return a PDF with one picture of ours (JPEG) on each page; the larger ones fill a letter sheet.

    Raises:
        NotOurs: if a picture holds more than a picture.
    """
    sizes = [size_of(picture) for picture in pictures]
    has_words = bool(title or subject)
    first = 4 if has_words else 3
    kids = " ".join(f"{first + 3 * number} 0 R" for number in range(len(pictures)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pictures)} /Kids [{kids}] >>".encode(),
    ]
    if has_words:
        objects.append(b"<< /Title " + _text(title) + b" /Subject " + _text(subject) + b" >>")
    for number, (picture, size) in enumerate(zip(pictures, sizes, strict=True)):
        objects += _page(first + 3 * number, picture, size)
    return _written(objects, b" /Info 3 0 R" if has_words else b"")


def pictures_in(content: bytes) -> list[bytes]:
    """Return the pictures of a PDF without title that `pdf_of` wrote, page by page.

    Raises:
        NotOurs: if it did not write these bytes.
    """
    pictures: list[bytes] = []
    place = 0
    while (found := _IMAGE.search(content, place)) is not None and len(pictures) <= MOST_PAGES:
        place = found.end() + int(found[1])
        pictures.append(content[found.end() : place])
    if not 0 < len(pictures) <= MOST_PAGES or pdf_of(pictures) != content:
        raise NotOurs("another PDF")
    return pictures


def _page(number: int, picture: bytes, size: Size) -> list[bytes]:
    """Return the page, its drawing and its picture as objects, the first of which has this number."""
    longest = max(size.width, size.height)
    scale = _LETTER_POINTS / longest if longest > _SMALL_PIXELS else _SMALL_POINTS_PER_PIXEL
    wide, high = f"{size.width * scale:.2f}", f"{size.height * scale:.2f}"
    drawing = f"{wide} 0 0 {high} 0 0 cm /Picture Do".encode()
    page = (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {wide} {high}]"
        f" /Contents {number + 1} 0 R /Resources << /XObject << /Picture {number + 2} 0 R >> >> >>"
    )
    image = (
        f"<< /Type /XObject /Subtype /Image /Width {size.width} /Height {size.height}"
        f" /ColorSpace /Device{'Gray' if size.is_gray else 'RGB'} /BitsPerComponent 8"
        f" /Filter /DCTDecode /Length {len(picture)} >>\nstream\n"
    )
    return [
        page.encode(),
        f"<< /Length {len(drawing)} >>\nstream\n".encode() + drawing + b"\nendstream",
        image.encode() + picture + b"\nendstream",
    ]


def _written(objects: Sequence[bytes], trailer: bytes) -> bytes:
    out, places = bytearray(_HEAD), []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R".encode() + trailer + b" >>\n"
    out += f"startxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def _text(words: str) -> bytes:
    return b"<FEFF" + words.encode("utf-16-be").hex().upper().encode() + b">"
