"""A paper that was composed: its name, its version, and pictures of its pages."""

from __future__ import annotations

import threading
from dataclasses import dataclass

import pypdfium2 as pdfium
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72.0

_drawing = threading.Lock()
"""The library that draws pages may do one thing at a time in the whole program."""


@dataclass(frozen=True)
class PaperDocument:
    """The bytes of a PDF and what they say of themselves; `sizes` are in points."""

    content: bytes
    name: str
    version: str
    sizes: tuple[QSizeF, ...]

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return len(self.sizes)

    @property
    def audit_words(self) -> str:
        """What the audit trail says of it: which paper and which version, never what is in it."""
        return f"{self.name}, version {self.version}, {self.pages} pages"

    def picture(self, number: int, width: int) -> QImage:
        """Return page `number` (from 0) as a picture `width` pixels wide; may be called in any thread."""
        with _drawing:
            document = pdfium.PdfDocument(self.content)
            try:
                page = document[number]
                drawn = page.render(scale=width / page.get_width(), rev_byteorder=False, prefer_bgrx=True)
                bytes_per_line = drawn.stride
                image = QImage(
                    bytes(drawn.buffer), drawn.width, drawn.height, bytes_per_line, QImage.Format.Format_RGB32
                )
                return image.copy()  # the buffer ends with the document
            finally:
                document.close()


def read_paper(content: bytes) -> PaperDocument:
    """Return a composed paper with its name and version, as the kit wrote them into its properties."""
    with _drawing:
        document = pdfium.PdfDocument(content)
        try:
            told = document.get_metadata_dict(skip_empty=False)
            sizes = tuple(QSizeF(*document.get_page_size(number)) for number in range(len(document)))
        finally:
            document.close()
    return PaperDocument(content, told.get("Title", ""), told.get("Subject", ""), sizes)
