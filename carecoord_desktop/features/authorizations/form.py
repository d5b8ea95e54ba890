"""Requests, decisions, uses and letters on screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from PySide6.QtWidgets import QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.authorizations import rules
from carecoord_desktop.features.authorizations.records import (
    Channel,
    Deadline,
    Decision,
    DenialClass,
    RequestType,
    Urgency,
)
from carecoord_desktop.features.authorizations.rules import (
    Allowance,
    DecisionDraft,
    ItemDraft,
    LetterDraft,
    RequestDraft,
    UseDraft,
)
from carecoord_desktop.features.payers.records import PayerType
from carecoord_desktop.forms.authorizations_decision import Ui_DecisionForm
from carecoord_desktop.forms.authorizations_item import Ui_ItemForm
from carecoord_desktop.forms.authorizations_letter import Ui_LetterForm
from carecoord_desktop.forms.authorizations_request import Ui_RequestForm
from carecoord_desktop.forms.authorizations_use import Ui_UseForm
from carecoord_desktop.widgets.date_field import PartialDateEdit, day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.time_field import TimeEdit

_NO_NUMBER = -1
"""What a field says that holds something else than a number: the rules refuse it in words."""


class RequestForm(DraftForm[RequestDraft]):
    """Collects a request with its first item; of a stored one the items are changed by themselves."""

    def __init__(self, draft: RequestDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = draft
        self.ui = Ui_RequestForm()
        self.ui.setupUi(self)
        ui = self.ui
        ui.request_type.offer({word: word.label for word in RequestType})
        ui.payer_type.offer({word: word.label for word in PayerType}, blank=self.tr("Choose"))
        ui.urgency.offer({word: word.label for word in Urgency})
        ui.channel.offer({word: word.label for word in Channel}, blank=self.tr("Not sent yet"))
        if draft.seen is not None:
            self.name_as_change(self.tr("Change a request"), ui.heading, ui.save)
            for each in (ui.codes_label, ui.codes, ui.units_asked_label, ui.units_asked):
                each.hide()
            ui.unit_word_label.hide()
            ui.unit_word.hide()
        self._show(draft)
        ui.urgency.currentIndexChanged.connect(self._ask_why_it_cannot_wait)
        self._ask_why_it_cannot_wait()
        self.begin(ui.save, ui.cancel, ui.fields)

    def draft(self) -> RequestDraft:
        """Return what the fields hold now."""
        ui = self.ui
        return replace(
            self._given,
            what=ui.what.text(),
            request_type=ui.request_type.value() or self._given.request_type,
            payer_type=ui.payer_type.value(),
            payer=ui.payer.text(),
            codes=ui.codes.text(),
            units_asked=_number_in(ui.units_asked.text()),
            unit_word=ui.unit_word.text(),
            diagnosis=ui.diagnosis.text(),
            ordered_by=ui.ordered_by.text(),
            performed_by=ui.performed_by.text(),
            urgency=ui.urgency.value() or self._given.urgency,
            urgency_reason=ui.urgency_reason.text(),
            submitted_at=_moment_in(ui.submitted_at, ui.submitted_time),
            channel=ui.channel.value(),
            reference=ui.reference.text(),
            received_at=_moment_in(ui.received_at, ui.received_time),
            note=ui.note.text(),
        )

    def problems(self, draft: RequestDraft) -> Sequence[Problem]:
        """Return what has to be mended before this request can be stored."""
        ui = self.ui
        found = days_missing(ui.submitted_at, ui.received_at)
        for day, hour in ((ui.submitted_at, ui.submitted_time), (ui.received_at, ui.received_time)):
            said = hour.value()
            if isinstance(said, Problem):
                found.append(said)
            elif said is None and day_in(day) is not None:
                found.append(Problem(hour.objectName(), self.tr("Write the time, such as 9 am.")))
        return found or rules.request_problems(draft)

    def _show(self, draft: RequestDraft) -> None:
        ui = self.ui
        for name in (
            "what", "payer", "codes", "unit_word", "diagnosis", "ordered_by", "performed_by",
            "urgency_reason", "reference", "note",
        ):  # fmt: skip
            getattr(ui, name).setText(getattr(draft, name))
        ui.units_asked.setText("" if draft.units_asked is None else str(draft.units_asked))
        ui.request_type.choose(draft.request_type)
        ui.payer_type.choose(draft.payer_type)
        ui.urgency.choose(draft.urgency)
        ui.channel.choose(draft.channel)
        _show_moment(draft.submitted_at, ui.submitted_at, ui.submitted_time)
        _show_moment(draft.received_at, ui.received_at, ui.received_time)

    def _ask_why_it_cannot_wait(self) -> None:
        is_expedited = self.ui.urgency.value() == Urgency.EXPEDITED
        self.ui.urgency_reason_label.setVisible(is_expedited)
        self.ui.urgency_reason.setVisible(is_expedited)


class ItemForm(DraftForm[ItemDraft]):
    """Asks for one more thing in the same request."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ItemForm()
        self.ui.setupUi(self)
        self.ui.unit_word.setText(ItemDraft().unit_word)
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> ItemDraft:
        """Return what the fields hold now."""
        ui = self.ui
        return ItemDraft(
            ui.what.text(), ui.codes.text(), _number_in(ui.units_asked.text()), ui.unit_word.text()
        )

    def problems(self, draft: ItemDraft) -> Sequence[Problem]:
        """Return what has to be mended before the item can be stored."""
        return rules.item_problems(draft)


class DecisionForm(DraftForm[DecisionDraft]):
    """Collects what the letter says about one item, and suggests from its words what a denial is about."""

    def __init__(self, draft: DecisionDraft, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = draft
        self.ui = Ui_DecisionForm()
        self.ui.setupUi(self)
        ui = self.ui
        ui.heading.setText(self.tr("%s: what does the letter say?") % what)
        ui.heading.setWordWrap(True)
        ui.decision.offer({word: word.label for word in Decision}, blank=self.tr("Choose"))
        ui.denial_class.offer({word: word.label for word in DenialClass}, blank=self.tr("Choose"))
        self._show(draft)
        ui.decision.currentIndexChanged.connect(self._ask_what_belongs)
        ui.is_cut.toggled.connect(self._ask_what_belongs)
        ui.reason.editingFinished.connect(self._suggest_class)
        self._ask_what_belongs()
        self.begin(ui.save, ui.cancel, ui.fields)

    def draft(self) -> DecisionDraft:
        """Return what the fields hold now."""
        ui = self.ui
        return replace(
            self._given,
            decision=ui.decision.value(),
            decided_on=day_in(ui.decided_on),
            reason=ui.reason.text(),
            units_approved=_number_in(ui.units_approved.text()),
            from_on=day_in(ui.from_on),
            to_on=day_in(ui.to_on),
            approval_number=ui.approval_number.text(),
            denial_class=ui.denial_class.value(),
            is_cut=ui.is_cut.isChecked(),
            cut_on=day_in(ui.cut_on),
            appeal_by=day_in(ui.appeal_by),
            talk_by=day_in(ui.talk_by),
        )

    def problems(self, draft: DecisionDraft) -> Sequence[Problem]:
        """Return what has to be mended before this decision can be stored."""
        ui = self.ui
        days = (ui.decided_on, ui.from_on, ui.to_on, ui.cut_on, ui.appeal_by, ui.talk_by)
        return days_missing(*days) or rules.decision_problems(draft)

    def _show(self, draft: DecisionDraft) -> None:
        ui = self.ui
        ui.decision.choose(draft.decision)
        ui.denial_class.choose(draft.denial_class)
        ui.reason.setText(draft.reason)
        ui.approval_number.setText(draft.approval_number)
        ui.units_approved.setText("" if draft.units_approved is None else str(draft.units_approved))
        ui.is_cut.setChecked(draft.is_cut)
        for name in ("decided_on", "from_on", "to_on", "cut_on", "appeal_by", "talk_by"):
            getattr(ui, name).setText(date_words(getattr(draft, name)))

    def _ask_what_belongs(self) -> None:
        ui, decision = self.ui, self.ui.decision.value()
        approves = decision is not None and decision.approves
        denies = decision in rules.MAY_BE_APPEALED
        window = ("units_approved", "from_on", "to_on")
        denial = ("reason", "denial_class", "is_cut", "appeal_by", "talk_by")
        is_cut = denies and ui.is_cut.isChecked()
        for names, belongs in ((window, approves), (denial, denies), (("cut_on",), is_cut)):
            for name in names:
                for part in (name, f"{name}_label", f"{name}_help"):
                    drawn = getattr(ui, part, None)
                    if drawn is not None:
                        drawn.setVisible(belongs)

    def _suggest_class(self) -> None:
        suggested = rules.suggested_class(self.ui.reason.text())
        if self.ui.denial_class.value() is None and suggested is not None:
            self.ui.denial_class.choose(suggested)


class UseForm(DraftForm[UseDraft]):
    """Asks what was used, and for a reason only where it is beyond what was approved."""

    def __init__(self, allowance: Allowance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._allowance = allowance
        self.ui = Ui_UseForm()
        self.ui.setupUi(self)
        self.ui.heading.setText(self.tr("%s: what was used?") % allowance.what)
        self.ui.heading.setWordWrap(True)
        self.ui.units_label.setText(self.tr("How many %s") % allowance.unit_word)
        self.ui.used_on.setText(date_words(clock.today()))
        self.ui.units.setText("1")
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> UseDraft:
        """Return what the fields hold now."""
        ui = self.ui
        units = _number_in(ui.units.text())
        return UseDraft(day_in(ui.used_on), units or 0, None, ui.override_reason.text())

    def problems(self, draft: UseDraft) -> Sequence[Problem]:
        """Return what has to be mended before this use can be stored."""
        return days_missing(self.ui.used_on) or rules.use_problems(draft, self._allowance)


class LetterForm(DraftForm[LetterDraft]):
    """Asks which day stands on a letter."""

    def __init__(self, deadlines: Sequence[Deadline], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_LetterForm()
        self.ui.setupUi(self)
        self.ui.deadline.offer({word: word.label for word in deadlines}, blank=self.tr("Choose"))
        if len(deadlines) == 1:
            self.ui.deadline.choose(deadlines[0])
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> LetterDraft:
        """Return what the fields hold now."""
        return LetterDraft(self.ui.deadline.value(), day_in(self.ui.due_on))

    def problems(self, draft: LetterDraft) -> Sequence[Problem]:
        """Return what has to be mended before the day can be stored."""
        return days_missing(self.ui.due_on) or rules.letter_problems(draft)


def _number_in(text: str) -> int | None:
    """Return the number, None for no text, and a number that the rules refuse for anything else."""
    words = text.strip()
    if not words:
        return None
    return int(words) if words.isdecimal() else _NO_NUMBER


def _moment_in(day_field: PartialDateEdit, time_field: TimeEdit) -> datetime | None:
    """Return the moment of a day and a time as the office's clock shows them."""
    day, hour = day_in(day_field), time_field.value()
    if day is None:
        return None
    return clock.office_moment(datetime.combine(day, hour if isinstance(hour, time) else time()))


def _show_moment(moment: datetime | None, day_field: PartialDateEdit, time_field: TimeEdit) -> None:
    if moment is None:
        return
    local = clock.at_office(moment)
    day_field.setText(date_words(date(local.year, local.month, local.day)))
    time_field.show_value(local.time())
