"""What is entered about a household, and what must be mended first."""

from __future__ import annotations

from dataclasses import dataclass

from carecoord_desktop.common.never_recorded import immigration_warnings
from carecoord_desktop.common.problems import Problem, needed
from carecoord_desktop.store.record import Seen


@dataclass(frozen=True)
class HouseholdDraft:
    """People who live together."""

    name: str = ""
    note: str = ""
    seen: Seen | None = None


def problems(draft: HouseholdDraft) -> list[Problem]:
    """Return what must be mended before the draft can be stored, in plain words; empty if nothing."""
    return needed(draft.name, "name", "Write a name for the household, like the family name.")


def warnings(draft: HouseholdDraft) -> list[Problem]:
    """Return what the coordinator should look at again; she may store the draft all the same."""
    return immigration_warnings(draft)
