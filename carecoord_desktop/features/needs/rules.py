"""What a need must say, what follows from the person's answer, and what may be seen by others."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.resources import resource
from carecoord_desktop.features.needs.records import NeedStatus, Sensitivity, WantsHelp
from carecoord_desktop.store.record import Seen

UNSPECIFIED = "sdoh-category-unspecified"
"""The Gravity category of what fits no other; a person may have several such needs."""

_NEEDS_REASON = frozenset({NeedStatus.DEFERRED, NeedStatus.RESOLVED})


@dataclass(frozen=True)
class Domain:
    """One kind of need: a Gravity SDOH category or a clinical domain, and what is proposed with it.

    `z_code` is a billable ICD-10-CM code, "" where none is proposed; a clinician confirms it.
    """

    id: str
    label: str
    z_code: str = ""
    z_title: str = ""
    goal: str = ""
    sensitivity: Sensitivity = Sensitivity.NONE
    is_gravity: bool = True


@dataclass(frozen=True)
class NeedDraft:
    """A need being written down; `seen` is None for a new one."""

    category: str = ""
    description: str = ""
    wants_help: WantsHelp | None = None
    sensitivity: Sensitivity = Sensitivity.NONE
    goal: str = ""
    found_on: date | None = None
    seen: Seen | None = None

    @classmethod
    def of(cls, seen: Seen) -> NeedDraft:
        """Return the draft of a stored need as the worker saw it."""
        values = seen.values
        return cls(
            values["category"],
            values["description"],
            values["wants_help"],
            values["sensitivity"],
            values["goal"],
            values["found_on"],
            seen,
        )


@dataclass(frozen=True)
class Decision:
    """What the person answered to one proposed need; an empty goal and a code of None are the domain's."""

    category: str
    wants_help: WantsHelp
    description: str = ""
    reason: str = ""
    ask_again_on: date | None = None
    sensitivity: Sensitivity = Sensitivity.NONE
    code: str | None = None
    goal: str = ""


@dataclass(frozen=True)
class Move:
    """Why a need waits or ends, and the day on which to ask again."""

    reason: str = ""
    ask_again_on: date | None = None


def problems(draft: NeedDraft) -> list[Problem]:
    """Return what has to be mended before this need can be stored."""
    found = []
    if not draft.category:
        found.append(Problem("category", "Choose what the need is about."))
    if draft.wants_help is None:
        found.append(Problem("wants_help", "Ask whether help is wanted: yes, no, or already helped."))
    if draft.found_on is not None and draft.found_on > clock.today():
        found.append(Problem("found_on", "This date is in the future. Please check it."))
    return found


def move_problems(was: NeedStatus, to: NeedStatus, move: Move) -> list[Problem]:
    """Return why a need may not go from one state to another, in words.

    Declining needs no reason: nobody has to explain a no.
    """
    if was == to and to != NeedStatus.DEFERRED:
        return [Problem("status", f'This need already is "{to.label}".')]
    found = []
    if to in _NEEDS_REASON and not move.reason.strip():
        found.append(Problem("reason", "Write the reason in a few words."))
    if to == NeedStatus.DEFERRED and move.ask_again_on is None:
        found.append(Problem("ask_again_on", "Choose the day on which to ask again."))
    elif move.ask_again_on is not None and move.ask_again_on <= clock.today():
        found.append(Problem("ask_again_on", "Choose a day after today."))
    return found


def status_after(was: NeedStatus | None, wants_help: WantsHelp) -> NeedStatus:
    """Return the state that follows from an answer; a yes leaves a referral that is under way where it is."""
    if wants_help == WantsHelp.NO:
        return NeedStatus.PERSON_DECLINED
    return NeedStatus.REFERRED_OUT if was == NeedStatus.REFERRED_OUT else NeedStatus.ACTIVE


def is_open(status: NeedStatus) -> bool:
    """Return whether the need is still there; a declined one is, and a word of another version, too."""
    return status != NeedStatus.RESOLVED


def is_private(sensitivity: Sensitivity) -> bool:
    """Return whether a need stays off papers for others and off a screen that others see."""
    return sensitivity != Sensitivity.NONE


def more_protective(one: Sensitivity, other: Sensitivity) -> Sensitivity:
    """Return the one that protects more; a word of another version protects most."""
    words = list(Sensitivity)
    return min((one, other), key=lambda word: words.index(word) if word.is_known else -1)


def domain_of(category: str) -> Domain:
    """Return the domain of a category; one that this version does not know is called as it is written."""
    known = domains().get(category)
    if known is not None:
        return known
    plain = category.replace("-", " ")
    return Domain(category, plain[:1].upper() + plain[1:], is_gravity=False)


@cache
def domains() -> Mapping[str, Domain]:
    """Return every domain that ships with CareCoord by id, in the order of the file."""
    with resource("needs", "domains.toml").open("rb") as file:
        found = tomllib.load(file)["domain"]
    return {each["id"]: _domain(each) for each in found}


def _domain(found: Mapping[str, Any]) -> Domain:
    return Domain(
        found["id"],
        found["label"],
        found.get("z_code", ""),
        found.get("z_title", ""),
        found.get("goal", ""),
        Sensitivity(found.get("sensitivity", Sensitivity.NONE)),
        found.get("is_gravity", True),
    )
