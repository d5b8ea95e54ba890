"""The report over ten referrals of November: each number with its names, as worked out by hand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.referral_board.queries import Loops, board, loops
from carecoord_desktop.features.referral_board.rules import DEFINITIONS, LoopMeasure
from carecoord_desktop.features.referral_stages.records import (
    Channel,
    EventType,
    NeedAfter,
    Reason,
    Received,
)
from carecoord_desktop.features.referral_stages.rules import Stage
from carecoord_desktop.store.desk import Desk
from tests.builders.patients import a_patient, a_person
from tests.builders.referrals import HEART, a_referral, a_sent_referral, closed, happened

SINCE, UNTIL = date(2026, 11, 1), date(2026, 12, 31)
NAMES = ("Ana", "Bea", "Carl", "Dina", "Eli", "Fay", "Gus", "Hana", "Ivo", "Jun")
WAYS = {
    "Ana": "accepted scheduled attended result reviewed",
    "Bea": "accepted scheduled attended result reviewed",
    "Carl": "accepted scheduled attended result reviewed closed",
    "Dina": "accepted scheduled attended result reviewed closed",
    "Eli": "accepted scheduled attended",
    "Fay": "accepted scheduled",
    "Gus": "accepted scheduled missed",
    "Hana": "accepted",
    "Ivo": "declined",
    "Jun": "",
}
STEPS: dict[str, tuple[EventType, dict[str, Any]]] = {
    "accepted": (EventType.ACCEPTED, {}),
    "declined": (EventType.DECLINED, {"reason": Reason.CAPACITY}),
    "scheduled": (EventType.SCHEDULED, {"appointment_on": date(2026, 12, 3)}),
    "missed": (EventType.NO_SHOW, {"reason": Reason.NO_TRANSPORT}),
    "attended": (EventType.ATTENDED, {}),
    "result": (EventType.RESULT_RECEIVED, {"evidence": "Consult note"}),
    "reviewed": (EventType.REVIEWED, {}),
}


@pytest.fixture
def ten(rosa: Desk, monday: HeldClock) -> dict[str, UUID]:
    """Ten people sent on Monday 23 November, each a few steps on, one step every two days."""
    rows = {}
    for name in NAMES:
        chart = a_patient(rosa, a_person("Grant", name, f"19{50 + NAMES.index(name)}-01-01"), despite="x")
        rows[name] = a_sent_referral(rosa, chart, HEART, channel=Channel.SLIP)
    for number in range(6):
        monday.move(timedelta(days=2))
        for name, way in WAYS.items():
            step = dict(enumerate(way.split())).get(number)
            if step == "closed":
                outcome = Received.FULLY if name == "Carl" else Received.NOT
                said = (
                    {} if name == "Carl" else {"reason": Reason.CAPACITY, "need_after": NeedAfter.UNCHANGED}
                )
                closed(rosa, rows[name], outcome, **said)
            elif step:
                kind, known = STEPS[step]
                happened(rosa, rows[name], kind, **known)
    return {name: row.referral_id for name, row in rows.items()}


@pytest.fixture
def told(rosa: Desk, ten: dict[str, UUID]) -> Loops:
    """The report as it is read on Saturday 5 December."""
    with rosa.reading() as session:
        return loops(session, SINCE, UNTIL)


def test_of_ten_that_were_sent_four_loops_are_closed(told: Loops) -> None:
    numbers = [told.everything.count(measure).number for measure in list(LoopMeasure)[:6]]
    assert numbers == [10, 8, 7, 5, 4, 4]
    assert told.everything.closed_loop_percent == 40


def test_behind_the_number_stand_the_six_others_with_stage_and_age(told: Loops) -> None:
    others = told.everything.count(LoopMeasure.REVIEWED).others
    assert sorted((row.patient_name, row.stage, row.age_days) for row in others) == [
        ("Grant, Eli", Stage.ATTENDED, 6),
        ("Grant, Fay", Stage.SCHEDULED, 8),
        ("Grant, Gus", Stage.NO_SHOW, 6),
        ("Grant, Hana", Stage.ACCEPTED, 10),
        ("Grant, Ivo", Stage.DECLINED, 10),
        ("Grant, Jun", Stage.SENT, 12),
    ]


def test_outcome_known_and_help_received_are_two_numbers(told: Loops) -> None:
    assert told.everything.count(LoopMeasure.OUTCOME_KNOWN).percent == 20
    assert told.everything.count(LoopMeasure.HELP_RECEIVED).percent == 10


def test_the_days_of_each_step_are_the_middle_of_those_written_down(told: Loops) -> None:
    assert [step.median_days for step in told.everything.steps] == [2, 2, 2, 2, 2]
    assert [len(step.days) for step in told.everything.steps] == [8, 7, 5, 4, 4]


def test_each_service_has_the_same_report(told: Loops) -> None:
    [heart] = told.partners
    assert (heart.partner, heart.count(LoopMeasure.SENT).number) == ("Bay Heart Clinic", 10)


def test_what_is_only_prepared_is_on_the_board_and_not_in_the_report(rosa: Desk, monday: HeldClock) -> None:
    row = a_referral(rosa, a_patient(rosa))
    with rosa.reading() as session:
        assert board(session) == {Stage.PREPARED: [row]}
        report = loops(session, SINCE, UNTIL).everything
    assert report.count(LoopMeasure.SENT).of == 0
    assert report.closed_loop_percent is None


def test_every_number_says_what_it_counts() -> None:
    assert set(DEFINITIONS) == set(LoopMeasure)
