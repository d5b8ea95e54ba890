"""What an import of a directory did: a line for each file, every row counted once; nothing is stored."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from carecoord_desktop.hsds.entries import Remark


class Became(StrEnum):
    """What became of one row that was taken."""

    NEW = "new"
    MATCHED = "matched"
    CONFLICT = "conflict"
    KEPT = "kept"


@dataclass(frozen=True)
class FileResult:
    """One file: how many rows it has, what became of each, and what is to be read about them.

    The counts and `refused_rows` together are `rows`, unless the import was stopped.
    """

    name: str
    kind: str
    rows: int
    counts: Counter[Became]
    refused_rows: int
    refused: tuple[Remark, ...]
    notes: tuple[Remark, ...]
    conflicts: tuple[Remark, ...]


@dataclass(frozen=True)
class DirectoryResult:
    """One directory: its files, how many entries it describes, by FHIR type, and how many it changes."""

    sender: str
    files: tuple[FileResult, ...]
    entries: Counter[str] = field(default_factory=Counter)
    updated: int = 0
    was_stopped: bool = False

    @property
    def totals(self) -> Counter[Became]:
        """How many rows had which end, over all files."""
        total: Counter[Became] = Counter()
        for file in self.files:
            total.update(file.counts)
        return total
