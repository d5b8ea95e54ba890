"""The hub under load: pushes of 200 operations, the same again, and looks, by processes on this machine.

`python -m benchmarks.hub [postgresql|sqlite] [million]`. Each push is all of it: proof, custody, policy,
merge, projection, audit, a durable commit; what HTTP costs on top is in `benchmarks.evening`. Processor
seconds, which other work on the machine changes little, tell how many pushes two free cores would do (goal:
60 a second), while the log grows, and with few or many charts per laptop.
"""

from __future__ import annotations

import multiprocessing
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from time import perf_counter, process_time

from benchmarks.sync_workload.field_work import FieldWork
from benchmarks.sync_workload.office import OPERATIONS_AT_ONCE, Office, an_office
from carecoord_desktop.common import clock
from carecoord_hub import app
from carecoord_hub.settings import Settings

PROCESSES, CORES, GOAL_PER_S = 2, 2, 60
LAPTOPS = 6
"""Per process."""
GROWS_TO = (10_000, 30_000, 100_000)
GROWS_ON_TO = (300_000, 1_000_000)
MEASURED = 20
"""So many pushes per process are measured at each size."""
MANY_CHARTS = 2_000


@dataclass(frozen=True)
class Taken:
    """What one process measured: seconds of each push, and its processor seconds for all."""

    each_s: Sequence[float]
    processor_s: float


def main(database: str, sizes: Sequence[int]) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder, an_office(Path(folder) / "hub", database, 0) as office:
        workers = [_Worker(office, number) for number in range(PROCESSES)]
        print(f"{database}, {PROCESSES} processes, {LAPTOPS} laptops each, {OPERATIONS_AT_ONCE} operations")
        print(f"{'':34}{'per s now':>10}{'p50 ms':>8}{'p95 ms':>8}{'cpu ms':>8}{'per s, 2 free cores':>21}")
        sent = 0
        for size in sizes:
            sent = _grown(workers, sent, size)
            _line(office, workers, "push", MEASURED, f"push at {size:,} operations")
            sent += MEASURED * PROCESSES * OPERATIONS_AT_ONCE
        _line(office, workers, "again", MEASURED, "the same segment again")
        _line(office, workers, "look", MEASURED, "look, nothing new")
        for worker in workers:
            worker.told(("charts", MANY_CHARTS))
        _line(office, workers, "push", MEASURED, f"push, {MANY_CHARTS:,} more charts a laptop")
        _line(office, workers, "look", MEASURED, f"look, {MANY_CHARTS:,} more charts a laptop")
        for worker in workers:
            worker.told(("end", 0))
    print(f"goal: {GOAL_PER_S} pushes a second on {CORES} cores, at every size")


def _grown(workers: Sequence[_Worker], sent: int, size: int) -> int:
    pushes = max(0, (size - sent) // (OPERATIONS_AT_ONCE * PROCESSES))
    for worker in workers:
        worker.ask(("push", pushes))
    for worker in workers:
        worker.answer()
    return sent + pushes * OPERATIONS_AT_ONCE * PROCESSES


def _line(office: Office, workers: Sequence[_Worker], work: str, times: int, words: str) -> None:
    for worker in workers:
        worker.ask(("prepare", times if work == "push" else 0))
    for worker in workers:
        worker.answer()
    before, began = office.processor_s(), perf_counter()
    for worker in workers:
        worker.ask((work, times))
    taken = [worker.answer() for worker in workers]
    wall_s, database_s = perf_counter() - began, office.processor_s() - before
    each = sorted(second for one in taken for second in one.each_s)
    each_cpu_s = (sum(one.processor_s for one in taken) + database_s) / len(each)
    print(
        f"{words:34}{len(each) / wall_s:10.1f}{statistics.median(each) * 1000:8.1f}"
        f"{each[len(each) * 95 // 100] * 1000:8.1f}{each_cpu_s * 1000:8.1f}{CORES / each_cpu_s:21.0f}"
    )


class _Worker:
    """One server process with its own laptops, driven over a pipe."""

    def __init__(self, office: Office, number: int) -> None:
        self._pipe, theirs = multiprocessing.Pipe()
        arguments = (office.settings, number, theirs)
        multiprocessing.get_context("spawn").Process(target=_work, args=arguments, daemon=True).start()
        self.answer()

    def ask(self, work: tuple[str, int]) -> None:
        self._pipe.send(work)

    def answer(self) -> Taken:
        taken: Taken = self._pipe.recv()
        return taken

    def told(self, work: tuple[str, int]) -> Taken:
        self.ask(work)
        return self.answer()


def _work(settings: Settings, number: int, pipe: Connection) -> None:
    office = Office(settings.opened(), settings)
    names = [f"Worker {number}-{place}" for place in range(LAPTOPS)]
    crowd = [FieldWork(office.field_laptop(name, 1000 * number + n)) for n, name in enumerate(names)]
    ready: list[bytes] = []
    last: dict[int, bytes] = {}
    app.settle()  # as a server process does
    pipe.send(Taken((), 0))
    while True:
        work, times = pipe.recv()
        if work == "prepare":
            ready = [crowd[turn % LAPTOPS].segment(OPERATIONS_AT_ONCE) for turn in range(times)]
            pipe.send(Taken((), 0))
        elif work == "charts":
            for one in crowd:
                one.laptop.send(*[one.laptop.a_patient(f"Name {place}") for place in range(times)])
            pipe.send(Taken((), 0))
        elif work == "end":
            pipe.send(Taken((), 0))
            return
        else:
            pipe.send(_timed(_steps(work, times, crowd, ready, last)))
            ready = []


def _steps(
    work: str, times: int, crowd: Sequence[FieldWork], ready: Sequence[bytes], last: dict[int, bytes]
) -> Iterator[None]:
    """Yield before each request and after the last one."""
    for turn in range(times):
        one = crowd[turn % LAPTOPS]
        one.laptop.now_ms = clock.now_ms()
        if work == "push":
            segment = ready[turn] if ready else one.segment(OPERATIONS_AT_ONCE)
            last[turn % LAPTOPS] = segment
            yield
            reply = one.laptop.exchange(segment)
            assert [verdict.outcome for verdict in reply.verdicts] == ["stored"]
            assert not reply.verdicts[0].held
        elif work == "again":
            yield
            reply = one.laptop.exchange(last[turn % LAPTOPS])
            assert [verdict.outcome for verdict in reply.verdicts] == ["stored"]
        else:
            yield
            one.laptop.exchange()
    yield


def _timed(steps: Iterator[None]) -> Taken:
    spent = process_time()
    next(steps)
    each, began = [], perf_counter()
    for _ in steps:
        each.append(perf_counter() - began)
        began = perf_counter()
    return Taken(each, process_time() - spent)


if __name__ == "__main__":
    words = sys.argv[1:]
    sizes = (*GROWS_TO, *(GROWS_ON_TO if "million" in words else ()))
    main("sqlite" if "sqlite" in words else "postgresql", sizes)
