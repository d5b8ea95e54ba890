"""What is open in a chart and stops with a death; what may have been written for the wrong person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.print_log.queries import print_log
from carecoord_desktop.features.referral_stages.records import Channel, EventType, ReferralEvent
from carecoord_desktop.features.referrals.queries import ReferralRow, open_referrals, referrals_of_chart
from carecoord_desktop.features.tasks.queries import tasks_of_chart
from carecoord_desktop.features.withdrawals.records import Withdrawal, WithdrawalCause
from carecoord_desktop.store.record import Standing


@dataclass(frozen=True)
class Suspect:
    """A referral that may have been meant for another person.

    `went_out` says, a line each, what left the house because of it; `is_likely` if the worker who was in the
    wrong chart prepared it on that day.
    """

    row: ReferralRow
    went_out: tuple[str, ...]
    is_likely: bool


def open_count(session: Session, chart: UUID) -> int:
    """Return how many tasks and referrals of a chart are open."""
    tasks = sum(row.is_open for row in tasks_of_chart(session, chart))
    return tasks + len(open_referrals(session, [chart]))


def suspects(session: Session, chart: UUID, worker_id: UUID, on: date) -> list[Suspect]:
    """Return the referrals of a chart, first those that a worker prepared there on one day at the office."""
    printed = _printed(session, chart)
    found = [
        Suspect(
            row,
            tuple(_went_out(session, row, printed)),
            row.prepared_by == worker_id and row.progress.prepared_on == on,
        )
        for row in referrals_of_chart(session, chart)
    ]
    return sorted(found, key=lambda one: not one.is_likely)


def stopped_by_deaths(session: Session, chart: UUID) -> Iterator[tuple[ReferralRow, ReferralEvent]]:
    """Yield each referral that a death of this chart stopped, with the event that says so."""
    deaths = session.scalars(
        select(Withdrawal.id).where(Withdrawal.about_id == chart, Withdrawal.cause == WithdrawalCause.DIED)
    ).all()
    for row in referrals_of_chart(session, chart):
        for withdrawal_id in deaths:
            event = session.get(ReferralEvent, stop_id(withdrawal_id, row.referral_id))
            if event is not None and event.standing != Standing.ENTERED_IN_ERROR:
                yield row, event


def stop_id(withdrawal_id: UUID, referral_id: UUID) -> UUID:
    """Return the id of the event by which one withdrawal stops one referral, on every laptop the same."""
    return uuid5(withdrawal_id, f"stops {referral_id}")


def _printed(session: Session, chart: UUID) -> list[tuple[date, str]]:
    rows = [row for row in print_log(session, chart) if "referral" in row.paper.casefold()]
    return [(clock.at_office(row.at).date(), row.paper) for row in rows]


def _went_out(session: Session, row: ReferralRow, printed: list[tuple[date, str]]) -> Iterator[str]:
    for line in row.progress.lines:
        event = line.event
        if event.type != EventType.SENT:
            continue
        channel = "" if event.channel is None else event.channel.label.lower()
        if event.channel == Channel.SLIP:
            yield f"The person got a slip on {_day(event.happened_on)}."
        else:
            yield f"{row.partner_name} got it on {_day(event.happened_on)} by {channel}."
    since = row.progress.prepared_on
    for on, paper in sorted(set(printed)):
        if on >= since:
            yield f"On paper since {_day(on)}: {paper}."


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b} {day.year}"
