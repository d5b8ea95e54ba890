"""Taking down that somebody agreed."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.signatures import rules
from carecoord_desktop.features.signatures.records import Manner, Signature
from carecoord_desktop.features.signatures.rules import SignatureDraft
from carecoord_desktop.store.capture import author_of


def take_signature(
    session: Session, chart: UUID, about: tuple[str, UUID], content: str, draft: SignatureDraft
) -> Signature:
    """Store an agreement to the record `about` (its kind and id), as it stands in `content` (a hash).

    Only the proof that belongs to the manner is kept.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    assert isinstance(draft.signed_on, date)  # noqa: S101  # `rules.problems` has refused that
    kind, record_id = about
    signature = Signature(
        chart=chart,
        about_kind=kind,
        about_id=record_id,
        content=content,
        manner=draft.manner,
        signer=draft.signer.strip(),
        relationship=draft.relationship.strip(),
        strokes=draft.strokes if draft.manner in rules.ON_SCREEN else "",
        paper=draft.paper.strip() if draft.manner == Manner.PAPER else "",
        witness=draft.witness.strip() if draft.manner in rules.WITNESSED else "",
        read_aloud_in=draft.read_aloud_in.strip(),
        read_aloud_by=draft.read_aloud_by.strip(),
        signed_on=draft.signed_on,
        by=author_of(session),
        at=clock.now(),
    )
    session.add(signature)
    return signature
