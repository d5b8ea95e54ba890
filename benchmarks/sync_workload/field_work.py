"""What coordinators send all day: new people, their allergies, tasks and readings, and changes of these."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from carecoord_desktop.sync.wire.operations import WireOperation
from tests.builders.hubs import FieldLaptop

NEW_PEOPLE, CHANGES, ALLERGIES, TASKS = 0.02, 0.35, 0.60, 0.80
"""Up to so much of all operations are new people, changes, allergies, tasks; the rest are readings."""
_REMEMBERED = 400


@dataclass
class FieldWork:
    """The work of one laptop without a store: its people, and the last operation on each record."""

    laptop: FieldLaptop
    people: list[UUID] = field(default_factory=list)
    known: list[tuple[str, UUID, UUID, bytes]] = field(default_factory=list)

    def segment(self, operations: int) -> bytes:
        """Return the next so many operations, frozen."""
        return self.laptop.frozen([self._next() for _ in range(operations)])

    def _next(self) -> WireOperation:
        luck = self.laptop.chance.random()
        if luck < NEW_PEOPLE or not self.people:
            said = self.laptop.a_patient(f"Name {self._some(10**6)}")
            self.people.append(said.chart)
            return said
        if luck < CHANGES and self.known:
            return self._changed()
        return self._created(luck)

    def _created(self, luck: float) -> WireOperation:
        chart = self.laptop.chance.choice(self.people[-40:])
        if luck < ALLERGIES:
            said = self.laptop.an_allergy(chart, f"Substance {self._some(1000)}")
        elif luck < TASKS:
            fields = {"title": f"Call about appointment {self._some(1000)}", "created_at": self.laptop.now_ms}
            said = self.laptop.says("task", self.laptop.new_id(), chart, fields)
        else:
            fields = {"name": "Blood pressure", "category": "vital-signs", "value_text": f"{self._some(200)}"}
            return self.laptop.says("observation", self.laptop.new_id(), chart, fields)
        self._remember(said)
        return said

    def _changed(self) -> WireOperation:
        entity, record_id, chart, op = self.known.pop(self.laptop.chance.randrange(len(self.known)))
        name = "reaction" if entity == "allergy" else "detail"
        text = f"seen again by the nurse on ward {self._some(10**6)}"
        said = self.laptop.says(entity, record_id, chart, {name: text}, {name: (op,)})
        self._remember(said)
        return said

    def _remember(self, said: WireOperation) -> None:
        self.known.append((said.entity, said.record_id, said.chart, said.op))
        del self.known[:-_REMEMBERED]

    def _some(self, below: int) -> int:
        return self.laptop.chance.randrange(below)
