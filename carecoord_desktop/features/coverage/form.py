"""A card, its check and its renewal on screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.coverage import rules
from carecoord_desktop.features.coverage.records import CheckedBy, RenewalState
from carecoord_desktop.features.coverage.rules import CheckDraft, CoverageDraft, RenewalDraft
from carecoord_desktop.features.payers.records import PayerType
from carecoord_desktop.forms.coverage_card import Ui_CardForm
from carecoord_desktop.forms.coverage_check import Ui_CheckForm
from carecoord_desktop.forms.coverage_renewal import Ui_RenewalForm
from carecoord_desktop.widgets.date_field import day_in, days_missing, partial_date_in
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import space


class CardForm(DraftForm[CoverageDraft]):
    """Collects what stands on an insurance card."""

    def __init__(self, draft: CoverageDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = draft
        self.ui = Ui_CardForm()
        self.ui.setupUi(self)
        self.ui.payer_type.offer({word: word.label for word in PayerType}, blank=self.tr("Choose"))
        for order, words in zip(
            rules.ORDERS, (self.tr("Pays first"), self.tr("Pays second"), self.tr("Pays third")), strict=True
        ):
            self.ui.order.addItem(words, str(order))
        if draft.seen is not None:
            self.name_as_change(self.tr("Change a card"), self.ui.heading, self.ui.save)
        self._show(draft)
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> CoverageDraft:
        """Return what the fields hold now."""
        ui = self.ui
        order = ui.order.currentData()
        return replace(
            self._given,
            payer=ui.payer.text(),
            payer_type=ui.payer_type.value(),
            plan=ui.plan.text(),
            member_id=ui.member_id.text(),
            group_id=ui.group_id.text(),
            order=int(order) if order else self._given.order,
            phone=ui.phone.text(),
            started_on=partial_date_in(ui.started_on),
            ended_on=partial_date_in(ui.ended_on),
            primary_care=ui.primary_care.text(),
            network=ui.network.text(),
            is_dual=ui.is_dual.isChecked(),
            renewal_due=day_in(ui.renewal_due),
            note=ui.note.text(),
        )

    def problems(self, draft: CoverageDraft) -> Sequence[Problem]:
        """Return what has to be mended before this card can be stored."""
        return days_missing(self.ui.renewal_due) or rules.problems(draft)

    def _show(self, draft: CoverageDraft) -> None:
        ui = self.ui
        for name in ("payer", "plan", "member_id", "group_id", "phone", "primary_care", "network", "note"):
            getattr(ui, name).setText(getattr(draft, name))
        ui.payer_type.choose(draft.payer_type)
        ui.order.setCurrentIndex(ui.order.findData(str(draft.order)))
        for name in ("started_on", "ended_on", "renewal_due"):
            getattr(ui, name).setText(date_words(getattr(draft, name)))
        ui.is_dual.setChecked(draft.is_dual)


class CheckForm(DraftForm[CheckDraft]):
    """Asks when and how somebody made sure that a card is still good."""

    def __init__(self, draft: CheckDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = draft
        self.ui = Ui_CheckForm()
        self.ui.setupUi(self)
        self.ui.checked_by.offer({word: word.label for word in CheckedBy}, blank=self.tr("Choose"))
        self.ui.checked_on.setText(date_words(clock.today()))
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> CheckDraft:
        """Return what the fields hold now."""
        return replace(
            self._given, checked_on=day_in(self.ui.checked_on), checked_by=self.ui.checked_by.value()
        )

    def problems(self, draft: CheckDraft) -> Sequence[Problem]:
        """Return what has to be mended before the check can be stored."""
        return days_missing(self.ui.checked_on) or rules.check_problems(draft)


class RenewalForm(DraftForm[RenewalDraft]):
    """Collects how a renewal goes: papers, sent, renewed or closed."""

    def __init__(self, draft: RenewalDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = draft
        self.ui = Ui_RenewalForm()
        self.ui.setupUi(self)
        self._ticks = self._put_ticks(draft.papers_here)
        self.ui.renewal.offer({word: word.label for word in RenewalState})
        self.ui.renewal.choose(draft.renewal)
        for name in ("renewal_due", "papers_sent_on", "closed_on", "next_due"):
            getattr(self.ui, name).setText(date_words(getattr(draft, name)))
        self.ui.renewal.currentIndexChanged.connect(self._ask_what_belongs)
        self._ask_what_belongs()
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> RenewalDraft:
        """Return what the fields hold now; a paper that this version does not know stays."""
        ui = self.ui
        unknown = [paper for paper in self._given.papers_here if paper not in self._ticks]
        ticked = [paper for paper, tick in self._ticks.items() if tick.isChecked()]
        return replace(
            self._given,
            renewal=ui.renewal.value() or self._given.renewal,
            renewal_due=day_in(ui.renewal_due),
            papers_here=(*ticked, *unknown),
            papers_sent_on=day_in(ui.papers_sent_on),
            closed_on=day_in(ui.closed_on),
            next_due=day_in(ui.next_due),
        )

    def problems(self, draft: RenewalDraft) -> Sequence[Problem]:
        """Return what has to be mended before the renewal can be stored."""
        ui = self.ui
        days = (ui.renewal_due, ui.papers_sent_on, ui.closed_on, ui.next_due)
        return days_missing(*days) or rules.renewal_problems(draft)

    def _put_ticks(self, here: Sequence[str]) -> dict[str, QCheckBox]:
        column = QVBoxLayout(self.ui.papers)
        ticks = {}
        for paper, words in rules.papers().items():
            ticks[paper] = tick = QCheckBox(words.replace("&", "&&"))
            tick.setProperty("code", paper)
            tick.setChecked(paper in here)
            column.addWidget(tick)
        space(column, between=4)
        return ticks

    def _ask_what_belongs(self) -> None:
        ui, state = self.ui, self.ui.renewal.value()
        sent = (ui.papers_sent_on_label, ui.papers_sent_on)
        closed = (ui.closed_on_label, ui.closed_on_help, ui.closed_on)
        renewed = (ui.next_due_label, ui.next_due_help, ui.next_due)
        for drawn, belongs in (
            (sent, state in (RenewalState.SENT, RenewalState.RENEWED, RenewalState.CLOSED)),
            (closed, state == RenewalState.CLOSED),
            (renewed, state == RenewalState.RENEWED),
        ):
            for each in drawn:
                each.setVisible(belongs)
