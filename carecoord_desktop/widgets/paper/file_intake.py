"""Takes in files of somebody else beside the window, one after the other: chosen, dropped or pasted."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Signal
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from carecoord_desktop.imaging.apart import take_in_apart
from carecoord_desktop.imaging.intake import Taken
from carecoord_desktop.imaging.limits import MOST_FILE_BYTES, NotTaken
from carecoord_desktop.widgets.background import Background, Cancelled, Progress, ProgressPanel
from carecoord_desktop.widgets.style import space

_FAST = 10  # of 100: it is made small afterwards


@dataclass(frozen=True)
class TakenFile:
    """A file as it is kept, and what it was called."""

    name: str
    paper: Taken


class FileIntake(QWidget):
    """A bar while a file is taken in, nothing otherwise.

    `taken` carries a `TakenFile`; the next file waits until `go_on` is called. `refused` says in words why a
    file was not taken.
    """

    taken = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[str, Callable[[], bytes]]] = deque()
        self._work: Background | None = None
        self._is_held = False
        self._panels = QVBoxLayout(self)
        space(self._panels)
        self.hide()

    @property
    def is_working(self) -> bool:
        """Whether a file is being taken in."""
        return self._work is not None

    def ask(self) -> None:
        """Let her choose files."""
        # the system's own dialog: Qt's would remember folder names in clear text (SEC-L3)
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Choose photos or scans"),
            "",
            self.tr("Photos and scans (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.pdf);;All files (*)"),
        )
        self.take([Path(name) for name in names])

    def take(self, paths: Sequence[Path]) -> None:
        """Take in files, each after the one before it."""
        self._waiting += [(path.name, partial(_read, path)) for path in paths]
        self._next()

    def take_from(self, mime: QMimeData) -> bool:
        """Take in what was dropped or copied, files or one picture; return whether there was any."""
        if paths := [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]:
            self.take(paths)
            return True
        picture = mime.imageData() if mime.hasImage() else None
        if not isinstance(picture, QImage) or picture.isNull():
            return False
        self._waiting.append((self.tr("Pasted picture"), partial(_as_png, picture)))
        self._next()
        return True

    def paste(self) -> None:
        """Take in what was copied, or say that it is no picture."""
        if not self.take_from(QGuiApplication.clipboard().mimeData()):
            self.refused.emit(self.tr("You have not copied a picture or a file. Copy one, then paste again."))

    def go_on(self) -> None:
        """Take in the next file that waits."""
        self._is_held = False
        self._next()

    def _next(self) -> None:
        if self._work is not None or self._is_held or not self._waiting:
            return
        name, read = self._waiting.popleft()
        self._work = work = Background(partial(_take_in, read), self)
        self._panels.addWidget(ProgressPanel(work, str(self.tr("Taking in {name}")).format(name=name)))
        self.show()
        work.done.connect(lambda paper: self._tell(TakenFile(name, paper)))
        work.failed.connect(partial(self._refuse, name))
        work.cancelled.connect(self._end)

    def _tell(self, file: TakenFile) -> None:
        self._is_held = True
        self._end()
        self.taken.emit(file)

    def _refuse(self, name: str, error: Exception) -> None:
        self._end()
        if not isinstance(error, NotTaken | OSError):
            raise error
        words = (
            str(error)
            if isinstance(error, NotTaken)
            else self.tr("It could not be opened. Is it still there?")
        )
        self.refused.emit(f"{name}: {words}")

    def _end(self) -> None:
        self._work = None
        while (item := self._panels.takeAt(0)) is not None:
            if (panel := item.widget()) is not None:
                panel.deleteLater()
        self.hide()
        self._next()


def _take_in(read: Callable[[], bytes], progress: Progress) -> Taken:
    taken = take_in_apart(read(), progress.report, lambda: progress.cancelled)
    if taken is None:
        raise Cancelled
    return taken


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_FILE_BYTES + 1)  # one more, so that it is seen to be too large


def _as_png(picture: QImage) -> bytes:
    held = QByteArray()
    device = QBuffer(held)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(device, QByteArray(b"png"))
    writer.setCompression(_FAST)
    writer.write(picture)
    return bytes(held.data())
