"""What disks do to files: turned bits, older copies, cut tails, pages that come back from last week."""

from __future__ import annotations

import random
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy import select

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.conditions.actions import add_condition
from carecoord_desktop.features.conditions.records import Condition
from carecoord_desktop.features.conditions.rules import ConditionDraft
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.connection import open_keyed
from carecoord_desktop.store.contents import TableContents, contents
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.record import Seen, new_id
from tests.builders.homes import AtHome, a_home

PAGE = 4096


@dataclass
class Wounded:
    """A closed profile that can be damaged again and again, each time from the same whole files."""

    home: AtHome
    older: bytes
    whole: dict[str, bytes]

    @property
    def profile(self) -> Profile:
        """The profile that is damaged."""
        return self.home.profile

    def heal(self) -> None:
        """Put the whole files back."""
        for left in ("records.db", "records.db-wal", "records.db-shm", "records.restoring"):
            (self.profile.folder / left).unlink(missing_ok=True)
        shutil.rmtree(self.profile.folder / "set-aside", ignore_errors=True)
        for name, content in self.whole.items():
            (self.profile.folder / name).write_bytes(content)

    def turn_bit(self, name: str, luck: random.Random) -> int:
        """Turn one bit of a file; return the byte it is in."""
        spoiled = bytearray(self.whole[name])
        place = luck.randrange(len(spoiled))
        spoiled[place] ^= 1 << luck.randrange(8)
        (self.profile.folder / name).write_bytes(spoiled)
        return place

    def spoil(self, place: int) -> None:
        """Turn one bit of the records as they lie there now, at this byte."""
        spoiled = bytearray(self.profile.database.read_bytes())
        spoiled[place] ^= 1
        self.profile.database.write_bytes(spoiled)

    def leaves_of(self, table: str) -> list[int]:
        """Return where in the file the leaf pages of a table begin, in the order of its rows."""
        connection = open_keyed(self.profile.database, self.home.key)
        try:
            found = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,))
            [(root,)] = found.fetchall()
        finally:
            connection.close()
        return [(number - 1) * PAGE for number in self._leaves(root)]

    def rows_of(self, table: str) -> dict[int, int]:
        """Return on which leaf page each row of a table lies; long rows go on in further pages."""
        found = {}
        for place in self.leaves_of(table):
            page = self._decrypted(place // PAGE + 1)
            for cell in range(int.from_bytes(page[3:5], "big")):
                start = int.from_bytes(page[8 + 2 * cell : 10 + 2 * cell], "big")
                _, start = _varint(page, start)
                row, _ = _varint(page, start)
                found[row] = place // PAGE + 1
        return found

    def _decrypted(self, number: int) -> bytes:
        sealed = self.profile.database.read_bytes()[(number - 1) * PAGE : number * PAGE]
        return _plain(sealed, self.home.key)

    def _leaves(self, number: int) -> list[int]:
        """Walk a table's tree; the layout is SQLite's, the encryption SQLCipher's for a raw key."""
        page = self._decrypted(number)
        if page[0] == 13:
            return [number]
        cells = int.from_bytes(page[3:5], "big")
        places = [int.from_bytes(page[12 + 2 * cell : 14 + 2 * cell], "big") for cell in range(cells)]
        children = [page[place : place + 4] for place in places] + [page[8:12]]
        return [leaf for child in children for leaf in self._leaves(int.from_bytes(child, "big"))]

    def cut(self, pages: int) -> None:
        """Lose the last pages."""
        (self.profile.folder / "records.db").write_bytes(self.whole["records.db"][: -pages * PAGE])

    def replay_page(self, luck: random.Random) -> bool:
        """Put back one page as it was before the last saves; return whether there was one that differs."""
        now = self.whole["records.db"]
        changed = [
            start for start in range(0, min(len(now), len(self.older)), PAGE)
            if now[start : start + PAGE] != self.older[start : start + PAGE]
        ]  # fmt: skip
        if not changed:
            return False
        start = luck.choice(changed)
        content = now[:start] + self.older[start : start + PAGE] + now[start + PAGE :]
        (self.profile.folder / "records.db").write_bytes(content)
        return True

    def contents(self) -> Mapping[str, TableContents]:
        """Return what the records hold now."""
        connection = open_keyed(self.profile.database, self.home.key)
        try:
            return contents(connection)
        finally:
            connection.close()

    def roll_back(self) -> None:
        """Put the whole file back as it was before the last saves."""
        (self.profile.folder / "records.db").write_bytes(self.older)


def decrypted_pages(database: Path, key: bytes) -> list[bytes]:
    """Return what every page of the records holds, used or not; of the first one, all but its salt."""
    content = database.read_bytes()
    pages = [content[start : start + PAGE] for start in range(0, len(content), PAGE)]
    return [_plain(pages[0][16:], key), *(_plain(page, key) for page in pages[1:])]


def _plain(sealed: bytes, key: bytes) -> bytes:
    vector, body = sealed[-80:-64], sealed[:-80]
    return Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor().update(body)


def _varint(page: bytes, start: int) -> tuple[int, int]:
    """Return a number as SQLite writes it, seven bits a byte, and where the next one begins."""
    value = 0
    while page[start] & 0x80:
        value, start = value << 7 | page[start] & 0x7F, start + 1
    return value << 7 | page[start], start + 1


def a_wounded_home(folder: Path, *, with_log: bool = False, saves: int = 60) -> Wounded:
    """Return a closed profile with a morning's work; `with_log` leaves the last saves in the log alone.

    Its files are those of a laptop that was switched off while a list was open.
    """
    home = a_home(folder / "whole")
    _save(home, saves)
    older = home.profile.database.read_bytes()
    if with_log:
        with home.desk.reading() as session:
            session.connection().exec_driver_sql("SELECT count(*) FROM condition").scalar()
            _save(home, 20)
            whole = _files(home.profile.folder)
    else:
        _save(home, 20)
        _change_some(home)
        whole = _files(home.profile.folder)
    home.close()
    return Wounded(home, older, whole)


def _save(home: AtHome, saves: int) -> None:
    chart = new_id()
    for number in range(saves):
        with home.desk.writing() as session:
            add_condition(session, chart, ConditionDraft(f"Problem {number} " + "x" * (number % 7 * 60)))


def _change_some(home: AtHome) -> None:
    """Change what was written earlier, where neither the number of rows nor an index tells of it."""
    with home.desk.writing() as session:
        for condition in session.scalars(select(Condition).order_by(Condition.id).limit(60)).all()[::12]:
            change(condition, Seen.of(condition), onset_on=PartialDate("2019"))


def _files(folder: Path) -> dict[str, bytes]:
    return {
        file.name: file.read_bytes()
        for file in folder.iterdir()
        if not file.name.endswith("-shm") and file.is_file()
    }
