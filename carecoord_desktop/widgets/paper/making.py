"""From a press on "Print": the paper is made beside the window, then shown."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.background import Background
from carecoord_desktop.widgets.messages import MessageBox
from carecoord_desktop.widgets.paper.preview import PaperPreview


def show_paper(desk: Desk, make: Callable[[], bytes], parent: QWidget, chart: UUID | None = None) -> None:
    """Call `make` in the background and show the paper it returns, or say in words why there is none."""

    def show(content: bytes) -> None:
        PaperPreview(desk, content, chart, parent.window()).open()

    def refuse(error: Exception) -> None:
        if not isinstance(error, NotPrinted):
            raise error
        MessageBox("This cannot be printed", str(error), "Close", parent=parent.window()).open()

    work = Background(lambda _progress: make(), parent)
    work.done.connect(show)
    work.failed.connect(refuse)
