"""Who may sign for the person of one chart."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import spoken_name
from carecoord_desktop.features.related_people.queries import related_people
from carecoord_desktop.features.related_people.records import RelatedRole
from carecoord_desktop.features.related_people.rules import RelatedPersonDraft
from carecoord_desktop.features.signers.records import SignsAs
from carecoord_desktop.features.signers.rules import Signer, is_minor

_BY_ROLE = {
    RelatedRole.GUARDIAN: SignsAs.GUARDIAN,
    RelatedRole.HEALTH_CARE_AGENT: SignsAs.HEALTH_CARE_AGENT,
}


def signers_of(session: Session, chart: UUID) -> list[Signer]:
    """Return who may sign: the person first, then guardians and agents; for a minor also her family.

    Last comes, without a name, somebody of each kind whom nobody has written down yet.
    """
    person = session.get_one(Patient, chart)
    name = spoken_name(person.family_name, person.given_names, person.name_suffix)  # as one signs
    found, today = [Signer(name, SignsAs.SELF)], clock.today()
    is_child = is_minor(person.birth_date, today)
    for one in related_people(session, chart):
        role = _BY_ROLE.get(one.role)
        if role is None and one.role == RelatedRole.FAMILY and is_child:
            role = SignsAs.PARENT_OF_MINOR
        has_left = one.period_end is not None and one.period_end < today
        if role is not None and one.seen is not None and not has_left:
            found.append(_signer(one, role, one.seen.record_id))
    others = [SignsAs.PARENT_OF_MINOR] if is_child else []
    return [*found, *(Signer("", role) for role in (*others, SignsAs.GUARDIAN, SignsAs.HEALTH_CARE_AGENT))]


def _signer(one: RelatedPersonDraft, role: SignsAs, person_id: UUID) -> Signer:
    return Signer(
        one.name, role, person_id, one.relationship, one.authority, one.authority_until, one.no_contact
    )
