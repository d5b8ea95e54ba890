"""The stages of the board, as a line or as columns of cards, and one answer for several referrals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.referral_stages.records import EventType
from carecoord_desktop.features.referral_stages.rules import Stage
from carecoord_desktop.features.referral_steps import rules
from carecoord_desktop.features.referral_steps.rules import EventDraft
from carecoord_desktop.features.referrals.actions import Several
from carecoord_desktop.features.referrals.queries import ReferralRow
from carecoord_desktop.forms.referral_board_several import Ui_SeveralForm
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.flow import FlowLayout
from carecoord_desktop.widgets.form_layout import keep_order, widen
from carecoord_desktop.widgets.labels import Heading, PlainLabel, SoftText, plain_tooltip
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import look, space
from carecoord_desktop.widgets.written import Value

_WIDE = 680  # pixels at 100 %
_COLUMN = 212  # pixels at 100 %: five columns on a small screen
_MOST_CARDS = 30
_FOR_MANY = (
    EventType.RECEIVED, EventType.ACCEPTED, EventType.WAITLISTED, EventType.DECLINED, EventType.ATTENDED,
    EventType.NO_SHOW, EventType.EXPIRED,
)  # fmt: skip
"""What one call to a partner can tell about many at once; the rest is asked for each person."""


@dataclass(frozen=True)
class SeveralDraft:
    """One event for several referrals, being written down."""

    referral_ids: tuple[UUID, ...]
    event: EventDraft


class SeveralForm(DraftForm[SeveralDraft]):
    """Collects one event for the referrals that are ticked; the button says for how many it will be."""

    def __init__(self, rows: Sequence[ReferralRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = {str(row.referral_id): row for row in rows}
        self.ui = ui = Ui_SeveralForm()
        ui.setupUi(self)
        self._ticks = self._offer_referrals(rows)
        ui.type.offer({each: rules.event_label(each) for each in _FOR_MANY})
        ui.type.chosen.connect(lambda _: self._follow())
        ui.happened_on.setText(date_words(clock.today()))
        widen(self, _WIDE)
        self._follow()
        self.begin(ui.save, ui.cancel, ui.fields)
        keep_order(self)

    def draft(self) -> SeveralDraft:
        """Return what the fields hold now."""
        ui = self.ui
        what = ui.type.value()
        has_reason = what is not None and bool(rules.reasons_for(what))
        event = EventDraft(
            type=what,
            happened_on=day_in(ui.happened_on),
            reason=ui.reason.value() if has_reason else None,
            informant=ui.informant.text(),
            note=ui.note.text(),
        )
        chosen = tuple(UUID(key) for key, tick in self._ticks.items() if tick.isChecked())
        return SeveralDraft(chosen, event)

    def problems(self, draft: SeveralDraft) -> Sequence[Problem]:
        """Return what has to be mended; what only some of them cannot have is told afterwards, by name."""
        found = days_missing(self.ui.happened_on)
        if not draft.referral_ids:
            found.append(Problem("", self.tr("Tick at least one.")))
            return found
        each_has = [
            rules.event_problems(draft.event, self._rows[str(key)].progress) for key in draft.referral_ids
        ]
        common = [problem for problem in each_has[0] if all(problem in others for others in each_has)]
        return found or common

    def write(self, values: Mapping[str, Mapping[str, Value]]) -> None:
        """Put back what was written, and show what follows from it."""
        super().write(values)
        self._follow()
        super().write(values)  # the reasons offered depend on what happened

    def _offer_referrals(self, rows: Sequence[ReferralRow]) -> dict[str, QCheckBox]:
        column = self.ui.people_place_column
        column.addWidget(PlainLabel(self.tr("For whom?")))
        ticks = {}
        is_one_place = len({row.partner_name for row in rows}) == 1
        for row in rows:
            where = "" if is_one_place else f", {row.partner_name}"
            words = f"{row.patient_name}: {row.what}{where} ({row.stage.label.lower()})"
            tick = QCheckBox(words.replace("&", "&&"))
            tick.setObjectName(f"referral_{row.referral_id}")
            tick.setChecked(True)
            tick.toggled.connect(lambda _: self._say_how_many())
            column.addWidget(tick)
            ticks[str(row.referral_id)] = tick
        return ticks

    def _follow(self) -> None:
        ui = self.ui
        what = ui.type.value()
        reasons = () if what is None else rules.reasons_for(what)
        ui.reason.offer({each.reason: each.label for each in reasons}, blank=self.tr("Choose the reason"))
        ui.reason_group.setVisible(bool(reasons))
        self._say_how_many()

    def _say_how_many(self) -> None:
        count = sum(tick.isChecked() for tick in self._ticks.values())
        self.ui.save.setText(self.tr("Write it down for %n", None, count))


@dataclass(frozen=True)
class StageCount:
    """A stage, how many wait there and how long, in short and in words."""

    stage: Stage
    short: str
    words: str


class StageStrip(QWidget):
    """The stages side by side, how many wait in each and for how long; `chosen` carries the one pressed."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        space(self._flow, between=8)

    def show_stages(self, stages: Sequence[StageCount]) -> None:
        """Show these stages, in order."""
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for each in stages:
            made = button(f"{each.stage.label}\n{each.short}", "choice")
            made.setCheckable(False)
            made.setAccessibleName(f"{each.stage.label}: {each.words}")
            made.setToolTip(plain_tooltip(each.words))
            made.clicked.connect(partial(self._choose, each.stage))
            self._flow.addWidget(made)
            made.show()  # at once, and not after the next event
        self.setVisible(bool(stages))
        self.setMinimumHeight(self._flow.heightForWidth(self.width()))

    def _choose(self, stage: Stage) -> None:
        self.chosen.emit(stage)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the room for all rows: a page that is short takes it from its table, which scrolls."""
        super().resizeEvent(event)
        self.setMinimumHeight(self._flow.heightForWidth(event.size().width()))


def several_words(page: QWidget, done: Several, rows: Mapping[UUID, ReferralRow]) -> QWidget:
    """Return what became of each referral, those that were refused with why."""
    shown = QWidget()
    column = QVBoxLayout(shown)
    for referral_id, why in done.refused:
        column.addWidget(PlainLabel(f"{_named(rows, referral_id)}", wrap=True))
        column.addWidget(SoftText(page.tr("Not written down. {why}").format(why=why)))
    for referral_id in done.done:
        column.addWidget(
            PlainLabel(page.tr("{who}: written down.").format(who=_named(rows, referral_id)), wrap=True)
        )
    column.addStretch(1)
    space(column, between=8)
    return shown


def _named(rows: Mapping[UUID, ReferralRow], referral_id: UUID) -> str:
    row = rows.get(referral_id)
    return "" if row is None else f"{row.patient_name}, {row.what}"


class StageColumns(QScrollArea):
    """A column for each stage, and in it a card for each referral, the longest there first.

    `opened` carries the referral whose card was pressed.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Open referrals by stage"))
        self.hide()

    def show_stages(
        self, stages: Mapping[Stage, Sequence[ReferralRow]], counts: Sequence[StageCount]
    ) -> None:
        """Show these referrals in the order of their stages."""
        holder = QWidget()
        beside = QHBoxLayout(holder)
        words = {each.stage: each.words for each in counts}
        for stage, rows in stages.items():
            beside.addWidget(self._column(stage, rows, words.get(stage, "")))
        beside.addStretch(1)
        space(beside, between=12)
        self.setWidget(holder)

    def _column(self, stage: Stage, rows: Sequence[ReferralRow], words: str) -> QWidget:
        holder = QWidget()
        holder.setFixedWidth(look().px(_COLUMN))
        column = QVBoxLayout(holder)
        heading = Heading(stage.label, level=3)
        heading.setWordWrap(True)
        column.addWidget(heading)
        column.addWidget(SoftText(words, small=True))
        for row in rows[:_MOST_CARDS]:
            column.addWidget(self._card(row))
        if len(rows) > _MOST_CARDS:
            more = self.tr("And {count} more in the list.").format(count=len(rows) - _MOST_CARDS)
            column.addWidget(SoftText(more, small=True))
        column.addStretch(1)
        space(column, between=8)
        return holder

    def _card(self, row: ReferralRow) -> QPushButton:
        days = self.tr("1 day") if row.age_days == 1 else self.tr("{count} days").format(count=row.age_days)
        lines = (row.patient_name, row.what, row.partner_name, days)
        made = button("\n".join(lines).replace("&", "&&"), "choice")
        made.setCheckable(False)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        made.setAccessibleName(", ".join(lines))
        made.setToolTip(plain_tooltip(row.stage_words))
        made.clicked.connect(partial(self._open, row))
        return made

    def _open(self, row: ReferralRow) -> None:
        self.opened.emit(row)
