"""Starts, asks and ends expression processes: one at work, and one beside it that can take over at once.

Starting one takes some tenths of a second, longer than an answer may wait; so a process that had to be ended
is replaced by the spare, which has read the questionnaire too, and the next spare starts meanwhile.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import BinaryIO, cast

import msgspec

from carecoord_desktop.sdc import expression_messages as messages

FROZEN_WORD = "--sdc-expression-process"
START_S = 30.0  # a cold disk under a virus scanner; an ordinary start takes a few tenths
_LAST_WORDS_S = 0.02
_MOST_FAILED_STARTS = 3
_KEPT_VARIABLES = ("SYSTEMROOT", "WINDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


class Worker:
    """One expression process.

    A pipe can neither be read nor written with a time limit on Windows, so one thread does both and the
    caller waits for the thread.
    """

    def __init__(self, opening: bytes) -> None:
        self._process = _started()
        self._to = cast(BinaryIO, self._process.stdin)
        self._from = cast(BinaryIO, self._process.stdout)
        self._requests: SimpleQueue[bytes | None] = SimpleQueue()
        self._replies: SimpleQueue[messages.Reply | None] = SimpleQueue()
        self._is_ready = False
        self.is_gone = False  # known only after asking
        self.begun = 0  # how many expressions of the latest batch the process has begun
        self._requests.put(opening)
        Thread(target=self._carry, name="expressions", daemon=True).start()

    def is_ready(self, within_s: float) -> bool:
        """Return whether the process is up and has read the questionnaire; it may also never be."""
        if not self._is_ready:
            self._is_ready = isinstance(self._reply(within_s), messages.Ready)
        return self._is_ready

    def ask(self, request: bytes, within_s: float) -> messages.Reply | None:
        """Return the reply, or None when there is none in time; the process is then of no more use."""
        self._requests.put(request)
        return self._reply(within_s)

    def end(self, *, hears_last_words: bool = False) -> None:
        """End the process now; with `hears_last_words`, make sure first that `begun` is what it said."""
        self._process.kill()
        self._requests.put(None)
        if hears_last_words and not self.is_gone:
            self._reply(_LAST_WORDS_S)

    def _reply(self, within_s: float) -> messages.Reply | None:
        try:
            reply = self._replies.get(timeout=max(within_s, 0.0))
        except Empty:
            return None
        self.is_gone = reply is None
        return reply

    def _carry(self) -> None:
        try:
            while (request := self._requests.get()) is not None:
                self._replies.put(self._exchange(request))
        except (OSError, msgspec.DecodeError):
            self._process.kill()
        self._replies.put(None)
        self._process.wait()
        for pipe in (self._to, self._from):
            with suppress(OSError):  # what was not written any more
                pipe.close()

    def _exchange(self, request: bytes) -> messages.Reply:
        self.begun = 0
        messages.send(self._to, request)
        while (data := messages.receive(self._from)) is not None:
            if data:
                return messages.reply(data)
            self.begun += 1
        raise BrokenPipeError


class Workers:
    """The process at work and its spare, for one questionnaire."""

    def __init__(self, opening: bytes, *, has_spare: bool) -> None:
        self._opening = opening
        self._has_spare = has_spare
        self.was_up = False
        self._is_closed = False
        self._failed_starts = 0
        self._at_work: Worker | None = None
        self._spare: Worker | None = None

    def start(self) -> None:
        """Start the process at work if there is none, and do not wait for it."""
        if self._at_work is None:
            self._at_work, self._spare = self._spare or self._new(), None

    def ready(self, within_s: float) -> Worker | None:
        """Return the process at work once it is ready, or None if that takes longer.

        The very first start is waited for up to `START_S` instead: nobody has seen the form yet. Only then
        the spare starts, so that the two do not hold each other up.
        """
        self.start()
        worker = self._at_work
        if worker is None:
            return None
        if worker.is_ready(within_s if self.was_up else START_S):
            self.was_up = True
            self._failed_starts = 0
            if self._has_spare and self._spare is None:
                self._spare = self._new()
            return worker
        if worker.is_gone or not self.was_up:
            self._failed_starts += 1
            self.drop(worker)
        return None

    def _new(self) -> Worker | None:
        if self._is_closed or self._failed_starts >= _MOST_FAILED_STARTS:
            return None
        try:
            return Worker(self._opening)
        except OSError:  # the system starts no process at the moment
            self._failed_starts += 1
            return None

    def drop(self, worker: Worker) -> int:
        """End a process that did not answer; return how many expressions of its batch it had begun."""
        worker.end(hears_last_words=True)
        if worker is self._at_work:
            self._at_work = None
        return worker.begun

    def end(self) -> None:
        """End all processes for good."""
        self._is_closed = True
        for worker in (self._at_work, self._spare):
            if worker is not None:
                worker.end()
        self._at_work = self._spare = None


def _started() -> subprocess.Popen[bytes]:
    """Return a new expression process that knows nothing of ours but where its code lies."""
    if getattr(sys, "frozen", False):
        command = [sys.executable, FROZEN_WORD]
    else:
        command = [sys.executable, "-P", "-s", "-m", "carecoord_desktop.sdc.expression_process"]
    environment = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    environment["PYTHONPATH"] = str(Path(__file__).resolve().parents[2])
    return subprocess.Popen(  # noqa: S603 - our own words
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
