"""Two coordinators write about one referral, both offline: nothing is lost, and no ending is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.referral_stages.records import (
    Channel,
    EventType,
    Reason,
    Received,
)
from carecoord_desktop.features.referral_stages.rules import Stage
from carecoord_desktop.features.referrals import actions, queries
from carecoord_desktop.features.referrals.queries import ReferralRow
from tests.builders.offices import Laptop, Office
from tests.builders.referrals import (
    FOOD,
    HARBOR_TABLE,
    a_referral,
    a_sent_referral,
    closed,
    happened,
    the_history,
    the_referral,
)
from tests.builders.shared_people import a_person

MONDAY = datetime(2026, 11, 23, 15, 20, tzinfo=UTC)
BOTH_ORDERS = pytest.mark.parametrize("rosa_first", [True, False], ids=["rosa first", "ben first"])


@pytest.fixture
def lucille(office: Office, rosas: Laptop, bens: Laptop) -> UUID:
    """Lucille, on both laptops."""
    chart = a_person(rosas.desk)
    rosas.sync()
    office.grant("Ben Carver", chart)
    bens.sync()
    return chart


def shared(rosas: Laptop, bens: Laptop, chart: UUID) -> ReferralRow:
    """Return a referral that both have, sent as a slip."""
    row = a_sent_referral(rosas.desk, chart, channel=Channel.SLIP)
    rosas.sync()
    bens.sync()
    return row


def meet(rosas: Laptop, bens: Laptop, rosa_first: bool) -> None:
    """Let both sync, one before the other, until both have everything."""
    order = (rosas, bens, rosas) if rosa_first else (bens, rosas, bens)
    for laptop in order:
        laptop.sync()


def at(minutes: int) -> HeldClock:
    return HeldClock(MONDAY + timedelta(minutes=minutes))


@BOTH_ORDERS
def test_what_ben_wrote_after_rosa_had_closed_it_reopens_nothing_and_is_shown(
    rosas: Laptop, bens: Laptop, lucille: UUID, rosa_first: bool
) -> None:
    with clock.reading_from(at(0)):
        row = shared(rosas, bens, lucille)
        closed(rosas.desk, row)
    with clock.reading_from(at(30)):
        assert happened(bens.desk, row, EventType.ACCEPTED).stage == Stage.ACCEPTED
        meet(rosas, bens, rosa_first)
        for laptop in (rosas, bens):
            found = the_referral(laptop.desk, row.referral_id)
            assert (found.stage, found.is_over) == (Stage.CLOSED, True)
            lines = the_history(laptop.desk, found)
            assert {(line.words, line.is_annotation) for line in lines} == {
                ("Sent: slip the person carries", False),
                ("Close with the outcome: fully", False),
                ("They accepted", True),
            }


@BOTH_ORDERS
def test_two_endings_meet_and_both_laptops_agree_which_holds(
    rosas: Laptop, bens: Laptop, lucille: UUID, rosa_first: bool
) -> None:
    with clock.reading_from(at(0)):
        row = shared(rosas, bens, lucille)
    with clock.reading_from(at(10)):
        happened(bens.desk, row, EventType.WITHDRAWN, reason=Reason.NO_LONGER_NEEDED)
    with clock.reading_from(at(20)):
        closed(rosas.desk, row, Received.UNKNOWN)
        meet(rosas, bens, rosa_first)
        found = [the_referral(laptop.desk, row.referral_id) for laptop in (rosas, bens)]
    assert [each.stage for each in found] == [Stage.WITHDRAWN] * 2
    assert [len(each.progress.open_endings) for each in found] == [2, 2]


@BOTH_ORDERS
def test_opened_again_by_who_knew_one_ending_another_one_still_holds(
    rosas: Laptop, bens: Laptop, lucille: UUID, rosa_first: bool
) -> None:
    with clock.reading_from(at(0)):
        row = shared(rosas, bens, lucille)
        ended = closed(rosas.desk, row, Received.UNKNOWN)
        happened(bens.desk, row, EventType.PATIENT_DECLINED)
    with clock.reading_from(at(5)):
        knowing = [each.id for each in ended.progress.open_endings]
        with rosas.desk.writing() as session:
            actions.reopen_referral(session, row.referral_id, Reason.NEW_FACTS, knowing=knowing)
        assert the_referral(rosas.desk, row.referral_id).stage == Stage.REOPENED
        meet(rosas, bens, rosa_first)
        for laptop in (rosas, bens):
            assert the_referral(laptop.desk, row.referral_id).stage == Stage.PATIENT_DECLINED


@BOTH_ORDERS
def test_the_same_asked_for_twice_stays_whole_twice_and_is_shown_as_a_pair(
    rosas: Laptop, bens: Laptop, lucille: UUID, rosa_first: bool
) -> None:
    with clock.reading_from(at(0)):
        rosa_has = a_referral(rosas.desk, lucille)
        ben_has = a_referral(bens.desk, lucille, replace(FOOD, reason="Nothing in the house"))
        meet(rosas, bens, rosa_first)
        for laptop in (rosas, bens):
            with laptop.desk.reading() as session:
                rows = {row.referral_id: row for row in queries.open_referrals(session)}
            assert rows[rosa_has.referral_id].pair_ids == (ben_has.referral_id,)
            assert rows[ben_has.referral_id].pair_ids == (rosa_has.referral_id,)
            assert {row.partner_name for row in rows.values()} == {HARBOR_TABLE}
