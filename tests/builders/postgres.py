"""A PostgreSQL server of the tests' own: made in a temporary directory, gone when they end."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from tests.builders.lifeline import ends_with_us

READY_S = 20
"""How long a server may take until it answers; it takes half a second."""

_SETTINGS = {
    # the tests' server dies with the tests: nothing in it has to survive a power cut
    "fsync": "off", "full_page_writes": "off", "autovacuum": "on", "listen_addresses": "",
    "max_connections": "60", "shared_buffers": "128MB", "log_min_messages": "fatal",
}  # fmt: skip


class Server:
    """A running server, reached by a socket in its own folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def new_database(self) -> str:
        """Create an empty database and return its URL."""
        name = f"hub_{uuid4().hex}"
        with psycopg.connect(self._words("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"'.encode())
        return f"postgresql://{self.owner}@/{name}?host={self.folder}"

    def drop_database(self, url: str) -> None:
        """Remove a database and whoever is still connected to it."""
        name = (
            url.rsplit("/", 1)[1].split("?")[0] if "?host=" not in url else url.split("@/")[1].split("?")[0]
        )
        with psycopg.connect(self._words("postgres"), autocommit=True) as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'.encode())

    @property
    def owner(self) -> str:
        """The role that owns everything."""
        return "carecoord"

    def _words(self, database: str) -> str:
        return f"host={self.folder} user={self.owner} dbname={database}"


@contextmanager
def a_postgres_server(**settings: str) -> Iterator[Server]:
    """Run a server of our own, as an ordinary user where the tests run as root.

    Raises:
        FileNotFoundError: if PostgreSQL is not installed here.
    """
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="cc-pg-"))  # short: the path of a socket has 107 characters
    user = _ordinary_user()
    if user is not None:
        shutil.chown(folder, user)
    run = {"user": user, "cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = None
    try:
        made = [programs / "initdb", "-D", folder / "data", "-U", "carecoord", "-A", "trust", "-E", "UTF8"]
        subprocess.run([*made, "--no-sync", "--locale=C.UTF-8"], check=True, timeout=60, **run)  # type: ignore[call-overload]
        chosen = {**_SETTINGS, "unix_socket_directories": str(folder), **settings}
        words = [word for name, value in chosen.items() for word in ("-c", f"{name}={value}")]
        process = subprocess.Popen(  # type: ignore[call-overload]
            [programs / "postgres", "-D", folder / "data", *words], **run,
            preexec_fn=ends_with_us(signal.SIGQUIT),
        )  # fmt: skip
        _await_answer(folder)
        yield Server(folder)
    finally:
        if process is not None:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(timeout=10)
        shutil.rmtree(folder, ignore_errors=True)


def _await_answer(folder: Path) -> None:
    until = time.monotonic() + READY_S
    while True:
        try:
            psycopg.connect(f"host={folder} user=carecoord dbname=postgres").close()
            return
        except psycopg.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.02)


def _programs() -> Path:
    """Return the folder of the newest PostgreSQL here."""
    on_path = shutil.which("initdb")
    if on_path is not None:
        return Path(on_path).parent
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not found:
        raise FileNotFoundError("PostgreSQL is not installed")
    return found[-1].parent


def _ordinary_user() -> str | None:
    """Return who runs the server: PostgreSQL refuses root."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return None
    import pwd

    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """One server for all tests of this process; where none is installed, CI fails and others skip."""
    try:
        _programs()
    except FileNotFoundError as missing:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(str(missing))
    with a_postgres_server() as server:
        yield server
