"""The command line that others script against; every command calls the same actions as the window.

Nothing here imports Qt: administrators run it on machines without a display (a test looks).
"""

from carecoord_desktop.cli.answers import EXPECTED, REFUSED
from carecoord_desktop.cli.command_line import parse, run

__all__ = ["EXPECTED", "REFUSED", "parse", "run"]
