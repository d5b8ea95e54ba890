"""How hard a text is to read: worked out here by hand, and by CareCoord."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.features.readability.rules import (
    SMOG_SENTENCES,
    Formula,
    medicine_names,
    reading_of,
    sentences_of,
)

# Take your pill each day (5 words, 5 syllables). Drink wa-ter with it (4, 5).
# Call the doc-tor if you feel diz-zy (7, 9). Together 3 sentences, 16 words, 19 syllables.
PLAIN = "Take your pill each day. Drink water with it. Call the doctor if you feel dizzy."


def test_the_grade_of_three_short_sentences_is_the_one_worked_out_by_hand() -> None:
    reading = reading_of(PLAIN, "en")
    assert (reading.counts.sentences, reading.counts.words, reading.counts.syllables) == (3, 16, 19)
    # 0.39 x 16/3 + 11.8 x 19/16 - 15.59 = 2.08 + 14.0125 - 15.59 = 0.5025
    assert reading.score(Formula.FLESCH_KINCAID) == pytest.approx(0.50)
    assert not reading.is_too_hard


def test_smog_is_not_said_of_fewer_than_thirty_sentences_and_worked_out_by_hand_of_thirty() -> None:
    hard_ones = "Medicine helps. " * 10  # one word of three syllables each
    short = reading_of(hard_ones, "en")
    assert short.score(Formula.SMOG) is None
    assert "needs 30 sentences" in short.words
    long = reading_of(hard_ones + "Rest now. " * 20, "en")
    # 1.0430 x sqrt(10 x 30/30) + 3.1291 = 6.4274
    assert (long.counts.sentences, long.counts.polysyllables) == (SMOG_SENTENCES, 10)
    assert long.score(Formula.SMOG) == pytest.approx(6.43)


def test_spanish_is_measured_by_its_own_two_formulas() -> None:
    # Tome(2) agua(2). Llame(2) a(1) la(1) enfermera(4): 2 sentences, 6 words, 12 syllables
    reading = reading_of("Tome agua. Llame a la enfermera.", "es-MX")
    # 206.84 - 60 x 2 - 1.02 x 3 = 83.78; 206.835 - 62.3 x 2 - 3 = 79.235
    assert reading.score(Formula.FERNANDEZ_HUERTA) == pytest.approx(83.78)
    assert reading.score(Formula.SZIGRISZT) == pytest.approx(79.23, abs=0.01)
    assert "quite easy" in reading.words
    assert reading.score(Formula.FLESCH_KINCAID) is None


def test_a_spanish_text_below_65_is_called_too_hard() -> None:
    hard = "La hospitalización prolongada incrementa considerablemente las probabilidades de complicaciones."
    reading = reading_of(hard, "es")
    assert reading.is_too_hard
    assert [word.text for word in reading.long_words][:1] == ["considerablemente"]


@pytest.mark.parametrize("language", ["ar", "vi", "zh", "ht", "am"])
def test_other_languages_are_not_measured_and_never_easy_by_accident(language: str) -> None:
    reading = reading_of("Uống thuốc mỗi ngày. خذ الدواء", language)
    assert (reading.words, reading.scores, reading.is_too_hard) == ("not measured", (), False)


@pytest.mark.parametrize("text", ["", "   ", "## Only a heading", "911-555-0100"])
def test_a_text_without_words_is_not_measured(text: str) -> None:
    assert not reading_of(text, "en").is_measured


def test_a_list_of_single_words_is_neither_one_sentence_nor_many() -> None:
    shopping = ("milk", "eggs", "bread", "rice", "beans", "oats", "corn", "fish", "salt", "tea")
    items = "\n".join(f"- {word}" for word in shopping)
    assert sentences_of(items) == ["milk eggs bread rice beans", "oats corn fish salt tea"]
    assert sentences_of("Call if you have:\n- Chest pain or a cough that stays\n- A rash.\n\nRest.") == [
        "Call if you have:",
        "Chest pain or a cough that stays",
        "A rash.",
        "Rest.",
    ]


def test_headings_boxes_and_pictures_are_not_read_as_sentences_of_text() -> None:
    text = "## What is it?\n\n::: nurse When to call\n![Chest pain](chest-pain)\nRest **now**.\n:::\nStop."
    assert sentences_of(text) == ["Chest pain Rest now.", "Stop."]


def test_a_line_that_goes_on_is_one_sentence_and_an_abbreviation_ends_none() -> None:
    assert len(sentences_of("Ask Dr. Lee at 9 a.m. if it\nstill hurts. Then rest.")) == 2
    assert len(sentences_of("It costs 2.50 dollars. Pay it.")) == 2


def test_telephone_numbers_are_not_read_and_other_numbers_count_by_their_figures() -> None:
    assert reading_of("Call 1-800-222-1222 now.", "en").counts.words == 2
    assert reading_of("Wait 15 days.", "en").counts.syllables == 1 + 2 + 1


def test_names_of_medicines_are_measured_and_left_out() -> None:
    text = "Take hydrochlorothiazide each day. Ask before you take acetaminophen."
    reading = reading_of(text, "en")
    with_names, without = (reading.score(Formula.FLESCH_KINCAID, with_names=which) for which in (True, False))
    assert with_names is not None
    assert without is not None
    assert with_names > without + 3
    assert not reading.is_too_hard  # nobody can say that name in easier words
    assert reading_of(text, "en", names=()).is_too_hard
    assert {"metformin", "losartán", "naloxona"} <= medicine_names()


def test_long_words_are_listed_the_most_costly_first_and_how_often_they_are_used() -> None:
    long = reading_of("Medicine is medicine. Immediately call the hospital.", "en").long_words
    assert [(word.text, word.syllables, word.times) for word in long] == [
        ("medicine", 3, 2),
        ("immediately", 5, 1),
        ("hospital", 3, 1),
    ]


@given(st.text(max_size=300), st.sampled_from(["en", "es", "ar"]))
def test_no_text_breaks_the_measuring(text: str, language: str) -> None:
    reading = reading_of(text, language)
    assert reading.counts.words >= 0
    assert reading.is_measured in (True, False)


@given(st.lists(st.sampled_from(["rest", "walk", "eat", "sleep"]), min_size=5, max_size=30))
def test_longer_sentences_are_never_easier(words: list[str]) -> None:
    one = reading_of(" ".join(words).capitalize() + ".", "en").score(Formula.FLESCH_KINCAID)
    halves = reading_of(
        f"{' '.join(words[:2]).capitalize()}. {' '.join(words[2:]).capitalize()}.", "en"
    ).score(Formula.FLESCH_KINCAID)
    assert one is not None
    assert halves is not None
    assert one > halves
