"""A machine's disk: one database in memory that can be imaged, put back, and lose its power at a commit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Engine, StaticPool, create_engine, event


class PowerFailed(BaseException):
    """The process is gone at this very point; nothing after it has happened."""


class _Connection(sqlite.Connection):  # type: ignore[misc]
    """The database's connection; tells the disk of every commit."""

    disk: Disk

    def commit(self) -> None:
        self.disk.committing(super().commit)

    def close(self) -> None:
        """Stay open: the pool closes what a dying process leaves behind, and the disk outlives it."""


class Disk:
    """A database that lives as long as the machine; processes on it come and go.

    `fails_in` counts commits: at 1 the power fails at the next one, `fails_after` says on which side of it.
    """

    def __init__(self, begin: str = "BEGIN IMMEDIATE") -> None:
        self._database = sqlite.connect(
            ":memory:", isolation_level=None, check_same_thread=False, factory=_Connection,
            cached_statements=500,
        )  # fmt: skip
        self._database.disk = self
        self.fails_in = 0
        self.fails_after = False
        self.after_commit: Callable[[], None] | None = None
        """What else happens between two transactions of the process that runs here."""
        self.engine: Engine = create_engine(
            "sqlite://", module=sqlite, creator=lambda: self._database, poolclass=StaticPool
        )
        event.listen(self.engine, "begin", lambda _connection: self._database.execute(begin))

    def image(self) -> Any:
        """Return a copy of everything committed."""
        copy = sqlite.connect(":memory:")
        self._database.backup(copy)
        return copy

    def put_back(self, image: Any) -> None:
        """Replace everything by an image; whatever was under way is lost."""
        self.fails_in = 0
        self.lose_what_is_open()
        image.backup(self._database)

    def lose_what_is_open(self) -> None:
        """Undo the transaction that was open when its process died."""
        if self._database.in_transaction:
            self._database.rollback()

    def fail_at_commit(self, number: int, *, after: bool) -> None:
        """Let the power fail at a coming commit: the next one is number 1."""
        self.fails_in, self.fails_after = number, after

    def committing(self, commit: Callable[[], None]) -> None:
        """Commit, or fail on one side of it."""
        if self._database.in_transaction and self.fails_in:
            self.fails_in -= 1
            if self.fails_in == 0:
                if self.fails_after:
                    commit()
                raise PowerFailed
        commit()
        if self.after_commit is not None:
            self.after_commit()
