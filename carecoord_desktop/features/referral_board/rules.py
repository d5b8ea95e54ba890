"""How many loops were closed: every number with the names behind it, and how many days each step took."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median

from carecoord_desktop.common.words import Words
from carecoord_desktop.features.referral_stages.records import EventType, Received
from carecoord_desktop.features.referral_stages.rules import WAY, Progress, Stage
from carecoord_desktop.features.referrals.queries import ReferralRow

_HELPED = (Received.FULLY, Received.PARTLY)


class LoopMeasure(Words):
    """What is counted of the referrals that were sent."""

    SENT = "sent"
    ACCEPTED = "accepted"
    SCHEDULED = "scheduled"
    ATTENDED = "attended"
    RESULT_IN = "result-received"
    REVIEWED = "reviewed"
    OUTCOME_KNOWN = "outcome-known"
    HELP_RECEIVED = "help-received"

    @property
    def label(self) -> str:
        """The measure as a person reads it."""
        return _LABELS.get(self) or super().label


_LABELS = {
    LoopMeasure.SENT: "Sent",
    LoopMeasure.ACCEPTED: "Accepted",
    LoopMeasure.SCHEDULED: "Visit booked",
    LoopMeasure.ATTENDED: "Went there",
    LoopMeasure.RESULT_IN: "Result came in",
    LoopMeasure.REVIEWED: "Reviewed (closed loop)",
    LoopMeasure.OUTCOME_KNOWN: "Outcome known",
    LoopMeasure.HELP_RECEIVED: "Got the help",
}

DEFINITIONS: Mapping[LoopMeasure, str] = {
    LoopMeasure.SENT: "Somebody said that it was sent, on a day of the period. Prepared is not sent.",
    LoopMeasure.ACCEPTED: "The service accepted, or a later step was written down.",
    LoopMeasure.SCHEDULED: "A visit was booked, or a later step was written down.",
    LoopMeasure.ATTENDED: "The person was there, or a later step was written down.",
    LoopMeasure.RESULT_IN: "Word of what came of it is here, or a later step was written down.",
    LoopMeasure.REVIEWED: "Somebody looked at the result, or it was closed because the person got help.",
    LoopMeasure.OUTCOME_KNOWN: "It was closed as got all, part or none of the help, or the person said no.",
    LoopMeasure.HELP_RECEIVED: "It was closed as got all or part of the help.",
}
"""What each number counts; all of them out of the referrals sent in the period, a household once."""


@dataclass(frozen=True)
class Count:
    """One number: those it counts, and the others of those sent, each row with its stage and age."""

    measure: LoopMeasure
    counted: tuple[ReferralRow, ...]
    others: tuple[ReferralRow, ...]

    @property
    def number(self) -> int:
        """How many it counts."""
        return len(self.counted)

    @property
    def of(self) -> int:
        """Out of how many."""
        return len(self.counted) + len(self.others)

    @property
    def percent(self) -> float | None:
        """The share in percent; None where nothing was sent."""
        return 100 * self.number / self.of if self.of else None


@dataclass(frozen=True)
class StepDays:
    """How many days a step took, for each referral of which both days are written down."""

    was: Stage
    became: Stage
    days: tuple[int, ...]

    @property
    def median_days(self) -> float | None:
        """The middle of them; None where there is none."""
        return median(self.days) if self.days else None


@dataclass(frozen=True)
class LoopReport:
    """The loops of a period; `partner` is "" for all services together."""

    partner: str
    counts: tuple[Count, ...]
    steps: tuple[StepDays, ...]

    def count(self, measure: LoopMeasure) -> Count:
        """Return one of its numbers."""
        return next(each for each in self.counts if each.measure == measure)

    @property
    def closed_loop_percent(self) -> float | None:
        """The share of the loops that were closed: the result of the referral was looked at."""
        return self.count(LoopMeasure.REVIEWED).percent


def loop_report(rows: Iterable[ReferralRow], since: date, until: date, partner: str = "") -> LoopReport:
    """Return the report over the referrals that were first sent from `since` to `until`, both included."""
    sent = [row for row in rows if _was_sent(row, since, until)]
    return LoopReport(
        partner,
        tuple(_count(measure, sent) for measure in LoopMeasure),
        tuple(_step_days(was, became, sent) for was, became in pairwise(WAY)),
    )


def partner_reports(rows: Iterable[ReferralRow], since: date, until: date) -> list[LoopReport]:
    """Return the same report for each service, the one that most was sent to first."""
    by_partner: defaultdict[object, list[ReferralRow]] = defaultdict(list)
    for row in rows:
        by_partner[row.organization_id or row.partner_name.casefold()].append(row)
    reports = [
        loop_report(group, since, until, partner=group[0].partner_name) for group in by_partner.values()
    ]
    sent = [each for each in reports if each.count(LoopMeasure.SENT).number]
    return sorted(sent, key=lambda each: (-each.count(LoopMeasure.SENT).number, each.partner.casefold()))


def by_stage(rows: Iterable[ReferralRow]) -> dict[Stage, list[ReferralRow]]:
    """Return rows by the stage they are in, in the order of the stages, the longest there first."""
    found: defaultdict[Stage, list[ReferralRow]] = defaultdict(list)
    for row in sorted(rows, key=lambda each: -each.age_days):
        found[row.stage].append(row)
    order = [*Stage, *found]
    return {stage: found[stage] for stage in dict.fromkeys(order) if stage in found}


def _was_sent(row: ReferralRow, since: date, until: date) -> bool:
    sent_on = row.progress.sent_on
    return sent_on is not None and since <= sent_on <= until


def _count(measure: LoopMeasure, sent: Sequence[ReferralRow]) -> Count:
    counts = _COUNTS[measure]
    counted = tuple(row for row in sent if counts(row.progress))
    others = tuple(row for row in sent if row not in counted)
    return Count(measure, counted, others)


def _step_days(was: Stage, became: Stage, sent: Iterable[ReferralRow]) -> StepDays:
    reached = [row.progress.reached for row in sent]
    both = [days for days in reached if was in days and became in days]
    return StepDays(was, became, tuple(max(0, (days[became] - days[was]).days) for days in both))


def _has_reached(step: Stage) -> Callable[[Progress], bool]:
    return lambda standing: standing.has_reached(step)


def _is_outcome_known(standing: Progress) -> bool:
    closing = standing.outcome
    if closing is not None:
        return closing.outcome not in (None, Received.UNKNOWN)
    return any(each.type == EventType.PATIENT_DECLINED for each in standing.open_endings)


def _was_helped(standing: Progress) -> bool:
    closing = standing.outcome
    return closing is not None and closing.outcome in _HELPED


_COUNTS: Mapping[LoopMeasure, Callable[[Progress], bool]] = {
    LoopMeasure.SENT: lambda standing: True,
    LoopMeasure.ACCEPTED: _has_reached(Stage.ACCEPTED),
    LoopMeasure.SCHEDULED: _has_reached(Stage.SCHEDULED),
    LoopMeasure.ATTENDED: _has_reached(Stage.ATTENDED),
    LoopMeasure.RESULT_IN: _has_reached(Stage.RESULT_RECEIVED),
    LoopMeasure.REVIEWED: _has_reached(Stage.REVIEWED),
    LoopMeasure.OUTCOME_KNOWN: _is_outcome_known,
    LoopMeasure.HELP_RECEIVED: _was_helped,
}
