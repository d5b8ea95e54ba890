"""Starts CareCoord: the window when no command is given, the demo day, or the command line."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from carecoord_desktop import cli
from carecoord_desktop.store.process_hardening import harden_process
from carecoord_desktop.store.profile import Profile


def main() -> int:
    """Run, and return the exit code: 0 done, 1 refused or failed, 2 wrong words."""
    harden_process()
    options = cli.parse(sys.argv[1:])
    if options.command == "demo":
        from carecoord_desktop.demo.live import live_demo_day

        return live_demo_day(options.out, is_headless=options.headless)
    if options.command is not None:
        return cli.run(options)
    return _open_window(Profile(options.profile))


def _open_window(profile: Profile) -> int:
    from carecoord_desktop.app import run_window

    try:
        outcome = run_window(profile)
    except cli.EXPECTED as error:
        sys.stderr.write(f"carecoord: {error}\n")
        return cli.REFUSED
    return _again_if_locked(outcome, profile.folder)


def _again_if_locked(outcome: int, folder: Path) -> int:
    """Return the exit code; after a lock, become a new process that knows no key and no patient (SEC-K9)."""
    from carecoord_desktop.app import LOCKED

    if outcome == LOCKED:
        command = [sys.executable, "-m", "carecoord_desktop", "--profile", str(folder)]
        os.execv(sys.executable, command)  # noqa: S606 - ourselves
    return outcome


if __name__ == "__main__":
    sys.exit(main())
