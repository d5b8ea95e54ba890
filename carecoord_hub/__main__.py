"""Starts the hub's command line."""

from __future__ import annotations

import sys

from carecoord_hub import cli


def main() -> int:
    """Run, and return the exit code: 0 done, 1 refused or failed, 2 wrong words."""
    return cli.run(cli.parse(sys.argv[1:]))


if __name__ == "__main__":
    sys.exit(main())
