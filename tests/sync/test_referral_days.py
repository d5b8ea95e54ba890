"""Day after day two coordinators write about the same referrals offline, and nothing goes missing."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from uuid import UUID

from carecoord_desktop.common import clock
from tests.builders.offices import Laptop, Office
from tests.builders.referral_days import Workweeks
from tests.builders.shared_people import a_person

DAYS = 30
"""A few seconds; tests/soak lives through many more."""


def lived(weeks: Workweeks, days: int) -> int:
    """Let days pass, comparing both whenever they have met; return how many referrals there were."""
    for _ in range(days):
        if weeks.work():
            compare(weeks)
    weeks.meet()
    return compare(weeks)


def compare(weeks: Workweeks) -> int:
    """Compare what both see with each other and with the ledger; return how many referrals there are."""
    rosas, bens = weeks.shown(weeks.rosas), weeks.shown(weeks.bens)
    assert rosas.keys() == bens.keys()
    for referral_id, row in rosas.items():
        where = f"{referral_id}, day {weeks.day}"
        assert row.progress == bens[referral_id].progress, where
        written = set(weeks.ledger.events.get(referral_id, {}))
        assert {line.event.id for line in row.progress.lines} == written, where
        holding = {each.id for each in row.progress.open_endings}
        assert holding == weeks.ledger.unanswered_endings(referral_id), where
        assert row.is_over <= bool(holding), where
    return len(rosas)


def begun(office: Office, rosas: Laptop, bens: Laptop, seed: int) -> Workweeks:
    """Return the first morning: Lucille's chart on both laptops."""
    chart: UUID = a_person(rosas.desk)
    rosas.sync()
    office.grant("Ben Carver", chart)
    bens.sync()
    return Workweeks(rosas, bens, chart, Random(seed), clock.now() + timedelta(days=1))  # noqa: S311  # chosen days


def test_both_end_with_the_same_progress_no_ending_undone_and_no_event_lost(
    office: Office, rosas: Laptop, bens: Laptop
) -> None:
    weeks = begun(office, rosas, bens, seed=1)
    assert lived(weeks, DAYS) > 5
    told = [event.type for events in weeks.ledger.events.values() for event in events.values()]
    assert len(set(told)) > 12  # days on which nothing happens would prove nothing
