"""What is entered about who takes part in the care, and what must be mended first."""

from __future__ import annotations

from dataclasses import dataclass

from carecoord_desktop.common.never_recorded import immigration_warnings
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import Problem, needed
from carecoord_desktop.features.contact_points.rules import phone_number
from carecoord_desktop.store.record import Seen


@dataclass(frozen=True)
class CareTeamMemberDraft:
    """Somebody who takes part in her care."""

    name: str = ""
    role: str = ""
    organization: str = ""
    phone: str = ""
    started_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    seen: Seen | None = None


def problems(draft: CareTeamMemberDraft) -> list[Problem]:
    """Return what must be mended before the draft can be stored, in plain words; empty if nothing."""
    found = needed(
        draft.name or draft.organization, "name", "Write who it is: a name or the name of the clinic."
    )
    if draft.phone.strip() and phone_number(draft.phone) is None:
        found.append(Problem("phone", "Write the area code and the number, like (617) 555-0142."))
    if draft.started_on and draft.ended_on and draft.ended_on.latest < draft.started_on.earliest:
        found.append(Problem("ended_on", "The end is before the start. Check both dates."))
    return found


def warnings(draft: CareTeamMemberDraft) -> list[Problem]:
    """Return what the coordinator should look at again; she may store the draft all the same."""
    return immigration_warnings(draft)
