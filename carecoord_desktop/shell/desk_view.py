"""The desk: side bar, search, the page in the middle, the status line."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from carecoord_desktop.features.appointment_weeks.page import WeekPage
from carecoord_desktop.features.caseload.page import CaseloadPage
from carecoord_desktop.features.conflicts.page import ConflictsPage
from carecoord_desktop.features.coverage.queries import coverage_of_chart
from carecoord_desktop.features.directory.records import Service, Verification
from carecoord_desktop.features.directory_search.page import DirectoryPage
from carecoord_desktop.features.directory_search.records import fits_the_services
from carecoord_desktop.features.emergency_access.page import EmergencyPage
from carecoord_desktop.features.emergency_access.rules import Way
from carecoord_desktop.features.people_search.records import fits_the_people
from carecoord_desktop.features.questionnaires.page import FormsPage
from carecoord_desktop.features.records_exchange.page import ImportPage
from carecoord_desktop.features.red_flags.records import RedFlag
from carecoord_desktop.features.referral_board.page import ReferralPlace
from carecoord_desktop.features.referrals.records import Referral
from carecoord_desktop.features.registrations.page import register_person
from carecoord_desktop.features.visits.records import Visit
from carecoord_desktop.features.worklist.page import MyDayPage, WorkPlace
from carecoord_desktop.shell.beside_me import BesideMe, BesideMeCover
from carecoord_desktop.shell.changes import Changes
from carecoord_desktop.shell.handouts_place import HANDOUT_KINDS, HandoutsPlace
from carecoord_desktop.shell.idle_limit import idle_minutes_now
from carecoord_desktop.shell.office.handed_over import chart_name, reading_only_words
from carecoord_desktop.shell.office.link import OfficeLink
from carecoord_desktop.shell.office.page import OfficePage
from carecoord_desktop.shell.open_flags import OpenFlags
from carecoord_desktop.shell.open_session import OpenSession
from carecoord_desktop.shell.patient_chart import PatientChart
from carecoord_desktop.shell.referrals_place import ReferralsPlace
from carecoord_desktop.shell.side_bar import SideBar
from carecoord_desktop.shell.status_line import StatusLine
from carecoord_desktop.shell.this_laptop.page import ThisLaptopPage
from carecoord_desktop.shell.top_bar import TopBar
from carecoord_desktop.shell.upkeep import SERIOUS, start_upkeep
from carecoord_desktop.shell.ways import hidden_charts, way_to
from carecoord_desktop.store.disk_space import DiskSpace
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.encryption import KdfBounds
from carecoord_desktop.store.health import Health
from carecoord_desktop.store.record import OFFICE_CHART
from carecoord_desktop.store.unlock import FIELD_BOUNDS
from carecoord_desktop.sync.outcome import SyncOutcome
from carecoord_desktop.widgets.card import Separator
from carecoord_desktop.widgets.disk_watch import disk_watch
from carecoord_desktop.widgets.messages import ask
from carecoord_desktop.widgets.notice_bar import NoticeBar
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.room import Room
from carecoord_desktop.widgets.style import look, space

HOME = "my-day"
FIRST_SYNC_MS = 1_500  # after the desk is on screen and the first list is drawn
_ROOM_FOR_WORDS = 1100  # pixels at 100 %: in a narrower window the side bar shows icons alone


class DeskView(QWidget):
    """Opens what pages ask for; pages never know each other.

    `repair_wanted` and `restore_wanted` ask whoever holds the store to close it and show what repairs.
    """

    lock_wanted = Signal()
    crisis_wanted = Signal()
    repair_wanted = Signal()
    restore_wanted = Signal()
    idle_minutes_changed = Signal(int)
    switch_wanted = Signal()

    def __init__(
        self, session: OpenSession, bounds: KdfBounds = FIELD_BOUNDS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._bounds = session, bounds
        self.upkeep = start_upkeep(session, self, (fits_the_people, fits_the_services))
        self._desk = desk = session.desk
        self.link = OfficeLink(session, self)
        disk_watch(desk).use(DiskSpace(session.profile))
        self.side_bar = SideBar()
        self.top = TopBar(desk)
        self.search = self.top.search
        self.pages = QStackedWidget()
        self.status = StatusLine(self.link)
        self.notice = NoticeBar()
        self.flags = OpenFlags(desk)
        self.beside_me = BesideMe(self)
        self.places: dict[str, Page] = {}
        self._chart: PatientChart | None = None
        self._place = ""
        self._build()
        self._add_places()
        self._changes = Changes(desk, self)
        self._changes.kinds_changed.connect(self._tell_pages)
        self.upkeep.settled.connect(self._tell_health)
        self.upkeep.backup_refused.connect(self._tell_no_backup)
        self.status.asked.connect(self._show_health)
        self.beside_me.turned.connect(self._turn_beside_me)
        self.side_bar.chosen.connect(self.go_to)
        self.search.person_wanted.connect(self.open_chart)
        self.status.connect_wanted.connect(lambda: self._office.connect_office())
        self.status.receipt_wanted.connect(self._show_receipts)
        self.link.ended.connect(self._tell_round)
        self.go_to(HOME)
        QTimer.singleShot(FIRST_SYNC_MS, self.link, self.link.start)

    @property
    def chart(self) -> PatientChart | None:
        """The chart that is open, if any."""
        return self._chart

    def go_to(self, place: str) -> None:
        """Show a place of the side bar; while somebody looks on, its cover stands in its stead."""
        self._place = place
        if self.beside_me.is_on:
            self.pages.setCurrentWidget(self._cover)
            return
        self.side_bar.show_place(place)
        self.pages.setCurrentWidget(self.places[place])
        self.places[place].setFocus()

    def open_chart(self, patient_id: UUID) -> None:
        """Show a person's chart; the one that was open is closed.

        One that is not on her caseload opens only in an emergency, for a reason she writes first.
        """
        way = way_to(self._desk, patient_id)
        if not way.is_open:
            self._ask_why(patient_id, way)
            return
        before, self._chart = self._chart, PatientChart(self._desk, patient_id, way=way)
        self._chart.left.connect(lambda: self.go_to(self._place))
        self._chart.gone.connect(self._close_chart)
        self._chart.decision_wanted.connect(self._show_decisions)
        self._chart.forms_wanted.connect(lambda: self.go_to("forms"))
        self._chart.help_wanted.connect(partial(self._find_help, patient_id))
        self._chart.hide_private(self.beside_me.is_on)
        self.pages.addWidget(self._chart)
        self.pages.setCurrentWidget(self._chart)
        self._chart.setFocus()
        if before is not None:
            self.pages.removeWidget(before)
            before.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the page where there is little."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < look().px(_ROOM_FOR_WORDS)
        self.side_bar.fold(is_narrow)
        self.top.fold(is_narrow)

    def _add_places(self) -> None:
        hides = partial(hidden_charts, self._desk)
        caseload = CaseloadPage(self._desk, hides=hides)
        caseload.person_wanted.connect(self.open_chart)
        caseload.registration_wanted.connect(self._register)
        caseload.draft_wanted.connect(self._go_on_with)
        caseload.import_wanted.connect(lambda: self.go_to("import"))
        caseload.counted.connect(lambda count: self.side_bar.show_count("caseload", count))
        my_day = MyDayPage(self._desk, hides=hides)
        my_day.place_wanted.connect(self._open_place)
        my_day.draft_wanted.connect(self._go_on_with)
        my_day.counted.connect(lambda count: self.side_bar.show_count(HOME, count))
        # what waits elsewhere is counted once the first page is on screen
        QTimer.singleShot(0, caseload, caseload.refresh)
        decide = ConflictsPage(self._desk, partial(reading_only_words, self._desk), hides=hides)
        decide.person_wanted.connect(self.open_chart)
        decide.counted.connect(lambda count: self.side_bar.show_count("decide", count))
        QTimer.singleShot(0, decide, decide.refresh)
        QTimer.singleShot(0, self.flags, self.flags.refresh)
        self._referrals = referrals = ReferralsPlace(self._desk, hides=hides)
        referrals.place_wanted.connect(self._open_referral)
        referrals.counted.connect(lambda count: self.side_bar.show_count("referrals", count))
        QTimer.singleShot(0, referrals, referrals.refresh)
        self.search.code_wanted.connect(referrals.board.find_code)
        week = WeekPage(self._desk, hides=hides)
        week.person_wanted.connect(self._open_appointments)
        self._directory = DirectoryPage(self._desk)
        self._directory.import_wanted.connect(lambda: self.go_to("import"))
        self._handouts = handouts = HandoutsPlace(self._desk)
        handouts.counted.connect(lambda count: self.side_bar.show_count("handouts", count))
        QTimer.singleShot(0, handouts, handouts.refresh)
        self._office = office = OfficePage(self.link)
        office.person_wanted.connect(self.open_chart)
        office.connected.connect(self.status.refresh)
        for place, words, icon_name, page in (
            (HOME, self.tr("My Day"), "sun-horizon", my_day),
            ("caseload", self.tr("Caseload"), "users", caseload),
            ("referrals", self.tr("Referrals"), "handshake", referrals),
            ("week", self.tr("Week"), "calendar", week),
            ("directory", self.tr("Directory"), "address-book", self._directory),
            ("handouts", self.tr("Handouts"), "book-open", handouts),
            ("decide", self.tr("To decide"), "scales", decide),
            ("forms", self.tr("Forms"), "clipboard-text", FormsPage(self._desk)),
            ("import", self.tr("Import"), "download-simple", ImportPage(self._desk)),
            ("office", self.tr("Office"), "cloud-check", office),
            ("laptop", self.tr("This laptop"), "laptop", self._this_laptop()),
        ):
            self.places[place] = page
            self.side_bar.add_place(place, words, icon_name)
            self.pages.addWidget(page)
        self._cover = BesideMeCover()
        self._cover.ended.connect(self.beside_me.toggle)
        self.pages.addWidget(self._cover)

    def _this_laptop(self) -> ThisLaptopPage:
        page = ThisLaptopPage(self._session, self.upkeep, self._bounds)
        page.repair_wanted.connect(self.repair_wanted)
        page.restore_wanted.connect(self.restore_wanted)
        page.person_wanted.connect(self.open_chart)
        page.idle_minutes_changed.connect(lambda _minutes: self.tell_idle_minutes())
        return page

    def _tell_health(self, health: Health) -> None:
        """Say calmly what was found; what cannot wait is asked about."""
        self.status.tell(health.findings[0].words if health.findings else "")
        serious = next((each for each in health.findings if each.code in SERIOUS), None)
        if serious is None:
            return
        detail = f"{serious.words}\n{serious.what_is_safe}\n{serious.what_to_do}"
        question, verb, later = self.tr("Your records need care now"), self.tr("Show me"), self.tr("Later")
        if ask(self, question, detail, verb, later):
            self._show_health()

    def _tell_no_backup(self, words: str) -> None:
        self.status.tell(words)

    def _show_health(self) -> None:
        page = self.places["laptop"]
        assert isinstance(page, ThisLaptopPage)  # noqa: S101 - as added above
        page.show_health()
        self.go_to("laptop")

    def _show_receipts(self) -> None:
        self.go_to("office")
        self._office.show_receipts()

    def _show_decisions(self) -> None:
        """Show what was written twice about the person whose chart is open."""
        page = self.places["decide"]
        assert isinstance(page, ConflictsPage)  # noqa: S101 - as added above
        if self._chart is not None:
            with self._desk.reading() as session:
                page.show_person(self._chart.patient_id, chart_name(session, self._chart.patient_id))
        self.go_to("decide")

    def _turn_beside_me(self, is_on: bool) -> None:
        """Leave on screen the open chart without what is private, or nothing of anybody."""
        self.side_bar.setVisible(not is_on)
        self.top.hide_private(is_on)
        self.flags.hide_private(is_on)
        if self._chart is not None:
            self._chart.hide_private(is_on)
        if self.pages.currentWidget() is not self._chart:
            self.go_to(self._place)

    def _ask_why(self, patient_id: UUID, way: Way) -> None:
        """Show, where the chart would be, whose it is and what opens it."""
        with self._desk.reading() as session:
            name = chart_name(session, patient_id)
        page = EmergencyPage(self._desk, patient_id, name, way)
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        page.setFocus()

        page.left.connect(partial(self._leave_question, page))
        page.left.connect(lambda: self.go_to("caseload"))
        page.opened.connect(partial(self._leave_question, page))
        page.opened.connect(lambda: self.open_chart(patient_id))

    def _leave_question(self, page: EmergencyPage) -> None:
        self.pages.removeWidget(page)
        page.deleteLater()

    def _close_chart(self) -> None:
        """Close a chart that has left this laptop, or whose emergency is over."""
        gone, self._chart = self._chart, None
        if gone is not None:
            if self.pages.currentWidget() is gone:
                self.go_to(self._place)
            self.pages.removeWidget(gone)
            gone.deleteLater()

    def _tell_round(self, _outcome: SyncOutcome) -> None:
        """After a round: a chart may only be read now, or be whole."""
        if self._chart is not None:
            self._chart.mark()

    def _open_place(self, wanted: WorkPlace) -> None:
        if wanted.chart == OFFICE_CHART:
            self.go_to("handouts")
            return
        self.open_chart(wanted.chart)
        if self._chart is not None:
            self._chart.go_to(wanted.tab)

    def _open_appointments(self, chart: UUID) -> None:
        self.open_chart(chart)
        if self._chart is not None:
            self._chart.go_to(self.tr("Appointments"))

    def _open_referral(self, wanted: ReferralPlace) -> None:
        self.open_chart(wanted.chart)
        if self._chart is not None:
            self._chart.show_referral(wanted.referral_id)

    def _find_help(self, patient_id: UUID, category: str) -> None:
        """Show who can help with a need of the person whose chart is open."""
        with self._desk.reading() as session:
            plans = [
                card.plan or card.payer for card in coverage_of_chart(session, patient_id) if card.is_current
            ]
        self._directory.find_for(patient_id, category, tuple(plans))
        self.go_to("directory")

    def _register(self) -> None:
        patient_id = register_person(self._desk, self)
        if patient_id is not None:
            self.open_chart(patient_id)

    def _go_on_with(self, saved: SavedDraft) -> None:
        """Open the form of a draft again, in the chart it was begun in, a protocol, or a registration."""
        if saved.kind == RedFlag.kind() and saved.seen is not None:
            self.flags.open_flag(saved.seen.record_id)
            return
        if saved.chart != OFFICE_CHART:
            self.open_chart(saved.chart)
            if self._chart is not None:
                self._chart.resume(saved)
            return
        if saved.kind == Referral.kind():
            self.go_to("referrals")
            self._referrals.board.resume(saved)
            return
        if saved.kind in (Service.kind(), Verification.kind()):
            self.go_to("directory")
            self._directory.resume(saved)
            return
        if saved.kind in HANDOUT_KINDS:
            self.go_to("handouts")
            self._handouts.resume(saved)
            return
        patient_id = register_person(self._desk, self, saved)
        if patient_id is not None:
            self.open_chart(patient_id)

    def tell_idle_minutes(self) -> None:
        """Tell after how many idle minutes to lock from now on."""
        self.idle_minutes_changed.emit(idle_minutes_now(self._session.profile, self._desk))

    def _tell_pages(self, kinds: frozenset[str]) -> None:
        if Visit.kind() in kinds:
            self.tell_idle_minutes()
        for page in self.places.values():
            page.kinds_changed(kinds)
        if self._chart is not None:
            self._chart.kinds_changed(kinds)
        self.flags.kinds_changed(kinds)
        self.link.note_saved()
        self.status.refresh()

    def _build(self) -> None:
        self.top.lock_wanted.connect(self.lock_wanted)
        self.top.switch_wanted.connect(self.switch_wanted)
        self.top.crisis_wanted.connect(self.crisis_wanted)
        self.top.beside_me_wanted.connect(self.beside_me.toggle)
        news = QVBoxLayout()
        news.addWidget(self.flags)
        news.addWidget(self.notice)
        right = QVBoxLayout()
        right.addWidget(self.top)
        right.addLayout(news)
        right.addWidget(Room(self.pages), 1)
        right.addWidget(Separator())
        right.addWidget(self.status)
        whole = QHBoxLayout(self)
        whole.addWidget(self.side_bar)
        whole.addLayout(right, 1)
        space(news, around=(24, 8, 24, 0))
        space(right)
        space(whole)
