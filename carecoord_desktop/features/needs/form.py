"""One need on screen, when to ask again, and who confirmed its code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.needs import rules
from carecoord_desktop.features.needs.records import NeedStatus, Sensitivity, WantsHelp
from carecoord_desktop.features.needs.rules import Move, NeedDraft
from carecoord_desktop.forms.needs_ask_again import Ui_AskAgainForm
from carecoord_desktop.forms.needs_confirm_code import Ui_ConfirmCodeForm
from carecoord_desktop.forms.needs_need import Ui_NeedForm
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.record_page import date_words


class NeedForm(DraftForm[NeedDraft]):
    """Collects a need that came up in talk."""

    def __init__(self, draft: NeedDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = draft
        self.ui = Ui_NeedForm()
        self.ui.setupUi(self)
        self.ui.category.addItem(self.tr("Choose one"), "")
        for domain in rules.domains().values():
            self.ui.category.addItem(domain.label, domain.id)
        if draft.category and self.ui.category.findData(draft.category) < 0:
            self.ui.category.addItem(rules.domain_of(draft.category).label, draft.category)
        self.ui.wants_help.offer(
            {
                WantsHelp.YES: self.tr("Yes"),
                WantsHelp.NO: self.tr("No, not now"),
                WantsHelp.ALREADY_HELPED: self.tr("Somebody helps already"),
            },
            blank=self.tr("Choose one"),
        )
        self.ui.sensitivity.offer(
            {
                Sensitivity.NONE: self.tr("Shown as usual"),
                Sensitivity.VIOLENCE: self.tr("Violence: private"),
                Sensitivity.SELF_HARM: self.tr("Self-harm: private"),
                Sensitivity.SUBSTANCE_USE: self.tr("Alcohol or drugs: private"),
            }
        )
        if draft.seen is not None:
            self.name_as_change(self.tr("Change a need"), self.ui.heading, self.ui.save)
        self._show(draft)
        self.ui.category.activated.connect(self._follow_category)
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> NeedDraft:
        """Return what the fields hold now."""
        ui = self.ui
        return replace(
            self._given,
            category=ui.category.currentData() or "",
            description=ui.description.value(),
            wants_help=ui.wants_help.value(),
            sensitivity=ui.sensitivity.value() or self._given.sensitivity,
            goal=ui.goal.text(),
            found_on=day_in(ui.found_on),
        )

    def problems(self, draft: NeedDraft) -> Sequence[Problem]:
        """Return what has to be mended before this need can be stored."""
        return days_missing(self.ui.found_on) or rules.problems(draft)

    def _show(self, draft: NeedDraft) -> None:
        self.ui.category.setCurrentIndex(self.ui.category.findData(draft.category))
        self.ui.description.setText(draft.description)
        self.ui.wants_help.setCurrentIndex(0)
        if draft.wants_help is not None:
            self.ui.wants_help.choose(draft.wants_help)
        self.ui.sensitivity.choose(draft.sensitivity)
        self.ui.goal.setText(draft.goal)
        self.ui.found_on.setText(date_words(draft.found_on))

    def _follow_category(self) -> None:
        """Propose the goal of the domain, and keep private what belongs to it."""
        domain = rules.domain_of(self.ui.category.currentData() or "")
        shown = self.ui.sensitivity.value() or Sensitivity.NONE
        self.ui.sensitivity.choose(rules.more_protective(shown, domain.sensitivity))
        proposals = {each.goal for each in rules.domains().values()} | {""}
        if self.ui.goal.text() in proposals:
            self.ui.goal.setText(domain.goal)


class AskAgainForm(DraftForm[Move]):
    """Asks why a need waits and when to ask again."""

    def __init__(self, was: NeedStatus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was = was
        self.ui = Ui_AskAgainForm()
        self.ui.setupUi(self)
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> Move:
        """Return what the fields hold now."""
        return Move(self.ui.reason.text(), day_in(self.ui.ask_again_on))

    def problems(self, draft: Move) -> Sequence[Problem]:
        """Return what has to be mended before the need can wait."""
        missing = days_missing(self.ui.ask_again_on)
        return missing or rules.move_problems(self._was, NeedStatus.DEFERRED, draft)


@dataclass(frozen=True)
class Confirmation:
    """Who confirmed a code."""

    clinician: str = ""


class ConfirmCodeForm(DraftForm[Confirmation]):
    """Asks which clinician confirmed a suggested code."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ConfirmCodeForm()
        self.ui.setupUi(self)
        words = self.tr("%s is a suggestion until a clinician has confirmed it.")
        self.ui.code.setText(words % code)
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> Confirmation:
        """Return what the field holds now."""
        return Confirmation(self.ui.clinician.text())

    def problems(self, draft: Confirmation) -> Sequence[Problem]:
        """Return what has to be mended before the code counts as confirmed."""
        if draft.clinician.strip():
            return []
        return [Problem("clinician", self.tr("Write the name and credential of the clinician."))]
