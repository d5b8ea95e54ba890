"""What waits for the office in records that may be damaged: counted by time, or sealed into a file."""

from __future__ import annotations

from bisect import bisect_right
from datetime import datetime
from pathlib import Path
from typing import Any

from carecoord_desktop.common import clock
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.salvage import salvage
from carecoord_desktop.store.unsynced import export_unsynced


def export_waiting(profile: Profile, key: bytes, path: Path) -> int:
    """Seal what can be read of the operations the office has not confirmed into a file; return how many.

    Raises:
        OSError: if the file cannot be written.
    """
    return export_unsynced(_operations(profile, key), key, path)


def saves_since(profile: Profile, key: bytes, moments: list[datetime]) -> list[int]:
    """Return, for each moment, how many operations were written here after it, as far as can be read."""
    written = sorted(int(line["wall"]) for line in _operations(profile, key))
    return [len(written) - bisect_right(written, clock.to_ms(moment)) for moment in moments]


def _operations(profile: Profile, key: bytes) -> list[dict[str, Any]]:
    if not profile.database.exists():  # looking would found an empty database
        return []
    outbox = salvage(profile.database, key).get("outbox")
    return [] if outbox is None else [dict(zip(outbox.columns, row, strict=True)) for row in outbox.rows]
