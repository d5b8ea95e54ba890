"""Every save leaves one operation and one audit line per record, in order, whatever the clock says."""

from __future__ import annotations

import hashlib
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.conditions.records import ClinicalStatus
from carecoord_desktop.features.contact_points.records import ContactPoint, ContactSystem, Permission
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store import outbox
from carecoord_desktop.store.audit import AuditLine, Deed, verify_audit
from carecoord_desktop.store.capture import change, settle
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.heads import Heads
from carecoord_desktop.store.operation import Operation, canonical, operation_id
from carecoord_desktop.store.record import OFFICE_CHART, Seen, Standing, new_id
from tests.builders.desks import ROSA, a_desk
from tests.builders.phones import a_phone, changed_phone, everything, operations, seen_phone, stored_phone

MORNING = datetime(2026, 11, 20, 13, 0, tzinfo=UTC)


def test_a_new_record_leaves_one_operation_without_the_fields_nobody_filled(rosa: Desk) -> None:
    phone_id = stored_phone(rosa, may_text=Permission.NEVER, rank=1)
    [line] = operations(rosa, phone_id)
    assert msgspec.json.decode(line.fields) == {"system": "phone", "value": "555-0100", "may_text": "never"}
    assert (line.base, line.entity, line.chart, line.author) == ("{}", "contact_point", OFFICE_CHART, ROSA)
    assert line.schema_number == 1
    assert str(line.state) == "new"


def test_several_flushes_of_one_save_leave_one_operation_and_one_audit_line(rosa: Desk) -> None:
    with rosa.writing() as session:
        session.add(phone := a_phone())
        session.flush()
        phone.value = "555-0101"
        session.flush()
        phone.may_call = Permission.ALLOWED
        session.flush()
        phone.value = "555-0102"
    [line] = operations(rosa, phone.id)
    assert msgspec.json.decode(line.fields) == {
        "system": "phone", "value": "555-0102", "may_call": "allowed",
    }  # fmt: skip
    with rosa.reading() as session:
        [audited] = session.scalars(select(AuditLine).where(AuditLine.record_id == phone.id))
        assert audited.deed == Deed.CREATE
        assert session.get_one(ContactPoint, phone.id).value == "555-0102"


def test_a_change_writes_the_fields_that_differ_and_names_what_was_seen(rosa: Desk) -> None:
    """Decisions 1: field-level fields and base; SEC-A1: the audit line names fields, never values."""
    phone_id = stored_phone(rosa, whose="her own")
    created = operations(rosa, phone_id)[0]
    changed_phone(rosa, phone_id, value="555-0199", whose="her own", rank=1)
    line = operations(rosa, phone_id)[1]
    assert msgspec.json.decode(line.fields) == {"value": "555-0199"}
    assert msgspec.json.decode(line.base) == {"value": [created.op_id[:8].hex()]}
    with rosa.reading() as session:
        audited = session.scalars(select(AuditLine).where(AuditLine.record_id == phone_id)).all()
        assert [(line.deed, line.detail) for line in audited] == [(Deed.CREATE, ""), (Deed.CHANGE, "value")]
        shown = session.get_one(ContactPoint, phone_id).heads
    assert shown == Heads((created.op_id[:8],)).after(line.op_id[:8], {"value"}, Heads((created.op_id[:8],)))
    assert (shown.of("value"), shown.of("rank")) == ((line.op_id[:8],), (created.op_id[:8],))


def test_a_form_saved_unchanged_leaves_nothing(rosa: Desk) -> None:
    phone_id = stored_phone(rosa)
    before = everything(rosa)
    changed_phone(rosa, phone_id, value="555-0100", rank=1)
    assert everything(rosa) == before


def test_a_field_left_alone_is_not_reverted_by_a_form_opened_earlier(rosa: Desk) -> None:
    """SYNC-I2: what arrived between opening and saving stays."""
    phone_id = stored_phone(rosa, whose="her own")
    opened = seen_phone(rosa, phone_id)
    changed_phone(rosa, phone_id, whose="her daughter's")
    changed_phone(rosa, phone_id, opened, value="555-0111", whose="her own")
    assert dict(seen_phone(rosa, phone_id).values) | {"x": 0} == dict(opened.values) | {
        "x": 0, "value": "555-0111", "whose": "her daughter's",
    }  # fmt: skip


def test_two_changes_from_the_same_view_stay_side_by_side_as_two_heads(rosa: Desk) -> None:
    """SYNC-I6: the second worker had not seen the first change, so neither supersedes the other."""
    phone_id = stored_phone(rosa)
    opened = seen_phone(rosa, phone_id)
    changed_phone(rosa, phone_id, opened, value="555-0111")
    changed_phone(rosa, phone_id, opened, value="555-0122")
    created, first, second = (line.op_id[:8] for line in operations(rosa, phone_id))
    shown = seen_phone(rosa, phone_id)
    assert shown.heads.of("value") == (first, second)
    assert shown.heads.of("rank") == (created,)
    changed_phone(rosa, phone_id, value="555-0133")
    third = operations(rosa, phone_id)[3]
    assert msgspec.json.decode(third.base) == {"value": [first.hex(), second.hex()]}
    assert seen_phone(rosa, phone_id).heads.of("value") == (third.op_id[:8],)


def test_choosing_the_value_that_is_shown_settles_a_conflict(rosa: Desk) -> None:
    """SYNC-I6: nothing differs from what she saw, yet both heads are answered by her operation."""
    phone_id = stored_phone(rosa)
    opened = seen_phone(rosa, phone_id)
    changed_phone(rosa, phone_id, opened, value="555-0111")
    changed_phone(rosa, phone_id, opened, value="555-0122")
    _, first, second = (line.op_id[:8] for line in operations(rosa, phone_id))
    changed_phone(rosa, phone_id, value="555-0122")
    assert len(operations(rosa, phone_id)) == 3  # as a change it would be nothing
    with rosa.writing() as session:
        phone = session.get_one(ContactPoint, phone_id)
        settle(phone, Seen.of(phone), value="555-0122")
    chosen = operations(rosa, phone_id)[3]
    assert msgspec.json.decode(chosen.fields) == {"value": "555-0122"}
    assert msgspec.json.decode(chosen.base) == {"value": [first.hex(), second.hex()]}
    shown = seen_phone(rosa, phone_id)
    assert (shown.values["value"], shown.heads.of("value")) == ("555-0122", (chosen.op_id[:8],))


def test_what_was_chosen_is_written_though_a_pull_shows_something_else_by_now(rosa: Desk) -> None:
    phone_id = stored_phone(rosa, value="555-0100")
    opened = seen_phone(rosa, phone_id)
    changed_phone(rosa, phone_id, value="555-0111")
    pulled = operations(rosa, phone_id)[1].op_id[:8]
    with rosa.writing() as session:
        settle(session.get_one(ContactPoint, phone_id), opened, value="555-0100")
    shown = seen_phone(rosa, phone_id)
    assert shown.values["value"] == "555-0100"
    assert shown.heads.of("value") == (pulled, operations(rosa, phone_id)[2].op_id[:8])


def test_what_a_save_returned_shows_its_own_operation(rosa: Desk) -> None:
    with rosa.writing() as session:
        session.add(phone := a_phone())
    assert Seen.of(phone) == seen_phone(rosa, phone.id)


def test_a_word_of_a_newer_version_survives_a_save_of_another_field(rosa: Desk) -> None:
    """SYNC-I15."""
    phone_id = stored_phone(rosa, may_text=Permission("by-carrier-pigeon"))
    changed_phone(rosa, phone_id, value="555-0155", may_text=Permission("by-carrier-pigeon"))
    assert msgspec.json.decode(operations(rosa, phone_id)[1].fields) == {"value": "555-0155"}
    with rosa.reading() as session:
        kept = session.get_one(ContactPoint, phone_id).may_text
    assert (kept, kept.is_known) == ("by-carrier-pigeon", False)


def test_every_operation_id_and_chain_can_be_worked_out_again_from_the_log(rosa: Desk) -> None:
    """SYNC-I13: ids from replica, number and content; the chain over the ids; numbers without a gap."""
    phone_ids = [stored_phone(rosa, value=f"555-{n:04}") for n in range(5)]
    for phone_id in phone_ids:
        changed_phone(rosa, phone_id, whose="Nguyễn", may_call=Permission.ASK_FIRST)
    chain = bytes(32)
    for number, line in enumerate(operations(rosa), start=1):
        said = Operation(
            line.entity, line.record_id, line.chart,
            msgspec.json.decode(line.fields), msgspec.json.decode(line.base),
        )  # fmt: skip
        stamp = (
            line.hlc, clock.to_ms(line.wall), line.offset_minutes, line.clock_session,
            str(line.author), line.schema_number,
        )  # fmt: skip
        assert line.dseq == number
        assert line.op_id == operation_id(line.replica, line.dseq, canonical(said, stamp))
        chain = hashlib.sha256(chain + line.op_id).digest()
        assert line.chain == chain
    with rosa.reading() as session:
        state = outbox.read_replica(session.connection())
    assert (state.dseq, state.chain) == (number, chain)


class StoppedByTheTest(Exception):
    """Something goes wrong in the middle of a save."""


def test_a_thousand_saves_with_failures_between_leave_no_gap_and_nothing_of_what_failed(rosa: Desk) -> None:
    """SYNC-I13, SEC-D2: operation, row and audit line of each save, all or none."""
    kept: dict[UUID, str] = {}
    rng = Random(19)  # noqa: S311
    for number in range(1000):
        ids: list[UUID] = []
        outcome = rng.choice(("saved", "saved", "saved", "fails before", "fails after", "unfit", "bypassed"))
        try:
            with rosa.writing() as session:
                if outcome == "fails before":
                    raise StoppedByTheTest
                for _ in range(rng.randrange(1, 4)):
                    if kept and rng.random() < 0.5:
                        phone = session.get_one(ContactPoint, rng.choice(list(kept)))
                        change(phone, Seen.of(phone), value=f"{number}")
                    else:
                        session.add(phone := a_phone(value=f"{number}"))
                    ids.append(phone.id)
                    if rng.random() < 0.3:
                        session.flush()
                if outcome == "unfit":
                    session.add(ContactPoint(chart=OFFICE_CHART, system=ContactSystem.FAX))
                if outcome == "bypassed":
                    session.connection().exec_driver_sql("UPDATE contact_point SET value = 'x'")
                if outcome == "fails after":
                    session.flush()
                    raise StoppedByTheTest
        except (StoppedByTheTest, IntegrityError):
            assert outcome != "saved"
        else:
            # an update of no row does nothing that a trigger could refuse
            assert outcome == "saved" or (outcome == "bypassed" and not kept and not ids)
            kept |= dict.fromkeys(ids, f"{number}")
    lines = operations(rosa)
    assert [line.dseq for line in lines] == list(range(1, len(lines) + 1))
    with rosa.reading() as session:
        phones = {phone.id: phone.value for phone in session.scalars(select(ContactPoint))}
        audited = session.scalars(
            select(AuditLine.record_id).where(AuditLine.deed.in_([Deed.CREATE, Deed.CHANGE]))
        ).all()
        assert verify_audit(session.connection(), rosa.store._seal_key) is None
        assert session.execute(text("SELECT count(*) FROM write_guard")).scalar() == 0
    assert phones == kept
    assert Counter(audited) == Counter(line.record_id for line in lines)


def test_two_records_of_different_kinds_may_share_an_id(rosa: Desk) -> None:
    shared = new_id()
    with rosa.writing() as session:
        session.add(Patient(id=shared, chart=shared, family_name="Grant"))
        session.add(ContactPoint(id=shared, chart=shared, system=ContactSystem.PHONE, value="555-0100"))
    assert sorted(line.entity for line in operations(rosa, shared)) == ["contact_point", "patient"]


def test_a_draft_of_one_record_is_not_written_to_another(rosa: Desk) -> None:
    first, second = stored_phone(rosa), stored_phone(rosa)
    opened = seen_phone(rosa, first)
    with pytest.raises(ValueError, match="another record"):
        changed_phone(rosa, second, opened, value="x")


def test_entered_in_error_is_a_change_like_any_other(rosa: Desk) -> None:
    phone_id = stored_phone(rosa)
    changed_phone(rosa, phone_id, standing=Standing.ENTERED_IN_ERROR)
    assert msgspec.json.decode(operations(rosa, phone_id)[1].fields) == {"standing": "entered-in-error"}
    assert ClinicalStatus.ACTIVE.is_known


jumps = st.lists(
    st.tuples(st.integers(-(10**10), 10**10), st.integers(0, 10**6), st.booleans()), min_size=2, max_size=12
)


@settings(max_examples=40, deadline=None)
@given(jumps)
def test_operations_stay_in_order_under_any_clock(
    tmp_path_factory: pytest.TempPathFactory, jumped: list[tuple[int, int, bool]]
) -> None:
    """SYNC-I14, SYNC-I13: no clock refuses a save, and the logical clock only ever grows."""
    held = HeldClock(MORNING)
    desk = a_desk(Path(tmp_path_factory.mktemp("clock")))
    with clock.reading_from(held):
        for wall_ms, up_ms, restarted in jumped:
            stored_phone(desk)
            held.at += timedelta(milliseconds=wall_ms)
            held.up = up_ms if restarted else held.up + up_ms
        stored_phone(desk)
    marks = [line.hlc for line in operations(desk)]
    desk.store.close()
    assert marks == sorted(set(marks))


def test_a_jump_of_more_than_two_minutes_or_a_restart_begins_a_clock_session(rosa: Desk) -> None:
    """Sync.md 2.5: the office corrects the times of one session at once."""
    held, sessions = HeldClock(MORNING), []

    def session_now() -> int:
        return operations(rosa, stored_phone(rosa))[0].clock_session

    with clock.reading_from(held):
        first = session_now()
        held.move(timedelta(hours=3))
        sessions.append(session_now() - first)  # time passed: the same
        held.at += timedelta(seconds=119)
        sessions.append(session_now() - first)  # a small correction: the same
        held.at += timedelta(seconds=2)
        sessions.append(session_now() - first)  # two small ones add up to a jump
        held.at -= timedelta(days=400)
        sessions.append(session_now() - first)  # back by more than a year
        held.up = 30_000
        sessions.append(session_now() - first)  # restarted
        held.move(timedelta(seconds=30))
        sessions.append(session_now() - first)
    assert sessions == [0, 0, 1, 2, 3, 3]
