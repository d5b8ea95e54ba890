"""Public crisis numbers, readable without a passphrase: they ship with CareCoord and name no patient."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from carecoord_desktop.common.resources import resource


@dataclass(frozen=True)
class CrisisLine:
    """One number, whom one reaches there, and what else helps to know.

    `text` and `deaf` say how to reach it by text and without hearing; `is_urgent` that it helps with
    danger now.
    """

    id: str
    name: str
    number: str
    note: str
    text: str
    deaf: str
    is_urgent: bool


@cache
def crisis_lines() -> tuple[CrisisLine, ...]:
    """Return the public numbers in the order to show them, those for danger now first."""
    with resource("crisis", "lines.toml").open("rb") as file:
        found = tomllib.load(file)["line"]
    lines = [
        CrisisLine(
            each["id"],
            each["name"],
            each["number"],
            each.get("note", ""),
            each.get("text", ""),
            each.get("deaf", ""),
            each["is_urgent"],
        )
        for each in found
    ]
    return tuple(sorted(lines, key=lambda line: not line.is_urgent))
