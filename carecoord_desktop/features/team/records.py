"""The workers and the settings of the office; both live in the office chart."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class Role(Words):
    """What a worker may do (functions.md F19)."""

    COORDINATOR = "coordinator"
    RN = "rn"
    SUPERVISOR = "supervisor"
    RECORDS = "records"
    ADMIN = "admin"
    AUDITOR = "auditor"


class Worker(Record):
    """Somebody who signs in. The hub owns these records after enrollment."""

    __tablename__ = "worker"

    name: Mapped[str] = field(Merge.OFFICE)
    role: Mapped[Role] = field(Merge.OFFICE, Word(Role))
    credential: Mapped[str] = field(Merge.OFFICE, default="")
    phone: Mapped[str] = field(Merge.OFFICE, default="")
    is_active: Mapped[bool] = field(Merge.OFFICE, default=True)


class OfficeSetting(Record):
    """One setting of the whole office, such as its time zone."""

    __tablename__ = "office_setting"

    name: Mapped[str] = field(Merge.OFFICE, index=True)
    value: Mapped[str] = field(Merge.OFFICE)
