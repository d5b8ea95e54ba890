"""A disk that tells what SQLite and the anchor write, and can refuse: it stands where the machine begins.

SQLite reaches files through a table of functions. The wheel shows that table, so a copy of it, with the
functions that change files replaced, becomes the default: no compiler, and nothing of ours is replaced.
The anchor's file is written by Python; there the calls of the operating system are watched.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, Structure, byref, c_char_p, c_int, c_int64, c_void_p, cast
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlcipher3 import _sqlite3 as engine

from carecoord_desktop.store import anchor

FULL, WRITE_ERROR, SYNC_ERROR, TRUNCATE_ERROR = 13, 778, 1034, 1546
"""What SQLite's own file layer answers to ENOSPC, and to EIO at a write, a sync and a truncation."""


class Deed(StrEnum):
    """What is done to a file."""

    WRITE = "write"
    TRUNCATE = "truncate"
    SYNC = "sync"
    DELETE = "delete"


@dataclass(frozen=True)
class Step:
    """One deed: to which file, where, with which bytes (a truncation: to which length)."""

    deed: Deed
    file: str
    offset: int = 0
    data: bytes = b""


Watch = Callable[[Step], int]
"""Told of each step before it is done; returns 0 to let it happen, or the error SQLite is to see."""


class _Vfs(Structure):
    _fields_ = [
        ("version", c_int), ("file_size", c_int), ("longest_path", c_int), ("next", c_void_p),
        ("name", c_char_p), ("app", c_void_p), ("open", c_void_p), ("delete", c_void_p),
        *((f"other_{number}", c_void_p) for number in range(14)),
    ]  # fmt: skip


class _Methods(Structure):
    _fields_ = [
        ("version", c_int), ("close", c_void_p), ("read", c_void_p), ("write", c_void_p),
        ("truncate", c_void_p), ("sync", c_void_p), *((f"other_{number}", c_void_p) for number in range(13)),
    ]  # fmt: skip


class _File(Structure):
    _fields_ = [("methods", c_void_p)]


_OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_DELETE = CFUNCTYPE(c_int, c_void_p, c_char_p, c_int)
_WRITE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
_SYNC = CFUNCTYPE(c_int, c_void_p, c_int)

_kept: list[object] = []  # what SQLite may still point to; never freed


@contextmanager
def watched_disk(watch: Watch) -> Iterator[None]:
    """Tell `watch` of every step of the connections and anchors opened inside; close them inside, too."""
    library = ctypes.CDLL(engine.__file__)
    library.sqlite3_vfs_find.restype = POINTER(_Vfs)
    original = library.sqlite3_vfs_find(None)
    watched = _copy_of(original.contents, watch)
    library.sqlite3_vfs_register(byref(watched), 1)
    try:
        with _watched_anchor(watch):
            yield
    finally:
        library.sqlite3_vfs_unregister(byref(watched))
        library.sqlite3_vfs_register(original, 1)


def _copy_of(original: _Vfs, watch: Watch) -> _Vfs:
    names: dict[int, str] = {}
    methods: dict[int, _Methods] = {}
    watched = _Vfs.from_buffer_copy(original)
    open_file, delete_file = cast(original.open, _OPEN), cast(original.delete, _DELETE)

    def opened(vfs: int, name: int | None, file: int, flags: int, out: int) -> int:
        answer: int = open_file(vfs, name, file, flags, out)
        known = cast(file, POINTER(_File)).contents
        if name and known.methods:
            names[file] = _short(ctypes.string_at(name))
            if known.methods not in methods:
                methods[known.methods] = _watched_methods(known.methods, names, watch)
            known.methods = ctypes.addressof(methods[known.methods])
        return answer

    def deleted(vfs: int, name: bytes, sync: int) -> int:
        return watch(Step(Deed.DELETE, _short(name))) or delete_file(vfs, name, sync)

    callbacks = (_OPEN(opened), _DELETE(deleted))
    watched.name = b"watched"
    watched.open, watched.delete = (cast(callback, c_void_p) for callback in callbacks)
    _kept.extend((watched, callbacks, methods))
    return watched


def _watched_methods(address: int, names: dict[int, str], watch: Watch) -> _Methods:
    original = cast(address, POINTER(_Methods)).contents
    watched = _Methods.from_buffer_copy(original)
    write, truncate, sync = (
        cast(original.write, _WRITE), cast(original.truncate, _TRUNCATE), cast(original.sync, _SYNC),
    )  # fmt: skip

    def written(file: int, data: int, size: int, offset: int) -> int:
        step = Step(Deed.WRITE, names[file], offset, ctypes.string_at(data, size))
        return watch(step) or write(file, data, size, offset)

    def truncated(file: int, size: int) -> int:
        return watch(Step(Deed.TRUNCATE, names[file], size)) or truncate(file, size)

    def synced(file: int, flags: int) -> int:
        return watch(Step(Deed.SYNC, names[file])) or sync(file, flags)

    callbacks = (_WRITE(written), _TRUNCATE(truncated), _SYNC(synced))
    watched.write, watched.truncate, watched.sync = (cast(callback, c_void_p) for callback in callbacks)
    _kept.append(callbacks)
    return watched


@contextmanager
def _watched_anchor(watch: Watch) -> Iterator[None]:
    plain_write, plain_sync = os.write, anchor._sync

    def written(descriptor: int, data: bytes) -> int:
        name = _name_of(descriptor)
        if name == "anchor":
            _refuse(watch(Step(Deed.WRITE, name, os.lseek(descriptor, 0, os.SEEK_CUR), bytes(data))))
        return plain_write(descriptor, data)

    def synced(descriptor: int) -> None:
        _refuse(watch(Step(Deed.SYNC, _name_of(descriptor))))
        plain_sync(descriptor)

    machine: Any = os
    machine.write, anchor._sync = written, synced
    try:
        yield
    finally:
        machine.write, anchor._sync = plain_write, plain_sync


def _refuse(error: int) -> None:
    if error:
        raise OSError(28 if error == FULL else 5, "the disk refused")


def _name_of(descriptor: int) -> str:
    return os.path.basename(os.readlink(f"/proc/self/fd/{descriptor}"))  # noqa: PTH115, PTH119


def _short(path: bytes) -> str:
    return os.path.basename(path.decode())  # noqa: PTH119


class FailingDisk:
    """A disk that refuses the nth change of a file from now on: once, or until it is mended."""

    def __init__(self, *, is_full: bool, is_for_ever: bool) -> None:
        self._is_full = is_full
        self._is_for_ever = is_for_ever
        self._until_refusal = 0
        self.asked: set[tuple[str, Deed]] = set()
        self.refused = 0

    def fail_at(self, number: int) -> None:
        """Refuse the nth change counted from here."""
        self._until_refusal = number

    def mend(self) -> None:
        """Refuse nothing any more."""
        self._until_refusal = 0

    def answer(self, step: Step) -> int:
        """Return the error SQLite is to see, or 0."""
        self.asked.add((step.file, step.deed))
        if not self._until_refusal or step.file.endswith("-shm"):
            return 0
        self._until_refusal -= 1
        if self._until_refusal:
            return 0
        self._until_refusal = 1 if self._is_for_ever else 0
        self.refused += 1
        return FULL if self._is_full and step.deed is Deed.WRITE else _ERRORS[step.deed]


_ERRORS = {
    Deed.WRITE: WRITE_ERROR,
    Deed.SYNC: SYNC_ERROR,
    Deed.TRUNCATE: TRUNCATE_ERROR,
    Deed.DELETE: WRITE_ERROR,
}
