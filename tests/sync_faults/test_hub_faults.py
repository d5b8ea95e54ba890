"""Fault cases 8, 9 and 17 (sync.md 4.4): the order of commits, a hub back from a backup, odd entries."""

from __future__ import annotations

import threading
from collections.abc import Callable

from sqlalchemy import text

from carecoord_desktop.common import clock
from carecoord_hub.database import open_database
from carecoord_hub.migrations import bring_up_to_date
from carecoord_hub.restoring import restore
from tests.builders.hub_process import a_hub_process
from tests.builders.postgres import Server
from tests.sync_faults.conftest import Field


def test_08_an_idle_transaction_hides_no_row_from_a_reader(field_day: Field) -> None:
    """SYNC-I11: whoever has read up to a place never meets a new row at or below it later."""
    chart = field_day.laptop("Rosa").tell("register", name="Grant")["chart"]
    field_day.settle()
    for name in ("Ben", "Ana"):
        field_day.laptop(name)
        field_day.give(chart, name)
    field_day.settle()
    with field_day.hub.hub.engine.connect() as idle:
        idle.execute(text("SELECT count(*) FROM record"))  # and its transaction stays open
        for number in range(6):
            for name in ("Rosa", "Ben"):
                field_day.laptop(name).tell("record", chart=chart, substance=f"{name} {number}")
                field_day.laptop(name).begin("sync", url=field_day.line.url)
            field_day.laptop("Ana").begin("sync", url=field_day.line.url)
            outcomes = [field_day.laptop(name).answer() for name in ("Rosa", "Ben", "Ana")]
            assert all(outcome["repaired"] == 0 for outcome in outcomes)
    field_day.settle()
    assert len(field_day.laptop("Ana").tell("show")["allergies"]) == 12
    field_day.is_whole()


def test_09_a_hub_back_from_a_backup_gets_everything_again(
    in_the_field: Callable[..., Field], postgres: Server
) -> None:
    field_day = in_the_field()
    chart = field_day.laptop("Rosa").tell("register", name="Grant")["chart"]
    field_day.settle()
    field_day.laptop("Ben")
    field_day.give(chart, "Ben")
    field_day.settle()
    backup = field_day.hub.back_up()
    for name in ("Rosa", "Ben"):
        field_day.laptop(name).tell("record", chart=chart, substance=f"after the backup, {name}")
        assert field_day.sync(name)["equal"]
    field_day.hub.close()
    database = postgres.new_database()
    engine = open_database(database, is_patient=True)
    bring_up_to_date(engine)
    restore(engine, field_day.hub.hub.keys, backup, clock.now_ms())
    engine.dispose()
    with a_hub_process(database, field_day.hub.settings.folder) as hub:
        field_day.hub, field_day.line.hub = hub, hub.address
        field_day.settle()
        for name in ("Rosa", "Ben"):
            assert len(field_day.laptop(name).tell("show")["allergies"]) == 2
        field_day.is_whole()


def test_08_many_laptops_push_at_once_and_every_row_arrives(in_the_field: Callable[..., Field]) -> None:
    """Commits and pulls race on several processes; sequence order is commit order."""
    field_day = in_the_field(workers=3)
    names = [f"Worker {number}" for number in range(4)]
    chart = field_day.laptop(names[0]).tell("register", name="Grant")["chart"]
    field_day.settle()
    for name in names[1:]:
        field_day.laptop(name)
        field_day.give(chart, name)
    field_day.settle()

    def day(name: str) -> None:
        for number in range(6):
            field_day.laptop(name).tell("record", chart=chart, substance=f"{name}: {number}")
            field_day.sync(name)

    threads = [threading.Thread(target=day, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    field_day.settle()
    for name in names:
        assert len(field_day.laptop(name).tell("show")["allergies"]) == 24
    field_day.is_whole()
