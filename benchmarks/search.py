"""How long a search takes until its rows are there, beside plain SQLite FTS5 over the same people.

Ours: encrypted store with memory security, every kind of query, ranked, with the phone to call. Plain: the
standard library's unencrypted sqlite3 with one FTS5 table of the same columns and the same prefix index,
`ORDER BY rank LIMIT 50`, the row fetched with it. Both take turns in one process. Mistyped names, which
plain FTS5 cannot find, are timed for us alone.

Usage: python benchmarks/search.py [people]      (10,000 unless told)
"""

from __future__ import annotations

import random
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.spelling import folded, name_words
from carecoord_desktop.features.caseload.queries import caseload
from carecoord_desktop.features.caseload.rules import CaseloadFilters
from carecoord_desktop.features.contact_points.records import ContactPoint, ContactSystem, ContactUse
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.people_search import records
from carecoord_desktop.features.people_search.queries import people_found
from carecoord_desktop.features.related_people.records import RelatedPerson, RelatedRole
from carecoord_desktop.store.guard import lower_guard, raise_guard
from carecoord_desktop.store.record import new_id
from tests.builders.desks import a_desk
from tests.builders.population import Person, people
from tests.builders.rows import add_rows

QUERIES_PER_KIND = 60
TARGET_MS = {10_000: 16.0, 100_000: 50.0}
TARGET_RATIO = 2.0
BATCH = 5_000


def main(count: int) -> None:
    """Fill both, time both, print."""
    population = list(people(count))
    with tempfile.TemporaryDirectory() as folder:
        started = perf_counter()
        desk = a_desk(Path(folder) / "store")
        plain = sqlite3.connect(Path(folder) / "plain.db")
        with desk.writing() as session:
            settle_quickly(session.connection(), population, desk.worker_id.bytes)
        fill_plain(plain, population)
        print(f"{count} people written and indexed in {perf_counter() - started:.0f} s")
        with desk.reading() as session:
            compare(session, plain, population, desk.worker_id.bytes)
            rows = timed(lambda: caseload(session, desk.worker_id, CaseloadFilters(only_mine=False)))
            print(f"caseload of all {count}: {rows * 1000:.0f} ms")
        desk.store.close()


def settle_quickly(connection: Connection, population: list[Person], own: bytes) -> None:
    """Write people without operations, which no search reads: the index is made by the product's own code."""
    for start in range(0, len(population), BATCH):
        batch = population[start : start + BATCH]
        raise_guard(connection)
        add_rows(connection, Patient, [
            {"id": one.patient_id, "chart": one.patient_id, "family_name": one.family_name,
             "given_names": (one.given_name,), "birth_date": PartialDate(one.birth_date),
             "coordinator_id": UUID(bytes=own) if place % 20 == 0 else None,
             "registered_at": clock.now()}
            for place, one in enumerate(batch)
        ])  # fmt: skip
        add_rows(connection, ContactPoint, [
            {"id": new_id(), "chart": one.patient_id, "system": ContactSystem.PHONE, "value": one.phone,
             "use": ContactUse.HOME}
            for one in batch
        ])  # fmt: skip
        add_rows(connection, RelatedPerson, [
            {"id": new_id(), "chart": one.patient_id, "name": one.caregiver, "role": RelatedRole.CAREGIVER}
            for one in batch
            if one.caregiver
        ])  # fmt: skip
        lower_guard(connection)
        records.index_people(connection, frozenset(one.patient_id for one in batch))


def fill_plain(plain: sqlite3.Connection, population: list[Person]) -> None:
    """Write the same people into one plain table and one plain FTS5 table."""
    plain.execute("CREATE TABLE person (row INTEGER PRIMARY KEY, name TEXT, born TEXT, phone TEXT)")
    plain.execute(
        "CREATE VIRTUAL TABLE search USING fts5"
        "(name, around, number, born, tokenize = 'ascii', prefix = '1 2 3')"
    )
    for row, one in enumerate(population, 1):
        name = " ".join(name_words(f"{one.family_name} {one.given_name}"))
        endings = " ".join(sorted(one.phone[start:] for start in range(2, len(one.phone) - 2)))
        around = " ".join(name_words(one.caregiver))
        plain.execute("INSERT INTO person VALUES (?, ?, ?, ?)", (row, name, one.birth_date, one.phone))
        plain.execute(
            "INSERT INTO search (rowid, name, around, number, born) VALUES (?, ?, ?, ?, ?)",
            (row, name, around, endings, one.birth_date.replace("-", "")),
        )
    plain.commit()


def compare(session: Session, plain: sqlite3.Connection, population: list[Person], own: bytes) -> None:
    """Print milliseconds to the rows, ours beside plain, kind by kind and all together."""
    print(f"{'kind':22}{'ours p50':>10}{'p95':>8}{'plain p50':>11}{'p95':>8}{'ratio p50':>11}")
    luck = random.Random(7)  # noqa: S311  # the same searches every time
    every_ours: list[float] = []
    every_plain: list[float] = []
    for kind, make in KINDS.items():
        ours, theirs = [], []
        for person in luck.sample(population, QUERIES_PER_KIND):
            typed, match = make(luck, person)
            ours.append(timed(lambda: people_found(session, typed, worker_id=UUID(bytes=own))))  # noqa: B023
            if match:
                theirs.append(timed(lambda: plain_search(plain, match)))  # noqa: B023
        every_ours += ours
        every_plain += theirs
        line(kind, ours, theirs)
    line("all", every_ours, every_plain)
    target = TARGET_MS.get(len(population))
    print(f"targets: p95 <= {target} ms, ratio <= {TARGET_RATIO}")


def plain_search(plain: sqlite3.Connection, match: str) -> list[tuple[object, ...]]:
    """Return what the plain table finds."""
    return plain.execute(
        "SELECT person.* FROM search JOIN person ON person.row = search.rowid "
        "WHERE search MATCH ? ORDER BY rank LIMIT 50",
        (match,),
    ).fetchall()


def line(kind: str, ours: list[float], theirs: list[float]) -> None:
    """Print one line of the table, in milliseconds."""
    text = f"{kind:22}{statistics.median(ours) * 1000:10.2f}{p95(ours):8.2f}"
    if theirs:
        ratio = statistics.median(ours) / statistics.median(theirs)
        text += f"{statistics.median(theirs) * 1000:11.2f}{p95(theirs):8.2f}{ratio:11.2f}"
    print(text)


def p95(seconds: list[float]) -> float:
    """Return the 95th percentile in milliseconds."""
    return statistics.quantiles(seconds, n=20)[-1] * 1000


def timed(work: Callable[[], object]) -> float:
    """Return the seconds a piece of work takes: the best of three, because other programs run as well."""
    found = []
    for _ in range(3):
        started = perf_counter()
        work()
        found.append(perf_counter() - started)
    return min(found)


def first_words(person: Person) -> Iterator[str]:
    """Yield the first word of family and given name, folded."""
    yield name_words(person.family_name)[0]
    yield name_words(person.given_name)[0]


def by_name(_: random.Random, person: Person) -> tuple[str, str]:
    """Both names, accents left out."""
    family, given = first_words(person)
    return f"{given} {family}", f'"{given}"* AND "{family}"*'


def by_surname(_: random.Random, person: Person) -> tuple[str, str]:
    """The surname alone: many answer."""
    family, _given = first_words(person)
    return family, f'"{family}"*'


def by_beginning(luck: random.Random, person: Person) -> tuple[str, str]:
    """The first one to three letters, as while typing."""
    start = next(first_words(person))[: luck.randint(1, 3)]
    return start, f'"{start}"*'


def by_phone(_: random.Random, person: Person) -> tuple[str, str]:
    """The last seven digits."""
    return f"{person.phone[-7:-4]}-{person.phone[-4:]}", f'"{person.phone[-7:]}"*'


def by_phone_part(_: random.Random, person: Person) -> tuple[str, str]:
    """The last four digits."""
    return person.phone[-4:], f'"{person.phone[-4:]}"*'


def by_birth_date(_: random.Random, person: Person) -> tuple[str, str]:
    """Month/day/year."""
    year, month, day = person.birth_date.split("-")
    return f"{int(month)}/{int(day)}/{year}", f'"{year}{month}{day}"'


def by_typo(luck: random.Random, person: Person) -> tuple[str, str]:
    """Both names, one letter of the surname left out."""
    family, given = first_words(person)
    at = luck.randrange(1, max(2, len(family)))
    return f"{given} {folded(family)[:at]}{family[at + 1 :]}", ""


KINDS = {
    "name": by_name, "surname": by_surname, "beginning": by_beginning, "phone": by_phone,
    "part of a phone": by_phone_part, "birth date": by_birth_date, "mistyped name": by_typo,
}  # fmt: skip

if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
