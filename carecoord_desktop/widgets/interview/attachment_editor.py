"""A file as an answer."""

from __future__ import annotations

import base64
import mimetypes
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.sdc.extensions import Json, mapping, word
from carecoord_desktop.sdc.interview import Row
from carecoord_desktop.sdc.item import Item
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.interview.editor import Editor
from carecoord_desktop.widgets.labels import PlainLabel, SoftText
from carecoord_desktop.widgets.style import space

LARGEST_BYTES = 5 * 1024 * 1024  # where a form names no size: what a slow line carries in the evening
_SIZES = ((1024 * 1024, "MB"), (1024, "KB"), (1, "bytes"))


def size_words(size_bytes: int) -> str:
    """Return a size as people read it: "2.4 MB"."""
    unit_bytes, unit = next(pair for pair in _SIZES if size_bytes >= pair[0] or pair[0] == 1)
    return f"{size_bytes / unit_bytes:.1f}".removesuffix(".0") + f" {unit}"


class AttachmentEditor(Editor):
    """Offers to choose a file, and says which one is attached."""

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        largest = item.bounds.largest_bytes
        self._largest = LARGEST_BYTES if largest is None else min(int(largest), LARGEST_BYTES)
        self._types = item.bounds.mime_types
        self._name = PlainLabel(elide=True)
        self._choose = button(self.tr("Choose a file"), "secondary", "paperclip")
        self._take_away = button(self.tr("Take away"), "quiet", "trash")
        self._choose.clicked.connect(self._ask)
        self._take_away.clicked.connect(lambda: self.answered.emit(()))
        limit = self.tr("Up to {size}.").format(size=size_words(self._largest))
        row, column = QHBoxLayout(), QVBoxLayout(self)
        for each in (self._choose, self._name, self._take_away):
            row.addWidget(each)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(SoftText(limit, small=True))
        space(row, between=12)
        space(column, between=4)

    def stops(self) -> Sequence[QWidget]:
        """Return the buttons."""
        return [self._choose, self._take_away]

    def name_after(self, question: str) -> None:
        """Name the buttons after what they do and the question."""
        self.setAccessibleName(question)
        self._choose.setAccessibleName(self.tr("Choose a file: {question}").format(question=question))
        self._take_away.setAccessibleName(self.tr("Take the file away: {question}").format(question=question))

    def show_row(self, row: Row) -> None:
        """Show which file is attached."""
        file = mapping(row.answers[0].value) if row.answers else {}
        self._name.setText(word(file.get("title")) or word(file.get("url")) or self.tr("A file"))
        self._name.setVisible(bool(file))
        self._take_away.setVisible(bool(file))

    def attach(self, path: Path) -> None:
        """Take a file as the answer; one that is too large, or cannot be read, is refused in words."""
        try:
            size = path.stat().st_size
            if size > self._largest:
                words = self.tr("This file has {size}. Please choose one of at most {limit}.")
                self.unread.emit(words.format(size=size_words(size), limit=size_words(self._largest)))
                return
            content = path.read_bytes()
        except OSError:
            self.unread.emit(self.tr("This file could not be read. Please choose another one."))
            return
        self.unread.emit("")
        self.answered.emit((_attachment(path, content),))

    def _ask(self) -> None:
        endings = [ending for kind in self._types for ending in mimetypes.guess_all_extensions(kind)]
        offered = self.tr("Files ({endings})").format(endings=" ".join(f"*{each}" for each in endings))
        # the system's own dialog: Qt's would remember folder names in clear text (SEC-L3)
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), "", offered if endings else "")
        if name:
            self.attach(Path(name))
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)


def _attachment(path: Path, content: bytes) -> dict[str, Json]:
    kind, _ = mimetypes.guess_type(path.name)
    return {
        "contentType": kind or "application/octet-stream",
        "data": base64.b64encode(content).decode("ascii"),
        "size": len(content),
        "title": path.name,
    }
