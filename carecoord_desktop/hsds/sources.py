"""Where directories lie: folders, zip files, single files; what is too large or dangerous is refused."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from carecoord_desktop.common import strict_json
from carecoord_desktop.common.strict_json import Refused
from carecoord_desktop.hsds import csv_files, json_files
from carecoord_desktop.hsds.csv_files import read_csv
from carecoord_desktop.hsds.entries import FileAccount, Reading, Remark
from carecoord_desktop.hsds.json_files import read_json
from carecoord_desktop.hsds.linking import link
from carecoord_desktop.hsds.mapping import Mapping31

MOST_FILE_BYTES = 64 << 20
MOST_TOGETHER_BYTES = 256 << 20
MOST_FILES = 500
MOST_TIMES_PACKED = 200
"""A file packed tighter than this is no table but a trap (SEC-I: bombs are refused before they are read)."""

_HEAD_BYTES = 4096
_PACKAGE = "datapackage.json"
_NO_MAPPING = Mapping31()
_ORDER = ("organization", "program", "location", "service", "taxonomy", "contact", "phone")


@dataclass(frozen=True)
class Directory:
    """The files of one directory; `sender` is the name of their folder or zip file, or what was given."""

    sender: str
    paths: tuple[Path, ...]
    is_packed: bool = False


@dataclass
class Found:
    """What lies at some paths: directories, and the files that are something else."""

    directories: list[Directory] = field(default_factory=list)
    others: list[Path] = field(default_factory=list)


class _TooMuch(Exception):
    """A file that is not opened, and why."""


def find(paths: Iterable[Path], mapped: Callable[[str], bool] = lambda name: False) -> Found:
    """Return the directories at some paths; `mapped` says which file names somebody has a mapping for."""
    found = Found()
    for path in paths:
        if path.is_dir():
            before = len(found.directories)
            inside = sorted(file for file in path.rglob("*") if _is_plain(file))
            folders: dict[Path, list[Path]] = {}
            for file in inside:
                if _is_packed_directory(file):
                    found.directories.append(Directory(file.stem, (file,), is_packed=True))
                else:
                    folders.setdefault(file.parent, []).append(file)
            others: list[Path] = []
            for folder, files in folders.items():
                others += _sort(found, folder.name, files, mapped)
            found.others += others if len(found.directories) > before else [path]
        elif _is_packed_directory(path):
            found.directories.append(Directory(path.stem, (path,), is_packed=True))
        else:
            found.others += _sort(found, path.resolve().parent.name, [path], mapped)
    return found


def read(
    directory: Directory,
    sender: str = "",
    mapped: Mapping31 = _NO_MAPPING,
    cancelled: Callable[[], bool] = lambda: False,
) -> Reading:
    """Return everything in a directory, as objects of HSDS 3.1, with the account of every row.

    `cancelled` is asked before each file; what is read by then is returned.
    """
    reading = Reading(sender or directory.sender)
    left = MOST_TOGETHER_BYTES
    for name, load in sorted(_files(reading, directory), key=lambda file: _rank(file[0])):
        if cancelled():
            break
        try:
            data = load()
            left -= len(data)
            if left < 0:
                raise _TooMuch("Together the files are too large. Import fewer at a time.")
        except _TooMuch as refusal:
            _refuse_file(reading.begin_file(name, csv_files.KIND), str(refusal))
            continue
        if name.casefold().endswith(".json"):
            read_json(reading, name, data)
        else:
            read_csv(reading, name, data, mapped)
    link(reading)
    return reading


def _sort(found: Found, folder: str, files: list[Path], mapped: Callable[[str], bool]) -> list[Path]:
    """Find the directory in one folder; return its files that are something else."""
    ours: list[Path] = []
    rest: list[Path] = []
    tables = [file for file in files if file.suffix.casefold() == ".csv" and csv_files.is_table(file.name)]
    for file in files:
        is_csv = file.suffix.casefold() == ".csv"
        is_ours = file in tables or (is_csv and (mapped(file.name) or len(tables) > 1))
        (ours if is_ours or _is_json_directory(file) else rest).append(file)
    if ours:
        found.directories.append(Directory(folder, tuple(ours)))
        rest = [file for file in rest if file.name != _PACKAGE]
    return rest


def _is_json_directory(path: Path) -> bool:
    if path.suffix.casefold() != ".json" or path.name == _PACKAGE:
        return False
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
            if b'"resourceType"' in head or path.stat().st_size > MOST_FILE_BYTES:
                return False  # most files of health records are large, and say so at once
            data = head + file.read()
        return b'"resourceType"' not in data and json_files.is_directory(strict_json.parse(data), path.name)
    except (OSError, Refused):
        return False


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink() and not path.name.startswith(".")


def _is_packed_directory(path: Path) -> bool:
    if path.suffix.casefold() != ".zip" or not path.is_file():
        return False
    try:
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()[: MOST_FILES + 1]
    except (OSError, zipfile.BadZipFile):
        return False
    return any(csv_files.is_table(name) for name in names if name.casefold().endswith(".csv")) or any(
        name.casefold().endswith(".json") for name in names
    )


def _files(reading: Reading, directory: Directory) -> Iterator[tuple[str, Callable[[], bytes]]]:
    if directory.is_packed:
        yield from _packed_files(reading, directory.paths[0])
        return
    for path in directory.paths:
        yield str(path), lambda path=path: _plain_bytes(path)  # type: ignore[misc]


def _plain_bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_FILE_BYTES:
            raise _TooMuch(f"The file is larger than {MOST_FILE_BYTES >> 20} MB.")
        return path.read_bytes()
    except OSError as error:
        raise _TooMuch("The file cannot be opened or read.") from error


def _packed_files(reading: Reading, path: Path) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the tables in a zip file; no name in it is ever used as a path."""
    try:
        packed = zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile):
        _refuse_file(reading.begin_file(str(path), csv_files.KIND), "The zip file is damaged.")
        return
    with packed:
        entries = [entry for entry in packed.infolist() if not entry.is_dir()]
        if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_TOGETHER_BYTES:
            most = f"{MOST_FILES} files, or more than {MOST_TOGETHER_BYTES >> 20} MB"
            reason = f"The zip file holds more than {most}. Import fewer at a time."
            _refuse_file(reading.begin_file(str(path), csv_files.KIND), reason)
            return
        contents = []
        for entry in entries:
            name = PurePosixPath(entry.filename).name
            if name == _PACKAGE or name.startswith(".") or entry.filename.startswith("__MACOSX/"):
                continue
            if name.casefold().endswith((".csv", ".json")):
                contents.append((f"{path}: {entry.filename}", _unpacked(packed, entry)))
            else:
                account = reading.begin_file(f"{path}: {entry.filename}", csv_files.KIND)
                _refuse_file(account, "It is no table and no JSON file.")
    yield from contents


def _unpacked(packed: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Callable[[], bytes]:
    """Return what gives the bytes of one packed file, read now; what is a trap is refused when asked for."""
    reason, data = "", b""
    if entry.flag_bits & 0x1:
        reason = "The file in the zip is locked with a password."
    elif stat.S_ISLNK(entry.external_attr >> 16):
        reason = "It is a link and no file."
    elif entry.file_size > MOST_FILE_BYTES:
        reason = f"The file is larger than {MOST_FILE_BYTES >> 20} MB."
    elif entry.file_size > MOST_TIMES_PACKED * max(entry.compress_size, 1) and entry.file_size > 1 << 20:
        reason = "The file is packed in a way that no table is."
    else:
        try:
            with packed.open(entry) as file:
                data = file.read(MOST_FILE_BYTES + 1)
        except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
            reason = "The file in the zip is damaged."
        if len(data) > MOST_FILE_BYTES:
            reason = f"The file is larger than {MOST_FILE_BYTES >> 20} MB."

    def load() -> bytes:
        if reason:
            raise _TooMuch(reason)
        return data

    return load


def _rank(name: str) -> tuple[bool, int, str]:
    """Return the place of a file in the order of reading: what others hang on comes first."""
    table, variant = csv_files.table_of(name, [])
    place = _ORDER.index(table) if table in _ORDER else len(_ORDER)
    return variant == "eligibility", place, name


def _refuse_file(account: FileAccount, reason: str) -> None:
    account.rows = account.unread = 1
    account.refused.append(Remark("the file", reason))
