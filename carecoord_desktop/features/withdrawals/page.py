"""A death on a page: recorded in one action that stops what is open, shown, and undone exactly."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.features.patients.form import DeathFields
from carecoord_desktop.features.patients.queries import death_draft, name_on_chart
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import DeathDraft
from carecoord_desktop.features.tasks.queries import tasks_of_chart
from carecoord_desktop.features.withdrawals.actions import record_death, undo_death
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.draft_offers import Resume
from carecoord_desktop.widgets.messages import ask
from carecoord_desktop.widgets.notice_bar import NoticeBar
from carecoord_desktop.widgets.record_page import ListPage, date_words
from carecoord_desktop.widgets.small_form import SmallForm


def _open_tasks(session: Session, chart: UUID) -> int:
    return sum(row.is_open for row in tasks_of_chart(session, chart))


@dataclass(frozen=True)
class DeathVerbs:
    """What is done about a death, and how many open things it would stop.

    More may stop than this slice knows of: whoever puts the page in its place says what is done.
    """

    record: Callable[[Session, DeathDraft], object] = record_death
    undo: Callable[[Session, DeathDraft], list[str]] = undo_death
    open_count: Callable[[Session, UUID], int] = _open_tasks


class ChartDeath(QObject):
    """Records that a person has died and undoes it; `bar` says so above the page while it stands."""

    def __init__(self, desk: Desk, chart: UUID, page: ListPage[Any], verbs: DeathVerbs | None = None) -> None:
        super().__init__(page)
        self._desk, self._chart, self._page = desk, chart, page
        self._verbs = verbs or DeathVerbs()
        self._draft = DeathDraft()
        self.bar = NoticeBar()

    @property
    def is_recorded(self) -> bool:
        """Whether the chart says that the person has died."""
        return self._draft.seen is not None and bool(self._draft.seen.values["is_deceased"])

    def refresh(self) -> None:
        """Read whether she lives, and say so if not."""
        with self._desk.reading() as session:
            known = session.get(Patient, self._chart)
            self._draft = DeathDraft() if known is None else death_draft(session, self._chart)
        if not self.is_recorded:
            self.bar.clear()
            return
        when = date_words(self._draft.deceased_on) or self.tr("date not known")
        words = self.tr("{when}. Told by: {who}").format(when=when, who=self._draft.deceased_source)
        self.bar.tell("info", self.tr("Has died"), words, self.tr("Undo"), self.undo)

    def resumes(self) -> Mapping[str, Resume]:
        """Return nothing: a death that was begun is offered where people look for it, on the page About."""
        return {}

    def record(self) -> None:
        """Ask when it was and who told us; one save records it and stops what is open."""
        with self._desk.reading() as session:
            fields = DeathFields(death_draft(session, self._chart))
        form = SmallForm(fields, self.tr("Record a death"), self.tr("Record the death"), self._page)
        to = Destination(
            self._desk,
            self._chart,
            Patient.kind(),
            self._verbs.record,
            fields.opened.seen,
            may_save=lambda draft: self._is_sure(form),
        )
        self._page.open_form(form, to)

    def undo(self) -> None:
        """Take the death back, and bring what it stopped to the state it was in."""
        stays: list[str] = []

        def undo(session: Session) -> None:
            stays.extend(self._verbs.undo(session, self._draft))

        question = self.tr("Is this person alive?")
        detail = self.tr("The record of the death is taken away, and what it stopped goes on.")
        if ask(self._page, question, detail, yes=self.tr("Undo the death record")):
            self._page.save(self._desk, undo, then=lambda: self._say_undone(stays))

    def _is_sure(self, form: QWidget) -> bool:
        with self._desk.reading() as session:
            count = self._verbs.open_count(session, self._chart)
        question = self.tr("Record that {name} has died?").format(name=name_on_chart(self._desk, self._chart))
        detail = self.tr("%n open tasks and referrals stop. You can undo all of it.", None, count)
        return ask(form, question, detail, yes=self.tr("Record the death"))

    def _say_undone(self, stays: list[str]) -> None:
        words = self.tr("What it stopped goes on as it was.")
        if stays:
            words += " " + self.tr("Moved meanwhile, so left alone: {names}.").format(names=", ".join(stays))
        self._page.notice.tell("good", self.tr("Undone"), words)
