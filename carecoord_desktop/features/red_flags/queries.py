"""Red flags nobody has been told of, in all charts, those of one chart, and the numbers to call."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import spoken_name
from carecoord_desktop.features.red_flags import rules
from carecoord_desktop.features.red_flags.records import FlagCall, FlagStatus, RedFlag
from carecoord_desktop.features.team.queries import office_setting, worker_names, workers
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.features.team.rules import Setting
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class FlagRow:
    """One red flag; `days_ago` counts calendar days since it was found."""

    seen: Seen
    flag_id: UUID
    chart: UUID
    patient_name: str
    what: str
    protocol: str
    source_kind: str
    found_on: date
    days_ago: int
    recorded_at: datetime
    status: FlagStatus
    told_whom: str
    told_role: str
    told_at: datetime | None
    next_step: str
    retry_at: datetime | None
    is_untold: bool
    is_due: bool


@dataclass(frozen=True)
class CallRow:
    """One try to tell somebody."""

    at: datetime
    became: FlagStatus
    told_whom: str
    told_role: str
    told_at: datetime | None
    next_step: str
    retry_at: datetime | None
    by_name: str


@dataclass(frozen=True)
class Number:
    """Somebody of the team to call."""

    name: str
    phone: str


def open_flags(session: Session) -> list[FlagRow]:
    """Return what nobody has been told of, in all charts: what is due now first, then by time to call."""
    # a state of a newer version is not "told": better shown once too often than lost
    return _rows(session, session.scalars(_counting().where(RedFlag.status != FlagStatus.TOLD)))


def flags_of(session: Session, chart: UUID) -> list[FlagRow]:
    """Return all red flags of a person, what nobody has been told of first."""
    return _rows(session, session.scalars(_counting().where(RedFlag.chart == chart)))


def flag_row(session: Session, flag_id: UUID) -> FlagRow:
    """Return one red flag as it is now.

    Raises:
        NoResultFound: if this laptop does not have it.
    """
    [row] = _rows(session, [session.get_one(RedFlag, flag_id)])
    return row


def calls_of(session: Session, flag_id: UUID) -> list[CallRow]:
    """Return every try to tell somebody of a flag, the oldest first."""
    names = worker_names(session)
    found = session.scalars(
        select(FlagCall).where(FlagCall.flag_id == flag_id).order_by(FlagCall.at, FlagCall.id)
    )
    return [
        CallRow(
            each.at,
            each.became,
            each.told_whom,
            each.told_role,
            each.told_at,
            each.next_step,
            each.retry_at,
            names.get(each.by, ""),
        )
        for each in found
    ]


def numbers_to_call(session: Session) -> list[Number]:
    """Return the team's numbers in the order to call them: each RN, then whoever is on call."""
    found = [
        Number(", ".join(filter(None, (each.name, each.credential or each.role.label))), each.phone)
        for each in workers(session)
        if each.role == Role.RN and each.is_active and each.phone
    ]
    if on_call := office_setting(session, Setting.ON_CALL_PHONE):
        found.append(Number("On call", on_call))
    return found


def _counting() -> Select[RedFlag]:
    return select(RedFlag).where(RedFlag.standing != Standing.ENTERED_IN_ERROR)


def _rows(session: Session, found: Iterable[RedFlag]) -> list[FlagRow]:
    flags = list(found)
    names = _patient_names(session, {flag.chart for flag in flags})
    now, today = clock.now(), clock.today()
    rows = [_row(flag, names.get(flag.chart, ""), now, today) for flag in flags]
    return sorted(rows, key=_rank)


def _patient_names(session: Session, charts: set[UUID]) -> dict[UUID, str]:
    return {
        each.id: spoken_name(each.family_name, each.given_names, each.name_suffix, each.preferred_name)
        for each in session.scalars(select(Patient).where(Patient.id.in_(charts)))
    }


def _row(flag: RedFlag, patient_name: str, now: datetime, today: date) -> FlagRow:
    is_untold = rules.is_untold(flag.status)
    return FlagRow(
        seen=Seen.of(flag),
        flag_id=flag.id,
        chart=flag.chart,
        patient_name=patient_name,
        what=flag.what,
        protocol=flag.protocol,
        source_kind=flag.source_kind,
        found_on=flag.found_on,
        days_ago=(today - flag.found_on).days,
        recorded_at=flag.recorded_at,
        status=flag.status,
        told_whom=flag.told_whom,
        told_role=flag.told_role,
        told_at=flag.told_at,
        next_step=flag.next_step,
        retry_at=flag.retry_at,
        is_untold=is_untold,
        is_due=is_untold and (flag.retry_at is None or flag.retry_at <= now),
    )


def _rank(row: FlagRow) -> tuple[bool, bool, datetime, date]:
    return not row.is_untold, not row.is_due, row.retry_at or row.recorded_at, row.found_on
