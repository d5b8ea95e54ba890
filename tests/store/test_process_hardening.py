"""Hardening: a crash leaves no core, and nobody of the same user reads the process's memory."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

HARDENED = "from carecoord_desktop.store.process_hardening import harden_process; harden_process()\n"
BARE = ""

AS_NOBODY = """
import ctypes, os, resource
from carecoord_desktop.store import process_hardening
if os.getuid() == 0:  # root reads everything; both sides become an ordinary user first
    os.setgid(65534)
    os.setuid(65534)
    ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)  # becoming another user has hardened it already: undo that
"""

YAMA = Path("/proc/sys/kernel/yama/ptrace_scope")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows is hardened by the office's policy")

HOLDS_A_SECRET = """
import sys
secret = bytes.fromhex("63616e617279") + b"-of-" + str(len(sys.argv)).encode()
print(hex(id(secret)), flush=True)
sys.stdin.read()
"""

READS_IT = """
import sys
with open(f"/proc/{sys.argv[1]}/mem", "rb") as memory:
    memory.seek(int(sys.argv[2], 16))
    sys.exit(0 if b"canary-of-" in memory.read(64) else 3)
"""


def python(script: str, *arguments: str, folder: Path = ROOT) -> list[str]:
    return [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r})\n" + script, *arguments]


@pytest.mark.parametrize("before", [BARE, HARDENED])
def test_a_crash_leaves_a_core_only_where_nothing_was_hardened(tmp_path: Path, before: str) -> None:
    """SEC-K10: the bare process proves that this machine does write cores into the folder."""
    script = "import os, resource\n"
    script += "most = resource.getrlimit(resource.RLIMIT_CORE)[1]\n"
    script += "resource.setrlimit(resource.RLIMIT_CORE, (most, most))\n" + before + "os.abort()\n"
    done = subprocess.run(python(script), cwd=tmp_path, check=False, capture_output=True)
    assert done.returncode == -signal.SIGABRT
    pattern = Path("/proc/sys/kernel/core_pattern")
    if before == HARDENED:
        assert list(tmp_path.iterdir()) == []
    elif not pattern.exists() or "/" in pattern.read_text() or pattern.read_text().startswith("|"):
        pytest.skip("this machine writes cores elsewhere")
    else:
        assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize(("before", "is_read"), [(BARE, True), (HARDENED, False)])
def test_another_process_of_the_same_user_reads_the_memory_only_of_a_bare_one(
    before: str, is_read: bool
) -> None:
    """SEC-K10: as a program that the worker starts by mistake would."""
    if is_read and YAMA.exists() and YAMA.read_text().strip() != "0":
        pytest.skip("this machine protects bare processes too")
    holder = subprocess.Popen(
        python(AS_NOBODY + before + HOLDS_A_SECRET), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdin is not None
    assert holder.stdout is not None
    try:
        address = holder.stdout.readline().strip()
        command = python(AS_NOBODY + READS_IT, str(holder.pid), address)
        reader = subprocess.run(command, check=False, capture_output=True)
    finally:
        holder.stdin.close()
        holder.wait()
        holder.stdout.close()
    assert (reader.returncode == 0) == is_read
    assert is_read or b"PermissionError" in reader.stderr


def test_new_files_belong_to_their_owner_alone(tmp_path: Path) -> None:
    script = HARDENED + "open('made', 'w').close()\nimport os; os.mkdir('folder')\n"
    subprocess.run(python(script), cwd=tmp_path, check=True)
    assert {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {
        "made": 0o600, "folder": 0o700,
    }  # fmt: skip
