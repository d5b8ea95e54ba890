"""What made-up people were asked and what they agreed to, before any of it is written into a chart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Answer = bool | int | str | list[str]

PROGRAM = "Community health"
"""The program all made-up people are in."""


@dataclass(frozen=True)
class Screening:
    """One of our own forms, answered so many days ago.

    `answers` are by linkId; `help` says, by the category of a need they propose, whether help was wanted: yes
    where nothing is said.
    """

    form: str
    days_ago: int
    answers: Mapping[str, Answer]
    help: Mapping[str, str] = field(default_factory=dict)
    informant: str = ""


@dataclass(frozen=True)
class Aim:
    """A goal of a plan with its steps; `is_own` if the words are the person's."""

    statement: str
    target: str
    steps: tuple[str, ...]
    is_own: bool = False
