"""A laptop's machine: disk, anchor and clock, which outlive the program that runs on them."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features import all_records
from carecoord_desktop.store import migrations
from carecoord_desktop.store.anchor import Anchor
from carecoord_desktop.store.store import Store
from tests.simulation.disk import Disk

MORNING = datetime(2026, 11, 20, 13, 0, tzinfo=UTC)
SEAL_KEY = bytes(range(32))


@dataclass
class AnchorPlace:
    """The anchor beside the database, in memory."""

    written: Anchor | None = None

    def read(self) -> Anchor | None:
        """Return what was written last."""
        return self.written

    def write(self, anchor: Anchor) -> None:
        """Keep the anchor."""
        self.written = anchor

    def close(self) -> None:
        """Nothing is open."""


class StoreInMemory(Store):
    """The product's store; only the file that it lies in is a simulated disk, without encryption."""

    def __init__(self, disk: Disk, anchor: AnchorPlace) -> None:
        self._writer = self._readers = disk.engine
        self._seal_key = SEAL_KEY
        self._one_writer = threading.Lock()
        self._writing_thread = None
        self._listeners = []
        self._anchor = anchor  # type: ignore[assignment]
        self.restored = self._found_or_compare()


@dataclass
class Machine:
    """What stays when the program dies."""

    disk: Disk
    anchor: AnchorPlace = field(default_factory=AnchorPlace)
    clock: HeldClock = field(default_factory=lambda: HeldClock(MORNING))

    def open_store(self) -> Store:
        """Start the program: whatever the last one left open is undone first."""
        self.disk.lose_what_is_open()
        return StoreInMemory(self.disk, self.anchor)

    def jump(self, by: timedelta) -> None:
        """Set the wall clock wrong; the time since start goes on as before."""
        self.clock.at += by


@cache
def empty_laptop() -> Any:
    """Return the image of a database that has never been used."""
    assert all_records
    disk = Disk()
    migrations.bring_up_to_date(disk.engine)
    return disk.image()
