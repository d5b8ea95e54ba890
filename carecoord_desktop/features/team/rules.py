"""Who may be recorded in the team, what each role may do, and which settings an office has."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import available_timezones

from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.common.resources import resource
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.team.records import Role

DEFAULT_TIME_ZONE = "America/New_York"


class Setting(Words):
    """The settings that hold for the whole office."""

    NAME = "name"
    TIME_ZONE = "time-zone"
    ON_CALL_PHONE = "on-call-phone"
    PLAN_APPROVAL_ROLES = "plan-approval-roles"


class Deed(Words):
    """What a role may or may not do; `resources/roles/roles.toml` says which."""

    WRITE = "write"
    OPEN_CHART = "open-chart"
    OPEN_ANY_CHART = "open-any-chart"
    OPEN_IN_EMERGENCY = "open-in-emergency"
    REVIEW_EMERGENCY = "review-emergency"
    SIGN = "sign"
    APPROVE = "approve"
    PRINT = "print"
    EXPORT = "export"
    DISCLOSE = "disclose"
    CLOSE_REFERRAL = "close-referral"
    IMPORT = "import"
    CHANGE_TEAM = "change-team"
    CORRECT_DIRECTORY = "correct-directory"
    REVIEW_HANDOUT = "review-handout"
    REVIEW_TRAIL = "review-trail"


OFFICE_NAMES = {Deed.APPROVE: Setting.PLAN_APPROVAL_ROLES}
"""Deeds for which an office may name the roles itself: a program without an RN is not stuck."""

OPEN_WHERE_NOBODY_MAY = frozenset({Deed.CHANGE_TEAM, Deed.CORRECT_DIRECTORY, Deed.REVIEW_HANDOUT})
"""Deeds of whoever may write where no worker has the role: an office of one coordinator is not stuck."""


@dataclass(frozen=True)
class _Permission:
    """Who may do one deed, what is said to the others, and the fields by which it is known again."""

    roles: frozenset[str]
    refusal: str
    fields: frozenset[str]


class NotPermitted(DraftHasProblems):
    """Her role does not allow what she wanted; the words say who can."""

    def __init__(self, deed: Deed) -> None:
        super().__init__([Problem("", refusal(deed))])
        self.deed = deed


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
    if setting is Setting.PLAN_APPROVAL_ROLES and not all(
        Role(word.strip()).is_known for word in value.split(",")
    ):
        return [Problem("value", f"Write roles with commas between them. There are: {', '.join(Role)}.")]
    return []


def may(role: str, deed: Deed) -> bool:
    """Return whether a role allows a deed; a role of a newer version, and no role, allow nothing.

    Where the office names its own roles for a deed, `queries.refused` knows; this is what holds otherwise.
    """
    return role in _permissions()[deed].roles


def refusal(deed: Deed) -> str:
    """Return the words that say who can do a deed, to somebody whose role does not allow it."""
    return _permissions()[deed].refusal


def roles_that_may(deed: Deed, named_by_office: str = "") -> frozenset[Role]:
    """Return the roles that allow a deed; an office setting like "rn, supervisor" stands in their stead."""
    words = named_by_office.split(",") if named_by_office.strip() else _permissions()[deed].roles
    return frozenset(Role(word.strip()) for word in words)


def deeds_of(kind: str, fields: Mapping[str, object]) -> frozenset[Deed]:
    """Return what somebody does who writes these values into a record of this kind: at least she writes.

    What takes a value away, such as bringing a plan back to draft, is no deed of its own.
    """
    marks = _deeds_by_field()
    found = (marks.get(f"{kind}.{name}", frozenset()) for name, value in fields.items() if value)
    return frozenset({Deed.WRITE}).union(*found)


def fields_of(deed: Deed) -> frozenset[str]:
    """Return the fields, as kind.field, by which a deed is known again."""
    return _permissions()[deed].fields


@functools.cache
def _permissions() -> dict[Deed, _Permission]:
    table = tomllib.loads(resource("roles", "roles.toml").read_text(encoding="utf-8"))
    return {
        Deed(name): _Permission(frozenset(line["roles"]), line["refusal"], frozenset(line["fields"]))
        for name, line in table.items()
    }


@functools.cache
def _deeds_by_field() -> dict[str, frozenset[Deed]]:
    found: dict[str, set[Deed]] = {}
    for deed, permission in _permissions().items():
        for name in permission.fields:
            found.setdefault(name, set()).add(deed)
    return {name: frozenset(deeds) for name, deeds in found.items()}
