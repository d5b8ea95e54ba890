"""Operations are found in single pages, whatever else became of the file (SEC-D9)."""

from __future__ import annotations

from pathlib import Path
from random import Random

from sqlalchemy import select

from carecoord_desktop.features.conditions.records import Condition
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.outbox import OutboxLine
from carecoord_desktop.store.page_salvage import PAGE_BYTES, operations_in
from carecoord_desktop.store.record import Seen, new_id
from carecoord_desktop.store.store import Store
from carecoord_desktop.store.unsynced import Line
from tests.builders.conditions import a_condition
from tests.builders.desks import ROSA, a_desk

KEY = bytes(range(32))


def written(folder: Path) -> tuple[Path, list[bytes]]:
    """Return closed records with short, long and changed entries, and the ids of all operations."""
    desk = a_desk(folder, key=KEY)
    for size in (1, 300, 3900, 3990, 9000, 20_000):
        a_condition(desk, new_id(), "é" * size)
    with desk.writing() as session:
        condition = session.scalars(select(Condition).limit(1)).one()
        change(condition, Seen.of(condition), name="Asthma")
    with desk.reading() as session:
        op_ids = list(session.scalars(select(OutboxLine.op_id).order_by(OutboxLine.position)))
    desk.store.close()
    return folder / "records.db", op_ids


def said(lines: list[Line]) -> set[tuple[bytes, str, str]]:
    return {(line["op_id"], line["fields"], line["base"]) for line in lines}


def test_every_operation_is_found_though_no_table_can_be_found(tmp_path: Path) -> None:
    """Long ones, which lie in several pages, and those that a restore has renumbered, included."""
    path, op_ids = written(tmp_path)
    (tmp_path / "anchor").unlink()
    store = Store(path, KEY)  # counts as restored: everything is renumbered
    assert store.restored
    with store.reading(ROSA) as session:
        kept = [
            (line.op_id, line.fields, line.position, line.dseq)
            for line in session.scalars(select(OutboxLine).order_by(OutboxLine.position))
        ]
    store.close()
    content = path.read_bytes()
    path.write_bytes(bytes(PAGE_BYTES) + content[PAGE_BYTES:])
    found = operations_in(path, KEY)
    assert [(line["op_id"], line["fields"], line["position"], line["dseq"]) for line in found] == kept
    assert [op_id for op_id, *_ in kept] == op_ids


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    """Another key, noise and an empty file hold no operation, and stop nobody."""
    path, op_ids = written(tmp_path / "rosa")
    assert len(op_ids) > 6
    assert operations_in(path, bytes(32)) == []
    noise = tmp_path / "noise"
    for seed in range(20):
        noise.write_bytes(Random(seed).randbytes(seed * PAGE_BYTES // 2))  # noqa: S311 - repeatable
        assert operations_in(noise, KEY) == []


def test_an_operation_that_was_edited_on_its_page_is_not_taken(tmp_path: Path) -> None:
    """A turned bit changes a block of a page; whatever it hits no longer agrees with its id."""
    path, op_ids = written(tmp_path)
    whole, luck = path.read_bytes(), Random(3)  # noqa: S311 - repeatable
    everything = said(operations_in(path, KEY))
    for _ in range(40):
        spoiled = bytearray(whole)
        spoiled[luck.randrange(len(spoiled))] ^= 1 << luck.randrange(8)
        path.write_bytes(spoiled)
        assert said(operations_in(path, KEY)) <= everything
    assert len(everything) == len(op_ids)
