"""One barrier on screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtWidgets import QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.barriers import rules
from carecoord_desktop.features.barriers.records import BarrierDomain, Severity
from carecoord_desktop.features.barriers.rules import BarrierDraft
from carecoord_desktop.forms.barriers_barrier import Ui_BarrierForm
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.record_page import date_words


class BarrierForm(DraftForm[BarrierDraft]):
    """Collects a barrier; `goals` are the statements it may concern, by the goal's first version."""

    def __init__(self, draft: BarrierDraft, goals: Mapping[UUID, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given, self._goals = draft, goals
        self.ui = ui = Ui_BarrierForm()
        ui.setupUi(self)
        ui.domain.offer({word: rules.kind_of(word).label for word in BarrierDomain}, blank=self.tr("Choose"))
        ui.severity.offer({word: word.label for word in Severity})
        ui.goal.addItem(self.tr("Care as a whole"), "")
        for goal_id, statement in goals.items():
            ui.goal.addItem(statement, str(goal_id))
        if draft.seen is not None:
            self.name_as_change(self.tr("Change a barrier"), ui.heading, ui.save)
        if draft.domain is not None:
            ui.domain.choose(draft.domain)
        ui.description.setText(draft.description)
        ui.severity.choose(draft.severity)
        ui.goal.setCurrentIndex(max(ui.goal.findData(str(draft.goal_id or "")), 0))
        ui.recheck_on.setText(date_words(draft.recheck_on))
        self.begin(ui.save, ui.cancel, ui.fields)

    def draft(self) -> BarrierDraft:
        """Return what the fields hold now."""
        ui = self.ui
        goal_id = UUID(ui.goal.currentData()) if ui.goal.currentData() else None
        if goal_id is None and self._given.goal_id not in self._goals:
            goal_id = self._given.goal_id  # a goal that is not shown here is not taken away unasked
        return replace(
            self._given,
            domain=ui.domain.value(),
            description=ui.description.text(),
            severity=ui.severity.value() or self._given.severity,
            goal_id=goal_id,
            recheck_on=day_in(ui.recheck_on),
        )

    def problems(self, draft: BarrierDraft) -> Sequence[Problem]:
        """Return what has to be mended before this barrier can be stored."""
        return days_missing(self.ui.recheck_on) or rules.problems(draft)
