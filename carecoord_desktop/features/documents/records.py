"""Papers that were taken in, and what each belongs to; their bytes lie beside the records, by content."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.features.needs.records import Sensitivity
from carecoord_desktop.store import attachments
from carecoord_desktop.store.derivation import derived_from
from carecoord_desktop.store.record import Merge, Record, Standing, Word, field, table_of


class DocumentKind(Words):
    """What kind of paper it is."""

    CONSENT = "consent"
    SIGNED_PLAN = "signed-plan"
    INSURANCE_CARD_FRONT = "insurance-card-front"
    INSURANCE_CARD_BACK = "insurance-card-back"
    COURT_ORDER = "court-order"
    LETTER = "letter"
    RESULT = "result"
    PHOTO = "photo"
    OTHER = "other"


class DocumentStatus(Words):
    """FHIR DocumentReference.status; entered in error is the record's standing."""

    CURRENT = "current"
    SUPERSEDED = "superseded"


class DocumentReference(Record):
    """One paper. `sha256` (hexadecimal) names its bytes, which follow in the lane of the scans.

    Other bytes are another document, which `replaces` this one. `source_id` is the resource of another system
    that it came from.
    """

    __tablename__ = "document_reference"

    title: Mapped[str] = field(Merge.SCALAR, default="")
    kind_of_paper: Mapped[DocumentKind] = field(Merge.SCALAR, Word(DocumentKind))
    description: Mapped[str] = field(Merge.SCALAR, default="")
    taken_on: Mapped[date | None] = field(Merge.SCALAR)
    sensitivity: Mapped[Sensitivity] = field(Merge.PROTECTIVE, Word(Sensitivity), default=Sensitivity.NONE)
    status: Mapped[DocumentStatus] = field(
        Merge.WORKFLOW,
        Word(DocumentStatus),
        default=DocumentStatus.CURRENT,
        ended=(DocumentStatus.SUPERSEDED,),
    )
    sha256: Mapped[str] = field(Merge.APPEND, index=True)
    size: Mapped[int] = field(Merge.APPEND)
    content_type: Mapped[str] = field(Merge.APPEND)
    pages: Mapped[int] = field(Merge.APPEND, default=1)
    replaces: Mapped[UUID | None] = field(Merge.APPEND, index=True)
    recorded_at: Mapped[datetime | None] = field(Merge.APPEND)
    recorded_by: Mapped[UUID | None] = field(Merge.APPEND)
    source_id: Mapped[UUID | None] = field(Merge.APPEND)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")


class DocumentLink(Record):
    """A paper belongs to another record of the chart, which `about_kind` and `about_id` name."""

    __tablename__ = "document_link"

    document_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    about_kind: Mapped[str] = field(Merge.APPEND)
    about_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    linked_at: Mapped[datetime] = field(Merge.APPEND)
    linked_by: Mapped[UUID] = field(Merge.APPEND)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")


@derived_from("document_reference")
def _expect_bytes(connection: Connection, charts: frozenset[UUID]) -> None:
    """Let the bytes come that papers of these charts name, wherever the record came from."""
    table = table_of(DocumentReference)
    named = connection.execute(
        select(table.c.chart, table.c.sha256, table.c.size).where(
            table.c.chart.in_(charts), table.c.standing != Standing.ENTERED_IN_ERROR
        )
    )
    attachments.expect(
        connection,
        ((chart, digest, size) for chart, sha256, size in named if (digest := digest_of(sha256)) is not None),
    )


def digest_of(sha256: str) -> bytes | None:
    """Return the digest that a record names, or None where another program wrote something else there."""
    try:
        digest = bytes.fromhex(sha256)
    except ValueError:
        return None
    return digest if len(digest) == 32 else None
