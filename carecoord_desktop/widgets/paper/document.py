"""A paper that was composed: its name, its version, and pictures of its pages."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

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
        with _opened(self.content) as document:
            page = document[number]
            drawn = page.render(scale=width / page.get_width(), prefer_bgrx=True)
            pixels = bytes(drawn.buffer)
            image = QImage(pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)
            return image.copy()  # the pixels end with this call


def read_paper(content: bytes) -> PaperDocument:
    """Return a composed paper with its name and version, as the kit wrote them into its properties."""
    with _opened(content) as document:
        told = document.get_metadata_dict(skip_empty=False)
        sizes = tuple(QSizeF(*document.get_page_size(number)) for number in range(len(document)))
    return PaperDocument(content, told.get("Title", ""), told.get("Subject", ""), sizes)


@contextmanager
def _opened(content: bytes) -> Iterator[Any]:
    import pypdfium2  # with the first paper: the window does not wait for it when it starts

    with _drawing:
        document = pypdfium2.PdfDocument(content)
        try:
            yield document
        finally:
            document.close()
