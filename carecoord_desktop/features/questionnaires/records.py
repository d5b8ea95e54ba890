"""Questionnaires and value sets that an office took in; what CareCoord brings along lies in its resources."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class PublicationStatus(Words):
    """FHIR R4 publication-status."""

    DRAFT = "draft"
    ACTIVE = "active"
    RETIRED = "retired"
    UNKNOWN = "unknown"


class Questionnaire(Record):
    """One version of a questionnaire as its publisher wrote it; a change is another version."""

    __tablename__ = "questionnaire"

    url: Mapped[str] = field(Merge.APPEND, index=True)
    version: Mapped[str] = field(Merge.APPEND, default="")
    title: Mapped[str] = field(Merge.APPEND)
    status: Mapped[PublicationStatus] = field(Merge.SCALAR, Word(PublicationStatus))
    content: Mapped[str] = field(Merge.APPEND)
    imported_on: Mapped[date] = field(Merge.APPEND)


class ValueSet(Record):
    """A list of answers that questionnaires name by its address."""

    __tablename__ = "value_set"

    url: Mapped[str] = field(Merge.APPEND, index=True)
    version: Mapped[str] = field(Merge.APPEND, default="")
    title: Mapped[str] = field(Merge.APPEND)
    content: Mapped[str] = field(Merge.APPEND)
    imported_on: Mapped[date] = field(Merge.APPEND)
