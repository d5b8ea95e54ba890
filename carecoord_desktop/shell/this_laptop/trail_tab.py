"""The audit trail on screen: who did what, when, to whose chart; proving it whole; filters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout
from sqlalchemy import select

from carecoord_desktop.features.team import rules as team
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.shell.one_work import OneWork
from carecoord_desktop.shell.open_session import OpenSession
from carecoord_desktop.store.audit import AuditLine, Broken, Deed, Entry
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.record_page import ListPage, moment_words
from carecoord_desktop.widgets.row_table import Column, RowFilter
from carecoord_desktop.widgets.style import space

SHOWN = 500
"""So many of the newest lines: about two busy weeks."""


@dataclass(frozen=True)
class TrailRow:
    """One line of the trail, as it is read."""

    seq: int
    at: datetime
    who: str
    deed: Deed
    what: str
    detail: str


class TrailTab(ListPage[TrailRow]):
    """The newest lines, oldest below; looking at others' lines is a line itself."""

    def __init__(self, session: OpenSession) -> None:
        super().__init__()
        self._session = session
        # others see their own (minimum necessary, 45 CFR 164.502(b))
        self.sees_all = team.may(session.desk.role, team.Deed.REVIEW_TRAIL)
        self.work = OneWork()
        self.show_list(
            self.tr("Audit trail"),
            [
                Column(self.tr("When"), lambda row: moment_words(row.at), lambda row: row.seq),
                Column(self.tr("Who"), lambda row: row.who),
                Column(self.tr("Did"), lambda row: row.deed.label),
                Column(self.tr("What"), lambda row: row.what),
                Column(self.tr("Detail"), lambda row: row.detail, stretch=True),
                Column(self.tr("Line"), lambda row: f"{row.seq:,}", lambda row: row.seq),
            ],
            lambda row: row.seq,
            empty=EmptyState(self.tr("Nothing is written here yet.")),
        )
        whose = self.tr("Everybody's newest lines.") if self.sees_all else self.tr("Your own newest lines.")
        self.set_title(self.tr("Audit trail"), whose)
        self.deed: Choice[Deed] = Choice()
        self.deed.setAccessibleName(self.tr("Show only"))
        self.deed.offer({deed: deed.label for deed in Deed}, self.tr("Everything"))
        self.deed.chosen.connect(self._filter)
        self.body.insertWidget(1, self.work)
        shown = PlainLabel(self.tr("Show only"))
        shown.setBuddy(self.deed)
        choice = QHBoxLayout()
        choice.addWidget(shown)
        choice.addWidget(self.deed)
        choice.addStretch(1)
        space(choice, between=8)
        self.body.insertLayout(2, choice)
        self.add_button(self.tr("Show the newest"), self.refresh, "F5")
        self.add_button(self.tr("Prove it whole"), self.verify, kind="primary")

    def refresh(self) -> None:
        """Read the newest lines."""
        desk = self._session.desk
        if self.sees_all:
            desk.note(Entry(Deed.VIEW, entity="audit", detail=f"newest {SHOWN} lines"))
        lines = select(AuditLine).order_by(AuditLine.seq.desc()).limit(SHOWN)
        if not self.sees_all:
            lines = lines.where(AuditLine.worker == desk.worker_id)
        with desk.reading() as reading:
            names = worker_names(reading)
            rows = [
                TrailRow(
                    line.seq, line.at, names.get(line.worker, self.tr("Nobody signed in")), line.deed,
                    line.entity.replace("_", " "), line.detail,
                )
                for line in reading.scalars(lines)
            ]  # fmt: skip
        self.table.show_rows(rows)

    def verify(self) -> None:
        """Work out every seal again, beside the window."""
        store = self._session.desk.store
        self.work.start(self.tr("Proving the trail"), lambda _progress: store.verify_audit(), self._tell)

    def _tell(self, broken: Broken | None) -> None:
        if broken is None:
            words = self.tr("Every line is there, in order, and unchanged.")
            self.work.notice.tell("good", self.tr("Whole"), words)
        else:
            words = self.tr("At line {seq}: {reason}. Tell your supervisor; do not delete anything.").format(
                seq=broken.seq, reason=broken.reason
            )
            self.work.notice.tell("late", self.tr("Broken"), words)

    def _filter(self, deed: Deed | None) -> None:
        self.table.show_filters(
            () if deed is None else (RowFilter(deed.label, lambda row: row.deed is deed),)
        )
