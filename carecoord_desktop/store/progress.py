"""How long work tells how far it is, and learns that it should stop; the window's own progress fits."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Whom to tell: `report` how much is done, and leave by `stop_if_cancelled`, which raises."""

    def report(self, done: int, total: int, words: str = "") -> None:
        """Take note that `done` of `total` steps are done, and what comes next in words."""
        ...

    def stop_if_cancelled(self) -> None:
        """Raise an exception of its own if the work should stop."""
        ...


class Unwatched:
    """Nobody watches: the command line, and work too short to show."""

    def report(self, done: int, total: int, words: str = "") -> None:
        """Tell nobody."""

    def stop_if_cancelled(self) -> None:
        """Go on."""


UNWATCHED = Unwatched()
