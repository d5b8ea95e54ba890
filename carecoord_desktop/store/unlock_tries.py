"""Failed tries to unlock: counted before they are made, in two files, with growing waits (SEC-U1).

What this guards against: somebody who sits down at the laptop and types guesses. The files cannot be sealed,
because nothing can be before the passphrase is right; who copies the profile away, or restores both files,
is held up by the cost of Argon2id and the length of the passphrase alone.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from uuid import UUID

import msgspec

from carecoord_desktop.common import clock
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.profile import Profile

TRIES = 10
"""After so many failures in a row only the recovery code opens a sign-in (NIST SP 800-63B, activation)."""

WAITS_S = (0, 0, 0, 1, 2, 4, 30, 120, 600, 3600)
"""Seconds to wait after this many failures."""

_PLACE_BYTES = 4096  # written in place and never shorter, so that a full disk cannot stop the counting
_MOST_UNTOLD = 200


class TryLater(Exception):
    """The next try has to wait; `seconds` says how long."""

    def __init__(self, seconds: int) -> None:
        wait = _words(seconds, "second") if seconds <= 90 else _words(-(-seconds // 60), "minute")
        super().__init__(f"Too many tries. Try again in {wait}.")
        self.seconds = seconds


class NoTriesLeft(Exception):
    """The sign-in opens with the recovery code only."""


class Tried(msgspec.Struct, frozen=True):
    """How often a worker's sign-in was tried in vain since it last opened, and when last."""

    failures: int
    wall_ms: int
    up_ms: int


class Untold(msgspec.Struct, frozen=True):
    """Something for the audit trail, which cannot be written while the records are locked."""

    worker: UUID
    at_ms: int
    deed: Deed
    detail: str = ""


class _Written(msgspec.Struct, frozen=True):
    turn: int = 0
    tried: dict[str, Tried] = {}
    untold: tuple[Untold, ...] = ()


class UnlockTries:
    """The two counting files of a profile: one inside its folder, one beside it."""

    def __init__(self, profile: Profile) -> None:
        folder = profile.folder
        self.places = (folder / "attempts", folder.with_name(folder.name + ".attempts"))
        self._counted: Untold | None = None
        self._now = max((_read(place) for place in self.places), key=lambda written: written.turn)

    def count_try(self, worker: UUID) -> None:
        """Count a try as failed before it is made, so that stopping the program wins nothing.

        Raises:
            TryLater: if the wait after the last failure is not over.
            NoTriesLeft: if this many failures ask for the recovery code.
            OSError: if neither file can be written.
        """
        tried = self._now.tried.get(str(worker), Tried(0, clock.now_ms(), clock.up_ms()))
        if tried.failures >= TRIES:
            self._write()  # mends a missing or older copy
            raise NoTriesLeft
        if remaining_ms := _remaining_ms(tried):
            # a clock that went back begins the wait anew, else it would last until the clock catches up
            wall_ms = min(tried.wall_ms, clock.now_ms())
            self._write(tried={**self._now.tried, str(worker): Tried(tried.failures, wall_ms, tried.up_ms)})
            raise TryLater(-(-remaining_ms // 1000))
        counted = Tried(tried.failures + 1, clock.now_ms(), clock.up_ms())
        failed = self._counted = Untold(worker, clock.now_ms(), Deed.FAILED_UNLOCK)
        self._write(
            tried={**self._now.tried, str(worker): counted},
            untold=(*self._now.untold, failed)[-_MOST_UNTOLD:],
        )

    def take_back_try(self, worker: UUID) -> None:
        """Uncount the try just counted: it could not be made, for want of memory or a whole file."""
        tried = self._now.tried[str(worker)]
        fewer = Tried(tried.failures - 1, tried.wall_ms, tried.up_ms)
        self._write(tried={**self._now.tried, str(worker): fewer}, untold=self._without_counted())

    def count_success(self, worker: UUID) -> None:
        """Begin anew for a worker whose last counted try was right."""
        self._write(tried=self._without(worker), untold=self._without_counted())

    def begin_anew(self, worker: UUID) -> None:
        """Begin anew for a worker who got a new passphrase by the recovery code."""
        self._write(tried=self._without(worker))

    def tell_later(self, worker: UUID, deed: Deed, detail: str = "") -> None:
        """Keep something for the audit trail until the records are open."""
        untold = Untold(worker, clock.now_ms(), deed, detail)
        self._write(untold=(*self._now.untold, untold)[-_MOST_UNTOLD:])

    def untold(self) -> list[tuple[UUID, Entry]]:
        """Return what the audit trail does not have yet, in order, with the worker whom it concerns."""
        lines = []
        for line in self._now.untold:
            moment = clock.from_ms(line.at_ms).strftime("%Y-%m-%dT%H:%M:%SZ")
            lines.append((line.worker, Entry(line.deed, detail=f"{moment} {line.detail}".rstrip())))
        return lines

    def forget_untold(self) -> None:
        """Forget what the audit trail has now."""
        if self._now.untold:
            self._write(untold=())

    def _without(self, worker: UUID) -> dict[str, Tried]:
        return {name: tried for name, tried in self._now.tried.items() if name != str(worker)}

    def _without_counted(self) -> tuple[Untold, ...]:
        """Return what is untold without the try counted last, which turned out not to have failed."""
        counted, self._counted = self._counted, None
        return tuple(line for line in self._now.untold if line is not counted)

    def _write(self, tried: dict[str, Tried] | None = None, untold: tuple[Untold, ...] | None = None) -> None:
        self._now = _Written(
            self._now.turn + 1,
            self._now.tried if tried is None else tried,
            self._now.untold if untold is None else untold,
        )
        content = _signed(self._now)
        failures = []
        for place in self.places:
            try:
                _overwrite(place, content)
            except OSError as error:
                failures.append(error)
        if len(failures) == len(self.places):
            raise failures[0]


def _remaining_ms(tried: Tried) -> int:
    """Return the wait that is left, by the wall clock or by the time since start, whichever is longer."""
    wait_ms = WAITS_S[tried.failures] * 1000
    by_wall = wait_ms - max(0, clock.now_ms() - tried.wall_ms)
    up_ms = clock.up_ms()
    by_up = wait_ms - (up_ms - tried.up_ms if up_ms >= tried.up_ms else up_ms)  # less: started again since
    return max(0, by_wall, by_up)


def _read(place: Path) -> _Written:
    """Return what a place says; nothing where it is missing, torn or altered by accident."""
    try:
        digest, _, body = place.read_bytes().rstrip(b" ").partition(b"\n")
        if hashlib.sha256(body).hexdigest().encode() == digest:
            return _decoder.decode(body)
    except (OSError, ValueError):
        return _Written()
    return _Written()


def _signed(written: _Written) -> bytes:
    body = _encoder.encode(written)
    content = hashlib.sha256(body).hexdigest().encode() + b"\n" + body
    return content.ljust(-(-len(content) // _PLACE_BYTES) * _PLACE_BYTES, b" ")


def _overwrite(place: Path, content: bytes) -> None:
    descriptor = os.open(place, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    try:
        os.write(descriptor, content)
        os.ftruncate(descriptor, len(content))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _words(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(_Written)
