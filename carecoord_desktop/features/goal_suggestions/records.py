"""What was answered to a suggested goal, so that nobody is asked twice."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.store.record import Merge, Record, field


class SuggestionAnswer(Record):
    """One answer for one plan; its id follows from plan, suggestion and answer, so that two laptops agree."""

    __tablename__ = "suggestion_answer"

    plan_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    suggestion: Mapped[str] = field(Merge.APPEND)
    is_taken: Mapped[bool] = field(Merge.APPEND)
