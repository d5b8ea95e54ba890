"""Documents become rows of the typed tables: for what the hub sends, and for rebuilding (decision 6).

It writes by the hundred and past the ORM, so no object of the touched records may be alive, and on a laptop
the guard must be raised. A field that a document leaves out holds its default; a field or kind this version
does not know stays in the document alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql

from carecoord_desktop.store.record import (
    Heads,
    Record,
    captured_fields,
    default_of,
    heads_text,
    record_class_of,
    table_of,
)
from carecoord_desktop.store.wire_values import NoSuchValue, held_as_told, stored_as, wire_value

_AT_ONCE = 2000


class Document(Protocol):
    """What a row on the wire says of its record."""

    @property
    def entity(self) -> str:
        """The kind of record."""
        ...

    @property
    def record_id(self) -> UUID:
        """Which record."""
        ...

    @property
    def chart(self) -> UUID:
        """Whose."""
        ...

    @property
    def doc(self) -> Mapping[str, object]:
        """JSON values by field."""
        ...

    @property
    def heads(self) -> Heads:
        """The operations whose values these are."""
        ...


def project(connection: Connection, rows: Iterable[Document]) -> int:
    """Insert or replace the typed rows of these documents; return how many were written.

    Left out are kinds this version does not know, and documents without a value that their table
    needs (`unreadable` names it): the beginning of the record has not arrived, or is nonsense.
    """
    is_postgresql = connection.dialect.name == "postgresql"
    waiting: dict[str, list[tuple[Any, ...]]] = {}
    written = 0
    for row in rows:
        plan = _plan_of(row.entity)
        values = None if plan is None else plan.values(row, without_nul=is_postgresql)
        if plan is None or values is None:
            continue
        of_kind = waiting.setdefault(row.entity, [])
        of_kind.append(values)
        written += 1
        if len(of_kind) == _AT_ONCE:
            plan.write(connection, of_kind)
            of_kind.clear()
    for entity, of_kind in waiting.items():
        plan = _plan_of(entity)
        if plan is not None and of_kind:
            plan.write(connection, of_kind)
    return written


def unreadable(entity: str, fields: Mapping[str, object], *, is_creation: bool = False) -> list[str]:
    """Return the fields whose values their columns cannot hold, and for a creation those it lacks.

    Fields and kinds that this version does not know are never among them.
    """
    plan = _plan_of(entity)
    if plan is None:
        return []
    needed = plan.needed if is_creation else frozenset()
    return sorted({name for name in fields if not plan.can_hold(name, fields[name])} | (needed - set(fields)))


@dataclass(frozen=True)
class _Plan:
    """How documents of one kind become rows: where each field goes, how it is read, what stands in for it."""

    table: str
    names: tuple[str, ...]
    kinds: tuple[str, ...]
    fields: Mapping[str, tuple[int, type[Any] | None, Callable[[Any], Any]]]
    defaults: tuple[Any, ...]
    needed: frozenset[str]

    def values(self, row: Document, *, without_nul: bool) -> tuple[Any, ...] | None:
        found = list(self.defaults)
        found[0], found[1], found[2] = row.record_id.bytes, row.chart.bytes, heads_text(row.heads)
        fields = self.fields
        for name, value in row.doc.items():
            if name in fields:
                place, kind, read = fields[name]
                if type(value) is kind:  # most are texts, and a call for each would cost as much as the rest
                    # PostgreSQL's texts cannot hold a NUL; the document keeps it
                    found[place] = value.replace("\0", "") if without_nul and kind is str else value
                    continue
                try:
                    found[place] = read(value)
                except NoSuchValue:
                    continue  # the default is shown; the document keeps what was written
        if self.needed and _MISSING in found:
            return None
        return tuple(found)

    def can_hold(self, name: str, value: object) -> bool:
        if name in self.fields:
            try:
                self.fields[name][2](value)
            except NoSuchValue:
                return False
        return True

    def write(self, connection: Connection, rows: list[tuple[Any, ...]]) -> None:
        """Insert or replace rows: one statement for all of them where the database takes arrays."""
        if connection.dialect.name == "postgresql":
            newest = {row[0]: row for row in rows}.values()  # one statement may touch a row only once
            connection.exec_driver_sql(self.array_statement, tuple(map(list, zip(*newest, strict=True))))
        else:
            connection.exec_driver_sql(self.statement, rows)

    @cached_property
    def statement(self) -> str:
        """One row per execution."""
        return f"{self._insert} VALUES ({', '.join('?' * len(self.names))}) {self._or_replace}"

    @cached_property
    def array_statement(self) -> str:
        """All rows in one execution, as one array per column."""
        arrays = ", ".join(f"%b::{kind}[]" for kind in self.kinds)
        return f"{self._insert} SELECT * FROM unnest({arrays}) {self._or_replace}"  # noqa: S608  # names of ours

    @property
    def _insert(self) -> str:
        columns = ", ".join(f'"{name}"' for name in self.names)
        return f'INSERT INTO "{self.table}" ({columns})'  # names of ours

    @property
    def _or_replace(self) -> str:
        news = ", ".join(f'"{name}" = excluded."{name}"' for name in self.names[1:])
        return f"ON CONFLICT (id) DO UPDATE SET {news}"


class _Missing:
    """In place of a value that a table needs and nobody wrote."""


_MISSING = _Missing()
_plans: dict[str, _Plan] = {}


def _plan_of(entity: str) -> _Plan | None:
    found = _plans.get(entity)
    if found is None:
        record_class = record_class_of(entity)
        if record_class is None:
            return None
        found = _plans[entity] = _plan(record_class)
    return found


def _plan(record_class: type[Record]) -> _Plan:
    table, names = table_of(record_class), captured_fields(record_class)
    fields = {
        name: (place, held_as_told(table.c[name]), stored_as(table.c[name]))
        for place, name in enumerate(names, start=3)
    }
    defaults: list[Any] = []
    for name in names:
        default = wire_value(default_of(record_class, name))
        is_needed = default is None and not table.c[name].nullable
        defaults.append(_MISSING if is_needed else stored_as(table.c[name])(default))
    needed = frozenset(name for name, value in zip(names, defaults, strict=True) if value is _MISSING)
    columns = ("id", "chart", "heads", *names)
    dialect = postgresql.dialect()
    kinds = tuple(table.c[name].type.compile(dialect=dialect) for name in columns)
    return _Plan(table.name, columns, kinds, fields, (None, None, None, *defaults), needed)
