"""Services are put under the kinds of need that they speak of, by words of ours."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from carecoord_desktop.common.resources import resource
from carecoord_desktop.features.directory.rules import MOST_CATEGORIES, categories_of
from carecoord_desktop.features.needs.rules import domains
from carecoord_desktop.hsds import sources


def test_every_category_is_a_domain_of_needs_and_no_word_stands_twice_in_one() -> None:
    table = tomllib.loads(resource("directory", "categories.toml").read_text(encoding="utf-8"))
    assert table.keys() <= domains().keys()
    missing = domains().keys() - table.keys()
    assert missing == {"sdoh-category-unspecified"}
    for category, line in table.items():
        assert len(line["words"]) == len(set(line["words"])), category


@pytest.mark.parametrize(
    ("name", "description", "first"),
    [
        ("Meals on Wheels - South County", "Delivers meals to homebound people", "food-insecurity"),
        ("Never Homeless Helpline", "Refers people without housing", "homelessness"),
        ("Legal Help for Domestic Abuse", "Helps with orders of protection", "intimate-partner-violence"),
        ("Al-Anon Family Group", "For families of people who drink", "substance-use"),
        ("Wash & Go", "Free laundry and showers", "material-hardship"),
        ("San Mateo Free Medical Clinic", "Care for adults without insurance", "medical"),
        ("Senior Peer Counseling", "Visits older adults at home", "mental-health"),
        ("Heating help", "Pays heating bills in winter", "utility-insecurity"),
        ("Ride to the doctor", "Shuttle and rides", "transportation-insecurity"),
        ("Expungement clinic", "Clears a criminal record", "incarceration-status"),
    ],
)
def test_a_service_stands_first_under_what_its_name_says(name: str, description: str, first: str) -> None:
    assert categories_of(name, description)[0] == first


@pytest.mark.parametrize("name", ["Grantham Hall", "Capital campaign", "Price list", "Rideau Street office"])
def test_a_word_inside_another_word_does_not_count(name: str) -> None:
    assert categories_of(name, "") == ()


def test_the_senders_own_terms_count() -> None:
    assert categories_of("Main Street office", "", ["Food Pantry"]) == ("food-insecurity",)


def test_nine_of_ten_real_services_find_their_place_and_none_stands_everywhere(shared_data: Path) -> None:
    for directory in sources.find([shared_data / "hsds"]).directories:
        services = sources.read(directory).of("service")
        found = [categories_of(one.values["name"], one.values.get("description", "")) for one in services]
        assert max(map(len, found)) <= MOST_CATEGORIES
        if len(services) > 100:
            assert sum(map(bool, found)) / len(found) > 0.9
