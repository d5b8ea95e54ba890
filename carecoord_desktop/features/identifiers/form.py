"""What a coordinator fills in about a number of somebody else's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.identifiers import rules
from carecoord_desktop.features.identifiers.records import IdentifierType
from carecoord_desktop.features.identifiers.rules import IdentifierDraft
from carecoord_desktop.forms.identifiers_identifier import Ui_IdentifierForm
from carecoord_desktop.widgets.draft_fields import DraftFields


def shown_word(word: Words) -> str:
    """Return a word of a closed list as the coordinator reads it."""
    translate = QCoreApplication.translate
    match word:
        case IdentifierType.MEDICAL_RECORD:
            return translate("identifiers", "Medical record number")
        case IdentifierType.MEMBER:
            return translate("identifiers", "Member number")
        case IdentifierType.MEDICAID:
            return translate("identifiers", "Medicaid number")
        case IdentifierType.MEDICARE:
            return translate("identifiers", "Medicare number")
        case _:
            return word.label


class IdentifierFields(DraftFields[IdentifierDraft]):
    """A number somebody else knows the person by."""

    def __init__(self) -> None:
        super().__init__(Ui_IdentifierForm(), IdentifierDraft())

    def choices(self) -> Mapping[str, Mapping[Any, str]]:
        """Offer the kinds of number that may be kept."""
        return {"type": {word: shown_word(word) for word in IdentifierType}}

    def rule_problems(self, draft: IdentifierDraft) -> Sequence[Problem]:
        """Return what the rules refuse."""
        return rules.problems(draft)

    def rule_warnings(self, draft: IdentifierDraft) -> Sequence[Problem]:
        """Return what the rules would look at again."""
        return rules.warnings(draft)
