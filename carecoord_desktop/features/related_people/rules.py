"""What is entered about somebody around a person, and what must be mended first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from carecoord_desktop.common.never_recorded import immigration_warnings
from carecoord_desktop.common.problems import Problem, needed
from carecoord_desktop.features.contact_points.records import Permission
from carecoord_desktop.features.related_people.records import RelatedRole
from carecoord_desktop.store.record import Seen


@dataclass(frozen=True)
class RelatedPersonDraft:
    """A caregiver, guardian or emergency contact, and what he may be told."""

    name: str = ""
    role: RelatedRole = RelatedRole.FAMILY
    relationship: str = ""
    language: str = ""
    authority: str = ""
    authority_until: date | None = None
    may_be_told: Permission = Permission.NOT_ASKED
    no_contact: bool = False
    no_contact_paper: str = ""
    period_end: date | None = None
    seen: Seen | None = None


def problems(draft: RelatedPersonDraft) -> list[Problem]:
    """Return what must be mended before the draft can be stored, in plain words; empty if nothing."""
    found = needed(draft.name, "name", "Write the name, or who it is, like “neighbor upstairs”.")
    if draft.no_contact and draft.may_be_told is Permission.ALLOWED:
        found.append(
            Problem("may_be_told", "There is a no-contact order. This person may not be told anything.")
        )
    return found


def warnings(draft: RelatedPersonDraft) -> list[Problem]:
    """Return what the coordinator should look at again; she may store the draft all the same."""
    found = immigration_warnings(draft)
    if draft.no_contact and not draft.no_contact_paper.strip():
        # A safety order is never refused because nobody has seen the paper yet.
        found.append(Problem("no_contact_paper", "Which court paper says so? Add it when you see it."))
    elif draft.role is RelatedRole.GUARDIAN and not draft.authority.strip():
        found.append(Problem("authority", "Which paper makes this person the guardian? Add it if known."))
    return found
