"""A coordinator finds who can help, however she puts it, and the index never falls behind the directory."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import Connection

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.spelling import name_words
from carecoord_desktop.features.contact_points.records import Address, AddressUse
from carecoord_desktop.features.directory.actions import record_verification, strike_service
from carecoord_desktop.features.directory.queries import service_row
from carecoord_desktop.features.directory.records import Finding, Organization, Service
from carecoord_desktop.features.directory.rules import VerificationDraft
from carecoord_desktop.features.directory_search import queries, records
from carecoord_desktop.features.directory_search.queries import (
    Answer,
    best_services,
    find_help,
    freshness_debt,
    seeker_of,
    services_found,
)
from carecoord_desktop.features.directory_search.rules import Limit, Search, Seeker
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen
from tests.builders.services import in_cambridge, services, settled

FOUND_AMONG = 10


@pytest.fixture
def pantry(rosa: Desk, monday: HeldClock) -> UUID:
    """Harbor Table's food pantry, in Cambridge."""
    return in_cambridge(
        rosa,
        languages=("es",),
        service_areas=("02139",),
        required_documents=("Photo ID",),
        description="Bags of groceries for the week.",
    )


def looked_for(desk: Desk, typed: str = "", category: str = "", seeker: Seeker | None = None) -> Answer:
    """Return what a search finds."""
    with desk.reading() as session:
        return services_found(session, Search(typed, category, seeker or Seeker()))


def names(answer: Answer) -> list[str]:
    """Return the names of the services, in order."""
    return [row.name for row in answer.rows]


@pytest.mark.parametrize(
    "typed",
    [
        "harbor",
        "Harbor Table",
        "pantry",
        "groceries",
        "comida",
        "hambre",
        "Cambridge",
        "02139",
        "pantri",
        "harbr tabel",
    ],
)
def test_in_cambridge_is_found_by_name_need_place_or_everyday_word(
    rosa: Desk, pantry: UUID, typed: str
) -> None:
    assert names(looked_for(rosa, typed)) == ["Harbor Table food pantry"]


def test_what_is_not_there_is_not_found(rosa: Desk, pantry: UUID) -> None:
    assert names(looked_for(rosa, "renta")) == []
    assert names(looked_for(rosa, category="legal")) == []
    assert names(looked_for(rosa, '"* OR name : NEAR(')) == []


def test_a_search_from_a_chart_knows_zip_code_language_and_age(
    rosa: Desk, pantry: UUID, lucille: UUID
) -> None:
    with rosa.writing() as session:
        patient = session.get_one(Patient, lucille)
        change(patient, Seen.of(patient), spoken_language="es", birth_date=PartialDate("1955-03-12"))
        session.add(Address(chart=lucille, use=AddressUse.OLD, postal_code="60601"))
        session.add(Address(chart=lucille, postal_code="02139-4307", city="Cambridge"))
    with rosa.reading(chart=lucille, purpose="find help") as session:
        assert seeker_of(session, lucille) == Seeker("02139", ("es",), 71)
        search, answer = find_help(session, lucille, "food-insecurity", ("Medicare",))
    assert search.limits == {Limit.RUNNING, Limit.FITS_AGE}
    [row] = answer.rows
    assert row.why == ("speaks Spanish", "in the same ZIP code", "open until 5 pm", "serves 02139")
    assert row.in_the_way == ()
    assert row.freshness.words == "Verified today"


def test_a_chart_without_a_zip_code_says_why_there_are_no_distances(
    rosa: Desk, pantry: UUID, lucille: UUID
) -> None:
    with rosa.reading(chart=lucille, purpose="find help") as session:
        _, answer = find_help(session, lucille, "food-insecurity")
    assert "no ZIP code is known" in answer.note
    assert answer.rows[0].miles is None
    assert "99999 is not a ZIP code" in looked_for(rosa, seeker=Seeker("99999")).note


def test_filters_count_what_they_hide(rosa: Desk, pantry: UUID) -> None:
    in_cambridge(rosa, "Young cooks", minimum_age=12, maximum_age=18)
    with rosa.reading() as session:
        search = Search(seeker=Seeker(age=71), limits=frozenset({Limit.FITS_AGE}))
        answer = services_found(session, search)
    assert (names(answer), answer.total, answer.hidden) == (["Harbor Table food pantry"], 1, 1)


def test_a_call_moves_the_entry_off_the_list_of_those_that_need_one(
    rosa: Desk, pantry: UUID, monday: HeldClock
) -> None:
    monday.move(timedelta(days=418))
    with rosa.reading() as session:
        [old] = freshness_debt(session).rows
        row = service_row(session, pantry)
    assert old.freshness.words == "418 days since verified - call first"
    assert old.in_the_way == ("418 days since verified - call first",)
    assert row is not None
    with rosa.writing() as session:
        record_verification(session, VerificationDraft(row.seen, Finding.OK))
    with rosa.reading() as session:
        assert freshness_debt(session).total == 0


def test_a_new_name_of_who_runs_it_is_found_at_once_and_a_struck_service_is_not(
    rosa: Desk, pantry: UUID
) -> None:
    with rosa.writing() as session:
        organization = session.query(Organization).one()
        change(organization, Seen.of(organization), name="Lighthouse")
    assert names(looked_for(rosa, "lighthouse")) == ["Harbor Table food pantry"]
    with rosa.writing() as session:
        strike_service(session, Seen.of(session.get_one(Service, pantry)), "entered twice")
    assert names(looked_for(rosa, "lighthouse")) == []
    with rosa.reading() as session:
        assert records.fits_the_services(session.connection())


def test_the_health_check_sees_a_lost_line_and_making_the_index_anew_mends_it(
    rosa: Desk, pantry: UUID
) -> None:
    with rosa.writing() as session:
        session.connection().exec_driver_sql("DELETE FROM service_search_line")
        assert not records.fits_the_services(session.connection())
        assert records.rebuild(session.connection()) == 1
        assert records.fits_the_services(session.connection())
    assert names(looked_for(rosa, "harbor")) == ["Harbor Table food pantry"]


def test_three_are_proposed_and_what_helped_before_comes_first(rosa: Desk, monday: HeldClock) -> None:
    made = [in_cambridge(rosa, f"Pantry {number}") for number in range(5)]
    with rosa.reading() as session:
        best = best_services(session, Search(category="food-insecurity"), success={made[3]: 1.0})
    assert [row.name for row in best] == ["Pantry 3", "Pantry 0", "Pantry 1"]


@pytest.fixture
def county(rosa: Desk, monday: HeldClock) -> Iterator[Connection]:
    """Six hundred services around Boston."""
    with rosa.writing() as session:
        settled(session.connection(), list(services(600)))
    with rosa.reading() as session:
        yield session.connection()


def test_two_hundred_mistyped_names_find_their_service_among_the_first_ten(
    rosa: Desk, county: Connection
) -> None:
    luck = random.Random(5)  # noqa: S311  # the same slips every time
    missed = []
    for one in luck.sample(list(services(600)), 200):
        words = name_words(one.name)
        place = luck.randrange(len(words) - 1)
        if len(words[place]) > 3:
            at = luck.randrange(1, len(words[place]))
            words[place] = words[place][:at] + words[place][at + 1 :]
        if one.name not in names(looked_for(rosa, " ".join(words)))[:FOUND_AMONG]:
            missed.append((one.name, words))
    assert missed == []


def test_every_service_answers_its_own_kind_of_need_once(rosa: Desk, county: Connection) -> None:
    made = list(services(600))
    with rosa.reading() as session:
        for category in {one.category for one in made}:
            answer = services_found(session, Search(category=category), limit=600)
            assert sorted(names(answer)) == sorted(one.name for one in made if one.category == category)


def test_calls_of_other_years_count_the_newest(rosa: Desk, pantry: UUID, monday: HeldClock) -> None:
    with rosa.reading() as session:
        row = service_row(session, pantry)
    assert row is not None
    for called_on, finding in ((date(2026, 11, 1), Finding.OK), (date(2026, 11, 20), Finding.NO_ANSWER)):
        with rosa.writing() as session:
            record_verification(session, VerificationDraft(row.seen, finding, called_on))
    [found] = looked_for(rosa, "harbor").rows
    assert found.freshness.words == "Nobody answered the last call - call first"


def test_a_directory_too_large_to_rank_as_a_whole_asks_for_a_word_first(
    rosa: Desk, pantry: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "MOST_UNASKED", 0)
    assert looked_for(rosa).note == "Write what is needed, or choose a kind of help."
    assert names(looked_for(rosa, "comida")) == ["Harbor Table food pantry"]
