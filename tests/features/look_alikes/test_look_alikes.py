"""Who may be registered already: alike in sound, letters and birth date, never for a shared birthday."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.spelling import folded, name_words, sound_key, soundex
from carecoord_desktop.features.look_alikes.rules import (
    MOST_SHOWN,
    LookAlike,
    Traits,
    birth_dates_alike,
    look_alikes,
)

MARIA = Traits("Gonzalez", ("Maria",), (), PartialDate("1984-03-07"), frozenset({"+16175550142"}))
SOMEBODY = UUID(int=7)

dates = st.dates().map(lambda day: PartialDate(day.isoformat()))
names = st.from_regex(r"[A-Za-zà-öø-ÿ]{1,14}", fullmatch=True)
people = st.builds(
    Traits, names, st.tuples(names), birth_date=st.none() | dates,
    phones=st.frozensets(st.sampled_from(["+16175550142", "+18575550100"])),
)  # fmt: skip


def alike(one: Traits, other: Traits) -> LookAlike | None:
    """Return the look-alike that `other` is of `one`, or None."""
    return next(iter(look_alikes(one, [(SOMEBODY, other)])), None)


def test_maria_gonzalez_is_recognized_with_the_reasons_of_the_home_visit() -> None:
    known = Traits("Gonzales", ("Maria",), (), PartialDate("1984-07-03"), frozenset({"+16175550142"}))
    found = alike(MARIA, known)
    assert found is not None
    assert "; ".join(found.reasons) == (
        "surname sounds alike G524; 1 letter differs; day/month swapped; same phone"
    )


def born(text: str, family_name: str, given_name: str, *other_names: str) -> Traits:
    """Return somebody of whom only names and birth date are known."""
    return Traits(family_name, (given_name,), other_names, PartialDate(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (born("1950-01-01", "Smith", "Bob"), born("1950-01-01", "Smith", "Robert")),
        (born("1950-01-01", "Peña", "José"), born("1950-01-11", "Pena", "Pepe")),
        (born("1950-01-01", "Nguyễn", "Văn"), born("1950-01-01", "Van", "Nguyen")),
        (born("1950-01-01", "de la Cruz", "Ana"), born("1950", "Cruz", "Ana")),
        (born("1950-01-01", "Reed", "Ann", "Ann Miller"), born("1950-01-01", "Miller", "Ann")),
        (
            Traits("Haji", identifiers=frozenset({("mrn", "1")})),
            Traits("A", identifiers=frozenset({("mrn", "1")})),
        ),
        (Traits("Gonzalez", ("Maria",), phones=MARIA.phones), MARIA),
    ],
    ids=["nickname", "accent, digit", "order", "particles, year", "former name", "number", "no birth date"],
)
def test_a_person_written_down_in_another_way_is_recognized(one: Traits, other: Traits) -> None:
    assert alike(one, other) is not None
    assert alike(other, one) is not None


def test_mother_and_daughter_on_one_phone_are_two_people() -> None:
    daughter = Traits("Gonzalez", ("Lucia",), (), PartialDate("2010-11-30"), MARIA.phones)
    assert alike(MARIA, daughter) is None


def test_two_people_of_whom_nothing_is_known_are_two_people() -> None:
    assert alike(Traits(), Traits()) is None


@given(names, names, dates)
def test_who_merely_shares_a_birth_date_is_never_a_candidate(one: str, other: str, day: PartialDate) -> None:
    ones = Traits(f"Ba{one}", ("Zora",), birth_date=day)
    others = Traits(f"Mi{other}", ("Kim",), birth_date=day)
    assert alike(ones, others) is None


@example(  # two ways to read the names are equally near
    Traits("AAC", ("C",), birth_date=MARIA.birth_date, phones=MARIA.phones),
    Traits("B", ("A",), birth_date=MARIA.birth_date, phones=MARIA.phones),
)
@given(people, people)
def test_being_alike_is_mutual_and_everybody_looks_like_herself(one: Traits, other: Traits) -> None:
    assert (alike(one, other) is None) == (alike(other, one) is None)
    if one.birth_date is not None and name_words(one.family_name) and name_words(one.given_names[0]):
        assert alike(one, one) is not None


@given(st.lists(people, max_size=12))
def test_at_most_five_are_shown_the_likeliest_first(known: list[Traits]) -> None:
    found = look_alikes(MARIA, [(UUID(int=place), MARIA) for place in range(len(known))])
    assert len(found) == min(len(known), MOST_SHOWN)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


@given(dates)
def test_a_swapped_day_and_a_slip_of_one_digit_are_among_the_dates_looked_up(known: PartialDate) -> None:
    near = birth_dates_alike(known)
    year, month, day = known.text.split("-")
    assert {known.text, year, f"{year}-{month}"} <= set(near)
    assert int(day) > 12 or f"{year}-{day}-{month}" in near


@pytest.mark.parametrize(
    ("name", "code"),
    [("Robert", "R163"), ("Rupert", "R163"), ("Ashcraft", "A261"), ("Tymczak", "T522"), ("Pfister", "P236"),
     ("Honeyman", "H555"), ("González", "G524"), ("李", "")],
)  # fmt: skip
def test_soundex_codes_are_those_of_the_national_archives(name: str, code: str) -> None:
    assert soundex(name) == code


@pytest.mark.parametrize(
    "spellings",
    ["jimenez gimenez ximenez", "vazquez vasquez basques", "mohammed muhamad mohamed", "hernandez ernandez",
     "ceballos zevallos cevallos", "catherine katherin", "smith smyth", "yanez llanez"],
)  # fmt: skip
def test_names_spelled_by_ear_share_a_sound(spellings: str) -> None:
    assert len({sound_key(name) for name in spellings.split()}) == 1


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)
