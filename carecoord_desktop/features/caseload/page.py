"""The caseload on screen: who there is, what comes next, and an honest count of who is hidden."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.features.care_plans.form import show_many_plans
from carecoord_desktop.features.caseload.queries import caseload, languages_spoken
from carecoord_desktop.features.caseload.rules import CaseloadFilters, CaseloadRow, Flag
from carecoord_desktop.features.emergency_access.rules import Hides, hides_nothing
from carecoord_desktop.features.patients.queries import name_on_chart
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.draft_offers import DraftOffers
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.filter_chips import FilterChips
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.row_table import Column, RowTable
from carecoord_desktop.widgets.style import space

NEAR_DAYS = 180
"""A due date nearer than this is shown without its year."""


class CaseloadPage(Page):
    """Her own people first; filters are switches above the table and say how many they hide."""

    watches = frozenset({
        "patient", "contact_point", "address", "task", "encounter", "contact_note", "worker", "allergy",
        "related_person", "program_enrollment", "emergency_access",
    })  # fmt: skip
    person_wanted = Signal(UUID)
    registration_wanted = Signal()
    draft_wanted = Signal(SavedDraft)
    import_wanted = Signal()
    counted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, hides: Hides = hides_nothing) -> None:
        super().__init__("", parent=parent)
        self._desk, self._hides = desk, hides
        self._filters = CaseloadFilters()
        self._is_noted = False
        self._charts: list[UUID] = []
        self.set_title(self.tr("Caseload"))
        empty = EmptyState(
            self.tr("Nobody is on your caseload yet. Register a person, or import what a clinic gave you."),
            self.tr("Import records..."),
        )
        empty.begun.connect(self.import_wanted)
        self.table: RowTable[CaseloadRow] = RowTable(
            self._columns(), key=lambda row: row.patient_id, name=self.tr("Caseload"), empty=empty
        )
        self.table.opened.connect(lambda row: self.person_wanted.emit(row.patient_id))
        self.filters = _FilterBar(self._filters)
        self.filters.changed.connect(self._filter)
        self.print_button = self.add_action(self.tr("Print plans"), "quiet", "printer")
        self.print_button.clicked.connect(lambda: show_many_plans(self._desk, self._charts, self))
        register = self.add_action(self.tr("Register a person"), "primary", "user-plus")
        register.setShortcut("Ctrl+N")
        register.clicked.connect(self.registration_wanted)
        self.offers = DraftOffers(desk, None, {}, partial(name_on_chart, desk), self.draft_wanted.emit)
        self.body.addWidget(self.offers)
        self.body.addWidget(self.filters)
        self.body.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def showEvent(self, event: QShowEvent) -> None:
        """Offer what was begun since and not finished: keeping a draft changes no record."""
        super().showEvent(event)
        self.offers.refresh()

    def refresh(self) -> None:
        """Read the caseload with the filters in force."""
        hidden = self._hides()
        with self._desk.reading() as session:
            found = caseload(session, self._desk.worker_id, self._filters, hidden)
            self.filters.offer_languages(languages_spoken(session))
        self._charts = [row.patient_id for row in found.rows]
        self.print_button.setVisible(bool(self._charts))
        self.table.show_rows(found.rows)
        self.filters.say_hidden(found.hidden)
        others = self.tr("%n people here are on other caseloads.", None, found.elsewhere)
        self.set_title(self.tr("Caseload"), others if found.elsewhere else "")
        if self._filters == CaseloadFilters():
            self.counted.emit(len(found.rows))
        if self.isVisible() and not self._is_noted:  # one view a sitting, not one for each refresh
            self._is_noted = True
            self._desk.note(Entry(Deed.VIEW, detail=f"caseload, {len(found.rows)} people"))

    def _filter(self, filters: CaseloadFilters) -> None:
        self._filters = filters
        self.refresh()

    def _columns(self) -> list[Column[CaseloadRow]]:
        return [
            Column(self.tr("Name"), lambda row: row.shown_name, stretch=True),
            Column(self.tr("Age"), lambda row: _number(row.age), sort=lambda row: row.age, align="right"),
            Column(self.tr("Next"), lambda row: row.next_action, stretch=True),
            Column(
                self.tr("Due"),
                _due,
                sort=lambda row: row.next_due,
                chip=lambda row: "late" if row.overdue else None,
            ),
            Column(
                self.tr("Contact"),
                lambda row: _days_ago(row.days_since_contact),
                sort=lambda row: row.days_since_contact,
            ),
            Column(
                self.tr("Language"),
                lambda row: language_name(row.language),
                tooltip=_language,
                chip=lambda row: "info" if row.needs_interpreter else None,
                chip_icon=lambda row: "translate",
            ),
            Column(
                self.tr("To know"),
                _first_flag,
                tooltip=lambda row: ", ".join(_flags(row)),
                chip=_flag_chip,
                chip_icon=_flag_icon,
            ),
        ]


class _FilterBar(QWidget):
    """A menu of filters, a removable chip for each one in force, and how many people they hide."""

    changed = Signal(CaseloadFilters)

    def __init__(self, filters: CaseloadFilters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters = filters
        self._languages: list[str] = []
        self._shown: list[_Switch] = []
        self.add = button(self.tr("Filter"), "secondary", "funnel-simple")
        self.menu = QMenu(self.add)
        self.add.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.chips = FilterChips()
        self.chips.removed.connect(lambda index: self._apply(self._shown[index].off))
        row = QHBoxLayout(self)
        row.addWidget(self.add)
        row.addWidget(self.chips, 1, Qt.AlignmentFlag.AlignVCenter)
        space(row, between=12)

    def offer_languages(self, languages: list[str]) -> None:
        """Offer the languages that people here speak."""
        self._languages = languages

    def say_hidden(self, hidden: int) -> None:
        """Show the filters in force and how many people they hide."""
        self._shown = [switch for switch in self._switches() if switch.is_on]
        self.chips.show_filters([switch.words for switch in self._shown], hidden)

    def _fill_menu(self) -> None:
        self.menu.clear()
        for switch in self._switches():
            action = self.menu.addAction(switch.words)
            action.setCheckable(True)
            action.setChecked(switch.is_on)
            action.toggled.connect(partial(self._switch, switch))

    def _switch(self, switch: _Switch, is_on: bool) -> None:
        self._apply(switch.on if is_on else switch.off)

    def _apply(self, part: dict[str, Any]) -> None:
        self._filters = replace(self._filters, **part)
        self.changed.emit(self._filters)

    def _switches(self) -> list[_Switch]:
        now = self._filters
        switches = [
            _Switch(self.tr("My caseload"), now.only_mine, {"only_mine": True}, {"only_mine": False}),
            _Switch(
                self.tr("Living people"),
                not now.with_deceased,
                {"with_deceased": False},
                {"with_deceased": True},
            ),
            self._switch_of(self.tr("Needs an interpreter"), "needs_interpreter"),
            self._switch_of(self.tr("Something overdue"), "has_overdue"),
            self._switch_of(self.tr("No phone to call"), "has_no_phone"),
        ]
        for language in self._languages:
            words = str(self.tr("Speaks {language}")).format(language=language_name(language))
            is_on = now.language == language
            switches.append(_Switch(words, is_on, {"language": language}, {"language": ""}))
        return switches

    def _switch_of(self, words: str, name: str) -> _Switch:
        return _Switch(words, getattr(self._filters, name), {name: True}, {name: False})


@dataclass(frozen=True)
class _Switch:
    """One filter in words, whether it is in force, and what turning it on or off changes."""

    words: str
    is_on: bool
    on: dict[str, Any]
    off: dict[str, Any]


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _days_ago(days: int | None) -> str:
    if days is None:
        return QCoreApplication.translate("CaseloadPage", "never")
    if days == 0:
        return QCoreApplication.translate("CaseloadPage", "today")
    return QCoreApplication.translate("CaseloadPage", "%n d ago", None, days)


def _due(row: CaseloadRow) -> str:
    if row.next_due is None:
        return ""
    is_near = abs((row.next_due - clock.today()).days) < NEAR_DAYS
    due = date_words(row.next_due)
    shown = due.rpartition(" ")[0] if is_near else due
    if row.overdue < 2:
        return shown
    return str(QCoreApplication.translate("CaseloadPage", "{due} +{count}")).format(
        due=shown, count=row.overdue - 1
    )


def _language(row: CaseloadRow) -> str:
    language = language_name(row.language)
    if not row.needs_interpreter:
        return language
    return str(QCoreApplication.translate("CaseloadPage", "{language}, interpreter needed")).format(
        language=language
    )


def _flags(row: CaseloadRow) -> list[str]:
    return [flag.label for flag in row.flags]


def _first_flag(row: CaseloadRow) -> str:
    first, *others = _flags(row) or [""]
    return f"{first} +{len(others)}" if others else first


def _flag_chip(row: CaseloadRow) -> ChipKind | None:
    if not row.flags:
        return None
    return "late" if Flag.DO_NOT_CONTACT in row.flags else "wait"


def _flag_icon(row: CaseloadRow) -> str:
    return _FLAG_ICONS[row.flags[0]] if row.flags else ""


_FLAG_ICONS = {
    Flag.DO_NOT_CONTACT: "prohibit",
    Flag.CONTACT_WITH_CARE: "phone",
    Flag.NO_FIXED_ADDRESS: "house-line",
    Flag.HAS_NO_PHONE: "phone-slash",
    Flag.MAY_BE_REGISTERED_TWICE: "users",
    Flag.HAS_DIED: "flower-lotus",
}
