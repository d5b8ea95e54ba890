"""After a day's work, with its mistakes and a crash, a name lies nowhere in the clear (SEC-L1 to L5)."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from carecoord_desktop.common.spelling import folded
from tests.store.canary_day import BUGS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")

ROOT = Path(__file__).resolve().parents[2]
CANARY = "Kanarienvögelchen7q"


def traces(name: str) -> dict[str, bytes]:
    """Return every way in which a name may stand in a file, a log or memory."""
    plain = name.encode()
    found = {
        "utf-8": plain,
        "utf-16": name.encode("utf-16-le"),
        "utf-16, other order": name.encode("utf-16-be"),
        "latin-1": name.encode("latin-1"),
        "as JSON escapes it": json.dumps(name)[1:-1].encode(),
        "as Python shows it": ascii(name)[1:-1].encode(),
        "as searched": folded(name).encode(),
        "hex": plain.hex().encode(),
        "HEX": plain.hex().upper().encode(),
    }
    for shift in range(3):  # base64 looks different at each place of three bytes
        inside = base64.b64encode(bytes(shift) + plain)[4 if shift else 0 : -4]
        found[f"base64, {shift}"] = inside
    return found


def found_in(content: bytes) -> set[str]:
    return {way for way, trace in traces(CANARY).items() if trace in content}


def test_the_search_finds_the_name_in_every_way_it_may_be_written(tmp_path: Path) -> None:
    """The check can fail."""
    for way, trace in traces(CANARY).items():
        (tmp_path / "leak").write_bytes(b"\0before" + trace + b"after\n")
        assert way in found_in((tmp_path / "leak").read_bytes())
    for shift in range(3):
        encoded = base64.b64encode(b"x" * shift + CANARY.encode() + b"yyy")
        assert any(way.startswith("base64") for way in found_in(encoded))


def test_after_a_day_with_mistakes_and_a_crash_the_name_is_nowhere_in_the_clear(tmp_path: Path) -> None:
    """Profile, backups, temporary files, home folder, logs, what was printed; and memory, once locked."""
    process = start(tmp_path)
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    try:
        process.stdin.write(CANARY.encode() + b"\n")
        process.stdin.flush()
        printed = process.stdout.readline()
        assert printed == b"worked\n"
        if os.geteuid() == 0:  # nobody else may look into a hardened process
            assert "utf-8" in memory_of(process.pid)  # it was there to be leaked
        process.stdin.write(b"\n")
        process.stdin.flush()
        assert process.stdout.readline() == b"locked\n"
        assert memory_of(process.pid) == set()
    finally:
        process.stdin.close()
        said = process.stderr.read()
        process.wait(timeout=60)
        process.stdout.close()
        process.stderr.close()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {path.name: found_in(path.read_bytes()) for path in files if found_in(path.read_bytes())} == {}
    assert [path for path in files if CANARY in str(path)] == []
    assert found_in(said) == set()
    what_the_day_left(tmp_path, files)


def what_the_day_left(folder: Path, files: list[Path]) -> None:
    """The scan looked where something was: records, a backup, logs with bugs in them, no core."""
    names = [path.name for path in files]
    assert {"records.db", "keys", "anchor", "contents", "carecoord.log", "chatter.log"} <= set(names)
    log = (folder / "profile" / "carecoord.log").read_text()
    assert len(log.splitlines()) == BUGS + 1  # one event is one line, and the page that could not refresh
    assert "INSERT INTO condition" in (folder / "profile" / "chatter.log").read_text()
    assert not [name for name in names if name.startswith("core")]


def start(folder: Path) -> subprocess.Popen[bytes]:
    """Start the day in a world of its own: home, temporary files and working folder lie in `folder`."""
    for name in ("home", "temporary", "work"):
        (folder / name).mkdir()
    home, temporary = str(folder / "home"), str(folder / "temporary")
    world = {
        **os.environ, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "XDG_CACHE_HOME": home,
        "TMPDIR": temporary, "SQLITE_TMPDIR": temporary, "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip
    return subprocess.Popen(
        [sys.executable, "-m", "tests.store.canary_day", str(folder), "open"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder / "work", env=world,
    )  # fmt: skip


def memory_of(pid: int) -> set[str]:
    """Return in which ways the name stands anywhere in the readable memory of a process."""
    found: set[str] = set()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for region in Path(f"/proc/{pid}/maps").read_text().splitlines():
            place, rights, *_ = region.split()
            if "r" in rights and not region.endswith(("[vvar]", "[vsyscall]", "[vvar_vclock]")):
                start, end = (int(part, 16) for part in place.split("-"))
                memory.seek(start)
                found |= found_in(memory.read(end - start))
    return found
