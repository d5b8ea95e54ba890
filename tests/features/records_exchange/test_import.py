"""Taking in files of other systems: everything accounted for, nobody confused, nothing overwritten."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import zstandard
from sqlalchemy import select

from carecoord_desktop.common import clock
from carecoord_desktop.features.conditions.records import ClinicalStatus, Condition
from carecoord_desktop.features.contact_points.records import ContactPoint
from carecoord_desktop.features.contacts.records import Encounter
from carecoord_desktop.features.identifiers.records import PatientIdentifier
from carecoord_desktop.features.incoming_files.records import ImportReport
from carecoord_desktop.features.observations.records import Observation
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.records_exchange.actions import import_paths
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen
from tests.builders.desks import a_desk
from tests.builders.foreign_files import (
    MARIA,
    a_file,
    a_person,
    an_asthma,
    audit_lines,
    every_cell,
    everything_held,
    operations,
    patient_ids,
)

SSN = "123-45-6789"
MADE_HERE = frozenset({"registered_at"})


def counted(folder: Path) -> Counter[str]:
    """Count resources by type with nothing of ours, as anybody would with Python's own json."""
    found: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.suffix == ".ndjson":
            documents = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        elif path.suffix == ".json":
            documents = [json.loads(path.read_text(encoding="utf-8"))]
        else:
            continue
        for document in documents:
            if document.get("resourceType") == "Bundle":
                found.update(entry["resource"]["resourceType"] for entry in document["entry"])
            elif "resourceType" in document:
                found[document["resourceType"]] += 1
    return found


def accounted(report: ImportReport) -> int:
    """Return how many resources have an outcome; files without any, such as a README, do not count."""
    read = [file for file in report.files if file.kind not in ("unknown", "damaged")]
    return sum(sum(file.counts.values()) for file in read)


@pytest.mark.parametrize("folder", ["synthea", "us-core", "gravity-sdoh", "r4-core-examples"])
def test_every_resource_is_accounted_for_and_a_second_run_changes_nothing(
    rosa: Desk, shared_data: Path, folder: str
) -> None:
    first = import_paths(rosa, [shared_data / folder])
    expected = counted(shared_data / folder)
    assert first.resources == expected
    assert accounted(first) == expected.total()
    held, waiting, lines = everything_held(rosa), operations(rosa), audit_lines(rosa)
    second = import_paths(rosa, [shared_data / folder]).as_json()["totals"]
    assert (second["new"], second["conflict"], second["kept"]) == (0, 0, 0)
    assert second["rejected"] == first.as_json()["totals"]["rejected"]
    assert (everything_held(rosa), operations(rosa), audit_lines(rosa)) == (held, waiting, lines + 1)


def test_a_bulk_export_of_many_people_gives_each_her_own_allergies(rosa: Desk, shared_data: Path) -> None:
    folder = shared_data / "synthea" / "bulk-100-patients-2025"
    report = import_paths(rosa, [folder])
    assert len(patient_ids(rosa)) == report.resources["Patient"] == 120
    assert report.undecided == ()
    held = everything_held(rosa)
    assert len(held["allergy"]) == 75


def test_no_social_security_license_or_passport_number_stays_anywhere(rosa: Desk, shared_data: Path) -> None:
    paths = [shared_data / "synthea" / "v2.4.0-2021", shared_data / "r4-core-examples"]
    import_paths(rosa, paths)
    numbers: set[str] = set()
    for path in (file for folder in paths for file in folder.glob("*.json")):
        text = path.read_text(encoding="utf-8")
        for found in re.finditer(r'"code": *"(?:SS|DL|PPN)".*?"value": *"([^"]+)"', text, re.DOTALL):
            numbers |= {found.group(1), found.group(1).replace("-", "")}
    assert len(numbers) > 40
    cells = [_readable(cell) for cell in every_cell(rosa)]
    everything = "\n".join(cells)
    assert [number for number in numbers if number in everything] == []
    assert "[removed]" in everything


def _readable(cell: Any) -> str:
    if isinstance(cell, bytes):
        try:
            return zstandard.decompress(cell).decode("utf-8", "replace")
        except zstandard.ZstdError:
            return cell.decode("utf-8", "replace")
    return str(cell)


@pytest.mark.parametrize(
    "hidden",
    [
        {"extension": [{"url": "urn:x:note", "valueString": f"SSN is {SSN}."}]},
        {"text": {"status": "generated", "div": f"<div>123456789 and {SSN}</div>"}},
        {"contained": [{"resourceType": "Basic", "id": "b", "identifier": [{"value": SSN}]}]},
        {"contact": [{"name": {"text": "Ana 123 45 6789"}}]},
    ],
    ids=["extension", "narrative", "contained", "contact"],
)
def test_copies_of_the_number_in_other_places_go_too(
    rosa: Desk, tmp_path: Path, hidden: dict[str, Any]
) -> None:
    number = {"system": "http://hl7.org/fhir/sid/us-ssn", "value": SSN}
    condition = an_asthma(note=[{"text": "Her number is 123456789"}])
    import_paths(rosa, [a_file(tmp_path / "a.json", a_person(identifier=[number], **hidden), condition)])
    everything = "\n".join(map(_readable, every_cell(rosa)))
    assert [spelling for spelling in (SSN, "123456789", "123 45 6789") if spelling in everything] == []
    assert everything_held(rosa)["condition"][0]["name"] == "Asthma"


def test_a_number_disguised_by_escapes_is_found_and_removed(rosa: Desk, tmp_path: Path) -> None:
    number = {"type": {"coding": [{"code": "SS"}]}, "value": SSN}
    path = a_file(tmp_path / "a.json", a_person(identifier=[number]))
    path.write_text(path.read_text().replace(SSN, "".join(f"\\u{ord(char):04x}" for char in SSN)))
    import_paths(rosa, [path])
    everything = "\n".join(map(_readable, every_cell(rosa)))
    assert SSN not in everything
    assert "\\u0031\\u0032\\u0033" not in everything


def test_only_visits_of_two_years_and_the_last_three_of_each_vital_are_shown(
    rosa: Desk, shared_data: Path
) -> None:
    import_paths(rosa, [next((shared_data / "synthea" / "v2.4.0-2021").glob("Cary*.json"))])
    with rosa.reading() as session:
        visits = [at for at in session.scalars(select(Encounter.started_at)) if at is not None]
        codes = Counter(session.scalars(select(Observation.code)))
    assert (max(visits) - min(visits)).days <= 731
    assert max(codes.values()) == 3


def edited(desk: Desk, record_class: type[Any], **values: Any) -> None:
    """Change the one record of a kind as a coordinator would."""
    with desk.writing() as session:
        record = session.scalars(select(record_class)).one()
        change(record, Seen.of(record), **values)


def test_a_field_changed_by_the_sender_alone_is_brought_up_to_date(rosa: Desk, tmp_path: Path) -> None:
    import_paths(rosa, [a_file(tmp_path / "a.json", a_person(), an_asthma())])
    edited(rosa, Patient, preferred_name="Mari")
    resolved = an_asthma(clinicalStatus={"coding": [{"code": "resolved"}]})
    newer = a_person(telecom=[{"system": "phone", "value": "617-555-0199", "use": "home"}])
    report = import_paths(rosa, [a_file(tmp_path / "b.json", newer, resolved)])
    assert report.as_json()["totals"]["matched"] == 2
    held = everything_held(rosa)
    assert held["condition"][0]["clinical_status"] == ClinicalStatus.RESOLVED
    assert [point["value"] for point in held["contact_point"]] == ["+16175550199"]
    assert held["patient"][0]["preferred_name"] == "Mari"


def test_a_field_changed_on_both_sides_stays_as_it_is_here_and_is_reported(
    rosa: Desk, tmp_path: Path
) -> None:
    import_paths(rosa, [a_file(tmp_path / "a.json", a_person(), an_asthma())])
    edited(rosa, Condition, name="Asthma, severe")
    path = a_file(tmp_path / "b.json", a_person(), an_asthma(code={"text": "Asthma, mild"}))
    planned = import_paths(rosa, [path], dry_run=True)
    report = import_paths(rosa, [path])
    assert planned.files == report.files
    [conflict] = report.files[0].conflicts
    assert conflict.where == "entry 2"
    assert "“Asthma, severe”" in conflict.reason
    assert "“Asthma, mild”" in conflict.reason
    assert everything_held(rosa)["condition"][0]["name"] == "Asthma, severe"


def test_a_field_the_sender_left_alone_keeps_what_was_written_here(rosa: Desk, tmp_path: Path) -> None:
    import_paths(rosa, [a_file(tmp_path / "a.json", a_person(), an_asthma())])
    edited(rosa, ContactPoint, value="+16175550111")
    newer = a_person(gender="other")
    report = import_paths(rosa, [a_file(tmp_path / "b.json", newer, an_asthma())])
    assert report.as_json()["totals"]["conflict"] == 0
    assert everything_held(rosa)["contact_point"][0]["value"] == "+16175550111"
    assert everything_held(rosa)["patient"][0]["administrative_gender"] == "other"


def test_somebody_who_may_be_here_already_waits_for_a_decision(rosa: Desk, tmp_path: Path) -> None:
    import_paths(rosa, [a_file(tmp_path / "a.json", a_person())])
    other = "7b7a4b1e-0f6f-4a53-9c3b-6d8a01a1b0ff"
    path = a_file(tmp_path / "b.json", a_person(other), an_asthma(other))
    before = everything_held(rosa)
    planned = import_paths(rosa, [path], dry_run=True)
    report = import_paths(rosa, [path])
    assert planned.undecided == report.undecided
    [undecided] = report.undecided
    assert (undecided.name, undecided.birth_date) == ("Maria Gonzalez", "1955-03-12")
    assert undecided.matches[0].patient_id == patient_ids(rosa)[0]
    assert "same name" in undecided.matches[0].reasons
    assert report.as_json()["totals"]["conflict"] == 2
    assert everything_held(rosa) == before


@pytest.mark.parametrize("is_same", [True, False])
def test_once_decided_she_is_one_person_or_two(rosa: Desk, tmp_path: Path, is_same: bool) -> None:
    import_paths(rosa, [a_file(tmp_path / "a.json", a_person())])
    [here] = patient_ids(rosa)
    other = "7b7a4b1e-0f6f-4a53-9c3b-6d8a01a1b0ff"
    path = a_file(tmp_path / "b.json", a_person(other), an_asthma(other))
    [undecided] = import_paths(rosa, [path]).undecided
    report = import_paths(rosa, [path], decided={undecided.key: here if is_same else None})
    assert report.undecided == ()
    assert len(patient_ids(rosa)) == (1 if is_same else 2)
    assert len(everything_held(rosa)["condition"]) == 1
    again = import_paths(rosa, [path]).as_json()["totals"]
    assert (again["matched"], again["new"], again["conflict"]) == (2, 0, 0)


def test_two_people_with_one_birthday_are_two_people(rosa: Desk, tmp_path: Path) -> None:
    twin = a_person("7b7a4b1e-0f6f-4a53-9c3b-6d8a01a1b0ff", name=[{"family": "Okafor", "given": ["Ngozi"]}])
    twin["telecom"] = []
    report = import_paths(rosa, [a_file(tmp_path / "a.json", a_person(), twin)])
    assert report.undecided == ()
    assert len(patient_ids(rosa)) == 2


def test_two_hospitals_that_both_call_somebody_patient_1_do_not_become_one_person(
    rosa: Desk, tmp_path: Path
) -> None:
    first = a_file(tmp_path / "a.json", a_person("1"), an_asthma("1", "c1"))
    stranger = a_person("1", name=[{"family": "Okafor", "given": ["Ngozi"]}], birthDate="1980-07-01")
    second = a_file(tmp_path / "b.json", stranger, an_asthma("1", "c2"))
    import_paths(rosa, [first])
    report = import_paths(rosa, [second])
    assert [undecided.name for undecided in report.undecided] == ["Ngozi Okafor"]
    assert len(everything_held(rosa)["condition"]) == 1
    both = import_paths(a_desk(tmp_path / "ben"), [first, second]).as_json()["totals"]
    assert both["rejected"] == 4


def test_a_known_medical_record_number_is_the_same_person_from_another_system(
    rosa: Desk, tmp_path: Path
) -> None:
    number = {"type": {"coding": [{"code": "MR"}]}, "system": "urn:oid:1.2.3", "value": "00412"}
    import_paths(rosa, [a_file(tmp_path / "a.json", a_person(identifier=[number]))])
    other = "7b7a4b1e-0f6f-4a53-9c3b-6d8a01a1b0ff"
    newer = a_person(other, identifier=[number], maritalStatus={"text": "Widowed"})
    report = import_paths(rosa, [a_file(tmp_path / "b.json", newer, an_asthma(other))])
    assert report.undecided == ()
    [person] = everything_held(rosa)["patient"]
    assert person["marital_status"] == "Widowed"
    assert len(everything_held(rosa)["contact_point"]) == 1
    with rosa.reading() as session:
        values = set(session.scalars(select(PatientIdentifier.value)))
    assert values == {"00412", f"urn:uuid:{MARIA}", f"urn:uuid:{other}"}


def test_a_dry_run_says_what_would_happen_and_writes_nothing(
    rosa: Desk, shared_data: Path, tmp_path: Path
) -> None:
    folder = shared_data / "synthea" / "v3.0.0-2022"
    lines = audit_lines(rosa)
    planned = import_paths(rosa, [folder], dry_run=True)
    assert (everything_held(rosa), operations(rosa) - 1, audit_lines(rosa)) == ({}, 0, lines)
    done = import_paths(rosa, [folder])
    assert planned.as_json() == done.as_json()


def test_an_import_stopped_in_the_middle_is_finished_by_running_it_again(
    rosa: Desk, shared_data: Path, tmp_path: Path
) -> None:
    folder = shared_data / "synthea" / "v2.4.0-2021"
    with clock.reading_from(SlowMachine()):
        stopped = import_paths(rosa, [folder], cancelled=_after_saves(2))
    assert stopped.was_cancelled
    assert 0 < len(patient_ids(rosa)) < 15
    import_paths(rosa, [folder])
    ben = a_desk(tmp_path / "ben")
    import_paths(ben, [folder])
    assert everything_held(rosa, but=MADE_HERE) == everything_held(ben, but=MADE_HERE)
    ben.store.close()


class SlowMachine(clock.MachineClock):
    """On which each look at the clock finds that long has passed, so that a save holds few people."""

    def up_ms(self) -> int:
        self._looks = getattr(self, "_looks", 0) + 1
        return super().up_ms() + 60 * self._looks


def _after_saves(count: int) -> Callable[[], bool]:
    """Return a question that is answered with yes once 15 files are read and `count` saves are made."""
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 15 + count

    return cancelled


def test_progress_counts_up_to_all_people(rosa: Desk, shared_data: Path) -> None:
    steps: list[tuple[int, int]] = []
    folder = shared_data / "synthea" / "v3.0.0-2022"
    import_paths(rosa, [folder], progress=lambda done, of: steps.append((done, of)))
    assert [of for _, of in steps] == [5] * len(steps)
    assert steps[-1] == (5, 5)


def test_records_about_nobody_known_are_rejected_in_words(rosa: Desk, tmp_path: Path) -> None:
    lost = an_asthma("99999999-0f6f-4a53-9c3b-6d8a01a1b001")
    vague = {"resourceType": "Procedure", "id": "p", "status": "completed"}
    path = a_file(tmp_path / "a.json", a_person(), lost, vague)
    report = import_paths(rosa, [path])
    assert [(remark.where, remark.reason) for remark in report.files[0].rejected] == [
        ("entry 3", "It does not say which person it is about."),
        ("entry 2", "The person it is about is neither in these files nor on this laptop."),
    ]


def test_a_later_file_finds_the_person_of_an_earlier_one(rosa: Desk, tmp_path: Path) -> None:
    import_paths(rosa, [a_file(tmp_path / "a.json", a_person())])
    report = import_paths(rosa, [a_file(tmp_path / "b.json", an_asthma())])
    assert report.as_json()["totals"]["new"] == 1


def test_two_laptops_that_read_one_file_give_its_records_the_same_ids(rosa: Desk, tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.json", a_person(), an_asthma())
    ben = a_desk(tmp_path / "ben")
    import_paths(rosa, [path])
    import_paths(ben, [path])

    def condition_id(desk: Desk) -> UUID:
        with desk.reading() as session:
            return session.scalars(select(Condition.id)).one()

    assert condition_id(rosa) == condition_id(ben)
    ben.store.close()


def test_no_file_however_damaged_stops_the_import_with_an_error(
    rosa: Desk, shared_data: Path, tmp_path: Path
) -> None:
    source = json.loads(next((shared_data / "us-core").glob("patient-example.json")).read_text())
    others = [json.loads(path.read_text()) for path in sorted((shared_data / "us-core").glob("*e.json"))]
    rolls = random.Random(20261122)  # noqa: S311  # the same damage on every run
    for turn in range(60):
        resources = [_damaged(resource, rolls) for resource in (source, *rolls.sample(others, 8))]
        path = a_file(tmp_path / f"{turn}.json", *resources)
        report = import_paths(rosa, [path])
        assert accounted(report) == len(resources)


def _damaged(value: Any, rolls: random.Random) -> Any:
    """Return a resource with some of its values replaced by something else."""
    if rolls.random() < 0.04:
        return rolls.choice([None, "", "x", -1, 1.5, True, [], {}, [None], [[]], {"value": []}, "2020-13-45"])
    if isinstance(value, dict):
        return {
            name: item if name == "resourceType" else _damaged(item, rolls) for name, item in value.items()
        }
    if isinstance(value, list):
        return [_damaged(item, rolls) for item in value]
    return value


def test_importing_needs_no_window() -> None:
    program = (
        "import sys, carecoord_desktop.features.records_exchange.actions as actions,"
        " carecoord_desktop.features.patient_documents.fhir; print(*sys.modules)"
    )
    root = Path(__file__).resolve().parents[3]
    loaded = subprocess.check_output([sys.executable, "-c", program], cwd=root, text=True).split()
    assert {"PySide6", "qtawesome"} & set(loaded) == set()
