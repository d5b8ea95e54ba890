"""Where a hub lives: its database, and the folder with its keys and backups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from sqlalchemy.engine import make_url

from carecoord_hub.database import open_database
from carecoord_hub.hub import Hub, found_hub, read_keys
from carecoord_hub.migrations import HEADS, stored_heads

DATABASE, FOLDER = "CARECOORD_HUB_DATABASE", "CARECOORD_HUB_FOLDER"


class NotMigrated(Exception):
    """The database is older or newer than this version of the hub, or empty."""


@dataclass(frozen=True)
class Settings:
    """The database's URL, and the folder for keys and backups."""

    database: str
    folder: Path

    @classmethod
    def of(cls, database: str | None, folder: Path | None) -> Settings:
        """Return settings with what was not said filled in: the platform's data folder, SQLite in it.

        The folder of a SQLite file is also that of its keys.
        """
        if folder is None:
            folder = _beside(database) or Path(platformdirs.user_data_dir("carecoord-hub", appauthor=False))
        return cls(database or f"sqlite:///{folder / 'hub.sqlite'}", folder)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Settings:
        """Return the settings that `environment` gave to this process."""
        folder = environment.get(FOLDER)
        return cls.of(environment.get(DATABASE), Path(folder) if folder else None)

    @property
    def environment(self) -> dict[str, str]:
        """What server processes are told."""
        return {DATABASE: self.database, FOLDER: str(self.folder)}

    @property
    def key_file(self) -> Path:
        """The file with the hub's private keys."""
        return self.folder / "hub.keys"

    @property
    def backups(self) -> Path:
        """The folder of the backups."""
        return self.folder / "backups"

    def opened(self, *, is_patient: bool = False) -> Hub:
        """Return the hub at work; `is_patient` lifts the time limits of statements.

        Raises:
            NotMigrated: if the database is not that of this version.
        """
        engine = open_database(self.database, is_patient=is_patient)
        with engine.connect() as connection:
            if stored_heads(connection) != HEADS:
                raise NotMigrated("the database is not that of this version; say `carecoord-hub migrate`")
        return found_hub(engine, read_keys(self.key_file), "The office")


def _beside(database: str | None) -> Path | None:
    if database is None:
        return None
    url = make_url(database)
    is_file = url.get_backend_name() == "sqlite" and url.database
    return Path(str(url.database)).parent if is_file else None
