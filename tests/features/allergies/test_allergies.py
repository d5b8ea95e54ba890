"""Allergies: what may be written down, what contradicts "none known", and what the list never hides."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.allergies import rules
from carecoord_desktop.features.allergies.actions import (
    change_allergy,
    confirm_none_known,
    strike_allergy,
    withdraw_none_known,
)
from carecoord_desktop.features.allergies.records import (
    Allergy,
    AllergyStatus,
    AllergyVerification,
    Criticality,
)
from carecoord_desktop.features.allergies.rules import AllergyDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen
from tests.builders.allergies import an_allergy, the_allergies


@given(st.sampled_from(["none", "NKDA", "nka", "No known allergies", "no allergies", "N/A", "None known."]))
def test_none_is_not_a_substance(words: str) -> None:
    [problem] = rules.problems(AllergyDraft(words))
    assert problem.field == "substance"
    assert '"None known"' in problem.message


@pytest.mark.parametrize("words", ["Penicillin", "Nonoxynol-9", "Naproxen", "None of the statins"])
def test_a_substance_that_only_begins_like_none_is_one(words: str) -> None:
    assert rules.problems(AllergyDraft(words)) == []


def test_an_allergy_cannot_begin_in_the_future() -> None:
    [problem] = rules.problems(AllergyDraft("Latex", onset_on=PartialDate("2999")))
    assert problem.field == "onset_on"


@given(st.text(max_size=20), st.text(max_size=20))
def test_only_what_is_known_to_be_past_or_refuted_may_be_disregarded(status: str, verification: str) -> None:
    is_past = status in ("inactive", "resolved") or verification == "refuted"
    assert rules.is_active(AllergyStatus(status), AllergyVerification(verification)) == (not is_past)


def test_dangerous_allergies_stand_first_and_past_ones_last(rosa: Desk, lucille: UUID) -> None:
    an_allergy(rosa, lucille, "Aspirin", status=AllergyStatus.RESOLVED, criticality=Criticality.HIGH)
    an_allergy(rosa, lucille, "Dust")
    an_allergy(rosa, lucille, "Peanut", criticality=Criticality.HIGH)
    an_allergy(rosa, lucille, "Cats", verification=AllergyVerification.REFUTED)
    found = the_allergies(rosa, lucille)
    assert [row.substance for row in found.rows] == ["Peanut", "Dust", "Aspirin", "Cats"]
    assert [row.substance for row in found.active] == ["Peanut", "Dust"]


def test_none_known_is_confirmed_and_can_be_taken_back(rosa: Desk, lucille: UUID) -> None:
    seen = the_allergies(rosa, lucille).patient_seen
    assert seen is not None
    with rosa.writing() as session:
        confirm_none_known(session, seen)
    confirmed = the_allergies(rosa, lucille)
    assert (confirmed.none_known, confirmed.is_contradicted) == (True, False)
    assert confirmed.patient_seen is not None
    with rosa.writing() as session:
        withdraw_none_known(session, confirmed.patient_seen)
    assert not the_allergies(rosa, lucille).none_known


def test_none_known_is_refused_while_an_active_allergy_is_on_the_list(rosa: Desk, lucille: UUID) -> None:
    an_allergy(rosa, lucille, "Penicillin")
    seen = the_allergies(rosa, lucille).patient_seen
    assert seen is not None
    with rosa.writing() as session, pytest.raises(DraftHasProblems, match="Penicillin"):
        confirm_none_known(session, seen)
    assert not the_allergies(rosa, lucille).none_known


def test_an_allergy_found_after_none_known_is_shown_beside_it(rosa: Desk, lucille: UUID) -> None:
    seen = the_allergies(rosa, lucille).patient_seen
    assert seen is not None
    with rosa.writing() as session:
        confirm_none_known(session, seen)
    an_allergy(rosa, lucille, "Sulfa")
    found = the_allergies(rosa, lucille)
    assert found.is_contradicted
    assert [row.substance for row in found.active] == ["Sulfa"]


def test_a_struck_allergy_leaves_the_list_and_keeps_its_reason(rosa: Desk, lucille: UUID) -> None:
    row = an_allergy(rosa, lucille)
    with rosa.writing() as session, pytest.raises(DraftHasProblems):
        strike_allergy(session, row.seen, " ")
    with rosa.writing() as session:
        strike_allergy(session, row.seen, "This was her sister's")
    assert the_allergies(rosa, lucille).rows == ()
    with rosa.reading() as session:
        assert session.get_one(Allergy, row.allergy_id).error_reason == "This was her sister's"


def test_another_substance_does_not_keep_the_code_of_the_first(rosa: Desk, lucille: UUID) -> None:
    with rosa.writing() as session:
        session.add(
            allergy := Allergy(
                chart=lucille,
                substance="Penicillin",
                code="7980",
                code_system="http://www.nlm.nih.gov/research/umls/rxnorm",
                status=AllergyStatus.ACTIVE,
                verification=AllergyVerification.CONFIRMED,
            )
        )
    [row] = the_allergies(rosa, lucille).rows
    with rosa.writing() as session:
        change_allergy(session, replace(AllergyDraft.of(row.seen), reaction="Hives"))
    with rosa.reading() as session:
        assert session.get_one(Allergy, allergy.id).code == "7980"
    [row] = the_allergies(rosa, lucille).rows
    with rosa.writing() as session:
        change_allergy(session, replace(AllergyDraft.of(row.seen), substance="Latex"))
    with rosa.reading() as session:
        assert session.get_one(Allergy, allergy.id).code == ""


def test_blanks_that_came_with_an_import_are_no_change_of_the_substance(rosa: Desk, lucille: UUID) -> None:
    active, confirmed = AllergyStatus.ACTIVE, AllergyVerification.CONFIRMED
    with rosa.writing() as session:
        session.add(
            Allergy(
                chart=lucille, substance="Peanut ", code="256349002", status=active, verification=confirmed
            )
        )
    [row] = the_allergies(rosa, lucille).rows
    with rosa.writing() as session:
        change_allergy(session, replace(AllergyDraft.of(row.seen), substance="Peanut", reaction="Hives"))
    [saved] = the_allergies(rosa, lucille).rows
    assert (saved.substance, saved.reaction, saved.seen.values["code"]) == ("Peanut ", "Hives", "256349002")


def test_what_ben_wrote_while_rosas_form_was_open_stays(rosa: Desk, lucille: UUID) -> None:
    row = an_allergy(rosa, lucille, reaction="")
    with rosa.writing() as session:
        change_allergy(session, replace(AllergyDraft.of(row.seen), reaction="Swollen lips"))
    with rosa.writing() as session:
        change_allergy(session, replace(AllergyDraft.of(row.seen), criticality=Criticality.HIGH))
    [saved] = the_allergies(rosa, lucille).rows
    assert (saved.reaction, saved.criticality) == ("Swollen lips", Criticality.HIGH)


def test_an_unchanged_draft_writes_nothing(rosa: Desk, lucille: UUID) -> None:
    row = an_allergy(rosa, lucille)
    with rosa.writing() as session:
        change_allergy(session, AllergyDraft.of(row.seen))
    [same] = the_allergies(rosa, lucille).rows
    assert same.seen == Seen(row.seen.record_id, row.seen.heads, same.seen.values)
