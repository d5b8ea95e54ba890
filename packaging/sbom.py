"""Write what CareCoord is made of, native libraries inside the wheels included, as CycloneDX JSON (SEC-X3).

Usage: python packaging/sbom.py OUT.json. Versions of native libraries are asked of the libraries themselves
where they tell; a library that lies in a wheel as a file of its own is named by that file. Every shared
library has to belong to something: one that nothing claims ends this with an error.
"""

from __future__ import annotations

import json
import platform
import pyexpat
import re
import sqlite3
import ssl
import sys
import uuid
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC
from importlib import metadata
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

from carecoord_desktop.common import clock

ROOT = "carecoord"
EXTRAS = ("desktop", "hub")
_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)*")
_SHARED = re.compile(r"\.(so(\.[0-9.]+)?|pyd|dll|dylib)$")
_FILE_OF_ITS_OWN = re.compile(r"^(?P<name>lib.+?)(-[0-9a-f]{8,})?\.so(\.(?P<version>[0-9.]+))?$")


@dataclass(frozen=True)
class Native:
    """A native library inside a wheel: which files hold it, and how its version is learned."""

    name: str
    files: str
    version: Callable[[], str]


def _of_sqlcipher(pragma: str) -> str:
    import sqlcipher3.dbapi2 as sqlcipher

    connection = sqlcipher.connect(":memory:")
    connection.execute("PRAGMA key = 'none'")
    [(version,)] = connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.close()
    return str(version)


def _sqlite_of_sqlcipher() -> str:
    import sqlcipher3.dbapi2 as sqlcipher

    return str(sqlcipher.sqlite_version)


def _openssl_of_cryptography() -> str:
    from cryptography.hazmat.backends.openssl import backend

    return backend.openssl_version_text()


def _zstd() -> str:
    import zstandard

    return ".".join(map(str, zstandard.ZSTD_VERSION))


def _qt() -> str:
    from PySide6.QtCore import qVersion

    return qVersion()


def _icu() -> str:
    [number] = {file.name.rpartition(".so.")[2].partition(".")[0] for file in _files("libicuuc.so.*")}
    return number


def _libpq() -> str:
    import psycopg

    number = psycopg.pq.version()
    return f"{number // 10_000}.{number % 10_000}"


def _files(pattern: str) -> list[Path]:
    files = metadata.files("PySide6_Essentials") or []
    return [Path(str(file)) for file in files if Path(str(file)).match(pattern)]


INSIDE: dict[str, tuple[Native, ...]] = {
    "sqlcipher3": (
        Native("SQLCipher", r"_sqlite3", lambda: _of_sqlcipher("cipher_version")),
        Native("SQLite", r"_sqlite3", _sqlite_of_sqlcipher),
        Native("OpenSSL", r"_sqlite3", lambda: _of_sqlcipher("cipher_provider_version")),
    ),
    "cryptography": (Native("OpenSSL", r"_rust", _openssl_of_cryptography),),
    "zstandard": (Native("zstd", r"backend_c|_cffi", _zstd),),
    "pyside6-essentials": (
        Native("ICU", r"/libicu", _icu),
        Native("Qt", r"/Qt/|/(lib)?Qt6", _qt),
    ),
    "psycopg-binary": (Native("libpq", r"/libpq-", _libpq),),
}


def main(out: Path) -> int:
    """Write the document; return 1 if a shared library belongs to nothing."""
    parts = sorted(runtime_parts(), key=lambda part: part.name.lower())
    components = [_interpreter(), *(_component(part) for part in parts)]
    out.write_text(json.dumps(_document(components), indent=1) + "\n", encoding="utf-8")
    strays = unclaimed(list(metadata.distributions()))
    for file in strays:
        sys.stderr.write(f"nothing claims {file}\n")
    inside = sum(len(component["components"]) for component in components)
    files = sum(len(shared_libraries(part)) for part in parts)
    print(f"{len(components)} parts, {inside} native libraries in them, {files} files attributed")
    return 1 if strays else 0


def runtime_parts() -> list[metadata.Distribution]:
    """Return every installed distribution that CareCoord needs when it runs, itself left out."""
    found: dict[str, metadata.Distribution] = {}
    waiting = [(ROOT, extra) for extra in EXTRAS]
    seen: set[tuple[str, str]] = set()
    while waiting:
        asked = waiting.pop()
        if asked in seen:
            continue
        seen.add(asked)
        distribution = metadata.distribution(asked[0])
        found[_normal(asked[0])] = distribution
        for line in distribution.requires or ():
            needed = Requirement(line)
            if needed.marker is None or needed.marker.evaluate({"extra": asked[1]}):
                waiting += [(_normal(needed.name), extra) for extra in ("", *needed.extras)]
    del found[ROOT]
    return list(found.values())


def shared_libraries(part: metadata.Distribution) -> list[Path]:
    """Return the shared libraries that a distribution has brought."""
    named = [file for file in part.files or () if _SHARED.search(file.name)]
    return [Path(str(part.locate_file(file))).resolve() for file in named]


def unclaimed(parts: list[metadata.Distribution]) -> list[Path]:
    """Return the shared libraries that lie beside the installed parts and that none of these has brought."""
    place = Path(str(metadata.distribution(ROOT).locate_file("")))
    claimed = {file for part in parts for file in shared_libraries(part)}
    there = [file.resolve() for file in place.rglob("*") if _SHARED.search(file.name)]
    return sorted(set(there) - claimed)


def _component(part: metadata.Distribution) -> dict[str, Any]:
    name, files = _normal(part.name), shared_libraries(part)
    place = Path(str(part.locate_file(""))).resolve()
    shown = {file: str(file.relative_to(place)) for file in files}
    natives = [
        _native(native.name, native.version(), inside)
        for native in INSIDE.get(name, ())
        if (inside := [path for path in shown.values() if re.search(native.files, path)])
    ]
    held = {path for native in natives for path in _places(native)}
    natives += [
        _native(found["name"], found["version"] or "", [path])
        for path in shown.values()
        if path not in held and ".libs/" in path and (found := _FILE_OF_ITS_OWN.match(Path(path).name))
    ]
    return {
        "type": "library", "bom-ref": f"pkg:pypi/{name}@{part.version}", "name": part.name,
        "version": part.version, "purl": f"pkg:pypi/{name}@{part.version}", **_evidence(shown.values()),
        "components": natives,
    }  # fmt: skip


def _interpreter() -> dict[str, Any]:
    inside = {
        "OpenSSL": ssl.OPENSSL_VERSION, "SQLite": sqlite3.sqlite_version,
        "expat": pyexpat.EXPAT_VERSION, "zlib": zlib.ZLIB_RUNTIME_VERSION,
    }  # fmt: skip
    version = platform.python_version()
    return {
        "type": "platform", "bom-ref": f"python@{version}", "name": "CPython", "version": version,
        "components": [_native(name, found, []) for name, found in inside.items()],
    }  # fmt: skip


def _native(name: str, version: str, places: list[str]) -> dict[str, Any]:
    number = _NUMBER.search(version)
    return {"type": "library", "name": name, "version": number[0] if number else "", **_evidence(places)}


def _evidence(places: Any) -> dict[str, Any]:
    occurrences = [{"location": place} for place in sorted(places)]
    return {"evidence": {"occurrences": occurrences}} if occurrences else {}


def _places(native: dict[str, Any]) -> list[str]:
    return [place["location"] for place in native.get("evidence", {}).get("occurrences", ())]


def _document(components: list[dict[str, Any]]) -> dict[str, Any]:
    version = metadata.version(ROOT)
    return {
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "serialNumber": f"urn:uuid:{uuid.uuid4()}",
        "metadata": {
            "timestamp": clock.now().astimezone(UTC).isoformat(timespec="seconds"),
            "component": {"type": "application", "bom-ref": ROOT, "name": "CareCoord", "version": version},
        },
        "components": components,
    }  # fmt: skip


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
