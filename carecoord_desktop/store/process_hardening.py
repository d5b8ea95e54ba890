"""Keeps keys and patient text inside the process: no core dump, no debugger, files for the owner alone.

SEC-K10. `harden_process` is the first thing `__main__` does, before anything secret exists. On Windows the
system's crash reporter is steered by a policy of the office (local dumps off); nothing is done here.
"""

from __future__ import annotations

import ctypes
import os
import sys

_PR_SET_DUMPABLE = 4
_PT_DENY_ATTACH = 31


class NotHardened(OSError):
    """The system refused a protection that it offers."""


def harden_process() -> None:
    """Forbid core dumps and debuggers, and make new files readable by their owner only.

    Linux loses the second protection at every exec, so a process that starts itself anew calls this again.

    Raises:
        NotHardened: if the system refuses.
    """
    os.umask(0o077)
    if os.name == "nt":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        _call("prctl", _PR_SET_DUMPABLE, 0, 0, 0, 0)
    elif sys.platform == "darwin":
        _call("ptrace", _PT_DENY_ATTACH, 0, 0, 0)


def _call(function: str, *arguments: int) -> None:
    library = ctypes.CDLL(None, use_errno=True)
    if getattr(library, function)(*(ctypes.c_ulong(argument) for argument in arguments)) != 0:
        raise NotHardened(ctypes.get_errno(), f"{function} was refused")
