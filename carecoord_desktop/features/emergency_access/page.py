"""Emergency access on screen: the question before a chart opens, the banner over it, and who looks at it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.features.emergency_access import rules
from carecoord_desktop.features.emergency_access.actions import (
    close_early,
    open_in_emergency,
    review_access,
)
from carecoord_desktop.features.emergency_access.queries import AccessRow, accesses
from carecoord_desktop.features.emergency_access.rules import Opening, Way, WayKind
from carecoord_desktop.features.team.rules import Deed
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.buttons import button, refuse_button
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.draft_page import DraftPage
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.field_problems import show_beside_fields
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.notice_bar import NoticeBar
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.plain_edit import PlainEdit
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.record_page import ListPage, moment_words
from carecoord_desktop.widgets.row_table import Column
from carecoord_desktop.widgets.style import look, space

_WIDTH = 640  # pixels at 100 %
_REASON = 84  # pixels at 100 %: three lines
_MINUTES = int(rules.LASTS.total_seconds() // 60)
_LOOK_MS = 5_000  # a chart is never open much longer than it may be


class EmergencyPage(DraftPage):
    """Stands where a chart would: says whose it is, and opens it for a reason where the role allows that."""

    opened = Signal()
    left = Signal()

    def __init__(self, desk: Desk, chart: UUID, name: str, way: Way, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        self.set_title(self.tr("Not on your caseload"), name)
        self.reason = PlainEdit()
        self.reason.setObjectName("reason")
        self.reason.setFixedHeight(look().px(_REASON))
        self.card = Card()
        self.card.setMaximumWidth(look().px(_WIDTH))
        self.back = button(self.tr("Back"))
        self.back.clicked.connect(self.left)
        words = str(self.tr("Open for %n minutes", None, _MINUTES))
        self.open = button(words, "primary", "first-aid")
        self.open.clicked.connect(self._open)
        may_open = way.kind == WayKind.ASK
        self._fill(way, may_open=may_open)
        self.setFocusProxy(self.reason if may_open else self.back)

    def _fill(self, way: Way, *, may_open: bool) -> None:
        self.card.body.addWidget(Paragraph(self._whose_words(way) if may_open else way.words))
        if may_open:
            explained = self.tr(
                "If somebody needs you now, you can open the chart. What you look at is written down, and "
                "a supervisor sees it after the next sync."
            )
            self.card.body.addWidget(Paragraph(explained))
            question = self.tr("Why do you need this chart now?")
            label = PlainLabel(question)
            label.setBuddy(self.reason)
            self.reason.setAccessibleName(question)
            asked = QVBoxLayout()
            asked.addWidget(label)
            asked.addWidget(self.reason)
            space(asked, between=4)
            self.card.body.addLayout(asked)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        if may_open:
            buttons.addWidget(self.open)
        space(buttons, between=8)
        self.card.body.addLayout(buttons)
        space(self.card.body, between=12)
        self.body.addWidget(self.card)
        self.body.addStretch(1)

    def _whose_words(self, way: Way) -> str:
        if not way.whose:
            return self.tr("Somebody else looks after this person.")
        return str(self.tr("{name} looks after this person.")).format(name=way.whose)

    def _open(self) -> None:
        opening = Opening(self.reason.value())
        found = rules.problems(opening)
        show_beside_fields(self, found)
        if not found:
            self.save(
                self._desk,
                lambda session: open_in_emergency(session, self._chart, opening),
                then=self.opened.emit,
            )


class EmergencyBanner(NoticeBar):
    """Over a chart for as long as it is open in an emergency; `ended` when the time is over or given back."""

    ended = Signal()

    def __init__(self, desk: Desk, access_id: UUID, ends_at: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._access_id, self._ends_at = desk, access_id, ends_at
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK_MS)
        self.look()

    def look(self) -> None:
        """Say how long it lasts, or end it."""
        left = rules.minutes_left(self._ends_at, clock.now())
        if not left:
            self._timer.stop()
            self.ended.emit()
            return
        words = self.tr(
            "This chart is open to you until {time}, for %n more minutes. A supervisor sees why.", None, left
        )
        until = f"{clock.at_office(self._ends_at):%H:%M}"
        self.tell(
            "wait", self.tr("Emergency access"), str(words).format(time=until), self.tr("Close it now"),
            self._close,
        )  # fmt: skip

    def _close(self) -> None:
        self._timer.stop()
        with self._desk.writing() as session:
            close_early(session, self._access_id)
        self.ended.emit()


class AccessesPage(ListPage[AccessRow]):
    """The openings known on this laptop: hers, or everybody's for a supervisor to look at."""

    watches = frozenset({"emergency_access", "worker", "patient"})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._refusal = desk.refusal(Deed.REVIEW_EMERGENCY)
        self.show_list(
            self.tr("Emergency access"),
            [
                Column(self.tr("Opened"), lambda row: moment_words(row.opened_at), lambda row: row.opened_at),
                Column(self.tr("Who"), lambda row: row.worker),
                Column(self.tr("Whose chart"), lambda row: row.patient_name),
                Column(self.tr("Why"), lambda row: row.reason, stretch=True),
                Column(self.tr("Until"), lambda row: moment_words(row.ended_at), lambda row: row.ended_at),
                Column(
                    self.tr("Looked at"), self._looked_at, lambda row: row.reviewed_at,
                    chip=lambda row: "good" if row.reviewed_at else "wait",
                ),
            ],
            lambda row: row.access_id,
            empty=EmptyState(self.tr("Nobody has opened a chart in an emergency.")),
        )  # fmt: skip
        subtitle = self.tr("Everybody's, as far as their charts are on this laptop.")
        if self._refusal:
            subtitle = f"{self.tr('The charts you opened.')} {self._refusal}"
        self.set_title(self.tr("Emergency access"), subtitle)
        self.look_at = self.add_row_button(
            self.tr("Looked at..."), self._ask, kind="primary", fits=self._fits
        )
        refuse_button(self.look_at, self._refusal)

    def refresh(self) -> None:
        """Read the openings again."""
        with self._desk.reading() as session:
            self.table.show_rows(accesses(session, self._desk.worker_id if self._refusal else None))

    def _fits(self, row: AccessRow) -> bool:
        return not self._refusal and row.reviewed_at is None and row.worker_id != self._desk.worker_id

    def _looked_at(self, row: AccessRow) -> str:
        if row.reviewed_at is None:
            return self.tr("Not yet")
        who = row.reviewer or self.tr("The office")
        return f"{who}: {row.review}" if row.review else who

    def _ask(self, row: AccessRow) -> None:
        words = str(self.tr("{who} wrote: {why}")).format(who=row.worker, why=row.reason)
        box = ReasonBox(
            self.tr("What did you find?"), words, self.tr("Save"), self, name=self.tr("In a few words"),
            kind="primary",
        )  # fmt: skip
        box.given.connect(
            lambda said: self.save(self._desk, lambda session: review_access(session, row.seen, said))
        )
        box.open()
