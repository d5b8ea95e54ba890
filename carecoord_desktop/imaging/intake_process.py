"""The process that opens one file of somebody else, where a bad one can do no harm (SEC-I10).

It holds no key and never sees the store; it is given the bytes of one file, gives back a paper of ours, and
ends. Where the system can, memory, computing time and the size of anything it writes are limited. Files stay
readable: a PDF may name a font of the system. The desktop ends it when its time is over.
"""

from __future__ import annotations

import importlib.util
import os
from typing import BinaryIO

from carecoord_desktop.imaging.intake import take_in
from carecoord_desktop.imaging.intake_messages import Refused, Step, encoded, receive, send
from carecoord_desktop.imaging.limits import MEMORY_BYTES, MOST_FILE_BYTES, TIME_S, NotTaken

TOO_MUCH = "This file needs too much memory or time to open. Print it and scan the paper."
UNREADABLE = "This file cannot be read. It may be damaged. Scan or save it again."


def main() -> None:
    """Take in one file from standard input and write what came of it to standard output."""
    requests, replies = _own_streams()
    _close_the_doors()
    content = receive(requests, MOST_FILE_BYTES + 1)
    if content is not None:
        send(replies, _answer(content, replies))


def _answer(content: bytes, replies: BinaryIO) -> bytes:
    try:
        return encoded(take_in(content, lambda done, total: send(replies, encoded(Step(done, total)))))
    except NotTaken as refused:
        return encoded(Refused(str(refused)))
    except MemoryError:
        return encoded(Refused(TOO_MUCH))
    except Exception:  # whatever a foreign file made the libraries do: it is not taken
        return encoded(Refused(UNREADABLE))


def _close_the_doors() -> None:
    if importlib.util.find_spec("resource") is None:
        return
    import resource

    seconds = int(TIME_S)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def _own_streams() -> tuple[BinaryIO, BinaryIO]:
    """Return the pipes to the desktop, taken away from everything that prints."""
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
    return requests, replies


if __name__ == "__main__":
    main()
