"""Looking after the laptop while she works: health checks, backups, and room on the disk.

Everything runs beside the window, one thing at a time, can be cancelled, and lets saves pass.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from carecoord_desktop.common import clock
from carecoord_desktop.shell.open_session import OpenSession
from carecoord_desktop.shell.refusals import refusal_words
from carecoord_desktop.store.backup import BackupRefused, create_backup
from carecoord_desktop.store.backup_folders import Backup, Reason, backups
from carecoord_desktop.store.disk_space import DiskSpace
from carecoord_desktop.store.emergency_keys import key_of_backup
from carecoord_desktop.store.findings import Code
from carecoord_desktop.store.health import FurtherCheck, Health, check_health
from carecoord_desktop.store.last_checks import LastChecks, last_checks, note_check
from carecoord_desktop.store.slots import SlotsDamaged
from carecoord_desktop.widgets.background import Background, Progress

T = TypeVar("T")

DAY_ENDS = time(16, 30)
"""From here on a backup holds the day's work (SEC-D7); in the office's time zone."""

OLDEST_CHECK = timedelta(hours=12)
OLDEST_DEEP_CHECK = timedelta(days=7)
OLDEST_BACKUP = timedelta(days=1)

FIRST_MS = 3_000
"""After the desk is on screen and the first list is drawn."""

EVERY_MS = 10 * 60_000

SERIOUS = frozenset({Code.RECORDS_GONE, Code.NOT_READABLE, Code.PAGES, Code.OUTBOX, Code.KEYS})
"""Findings that are not left for later: the page with the remedies is opened."""


class Upkeep(QObject):
    """Does what is due, and tells what it found.

    `checked` carries each `Health`, `settled` the one that is left when nothing more is due; `backed_up`
    a `Backup`, `backup_refused` the words why there is none; `begun` the work that can be watched.
    """

    checked = Signal(Health)
    settled = Signal(Health)
    backed_up = Signal(Backup)
    backup_refused = Signal(str)
    begun = Signal(Background)

    def __init__(self, session: OpenSession, parent: QObject, further: tuple[FurtherCheck, ...] = ()) -> None:
        super().__init__(parent)
        self._session, self._further = session, further
        self._work: Background | None = None
        self._wished: Callable[[], None] | None = None
        self.health: Health | None = None
        self._next = QTimer(self, interval=EVERY_MS)
        self._next.timeout.connect(self.do_what_is_due)
        self._next.start()

    @property
    def is_busy(self) -> bool:
        """Whether a check or a backup is being made."""
        return self._work is not None

    def do_what_is_due(self) -> None:
        """Begin the first thing that is due; the next follows when it is done."""
        profile, now = self._session.profile, clock.now()
        checks = last_checks(profile)
        if self._work is not None:
            return
        if self.health is None or check_is_due(checks, now):
            self.check(deep=deep_check_is_due(checks, now))
        elif backup_is_due(backups(profile), self._session.unlocked.key, now):
            self.back_up(Reason.DAILY)
        else:
            self.settled.emit(self.health)
            self._reserve_room()

    def check(self, *, deep: bool) -> None:
        """Check the health of the records, their keys, backups and disk; `deep` reads the newest backup."""
        session, further = self._session, self._further

        def look(progress: Progress) -> Health:
            health = check_health(
                session.profile, session.unlocked.key, session.desk.store,
                deep=deep, further=further, progress=progress,
            )  # fmt: skip
            if health.is_complete:
                note_check(session.profile, deep=deep)
            return health

        if self._work is not None:  # done next, once what runs is at its end
            self._wished = lambda: self.check(deep=deep)
            return
        self._start(look, self._tell_health)

    def back_up(self, reason: Reason) -> None:
        """Make a backup and prove it."""
        session = self._session

        def make(progress: Progress) -> Backup | str:
            try:
                return create_backup(
                    session.profile, session.unlocked.key, session.desk, reason=reason, progress=progress
                )
            except (BackupRefused, SlotsDamaged, OSError) as refused:
                return refusal_words(refused)

        if self._work is None:
            self._start(make, self._tell_backup)

    def _tell_health(self, health: Health) -> None:
        self.health = health
        self.checked.emit(health)
        self._go_on()

    def _tell_backup(self, made: Backup | str) -> None:
        if isinstance(made, str):  # tried again at the next turn
            if self.health is not None:
                self.settled.emit(self.health)
            self.backup_refused.emit(made)
            return
        self.backed_up.emit(made)
        if self.health is not None:  # what it said about backups is mended
            mended = {Code.NO_BACKUP, Code.OLD_BACKUP, Code.BAD_BACKUP}
            left = tuple(each for each in self.health.findings if each.code not in mended)
            self._tell_health(Health(left, self.health.is_complete))
        else:
            self._go_on()

    def _reserve_room(self) -> None:
        space = DiskSpace(self._session.profile)
        if not space.state().is_reserve_there:
            self._start(lambda _progress: space.reserve(), lambda _done: None, is_shown=False)

    def _go_on(self) -> None:
        QTimer.singleShot(0, self, self.do_what_is_due)

    def _start(
        self, work: Callable[[Progress], T], done: Callable[[T], None], *, is_shown: bool = True
    ) -> None:
        self._work = running = Background(work, self)
        running.done.connect(lambda result: self._finish(done, result))
        running.cancelled.connect(self._forget)
        running.failed.connect(self._fail)
        if is_shown:
            self.begun.emit(running)

    def _finish(self, done: Callable[[T], None], result: T) -> None:
        self._forget()
        done(result)

    def _forget(self) -> None:
        self._work = None
        wished, self._wished = self._wished, None
        if wished is not None:
            wished()

    def _fail(self, error: Exception) -> None:
        self._work = None
        raise error


def start_upkeep(session: OpenSession, parent: QObject, further: tuple[FurtherCheck, ...] = ()) -> Upkeep:
    """Return the upkeep of an open session; its first round begins when the desk has settled."""
    upkeep = Upkeep(session, parent, further)
    QTimer.singleShot(FIRST_MS, upkeep, upkeep.do_what_is_due)
    return upkeep


def check_is_due(checks: LastChecks, now: datetime) -> bool:
    """Return whether the records were not checked for half a day; each unlock checks them once anyway."""
    return now - clock.from_ms(checks.quick_ms) > OLDEST_CHECK


def deep_check_is_due(checks: LastChecks, now: datetime) -> bool:
    """Return whether a week has gone by since everything was read (SEC-D6)."""
    return now - clock.from_ms(checks.deep_ms) > OLDEST_DEEP_CHECK


def backup_is_due(found: list[Backup], key: bytes, now: datetime) -> bool:
    """Return whether a backup is to be made now (SEC-D7).

    That is so if there is none, the newest is a day old, it holds less than the whole working day although
    that is over, or the records have a new key since.
    """
    if not found:
        return True
    newest = found[0]
    today = clock.at_office(now)
    day_ended = today.replace(hour=DAY_ENDS.hour, minute=DAY_ENDS.minute, second=0, microsecond=0)
    return (
        now - newest.made_at > OLDEST_BACKUP
        or newest.made_at < day_ended <= today
        or key_of_backup(newest, key) is None
    )
