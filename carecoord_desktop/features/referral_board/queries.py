"""The board and the report over the referrals that are on this laptop, or of some charts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.features.referral_board import rules
from carecoord_desktop.features.referral_board.rules import LoopReport
from carecoord_desktop.features.referral_stages.rules import Stage
from carecoord_desktop.features.referrals.queries import ReferralRow, all_referrals, open_referrals


@dataclass(frozen=True)
class Loops:
    """The report over all services, and the same for each."""

    since: date
    until: date
    everything: LoopReport
    partners: tuple[LoopReport, ...]


def board(session: Session, charts: Collection[UUID] | None = None) -> dict[Stage, list[ReferralRow]]:
    """Return the open referrals by stage, the longest in each stage first."""
    return rules.by_stage(open_referrals(session, charts))


def loops(session: Session, since: date, until: date, charts: Collection[UUID] | None = None) -> Loops:
    """Return how many loops of a period were closed, over all services and for each."""
    rows = all_referrals(session, charts)
    everything = rules.loop_report(rows, since, until)
    return Loops(since, until, everything, tuple(rules.partner_reports(rows, since, until)))
