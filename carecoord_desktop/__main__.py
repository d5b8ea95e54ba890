"""Starts CareCoord: the window when no command is given, else the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Run, and return the exit code: 0 done, 1 refused or failed, 2 wrong words."""
    from carecoord_desktop.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
