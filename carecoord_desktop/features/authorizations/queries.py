"""The requests of a chart with what was decided and used; what is in the way, and what is due."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.authorizations import rules
from carecoord_desktop.features.authorizations.records import (
    AppealState,
    Authorization,
    AuthorizationItem,
    AuthorizationUse,
    Channel,
    Deadline,
    Decision,
    DenialClass,
    LetterDate,
    RequestType,
    Stage,
    Urgency,
)
from carecoord_desktop.features.authorizations.rules import Allowance, Level
from carecoord_desktop.features.payers.records import PayerType
from carecoord_desktop.features.payers.rules import DueDay, Notice, day_words
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.store.record import Seen, Standing

_OVER = (Stage.CANCELLED,)


@dataclass(frozen=True)
class UseRow:
    """Units used on a day; `is_outside` says that the window did not hold that day."""

    seen: Seen
    use_id: UUID
    used_on: date
    units: int
    appointment_id: UUID | None
    override_reason: str
    by_name: str
    is_outside: bool


@dataclass(frozen=True)
class LetterRow:
    """A day that was read from a letter, when and by whom."""

    deadline: Deadline
    due_on: date
    noted_at: datetime
    by_name: str

    @property
    def words(self) -> str:
        """Return the day as it was noted, such as "Appeal by 25 Jan 2027, noted 27 Nov 2026 by Rosa"."""
        noted_on = clock.at_office(self.noted_at).date()
        by = f" by {self.by_name}" if self.by_name else ""
        return f"{self.deadline.label} {day_words(self.due_on)}, noted {day_words(noted_on)}{by}"


@dataclass(frozen=True)
class ItemRow:
    """One thing asked for, with its window, its units and what follows from a denial."""

    seen: Seen
    item_id: UUID
    number: int
    what: str
    codes: str
    units_asked: int | None
    unit_word: str
    decision: Decision | None
    decided_on: date | None
    reason: str
    approval_number: str
    denial_class: DenialClass | None
    appeal: AppealState
    appealed_on: date | None
    is_cut: bool
    allowance: Allowance
    ending: int | None
    uses: tuple[UseRow, ...]
    appeal_due: DueDay
    talk_by: date | None
    continuation: DueDay | None

    @property
    def waits_for_appeal(self) -> bool:
        """Whether the person may still appeal and nobody has."""
        return rules.waits_for_appeal(self.decision, self.appeal)


@dataclass(frozen=True)
class AuthorizationRow:
    """One request, with its items in order; `letters` are all days read from letters, the latest first."""

    seen: Seen
    authorization_id: UUID
    chart: UUID
    coverage_id: UUID | None
    payer: str
    payer_type: PayerType | None
    request_type: RequestType
    what: str
    urgency: Urgency
    stage: Stage
    submitted_at: datetime | None
    channel: Channel | None
    reference: str
    received_at: datetime | None
    extended_on: date | None
    decision_due: DueDay
    information_by: date | None
    items: tuple[ItemRow, ...]
    letters: tuple[LetterRow, ...]

    @property
    def is_over(self) -> bool:
        """Whether nobody needs to look at it any more: taken back, or its last window has ended."""
        if self.stage != Stage.DECIDED:
            return self.stage in _OVER
        ends = [one.allowance.to_on for one in self.items if one.decision and one.decision.approves]
        waits = any(one.waits_for_appeal for one in self.items)
        return not waits and all(end is not None and end < clock.today() for end in ends)


def authorizations_of_chart(session: Session, chart: UUID) -> list[AuthorizationRow]:
    """Return a person's requests: those to look after first, the newest first."""
    rows = _rows(session, Authorization.chart == chart)
    rows.sort(key=lambda row: row.authorization_id, reverse=True)
    return sorted(rows, key=lambda row: row.is_over)


def authorization(session: Session, authorization_id: UUID) -> AuthorizationRow | None:
    """Return one request, unless it was entered in error."""
    return next(iter(_rows(session, Authorization.id == authorization_id)), None)


def in_the_way_of(session: Session, authorization_id: UUID, on: date, units: int = 1) -> list[str]:
    """Return, each in a sentence, why an appointment on a day cannot be confirmed; empty if nothing is.

    Something is in the way unless one of the items is approved, its window holds that day, and this many
    units are left. A request that was struck or taken back is in the way, too.
    """
    found = authorization(session, authorization_id)
    if found is None:
        return ["The authorization was entered in error."]
    if found.stage == Stage.CANCELLED:
        return ["The request to the payer was taken back."]
    return rules.obstacles([one.allowance for one in found.items], on, units)


def items_of(session: Session, requests: Collection[UUID]) -> list[AuthorizationItem]:
    """Return the items of requests, in order."""
    query = select(AuthorizationItem).where(
        AuthorizationItem.authorization_id.in_(requests),
        AuthorizationItem.standing != Standing.ENTERED_IN_ERROR,
    )
    return sorted(session.scalars(query), key=lambda one: (one.number, one.id))


def allowance_of(session: Session, item: AuthorizationItem) -> Allowance:
    """Return what the payer allows of an item, and how much of it is used."""
    used = select(func.coalesce(func.sum(AuthorizationUse.units), 0)).where(
        AuthorizationUse.item_id == item.id, AuthorizationUse.standing != Standing.ENTERED_IN_ERROR
    )
    return _allowance(item, session.scalar(used) or 0)


def authorization_notices(
    session: Session, today: date, charts: Collection[UUID] | None = None
) -> dict[UUID, tuple[Notice, ...]]:
    """Return by chart what somebody has to do: one line for each request, the step that is next."""
    of_charts = () if charts is None else (Authorization.chart.in_(charts),)
    found: dict[UUID, tuple[Notice, ...]] = {}
    for row in _rows(session, *of_charts, Authorization.stage != Stage.CANCELLED):
        step = _next_step(row, today)
        if step is not None:
            found[row.chart] = (*found.get(row.chart, ()), step)
    return found


def _rows(session: Session, *where: ColumnElement[bool]) -> list[AuthorizationRow]:
    requests = session.scalars(
        select(Authorization).where(Authorization.standing != Standing.ENTERED_IN_ERROR, *where)
    ).all()
    if not requests:
        return []
    ids, names = [one.id for one in requests], worker_names(session)
    items = _by_request(items_of(session, ids))
    uses = _by_request(
        session.scalars(
            select(AuthorizationUse).where(
                AuthorizationUse.authorization_id.in_(ids),
                AuthorizationUse.standing != Standing.ENTERED_IN_ERROR,
            )
        )
    )
    letters = _by_request(
        session.scalars(
            select(LetterDate).where(
                LetterDate.authorization_id.in_(ids), LetterDate.standing != Standing.ENTERED_IN_ERROR
            )
        )
    )
    return [_row(one, items[one.id], uses[one.id], letters[one.id], names) for one in requests]


def _by_request(records: Iterable[Any]) -> defaultdict[UUID, list[Any]]:
    found: defaultdict[UUID, list[Any]] = defaultdict(list)
    for one in records:
        found[one.authorization_id].append(one)
    return found


def _row(
    one: Authorization,
    items: Sequence[AuthorizationItem],
    uses: Sequence[AuthorizationUse],
    letters: Sequence[LetterDate],
    names: Mapping[UUID, str],
) -> AuthorizationRow:
    newest = sorted(letters, key=lambda letter: (letter.noted_at, letter.id), reverse=True)
    return AuthorizationRow(
        seen=Seen.of(one),
        authorization_id=one.id,
        chart=one.chart,
        coverage_id=one.coverage_id,
        payer=one.payer,
        payer_type=one.payer_type,
        request_type=one.request_type,
        what=one.what,
        urgency=one.urgency,
        stage=one.stage,
        submitted_at=one.submitted_at,
        channel=one.channel,
        reference=one.reference,
        received_at=one.received_at,
        extended_on=one.extended_on,
        decision_due=rules.decision_due(
            one.payer_type,
            one.urgency,
            one.received_at,
            is_extended=one.extended_on is not None,
            letter_on=_on_letter(newest, Deadline.DECISION),
        ),
        information_by=_on_letter(newest, Deadline.INFORMATION),
        items=tuple(
            _item_row(item, [use for use in uses if use.item_id == item.id], newest, one.payer_type, names)
            for item in items
        ),
        letters=tuple(
            LetterRow(each.deadline, each.due_on, each.noted_at, names.get(each.by, "")) for each in newest
        ),
    )


def _item_row(
    item: AuthorizationItem,
    uses: Sequence[AuthorizationUse],
    letters: Sequence[LetterDate],
    payer_type: PayerType | None,
    names: Mapping[UUID, str],
) -> ItemRow:
    allowance = _allowance(item, sum(use.units for use in uses))
    denied_on = item.decided_on if item.decision in rules.MAY_BE_APPEALED else None
    return ItemRow(
        seen=Seen.of(item),
        item_id=item.id,
        number=item.number,
        what=item.what,
        codes=item.codes,
        units_asked=item.units_asked,
        unit_word=item.unit_word,
        decision=item.decision,
        decided_on=item.decided_on,
        reason=item.reason,
        approval_number=item.approval_number,
        denial_class=item.denial_class,
        appeal=item.appeal,
        appealed_on=item.appealed_on,
        is_cut=item.is_cut,
        allowance=allowance,
        ending=allowance.ending(clock.today()),
        uses=tuple(_use_row(use, allowance, names) for use in sorted(uses, key=_when, reverse=True)),
        appeal_due=rules.appeal_due(payer_type, denied_on, _on_letter(letters, Deadline.APPEAL, item.id)),
        talk_by=_on_letter(letters, Deadline.PEER_TO_PEER, item.id),
        continuation=rules.continuation(payer_type, denied_on, item.cut_on, is_cut=item.is_cut),
    )


def _use_row(use: AuthorizationUse, allowance: Allowance, names: Mapping[UUID, str]) -> UseRow:
    return UseRow(
        Seen.of(use),
        use.id,
        use.used_on,
        use.units,
        use.appointment_id,
        use.override_reason,
        names.get(use.by, ""),
        is_outside=not allowance.holds(use.used_on),
    )


def _allowance(item: AuthorizationItem, used: int) -> Allowance:
    return Allowance(
        item.what, item.decision, item.from_on, item.to_on, item.units_approved, used, item.unit_word
    )


def _on_letter(
    newest_first: Iterable[LetterDate], deadline: Deadline, item_id: UUID | None = None
) -> date | None:
    """Return the day that the letter read last names; of an item, also a letter about the whole request."""
    return next(
        (
            each.due_on
            for each in newest_first
            if each.deadline == deadline and each.item_id in (None, item_id)
        ),
        None,
    )


def _when(use: AuthorizationUse) -> tuple[date, UUID]:
    return use.used_on, use.id


def _next_step(row: AuthorizationRow, today: date) -> Notice | None:
    """Return the one step that a request waits for, the most pressing first."""
    steps = [*_with_payer(row), *(step for one in row.items for step in _of_item(one, today))]
    return min(
        (Notice(step, row.authorization_id, on, row.what, clock) for step, on, clock in steps),
        key=lambda notice: (notice.on, notice.step),
        default=None,
    )


def _with_payer(row: AuthorizationRow) -> Iterable[tuple[str, date, str]]:
    """Yield what waits while nothing is decided: the step, its day, and the clock if a letter said it."""
    if row.stage == Stage.MORE_ASKED and row.information_by is not None:
        yield "authorization-more", row.information_by, ""
    elif row.stage in (Stage.SUBMITTED, Stage.MORE_ASKED):
        if row.decision_due.on is not None:
            yield "authorization-decision", row.decision_due.on, _clock_of(row.decision_due)
        elif row.received_at is None and row.submitted_at is not None:
            yield "authorization-receipt", clock.at_office(row.submitted_at).date(), ""


def _of_item(one: ItemRow, today: date) -> Iterable[tuple[str, date, str]]:
    """Yield what follows from a decision: a denial to answer, a window or units that end."""
    if one.waits_for_appeal:
        if one.talk_by is not None and one.talk_by >= today:
            yield "authorization-talk", one.talk_by, ""
        if one.appeal_due.on is not None:
            yield "authorization-appeal", one.appeal_due.on, _clock_of(one.appeal_due)
    allowance = one.allowance
    if not allowance.is_open or allowance.to_on is None or allowance.to_on < today:
        return
    if one.ending is not None:
        yield f"authorization-ending-{one.ending}", allowance.to_on, ""
    if allowance.level != Level.CALM and one.uses:
        yield "authorization-units", one.uses[0].used_on, ""


def _clock_of(due: DueDay) -> str:
    """Return the clock that announces a day without calling it an estimate, once a letter has said it."""
    return "" if due.is_estimate else "authorization-letter"
