"""A save that can be tried again: the same record ids each time, so that nothing is stored twice (SEC-D3).

A disk can report an error for a save that has nevertheless reached it. Whoever tries again with new ids
then doubles a dose; here the second try sees that the first one has arrived.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from typing import Generic, TypeVar
from uuid import UUID

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from carecoord_desktop.store.audit import Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.outbox import OutboxLine
from carecoord_desktop.store.record import ids_again

T = TypeVar("T")

_NO_ROOM = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_FULL = (
    "Not saved: the disk is full. What you typed is still here, and everything saved before is safe. "
    "Free some space, then save again."
)
_FAILING = (
    "Not saved: the disk reported an error. What you typed is still here. Save again; if it happens again, "
    "make a backup on a stick and have the disk looked at."
)


class NotSaved(Exception):
    """The save did not become durable; the message says why, and `is_disk_full` whether room helps."""

    def __init__(self, *, is_disk_full: bool) -> None:
        super().__init__(_FULL if is_disk_full else _FAILING)
        self.is_disk_full = is_disk_full


class Attempt(Generic[T]):
    """One action of one form; `save` may be called until it succeeds."""

    def __init__(self, action: Callable[[Session], T], *entries: Entry) -> None:
        self._action = action
        self._entries = entries
        self._ids: list[UUID] = []
        self._result: T

    def save(self, desk: Desk) -> T:
        """Do the action in a save of its own at this desk and return what it returned.

        Raises:
            NotSaved: if the disk refused; nothing is half done, and `save` may be called again.
        """
        try:
            if not self._has_arrived(desk):
                with desk.writing(*self._entries) as session, ids_again(self._ids):
                    self._result = self._action(session)
                    session.flush()  # ids are given here
        except (DBAPIError, sqlcipher.OperationalError, OSError) as error:
            refusal = _refusal(error.orig if isinstance(error, DBAPIError) else error)
            desk.store.settle()
            raise refusal from error
        return self._result

    def _has_arrived(self, desk: Desk) -> bool:
        """Whether a former try, which ended in an error, is stored all the same."""
        if not self._ids:
            return False
        ours = select(OutboxLine.position).where(OutboxLine.record_id.in_(self._ids)).limit(1)
        with desk.reading() as session:
            return session.execute(ours).first() is not None


def _refusal(error: BaseException | None) -> NotSaved:
    """Return the refusal in words, or raise what is no fault of the disk.

    Raises:
        BaseException: the error itself, if it is a bug.
    """
    if isinstance(error, OSError):
        return NotSaved(is_disk_full=error.errno in _NO_ROOM)
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlcipher.SQLITE_FULL:
        return NotSaved(is_disk_full=True)
    if code in (sqlcipher.SQLITE_IOERR, sqlcipher.SQLITE_CANTOPEN):
        return NotSaved(is_disk_full=False)
    assert error is not None  # noqa: S101 - SQLAlchemy always keeps what it wrapped
    raise error
