"""From a press on "Print": the paper is made beside the window, then shown."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.common.printed_packet import PrintedPacket
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.background import Background, Progress, ProgressPanel
from carecoord_desktop.widgets.messages import MessageBox
from carecoord_desktop.widgets.paper.preview import PaperPreview
from carecoord_desktop.widgets.style import look, space

_WIDTH = 420  # pixels at 100 %


def show_paper(
    desk: Desk,
    make: Callable[[], bytes],
    parent: QWidget,
    chart: UUID | None = None,
    *,
    then: Callable[[PaperPreview], None] = lambda _preview: None,
) -> None:
    """Call `make` in the background and show the paper it returns, or say in words why there is none.

    `then` is called with the preview before it opens.
    """

    def show(content: bytes) -> None:
        preview = PaperPreview(desk, content, chart, parent.window())
        then(preview)
        preview.open()

    work = Background(lambda _progress: make(), parent)
    work.done.connect(show)
    work.failed.connect(lambda error: _refuse(error, parent))


def show_packet(
    desk: Desk, make: Callable[[Progress], PrintedPacket], parent: QWidget, words: str
) -> PacketInTheMaking:
    """Make the papers of several people, with a bar that counts them and can be cancelled, then show them."""

    def show(packet: PrintedPacket) -> None:
        PaperPreview(desk, packet.content, None, parent.window(), parts=packet.parts).open()

    work = Background(make, parent)
    work.done.connect(show)
    work.failed.connect(lambda error: _refuse(error, parent))
    waiting = PacketInTheMaking(work, words, parent.window())
    waiting.open()
    return waiting


class PacketInTheMaking(QDialog):
    """How many papers are made already; it closes by itself, and to close it is to cancel."""

    def __init__(self, work: Background, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words)
        self.setMinimumWidth(look().px(_WIDTH))
        column = QVBoxLayout(self)
        self.work = work
        column.addWidget(ProgressPanel(work, words))
        space(column, around=16)
        self.rejected.connect(work.cancel)
        for ended in (work.done, work.failed, work.cancelled):
            ended.connect(self.accept)


def _refuse(error: Exception, parent: QWidget) -> None:
    if not isinstance(error, NotPrinted):
        raise error
    MessageBox("This cannot be printed", str(error), "Close", parent=parent.window()).open()
