"""What a coordinator fills in about the person herself, and about her death."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from carecoord_desktop.common.languages import LANGUAGES, language_name
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.patients import rules
from carecoord_desktop.features.patients.records import AdministrativeGender, Asked
from carecoord_desktop.features.patients.rules import DeathDraft, PatientDraft
from carecoord_desktop.forms.patients_death import Ui_DeathForm
from carecoord_desktop.forms.patients_patient import Ui_PatientForm
from carecoord_desktop.widgets.draft_fields import DraftFields


def shown_word(word: Words) -> str:
    """Return a word of a closed list as the coordinator reads it."""
    translate = QCoreApplication.translate
    match word:
        case AdministrativeGender.UNKNOWN:
            return translate("patients", "Not known")
        case _:
            return word.label


def languages_offered(written: str) -> dict[str, str]:
    """Return the languages to choose from, by code, with the one that was written before."""
    named = sorted((language_name(code), code) for code in {*LANGUAGES, written} - {""})
    return {"": QCoreApplication.translate("patients", "Not asked")} | {code: name for name, code in named}


class PatientFields(DraftFields[PatientDraft]):
    """The person herself."""

    def __init__(self, opened: PatientDraft | None = None) -> None:
        super().__init__(Ui_PatientForm(), opened or PatientDraft())

    def choices(self) -> Mapping[str, Mapping[Any, str]]:
        """Offer the words of each list."""
        return {
            "administrative_gender": {word: shown_word(word) for word in AdministrativeGender},
            "needs_interpreter": {word: word.label for word in Asked},
            "race_and_ethnicity_asked": {
                Asked.NOT_ASKED: self.tr("Not asked"),
                Asked.YES: self.tr("Asked, answered"),
                Asked.DECLINED: self.tr("Asked, declined"),
            },
            "spoken_language": languages_offered(self.opened.spoken_language),
            "written_language": languages_offered(self.opened.written_language),
        }

    def follow(self) -> None:
        """Offer race and ethnicity once she answers, and whenever an answer is there."""
        answered = self.ui.race_and_ethnicity_asked.value() is Asked.YES
        draft = self.draft()
        self.ui.race_answers.setVisible(answered or bool(draft.races or draft.ethnicities))

    def rule_problems(self, draft: PatientDraft) -> Sequence[Problem]:
        """Return what the rules refuse."""
        return rules.problems(draft)

    def rule_warnings(self, draft: PatientDraft) -> Sequence[Problem]:
        """Return what the rules would look at again."""
        return rules.warnings(draft)


class DeathFields(DraftFields[DeathDraft]):
    """When somebody died, and who told us."""

    def __init__(self, opened: DeathDraft) -> None:
        super().__init__(Ui_DeathForm(), opened)

    def rule_problems(self, draft: DeathDraft) -> Sequence[Problem]:
        """Return what the rules refuse."""
        return rules.problems(draft)

    def rule_warnings(self, draft: DeathDraft) -> Sequence[Problem]:
        """Return what the rules would look at again."""
        return rules.warnings(draft)
