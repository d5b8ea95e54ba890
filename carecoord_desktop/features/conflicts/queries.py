"""Open conflicts: what the office sent, less what was chosen on this laptop since, synced or not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Column, TypeDecorator, select
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.conflicts.rules import Contender, OpenConflict, Origin
from carecoord_desktop.features.contact_points.records import ContactPoint
from carecoord_desktop.features.contact_points.rules import shown_phone
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import shown_name
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.store.outbox import OutboxLine, ReplicaState
from carecoord_desktop.store.record import (
    OFFICE_CHART,
    Day,
    Merge,
    Record,
    Seen,
    Standing,
    captured_fields,
    merge_of,
    record_class_of,
)
from carecoord_desktop.store.shadow import FieldConflict
from carecoord_desktop.store.wire_values import NoSuchValue, stored_as

_NOBODY = UUID(int=0)
_NAMES_OF_RECORDS = ("title", "name", "statement", "substance", "summary", "value", "text", "description")
"""The fields by which a record is recognized, the best one first."""
_SQLITE = dialect()


def open_conflicts(session: Session, chart: UUID | None = None) -> list[OpenConflict]:
    """Return the conflicts nobody has settled, of one chart or of all, the oldest first.

    A conflict that was settled here is left out at once, before the office knows of it.
    """
    wanted = select(FieldConflict).order_by(FieldConflict.since, FieldConflict.record_id, FieldConflict.field)
    if chart is not None:
        wanted = wanted.where(FieldConflict.chart == chart)
    found = session.scalars(wanted).all()
    if not found:
        return []
    around = _Around.of(session, {line.chart for line in found})
    read = (_read(session, line, around) for line in found)
    return [conflict for conflict in read if conflict is not None]


def seen_again(session: Session, conflict: OpenConflict) -> OpenConflict:
    """Return a conflict with its record as it is now, so that another value can be chosen after all."""
    record_class = record_class_of(conflict.kind)
    record = None if record_class is None else session.get(record_class, conflict.record_id)
    if record is None:
        return replace(conflict, seen=None)
    return replace(conflict, seen=Seen.of(record), shown=getattr(record, conflict.name))


@dataclass(frozen=True)
class _Around:
    """What the values are told with: names of people and of workers, and which replicas are this laptop's."""

    persons: Mapping[UUID, str]
    workers: Mapping[UUID, str]
    own: frozenset[UUID]

    @classmethod
    def of(cls, session: Session, charts: Iterable[UUID]) -> _Around:
        persons = {
            each.id: shown_name(each.family_name, each.given_names, each.name_suffix, each.preferred_name)
            for each in session.scalars(select(Patient).where(Patient.id.in_(list(charts))))
        }
        here = set(session.scalars(select(ReplicaState.replica)))
        here.update(session.scalars(select(OutboxLine.replica).distinct()))
        return cls(persons | {OFFICE_CHART: "The office"}, worker_names(session), frozenset(here))


def _read(session: Session, line: FieldConflict, around: _Around) -> OpenConflict | None:
    record_class = record_class_of(line.entity)
    record = None if record_class is None else session.get(record_class, line.record_id)
    rivals = _rivals(line.heads)
    person = around.persons.get(line.chart, "")
    if record_class is None or record is None:  # of a newer version: shown by name
        contenders = [_contender(each, _as_it_came, around) for each in rivals]
        return OpenConflict(
            line.record_id, line.chart, person, line.entity, "", line.field, Merge.SCALAR, None,
            tuple(contenders), line.since, None,
        )  # fmt: skip
    heads = record.heads.of(line.field)
    if len(heads) < 2 or record.standing == Standing.ENTERED_IN_ERROR:
        return None
    is_known = line.field in captured_fields(record_class)
    read_value = _reader(record_class, line.field) if is_known else _as_it_came
    contenders = [_contender(each, read_value, around) for each in rivals if bytes.fromhex(each[0]) in heads]
    return OpenConflict(
        line.record_id, line.chart, person, line.entity, _about(record, line.field), line.field,
        merge_of(record_class, line.field) if is_known else Merge.SCALAR,
        getattr(record, line.field) if is_known else None,
        tuple(contenders), line.since, Seen.of(record) if is_known else None, around.workers,
    )  # fmt: skip


def _contender(rival: _Rival, read_value: _Reader, around: _Around) -> Contender:
    op, told, author, at_ms, replica = rival
    is_readable = True
    try:
        value = read_value(told)
    except NoSuchValue:
        value, is_readable = told, False
    return Contender(
        bytes.fromhex(op), value, around.workers.get(UUID(author), ""),
        clock.from_ms(at_ms) if at_ms else None, _origin(UUID(author), UUID(replica), around), is_readable,
    )  # fmt: skip


def _origin(author: UUID, replica: UUID, around: _Around) -> Origin:
    if author == _NOBODY:
        return Origin.OFFICE
    is_here = replica in around.own or replica == _NOBODY  # an own value that has not been sent has none yet
    return Origin.THIS_LAPTOP if is_here else Origin.ANOTHER_LAPTOP


def _reader(record_class: type[Record], name: str) -> _Reader:
    """Return the function from what an operation carries to the value of a field; it raises `NoSuchValue`."""
    column: Column[Any] = record_class.__mapper__.attrs[name].columns[0]
    stored = stored_as(column)

    def read_value(told: object) -> object:
        held = stored(told)
        if held is None:
            return None
        if isinstance(column.type, Day):
            return date.fromisoformat(held)
        if isinstance(column.type, TypeDecorator):
            return column.type.process_result_value(held, _SQLITE)
        return held

    return read_value


def _as_it_came(told: object) -> object:
    return told


def _about(record: Record, field: str) -> str:
    """Return the words by which somebody recognizes a record, none of them the `field` in question.

    A person is recognized by her name, which stands beside it.
    """
    if isinstance(record, Patient):
        return ""
    if isinstance(record, ContactPoint) and field != "value":
        return shown_phone(record.value)
    texts = (getattr(record, name, "") for name in _NAMES_OF_RECORDS if name != field)
    return next((text for text in texts if isinstance(text, str) and text), "")


_Rival = tuple[str, Any, str, int, str]
_Reader = Callable[[object], object]
_rivals = msgspec.json.Decoder(Sequence[_Rival]).decode
