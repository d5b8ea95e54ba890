"""Charts that are read and not written here: handed over to somebody else, or still arriving."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import shown_name
from carecoord_desktop.features.team.queries import worker_name
from carecoord_desktop.store.chart_scope import ScopeState
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.sync.queries import ChartStanding, charts_in_motion
from carecoord_desktop.widgets.record_page import date_words

_ARRIVING = (
    "This chart is still being fetched from the office. Until all of it is here, you can only read it."
)


def reading_only_words(desk: Desk, chart: UUID) -> str:
    """Return why a chart is only read on this laptop, "" if it is hers to write."""
    with desk.reading() as session:
        for standing in charts_in_motion(session.connection()):
            if standing.chart == chart:
                return _words(session, standing, desk.worker_id)
    return ""


def chart_name(session: Session, chart: UUID) -> str:
    """Return whose chart this is, "" while the person is not here."""
    person = session.get(Patient, chart)
    if person is None:
        return ""
    return shown_name(person.family_name, person.given_names, person.name_suffix, person.preferred_name)


def new_coordinator(session: Session, chart: UUID, worker_id: UUID) -> str:
    """Return who has the chart now; laptops hear of it only if the news came before the handover."""
    person = session.get(Patient, chart)
    if person is None or person.coordinator_id in (None, worker_id):
        return "another coordinator"
    return worker_name(session, person.coordinator_id) or "another coordinator"


def _words(session: Session, standing: ChartStanding, worker_id: UUID) -> str:
    if standing.state == ScopeState.PENDING:
        return _ARRIVING
    to = new_coordinator(session, standing.chart, worker_id)
    on = date_words(clock.at_office(standing.since).date())
    return (
        f"Handed over to {to} on {on}. You can still read this chart; "
        "it leaves this laptop once the office has everything you wrote."
    )
