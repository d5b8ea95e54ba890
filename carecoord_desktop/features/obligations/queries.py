"""What is due about people, and what was decided about it; the same on laptop and hub."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.features.obligations import rules
from carecoord_desktop.features.obligations.records import WorkDecision
from carecoord_desktop.features.obligations.rules import Decision, Obligation
from carecoord_desktop.features.work_facts.queries import chart_facts
from carecoord_desktop.features.work_facts.rules import ChartFacts
from carecoord_desktop.store.record import Seen, Standing


def obligations_of(
    session: Session, today: date, charts: Collection[UUID] | None = None, *, until: date | None = None
) -> list[tuple[ChartFacts, list[Obligation]]]:
    """Return each person with what is due about her, by id; of all charts without `charts`.

    With `until` also what falls due by that day. Days are those of the office.
    """
    facts, decisions = chart_facts(session, today, charts), decisions_of(session, charts)
    return [(each, rules.obligations(each, today, decisions[each.chart], until=until)) for each in facts]


def decisions_of(
    session: Session, charts: Collection[UUID] | None
) -> defaultdict[UUID, dict[UUID, Decision]]:
    """Return what was decided about obligations, by chart and by their ids."""
    found: defaultdict[UUID, dict[UUID, Decision]] = defaultdict(dict)
    query = select(WorkDecision).where(WorkDecision.standing != Standing.ENTERED_IN_ERROR)
    if charts is not None:
        query = query.where(WorkDecision.chart.in_(charts))
    for one in session.scalars(query):
        found[one.chart][one.id] = Decision(
            Seen.of(one),
            one.status,
            one.reason,
            one.note,
            one.ended_on,
            one.remind_on,
            one.due_on,
            one.due_reason,
        )
    return found
