"""Fault cases 6, 7, 9 to 11, 21 and 26: processes killed, machines restored and cloned, bits that decay."""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path

import pytest

from carecoord_desktop.store.connection import connect
from tests.builders.fault_proxy import Fault, Harm, scripted
from tests.builders.laptop_process import LaptopProcess
from tests.sync_faults.conftest import Field


def _a_shared_chart(field_day: Field) -> str:
    chart: str = field_day.laptop("Rosa").tell("register", name="Grant")["chart"]
    field_day.settle()
    field_day.laptop("Ben")
    field_day.give(chart, "Ben")
    field_day.settle()
    return chart


def test_06_a_laptop_killed_at_any_moment_of_a_round_loses_nothing(field_day: Field) -> None:
    chart = _a_shared_chart(field_day)
    luck = random.Random(6)  # noqa: S311 - repeatable, no secret
    laptop = field_day.laptop("Rosa")
    for number in range(8):
        laptop.tell("record", chart=chart, substance=f"Substance {number}")
        laptop.begin("sync", url=field_day.line.url)
        time.sleep(luck.random() * 0.25)
        laptop.kill()
    assert len(laptop.tell("show")["allergies"]) == 8
    field_day.settle()
    assert len(field_day.laptop("Ben").tell("show")["allergies"]) == 8
    field_day.is_whole()


def test_07_a_hub_process_killed_during_pushes_loses_nothing(field_day: Field) -> None:
    chart = _a_shared_chart(field_day)
    for number in range(6):
        for name in ("Rosa", "Ben"):
            field_day.laptop(name).tell("record", chart=chart, substance=f"{name} {number}")
            field_day.laptop(name).begin("sync", url=field_day.line.url)
        field_day.hub.kill_a_worker() if number % 3 else field_day.hub.kill()
        for name in ("Rosa", "Ben"):
            field_day.laptop(name).answer()
    field_day.settle()
    for name in ("Rosa", "Ben"):
        assert len(field_day.laptop(name).tell("show")["allergies"]) == 12
    field_day.is_whole()


def test_10_a_laptop_put_back_to_an_older_image_takes_a_new_name_and_loses_nothing(field_day: Field) -> None:
    chart = _a_shared_chart(field_day)
    laptop = field_day.laptop("Rosa")
    laptop.end()
    image = field_day.folder / "image"
    shutil.copytree(laptop.folder, image)
    laptop.start()
    laptop.tell("record", chart=chart, substance="Penicillin")
    field_day.settle()
    laptop.end()
    shutil.copy(image / "records.db", laptop.folder / "records.db")  # the anchor beside it is newer
    for old in laptop.folder.glob("records.db-*"):
        old.unlink()
    laptop.start()
    shown = laptop.tell("show")
    assert shown["restored"]
    assert shown["allergies"] == {}
    laptop.tell("record", chart=chart, substance="Latex")
    field_day.settle()
    for name in ("Rosa", "Ben"):
        substances = {line[0] for line in field_day.laptop(name).tell("show")["allergies"].values()}
        assert substances == {"Penicillin", "Latex"}
    field_day.is_whole()


def test_11_a_laptop_cloned_to_two_machines_loses_nothing_of_either(field_day: Field) -> None:
    chart = _a_shared_chart(field_day)
    laptop = field_day.laptop("Rosa")
    laptop.tell("record", chart=chart, substance="before")
    laptop.end()
    shutil.copytree(laptop.folder, field_day.folder / "clone")
    laptop.start()
    clone = field_day.laptops["Rosa's clone"] = LaptopProcess(field_day.folder / "clone", laptop.key)
    laptop.tell("record", chart=chart, substance="on the one")
    clone.tell("record", chart=chart, substance="on the other")
    field_day.settle()
    for one in field_day.laptops.values():
        substances = {line[0] for line in one.tell("show")["allergies"].values()}
        assert substances == {"before", "on the one", "on the other"}
    field_day.is_whole()


def test_21_a_second_program_on_one_store_does_not_corrupt_it(field_day: Field) -> None:
    chart = _a_shared_chart(field_day)
    laptop = field_day.laptop("Rosa")
    second = LaptopProcess(laptop.folder, laptop.key)
    try:
        for number in range(4):
            laptop.begin("record", chart=chart, substance=f"first {number}")
            second.begin("sync", url=field_day.line.url)
            laptop.answer()
            second.answer()
    finally:
        second.end()
    field_day.settle()
    assert len(field_day.laptop("Ben").tell("show")["allergies"]) == 4
    field_day.is_whole()


def test_26_a_row_that_decayed_on_the_disk_is_found_and_fetched_again(field_day: Field) -> None:
    chart = _a_shared_chart(field_day)
    laptop = field_day.laptop("Rosa")
    laptop.tell("record", chart=chart, substance="Penicillin")
    field_day.settle()
    laptop.end()
    _decay(laptop.folder / "records.db", laptop.key)
    laptop.start()
    laptop.tell("record", chart=chart, substance="unsent")
    field_day.settle()
    substances = {line[0] for line in laptop.tell("show")["allergies"].values()}
    assert substances == {"Penicillin", "unsent"}
    field_day.is_whole()


def _decay(database: Path, key: bytes) -> None:
    connection = connect(database, key)
    connection.execute("UPDATE shadow SET doc = '{}', hash = zeroblob(16) WHERE entity = 'allergy'")
    connection.close()


def test_01_no_line_at_all_is_no_reason_not_to_save(field_day: Field) -> None:
    """SYNC-I14."""
    chart = _a_shared_chart(field_day)
    field_day.line.is_cut = True
    assert field_day.sync("Rosa")["end"] == "incomplete"
    field_day.laptop("Rosa").tell("record", chart=chart, substance="Penicillin")
    assert field_day.sync("Rosa")["waiting"] == 2
    field_day.settle()
    field_day.is_whole()


@pytest.mark.parametrize("harm", [Harm.LOSE_REPLY, Harm.LOSE_REQUEST])
def test_14_what_was_written_after_a_handover_arrives_and_the_chart_leaves(
    field_day: Field, harm: Harm
) -> None:
    chart = _a_shared_chart(field_day)
    field_day.laptop("Ana")
    field_day.move(chart, "Ana", away_from="Rosa")
    for number in range(10):
        field_day.laptop("Rosa").tell("record", chart=chart, substance=f"late {number}")
    field_day.line.weather = scripted(Fault(harm))
    field_day.sync("Rosa")
    field_day.settle()
    field_day.settle()  # the chart leaves once a backup holds all of it
    assert len(field_day.laptop("Ana").tell("show")["allergies"]) == 10
    assert chart not in field_day.laptop("Rosa").tell("show")["patients"]
    field_day.is_whole()


def test_19_what_two_workers_wrote_at_once_is_kept_and_struck_out_stays_struck_out(field_day: Field) -> None:
    chart = _a_shared_chart(field_day)
    allergy = field_day.laptop("Rosa").tell("record", chart=chart, substance="Penicillin")["allergy"]
    field_day.settle()
    field_day.laptop("Rosa").tell("change", kind="allergy", record=allergy, reaction="hives")
    field_day.laptop("Ben").tell("change", kind="allergy", record=allergy, reaction="swelling")
    field_day.laptop("Ben").tell("change", kind="allergy", record=allergy, standing="entered-in-error")
    field_day.settle()
    for name in ("Rosa", "Ben"):
        shown = field_day.laptop(name).tell("show")
        assert shown["allergies"][allergy][2] == "entered-in-error"
        assert {rival for _, _, rival in shown["conflicts"]} == {"hives", "swelling"}
    field_day.is_whole()
