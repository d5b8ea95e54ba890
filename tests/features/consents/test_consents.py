"""Consents: what they must say, who signs, what they let out, and what happens when one is taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.consent_terms.records import ConsentType, Purpose, Scope
from carecoord_desktop.features.consents.actions import (
    end_by_event,
    refuse_consent,
    revoke_consent,
    sign_consent,
    strike_consent,
)
from carecoord_desktop.features.consents.queries import (
    consent_for,
    consent_news,
    consent_state,
    consent_to_print,
    consents_of_chart,
    part_2_programs,
    text_of,
    times_used,
)
from carecoord_desktop.features.consents.records import Consent
from carecoord_desktop.features.consents.rules import (
    ConsentRow,
    ConsentState,
    News,
    Permission,
    Revocation,
    renewal_draft,
)
from carecoord_desktop.features.disclosures.actions import record_disclosure
from carecoord_desktop.features.disclosures.records import Channel, DisclosureBasis
from carecoord_desktop.features.disclosures.rules import DisclosureDraft
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.related_people.actions import add_related_person
from carecoord_desktop.features.related_people.records import RelatedRole
from carecoord_desktop.features.related_people.rules import RelatedPersonDraft
from carecoord_desktop.features.signatures.queries import signatures_of
from carecoord_desktop.features.signatures.records import Manner
from carecoord_desktop.features.signers.queries import signers_of
from carecoord_desktop.features.signers.records import SignsAs
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen, new_id
from tests.builders.consents import (
    FOOD_BANK,
    a_consent,
    a_proposed_consent,
    on_paper,
    part_2_terms,
    program_terms,
    release_terms,
    take_back,
)

TODAY = date(2026, 11, 23)


def asked(desk: Desk, chart: UUID, recipient: UUID | str = FOOD_BANK, **use: object) -> Permission:
    """Return what is said when something is about to go out."""
    with desk.reading() as session:
        return consent_for(session, chart, recipient, **use)  # type: ignore[arg-type]


def consents(desk: Desk, chart: UUID) -> list[ConsentRow]:
    """Return the list of a chart."""
    with desk.reading() as session:
        return consents_of_chart(session, chart)


@pytest.fixture
def teo(rosa: Desk) -> UUID:
    """Teo, who turns 18 on 20 December 2026, with Ana Ruiz as guardian."""
    patient_id = new_id()
    with rosa.writing() as session:
        person = Patient(id=patient_id, chart=patient_id, family_name="Ruiz", given_names=("Teo",))
        person.birth_date = PartialDate("2008-12-20")
        session.add(person)
        session.flush()
        guardian = RelatedPersonDraft(
            "Ana Ruiz", RelatedRole.GUARDIAN, "aunt", authority="Court paper of 2019"
        )
        add_related_person(session, patient_id, guardian)
    return patient_id


def as_guardian(desk: Desk, chart: UUID) -> dict[str, object]:
    """Return how the guardian of a chart signs."""
    with desk.reading() as session:
        ana = next(one for one in signers_of(session, chart) if one.name == "Ana Ruiz")
    return {"signs_as": ana.signs_as, "signed_by": ana.person_id, "authority": ana.authority}


def test_without_a_consent_nothing_may_go_and_the_words_say_so(rosa: Desk, lucille: UUID) -> None:
    found = asked(rosa, lucille)
    assert not found.allowed
    assert found.why == "There is no consent for City Food Bank yet."
    assert found.consent_id is None


def test_a_signed_release_allows_its_recipient_by_name_or_by_the_directory_and_nobody_else(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    organization = new_id()
    row = a_consent(rosa, lucille, release_terms(recipient_ids=(str(organization),)))
    by_name = asked(rosa, lucille, "city  food bank")
    assert by_name.allowed
    assert by_name.consent_id == row.consent_id
    assert "Lucille Grant signed a consent" in by_name.why
    assert by_name.why.endswith("It holds until 23 Nov 2027.")
    assert asked(rosa, lucille, organization, name=FOOD_BANK).allowed
    assert not asked(rosa, lucille, "Other Food Bank").allowed


def test_what_the_consent_does_not_name_stays_here(rosa: Desk, lucille: UUID) -> None:
    a_consent(rosa, lucille)
    assert asked(rosa, lucille, scope=[Scope.NEEDS]).allowed
    found = asked(rosa, lucille, scope=[Scope.NEEDS, Scope.HIV, Scope.MEDICINES])
    assert not found.allowed
    expected = (
        "The consent for City Food Bank does not name: medicines and allergies, hiv or aids tests and care."
    )
    assert found.why.casefold() == expected.casefold()


def test_it_holds_on_its_last_day_and_not_on_the_next(rosa: Desk, lucille: UUID, monday: HeldClock) -> None:
    a_consent(rosa, lucille, release_terms(expires_on=TODAY + timedelta(days=10)))
    assert asked(rosa, lucille, on=TODAY + timedelta(days=10)).allowed
    after = asked(rosa, lucille, on=TODAY + timedelta(days=11))
    assert not after.allowed
    assert after.why == "The consent for City Food Bank ended on 3 Dec 2026. Renew it."
    assert not asked(rosa, lucille, on=TODAY - timedelta(days=1)).allowed, "it was not signed yet"


def test_taken_back_it_stops_at_once_and_what_was_given_before_stays_counted(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    row = a_consent(rosa, lucille)
    given = DisclosureDraft(
        FOOD_BANK, "", "Needs", "Food", DisclosureBasis.AUTHORIZATION, Channel.FAX, TODAY,
        consent_id=row.consent_id,
    )  # fmt: skip
    with rosa.writing() as session:
        record_disclosure(session, lucille, given)
    gone = take_back(rosa, row)
    found = asked(rosa, lucille)
    assert not found.allowed
    assert found.why == "The consent for City Food Bank was taken back on 23 Nov 2026. Nothing more may go."
    assert gone.state == ConsentState.REVOKED
    with rosa.reading() as session:
        assert times_used(session, row.consent_id) == [(TODAY, FOOD_BANK, "Needs")]
    with pytest.raises(DraftHasProblems):
        take_back(rosa, gone)


def test_nobody_has_to_say_why_but_who_and_how_is_asked(rosa: Desk, lucille: UUID) -> None:
    row = a_consent(rosa, lucille)
    with pytest.raises(DraftHasProblems) as refused, rosa.writing() as session:
        revoke_consent(session, row.seen, Revocation(TODAY + timedelta(days=9000)))
    assert {each.field for each in refused.value.problems} == {"revoked_by", "revoked_how", "revoked_on"}


def test_a_prepared_consent_waits_and_lets_nothing_out_until_it_is_signed(rosa: Desk, lucille: UUID) -> None:
    row = a_proposed_consent(rosa, lucille)
    assert asked(rosa, lucille).why == "The consent for City Food Bank is prepared and not signed yet."
    with rosa.writing() as session:
        sign_consent(session, row.seen, on_paper())
    assert asked(rosa, lucille).allowed
    with rosa.reading() as session:
        [signature] = signatures_of(session, row.consent_id)
        consent = session.get_one(Consent, row.consent_id)
        assert signature.content == text_of(consent).digest, "the signature names the very text"


def test_a_no_is_kept_and_said(rosa: Desk, lucille: UUID, monday: HeldClock) -> None:
    row = a_proposed_consent(rosa, lucille)
    with rosa.writing() as session:
        refuse_consent(session, row.seen)
    assert asked(rosa, lucille).why == "The person said no to sharing with City Food Bank on 23 Nov 2026."


def test_an_event_ends_it_too(rosa: Desk, lucille: UUID, monday: HeldClock) -> None:
    row = a_consent(rosa, lucille, release_terms(expires_on=None, expires_when="I have moved"))
    assert asked(rosa, lucille, on=TODAY + timedelta(days=2000)).allowed
    with rosa.writing() as session:
        end_by_event(session, row.seen, TODAY)
    assert asked(rosa, lucille).why == "The consent for City Food Bank ended on 23 Nov 2026: I have moved."


def test_only_a_part_2_consent_that_names_the_program_lets_its_records_go(rosa: Desk, lucille: UUID) -> None:
    a_consent(rosa, lucille, release_terms(scope=tuple(map(str, Scope))))
    asking = {"program": "Harbor Recovery"}
    refused = asked(rosa, lucille, **asking)
    assert (refused.allowed, refused.part_2) == (False, True)
    row = a_consent(rosa, lucille, part_2_terms())
    found = asked(rosa, lucille, **asking)
    assert (found.allowed, found.part_2, found.consent_id) == (True, True, row.consent_id)
    assert not asked(rosa, lucille, program="Another Program").allowed
    with rosa.reading() as session:
        assert part_2_programs(session, lucille) == ["Harbor Recovery"]


@pytest.mark.parametrize("terms", [release_terms(), part_2_terms()])
def test_a_spoken_yes_is_not_enough_where_the_law_wants_a_signature(
    rosa: Desk, lucille: UUID, terms: object
) -> None:
    said = on_paper(manner=Manner.VERBAL, witness="Ana Ruiz")
    with pytest.raises(DraftHasProblems) as refused:
        a_consent(rosa, lucille, terms, said)  # type: ignore[arg-type]
    assert [each.field for each in refused.value.problems] == ["manner"]


def test_a_program_may_be_agreed_to_by_word_before_a_witness(rosa: Desk, lucille: UUID) -> None:
    said = on_paper(manner=Manner.VERBAL, witness="Ana Ruiz", read_aloud_in="es", read_aloud_by="4711")
    row = a_consent(rosa, lucille, program_terms(), said)
    assert row.state == ConsentState.HOLDS
    assert row.how_agreed == "Said so; witness Ana Ruiz. Read aloud in Spanish by 4711"


def test_what_a_guardian_signed_ends_at_18_and_is_announced_once_a_month_before(
    rosa: Desk, teo: UUID, monday: HeldClock
) -> None:
    for place in (FOOD_BANK, "City Clinic"):
        row = a_consent(rosa, teo, release_terms(place), on_paper("Ana Ruiz", **as_guardian(rosa, teo)))
    birthday = date(2026, 12, 20)
    assert row.state == ConsentState.ENDS_SOON
    assert asked(rosa, teo, on=birthday - timedelta(days=1)).allowed
    after = asked(rosa, teo, on=birthday)
    assert not after.allowed
    assert "turned 18 on 20 Dec 2026" in after.why
    with rosa.reading() as session:
        news = consent_news(session, TODAY)[teo]
    assert {(each.news, each.on) for each in news} == {(News.OF_AGE, birthday)}


def test_a_guardian_signs_with_the_paper_that_says_so_and_never_against_a_no_contact_order(
    rosa: Desk, teo: UUID, monday: HeldClock
) -> None:
    ana = as_guardian(rosa, teo) | {"authority": ""}
    with pytest.raises(DraftHasProblems) as refused:
        a_consent(rosa, teo, None, on_paper("Ana Ruiz", **ana))
    assert [each.field for each in refused.value.problems] == ["authority"]
    with rosa.writing() as session:
        father = RelatedPersonDraft("Luis Ruiz", RelatedRole.FAMILY, "father", no_contact=True)
        add_related_person(session, teo, father)
    with rosa.reading() as session:
        his_id = next(one.person_id for one in signers_of(session, teo) if one.name == "Luis Ruiz")
    his = {"signs_as": SignsAs.PARENT_OF_MINOR, "signed_by": his_id, "authority": "father"}
    with pytest.raises(DraftHasProblems) as refused:
        a_consent(rosa, teo, None, on_paper("Luis Ruiz", **his))
    assert [each.message for each in refused.value.problems] == [
        "There is a no-contact order. This person may not sign."
    ]


def test_at_18_no_parent_signs(rosa: Desk, lucille: UUID) -> None:
    with rosa.reading() as session:
        offered = {one.signs_as for one in signers_of(session, lucille)}
    assert SignsAs.PARENT_OF_MINOR not in offered


def test_what_ends_this_month_is_announced_until_it_is_renewed(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    last = TODAY + timedelta(days=12)
    row = a_consent(rosa, lucille, release_terms(expires_on=last))
    a_consent(rosa, lucille, release_terms("Far Away Clinic"))
    with rosa.reading() as session:
        [news] = consent_news(session, TODAY)[lucille]
        assert consent_state(session, lucille) == ConsentState.ENDS_SOON
    assert (news.news, news.on, news.what) == (News.ENDS, last, FOOD_BANK)
    a_consent(rosa, lucille, renewal_draft(row))
    with rosa.reading() as session:
        assert consent_news(session, TODAY) == {}
    assert asked(rosa, lucille, on=last + timedelta(days=30)).allowed


def test_a_part_2_consent_that_ends_is_announced_without_a_name(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    a_consent(rosa, lucille, replace(part_2_terms(), expires_on=TODAY + timedelta(days=5)))
    with rosa.reading() as session:
        [news] = consent_news(session, TODAY)[lucille]
    assert news.what == ""


def test_a_consent_from_another_system_waits_until_somebody_has_seen_its_paper(
    rosa: Desk, lucille: UUID
) -> None:
    with rosa.writing() as session:
        session.add(
            Consent(
                chart=lucille, type=ConsentType.RELEASE, recipients=(FOOD_BANK,), status="active",
                signed_on=clock.today(), purpose=Purpose.CARE, source_id=new_id(),
            )
        )  # fmt: skip
    found = asked(rosa, lucille)
    assert not found.allowed
    assert "Look at the paper" in found.why


def test_one_entered_in_error_allows_nothing_and_leaves_the_list(rosa: Desk, lucille: UUID) -> None:
    row = a_consent(rosa, lucille)
    with rosa.writing() as session:
        strike_consent(session, row.seen, "Another person's paper")
    assert consents(rosa, lucille) == []
    assert not asked(rosa, lucille).allowed


def test_the_text_reads_as_it_was_signed_after_the_person_got_another_name(rosa: Desk, lucille: UUID) -> None:
    row = a_consent(rosa, lucille)
    with rosa.reading() as session:
        before = consent_to_print(session, row.consent_id).text
    with rosa.writing() as session:
        person = session.get_one(Patient, lucille)

        change(person, Seen.of(person), family_name="Moreau")
    with rosa.reading() as session:
        assert consent_to_print(session, row.consent_id).text == before


def test_the_list_shows_what_holds_first(rosa: Desk, lucille: UUID) -> None:
    take_back(rosa, a_consent(rosa, lucille, release_terms("Old Clinic")))
    a_proposed_consent(rosa, lucille, release_terms("Ride Share"))
    a_consent(rosa, lucille)
    assert [row.state for row in consents(rosa, lucille)] == [
        ConsentState.HOLDS, ConsentState.NOT_SIGNED, ConsentState.REVOKED,
    ]  # fmt: skip
