"""Keeps what one form holds as a draft, and turns it into the record in one step (FN-X2, SEC-D3)."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from carecoord_desktop.store.attempt import Attempt, NotSaved
from carecoord_desktop.store.audit import Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import (
    SavedDraft,
    content_of,
    discard_draft,
    drafts_of,
    finish_draft,
    keep_draft,
)
from carecoord_desktop.store.record import Seen
from carecoord_desktop.widgets.disk_watch import disk_watch
from carecoord_desktop.widgets.written import Written

Draft = TypeVar("Draft")
T = TypeVar("T")

_DISK_CODES = (sqlcipher.SQLITE_IOERR, sqlcipher.SQLITE_CANTOPEN)
_DISK_ERRORS = (DBAPIError, sqlcipher.OperationalError, OSError)


@dataclass(frozen=True)
class Destination(Generic[Draft]):
    """Where a form keeps its draft, and what its save does.

    `kind` is the kind of record it is about; `seen` what the worker saw of it, None for a new one.
    `store` may raise `DraftHasProblems`; `may_save` is asked first, such as before recording a death.
    """

    desk: Desk
    chart: UUID
    kind: str
    store: Callable[[Session, Draft], object]
    seen: Seen | None = None
    may_save: Callable[[Draft], bool] = lambda draft: True
    entries: tuple[Entry, ...] = ()


class DraftKeeper(Generic[Draft]):
    """The draft of one form at its destination; `draft_id` is None until something was kept."""

    def __init__(self, to: Destination[Draft]) -> None:
        self.to = to
        self.draft_id: UUID | None = None
        self._attempt: Attempt[Any] | None = None
        self._tried: Draft | None = None

    def keep(self, written: Written) -> None:
        """Keep what is written; durable when this returns.

        Raises:
            NotSaved: if the disk refuses even after the reserve was given up.
        """
        content = content_of(written)

        def keep() -> None:
            to = self.to
            known = self.draft_id or self._arrived_before(content)
            self.draft_id = keep_draft(to.desk, to.chart, to.kind, content, seen=to.seen, draft_id=known)

        write_to_disk(self.to.desk, keep)

    def save(self, written: Written | None, draft: Draft) -> Any:
        """Store the draft, and remove what was kept of it in the same save; return what `store` returned.

        What is `written` is kept first: it is safe before the save is tried, and if it is gone after a
        refusal, the save has arrived all the same.

        Raises:
            NotSaved: if the disk refuses even after the reserve was given up; nothing is half done.
            DraftHasProblems: if the action refuses the draft.
        """
        if written is not None:
            self.keep(written)
        if self._attempt is None or self._tried != draft:
            self._attempt, self._tried = Attempt(self._action(draft), *self.to.entries), draft
        attempt = self._attempt

        def try_once() -> Any:
            try:
                return attempt.save(self.to.desk)
            except NotSaved:
                if self._has_gone():
                    return attempt.save(self.to.desk)  # which only looks, and finds it there
                raise

        return write_to_disk(self.to.desk, try_once)

    def discard(self) -> None:
        """Throw away what was kept.

        Raises:
            NotSaved: if the disk refuses.
        """
        if self.draft_id is not None:
            desk, draft_id = self.to.desk, self.draft_id
            write_to_disk(desk, lambda: discard_draft(desk, draft_id))
            self.draft_id = None

    def _action(self, draft: Draft) -> Callable[[Session], object]:
        def action(session: Session) -> object:
            result = self.to.store(session, draft)
            if self.draft_id is not None:
                finish_draft(session, self.to.desk, self.draft_id)
            return result

        return action

    def _has_gone(self) -> bool:
        """Whether the draft has left with a save that was reported as an error."""
        if self.draft_id is None:
            return False
        return all(saved.id != self.draft_id for saved in drafts_of(self.to.desk, self.to.chart))

    def _arrived_before(self, content: str) -> UUID | None:
        """Return the draft of a first keeping that was reported as an error and is there all the same."""
        found = (saved for saved in drafts_of(self.to.desk, self.to.chart) if saved.content == content)
        return next((saved.id for saved in found if saved.kind == self.to.kind), None)


def throw_away(desk: Desk, saved: SavedDraft) -> None:
    """Discard a draft that is not open.

    Raises:
        NotSaved: if the disk refuses.
    """
    write_to_disk(desk, lambda: discard_draft(desk, saved.id))


def bring_back(desk: Desk, saved: SavedDraft) -> None:
    """Keep again what was thrown away, as it was.

    Raises:
        NotSaved: if the disk refuses.
    """
    write_to_disk(desk, lambda: keep_draft(desk, saved.chart, saved.kind, saved.content, seen=saved.seen))


def write_to_disk(desk: Desk, write: Callable[[], T]) -> T:
    """Write; if the disk is full, give up the reserve and write once more. Return what `write` returned.

    Raises:
        NotSaved: if the disk refuses; whoever watches the disk of this desk is told.
    """
    watch = disk_watch(desk)
    try:
        result = _told(write)
    except NotSaved as refusal:
        if not refusal.is_disk_full or not watch.give_up_reserve():
            watch.refused(refusal)
            raise
        try:
            result = _told(write)
        except NotSaved as again:
            watch.refused(again)
            raise
    watch.worked()
    return result


def _told(write: Callable[[], T]) -> T:
    """Write, and say in words what the disk refused.

    Raises:
        NotSaved: if the disk refused.
    """
    try:
        return write()
    except _DISK_ERRORS as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
        is_full = code == sqlcipher.SQLITE_FULL or getattr(cause, "errno", 0) == errno.ENOSPC
        if isinstance(cause, OSError) or is_full or code in _DISK_CODES:
            raise NotSaved(is_disk_full=is_full) from error
        raise
