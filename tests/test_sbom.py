"""The list of parts that an office asks for names every native library, the cryptography first (SEC-X3)."""

from __future__ import annotations

import json
import runpy
import ssl
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

SCRIPT = Path(__file__).resolve().parents[1] / "packaging" / "sbom.py"


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Return what the command writes; that it ends well says that every shared library is claimed."""
    out = tmp_path_factory.mktemp("sbom") / "sbom.json"
    done = subprocess.run([sys.executable, SCRIPT, out], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(out.read_bytes())


def natives(document: Any, part: str) -> dict[str, str]:
    """Return the native libraries inside a part, with their versions."""
    [found] = [one for one in document["components"] if one["name"].lower() == part]
    return {native["name"]: native["version"] for native in found["components"]}


def test_the_libraries_that_keep_secrets_are_named_with_the_versions_that_run(document: Any) -> None:
    """Three copies of OpenSSL, each its own version: the wheels' and Python's."""
    assert set(natives(document, "sqlcipher3")) == {"SQLCipher", "SQLite", "OpenSSL"}
    assert natives(document, "sqlcipher3")["SQLite"] == sqlcipher.sqlite_version
    assert natives(document, "cpython")["OpenSSL"] in ssl.OPENSSL_VERSION
    assert natives(document, "cryptography")["OpenSSL"] not in ("", natives(document, "cpython")["OpenSSL"])
    assert natives(document, "zstandard")["zstd"]
    assert set(natives(document, "pyside6_essentials")) == {"ICU", "Qt"}
    assert (document["bomFormat"], document["specVersion"]) == ("CycloneDX", "1.6")


def test_every_part_and_library_has_a_name_a_version_and_its_own_reference(document: Any) -> None:
    parts = document["components"]
    everything = [*parts, *(native for part in parts for native in part["components"])]
    assert [one for one in everything if not (one["name"] and one["version"])] == []
    references = [part["bom-ref"] for part in parts]
    assert len(references) == len(set(references)) > 20


def test_a_shared_library_that_no_part_has_brought_is_noticed() -> None:
    """The check can fail: without the parts that brought them, the libraries are strays."""
    script = runpy.run_path(str(SCRIPT))
    everything = list(metadata.distributions())
    assert script["unclaimed"](everything) == []
    others = [part for part in everything if part.name != "sqlcipher3"]
    [stray] = script["unclaimed"](others)
    assert stray.parent.name == "sqlcipher3"
