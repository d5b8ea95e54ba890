"""The audit trail holds, or says where it was touched."""

from __future__ import annotations

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
    path = tmp_path / "records.db"
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
    """SEC-A2."""
    rng = Random(7)  # noqa: S311
    engine = raw_engine(written)
    with engine.connect() as connection:
        run = connection.exec_driver_sql
        for number in range(2000):
            run("SAVEPOINT untouched")
            first_bad = tampered(run, rng, kind=number % 4)
            found = verify_audit(connection, SEAL_KEY)
            assert found is not None
            assert found.seq == first_bad
            run("ROLLBACK TO untouched")
        assert verify_audit(connection, SEAL_KEY) is None
    engine.dispose()


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
