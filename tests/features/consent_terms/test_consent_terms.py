"""The texts people sign: plain, whole, in the version they were signed in, and no unapproved translation."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from carecoord_desktop.features.consent_terms.records import ConsentType, Purpose, Scope
from carecoord_desktop.features.consent_terms.rules import (
    Blanks,
    ConsentText,
    consent_text,
    current_version,
    languages,
    part_2_notice,
    why_not_usable,
)

FILLED = Blanks(
    "Lucille Grant", "12 Mar 1955", "City Care", "Harbor Recovery", ("City Food Bank",),
    tuple(map(str, Scope)), "", "care", "", "3 Nov 2027", "",
)  # fmt: skip
_VOWELS = re.compile(r"[aeiouy]+")


def all_lines(text: ConsentText) -> list[str]:
    """Return everything a text says but its headings."""
    return [text.opening, *chain.from_iterable(section.lines for section in text.sections)]


def syllables(word: str) -> int:
    """Return about how many syllables an English word has: groups of vowels, a silent e at the end aside."""
    plain = word.lower()
    silent = plain.endswith("e") and not plain.endswith(("le", "ee")) and len(plain) > 3
    return max(1, len(_VOWELS.findall(plain)) - silent)


def grade(text: ConsentText) -> float:
    """Return the Flesch-Kincaid grade of a text (Kincaid 1975)."""
    said = ". ".join(line.rstrip(".") for line in all_lines(text))
    words = re.findall(r"[A-Za-z]+", said)
    sentences = [part for part in re.split(r"[.!?:]+\s", said) if part.strip()]
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


@pytest.mark.parametrize("kind", [*ConsentType])
def test_a_text_is_read_with_six_years_of_school(kind: ConsentType) -> None:
    assert grade(consent_text(kind, "en", current_version(), FILLED)) <= 6.0


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", [*ConsentType])
def test_every_language_says_every_kind_and_fills_every_blank(kind: ConsentType, language: str) -> None:
    for version in range(1, current_version() + 1):
        text = consent_text(kind, language, version, FILLED)
        english = consent_text(kind, "en", version, FILLED)
        said = "\n".join(all_lines(text))
        assert "{" not in said
        assert "___" not in said
        shape = [len(section.lines) for section in text.sections]
        assert shape == [len(section.lines) for section in english.sections]


@pytest.mark.parametrize("purpose", [each for each in Purpose if each != Purpose.OTHER])
def test_every_purpose_and_kind_of_information_has_words(purpose: Purpose) -> None:
    for language in languages():
        text = consent_text("release", language, 1, Blanks(scope=tuple(map(str, Scope)), purpose=purpose))
        lines = all_lines(text)
        assert not set(lines) & {*map(str, Scope), str(purpose)}
        assert len(text.sections) == 6


def test_a_translation_nobody_approved_is_not_signed_and_the_reason_says_what_to_do() -> None:
    assert why_not_usable("en") == ""
    assert "interpreter" in why_not_usable("es")
    assert "Spanish" in why_not_usable("es")
    assert why_not_usable("so") != ""


def test_what_was_typed_into_a_blank_is_never_taken_for_another_blank() -> None:
    text = consent_text("release", "en", 1, Blanks(name="{office}", office="City {name} Care"))
    said = all_lines(text)
    assert "My name is {office}. I was born on ___." in said
    assert "City {name} Care." in said


def test_the_same_words_have_the_same_digest_and_one_other_letter_another() -> None:
    one = consent_text("release", "en", 1, FILLED)
    assert one.digest == consent_text("release", "en", 1, FILLED).digest
    other = Blanks(name="Lucille Grand", born="12 Mar 1955", office="City Care")
    assert one.digest != consent_text("release", "en", 1, other).digest


def test_the_release_says_what_the_privacy_rule_wants_said() -> None:
    said = " ".join(all_lines(consent_text("release", "en", 1, FILLED)))
    for wanted in (
        "City Care", "City Food Bank", "To help with my care", "Until 3 Nov 2027", "take this back",
        "I do not have to sign", "may share it with others", "copy of this paper",
    ):  # fmt: skip
        assert wanted in said


def test_the_part_2_consent_names_the_program_and_the_care_and_carries_the_notice() -> None:
    said = " ".join(all_lines(consent_text("part-2", "en", 1, FILLED)))
    for wanted in ("Harbor Recovery", "City Food Bank", "Care for alcohol or drug use", "in court"):
        assert wanted in said
    for language in languages():
        assert part_2_notice(language).startswith("42 CFR part 2 prohibits")
