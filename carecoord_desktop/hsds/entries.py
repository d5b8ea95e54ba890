"""What was read of a directory: neutral HSDS 3.1 objects, and the account of every row of every file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from uuid import UUID, uuid5

DERIVED = UUID("7a3d0f0e-6f5b-5c52-9c1e-0f6a5e0d5a11")
"""Under which rows without an id get one from what they say; it never changes, or imports would double."""

Key = tuple[str, str]
"""Table and id of an object."""


@dataclass(frozen=True)
class Remark:
    """Something to read about one row: where it stands, such as "row 7", and a sentence."""

    where: str
    reason: str


@dataclass
class FileAccount:
    """What became of the rows of one file: `rows` is always the sum of `taken` and `refused`."""

    name: str
    kind: str
    rows: int = 0
    refused: list[Remark] = field(default_factory=list)
    notes: list[Remark] = field(default_factory=list)
    unread: int = 0
    taken_from: list[Row] = field(default_factory=list)

    @property
    def taken(self) -> int:
        """How many rows were taken."""
        return len(self.taken_from)

    @property
    def refused_rows(self) -> int:
        """How many rows were not taken; `unread` are those of a file that nobody can read row by row."""
        return self.unread + len(self.refused) - (1 if self.unread else 0)


@dataclass(eq=False)
class Row:
    """One row of a file that is being read; `gives` are the objects that came of it."""

    account: FileAccount
    where: str
    gives: list[Key] = field(default_factory=list)

    def note(self, reason: str) -> None:
        """Say something about the row, which is taken all the same."""
        self.account.notes.append(Remark(self.where, reason))


@dataclass
class Entry:
    """One object: `values` holds its fields but for the id, only those that say something."""

    table: str
    id: str
    values: dict[str, str]
    rows: list[Row] = field(default_factory=list)

    @property
    def key(self) -> Key:
        """Table and id."""
        return self.table, self.id


@dataclass
class Reading:
    """A whole directory of one sender, as its files say it."""

    sender: str
    entries: dict[Key, Entry] = field(default_factory=dict)
    accounts: list[FileAccount] = field(default_factory=list)

    def of(self, table: str) -> list[Entry]:
        """Return the objects of a table in the order of the files."""
        return [entry for entry in self.entries.values() if entry.table == table]

    def begin_file(self, name: str, kind: str) -> FileAccount:
        """Open the account of a file."""
        account = FileAccount(name, kind)
        self.accounts.append(account)
        return account

    def take(self, table: str, entry_id: str, values: Mapping[str, str], row: Row) -> Entry:
        """Count an object in; what is said twice is one object, and the first word stands."""
        said = {name: value for name, value in values.items() if value}
        key = table, entry_id or derived_id(table, said)
        known = self.entries.get(key)
        if known is None:
            known = self.entries[key] = Entry(table, key[1], said)
        else:
            differing = [
                name for name, value in said.items() if known.values.setdefault(name, value) != value
            ]
            if differing:
                names = ", ".join(differing)
                row.note(f"Another row has the same id and says otherwise: {names}. The first one stands.")
        known.rows.append(row)
        row.gives.append(key)
        return known

    def refuse(self, account: FileAccount, where: str, reason: str) -> None:
        """Count a row that is not taken."""
        account.refused.append(Remark(where, reason))

    def drop(self, entry: Entry, reason: str) -> None:
        """Take an object out again; rows that gave nothing else are refused."""
        del self.entries[entry.key]
        for row in entry.rows:
            row.gives.remove(entry.key)
            if not row.gives and row in row.account.taken_from:
                row.account.taken_from.remove(row)
                row.account.refused.append(Remark(row.where, reason))


def derived_id(table: str, values: Mapping[str, str]) -> str:
    """Return the id of an object that has none: the same wherever the same is said."""
    return str(uuid5(DERIVED, f"{table}\n{json.dumps(sorted(values.items()), ensure_ascii=False)}"))


def stem_of(name: str) -> str:
    """Return the bare name of a file in lower case, without its folder, zip file and ending."""
    return PurePath(name.rpartition(": ")[2].replace("\\", "/")).stem.casefold()


def equal(one: Iterable[Entry], other: Iterable[Entry]) -> bool:
    """Return whether two directories hold the same objects."""
    return {entry.key: entry.values for entry in one} == {entry.key: entry.values for entry in other}
