"""The papers of a referral: what each says, that it says no more than it may; its code leads back."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.features.consent_terms.records import Scope
from carecoord_desktop.features.consent_terms.rules import release_draft
from carecoord_desktop.features.referral_papers.printout import ReferralPaper, referral_paper
from carecoord_desktop.features.referral_papers.queries import referral_on_paper
from carecoord_desktop.features.referral_stages.records import Channel, EventType
from carecoord_desktop.features.referrals.queries import ReferralRow, referral_by_code
from carecoord_desktop.features.referrals.rules import PacketField
from carecoord_desktop.hsds.phones import FAX, Phone
from carecoord_desktop.store.desk import Desk
from tests.builders.consents import a_consent
from tests.builders.papers import pages_of, text_of
from tests.builders.plan_papers import lucille_grant
from tests.builders.referrals import FOOD, HARBOR_TABLE, a_referral, a_sent_referral, happened, sent
from tests.builders.services import in_cambridge

PART_2 = "42 CFR part 2 prohibits unauthorized use or disclosure of these records."


@pytest.fixture
def lucille(rosa: Desk, monday: HeldClock) -> UUID:
    """Lucille Grant, of whom the chart knows a lot."""
    return lucille_grant(rosa)


def a_paper(
    desk: Desk, row: ReferralRow, kind: ReferralPaper, fields: tuple[PacketField, ...] | None = None
) -> bytes:
    """Return one paper of a referral."""
    with desk.reading() as session:
        found = referral_on_paper(session, row.referral_id, fields)
    assert found is not None
    return referral_paper(kind, found)


def test_a_fax_page_tells_what_is_on_the_checklist_and_nothing_else(rosa: Desk, lucille: UUID) -> None:
    row = a_referral(rosa, lucille)
    words = text_of(a_paper(rosa, row, ReferralPaper.FAX, (PacketField.NAME, PacketField.NEED)))
    assert "Lucille Grant" in words
    assert "What is needed Food" in words
    for private in (
        "12 Mar 1955",
        "14 Harbor Street",
        "(617) 555-0142",
        "Spanish",
        "before the month",
        "penicillin",
    ):
        assert private not in words


@pytest.mark.parametrize(
    ("field", "words"),
    [
        (PacketField.BIRTH_DATE, "12 Mar 1955"),
        (PacketField.PHONE, "(617) 555-0142"),
        (PacketField.ADDRESS, "14 Harbor Street"),
        (PacketField.LANGUAGE, "Spanish"),
        (PacketField.REASON, "Food runs out before the month does"),
    ],
)
def test_each_thing_on_the_checklist_stands_on_the_letter_when_it_is_ticked(
    rosa: Desk, lucille: UUID, field: PacketField, words: str
) -> None:
    row = a_referral(rosa, lucille)
    assert words in text_of(a_paper(rosa, row, ReferralPaper.LETTER, (PacketField.NAME, field)))
    assert words not in text_of(a_paper(rosa, row, ReferralPaper.LETTER, (PacketField.NAME,)))


def test_a_paper_printed_again_tells_what_was_sent(rosa: Desk, lucille: UUID) -> None:
    a_consent(rosa, lucille)
    row = a_sent_referral(rosa, lucille)
    again = sent(rosa, row, fields_sent=(PacketField.NAME, PacketField.ADDRESS))
    assert "14 Harbor Street" in text_of(a_paper(rosa, again, ReferralPaper.LETTER))


def test_fax_and_letter_name_the_release_that_allows_them(rosa: Desk, lucille: UUID) -> None:
    row = a_sent_referral(rosa, lucille)
    for kind in (ReferralPaper.FAX, ReferralPaper.LETTER):
        assert f"signed a consent for {HARBOR_TABLE} on 23 Nov 2026" in text_of(a_paper(rosa, row, kind))


def test_every_page_about_a_part_2_program_bears_the_notice(rosa: Desk, lucille: UUID) -> None:
    terms = release_draft(HARBOR_TABLE, scope=(Scope.NEEDS, Scope.APPOINTMENTS), program="Harbor Recovery")
    a_consent(rosa, lucille, terms)
    row = a_referral(rosa, lucille, FOOD, reason="A long story. " * 260)
    row = sent(
        rosa, row, fields_sent=(PacketField.APPOINTMENTS, PacketField.REASON), program="Harbor Recovery"
    )
    pages = pages_of(a_paper(rosa, row, ReferralPaper.FAX))
    assert len(pages) > 1
    assert all(PART_2 in page for page in pages)
    assert "Harbor Recovery" in pages[-1], "the consent goes with it"
    assert PART_2 not in text_of(
        a_paper(rosa, a_referral(rosa, lucille, is_second_meant=True), ReferralPaper.FAX)
    )


def test_the_slip_says_where_when_and_what_to_bring_and_the_answer_below_names_nobody(
    rosa: Desk, lucille: UUID
) -> None:
    service_id = in_cambridge(
        rosa,
        required_documents=("Photo ID", "Proof of address"),
        fees="Free",
        phones=(Phone("617-555-0142"), Phone("617-555-0150", type=FAX)),
    )
    row = a_referral(rosa, lucille, service_id=service_id, partner_phone="", partner_address="")
    [slip] = pages_of(a_paper(rosa, row, ReferralPaper.SLIP))
    kept, answer = slip.split("Cut here")
    for words in (HARBOR_TABLE, "12 Pearl Street", "617-555-0142", "Photo ID", "Proof of address", "Free"):
        assert words in kept
    part_sent_back, code, _ = answer.partition(row.code)  # the head of the page is copied last
    assert code
    for telling in ("Lucille", "Grant", "Food"):
        assert telling not in part_sent_back


def test_the_visit_that_is_booked_stands_on_the_slip(rosa: Desk, lucille: UUID) -> None:
    row = a_sent_referral(rosa, lucille)
    row = happened(rosa, row, EventType.SCHEDULED, appointment_on=date(2026, 12, 3))
    assert "Thursday, 3 Dec 2026" in text_of(a_paper(rosa, row, ReferralPaper.SLIP))


def test_the_checklist_has_a_box_for_each_paper_and_says_what_to_do_without(
    rosa: Desk, lucille: UUID
) -> None:
    row = a_referral(rosa, lucille, service_id=in_cambridge(rosa, required_documents=("Photo ID",)))
    words = text_of(a_paper(rosa, row, ReferralPaper.CHECKLIST))
    assert "Photo ID" in words
    assert "Is one missing? Call us before you go." in words
    bare = text_of(a_paper(rosa, a_referral(rosa, lucille, is_second_meant=True), ReferralPaper.CHECKLIST))
    assert "They ask for no papers, as far as we know." in bare


def test_the_code_on_the_paper_finds_its_referral_again_and_no_other(rosa: Desk, lucille: UUID) -> None:
    one = a_referral(rosa, lucille)
    other = a_referral(rosa, lucille, is_second_meant=True)
    words = text_of(a_paper(rosa, one, ReferralPaper.SLIP))
    code = next(word for word in words.split() if word == one.code)
    with rosa.reading() as session:
        found = referral_by_code(session, f" {code.lower().replace('-', '')} ")
        wrong = referral_by_code(session, code[:-1] + ("2" if code[-1] != "2" else "3"))
    assert found is not None
    assert found.referral_id == one.referral_id != other.referral_id
    assert wrong is None


def test_what_somebody_needs_in_private_is_not_named_on_what_lies_on_her_table(
    rosa: Desk, lucille: UUID
) -> None:
    row = a_referral(rosa, lucille, domain="intimate-partner-violence", partner_name="Day House", reason="")
    for kind in (ReferralPaper.SLIP, ReferralPaper.CHECKLIST):
        words = text_of(a_paper(rosa, row, kind)).lower()
        assert row.what.lower() not in words
        assert "violence" not in words


def test_a_language_without_an_approved_translation_is_refused_in_words(rosa: Desk, lucille: UUID) -> None:
    row = a_referral(rosa, lucille, channel=Channel.SLIP)
    with rosa.reading() as session:
        found = referral_on_paper(session, row.referral_id)
    assert found is not None
    with pytest.raises(NotPrinted, match="No qualified translator has approved this paper in Spanish"):
        referral_paper(ReferralPaper.SLIP, found, language="es")
    assert "Explained through interpreter" in text_of(referral_paper(ReferralPaper.SLIP, found))
