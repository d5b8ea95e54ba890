"""What an entry of the problem list must say before it is stored."""

from __future__ import annotations

from dataclasses import dataclass

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.conditions.records import (
    ClinicalStatus,
    ConditionCategory,
    VerificationStatus,
)
from carecoord_desktop.store.record import Seen

ENDED = frozenset({ClinicalStatus.INACTIVE, ClinicalStatus.REMISSION, ClinicalStatus.RESOLVED})


@dataclass(frozen=True)
class ConditionDraft:
    """A condition being written down; `seen` is None for a new one."""

    name: str = ""
    category: ConditionCategory = ConditionCategory.PROBLEM
    clinical_status: ClinicalStatus = ClinicalStatus.ACTIVE
    verification: VerificationStatus = VerificationStatus.UNCONFIRMED
    onset_on: PartialDate | None = None
    abated_on: PartialDate | None = None
    seen: Seen | None = None

    @classmethod
    def of(cls, seen: Seen) -> ConditionDraft:
        """Return the draft of a stored condition as the worker saw it."""
        values = seen.values
        return cls(
            values["name"],
            values["category"],
            values["clinical_status"],
            values["verification"],
            values["onset_on"],
            values["abated_on"],
            seen,
        )


def problems(draft: ConditionDraft) -> list[Problem]:
    """Return what has to be mended before this condition can be stored.

    A condition with an end is not active any more: FHIR R4 Condition, invariant con-4.
    """
    found = []
    today = clock.today()
    if not draft.name.strip():
        found.append(Problem("name", "Write the condition in the words of the person or the paper."))
    if draft.onset_on is not None and draft.onset_on.earliest > today:
        found.append(Problem("onset_on", "This date is in the future. Please check it."))
    if draft.abated_on is None:
        return found
    if draft.abated_on.earliest > today:
        found.append(Problem("abated_on", "This date is in the future. Please check it."))
    elif draft.onset_on is not None and draft.abated_on.latest < draft.onset_on.earliest:
        found.append(Problem("abated_on", "The end is before the beginning. Please check both dates."))
    if draft.clinical_status.is_known and draft.clinical_status not in ENDED:
        found.append(Problem("clinical_status", "It has an end: choose inactive, remission or resolved."))
    return found


def is_active(clinical_status: ClinicalStatus, verification: VerificationStatus) -> bool:
    """Return whether a condition counts today; a word this version does not know counts as active."""
    return clinical_status not in ENDED and verification != VerificationStatus.REFUTED
