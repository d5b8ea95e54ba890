"""The wheel with the extra `hub` alone is a hub: nothing of the screen or the laptop's database is there."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from importlib.metadata import distribution
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]
PATIENCE_S = 60


class Installed:
    """The wheel in a folder of its own, beside the locked packages of the extra `hub` and nothing else."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._environment = {
            **os.environ, "PYTHONPATH": f"{folder / 'carecoord'}{os.pathsep}{folder / 'packages'}",
            "PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PYTHONDONTWRITEBYTECODE": "",
        }  # fmt: skip

    def words(self, *words: str) -> list[str]:
        """Return a command of this Python that sees the standard library and what is installed here."""
        return [sys.executable, "-S", "-s", *words]

    def hub(self, *words: str) -> list[str]:
        """Return a command of the installed `carecoord-hub`."""
        return self.words(str(self.folder / "carecoord" / "bin" / "carecoord-hub"), *words)

    def run(self, words: list[str]) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        return subprocess.run(
            words, cwd=self.folder, env=self._environment, capture_output=True, text=True, timeout=PATIENCE_S
        )

    @contextmanager
    def serving(self, *words: str) -> Iterator[int]:
        """Serve until the end of the block; yield the port."""
        with socket.create_server(("127.0.0.1", 0)) as door:
            port = door.getsockname()[1]
        serve = self.hub("serve", "--port", str(port), *words)
        process = subprocess.Popen(serve, cwd=self.folder, env=self._environment)
        try:
            until = time.monotonic() + PATIENCE_S
            while not answers(port):
                assert process.poll() is None, "the hub does not start"
                assert time.monotonic() < until, "the hub does not answer"
                time.sleep(0.05)
            yield port
        finally:
            process.terminate()
            process.wait(PATIENCE_S)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel, built from this checkout and installed."""
    folder = tmp_path_factory.mktemp("office")
    source = folder / "source"
    for name in ("carecoord_desktop", "carecoord_hub"):
        shutil.copytree(HOUSE / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(HOUSE / name, source)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    alone = ["--no-deps", "--no-index"]
    build = [*pip, "wheel", *alone, "--no-build-isolation", "--wheel-dir", str(folder), str(source)]
    subprocess.run(build, check=True, timeout=PATIENCE_S)
    [wheel] = folder.glob("carecoord-*.whl")
    install = [*pip, "install", *alone, "--no-compile", "--target", str(folder / "carecoord"), str(wheel)]
    subprocess.run(install, check=True, timeout=PATIENCE_S)
    put_locked_packages(folder / "packages")
    return Installed(folder)


def put_locked_packages(folder: Path) -> None:
    """Put the packages that requirements/hub.txt pins for this machine into a folder."""
    folder.mkdir()
    pins = re.findall(
        r"^([\w.-]+)==[^ ]+ ?(;.*?)?\\$", (HOUSE / "requirements" / "hub.txt").read_text(), re.M
    )
    for name, condition in pins:
        if "win32" in condition:
            continue
        for top in {file.parts[0] for file in distribution(name).files or ()} - {"..", "__pycache__"}:
            place = Path(str(distribution(name).locate_file(top)))
            (folder / top).symlink_to(place, target_is_directory=place.is_dir())


def answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


@pytest.mark.parametrize("name", ["PySide6", "sqlcipher3", "httpx2", "reportlab", "pytest"])
def test_what_the_laptop_needs_is_not_there(installed: Installed, name: str) -> None:
    assert f"No module named '{name}'" in installed.run(installed.words("-c", f"import {name}")).stderr


def test_it_tells_its_commands_migrates_and_serves(installed: Installed) -> None:
    helped = installed.run(installed.hub("--help"))
    assert (helped.returncode, helped.stderr) == (0, "")
    assert "transfer" in helped.stdout
    database = ["--database", f"sqlite:///{installed.folder / 'hub.sqlite'}"]
    migrated = installed.run(installed.hub("migrate", *database))
    assert (migrated.stdout, migrated.stderr) == ("The database is up to date now.\n", "")
    with installed.serving(*database) as port:
        asking = HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
        asking.request("POST", "/v1/exchange", b"nobody's words")
        answer = asking.getresponse()
        assert (answer.status, b"could not be read" in answer.read()) == (400, True)
        asking.close()
