"""Sync beside its floor: a real laptop and a real hub over a counted line, and one body in the same run.

`python -m benchmarks.sync [postgresql|sqlite] [quick]`; `quick` leaves out the first load on the slow line,
which takes two minutes. Seconds on a fast line say something on a quiet machine only; bytes, requests and
processor seconds always do. Without TLS like the floor and its peers, with one row of TLS at the end.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from benchmarks.sync_workload import floor
from benchmarks.sync_workload.costs import DUTIES, costs
from benchmarks.sync_workload.documents import NotHere, Workload, changes_of, generated
from benchmarks.sync_workload.floor import Floor
from benchmarks.sync_workload.laptop import Laptop, Measured, a_laptop
from benchmarks.sync_workload.line import FAST, SLOW, line_to
from benchmarks.sync_workload.machine import own_certificate
from benchmarks.sync_workload.office import Office, Writer, an_office

SAVED_AT_ONCE = 25
"""Of three weeks' changes, so many go into one save, because 5,000 durable commits take long."""

GOALS: dict[str, Callable[[Measured, Floor], bool]] = {
    "first load": lambda m, f: _bytes(m) <= 1.15 * (f.up + f.down),
    "day": lambda m, f: m.outcome.requests == 2 and _bytes(m) <= 45_000,
    "5,000 changes": lambda m, f: _bytes(m) <= 1.3 * (f.up + f.down),
    "nothing to do": lambda m, f: m.outcome.requests == 1,
}
"""What must hold on any machine; GOALS_S is for the slow line."""
GOALS_S: dict[str, Callable[[Floor], float]] = {
    "first load": lambda f: 1.15 * f.formula_s,
    "day": lambda f: 4.9,
    "5,000 changes": lambda f: 1.3 * f.formula_s,
    "nothing to do": lambda f: 1.9,
}


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    work: str
    line: str
    measured: Measured
    floor: Floor
    floor_s: float


def main(database: str, *, is_quick: bool) -> None:
    """Measure and print."""
    try:
        workload = generated()
    except NotHere as missing:
        print(f"sync: {missing}")
        return
    floors = floors_of(workload)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        rows = [*measured(folder / "fast", database, workload, floors, "loopback")]
        rows += measured(folder / "slow", database, workload, floors, "slow", is_quick=is_quick)
        key, certificate = own_certificate(folder)
        os.environ["SSL_CERT_FILE"] = str(certificate)
        rows += measured(
            folder / "tls", database, workload, floors, "slow, TLS", (key, certificate), is_quick=True
        )
    print_rows(database, rows)
    print_costs([row for row in rows if row.line == "loopback"])
    print_applying(next(row for row in rows if row.work == "first load").measured)


def floors_of(workload: Workload) -> dict[str, Floor]:
    """Return the floor of each piece of work."""
    sizes = {
        name: len(floor.packed(workload, changes))
        for name, changes in (
            ("base", workload.creations), ("day", workload.day), ("others", workload.others),
            ("weeks", workload.weeks),
        )
    }  # fmt: skip
    return {
        "first load": Floor(0, sizes["base"]),
        "day": Floor(sizes["day"], sizes["others"]),
        "5,000 changes": Floor(sizes["weeks"], 0),
        "nothing to do": Floor(0, 0),
    }


def measured(
    folder: Path, database: str, workload: Workload, floors: dict[str, Floor], name: str,
    certificate: Sequence[Path] = (), *, is_quick: bool = False,
) -> Iterator[Row]:  # fmt: skip
    """Yield the rows of one line: a fresh hub with all documents in it, and a laptop that has none."""
    folder.mkdir()
    how = FAST if name == "loopback" else SLOW
    with an_office(folder / "hub", database, 1, certificate) as office, line_to(office.port, how) as line:
        ben = filled(office, workload)
        with rosas(office, folder / "laptop", workload) as rosa:
            if is_quick:
                with line_to(office.port) as quick_line:
                    rosa.sync(quick_line)
            for work, prepare in _works(rosa, ben, workload, is_quick=is_quick, is_short=bool(certificate)):
                prepare()
                yield _row(work, name, rosa.sync(line), floors[work], how)


def _works(
    rosa: Laptop, ben: Writer, workload: Workload, *, is_quick: bool, is_short: bool
) -> Iterator[tuple[str, Callable[[], None]]]:
    if not is_quick:
        yield "first load", lambda: None

    def a_day() -> None:
        rosa.save(changes_of(workload.day))
        ben.send(changes_of(workload.others))

    yield "day", a_day
    if not is_short:
        yield "5,000 changes", lambda: rosa.save(changes_of(workload.weeks), SAVED_AT_ONCE)
    yield "nothing to do", lambda: None


def filled(office: Office, workload: Workload) -> Writer:
    """Return a colleague who has sent all documents to the hub."""
    ben = Writer(office.field_laptop("Ben Carver", seed=2))
    ben.send(changes_of(workload.creations))
    return ben


@contextmanager
def rosas(office: Office, folder: Path, workload: Workload) -> Iterator[Laptop]:
    """Yield an enrolled laptop that has just been granted every chart."""
    rosa = a_laptop(office, folder, "Rosa Medina")
    with line_to(office.port) as line:
        rosa.sync(line)
    people = [UUID(one["id"]) for one in workload.base if one["type"] == "demographics"]
    office.grant("Rosa Medina", people)
    yield rosa
    rosa.desk.store.close()


def _row(work: str, name: str, taken: Measured, least: Floor, how: tuple[str, ...]) -> Row:
    with floor.server() as port, line_to(port, how) as line:
        return Row(work, name, taken, least, floor.sent_s(line.port, least))


def print_rows(database: str, rows: Sequence[Row]) -> None:
    """Print what passed and how long it took, beside the floor."""
    print(f"laptop: SQLCipher; hub: {database}, KB of TCP; a TLS handshake is a turn; floor: one body")
    print(
        f"{'':15}{'line':11}{'s':>8}{'cpu':>7}{'hub cpu':>9}{'turns':>9}{'up':>9}{'down':>9}"
        f"{'floor KB':>10}{'formula':>9}{'sent':>8}{'bytes':>7}{'seconds':>9}"
    )
    for row in rows:
        taken, least = row.measured, row.floor
        size = least.up + least.down
        print(
            f"{row.work:15}{row.line:11}{taken.seconds:8.2f}{taken.processor_s:7.2f}{taken.hub_processor_s:9.2f}"
            f"{taken.traffic.requests:9}{taken.traffic.up / 1000:9.1f}{taken.traffic.down / 1000:9.1f}"
            f"{size / 1000:10.1f}{least.formula_s:9.2f}{row.floor_s:8.2f}"
            f"{_ratio(_bytes(taken), size)}{_ratio(taken.seconds, row.floor_s):>9}  {_verdict(row)}"
        )


def print_costs(rows: Sequence[Row]) -> None:
    """Print what each duty costs, which the floor does not have."""
    print(f"\n{'bytes, both ways':32}" + "".join(f"{row.work:>16}" for row in rows))
    found = [costs(row.measured.said, row.measured.traffic.up + row.measured.traffic.down) for row in rows]
    for duty in DUTIES:
        print(f"{duty:32}" + "".join(f"{one[duty]:16,}" for one in found))


def print_applying(first_load: Measured) -> None:
    """Print how fast rows come into the laptop's tables: unpacked, hashed, shown, searchable, durable."""
    rows = first_load.outcome.received.total()
    print(
        f"\nfirst load applied: {rows} rows in {first_load.worked_s:.2f} s of processor,"
        f" {rows / first_load.worked_s:,.0f} rows/s (goals: < 1 s, >= 20,000 rows/s)"
    )


def _bytes(taken: Measured) -> int:
    return taken.traffic.up + taken.traffic.down


def _ratio(ours: float, least: float) -> str:
    return f"{ours / least:7.2f}" if least else f"{'':7}"


def _verdict(row: Row) -> str:
    is_small = GOALS[row.work](row.measured, row.floor)
    is_quick = row.line != "slow" or row.measured.seconds <= GOALS_S[row.work](row.floor)
    return "ok" if is_small and is_quick else "ABOVE THE GOAL"


if __name__ == "__main__":
    words = sys.argv[1:]
    main("sqlite" if "sqlite" in words else "postgresql", is_quick="quick" in words)
