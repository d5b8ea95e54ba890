"""The place "This laptop": its tabs, and what closes the records for a moment."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from carecoord_desktop.features.emergency_access.page import AccessesPage
from carecoord_desktop.features.print_log.page import PrintLogPage
from carecoord_desktop.features.print_log.queries import PrintRow
from carecoord_desktop.shell.open_session import OpenSession
from carecoord_desktop.shell.this_laptop.backups_tab import BackupsTab
from carecoord_desktop.shell.this_laptop.health_tab import HealthTab
from carecoord_desktop.shell.this_laptop.print_again import print_again
from carecoord_desktop.shell.this_laptop.register_tab import RegisterTab
from carecoord_desktop.shell.this_laptop.secrets_tab import SecretsTab
from carecoord_desktop.shell.this_laptop.sign_ins_tab import SignInsTab
from carecoord_desktop.shell.this_laptop.trail_tab import TrailTab
from carecoord_desktop.shell.upkeep import Upkeep
from carecoord_desktop.store.encryption import KdfBounds
from carecoord_desktop.store.unlock import FIELD_BOUNDS
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.room import Room
from carecoord_desktop.widgets.style import space


class ThisLaptopPage(Page):
    """`repair_wanted` and `restore_wanted` close the records: whoever holds the store acts on them."""

    repair_wanted = Signal()
    restore_wanted = Signal()
    idle_minutes_changed = Signal(int)
    person_wanted = Signal(UUID)

    watches = frozenset({"worker", "emergency_access", "disclosure", "printed_paper"})

    def __init__(
        self,
        session: OpenSession,
        upkeep: Upkeep,
        bounds: KdfBounds = FIELD_BOUNDS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._desk = session.desk
        self.sign_ins = SignInsTab(session, bounds)
        self.secrets = SecretsTab(session, bounds)
        self.backups = BackupsTab(session)
        self.health = HealthTab(session, upkeep)
        self.trail = TrailTab(session)
        self.register = RegisterTab(session)
        self.printed = PrintLogPage(session.desk)
        self.accesses = AccessesPage(session.desk)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for words, tab in (
            (self.tr("Health"), self.health),
            (self.tr("Backups"), self.backups),
            (self.tr("Who can sign in"), self.sign_ins),
            (self.tr("Passphrase and lock"), self.secrets),
            (self.tr("Audit trail"), self.trail),
            (self.tr("What left"), self.register),
            (self.tr("Printed papers"), self.printed),
            (self.tr("Emergency access"), self.accesses),
        ):
            self.tabs.addTab(Room(tab), words)
        self.body.addWidget(self.tabs)
        whole = self.layout()
        assert whole is not None  # noqa: S101  # as Page builds it
        space(whole, around=(0, 16, 0, 0))  # the tabs bring margins of their own
        self.setAccessibleName(self.tr("This laptop"))
        self.setFocusProxy(self.tabs)
        upkeep.backed_up.connect(lambda _backup: self.backups.refresh())
        self.backups.restore_wanted.connect(self.restore_wanted)
        self.health.repair_wanted.connect(self.repair_wanted)
        self.secrets.idle_minutes_changed.connect(self.idle_minutes_changed)
        self.printed.again_wanted.connect(self._print_again)

    def show_health(self) -> None:
        """Bring the health of the laptop to the front."""
        self.tabs.setCurrentIndex(0)

    def _print_again(self, row: PrintRow) -> None:
        if not print_again(self._desk, row, self) and row.chart is not None:
            self.person_wanted.emit(row.chart)

    def kinds_changed(self, kinds: frozenset[str]) -> None:
        """Hand the news on to the tabs."""
        for tab in (
            self.sign_ins, self.secrets, self.backups, self.health, self.register, self.printed,
            self.accesses, self.trail,
        ):  # fmt: skip
            tab.kinds_changed(kinds)
