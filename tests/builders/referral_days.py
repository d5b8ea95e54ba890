"""Two coordinators who work on the same referrals, mostly offline, and a ledger of what they did."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.calls.records import ContactResult
from carecoord_desktop.features.referral_stages.records import (
    Channel,
    EventType,
    NeedAfter,
    PatientSays,
    Reason,
    Received,
    ReferralEvent,
)
from carecoord_desktop.features.referral_stages.rules import HALTS
from carecoord_desktop.features.referral_steps.rules import EventDraft, next_events, reasons_for
from carecoord_desktop.features.referrals import actions, queries
from carecoord_desktop.features.referrals.queries import ReferralRow
from carecoord_desktop.features.referrals.records import ReferralCategory
from carecoord_desktop.features.referrals.rules import ReferralDraft, SendDraft
from tests.builders.offices import Laptop

MOST_OPEN = 5
"""As many referrals are worked on at once: often enough both write about the same one."""

_NEW = 0.1
_ONLINE = 0.35
_MEET = 0.2
_SKEW_MINUTES = 3  # how far the clock of a laptop may be off before the office says so


@dataclass
class Ledger:
    """Every event that an action has stored, on whichever laptop, with what it answers."""

    events: dict[UUID, dict[UUID, ReferralEvent]] = field(default_factory=dict)

    def note(self, event: ReferralEvent) -> None:
        """Write down an event."""
        self.events.setdefault(event.referral_id, {})[event.id] = event

    def unanswered_endings(self, referral_id: UUID) -> set[UUID]:
        """Return the endings that nobody has answered by opening the referral again."""
        told = self.events.get(referral_id, {}).values()
        answered = {name for each in told if each.type == EventType.REOPENED for name in each.answers}
        return {each.id for each in told if each.type in HALTS and str(each.id) not in answered}


@dataclass
class Workweeks:
    """Rosa and Ben with one chart; every choice comes from one seed."""

    rosas: Laptop
    bens: Laptop
    chart: UUID
    dice: Random
    first_day: datetime
    ledger: Ledger = field(default_factory=Ledger)
    day: int = 0

    def work(self) -> bool:
        """Let both have a day; return whether they met in the evening, so that both must show the same."""
        for laptop in self._in_any_order():
            with self._at(laptop, hours=self.dice.randint(0, 8)):
                for _ in range(self.dice.randint(0, 3)):
                    self._act(laptop)
                if self.dice.random() < _ONLINE:
                    laptop.sync()
        do_meet = self.dice.random() < _MEET
        if do_meet:
            self.meet()
        self.day += 1
        return do_meet

    def meet(self) -> None:
        """Let both sync until both have everything."""
        first, second = self._in_any_order()
        for laptop in (first, second, first):
            with self._at(laptop, hours=9):
                laptop.sync()

    def shown(self, laptop: Laptop) -> dict[UUID, ReferralRow]:
        """Return every referral as one of them sees it."""
        with self._at(laptop, hours=10), laptop.desk.reading() as session:
            return {row.referral_id: row for row in queries.all_referrals(session, [self.chart])}

    def _in_any_order(self) -> list[Laptop]:
        both = [self.rosas, self.bens]
        self.dice.shuffle(both)
        return both

    @contextmanager
    def _at(self, laptop: Laptop, hours: int) -> Iterator[None]:
        skew = _SKEW_MINUTES if laptop is self.bens else -_SKEW_MINUTES
        at = self.first_day + timedelta(
            days=self.day, hours=hours, minutes=skew, seconds=self.dice.randint(0, 59)
        )
        with clock.reading_from(HeldClock(at, up=(self.day * 24 + hours) * 3_600_000)):
            yield

    def _act(self, laptop: Laptop) -> None:
        with laptop.desk.writing() as session:
            rows = queries.referrals_of_chart(session, self.chart)
            live = [row for row in rows if not row.is_over]
            if len(live) < MOST_OPEN and self.dice.random() < _NEW:
                actions.prepare_referral(session, self.chart, self._new())
                return
            if not rows:
                return
            row = self.dice.choice(live if live and self.dice.random() < 0.8 else rows)
            event = self._happens(session, row)
            session.flush()
            session.expunge(event)
        self.ledger.note(event)

    def _happens(self, session: Session, row: ReferralRow) -> ReferralEvent:
        kind = self.dice.choice(next_events(row.progress))
        if kind == EventType.SENT:
            return actions.send_referral(session, row.referral_id, SendDraft(Channel.SLIP))
        if kind == EventType.REOPENED:
            knowing = [each.id for each in row.progress.open_endings]
            return actions.reopen_referral(session, row.referral_id, Reason.NEW_FACTS, knowing=knowing)
        if kind == EventType.REROUTED:
            other = actions.reroute_referral(session, row.referral_id, self._new(), Reason.CAPACITY)
            return self._rerouting(session, row, other.id)
        return actions.record_event(session, row.referral_id, self._event(kind))

    def _rerouting(self, session: Session, row: ReferralRow, other_id: UUID) -> ReferralEvent:
        session.flush()
        found = queries.referral(session, row.referral_id)
        assert found is not None
        [event] = [line.event for line in found.progress.lines if line.event.other_referral_id == other_id]
        return session.get_one(ReferralEvent, event.id)

    def _new(self) -> ReferralDraft:
        number = self.dice.randint(1, 999)
        return ReferralDraft(
            ReferralCategory.SOCIAL, "food-insecurity", partner_name=f"Pantry {number}", is_second_meant=True
        )

    def _event(self, kind: EventType) -> EventDraft:
        reasons = [line.reason for line in reasons_for(kind) if line.reason != Reason.OTHER]
        today = clock.today()
        is_closing = kind == EventType.CLOSED
        return EventDraft(
            kind,
            reason=self.dice.choice(reasons) if reasons else None,
            note="Asked again",
            informant="Front desk",
            evidence="Letter",
            appointment_on=today + timedelta(days=9) if kind == EventType.SCHEDULED else None,
            contact_result=ContactResult.REACHED if kind == EventType.ASKED else None,
            outcome=self.dice.choice(list(Received)) if is_closing else None,
            outcome_on=today if is_closing else None,
            patient_says=self.dice.choice(list(PatientSays)) if is_closing else None,
            need_after=self.dice.choice(list(NeedAfter)) if is_closing else None,
        )
