"""What a coordinator may write about somebody around a person, and what she is told in plain words."""

from __future__ import annotations

from dataclasses import replace

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.contact_points.records import Permission
from carecoord_desktop.features.related_people.records import RelatedRole
from carecoord_desktop.features.related_people.rules import RelatedPersonDraft, problems, warnings


def fields(found: list[Problem]) -> list[str]:
    """Return the fields that have problems."""
    return [problem.field for problem in found]


def test_somebody_with_a_no_contact_order_may_not_be_told_and_a_missing_paper_is_only_a_hint() -> None:
    order = RelatedPersonDraft(name="R. Diaz", no_contact=True, may_be_told=Permission.ALLOWED)
    assert fields(problems(order)) == ["may_be_told"]
    kept_away = replace(order, may_be_told=Permission.NEVER)
    assert problems(kept_away) == []
    assert fields(warnings(kept_away)) == ["no_contact_paper"]


def test_a_guardian_without_a_paper_is_pointed_out() -> None:
    assert fields(warnings(RelatedPersonDraft(name="Ana", role=RelatedRole.GUARDIAN))) == ["authority"]


def test_somebody_without_a_name_is_asked_for_one() -> None:
    assert fields(problems(RelatedPersonDraft())) == ["name"]
