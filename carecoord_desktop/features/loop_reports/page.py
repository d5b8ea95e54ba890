"""How many loops were closed, in all and at each place; behind every number stand the names."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.emergency_access.rules import Hides, hides_nothing
from carecoord_desktop.features.referral_board.queries import loops
from carecoord_desktop.features.referral_board.rules import (
    DEFINITIONS,
    Count,
    LoopMeasure,
    LoopReport,
    StepDays,
)
from carecoord_desktop.features.referral_stages.rules import WAY
from carecoord_desktop.features.referrals.queries import ReferralRow, all_referrals
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.beside import Beside
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.detail_card import DetailCard
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.labels import Heading, SoftText
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.row_table import Column, RowTable
from carecoord_desktop.widgets.style import space

_PLACES, _ROOM_FOR_PLACES = 280, 560  # pixels at 100 %
_NAMES, _ROOM_FOR_NAMES = 340, 900  # pixels at 100 %


class Period(Words):
    """Over which days the report counts."""

    QUARTER = "quarter"
    YEAR = "year"
    ALWAYS = "always"


class LoopReportPage(Page):
    """How many loops were closed, in all and at each place; behind every number stand the names."""

    watches = frozenset({"referral", "referral_event", "patient"})

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, hides: Hides = hides_nothing) -> None:
        super().__init__("", parent=parent)
        self._desk, self._hides = desk, hides
        self.set_title(self.tr("Were the loops closed?"), self.tr("Counted from the day each was sent."))
        self.period: Choice[Period] = Choice()
        self.period.offer({
            Period.QUARTER: self.tr("The last 90 days"),
            Period.YEAR: self.tr("The last 12 months"),
            Period.ALWAYS: self.tr("All that is here"),
        })  # fmt: skip
        self.period.setAccessibleName(self.tr("Which days"))
        self.period.chosen.connect(lambda _: self.refresh())
        self.headline = Heading("", level=2)
        self.steps = SoftText()
        nothing = EmptyState(self.tr("Nothing was sent in these days. Choose more of them above."))
        self.places: RowTable[LoopReport] = RowTable(
            [
                Column(self.tr("Place"), self._place_words, stretch=True),
                Column(self.tr("Sent"), lambda row: str(row.count(LoopMeasure.SENT).number), _sent, "right"),
            ],
            lambda row: row.partner,
            name=self.tr("Places"),
            empty=nothing,
        )
        self.measures: RowTable[Count] = RowTable(
            [
                Column(self.tr("What"), lambda row: row.measure.label, stretch=True),
                Column(
                    self.tr("How many"),
                    lambda row: f"{row.number} / {row.of}",
                    lambda row: row.number,
                    "right",
                ),
                Column(self.tr("Share"), _share, lambda row: row.percent, "right"),
            ],
            lambda row: row.measure,
            name=self.tr("Numbers"),
        )
        self.card = DetailCard()
        self.places.selected.connect(self._show_place)
        self.measures.selected.connect(self._show_names)
        self._set_out()

    def refresh(self) -> None:
        """Count anew; the place and the number she was on stay in front."""
        until = clock.today()
        days = {Period.QUARTER: 90, Period.YEAR: 365}.get(self.period.value() or Period.QUARTER)
        since = until - timedelta(days=days) if days else date.min
        hidden = self._hides()
        with self._desk.reading() as session:
            charts = {row.chart for row in all_referrals(session)} - hidden if hidden else None
            found = loops(session, since, until, charts)
        rows = [found.everything, *found.partners] if found.partners else []
        self.places.show_rows(rows)
        if self.places.current_row() is None and rows:
            self.places.select("")
        self._show_place(self.places.current_row())

    def _set_out(self) -> None:
        top, numbers = QHBoxLayout(), QWidget()
        middle = QVBoxLayout(numbers)
        top.addWidget(self.headline, 1)
        top.addWidget(self.period)
        middle.addWidget(self.measures, 1)
        middle.addWidget(self.steps)
        tables = Beside(numbers, self.places, card_width=_PLACES, room=_ROOM_FOR_PLACES)
        self.body.addLayout(top)
        self.body.addWidget(Beside(tables, self.card, card_width=_NAMES, room=_ROOM_FOR_NAMES), 1)
        space(top, between=16)
        space(middle, between=12)

    def _place_words(self, row: LoopReport) -> str:
        return row.partner or str(self.tr("All places"))

    def _show_place(self, report: LoopReport | None) -> None:
        self.measures.show_rows([] if report is None else report.counts)
        self.measures.setVisible(report is not None)
        if report is None:
            self.headline.setText("")
            self.steps.setText("")
            self._show_names(None)
            return
        known, helped = report.count(LoopMeasure.OUTCOME_KNOWN), report.count(LoopMeasure.HELP_RECEIVED)
        words = self.tr("Outcome known {known}. Got the help {helped}.")
        self.headline.setText(words.format(known=_share(known), helped=_share(helped)))
        self.steps.setText("\n".join(self._step_words(each) for each in report.steps if each.days))
        self._show_names(self.measures.current_row())

    def _step_words(self, step: StepDays) -> str:
        words = self.tr("{was} to {became}: typically {days} days ({count} counted)")
        return str(words).format(
            was=_STEP_WORDS[step.was],
            became=_STEP_WORDS[step.became].lower(),
            days=f"{step.median_days:g}",
            count=len(step.days),
        )

    def _show_names(self, count: Count | None) -> None:
        if count is None:
            self.card.show_pairs([])
            return
        self.card.show_pairs([
            ("", f"{count.measure.label}: {count.number} / {count.of}"),
            (self.tr("What it counts"), DEFINITIONS[count.measure]),
            (self.tr("The others"), "\n".join(map(self._other_words, count.others))),
            (self.tr("Counted"), "\n".join(f"{row.patient_name}: {row.what}" for row in count.counted)),
        ])  # fmt: skip

    def _other_words(self, row: ReferralRow) -> str:
        days = self.tr("1 day") if row.age_days == 1 else self.tr("{count} days").format(count=row.age_days)
        return f"{row.patient_name}: {row.what}. {row.stage.label}, {days}"


_STEP_WORDS = {stage: LoopMeasure(stage.value).label.partition(" (")[0] for stage in WAY}


def _share(count: Count) -> str:
    return "" if count.percent is None else f"{count.percent:.0f} %"


def _sent(report: LoopReport) -> tuple[bool, int]:
    return bool(report.partner), -report.count(LoopMeasure.SENT).number
