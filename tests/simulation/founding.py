"""The morning before the first seed: a hub with its users, and laptops enrolled, each kept as an image."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import insert

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store import outbox
from carecoord_desktop.store.outbox import read_replica
from carecoord_desktop.sync import engine, freezing
from carecoord_desktop.sync.tables import Enrollment, found_state, write_state
from carecoord_desktop.sync.wire.keys import Keys, Purpose
from carecoord_desktop.sync.wire.messages import Enroll
from carecoord_desktop.sync.wire.segment import FREEZE_AT_BYTES
from carecoord_hub import charts, enrollment, exchange
from carecoord_hub.hub import Hub, found_hub
from carecoord_hub.users import add_user, user_of
from tests.simulation import people
from tests.simulation.disk import Disk
from tests.simulation.laptop import Laptop
from tests.simulation.ledger import Ledger
from tests.simulation.machine import MORNING, AnchorPlace, Machine, empty_laptop
from tests.simulation.office import Office, empty_hub

NAMES = ("Rosa", "Ben", "Ana", "Rosa's second")
MOST_LAPTOPS = 5


@dataclass(frozen=True)
class _Founded:
    hub: Hub
    hub_image: Any
    users: dict[UUID, bytes]
    laptops: list[tuple[Laptop, Any]]
    ledger: Ledger


def founded(luck: Random, ledger: Ledger) -> tuple[Office, list[Laptop]]:
    """Return the office and two to four laptops on their first morning; disks are used again and again."""
    morning = _morning()
    disks = _disks()
    disks[0].after_commit = None
    disks[0].put_back(morning.hub_image)
    hub = Hub(
        disks[0].engine, morning.hub.keys, morning.hub.id, morning.hub.name, morning.hub.replica,
        luck.randbytes,
    )  # fmt: skip
    ledger.saved.update(morning.ledger.saved)
    office = Office(hub, disks[0], morning.users, ledger, HeldClock(MORNING + timedelta(hours=1)))
    laptops = []
    for number in range(luck.choice((2, 2, 3, 3, 4))):
        known, image = morning.laptops[number]
        machine = Machine(disks[number + 1], AnchorPlace(known.machine.anchor.written))
        machine.disk.put_back(image)
        with machine.disk.engine.begin() as connection:
            write_state(connection, page_bytes=luck.choice((1, 400, 100_000)))
        laptops.append(Laptop(known.name, known.worker, machine, luck, ledger, read_to=known.read_to))
    return office, laptops


@contextmanager
def small_parts(luck: Random) -> Iterator[None]:
    """Let segments, pages and frames be of a few rows, so that small days need several of each."""
    sizes = {
        (exchange, "PAGE_BYTES"): (1, 100_000),
        (charts, "FRAME_BYTES"): luck.choice(((1, 1), (60, 60), charts.FRAME_BYTES)),
        (freezing, "FREEZE_AT_BYTES"): luck.choice((300, 600, FREEZE_AT_BYTES)),
        (engine, "SEGMENTS_PER_REQUEST_BYTES"): luck.choice((1_000, engine.SEGMENTS_PER_REQUEST_BYTES)),
    }
    before = {(module, name): getattr(module, name) for module, name in sizes}
    try:
        for (module, name), size in sizes.items():
            setattr(module, name, size)
        yield
    finally:
        for (module, name), size in before.items():
            setattr(module, name, size)


def spare_disk(number: int) -> Disk:
    """Return the disk of a machine that a laptop is cloned to."""
    return _disks()[number]


@cache
def _disks() -> list[Disk]:
    # an engine that has run a statement before runs it several times faster
    return [Disk() for _ in range(MOST_LAPTOPS + 1)]


@cache
def _morning() -> _Founded:
    """Enroll everybody, and let them all have two patients whom Rosa has registered."""
    luck = Random(0)  # noqa: S311 - repeatable, no secret
    disk, now_ms = Disk(), clock.to_ms(MORNING)
    disk.put_back(empty_hub())
    hub = found_hub(disk.engine, Keys(luck.randbytes(32), luck.randbytes(32)), "Field Office", luck.randbytes)
    users: dict[UUID, bytes] = {}
    ledger, laptops = Ledger(), []
    with replica_ids_from(luck):
        for number, name in enumerate(NAMES):
            worker = UUID(int=0xA000 + number % 3)
            with disk.engine.begin() as connection:
                if worker not in users:
                    users[worker] = add_user(hub, connection, name, Role.COORDINATOR, now_ms).id
                code = enrollment.issue_code(hub, connection, user_of(connection, users[worker]), now_ms)
            machine = _enrolled(hub, luck, code, worker, name)
            laptops.append(Laptop(name, worker, machine, luck, ledger))
        office = Office(hub, disk, users, ledger, HeldClock(MORNING))
        _share_two_patients(office, laptops, luck)
    office.note_own()
    return _Founded(hub, disk.image(), users, [(one, one.machine.disk.image()) for one in laptops], ledger)


def _share_two_patients(office: Office, laptops: list[Laptop], luck: Random) -> None:
    rosa, chosen = laptops[0], [laptops[0].new_id(), laptops[0].new_id()]
    for patient_id in chosen:
        rosa.save(lambda session, chart=patient_id: people.register(session, luck, chart))  # type: ignore[misc]
        rosa.save(lambda session, chart=patient_id: people.record_all(session, luck, chart))  # type: ignore[misc]
    rosa.whole_round(office.answer)
    for patient_id in chosen:
        office.give_to_all(patient_id)
    for laptop in laptops:
        laptop.whole_round(office.answer)


@contextmanager
def replica_ids_from(luck: Random) -> Iterator[None]:
    """Let replicas take their ids from the seed."""
    before = vars(outbox)["uuid4"]
    vars(outbox)["uuid4"] = lambda: UUID(bytes=luck.randbytes(16), version=4)
    try:
        yield
    finally:
        vars(outbox)["uuid4"] = before


def _enrolled(hub: Hub, luck: Random, code: str, worker: UUID, name: str) -> Machine:
    machine = Machine(Disk())
    machine.disk.put_back(empty_laptop())
    now_ms = clock.to_ms(MORNING)
    with clock.reading_from(machine.clock):
        machine.open_store()
    keys, device = Keys(luck.randbytes(32), luck.randbytes(32)), UUID(bytes=luck.randbytes(16))
    with machine.disk.engine.begin() as connection:
        replica = read_replica(connection).replica
        asked = Enroll(code, device.bytes, worker.bytes, name, keys.sign_key, keys.box_key, replica.bytes)
        asked.proof = keys.seal(Purpose.ENROLLMENT, enrollment.proof_content(asked))
        reply = enrollment.enroll(hub, asked, now_ms)
        connection.execute(
            insert(Enrollment).values(
                device=device, sign_seed=keys.sign_seed, box_seed=keys.box_seed, worker=worker,
                user_name=reply.user_name, role=reply.role, url="", hub=UUID(bytes=reply.hub),
                hub_name=reply.hub_name, hub_sign_key=reply.sign_key, hub_box_key=reply.box_key,
                escrow_key=b"", enrolled_at=MORNING,
            )
        )  # fmt: skip
        found_state(connection, reply.epoch, reply.nonce)
    return machine
