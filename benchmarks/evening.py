"""The evening: 1,000 laptops end their day within five minutes at one hub of two processes and PostgreSQL.

`python -m benchmarks.evening [LAPTOPS [MINUTES]]`. Each sends 200 operations in one request over HTTP and
asks for proof in a second one; one that is sent away waits as the product does and comes again. Every
operation must lie at the hub once; waits are to be bounded, and those sent away not to return together.
"""

from __future__ import annotations

import http.client
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import msgspec

from benchmarks.sync_workload.field_work import FieldWork
from benchmarks.sync_workload.office import OPERATIONS_AT_ONCE, Office, an_office
from carecoord_desktop.common import clock
from carecoord_desktop.sync.timing import BackOff
from carecoord_hub.database import first
from carecoord_hub.service import Answered
from tests.builders.hubs import FieldLaptop, NotGranted

LAPTOPS, MINUTES = 1_000, 5.0
GOAL_P95_S = 30.0
MOST_TRIES = 50
_MOMENTARY = frozenset({401, 429, 503})

Reply = TypeVar("Reply", bound=msgspec.Struct)


class FarLaptop(FieldLaptop):
    """A laptop that talks to the hub's processes over HTTP, one connection for the evening."""

    line: http.client.HTTPConnection | None = None

    def ask(self, path: str, message: msgspec.Struct, kind: type[Reply]) -> Reply:
        """Send a message and return the reply; the nonce is carried on."""
        assert self.line is not None
        self.line.request("POST", path, self.sealed(path, message))
        response = self.line.getresponse()
        body = response.read()
        if response.status != http.HTTPStatus.OK:
            wait_s = float(response.getheader("Retry-After", "0"))
            refused = NotGranted(Answered(response.status, body, retry_after_s=wait_s))
            self.nonce = refused.refusal.nonce or self.nonce
            raise refused
        reply = msgspec.msgpack.decode(body, type=kind)
        self.nonce = getattr(reply, "nonce", b"") or self.nonce
        return reply


@dataclass
class Evening:
    """What happened to everybody; filled by all threads."""

    waits_s: list[float] = field(default_factory=list)
    refused: Counter[int] = field(default_factory=Counter)
    refused_in_second: Counter[int] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)


def main(laptops: int, minutes: float) -> None:
    """Prepare everybody, let the evening pass, print, and check that nothing was lost."""
    with tempfile.TemporaryDirectory() as folder, an_office(Path(folder) / "hub", "postgresql", 2) as office:
        crowd = [_ready(office, number) for number in range(laptops)]
        luck = random.Random(7)  # noqa: S311  # the same evening every time
        moments = sorted(luck.uniform(0, minutes * 60) for _ in crowd)
        evening = Evening()
        spent, began = office.processor_s(), time.monotonic()
        with ThreadPoolExecutor(laptops) as everybody:
            ends = [
                everybody.submit(_end_of_day, office, evening, one, began + moment)
                for one, moment in zip(crowd, moments, strict=True)
            ]
        for end in ends:
            end.result()
        took_s, spent = time.monotonic() - began, office.processor_s() - spent
        _check(office, laptops)
    _print(evening, laptops, took_s, spent)


def _ready(office: Office, number: int) -> tuple[FarLaptop, bytes]:
    laptop = FarLaptop.new(office.hub, number)
    assert isinstance(laptop, FarLaptop)
    laptop.now_ms = clock.now_ms()
    laptop.join(office.code_for(f"Worker {number}"))
    return laptop, FieldWork(laptop).segment(OPERATIONS_AT_ONCE)


def _end_of_day(office: Office, evening: Evening, ready: tuple[FarLaptop, bytes], due: float) -> None:
    laptop, segment = ready
    time.sleep(max(0.0, due - time.monotonic()))
    back_off = BackOff(laptop.chance)
    laptop.line = http.client.HTTPConnection("127.0.0.1", office.port, timeout=60)
    laptop.now_ms = clock.now_ms()
    reply = _patiently(evening, back_off, lambda: laptop.exchange(segment))
    assert [(one.outcome, one.held) for one in reply.verdicts] == [("stored", [])]
    _patiently(evening, back_off, laptop.finish)
    laptop.line.close()
    with evening.lock:
        evening.waits_s.append(time.monotonic() - due)


def _patiently(evening: Evening, back_off: BackOff, ask: Callable[[], Reply]) -> Reply:
    """Ask until there is an answer, as the product does."""
    for _ in range(MOST_TRIES):
        try:
            return ask()
        except NotGranted as refused:
            if refused.status not in _MOMENTARY:
                raise
            with evening.lock:
                evening.refused[refused.status] += 1
                evening.refused_in_second[int(time.monotonic())] += 1
            if refused.refusal.code != "again":  # it was the nonce: at once, with the one that came
                time.sleep(back_off.pause(refused.refusal.retry_after_s))
    raise AssertionError("sent away too often")


def _check(office: Office, laptops: int) -> None:
    with office.hub.engine.connect() as connection:
        stored = first(
            connection, "SELECT count(*) AS n, count(DISTINCT op_id) AS ids FROM change WHERE replica <> ?",
            office.hub.replica.bytes,
        )  # fmt: skip
        assert stored is not None
        wanted = laptops * OPERATIONS_AT_ONCE
        assert (stored.n, stored.ids) == (wanted, wanted), (stored, wanted)
        whole = first(
            connection, "SELECT count(*) AS n FROM replica WHERE kind = 'operations' AND last = ?",
            OPERATIONS_AT_ONCE,
        )  # fmt: skip
        assert whole is not None
        assert whole.n == laptops


def _print(evening: Evening, laptops: int, took_s: float, spent_s: float) -> None:
    waits = sorted(evening.waits_s)
    retries = evening.refused.total()
    print(
        f"{laptops} laptops, {laptops * OPERATIONS_AT_ONCE:,} operations in {took_s:.0f} s: all there, once"
    )
    print(f"wait from one's moment to the end: p50 {_at(waits, 50):.2f} s, p95 {_at(waits, 95):.2f} s (goal"
          f" {GOAL_P95_S:.0f}), longest {waits[-1]:.2f} s")  # fmt: skip
    told = ", ".join(f"{count} x {status}" for status, count in sorted(evening.refused.items())) or "nobody"
    print(f"sent away: {told}; repetitions {retries}, at most"
          f" {max(evening.refused_in_second.values(), default=0)} in one second")  # fmt: skip
    print(f"processor of hub and database: {spent_s:.1f} s, {spent_s / laptops * 1000:.1f} ms a laptop")


def _at(waits: Sequence[float], percent: int) -> float:
    return waits[min(len(waits) - 1, len(waits) * percent // 100)]


if __name__ == "__main__":
    words = sys.argv[1:]
    main(int(words[0]) if words else LAPTOPS, float(words[1]) if len(words) > 1 else MINUTES)
