"""The ledger of what was carried into the site's own record system."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class FilingWay(Words):
    """How a record got into the EHR."""

    PASTED = "pasted"
    TYPED = "typed"
    UPLOADED = "uploaded"
    SCANNED = "scanned"
    SENT = "sent-to-records-office"


class EhrFiling(Record):
    """That one record was filed in the EHR; `about_kind` and `about_id` name it."""

    __tablename__ = "ehr_filing"

    about_kind: Mapped[str] = field(Merge.APPEND)
    about_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    way: Mapped[FilingWay] = field(Merge.APPEND, Word(FilingWay))
    remark: Mapped[str] = field(Merge.APPEND, default="")
    filed_at: Mapped[datetime] = field(Merge.APPEND)
    filed_by: Mapped[UUID] = field(Merge.APPEND)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
