"""Whether saves reach the disk: one watch for each open store, told to every form and page."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Signal

from carecoord_desktop.store.attempt import NotSaved
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.disk_space import FIELD_LIMITS, MEGABYTE, DiskSpace, Room
from carecoord_desktop.store.store import Store


class DiskWatch(QObject):
    """Knows the last refusal, and the reserve that is given up once when the disk is full.

    Reading goes on whatever it says. It ends its own alarm: the next save or draft that arrives clears it.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._disk: DiskSpace | None = None
        self._refusal: NotSaved | None = None
        self._has_given_up = False

    def use(self, disk: DiskSpace) -> None:
        """Watch this disk, too; without one only refused saves are known."""
        self._disk = disk
        self.changed.emit()

    def refused(self, refusal: NotSaved) -> None:
        """Take note that a save was refused, after the reserve was given up."""
        self._refusal = refusal
        self.changed.emit()

    def worked(self) -> None:
        """Take note that a save or a draft has arrived."""
        if self._refusal is not None:
            self._refusal = None
            self.changed.emit()

    def give_up_reserve(self) -> bool:
        """Release the room kept for this hour; return whether there was any."""
        if self._disk is None or self._disk.release() == 0:
            return False
        self._has_given_up = True
        return True

    @property
    def is_refused(self) -> bool:
        """Whether the last save did not arrive."""
        return self._refusal is not None

    def why_read_only(self) -> str:
        """Return why nothing can be saved now, in words, or "" when saves work."""
        if self._refusal is not None:
            if self._refusal.is_disk_full:
                return self.tr("The disk is full. {needed}").format(needed=self.needed_words()).strip()
            return self.tr("The disk reported an error. Everything saved before can be read.")
        if self._disk is None:
            return ""
        state = self._disk.state()
        return state.words if state.room is Room.READ_ONLY and not state.is_reserve_there else ""

    def calm_line(self) -> str:
        """Return what to do soon after the reserve was given up, or ""."""
        return self.needed_words() if self._has_given_up and self._refusal is None else ""

    def needed_words(self) -> str:
        """Return how much space is missing, or "" when nothing is."""
        missing = self._missing_bytes()
        if missing <= 0:
            return ""
        return self.tr("Free {megabytes} MB to have enough room again.").format(
            megabytes=f"{-(-missing // MEGABYTE):,}"
        )

    def _missing_bytes(self) -> int:
        """What is missing until the reserve can be made again, as `DiskSpace.reserve` asks for it."""
        if self._disk is None:
            return 0
        return FIELD_LIMITS.reserve + FIELD_LIMITS.warning - self._disk.state().free_bytes


def refusal_words(refusal: NotSaved, watch: DiskWatch) -> str:
    """Return what happened, what is safe and what to do, without the words "Not saved" in front."""
    _, _, words = str(refusal).partition(": ")
    return " ".join(filter(None, (words[:1].upper() + words[1:], watch.needed_words())))


def disk_watch(desk: Desk) -> DiskWatch:
    """Return the one watch of the store at this desk."""
    if desk.store not in _watches:
        _watches[desk.store] = DiskWatch()
    return _watches[desk.store]


_watches: WeakKeyDictionary[Store, DiskWatch] = WeakKeyDictionary()
