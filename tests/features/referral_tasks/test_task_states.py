"""The states of a referral task: all pairs of the twelve, and the way that events lead through them."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from hypothesis import given

from carecoord_desktop.features.referral_stages.records import EventType, Received
from carecoord_desktop.features.referral_stages.rules import Event, progress
from carecoord_desktop.features.referral_tasks.rules import (
    TERMINAL,
    Party,
    RequestStatus,
    TaskStatus,
    may_move,
    request_status,
    task_paths,
    task_status,
)
from tests.builders.referral_events import SENT_ON, an_event, histories

# written down by hand from the guide's table, so that the data file and this list check each other
ALLOWED = {
    Party.REQUESTER: {"draft requested", "requested cancelled", "accepted cancelled", "in-progress cancelled",
                      "on-hold cancelled"}
                     | {f"{was} entered-in-error" for was in (
                         "draft", "requested", "accepted", "rejected", "cancelled", "in-progress", "on-hold",
                         "failed", "completed")},
    Party.TARGET: {"requested accepted", "requested rejected"}
                  | {f"{was} {to}" for was in ("accepted", "in-progress", "on-hold")
                     for to in ("in-progress", "on-hold", "cancelled", "completed", "failed") if was != to},
}  # fmt: skip

SENT = an_event(EventType.SENT)


@pytest.mark.parametrize("by", list(Party))
@pytest.mark.parametrize(("was", "to"), list(product(TaskStatus, repeat=2)))
def test_each_of_the_144_pairs_is_allowed_or_refused_as_the_guide_says(
    was: TaskStatus, to: TaskStatus, by: Party
) -> None:
    assert may_move(was, to, by) == (f"{was} {to}" in ALLOWED[by])


@given(histories())
def test_whatever_happens_every_move_of_the_task_is_allowed(events: tuple[Event, ...]) -> None:
    for path in task_paths(progress(events, SENT_ON)):
        assert all(may_move(move.was, move.became, move.by) for move in path.moves)
        assert all(one.became == other.was for one, other in pairwise(path.moves))
        assert not {move.was for move in path.moves} & TERMINAL


@pytest.mark.parametrize(
    ("events", "status"),
    [
        ([], TaskStatus.DRAFT),
        ([SENT], TaskStatus.REQUESTED),
        ([SENT, an_event(EventType.RECEIVED, 1)], TaskStatus.REQUESTED),
        ([SENT, an_event(EventType.ACCEPTED, 1)], TaskStatus.ACCEPTED),
        ([SENT, an_event(EventType.WAITLISTED, 1)], TaskStatus.ON_HOLD),
        ([SENT, an_event(EventType.WAITLISTED, 1), an_event(EventType.ACCEPTED, 2)], TaskStatus.IN_PROGRESS),
        ([SENT, an_event(EventType.SCHEDULED, 1)], TaskStatus.IN_PROGRESS),
        ([SENT, an_event(EventType.DECLINED, 1)], TaskStatus.REJECTED),
        ([SENT, an_event(EventType.ACCEPTED, 1), an_event(EventType.DECLINED, 2)], TaskStatus.CANCELLED),
        ([SENT, an_event(EventType.WITHDRAWN, 1)], TaskStatus.CANCELLED),
        ([SENT, an_event(EventType.CLOSED, 1, outcome=Received.NOT)], TaskStatus.FAILED),
    ],
)
def test_the_task_is_where_the_events_lead(events: list[Event], status: TaskStatus) -> None:
    assert task_status(progress(events, SENT_ON)) == status


def test_a_completed_task_completes_no_request() -> None:
    standing = progress([SENT, an_event(EventType.RESULT_RECEIVED, 9)], SENT_ON)
    assert (task_status(standing), request_status(standing)) == (TaskStatus.COMPLETED, RequestStatus.ACTIVE)


def test_a_service_that_cancels_leaves_the_request_open_to_send_elsewhere() -> None:
    standing = progress([SENT, an_event(EventType.DECLINED, 9)], SENT_ON)
    assert request_status(standing) == RequestStatus.ACTIVE


def test_the_request_is_completed_only_when_the_person_got_help() -> None:
    helped = progress([SENT, an_event(EventType.CLOSED, 9, outcome=Received.PARTLY)], SENT_ON)
    unhelped = progress([SENT, an_event(EventType.CLOSED, 9, outcome=Received.UNKNOWN)], SENT_ON)
    assert request_status(helped) == RequestStatus.COMPLETED
    assert request_status(unhelped) == RequestStatus.REVOKED


def test_opening_again_begins_a_new_task_because_the_first_has_ended() -> None:
    closed = an_event(EventType.CLOSED, 9, outcome=Received.NOT)
    opened = an_event(EventType.REOPENED, 10, answers=(str(closed.id),))
    first, second = task_paths(progress([SENT, closed, opened], SENT_ON))
    assert (first.status, second.status) == (TaskStatus.FAILED, TaskStatus.DRAFT)
