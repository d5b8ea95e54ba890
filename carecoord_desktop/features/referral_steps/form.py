"""What happened to a referral, on screen: one tile for what, and only the questions that belong to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.calls.records import ContactResult
from carecoord_desktop.features.referral_stages.records import (
    EventType,
    NeedAfter,
    PatientSays,
    Received,
)
from carecoord_desktop.features.referral_stages.rules import Progress, Stage, asks_about_appointment
from carecoord_desktop.features.referral_steps import rules
from carecoord_desktop.features.referral_steps.rules import EventDraft
from carecoord_desktop.forms.referral_steps_step import Ui_StepForm
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.form_layout import widen
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import look
from carecoord_desktop.widgets.written import Value

_WIDE = 640  # pixels at 100 %: the tiles in two rows
_NOTE = 64  # pixels at 100 %: two lines
_REBOOKED_AFTER = timedelta(days=7)
"""A visit that was missed is offered again on the same day of the next week."""

_WITH_VISIT = frozenset({EventType.SCHEDULED})
_WITH_OUTCOME = frozenset({EventType.CLOSED})
_WITH_PAPER = frozenset({EventType.RESULT_RECEIVED, EventType.REVIEWED, EventType.CLOSED})
_OWN_DEED = frozenset({
    EventType.ASKED, EventType.REVIEWED, EventType.WITHDRAWN, EventType.NOTE, EventType.EXPIRED,
    EventType.UNABLE_TO_REACH,
})  # fmt: skip
"""What nobody told us: we did it ourselves."""


class StepForm(DraftForm[EventDraft]):
    """Collects what happened next, one of the `offered` events; of a single one nothing is asked."""

    def __init__(
        self, standing: Progress, offered: Sequence[EventType], question: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._standing, self._offered = standing, tuple(offered)
        self.ui = ui = Ui_StepForm()
        ui.setupUi(self)
        ui.heading.setText(question)
        self._offer()
        ui.note.setFixedHeight(look().px(_NOTE))
        ui.happened_on.setText(date_words(clock.today()))
        if len(self._offered) == 1:
            ui.type.choose(self._offered[0])
        ui.type.chosen.connect(lambda _: self._follow())
        ui.contact_result.currentIndexChanged.connect(lambda _: self._follow())
        ui.outcome.chosen.connect(lambda _: self._follow())
        ui.reason.currentIndexChanged.connect(lambda _: self._follow_reason())
        widen(self, _WIDE)
        self._propose_visit()
        self._follow()
        self.begin(ui.save, ui.cancel, ui.fields)

    def draft(self) -> EventDraft:
        """Return what the fields hold now; what does not belong to the event is left out."""
        ui = self.ui
        asked = self._what()
        draft = EventDraft(
            type=asked,
            happened_on=day_in(ui.happened_on),
            contact_result=ui.contact_result.value(),
            informant=ui.informant.text() if asked not in _OWN_DEED else "",
            note=ui.note.value(),
        )
        if asked is None:
            return draft
        if rules.reasons_for(asked):
            draft = replace(draft, reason=ui.reason.value(), opens_barrier=ui.opens_barrier.isChecked())
        if asked in _WITH_VISIT:
            day, at = day_in(ui.appointment_on), ui.appointment_at.value()
            moment = clock.office_moment(datetime.combine(day, at)) if day and isinstance(at, time) else None
            draft = replace(draft, appointment_on=day, appointment_at=moment)
        if asked in _WITH_PAPER:
            draft = replace(draft, evidence=ui.evidence.text())
        if asked in _WITH_OUTCOME:
            draft = replace(
                draft,
                outcome=ui.outcome.value(),
                outcome_on=day_in(ui.outcome_on) if self._was_helped() else None,
                patient_says=ui.patient_says.value(),
                need_after=ui.need_after.value(),
            )
        return draft

    def problems(self, draft: EventDraft) -> Sequence[Problem]:
        """Return what has to be said before this can be stored."""
        ui = self.ui
        unreadable = list(days_missing(ui.happened_on, ui.appointment_on, ui.outcome_on))
        if isinstance(at := ui.appointment_at.value(), Problem):
            unreadable.append(at)
        return unreadable or rules.event_problems(draft, self._standing)

    def write(self, values: Mapping[str, Mapping[str, Value]]) -> None:
        """Put back what was written, and show what follows from it."""
        super().write(values)
        self._follow()
        super().write(values)  # the reasons offered depend on what happened

    def _offer(self) -> None:
        ui = self.ui
        ui.type.offer({each: rules.event_label(each) for each in self._offered})
        ui.contact_result.offer(
            {
                ContactResult.REACHED: self.tr("I reached them"),
                ContactResult.SPOKE_WITH_OTHER: self.tr("I spoke with somebody else there"),
                ContactResult.NO_ANSWER: self.tr("No answer"),
                ContactResult.LEFT_MESSAGE: self.tr("I left a message"),
                ContactResult.WRONG_NUMBER: self.tr("Wrong number"),
                ContactResult.DISCONNECTED: self.tr("The number does not work"),
            },
            blank=self.tr("I did not call"),
        )
        ui.outcome.offer({
            Received.FULLY: self.tr("Yes, all of it"),
            Received.PARTLY: self.tr("A part of it"),
            Received.NOT: self.tr("No"),
            Received.UNKNOWN: self.tr("Nobody could say"),
        })  # fmt: skip
        ui.patient_says.offer({
            PatientSays.YES: self.tr("Yes"),
            PatientSays.NO: self.tr("No"),
            PatientSays.NOT_ASKED: self.tr("Not asked yet"),
        })  # fmt: skip
        ui.need_after.offer({word: word.label for word in NeedAfter}, blank=self.tr("Choose"))

    def _asks_on(self) -> bool:
        """Return whether there is more to ask: not when nobody was reached."""
        return asks_about_appointment(self.ui.contact_result.value())

    def _what(self) -> EventType | None:
        """Return what happened; a call that reached nobody is only a try."""
        return self.ui.type.value() if self._asks_on() else None

    def _was_helped(self) -> bool:
        return self.ui.outcome.value() in (Received.FULLY, Received.PARTLY)

    def _follow(self) -> None:
        """Ask what belongs to what happened, and nothing else."""
        ui, what = self.ui, self._what()
        ui.type_group.setVisible(self._asks_on() and len(self._offered) > 1)
        ui.contact_result_group.setVisible(EventType.ASKED in self._offered)
        reasons = () if what is None else rules.reasons_for(what)
        needs_why = bool(reasons) and (
            what not in _WITH_OUTCOME or ui.outcome.value() in (Received.PARTLY, Received.NOT)
        )
        if reasons:
            chosen = ui.reason.value()
            ui.reason.offer({each.reason: each.label for each in reasons}, blank=self.tr("Choose the reason"))
            if any(each.reason == chosen for each in reasons):
                ui.reason.choose(chosen)
        for group, is_asked in (
            (ui.reason_group, needs_why),
            (ui.appointment_on_group, what in _WITH_VISIT),
            (ui.appointment_at_group, what in _WITH_VISIT),
            (ui.outcome_group, what in _WITH_OUTCOME),
            (ui.outcome_on_group, what in _WITH_OUTCOME and self._was_helped()),
            (ui.patient_says_group, what in _WITH_OUTCOME),
            (ui.need_after_group, what in _WITH_OUTCOME),
            (ui.evidence_group, what in _WITH_PAPER),
            (ui.informant_group, what is not None and what not in _OWN_DEED),
        ):
            group.setVisible(is_asked)
        self._follow_reason()

    def _follow_reason(self) -> None:
        """Say which thing in the way is kept with this reason."""
        ui, what = self.ui, self._what()
        known = () if what is None else rules.reasons_for(what)
        line = next((each for each in known if each.reason == ui.reason.value()), None)
        is_kept = line is not None and line.barrier is not None and ui.reason_group.isVisibleTo(self)
        ui.opens_barrier.setVisible(is_kept)
        ui.opens_barrier.setChecked(True)

    def _propose_visit(self) -> None:
        """Offer a new day for a visit that was missed."""
        missed = self._standing.appointment
        if self._standing.stage != Stage.NO_SHOW or missed is None or missed.appointment_on is None:
            return
        proposed = missed.appointment_on + _REBOOKED_AFTER
        self.ui.appointment_on.setText(date_words(max(proposed, clock.today() + timedelta(days=1))))
