"""Drafts: what she typed is there again after a crash, for her alone, and goes nowhere."""

from __future__ import annotations

import importlib
import importlib.util
import os
import pkgutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from carecoord_desktop import features
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.conditions.actions import add_condition
from carecoord_desktop.features.conditions.records import Condition, ConditionCategory
from carecoord_desktop.features.conditions.rules import ConditionDraft
from carecoord_desktop.store.audit import AuditLine, Deed
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import (
    SomeoneElsesDraft,
    content_of,
    discard_draft,
    draft_again,
    drafts_of,
    finish_draft,
    keep_draft,
)
from carecoord_desktop.store.record import (
    Record,
    RecordId,
    Seen,
    captured_fields,
    new_id,
    record_classes,
    table_of,
)
from carecoord_desktop.store.store import Store
from tests.builders.any_record import any_record
from tests.builders.desks import BEN, ROSA

PATIENT = UUID(int=0x0193A000_0000_7000_8000_00000000AAAA)
TYPED = ConditionDraft(
    name="Asthma, Émile’s", onset_on=PartialDate("2019-05"), category=ConditionCategory.PROBLEM
)


class PowerFailed(Exception):
    """What happens in the middle of a save."""


def audited_deeds(desk: Desk) -> list[tuple[Deed, str]]:
    with desk.reading() as session:
        lines = session.scalars(select(AuditLine).where(AuditLine.entity == "draft").order_by(AuditLine.seq))
        return [(line.deed, line.detail) for line in lines]


def test_a_draft_is_offered_again_as_it_was_typed_last(rosa: Desk) -> None:
    draft_id = keep_draft(rosa, PATIENT, "condition", content_of(ConditionDraft(name="Ast")))
    assert keep_draft(rosa, PATIENT, "condition", content_of(TYPED), draft_id=draft_id) == draft_id
    [saved] = drafts_of(rosa, PATIENT)
    assert (saved.id, saved.chart, saved.kind) == (draft_id, PATIENT, "condition")
    assert draft_again(ConditionDraft, saved) == TYPED
    assert drafts_of(rosa, new_id()) == []


def test_a_draft_of_a_stored_record_remembers_what_she_saw(rosa: Desk) -> None:
    """Decisions 1: so a pull while the draft lay there is not reverted when she saves it."""
    with rosa.writing() as session:
        stored = add_condition(session, PATIENT, TYPED)
    with rosa.reading() as session:
        seen = Seen.of(session.get_one(Condition, stored.id))
    keep_draft(rosa, PATIENT, "condition", content_of(ConditionDraft.of(seen)), seen=seen)
    [saved] = drafts_of(rosa)
    assert saved.seen == seen
    assert draft_again(ConditionDraft, saved) == ConditionDraft.of(seen)


def test_drafts_are_private_to_their_author(rosa: Desk) -> None:
    draft_id = keep_draft(rosa, PATIENT, "condition", content_of(TYPED))
    ben = Desk(rosa.store, BEN, "Ben", "rn")
    assert drafts_of(ben) == []
    for intrusion in (
        lambda: keep_draft(ben, PATIENT, "condition", "{}", draft_id=draft_id),
        lambda: discard_draft(ben, draft_id),
    ):
        with pytest.raises(SomeoneElsesDraft):
            intrusion()
    assert [draft_again(ConditionDraft, saved) for saved in drafts_of(rosa)] == [TYPED]


def test_drafts_never_wait_for_the_office_and_only_the_first_and_the_last_are_audited(rosa: Desk) -> None:
    """FN-X2: never synced; ten autosaves leave one line, discarding leaves another."""
    waiting = rosa.store.waiting()
    draft_id = keep_draft(rosa, PATIENT, "condition", content_of(TYPED))
    for _ in range(10):
        keep_draft(rosa, PATIENT, "condition", content_of(TYPED), draft_id=draft_id)
    assert rosa.store.waiting() == waiting
    assert audited_deeds(rosa) == [(Deed.CREATE, "condition")]
    discard_draft(rosa, draft_id)
    discard_draft(rosa, draft_id)
    assert drafts_of(rosa) == []
    assert audited_deeds(rosa) == [(Deed.CREATE, "condition"), (Deed.CHANGE, "discarded")]


def test_saving_turns_the_draft_into_the_record_in_one_step(rosa: Desk) -> None:
    """Where the save fails, the draft is still there."""
    draft_id = keep_draft(rosa, PATIENT, "condition", content_of(TYPED))

    def save_until_the_power_fails() -> None:
        with rosa.writing() as session:
            add_condition(session, PATIENT, TYPED)
            finish_draft(session, rosa, draft_id)
            raise PowerFailed

    with pytest.raises(PowerFailed):
        save_until_the_power_fails()
    assert len(drafts_of(rosa)) == 1
    with rosa.writing() as session:
        add_condition(session, PATIENT, TYPED)
        finish_draft(session, rosa, draft_id)
    assert drafts_of(rosa) == []


def test_a_draft_kept_before_the_process_was_killed_is_there(tmp_path: Path) -> None:
    """FN-X2: kill -9 right after a keeping; the store opens as its own, not as a restored one."""
    key = os.urandom(32)
    script = """
import os, signal, sys
from pathlib import Path
from typing import Any
from uuid import UUID
from carecoord_desktop.features import all_records
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import keep_draft
from carecoord_desktop.store.store import Store
store = Store(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
desk = Desk(store, UUID(sys.argv[3]), "Rosa", "coordinator")
draft = None
for words in ("Ast", "Asthma", "Asthma since childhood"):
    draft = keep_draft(desk, UUID(sys.argv[4]), "condition", words, draft_id=draft)
os.kill(os.getpid(), signal.SIGKILL)
"""
    database = tmp_path / "records.db"
    command = [sys.executable, "-c", script, str(database), key.hex(), str(ROSA), str(PATIENT)]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    store = Store(database, key)
    assert [saved.content for saved in drafts_of(Desk(store, ROSA, "Rosa", "coordinator"))] == [
        "Asthma since childhood"
    ]
    assert not store.restored
    store.close()


def draft_classes() -> Iterator[type]:
    """Yield every draft that a form of ours collects."""
    for slice_name in (found.name for found in pkgutil.iter_modules(features.__path__) if found.ispkg):
        if importlib.util.find_spec(f"carecoord_desktop.features.{slice_name}.rules") is None:
            continue
        rules = importlib.import_module(f"carecoord_desktop.features.{slice_name}.rules")
        yield from (
            found
            for name, found in vars(rules).items()
            if name.endswith("Draft") and found.__module__ == rules.__name__
        )


@pytest.mark.parametrize("draft_class", list(draft_classes()), ids=lambda found: found.__name__)
def test_every_form_of_the_house_can_keep_its_draft(draft_class: type) -> None:
    assert msgspec.json.Decoder(draft_class)


def ids_it_needs(record_class: type[Record]) -> dict[str, Any]:
    """Return an id for each field that names another record and cannot be empty."""
    columns = table_of(record_class).columns
    return {
        name: new_id()
        for name in captured_fields(record_class)
        if isinstance(columns[name].type, RecordId) and not columns[name].nullable
    }


@settings(
    max_examples=3,
    deadline=None,  # every kind of record there is: many
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.large_base_example],
)
@given(data=st.data())
def test_what_was_seen_of_every_kind_of_record_survives_the_night(rosa: Desk, data: st.DataObject) -> None:
    """Each field of each kind comes back as its column gives it, also of those she may not write herself."""
    somebody_without_a_role = new_id()
    for record_class in record_classes():
        with rosa.store.writing(somebody_without_a_role) as session:
            stored = data.draw(any_record(record_class, frozenset(), **ids_it_needs(record_class)))
            session.add(stored)
        with rosa.reading() as session:
            seen = Seen.of(session.get_one(record_class, stored.id))
        draft_id = keep_draft(rosa, stored.id, record_class.kind(), "{}", seen=seen)
        [saved] = drafts_of(rosa, stored.id)
        assert (saved.id, saved.seen) == (draft_id, seen)
        assert saved.seen is not None
        assert [type(saved.seen.values[name]) for name in captured_fields(record_class)] == [
            type(seen.values[name]) for name in captured_fields(record_class)
        ]
