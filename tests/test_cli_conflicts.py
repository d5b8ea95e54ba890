"""`carecoord conflicts` and `carecoord resolve`: both values are listed, and a script may choose."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from carecoord_desktop.store import unlock
from carecoord_desktop.store.profile import Profile
from tests.builders import command_line
from tests.builders.command_line import CHEAPEST, refusal
from tests.builders.conflicts import move_due
from tests.builders.desks import a_desk
from tests.builders.offices import Office, a_laptop, enrolled
from tests.builders.patients import a_patient
from tests.builders.profiles import PASSPHRASE
from tests.builders.tasks import a_task

BEFORE, ROSAS, BENS = date(2027, 1, 15), date(2027, 2, 28), date(2027, 3, 31)


def rosas_disagreement(folder: Path) -> command_line.Office:
    """Return Rosa's profile, in which a due date has her value and Ben's."""
    office = Office.at()
    profile = Profile(folder / "profile")
    created = unlock.create(profile, "Rosa Medina", PASSPHRASE, CHEAPEST)
    desk = a_desk(profile.folder, key=created.key, worker_id=created.worker_id)
    rosas, bens = enrolled(desk, office), a_laptop(office, folder / "ben", "Ben Carver")
    lucille = a_patient(rosas.desk)
    task = a_task(rosas.desk, lucille, "Call the pharmacy", due_on=BEFORE).task_id
    rosas.sync()
    office.grant("Ben Carver", lucille)
    bens.sync()
    for laptop, due_on in ((rosas, ROSAS), (bens, BENS)):
        move_due(laptop.desk, lucille, task, due_on)
    for laptop in (rosas, bens, rosas):
        laptop.sync()
        laptop.sync()
    for laptop in (rosas, bens):
        laptop.desk.store.close()
    return command_line.Office(folder, lucille, created.recovery_code)


def test_a_script_lists_what_was_written_twice_and_chooses(tmp_path: Path) -> None:
    rosas = rosas_disagreement(tmp_path)
    [conflict] = rosas.ask("conflicts")
    assert {name: conflict[name] for name in ("patient", "about", "field", "shown")} == {
        "patient": str(rosas.lucille), "about": "Call the pharmacy", "field": "due_on",
        "shown": BENS.isoformat(),
    }  # fmt: skip
    assert [(each["choose"], each["value"], each["author"]) for each in conflict["choices"]] == [
        (1, ROSAS.isoformat(), "Rosa Medina"),
        (2, BENS.isoformat(), "Ben Carver"),
    ]
    told = rosas.run("conflicts").stdout.splitlines()
    assert "Task: Call the pharmacy, Due date; shown now: 2027-03-31" in told[0]
    assert told[1] == "  1  2027-02-28  Rosa Medina, This laptop"
    assert "2 values" in refusal(rosas.run("resolve", conflict["id"], "--choose", 3))
    assert "no open conflict" in refusal(rosas.run("resolve", "somewhere.else", "--choose", 1))
    chosen = rosas.ask("resolve", conflict["id"], "--choose", 1)
    assert chosen == {"id": conflict["id"], "field": "due_on", "chosen": ROSAS.isoformat()}
    assert rosas.ask("conflicts") == []
    [task] = rosas.ask("chart", rosas.lucille)["task"]
    assert task["due_on"] == ROSAS.isoformat()
