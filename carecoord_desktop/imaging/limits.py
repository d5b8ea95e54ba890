"""How much is taken in and what is kept of it, and the words when something is not taken."""

from __future__ import annotations

MOST_FILE_BYTES = 30_000_000
"""No file is larger; a photo of a phone has up to 15 MB, a scan of twenty pages about as much."""
MOST_PIXELS = 64_000_000
"""No picture has more: the finest cameras of phones make 50 million, a page at 600 dots per inch 35."""
MOST_PAGES = 30
LONGEST_SIDE = 2000
"""Pixels of the longer side of a page that is kept: 180 dots per inch of a letter, fine for 8-point text."""
WANTED_BYTES = 200_000
"""A page that is kept has no more where possible (sync.md 2.17); on 128 kbit/s it takes 13 seconds."""
MOST_KEPT_BYTES = 10_000_000
"""A paper that is kept has no more: the lane of the scans carries no larger ones."""
MEMORY_BYTES = 1 << 30
TIME_S = 60.0
"""So long one file may take, with all its pages."""


class NotTaken(Exception):
    """Something was not taken in; its words say what it was and what to do instead."""


class NotOurs(Exception):
    """These bytes were not written by this program, so they are not opened."""
