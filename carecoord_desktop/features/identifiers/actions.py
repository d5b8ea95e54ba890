"""What a coordinator does about a number of somebody else's."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common.problems import refuse
from carecoord_desktop.features.identifiers import rules
from carecoord_desktop.features.identifiers.records import PatientIdentifier
from carecoord_desktop.features.identifiers.rules import IdentifierDraft
from carecoord_desktop.store.entering import entered


def add_identifier(session: Session, chart: UUID, draft: IdentifierDraft) -> PatientIdentifier:
    """Store a number somebody else knows her by.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    refuse(rules.problems(draft))
    identifier = PatientIdentifier(chart=chart, **entered(draft))
    session.add(identifier)
    return identifier
