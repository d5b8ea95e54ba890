"""What a coordinator fills in about somebody around a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.contact_points.records import Permission
from carecoord_desktop.features.patients.form import languages_offered
from carecoord_desktop.features.related_people import rules
from carecoord_desktop.features.related_people.records import RelatedRole
from carecoord_desktop.features.related_people.rules import RelatedPersonDraft
from carecoord_desktop.forms.related_people_related_person import Ui_RelatedPersonForm
from carecoord_desktop.widgets.draft_fields import DraftFields


class RelatedPersonFields(DraftFields[RelatedPersonDraft]):
    """Somebody around the person, with authority and limits."""

    def __init__(self, opened: RelatedPersonDraft | None = None) -> None:
        super().__init__(Ui_RelatedPersonForm(), opened or RelatedPersonDraft())

    def choices(self) -> Mapping[str, Mapping[Any, str]]:
        """Offer the words of each list."""
        return {
            "role": {word: word.label for word in RelatedRole},
            "may_be_told": {word: word.label for word in Permission},
            "language": languages_offered(self.opened.language),
        }

    def follow(self) -> None:
        """Ask for the paper of an order only where there is one."""
        self.ui.order.setVisible(self.ui.no_contact.isChecked())

    def rule_problems(self, draft: RelatedPersonDraft) -> Sequence[Problem]:
        """Return what the rules refuse."""
        return rules.problems(draft)

    def rule_warnings(self, draft: RelatedPersonDraft) -> Sequence[Problem]:
        """Return what the rules would look at again."""
        return rules.warnings(draft)
