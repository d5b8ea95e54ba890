"""The workload's documents and changes: made by the shared generator, read as values of our records."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any
from uuid import UUID

from benchmarks.sync_workload.records import KINDS, Written
from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.store.wire_values import wire_value

SHARED = Path(__file__).resolve().parents[3] / "shared" / "bench"
"""The generator and the proxy, beside the project."""

Document = Mapping[str, Any]


class NotHere(Exception):
    """The generator is not beside this project."""


@dataclass(frozen=True)
class Change:
    """One record made or changed: which, whose, and the fields that were written."""

    kind: type[Written]
    record_id: UUID
    chart: UUID
    is_new: bool
    values: Mapping[str, Any]

    @property
    def wire_fields(self) -> dict[str, object]:
        """The fields as operations carry them: nothing that holds its default."""
        told = {name: wire_value(value) for name, value in self.values.items()}
        return (
            {name: value for name, value in told.items() if value not in (None, "")} if self.is_new else told
        )


@dataclass(frozen=True)
class Workload:
    """The documents as they were generated, for the floor, and as changes of records."""

    base: Sequence[Document]
    day: Sequence[Document]
    others: Sequence[Document]
    weeks: Sequence[Document]
    columns: Mapping[str, Sequence[str]]

    @cached_property
    def creations(self) -> list[Document]:
        """The base as changes: each document made once."""
        return [{"op": "insert", "id": d["id"], "type": d["type"], "set": d, "doc": d} for d in self.base]


def generated(patients: int = 300) -> Workload:
    """Return the workload for so many patients.

    Raises:
        NotHere: if the generator is not beside this project.
    """
    if not SHARED.is_dir():
        raise NotHere("the workload's generator is not here")
    with tempfile.TemporaryDirectory() as folder:
        made: list[str | Path] = [sys.executable, SHARED / "gen.py", folder, "--patients", str(patients)]
        subprocess.run(made, check=True, timeout=300, stdout=subprocess.DEVNULL)
        parts = (json.loads((Path(folder) / f"{name}.json").read_bytes()) for name in _FILES)
        return Workload(*parts)


def changes_of(documents: Sequence[Document]) -> list[Change]:
    """Return the changes of the workload as our records take them."""
    return [
        Change(
            KINDS[one["type"]], UUID(one["id"]), UUID(one["doc"]["patient_id"]),
            one["op"] == "insert", _values(one["set"]),
        )
        for one in documents
    ]  # fmt: skip


def milliseconds(text: str) -> int:
    """Return a moment as the documents write it, in UTC milliseconds since 1970."""
    return clock.to_ms(datetime.fromisoformat(text))


def _values(told: Document) -> dict[str, Any]:
    found = {name: _READ.get(name, _as_told)(value) for name, value in told.items() if name not in _KEYS}
    if "created_at" in told:  # a new document says twice when and by whom
        for again, name in (("updated_at", "created_at"), ("updated_by", "created_by")):
            if found[again] == found[name]:
                del found[again]
    if "gps" in told:
        found["latitude"], found["longitude"] = (Decimal(str(degrees)) for degrees in found.pop("gps"))
    return found


def _as_told(value: Any) -> Any:
    return value


def _moment(value: str) -> datetime:
    return clock.from_ms(milliseconds(value))


def _history(steps: Sequence[Document]) -> tuple[str, ...]:
    return tuple(
        f"{step['status']} {milliseconds(step['at'])} {step['by']} {step['comment']}" for step in steps
    )


_FILES = ("base", "day", "others", "weeks", "schema")
_KEYS = frozenset({"id", "type", "patient_id"})
_READ: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("created_at", "updated_at", "at"), _moment),
    **dict.fromkeys(("created_by", "updated_by", "assignee"), UUID),
    **dict.fromkeys(("encounter_date", "due", "target_date"), date.fromisoformat),
    "birth_date": PartialDate,
    "conditions": tuple,
    "answers": lambda answers: tuple(str(answer) for answer in answers.values()),
    "status_history": _history,
}
