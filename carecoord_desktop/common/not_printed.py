"""A paper was not made, and why: what the window and the command line say in words, never as a bug."""

from __future__ import annotations


class NotPrinted(Exception):
    """Nothing was printed; the message says why and names what stands in the way."""
