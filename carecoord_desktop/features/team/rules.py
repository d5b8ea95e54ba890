"""Who may be recorded in the team, and which settings an office has."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import available_timezones

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.team.records import Role

DEFAULT_TIME_ZONE = "America/New_York"


class Setting(Words):
    """The settings that hold for the whole office."""

    NAME = "name"
    TIME_ZONE = "time-zone"
    ON_CALL_PHONE = "on-call-phone"


@dataclass(frozen=True)
class WorkerDraft:
    """Somebody about to join the team."""

    name: str
    role: Role = Role.COORDINATOR
    credential: str = ""
    phone: str = ""


def problems(draft: WorkerDraft) -> list[Problem]:
    """Return what has to be mended before this worker can be recorded."""
    found = []
    if not draft.name.strip():
        found.append(Problem("name", "Write the worker's name as it stands on papers."))
    if not draft.role.is_known:
        found.append(Problem("role", "Choose what this worker does."))
    return found


def setting_problems(setting: Setting, value: str) -> list[Problem]:
    """Return what is wrong with the value of an office setting."""
    if not value.strip():
        return [Problem("value", "This setting cannot be empty.")]
    if setting is Setting.TIME_ZONE and value not in available_timezones():
        return [Problem("value", "Choose a time zone from the list, such as America/Chicago.")]
    return []
