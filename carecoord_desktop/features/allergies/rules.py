"""What an allergy must say before it is stored, and what contradicts "no known allergies"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.allergies.records import AllergyStatus, AllergyVerification, Criticality
from carecoord_desktop.store.record import Seen

_MEANS_NONE = re.compile(
    r"(none|nil|nkd?a|n/?a|(no|denies)( known)?( drug)? allerg(y|ies))( known)?\.?", re.I
)


@dataclass(frozen=True)
class AllergyDraft:
    """An allergy being written down; `seen` is None for a new one."""

    substance: str = ""
    reaction: str = ""
    criticality: Criticality | None = None
    status: AllergyStatus = AllergyStatus.ACTIVE
    verification: AllergyVerification = AllergyVerification.UNCONFIRMED
    onset_on: PartialDate | None = None
    seen: Seen | None = None

    @classmethod
    def of(cls, seen: Seen) -> AllergyDraft:
        """Return the draft of a stored allergy as the worker saw it."""
        values = seen.values
        return cls(
            values["substance"],
            values["reaction"],
            values["criticality"],
            values["status"],
            values["verification"],
            values["onset_on"],
            seen,
        )


def problems(draft: AllergyDraft) -> list[Problem]:
    """Return what has to be mended before this allergy can be stored."""
    found = []
    substance = draft.substance.strip()
    if not substance:
        found.append(Problem("substance", "Write what the person is allergic to."))
    elif _MEANS_NONE.fullmatch(substance):
        found.append(
            Problem("substance", 'To record that there are none, close this and choose "None known".')
        )
    if draft.onset_on is not None and draft.onset_on.earliest > clock.today():
        found.append(Problem("onset_on", "This date is in the future. Please check it."))
    return found


def is_active(status: AllergyStatus, verification: AllergyVerification) -> bool:
    """Return whether an allergy must be respected today.

    Only what is known to be past or refuted is not: a word this version does not know counts as active.
    """
    is_past = status in (AllergyStatus.INACTIVE, AllergyStatus.RESOLVED)
    return not is_past and verification != AllergyVerification.REFUTED


def none_known_problems(active_substances: Iterable[str]) -> list[Problem]:
    """Return why "no known allergies" cannot be confirmed: active allergies on the list contradict it."""
    names = ", ".join(active_substances)
    if not names:
        return []
    return [Problem("", f"The list has active allergies ({names}). Correct those first.")]
