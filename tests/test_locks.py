"""What is installed is what was pinned: each requirement has hashes, another file is refused (SEC-X2)."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

LOCKS = sorted((Path(__file__).resolve().parents[1] / "requirements").glob("*.txt"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_requirement_is_pinned_with_hashes_and_names_no_address(lock: Path) -> None:
    entries = re.split(r"\n(?=\S)", lock.read_text().strip())
    assert len(entries) > 10
    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []
    assert "://" not in lock.read_text()


@pytest.mark.parametrize("is_as_pinned", [True, False], ids=["as pinned", "another file"])
def test_a_file_with_another_hash_is_not_installed(tmp_path: Path, is_as_pinned: bool) -> None:
    """A wheel made here, installed without any network, as set-up installs ours."""
    wheel = a_wheel(tmp_path)
    pinned = wheel.read_bytes() if is_as_pinned else b"what somebody else had packed"
    digest = hashlib.sha256(pinned).hexdigest()
    (tmp_path / "lock.txt").write_text(f"heron==1.0 --hash=sha256:{digest}\n")
    done = subprocess.run(
        [
            sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--require-hashes",
            "--disable-pip-version-check", "--find-links", tmp_path, "--target", tmp_path / "there",
            "--requirement", tmp_path / "lock.txt",
        ],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert (done.returncode == 0) is is_as_pinned
    assert (tmp_path / "there" / "heron.py").exists() is is_as_pinned
    if not is_as_pinned:
        assert "DO NOT MATCH THE HASHES" in done.stderr


def a_wheel(folder: Path) -> Path:
    """Return a wheel of one module."""
    path = folder / "heron-1.0-py3-none-any.whl"
    about = "heron-1.0.dist-info"
    with ZipFile(path, "w") as wheel:
        wheel.writestr("heron.py", "COLOR = 'gray'\n")
        wheel.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: heron\nVersion: 1.0\n")
        tags = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        wheel.writestr(f"{about}/WHEEL", tags)
        files = ("heron.py", *(f"{about}/{name}" for name in ("METADATA", "WHEEL", "RECORD")))
        wheel.writestr(f"{about}/RECORD", "".join(f"{file},,\n" for file in files))
    return path
