"""What a coordinator may write about who takes part in the care, and what she is told in plain words."""

from __future__ import annotations

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.care_team.rules import CareTeamMemberDraft, problems


def fields(found: list[Problem]) -> list[str]:
    """Return the fields that have problems."""
    return [problem.field for problem in found]


def test_the_end_before_the_start_is_pointed_out() -> None:
    backwards = CareTeamMemberDraft("Dr. Lee", started_on=PartialDate("2026"), ended_on=PartialDate("2025"))
    assert fields(problems(backwards)) == ["ended_on"]


def test_a_name_and_a_whole_phone_number_are_asked_for() -> None:
    assert fields(problems(CareTeamMemberDraft(phone="12"))) == ["name", "phone"]
