"""Who may sign for whom, and until when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from carecoord_desktop.common.clock_rules import months_after
from carecoord_desktop.common.partial_date import PartialDate, written_date
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.signatures import rules as signatures
from carecoord_desktop.features.signatures.rules import SignatureDraft
from carecoord_desktop.features.signers.records import SignsAs

OF_AGE = 18
"""Years at which a person signs for herself and what a guardian signed for a child ends (coordinator.md)."""


@dataclass(frozen=True)
class Signer:
    """Somebody who may sign; `person_id` is None for the person herself.

    `authority` says why, such as the court's paper, and `authority_until` is its last day. Somebody who is
    kept away has a no-contact order against him.
    """

    name: str
    signs_as: SignsAs
    person_id: UUID | None = None
    relationship: str = ""
    authority: str = ""
    authority_until: date | None = None
    is_kept_away: bool = False


@dataclass(frozen=True)
class Agreement(SignatureDraft):
    """A signature with who gives it as what; `signed_by` is one of the people around her."""

    signs_as: SignsAs | None = None
    signed_by: UUID | None = None
    authority: str = ""
    copy_given: bool = False


def agreement_problems(
    draft: Agreement, signer: Signer | None, birth_date: PartialDate | None
) -> list[Problem]:
    """Return what is missing before the signature of `signer` counts for a person born on that day."""
    return [*_signer_problems(draft, signer, birth_date), *signatures.problems(draft)]


def warning(signer: Signer | None, birth_date: PartialDate | None, on: date) -> str:
    """Return what to think of before this person signs, "" for nothing; it forbids nothing."""
    if signer is not None and signer.signs_as == SignsAs.SELF and is_minor(birth_date, on):
        return (
            "Under 18: in most states a parent or guardian signs. For some care a young person may sign "
            "alone. Ask your supervisor."
        )
    if signer is not None and signer.signs_as != SignsAs.SELF and birth_date is None:
        return "The birth date is not known. If this is a child, the consent ends at 18."
    return ""


def is_minor(birth_date: PartialDate | None, on: date) -> bool:
    """Return whether a person is, or may be, under 18 on a day; nobody is whose birth date is not known."""
    return birth_date is not None and birth_date.age_on(on) < OF_AGE


def of_age_on(birth_date: PartialDate) -> date:
    """Return the first day on which a person may be 18, as far as the date is known."""
    return months_after(birth_date.earliest, OF_AGE * 12)


def _signer_problems(
    draft: Agreement, signer: Signer | None, birth_date: PartialDate | None
) -> Iterator[Problem]:
    if signer is None:
        yield Problem("signs_as", "Choose who signs.")
        return
    if signer.is_kept_away:
        yield Problem("signs_as", "There is a no-contact order. This person may not sign.")
    if draft.signed_on is None or signer.signs_as == SignsAs.SELF:
        return
    is_child = birth_date is None or is_minor(birth_date, draft.signed_on)
    if signer.signs_as == SignsAs.PARENT_OF_MINOR and not is_child:
        yield Problem("signs_as", "At 18 a person signs alone. A parent signs only as guardian by a court.")
    if signer.authority_until is not None and signer.authority_until < draft.signed_on:
        ended = written_date(signer.authority_until)
        yield Problem("signs_as", f"This person could sign until {ended}. Ask who may sign now.")
    if not draft.authority.strip():
        yield Problem("authority", "Write why this person may sign, such as mother, or the court's paper.")
