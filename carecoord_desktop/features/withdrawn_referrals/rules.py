"""Which referrals were written for somebody else, as the worker says, and why."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from carecoord_desktop.common.problems import Problem

LONGEST_REASON = 500  # characters


@dataclass(frozen=True)
class MixUpDraft:
    """The referrals of one chart that were meant for another person, and how that came about."""

    referral_ids: tuple[UUID, ...] = ()
    reason: str = ""


def problems(draft: MixUpDraft) -> list[Problem]:
    """Return what is missing before these referrals can be struck."""
    found = []
    if not draft.referral_ids:
        found.append(Problem("referrals", "Tick a referral, or choose Cancel."))
    if not draft.reason.strip():
        found.append(Problem("reason", "Write in a few words how it came here."))
    elif len(draft.reason) > LONGEST_REASON:
        found.append(Problem("reason", f"Write at most {LONGEST_REASON} letters."))
    return found
