"""What a line of a medication list must say before it is stored; nothing here judges a dose."""

from __future__ import annotations

from dataclasses import dataclass

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.medications.records import MedicationList, MedicationStatus
from carecoord_desktop.store.record import Seen

PAST = frozenset(
    {
        MedicationStatus.STOPPED,
        MedicationStatus.COMPLETED,
        MedicationStatus.CANCELLED,
        MedicationStatus.NOT_TAKEN,
    }
)


@dataclass(frozen=True)
class MedicationDraft:
    """A line of a medication list being written down; `seen` is None for a new one."""

    name: str = ""
    dose_text: str = ""
    purpose: str = ""
    list: MedicationList = MedicationList.PATIENT_REPORTED
    status: MedicationStatus = MedicationStatus.ACTIVE
    started_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    prescriber: str = ""
    seen: Seen | None = None

    @classmethod
    def of(cls, seen: Seen) -> MedicationDraft:
        """Return the draft of a stored line as the worker saw it."""
        values = seen.values
        return cls(
            values["name"],
            values["dose_text"],
            values["purpose"],
            values["list"],
            values["status"],
            values["started_on"],
            values["ended_on"],
            values["prescriber"],
            seen,
        )


def problems(draft: MedicationDraft) -> list[Problem]:
    """Return what has to be mended before this line can be stored."""
    found = []
    if not draft.name.strip():
        found.append(Problem("name", "Write the medicine as it stands on the label or the list."))
    if draft.ended_on is None:
        return found
    if draft.started_on is not None and draft.ended_on.latest < draft.started_on.earliest:
        found.append(Problem("ended_on", "The end is before the beginning. Please check both dates."))
    elif draft.status == MedicationStatus.STOPPED and draft.ended_on.earliest > clock.today():
        found.append(Problem("ended_on", "It cannot have stopped in the future. Please check the date."))
    return found


def is_past(status: MedicationStatus) -> bool:
    """Return whether a line is over; what is unknown, on hold or planned is shown with the current ones."""
    return status in PAST
