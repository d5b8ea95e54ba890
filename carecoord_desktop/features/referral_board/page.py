"""All open referrals by stage, many answered at once, one found by the code of its slip."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.emergency_access.rules import Hides, hides_nothing
from carecoord_desktop.features.referral_board.form import (
    SeveralDraft,
    SeveralForm,
    StageColumns,
    StageCount,
    StageStrip,
    several_words,
)
from carecoord_desktop.features.referral_board.rules import by_stage
from carecoord_desktop.features.referral_loops.page import STAGE_CHIPS
from carecoord_desktop.features.referral_moves.page import next_words
from carecoord_desktop.features.referral_stages.rules import Stage
from carecoord_desktop.features.referrals.actions import Several, record_for_several
from carecoord_desktop.features.referrals.queries import (
    ReferralRow,
    open_referrals,
    referral_by_code,
)
from carecoord_desktop.features.referrals.records import Referral
from carecoord_desktop.features.referrals.rules import typed_code
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.record import OFFICE_CHART
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.record_page import ListPage, date_words
from carecoord_desktop.widgets.row_table import Column, RowFilter
from carecoord_desktop.widgets.shown_box import ShownBox
from carecoord_desktop.widgets.style import look, space

_CODE = 220  # pixels at 100 %
_MOST_AT_ONCE = 40
"""More than these are not read by anybody before the button is pressed."""


@dataclass(frozen=True)
class ReferralPlace:
    """Where a referral is worked on: a person's chart, and which of her referrals."""

    chart: UUID
    referral_id: UUID


class BoardPage(ListPage[ReferralRow]):
    """Every open referral here, the next due first; `place_wanted` leads to one of them."""

    watches = frozenset({
        "referral", "referral_event", "patient", "worker", "program_enrollment", "emergency_access",
    })  # fmt: skip
    place_wanted = Signal(ReferralPlace)
    counted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, hides: Hides = hides_nothing) -> None:
        super().__init__(parent)
        self._desk, self._hides = desk, hides
        self._rows: Sequence[ReferralRow] = ()
        self._is_noted = False
        empty = EmptyState(
            self.tr("No referral is open. One begins in a person's chart, with a need they want help with.")
        )
        self.show_list(self.tr("Open referrals"), self._columns(), lambda row: row.referral_id, empty=empty)
        self.strip = StageStrip()
        self.strip.chosen.connect(self._keep_stage)
        self.columns = StageColumns()
        self.columns.opened.connect(self._open)
        self.code = QLineEdit()
        self.body.insertWidget(self.body.indexOf(self.table), self.strip)
        self.body.insertLayout(self.body.indexOf(self.table), self._tools())
        self.body.addWidget(self.columns, 1)
        self._add_buttons()
        self.table.opened.connect(self._open)
        self.offer_drafts(desk, OFFICE_CHART, {SeveralForm.__name__: self.resume})

    def refresh(self) -> None:
        """Read what is open now."""
        hidden = self._hides()
        with self._desk.reading() as session:
            rows = [row for row in open_referrals(session) if row.chart not in hidden]
        self._rows = [row for row in rows if not (self.hides_private and row.is_private)]
        self.table.show_rows(self._rows)
        self.strip.show_stages(self._stages())
        self._show_columns()
        self.counted.emit(sum(1 for row in self._rows if _is_overdue(row)))
        self.several.setEnabled(bool(self._rows))
        if self.isVisible() and not self._is_noted:  # one view a sitting, not one for each refresh
            self._is_noted = True
            self._desk.note(Entry(Deed.VIEW, detail=f"open referrals, {len(self._rows)} lines"))

    def find_code(self, text: str) -> bool:
        """Go to the referral whose slip carries this code, typed or scanned; say so where there is none."""
        with self._desk.reading() as session:
            row = referral_by_code(session, text)
        if row is not None:
            self.notice.clear()
            self.code.clear()
            self.place_wanted.emit(ReferralPlace(row.chart, row.referral_id))
            return True
        words = self.tr("No referral on this laptop has this code.")
        if typed_code(text) is None:
            words = self.tr("This is not a code of a slip. Look at it again: one letter may be wrong.")
        self.notice.tell("wait", self.tr("Not found"), words)
        return False

    def resume(self, saved: SavedDraft) -> None:
        """Go on with one answer for several referrals that was not finished."""
        self.table.show_filters(())
        self._ask_several(saved)

    def _columns(self) -> list[Column[ReferralRow]]:
        return [
            Column(self.tr("Who"), lambda row: row.patient_name, stretch=True),
            Column(self.tr("What for"), lambda row: row.what, stretch=True),
            Column(self.tr("Where"), lambda row: row.partner_name, stretch=True),
            Column(
                self.tr("Stage"), lambda row: row.stage.label, chip=_chip, tooltip=lambda row: row.stage_words
            ),
            Column(self.tr("Days"), lambda row: str(row.age_days), lambda row: row.age_days, align="right"),
            Column(
                self.tr("Next by"),
                _next_day,
                _next_order,
                chip=lambda row: "late" if _is_overdue(row) else None,
                tooltip=lambda row: next_words(row.next_step) if row.next_step else "",
            ),
        ]

    def _tools(self) -> QHBoxLayout:
        self.filter_button = button(self.tr("Filter"), "secondary", "funnel-simple")
        self._menu = QMenu(self.filter_button)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.filter_button.setMenu(self._menu)
        self.code.setPlaceholderText(self.tr("Code on a slip"))
        self.code.setAccessibleName(self.tr("Code on a slip, typed or scanned"))
        self.code.setFixedWidth(look().px(_CODE))
        self.code.returnPressed.connect(lambda: self.find_code(self.code.text()))
        self.as_columns = button(self.tr("As columns"), "quiet", "columns")
        self.as_columns.setCheckable(True)
        self.as_columns.toggled.connect(lambda _: self._turn_columns())
        row = QHBoxLayout()
        row.addWidget(self.filter_button)
        row.addWidget(self.as_columns)
        row.addStretch(1)
        row.addWidget(self.code)
        space(row, between=12)
        return row

    def _add_buttons(self) -> None:
        self.several = self.add_button(self.tr("Write down for several"), self._ask_several)
        self.add_row_button(self.tr("Open"), self._open, "", "primary")

    def _open(self, row: ReferralRow) -> None:
        self.place_wanted.emit(ReferralPlace(row.chart, row.referral_id))

    def _turn_columns(self) -> None:
        """Show cards by stage instead of the list, or the list again."""
        is_on = self.as_columns.isChecked()
        for part in (self.table, self.strip, self.filter_button):
            part.setVisible(not is_on)
        self.columns.setVisible(is_on)
        self.as_columns.setText(self.tr("As a list") if is_on else self.tr("As columns"))
        self._show_columns()

    def _show_columns(self) -> None:
        if self.as_columns.isChecked():
            self.columns.show_stages(by_stage(self._rows), self._stages())

    # filters

    def _stages(self) -> list[StageCount]:
        found = []
        for stage in Stage:
            ages = [row.age_days for row in self._rows if row.stage == stage]
            if ages:
                half = int(median(ages))
                words = self.tr("{count} waiting, typically for {days} days").format(
                    count=len(ages), days=half
                )
                found.append(StageCount(stage, f"{len(ages)} · {half} d", words))
        return found

    def _keep_stage(self, stage: Stage) -> None:
        self._keep(stage.label, lambda row: row.stage == stage)

    def _keep(self, words: str, keeps: Callable[[ReferralRow], bool]) -> None:
        others = [each for each in self.table.filters if each.words != words]
        self.table.show_filters([*others, RowFilter(words, keeps)])

    def _fill_menu(self) -> None:
        menu = self._menu
        menu.clear()
        menu.addAction(self.tr("Something is overdue"), partial(self._keep, self.tr("Overdue"), _is_overdue))
        mine = partial(self._keep, self.tr("Mine"), lambda row: row.owner_id == self._desk.worker_id)
        menu.addAction(self.tr("Looked after by me"), mine)
        kinds: tuple[tuple[str, Callable[[ReferralRow], str]], ...] = (
            (self.tr("Place"), lambda row: row.partner_name),
            (self.tr("Stage"), lambda row: row.stage.label),
            (self.tr("Kind of help"), lambda row: row.category.label),
            (self.tr("Looked after by"), lambda row: row.owner_name),
        )
        for name, word_of in kinds:
            part = menu.addMenu(name)
            for word in sorted({word_of(row) for row in self._rows} - {""}):
                part.addAction(word.replace("&", "&&"), partial(self._keep_word, word, word_of))

    def _keep_word(self, word: str, word_of: Callable[[ReferralRow], str]) -> None:
        self._keep(word, lambda row: word_of(row) == word)

    # several at once

    def _shown(self) -> list[ReferralRow]:
        return [row for row in self._rows if all(each.keeps(row) for each in self.table.filters)]

    def _ask_several(self, resumed: SavedDraft | None = None) -> None:
        rows = self._shown()
        if not rows:
            return
        if len(rows) > _MOST_AT_ONCE:
            words = self.tr("%n are shown. Filter them first, such as by place.", None, len(rows))
            self.notice.tell("wait", self.tr("Too many at once"), words)
            return

        def store(session: Session, draft: SeveralDraft) -> Several:
            return record_for_several(session, draft.referral_ids, draft.event)

        form = SeveralForm(rows, self)
        form.saved.connect(partial(self._tell_several, {row.referral_id: row for row in rows}))
        self.open_form(form, Destination(self._desk, OFFICE_CHART, Referral.kind(), store), resumed)

    def _tell_several(self, rows: dict[UUID, ReferralRow], done: Several) -> None:
        title = self.tr("Written down for %n", None, len(done.done))
        ShownBox(title, several_words(self, done, rows), self.window()).open()


def _is_overdue(row: ReferralRow) -> bool:
    return row.next_step is not None and row.next_step.due_on < clock.today()


def _chip(row: ReferralRow) -> ChipKind:
    return STAGE_CHIPS.get(row.stage, "plain")


def _next_day(row: ReferralRow) -> str:
    return "" if row.next_step is None else date_words(row.next_step.due_on)


def _next_order(row: ReferralRow) -> tuple[bool, str]:
    return (True, "") if row.next_step is None else (False, row.next_step.due_on.isoformat())
