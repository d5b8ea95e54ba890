"""The audit trail holds, or says where it was touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import Engine, StaticPool, create_engine

from carecoord_desktop.store.audit import Broken, Deed, Entry, verify_audit
from carecoord_desktop.store.connection import open_keyed
from carecoord_desktop.store.encryption import derived_key
from carecoord_desktop.store.record import OFFICE_CHART, new_id
from carecoord_desktop.store.store import Store
from tests.builders.desks import ROSA

KEY = bytes(range(32))
SEAL_KEY = derived_key(KEY, "audit")
LINES = 60
EDITS: dict[str, Callable[[Random], object]] = {
    "at": lambda rng: rng.randrange(10**12),
    "offset_minutes": lambda rng: 10_000 + rng.randrange(1000),
    "up_ms": lambda rng: -1 - rng.randrange(10**9),
    "worker": lambda rng: rng.randbytes(rng.choice((0, 15, 16))),
    "replica": lambda rng: rng.randbytes(16),
    "version": lambda rng: "9.9",
    "deed": lambda rng: rng.choice(("backup", "no such deed")),
    "chart": lambda rng: rng.choice((b"", rng.randbytes(16))),
    "entity": lambda rng: "referral",
    "record_id": lambda rng: rng.randbytes(16),
    "detail": lambda rng: "another reason",
    "seal": lambda rng: rng.randbytes(32),
}


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """Return a database with a trail of 60 lines, closed."""
    return write_a_trail(tmp_path / "records.db")


def write_a_trail(path: Path) -> Path:
    store = Store(path, KEY)
    for number in range(LINES // 2):
        store.note(
            ROSA,
            Entry(Deed.VIEW, OFFICE_CHART, detail=f"call {number}"),
            Entry(Deed.CHANGE, new_id(), "task", new_id(), "status"),
        )
    store.close()
    return path


def raw_engine(path: Path) -> Engine:
    """Return a connection as somebody with the key and another tool would have it."""
    return create_engine("sqlite://", creator=lambda: open_keyed(path, KEY), poolclass=StaticPool)


def test_an_untouched_trail_holds(written: Path) -> None:
    with raw_engine(written).connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*), max(seq) FROM audit").one() == (LINES, LINES)
        assert verify_audit(connection, SEAL_KEY) is None
        assert verify_audit(connection, bytes(32)) == Broken(1, "a line was changed")


def test_two_thousand_edits_removals_insertions_and_swaps_are_found_with_the_first_line_they_touched(
    written: Path,
) -> None:
    """SEC-A2; the soak makes 10,000 manipulations, cut tails and older files among them."""
    missed = manipulations_missed(written, 2000, Random(7))  # noqa: S311
    assert missed == Counter()


def manipulations_missed(written: Path, count: int, rng: Random) -> Counter[str]:
    """Touch the trail `count` times; return what was not found, or not at the first line it touched."""
    missed: Counter[str] = Counter()
    engine = raw_engine(written)
    with engine.connect() as connection:
        run = connection.exec_driver_sql
        for number in range(count):
            run("SAVEPOINT untouched")
            first_bad = tampered(run, rng, kind=number % len(KINDS))
            found = verify_audit(connection, SEAL_KEY)
            missed[KINDS[number % len(KINDS)]] += found is None or found.seq != first_bad
            run("ROLLBACK TO untouched")
        assert verify_audit(connection, SEAL_KEY) is None
    engine.dispose()
    return +missed


KINDS = ("edited", "removed", "inserted", "swapped")


def tampered(run: Any, rng: Random, kind: int) -> int:
    """Touch the trail at a random line other than the last; return the first number that cannot hold."""
    seq = rng.randrange(1, LINES)
    if kind == 0:
        column = rng.choice(list(EDITS))
        run(f"UPDATE audit SET {column} = ? WHERE seq = ?", (EDITS[column](rng), seq))  # noqa: S608
        return seq
    if kind == 1:
        run("DELETE FROM audit WHERE seq = ?", (seq,))
        if rng.random() < 0.5:  # close the gap, too
            run("UPDATE audit SET seq = -seq WHERE seq > ?", (seq,))
            run("UPDATE audit SET seq = -seq - 1 WHERE seq < 0")
        return seq
    if kind == 2:
        run("UPDATE audit SET seq = -seq WHERE seq > ?", (seq,))
        run("UPDATE audit SET seq = -seq + 1 WHERE seq < 0")
        columns = ", ".join(EDITS)
        copied = f"INSERT INTO audit (seq, {columns}) SELECT ?, {columns} FROM audit WHERE seq = ?"  # noqa: S608
        run(copied, (seq + 1, seq))
        return seq + 1
    other = rng.randrange(seq + 1, LINES + 1)
    run("UPDATE audit SET seq = 0 WHERE seq = ?", (seq,))
    run("UPDATE audit SET seq = ? WHERE seq = ?", (seq, other))
    run("UPDATE audit SET seq = ? WHERE seq = 0", (other,))
    return seq


def test_a_tail_cut_off_under_an_open_store_is_found_at_its_first_missing_line(written: Path) -> None:
    """SEC-A2, SEC-D5; and the trail holds once the lines are back."""
    assert cut_tails_missed(written, 25, Random(7)) == 0  # noqa: S311


def cut_tails_missed(written: Path, count: int, rng: Random) -> int:
    """Cut the tail `count` times under an open store; return how often that was not found."""
    missed = 0
    store, engine = Store(written, KEY), raw_engine(written)
    marks = ", ".join("?" * (len(EDITS) + 1))
    for _ in range(count):
        last = rng.randrange(LINES)
        with engine.begin() as connection:
            cut = connection.exec_driver_sql("SELECT * FROM audit WHERE seq > ?", (last,)).all()
            connection.exec_driver_sql("DELETE FROM audit WHERE seq > ?", (last,))
        missed += store.verify_audit() != Broken(last + 1, "the end is missing")
        with engine.begin() as connection:
            connection.exec_driver_sql(f"INSERT INTO audit VALUES ({marks})", [tuple(line) for line in cut])  # noqa: S608
    assert store.verify_audit() is None
    store.close()
    engine.dispose()
    return missed


def older_files_missed(folder: Path, count: int, rng: Random) -> int:
    """Put an older file in the place of the records `count` times; return how often that was not found."""
    folder.mkdir()
    path, anchor, ages = folder / "records.db", folder / "anchor", []
    for _ in range(40):
        store = Store(path, KEY)
        store.note(ROSA, Entry(Deed.VIEW, OFFICE_CHART))
        store.close()
        ages.append(path.read_bytes())
    today, missed = anchor.read_bytes(), 0
    for _ in range(count):
        path.write_bytes(rng.choice(ages[:-1]))
        anchor.write_bytes(today)
        store = Store(path, KEY)
        missed += not store.restored
        store.close()
    return missed


@pytest.mark.parametrize("removed", [1, 2, 50, LINES])
def test_a_cut_tail_is_found_through_the_anchor(written: Path, removed: int) -> None:
    """SEC-A2, SEC-D5: the chain alone cannot miss its own end."""
    engine = raw_engine(written)
    with engine.connect() as connection:
        connection.exec_driver_sql("DELETE FROM audit WHERE seq > ?", (LINES - removed,))
        assert verify_audit(connection, SEAL_KEY) is None
    engine.dispose()
    store = Store(written, KEY)
    assert store.restored
    store.close()


def test_a_line_carries_who_what_when_and_on_which_laptop_but_no_value(written: Path) -> None:
    """SEC-A1."""
    with raw_engine(written).connect() as connection:
        line = connection.exec_driver_sql("SELECT * FROM audit WHERE seq = 1").one()
        replica = connection.exec_driver_sql("SELECT replica FROM replica_state").scalar()
    assert (line.worker, line.replica, line.deed, line.chart) == (
        ROSA.bytes, replica, "view", OFFICE_CHART.bytes,
    )  # fmt: skip
    assert line.at > 10**12
    assert line.up_ms > 0
    assert line.version
