"""SYNC-I17: the same results via stick and network, in any mix, with sticks lost, late or read twice."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from carecoord_hub import usb
from tests.builders.offices import Laptop, Office
from tests.builders.shared_people import a_person, changed
from tests.builders.stick_worlds import FIELDS, NAMES, World, chaos, meet, said, settle_down
from tests.builders.sticks import written


def played(world: World, script: int, way: str) -> list[list[dict[str, list[str]]]]:
    """Play a script whose meetings with the office take place by network or by stick."""
    plot = random.Random(script)  # noqa: S311  # repeatable
    for number in range(3):
        world.people.append(a_person(world.laptops["rosa"].desk, preferred_name=f"Person {number}"))
    world.laptops["rosa"].sync()
    for person in world.people:
        world.office.grant(NAMES["ben"], person)
    world.laptops["ben"].sync()
    for step in range(14):
        who, deed = plot.choice(sorted(NAMES)), plot.choice(["save", "save", "meet"])
        person, name = plot.choice(world.people), plot.choice(FIELDS)
        if deed == "save":
            changed(world.laptops[who].desk, person, None, **{name: f"value {step}"})
            continue
        meet(world, who, way)
    for who in (*NAMES, *NAMES):
        meet(world, who, way)
    return [world.held(who) for who in NAMES]


@pytest.mark.parametrize("script", range(2))
def test_the_way_by_which_it_travels_changes_nothing(script: int, tmp_path: Path) -> None:
    outcomes = {}
    for way in ("network", "stick"):
        world = World.at(tmp_path / way, script)
        outcomes[way] = played(world, script, way)
        world.close()
    assert outcomes["network"] == outcomes["stick"]
    assert outcomes["network"][0] == outcomes["network"][1]


def test_a_mix_with_late_and_repeated_sticks_ends_as_the_network_alone(tmp_path: Path) -> None:
    """Mischief may let the office hear earlier, so nobody saves while somebody else has not met it."""
    for script in range(1):
        outcomes = {}
        for way in ("network", "mix"):
            world = World.at(tmp_path / f"{way}{script}", script)
            outcomes[way] = calm(world, script, way)
            world.close()
        assert outcomes["network"] == outcomes["mix"]


def calm(world: World, script: int, way: str) -> list[list[dict[str, list[str]]]]:
    """Play a script in which each has what the other wrote before she writes."""
    plot = random.Random(script)  # noqa: S311  # repeatable
    world.people.append(a_person(world.laptops["rosa"].desk, preferred_name="Lucille"))
    world.laptops["rosa"].sync()
    world.office.grant(NAMES["ben"], world.people[0])
    for step in range(8):
        who = plot.choice(sorted(NAMES))
        meet(world, who, way)
        changed(world.laptops[who].desk, world.people[0], None, **{plot.choice(FIELDS): f"value {step}"})
        meet(world, who, way)
    for who in NAMES:
        meet(world, who, way)
    return [world.held(who) for who in NAMES]


@pytest.mark.parametrize("seed", range(2))
def test_whatever_becomes_of_the_sticks_nothing_is_lost_and_both_sides_end_equal(
    seed: int, tmp_path: Path
) -> None:
    world = World.at(tmp_path, seed)
    chaos(world, steps=35)
    settle_down(world, by_stick=seed % 2 == 0)
    ids = {op_id for who in NAMES for op_id in said(world, who)}
    with world.office.hub.engine.connect() as connection:
        there = connection.exec_driver_sql("SELECT op_id FROM change").scalars().all()
    assert ids <= set(there)
    assert len(there) == len(set(there))
    world.close()


def test_a_stick_copied_to_another_one_is_the_same_file(
    office: Office, rosas: Laptop, tmp_path: Path
) -> None:
    a_person(rosas.desk)
    written(rosas, tmp_path / "stick")
    shutil.copytree(tmp_path / "stick", tmp_path / "copy")
    assert [line.is_done for line in usb.read_stick(office.hub, tmp_path / "copy", 1)] == [True]
    assert [line.is_done for line in usb.read_stick(office.hub, tmp_path / "stick", 2)] == [False]
