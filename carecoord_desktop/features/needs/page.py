"""The needs of one chart: one list, and per line the person's answer in one key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.needs.actions import (
    add_need,
    answer_need,
    change_need,
    confirm_code,
    move_need,
    strike_need,
)
from carecoord_desktop.features.needs.form import AskAgainForm, Confirmation, ConfirmCodeForm, NeedForm
from carecoord_desktop.features.needs.queries import NeedRow, history_of_need, needs_of_chart
from carecoord_desktop.features.needs.records import Need, NeedStatus, NeedTransition, WantsHelp
from carecoord_desktop.features.needs.rules import Move, NeedDraft, domain_of
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.record import Seen
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.draft_offers import Resume
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.record_page import ListPage, date_words, moment_words
from carecoord_desktop.widgets.row_table import Column

_STATE_CHIPS: dict[NeedStatus, ChipKind] = {
    NeedStatus.ACTIVE: "info",
    NeedStatus.REFERRED_OUT: "wait",
    NeedStatus.DEFERRED: "wait",
    NeedStatus.RESOLVED: "good",
}


class NeedsPage(ListPage[NeedRow]):
    """Lists needs, those to work on first; Y, N and A answer "is help wanted?" for the line she is on.

    `help_wanted` carries the kind of need for which a service is looked for.
    """

    help_wanted = Signal(str)

    watches = frozenset({"need", "need_transition", "worker"})

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        empty = EmptyState(
            self.tr(
                "No needs yet. Answers of an assessment propose them, "
                'or choose "Add need" for what comes up in talk.'
            )
        )
        self.show_list(self.tr("Needs"), self._columns(), lambda row: row.need_id, empty=empty)
        self.table.opened.connect(self._change)
        self.describe_beside(self._describe)
        self.offer_drafts(desk, chart, self._resumes())
        self._add_buttons()

    def refresh(self) -> None:
        """Show what the chart says now."""
        with self._desk.reading() as session:
            rows = needs_of_chart(session, self._chart, also_private=not self.hides_private)
        self.table.show_rows(rows)

    def _columns(self) -> list[Column[NeedRow]]:
        return [
            Column(self.tr("Need"), lambda row: row.label, stretch=True, tooltip=lambda row: row.description),
            Column(self.tr("Wants help"), self._answer),
            Column(self.tr("State"), lambda row: row.status.label, chip=_state_chip),
            Column(self.tr("Found on"), lambda row: date_words(row.found_on), lambda row: row.found_on),
        ]

    def _add_buttons(self) -> None:
        more = self.add_row_button(self.tr("More"), lambda row: None, "", "quiet")
        more.setAccessibleName(self.tr("More for this need"))
        self._moves = QMenu(more)
        self._moves.aboutToShow.connect(self._offer_moves)
        more.setMenu(self._moves)
        for words, answer, key in (
            (self.tr("Yes, wants help"), WantsHelp.YES, "Y"),
            (self.tr("No"), WantsHelp.NO, "N"),
            (self.tr("Already helped"), WantsHelp.ALREADY_HELPED, "A"),
        ):
            made = self.add_row_button(
                words, partial(self._take_answer, answer), key, fits=lambda row: row.is_open
            )
            made.setAccessibleDescription(self.tr("The answer for this need"))
        self.add_button(self.tr("Add need"), self._add, "Ctrl+N", "primary")

    def _answer(self, row: NeedRow) -> str:
        words = {
            WantsHelp.YES: self.tr("Yes"),
            WantsHelp.NO: self.tr("No"),
            WantsHelp.ALREADY_HELPED: self.tr("Already"),
        }
        return words.get(row.wants_help, row.wants_help.label)

    def _take_answer(self, answer: WantsHelp, row: NeedRow) -> None:
        self.save(self._desk, lambda session: answer_need(session, row.seen, answer))

    def _describe(self, row: NeedRow) -> Sequence[tuple[str, str]]:
        with self._desk.reading() as session:
            history = history_of_need(session, row.need_id)
        said = [
            " · ".join(filter(None, (moment_words(each.at), each.became.label, each.reason, each.by_name)))
            for each in history
        ]
        return [
            ("", row.label),
            (self.tr("In their words") if row.found_by is None else self.tr("Because"), row.description),
            (self.tr("Goal, a suggestion"), row.goal),
            (self.tr("Code"), self._code_words(row)),
            (self.tr("Reason"), row.reason),
            (self.tr("Ask again on"), date_words(row.ask_again_on)),
            (self.tr("Private"), row.sensitivity.label if row.is_private else ""),
            (self.tr("History"), "\n".join(said)),
        ]

    def _code_words(self, row: NeedRow) -> str:
        if not row.code:
            return ""
        domain = domain_of(row.category)
        code = f"{row.code} {domain.z_title}" if row.code == domain.z_code else row.code
        if row.is_confirmed:
            return str(self.tr("{code}. Confirmed by {name}.")).format(code=code, name=row.confirmed_by)
        return str(self.tr("{code}. A suggestion: a clinician confirms it.")).format(code=code)

    def _offer_moves(self) -> None:
        self._moves.clear()
        row = self.table.current_row()
        if row is None:
            return
        self._moves.addAction(self.tr("Find a service"), lambda: self.help_wanted.emit(row.category))
        self._moves.addAction(self.tr("Change..."), partial(self._change, row))
        if row.code and not row.is_confirmed:
            self._moves.addAction(self.tr("A clinician confirmed the code..."), partial(self._confirm, row))
        self._moves.addSeparator()
        if row.status != NeedStatus.REFERRED_OUT:
            self._moves.addAction(self.tr("Referred out"), partial(self._move, row, NeedStatus.REFERRED_OUT))
        self._moves.addAction(self.tr("Ask again later..."), partial(self._ask_later, row.seen))
        if row.is_open:
            self._moves.addAction(self.tr("Resolved..."), partial(self._ask_how_resolved, row))
        else:
            self._moves.addAction(self.tr("It is back"), partial(self._move, row, NeedStatus.ACTIVE))
        self._moves.addSeparator()
        self._moves.addAction(self.tr("Entered in error..."), partial(self._ask_why, row))

    def _move(self, row: NeedRow, to: NeedStatus, reason: str = "") -> None:
        self.save(self._desk, lambda session: move_need(session, row.seen, to, Move(reason)))

    def _ask_how_resolved(self, row: NeedRow) -> None:
        self.ask_reason(
            row.label,
            self.tr("What has changed, so that this is no need any more?"),
            self.tr("Resolved"),
            partial(self._move, row, NeedStatus.RESOLVED),
        )

    def _ask_why(self, row: NeedRow) -> None:
        self.ask_reason(
            self.tr("Mark this need as entered in error?"),
            self.tr("%s leaves the list for good. It stays in the history with your reason.") % row.label,
            self.tr("Mark as error"),
            lambda reason: self.save(self._desk, lambda session: strike_need(session, row.seen, reason)),
        )

    def _add(self) -> None:
        self._open(NeedDraft(found_on=clock.today()))

    def _change(self, row: NeedRow) -> None:
        self._open(NeedDraft.of(row.seen))

    def _open(self, draft: NeedDraft, resumed: SavedDraft | None = None) -> None:
        def store(session: Session, written: NeedDraft) -> Need:
            if written.seen is None:
                return add_need(session, self._chart, written)
            return change_need(session, written)

        to = Destination(self._desk, self._chart, Need.kind(), store, draft.seen)
        self.open_form(NeedForm(draft, self), to, resumed)

    def _ask_later(self, seen: Seen, resumed: SavedDraft | None = None) -> None:
        def store(session: Session, move: Move) -> NeedTransition:
            return move_need(session, seen, NeedStatus.DEFERRED, move)

        to = Destination(self._desk, self._chart, Need.kind(), store, seen)
        self.open_form(AskAgainForm(seen.values["status"], self), to, resumed)

    def _confirm(self, row: NeedRow) -> None:
        self._ask_clinician(row.seen)

    def _ask_clinician(self, seen: Seen, resumed: SavedDraft | None = None) -> None:
        def store(session: Session, said: Confirmation) -> Need:
            return confirm_code(session, seen, said.clinician)

        to = Destination(self._desk, self._chart, Need.kind(), store, seen)
        self.open_form(ConfirmCodeForm(seen.values["code"], self), to, resumed)

    def _resumes(self) -> dict[str, Resume]:
        return {
            NeedForm.__name__: self._resume_need,
            AskAgainForm.__name__: partial(self._resume_other, self._ask_later),
            ConfirmCodeForm.__name__: partial(self._resume_other, self._ask_clinician),
        }

    def _resume_need(self, saved: SavedDraft) -> None:
        new = NeedDraft(found_on=clock.today())
        self._open(new if saved.seen is None else NeedDraft.of(saved.seen), saved)

    def _resume_other(self, opened: Callable[[Seen, SavedDraft], None], saved: SavedDraft) -> None:
        if saved.seen is not None:
            opened(saved.seen, saved)


def _state_chip(row: NeedRow) -> ChipKind:
    return _STATE_CHIPS.get(row.status, "plain")
