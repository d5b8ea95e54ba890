"""A request from the portal to the last visit: what is refused, what is flagged, what waits in My Day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.authorizations.actions import (
    add_item,
    ask_payer,
    cancel_request,
    change_request,
    note_appeal,
    note_extension,
    note_letter,
    note_more_sent,
    note_receipt,
    strike_request,
    strike_use,
)
from carecoord_desktop.features.authorizations.queries import authorization_notices, in_the_way_of
from carecoord_desktop.features.authorizations.records import (
    AppealState,
    Channel,
    Deadline,
    Decision,
    DenialClass,
    Stage,
    Urgency,
)
from carecoord_desktop.features.authorizations.rules import (
    DecisionDraft,
    ItemDraft,
    LetterDraft,
    Level,
    decision_problems,
)
from carecoord_desktop.features.payers.records import PayerType
from carecoord_desktop.store.desk import Desk
from tests.builders.authorizations import (
    MONDAY_NINE,
    PT_FROM,
    a_request,
    decided,
    mri,
    physical_therapy,
    the_request,
    used,
)

WEDNESDAY = date(2026, 12, 2)


def step(desk: Desk, chart: UUID) -> tuple[str, date] | None:
    """Return the one step that My Day shows for the only request, with its day."""
    with desk.reading() as session:
        notices = authorization_notices(session, clock.today(), [chart]).get(chart, ())
    return (notices[0].step, notices[0].on) if notices else None


def in_the_way(desk: Desk, request_id: UUID, on: date) -> list[str]:
    """Return why an appointment on a day cannot be confirmed."""
    with desk.reading() as session:
        return in_the_way_of(session, request_id, on)


def at_noon(monday: HeldClock, day: date) -> None:
    """Let it be another day."""
    monday.move(timedelta(days=(day - clock.today()).days))


@pytest.mark.usefixtures("monday")
def test_an_mri_sent_by_portal_is_with_the_payer_at_once_and_the_appointment_has_to_wait(
    rosa: Desk, lucille: UUID
) -> None:
    row = a_request(rosa, lucille)
    assert (row.received_at, row.stage) == (MONDAY_NINE, Stage.SUBMITTED)
    assert row.decision_due.on == date(2026, 11, 30)
    assert step(rosa, lucille) == ("authorization-decision", date(2026, 11, 30))
    assert in_the_way(rosa, row.authorization_id, WEDNESDAY) == ["Lumbar MRI: the payer has not decided yet."]


@pytest.mark.usefixtures("monday")
def test_a_fax_has_no_clock_until_somebody_knows_that_the_payer_has_it(rosa: Desk, lucille: UUID) -> None:
    row = a_request(rosa, lucille, channel=Channel.FAX)
    assert row.decision_due.on is None
    assert step(rosa, lucille) == ("authorization-receipt", date(2026, 11, 23))
    with rosa.writing() as session:
        note_receipt(session, row.seen, MONDAY_NINE + timedelta(hours=1))
    assert the_request(rosa, lucille).decision_due.on == date(2026, 11, 30)


@pytest.mark.usefixtures("monday")
def test_the_payer_takes_longer_or_wants_more_and_then_it_is_its_turn_again(
    rosa: Desk, lucille: UUID
) -> None:
    row = a_request(rosa, lucille)
    with rosa.writing() as session:
        note_extension(session, row.seen)
        note_letter(session, row.authorization_id, LetterDraft(Deadline.INFORMATION, date(2026, 12, 4)))
    row = the_request(rosa, lucille)
    assert (row.stage, row.decision_due.on) == (Stage.MORE_ASKED, date(2026, 12, 14))
    assert step(rosa, lucille) == ("authorization-more", date(2026, 12, 4))
    with rosa.writing() as session:
        note_more_sent(session, row.seen)
    assert step(rosa, lucille) == ("authorization-decision", date(2026, 12, 14))


def test_a_denial_waits_for_its_appeal_and_the_letter_wins_with_the_older_day_in_sight(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    item = a_request(rosa, lucille).items[0]
    at_noon(monday, date(2026, 11, 27))
    row = decided(
        rosa, lucille, item, decision=Decision.DENIED, decided_on=date(2026, 11, 25),
        reason="Conservative therapy not documented", denial_class=DenialClass.CLINICAL, talk_by=WEDNESDAY,
    )  # fmt: skip
    assert row.stage == Stage.DECIDED
    assert row.items[0].appeal_due.on == date(2027, 1, 29)
    assert row.items[0].continuation is None
    assert step(rosa, lucille) == ("authorization-talk", WEDNESDAY)
    at_noon(monday, date(2026, 12, 3))
    assert step(rosa, lucille) == ("authorization-appeal", date(2027, 1, 29))
    for day in (date(2027, 1, 27), date(2027, 1, 25)):
        monday.move(timedelta(minutes=1))
        with rosa.writing() as session:
            note_letter(session, row.authorization_id, LetterDraft(Deadline.APPEAL, day), item.item_id)
    row = the_request(rosa, lucille)
    assert (row.items[0].appeal_due.on, row.items[0].appeal_due.estimate_on) == (
        date(2027, 1, 25),
        date(2027, 1, 29),
    )
    assert [each.due_on for each in row.letters if each.deadline == Deadline.APPEAL] == [
        date(2027, 1, 25),
        date(2027, 1, 27),
    ]
    with rosa.writing() as session:
        note_appeal(session, row.items[0].seen, AppealState.APPEALED)
    assert step(rosa, lucille) is None


def test_twelve_visits_ten_are_amber_eleven_red_and_the_thirteenth_is_refused(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    item = physical_therapy(rosa, lucille).items[0]
    at_noon(monday, date(2027, 2, 26))
    seen = {}
    for number in range(1, 13):
        used(rosa, item, PT_FROM + timedelta(days=7 * (number - 1)))
        allowance = the_request(rosa, lucille).items[0].allowance
        seen[number] = (allowance.percent, allowance.level)
    assert seen[9] == (75, Level.CALM)
    assert seen[10] == (83, Level.AMBER)
    assert seen[11] == (92, Level.RED)
    assert seen[12] == (100, Level.RED)
    with pytest.raises(DraftHasProblems, match="12 of 12 visits are used"):
        used(rosa, item, date(2027, 2, 26))
    used(rosa, item, date(2027, 2, 26), reason="Paid by the clinic's fund")
    row = the_request(rosa, lucille)
    assert row.items[0].allowance.units_used == 13
    assert row.items[0].uses[0].override_reason == "Paid by the clinic's fund"
    assert step(rosa, lucille) == ("authorization-units", date(2027, 2, 26))
    with rosa.writing() as session:
        strike_use(session, row.items[0].uses[0].seen, "The visit did not take place.")
    assert the_request(rosa, lucille).items[0].allowance.units_used == 12


def test_a_visit_after_the_window_is_refused_or_flagged(rosa: Desk, lucille: UUID, monday: HeldClock) -> None:
    row = physical_therapy(rosa, lucille)
    assert in_the_way(rosa, row.authorization_id, date(2026, 12, 1)) == []
    assert in_the_way(rosa, row.authorization_id, date(2027, 2, 28)) == []
    assert in_the_way(rosa, row.authorization_id, date(2027, 3, 2)) == [
        "Physical therapy: 2 Mar 2027 is outside the window, 1 Dec 2026 to 28 Feb 2027."
    ]
    at_noon(monday, date(2027, 3, 2))
    with pytest.raises(DraftHasProblems, match="outside the window"):
        used(rosa, row.items[0], date(2027, 3, 2))
    used(rosa, row.items[0], date(2027, 3, 2), reason="The plan said yes by phone, Kim, 10:05")
    [use] = the_request(rosa, lucille).items[0].uses
    assert use.is_outside
    assert the_request(rosa, lucille).is_over


@pytest.mark.parametrize(
    ("days_left", "warning"), [(31, None), (30, 30), (15, 30), (14, 14), (8, 14), (7, 7), (0, 7)]
)
def test_the_end_of_a_window_comes_into_sight(
    rosa: Desk, lucille: UUID, monday: HeldClock, days_left: int, warning: int | None
) -> None:
    row = physical_therapy(rosa, lucille)
    end = date(2027, 2, 28)
    at_noon(monday, end - timedelta(days=days_left))
    row = the_request(rosa, lucille)
    assert row.items[0].ending == warning
    assert step(rosa, lucille) == (None if warning is None else (f"authorization-ending-{warning}", end))


@pytest.mark.usefixtures("monday")
def test_a_request_of_two_things_is_decided_once_both_are(rosa: Desk, lucille: UUID) -> None:
    row = a_request(rosa, lucille)
    with rosa.writing() as session:
        add_item(session, row.authorization_id, ItemDraft("Contrast agent", "A9579", 1, "doses"))
    row = the_request(rosa, lucille)
    assert [(one.number, one.what) for one in row.items] == [(1, "Lumbar MRI"), (2, "Contrast agent")]
    approved = {
        "decision": Decision.APPROVED,
        "decided_on": clock.today(),
        "from_on": PT_FROM,
        "to_on": date(2026, 12, 31),
    }
    row = decided(rosa, lucille, row.items[0], **approved)
    assert row.stage == Stage.SUBMITTED
    assert in_the_way(rosa, row.authorization_id, WEDNESDAY) == []
    row = decided(rosa, lucille, row.items[1], **approved)
    assert row.stage == Stage.DECIDED


@pytest.mark.usefixtures("monday")
def test_what_was_taken_back_or_struck_is_in_the_way(rosa: Desk, lucille: UUID) -> None:
    row = physical_therapy(rosa, lucille)
    with rosa.writing() as session:
        cancel_request(session, row.seen, "She found another clinic.")
    assert in_the_way(rosa, row.authorization_id, PT_FROM) == ["The request to the payer was taken back."]
    assert step(rosa, lucille) is None
    with rosa.writing() as session:
        strike_request(session, the_request(rosa, lucille).seen, "Another person's.")
    assert in_the_way(rosa, row.authorization_id, PT_FROM) == ["The authorization was entered in error."]


@pytest.mark.usefixtures("monday")
def test_a_change_keeps_what_the_payer_already_decided(rosa: Desk, lucille: UUID) -> None:
    row = physical_therapy(rosa, lucille)
    draft = replace(mri(), what="Physical therapy, knee", payer_type=PayerType.MEDICAID_MCO, seen=row.seen)
    with rosa.writing() as session:
        change_request(session, draft)
    row = the_request(rosa, lucille)
    assert (row.what, row.payer_type, row.stage) == (
        "Physical therapy, knee",
        PayerType.MEDICAID_MCO,
        Stage.DECIDED,
    )


@pytest.mark.usefixtures("monday")
def test_a_request_that_says_too_little_is_refused_with_what_to_do(rosa: Desk, lucille: UUID) -> None:
    for fields, field in (
        ({"what": " "}, "what"),
        ({"payer_type": None}, "payer_type"),
        ({"urgency": Urgency.EXPEDITED}, "urgency_reason"),
        ({"channel": None}, "channel"),
        ({"submitted_at": None, "received_at": MONDAY_NINE}, "submitted_at"),
        ({"received_at": MONDAY_NINE - timedelta(hours=1)}, "received_at"),
        ({"submitted_at": MONDAY_NINE + timedelta(days=1)}, "submitted_at"),
        ({"units_asked": 0}, "units_asked"),
    ):
        with pytest.raises(DraftHasProblems) as refused, rosa.writing() as session:
            ask_payer(session, lucille, mri(**fields))
        assert field in {problem.field for problem in refused.value.problems}


@pytest.mark.usefixtures("monday")
def test_a_letter_that_says_too_little_is_refused_with_what_to_do() -> None:
    monday, before = date(2026, 11, 23), date(2026, 11, 20)
    for draft, fields in (
        (DecisionDraft(), {"decision"}),
        (DecisionDraft(Decision.APPROVED, monday), {"from_on", "to_on"}),
        (DecisionDraft(Decision.APPROVED, monday, from_on=monday, to_on=before), {"to_on"}),
        (DecisionDraft(Decision.DENIED, monday), {"reason", "denial_class"}),
        (DecisionDraft(Decision.STILL_OPEN), set()),
        (
            DecisionDraft(Decision.DENIED, monday, "No", denial_class=DenialClass.CLINICAL, appeal_by=before),
            {"appeal_by"},
        ),
        (DecisionDraft(Decision.CHANGED, date(2026, 11, 24), from_on=monday, to_on=monday), {"decided_on"}),
    ):
        assert {problem.field for problem in decision_problems(draft)} == fields
