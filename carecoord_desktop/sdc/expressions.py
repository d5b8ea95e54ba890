"""Evaluates a questionnaire's FHIRPath expressions and patterns without ever holding up the person asking.

Published forms are programs written by strangers. They run in a process of their own (SEC-I8), and whatever
they do, the caller has an outcome for every expression within 0.3 s: values, or words saying why not.
"""

from __future__ import annotations

import weakref
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from time import monotonic

from carecoord_desktop.common import clock
from carecoord_desktop.sdc import expression_messages as messages
from carecoord_desktop.sdc.expression_messages import NEVER_AGAIN, AskLine, Failure, Json, Place
from carecoord_desktop.sdc.expression_workers import Worker, Workers
from carecoord_desktop.sdc.written_expressions import has_anything_to_run

__all__ = ["Ask", "Evaluator", "Failure", "Json", "Outcome", "Place"]

LONGEST_S = 0.3  # what a caller waits at most once the process is up
_BATCH_S = 0.18  # the process stops by itself
_GRACE_S = 0.03  # then it is ended, and its spare has the rest
_MARGIN_S = 0.05
_FAIR_S = 0.1  # who had less time than this is not blamed for needing more
_KILLS_TO_CONDEMN = 2  # once may be the machine's fault: a laptop that slept, a virus scanner


@dataclass(frozen=True)
class Ask:
    """One expression to evaluate on a response.

    `key` is a stable name that later asks of the same batch may give in `variables`, as (name, key): the
    result is then known to them as %name. `place` is the item that is the base and %context; None stands for
    the whole response. `link_id` says which item of the questionnaire is %qitem.
    """

    key: str
    expression: str
    place: Place | None
    link_id: str = ""
    variables: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What an expression gave: plain FHIR JSON values, or in `failure` why there are none."""

    values: tuple[Json, ...] = ()
    failure: str = ""


class Evaluator:
    """The expressions of one open questionnaire, for the one thread that shows it.

    Its process starts at once, beside the caller's own work, unless there is nothing to run. After the first
    outcomes a spare one starts (`has_spare`), which takes over when the first has to be ended. `launch` holds
    the resources that expressions may name, such as `patient` and `user`. Use it in a `with` statement, or
    close it: until then its processes know the patient's answers.
    """

    def __init__(
        self, questionnaire: Json, launch: Mapping[str, Json] | None = None, *, has_spare: bool = True
    ) -> None:
        opening = messages.encoded(messages.Opening(questionnaire, launch or {}))
        self._workers = Workers(opening, has_spare=has_spare)
        self._condemned: dict[str, Failure] = {}
        self._kills: dict[str, int] = {}
        self._forgotten = weakref.finalize(self, self._workers.end)
        if has_anything_to_run(questionnaire):
            self._workers.start()

    def evaluate(self, response: Json, asks: Sequence[Ask]) -> Mapping[str, Outcome]:
        """Return the outcome of every ask by its key; never raises, and takes at most `LONGEST_S`.

        The first call waits for the process to start. An expression that took too long or too much memory
        fails at once from then on. now() and today() are `common.clock`'s.
        """
        known = {ask.key: self._condemned.get(ask.expression, Failure.NOT_THIS_TIME) for ask in asks}
        outcomes = {key: Outcome(failure=failure) for key, failure in known.items()}
        waiting = [ask for ask in asks if ask.expression not in self._condemned]
        until = self._deadline() if waiting else 0.0
        while waiting and (worker := self._workers.ready(until - monotonic())) is not None:
            seconds = _working_time(until)
            request = _batch(response, asks, waiting, seconds)
            if seconds <= 0 or request is None:
                break
            reply = worker.ask(request, seconds + _GRACE_S)
            if isinstance(reply, messages.Outcomes):
                outcomes |= self._learned(waiting, reply)
                break
            guilty = self._ended(worker, [ask.expression for ask in waiting], seconds)
            outcomes |= {
                ask.key: Outcome(failure=Failure.TOO_SLOW) for ask in waiting if ask.expression == guilty
            }
            waiting = [ask for ask in waiting if ask.expression != guilty]
        return outcomes

    def matches(self, pattern: str, text: str) -> bool | None:
        """Return whether the whole text fits the pattern; None if that takes too long, or it is no pattern.

        Takes at most `LONGEST_S` once the process is up; a pattern that took too long is not tried again.
        """
        if pattern in self._condemned:
            return None
        until = self._deadline()
        worker = self._workers.ready(until - monotonic())
        seconds = _working_time(until)
        if worker is None or seconds <= 0:
            return None
        request = _encoded(messages.Trial(pattern, text, seconds))
        if request is None:
            return None
        reply = worker.ask(request, seconds + _GRACE_S)
        if not isinstance(reply, messages.Verdict):
            self._ended(worker, [pattern], seconds)
            return None
        if reply.failure in NEVER_AGAIN:
            self._condemned[pattern] = Failure(reply.failure)
        return reply.fits

    def close(self) -> None:
        """End the processes and what they know of the patient; a closed evaluator evaluates nothing more."""
        self._forgotten()

    def __enter__(self) -> Evaluator:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _deadline(self) -> float:
        """Return until when to answer, counted from the moment the first process is up."""
        if not self._workers.was_up:
            self._workers.ready(LONGEST_S)
        return monotonic() + LONGEST_S - _MARGIN_S

    def _learned(self, asks: Sequence[Ask], reply: messages.Outcomes) -> dict[str, Outcome]:
        """Return the outcomes of a batch, and remember what shall not be tried again."""
        found = {}
        for ask, line in zip(asks, reply.lines, strict=True):
            found[ask.key] = Outcome(tuple(line.values), line.failure)
            if line.failure in NEVER_AGAIN:
                self._condemned[ask.expression] = Failure(line.failure)
        return found

    def _ended(self, worker: Worker, texts: Sequence[str], seconds: float) -> str | None:
        """End a process that did not answer, and return the text it was busy with, if that can be blamed."""
        begun = self._workers.drop(worker)
        if begun == 0 or seconds < _FAIR_S:
            return None
        guilty = texts[min(begun, len(texts)) - 1]
        self._kills[guilty] = self._kills.get(guilty, 0) + 1
        if self._kills[guilty] >= _KILLS_TO_CONDEMN:
            self._condemned[guilty] = Failure.TOO_SLOW
        return guilty


def _working_time(until: float) -> float:
    return min(_BATCH_S, until - monotonic() - _GRACE_S)


def _batch(response: Json, asks: Sequence[Ask], waiting: Sequence[Ask], seconds: float) -> bytes | None:
    """Return the request to evaluate `waiting` of all `asks`, or None if it cannot be written as JSON."""
    tried = {ask.key for ask in waiting}
    lines = [AskLine(ask.key, ask.expression, ask.place, ask.link_id, ask.variables) for ask in waiting]
    failed = [ask.key for ask in asks if ask.key not in tried]
    now = clock.at_office(clock.now()).isoformat(timespec="milliseconds")
    today = clock.today().isoformat()
    return _encoded(messages.Batch(response, lines, failed, now, today, seconds))


def _encoded(request: messages.Request) -> bytes | None:
    try:
        return messages.encoded(request)
    except (TypeError, ValueError, RecursionError):  # nested beyond reason, or half a character
        return None
