"""The referrals of one chart: where each stands, the one next thing to do, and how it came so far."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QMenu, QWidget

from carecoord_desktop.features.barriers.queries import barriers_of_chart
from carecoord_desktop.features.barriers.rules import kind_of
from carecoord_desktop.features.needs.queries import needs_of_chart
from carecoord_desktop.features.needs.records import WantsHelp
from carecoord_desktop.features.referral_loops.form import LoopCard, NeedsWaiting
from carecoord_desktop.features.referral_moves.page import Noted, ReferralWork, next_words
from carecoord_desktop.features.referral_papers.form import PAPER_OF, paper_choices, show_referral_paper
from carecoord_desktop.features.referral_stages.records import EventType
from carecoord_desktop.features.referral_stages.rules import Stage
from carecoord_desktop.features.referrals.queries import (
    ReferralRow,
    SharedRow,
    history_of_referral,
    referrals_of_chart,
    shared_with_chart,
)
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.beside import Beside
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.labels import SoftText
from carecoord_desktop.widgets.paper.print_menu import PrintMenu
from carecoord_desktop.widgets.record_page import ListPage, date_words
from carecoord_desktop.widgets.row_table import Column

_CARD = 360  # pixels at 100 %: beside it the table keeps two thirds of a small screen
_ROOM_BESIDE = 840  # pixels at 100 %: on a narrower page the card stands below the list
STAGE_CHIPS: dict[Stage, ChipKind] = {
    Stage.PREPARED: "wait", Stage.DECLINED: "late", Stage.NO_SHOW: "late", Stage.SCHEDULED: "info",
    Stage.ACCEPTED: "info", Stage.ATTENDED: "info", Stage.RESULT_RECEIVED: "wait", Stage.CLOSED: "good",
    Stage.WAITLISTED: "wait", Stage.REOPENED: "wait",
}  # fmt: skip


class ReferralsPage(ListPage[ReferralRow]):
    """Lists referrals, the next due first; the main button is always the next thing to ask or do."""

    watches = frozenset({
        "referral", "referral_event", "shared_referral", "need", "consent", "barrier", "worker", "service",
        "verification",
    })  # fmt: skip

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        self._work = ReferralWork(desk, chart, self)
        self._work.written.connect(self._go_on_with_new)
        self._work.noted.connect(self._say_what_follows)
        empty = EmptyState(
            self.tr("No referral yet. It begins with a need they want help with, and ends when they got it."),
            self.tr("New referral"),
        )
        empty.begun.connect(self._work.begin)
        self.show_list(self.tr("Referrals"), self._columns(), lambda row: row.referral_id, empty=empty)
        self.waiting = NeedsWaiting()
        self.waiting.chosen.connect(self._work.begin)
        self.body.insertWidget(self.body.indexOf(self.table), self.waiting)
        self.card = LoopCard()
        self.shared = SoftText()
        self._set_out()
        self._add_buttons()
        self.table.opened.connect(self._work.go_on)
        self.table.selected.connect(self._show)
        self.offer_drafts(desk, chart, self._work.resumes())

    def refresh(self) -> None:
        """Show what the chart says now."""
        with self._desk.reading() as session:
            rows = referrals_of_chart(session, self._chart)
            needs = needs_of_chart(session, self._chart, also_private=not self.hides_private)
            shared = shared_with_chart(session, self._chart)
        self.table.show_rows([row for row in rows if not (self.hides_private and row.is_private)])
        asked = {row.need_id for row in rows if not row.is_over}
        wanted = [each for each in needs if each.is_open and each.wants_help == WantsHelp.YES]
        self.waiting.show_needs([each for each in wanted if each.need_id not in asked])
        self._show_shared([] if self.hides_private else shared)
        self._show(self.table.current_row())

    def show_referral(self, referral_id: UUID) -> None:
        """Go to one referral, such as by the code of its slip."""
        self.refresh()
        self.table.select(referral_id)
        self.table.setFocus()

    def _columns(self) -> list[Column[ReferralRow]]:
        return [
            Column(self.tr("What for"), lambda row: row.what, stretch=True),
            Column(self.tr("Where"), lambda row: row.partner_name, stretch=True),
            Column(
                self.tr("Stage"), lambda row: row.stage.label, chip=_chip, tooltip=lambda row: row.stage_words
            ),
            Column(self.tr("Next by"), _next_day, _next_order),
        ]

    def _set_out(self) -> None:
        place = self.body.indexOf(self.table)
        self.body.removeWidget(self.table)
        beside = Beside(self.table, self.card, card_width=_CARD, room=_ROOM_BESIDE)
        self.body.insertWidget(place, beside, 1)
        self.body.addWidget(self.shared)

    def _add_buttons(self) -> None:
        more = self.add_row_button(self.tr("More"), lambda row: None, "", "quiet")
        more.setAccessibleName(self.tr("More for this referral"))
        self._moves = QMenu(more)
        self._moves.aboutToShow.connect(self._offer_moves)
        more.setMenu(self._moves)
        papers = self.add_row_button(self.tr("Print"), lambda row: None, "", "quiet")
        PrintMenu(papers, lambda: paper_choices(self._print, self))
        self.add_button(self.tr("New referral"), self._work.begin, "Ctrl+N")
        self.next_button = self.add_row_button(self.tr("Next step"), self._work.go_on, "", "primary")

    def _offer_moves(self) -> None:
        self._moves.clear()
        if (row := self.table.current_row()) is not None:
            self._work.offer_more(self._moves, row)

    def _show(self, row: ReferralRow | None) -> None:
        self.next_button.setText(self.tr("Next step") if row is None else self._work.question(row))
        if row is None:
            self.card.show_referral(None, (), ())
            return
        with self._desk.reading() as session:
            history = history_of_referral(session, row.referral_id)
        self.card.show_referral(row, self._facts(row), history)

    def _facts(self, row: ReferralRow) -> list[tuple[str, str]]:
        step, written, due = row.next_step, row.seen.values, ""
        if step is not None:
            due = self.tr("{what}, by {day}").format(what=next_words(step), day=date_words(step.due_on))
        twice = self.tr("Asked for twice, by people who did not know of each other. Keep one.")
        return [
            (self.tr("Next"), due),
            (self.tr("Look at this"), twice if row.pair_ids else ""),
            (self.tr("Where"), "\n".join(filter(None, (row.partner_name, written["partner_address"])))),
            (self.tr("Phone"), written["partner_phone"]),
            (self.tr("What we ask for"), written["reason"]),
            (self.tr("How soon"), row.urgency.label),
            (self.tr("Needed by"), date_words(row.needed_by)),
            (self.tr("Also for"), "; ".join(name for _, name in row.people)),
            (self.tr("Looked after by"), row.owner_name),
            (self.tr("Code on the slip"), row.code),
        ]

    def _show_shared(self, shared: Sequence[SharedRow]) -> None:
        words = self.tr("Also covered, by a referral of somebody in the household: {what} at {partner}.")
        said = [words.format(what=each.what, partner=each.partner_name) for each in shared]
        self.shared.setText("\n".join(said))
        self.shared.setVisible(bool(said))

    def _print(self, kind: str) -> None:
        if (row := self.table.current_row()) is not None:
            show_referral_paper(self._desk, self._chart, row.referral_id, kind, self)

    def _go_on_with_new(self, referral_id: UUID) -> None:
        """After a new referral was saved: its slip is shown, or the form by which it is sent."""
        self.show_referral(referral_id)
        row = self.table.current_row()
        if row is None or row.referral_id != referral_id:
            return
        if row.progress.sent_on is None:
            self._work.send(row)
        elif row.channel in PAPER_OF:
            self._print(PAPER_OF[row.channel])

    def _say_what_follows(self, noted: Noted) -> None:
        """Say what is in the way now and what often helps; a missed visit is booked anew from here."""
        self.show_referral(noted.referral_id)
        with self._desk.reading() as session:
            rows = barriers_of_chart(session, self._chart)
        barrier = next((each for each in rows if each.barrier_id == noted.barrier_id), None)
        if barrier is None:
            return
        helps = " · ".join(kind_of(barrier.domain).helps)
        words = self.tr("{label}. Could help: {helps}.").format(label=barrier.label, helps=helps)
        is_missed = noted.type == EventType.NO_SHOW
        self.notice.tell(
            "wait",
            self.tr("Now in the way"),
            words,
            self.tr("Book it again") if is_missed else "",
            partial(self._book_again, noted.referral_id),
        )

    def _book_again(self, referral_id: UUID) -> None:
        self.notice.clear()
        self.show_referral(referral_id)
        row = self.table.current_row()
        if row is not None and row.referral_id == referral_id:
            self._work.step(row, [EventType.SCHEDULED])


def _chip(row: ReferralRow) -> ChipKind:
    return STAGE_CHIPS.get(row.stage, "plain")


def _next_day(row: ReferralRow) -> str:
    return "" if row.next_step is None else date_words(row.next_step.due_on)


def _next_order(row: ReferralRow) -> tuple[bool, str]:
    return (True, "") if row.next_step is None else (False, row.next_step.due_on.isoformat())
