"""How the demo day begins: laptops join the office, made-up people come onto them, all sync."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.demo.day import (
    BEN,
    BEN_FOLDER,
    DANA,
    DANA_FOLDER,
    LUCILLE,
    ROSA,
    ROSA_FOLDER,
    Day,
)
from carecoord_desktop.demo.laptops import (
    Laptop,
    charts_of,
    facts,
    found_laptop,
    join,
    open_tasks,
    plan_task,
    put_off,
    sync,
)
from carecoord_desktop.demo.office import DemoOffice
from carecoord_desktop.features.demo_histories.actions import approve_spanish
from carecoord_desktop.features.demo_people.actions import make_demo_people
from carecoord_desktop.features.team.queries import workers
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store.desk import Desk

NEWS = "Ask Lucille about the new inhaler"
"""What Ben writes down for Lucille while Rosa is out."""
WHY = "Her doctor is away"
"""Why both move a due date; two reasons would be two values more."""


@dataclass(frozen=True)
class Team:
    """The office, Ben's laptop and Dana's; Rosa and Ben both have Lucille's chart."""

    office: DemoOffice
    ben: Laptop
    dana: Laptop


@dataclass(frozen=True)
class Begun:
    """Rosa's laptop with her people; `team` is None where no hub can run."""

    rosa: Laptop
    lucille: UUID
    team: Team | None


def begin(day: Day, office: DemoOffice | None) -> Begun:
    """Set up everything the day needs; the office, if there is one, is started and left running."""
    with day.step("Rosa sets up her laptop"):
        rosa = found_laptop(day.out / ROSA_FOLDER, ROSA)
    team = None if office is None else _gather(day, rosa, office)
    if team is None:
        day.say(
            "          No hub here: the extra `hub` is not installed, so the day goes on without an office"
        )
    with day.step("Made-up people come onto it") as found:
        people = make_demo_people(rosa.desk)
        found.update({"people": people.count, "changes saved": rosa.desk.store.waiting()})
    lucille = people.patient_ids[LUCILLE]
    _approve_spanish(day, rosa, team)
    if team is not None:
        with day.step("Rosa syncs for the first time") as found:
            found.update(facts(sync(rosa.desk, team.office.url)))
        _share(day, rosa, team, lucille)
    return Begun(rosa, lucille, team)


def disagree(rosa: Desk, ben: Desk, lucille: UUID) -> str:
    """Let Ben write something down for Lucille, and both move one due date unseen; return of which task."""
    title, hers = next(iter(open_tasks(rosa, lucille).items()))
    today = clock.today()
    put_off(rosa, hers, today + timedelta(days=7), WHY)
    put_off(ben, open_tasks(ben, lucille)[title], today + timedelta(days=14), WHY)
    plan_task(ben, lucille, NEWS, today + timedelta(days=2))
    return title


def _approve_spanish(day: Day, rosa: Laptop, team: Team | None) -> None:
    """Let the nurse store what a translator said, if there is an office on her own laptop."""
    with day.step("A made-up translator approves the Spanish handouts, in the demo only") as found:
        desk = rosa.desk if team is None else team.dana.desk
        with desk.reading() as session:
            nurse = next(row.worker_id for row in workers(session) if row.role == Role.RN)
        with desk.store.writing(nurse) as session:
            found["approved"] = approve_spanish(session)
        if team is not None:
            sync(team.dana.desk, team.office.url)
            team.dana.desk.store.close()


def _gather(day: Day, rosa: Laptop, office: DemoOffice) -> Team:
    with day.step("Ben sets up his, and so does Dana, the nurse who approves plans"):
        ben = found_laptop(day.out / BEN_FOLDER, BEN)
        dana = found_laptop(day.out / DANA_FOLDER, DANA, Role.RN)
    with day.step("The office starts its hub, and the laptops join it") as found:
        office.start()
        found["hub"] = office.url
        for laptop in (rosa, ben, dana):
            desk = laptop.desk
            join(desk, office.url, office.hire(desk.worker_name, desk.role))
        sync(rosa.desk, office.url)
    return Team(office, ben, dana)


def _share(day: Day, rosa: Laptop, team: Team, lucille: UUID) -> None:
    """Give Ben the people who are his, and Lucille for two days."""
    with day.step("The office hands Ben his people, lends him Lucille's chart, and backs up") as found:
        bens = charts_of(rosa.desk, team.ben.desk.worker_id)
        team.office.tell("transfer", "--from", ROSA, "--to", BEN, *bens)
        until = datetime.combine(clock.today() + timedelta(days=2), time(17)).isoformat()
        team.office.tell("grant", BEN, lucille, "--until", until, "--reason", "Rosa is out")
        found["backup"] = team.office.tell("backup")["operations"]
        found["charts handed over"] = len(bens)
    for laptop in (team.ben, rosa):
        with day.step(f"{laptop.desk.worker_name} syncs") as found:
            found.update(facts(sync(laptop.desk, team.office.url)))
            found["people here"] = len(charts_of(laptop.desk, laptop.desk.worker_id))
