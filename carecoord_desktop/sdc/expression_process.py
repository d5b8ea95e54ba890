"""The process that evaluates a questionnaire's FHIRPath expressions, where a bad one can do no harm (SEC-I8).

It holds no key, never sees the store, and is told one questionnaire, what expressions may name, and each
state of the response. It ends when the desktop ends. Three limits, from gentle to hard:

* computing time for each expression and wall time for each batch, by timer signals: the expression fails,
  the process lives on, even out of a regular expression that would run for years;
* a watchdog in C that ends the process if a batch outlives its time altogether, so that nothing goes on
  computing when the desktop is gone;
* the desktop, which ends a process that does not answer in time.

What each system lacks is said by `missing_limits`.
"""

from __future__ import annotations

import faulthandler
import importlib.util
import os
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import FrameType
from typing import BinaryIO, TypeVar

import msgspec

from carecoord_desktop.sdc import expression_messages as messages
from carecoord_desktop.sdc.expression_messages import AskLine, Failure, OutcomeLine
from carecoord_desktop.sdc.fhirpath_form import OpenForm
from carecoord_desktop.sdc.written_expressions import expressions_of

MEMORY_BYTES = 256 << 20
EXPRESSION_S = 0.1  # computing time; an ordinary expression takes about 0.001
GUILTY_S = 0.05  # an expression that met the end of its batch having computed for less is innocent
READING_S = 1.0  # computing time to read one expression, before the form is shown
COMPILING_S = 5.0  # for all expressions of a questionnaire together; the rest is read when it is first asked
WATCHDOG_S = 0.1  # beyond the time of a batch
MOST_OUTCOME_BYTES = 1 << 20

_NOWHERE = 2  # standard error, once it leads nowhere
_HAS_TIMERS = hasattr(signal, "setitimer")
_WARM_UP = "today() > @2020-01-01 and now() - 1 year < now() and (1.5).round(1) = 1.5 and 'a'.matches('a')"

T = TypeVar("T")


class Stopped(BaseException):
    """Time is over; no engine code catches it, because it is no Exception."""


def main() -> None:
    """Serve the desktop over standard input and output until it closes them."""
    requests, replies = _own_streams()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the desktop
    opening = messages.receive(requests)
    if opening is None:
        return
    try:
        form = _opened(messages.request(opening))
    except (msgspec.DecodeError, MemoryError, RecursionError):
        return
    messages.send(replies, messages.encoded(messages.Ready(form.compiled)))
    while (data := messages.receive(requests)) is not None:
        try:
            messages.send(replies, messages.encoded(form.answer(messages.request(data), replies)))
        except OSError:
            return


def missing_limits(platform: str = sys.platform) -> tuple[str, ...]:
    """Return in words which limits this system does not offer; the desktop's deadline holds on all."""
    if platform == "win32":
        return (
            "no timer signals: a slow expression costs the whole process, which is replaced",
            "no memory limit: memory is bounded only by what can be filled before the deadline",
            "files and network are not closed to the process",
        )
    if platform == "darwin":
        return ("the memory limit is set but not enforced by the system; the deadline bounds it",)
    return ()


class Serving:
    """An open questionnaire, and the timers that its expressions run under."""

    def __init__(self, form: OpenForm) -> None:
        self._form = form
        self._is_running = False
        self._is_over = False
        self._spent_s: dict[str, float] = {}
        if _HAS_TIMERS:
            signal.signal(signal.SIGPROF, self._strike)
            signal.signal(signal.SIGALRM, self._end_batch)
        self.compiled = 0

    def compile(self, questionnaire: messages.Json) -> None:
        """Read every expression of the questionnaire, so that the first answer does not wait for it."""
        with self._within(COMPILING_S):
            for text in expressions_of(questionnaire):
                if self._is_over:
                    return
                self._guarded(text, partial(self._form.compile, text), READING_S)
                self.compiled += 1

    def answer(self, request: messages.Request, replies: BinaryIO) -> messages.Reply:
        """Return the reply to one request, within its time."""
        if isinstance(request, messages.Trial):
            with self._within(request.within_s):
                return _verdict(self._guarded(request.pattern, partial(_fits, request.pattern, request.text)))
        if isinstance(request, messages.Opening):
            return messages.Ready(self.compiled)
        with self._within(request.within_s):
            self._form.take(request)
            return messages.Outcomes([self._outcome(ask, replies) for ask in request.asks])

    def _outcome(self, ask: AskLine, replies: BinaryIO) -> OutcomeLine:
        if self._is_over:
            return OutcomeLine(ask.key, (), Failure.NOT_THIS_TIME)
        messages.send(replies, b"")  # whoever ends this process now knows which expression it was at
        found = self._guarded(ask.expression, lambda: _encoded_values(self._form.evaluate(ask)))
        if isinstance(found, Failure):
            return OutcomeLine(ask.key, (), found)
        return OutcomeLine(ask.key, found, "")

    def _guarded(self, text: str, work: Callable[[], T], seconds: float = EXPRESSION_S) -> T | Failure:
        """Return what `work` gives, or the failure by time or memory that stopped it.

        Whether `text` is to blame counts its own computing time, on a busy machine over several attempts.
        """
        started = time.process_time()
        try:
            return self._timed(work, seconds)
        except Stopped:
            used = time.process_time() - started
            spent = self._spent_s[text] = self._spent_s.get(text, 0.0) + used
            is_guilty = used >= GUILTY_S or spent >= EXPRESSION_S
            return Failure.TOO_SLOW if is_guilty else Failure.NOT_THIS_TIME
        except (MemoryError, RecursionError):
            return Failure.TOO_LARGE

    def _timed(self, work: Callable[[], T], seconds: float) -> T:
        """Run `work`; Stopped may be raised anywhere in here, once."""
        try:
            self._is_running = True
            _set_timer("ITIMER_PROF", seconds)
            return work()
        finally:
            self._is_running = False
            _set_timer("ITIMER_PROF", 0)

    @contextmanager
    def _within(self, seconds: float) -> Iterator[None]:
        """Let a batch run for `seconds` of wall time; if even that fails to end it, end the process."""
        self._is_over = False
        faulthandler.dump_traceback_later(seconds + WATCHDOG_S, exit=True, file=_NOWHERE)
        _set_timer("ITIMER_REAL", seconds)
        try:
            yield
        finally:
            _set_timer("ITIMER_REAL", 0)
            faulthandler.cancel_dump_traceback_later()

    def _strike(self, _signal: int, _frame: FrameType | None) -> None:
        if self._is_running:
            self._is_running = False
            raise Stopped

    def _end_batch(self, number: int, frame: FrameType | None) -> None:
        self._is_over = True
        self._strike(number, frame)


def _opened(request: messages.Request) -> Serving:
    """Return the questionnaire ready to be asked, and the process closed to everything else."""
    if not isinstance(request, messages.Opening):
        raise msgspec.DecodeError("the first message opens a questionnaire")
    form = OpenForm(request.questionnaire, request.launch)
    form.take(messages.Batch({}, (), (), "2026-01-01T00:00:00.000+00:00", "2026-01-01", 1.0))
    form.evaluate(AskLine("", _WARM_UP, None, "", ()))  # imports what the engine imports late
    _close_the_doors()
    serving = Serving(form)
    serving.compile(request.questionnaire)
    return serving


def _close_the_doors() -> None:
    """Limit memory and forbid core dumps, new files and new connections, where the system can."""
    if importlib.util.find_spec("resource") is None:
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))  # what is open stays open
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def _own_streams() -> tuple[BinaryIO, BinaryIO]:
    """Return the pipes to the desktop, taken away from everything that prints."""
    requests = os.fdopen(os.dup(0), "rb")
    replies = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, _NOWHERE):
        os.dup2(nowhere, stream)
    os.close(nowhere)
    return requests, replies


def _set_timer(name: str, seconds: float) -> None:
    if _HAS_TIMERS:
        signal.setitimer(getattr(signal, name), seconds)


def _encoded_values(found: list[messages.Json] | Failure) -> msgspec.Raw | Failure:
    """Return the values ready to cross, here where time and memory are still limited."""
    if isinstance(found, Failure):
        return found
    try:
        data = messages.encoded(found)
        messages.plain(data)  # what the desktop could not read stays here: a number of a million digits
    except (TypeError, ValueError):
        return Failure.DOES_NOT_FIT
    return msgspec.Raw(data) if len(data) <= MOST_OUTCOME_BYTES else Failure.TOO_LARGE


def _fits(pattern: str, text: str) -> bool | None:
    try:
        return re.fullmatch(pattern, text) is not None
    except (re.error, OverflowError):
        return None


def _verdict(found: bool | Failure | None) -> messages.Verdict:
    if isinstance(found, Failure):
        return messages.Verdict(None, found)
    return messages.Verdict(found)


if __name__ == "__main__":
    main()
