"""Conditions: what may be written down, and in which order the list shows them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.conditions import rules
from carecoord_desktop.features.conditions.actions import change_condition, strike_condition
from carecoord_desktop.features.conditions.records import ClinicalStatus, Condition, VerificationStatus
from carecoord_desktop.features.conditions.rules import ConditionDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id
from tests.builders.conditions import a_condition, the_conditions

LUCILLE = new_id()
DATES = st.dates().filter(lambda day: day.year >= 1900).map(lambda day: day.isoformat())
PARTIAL = st.builds(lambda text, length: PartialDate(text[:length]), DATES, st.sampled_from([4, 7, 10]))


@given(onset=PARTIAL, end=PARTIAL)
def test_an_end_is_refused_only_when_it_is_surely_before_the_beginning(
    onset: PartialDate, end: PartialDate
) -> None:
    draft = ConditionDraft("Asthma", clinical_status=ClinicalStatus.RESOLVED, onset_on=onset, abated_on=end)
    fields = {problem.field for problem in rules.problems(draft)}
    if end.latest < onset.earliest:
        assert "abated_on" in fields
    elif max(onset.latest, end.latest).year < 2026:
        assert fields == set()


@pytest.mark.parametrize("status", list(ClinicalStatus))
def test_what_has_an_end_is_not_active_any_more(status: ClinicalStatus) -> None:
    draft = ConditionDraft("Asthma", clinical_status=status, abated_on=PartialDate("2020"))
    is_refused = [problem.field for problem in rules.problems(draft)] == ["clinical_status"]
    assert is_refused == (status in ("active", "recurrence", "relapse"))


def test_a_condition_has_a_name() -> None:
    assert [problem.field for problem in rules.problems(ConditionDraft(" "))] == ["name"]


def test_active_conditions_stand_first_and_the_latest_ended_before_older_ones(rosa: Desk) -> None:
    resolved = ClinicalStatus.RESOLVED
    a_condition(rosa, LUCILLE, "Broken wrist", status=resolved, onset_on="2001", abated_on="2001-05")
    a_condition(rosa, LUCILLE, "Pneumonia", status=resolved, abated_on="2024-02-03")
    a_condition(rosa, LUCILLE, "Heart failure")
    a_condition(rosa, LUCILLE, "asthma", status=ClinicalStatus.RECURRENCE)
    a_condition(rosa, LUCILLE, "Gout", verification=VerificationStatus.REFUTED)
    rows = the_conditions(rosa, LUCILLE)
    assert [row.name for row in rows] == ["asthma", "Heart failure", "Pneumonia", "Broken wrist", "Gout"]
    assert [row.is_active for row in rows] == [True, True, False, False, False]


def test_a_struck_condition_leaves_the_list_and_keeps_its_reason(rosa: Desk) -> None:
    row = a_condition(rosa, LUCILLE)
    with rosa.writing() as session, pytest.raises(DraftHasProblems):
        strike_condition(session, row.seen, "")
    with rosa.writing() as session:
        strike_condition(session, row.seen, "Wrong person")
    assert the_conditions(rosa, LUCILLE) == []
    with rosa.reading() as session:
        assert session.get_one(Condition, row.condition_id).error_reason == "Wrong person"


def test_what_ben_wrote_while_rosas_form_was_open_stays(rosa: Desk) -> None:
    row = a_condition(rosa, LUCILLE)
    with rosa.writing() as session:
        change_condition(session, replace(ConditionDraft.of(row.seen), onset_on=PartialDate("2011")))
    with rosa.writing() as session:
        change_condition(
            session, replace(ConditionDraft.of(row.seen), verification=VerificationStatus.PROVISIONAL)
        )
    [saved] = the_conditions(rosa, LUCILLE)
    assert (saved.onset_on, saved.verification) == (PartialDate("2011"), VerificationStatus.PROVISIONAL)
