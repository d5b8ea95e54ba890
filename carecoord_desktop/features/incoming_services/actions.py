"""Taking the services of FHIR files into the directory, as directories in other forms are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common.fhir_origin import as_uuid
from carecoord_desktop.features.directory_exchange.rules import meet, record_of
from carecoord_desktop.features.incoming_files.records import Outcome
from carecoord_desktop.features.incoming_files.rules import Clean, Plan, Reading
from carecoord_desktop.features.incoming_records.rules import changed_at
from carecoord_desktop.features.incoming_services import rules
from carecoord_desktop.features.kept_resources.queries import stored_records
from carecoord_desktop.store.record import Record, Standing


def take_services(
    session: Session,
    plan: Plan,
    clean: Sequence[Clean],
    reading: Reading,
    known: Mapping[UUID, bytes],
) -> tuple[list[Clean], int]:
    """Plan the services among these resources, with what they name.

    Return the resources that are not of the directory, and how many entries of it a sender changed. `known`
    are the digests of what was received before.
    """
    wanted = rules.of_directory(clean, reading)
    taken = {id(one) for one in wanted}
    here, ids = _here(session, wanted)
    newest: dict[UUID, Clean] = {}
    for one in wanted:
        own = ids[one.item.source.key]
        if own not in newest or changed_at(one.resource) >= changed_at(newest[own].resource):
            newest[own] = one
    updated = 0
    for one in wanted:
        if newest[ids[one.item.source.key]] is not one:
            plan.note(one.item, Outcome.MATCHED)
            continue
        if known.get(one.origin.id) != one.sha256:
            plan.keep(one)
        updated += _take(plan, one, here.get(ids[one.item.source.key]), ids, reading)
    return [one for one in clean if id(one) not in taken], updated


def _here(session: Session, wanted: Sequence[Clean]) -> tuple[dict[UUID, Record], dict[str, UUID]]:
    """Return the records that are here already, and which id each resource has here, by its key."""
    possible: set[tuple[type[Record], UUID]] = set()
    for one in wanted:
        own = as_uuid(one.origin.original_id)
        names = {rules.record_id_of(one), *([own] if own else [])}
        possible.update((rules.record_class_of(one), name) for name in names)
    here = {record_id: record for (_, record_id), record in stored_records(session, possible).items()}
    ids = {}
    for one in wanted:
        own = as_uuid(one.origin.original_id)
        ids[one.item.source.key] = own if own in here and own else rules.record_id_of(one)
    return here, ids


def _take(plan: Plan, one: Clean, record: Record | None, ids: Mapping[str, UUID], reading: Reading) -> bool:
    """Plan one entry; return whether it changes something here."""
    if record is None:
        if rules.was_struck(one):
            plan.note(one.item, Outcome.KEPT)
            return False
        plan.records.append(record_of(rules.incoming_of(one, ids, reading)))
        plan.note(one.item, Outcome.NEW)
        return False
    if record.standing == Standing.ENTERED_IN_ERROR or rules.was_struck(one):
        plan.note(one.item, Outcome.MATCHED)
        return False
    incoming = rules.incoming_of(one, ids, reading)
    met = meet(record, incoming, incoming.source)
    if met.updates:
        plan.changes.append((record, met.updates))
    plan.note(one.item, Outcome.CONFLICT if met.conflicts else Outcome.MATCHED, *met.conflicts)
    return bool(met.updates)
