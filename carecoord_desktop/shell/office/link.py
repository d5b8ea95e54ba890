"""The link to the office: the laptop's one syncing thread, and what it tells the window."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal

from carecoord_desktop.shell.open_session import OpenSession
from carecoord_desktop.store.chart_scope import ScopeState
from carecoord_desktop.sync import queries
from carecoord_desktop.sync.books import StoreBooks
from carecoord_desktop.sync.outcome import End, SyncOutcome
from carecoord_desktop.sync.queries import Standing
from carecoord_desktop.sync.runner import Progress, SyncRunner


class OfficeLink(QObject):
    """Syncs from `start` to `close`, if this laptop has an office.

    `moved` carries the progress of a round, `ended` what came of it, both in the window's thread;
    `handed_over` how many charts were given to somebody else in this round.
    """

    moved = Signal(Progress)
    ended = Signal(SyncOutcome)
    handed_over = Signal(int)

    def __init__(self, session: OpenSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = session.desk
        self.books = StoreBooks(session.desk.store, session.desk.worker_id)
        self.last_end: End | None = None
        self.progress = Progress()
        self._leaving = self._charts_leaving()
        self._runner: SyncRunner | None = None
        self._is_closed = False
        # Outlives this link and its thread: the thread may tell something while the window goes.
        self._relay = _Relay(QCoreApplication.instance())
        self._relay.told.connect(self._take)

    @property
    def is_running(self) -> bool:
        """Whether a round is under way."""
        return self.progress.is_running

    def start(self) -> None:
        """Begin to sync, at once and from then on by itself; without an office nothing happens."""
        if self._runner is None and not self._is_closed and self.standing().is_enrolled:
            self._runner = SyncRunner(self.books, self._relay.told.emit)
            self._runner.start()

    def sync_now(self) -> None:
        """Start a round now."""
        self.start()
        if self._runner is not None:
            self._runner.sync_now()

    def cancel(self) -> None:
        """Stop the round under way; what arrived stays, and the next one goes on."""
        if self._runner is not None:
            self._runner.cancel()

    def note_stick(self, outcome: SyncOutcome) -> None:
        """Tell the window what an answer on a stick has brought, as after a round."""
        self._take(self.progress, outcome)

    def note_saved(self) -> None:
        """Let a round begin soon, if something waits for the office."""
        if self._runner is not None and self.desk.store.waiting():
            self._runner.saved()

    def close(self, patience_s: float) -> None:
        """End the syncing; a round under way stops before its next request."""
        self._is_closed = True
        runner, self._runner = self._runner, None
        if runner is not None:
            runner.close(patience_s)

    def standing(self) -> Standing:
        """Return how this laptop stands with the office."""
        with self.desk.reading() as session:
            return queries.standing(session.connection())

    def _take(self, progress: Progress, outcome: SyncOutcome | None) -> None:
        self.progress = progress
        if outcome is None:
            self.moved.emit(progress)
            return
        self.last_end = outcome.end
        self.ended.emit(outcome)
        before, self._leaving = self._leaving, self._charts_leaving()
        at_once = max(0, outcome.purged - len(before - self._leaving))  # given away and removed in one round
        if newly := len(self._leaving - before) + at_once:
            self.handed_over.emit(newly)

    def _charts_leaving(self) -> frozenset[UUID]:
        with self.desk.reading() as session:
            motion = queries.charts_in_motion(session.connection())
        return frozenset(each.chart for each in motion if each.state == ScopeState.HANDED_OVER)


class _Relay(QObject):
    """Carries what the thread tells into the window's thread."""

    told = Signal(object, object)
