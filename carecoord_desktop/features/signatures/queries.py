"""The agreements to one record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.features.signatures.records import Manner, Signature
from carecoord_desktop.store.record import Standing


@dataclass(frozen=True)
class SignatureRow:
    """One agreement as screens and papers show it."""

    signature_id: UUID
    about_id: UUID
    content: str
    manner: Manner
    signer: str
    relationship: str
    strokes: str
    paper: str
    witness: str
    signed_on: date
    read_aloud_in: str = ""
    read_aloud_by: str = ""


def signatures_of(session: Session, about_id: UUID) -> list[SignatureRow]:
    """Return the agreements to a record, the latest first."""
    found = session.scalars(
        select(Signature)
        .where(Signature.about_id == about_id, Signature.standing != Standing.ENTERED_IN_ERROR)
        .order_by(Signature.at.desc(), Signature.id.desc())
    )
    return [
        SignatureRow(
            each.id,
            each.about_id,
            each.content,
            each.manner,
            each.signer,
            each.relationship,
            each.strokes,
            each.paper,
            each.witness,
            each.signed_on,
            each.read_aloud_in,
            each.read_aloud_by,
        )
        for each in found
    ]
