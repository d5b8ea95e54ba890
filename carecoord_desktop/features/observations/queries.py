"""What was measured or asked in one chart: the latest of each, and the history of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.features.observations.records import Observation, ObservationCategory
from carecoord_desktop.store.record import Standing

_NOT_A_RESULT = ("cancelled", "entered-in-error")  # FHIR R4 observation-status
_UNITS = {
    "mm[Hg]": "mmHg",
    "/min": "per minute",
    "Cel": "°C",
    "[degF]": "°F",
    "[lb_av]": "lb",
    "[in_i]": "in",
    "kg/m2": "kg/m²",
}


@dataclass(frozen=True)
class ObservationRow:
    """One measurement or answer; `what` tells one kind of observation from all others."""

    observation_id: UUID
    what: str
    name: str
    category: ObservationCategory
    observed_at: datetime | None
    value: str
    status: str


def latest_observations(session: Session, chart: UUID) -> list[ObservationRow]:
    """Return the latest of each vital sign, answer and result: vital signs first, then by name."""
    latest: dict[str, ObservationRow] = {}
    for row in _newest_first(session, chart):
        latest.setdefault(row.what, row)
    return sorted(
        latest.values(),
        key=lambda row: (_category_rank(row.category), row.name.casefold()),
    )


def history_of(session: Session, chart: UUID, what: str) -> list[ObservationRow]:
    """Return every value of one kind of observation, the newest first; `what` is taken from a row."""
    return [row for row in _newest_first(session, chart) if row.what == what]


def value_words(observation: Observation) -> str:
    """Return a value as people read it: "128/76 mmHg", "72.5 kg" or the words of an answer."""
    both = (observation.quantity, observation.second_quantity)
    numbers = "/".join(f"{number:f}" for number in both if number is not None)
    measured = f"{numbers} {unit_words(observation.unit)}".strip() if numbers else ""
    return "; ".join(words for words in (measured, observation.value_text) if words)


def unit_words(unit: str) -> str:
    """Return a UCUM unit as people write it; what stands in braces is a remark and no unit (ucum.org)."""
    return _UNITS.get(unit, "" if unit.startswith("{") and unit.endswith("}") else unit)


def _newest_first(session: Session, chart: UUID) -> list[ObservationRow]:
    found = session.scalars(
        select(Observation)
        .where(
            Observation.chart == chart,
            Observation.standing != Standing.ENTERED_IN_ERROR,
            Observation.status.not_in(_NOT_A_RESULT),
        )
        .order_by(Observation.observed_at.desc().nulls_last(), Observation.id.desc())
    )
    return [_row(observation) for observation in found]


def _row(observation: Observation) -> ObservationRow:
    # Without a code only the name is left to tell a pain score from a weight.
    what = (
        f"{observation.code_system}|{observation.code}" if observation.code else observation.name.casefold()
    )
    return ObservationRow(
        observation.id,
        what,
        observation.name,
        observation.category,
        observation.observed_at,
        value_words(observation),
        observation.status,
    )


def _category_rank(category: ObservationCategory) -> int:
    categories = list(ObservationCategory)
    return categories.index(category) if category in categories else len(categories)
