"""Care plans on paper: for the record, for the person, on one page, for her doctor, and what is new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings

from carecoord_desktop.common import clock
from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.features.care_plans.printout import PlanPaper, many_plans, plan_paper
from carecoord_desktop.features.care_plans.queries import PlanOnPaper, plan_on_paper, plan_to_print
from carecoord_desktop.printing import Print, Setup
from carecoord_desktop.store.desk import Desk
from tests.builders.accepted import is_accepted
from tests.builders.care_plans import a_draft, a_goal, all_kept, brought_into_force, versions
from tests.builders.papers import pages_of, pixels, text_of
from tests.builders.plan_papers import (
    MONDAY,
    PRIVATE,
    SUGAR,
    WALK,
    a_full_plan,
    a_renewal,
    lucille_grant,
    on_paper,
)
from tests.builders.texts import as_read, words_of_the_world

WHOLE = [PlanPaper.CARE_PLAN, PlanPaper.PATIENT_COPY, PlanPaper.SUMMARY, PlanPaper.COVER_LETTER]


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    """Monday, 23 November 2026."""
    with clock.reading_from(MONDAY):
        yield


@pytest.fixture
def lucille(rosa: Desk) -> UUID:
    """Lucille Grant, whose plan is in force."""
    chart = lucille_grant(rosa)
    a_full_plan(rosa, chart)
    return chart


@pytest.mark.parametrize("kind", WHOLE)
def test_the_text_of_each_paper_is_the_accepted_one(rosa: Desk, lucille: UUID, kind: PlanPaper) -> None:
    content = plan_paper(kind, on_paper(rosa, lucille), Setup(audit_head="41 9c3f0a77"))
    assert is_accepted(f"plan_{kind.value}", content)


def test_what_is_new_names_one_changed_goal_and_one_added_step(rosa: Desk, lucille: UUID) -> None:
    a_renewal(rosa, lucille)
    content = plan_paper(PlanPaper.CHANGES, on_paper(rosa, lucille, newest=True))
    assert "In short: 1 goal changed, 1 step added." in text_of(content)
    assert is_accepted("plan_changes", content)
    letter = text_of(plan_paper(PlanPaper.COVER_LETTER, on_paper(rosa, lucille, newest=True)))
    assert "New since version 1: 1 goal changed, 1 step added." in letter


def test_the_first_version_has_nothing_to_be_compared_with(rosa: Desk, lucille: UUID) -> None:
    with pytest.raises(NotPrinted, match="first version"):
        plan_paper(PlanPaper.CHANGES, on_paper(rosa, lucille))


@pytest.mark.parametrize("kind", [*WHOLE])
def test_a_name_with_angle_brackets_is_an_allergy_like_any_other(
    rosa: Desk, lucille: UUID, kind: PlanPaper
) -> None:
    words = text_of(plan_paper(kind, on_paper(rosa, lucille)))
    assert ("llergies <penicillin> none (Hives, severe)" in words) == (kind != PlanPaper.COVER_LETTER)


@pytest.mark.parametrize("kind", WHOLE)
def test_what_is_private_stands_on_no_paper_unless_somebody_asked_for_it(
    rosa: Desk, lucille: UUID, kind: PlanPaper
) -> None:
    words = text_of(plan_paper(kind, on_paper(rosa, lucille)))
    for private in (PRIVATE, "safety plan", "He shouts", "artner violence"):
        assert private not in words
    for_the_record = on_paper(rosa, lucille, also_private=True)
    assert PRIVATE in text_of(plan_paper(PlanPaper.CARE_PLAN, for_the_record))


def test_the_persons_copy_has_no_codes_and_no_diagnoses(rosa: Desk, lucille: UUID) -> None:
    words = text_of(plan_paper(PlanPaper.PATIENT_COPY, on_paper(rosa, lucille)))
    for technical in ("Z59", "diabetes", "hypertension", "priority", "Not started", "10 sure"):
        assert technical not in words
    for hers in (WALK, SUGAR, "Call the walking group (Rosa Medina)", "(555) 555-0142", "interpreter"):
        assert hers in words


def test_large_print_is_at_least_14_points(rosa: Desk, lucille: UUID) -> None:
    assert Print.LARGE.value >= 14
    found = on_paper(rosa, lucille)
    large = plan_paper(PlanPaper.PATIENT_COPY, found, Setup(print_size=Print.LARGE))
    normal = plan_paper(PlanPaper.PATIENT_COPY, found)
    assert len(pages_of(large)) > len(pages_of(normal))
    for page in pages_of(large):
        assert "Lucille Grant" in page
        assert "Born 12 Mar 1955" in page


def test_a_plan_that_is_not_in_force_says_so_on_every_page(rosa: Desk, lucille: UUID) -> None:
    assert "Draft" not in text_of(plan_paper(PlanPaper.CARE_PLAN, on_paper(rosa, lucille)))
    a_renewal(rosa, lucille)
    draft = plan_paper(PlanPaper.CARE_PLAN, on_paper(rosa, lucille, newest=True))
    assert all("Draft - not signed" in page for page in pages_of(draft))
    assert "Signature: The person, or who decides for them" in text_of(draft)
    _, _, gray = pixels(draft)
    marked = sum(205 <= each <= 240 for each in gray)
    assert marked > len(gray) * 0.02, "no watermark is seen"


def test_a_replaced_version_says_that_it_does_not_hold_any_more(rosa: Desk, lucille: UUID) -> None:
    first = versions(rosa, lucille)[0].plan_id
    a_renewal(rosa, lucille)
    brought_into_force(rosa, lucille, clock.today(), *all_kept(rosa, first))
    with rosa.reading() as session:
        old = plan_on_paper(session, first)
        now = plan_to_print(session, lucille)
    words = text_of(plan_paper(PlanPaper.CARE_PLAN, old))
    assert "This version was replaced. Ask for the plan that holds now." in words
    assert "Draft" not in words
    assert now is not None
    assert now.version == 2


def test_without_a_plan_in_force_the_newest_draft_is_printed(rosa: Desk) -> None:
    chart = lucille_grant(rosa)
    with rosa.reading() as session:
        assert plan_to_print(session, chart) is None
    a_draft(rosa, chart)
    a_goal(rosa, chart, "I want to sleep")
    words = text_of(plan_paper(PlanPaper.SUMMARY, on_paper(rosa, chart)))
    assert "Version 1, not in force: draft" in words
    assert "I want to sleep" in words


def test_a_translation_nobody_qualified_has_approved_is_refused(rosa: Desk, lucille: UUID) -> None:
    """45 CFR 92.201(c)(3)."""
    found = on_paper(rosa, lucille)
    with pytest.raises(NotPrinted, match="approved this paper in Spanish"):
        plan_paper(PlanPaper.PATIENT_COPY, found, language="es-US")
    assert plan_paper(PlanPaper.PATIENT_COPY, found, language="en-US")


def test_the_short_plan_fits_on_one_page_and_says_what_it_leaves_out(rosa: Desk, lucille: UUID) -> None:
    found = on_paper(rosa, lucille)
    many = replace(found, goals=found.goals * 4)
    [page] = pages_of(plan_paper(PlanPaper.SUMMARY, many))
    assert "And 6 more in the whole plan." in page


@pytest.mark.parametrize("count", range(0, 24, 3))
def test_no_paper_has_a_blank_page(rosa: Desk, lucille: UUID, count: int) -> None:
    found = on_paper(rosa, lucille)
    long = replace(found, goals=(found.goals * 8)[:count], barriers=found.barriers * count)
    for kind in WHOLE:
        pages = pages_of(plan_paper(kind, long))
        assert all(len(" ".join(page.split())) > 100 for page in pages), kind


@given(words_of_the_world())
@settings(
    max_examples=40, deadline=None, database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
def test_generated_words_are_printed_as_they_are_stored(rosa: Desk, lucille: UUID, words: str) -> None:
    """Spaces are left out of the comparison: a narrow column breaks lines wherever it has to."""
    found = _written_with(on_paper(rosa, lucille), words)
    for kind in WHOLE:
        printed = "".join(text_of(plan_paper(kind, found)).split())
        assert "".join(as_read(words).split()) in printed, kind


def test_a_batch_has_everybodys_plan_under_her_own_name_and_can_be_stopped(rosa: Desk) -> None:
    charts = []
    for name in ("Grant", "Haji", "Vang"):
        charts.append(lucille_grant(rosa, family_name=name))
        a_full_plan(rosa, charts[-1])
    found = [on_paper(rosa, chart) for chart in charts]
    begun: list[int] = []
    packet = many_plans(found, begun=begun.append)
    pages = pages_of(packet.content)
    assert begun == [0, 1, 2]
    assert len(pages) == 3 * len(pages_of(plan_paper(PlanPaper.CARE_PLAN, found[0])))
    each = len(pages) // 3
    for number, page in enumerate(pages):
        name = ("Grant", "Haji", "Vang")[number // each]
        assert f"Lucille {name}" in page
        assert f"Page {number % each + 1} of {each}" in page
    assert [*packet.parts] == charts
    for number, words in enumerate(packet.parts.values()):
        version = words.removeprefix("Care plan, version ")
        assert f"Version {version}" in pages[number * each]

    def stop(number: int) -> None:
        if number == 1:
            raise Stopped

    with pytest.raises(Stopped):
        many_plans(found, begun=stop)


class Stopped(Exception):
    """She pressed Cancel."""


def _written_with(found: PlanOnPaper, words: str) -> PlanOnPaper:
    """Return a plan in which somebody wrote these words wherever one writes."""
    goals = tuple(
        replace(
            goal,
            statement=words,
            target_text=words,
            steps=tuple(replace(step, text=words, owner=words) for step in goal.steps),
        )
        for goal in found.goals
    )
    barriers = tuple(replace(each, description=words) for each in found.barriers)
    face = replace(found.face, what_matters=words, medicines=tuple(
        replace(row, name=words, dose_text=words) for row in found.face.medicines
    ))  # fmt: skip
    return replace(found, goals=goals, barriers=barriers, face=face)
