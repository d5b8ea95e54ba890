"""What a file says of a person, as far as it tells one from another."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from carecoord_desktop.common.fhir_values import Values
from carecoord_desktop.features.contact_points.records import ContactPoint, ContactSystem
from carecoord_desktop.features.identifiers.records import IdentifierType, PatientIdentifier
from carecoord_desktop.features.look_alikes.rules import Traits
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.fhir_elements import Parts


@dataclass(frozen=True)
class Person:
    """What a Patient resource says of somebody, as far as it tells one from another.

    `numbers` are the (system, value) by which other systems know her and nobody else; member
    numbers are not among them, because families share those.
    """

    values: Values
    numbers: frozenset[tuple[str, str]]
    phones: frozenset[str]

    def is_someone_else(self, family_name: str, birth_date: object) -> bool:
        """Return whether name and birth date both speak against two people being one."""
        born, name = self.values["birth_date"], self.values["family_name"]
        if born is None or birth_date is None or not name or not family_name:
            return False
        return bool(born != birth_date and name.casefold() != family_name.casefold())

    def traits(self, numbers: Collection[tuple[str, str]] = ()) -> Traits:
        """Return what she is known by, with these numbers."""
        said = self.values
        other_names = (*said["former_names"], *filter(None, [said["preferred_name"]]))
        return Traits(
            said["family_name"], said["given_names"], other_names, said["birth_date"],
            self.phones, frozenset(numbers),
        )  # fmt: skip


def person_of(parts: Parts) -> Person:
    """Return who it is that the parts of a Patient resource describe."""
    numbers, phones = set(), set()
    for (record_class, key), values in parts.items():
        if record_class is PatientIdentifier and values["type"] != IdentifierType.MEMBER and values["system"]:
            numbers.add((values["system"], values["value"]))
        is_hers = record_class is ContactPoint and key.startswith("telecom")
        if is_hers and values["system"] == ContactSystem.PHONE:
            phones.add(values["value"])
    return Person(parts[Patient, ""], frozenset(numbers), frozenset(phones))
