"""What a coordinator does about the people around a person."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common.problems import refuse
from carecoord_desktop.features.related_people import rules
from carecoord_desktop.features.related_people.records import RelatedPerson
from carecoord_desktop.features.related_people.rules import RelatedPersonDraft
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.entering import entered, seen_by
from carecoord_desktop.store.record import Seen


def add_related_person(session: Session, chart: UUID, draft: RelatedPersonDraft) -> RelatedPerson:
    """Store a caregiver, guardian or contact, with what he may be told.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    refuse(rules.problems(draft))
    person = RelatedPerson(chart=chart, **entered(draft))
    session.add(person)
    return person


def change_related_person(session: Session, draft: RelatedPersonDraft) -> RelatedPerson:
    """Store what differs.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
        ValueError: if the draft is of somebody new.
    """
    seen = seen_by(draft)
    refuse(rules.problems(draft))
    person = session.get_one(RelatedPerson, seen.record_id)
    change(person, seen, **entered(draft))
    return person


def end_related_person(session: Session, seen: Seen, ended_on: date) -> RelatedPerson:
    """Store the last day on which this person plays a part."""
    person = session.get_one(RelatedPerson, seen.record_id)
    change(person, seen, period_end=ended_on)
    return person
