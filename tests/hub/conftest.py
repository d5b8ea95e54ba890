"""Hubs on both databases, with users, laptops and the operations that laptops send."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from carecoord_hub.hub import Hub
from tests.builders.hubs import a_hub
from tests.builders.postgres import Server, postgres

__all__ = ["hub_database", "postgres"]


@pytest.fixture(params=["sqlite", "postgresql"])
def hub_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database, once of each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'hub.sqlite'}"
        return
    server: Server = request.getfixturevalue("postgres")
    url = server.new_database()
    yield url
    server.drop_database(url)


@pytest.fixture
def hub(hub_database: str) -> Iterator[Hub]:
    """A founded hub with nobody in it."""
    made = a_hub(hub_database)
    yield made
    made.engine.dispose()
