"""How long a save takes, beside the barest durable commit of the same row (decisions 26: at most 3 times).

Two kinds of record: a task, as most saves are, and a new person, whose save also writes her line of the
search index. Ours: guard, row, operation, chain, heads, audit line, commit, checkpoint, anchor. Bare: row,
commit, checkpoint, on a raw connection to a file of its own with the same schema, key length and pragmas.
Both take turns in one process, so that a busy moment of the machine hits both.
"""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

from sqlalchemy import Table, insert
from sqlalchemy.dialects.sqlite import dialect

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features import all_records
from carecoord_desktop.features.patients.records import AdministrativeGender, Asked, Patient
from carecoord_desktop.features.tasks.records import Task
from carecoord_desktop.store import connection
from carecoord_desktop.store.encryption import new_key
from carecoord_desktop.store.record import Record, new_id, table_of
from carecoord_desktop.store.store import Store

ROUNDS = 400
WARM_UP = 30
GOAL = 3

assert all_records


def a_patient() -> Patient:
    """Return a person with the fields that registration fills."""
    patient_id = new_id()
    return Patient(
        id=patient_id,
        chart=patient_id,
        family_name="Grant",
        given_names=("Lucille", "May"),
        birth_date=PartialDate("1948-07-19"),
        administrative_gender=AdministrativeGender.FEMALE,
        spoken_language="es",
        needs_interpreter=Asked.YES,
        marital_status="W",
        what_matters="Staying in her own home, close to her grandchildren.",
        registered_at=clock.now(),
    )


def a_task() -> Task:
    """Return a task as a chart makes it."""
    due_on = clock.today()
    return Task(chart=new_id(), title="Call the pantry back", due_on=due_on, created_at=clock.now())


class BareTable:
    """The same row in the same table, without capture, guard, audit or anchor."""

    def __init__(self, folder: Path, table: Table) -> None:
        folder.mkdir()
        path, key = folder / "records.db", new_key()
        Store(path, key).close()
        raw = connection.open_keyed(path, key)
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f'DROP TRIGGER "{name}"')
        raw.close()
        self._connection = connection.connect(path, key)
        self._table = table
        self._insert = insert(table).compile(dialect=dialect())

    def save(self, values: tuple[object, ...]) -> None:
        """Insert, commit and checkpoint."""
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute(str(self._insert), values)
        self._connection.execute("COMMIT")
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def stored_values(self, record: Record) -> tuple[object, ...]:
        """Return the row as it lies on disk, defaults filled in."""
        return tuple(self._stored(column, getattr(record, column.key)) for column in self._table.columns)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    @staticmethod
    def _stored(column: Any, value: object) -> object:
        if value is None and column.default is not None:
            value = column.default.arg if column.default.is_scalar else column.default.arg(None)
        to_disk = column.type.bind_processor(dialect())
        return to_disk(value) if to_disk is not None else value


def measured(folder: Path, make: Callable[[], Record]) -> tuple[list[float], list[float]]:
    """Return the seconds of each captured and each bare save, round by round."""
    folder.mkdir()
    author, bare = new_id(), BareTable(folder / "bare", table_of(type(make())))
    (folder / "captured").mkdir()
    store = Store(folder / "captured" / "records.db", new_key())
    ours, theirs = [], []
    for _ in range(WARM_UP + ROUNDS):
        record, values = make(), bare.stored_values(make())
        started = perf_counter()
        with store.writing(author) as session:
            session.add(record)
        between = perf_counter()
        bare.save(values)
        ended = perf_counter()
        ours.append(between - started)
        theirs.append(ended - between)
    store.close()
    bare.close()
    return ours[WARM_UP:], theirs[WARM_UP:]


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        for words, make in (
            ("a task", a_task),
            ("a new person, with her line in the search index", a_patient),
        ):
            ours, theirs = measured(Path(folder) / words, make)
            print(f"{words}, {ROUNDS} rounds")
            for name, seconds in (
                ("captured, audited, anchored", ours),
                ("bare commit and checkpoint", theirs),
            ):
                p95 = statistics.quantiles(seconds, n=20)[-1]
                print(
                    f"  {name:28} median {statistics.median(seconds) * 1e3:6.2f} ms   p95 {p95 * 1e3:6.2f} ms"
                )
            ratio = statistics.median(ours) / statistics.median(theirs)
            print(f"  {'ratio of medians':28} {ratio:.2f}  (goal: at most {GOAL:.0f})")


if __name__ == "__main__":
    main()
