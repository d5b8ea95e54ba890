"""The workload's documents as kinds of record, field by field, so that both sides carry exactly the same.

`updated_at` and `updated_by` are kept as fields, although operations say both: the documents have them.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.store.record import Merge, Record, field


class Written(Record):
    """What every document says of its writing; the later two are empty until it is changed."""

    __abstract__ = True

    created_at: Mapped[datetime] = field(Merge.APPEND)
    created_by: Mapped[UUID] = field(Merge.APPEND)
    updated_at: Mapped[datetime | None] = field(Merge.SCALAR)
    updated_by: Mapped[UUID | None] = field(Merge.SCALAR)


class Demographics(Written):
    """A person."""

    __tablename__ = "workload_demographics"

    given_name: Mapped[str] = field(Merge.IDENTITY)
    family_name: Mapped[str] = field(Merge.IDENTITY)
    sex: Mapped[str] = field(Merge.IDENTITY)
    birth_date: Mapped[PartialDate] = field(Merge.IDENTITY)
    phone: Mapped[str] = field(Merge.SCALAR)
    village: Mapped[str] = field(Merge.SCALAR)
    household_no: Mapped[int] = field(Merge.SCALAR)
    language: Mapped[str] = field(Merge.SCALAR)
    national_id: Mapped[str] = field(Merge.IDENTITY)
    conditions: Mapped[tuple[str, ...]] = field(Merge.CLINICAL)
    consent: Mapped[bool] = field(Merge.SCALAR)
    latitude: Mapped[Decimal] = field(Merge.SCALAR)
    longitude: Mapped[Decimal] = field(Merge.SCALAR)
    risk: Mapped[str] = field(Merge.CLINICAL)
    status: Mapped[str] = field(Merge.SCALAR)


class Contact(Written):
    """Somebody around a person."""

    __tablename__ = "workload_contact"

    name: Mapped[str] = field(Merge.SCALAR)
    relation: Mapped[str] = field(Merge.SCALAR)
    phone: Mapped[str] = field(Merge.SCALAR)
    address: Mapped[str] = field(Merge.SCALAR)
    emergency: Mapped[bool] = field(Merge.SCALAR)
    speaks: Mapped[str] = field(Merge.SCALAR)
    comment: Mapped[str] = field(Merge.SCALAR, default="")


class Assessment(Written):
    """A filled questionnaire: its answers in the order of the form's questions."""

    __tablename__ = "workload_assessment"

    form: Mapped[str] = field(Merge.APPEND)
    form_version: Mapped[int] = field(Merge.APPEND)
    encounter_date: Mapped[date] = field(Merge.APPEND)
    answers: Mapped[tuple[str, ...]] = field(Merge.CLINICAL)
    score: Mapped[int] = field(Merge.CLINICAL)
    risk: Mapped[str] = field(Merge.CLINICAL)
    complete: Mapped[bool] = field(Merge.SCALAR)
    duration_s: Mapped[int] = field(Merge.APPEND)


class Note(Written):
    """A progress note."""

    __tablename__ = "workload_note"

    encounter_date: Mapped[date] = field(Merge.APPEND)
    category: Mapped[str] = field(Merge.APPEND)
    text: Mapped[str] = field(Merge.CLINICAL)
    private: Mapped[bool] = field(Merge.SCALAR)


class Referral(Written):
    """A referral; each step of its history is one text: status, UTC milliseconds, who, comment."""

    __tablename__ = "workload_referral"

    service: Mapped[str] = field(Merge.APPEND)
    facility: Mapped[str] = field(Merge.APPEND)
    urgency: Mapped[str] = field(Merge.SCALAR)
    reason: Mapped[str] = field(Merge.APPEND)
    status_history: Mapped[tuple[str, ...]] = field(Merge.SCALAR)


class Appointment(Written):
    """An appointment."""

    __tablename__ = "workload_appointment"

    at: Mapped[datetime] = field(Merge.SCALAR)
    facility: Mapped[str] = field(Merge.SCALAR)
    purpose: Mapped[str] = field(Merge.SCALAR)
    status: Mapped[str] = field(Merge.SCALAR)
    transport: Mapped[str] = field(Merge.SCALAR)
    comment: Mapped[str] = field(Merge.SCALAR, default="")


class Errand(Written):
    """A task."""

    __tablename__ = "workload_task"

    title: Mapped[str] = field(Merge.SCALAR)
    due: Mapped[date] = field(Merge.SCALAR)
    priority: Mapped[int] = field(Merge.SCALAR)
    status: Mapped[str] = field(Merge.SCALAR)
    assignee: Mapped[UUID] = field(Merge.SCALAR)
    detail: Mapped[str] = field(Merge.SCALAR, default="")


class Aim(Written):
    """A goal."""

    __tablename__ = "workload_goal"

    title: Mapped[str] = field(Merge.SCALAR)
    target: Mapped[str] = field(Merge.SCALAR)
    target_date: Mapped[date] = field(Merge.SCALAR)
    progress: Mapped[int] = field(Merge.SCALAR)
    status: Mapped[str] = field(Merge.SCALAR)
    comment: Mapped[str] = field(Merge.SCALAR, default="")


KINDS: dict[str, type[Written]] = {
    "demographics": Demographics,
    "contact": Contact,
    "assessment": Assessment,
    "note": Note,
    "referral": Referral,
    "appointment": Appointment,
    "task": Errand,
    "goal": Aim,
}
"""The kind of record for each type of document."""
