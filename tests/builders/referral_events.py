"""Events of a referral, made up: as a person writes them, and at random as several laptops do."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from carecoord_desktop.features.referral_stages.records import EventType, Received
from carecoord_desktop.features.referral_stages.rules import HALTS, Event

SENT_ON = date(2026, 11, 23)
ROSA, BEN = UUID(int=1), UUID(int=2)


def an_event(type_: EventType, day: int = 0, *, number: int = 0, minute: int = 0, **more: Any) -> Event:
    """Return an event `day` days after sending, written down then at 10:00 and `minute` minutes later."""
    on = SENT_ON + timedelta(days=day)
    at = datetime(on.year, on.month, on.day, 15, tzinfo=UTC) + timedelta(minutes=minute)
    event_id = more.pop("id", UUID(int=(list(EventType).index(type_) + 1) * 10_000 + day * 100 + number))
    return Event(event_id, type_, on, at, more.pop("by", ROSA), **more)


@st.composite
def histories(draw: st.DrawFn, most: int = 8) -> tuple[Event, ...]:
    """Return events in any order and of any kinds; who opens again names some endings, or none."""
    events: list[Event] = []
    for number in range(draw(st.integers(0, most))):
        kind = draw(st.sampled_from(list(EventType)))
        endings = [each for each in events if each.type in HALTS]
        named = draw(st.sets(st.sampled_from(endings), max_size=3)) if endings else set()
        is_opening = kind == EventType.REOPENED
        events.append(
            an_event(
                kind,
                draw(st.integers(0, 20)),
                number=number,
                minute=draw(st.integers(0, 600)),
                id=UUID(int=1_000 + number),
                by=draw(st.sampled_from((ROSA, BEN))),
                answers=tuple(sorted(str(each.id) for each in named)) if is_opening else (),
                outcome=draw(st.sampled_from(list(Received))) if kind == EventType.CLOSED else None,
            )
        )
    return tuple(events)
