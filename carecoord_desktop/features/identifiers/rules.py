"""What is entered about a number of somebody else's, and what must be mended first."""

from __future__ import annotations

import re
from dataclasses import dataclass

from carecoord_desktop.common.never_recorded import immigration_warnings
from carecoord_desktop.common.problems import Problem, needed
from carecoord_desktop.common.spelling import folded
from carecoord_desktop.features.identifiers.records import IdentifierType
from carecoord_desktop.store.record import Seen


@dataclass(frozen=True)
class IdentifierDraft:
    """A number somebody else knows the person by."""

    type: IdentifierType = IdentifierType.OTHER
    system: str = ""
    value: str = ""
    seen: Seen | None = None


def problems(draft: IdentifierDraft) -> list[Problem]:
    """Return what must be mended before the draft can be stored, in plain words; empty if nothing."""
    found = needed(draft.value, "value", "Write the number, or take this line away.")
    if re.fullmatch(r"\s*\d{3}[- ]\d{2}[- ]\d{4}\s*", folded(draft.value)):
        found.append(Problem("value", "This looks like a Social Security number. We do not keep those."))
    return found


def warnings(draft: IdentifierDraft) -> list[Problem]:
    """Return what the coordinator should look at again; she may store the draft all the same."""
    return immigration_warnings(draft)
