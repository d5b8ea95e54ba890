"""The papers of one chart: what they are, where their bytes are, and what they belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common.words import Words
from carecoord_desktop.features.documents import rules
from carecoord_desktop.features.documents.records import (
    DocumentKind,
    DocumentLink,
    DocumentReference,
    DocumentStatus,
    digest_of,
)
from carecoord_desktop.features.needs.records import Sensitivity
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.store import attachments
from carecoord_desktop.store.attachments import Attachment, AttachmentState
from carecoord_desktop.store.record import Record, Seen, Standing, captured_fields, record_class_of


class Place(Words):
    """Where the bytes of a paper are, from the worker's side."""

    HERE = "here"
    NOT_AT_THE_OFFICE_YET = "not-at-the-office-yet"
    COMING_FROM_THE_OFFICE = "coming-from-the-office"


@dataclass(frozen=True)
class LinkRow:
    """A record that a paper belongs to, in words."""

    seen: Seen
    about_kind: str
    about_id: UUID
    words: str


@dataclass(frozen=True)
class Linkable:
    """A record of the chart that a paper could belong to."""

    kind: str
    record_id: UUID
    words: str


@dataclass(frozen=True)
class DocumentRow:
    """One paper; `name` is its title, or its kind where it has none."""

    seen: Seen
    document_id: UUID
    chart: UUID
    kind: DocumentKind
    title: str
    description: str
    taken_on: date | None
    sensitivity: Sensitivity
    status: DocumentStatus
    sha256: str
    size: int
    content_type: str
    pages: int
    recorded_at: datetime | None
    recorded_by: str
    place: Place
    links: tuple[LinkRow, ...]

    @property
    def name(self) -> str:
        """What it is called."""
        return self.title or self.kind.label

    @property
    def is_private(self) -> bool:
        """Whether it stays off a screen that others see."""
        return rules.is_private(self.sensitivity)

    @property
    def is_current(self) -> bool:
        """Whether no newer version has taken its place."""
        return self.status != DocumentStatus.SUPERSEDED


def documents_of_chart(session: Session, chart: UUID, *, also_private: bool = True) -> list[DocumentRow]:
    """Return a person's papers: the current ones first, then the newest."""
    found = session.scalars(
        select(DocumentReference).where(
            DocumentReference.chart == chart, DocumentReference.standing != Standing.ENTERED_IN_ERROR
        )
    ).all()
    links, places, names = _links(session, chart), _places(session, chart), worker_names(session)
    rows = [_row(each, links.get(each.id, ()), places, names) for each in found]
    newest = sorted(rows, key=lambda row: (row.taken_on or date.min, str(row.document_id)), reverse=True)
    ordered = sorted(newest, key=lambda row: not row.is_current)
    return [row for row in ordered if also_private or not row.is_private]


def documents_about(session: Session, chart: UUID, about_id: UUID) -> list[DocumentRow]:
    """Return the papers that belong to one record, such as the scan of a signed consent."""
    return [
        row
        for row in documents_of_chart(session, chart)
        if any(link.about_id == about_id for link in row.links)
    ]


def content_of_document(session: Session, chart: UUID, sha256: str) -> bytes | None:
    """Return the bytes of a paper, or None while not all of them are here."""
    digest = digest_of(sha256)
    return None if digest is None else attachments.content_of(session.connection(), chart, digest)


def linkable_records(session: Session, chart: UUID) -> list[Linkable]:
    """Return what a paper of this chart can belong to, in the order of `rules.LINKABLE`."""
    found = []
    for kind in rules.LINKABLE:
        record_class = record_class_of(kind)
        if record_class is None:
            continue
        records = session.scalars(
            select(record_class)
            .where(record_class.chart == chart, record_class.standing != Standing.ENTERED_IN_ERROR)
            .order_by(record_class.id)
        )
        found += [Linkable(kind, each.id, _words(each)) for each in records]
    return found


def live_links(session: Session, document_id: UUID) -> list[DocumentLink]:
    """Return the links of a paper that were not taken back."""
    return list(
        session.scalars(
            select(DocumentLink)
            .where(
                DocumentLink.document_id == document_id, DocumentLink.standing != Standing.ENTERED_IN_ERROR
            )
            .order_by(DocumentLink.id)
        )
    )


def _links(session: Session, chart: UUID) -> Mapping[UUID, tuple[LinkRow, ...]]:
    found = session.scalars(
        select(DocumentLink)
        .where(DocumentLink.chart == chart, DocumentLink.standing != Standing.ENTERED_IN_ERROR)
        .order_by(DocumentLink.id)
    )
    by_document: dict[UUID, dict[UUID, LinkRow]] = defaultdict(dict)
    for link in found:
        record_class = record_class_of(link.about_kind)
        record = None if record_class is None else session.get(record_class, link.about_id)
        words = _words(record) if record is not None else rules.name_of_linked(link.about_kind, {})
        row = LinkRow(Seen.of(link), link.about_kind, link.about_id, words)
        by_document[link.document_id].setdefault(link.about_id, row)  # two laptops may link the same
    return {document_id: tuple(rows.values()) for document_id, rows in by_document.items()}


def _words(record: Record) -> str:
    values = {name: getattr(record, name) for name in captured_fields(type(record))}
    return rules.name_of_linked(record.kind(), values)


def _places(session: Session, chart: UUID) -> Mapping[bytes, AttachmentState]:
    found = session.execute(select(Attachment.sha256, Attachment.state).where(Attachment.chart == chart))
    return {bytes(sha256): state for sha256, state in found}


def _place(state: AttachmentState | None) -> Place:
    if state in (None, AttachmentState.COMING):
        return Place.COMING_FROM_THE_OFFICE
    return Place.NOT_AT_THE_OFFICE_YET if state == AttachmentState.WAITING else Place.HERE


def _row(
    document: DocumentReference,
    links: tuple[LinkRow, ...],
    places: Mapping[bytes, AttachmentState],
    names: Mapping[UUID, str],
) -> DocumentRow:
    by = document.recorded_by
    return DocumentRow(
        seen=Seen.of(document),
        document_id=document.id,
        chart=document.chart,
        kind=document.kind_of_paper,
        title=document.title,
        description=document.description,
        taken_on=document.taken_on,
        sensitivity=document.sensitivity,
        status=document.status,
        sha256=document.sha256,
        size=document.size,
        content_type=document.content_type,
        pages=document.pages,
        recorded_at=document.recorded_at,
        recorded_by="" if by is None else names.get(by, ""),
        place=_place(places.get(digest_of(document.sha256) or b"")),
        links=links,
    )
