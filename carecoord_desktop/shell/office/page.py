"""The place "Office": how the laptop stands with it now, what it keeps for review, and the receipts."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from carecoord_desktop.shell.office.connect_form import ConnectForm
from carecoord_desktop.shell.office.held_tab import HeldTab
from carecoord_desktop.shell.office.link import OfficeLink
from carecoord_desktop.shell.office.now_tab import NowTab
from carecoord_desktop.shell.office.receipts_tab import ReceiptsTab
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.room import Room
from carecoord_desktop.widgets.style import space

_NEWS = frozenset({"office"})
_NOW, _KEPT, _RECEIPTS = range(3)


class OfficePage(Page):
    """`person_wanted` opens the chart of an entry; `connected`: the office has taken the laptop in."""

    person_wanted = Signal(UUID)
    connected = Signal()

    def __init__(self, link: OfficeLink, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._link = link
        self.now, self.held, self.receipts = NowTab(link), HeldTab(link), ReceiptsTab(link)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for words, tab in (
            (self.tr("Now"), self.now),
            (self.tr("Kept for review"), self.held),
            (self.tr("Receipts"), self.receipts),
        ):
            self.tabs.addTab(Room(tab), words)
        self.body.addWidget(self.tabs)
        whole = self.layout()
        assert whole is not None  # noqa: S101  # as Page builds it
        space(whole, around=(0, 16, 0, 0))  # the tabs bring margins of their own
        self.setAccessibleName(self.tr("Office"))
        self.setFocusProxy(self.tabs)
        self.now.connect_wanted.connect(self.connect_office)
        self.held.person_wanted.connect(self.person_wanted)
        link.ended.connect(lambda _outcome: self.kinds_changed(_NEWS))

    def connect_office(self) -> None:
        """Ask for the address and the code of the office."""
        form = ConnectForm(self._link, self)
        form.connected.connect(self._begin)
        form.open()

    def show_receipts(self) -> None:
        """Bring the receipt of the last round to the front."""
        self.tabs.setCurrentIndex(_RECEIPTS)
        self.receipts.refresh()
        self.receipts.show_newest()

    def kinds_changed(self, kinds: frozenset[str]) -> None:
        """Whatever was saved waits for the office now."""
        for tab in (self.now, self.held, self.receipts):
            tab.kinds_changed(_NEWS)

    def _begin(self, _office: str) -> None:
        self._link.start()
        self.kinds_changed(_NEWS)
        self.connected.emit()
