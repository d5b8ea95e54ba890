"""What left this laptop: prints, files, copies on sticks, and what was given out another way."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.disclosures.actions import record_disclosure
from carecoord_desktop.features.disclosures.form import DisclosureForm
from carecoord_desktop.features.disclosures.queries import RegisterRow, register, register_csv
from carecoord_desktop.features.disclosures.records import Disclosure
from carecoord_desktop.features.disclosures.rules import DisclosureDraft, count_words
from carecoord_desktop.features.team.rules import Deed, may
from carecoord_desktop.shell.open_session import OpenSession
from carecoord_desktop.store import audit
from carecoord_desktop.store.audit import Entry
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.record_page import ListPage, moment_words
from carecoord_desktop.widgets.row_table import Column
from carecoord_desktop.widgets.style import space


class Span(Words):
    """How far back the register goes."""

    TODAY = "today"
    WEEK = "7-days"
    MONTH = "30-days"
    SIX_YEARS = "6-years"


_DAYS = {Span.TODAY: 0, Span.WEEK: 6, Span.MONTH: 29, Span.SIX_YEARS: 6 * 366}


class RegisterTab(ListPage[RegisterRow]):
    """The newest first, with a count; others' lines only for those who review the trail."""

    watches = frozenset({"disclosure", "worker", "patient"})

    def __init__(self, session: OpenSession) -> None:
        super().__init__()
        self._desk = session.desk
        self._sees_all = may(session.desk.role, Deed.REVIEW_TRAIL)
        self._rows: list[RegisterRow] = []
        self.show_list(
            self.tr("What left this laptop"),
            self._columns(),
            lambda row: row.trail_line,
            empty=EmptyState(self.tr("Nothing left this laptop in this time.")),
        )
        self.span: Choice[Span] = Choice()
        self.span.setAccessibleName(self.tr("How far back"))
        self.span.offer({
            Span.TODAY: self.tr("Today"), Span.WEEK: self.tr("Last 7 days"),
            Span.MONTH: self.tr("Last 30 days"), Span.SIX_YEARS: self.tr("Last 6 years"),
        })  # fmt: skip
        self.span.choose(Span.MONTH)
        self.span.chosen.connect(lambda _span: self.refresh())
        shown = PlainLabel(self.tr("How far back"))
        shown.setBuddy(self.span)
        choice = QHBoxLayout()
        choice.addWidget(shown)
        choice.addWidget(self.span)
        choice.addStretch(1)
        space(choice, between=8)
        self.body.insertLayout(1, choice)
        self.add_row_button(
            self.tr("Say who got it..."), self._say_who, fits=lambda row: row.waits_for_recipient
        )
        self.add_button(self.tr("Save as CSV..."), self._ask_file, "Ctrl+S")

    def refresh(self) -> None:
        """Read the register of the days that are chosen; looking at others' lines is a line itself."""
        if self._sees_all:
            self._desk.note(Entry(audit.Deed.VIEW, entity="audit", detail="what left this laptop"))
        with self._desk.reading() as session:
            self._rows = register(session, *self._days(), None if self._sees_all else self._desk.worker_id)
        whose = self.tr("By everybody here.") if self._sees_all else self.tr("By you.")
        counted = f"{count_words(row.channel for row in self._rows)}. {whose}"
        self.set_title(self.tr("What left this laptop"), counted)
        self.table.show_rows(self._rows)

    def save_to(self, path: Path) -> None:
        """Save the lines that are shown as CSV: an export, so it is audited first."""
        content = register_csv(self._rows).encode("utf-8-sig")
        detail = f"Register of what left, {len(content)} bytes, not encrypted"
        self._desk.note(Entry(audit.Deed.EXPORT, entity="register", detail=detail))
        try:
            path.write_bytes(content)
        except OSError as refused:
            words = self.tr("It could not be saved there: {reason}. Choose another folder.")
            self.notice.tell("late", self.tr("Not saved"), str(words).format(reason=refused.strerror))
            return
        words = self.tr("Saved as {name}. This file is not encrypted: keep it safe.")
        self.notice.tell("wait", self.tr("Saved"), str(words).format(name=path.name))

    def _days(self) -> tuple[date, date]:
        today = clock.today()
        return today - timedelta(days=_DAYS[self.span.value() or Span.MONTH]), today

    def _columns(self) -> list[Column[RegisterRow]]:
        return [
            Column(self.tr("When"), lambda row: moment_words(row.at), lambda row: row.seq),
            Column(
                self.tr("How"), lambda row: row.how,
                chip=lambda row: "late" if row.is_in_the_clear else None,
            ),
            Column(self.tr("What"), lambda row: row.what, stretch=True),
            Column(self.tr("About"), lambda row: row.about),
            Column(
                self.tr("To"), lambda row: row.recipient or self.tr("Not said"),
                chip=lambda row: "wait" if row.waits_for_recipient else None,
            ),
            Column(self.tr("For"), lambda row: row.purpose, stretch=True),
            Column(self.tr("By"), lambda row: row.who),
        ]  # fmt: skip

    def _say_who(self, row: RegisterRow) -> None:
        """Write down who got a print or file."""
        chart = row.chart
        if chart is None:
            return

        def store(session: Session, draft: DisclosureDraft) -> Disclosure:
            return record_disclosure(session, chart, draft)

        draft = DisclosureDraft(
            what=row.what, channel=row.channel, disclosed_on=clock.at_office(row.at).date(),
            trail_line=row.trail_line,
        )  # fmt: skip
        self.open_form(DisclosureForm(draft, self), Destination(self._desk, chart, Disclosure.kind(), store))

    def _ask_file(self) -> None:
        # the system's own dialog: Qt's would remember folder names in clear text (SEC-L3)
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as CSV"), "what-left.csv", self.tr("CSV files (*.csv)")
        )
        if name:
            self.save_to(Path(name))
