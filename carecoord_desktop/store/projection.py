"""Documents become rows of the typed tables: for what the hub sends, and for rebuilding (decision 6).

It writes by the hundred and past the ORM, so no object of the touched records may be alive, and on a laptop
the guard must be raised. A field that a document leaves out holds its default; a field or kind this version
does not know stays in the document alone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, repeat
from typing import Any, NamedTuple, Protocol
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.dialects.postgresql.base import PGDialect

from carecoord_desktop.store.heads import Heads, heads_text
from carecoord_desktop.store.record import Record, captured_fields, default_of, record_class_of, table_of
from carecoord_desktop.store.wire_values import NoSuchValue, held_as_told, is_text, stored_as, wire_value

_AT_ONCE = 2000
_TOLD_AS = {"DATE": "TEXT"}
"""Columns of PostgreSQL whose values travel there as another kind."""


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
    documents = iter(rows)
    written = 0
    while some := list(islice(documents, _AT_ONCE)):
        by_kind: dict[str, list[tuple[Any, ...]]] = {}
        for row, values in zip(some, _values(some, without_nul=is_postgresql), strict=True):
            if values is not None:
                by_kind.setdefault(row.entity, []).append(values)
        for entity, of_kind in by_kind.items():
            _plans[entity].write(connection, of_kind)
            written += len(of_kind)
    return written


def unreadable(entity: str, fields: Mapping[str, object], *, is_creation: bool = False) -> list[str]:
    """Return the fields whose values their columns cannot hold, and for a creation those it lacks.

    Fields and kinds that this version does not know are never among them.
    """
    plan = _plan_of(entity)
    if plan is None:
        return []
    wrong = [name for name, value in fields.items() if not plan.can_hold(name, (value,))]
    missing = plan.needed - fields.keys() if is_creation else ()
    return sorted((*wrong, *missing))


def are_readable(entity: str, alike: Sequence[Mapping[str, object]], *, is_creation: bool = False) -> bool:
    """Return whether `unreadable` names nothing in any of these, which tell the same fields in one order."""
    plan = _plan_of(entity)
    if plan is None:
        return True
    if is_creation and not plan.needed <= alike[0].keys():
        return False
    columns = zip(*[fields.values() for fields in alike], strict=True)
    return all(map(plan.can_hold, alike[0], columns))


class _Column(NamedTuple):
    """Where a field goes, whether many values need no reading, how one is read, whether it is a text."""

    place: int
    holds: Callable[[Collection[Any]], bool]
    read: Callable[[Any], Any]
    is_text: bool


@dataclass(frozen=True)
class _Plan:
    """How documents of one kind become rows: where each field goes, how it is read, what stands in for it."""

    table: str
    names: tuple[str, ...]
    kinds: tuple[str, ...]
    columns: Mapping[str, _Column]
    defaults: tuple[Any, ...]
    needed: frozenset[str]

    def values(self, rows: Sequence[Document], *, without_nul: bool) -> Iterator[tuple[Any, ...] | None]:
        """Yield what the columns hold for documents that all tell the same fields in the same order."""
        found: list[Iterable[Any]] = [repeat(default) for default in self.defaults]
        found[0] = [row.record_id.bytes for row in rows]
        found[1] = [row.chart.bytes for row in rows]
        found[2] = [heads_text(row.heads) for row in rows]
        # field by field, because a call for each value would cost as much as all the rest
        for name, told in zip(
            rows[0].doc, zip(*[row.doc.values() for row in rows], strict=True), strict=True
        ):
            column = self.columns.get(name)
            if column is not None:
                default = self.defaults[column.place]
                held = told if column.holds(told) else _held(told, column.read, default)
                # PostgreSQL's texts cannot hold a NUL; the document keeps it
                is_harmless = not without_nul or not column.is_text or "\0" not in "".join(filter(None, held))
                found[column.place] = held if is_harmless else map(_without_nul, held)
        for values in zip(*found, strict=False):  # the defaults never end
            yield None if self.needed and _MISSING in values else values

    def can_hold(self, name: str, told: Collection[Any]) -> bool:
        """Return whether a field can hold all of these values; what this version does not know holds any."""
        column = self.columns.get(name)
        if column is None or column.holds(told):
            return True
        try:
            for value in told:
                column.read(value)
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
        arrays = ", ".join(f"%b::{_TOLD_AS.get(kind, kind)}[]" for kind in self.kinds)
        names = ", ".join(f'"{name}"' for name in self.names)
        told = ", ".join(f'"{name}"::{kind}' for name, kind in zip(self.names, self.kinds, strict=True))
        return (
            f"{self._insert} SELECT {told} FROM unnest({arrays}) AS told ({names})"  # noqa: S608  # names of ours
            f" {self._or_replace}"
        )

    @property
    def _insert(self) -> str:
        columns = ", ".join(f'"{name}"' for name in self.names)
        return f'INSERT INTO "{self.table}" ({columns})'  # names of ours

    @property
    def _or_replace(self) -> str:
        news = ", ".join(f'"{name}" = excluded."{name}"' for name in self.names[1:])
        return f"ON CONFLICT (id) DO UPDATE SET {news}"


def _values(rows: Sequence[Document], *, without_nul: bool) -> list[tuple[Any, ...] | None]:
    """Return what the typed table holds of each document, None for nothing."""
    alike: dict[tuple[str, ...], list[int]] = {}
    for line, row in enumerate(rows):
        alike.setdefault((row.entity, *row.doc), []).append(line)
    found: list[tuple[Any, ...] | None] = [None] * len(rows)
    for (entity, *_), lines in alike.items():
        plan = _plan_of(entity)
        if plan is not None:
            values = plan.values([rows[line] for line in lines], without_nul=without_nul)
            for line, of_line in zip(lines, values, strict=True):
                found[line] = of_line
    return found


def _held(told: Iterable[Any], read: Callable[[Any], Any], default: Any) -> list[Any]:
    """Return values as their column holds them; for one it cannot hold, the default is shown."""
    try:
        return list(map(read, told))
    except NoSuchValue:
        return [_held_or_default(value, read, default) for value in told]


def _held_or_default(value: Any, read: Callable[[Any], Any], default: Any) -> Any:
    try:
        return read(value)
    except NoSuchValue:
        return default


def _without_nul(text: str | None) -> str | None:
    return None if text is None else text.replace("\0", "")


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
        name: _Column(place, held_as_told(column), stored_as(column), is_text(column))
        for place, name in enumerate(names, start=3)
        for column in [table.c[name]]
    }
    defaults: list[Any] = []
    for name in names:
        default = wire_value(default_of(record_class, name))
        is_needed = default is None and not table.c[name].nullable
        defaults.append(_MISSING if is_needed else stored_as(table.c[name])(default))
    needed = frozenset(name for name, value in zip(names, defaults, strict=True) if value is _MISSING)
    columns = ("id", "chart", "heads", *names)
    dialect = PGDialect()  # type: ignore[no-untyped-call]  # SQLAlchemy leaves its constructor untyped
    kinds = tuple(table.c[name].type.compile(dialect=dialect) for name in columns)
    return _Plan(table.name, columns, kinds, fields, (None, None, None, *defaults), needed)
