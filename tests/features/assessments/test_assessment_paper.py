"""Questionnaires on paper: every question with its number, and nothing private beside a name."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest

from carecoord_desktop.common import strict_json
from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.features.assessments.printout import form_paper, signed_paper
from carecoord_desktop.features.assessments.queries import response_of
from carecoord_desktop.printing import CannotBeDrawn, Person
from carecoord_desktop.store.desk import Desk
from tests.builders.assessments import an_assessment, our_form

LUCILLE = Person("Lucille Grant", "12 Mar 1955")


def text_of(content: bytes) -> str:
    """Return what can be read on all pages, with single spaces."""
    paper = pypdfium2.PdfDocument(content)
    pages = (paper[number].get_textpage().get_text_bounded() for number in range(len(paper)))
    return " ".join(" ".join(pages).split())


def test_a_blank_form_asks_everything_with_its_numbers_and_says_when_to_ask() -> None:
    words = text_of(form_paper(our_form("social-needs"), {}))
    assert "1.1 Where do you live now?" in words
    assert "3.3 How often does anyone say they will hurt you?" in words
    assert "Page 1 of 2" in words
    assert "Only if 1.3 is Some other language." in text_of(form_paper(our_form("intake"), {}))


def test_a_form_with_a_name_bears_it_on_each_page_and_asks_nothing_private() -> None:
    words = text_of(form_paper(our_form("social-needs"), {}, person=LUCILLE))
    assert words.count("Lucille Grant") == words.count("Page ") >= 1
    assert "hurt" not in words
    assert "Private questions are not on this paper." in words


def test_a_translation_nobody_approved_is_not_given_on_paper() -> None:
    with pytest.raises(NotPrinted, match="translator"):
        form_paper(our_form("social-needs"), {}, language="es")


def test_a_signed_form_tells_what_was_answered_and_hides_what_is_private(rosa: Desk, lucille: UUID) -> None:
    row = an_assessment(rosa, lucille, informant="Daughter Ana")
    with rosa.reading() as session:
        response = response_of(session, row.assessment_id)
    content = our_form("social-needs")
    words = text_of(signed_paper(row, content, response, {}, person=LUCILLE))
    assert "Two mood questions: 3 of 6" in words
    assert "Daughter Ana" in words
    assert "Sometimes true" in words
    assert "say they will hurt you" not in words
    record = text_of(signed_paper(row, content, response, {}, person=LUCILLE, with_private=True))
    assert "say they will hurt you" in record


def test_last_answers_are_filled_in_but_never_private_ones(rosa: Desk, lucille: UUID) -> None:
    row = an_assessment(rosa, lucille)
    with rosa.reading() as session:
        last = response_of(session, row.assessment_id)
    content = our_form("social-needs")
    blank = form_paper(content, {}, person=LUCILLE)
    filled = form_paper(content, {}, person=LUCILLE, last=last)
    assert filled != blank
    assert text_of(filled).split("Version")[0] == text_of(blank).split("Version")[0], "ticks, not words"


def test_every_published_form_is_printed_or_refused_with_the_signs_no_font_has(shared_data: Path) -> None:
    printed, refused = 0, {}
    for file in sorted((shared_data / "questionnaires").glob("*/*.json")):
        content = strict_json.parse(file.read_bytes())
        if content.get("resourceType") != "Questionnaire" or not content.get("item"):
            continue
        try:
            assert form_paper(content, {}).startswith(b"%PDF"), file.name
            printed += 1
        except CannotBeDrawn as refusal:
            refused[file.name] = str(refusal)
    assert printed >= 80
    assert all("red circle" in words for words in refused.values()), refused
