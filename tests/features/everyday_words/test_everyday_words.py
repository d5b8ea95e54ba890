"""What people say when they need something is understood, in English and in Spanish."""

from __future__ import annotations

import pytest

from carecoord_desktop.common.resources import resource
from carecoord_desktop.features.everyday_words.rules import (
    Term,
    meant,
    paper_labels,
    papers_in,
    says_accessible,
    terms_of,
)
from carecoord_desktop.features.needs.rules import domains


@pytest.mark.parametrize(
    ("typed", "category"),
    [
        ("food pantry", "food-insecurity"),
        ("Necesito comida para mi hijo", "food-insecurity"),
        ("the light bill", "utility-insecurity"),
        ("recibo de luz", "utility-insecurity"),
        ("renta", "housing-instability"),
        ("a ride to the doctor", "transportation-insecurity"),
        ("PAÑALES", "material-hardship"),
        ("banco de comida", "food-insecurity"),
        ("eviccion? desalojo", "housing-instability"),
    ],
)
def test_everyday_words_name_the_need(typed: str, category: str) -> None:
    assert category in {named for term in terms_of(typed) for named in term.categories}


def test_words_that_name_no_need_are_looked_for_as_they_are() -> None:
    assert terms_of("I need help at Harbor House") == (Term(("harbor",)), Term(("house",)))


def test_the_beginning_of_a_word_is_enough_while_somebody_types() -> None:
    [begun] = terms_of("comi")
    assert begun.is_guess
    assert "food-insecurity" in begun.categories
    assert terms_of("co")[0].categories == ()


def test_a_slip_of_the_finger_still_names_the_need() -> None:
    assert "food-insecurity" in meant("comda")
    assert meant("xyzzyx") == ()


def test_every_word_belongs_to_a_kind_of_need_that_exists() -> None:
    text = resource("everyday_words", "needs.toml").read_text(encoding="utf-8")
    named = {line.split(" = ")[0] for line in text.partition("[words]")[2].splitlines() if " = [" in line}
    assert named <= set(domains())


def test_papers_are_known_however_they_are_written() -> None:
    asked = ("Driver's license or state ID", "Two recent pay stubs", "Proof of address (utility bill)")
    assert papers_in(asked) == {"photo-id", "proof-of-income", "proof-of-address"}
    assert papers_in(("Please come early",)) == frozenset()
    assert paper_labels()["photo-id"] == "photo ID"


def test_a_ramp_means_no_steps() -> None:
    assert says_accessible("Wheelchair ramp at the side door")
    assert not says_accessible("Three flights of stairs")
