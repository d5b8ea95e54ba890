"""How large the next page may be: what the link carries in a few seconds, so that a drop costs little."""

from __future__ import annotations

from typing import TypedDict

from carecoord_desktop.sync.tables import SyncState

SHORTEST_PAGE, LONGEST_PAGE = 32_768, 262_144
"""Bytes; below, round trips dominate, above, a drop costs more than it saves (sync.md 3.2)."""
GOAL_MS = 6_500
_LARGEST_STEP = 1.5
_TELLING_BYTES = 8_192
"""A smaller answer tells more about the round trip than about the link."""


class Pace(TypedDict, total=False):
    """The parts of the sync state that follow from a page that arrived."""

    page_bytes: int
    goodput: int


def next_page(state: SyncState, received_bytes: int, took_ms: int) -> Pace:
    """Return the pace after an answer of so many bytes that took so long; nothing if it tells nothing."""
    if received_bytes < _TELLING_BYTES or took_ms <= 0:
        return {}
    goodput = received_bytes * 1000 // took_ms
    wanted = goodput * GOAL_MS // 1000
    nearest = min(max(wanted, int(state.page_bytes / _LARGEST_STEP)), int(state.page_bytes * _LARGEST_STEP))
    return {"page_bytes": min(max(nearest, SHORTEST_PAGE), LONGEST_PAGE), "goodput": goodput}
