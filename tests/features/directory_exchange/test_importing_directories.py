"""A directory that comes in: each row accounted for, nothing doubled, no correction of ours written over."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import select

from carecoord_desktop.features.directory.actions import save_mapping, strike_service
from carecoord_desktop.features.directory.queries import ServiceRow, service_rows
from carecoord_desktop.features.directory.records import Organization, Service, ServiceLocation
from carecoord_desktop.features.directory_exchange.actions import (
    export_directory,
    find_directories,
    import_directory,
)
from carecoord_desktop.features.directory_exchange.records import Became, DirectoryResult
from carecoord_desktop.features.incoming_files.records import Outcome
from carecoord_desktop.features.records_exchange.actions import import_paths
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.features.team.rules import NotPermitted
from carecoord_desktop.hsds.phones import Phone
from carecoord_desktop.store import outbox
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.own_fields import held
from carecoord_desktop.store.record import Record
from tests.builders.desks import BEN, a_desk, desk_of
from tests.builders.directory import a_service, a_small_directory, a_table, corrected, the_service
from tests.builders.team import a_worker

OURS: tuple[type[Record], ...] = (Organization, ServiceLocation, Service)
ALIKE = frozenset(
    {"source", "original_id", "said", "corrected_at", "added_by", "organization_id", "location_ids", "hours"}
)


def taken_in(desk: Desk, *paths: Path, sender: str = "") -> list[DirectoryResult]:
    """Import every directory at some paths."""
    found = find_directories(desk, paths)
    return [import_directory(desk, one, sender=sender) for one in found.directories]


def listed(desk: Desk) -> list[ServiceRow]:
    """Return the directory."""
    with desk.reading() as session:
        return service_rows(session)


def operations(desk: Desk) -> int:
    """Return how many operations wait for the office."""
    with desk.reading() as session:
        return outbox.waiting(session.connection())


def test_a_small_directory_becomes_one_service_with_its_agency_place_and_phone(
    rosa: Desk, tmp_path: Path
) -> None:
    [result] = taken_in(rosa, a_small_directory(tmp_path / "town"))
    [row] = listed(rosa)
    assert (row.name, row.organization_name, row.phone) == (
        "Food pantry",
        "Harbor Neighbors",
        Phone("617-555-0142"),
    )
    assert (row.minimum_age, row.categories, row.places[0].name) == (18, ("food-insecurity",), "Harbor hall")
    assert result.totals == Counter({Became.NEW: 5})


def test_all_real_directories_are_taken_in_and_a_second_time_changes_nothing(
    rosa: Desk, shared_data: Path
) -> None:
    first = taken_in(rosa, shared_data / "hsds")
    for result in first:
        for file in result.files:
            assert file.rows == file.counts.total() + file.refused_rows, file.name
    assert sum(result.entries["HealthcareService"] for result in first) > 460
    before, waiting = [(row.service_id, row.name, row.phones) for row in listed(rosa)], operations(rosa)
    second = taken_in(rosa, shared_data / "hsds")
    assert sum((result.totals for result in second), Counter()).keys() == {Became.MATCHED}
    assert sum(result.updated for result in second) == 0
    assert operations(rosa) == waiting
    assert [(row.service_id, row.name, row.phones) for row in listed(rosa)] == before


def test_two_laptops_that_import_one_file_mean_the_same_records(rosa: Desk, tmp_path: Path) -> None:
    ben = a_desk(tmp_path / "ben", worker_id=BEN, name="Ben Tran")
    folder = a_small_directory(tmp_path / "town")
    (tmp_path / "elsewhere").mkdir()
    other = folder.rename(tmp_path / "elsewhere" / "town")
    taken_in(rosa, other)
    taken_in(ben, other)
    assert [row.service_id for row in listed(rosa)] == [row.service_id for row in listed(ben)]
    ben.store.close()


def test_what_the_sender_changed_is_updated(rosa: Desk, tmp_path: Path) -> None:
    taken_in(rosa, a_small_directory(tmp_path / "town"))
    [result] = taken_in(rosa, a_small_directory(tmp_path / "town", phone="617-555-0199"))
    assert listed(rosa)[0].phone == Phone("617-555-0199")
    assert result.updated == 1
    assert result.totals == Counter({Became.MATCHED: 5})


def test_a_correction_made_here_is_kept_and_reported_until_the_sender_says_the_same(
    rosa: Desk, tmp_path: Path
) -> None:
    taken_in(rosa, a_small_directory(tmp_path / "town"))
    [row] = listed(rosa)
    corrected(rosa, row.service_id, name="Harbor Table", phones=(Phone("617-555-0150").text,))
    [unchanged] = taken_in(rosa, tmp_path / "town")
    assert unchanged.totals == Counter({Became.MATCHED: 5})
    for _ in range(2):
        [result] = taken_in(rosa, a_small_directory(tmp_path / "town", phone="617-555-0199"))
        [conflict] = [remark for file in result.files for remark in file.conflicts]
        assert conflict.reason == (
            "Harbor Table, phones: here “617-555-0150”, in the file “617-555-0199”. It stays as it is here."
        )
        assert result.totals[Became.CONFLICT] == 1
    assert listed(rosa)[0].phone == Phone("617-555-0150")
    [agreed] = taken_in(rosa, a_small_directory(tmp_path / "town", phone="617-555-0150"))
    assert agreed.totals[Became.CONFLICT] == 0


def test_a_sender_that_falls_silent_takes_nothing_away(rosa: Desk, tmp_path: Path) -> None:
    folder = a_small_directory(tmp_path / "town")
    taken_in(rosa, folder)
    (folder / "phones.csv").unlink()
    taken_in(rosa, folder)
    assert listed(rosa)[0].phone == Phone("617-555-0142")


def test_an_entry_that_was_struck_does_not_come_back(rosa: Desk, tmp_path: Path) -> None:
    taken_in(rosa, a_small_directory(tmp_path / "town"))
    [row] = listed(rosa)
    with rosa.writing() as session:
        strike_service(session, row.seen, "A double")
    taken_in(rosa, a_small_directory(tmp_path / "town", phone="617-555-0199"))
    assert listed(rosa) == []


def test_a_dry_run_says_what_would_be_and_writes_nothing(rosa: Desk, tmp_path: Path) -> None:
    before = operations(rosa)
    [directory] = find_directories(rosa, [a_small_directory(tmp_path / "town")]).directories
    result = import_directory(rosa, directory, dry_run=True)
    assert result.totals == Counter({Became.NEW: 5})
    assert (operations(rosa), listed(rosa)) == (before, [])


def test_an_import_that_is_stopped_goes_on_where_it_stopped(
    rosa: Desk, tmp_path: Path, shared_data: Path
) -> None:
    [directory] = find_directories(rosa, [shared_data / "hsds/ilao-hsds-1.1"]).directories
    steps: list[int] = []
    stopped = import_directory(
        rosa, directory, progress=lambda done, of: steps.append(done), cancelled=lambda: len(steps) > 0
    )
    assert stopped.was_stopped
    assert 0 < len(listed(rosa)) + steps[0] < 33 + 520 + 429
    again = import_directory(rosa, directory)
    assert not again.was_stopped
    assert len(listed(rosa)) == 429


def test_the_columns_of_a_sender_are_known_once_they_are_saved(rosa: Desk, tmp_path: Path) -> None:
    path = a_table(
        tmp_path / "harbor", "agencies.csv", "Agency,What,Tel", "Harbor Neighbors,Food,617-555-0142"
    )
    assert find_directories(rosa, [path]).directories == []
    lines = (
        "agencies.csv.Agency=organization.name",
        "agencies.csv.What=service.name",
        "agencies.csv.Tel=phone.number",
    )
    for sender in ("Harbor", "harbor "):
        with rosa.writing() as session:
            save_mapping(session, sender, lines)
    taken_in(rosa, path)
    taken_in(rosa, path, sender="Harbor")
    (tmp_path / "Downloads").mkdir()
    [result] = taken_in(rosa, path.rename(tmp_path / "Downloads" / "agencies.csv"))
    assert result.totals == Counter({Became.MATCHED: 1})
    [row] = listed(rosa)
    assert (row.name, row.organization_name, row.phone) == ("Food", "Harbor Neighbors", Phone("617-555-0142"))


def test_what_is_written_here_leaves_as_hsds_and_comes_back_in_another_office(
    rosa: Desk, tmp_path: Path
) -> None:
    row = a_service(
        rosa, address_1="1 Pier Street", city="Boston", state="MA", postal_code="02128",
        languages=("es", "ht"), service_areas=("02128", "East Boston"),
        required_documents=("Photo ID",), minimum_age=18,
        accepted_insurance=("Harbor One",), wait_time="A week", fees="Free", alert="Ring twice",
        phones=(Phone("617-555-0141", "4"), Phone("617-555-0142", type="fax")),
    )  # fmt: skip
    ben = a_desk(tmp_path / "ben", worker_id=BEN, name="Ben Tran")
    for name, as_json in (("d.zip", False), ("d.json", True)):
        (tmp_path / name).write_bytes(export_directory(rosa, as_json=as_json))
        [result] = taken_in(ben, tmp_path / name)
        assert result.totals.keys() <= {Became.NEW, Became.MATCHED}
    assert all_values(rosa) == all_values(ben)
    waiting = operations(rosa)
    taken_in(rosa, tmp_path / "d.zip")
    assert listed(rosa)[0].service_id == row.service_id
    assert len(listed(rosa)) == 1
    assert operations(rosa) - waiting == 3  # only that somebody said so is new
    ben.store.close()


def all_values(desk: Desk) -> list[dict[str, object]]:
    """Return what the directory says, without the ids of this office."""
    with desk.reading() as session:
        return [
            {name: value for name, value in held(record).items() if name not in ALIKE}
            for record_class in OURS
            for record in session.scalars(select(record_class))
        ]


def test_whose_role_does_not_import_is_refused(rosa: Desk, tmp_path: Path) -> None:
    a_worker(rosa, "Ann Auditor", role=Role.AUDITOR)
    ann = desk_of(rosa.store, BEN, "Ann Auditor", Role.AUDITOR)
    [directory] = find_directories(ann, [a_small_directory(tmp_path / "town")]).directories
    with pytest.raises(NotPermitted):
        import_directory(ann, directory)
    with pytest.raises(NotPermitted):
        export_directory(ann)


def test_one_import_takes_people_and_services_and_accounts_for_every_file(
    rosa: Desk, tmp_path: Path, shared_data: Path
) -> None:
    folder = a_small_directory(tmp_path / "mixed")
    source = next((shared_data / "synthea" / "v2.4.0-2021").glob("Cary*.json"))
    (folder / "person.json").write_bytes(source.read_bytes())
    report = import_paths(rosa, [folder])
    assert report.resources["Patient"] == report.resources["HealthcareService"] == 1
    kinds = {Path(file.path).name: file.kind for file in report.files}
    assert kinds["services.csv"] == "hsds-csv"
    assert kinds["person.json"] == "bundle"
    again = import_paths(rosa, [folder]).totals
    assert again.keys() == {Outcome.MATCHED}


def test_the_row_of_a_service_knows_what_hangs_on_its_place(rosa: Desk, tmp_path: Path) -> None:
    folder = a_small_directory(tmp_path / "town")
    a_table(folder, "regular_schedules.csv", "location_id,weekday,opens_at,closes_at", "3,Monday,9:00,5:00")
    a_table(folder, "languages.csv", "id,location_id,language", "1,3,Spanish")
    taken_in(rosa, folder)
    row = the_service(rosa, listed(rosa)[0].service_id)
    assert [hours.words for hours in row.all_hours] == ["Mon 9 am to 5 pm"]
    assert row.all_languages == ("es",)
