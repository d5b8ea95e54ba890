"""Teaching somebody from a handout: what she could say back, what is taught again, what is printed again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.education import rules
from carecoord_desktop.features.education.actions import (
    give_packet,
    record_education,
    strike_education,
    take_back,
)
from carecoord_desktop.features.education.queries import (
    EducationRow,
    copy_for_record,
    education_of,
    give_again,
    given_of_unsafe,
    papers_of,
)
from carecoord_desktop.features.education.records import Learner, Method, TeachBack, Whereabouts
from carecoord_desktop.features.education.rules import EducationDraft
from carecoord_desktop.features.handouts.records import HandoutState, RetireReason
from carecoord_desktop.features.handouts.rules import MoveDraft, refusal
from carecoord_desktop.features.interpreters.records import InterpreterType, Qualified
from carecoord_desktop.features.interpreters.rules import InterpreterLog
from carecoord_desktop.features.tasks.queries import tasks_of_chart
from carecoord_desktop.store.desk import Desk
from tests.builders.handouts import ARABIC, a_next_version, a_version, approved, moved, sheet_now

TWO_OF_THREE = (TeachBack.CORRECT, TeachBack.CORRECT, TeachBack.NEEDS_RETEACH)
TWO_MONTHS_LATER = HeldClock(datetime(2027, 1, 25, 15, tzinfo=UTC))
BY_PHONE_LINE = InterpreterLog(InterpreterType.PHONE, "4471", Qualified.YES)


def a_lesson(desk: Desk, **changes: object) -> EducationDraft:
    """Return the heart failure sheet in Arabic, version 3, taught to Amal: two of three points correct."""
    sheet = sheet_now(desk, "HF-01", "ar", 3)
    draft = replace(
        rules.new_draft(sheet),
        results=TWO_OF_THREE,
        methods=(Method.READ_TOGETHER, Method.SHOWN),
        spoken_language="ar",
        is_interpreter_needed=True,
        interpreter=BY_PHONE_LINE,
    )
    return replace(draft, **changes)  # type: ignore[arg-type]


@pytest.fixture
def arabic(rosa: Desk, monday: HeldClock) -> None:
    """The Arabic sheet, approved by a named translator."""
    approved(rosa, a_version(rosa, ARABIC))


def taught(desk: Desk, chart: UUID, draft: EducationDraft) -> EducationRow:
    """Return the newest record of a chart after this one was stored."""
    with desk.writing() as session:
        record_education(session, chart, draft)
    with desk.reading() as session:
        return education_of(session, chart)[0]


@pytest.mark.usefixtures("arabic")
def test_two_of_three_points_are_recorded_and_the_third_is_taught_again_a_week_later(
    rosa: Desk, lucille: UUID
) -> None:
    row = taught(rosa, lucille, a_lesson(rosa))
    assert (row.code, row.version, row.language, row.result) == ("HF-01", 3, "Arabic", "2/3")
    assert row.content_hash == sheet_now(rosa, "HF-01", "ar", 3).sheet.hash
    assert "4471" in row.interpreter
    assert row.again == (row.key_points[2],)
    with rosa.reading() as session:
        [task] = tasks_of_chart(session, lucille)
    assert task.due_on == date(2026, 11, 30)
    assert task.title.startswith("Teach again: ")


@pytest.mark.usefixtures("arabic")
def test_when_all_was_understood_there_is_nothing_to_do(rosa: Desk, lucille: UUID) -> None:
    row = taught(
        rosa, lucille, a_lesson(rosa, results=(TeachBack.CORRECT, TeachBack.PROMPTED, TeachBack.CORRECT))
    )
    assert (row.result, row.again) == ("2/3", ())
    with rosa.reading() as session:
        assert tasks_of_chart(session, lucille) == []


@pytest.mark.usefixtures("arabic")
def test_two_months_later_the_copy_is_the_old_version_and_again_gives_that_of_today(
    rosa: Desk, lucille: UUID
) -> None:
    row = taught(rosa, lucille, a_lesson(rosa))
    with clock.reading_from(TWO_MONTHS_LATER):
        approved(rosa, a_version(rosa, ARABIC.replace("version = 3", "version = 4")))
        moved(
            rosa,
            sheet_now(rosa, "HF-01", "ar", 3),
            MoveDraft(HandoutState.RETIRED, retire_reason=RetireReason.REPLACED),
        )
        with rosa.reading() as session:
            copy, again = copy_for_record(session, row), give_again(session, row)
    assert copy.sheet is not None
    assert (copy.sheet.head.version, copy.mark) == (3, "given 23 Nov 2026, not your current medicines")
    assert again.sheet is not None
    assert again.sheet.version == 4


@pytest.mark.usefixtures("arabic")
def test_a_version_retired_for_safety_is_neither_copied_nor_given_again(rosa: Desk, lucille: UUID) -> None:
    row = taught(rosa, lucille, a_lesson(rosa))
    for language in ("ar", "en"):
        sheet = sheet_now(rosa, "HF-01", language, 3)
        if sheet.state != HandoutState.RETIRED:
            moved(rosa, sheet, MoveDraft(HandoutState.RETIRED, retire_reason=RetireReason.SAFETY))
    with rosa.reading() as session:
        copy, again = copy_for_record(session, row), give_again(session, row)
        [(unsafe, people), *_] = given_of_unsafe(session)
    assert copy.sheet is None
    assert "retired for safety" in copy.refusal
    assert again.sheet is None
    assert "retired for safety" in again.refusal
    assert (unsafe.code, people) == ("HF-01", 1)
    with pytest.raises(DraftHasProblems, match="retired for safety"), rosa.writing() as session:
        record_education(session, lucille, a_lesson(rosa))


def test_nobody_is_taught_from_a_translation_that_nobody_approved(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    a_version(rosa, ARABIC)
    with pytest.raises(DraftHasProblems, match="not approved yet"), rosa.writing() as session:
        record_education(session, lucille, a_lesson(rosa))
    sheet = sheet_now(rosa, "HF-01", "ar", 3)
    with pytest.raises(DraftHasProblems, match="not approved yet"), rosa.writing() as session:
        give_packet(session, lucille, [sheet], title="Packet", language="ar")


@pytest.mark.usefixtures("arabic")
@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"results": (TeachBack.CORRECT, None, TeachBack.CORRECT)}, "results"),
        ({"methods": ()}, "methods"),
        ({"taught_on": date(2026, 11, 24)}, "taught_on"),
        ({"taught_on": None}, "taught_on"),
        ({"learner": Learner.CAREGIVER}, "learner_name"),
        ({"learner": None}, "learner"),
        ({"follow_up_on": date(2026, 11, 23)}, "follow_up_on"),
        ({"interpreter": InterpreterLog()}, "interpreter_type"),
        ({"interpreter": InterpreterLog(InterpreterType.PHONE)}, "interpreter_name"),
    ],
)
def test_what_is_missing_in_a_lesson_is_said(
    rosa: Desk, lucille: UUID, changes: dict[str, object], field: str
) -> None:
    with pytest.raises(DraftHasProblems) as refused, rosa.writing() as session:
        record_education(session, lucille, a_lesson(rosa, **changes))
    assert [problem.field for problem in refused.value.problems] == [field]


@pytest.mark.usefixtures("arabic")
def test_a_lesson_of_last_month_is_taught_again_today_at_the_latest(rosa: Desk, lucille: UUID) -> None:
    taught(rosa, lucille, a_lesson(rosa, taught_on=date(2026, 10, 20)))
    with rosa.reading() as session:
        [task] = tasks_of_chart(session, lucille)
    assert task.due_on == date(2026, 11, 23)


@pytest.mark.usefixtures("arabic")
def test_a_lesson_entered_for_the_wrong_person_leaves_the_list(rosa: Desk, lucille: UUID) -> None:
    row = taught(rosa, lucille, a_lesson(rosa))
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        strike_education(session, row.seen, "  ")
    with rosa.writing() as session:
        strike_education(session, row.seen, "Wrong person")
    with rosa.reading() as session:
        assert education_of(session, lucille) == []


@pytest.mark.usefixtures("arabic")
def test_a_paper_with_a_name_is_out_until_it_comes_back(rosa: Desk, lucille: UUID) -> None:
    sheet = sheet_now(rosa, "HF-01", "ar", 3)
    with rosa.writing() as session:
        give_packet(session, lucille, [sheet, sheet], title="For Amal", language="ar", personal='{"a": 1}')
        give_packet(session, lucille, [sheet], title="No name", language="ar", shows_name=False)
    with rosa.reading() as session:
        papers = {paper.title: paper for paper in papers_of(session, lucille)}
    assert {title: paper.is_out for title, paper in papers.items()} == {"For Amal": True, "No name": False}
    assert papers["For Amal"].personal == '{"a": 1}'
    with rosa.writing() as session:
        take_back(session, papers["For Amal"].seen, Whereabouts.SHREDDED)
    with rosa.reading() as session:
        [paper] = [each for each in papers_of(session, lucille) if each.title == "For Amal"]
    assert (paper.is_out, paper.whereabouts, paper.back_on) == (False, "shredded", date(2026, 11, 23))


@pytest.mark.usefixtures("arabic")
def test_a_draft_version_is_no_lesson_and_words_nobody_has_are_refused(rosa: Desk, lucille: UUID) -> None:
    with pytest.raises(DraftHasProblems, match="not in the library"), rosa.writing() as session:
        record_education(session, lucille, a_lesson(rosa, content_hash="0" * 64))
    draft = a_next_version(rosa)
    assert "not approved yet (draft)" in refusal(draft)
