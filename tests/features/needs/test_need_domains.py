"""The kinds of need that ship with CareCoord: Gravity categories, billable codes, private ones marked."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from carecoord_desktop.common import strict_json
from carecoord_desktop.features.needs import rules

PRIVATE = {"intimate-partner-violence", "elder-abuse"}


def test_every_sdoh_category_of_gravity_is_a_domain(shared_data: Path) -> None:
    path = shared_data / "gravity-sdoh/gravity/ValueSet-SDOHCC-ValueSetSDOHCategory.json"
    included = strict_json.parse(path.read_bytes())["compose"]["include"]
    codes = {each["code"] for part in included for each in part.get("concept", ())}
    assert codes <= rules.domains().keys()
    assert codes == {each.id for each in rules.domains().values() if each.is_gravity}


def test_every_suggested_code_is_billable(shared_data: Path) -> None:
    leaves = set()
    for name in ("icd10cm_2026_Z55-Z65.csv", "icd10cm_2026_common.csv"):
        with (shared_data / "codes" / name).open(newline="") as file:
            leaves |= {row["code"] for row in csv.DictReader(file) if row["leaf"] == "1"}
    suggested = {each.z_code for each in rules.domains().values() if each.z_code}
    assert suggested <= leaves


@pytest.mark.parametrize("category", sorted(PRIVATE))
def test_violence_is_private_from_the_first_moment(category: str) -> None:
    assert rules.is_private(rules.domain_of(category).sensitivity)


def test_a_category_of_a_newer_version_is_called_as_it_is_written() -> None:
    domain = rules.domain_of("water-insecurity")
    assert (domain.label, domain.z_code) == ("Water insecurity", "")
