"""One measurement or answer."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class ObservationCategory(Words):
    """What kind of observation it is (FHIR observation-category)."""

    VITAL_SIGNS = "vital-signs"
    SOCIAL_HISTORY = "social-history"
    SURVEY = "survey"
    LABORATORY = "laboratory"
    EXAM = "exam"
    OTHER = "other"


class Observation(Record):
    """A value with its unit, or a text; blood pressure keeps its second number beside the first."""

    __tablename__ = "observation"

    name: Mapped[str] = field(Merge.APPEND)
    code: Mapped[str] = field(Merge.APPEND, default="", index=True)
    code_system: Mapped[str] = field(Merge.APPEND, default="")
    category: Mapped[ObservationCategory] = field(Merge.APPEND, Word(ObservationCategory))
    observed_at: Mapped[datetime | None] = field(Merge.APPEND)
    quantity: Mapped[Decimal | None] = field(Merge.APPEND)
    second_quantity: Mapped[Decimal | None] = field(Merge.APPEND)
    unit: Mapped[str] = field(Merge.APPEND, default="")
    value_text: Mapped[str] = field(Merge.APPEND, default="")
    status: Mapped[str] = field(Merge.APPEND, default="final")
    source_id: Mapped[UUID | None] = field(Merge.APPEND)
