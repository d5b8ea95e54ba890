"""How a person may be reached by phone, and who may be on the line."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.features.calls.rules import HERSELF, Line, Party, Reaching
from carecoord_desktop.features.contact_points.queries import contact_points
from carecoord_desktop.features.contact_points.records import ContactSystem, Permission
from carecoord_desktop.features.contact_points.rules import ContactPointDraft, shown_phone
from carecoord_desktop.features.patients.queries import patient_draft
from carecoord_desktop.features.patients.records import Asked
from carecoord_desktop.features.patients.rules import spoken_name
from carecoord_desktop.features.related_people.queries import related_people
from carecoord_desktop.features.related_people.rules import RelatedPersonDraft


def reaching(session: Session, chart: UUID) -> Reaching:
    """Return her numbers with what is allowed on each, the people around her, and what to mind.

    Raises:
        NoResultFound: if this laptop does not have her.
    """
    person = patient_draft(session, chart)
    name = spoken_name(person.family_name, person.given_names, person.name_suffix, person.preferred_name)
    points = (each for each in contact_points(session, chart) if each.system == ContactSystem.PHONE)
    around = (each for each in related_people(session, chart) if _is_present(each))
    return Reaching(
        lines=tuple(map(_line, points)),
        parties=(Party(HERSELF, name, Permission.ALLOWED), *map(_party, around)),
        no_contact=person.no_contact,
        safety_note=person.safety_note,
        language=language_name(person.spoken_language),
        needs_interpreter=person.needs_interpreter == Asked.YES,
    )


def _line(point: ContactPointDraft) -> Line:
    return Line(
        point.value,
        shown_phone(point.value),
        point.whose,
        point.may_call,
        point.may_leave_voicemail,
        point.safe_times,
    )


def _party(person: RelatedPersonDraft) -> Party:
    assert person.seen is not None  # noqa: S101  # it was read from a record
    name = ", ".join(filter(None, (person.name, person.relationship or person.role.label.lower())))
    return Party(str(person.seen.record_id), name, person.may_be_told, person.no_contact, person.authority)


def _is_present(person: RelatedPersonDraft) -> bool:
    return person.period_end is None or person.period_end >= clock.today()
