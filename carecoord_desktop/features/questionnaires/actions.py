"""Taking questionnaires in, and taking them out of use."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock, strict_json
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.questionnaires import queries, rules
from carecoord_desktop.features.questionnaires.records import PublicationStatus, Questionnaire, ValueSet
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.record import OFFICE_CHART, Seen

TYPES = frozenset({"Questionnaire", "ValueSet"})
"""The FHIR resources that become records here."""


class Became(Words):
    """What became of a file that was taken in."""

    NEW = "new"
    MATCHED = "matched"
    CONFLICT = "conflict"
    REJECTED = "rejected"


@dataclass(frozen=True)
class Taken:
    """What becomes of one questionnaire or value set: the record to store, or why there is none, in words."""

    became: Became
    reason: str = ""
    record: Questionnaire | ValueSet | None = None


def take_in(session: Session, resource: JsonObject) -> Taken:
    """Store a FHIR Questionnaire or ValueSet for the whole office; the same one again changes nothing."""
    taken = read_in(session, resource)
    if taken.record is not None:
        session.add(taken.record)
    return taken


def read_in(session: Session, resource: JsonObject) -> Taken:
    """Return what would become of a FHIR Questionnaire or ValueSet, with the record, not yet stored.

    A version that is here with another content stays as it is: answers were given to those very words.
    """
    is_question = resource.get("resourceType") == "Questionnaire"
    if is_question and (reason := rules.refusal(resource)):
        return Taken(Became.REJECTED, reason)
    name, content = rules.name_of(resource), strict_json.written(resource)
    known = queries.stored_content(session, Questionnaire if is_question else ValueSet, name)
    if known:
        if known == content:
            return Taken(Became.MATCHED)
        return Taken(
            Became.CONFLICT,
            f"Version {name.version or 'without a number'} is here with other words. "
            "Give the changed one a new version.",
        )
    common = {"id": name.id, "chart": OFFICE_CHART, "url": name.url, "version": name.version}
    common |= {"title": rules.title_of(resource), "content": content, "imported_on": clock.today()}
    if is_question:
        return Taken(Became.NEW, record=Questionnaire(status=rules.about(resource).status, **common))
    return Taken(Became.NEW, record=ValueSet(**common))


def retire(session: Session, seen: Seen) -> None:
    """Take a version out of use: what was answered stays, nothing new begins with it."""
    _become(session, seen, PublicationStatus.RETIRED)


def use_again(session: Session, seen: Seen) -> None:
    """Undo `retire`."""
    _become(session, seen, PublicationStatus.ACTIVE)


def seen_of(session: Session, questionnaire_id: UUID) -> Seen:
    """Return a questionnaire as it is now, for an action that follows another at once."""
    return Seen.of(session.get_one(Questionnaire, questionnaire_id))


def _become(session: Session, seen: Seen, status: PublicationStatus) -> None:
    change(session.get_one(Questionnaire, seen.record_id), seen, status=status)
