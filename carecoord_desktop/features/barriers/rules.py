"""What a barrier must say, when to look at it again, and what often helps."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.resources import resource
from carecoord_desktop.features.barriers.records import BarrierDomain, BarrierStatus, Severity
from carecoord_desktop.store.record import Seen

_UNKNOWN_RECHECK_DAYS = 30


@dataclass(frozen=True)
class Kind:
    """How a kind of barrier is called, after how many days to look again, and what often helps."""

    label: str
    recheck_days: int
    helps: tuple[str, ...]


@dataclass(frozen=True)
class BarrierDraft:
    """A barrier being written down; `seen` is None for a new one."""

    domain: BarrierDomain | None = None
    description: str = ""
    severity: Severity = Severity.MODERATE
    goal_id: UUID | None = None
    found_on: date | None = None
    recheck_on: date | None = None
    seen: Seen | None = None

    @classmethod
    def of(cls, seen: Seen) -> BarrierDraft:
        """Return the draft of a stored barrier as the worker saw it."""
        names = cls.__dataclass_fields__.keys() - {"seen"}
        return cls(**{name: seen.values[name] for name in names}, seen=seen)


def problems(draft: BarrierDraft) -> list[Problem]:
    """Return what has to be mended before this barrier can be stored."""
    found = []
    if draft.domain is None:
        found.append(Problem("domain", "Choose what stands in the way."))
    if draft.found_on is not None and draft.found_on > clock.today():
        found.append(Problem("found_on", "This day is in the future. Please check it."))
    moved = draft.seen is None or draft.recheck_on != draft.seen.values["recheck_on"]
    if moved and draft.recheck_on is not None and draft.recheck_on <= clock.today():
        found.append(Problem("recheck_on", "Choose a day after today."))
    return found


def recheck_on(domain: BarrierDomain, found_on: date) -> date:
    """Return the day on which to look whether a barrier is still there, unless somebody says otherwise."""
    return found_on + timedelta(days=kind_of(domain).recheck_days)


def is_open(status: BarrierStatus) -> bool:
    """Return whether it is still in the way; a word of a newer version counts as open."""
    return status not in (BarrierStatus.RESOLVED, BarrierStatus.ACCEPTED)


def kind_of(domain: BarrierDomain) -> Kind:
    """Return what is known about a kind of barrier; one of a newer version is called as it is written."""
    return _kinds().get(domain) or Kind(domain.label, _UNKNOWN_RECHECK_DAYS, ())


@cache
def _kinds() -> Mapping[str, Kind]:
    labels = {each["id"]: each["label"] for each in _barriers_in("needs", "domains.toml")}
    return {
        each["id"]: Kind(labels[each["id"]], each["recheck_days"], tuple(each["helps"]))
        for each in _barriers_in("barriers", "helps.toml")
    }


def _barriers_in(folder: str, name: str) -> list[dict[str, Any]]:
    with resource(folder, name).open("rb") as file:
        found: list[dict[str, Any]] = tomllib.load(file)["barrier"]
    return found
