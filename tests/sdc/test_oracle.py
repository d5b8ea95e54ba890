"""Every expression of real forms beside what the reference engine, fhirpath.js, makes of it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from carecoord_desktop.common import strict_json
from carecoord_desktop.sdc.expressions import Ask, Evaluator, Json, Outcome, Place
from tests.builders.expressions import settled

LEAST_SHARE = 0.96
# by file and linkId: what we make of it on purpose where the reference engine refuses, or the other way round
KNOWN = {
    ("sdc/Questionnaire-questionnaire-sdc-profile-example-item-weight.json", "6"): (
        "the reference engine refuses weight() unless called asynchronously"
    ),
}
# whom the sample answers were made for; the oracle's own PROVENANCE.md does not list her
ANA = {
    "resourceType": "Patient",
    "id": "p1",
    "gender": "female",
    "birthDate": "1961-04-02",
    "name": [{"use": "official", "family": "Diaz", "given": ["Ana", "Maria"]}],
    "telecom": [{"system": "phone", "value": "555-1212"}, {"system": "email", "value": "a@b.org"}],
    "address": [{"line": ["1 Main"], "city": "Boston", "state": "MA", "postalCode": "02101"}],
}


def test_real_forms_compute_what_the_reference_engine_computes(
    shared_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """At least 96 of 100; every difference is known by name and has a reason."""
    forms = _read(shared_data / "fhirpath-oracle" / "oracle.json")
    compared, differing = 0, {}
    for form in forms:
        name = form["questionnaire"].removeprefix("questionnaires/")
        questionnaire = _read(shared_data / form["questionnaire"])
        for line, outcome in zip(
            form["evaluations"], _outcomes(questionnaire, form["response"], form["evaluations"]), strict=True
        ):
            compared += 1
            if not _agree(line, outcome):
                differing[name, line["linkId"] or ""] = f"{line['expression']}: {outcome}, expected {line}"
    share = (compared - len(differing)) / compared
    with capsys.disabled():
        print(f"\nfhirpath oracle: {compared - len(differing)} of {compared} agree ({share:.1%})")  # noqa: T201
        for place in differing:
            print("  differs:", *place, "-", KNOWN.get(place, differing[place]))  # noqa: T201
    assert share >= LEAST_SHARE
    assert {place: text for place, text in differing.items() if place not in KNOWN} == {}


def _read(file: Path) -> Json:
    return strict_json.parse(file.read_bytes())


def _outcomes(questionnaire: Json, response: Json, lines: Sequence[Json]) -> list[Outcome]:
    """Return the outcome of each line, the variables known to all lines as the oracle had them."""
    variables: list[tuple[str, str]] = []
    asks = {}
    for number, line in sorted(enumerate(lines), key=lambda entry: entry[1]["kind"] != "variable"):
        key, link_id = str(number), line["linkId"] or ""
        place = _place(response, link_id) if link_id else None
        asks[number] = Ask(key, line["expression"], place, link_id, tuple(variables))
        if line["kind"] == "variable":
            variables.append((line["name"], key))
    with Evaluator(questionnaire, {"patient": ANA}, has_spare=False) as evaluator:
        found = settled(evaluator, response, list(asks.values()))
    return [found[str(number)] for number in range(len(lines))]


def _place(response: Json, link_id: str) -> Place:
    return next((place for place in _places(response, ()) if place[-1][0] == link_id), ((link_id, 0),))


def _places(inside: Json, before: Place) -> Iterator[Place]:
    counts: dict[str, int] = {}
    for item in inside.get("item", ()):
        name = item["linkId"]
        here = (*before, (name, counts.setdefault(name, 0)))
        counts[name] += 1
        yield here
        yield from _places(item, here)
        for number, answer in enumerate(item.get("answer", ())):
            yield from _places(answer, (*before, (name, number)))


def _agree(line: Json, outcome: Outcome) -> bool:
    if "error" in line:
        return bool(outcome.failure)
    return not outcome.failure and _alike(list(outcome.values), line["expected"])


def _alike(ours: Json, theirs: Json) -> bool:
    """Return whether two values are equal; theirs counts in binary fractions."""
    if isinstance(ours, list) and isinstance(theirs, list):
        return len(ours) == len(theirs) and all(map(_alike, ours, theirs))
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return ours.keys() == theirs.keys() and all(_alike(ours[key], theirs[key]) for key in ours)
    if isinstance(ours, bool) or isinstance(theirs, bool):
        return ours is theirs
    if isinstance(ours, int | Decimal) and isinstance(theirs, int | Decimal):
        return math.isclose(ours, theirs, rel_tol=1e-9)
    return bool(ours == theirs)
