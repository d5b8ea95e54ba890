"""Has a file of somebody else opened in a process of its own, and ends that in time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import BinaryIO, cast

import msgspec

from carecoord_desktop.common import clock
from carecoord_desktop.imaging.formats import format_of
from carecoord_desktop.imaging.intake import Report, Taken, pages_kept
from carecoord_desktop.imaging.intake_messages import Refused, Reply, Step, decoded, receive, send
from carecoord_desktop.imaging.intake_process import TOO_MUCH
from carecoord_desktop.imaging.limits import MOST_KEPT_BYTES, TIME_S, NotOurs, NotTaken

FROZEN_WORD = "--imaging-intake-process"
_LOOK_S = 0.1  # how often it is asked whether she has cancelled
_MOST_REPLY_BYTES = MOST_KEPT_BYTES + 1_000
_KEPT_VARIABLES = ("SYSTEMROOT", "WINDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def take_in_apart(
    content: bytes,
    report: Report = lambda done, total: None,
    is_cancelled: Callable[[], bool] = lambda: False,
    within_s: float = TIME_S,
) -> Taken | None:
    """Return a file as it is kept, or None if it was cancelled; nothing foreign is decoded in this process.

    Raises:
        NotTaken: in words, if it is not taken.
    """
    format_of(content)  # what is refused at sight needs no process
    try:
        process = _started()
    except OSError as refused:
        raise NotTaken("The computer is too busy to open the file. Try again in a minute.") from refused
    replies: SimpleQueue[Reply | None] = SimpleQueue()
    Thread(target=_carry, args=(process, content, replies), name="intake", daemon=True).start()
    try:
        return _heard(replies, report, is_cancelled, clock.up_ms() + within_s * 1000)
    finally:
        process.kill()


def _heard(
    replies: SimpleQueue[Reply | None], report: Report, is_cancelled: Callable[[], bool], until_ms: float
) -> Taken | None:
    while not is_cancelled():
        try:
            reply = replies.get(timeout=_LOOK_S)
        except Empty:
            if clock.up_ms() > until_ms:
                raise NotTaken(TOO_MUCH) from None
            continue
        match reply:
            case Step(done, total):
                report(done, total)
            case Refused(words):
                raise NotTaken(words)
            case Taken():
                return _looked_at(reply)
            case None:  # it has ended: by its limits, or because the file brought it down
                raise NotTaken(TOO_MUCH)
    return None


def _looked_at(taken: Taken) -> Taken:
    """Return what came back if it is what it should be: the process had to do with somebody else's bytes."""
    try:
        if len(pages_kept(taken.content, taken.content_type)) == taken.pages:
            return taken
    except NotOurs:
        pass  # said below, like a wrong count
    raise NotTaken(TOO_MUCH)


def _carry(process: subprocess.Popen[bytes], content: bytes, replies: SimpleQueue[Reply | None]) -> None:
    """Write and read in a thread: a pipe can do neither with a time limit on Windows."""
    to, back = cast(BinaryIO, process.stdin), cast(BinaryIO, process.stdout)
    with suppress(OSError, msgspec.DecodeError):
        send(to, content)
        while (message := receive(back, _MOST_REPLY_BYTES)) is not None:
            replies.put(decoded(message))
    replies.put(None)
    process.kill()
    process.wait()
    for pipe in (to, back):
        with suppress(OSError):  # what was not written any more
            pipe.close()


def _started() -> subprocess.Popen[bytes]:
    """Return a new process that knows nothing of ours but where its code lies."""
    if getattr(sys, "frozen", False):
        command = [sys.executable, FROZEN_WORD]
    else:
        command = [sys.executable, "-P", "-s", "-m", "carecoord_desktop.imaging.intake_process"]
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
