"""Sheets that people fill in by themselves: one page each, in plain words, with what is known already."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.features.readability.rules import Formula, reading_of
from carecoord_desktop.features.self_advocacy.printout import advocacy_sheet
from carecoord_desktop.features.self_advocacy.queries import Advocate, OwnGoal, advocate
from carecoord_desktop.features.self_advocacy.rules import AdvocacySheet, is_too_big, sheet_words
from carecoord_desktop.store.desk import Desk
from tests.builders.papers import pages_of, text_of
from tests.builders.plan_papers import MONDAY, PRIVATE, WALK, a_full_plan, lucille_grant


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    """Monday, 23 November 2026."""
    with clock.reading_from(MONDAY):
        yield


@pytest.fixture
def lucille(rosa: Desk) -> Advocate:
    """Lucille Grant with a plan, one goal of which is private."""
    chart = lucille_grant(rosa)
    a_full_plan(rosa, chart)
    with rosa.reading() as session:
        return advocate(session, chart)


def sentences(value: Any) -> Iterator[str]:
    """Yield the texts of a sheet."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from sentences(each)


@pytest.mark.parametrize("sheet", AdvocacySheet)
def test_each_sheet_is_one_page_under_her_name_with_the_number_to_call(
    lucille: Advocate, sheet: AdvocacySheet
) -> None:
    content = advocacy_sheet(sheet, lucille)
    [page] = pages_of(content)
    for words in (sheet.label, "Lucille Grant", "Born 12 Mar 1955", "(555) 555-0142"):
        assert words in page
    assert PRIVATE not in text_of(content)


@pytest.mark.parametrize("sheet", AdvocacySheet)
def test_each_sheet_reads_at_sixth_grade_or_below(sheet: AdvocacySheet) -> None:
    body = "\n\n".join(each for value in sheet_words(sheet).values() for each in sentences(value))
    grade = reading_of(body, "en").score(Formula.FLESCH_KINCAID)
    assert grade is not None
    assert grade <= 6


def test_the_action_plan_begins_with_her_own_goal_and_how_sure_she_is(lucille: Advocate) -> None:
    assert lucille.goals[0] == OwnGoal(WALK, lucille.goals[0].confidence)
    words = text_of(advocacy_sheet(AdvocacySheet.ACTION_PLAN, lucille))
    assert WALK in words
    assert "Below 7? Make the step smaller" in words


@pytest.mark.parametrize(("sure", "expected"), [(None, False), (0, True), (6, True), (7, False), (10, False)])
def test_a_step_is_too_big_for_who_is_less_sure_than_seven(sure: int | None, expected: bool) -> None:
    assert is_too_big(sure) is expected


def test_a_language_nobody_qualified_has_approved_is_refused(lucille: Advocate) -> None:
    with pytest.raises(NotPrinted, match="Arabic"):
        advocacy_sheet(AdvocacySheet.RIGHTS, lucille, language="ar")
