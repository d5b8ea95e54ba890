"""What a coordinator fills in about a household."""

from __future__ import annotations

from collections.abc import Sequence

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.households import rules
from carecoord_desktop.features.households.rules import HouseholdDraft
from carecoord_desktop.forms.households_household import Ui_HouseholdForm
from carecoord_desktop.widgets.draft_fields import DraftFields


class HouseholdFields(DraftFields[HouseholdDraft]):
    """The name of a household, and a note."""

    def __init__(self, opened: HouseholdDraft | None = None) -> None:
        super().__init__(Ui_HouseholdForm(), opened or HouseholdDraft())

    def rule_problems(self, draft: HouseholdDraft) -> Sequence[Problem]:
        """Return what the rules refuse."""
        return rules.problems(draft)

    def rule_warnings(self, draft: HouseholdDraft) -> Sequence[Problem]:
        """Return what the rules would look at again."""
        return rules.warnings(draft)
