"""What a conflict is, and its parts in plain words: which field, of what, why this value is shown now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Seen


class Origin(Words):
    """Where a value was written, as seen from this laptop."""

    THIS_LAPTOP = "this laptop"
    ANOTHER_LAPTOP = "another laptop"
    OFFICE = "at the office"


@dataclass(frozen=True)
class Contender:
    """One value that somebody wrote; `op` names the operation.

    `author_name` is "" for somebody this laptop has not heard of, `at` is None where only the office
    knows. A value of a newer version is shown as it came, and cannot be chosen here.
    """

    op: bytes
    value: object
    author_name: str
    at: datetime | None
    origin: Origin
    is_readable: bool = True


@dataclass(frozen=True)
class OpenConflict:
    """A field (`name`) with several values, what is shown now, and who wrote what; the newest is last.

    `seen` is None, and nothing can be chosen, where this version does not know the field. `names` are those
    of workers, for values that are ids.
    """

    record_id: UUID
    chart: UUID
    person: str
    kind: str
    about: str
    name: str
    merge: Merge
    shown: object
    contenders: tuple[Contender, ...]
    since: datetime
    seen: Seen | None
    names: Mapping[UUID, str] = field(default_factory=dict)

    @property
    def key(self) -> tuple[UUID, str]:
        """What tells this conflict from all others."""
        return self.record_id, self.name

    @property
    def choices(self) -> tuple[Contender, ...]:
        """The values to choose from, each once: of equal ones, the newest."""
        newest = {repr(each.value): each for each in self.contenders}
        return tuple(each for each in self.contenders if newest[repr(each.value)] is each)

    @property
    def shows_another(self) -> bool:
        """Whether what is shown is none of the values, because the one from before them stays."""
        return all(each.value != self.shown for each in self.contenders)


@dataclass(frozen=True)
class Settlement:
    """The value somebody chose for a conflict."""

    conflict: OpenConflict
    value: object


def field_words(name: str) -> str:
    """Return a field as a person calls it; one without a word of its own by its name."""
    if name in _FIELDS:
        return _FIELDS[name]
    plain = name.removesuffix("_id").removesuffix("_on").removesuffix("_at").replace("_", " ")
    return plain[:1].upper() + plain[1:]


def kind_words(kind: str) -> str:
    """Return what kind of record this is as a person calls it."""
    plain = _KINDS.get(kind, kind.replace("_", " "))
    return plain[:1].upper() + plain[1:]


def why_words(conflict: OpenConflict) -> str:
    """Return why this value is shown until somebody chooses."""
    if conflict.merge is Merge.IDENTITY and conflict.shows_another:
        return "It stood here before. Who a person is, is never changed without a person's choice."
    return _WHY[conflict.merge]


_NEWEST = "It was written last. The others are kept."
_WHY = {
    Merge.APPEND: _NEWEST,
    Merge.SCALAR: _NEWEST,
    Merge.CLINICAL: "It was written last. For somebody's care, each value counts until you have looked.",
    Merge.IDENTITY: "It was written last, and nothing stood here before. Look at a paper before you choose.",
    Merge.PROTECTIVE: "It is the most careful one, and holds until you choose, whatever was written last.",
    Merge.WORKFLOW: "It is furthest on; of values equally far, it was written last.",
    Merge.STANDING: "It is the most final one.",
    Merge.OFFICE: "The office has set it.",
}
_KINDS = {
    "contact_point": "phone or e-mail",
    "document_reference": "paper",
    "document_link": "what a paper belongs to",
    "patient_identifier": "number elsewhere",
    "related_person": "person around",
    "care_team_member": "care team",
    "patient": "person",
    "encounter": "contact",
    "observation": "measurement",
    "intervention": "step",
    "goal_progress": "goal note",
    "assessment_addendum": "added words",
    "program_enrollment": "program",
    "mute": "quiet time",
}
_FIELDS = {
    "about_id": "What it is about",
    "birth_date": "Birth date",
    "care_manager_id": "Care manager",
    "deceased_on": "Date of death",
    "due_on": "Due date",
    "ended_on": "Ended",
    "enrolled_on": "Enrolled",
    "error_reason": "Why it was an error",
    "exit_reason": "Why it ended",
    "family_name": "Last name",
    "given_names": "First names",
    "hold_reason": "Why it waits",
    "hold_until": "On hold until",
    "how_to_address": "How to address",
    "is_deceased": "Has died",
    "lines": "Street",
    "may_be_told": "May be told",
    "no_known_allergies": "No known allergies",
    "postal_code": "ZIP code",
    "remind_on": "Reminder",
    "resume_on": "On hold until",
    "retry_at": "Call again",
    "sensitivity": "Private",
    "started_on": "Started",
    "stage": "State",
    "status_reason": "Reason of the state",
    "status": "State",
    "target_text": "Target",
    "told_role": "What who was told does",
    "told_whom": "Who was told",
    "until_on": "Quiet until",
    "what_matters": "What matters",
    "value": "Number",
    "whose": "Whose it is",
}
