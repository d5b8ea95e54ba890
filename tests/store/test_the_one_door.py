"""There is one way to write a record: every other is refused, and what is refused leaves nothing."""

# mypy: disable-error-code="func-returns-value"
# (a bypass is a few calls in a row: a tuple of what they return, which is nothing)

from __future__ import annotations

import threading
from collections.abc import Callable
from uuid import UUID

import pytest
from sqlalchemy import delete, func, insert, text, update
from sqlalchemy.exc import IntegrityError, InvalidRequestError
from sqlalchemy.orm import Session

from carecoord_desktop.features.contact_points.records import ContactPoint, ContactSystem
from carecoord_desktop.store.audit import verify_audit
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.guard import UncapturedWrite
from carecoord_desktop.store.heads import Heads
from carecoord_desktop.store.record import OFFICE_CHART, Seen, new_id, table_of
from carecoord_desktop.store.store import NothingSaved, SaveInsideSave
from tests.builders.desks import BEN, ROSA
from tests.builders.phones import a_phone, everything, operations, stored_phone

BYPASSES: dict[str, Callable[[Session, ContactPoint], object]] = {
    "raw update": lambda s, p: s.connection().exec_driver_sql("UPDATE contact_point SET value = 'x'"),
    "raw update of the heads": lambda s, p: s.connection().exec_driver_sql(
        "UPDATE contact_point SET heads = '[]'"
    ),
    "raw insert": lambda s, p: s.connection().exec_driver_sql(
        "INSERT INTO contact_point SELECT * FROM contact_point"
    ),
    "raw replace": lambda s, p: s.connection().exec_driver_sql(
        "INSERT OR REPLACE INTO contact_point SELECT * FROM contact_point"
    ),
    "raw delete": lambda s, p: s.connection().exec_driver_sql("DELETE FROM contact_point"),
    "text update": lambda s, p: s.execute(text("UPDATE contact_point SET value = 'x'")),
    "core update": lambda s, p: s.execute(update(table_of(ContactPoint)).values(value="x")),
    "core update on the connection": lambda s, p: s.connection().execute(
        update(ContactPoint).values(value="x")
    ),
    "orm update": lambda s, p: s.execute(update(ContactPoint).values(value="x")),
    "orm delete": lambda s, p: s.execute(delete(ContactPoint)),
    "orm insert": lambda s, p: s.execute(insert(ContactPoint).values(id=new_id(), value="x")),
    "query update": lambda s, p: s.query(ContactPoint).update({"value": "x"}),
    "query delete": lambda s, p: s.query(ContactPoint).delete(),
    "bulk insert": lambda s, p: s.bulk_insert_mappings(
        ContactPoint.__mapper__, [{"chart": new_id(), "system": ContactSystem.FAX, "value": "x"}]
    ),
    "bulk update": lambda s, p: s.bulk_update_mappings(
        ContactPoint.__mapper__, [{"id": p.id, "value": "x"}]
    ),
    "bulk save": lambda s, p: s.bulk_save_objects([a_phone()]),
    "delete": lambda s, p: (s.delete(p), s.flush()),
    "assigned without what was seen": lambda s, p: (setattr(p, "value", "x"), s.flush()),
    "moved to another chart": lambda s, p: (
        change(p, Seen.of(p), value="x"), setattr(p, "chart", new_id()), s.flush(),
    ),
    "given other heads": lambda s, p: (
        change(p, Seen.of(p), value="x"), setattr(p, "heads", Heads()), s.flush(),
    ),
    "given another id": lambda s, p: (
        change(p, Seen.of(p), value="x"), setattr(p, "id", new_id()), s.flush(),
    ),
    "merged from outside": lambda s, p: (
        s.merge(ContactPoint(id=p.id, chart=p.chart, system=p.system, value="x")), s.flush(),
    ),
    "a value worked out by the database": lambda s, p: (
        change(p, Seen.of(p), value="x", rank=ContactPoint.rank + 1), s.flush(),
    ),
    "a value of another column": lambda s, p: (
        change(p, Seen.of(p), value=ContactPoint.safe_times), s.flush(),
    ),
    "a new value worked out by the database": lambda s, p: (s.add(a_phone(rank=func.abs(-3))), s.flush()),
    "a savepoint": lambda s, p: s.begin_nested(),
    "a record of an earlier save": lambda s, p: (s.expunge(p), s.add(p)),
}  # fmt: skip


@pytest.mark.parametrize("bypass", BYPASSES)
def test_no_record_is_written_without_an_operation(rosa: Desk, bypass: str) -> None:
    """Decisions 2: refused, and the save it was tried in leaves nothing of it."""
    phone_id = stored_phone(rosa)
    before = everything(rosa)
    with pytest.raises((UncapturedWrite, IntegrityError)), rosa.writing() as session:
        BYPASSES[bypass](session, session.get_one(ContactPoint, phone_id))
    assert everything(rosa) == before


def test_an_error_that_is_passed_over_inside_a_save_does_not_end_as_saved(rosa: Desk) -> None:
    """SEC-D1: "Saved" is never shown for what was rolled back."""
    phone_id = stored_phone(rosa)
    before = everything(rosa)
    told: list[frozenset[str]] = []
    rosa.listen(told.append)
    with pytest.raises((NothingSaved, InvalidRequestError)), rosa.writing() as session:  # noqa: PT012
        session.get_one(ContactPoint, phone_id).value = "x"
        with pytest.raises(UncapturedWrite):
            session.flush()
    with pytest.raises(NothingSaved), rosa.writing() as session:  # noqa: PT012
        session.add(a_phone())
        session.rollback()
    assert everything(rosa) == before
    assert told == []


def test_a_save_inside_a_save_is_refused_and_the_outer_one_goes_on(rosa: Desk) -> None:
    with rosa.writing() as session:
        session.add(phone := a_phone())
        session.flush()
        with pytest.raises(SaveInsideSave), rosa.writing() as inner:
            inner.add(a_phone())
        with pytest.raises(SaveInsideSave), rosa.reading(chart=OFFICE_CHART, purpose="a look"):
            pass
    assert len(operations(rosa, phone.id)) == 1
    with rosa.reading() as session:
        assert session.get(ContactPoint, phone.id) is not None


def test_the_session_of_a_save_cannot_be_used_after_it(rosa: Desk) -> None:
    with rosa.writing() as session:
        session.add(a_phone())
    before = everything(rosa)
    with pytest.raises(InvalidRequestError):  # noqa: PT012
        session.add(a_phone())
        session.commit()
    assert everything(rosa) == before


def test_two_threads_save_one_after_the_other(rosa: Desk) -> None:
    def save_some(worker: UUID) -> None:
        for number in range(40):
            with rosa.store.writing(worker) as session:
                session.add(a_phone(value=f"{number}"))

    threads = [threading.Thread(target=save_some, args=(worker,)) for worker in (ROSA, BEN)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    lines = operations(rosa)
    assert [line.dseq for line in lines] == list(range(1, len(lines) + 1))
    assert sum(line.author == BEN for line in lines) == 40
    with rosa.reading() as session:
        assert verify_audit(session.connection(), rosa.store._seal_key) is None
