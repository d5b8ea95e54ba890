"""For how long a chart opens in an emergency, what has to be said, and whose charts need none."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.words import Words

LASTS = timedelta(minutes=60)
"""functions.md F19; the law asks for a way in an emergency (45 CFR 164.312(a)(2)(ii)), not for a time."""

Hides = Callable[[], frozenset[UUID]]
"""Says which charts of this laptop a list leaves out: those that would open only in an emergency."""

LEAST_WORDS = 3
"""A reason of fewer words tells a supervisor nothing."""


@dataclass(frozen=True)
class Opening:
    """Why a chart has to be opened now."""

    reason: str = ""


class WayKind(Words):
    """How somebody comes into a chart."""

    OPEN = "open"
    EMERGENCY = "emergency"
    ASK = "ask"
    NONE = "none"


@dataclass(frozen=True)
class Way:
    """How somebody comes into a chart; `words` say why not, `ends_at` holds while an emergency lasts."""

    kind: WayKind
    words: str = ""
    whose: str = ""
    access_id: UUID | None = None
    ends_at: datetime | None = None
    reason: str = ""

    @property
    def is_open(self) -> bool:
        """Whether the chart may be shown."""
        return self.kind in (WayKind.OPEN, WayKind.EMERGENCY)


def problems(draft: Opening) -> list[Problem]:
    """Return what has to be said before a chart opens."""
    if len(draft.reason.split()) < LEAST_WORDS:
        return [Problem("reason", "Write in a sentence why you need this chart now.")]
    return []


def review_problems(worker_id: UUID, reviewer_id: UUID, words: str) -> list[Problem]:
    """Return why somebody may not look at an access afterwards, or what she still has to say."""
    if worker_id == reviewer_id:
        return [Problem("", "You opened this chart yourself. Another supervisor looks at it.")]
    return [] if words.strip() else [Problem("reason", "Write what you found, in a few words.")]


def is_on_caseload(worker_id: UUID, looked_after_by: Collection[UUID]) -> bool:
    """Return whether a chart is on her caseload: she looks after the person, or nobody does yet."""
    return not looked_after_by or worker_id in looked_after_by


def hides_nothing() -> frozenset[UUID]:
    """Return no chart: everything on the laptop is on somebody's list."""
    return frozenset()


def lasts(opened_at: datetime, ends_at: datetime, closed_at: datetime | None, now: datetime) -> bool:
    """Return whether an access is in force; a clock that was set back ends it."""
    return closed_at is None and opened_at <= now < ends_at


def minutes_left(ends_at: datetime, now: datetime) -> int:
    """Return the minutes that are left, a begun one counted."""
    return max(0, -((now - ends_at) // timedelta(minutes=1)))
