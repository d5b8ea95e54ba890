"""The place "Handouts": the library, the copies on the shelf, the events, and how far they reach."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from carecoord_desktop.features.handout_library.page import LibraryPage
from carecoord_desktop.features.handouts.records import HandoutMove, HandoutVersion
from carecoord_desktop.features.handouts.rules import LibrarySheet
from carecoord_desktop.features.print_runs.page import EventsPage, ReachPage, ShelfPage
from carecoord_desktop.features.print_runs.records import CopiesGone, OutreachEvent, PrintRun
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.draft_offers import unfinished
from carecoord_desktop.widgets.draft_page import DraftPage
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.room import Room
from carecoord_desktop.widgets.style import space

HANDOUT_KINDS = frozenset(
    each.kind() for each in (HandoutVersion, HandoutMove, PrintRun, CopiesGone, OutreachEvent)
)
"""The kinds of records whose unfinished drafts are gone on with here."""


class HandoutsPlace(Page):
    """Tabs; `counted` tells how many texts wait for a look and how many versions are recalled."""

    counted = Signal(int)

    watches = LibraryPage.watches | EventsPage.watches

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._desk = desk
        self.library, self.shelf = LibraryPage(desk), ShelfPage(desk)
        self.events, self.reach = EventsPage(desk), ReachPage(desk)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._rooms: dict[Page, Room] = {}
        for page, words in (
            (self.library, self.tr("Library")),
            (self.shelf, self.tr("On the shelf")),
            (self.events, self.tr("Events")),
            (self.reach, self.tr("Reach")),
        ):
            self._rooms[page] = Room(page)
            self.tabs.addTab(self._rooms[page], words)
        self.body.addWidget(self.tabs)
        whole = self.layout()
        assert whole is not None  # noqa: S101  # as Page builds it
        space(whole, around=(0, 16, 0, 0))  # the tabs bring margins of their own
        self.setAccessibleName(self.tr("Handouts"))
        self.setFocusProxy(self.tabs)
        self.library.copies_wanted.connect(self._write_run)
        self.library.counted.connect(self.counted)

    def refresh(self) -> None:
        """Read the library; the other tabs read when they are shown."""
        self.library.refresh()

    def kinds_changed(self, kinds: frozenset[str]) -> None:
        """Hand the news on to the tabs."""
        for page in self._rooms:
            page.kinds_changed(kinds)

    def resume(self, saved: SavedDraft) -> bool:
        """Open a form again that was begun on one of the tabs; return whether it was one of theirs."""
        draft = unfinished(self._desk, saved)
        for page, room in self._rooms.items():
            if isinstance(page, DraftPage) and page.offers is not None and page.offers.takes(draft):
                self.tabs.setCurrentWidget(room)
                page.refresh()
                page.offers.resume(draft)
                return True
        return False

    def _write_run(self, sheet: LibrarySheet) -> None:
        self.tabs.setCurrentWidget(self._rooms[self.shelf])
        self.shelf.write_run(sheet)
