"""Everybody here who may be meant by what a file says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.features.look_alikes.rules import LookAlike, Traits, birth_dates_alike, look_alikes
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.registrations.queries import traits_of
from carecoord_desktop.store.record import Standing


class People:
    """Everybody on this laptop, as an import tells one from another; grows with those it takes in."""

    def __init__(self, session: Session) -> None:
        patients = session.scalars(select(Patient).where(Patient.standing != Standing.ENTERED_IN_ERROR)).all()
        self._traits: dict[UUID, Traits] = {}
        self._by_number: dict[tuple[str, str], set[UUID]] = defaultdict(set)
        self._by_phone: dict[str, set[UUID]] = defaultdict(set)
        self._by_birth_date: dict[str, set[UUID]] = defaultdict(set)
        for patient_id, traits in traits_of(session, patients).items():
            self.add(patient_id, traits)

    def add(self, patient_id: UUID, traits: Traits) -> None:
        """Make a person findable."""
        self._traits[patient_id] = traits
        for number in traits.identifiers:
            self._by_number[number].add(patient_id)
        for phone in traits.phones:
            self._by_phone[phone].add(patient_id)
        self._by_birth_date[traits.birth_date.text if traits.birth_date else ""].add(patient_id)

    def know(self, patient_id: UUID, numbers: Iterable[tuple[str, str]]) -> None:
        """Learn more numbers of a person."""
        for number in numbers:
            self._by_number[number].add(patient_id)

    def __contains__(self, patient_id: object) -> bool:
        return patient_id in self._traits

    def traits(self, patient_id: UUID) -> Traits:
        """Return what a person is known by."""
        return self._traits[patient_id]

    def with_number(self, numbers: Iterable[tuple[str, str]]) -> set[UUID]:
        """Return everybody known by one of these numbers."""
        return {person for number in numbers for person in self._by_number.get(number, ())}

    def alike(self, newcomer: Traits) -> list[LookAlike]:
        """Return who may be the newcomer, the likeliest first; only people near enough are compared.

        A birth date alone makes nobody alike.
        """
        near = {person for phone in newcomer.phones for person in self._by_phone.get(phone, ())}
        near |= self._by_birth_date.get("", set())
        if newcomer.birth_date is None:
            near |= self._traits.keys()
        else:
            dates = birth_dates_alike(newcomer.birth_date)
            if newcomer.birth_date.exact is None:
                dates += [text for text in self._by_birth_date if text.startswith(newcomer.birth_date.text)]
            near |= {person for text in dates for person in self._by_birth_date.get(text, ())}
        return look_alikes(newcomer, [(person, self._traits[person]) for person in sorted(near)])
