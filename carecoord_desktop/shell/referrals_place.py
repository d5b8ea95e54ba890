"""The place "Referrals": what is open in the whole caseload, and the report over what was sent."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from carecoord_desktop.features.emergency_access.rules import Hides, hides_nothing
from carecoord_desktop.features.loop_reports.page import LoopReportPage
from carecoord_desktop.features.referral_board.page import BoardPage, ReferralPlace
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.room import Room
from carecoord_desktop.widgets.style import space


class ReferralsPlace(Page):
    """Tabs for the board and the report; `place_wanted` leads to one referral in its chart."""

    place_wanted = Signal(ReferralPlace)
    counted = Signal(int)

    watches = BoardPage.watches | LoopReportPage.watches

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, hides: Hides = hides_nothing) -> None:
        super().__init__("", parent=parent)
        self.board, self.report = BoardPage(desk, hides=hides), LoopReportPage(desk, hides=hides)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(Room(self.board), self.tr("Open"))
        self.tabs.addTab(Room(self.report), self.tr("Report"))
        self.body.addWidget(self.tabs)
        whole = self.layout()
        assert whole is not None  # noqa: S101  # as Page builds it
        space(whole, around=(0, 16, 0, 0))  # the tabs bring margins of their own
        self.setAccessibleName(self.tr("Referrals"))
        self.setFocusProxy(self.tabs)
        self.board.place_wanted.connect(self.place_wanted)
        self.board.counted.connect(self.counted)

    def refresh(self) -> None:
        """Read what is open; the report is counted when it is shown."""
        self.board.refresh()

    def kinds_changed(self, kinds: frozenset[str]) -> None:
        """Hand the news on to the tabs."""
        self.board.kinds_changed(kinds)
        self.report.kinds_changed(kinds)

    def hide_private(self, is_hidden: bool) -> None:
        """Hide from whoever looks on what concerns only the people and the worker."""
        self.board.hide_private(is_hidden)
