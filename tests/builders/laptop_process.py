"""A laptop as a process of its own: a real encrypted store that is told what to do, and can be killed.

`python -m tests.builders.laptop_process FOLDER KEY`: one JSON object a line in, one a line out.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from carecoord_desktop.common import clock
from carecoord_desktop.features import all_records
from carecoord_desktop.features.allergies.records import Allergy, AllergyStatus, AllergyVerification
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.tasks.records import Task
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.record import Seen, Standing, new_id, record_classes
from carecoord_desktop.store.store import Store
from carecoord_desktop.sync.books import StoreBooks
from carecoord_desktop.sync.enrollment import introduce, join
from carecoord_desktop.sync.http import HttpLine
from carecoord_desktop.sync.outcome import SyncOutcome
from carecoord_desktop.sync.runner import run_round

HOUSE = Path(__file__).resolve().parents[2]
ANSWER_S = 60.0


class Deeds:
    """What the process can be told; each returns what its answer holds."""

    def __init__(self, folder: Path, key: bytes) -> None:
        assert all_records
        self._store = Store(folder / "records.db", key)
        self._worker = UUID(bytes=key[:16])
        self._books = StoreBooks(self._store, self._worker)

    def enroll(self, url: str, code: str, name: str) -> dict[str, Any]:
        """Join the office."""
        said = introduce(self._books, code, self._worker, name)
        line = HttpLine(url)
        reply = join(self._books, said, line.answer(said.ask), url)
        line.close()
        return {"hub": reply.hub_name}

    def register(self, name: str) -> dict[str, Any]:
        """Record a new person."""
        chart = new_id()
        with self._store.writing(self._worker) as session:
            session.add(Patient(id=chart, chart=chart, family_name=name))
        return {"chart": str(chart)}

    def record(self, chart: str, substance: str) -> dict[str, Any]:
        """Record an allergy and a task."""
        allergy = new_id()
        with self._store.writing(self._worker) as session:
            session.add(
                Allergy(
                    id=allergy, chart=UUID(chart), substance=substance, status=AllergyStatus.ACTIVE,
                    verification=AllergyVerification.CONFIRMED,
                )
            )  # fmt: skip
            session.add(Task(chart=UUID(chart), title=f"Ask about {substance}", created_at=clock.now()))
        return {"allergy": str(allergy)}

    def change(self, kind: str, record: str, **values: Any) -> dict[str, Any]:
        """Change fields of a record from what is shown now."""
        [record_class] = [one for one in record_classes() if one.kind() == kind]
        with self._store.writing(self._worker) as session:
            found = session.get_one(record_class, UUID(record))
            typed = {name: Standing(value) if name == "standing" else value for name, value in values.items()}
            change(found, Seen.of(found), **typed)
        return {}

    def sync(self, url: str) -> dict[str, Any]:
        """Run one round over this address."""
        line = HttpLine(url)
        try:
            outcome: SyncOutcome = run_round(self._books, line)
        finally:
            line.close()
        return {
            "end": str(outcome.end), "equal": outcome.is_equal, "waiting": outcome.waiting,
            "repaired": outcome.repaired, "held": outcome.held, "requests": outcome.requests,
            "words": outcome.words,
        }  # fmt: skip

    def show(self) -> dict[str, Any]:
        """Return what lies here: rows of the shadow, what the tables show, what waits."""
        with self._books.reading() as reading:
            shadow = reading.exec_driver_sql(
                "SELECT record_id, doc, heads FROM shadow ORDER BY record_id"
            ).all()
            patients = reading.exec_driver_sql(
                "SELECT id, family_name, preferred_name, standing FROM patient"
            )
            allergies = reading.exec_driver_sql("SELECT id, substance, reaction, standing FROM allergy")
            saved = reading.exec_driver_sql("SELECT op_id FROM outbox").scalars()
            return {
                "shadow": {row.record_id.hex(): [row.doc, row.heads] for row in shadow},
                "patients": {str(UUID(bytes=row.id)): [*row[1:]] for row in patients},
                "allergies": {str(UUID(bytes=row.id)): [*row[1:]] for row in allergies},
                "saved": [op_id.hex() for op_id in saved],
                "conflicts": self._conflicts(reading),
                "waiting": self._store.waiting(),
                "restored": self._store.restored,
            }

    def _conflicts(self, reading: Connection) -> list[tuple[str, str, Any]]:
        """Return record, field and value of everything that is offered beside another value."""
        found = reading.exec_driver_sql("SELECT record_id, field, heads FROM field_conflict").all()
        return [
            (row.record_id.hex(), row.field, rival[1]) for row in found for rival in json.loads(row.heads)
        ]


class LaptopProcess:
    """The other end of such a process."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self.folder, self.key = folder, key
        folder.mkdir(parents=True, exist_ok=True)
        self._process = self._started()

    def tell(self, deed: str, **words: Any) -> dict[str, Any]:
        """Tell it to do something and return its answer.

        Raises:
            BrokenPipeError: if it is dead or dies over it.
        """
        self.begin(deed, **words)
        return self.answer()

    def begin(self, deed: str, **words: Any) -> None:
        """Tell it to do something, and do not wait."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([deed, words]) + "\n")
        self._process.stdin.flush()

    def answer(self) -> dict[str, Any]:
        """Return the answer to what was begun."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise BrokenPipeError("the laptop is dead")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def kill(self) -> None:
        """Kill it like kill -9, and start it anew on the same disk."""
        self.end()
        self.start()

    def start(self) -> None:
        """Start it on what lies on its disk."""
        self._process = self._started()

    def end(self) -> None:
        """Kill it for good."""
        self._process.kill()
        self._process.wait(10)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except BrokenPipeError:
                    continue  # what was not read by it any more

    def _started(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "tests.builders.laptop_process", str(self.folder), self.key.hex()],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=HOUSE,
        )  # fmt: skip


def main(folder: str, key: str) -> None:
    """Do what standard input says until it ends."""
    deeds = Deeds(Path(folder), bytes.fromhex(key))
    for line in sys.stdin:
        deed, words = json.loads(line)
        sys.stdout.write(json.dumps(getattr(deeds, deed)(**words)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
