"""What people do at a laptop: record, change, strike out, choose, and now and then write something odd."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.allergies.records import Allergy, AllergyStatus, AllergyVerification
from carecoord_desktop.features.contact_points.records import ContactPoint, ContactSystem, Permission
from carecoord_desktop.features.contacts.records import Encounter, EncounterStatus
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.tasks.records import Task, TaskStatus
from carecoord_desktop.store import outbox
from carecoord_desktop.store.capture import CapturedSession, change, settle
from carecoord_desktop.store.operation import Operation
from carecoord_desktop.store.record import Record, Seen, Standing
from tests.simulation.ledger import KINDS, Saved

_WORDS: dict[tuple[type[Record], str], type[Words]] = {
    (ContactPoint, "may_call"): Permission,
    (ContactPoint, "may_text"): Permission,
    (Allergy, "status"): AllergyStatus,
    (Allergy, "verification"): AllergyVerification,
    (Task, "status"): TaskStatus,
}
_EDITED: dict[type[Record], tuple[str, ...]] = {
    Patient: ("family_name", "preferred_name", "no_contact", "safety_note"),
    ContactPoint: ("value", "may_call", "may_text"),
    Allergy: ("status", "verification", "reaction"),
    Task: ("status", "title"),
}
"""The fields people change, every class of merging among them."""

EDITED_KINDS = tuple(record_class.kind() for record_class in _EDITED)
POISON = ("unknown kind", "unknown field", "wrong type", "NUL bytes", "long text")


@dataclass(frozen=True)
class Draft:
    """A form left open: what the worker saw when she opened it."""

    entity: str
    seen: Seen


def register(session: Session, luck: Random, patient_id: UUID) -> None:
    """Record a new person with a way to reach her."""
    session.add(Patient(id=patient_id, chart=patient_id, family_name=a_text(luck)))
    session.add(_contact_point(luck, patient_id))


def record_something(session: Session, luck: Random, chart: UUID) -> None:
    """Add one record to a chart."""
    session.add(luck.choice((_contact_point, _allergy, _task, _encounter))(luck, chart))


def record_all(session: Session, luck: Random, chart: UUID) -> None:
    """Add one record of each kind to a chart."""
    for make in (_allergy, _task, _encounter):
        session.add(make(luck, chart))


def open_draft(session: Session, entity: str, record_id: UUID) -> Draft | None:
    """Return a form opened at a record, or None where this laptop does not show it."""
    record = session.get(KINDS[entity], record_id)
    return None if record is None else Draft(entity, Seen.of(record))


def chart_of(session: Session, draft: Draft) -> UUID:
    """Return the chart that a record belongs to."""
    record = session.get(KINDS[draft.entity], draft.seen.record_id)
    assert record is not None
    return record.chart


def save_draft(session: Session, luck: Random, draft: Draft) -> bool:
    """Change one field or two from what the draft showed; return whether the record is still here."""
    record_class = KINDS[draft.entity]
    record = session.get(record_class, draft.seen.record_id)
    if record is None:
        return False
    names = _EDITED.get(record_class, ())
    chosen = luck.sample(names, k=min(len(names), luck.choice((1, 1, 2))))
    values = {name: a_value(luck, record_class, name) for name in chosen}
    if luck.random() < 0.2 and draft.seen.values["standing"] is Standing.FINAL:
        values["standing"] = Standing.AMENDED
    change(record, draft.seen, **values)
    return True


def strike_out(session: Session, draft: Draft) -> bool:
    """Mark a record entered in error; return whether it is still here."""
    record = session.get(KINDS[draft.entity], draft.seen.record_id)
    if record is None:
        return False
    change(record, draft.seen, standing=Standing.ENTERED_IN_ERROR)
    return True


def choose_value(session: Session, luck: Random, draft: Draft, name: str) -> bool:
    """Answer a conflict with one value; return whether the record is still here."""
    record_class = KINDS[draft.entity]
    record = session.get(record_class, draft.seen.record_id)
    if record is None or name not in _EDITED.get(record_class, ()):
        return False
    settle(record, draft.seen, **{name: a_value(luck, record_class, name)})
    return True


def poison(session: CapturedSession, luck: Random, chart: UUID, target: Draft | None, new_id: UUID) -> str:
    """Write an operation no version of ours writes, straight into the log; return which."""
    kind = luck.choice(POISON if target is not None else POISON[:1])
    if kind == "unknown kind" or target is None:
        fields: dict[str, object] = {"depth": 3, "words": ["a", "b"], "note": a_text(luck)}
        operation = Operation("tide_table", new_id, chart, fields, {})
    else:
        odd: dict[str, tuple[str, object]] = {
            "unknown field": ("moon_phase", a_text(luck)),
            "wrong type": ("value" if target.entity == "contact_point" else "standing", ["no", "text"]),
            "NUL bytes": ("moon_phase", "a\0b"),
            "long text": ("moon_phase", "x" * 300_000),
        }
        name, value = odd[kind]
        base = {name: [head.hex() for head in target.seen.heads.of(name)]}
        operation = Operation(target.entity, target.seen.record_id, chart, {name: value}, base)
    save = session.save_so_far
    save.replica, _ = outbox.append(session.connection(), [operation], save.author)
    return kind


def saved_since(connection: Connection, position: int, laptop: str) -> tuple[int, list[Saved]]:
    """Return the last place in the log, and the operations that were written after `position`."""
    lines = connection.exec_driver_sql(
        "SELECT position, op_id, entity, record_id, chart, fields, base, author FROM outbox"
        " WHERE position > ? ORDER BY position",
        (position,),
    ).all()
    found = [
        Saved(
            line.op_id, line.entity, UUID(bytes=line.record_id), UUID(bytes=line.chart),
            msgspec.json.decode(line.fields), _base(line.base), UUID(bytes=line.author), laptop,
        )
        for line in lines
    ]  # fmt: skip
    return (lines[-1].position if lines else position), found


def a_value(luck: Random, record_class: type[Record], name: str) -> Any:
    """Return something to put into a field."""
    words = _WORDS.get((record_class, name))
    if words is not None:
        return luck.choice(list(words))
    return luck.random() < 0.5 if name == "no_contact" else a_text(luck)


def a_text(luck: Random) -> str:
    """Return words that nobody else has written."""
    return f"{luck.choice(_NAMES)} {luck.getrandbits(40):x}"


_NAMES: Sequence[str] = ("Rosa", "Ngọc Ánh", "O'Brien", "فاطمة", "two\nlines")


def _base(text: str) -> dict[str, tuple[bytes, ...]]:
    found = msgspec.json.decode(text, type=dict[str, list[str]])
    return {name: tuple(map(bytes.fromhex, heads)) for name, heads in found.items()}


def _contact_point(luck: Random, chart: UUID) -> Record:
    return ContactPoint(
        chart=chart, system=ContactSystem.PHONE, value=a_text(luck), may_call=luck.choice(list(Permission))
    )


def _allergy(luck: Random, chart: UUID) -> Record:
    return Allergy(
        chart=chart, substance=a_text(luck), status=AllergyStatus.ACTIVE,
        verification=luck.choice(list(AllergyVerification)),
    )  # fmt: skip


def _task(luck: Random, chart: UUID) -> Record:
    return Task(chart=chart, title=a_text(luck), created_at=clock.now())


def _encounter(luck: Random, chart: UUID) -> Record:
    return Encounter(
        chart=chart, type="visit", status=EncounterStatus.FINISHED, started_at=clock.now(), note=a_text(luck)
    )
