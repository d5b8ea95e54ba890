"""The desk: side bar, search, the page in the middle, the status line."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from carecoord_desktop.features.caseload.page import CaseloadPage
from carecoord_desktop.features.patients.page import register_person
from carecoord_desktop.features.records_exchange.page import ImportPage
from carecoord_desktop.features.tasks.page import MyTasksPage
from carecoord_desktop.shell.changes import Changes
from carecoord_desktop.shell.patient_chart import PatientChart
from carecoord_desktop.shell.search_box import SearchBox
from carecoord_desktop.shell.side_bar import SideBar
from carecoord_desktop.shell.status_line import StatusLine
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Separator
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.room import Room
from carecoord_desktop.widgets.style import look, space

_ROOM_FOR_WORDS = 1100  # pixels at 100 %: in a narrower window the side bar shows icons alone


class DeskView(QWidget):
    """Opens what pages ask for; pages never know each other."""

    lock_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.side_bar = SideBar()
        self.search = SearchBox(desk)
        self.pages = QStackedWidget()
        self.status = StatusLine(desk)
        self.places: dict[str, Page] = {}
        self._chart: PatientChart | None = None
        self._build()
        self._add_places()
        self._changes = Changes(desk, self)
        self._changes.kinds_changed.connect(self._tell_pages)
        self.side_bar.chosen.connect(self.go_to)
        self.search.person_wanted.connect(self.open_chart)
        self.go_to("caseload")

    @property
    def chart(self) -> PatientChart | None:
        """The chart that is open, if any."""
        return self._chart

    def go_to(self, place: str) -> None:
        """Show a place of the side bar."""
        self.side_bar.show_place(place)
        self.pages.setCurrentWidget(self.places[place])
        self.places[place].setFocus()

    def open_chart(self, patient_id: UUID) -> None:
        """Show a person's chart; the one that was open is closed."""
        before, self._chart = self._chart, PatientChart(self._desk, patient_id)
        self._chart.left.connect(lambda: self.go_to("caseload"))
        self.pages.addWidget(self._chart)
        self.pages.setCurrentWidget(self._chart)
        self._chart.setFocus()
        if before is not None:
            self.pages.removeWidget(before)
            before.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the page where there is little."""
        super().resizeEvent(event)
        self.side_bar.fold(event.size().width() < look().px(_ROOM_FOR_WORDS))

    def _add_places(self) -> None:
        caseload = CaseloadPage(self._desk)
        caseload.person_wanted.connect(self.open_chart)
        caseload.registration_wanted.connect(self._register)
        caseload.import_wanted.connect(lambda: self.go_to("import"))
        caseload.counted.connect(lambda count: self.side_bar.show_count("caseload", count))
        tasks = MyTasksPage(self._desk)
        tasks.person_wanted.connect(self.open_chart)
        tasks.counted.connect(lambda count: self.side_bar.show_count("tasks", count))
        # what waits elsewhere is counted once the first page is on screen
        QTimer.singleShot(0, tasks, tasks.refresh)
        for place, words, icon_name, page in (
            ("caseload", self.tr("Caseload"), "users", caseload),
            ("tasks", self.tr("Tasks"), "check-square", tasks),
            ("import", self.tr("Import"), "download-simple", ImportPage(self._desk)),
        ):
            self.places[place] = page
            self.side_bar.add_place(place, words, icon_name)
            self.pages.addWidget(page)

    def _register(self) -> None:
        patient_id = register_person(self._desk, self)
        if patient_id is not None:
            self.open_chart(patient_id)

    def _tell_pages(self, kinds: frozenset[str]) -> None:
        for page in self.places.values():
            page.kinds_changed(kinds)
        if self._chart is not None:
            self._chart.kinds_changed(kinds)
        self.status.refresh()

    def _build(self) -> None:
        lock = button(self.tr("Lock"), "quiet", "lock")
        lock.setShortcut("Ctrl+L")
        lock.clicked.connect(self.lock_wanted)
        top = QHBoxLayout()
        top.addWidget(self.search, 2)
        top.addStretch(1)
        top.addWidget(PlainLabel(self._desk.worker_name))
        top.addWidget(lock)
        right = QVBoxLayout()
        right.addLayout(top)
        right.addWidget(Room(self.pages), 1)
        right.addWidget(Separator())
        right.addWidget(self.status)
        whole = QHBoxLayout(self)
        whole.addWidget(self.side_bar)
        whole.addLayout(right, 1)
        space(top, around=(24, 12, 16, 0), between=12)
        space(right)
        space(whole)
