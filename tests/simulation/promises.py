"""The promises of sync (SYNC-I1 to I17), checked against what lies in the databases.

Those that hold at every step are functions of one laptop and the hub; the others are asked once
everything has become quiet. Each names itself when it is broken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Connection, select

from carecoord_desktop.store.heads import Heads, heads_from_text
from carecoord_desktop.store.operation import NO_CHAIN, next_chain
from carecoord_desktop.store.record import Record, Seen, captured_fields, default_of, table_of
from carecoord_desktop.store.wire_values import wire_value
from tests.simulation.ledger import (
    KINDS,
    Ledger,
    Saved,
    allowed_values,
    default,
    fields_of,
    heads_of,
    value_in,
)


class Broken(Exception):
    """A promise that was not kept."""

    def __init__(self, promise: str, words: str) -> None:
        super().__init__(f"{promise}: {words}")
        self.promise = promise


@dataclass(frozen=True)
class HubRow:
    """A merged record as it lies at the office."""

    entity: str
    chart: UUID
    doc: Mapping[str, Any]
    heads: Heads
    conflicts: Mapping[str, Any]
    hub_seq: int


def hub_rows(hub: Connection) -> dict[UUID, HubRow]:
    """Return every record of the office."""
    found = hub.exec_driver_sql("SELECT id, entity, chart, doc, heads, conflicts, hub_seq FROM record")
    return {UUID(bytes=row.id): _hub_row(row) for row in found}


def operations_at_hub(hub: Connection) -> dict[bytes, bool]:
    """Return the ids of all operations the office has, each with whether it is applied.

    SYNC-I3: a renumbered operation lies there under each number it came with, and is applied once.
    """
    found = hub.exec_driver_sql("SELECT op_id, is_applied FROM change").all()
    applied = Counter(bytes(row.op_id) for row in found if row.is_applied)
    twice = [op_id for op_id, count in applied.items() if count > 1]
    if twice:
        raise Broken("SYNC-I3 exactly once", f"{len(twice)} operations are applied twice")
    return {bytes(row.op_id): bytes(row.op_id) in applied for row in found}


def nothing_lost(ledger: Ledger, at_hub: Mapping[bytes, bool]) -> None:
    """SYNC-I1: every operation that was saved and not physically destroyed is at the office."""
    for op_id, saved in ledger.saved.items():
        if op_id not in at_hub and op_id not in ledger.destroyed:
            raise Broken("SYNC-I1 custody", f"lost: {saved.laptop} saved {saved}")
    unknown = [op_id for op_id in at_hub if op_id not in ledger.saved]
    if unknown:
        raise Broken("SYNC-I3 exactly once", f"{len(unknown)} operations at the office that nobody saved")


def nothing_was_saved(before: set[bytes], ledger: Ledger) -> None:
    """SYNC-I1: a save that was refused has left nothing behind."""
    if ledger.saved.keys() != before:
        raise Broken("SYNC-I1 custody", "a save was refused and has left operations behind")


def held_with_reason(ledger: Ledger, at_hub: Mapping[bytes, bool], *, was_restored: bool) -> None:
    """SYNC-I9, custody: what the office keeps without applying it is odd, or of a chart it has forgotten."""
    for op_id, is_applied in at_hub.items():
        if not is_applied and op_id not in ledger.odd and not was_restored:
            raise Broken("SYNC-I9 poison", f"kept without being applied: {ledger.saved[op_id]}")


def own_work_is_shown(name: str, laptop: Connection, ledger: Ledger) -> None:
    """SYNC-I2: what she saved and the office does not have yet is what her own screen shows.

    Or what somebody wrote who had seen it: a restored office had it once, and it goes up again.
    """
    waiting = laptop.exec_driver_sql(
        "SELECT entity, record_id, op_id, fields, base FROM outbox WHERE state IN ('new', 'frozen')"
    ).all()
    replaced = {
        head for line in waiting for heads in msgspec.json.decode(line.base).values() for head in heads
    }
    for line in waiting:
        if line.op_id in ledger.odd or line.op_id[:8].hex() in replaced:
            continue
        table = table_of(KINDS[line.entity])
        row = laptop.execute(select(table).where(table.c.id == UUID(bytes=line.record_id))).first()
        for field_name, value in msgspec.json.decode(line.fields).items():
            if field_name not in table.c:
                continue
            heads = () if row is None else row.heads.of(field_name)
            is_shown = row is not None and wire_value(getattr(row, field_name)) == value
            if line.op_id[:8] not in heads and not is_shown and not ledger.saw(heads, field_name, line.op_id):
                words = f"{name} lost sight of {line.entity}.{field_name}"
                raise Broken("SYNC-I2 no silent overwrite", words)


def merged_rightly(ledger: Ledger, at_hub: Mapping[bytes, bool], rows: Mapping[UUID, HubRow]) -> None:
    """SYNC-I2, I6, I7, I8, I15: each record is what its operations, and nothing else, say it is."""
    applied = [op_id for op_id, is_applied in at_hub.items() if is_applied]
    for record_id, operations in ledger.of_records(applied).items():
        row = rows.get(record_id)
        if row is None:
            raise Broken("SYNC-I2 no silent overwrite", f"no record for {operations[0]}")
        for name in fields_of(operations):
            _field_is_right(row, operations, name)


def _field_is_right(row: HubRow, operations: list[Saved], name: str) -> None:
    expected = heads_of(operations, name)
    if set(row.heads.of(name)) != set(expected):
        raise Broken(
            "SYNC-I8 heads",
            f"{row.entity}.{name} has heads {_short(row.heads.of(name))}, must have {_short(expected)}",
        )
    shown = row.doc.get(name, default(row.entity, name))
    allowed = allowed_values(operations, name)
    if allowed and shown not in allowed:
        promise = "SYNC-I7 standing" if name == "standing" else "SYNC-I2 no silent overwrite"
        raise Broken(promise, f"{row.entity}.{name} shows {shown!r}, must show one of {allowed!r}")
    values = {_text(value_in(head, name)) for head in expected.values()}
    told = {_text(rival[1]) for rival in row.conflicts.get(name, ())}
    if len(values) > 1 and name != "standing" and told != values:
        raise Broken("SYNC-I8 heads", f"{row.entity}.{name} offers {told}, must offer {values}")


def laptop_equals_hub(name: str, laptop: Connection, rows: Mapping[UUID, HubRow], granted: set[UUID]) -> None:
    """SYNC-I4, I5: the laptop holds exactly the granted charts, each row as the office has it."""
    held = shadow_rows(laptop)
    wanted = {record_id: row for record_id, row in rows.items() if row.chart in granted}
    for record_id, row in wanted.items():
        mine = held.get(record_id)
        if mine is None:
            raise Broken("SYNC-I4 convergence", f"{name} lacks {row.entity} {_last(record_id)}")
        if replace(mine, hub_seq=mine.hub_seq or row.hub_seq) != row:
            raise Broken("SYNC-I4 convergence", f"{name} has {mine}, the office has {row}")
    for record_id, mine in held.items():
        if record_id not in wanted:
            promise = "SYNC-I5 confinement" if mine.chart not in granted else "SYNC-I4 convergence"
            raise Broken(promise, f"{name} holds {mine.entity} {_last(record_id)} of {_last(mine.chart)}")


def shadow_rows(laptop: Connection) -> dict[UUID, HubRow]:
    """Return every row of the office that a laptop holds."""
    found = laptop.exec_driver_sql(
        "SELECT record_id AS id, entity, chart, doc, heads, conflicts, hub_seq FROM shadow"
    )
    return {UUID(bytes=row.id): _hub_row(row) for row in found}


def tables_show_the_shadow(name: str, laptop: Connection) -> None:
    """SYNC-I4: what the pages read is what the shadow says, once nothing of her own waits."""
    held = shadow_rows(laptop)
    own = {UUID(bytes=row[0]) for row in laptop.exec_driver_sql(_KEPT_AT_THE_OFFICE)}
    for entity, record_class in KINDS.items():
        table = table_of(record_class)
        shown = {row.id: row for row in laptop.execute(select(table)) if row.id not in own}
        expected = {
            record_id: row
            for record_id, row in held.items()
            if row.entity == entity and record_id not in own and _stands(record_class, row)
        }
        if shown.keys() != expected.keys():
            odd = len(shown.keys() ^ expected.keys())
            raise Broken("SYNC-I4 convergence", f"{name}: table {entity} and shadow differ in {odd} rows")
        for record_id, row in expected.items():
            for field_name in captured_fields(record_class):
                mine = wire_value(getattr(shown[record_id], field_name))
                if mine != row.doc.get(field_name, default(entity, field_name)):
                    raise Broken("SYNC-I4 convergence", f"{name} shows {entity}.{field_name} as {mine!r}")
                if set(shown[record_id].heads.of(field_name)) != set(row.heads.of(field_name)):
                    raise Broken("SYNC-I4 convergence", f"{name}: heads of {entity}.{field_name} differ")


def _stands(record_class: type[Record], row: HubRow) -> bool:
    """Return whether a document has what its table needs; its beginning may be kept at the office."""
    columns = table_of(record_class).columns
    return all(
        columns[name].nullable or default_of(record_class, name) is not None or name in row.doc
        for name in captured_fields(record_class)
    )


def cursor_tells_the_truth(name: str, laptop: Connection, hub: Connection) -> None:
    """SYNC-I11, I12: of every whole chart, all that the office had up to the cursor is in the shadow."""
    state = laptop.exec_driver_sql("SELECT epoch, cursor FROM sync_state").one()
    epoch = hub.exec_driver_sql("SELECT value FROM hub_meta WHERE name = 'epoch'").scalar_one()
    if state.epoch != int(epoch):
        return
    whole = laptop.exec_driver_sql(
        "SELECT chart, generation FROM chart_scope WHERE state = 'whole' AND is_told"
    )  # one of which the hub was not told yet is compared by its digest
    known = {(row.chart, row.generation) for row in whole}
    shadow = {row[0]: row[1] for row in laptop.exec_driver_sql("SELECT record_id, hub_seq FROM shadow")}
    worker = laptop.exec_driver_sql("SELECT worker FROM enrollment").scalar_one()
    for row in hub.exec_driver_sql(_SERVED, (worker, state.cursor)):
        # 0: it has it from the hub's last life
        if (row.chart, row.generation) in known and shadow.get(row.id) not in (row.hub_seq, 0):
            raise Broken(
                "SYNC-I12 cursor",
                f"{name} has come to {state.cursor} without {row.entity} {row.id.hex()[-4:]}"
                f" at {row.hub_seq} (it has {shadow.get(row.id)})",
            )


def forgets_only_what_is_safe(name: str, laptop: Connection, backed_up: set[bytes]) -> None:
    """SYNC-I10: what a laptop no longer keeps, because its chart left, lies in a backup of the office."""
    forgotten = laptop.exec_driver_sql("SELECT op_id FROM outbox WHERE state = 'forgotten'").scalars()
    if unsafe := set(forgotten) - backed_up:
        raise Broken("SYNC-I10 purge", f"{name} has forgotten {len(unsafe)} operations that no backup holds")


def segments_are_equal(name: str, laptop: Connection, hub: Connection) -> None:
    """SYNC-I16: the bytes that were frozen and stored are the bytes that lie at the office."""
    for row in laptop.exec_driver_sql(
        "SELECT replica, kind, first, last, content FROM segment WHERE state <> 'frozen'"
    ):
        theirs = hub.exec_driver_sql(
            "SELECT content FROM segment WHERE replica = ? AND kind = ? AND first = ? AND last = ?",
            (row.replica, row.kind, row.first, row.last),
        ).scalar()
        if theirs is not None and theirs != row.content:
            raise Broken("SYNC-I16 same bytes", f"segment {row.first} to {row.last} of {name} differs")


def log_is_whole(name: str, laptop: Connection) -> None:
    """SYNC-I13: numbers without a gap, and a chain that follows from them."""
    lines = laptop.exec_driver_sql("SELECT replica, dseq, op_id, chain FROM outbox ORDER BY replica, dseq")
    last: dict[bytes, tuple[int, bytes]] = {}
    for line in lines:
        replica = bytes(line.replica)
        before = last.get(replica)
        if before is None and line.dseq == 1:
            before = (0, NO_CHAIN)
        if before is not None:
            dseq, chain = before
            if line.dseq != dseq + 1 or next_chain(chain, line.op_id) != line.chain:
                raise Broken("SYNC-I13 chain", f"{name}: broken at {line.dseq} of {replica.hex()[:6]}")
        last[replica] = (line.dseq, bytes(line.chain))


def names_what_it_saw(saved: Saved, seen: Seen, ledger: Ledger) -> None:
    """SYNC-I6: an operation names what its author had on the screen, all of it and nothing else."""
    known = {operation.short: operation for operation in ledger.saved.values()}
    for name, base in saved.base.items():
        if name not in seen.values:
            continue
        if set(base) != set(seen.heads.of(name)):
            raise Broken("SYNC-I6 causality", f"{saved} names {_short(base)}, not what was shown")
        values = [value_in(known[head], name) for head in base if head in known]
        shown = wire_value(seen.values[name])
        if len(base) == 1 and values and shown not in values and name != "standing":
            raise Broken("SYNC-I6 causality", f"{saved} names {values!r}, she saw {shown!r}")


def _hub_row(row: Any) -> HubRow:
    return HubRow(
        row.entity, UUID(bytes=row.chart), msgspec.json.decode(row.doc), heads_from_text(row.heads),
        msgspec.json.decode(row.conflicts or "{}"), row.hub_seq,
    )  # fmt: skip


_KEPT_AT_THE_OFFICE = "SELECT record_id FROM outbox WHERE state = 'held'"
_SERVED = (
    "SELECT record.id, entity, hub_seq, record.chart, generation FROM record"
    " JOIN grant_ ON grant_.chart = record.chart JOIN worker_id ON worker_id.user_id = grant_.user_id"
    " WHERE worker = ? AND state = 'active' AND hub_seq <= ?"
)


def _text(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def _short(heads: Any) -> list[str]:
    return sorted(head.hex()[:6] for head in heads)


def _last(record_id: UUID) -> str:
    return str(record_id)[-4:]
