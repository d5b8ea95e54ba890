"""The one place that decides who may do what with which chart, for every read and write (SEC-H1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from carecoord_desktop.common.words import Words
from carecoord_desktop.features.team import rules
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.features.team.rules import may
from carecoord_desktop.store.record import OFFICE_CHART

OFFICE = OFFICE_CHART.bytes


class DeviceStatus(Words):
    """Whether a laptop may talk to the hub; a waiting one needs an officer's approval."""

    WAITING = "waiting"
    ACTIVE = "active"
    LOCKED = "locked"
    REVOKED = "revoked"


class GrantState(Words):
    """Whether a chart is granted now; an ended grant stays, so that late entries are known as such."""

    ACTIVE = "active"
    ENDED = "ended"


class Deed(Enum):
    """What somebody wants with a chart."""

    SEND = "send"  # her operations come in
    RECEIVE = "receive"  # rows go out: pages, whole charts, repairs
    PROVE = "prove"  # digests are compared, receipts for leaving charts are taken


class Decision(Enum):
    """What the hub does about it."""

    YES = "yes"
    LATE = "late"  # an entry for a chart she had before: applied, and marked
    HOLD = "hold"  # an entry for a chart she never had: kept, and a person decides
    NO = "no"


@dataclass(frozen=True)
class Actor:
    """Whose laptop it is, at the moment of asking."""

    role: Role
    is_active: bool
    status: DeviceStatus

    @property
    def may_talk(self) -> bool:
        """Whether the hub listens at all: a locked or revoked laptop gets not one byte of anybody."""
        return self.is_active and self.status is DeviceStatus.ACTIVE


@dataclass(frozen=True)
class Granting:
    """How a chart is granted to a user; a look-up ends at `until_ms`."""

    state: GrantState
    until_ms: int | None = None

    def holds(self, now_ms: int) -> bool:
        """Return whether it is in force."""
        return self.state is GrantState.ACTIVE and (self.until_ms is None or now_ms < self.until_ms)


def decide(actor: Actor, deed: Deed, chart: bytes, granting: Granting | None, now_ms: int) -> Decision:
    """Return what becomes of one deed on one chart.

    What is not granted and what does not exist get the same answer. Entries are never refused (custody):
    they are applied, applied and marked, or held.
    """
    if not actor.may_talk:
        return Decision.NO
    if chart == OFFICE:
        return Decision.YES
    works_with_charts = may(actor.role, rules.Deed.OPEN_CHART)
    if works_with_charts and granting is not None and granting.holds(now_ms):
        return Decision.YES
    if deed is not Deed.SEND:
        # what lies on a laptop whose grant has ended may still be proven, or it could never leave
        return Decision.YES if deed is Deed.PROVE and granting is not None else Decision.NO
    return Decision.LATE if works_with_charts and granting is not None else Decision.HOLD


def may_begin_charts(actor: Actor) -> bool:
    """Return whether this laptop's operations may begin the chart of somebody new."""
    return actor.may_talk and may(actor.role, rules.Deed.OPEN_CHART)
