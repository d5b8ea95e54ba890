"""Which services come first, why each fits and what is in the way."""

from __future__ import annotations

from datetime import date, datetime, time
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common.zip_codes import center_of, five_digits, miles_between, region_of
from carecoord_desktop.features.directory_search import rules
from carecoord_desktop.features.directory_search.records import Line, Site
from carecoord_desktop.features.directory_search.rules import Limit, Question, Search, Seeker
from carecoord_desktop.hsds.hours import Hours

PANTRY = UUID(int=1)
MONDAY = datetime.fromisoformat("2026-11-23T10:20")
OPEN = (Hours(("MO", "TU", "WE", "TH", "FR"), time(9), time(17)).text,)
LUCILLE = Seeker("02139", ("es",), 71)


def a_line(site: Site | None = None, **fields: object) -> Line:
    """Return a food pantry of Cambridge, checked on the day before, unless told otherwise."""
    known: dict[str, object] = {
        "name": "Harbor Table", "organization": "Harbor", "words": ("harbor", "table"), "status": "active",
        "categories": ("food-insecurity",), "languages": frozenset({"en", "es"}), "has_interpreters": False,
        "areas": frozenset({"02139"}), "minimum_age": None, "maximum_age": None, "papers": (),
        "insurance": (), "capacity": "", "verified_on": date(2026, 11, 22), "last_finding": "ok",
        "sites": (site or a_site(),),
    }  # fmt: skip
    return Line(**{**known, **fields})  # type: ignore[arg-type]


def a_site(hours: tuple[str, ...] = OPEN, spot: tuple[float, float] | None = (42.3736, -71.1097)) -> Site:
    """Return a place a mile from the middle of 02139."""
    return Site("12 Pearl Street, Cambridge", spot, False, hours, ())


def asked(seeker: Seeker = LUCILLE, *limits: Limit, wall: datetime = MONDAY) -> Question:
    """Return the question of a search for food."""
    return rules.question_of(Search("", "food-insecurity", seeker, frozenset(limits)), wall)


def words_about(line: Line, question: Question) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what speaks for a service, and what against it."""
    found = rules.fit(line, PANTRY, question)
    opening = rules.opening_in_words(found.site, question.wall)
    return (
        rules.why_it_fits(line, PANTRY, found, opening, question),
        rules.what_is_in_the_way(line, found, opening, question),
    )


def test_a_service_says_why_it_fits() -> None:
    why, in_the_way = words_about(a_line(), asked())
    assert why == ("speaks Spanish", "0.7 mi", "open until 5 pm", "serves 02139")
    assert in_the_way == ()


def test_a_service_says_what_is_in_the_way() -> None:
    line = a_line(
        maximum_age=60, papers=("A photo ID of each adult", "Utility bill"), areas=frozenset({"60601"}),
        languages=frozenset({"en"}), capacity="no-capacity", insurance=("MassHealth",),
        verified_on=date(2025, 10, 1), last_finding="",
    )  # fmt: skip
    seeker = Seeker("02139", ("es",), 71, ("Medicare",), ("photo-id",))
    assert words_about(line, asked(seeker))[1] == (
        "for ages up to 60, not 71",
        "needs photo ID: missing",
        "does not name 02139 as its area",
        "Spanish not listed",
        "does not list Medicare",
        "full",
        "418 days since verified - call first",
    )


@pytest.mark.parametrize(
    "worse",
    [
        a_line(categories=("legal", "food-insecurity")),
        a_line(areas=frozenset()),
        a_line(areas=frozenset({"60601"})),
        a_line(languages=frozenset({"en"})),
        a_line(a_site(hours=(Hours(("TU",), time(9), time(17)).text,))),
        a_line(a_site(spot=(42.5, -71.4))),
        a_line(capacity="waitlist"),
        a_line(verified_on=date(2025, 10, 1)),
        a_line(minimum_age=80),
        a_line(status="temporarily closed"),
    ],
)
def test_each_reason_of_the_order_counts_when_all_else_is_equal(worse: Line) -> None:
    better = rules.fit(a_line(), PANTRY, asked())
    assert better.order < rules.fit(worse, PANTRY, asked()).order


def test_what_helped_people_from_here_comes_before_what_did_not() -> None:
    other = UUID(int=2)
    question = rules.question_of(Search("", "", LUCILLE), MONDAY, success={PANTRY: 0.9, other: 0.2})
    line = a_line()
    assert rules.fit(line, PANTRY, question).order < rules.fit(line, other, question).order
    found = rules.fit(line, PANTRY, question)
    assert "helped 90% of people sent from here" in rules.why_it_fits(line, PANTRY, found, "", question)


def test_of_several_places_the_one_that_is_open_answers() -> None:
    closed_and_near, open_and_farther = a_site(hours=()), a_site(spot=(42.39, -71.10))
    found = rules.fit(a_line(sites=(closed_and_near, open_and_farther)), PANTRY, asked())
    assert found.site == open_and_farther


def test_a_person_without_a_zip_code_gets_no_distance_and_nothing_is_ruled_out() -> None:
    why, in_the_way = words_about(a_line(), asked(Seeker()))
    assert why == ("open until 5 pm",)
    assert in_the_way == ()


@pytest.mark.parametrize(
    ("limit", "left_out"),
    [
        (Limit.RUNNING, a_line(status="defunct")),
        (Limit.FITS_AGE, a_line(maximum_age=18)),
        (Limit.OPEN_NOW, a_line(a_site(hours=()))),
        (Limit.SPEAKS, a_line(languages=frozenset({"en"}))),
        (Limit.NEAR, a_line(a_site(spot=(41.0, -71.0)))),
        (Limit.SERVES_AREA, a_line(areas=frozenset({"60601"}))),
        (Limit.TAKES_PEOPLE, a_line(capacity="waitlist")),
        (Limit.NO_MISSING_PAPER, a_line(papers=("Photo ID",))),
        (Limit.ACCESSIBLE, a_line()),
        (Limit.TAKES_INSURANCE, a_line(insurance=("MassHealth",))),
    ],
)
def test_each_filter_leaves_out_what_it_says(limit: Limit, left_out: Line) -> None:
    seeker = Seeker("02139", ("es",), 71, ("Medicare",), ("photo-id",))
    question, without = asked(seeker, limit), asked(seeker)
    ramp = Site("", (42.3736, -71.1097), False, OPEN, ("Wheelchair ramp",))
    kept = a_line(ramp, insurance=("Medicare",))
    assert rules.passes(kept, rules.fit(kept, PANTRY, question), question)
    assert not rules.passes(left_out, rules.fit(left_out, PANTRY, question), question)
    assert rules.passes(left_out, rules.fit(left_out, PANTRY, without), without)


def test_a_zip_code_knows_its_county_and_how_far_the_next_one_is() -> None:
    assert region_of("02139-1234") == ("Cambridge", "Middlesex County", "MA")
    assert five_digits("no ZIP") == ""
    assert center_of("00000") is None
    cambridge, chicago = center_of("02139"), center_of("60601")
    assert cambridge is not None
    assert chicago is not None
    assert miles_between(cambridge, chicago) == pytest.approx(848, abs=5)


SPOTS = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@given(SPOTS, SPOTS, SPOTS)
def test_ways_along_great_circles_are_ways(
    one: tuple[float, float], other: tuple[float, float], third: tuple[float, float]
) -> None:
    assert miles_between(one, one) == pytest.approx(0, abs=0.01)
    assert miles_between(one, other) == pytest.approx(miles_between(other, one), abs=0.01)
    assert miles_between(one, other) <= miles_between(one, third) + miles_between(third, other) + 0.1
    assert miles_between(one, other) <= 12_440
