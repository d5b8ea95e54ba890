"""The one screen that shows all of one patient: her header, and the slices' pages below it."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from carecoord_desktop.features.allergies.page import AllergiesPage
from carecoord_desktop.features.care_plans.page import CarePlansPage
from carecoord_desktop.features.caseload.queries import patient_header
from carecoord_desktop.features.conditions.page import ConditionsPage
from carecoord_desktop.features.contacts.page import ContactsPage
from carecoord_desktop.features.coverage.page import CoveragePage
from carecoord_desktop.features.medications.page import MedicationsPage
from carecoord_desktop.features.observations.page import ObservationsPage
from carecoord_desktop.features.patients.page import PatientPage
from carecoord_desktop.features.tasks.page import TasksPage
from carecoord_desktop.shell.patient_header import PatientHeaderBar
from carecoord_desktop.shell.patient_summary import PatientSummary
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.style import space

HEADER_WATCHES = frozenset({"patient", "contact_point", "allergy", "coverage", "task", "worker"})


class PatientChart(QWidget):
    """Made anew for each person, so that nothing of one chart can show in another."""

    left = Signal()

    def __init__(self, desk: Desk, patient_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.patient_id = patient_id
        self.header = PatientHeaderBar()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._add_pages()
        above = QVBoxLayout()
        above.addWidget(self.header)
        column = QVBoxLayout(self)
        column.addLayout(above)
        column.addWidget(self.tabs, 1)
        space(above, around=(24, 16, 24, 0))
        space(column, between=12)
        QShortcut(QKeySequence("Alt+Left"), self, self.left.emit)
        self.setFocusProxy(self.tabs)
        self._show_header(purpose="open chart")

    def go_to(self, tab: str) -> None:
        """Show the page of this name, as its tab says."""
        for index in range(self.tabs.count()):
            if self.tabs.tabText(index) == tab:
                self.tabs.setCurrentIndex(index)

    def kinds_changed(self, kinds: frozenset[str]) -> None:
        """Refresh the header and the pages that show these kinds."""
        if kinds & HEADER_WATCHES:
            self._show_header()
        for index in range(self.tabs.count()):
            page = self.tabs.widget(index)
            if isinstance(page, Page):
                page.kinds_changed(kinds)

    def _show_header(self, purpose: str = "") -> None:
        # the view is audited once, when the chart opens; a refresh is not another view
        chart = self.patient_id if purpose else None
        with self._desk.reading(chart=chart, purpose=purpose) as session:
            self.header.show_header(patient_header(session, self.patient_id))

    def _add_pages(self) -> None:
        of_patient = (self._desk, self.patient_id)
        summary = PatientSummary(*of_patient)
        summary.page_wanted.connect(self.go_to)
        for words, page in (
            (self.tr("Summary"), summary),
            (self.tr("About"), PatientPage(*of_patient)),
            (self.tr("Problems"), ConditionsPage(*of_patient)),
            (self.tr("Allergies"), AllergiesPage(*of_patient)),
            (self.tr("Medicines"), MedicationsPage(*of_patient)),
            (self.tr("Measurements"), ObservationsPage(*of_patient)),
            (self.tr("Tasks"), TasksPage(*of_patient)),
            (self.tr("Plan"), CarePlansPage(*of_patient)),
            (self.tr("Contacts"), ContactsPage(*of_patient)),
            (self.tr("Coverage"), CoveragePage(*of_patient)),
        ):
            self.tabs.addTab(page, words)
