"""Files of other people for tests, good and bad, and papers in a chart."""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Sequence
from uuid import UUID

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from carecoord_desktop.features.documents.actions import add_document
from carecoord_desktop.features.documents.queries import DocumentRow, documents_of_chart
from carecoord_desktop.features.documents.records import DocumentKind
from carecoord_desktop.features.documents.rules import DocumentDraft
from carecoord_desktop.features.needs.records import Sensitivity
from carecoord_desktop.imaging.intake import take_in
from carecoord_desktop.store.desk import Desk

SECRET = b"47.6205 N 122.3493 W"
"""What must not be found in anything that is kept."""


def a_photo(width: int = 640, height: int = 480, seed: int = 1, mode: str = "RGB") -> Image.Image:
    """Return a picture with soft shapes and some grain, as a camera makes it."""
    luck = random.Random(seed)  # noqa: S311 - the same photo every time
    small = Image.frombytes("RGB", (16, 12), luck.randbytes(16 * 12 * 3))
    return small.resize((width, height), Image.Resampling.BICUBIC).convert(mode)


def as_file(picture: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    """Return a picture as a file of some kind."""
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def a_phone_photo(orientation: int = 6) -> bytes:
    """Return a photo that says where it was taken, lying on its side."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = SECRET.decode()
    exif.get_ifd(0x8825)[1] = "N"
    return as_file(a_photo(), exif=exif, comment=SECRET, quality=90)


def a_png_with_words() -> bytes:
    """Return a picture with words beside its pixels."""
    words = PngInfo()
    words.add_text("Comment", SECRET.decode())
    return as_file(a_photo(mode="RGBA"), "PNG", pnginfo=words)


def a_scan(pages: int = 3) -> bytes:
    """Return a scan of several gray pages, as a scanner in an office makes it."""
    first, *others = [a_photo(850, 1100, number, "L") for number in range(pages)]
    return as_file(first, "TIFF", save_all=True, append_images=others, compression="tiff_lzw")


def a_png_bomb(width: int, height: int) -> bytes:
    """Return a few bytes that claim to be a huge picture."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(100_000))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def a_pdf(objects: Sequence[bytes]) -> bytes:
    """Return a PDF of these objects, the first of which is its catalog."""
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)


def a_pdf_page(
    drawing: bytes, more: bytes = b"", catalog: bytes = b"", objects: Sequence[bytes] = ()
) -> bytes:
    """Return a PDF of one page with this drawing; `objects` are numbered from 5."""
    return a_pdf([
        b"<</Type/Catalog/Pages 2 0 R" + catalog + b">>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R" + more + b">>",
        b"<</Length %d>>\nstream\n" % len(drawing) + drawing + b"\nendstream",
        *objects,
    ])  # fmt: skip


def a_pdf_bomb(lines: int = 5_000_000) -> bytes:
    """Return a small PDF whose page takes minutes and gigabytes to draw."""
    drawing = zlib.compress(b"0 0 m 600 800 l S\n" * lines, 9)
    return a_pdf([
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>\nstream\n" % len(drawing) + drawing + b"\nendstream",
    ])  # fmt: skip


def a_document(
    desk: Desk,
    chart: UUID,
    file: bytes | None = None,
    *,
    kind: DocumentKind = DocumentKind.LETTER,
    title: str = "Letter of the landlord",
    sensitivity: Sensitivity = Sensitivity.NONE,
) -> DocumentRow:
    """Return a new paper as the list shows it."""
    taken = take_in(file or as_file(a_photo()))
    draft = DocumentDraft(kind, title, sensitivity=sensitivity)
    with desk.writing() as session:
        added = add_document(session, chart, draft, taken.content)
    [row] = [row for row in the_documents(desk, chart) if row.document_id == added.id]
    return row


def the_documents(desk: Desk, chart: UUID, *, also_private: bool = True) -> list[DocumentRow]:
    """Return the papers of a chart as they stand now."""
    with desk.reading() as session:
        return documents_of_chart(session, chart, also_private=also_private)
