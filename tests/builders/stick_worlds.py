"""Worlds of one office and two laptops whose sticks get lost, come late and are read twice."""

from __future__ import annotations

import random
import sqlite3
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from carecoord_desktop.common import clock
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.outbox import OutboxLine
from carecoord_desktop.store.shadow import ShadowLine, shadow_of_chart
from carecoord_desktop.sync.asking import Answer, Ask
from carecoord_desktop.sync.outcome import End
from carecoord_hub import usb
from tests.builders.offices import Laptop, Office, a_laptop, fine
from tests.builders.shared_people import a_person, changed
from tests.builders.sticks import read, written

NAMES = {"rosa": "Rosa Medina", "ben": "Ben Carver"}
FIELDS = ("preferred_name", "pronouns")


@dataclass
class World:
    """An office, two laptops, and all sticks that were ever written, both ways."""

    office: Office
    laptops: dict[str, Laptop]
    folder: Path
    chance: random.Random
    people: list[UUID] = field(default_factory=list)
    asks: list[Path] = field(default_factory=list)
    answers: list[Path] = field(default_factory=list)

    @classmethod
    def at(cls, folder: Path, seed: int) -> World:
        """Return a new world."""
        office = Office.at()
        laptops = {who: a_laptop(office, folder / who, name) for who, name in NAMES.items()}
        return cls(office, laptops, folder, random.Random(seed))  # noqa: S311  # repeatable

    def close(self) -> None:
        """Close the laptops."""
        for laptop in self.laptops.values():
            laptop.desk.store.close()

    def stick(self) -> Path:
        """Return a new stick."""
        place = self.folder / f"stick{len(self.asks) + len(self.answers)}"
        place.mkdir()
        return place

    def write(self, who: str) -> Path:
        """Write a file for the office, and keep a copy of the stick."""
        place = self.stick()
        assert written(self.laptops[who], place).is_done
        self.asks.append(place)
        return place

    def take_in(self, asks: Path) -> Path:
        """Let the office read a stick and put its answers on another one."""
        usb.read_stick(self.office.hub, asks, clock.now_ms())
        place = self.stick()
        assert all(line.is_done for line in usb.write_stick(self.office.hub, place, clock.now_ms()))
        self.answers.append(place)
        return place

    def meet_by_stick(self, who: str) -> None:
        """Carry a stick there and back."""
        read(self.laptops[who], self.take_in(self.write(who)))

    def mischief(self, who: str) -> None:
        """Let an old stick turn up somewhere, or a network round break off."""
        match self.chance.randrange(4):
            case 0 if self.asks:
                self.take_in(self.chance.choice(self.asks))
            case 1 if self.answers:
                read(self.laptops[who], self.chance.choice(self.answers))
            case 2:
                self.write(who)
            case _:
                self.laptops[who].sync(self.weather)

    def weather(self, _ask: Ask, answer: Answer) -> Answer:
        """Lose every other answer."""
        return answer if self.chance.random() < 0.5 else Answer(0, words="no link")

    def held(self, who: str) -> list[dict[str, list[str]]]:
        """Return what a laptop holds of the office's rows: per person the values of all heads."""
        with self.laptops[who].books.reading() as reading:
            found = []
            for person in self.people:
                lines = [line for line in shadow_of_chart(reading, person) if line.record_id == person]
                found.append({name: _values(lines[0], name) for name in FIELDS} if lines else {})
            return found


def _values(line: ShadowLine, name: str) -> list[str]:
    rivals = line.conflicts.get(name)
    if rivals:
        return sorted(str(rival[1]) for rival in rivals)
    return [str(line.doc.get(name))]


def meet(world: World, who: str, way: str) -> None:
    """Meet the office, by whatever way, with mischief before and after in the mix."""
    if way != "mix":
        world.meet_by_stick(who) if way == "stick" else world.laptops[who].sync()
        return
    world.mischief(who)
    if world.chance.random() < 0.5:
        world.meet_by_stick(who)
    else:
        world.laptops[who].sync()
    world.mischief(who)


def chaos(world: World, steps: int) -> None:
    """Let people save, sticks get lost and come twice, charts go to and fro, and the office be restored."""
    chance, kept = world.chance, world.office.copied()
    for step in range(steps):
        who = chance.choice(sorted(NAMES))
        laptop = world.laptops[who]
        match chance.randrange(12):
            case 0 | 1:
                world.people.append(a_person(laptop.desk, preferred_name=f"Person {step}"))
            case 2 | 3:
                edit_any(laptop, chance, step)
            case 4:
                world.write(who)
            case 5 if world.asks:
                world.take_in(chance.choice(world.asks))
            case 6 if world.answers:
                read(laptop, chance.choice(world.answers))
            case 7:
                laptop.sync(fine if chance.random() < 0.5 else world.weather)
            case 8:
                world.meet_by_stick(who)
            case 9:
                hand_on(world)
                kept = world.office.copied()  # a grant that a restore forgets is another story
            case 10:
                world.office.back_up()
                kept = world.office.copied()
            case 11 if chance.random() < 0.3:
                restored(world, kept)


def restored(world: World, kept: sqlite3.Connection) -> None:
    """Bring the office back from its backup."""
    with world.office.hub.engine.connect() as connection:
        epoch = connection.exec_driver_sql("SELECT value FROM hub_meta WHERE name = 'epoch'").scalar_one()
    world.office.restore(kept)
    with world.office.hub.engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE hub_meta SET value = ? WHERE name = 'epoch'", (str(int(epoch) + 1),)
        )


def edit_any(laptop: Laptop, chance: random.Random, step: int) -> None:
    """Change somebody who is shown here."""
    with laptop.desk.reading() as session:
        people = sorted(session.scalars(select(Patient.id)))
    if people:
        changed(laptop.desk, chance.choice(people), None, **{chance.choice(FIELDS): f"value {step}"})


def hand_on(world: World) -> None:
    """Give a chart that the office knows to the other, or take it back."""
    with world.office.hub.engine.connect() as connection:
        known = set(connection.exec_driver_sql("SELECT id FROM chart").scalars())
    charts = [person for person in world.people if person.bytes in known]
    if charts:
        name, chart = world.chance.choice(sorted(NAMES.values())), world.chance.choice(charts)
        (world.office.grant if world.chance.random() < 0.6 else world.office.revoke)(name, chart)


def said(world: World, who: str) -> list[bytes]:
    """Return the ids of everything that was ever saved on a laptop."""
    with world.laptops[who].desk.reading() as session:
        return list(session.scalars(select(OutboxLine.op_id)))


def settle_down(world: World, *, by_stick: bool) -> None:
    """Let calm days pass, by stick or by network; after a few both sides are equal and nothing waits."""
    for who in NAMES:
        ends = []
        for _ in range(6):
            world.office.back_up()
            if by_stick:
                report = read_answer(world, who)
                ends.append(report)
            else:
                ends.append(world.laptops[who].sync().end)
        assert ends[-1] == End.CONFIRMED, (who, ends)
        with world.laptops[who].books.reading() as reading:
            waiting = reading.exec_driver_sql(
                "SELECT count(*) FROM outbox WHERE state IN ('new', 'frozen', 'stored')"
            ).scalar()
        assert waiting == 0


def read_answer(world: World, who: str) -> End | None:
    """Carry a stick there and back; return how the answer ended."""
    report = read(world.laptops[who], world.take_in(world.write(who)))
    return report.outcome.end if report.outcome is not None else None
