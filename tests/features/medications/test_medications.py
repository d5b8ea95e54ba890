"""Medication lists: side by side, never merged, each line as it was written."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.medications import rules
from carecoord_desktop.features.medications.actions import change_medication, strike_medication
from carecoord_desktop.features.medications.records import Medication, MedicationList, MedicationStatus
from carecoord_desktop.features.medications.rules import MedicationDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id
from tests.builders.medications import a_medication, the_medications

LUCILLE = new_id()


@given(st.text(max_size=20))
def test_a_status_this_version_does_not_know_is_shown_with_the_current_lines(status: str) -> None:
    assert rules.is_past(MedicationStatus(status)) == (
        status in ("stopped", "completed", "cancelled", "not-taken")
    )


def test_a_line_has_a_name_and_ends_after_it_began() -> None:
    draft = MedicationDraft(started_on=PartialDate("2026-03"), ended_on=PartialDate("2026-02"))
    assert [problem.field for problem in rules.problems(draft)] == ["name", "ended_on"]


def test_nothing_has_stopped_in_the_future() -> None:
    draft = MedicationDraft("Metformin", status=MedicationStatus.STOPPED, ended_on=PartialDate("2999"))
    assert [problem.field for problem in rules.problems(draft)] == ["ended_on"]
    assert rules.problems(replace(draft, status=MedicationStatus.ACTIVE)) == []


def test_the_same_medicine_on_two_lists_stays_two_lines(rosa: Desk) -> None:
    a_medication(rosa, LUCILLE, "Metformin", dose_text="1000 mg twice", list_name=MedicationList.DISCHARGE)
    a_medication(rosa, LUCILLE, "Metformin", dose_text="500 mg twice", list_name=MedicationList.PRESCRIBED)
    a_medication(rosa, LUCILLE, "Ibuprofen", dose_text="400 mg", list_name=MedicationList.BOTTLES)
    stopped, prescribed = MedicationStatus.STOPPED, MedicationList.PRESCRIBED
    a_medication(rosa, LUCILLE, "Aspirin", dose_text="", status=stopped, list_name=prescribed)
    assert [(row.list, row.name, row.dose_text, row.is_past) for row in the_medications(rosa, LUCILLE)] == [
        (MedicationList.PRESCRIBED, "Metformin", "500 mg twice", False),
        (MedicationList.PRESCRIBED, "Aspirin", "", True),
        (MedicationList.BOTTLES, "Ibuprofen", "400 mg", False),
        (MedicationList.DISCHARGE, "Metformin", "1000 mg twice", False),
    ]


def test_a_list_of_a_newer_version_is_shown_after_the_others(rosa: Desk) -> None:
    a_medication(rosa, LUCILLE, "Aspirin", list_name=MedicationList("school-nurse"))
    a_medication(rosa, LUCILLE, "Metformin", list_name=MedicationList.PHARMACY)
    assert [row.name for row in the_medications(rosa, LUCILLE)] == ["Metformin", "Aspirin"]


def test_a_struck_line_leaves_the_lists_and_keeps_its_reason(rosa: Desk) -> None:
    row = a_medication(rosa, LUCILLE)
    with rosa.writing() as session, pytest.raises(DraftHasProblems):
        strike_medication(session, row.seen, "")
    with rosa.writing() as session:
        strike_medication(session, row.seen, "Bottle of her husband")
    assert the_medications(rosa, LUCILLE) == []
    with rosa.reading() as session:
        assert session.get_one(Medication, row.medication_id).error_reason == "Bottle of her husband"


def test_what_ben_wrote_while_rosas_form_was_open_stays(rosa: Desk) -> None:
    row = a_medication(rosa, LUCILLE)
    with rosa.writing() as session:
        change_medication(session, replace(MedicationDraft.of(row.seen), purpose="Sugar"))
    with rosa.writing() as session:
        change_medication(session, replace(MedicationDraft.of(row.seen), status=MedicationStatus.ON_HOLD))
    [saved] = the_medications(rosa, LUCILLE)
    assert (saved.purpose, saved.status) == ("Sugar", MedicationStatus.ON_HOLD)
