"""The library: which version is given to whom, and how a version comes to be approved."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.demo_histories.actions import approve_spanish
from carecoord_desktop.features.handouts import rules
from carecoord_desktop.features.handouts.actions import (
    approve_translations,
    change_draft,
    keep_words,
    move,
    write_version,
)
from carecoord_desktop.features.handouts.queries import (
    library,
    sheet_with,
    shipped,
    topics_for,
    words_once_given,
)
from carecoord_desktop.features.handouts.records import HandoutState, RetireReason, Reviewer
from carecoord_desktop.features.handouts.rules import MoveDraft, Step, given_in
from carecoord_desktop.features.plain_sheets.rules import read_sheet
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.features.team.rules import NotPermitted
from carecoord_desktop.store.desk import Desk
from tests.builders.handouts import (
    ARABIC,
    TRANSLATOR,
    a_next_version,
    a_version,
    approved,
    moved,
    sheet_now,
    topic_now,
)
from tests.builders.team import a_worker

RETIRED_FOR_SAFETY = MoveDraft(HandoutState.RETIRED, retire_reason=RetireReason.SAFETY)


def test_the_library_holds_what_carecoord_brings_along(rosa: Desk) -> None:
    with rosa.reading() as session:
        topics = library(session)
    assert sum(len(topic.sheets) for topic in topics) == len(shipped())
    assert [topic.title for topic in topics] == sorted((topic.title for topic in topics), key=str.casefold)
    assert all(topic.languages == ("en",) for topic in topics)


def test_a_handout_is_found_by_words_of_both_languages_and_by_diagnosis(rosa: Desk) -> None:
    with rosa.reading() as session:
        topics = library(session)
        for_heart = {topic.code for topic in topics_for(session, ["I50.22"])}
        for_nothing = topics_for(session, ["A00"])
    for words in ("heart weight", "INSUFICIENCIA", "hf-01", "i50"):
        assert "HF-01" in {topic.code for topic in topics if topic.answers(words)}, words
    assert [topic for topic in topics if topic.answers("heart unicorn")] == []
    assert for_heart == {"HF-01", "PS-02"}
    assert for_nothing == []


def test_spanish_is_not_given_until_a_named_translator_has_approved_it(rosa: Desk, monday: HeldClock) -> None:
    spanish = sheet_now(rosa, "HF-01", "es", 3)
    assert "No qualified translator has approved HF-01 v3 in Spanish yet" in rules.refusal(spanish)
    given = given_in(topic_now(rosa, "HF-01"), "es-US", "4471")
    assert given.sheet is not None
    assert (given.sheet.language, given.sentence) == (
        "en",
        "Explained in Spanish through interpreter ID 4471.",
    )
    named, qualification = TRANSLATOR
    step = MoveDraft(HandoutState.APPROVED, named, Reviewer.QUALIFIED_TRANSLATOR, qualification)
    spanish = moved(rosa, spanish, step)
    assert rules.refusal(spanish) == ""
    assert spanish.approval is not None
    assert (spanish.approval.named, spanish.approval.at.date()) == (named, date(2026, 11, 23))
    given = given_in(topic_now(rosa, "HF-01"), "es-US")
    assert given.sheet == spanish
    assert (given.sentence, given.refusal) == ("", "")


@pytest.mark.parametrize(
    ("draft", "missing"),
    [
        (MoveDraft(HandoutState.APPROVED), {"named", "named_as", "qualification"}),
        (MoveDraft(HandoutState.APPROVED, "Elena Ruiz", Reviewer.CLINICIAN, "RN"), {"named_as"}),
        (MoveDraft(HandoutState.APPROVED, "Elena Ruiz", Reviewer.QUALIFIED_TRANSLATOR), {"qualification"}),
        (MoveDraft(HandoutState.DRAFT, note="Change it"), {"to"}),
        (MoveDraft(HandoutState.RETIRED), {"retire_reason"}),
    ],
)
def test_nobody_approves_a_translation_without_name_and_qualification(
    rosa: Desk, draft: MoveDraft, missing: set[str]
) -> None:
    spanish = sheet_now(rosa, "DM-01", "es", 1)
    with pytest.raises(DraftHasProblems) as refused, rosa.writing() as session:
        move(session, spanish, draft)
    assert {problem.field for problem in refused.value.problems} == missing


def test_somebody_who_reads_arabic_gets_english_through_an_interpreter_until_arabic_is_approved(
    rosa: Desk,
) -> None:
    given = given_in(topic_now(rosa, "HF-01"), "ar")
    assert given.sentence == "Explained in Arabic through interpreter ID ________."
    arabic = a_version(rosa, ARABIC)
    assert arabic.state == HandoutState.DRAFT
    given = given_in(topic_now(rosa, "HF-01"), "ar", "88")
    assert given.sheet is not None
    assert given.sheet.language == "en"
    arabic = approved(rosa, arabic)
    assert [step.became for step in arabic.steps] == [
        HandoutState.CONTENT_REVIEW,
        HandoutState.PLAIN_LANGUAGE_REVIEW,
        HandoutState.TRANSLATION,
        HandoutState.APPROVED,
    ]
    assert given_in(topic_now(rosa, "HF-01"), "ar").sheet == arabic
    assert topic_now(rosa, "HF-01").languages == ("en", "ar")


def test_a_new_version_is_given_only_when_it_is_approved_and_then_in_the_place_of_the_old(rosa: Desk) -> None:
    fourth = a_next_version(rosa)
    assert (fourth.version, fourth.state, fourth.is_ours) == (4, HandoutState.DRAFT, False)
    before = given_in(topic_now(rosa, "HF-01"), "en").sheet
    assert before is not None
    assert before.version == 3
    fourth = approved(rosa, fourth)
    after = given_in(topic_now(rosa, "HF-01"), "en")
    assert after.sheet == fourth
    assert fourth.approval is not None
    assert fourth.approval.named_as == Reviewer.PLAIN_LANGUAGE_EDITOR


def test_an_approved_translation_of_the_version_before_is_given_and_said_to_be_behind(rosa: Desk) -> None:
    with rosa.writing() as session:
        approve_translations(session, "es", *TRANSLATOR)
    approved(rosa, a_next_version(rosa))
    given = given_in(topic_now(rosa, "HF-01"), "es")
    assert given.sheet is not None
    assert (given.sheet.version, given.is_behind) == (3, True)


def test_one_translator_can_approve_all_that_waits_and_nothing_is_approved_twice(rosa: Desk) -> None:
    for expected in (32, 0):
        with rosa.writing() as session:
            assert approve_translations(session, "es", *TRANSLATOR, "in the demo only") == expected
    with rosa.reading() as session:
        assert all(topic.languages == ("en", "es") for topic in library(session))


def test_retired_for_safety_is_refused_in_every_language_and_stays_so(rosa: Desk) -> None:
    with rosa.writing() as session:
        approve_translations(session, "es", *TRANSLATOR)
    english = moved(rosa, sheet_now(rosa, "OP-01", "en", 1), RETIRED_FOR_SAFETY)
    spanish = sheet_now(rosa, "OP-01", "es", 1)
    for sheet in (english, spanish):
        assert sheet.state == HandoutState.RETIRED
        assert "retired for safety" in rules.refusal(sheet)
        assert rules.following(sheet) == ()
    given = given_in(topic_now(rosa, "OP-01"), "es", "12")
    assert given.sheet is None
    assert "retired for safety" in given.refusal
    with pytest.raises(DraftHasProblems, match="stays retired"), rosa.writing() as session:
        move(session, english, MoveDraft(HandoutState.APPROVED, "X", Reviewer.EDITOR))


def test_retired_because_it_is_replaced_concerns_one_language_only(rosa: Desk) -> None:
    with rosa.writing() as session:
        approve_translations(session, "es", *TRANSLATOR)
    moved(
        rosa,
        sheet_now(rosa, "PA-01", "es", 1),
        MoveDraft(HandoutState.RETIRED, retire_reason=RetireReason.REPLACED),
    )
    assert topic_now(rosa, "PA-01").languages == ("en",)
    assert "is retired" in rules.refusal(sheet_now(rosa, "PA-01", "es", 1))


def test_what_two_people_did_to_one_version_at_once_is_refused_the_second_time(rosa: Desk) -> None:
    draft = a_next_version(rosa)
    to_review = MoveDraft(HandoutState.CONTENT_REVIEW)
    moved(rosa, draft, to_review)
    with pytest.raises(DraftHasProblems, match="moved this version meanwhile"), rosa.writing() as session:
        move(session, draft, to_review)


def test_a_draft_can_be_changed_and_an_approval_holds_for_the_very_words(rosa: Desk) -> None:
    draft = a_next_version(rosa)
    assert draft.seen is not None
    other = draft.sheet.source.replace("Weigh each day.", "Weigh each morning.")
    with rosa.writing() as session:
        change_draft(session, draft, other)
    changed = sheet_now(rosa, "HF-01", "en", 4)
    assert "each morning" in changed.sheet.body
    reviewed = moved(rosa, changed, MoveDraft(HandoutState.CONTENT_REVIEW))
    with pytest.raises(DraftHasProblems, match="Bring it back to draft"), rosa.writing() as session:
        change_draft(session, reviewed, draft.sheet.source)
    back = moved(rosa, reviewed, MoveDraft(HandoutState.DRAFT, note="Say when to call"))
    assert back.state == HandoutState.DRAFT
    with rosa.writing() as session:
        change_draft(session, back, draft.sheet.source)
    assert sheet_now(rosa, "HF-01", "en", 4).steps == ()


def test_what_carecoord_brings_along_is_changed_only_in_a_new_version(rosa: Desk) -> None:
    ours = sheet_now(rosa, "HF-01", "en", 3)
    with pytest.raises(ValueError, match="in a new version"), rosa.writing() as session:
        change_draft(session, ours, ours.sheet.source)
    assert rules.following(ours) == (HandoutState.RETIRED,)


def test_a_head_that_says_approved_approves_nothing(rosa: Desk) -> None:
    source = ARABIC.replace('id = "HF-01"', 'id = "HF-01"\nstate = "approved"')
    assert a_version(rosa, source).state == HandoutState.DRAFT


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("version = 3", "version = 0", "number from 1"),
        ('facts_from = "National', 'topics = ["x"]\n# "National', "where the facts come from"),
        (', "اتصل على 911."', "", "3 key points"),
        (":::", "", "box"),
        ("## لماذا", "![X](unicorn)\n## لماذا", "unicorn"),
    ],
)
def test_a_text_that_lacks_something_is_not_stored(rosa: Desk, was: str, becomes: str, said: str) -> None:
    source = ARABIC.replace(was, becomes, 2 if was == ":::" else 1)
    with pytest.raises(DraftHasProblems, match=said), rosa.writing() as session:
        write_version(session, source)


def test_a_version_number_that_is_taken_is_refused(rosa: Desk) -> None:
    again = sheet_now(rosa, "HF-01", "en", 3).sheet.source
    with pytest.raises(DraftHasProblems, match="Give this one the number 4"), rosa.writing() as session:
        write_version(session, again)


def test_the_next_version_is_due_for_review_in_two_years(rosa: Desk) -> None:
    sheet = read_sheet(rules.next_version(sheet_now(rosa, "HF-01", "en", 3), date(2027, 2, 28)))
    assert (sheet.head.version, sheet.head.state) == (4, "draft")
    assert (sheet.head.reviewed_on, sheet.head.review_due) == (date(2027, 2, 28), date(2029, 2, 28))


def test_a_text_is_due_for_review_in_time_to_do_it(rosa: Desk) -> None:
    sheet = sheet_now(rosa, "HF-01", "en", 3)
    assert not sheet.is_due(date(2028, 9, 16))
    assert sheet.is_due(date(2028, 9, 17))


def test_a_hard_text_is_warned_about_and_approved_only_with_a_reason(rosa: Desk) -> None:
    hard = (
        "Immediately communicate considerable deterioration of cardiovascular functionality to personnel. "
        * 12
    )
    draft = a_next_version(rosa, words=hard)
    warnings = rules.text_warnings(draft.sheet.source)
    assert "Flesch-Kincaid grade" in warnings[0]
    assert "cardiovascular" in warnings[-1]
    for to, role in (
        (HandoutState.CONTENT_REVIEW, None),
        (HandoutState.PLAIN_LANGUAGE_REVIEW, Reviewer.CLINICIAN),
    ):
        draft = moved(rosa, draft, MoveDraft(to, "Dana Lee, RN", role))
    step = MoveDraft(HandoutState.APPROVED, "Pat Ames", Reviewer.PLAIN_LANGUAGE_EDITOR)
    assert [problem.field for problem in rules.move_problems(draft, step)] == ["note"]
    assert rules.move_problems(draft, replace(step, note="For nurses")) == []
    assert rules.text_warnings(ARABIC) == ["How hard this is to read is not measured in Arabic."]


def test_a_coordinator_drafts_and_a_nurse_stores_who_reviewed(rosa: Desk) -> None:
    draft = a_next_version(rosa)
    nurse = a_worker(rosa, role=Role.RN)
    draft = moved(rosa, draft, MoveDraft(HandoutState.CONTENT_REVIEW))
    step = MoveDraft(HandoutState.PLAIN_LANGUAGE_REVIEW, "Dana Lee, RN", Reviewer.CLINICIAN)
    with pytest.raises(NotPermitted, match="RN, supervisor or administrator"), rosa.writing() as session:
        move(session, draft, step)
    with rosa.store.writing(nurse) as session:
        move(session, draft, step)
    assert sheet_now(rosa, "HF-01", "en", 4).state == HandoutState.PLAIN_LANGUAGE_REVIEW


def test_words_once_given_can_be_shown_when_the_library_has_lost_them(rosa: Desk) -> None:
    gone = read_sheet(ARABIC)
    with rosa.reading() as session:
        assert sheet_with(session, gone.hash) is None
        assert words_once_given(session, gone.hash) is None
    for _ in range(2):
        with rosa.writing() as session:
            assert keep_words(session, gone) is keep_words(session, gone)
    with rosa.reading() as session:
        assert words_once_given(session, gone.hash) == gone


def test_pages_of_the_library_name_no_file_of_this_machine() -> None:
    assert not any(str(Path.home()) in sheet.source for sheet in shipped())


def test_in_the_demo_somebody_made_up_approves_the_spanish_and_the_library_says_so(rosa: Desk) -> None:
    with rosa.writing() as session:
        assert approve_spanish(session) == 32
    approval = sheet_now(rosa, "HF-01", "es", 3).approval
    assert approval is not None
    assert "made up" in approval.named
    assert "In the demo only" in approval.note


@pytest.mark.parametrize("minutes_apart", [-2, 2])
def test_sent_back_on_one_laptop_and_approved_on_another_is_sent_back(minutes_apart: int) -> None:
    noon = datetime(2026, 11, 23, 17, tzinfo=UTC)
    approval = Step(HandoutState.TRANSLATION, HandoutState.APPROVED, noon, TRANSLATOR[0])
    later = noon + timedelta(minutes=minutes_apart)
    back = Step(HandoutState.TRANSLATION, HandoutState.DRAFT, later, note="Line 3")
    steps = sorted((approval, back), key=lambda step: step.at)
    assert rules.state_of(HandoutState.TRANSLATION, steps) == HandoutState.DRAFT


def test_a_step_forward_counts_only_from_the_state_it_was_taken_in() -> None:
    noon = datetime(2026, 11, 23, 17, tzinfo=UTC)
    approval = Step(HandoutState.TRANSLATION, HandoutState.APPROVED, noon)
    assert rules.state_of(HandoutState.DRAFT, [approval]) == HandoutState.DRAFT
    assert rules.state_of(HandoutState.TRANSLATION, [approval, approval]) == HandoutState.APPROVED
    retired = Step(HandoutState.APPROVED, HandoutState.RETIRED, noon, retire_reason=RetireReason.SAFETY)
    for steps in ([retired, approval], [approval, retired]):
        assert rules.state_of(HandoutState.TRANSLATION, steps) == HandoutState.RETIRED
