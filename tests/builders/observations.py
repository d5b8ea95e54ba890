"""Measurements and answers in a chart, as imports bring them."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

from carecoord_desktop.features.observations.records import Observation, ObservationCategory
from carecoord_desktop.store.desk import Desk

LOINC = "http://loinc.org"


def a_measurement(
    desk: Desk,
    chart: UUID,
    name: str = "Body weight",
    value: str = "",
    *,
    code: str = "",
    unit: str = "",
    at: datetime | None = datetime(2026, 11, 20, 15, 0, tzinfo=UTC),
    category: ObservationCategory = ObservationCategory.VITAL_SIGNS,
    text: str = "",
    status: str = "final",
) -> None:
    """Store one observation; `value` is a number, or two as in "128/76"."""
    first, _, second = value.partition("/")
    with desk.writing() as session:
        session.add(
            Observation(
                chart=chart,
                name=name,
                code=code,
                code_system=LOINC if code else "",
                category=category,
                observed_at=at,
                quantity=Decimal(first) if first else None,
                second_quantity=Decimal(second) if second else None,
                unit=unit,
                value_text=text,
                status=status,
            )
        )
