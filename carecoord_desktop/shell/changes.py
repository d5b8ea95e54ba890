"""Carries the store's notices, which come in the thread of the save, to the pages in the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from carecoord_desktop.store.desk import Desk


class Changes(QObject):
    """Tells which kinds of record were written by a commit, ours or the office's."""

    kinds_changed = Signal(frozenset)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        # the signal itself is bound: a queued connection crosses threads, and dies with the window
        stop = desk.listen(self.kinds_changed.emit)
        self.destroyed.connect(lambda: stop())
