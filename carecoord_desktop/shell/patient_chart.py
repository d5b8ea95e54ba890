"""The one screen that shows all of one patient: her header, and the slices' pages below it."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from carecoord_desktop.features.allergies.page import AllergiesPage
from carecoord_desktop.features.appointment_steps.page import AppointmentsPage
from carecoord_desktop.features.assessments.page import AssessmentsPage
from carecoord_desktop.features.care_plans.page import CarePlansPage
from carecoord_desktop.features.caseload.queries import patient_header
from carecoord_desktop.features.conditions.page import ConditionsPage
from carecoord_desktop.features.conflicts.queries import open_conflicts
from carecoord_desktop.features.conflicts.rules import field_words
from carecoord_desktop.features.consents.page import ConsentsPage
from carecoord_desktop.features.contacts.page import ContactsPage
from carecoord_desktop.features.coverage.page import CoveragePage
from carecoord_desktop.features.disclosures.page import DisclosuresPage
from carecoord_desktop.features.documents.page import DocumentsPage
from carecoord_desktop.features.education.page import EducationPage
from carecoord_desktop.features.education.queries import EducationRow
from carecoord_desktop.features.emergency_access.page import EmergencyBanner
from carecoord_desktop.features.emergency_access.rules import Way
from carecoord_desktop.features.enrollments.page import EnrollmentsPage
from carecoord_desktop.features.handout_packets.page import HandoutsPage
from carecoord_desktop.features.handout_packets.rules import TeachBackWanted
from carecoord_desktop.features.medications.page import MedicationsPage
from carecoord_desktop.features.needs.page import NeedsPage
from carecoord_desktop.features.observations.page import ObservationsPage
from carecoord_desktop.features.patient_cards.page import PatientPage
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.referral_loops.page import ReferralsPage
from carecoord_desktop.features.tasks.page import TasksPage
from carecoord_desktop.features.withdrawals.page import DeathVerbs
from carecoord_desktop.features.withdrawn_referrals.actions import record_death, undo_death
from carecoord_desktop.features.withdrawn_referrals.page import MixedUpReferrals
from carecoord_desktop.features.withdrawn_referrals.queries import open_count
from carecoord_desktop.shell.office.handed_over import reading_only_words
from carecoord_desktop.shell.patient_header import PatientHeaderBar
from carecoord_desktop.shell.patient_summary import PatientSummary
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.draft_offers import my_drafts, unfinished
from carecoord_desktop.widgets.draft_page import DraftPage
from carecoord_desktop.widgets.icons import icon
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.style import space

HEADER_WATCHES = frozenset({
    "patient", "contact_point", "allergy", "coverage", "task", "worker",
    "consent", "appointment",
})  # fmt: skip


class PatientChart(QWidget):
    """Made anew for each person, so that nothing of one chart can show in another.

    `gone` tells that the chart has left this laptop or is not open to her any more; `decision_wanted` leads
    to what was written twice, `forms_wanted` to the library of forms. `way` says until when an emergency
    lasts in which it is open. `help_wanted` carries the kind of need somebody is looked for.
    """

    left = Signal()
    gone = Signal()
    decision_wanted = Signal()
    forms_wanted = Signal()
    help_wanted = Signal(str)

    def __init__(
        self, desk: Desk, patient_id: UUID, parent: QWidget | None = None, *, way: Way | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.patient_id = patient_id
        self.banner: EmergencyBanner | None = None
        self._reading_only = ""
        self.header = PatientHeaderBar()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.header.decision_wanted.connect(self.decision_wanted)
        self._add_pages()
        above = QVBoxLayout()
        if way is not None and way.access_id is not None and way.ends_at is not None:
            self.banner = EmergencyBanner(desk, way.access_id, way.ends_at)
            self.banner.ended.connect(self.gone)
            above.addWidget(self.banner)
        above.addWidget(self.header)
        column = QVBoxLayout(self)
        column.addLayout(above)
        column.addWidget(self.tabs, 1)
        space(above, around=(24, 16, 24, 0), between=8)
        space(column, between=12)
        QShortcut(QKeySequence("Alt+Left"), self, self.left.emit)
        self.setFocusProxy(self.tabs)
        self._show_header(purpose="open chart" if self.banner is None else "emergency access")
        self._mark_unfinished()
        self.mark()

    def go_to(self, tab: str) -> None:
        """Show the page of this name, as its tab says."""
        for index in range(self.tabs.count()):
            if self.tabs.tabText(index) == tab:
                self.tabs.setCurrentIndex(index)

    def show_referral(self, referral_id: UUID) -> None:
        """Show one of her referrals, such as by the code of its slip."""
        for index in range(self.tabs.count()):
            page = self.tabs.widget(index)
            if isinstance(page, ReferralsPage):
                self.tabs.setCurrentIndex(index)
                page.show_referral(referral_id)

    def resume(self, saved: SavedDraft) -> bool:
        """Go to the page of a draft of this chart and open its form again; return whether there is one."""
        draft = unfinished(self._desk, saved)
        for index, page in self._draft_pages():
            if page.offers is not None and page.offers.takes(draft):
                self.tabs.setCurrentIndex(index)
                page.offers.resume(draft)
                return True
        return False

    def kinds_changed(self, kinds: frozenset[str]) -> None:
        """Refresh the header and the pages that show these kinds."""
        if not self._is_here():
            self.gone.emit()
            return
        if kinds & HEADER_WATCHES:
            self._show_header()
        self.mark()
        for index in range(self.tabs.count()):
            page = self.tabs.widget(index)
            if isinstance(page, Page):
                page.kinds_changed(kinds)

    def mark(self) -> None:
        """Say what was written twice, and whether the chart is only read here."""
        with self._desk.reading() as session:
            fields = [field_words(each.name) for each in open_conflicts(session, self.patient_id)]
        self.header.show_decisions(fields)
        words = reading_only_words(self._desk, self.patient_id)
        if words == self._reading_only:
            return
        self._reading_only = words
        self.header.say_reading_only(words)
        for _, page in self._draft_pages():
            page.only_read(words)

    def hide_private(self, is_hidden: bool) -> None:
        """Hide from whoever looks on what concerns only her and the worker; allergies stay in sight."""
        self.header.hide_private(is_hidden)
        private = (self.tr("About"), self.tr("Tasks"))
        for index in range(self.tabs.count()):
            self.tabs.setTabVisible(index, not (is_hidden and self.tabs.tabText(index) in private))
            page = self.tabs.widget(index)
            if isinstance(page, Page):
                page.hide_private(is_hidden)

    def _is_here(self) -> bool:
        with self._desk.reading() as session:
            return session.get(Patient, self.patient_id) is not None

    def _show_header(self, purpose: str = "") -> None:
        # the view is audited once, when the chart opens; a refresh is not another view
        chart = self.patient_id if purpose else None
        with self._desk.reading(chart=chart, purpose=purpose) as session:
            self.header.show_header(patient_header(session, self.patient_id))

    def _add_pages(self) -> None:
        of_patient = (self._desk, self.patient_id)
        summary = PatientSummary(*of_patient)
        summary.page_wanted.connect(self.go_to)
        self._education = EducationPage(*of_patient)
        contacts = ContactsPage(*of_patient, death=DeathVerbs(record_death, undo_death, open_count))
        contacts.notes.moved.connect(MixedUpReferrals(*of_patient, contacts).ask_about)
        for words, page in (
            (self.tr("Summary"), summary),
            (self.tr("About"), PatientPage(*of_patient, record_death=record_death, undo_death=undo_death)),
            (self.tr("Needs"), NeedsPage(*of_patient)),
            (self.tr("Plan"), CarePlansPage(*of_patient)),
            (self.tr("Referrals"), ReferralsPage(*of_patient)),
            (self.tr("Appointments"), AppointmentsPage(*of_patient)),
            (self.tr("Assessments"), AssessmentsPage(*of_patient)),
            (self.tr("Contacts"), contacts),
            (self.tr("Tasks"), TasksPage(*of_patient)),
            (self.tr("Problems"), ConditionsPage(*of_patient)),
            (self.tr("Allergies"), AllergiesPage(*of_patient)),
            (self.tr("Medicines"), MedicationsPage(*of_patient)),
            (self.tr("Measurements"), ObservationsPage(*of_patient)),
            (self.tr("Handouts"), self._handouts()),
            (self.tr("Education"), self._education),
            (self.tr("Coverage"), CoveragePage(*of_patient)),
            (self.tr("Programs"), EnrollmentsPage(*of_patient)),
            (self.tr("Consents"), ConsentsPage(*of_patient)),
            (self.tr("Papers"), DocumentsPage(*of_patient)),
            (self.tr("Given out"), DisclosuresPage(*of_patient)),
        ):
            self.tabs.addTab(page, words)
            if isinstance(page, DraftPage):
                page.drafts_changed.connect(self._mark_unfinished)
            if isinstance(page, AssessmentsPage):
                page.forms_wanted.connect(self.forms_wanted)
            if isinstance(page, NeedsPage):
                page.help_wanted.connect(self.help_wanted)

    def _handouts(self) -> HandoutsPage:
        """Return the page of handouts: what is given there is said back, what was given is given again."""
        page = HandoutsPage(self._desk, self.patient_id)
        page.teach_back_wanted.connect(self._teach)
        self._education.copy_wanted.connect(page.show_copy_of)
        self._education.again_wanted.connect(lambda lesson: self._give_again(page, lesson))
        return page

    def _teach(self, wanted: TeachBackWanted) -> None:
        self.tabs.setCurrentWidget(self._education)
        self._education.teach_each([each.sheet.hash for each in wanted.sheets], wanted.packet_id)

    def _give_again(self, page: HandoutsPage, lesson: EducationRow) -> None:
        self.tabs.setCurrentWidget(page)
        page.choose([lesson.code])

    def _mark_unfinished(self) -> None:
        """Show a pencil on the tabs where something was begun and not finished."""
        drafts = my_drafts(self._desk, self.patient_id)
        for index, page in self._draft_pages():
            waits = page.offers is not None and any(page.offers.takes(draft) for draft in drafts)
            self.tabs.setTabIcon(index, icon("pencil-simple", "wait") if waits else QIcon())
            self.tabs.setTabToolTip(index, self.tr("Something unfinished is here") if waits else "")

    def _draft_pages(self) -> Iterator[tuple[int, DraftPage]]:
        for index in range(self.tabs.count()):
            page = self.tabs.widget(index)
            if isinstance(page, DraftPage):
                yield index, page
