"""What a red flag must say, the two ways out of its protocol, and when somebody is called again."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from uuid import UUID, uuid5

from carecoord_desktop.common import clock
from carecoord_desktop.common.crisis_lines import CrisisLine, crisis_lines
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.resources import resource
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.red_flags.records import FlagStatus
from carecoord_desktop.store.record import Seen

LONGEST_WAIT_HOURS = 24
"""Nobody plans the next call later than this: a red flag is a matter of the same day."""

MORNING = time(8)


class WayOut(Words):
    """How the protocol may be left; there is no third way."""

    TOLD = "told"
    NOT_REACHED = "not-reached"


class Again(Words):
    """When to call again."""

    IN_15_MINUTES = "in-15-minutes"
    IN_30_MINUTES = "in-30-minutes"
    IN_1_HOUR = "in-1-hour"
    IN_2_HOURS = "in-2-hours"
    TOMORROW_MORNING = "tomorrow-morning"


_MINUTES = {
    Again.IN_15_MINUTES: 15,
    Again.IN_30_MINUTES: 30,
    Again.IN_1_HOUR: 60,
    Again.IN_2_HOURS: 120,
}


@dataclass(frozen=True)
class Protocol:
    """What to do about one kind of red flag, step by step; `calls` are ids of crisis lines, in order."""

    id: str
    title: str
    steps: tuple[str, ...]
    say: tuple[str, ...]
    avoid: tuple[str, ...]
    calls: tuple[str, ...]


@dataclass(frozen=True)
class FlagDraft:
    """What was found: in words, on which day, and in which record.

    `source_key` tells two flags of one record apart, such as the linkId of a question.
    """

    what: str
    found_on: date
    protocol: str = ""
    source_kind: str = ""
    source_record: UUID | None = None
    source_key: str = ""


@dataclass(frozen=True)
class CallDraft:
    """How the protocol is being left: whom somebody told and when, or what comes next."""

    seen: Seen
    way: WayOut | None = None
    told_whom: str = ""
    told_role: str = ""
    told_at: datetime | None = None
    next_step: str = ""
    again: Again | None = None


def flag_problems(draft: FlagDraft) -> list[Problem]:
    """Return what has to be mended before this flag can be raised."""
    found = []
    if not draft.what.strip():
        found.append(Problem("what", "Write what somebody has to hear of."))
    if draft.found_on > clock.today():
        found.append(Problem("found_on", "This day is in the future. Please check it."))
    return found


def problems(draft: CallDraft) -> list[Problem]:
    """Return what has to be mended before the protocol can be left this way."""
    match draft.way:
        case WayOut.TOLD:
            return told_problems(
                draft.told_whom, draft.told_role, draft.told_at, draft.seen.values["found_on"]
            )
        case WayOut.NOT_REACHED:
            found = [] if draft.again else [Problem("again", "Choose when you call again.")]
            if not draft.next_step.strip():
                found.insert(0, Problem("next_step", "Write what you do next."))
            return found
        case _:
            return [Problem("way", "Choose one: somebody was told, or nobody could be reached.")]


def told_problems(whom: str, role: str, at: datetime | None, found_on: date) -> list[Problem]:
    """Return what is missing in "who was told, and when"."""
    found = []
    if not whom.strip():
        found.append(Problem("told_whom", "Write whom you told."))
    if not role.strip():
        found.append(Problem("told_role", "Write what this person does, such as RN."))
    if at is None:
        found.append(Problem("told_time", "Write day and time, like 2:35 pm."))
    elif at > clock.now():
        found.append(Problem("told_time", "This time is still to come. Please check it."))
    elif clock.at_office(at).date() < found_on:
        found.append(Problem("told_on", "This is before the answer was given. Please check the day."))
    return found


def retry_problems(next_step: str, retry_at: datetime | None) -> list[Problem]:
    """Return what is missing in "could not reach: next step and retry time"."""
    found = [] if next_step.strip() else [Problem("next_step", "Write what you do next.")]
    now = clock.now()
    if retry_at is None or retry_at <= now:
        found.append(Problem("again", "Choose a time from now on to call again."))
    elif retry_at > now + timedelta(hours=LONGEST_WAIT_HOURS):
        found.append(Problem("again", "Do not wait longer than a day. Choose an earlier time."))
    return found


def retry_at(again: Again, now: datetime) -> datetime:
    """Return the moment of the next call; before eight in the morning, "tomorrow morning" is this one."""
    if again in _MINUTES:
        return now + timedelta(minutes=_MINUTES[again])
    local = clock.at_office(now)
    day = local.date() if local.time() < MORNING else local.date() + timedelta(days=1)
    return clock.office_moment(datetime.combine(day, MORNING))


def is_untold(status: FlagStatus) -> bool:
    """Return whether nobody has heard of it; a word of another version counts as nobody."""
    return status != FlagStatus.TOLD


def flag_id(draft: FlagDraft) -> UUID | None:
    """Return the id that follows from where it was found, so that raising it twice makes one flag."""
    if draft.source_record is None:
        return None
    return uuid5(draft.source_record, f"red flag {draft.source_kind} {draft.source_key}")


@cache
def protocols() -> Mapping[str, Protocol]:
    """Return every protocol that ships with CareCoord, by id."""
    with resource("crisis", "protocols.toml").open("rb") as file:
        found = tomllib.load(file)["protocol"]
    return {
        each["id"]: Protocol(
            each["id"],
            each["title"],
            tuple(each["steps"]),
            tuple(each["say"]),
            tuple(each["avoid"]),
            tuple(each["calls"]),
        )
        for each in found
    }


def lines_to_call(protocol: Protocol | None) -> list[CrisisLine]:
    """Return the public numbers of a protocol in its order; without one, those for danger now."""
    known = {line.id: line for line in crisis_lines()}
    if protocol is None:
        return [known[each] for each in ("911", "988")]
    return [known[each] for each in protocol.calls if each in known]
