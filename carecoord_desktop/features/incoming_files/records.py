"""What an import did and what it could not decide, as the report says it; nothing of it is stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID


class Outcome(StrEnum):
    """What became of one resource; every resource has exactly one."""

    NEW = "new"
    MATCHED = "matched"
    CONFLICT = "conflict"
    KEPT = "kept"
    REJECTED = "rejected"


@dataclass(frozen=True)
class Remark:
    """Something to read about one resource: where it stands in its file, and a sentence."""

    where: str
    reason: str

    def as_json(self) -> dict[str, str]:
        """Return the remark as the command line writes it."""
        return {"where": self.where, "reason": self.reason}


@dataclass(frozen=True)
class PossibleMatch:
    """Somebody here who may be the person in the file, and why, in words."""

    patient_id: UUID
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Undecided:
    """A person in a file who was not taken in, because nobody can know yet who she is.

    `key` names her in `decided` of a second import; `name` and `birth_date` are what the file says.
    """

    key: str
    path: str
    where: str
    name: str
    birth_date: str
    matches: tuple[PossibleMatch, ...]


@dataclass(frozen=True)
class FileReport:
    """What became of the resources or rows of one file; `notes` are about what was taken all the same."""

    path: str
    kind: str
    counts: Mapping[Outcome, int]
    rejected: tuple[Remark, ...] = ()
    conflicts: tuple[Remark, ...] = ()
    notes: tuple[Remark, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the file's part of the report as the command line writes it."""
        return {
            "path": self.path,
            "kind": self.kind,
            **_counted(self.counts),
            "rejected": [remark.as_json() for remark in self.rejected],
            "conflicts": [remark.as_json() for remark in self.conflicts],
            **({"notes": [remark.as_json() for remark in self.notes]} if self.notes else {}),
        }


@dataclass(frozen=True)
class ImportReport:
    """What an import did, or would do; `resources` counts what was read, by FHIR type.

    `updated` counts the entries of a directory in which a sender changed something.
    """

    files: tuple[FileReport, ...]
    resources: Mapping[str, int]
    undecided: tuple[Undecided, ...] = ()
    updated: int = 0
    is_dry_run: bool = False
    was_cancelled: bool = False

    @property
    def totals(self) -> Counter[Outcome]:
        """How many resources had which outcome, over all files."""
        total: Counter[Outcome] = Counter()
        for file in self.files:
            total.update(file.counts)
        return total

    def as_json(self) -> dict[str, Any]:
        """Return the report as `carecoord import --json` writes it."""
        totals = self.totals
        return {
            "files": [file.as_json() for file in self.files],
            "totals": {**_counted(totals), "rejected": totals[Outcome.REJECTED]},
            "resources": dict(sorted(self.resources.items())),
        }


@dataclass
class Tally:
    """The report of one file while it grows."""

    path: str
    kind: str
    counts: Counter[Outcome] = field(default_factory=Counter)
    rejected: list[Remark] = field(default_factory=list)
    conflicts: list[Remark] = field(default_factory=list)

    def note(self, outcome: Outcome, where: str, reasons: Iterable[str] = ()) -> None:
        """Count one resource; its reasons are shown where there are any."""
        self.counts[outcome] += 1
        remarks = self.rejected if outcome is Outcome.REJECTED else self.conflicts
        remarks += [Remark(where, reason) for reason in reasons]

    def report(self) -> FileReport:
        """Return what is known now."""
        return FileReport(
            self.path, self.kind, dict(self.counts), tuple(self.rejected), tuple(self.conflicts)
        )


def _counted(counts: Mapping[Outcome, int]) -> dict[str, int]:
    shown = (Outcome.NEW, Outcome.MATCHED, Outcome.CONFLICT, Outcome.KEPT)
    return {outcome.value: counts.get(outcome, 0) for outcome in shown}
