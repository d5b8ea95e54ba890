"""What a coordinator fills in about somebody who takes part in the care."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.care_team import rules
from carecoord_desktop.features.care_team.rules import CareTeamMemberDraft
from carecoord_desktop.features.contact_points.rules import shown_phone
from carecoord_desktop.forms.care_team_care_team_member import Ui_CareTeamMemberForm
from carecoord_desktop.widgets.draft_fields import DraftFields


class CareTeamMemberFields(DraftFields[CareTeamMemberDraft]):
    """Somebody who takes part in the person's care."""

    def __init__(self, opened: CareTeamMemberDraft | None = None) -> None:
        opened = opened or CareTeamMemberDraft()
        super().__init__(Ui_CareTeamMemberForm(), replace(opened, phone=shown_phone(opened.phone)))

    def rule_problems(self, draft: CareTeamMemberDraft) -> Sequence[Problem]:
        """Return what the rules refuse."""
        return rules.problems(draft)

    def rule_warnings(self, draft: CareTeamMemberDraft) -> Sequence[Problem]:
        """Return what the rules would look at again."""
        return rules.warnings(draft)
