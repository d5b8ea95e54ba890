"""Barriers as a card on a page: what is in the way, what often helps, and how it ended."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.features.barriers import actions
from carecoord_desktop.features.barriers.form import BarrierForm
from carecoord_desktop.features.barriers.queries import BarrierRow
from carecoord_desktop.features.barriers.records import Barrier, BarrierStatus, Severity
from carecoord_desktop.features.barriers.rules import BarrierDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.record import Seen
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card, Separator
from carecoord_desktop.widgets.card_columns import action_card, chip_row
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.draft_offers import Resume
from carecoord_desktop.widgets.draft_page import DraftPage
from carecoord_desktop.widgets.labels import Chip, Heading, SoftText
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import space

_SEVERITY_CHIPS: dict[Severity, ChipKind] = {Severity.MODERATE: "wait", Severity.SEVERE: "late"}

Goals = Mapping[UUID, str]
"""The statements of the goals that are shown, by the goal's first version."""


class BarrierWork(QObject):
    """What can be done about barriers on a page; `goals` is asked anew each time."""

    def __init__(self, desk: Desk, chart: UUID, page: DraftPage, goals: Callable[[], Goals]) -> None:
        super().__init__(page)
        self._desk, self._chart, self._page, self._goals = desk, chart, page, goals

    def resumes(self) -> dict[str, Resume]:
        """Return how an unfinished form is opened again."""
        return {BarrierForm.__name__: self._resume}

    def card(self, rows: Sequence[BarrierRow]) -> Card:
        """Return a card with these barriers."""
        card = action_card(self.tr("Barriers"), self.tr("Add barrier"), self.add)
        space(card.body, between=12)
        for place, row in enumerate(rows):
            if place:
                card.body.addWidget(Separator())
            card.body.addWidget(self._block(row))
        if not rows:
            card.body.addWidget(SoftText(self.tr("Nothing known to be in the way.")))
        return card

    def add(self) -> None:
        """Open the form of a new barrier."""
        self._open(BarrierDraft())

    def _block(self, row: BarrierRow) -> QWidget:
        block = QWidget()
        block.setAccessibleName(row.label)
        column, top = QVBoxLayout(block), QHBoxLayout()
        name = Heading(" · ".join(filter(None, (row.label, row.description))), level=3)
        name.setWordWrap(True)
        top.addWidget(name, 1)
        top.addWidget(self._menu_button(row), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        goal = None if row.goal_id is None else self._goals().get(row.goal_id)
        if goal is not None:
            about = self.tr("In the way of: {goal}").format(goal=goal)
            column.addWidget(SoftText(about))
        if row.is_open and row.helps:
            column.addWidget(
                Paragraph(self.tr("Could help: {helps}").format(helps=" · ".join(row.helps)), soft=True)
            )
        if row.outcome:
            column.addWidget(Paragraph(row.outcome))
        column.addWidget(chip_row(self._chips(row)))
        space(top, between=8)
        space(column, between=4)
        return block

    def _chips(self, row: BarrierRow) -> list[Chip]:
        if not row.is_open:
            return [Chip("good" if row.status == BarrierStatus.RESOLVED else "plain", row.status.label)]
        chips = [Chip(_SEVERITY_CHIPS.get(row.severity, "plain"), row.severity.label)]
        if row.recheck_on is not None:
            words = self.tr("Look again {day}").format(day=date_words(row.recheck_on))
            chips.append(Chip("late" if row.is_due else "plain", words, "clock"))
        return chips

    def _menu_button(self, row: BarrierRow) -> QPushButton:
        made = button(self.tr("More"), "quiet")
        made.setAccessibleName(self.tr("More for this barrier: {name}").format(name=row.label))
        menu = QMenu(made)
        menu.addAction(self.tr("Change..."), partial(self._open, BarrierDraft.of(row.seen)))
        if row.is_open:
            menu.addAction(self.tr("It is gone..."), partial(self._end, row, BarrierStatus.RESOLVED))
            lives_with_it = self.tr("They live with it and want nothing done...")
            menu.addAction(lives_with_it, partial(self._end, row, BarrierStatus.ACCEPTED))
        again = self.tr("It is still there") if row.is_open else self.tr("It is back")
        menu.addAction(again, partial(self._save, lambda session: actions.look_again(session, row.seen)))
        menu.addSeparator()
        menu.addAction(self.tr("Entered in error..."), partial(self._strike, row))
        made.setMenu(menu)
        return made

    def _end(self, row: BarrierRow, status: BarrierStatus) -> None:
        box = ReasonBox(
            row.label, self.tr("What happened?"), status.label, self._page,
            name=self.tr("In a few words"), kind="primary",
        )  # fmt: skip
        box.given.connect(
            lambda words: self._save(lambda session: actions.end_barrier(session, row.seen, status, words))
        )
        box.open()

    def _strike(self, row: BarrierRow) -> None:
        box = ReasonBox(
            self.tr("Mark this barrier as entered in error?"), row.label, self.tr("Mark as error"), self._page
        )
        box.given.connect(
            lambda reason: self._save(lambda session: actions.strike_barrier(session, row.seen, reason))
        )
        box.open()

    def _save(self, deed: Callable[[Session], object]) -> None:
        self._page.save(self._desk, deed)

    def _open(self, draft: BarrierDraft, resumed: SavedDraft | None = None) -> None:
        def store(session: Session, written: BarrierDraft) -> object:
            if written.seen is None:
                return actions.add_barrier(session, self._chart, written)
            return actions.change_barrier(session, written)

        to = Destination(self._desk, self._chart, Barrier.kind(), store, draft.seen)
        self._page.open_form(BarrierForm(draft, self._goals(), self._page), to, resumed)

    def _resume(self, saved: SavedDraft) -> None:
        seen: Seen | None = saved.seen
        self._open(BarrierDraft() if seen is None else BarrierDraft.of(seen), saved)
