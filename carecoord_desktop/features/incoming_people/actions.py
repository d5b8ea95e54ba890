"""Finding out who the people in a file are here, and making a chart for those who are new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common.fhir_origin import Origin, as_uuid, part_id
from carecoord_desktop.features.identifiers.records import IdentifierType, PatientIdentifier
from carecoord_desktop.features.incoming_files.records import Outcome, PossibleMatch, Undecided
from carecoord_desktop.features.incoming_files.rules import Clean, Group, Plan, note_all
from carecoord_desktop.features.incoming_people.queries import People
from carecoord_desktop.features.incoming_people.rules import Person
from carecoord_desktop.store.record import new_id


class Arrivals:
    """Who the people of one import turn out to be; `undecided` are those whom nobody can know yet."""

    def __init__(self, session: Session, decided: Mapping[str, UUID | None]) -> None:
        self._people = People(session)
        self._decided = decided
        self._unsaved: set[UUID] = set()
        self.undecided: list[Undecided] = []

    def begin_save(self) -> None:
        """Begin a save: whoever is new from now on is not in the store yet."""
        self._unsaved.clear()

    def look_again(self, session: Session) -> None:
        """Forget whoever a save would have brought, because it failed."""
        self._people = People(session)

    def is_new(self, chart: UUID) -> bool:
        """Return whether a person comes with this save."""
        return chart in self._unsaved

    def settle(self, session: Session, plan: Plan, clean: list[Clean], persons: Sequence[Person]) -> bool:
        """Find or make the person of a group; return False if nobody can know who she is, which is noted.

        `persons` are what the Patient resources among `clean` say of her.
        """
        group = plan.group
        assert group.origin is not None  # noqa: S101  # only called for people
        numbers = {group.origin.number}.union(*(person.numbers for person in persons))
        found = self._people.with_number(numbers)
        if (own_id := as_uuid(group.origin.original_id)) in self._people and own_id is not None:
            found.add(own_id)
        if not persons:
            if len(found) != 1:
                reason = "The person it is about is neither in these files nor on this laptop."
                note_all(plan, clean, Outcome.REJECTED, lambda _: [reason])
                return False
            plan.chart = found.pop()
            return True
        said = persons[0].values
        if any(person.is_someone_else(said["family_name"], said["birth_date"]) for person in persons):
            reason = "Two different people in these files have the same id."
            note_all(plan, clean, Outcome.REJECTED, lambda _: [reason])
            return False
        chart = self._who(plan, clean, persons[0], found)
        if chart is None:
            note_all(plan, clean, Outcome.CONFLICT, lambda one: self._reasons(one, group))
            return False
        plan.chart = chart
        if chart not in self._people:
            self._unsaved.add(chart)
            self._people.add(chart, persons[0].traits(numbers))
        elif chart in self._unsaved:
            session.flush()
        is_known = chart in self._people.with_number([group.origin.number]) and chart not in self._unsaved
        if not is_known and not any(group.origin.number in person.numbers for person in persons):
            plan.records.append(_crosswalk(group.origin, chart))
        self._people.know(chart, numbers)
        return True

    def _who(self, plan: Plan, clean: list[Clean], person: Person, found: set[UUID]) -> UUID | None:
        """Return the chart of a person in the file, a fresh one for somebody new, None if unclear."""
        key = plan.group.key
        if key in self._decided:
            decided = self._decided[key]
            return new_id() if decided is None or decided not in self._people else decided
        if len(found) == 1:
            [known] = found
            traits = self._people.traits(known)
            if not person.is_someone_else(traits.family_name, traits.birth_date):
                return known
        matches = [PossibleMatch(known, ("same number",)) for known in sorted(found)]
        if not found:
            alike = self._people.alike(person.traits())
            matches = [PossibleMatch(one.person_id, one.reasons) for one in alike]
        if not matches:
            return new_id()
        item = next(one.item for one in clean if one.origin.type == "Patient")
        name = " ".join(filter(None, (*person.values["given_names"], person.values["family_name"])))
        born = str(person.values["birth_date"] or "")
        self.undecided.append(Undecided(key, item.tally.path, item.source.where, name, born, tuple(matches)))
        return None

    def _reasons(self, one: Clean, group: Group) -> list[str]:
        if one.origin.type != "Patient":
            return []
        matches = next((found.matches for found in self.undecided if found.key == group.key), ())
        words = "; ".join(dict.fromkeys(reason for match in matches for reason in match.reasons))
        return [f"Somebody registered here may be this person ({words}). Decide whether they are one."]


def _crosswalk(origin: Origin, chart: UUID) -> PatientIdentifier:
    """Return the number by which a later import knows the person again, on any laptop."""
    system, value = origin.number
    return PatientIdentifier(
        id=part_id(origin.id, "crosswalk"), chart=chart, type=IdentifierType.OTHER, system=system, value=value
    )
