"""The search index: one line per person, worked out from her records in the save that changes them.

The line has five columns. `name` holds the words of all her names; `around` those of her addresses and
of the people around her; `number` every ending of her phone numbers and identifiers, so that any part
of one is the beginning of a word; `born` her birth date; `worker` who coordinates her care. A list of
all distinct name words serves the search by sound and with typing errors.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, select
from sqlalchemy.orm import InstrumentedAttribute

from carecoord_desktop.common.spelling import digits, folded, name_words
from carecoord_desktop.features.contact_points.records import Address, ContactPoint, ContactSystem
from carecoord_desktop.features.identifiers.records import PatientIdentifier
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.related_people.records import RelatedPerson
from carecoord_desktop.store.derivation import derived_from, forgetting
from carecoord_desktop.store.record import OFFICE_CHART, Standing
from carecoord_desktop.store.vocabulary import remember_words

SHORTEST_PART = 3
"""From this many digits on, any part of a phone number finds its owner."""

_BATCH = 400
_MANY = 1000


@dataclass
class Line:
    """What one person can be found by; each set becomes one column."""

    name: set[str] = field(default_factory=set)
    around: set[str] = field(default_factory=set)
    number: set[str] = field(default_factory=set)
    born: set[str] = field(default_factory=set)
    worker: set[str] = field(default_factory=set)
    spoken: set[str] = field(default_factory=set)

    def columns(self) -> tuple[str, ...]:
        """Return the text of each column of the index."""
        return tuple(
            " ".join(sorted(words)) for words in (self.name, self.around, self.number, self.born, self.worker)
        )


@derived_from("patient", "patient_identifier", "contact_point", "address", "related_person")
def index_people(connection: Connection, charts: frozenset[UUID]) -> None:
    """Write the lines of these people anew."""
    people = sorted(charts - {OFFICE_CHART})
    for start in range(0, len(people), _BATCH):
        batch = people[start : start + _BATCH]
        _write(connection, batch, _lines(connection, batch))
    if len(people) >= _MANY:
        tidy(connection)


def rebuild(connection: Connection) -> int:
    """Make the whole index anew, for repair; return how many people it holds."""
    connection.exec_driver_sql("INSERT INTO patient_search (patient_search) VALUES ('delete-all')")
    connection.exec_driver_sql("DELETE FROM patient_search_person")
    everybody = frozenset(connection.execute(select(Patient.id)).scalars())
    index_people(connection, everybody)
    tidy(connection)
    return len(everybody)


@forgetting
def forget_who_left(connection: Connection) -> None:
    """Make the index anew without the people who are not here any more, down to the words of their names."""
    connection.exec_driver_sql("DELETE FROM patient_search_word")
    rebuild(connection)


def tidy(connection: Connection) -> None:
    """Join the pieces of the index; after thousands of new people this halves the time of a search."""
    connection.exec_driver_sql("INSERT INTO patient_search (patient_search) VALUES ('optimize')")


def fits_the_people(connection: Connection) -> bool:
    """Return whether the index has a line for each person who counts and for nobody else; a health check."""
    return connection.exec_driver_sql(_UNFIT).first() is None


def worker_word(worker_id: UUID) -> str:
    """Return the word that stands for a worker in the index."""
    return f"w{worker_id.hex}"


def _lines(connection: Connection, charts: Sequence[UUID]) -> dict[UUID, Line]:
    """Return the line of every person who counts; records of other charts and of errors leave none."""
    lines: dict[UUID, Line] = {}
    for person in connection.execute(_PERSONS, {"charts": charts}):
        line = lines[person.id] = Line()
        for name in (
            person.family_name, " ".join(person.given_names), person.preferred_name, *person.former_names
        ):  # fmt: skip
            words = name_words(name)
            line.name.update(words, ["".join(words)] if len(words) > 1 else [])
        line.spoken |= line.name
        if person.birth_date is not None:
            line.born.add(digits(person.birth_date.text))
        line.worker.update(
            worker_word(worker) for worker in (person.coordinator_id, person.backup_coordinator_id) if worker
        )
    around: defaultdict[UUID, Line] = defaultdict(Line, lines)
    _add_numbers(connection, charts, around)
    _add_people_and_places(connection, charts, around)
    return lines


def _add_numbers(connection: Connection, charts: Sequence[UUID], lines: defaultdict[UUID, Line]) -> None:
    for chart, system, value in connection.execute(_POINTS, {"charts": charts}):
        if system is ContactSystem.EMAIL:
            lines[chart].around.update(name_words(value))
        else:
            lines[chart].number.update(_endings(digits(value.removeprefix("+1").partition(";")[0])))
    for chart, value in connection.execute(_NUMBERS, {"charts": charts}):
        words = name_words(value)
        lines[chart].number.update(words, ["".join(words)], _endings(digits(folded(value))))


def _add_people_and_places(
    connection: Connection, charts: Sequence[UUID], lines: defaultdict[UUID, Line]
) -> None:
    for chart, street, *rest in connection.execute(_PLACES, {"charts": charts}):
        lines[chart].around.update(name_words(" ".join((*street, *rest))))
    for chart, name in connection.execute(_PEOPLE, {"charts": charts}):
        words = name_words(name)
        lines[chart].around.update(words)
        lines[chart].spoken.update(words)


def _endings(number: str) -> Iterable[str]:
    """Return the number and every ending of it that is long enough to be asked for."""
    return {number[start:] for start in range(max(1, len(number) - SHORTEST_PART + 1))} - {""}


def _write(connection: Connection, charts: Sequence[UUID], lines: dict[UUID, Line]) -> None:
    run = connection.exec_driver_sql
    run(
        "INSERT INTO patient_search_person (chart) VALUES (?) ON CONFLICT DO NOTHING",
        [(chart.bytes,) for chart in charts],
    )
    marks = ", ".join("?" * len(charts))
    rows = {
        UUID(bytes=bytes(chart)): row
        for row, chart in run(
            f"SELECT row, chart FROM patient_search_person WHERE chart IN ({marks})",  # noqa: S608  # question marks
            tuple(chart.bytes for chart in charts),
        )
    }
    run("DELETE FROM patient_search WHERE rowid = ?", [(row,) for row in rows.values()])
    if not lines:
        return
    run(
        "INSERT INTO patient_search (rowid, name, around, number, born, worker) VALUES (?, ?, ?, ?, ?, ?)",
        [(rows[chart], *line.columns()) for chart, line in lines.items()],
    )
    remember_words(connection, "patient_search_word", set().union(*(line.spoken for line in lines.values())))


def _of_charts(*columns: InstrumentedAttribute[Any], key: InstrumentedAttribute[UUID]) -> Select[Any]:
    record_class = key.class_
    return select(*columns).where(
        key.in_(bindparam("charts", expanding=True)), record_class.standing != Standing.ENTERED_IN_ERROR
    )


_COUNTING = f"SELECT id FROM patient WHERE standing <> '{Standing.ENTERED_IN_ERROR.value}'"  # noqa: S608
_INDEXED = (
    "SELECT chart FROM patient_search JOIN patient_search_person"
    " ON patient_search_person.row = patient_search.rowid"
)
_UNFIT = (
    f"SELECT 1 FROM ({_COUNTING}) WHERE id NOT IN ({_INDEXED})"  # noqa: S608
    f" UNION ALL SELECT 1 FROM ({_INDEXED}) WHERE chart NOT IN ({_COUNTING}) LIMIT 1"
)

# written once: a save must not pay for putting its questions together
_PERSONS = _of_charts(
    Patient.id, Patient.family_name, Patient.given_names, Patient.preferred_name, Patient.former_names,
    Patient.birth_date, Patient.coordinator_id, Patient.backup_coordinator_id, key=Patient.id,
)  # fmt: skip
_POINTS = _of_charts(ContactPoint.chart, ContactPoint.system, ContactPoint.value, key=ContactPoint.chart)
_NUMBERS = _of_charts(PatientIdentifier.chart, PatientIdentifier.value, key=PatientIdentifier.chart)
_PLACES = _of_charts(
    Address.chart, Address.lines, Address.city, Address.state, Address.postal_code, Address.care_of,
    Address.where_to_find, key=Address.chart,
)  # fmt: skip
_PEOPLE = _of_charts(RelatedPerson.chart, RelatedPerson.name, key=RelatedPerson.chart)
