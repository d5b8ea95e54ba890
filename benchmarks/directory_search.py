"""How long a search of the directory takes until its rows are there, beside plain SQLite FTS5.

Ours: encrypted store with memory security, ranked by area, language, opening hours, distance and freshness,
each row with why it fits. Plain: the standard library's unencrypted sqlite3 with one FTS5 table of the same
words and the same prefix index, `ORDER BY rank LIMIT 50`, the row fetched with it: it knows no distance and
no hours. Both take turns in one process; each search is asked at another minute of the day.

Usage: python -m benchmarks.directory_search [services]      (4,000 unless told, then 40,000)
"""

from __future__ import annotations

import random
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

from sqlalchemy.orm import Session

from benchmarks.search import p95
from carecoord_desktop.common import clock
from carecoord_desktop.common.spelling import name_words
from carecoord_desktop.features.directory_search.queries import services_found
from carecoord_desktop.features.directory_search.records import category_word
from carecoord_desktop.features.directory_search.rules import Limit, Search, Seeker
from tests.builders.desks import a_desk
from tests.builders.services import KINDS, ZIPS, MadeService, services, settled

SEARCHES_PER_KIND = 60
TARGET_MS = 50.0
MORNING = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)

Asked = tuple[Search, str]
"""A search of ours, and what the plain table is asked instead ("" where it cannot be)."""


def main(count: int) -> None:
    """Fill both, time both, print."""
    made = list(services(count))
    with tempfile.TemporaryDirectory() as folder, clock.reading_from(clock.HeldClock(MORNING)) as held:
        assert isinstance(held, clock.HeldClock)
        started = perf_counter()
        desk = a_desk(Path(folder) / "store")
        plain = sqlite3.connect(Path(folder) / "plain.db")
        with desk.writing() as session:
            settled(session.connection(), made)
        fill_plain(plain, made)
        print(f"{count:,} services written and indexed in {perf_counter() - started:.0f} s")
        with desk.reading() as session:
            compare(session, plain, made, held)
        desk.store.close()


def fill_plain(plain: sqlite3.Connection, made: list[MadeService]) -> None:
    """Write the same words into a bare FTS5 table, and the rows beside it."""
    plain.execute("CREATE TABLE service (row INTEGER PRIMARY KEY, name, organization, zip, hours, languages)")
    plain.execute(
        "CREATE VIRTUAL TABLE search USING fts5(name, said, kind, place, tokenize='ascii', prefix='2 3',"
        " detail='column', content='')"
    )
    for row, one in enumerate(made, 1):
        values = (row, one.name, one.organization, one.zip_code, "|".join(one.hours), ",".join(one.languages))
        plain.execute("INSERT INTO service VALUES (?, ?, ?, ?, ?, ?)", values)
        name = " ".join(name_words(f"{one.name} {one.organization}"))
        said = " ".join(name_words(one.description))
        plain.execute(
            "INSERT INTO search (rowid, name, said, kind, place) VALUES (?, ?, ?, ?, ?)",
            (row, name, said, category_word(one.category), f"boston {one.zip_code}"),
        )
    plain.commit()


def compare(
    session: Session, plain: sqlite3.Connection, made: list[MadeService], held: clock.HeldClock
) -> None:
    """Print milliseconds to the rows, ours beside plain, kind by kind and all together."""
    luck = random.Random(7)  # noqa: S311  # the same searches every time
    first = timed(lambda: services_found(session, Search("pantri", seeker=Seeker("02139"))))
    whole = timed(lambda: services_found(session, Search(seeker=Seeker("02139"))))
    print(f"first search, which loads ZIP codes and words: {first * 1000:.0f} ms")
    print(f"first search of everything: {whole * 1000:.0f} ms")
    print(f"{'kind':26}{'ours p50':>10}{'p95':>8}{'plain p50':>11}{'p95':>8}{'ratio p50':>11}")
    every_ours: list[float] = []
    every_plain: list[float] = []
    for kind, make in ASKED.items():
        ours, theirs = [], []
        for one in luck.sample(made, SEARCHES_PER_KIND):
            search, match = make(luck, one)
            held.move(timedelta(minutes=luck.randint(1, 40)))
            ours.append(timed(lambda: services_found(session, search)))  # noqa: B023
            if match:
                theirs.append(timed(lambda: plain_search(plain, match)))  # noqa: B023
        every_ours += ours
        every_plain += theirs
        print(line(kind, ours, theirs))
    print(line("all", every_ours, every_plain))
    print(f"target: p95 <= {TARGET_MS:.0f} ms at 4,000 services")


def timed(work: Callable[[], object]) -> float:
    """Return the seconds a piece of work takes, asked once: the next time it would know the minute."""
    started = perf_counter()
    work()
    return perf_counter() - started


def plain_search(plain: sqlite3.Connection, match: str) -> list[tuple[object, ...]]:
    """Return what the plain table finds."""
    return plain.execute(
        "SELECT service.* FROM search JOIN service ON service.row = search.rowid "
        "WHERE search MATCH ? ORDER BY rank LIMIT 50",
        (match,),
    ).fetchall()


def line(kind: str, ours: list[float], theirs: list[float]) -> str:
    """Return one line of the table, in milliseconds."""
    text = f"{kind:26}{statistics.median(ours) * 1000:10.2f}{p95(ours):8.2f}"
    if theirs:
        ratio = statistics.median(ours) / statistics.median(theirs)
        text += f"{statistics.median(theirs) * 1000:11.2f}{p95(theirs):8.2f}{ratio:11.1f}"
    return text


def seeker(luck: random.Random) -> Seeker:
    """Return somebody of the city."""
    return Seeker(luck.choice(ZIPS), (luck.choice(("es", "pt", "en")),), luck.randint(4, 90))


def by_category(luck: random.Random, one: MadeService) -> Asked:
    """A kind of need, from a chart."""
    limits = frozenset({Limit.RUNNING, Limit.FITS_AGE})
    return Search("", one.category, seeker(luck), limits), f'kind : "{category_word(one.category)}"'


def by_open_now(luck: random.Random, one: MadeService) -> Asked:
    """A kind of need, near, and open now."""
    limits = frozenset({Limit.RUNNING, Limit.OPEN_NOW, Limit.NEAR})
    return Search("", one.category, seeker(luck), limits), f'kind : "{category_word(one.category)}"'


def by_words(luck: random.Random, one: MadeService) -> Asked:
    """What it offers, in its own words."""
    words = name_words(luck.choice(KINDS[one.category]))
    return Search(" ".join(words), seeker=seeker(luck)), " AND ".join(f'"{word}"*' for word in words)


def by_spanish(luck: random.Random, one: MadeService) -> Asked:
    """An everyday word in Spanish, which no plain table knows."""
    return Search(luck.choice(("comida", "renta", "luz", "trabajo", "ropa")), seeker=seeker(luck)), ""


def by_name(luck: random.Random, one: MadeService) -> Asked:
    """The name on the door."""
    words = name_words(one.name)[:3]
    return Search(" ".join(words), seeker=seeker(luck)), " AND ".join(f'"{word}"*' for word in words)


def by_typo(luck: random.Random, one: MadeService) -> Asked:
    """The name with a letter left out."""
    word = name_words(one.organization)[0]
    at = luck.randrange(1, len(word))
    return Search(f"{word[:at]}{word[at + 1 :]} {name_words(one.organization)[1]}", seeker=seeker(luck)), ""


def by_everything(luck: random.Random, one: MadeService) -> Asked:
    """Nothing typed: the whole directory, from where the person lives; a very large one asks for a word."""
    return Search("", seeker=seeker(luck)), ""


ASKED = {
    "kind of need": by_category, "open now, near": by_open_now, "words": by_words,
    "Spanish everyday word": by_spanish, "name": by_name, "mistyped name": by_typo,
    "everything": by_everything,
}  # fmt: skip

if __name__ == "__main__":
    for size in [int(sys.argv[1])] if len(sys.argv) > 1 else [4_000, 40_000]:
        main(size)
