"""What is done with papers: kept, described, replaced by newer ones, linked to other records, struck."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.documents import rules
from carecoord_desktop.features.documents.queries import live_links
from carecoord_desktop.features.documents.records import DocumentLink, DocumentReference, DocumentStatus
from carecoord_desktop.features.documents.rules import DocumentDraft
from carecoord_desktop.imaging.intake import type_kept
from carecoord_desktop.store import attachments
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Seen, Standing, new_id


def add_document(
    session: Session, chart: UUID, draft: DocumentDraft, content: bytes, *, replaces: UUID | None = None
) -> DocumentReference:
    """Store a paper with its bytes, both or neither; `content` is what `imaging.take_in` made of the file.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
        NotOurs: if these are bytes of somebody else.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    content_type, pages = type_kept(content)
    document = DocumentReference(
        id=new_id(),
        chart=chart,
        title=draft.title.strip(),
        kind_of_paper=draft.kind,
        description=draft.description.strip(),
        taken_on=draft.taken_on,
        sensitivity=draft.sensitivity,
        sha256=attachments.keep(session.connection(), chart, content).hex(),
        size=len(content),
        content_type=content_type,
        pages=pages,
        replaces=replaces,
        recorded_at=clock.now(),
        recorded_by=author_of(session),
    )
    session.add(document)
    return document


def replace_document(session: Session, seen: Seen, draft: DocumentDraft, content: bytes) -> DocumentReference:
    """Store a newer version of a paper; it belongs to whatever the former one belonged to.

    Raises:
        DraftHasProblems: as `add_document` does, or if there is a newer version already.
        NotOurs: as `add_document` does.
    """
    former = session.get_one(DocumentReference, seen.record_id)
    if former.status == DocumentStatus.SUPERSEDED:
        raise DraftHasProblems([Problem("", "There is a newer version of this paper already.")])
    document = add_document(session, former.chart, draft, content, replaces=former.id)
    for link in live_links(session, former.id):
        _add_link(session, document.chart, document.id, link.about_kind, link.about_id)
    change(former, seen, status=DocumentStatus.SUPERSEDED)
    return document


def describe_document(session: Session, draft: DocumentDraft) -> DocumentReference:
    """Store what is said anew about a paper; its bytes stay.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    assert draft.seen is not None  # noqa: S101  # a new paper is added with its bytes
    document = session.get_one(DocumentReference, draft.seen.record_id)
    change(
        document,
        draft.seen,
        title=draft.title.strip(),
        kind_of_paper=draft.kind,
        description=draft.description.strip(),
        taken_on=draft.taken_on,
        sensitivity=draft.sensitivity,
    )
    return document


def link_document(session: Session, document_id: UUID, about_kind: str, about_id: UUID) -> None:
    """Store that a paper belongs to a record of its chart; once is enough.

    Raises:
        DraftHasProblems: if it is linked to it already.
    """
    document = session.get_one(DocumentReference, document_id)
    if any(link.about_id == about_id for link in live_links(session, document_id)):
        raise DraftHasProblems([Problem("about", "This paper is linked to it already.")])
    _add_link(session, document.chart, document_id, about_kind, about_id)


def unlink_document(session: Session, seen: Seen) -> None:
    """Take a link back; the paper and the record stay."""
    link = session.get_one(DocumentLink, seen.record_id)
    change(link, seen, standing=Standing.ENTERED_IN_ERROR, error_reason="Unlinked")


def strike_document(session: Session, seen: Seen, reason: str) -> None:
    """Mark a paper as entered in error; it leaves the list and stays in the history.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this paper does not belong here.")])
    document = session.get_one(DocumentReference, seen.record_id)
    change(document, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())


def _add_link(session: Session, chart: UUID, document_id: UUID, about_kind: str, about_id: UUID) -> None:
    session.add(
        DocumentLink(
            id=new_id(),
            chart=chart,
            document_id=document_id,
            about_kind=about_kind,
            about_id=about_id,
            linked_at=clock.now(),
            linked_by=author_of(session),
        )
    )
