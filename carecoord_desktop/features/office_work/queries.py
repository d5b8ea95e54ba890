"""What the rules ask about the office: which texts are due for a look, and which copies are recalled."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.handouts.queries import library
from carecoord_desktop.features.handouts.rules import REVIEW_SOON_DAYS, LibrarySheet, kept_id
from carecoord_desktop.features.obligations.queries import decisions_of
from carecoord_desktop.features.obligations.rules import Obligation, obligations
from carecoord_desktop.features.print_runs.queries import shelf
from carecoord_desktop.features.work_facts.rules import ChartFacts, Happening
from carecoord_desktop.store.record import OFFICE_CHART

OFFICE_NAME = "Our office"


def office_obligations(session: Session, today: date) -> tuple[ChartFacts, list[Obligation]]:
    """Return what waits for the office, by the same rules and with the same ids on every laptop."""
    facts = office_facts(session)
    return facts, obligations(facts, today, decisions_of(session, [OFFICE_CHART])[OFFICE_CHART])


def office_facts(session: Session) -> ChartFacts:
    """Return what the rules need to know about the office."""
    given = [sheet for topic in library(session) for sheet in topic.sheets if sheet.may_be_given]
    return ChartFacts(
        OFFICE_CHART,
        OFFICE_NAME,
        texts_to_review=tuple(_to_review(sheet) for sheet in given if sheet.sheet.head.review_due),
        recalled=tuple(_recalled(row.sheet) for row in shelf(session) if row.is_recalled),
    )


def _to_review(sheet: LibrarySheet) -> Happening:
    """Return the day from which a text is announced, counted back from the day of its next review."""
    due = sheet.sheet.head.review_due or date.max
    return Happening(kept_id(sheet.sheet.hash), due - timedelta(days=REVIEW_SOON_DAYS), _words(sheet))


def _recalled(sheet: LibrarySheet) -> Happening:
    last = sheet.steps[-1].at
    return Happening(kept_id(sheet.sheet.hash), clock.at_office(last).date(), _words(sheet))


def _words(sheet: LibrarySheet) -> str:
    return f"{sheet.title} ({sheet.language} v{sheet.version})"
