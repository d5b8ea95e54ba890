"""What left this laptop, line by line, and what a person may be told of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.disclosures import rules
from carecoord_desktop.features.disclosures.records import Channel, Disclosure, DisclosureBasis
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import shown_name
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.store.audit import AuditLine, Deed
from carecoord_desktop.store.record import Seen, Standing

_DEEDS = {Deed.PRINT: Channel.PRINT, Deed.EXPORT: Channel.FILE}


@dataclass(frozen=True)
class RegisterRow:
    """One thing that left this laptop; `trail_line` names its audit line, `chart` is None for no person."""

    trail_line: str
    seq: int
    at: datetime
    who: str
    channel: Channel
    what: str
    chart: UUID | None
    about: str
    recipient: str
    purpose: str
    protection: str

    @property
    def how(self) -> str:
        """How it left; of a file, also how it was protected."""
        if self.channel != Channel.FILE:
            return self.channel.label
        return "Open file" if self.is_in_the_clear else "Sealed file"

    @property
    def is_in_the_clear(self) -> bool:
        """Whether it is a file that whoever finds it can read."""
        return self.channel == Channel.FILE and self.protection not in rules.SEALED

    @property
    def waits_for_recipient(self) -> bool:
        """Whether nobody has written down who got a paper or file about a person."""
        return self.chart is not None and not self.recipient


@dataclass(frozen=True)
class DisclosureRow:
    """One disclosure of a chart; `is_accountable` if the person has to be told of it when she asks."""

    seen: Seen
    disclosure_id: UUID
    disclosed_on: date
    recipient: str
    address: str
    what: str
    purpose: str
    basis: DisclosureBasis
    channel: Channel
    by: str
    is_accountable: bool


def register(
    session: Session, since: date | None = None, until: date | None = None, worker_id: UUID | None = None
) -> list[RegisterRow]:
    """Return what left this laptop on these days at the office (both included), the newest first.

    Prints, files and copies of backups are known from the audit trail; what went another way from the
    disclosures that were written down here. With `worker_id`, only what she did.
    """
    lines = session.scalars(_left(since, until, worker_id)).all()
    written = _written_down(session)
    told = {each.trail_line: each for each in written.values() if each.trail_line}
    names, people = worker_names(session), _people(session, [line.chart for line in lines])
    rows = []
    for line in lines:
        disclosure = told.get(trail_line(line))
        if line.deed not in _DEEDS:
            disclosure = written.get(line.record_id) if line.record_id else None
            if disclosure is None or disclosure.trail_line:
                continue  # struck, or told beside the line of its own print
        rows.append(_register_row(line, disclosure, names.get(line.worker, ""), people))
    return rows


def trail_line(line: AuditLine) -> str:
    """Return the name of an audit line that is the same on every laptop."""
    return f"{line.replica}:{line.seq}"


def disclosures_of_chart(session: Session, chart: UUID) -> list[DisclosureRow]:
    """Return all that was given out of a chart, the newest first."""
    names = worker_names(session)
    found = session.scalars(
        select(Disclosure)
        .where(Disclosure.chart == chart, Disclosure.standing != Standing.ENTERED_IN_ERROR)
        .order_by(Disclosure.disclosed_on.desc(), Disclosure.recorded_at.desc())
    )
    return [
        DisclosureRow(
            Seen.of(each),
            each.id,
            each.disclosed_on,
            each.recipient,
            each.address,
            each.what,
            each.purpose,
            each.basis,
            each.channel,
            names.get(each.disclosed_by, ""),
            rules.is_accountable(each.basis),
        )
        for each in found
    ]


def accounting(session: Session, chart: UUID) -> list[DisclosureRow]:
    """Return what a person is told who asks today who got something of hers (45 CFR 164.528)."""
    since = rules.accounted_since(clock.today())
    rows = disclosures_of_chart(session, chart)
    return [row for row in rows if row.is_accountable and row.disclosed_on >= since]


def _left(since: date | None, until: date | None, worker_id: UUID | None) -> Select[AuditLine]:
    said = and_(AuditLine.deed == Deed.CREATE, AuditLine.entity == Disclosure.kind())
    conditions: list[ColumnElement[bool]] = [or_(AuditLine.deed.in_(_DEEDS), said)]
    if since is not None:
        conditions.append(AuditLine.at >= clock.office_moment(datetime.combine(since, time())))
    if until is not None:
        after = datetime.combine(until + timedelta(days=1), time())
        conditions.append(AuditLine.at < clock.office_moment(after))
    if worker_id is not None:
        conditions.append(AuditLine.worker == worker_id)
    return select(AuditLine).where(*conditions).order_by(AuditLine.seq.desc())


def _written_down(session: Session) -> dict[UUID, Disclosure]:
    found = session.scalars(select(Disclosure).where(Disclosure.standing != Standing.ENTERED_IN_ERROR))
    return {each.id: each for each in found}


def _people(session: Session, charts: Sequence[UUID | None]) -> dict[UUID, str]:
    wanted = {chart for chart in charts if chart is not None}
    found = session.scalars(select(Patient).where(Patient.id.in_(wanted))) if wanted else ()
    return {
        each.id: shown_name(each.family_name, each.given_names, each.name_suffix, each.preferred_name)
        for each in found
    }


def _register_row(
    line: AuditLine, disclosure: Disclosure | None, who: str, people: dict[UUID, str]
) -> RegisterRow:
    channel = _DEEDS.get(line.deed)
    if channel is None:
        channel = disclosure.channel if disclosure else Channel.FILE
        what = disclosure.what if disclosure else ""
    else:
        what = rules.what_left(line.detail)
        if line.entity == "backup":
            what = f"Backup {what}"
    return RegisterRow(
        trail_line(line),
        line.seq,
        line.at,
        who,
        channel,
        what,
        line.chart,
        people.get(line.chart, "") if line.chart else "",
        disclosure.recipient if disclosure else "",
        disclosure.purpose if disclosure else "",
        rules.how_protected(channel, line.detail, line.entity),
    )


def register_csv(rows: Sequence[RegisterRow]) -> str:
    """Return lines of the register as CSV, moments as the office's clock shows them."""
    header = ("when", "by", "how", "what", "about", "to", "for", "protected", "line")
    cells = [
        (
            f"{clock.at_office(row.at):%Y-%m-%d %H:%M}",
            row.who,
            row.channel.label,
            row.what,
            row.about,
            row.recipient,
            row.purpose,
            row.protection,
            str(row.seq),
        )
        for row in rows
    ]
    return rules.csv_text(header, cells)
