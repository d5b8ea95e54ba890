"""A day of random faults with real processes: then the line heals, and all must be whole."""

from __future__ import annotations

import random
import time

from tests.builders.fault_proxy import seeded
from tests.sync_faults.conftest import Field

STEPS = 25


def random_day(field_day: Field, seed: int) -> None:
    """Let two workers live through a bad day on charts they share.

    Raises:
        AssertionError: if something was lost, is stuck, or differs.
    """
    luck = random.Random(seed)  # noqa: S311 - repeatable, no secret
    names = ("Rosa", "Ben")
    charts = [field_day.laptop("Rosa").tell("register", name=f"Grant {seed}")["chart"]]
    field_day.settle()
    field_day.laptop("Ben")
    field_day.give(charts[0], "Ben")
    field_day.settle()
    field_day.line.weather = seeded(seed, 0.35)
    for number in range(STEPS):
        name = luck.choice(names)
        laptop = field_day.laptop(name)
        match luck.choice(("record", "record", "change", "sync", "sync", "kill", "kill in sync", "kill hub")):
            case "record":
                laptop.tell("record", chart=charts[0], substance=f"{seed} {number}")
            case "change":
                laptop.tell("change", kind="patient", record=charts[0], preferred_name=f"{name} {number}")
            case "sync":
                field_day.sync(name)
            case "kill":
                laptop.kill()
            case "kill in sync":
                laptop.begin("sync", url=field_day.line.url)
                time.sleep(luck.random() * 0.2)
                laptop.kill()
            case "kill hub":
                field_day.hub.kill_a_worker()
    field_day.settle()
    field_day.is_whole()
    shown = [field_day.laptop(name).tell("show") for name in names]
    assert shown[0]["allergies"] == shown[1]["allergies"]
    assert shown[0]["patients"][charts[0]] == shown[1]["patients"][charts[0]]
