"""Coverage in the order in which it pays."""

from __future__ import annotations

from datetime import UTC, datetime

from carecoord_desktop.common.clock import HeldClock, reading_from
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.coverage.queries import coverage_of_chart
from carecoord_desktop.features.coverage.records import Coverage, CoverageStatus
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id

LUCILLE = new_id()


def test_what_pays_today_stands_first_in_the_order_in_which_it_pays(rosa: Desk) -> None:
    with rosa.writing() as session:
        for payer, status, order, started, ended in (
            ("Medicaid", "active", 2, "2020", None),
            ("Medicare Advantage", "active", 1, "2026-01-01", "2026-11"),
            ("Blue Plan", "active", 1, "2019", "2025-12-31"),
            ("Acme Health", "cancelled", 1, None, None),
            ("Next Year Plan", "active", 1, "2027-01-01", None),
        ):
            session.add(
                Coverage(
                    chart=LUCILLE,
                    payer=payer,
                    status=CoverageStatus(status),
                    order=order,
                    started_on=None if started is None else PartialDate(started),
                    ended_on=None if ended is None else PartialDate(ended),
                )
            )
    # Known only to the month, an end in November holds until its last day.
    with (
        reading_from(HeldClock(datetime(2026, 11, 30, 17, 0, tzinfo=UTC))),
        rosa.reading() as session,
    ):
        rows = coverage_of_chart(session, LUCILLE)
    assert [(row.payer, row.is_current) for row in rows] == [
        ("Medicare Advantage", True),
        ("Medicaid", True),
        ("Next Year Plan", False),
        ("Blue Plan", False),
        ("Acme Health", False),
    ]
