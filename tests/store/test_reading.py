"""Reading writes nothing, a reader holds up no save, and whoever watches is told once per save."""

from __future__ import annotations

import secrets
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from carecoord_desktop.features.conditions.records import (
    ClinicalStatus,
    Condition,
    ConditionCategory,
    VerificationStatus,
)
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.audit import AuditLine, Deed, Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id
from carecoord_desktop.store.store import Store
from tests.builders.desks import a_desk


def a_person(name: str = "Grant") -> Patient:
    person = new_id()
    return Patient(id=person, chart=person, family_name=name)


def log_bytes(desk: Desk) -> int:
    """Return how much of the log has not moved into the database file."""
    with desk.reading() as session:
        database = session.execute(text("SELECT file FROM pragma_database_list")).scalar_one()
    return Path(f"{database}-wal").stat().st_size


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM patient", "UPDATE audit SET detail = ''", "INSERT INTO write_guard VALUES (1, 0)",
     "DROP TABLE audit", "PRAGMA query_only = OFF"],
)  # fmt: skip
def test_what_reads_cannot_write(rosa: Desk, statement: str) -> None:
    with pytest.raises(DBAPIError), rosa.reading() as session:
        session.execute(text(statement))
    with pytest.raises(DBAPIError), rosa.reading() as session:  # noqa: PT012
        session.add(a_person())
        session.commit()
    with rosa.reading() as session:
        assert session.scalars(select(Patient)).all() == []


def test_opening_a_chart_is_noted_before_anything_is_shown(rosa: Desk) -> None:
    """SEC-A1, decisions 19."""
    with rosa.writing() as session:
        session.add(person := a_person())
    with rosa.reading(chart=person.id, purpose="call about food") as session:
        line = session.scalars(select(AuditLine).order_by(AuditLine.seq.desc()).limit(1)).one()
    assert (line.deed, line.chart, line.detail, line.worker) == (
        Deed.VIEW, person.id, "call about food", rosa.worker_id,
    )  # fmt: skip


def test_a_save_with_a_reader_open_does_not_wait_and_the_next_one_catches_up(rosa: Desk) -> None:
    """Decisions 18: busy still counts as saved."""
    with rosa.reading() as reading:
        reading.scalars(select(Patient)).all()
        started = time.perf_counter()
        for _ in range(5):
            with rosa.writing() as session:
                session.add(a_person())
        assert time.perf_counter() - started < 5
        assert log_bytes(rosa) > 0
        assert reading.scalars(select(Patient)).all() == []  # it still sees its own moment
    with rosa.writing() as session:
        session.add(a_person())
    assert log_bytes(rosa) == 0
    with rosa.reading() as session:
        assert len(session.scalars(select(Patient)).all()) == 6


def test_who_watches_is_told_once_per_save_with_the_kinds_written(rosa: Desk) -> None:
    told: list[frozenset[str]] = []
    stop = rosa.listen(told.append)
    with rosa.writing() as session:
        session.add(person := a_person())
        session.flush()
        session.add(a_person("Ortiz"))
        session.add(
            Condition(
                chart=person.id, name="Asthma", category=ConditionCategory.PROBLEM,
                clinical_status=ClinicalStatus.ACTIVE, verification=VerificationStatus.CONFIRMED,
            )
        )  # fmt: skip
        assert told == []
    assert told == [frozenset({"patient", "condition"})]
    rosa.note(Entry(Deed.SEARCH, detail="by phone"))
    with pytest.raises(DBAPIError), rosa.writing() as session:
        session.add(Condition(chart=person.id))
    assert len(told) == 1
    stop()
    with rosa.writing() as session:
        session.add(a_person())
    assert len(told) == 1


def test_who_is_told_of_a_save_may_save_in_turn(rosa: Desk) -> None:
    def note_it(_kinds: frozenset[str]) -> None:
        rosa.note(Entry(Deed.PRINT, detail="label"))

    rosa.listen(note_it)
    with rosa.writing() as session:
        session.add(a_person())
    with rosa.reading() as session:
        assert session.scalars(select(AuditLine.deed).order_by(AuditLine.seq.desc())).first() == Deed.PRINT


def test_a_page_that_fails_to_refresh_does_not_make_the_save_look_failed(
    rosa: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error is reported as the bug it is, the save is there, and the other pages are told."""
    reported: list[object] = []
    told: list[frozenset[str]] = []

    def fail(_kinds: frozenset[str]) -> None:
        raise ValueError("the list is broken")

    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: reported.append(str(error)))
    rosa.listen(fail)
    rosa.listen(told.append)
    with rosa.writing() as session:
        session.add(person := a_person())
    assert reported == ["the list is broken"]
    assert told == [frozenset({"patient"})]
    with rosa.reading() as session:
        assert session.get(Patient, person.id) is not None


def test_closing_twice_is_closing_once_and_what_was_saved_is_there_again(tmp_path: Path) -> None:
    key = secrets.token_bytes(32)
    desk = a_desk(tmp_path, key=key)
    with desk.writing() as session:
        session.add(person := a_person())
    desk.store.close()
    desk.store.close()
    again = Store(tmp_path / "records.db", key)
    with again.reading(desk.worker_id) as session:
        assert session.get(Patient, person.id) is not None
    again.close()
