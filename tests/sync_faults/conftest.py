"""An office with real processes: a hub over PostgreSQL, laptops at encrypted stores, a bad line between."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.builders.fault_proxy import FaultProxy, bad_line, calm
from tests.builders.hub_process import HubProcess, a_hub_process
from tests.builders.laptop_process import LaptopProcess
from tests.builders.postgres import Server, postgres

__all__ = ["postgres"]

ROUNDS_TO_SETTLE = 10


_fields = count(1)


@dataclass
class Field:
    """The hub, the line to it, and the laptops in the field, by their workers' names.

    Several tests share a hub; to tell their workers apart there, each field has a number.
    """

    hub: HubProcess
    line: FaultProxy
    folder: Path
    laptops: dict[str, LaptopProcess] = field(default_factory=dict)
    number: int = field(default_factory=lambda: next(_fields))

    def laptop(self, name: str) -> LaptopProcess:
        """Return the laptop of a worker; a new one joins the office first."""
        if name not in self.laptops:
            worker = self._worker(name)
            key = hashlib.sha256(worker.encode()).digest()
            laptop = self.laptops[name] = LaptopProcess(self.folder / name, key)
            laptop.tell("enroll", url=self.direct, code=self.hub.join(worker), name=worker)
        return self.laptops[name]

    @property
    def direct(self) -> str:
        """The hub without the line in between."""
        return f"http://127.0.0.1:{self.hub.port}"

    def give(self, chart: str, to: str) -> None:
        """Let the office give a chart to somebody more."""
        self.hub.give(chart, self._worker(to))

    def move(self, chart: str, to: str, *, away_from: str) -> None:
        """Let the office give a chart to somebody and take it from somebody."""
        self.hub.move(chart, self._worker(to), away_from=self._worker(away_from))

    def _worker(self, name: str) -> str:
        return f"{name} {self.number}"

    def sync(self, name: str) -> dict[str, Any]:
        """Run a round of a laptop over the line."""
        return self.laptop(name).tell("sync", url=self.line.url)

    def settle(self) -> None:
        """Heal everything and let everybody sync until all is proven equal."""
        self.line.weather, self.line.is_cut = calm, False
        for _ in range(ROUNDS_TO_SETTLE):
            outcomes = [self.sync(name) for name in self.laptops]
            self.hub.back_up()
            if all(outcome["equal"] and not outcome["waiting"] for outcome in outcomes):
                break
        else:
            raise AssertionError(f"stuck: {outcomes}")
        self.sync_once_more()

    def sync_once_more(self) -> None:
        """Let the first see what the last has sent."""
        for name in self.laptops:
            outcome = self.sync(name)
            assert outcome["equal"], outcome

    def is_whole(self) -> None:
        """Nothing was lost, nothing is there twice, and all who hold a record hold the same."""
        at_hub = self.hub.operations()
        assert len(at_hub) == len(set(at_hub))
        shown = {name: laptop.tell("show") for name, laptop in self.laptops.items()}
        for name, there in shown.items():
            assert there["waiting"] == 0, name
            lost = set(there["saved"]) - self.hub.known()
            assert not lost, f"{name} saved {len(lost)} operations that the office does not have"
        rows = self.hub.rows()
        for name, there in shown.items():
            for record_id, row in there["shadow"].items():
                assert rows[record_id] == row, f"{name} and the office differ in {record_id}"

    def end(self) -> None:
        """Switch all laptops off."""
        for laptop in self.laptops.values():
            laptop.end()


@pytest.fixture
def in_the_field(postgres: Server, tmp_path: Path) -> Iterator[Callable[..., Field]]:
    """Make a field with a fresh hub; everything ends with the test."""
    with ExitStack() as stack:

        def made(workers: int = 2) -> Field:
            database = postgres.new_database()
            hub = stack.enter_context(a_hub_process(database, tmp_path / "hub", workers))
            line = stack.enter_context(bad_line(hub.address))
            made = Field(hub, line, tmp_path)
            stack.callback(made.end)
            return made

        yield made


@pytest.fixture(scope="session")
def shared_hub(postgres: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    """A hub of two processes over PostgreSQL that outlives the tests' days."""
    with a_hub_process(postgres.new_database(), tmp_path_factory.mktemp("hub")) as hub:
        yield hub


@pytest.fixture
def field_day(shared_hub: HubProcess, tmp_path: Path) -> Iterator[Field]:
    """A hub, and nobody in the field yet."""
    with bad_line(shared_hub.address) as line:
        made = Field(shared_hub, line, tmp_path)
        yield made
        made.end()
