"""The health of this laptop: when it was checked last, what was found, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carecoord_desktop.shell.one_work import OneWork
from carecoord_desktop.shell.open_session import OpenSession
from carecoord_desktop.shell.upkeep import SERIOUS, Upkeep
from carecoord_desktop.store.emergency_keys import bring_keys_back
from carecoord_desktop.store.findings import Code, Finding
from carecoord_desktop.store.health import Health
from carecoord_desktop.store.last_checks import last_checks
from carecoord_desktop.widgets.background import Background, ProgressPanel
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.labels import Chip, Heading, SoftText
from carecoord_desktop.widgets.messages import ask
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.record_page import moment_words
from carecoord_desktop.widgets.style import look, space

_WIDTH = 720  # pixels at 100 %


class HealthTab(Page):
    """`repair_wanted`: she wants to repair, which closes the records first."""

    repair_wanted = Signal()

    def __init__(self, session: OpenSession, upkeep: Upkeep) -> None:
        super().__init__("")
        self.set_title(self.tr("Health"), self.tr("Not checked yet."))
        self._session, self._upkeep = session, upkeep
        self.keys = self.add_action(self.tr("Bring the keys back"), "secondary", "key")
        self.repair = self.add_action(self.tr("Repair..."), "secondary", "wrench")
        self.thorough = self.add_action(self.tr("Check everything"), "secondary")
        self.now = self.add_action(self.tr("Check now"), "primary")
        self._progress = QVBoxLayout()
        self._found = QVBoxLayout()
        self.work = OneWork()
        self.body.addWidget(self.work)
        self.body.addLayout(self._progress)
        self.body.addLayout(self._found)
        self.body.addStretch(1)
        space(self._found, between=16)
        self.thorough.setToolTip(self.tr("Reads indexes and the newest backup as well; takes longer"))
        self.keys.hide()
        self.keys.clicked.connect(self._bring_keys_back)
        self.repair.clicked.connect(self._ask_repair)
        self.now.clicked.connect(lambda: upkeep.check(deep=False))
        self.thorough.clicked.connect(lambda: upkeep.check(deep=True))
        upkeep.begun.connect(self._show_work)
        upkeep.checked.connect(self.show_health)
        self.show_health(upkeep.health)

    def refresh(self) -> None:
        """Say when the last check was."""
        last = last_checks(self._session.profile).quick_at
        words = self.tr("Last checked {moment}.").format(moment=moment_words(last))
        self.set_title(self.tr("Health"), words if last else self.tr("Not checked yet."))

    def show_health(self, health: Health | None) -> None:
        """Show what a check found, each finding in three parts."""
        while (item := self._found.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.refresh()
        self.keys.setVisible(health is not None and any(each.code is Code.KEYS for each in health.findings))
        if health is None:
            self._found.addWidget(EmptyState(self.tr("The records are checked each time you unlock.")))
            return
        for finding in health.findings:
            self._found.addWidget(_FindingCard(finding))
        if not health.is_complete:
            words = self.tr("An open list kept a part from being checked. Check again in a moment.")
            self._found.addWidget(SoftText(words))
        elif not health.findings:
            self._found.addWidget(_AllWell(self.tr("Everything is there, whole and in order.")))

    def _show_work(self, work: Background) -> None:
        panel = ProgressPanel(work, self.tr("Looking after this laptop"))
        self._progress.addWidget(panel)
        for each in (self.now, self.thorough, self.repair):
            each.setEnabled(False)
            for ended in (work.done, work.failed, work.cancelled):
                ended.connect(lambda *_result, each=each: each.setEnabled(True))

    def _bring_keys_back(self) -> None:
        """Put the keys of a backup in the place of the damaged ones; the records need not close for it."""
        session, upkeep = self._session, self._upkeep
        words = self.tr("The key files are whole again. The damaged ones were set aside.")

        def tell(_backup: object) -> None:
            self.work.notice.tell("good", self.tr("Done"), words)
            upkeep.check(deep=False)

        self.work.start(
            self.tr("Bringing the keys back"),
            lambda _progress: bring_keys_back(session.profile, session.unlocked.key),
            tell,
        )

    def _ask_repair(self) -> None:
        question = self.tr("Repair your records?")
        detail = self.tr(
            "Your records close first, and what the office does not have is sealed in a file. "
            "If they are whole, nothing is changed. You unlock again afterwards."
        )
        if ask(self, question, detail, self.tr("Close the records and repair")):
            self.repair_wanted.emit()


class _FindingCard(Card):
    """One finding: what happened, what is safe, what to do."""

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        self.setMaximumWidth(look().px(_WIDTH))
        self.setAccessibleName(finding.words)
        is_serious = finding.code in SERIOUS
        self.body.addWidget(Chip("late" if is_serious else "wait", "Act now" if is_serious else "Soon"))
        heading = Heading(finding.words, level=3)
        heading.setWordWrap(True)
        self.body.addWidget(heading)
        self.body.addWidget(Paragraph(finding.what_is_safe))
        self.body.addWidget(Paragraph(finding.what_to_do))


class _AllWell(Card):
    """Nothing was found."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setMaximumWidth(look().px(_WIDTH))
        row: QWidget = Chip("good", self.tr("All well"))
        self.body.addWidget(row)
        self.body.addWidget(Paragraph(words))
