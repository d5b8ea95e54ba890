"""Red flags in a chart."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.features.red_flags.actions import raise_flag
from carecoord_desktop.features.red_flags.queries import FlagRow, flag_row
from carecoord_desktop.features.red_flags.rules import FlagDraft
from carecoord_desktop.store.desk import Desk


def a_red_flag(
    desk: Desk,
    chart: UUID,
    what: str = "Thoughts of being better off dead, several days",
    *,
    found_on: date | None = None,
    protocol: str = "suicidal-statement",
    source_record: UUID | None = None,
) -> FlagRow:
    """Return a new red flag, found today unless another day is given, as lists show it."""
    draft = FlagDraft(what, found_on or clock.today(), protocol, "assessment", source_record, "item-9")
    with desk.writing() as session:
        raised = raise_flag(session, chart, draft)
    return the_flag(desk, raised.id)


def the_flag(desk: Desk, flag_id: UUID) -> FlagRow:
    """Return a red flag as it is now."""
    with desk.reading() as session:
        return flag_row(session, flag_id)
