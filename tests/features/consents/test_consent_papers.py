"""A consent on paper: to sign by hand, as signed, with the notice on each page of a Part 2 consent."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.features.consents.printout import consent_pdf
from carecoord_desktop.features.consents.queries import ConsentOnPaper, consent_to_print
from carecoord_desktop.features.consents.records import Consent
from carecoord_desktop.features.consents.rules import ConsentRow
from carecoord_desktop.features.signatures.records import Manner
from carecoord_desktop.printing import Print, Setup
from carecoord_desktop.store.desk import Desk
from tests.builders.accepted import is_accepted
from tests.builders.consents import (
    a_consent,
    a_proposed_consent,
    on_paper,
    part_2_terms,
    program_terms,
    take_back,
)
from tests.builders.papers import pages_of, pixels, text_of

STROKES = "M100 200L120 150L150 120L170 160L190 200L210 160L230 120L250 150L270 200L290 210"
NOTICE = "42 CFR part 2 prohibits unauthorized use or disclosure of these records."


def printed(desk: Desk, row: ConsentRow) -> ConsentOnPaper:
    """Return what a paper says of a consent."""
    with desk.reading() as session:
        return consent_to_print(session, row.consent_id)


@pytest.mark.usefixtures("monday")
def test_the_text_of_each_paper_is_the_accepted_one(rosa: Desk, lucille: UUID) -> None:
    waiting = printed(rosa, a_proposed_consent(rosa, lucille))
    signed = printed(rosa, a_consent(rosa, lucille, part_2_terms()))
    assert is_accepted("consent_to_sign", consent_pdf(waiting))
    assert is_accepted("consent_part_2", consent_pdf(signed))


def test_each_page_of_a_part_2_consent_bears_the_notice_and_no_other_paper_does(
    rosa: Desk, lucille: UUID
) -> None:
    guarded = printed(rosa, a_consent(rosa, lucille, part_2_terms()))
    pages = pages_of(consent_pdf(guarded, Setup(print_size=Print.LARGEST)))
    assert len(pages) > 1
    assert all(NOTICE in " ".join(page.split()) for page in pages)
    assert "CFR" not in text_of(consent_pdf(printed(rosa, a_consent(rosa, lucille))))


def test_large_print_says_the_same(rosa: Desk, lucille: UUID) -> None:
    found = printed(rosa, a_consent(rosa, lucille))
    normal, large = (
        text_of(consent_pdf(found, Setup(print_size=size))) for size in (Print.NORMAL, Print.LARGE)
    )
    for wanted in ("City Food Bank", "I do not have to sign", "Lucille Grant"):
        assert wanted in normal
        assert wanted in large


def test_how_it_was_agreed_stands_below(rosa: Desk, lucille: UUID) -> None:
    said = on_paper(manner=Manner.VERBAL, witness="Ana Ruiz", read_aloud_in="es", read_aloud_by="4711")
    text = text_of(consent_pdf(printed(rosa, a_consent(rosa, lucille, program_terms(), said))))
    assert "witness Ana Ruiz" in text
    assert "Spanish" in text


def test_a_signature_drawn_on_the_screen_is_drawn_on_the_paper_and_a_damaged_one_is_not(
    rosa: Desk, lucille: UUID
) -> None:
    drawn = on_paper(manner=Manner.DRAWN, strokes=STROKES)
    found = printed(rosa, a_consent(rosa, lucille, None, drawn))
    assert found.signature is not None
    damaged = replace(found, signature=replace(found.signature, strokes="M1 1L"))
    whole, without = pixels(consent_pdf(found)), pixels(consent_pdf(damaged))
    assert whole != without
    assert "Signed on the screen" in text_of(consent_pdf(damaged))


@pytest.mark.usefixtures("monday")
def test_a_copy_of_one_that_was_taken_back_says_so_first(rosa: Desk, lucille: UUID) -> None:
    gone = take_back(rosa, a_consent(rosa, lucille))
    text = text_of(consent_pdf(printed(rosa, gone)))
    assert "Taken back by Lucille Grant on 23 Nov 2026." in text
    assert text.index("Taken back") < text.index("Who may get it")


def test_what_no_translator_approved_is_never_printed(rosa: Desk, lucille: UUID, monday: HeldClock) -> None:
    with rosa.writing() as session:
        consent = Consent(chart=lucille, type="release", language="es", text_version=1, status="proposed")
        session.add(consent)
        session.flush()
        consent_id = consent.id
    with rosa.reading() as session:
        found = consent_to_print(session, consent_id)
    with pytest.raises(NotPrinted, match="translator"):
        consent_pdf(found)
