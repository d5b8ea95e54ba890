"""The one thread that syncs: when asked, soon after a save, in the evening, and after bad weather."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from random import SystemRandom

from carecoord_desktop.common import clock
from carecoord_desktop.store import outbox
from carecoord_desktop.sync.asking import Books
from carecoord_desktop.sync.attachments import LaneOutcome, attachment_lane, has_work
from carecoord_desktop.sync.engine import sync_round
from carecoord_desktop.sync.http import HttpLine, over_http
from carecoord_desktop.sync.outcome import End, SyncOutcome
from carecoord_desktop.sync.tables import Enrollment, NotEnrolled, read_enrollment
from carecoord_desktop.sync.timing import AFTER_SAVE_S, EVERY_S, BackOff, next_evening


@dataclass(frozen=True)
class Progress:
    """How a round is going: whether one is, and what it has carried so far."""

    is_running: bool = False
    requests: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    rows: int = 0


Told = Callable[[Progress, SyncOutcome | None], None]
"""Called in the thread of the sync after each step, and with the outcome at the end of a round."""


def run_round(
    books: Books,
    line: HttpLine,
    is_cancelled: Callable[[], bool] = lambda: False,
    told: Told = lambda _progress, _outcome: None,
) -> SyncOutcome:
    """Run one round to its end, or until it is cancelled: what arrived stays, and the next one goes on."""
    outcome = SyncOutcome()
    with books.applying() as writing:
        outbox.note_clock(writing.connection)
    steps = over_http(sync_round(books, clock.now_ms(), outcome), line)
    for _ in steps:
        told(_progress_of(outcome), None)
        if is_cancelled():
            steps.close()
            outcome.end, outcome.words = End.CANCELLED, "Stopped. What arrived stays."
            break
    return outcome


def run_lane(books: Books, line: HttpLine, is_wanted: Callable[[], bool] = lambda: False) -> LaneOutcome:
    """Carry the bytes of documents to their end, or until the line is wanted for something better."""
    outcome = LaneOutcome()
    steps = over_http(attachment_lane(books, clock.now_ms(), outcome), line)
    for _ in steps:
        if is_wanted():
            steps.close()
            outcome.end = End.CANCELLED
            break
    return outcome


class SyncRunner:
    """Syncs in a thread of its own from `start` to `close`."""

    def __init__(self, books: Books, told: Told) -> None:
        self._books, self._told = books, told
        self._turn = threading.Condition()
        self._is_wanted = self._is_closing = self._is_cancelled = False
        self._due_ms = 0
        self._back_off = BackOff(SystemRandom())
        self._thread = threading.Thread(target=self._work, name="sync", daemon=True)

    def start(self) -> None:
        """Begin; the first round starts at once."""
        self._thread.start()

    def sync_now(self) -> None:
        """Start a round now, whatever pause is under way; a link has appeared, or somebody wants it."""
        with self._turn:
            self._is_wanted = True
            self._turn.notify()

    def saved(self) -> None:
        """Something was saved: let a round begin soon."""
        with self._turn:
            self._due_ms = min(self._due_ms, clock.up_ms() + int(AFTER_SAVE_S * 1000))
            self._turn.notify()

    def cancel(self) -> None:
        """Stop the round under way before its next request."""
        self._is_cancelled = True

    def close(self, wait_s: float = 5.0) -> None:
        """End the thread; a round under way stops before its next request."""
        with self._turn:
            self._is_closing = self._is_cancelled = True
            self._turn.notify()
        if self._thread.is_alive():
            self._thread.join(wait_s)

    def _work(self) -> None:
        while self._waited():
            outcome = SyncOutcome(words="The sync stopped on an error. Nothing was lost.")
            with _shown():
                outcome = self._round()
            self._plan(outcome)
            self._told(_progress_of(outcome, is_running=False), outcome)
            if outcome.end is End.CONFIRMED:
                with _shown():
                    self._carry_attachments()

    def _waited(self) -> bool:
        """Wait until a round is due; return False at closing."""
        with self._turn:
            while not (self._is_closing or self._is_wanted):
                left_s = (self._due_ms - clock.up_ms()) / 1000
                if left_s <= 0:
                    break
                self._turn.wait(min(left_s, EVERY_S))  # the machine may have slept: look again
            self._is_wanted = self._is_cancelled = False
            return not self._is_closing

    def _round(self) -> SyncOutcome:
        try:
            with self._books.reading() as reading:
                enrollment = read_enrollment(reading)
        except NotEnrolled as unknown:
            return SyncOutcome(End.NOT_ENROLLED, words=str(unknown))
        line = HttpLine(enrollment.url)
        try:
            return run_round(self._books, line, lambda: self._is_cancelled, self._told)
        finally:
            line.close()

    def _carry_attachments(self) -> None:
        """Carry the bytes of documents; the round that brought the records is over and has been told of."""
        if has_work(self._books):
            with self._books.reading() as reading:
                line = HttpLine(read_enrollment(reading).url)
            try:
                run_lane(self._books, line, self._is_line_wanted)
            finally:
                line.close()

    def _is_line_wanted(self) -> bool:
        """Return whether a round should begin now: records go before the bytes of documents."""
        with self._turn:
            is_stopping = self._is_closing or self._is_cancelled
            return is_stopping or self._is_wanted or clock.up_ms() >= self._due_ms

    def _plan(self, outcome: SyncOutcome) -> None:
        pause_s = EVERY_S
        if outcome.end in (End.INCOMPLETE, End.BUSY, End.NOT_EQUAL):
            pause_s = self._back_off.pause(outcome.retry_after_s)
        else:
            self._back_off.reset()
        with self._turn:
            self._due_ms = clock.up_ms() + int(min(pause_s, self._to_evening_s()) * 1000)

    def _to_evening_s(self) -> float:
        try:
            with self._books.reading() as reading:
                enrollment: Enrollment = read_enrollment(reading)
        except NotEnrolled:
            return EVERY_S
        return (next_evening(enrollment.device, clock.now()) - clock.now()).total_seconds()


@contextmanager
def _shown() -> Iterator[None]:
    """Show a bug by the hook, because it must not end the syncing of the day."""
    try:
        yield
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)


def _progress_of(outcome: SyncOutcome, *, is_running: bool = True) -> Progress:
    return replace(
        Progress(is_running), requests=outcome.requests, bytes_up=outcome.bytes_up,
        bytes_down=outcome.bytes_down, rows=outcome.received.total(),
    )  # fmt: skip
