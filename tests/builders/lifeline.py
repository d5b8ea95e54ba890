"""Programs that tests start end with them, also when the tests themselves are killed."""

from __future__ import annotations

import ctypes
import signal
import sys
from collections.abc import Callable

_PR_SET_PDEATHSIG = 1


def ends_with_us(by: signal.Signals) -> Callable[[], None] | None:
    """Return what a child process does before it begins, so that it hears this signal when we are gone.

    Only Linux can do this; elsewhere killed tests leave their programs behind.
    """
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None).prctl  # looked up before the fork: little is safe after it
    return lambda: prctl(_PR_SET_PDEATHSIG, int(by), 0, 0, 0)
