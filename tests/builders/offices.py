"""An office for tests: the hub's own code in this process, and laptops that talk to it without a network."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection
from typing import Any
from uuid import UUID, uuid4

from carecoord_desktop.common import clock
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.sync import enrollment
from carecoord_desktop.sync.asking import NEXT_FRAME, Answer, Ask
from carecoord_desktop.sync.attachments import LaneOutcome, attachment_lane
from carecoord_desktop.sync.books import StoreBooks
from carecoord_desktop.sync.engine import sync_round
from carecoord_desktop.sync.outcome import SyncOutcome
from carecoord_desktop.sync.wire.keys import Keys
from carecoord_hub import grants, service, users
from carecoord_hub.database import open_database
from carecoord_hub.enrollment import issue_code
from carecoord_hub.hub import Hub, found_hub
from tests.builders.desks import a_desk
from tests.builders.founded import migrate_hub

URL = "https://office.example"

Weather = Callable[[Ask, Answer], Answer]
"""What the network makes of an answer."""


def _raw(connection: Any) -> Connection:
    raw = connection.connection.driver_connection
    assert isinstance(raw, Connection)
    return raw


def fine(_ask: Ask, answer: Answer) -> Answer:
    """Let every answer through."""
    return answer


@dataclass
class Office:
    """A hub with its people."""

    hub: Hub

    @classmethod
    def at(cls, url: str = "sqlite://") -> Office:
        """Return a new office."""
        engine = open_database(url)
        migrate_hub(engine)
        return cls(found_hub(engine, Keys.new(), "Harbor Street Clinic"))

    def code_for(self, name: str, role: Role = Role.COORDINATOR) -> str:
        """Add somebody and return her enrollment code."""
        with self.hub.engine.begin() as connection:
            user = users.add_user(self.hub, connection, name, role, clock.now_ms())
            return issue_code(self.hub, connection, user, clock.now_ms())

    def grant(self, name: str, chart: UUID) -> None:
        """Give a chart to somebody."""
        with self.hub.engine.begin() as connection:
            user = users.user_named(connection, name)
            grants.grant(connection, user.id, chart.bytes, clock.now_ms(), "assigned")

    def revoke(self, name: str, chart: UUID) -> None:
        """Take a chart from somebody."""
        with self.hub.engine.begin() as connection:
            user = users.user_named(connection, name)
            grants.revoke(connection, user.id, chart.bytes, clock.now_ms(), "reassigned")

    def back_up(self) -> None:
        """Let everything that is here be in a verified backup."""
        with self.hub.engine.begin() as connection:
            connection.exec_driver_sql("UPDATE replica SET durable = last")

    def copied(self) -> Connection:
        """Return a copy of the hub's database as it is now."""
        copy = sqlite3.connect(":memory:", check_same_thread=False)
        with self.hub.engine.connect() as connection:
            _raw(connection).backup(copy)
        return copy

    def restore(self, copy: Connection) -> None:
        """Bring a copy back; with it begins another life of the database."""
        with self.hub.engine.connect() as connection:
            copy.backup(_raw(connection))
        with self.hub.engine.begin() as connection:
            connection.exec_driver_sql("UPDATE hub_meta SET value = value + 1 WHERE name = 'epoch'")

    def answer(self, ask: Ask) -> Answer:
        """Return the hub's answer to a request."""
        found = service.answered(self.hub, ask.path, ask.body, clock.now_ms())
        return Answer(found.status, found.body, clock.now_ms(), 5, found.retry_after_s)


@dataclass
class Laptop:
    """A desk whose store is enrolled at an office."""

    desk: Desk
    office: Office

    @property
    def books(self) -> StoreBooks:
        """Where its rounds read and write."""
        return StoreBooks(self.desk.store, self.desk.worker_id)

    def sync(self, weather: Weather = fine) -> SyncOutcome:
        """Run one round and return its facts."""
        outcome = SyncOutcome()
        self._drive(sync_round(self.books, clock.now_ms(), outcome), weather)
        return outcome

    def carry(self, weather: Weather = fine) -> LaneOutcome:
        """Carry the bytes of documents and return what came of it."""
        outcome = LaneOutcome()
        self._drive(attachment_lane(self.books, clock.now_ms(), outcome), weather)
        return outcome

    def _drive(self, steps: Generator[Ask, Answer, SyncOutcome], weather: Weather) -> None:
        frames: Iterator[bytes] = iter(())
        try:
            ask = next(steps)
            while True:
                if ask is NEXT_FRAME:
                    answer = Answer(200, next(frames, b""), clock.now_ms(), 5)
                elif ask.is_stream:
                    found = service.answered(self.office.hub, ask.path, ask.body, clock.now_ms())
                    frames = (frame[4:] for frame in found.frames or ())
                    answer = Answer(found.status, found.body or next(frames, b""), clock.now_ms(), 5)
                else:
                    answer = self.office.answer(ask)
                ask = steps.send(weather(ask, answer))
        except StopIteration:
            return


def a_laptop(office: Office, folder: Path, name: str, key: bytes | None = None) -> Laptop:
    """Return a laptop of a new worker of this office."""
    desk = a_desk(folder, key=key, worker_id=uuid4(), name=name)
    return enrolled(desk, office)


def enrolled(desk: Desk, office: Office) -> Laptop:
    """Enroll a desk's store and return its laptop."""
    laptop = Laptop(desk, office)
    said = enrollment.introduce(
        laptop.books, office.code_for(desk.worker_name), desk.worker_id, desk.worker_name
    )
    enrollment.join(laptop.books, said, office.answer(said.ask), URL)
    return laptop
