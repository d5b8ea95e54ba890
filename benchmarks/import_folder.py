"""How long an import takes, beside reading and checking the same files with fhir.resources (decisions 26).

Ours: read strictly, cut forbidden numbers, match people, project, and save everything through the
captured, audited, encrypted write path into a fresh store. The baseline: `json.loads` and validation
of every resource by fhir.resources R4B, nothing stored. Both take turns in one process.
"""

from __future__ import annotations

import json
import secrets
import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from uuid import uuid4

from fhir.resources.R4B import get_fhir_model_class

from carecoord_desktop.features import all_records
from carecoord_desktop.features.records_exchange.actions import import_paths
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.store import Store

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "data" / "synthea"
ROUNDS = 5


def main() -> None:
    """Print the medians and their ratio; a folder may be given as argument."""
    assert all_records
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    if not folder.is_dir():
        print("import_folder: the folder of real files is not here; give one as argument")
        return
    with tempfile.TemporaryDirectory() as scratch:
        _imported(folder, Path(scratch) / "warm")
        _validated(folder)
        ours, baseline = [], []
        for turn in range(ROUNDS):
            baseline.append(_validated(folder))
            ours.append(_imported(folder, Path(scratch) / str(turn)))
    import_s, baseline_s = statistics.median(ours), statistics.median(baseline)
    print(f"import into a fresh encrypted store  {import_s:7.2f} s  (best {min(ours):.2f})")
    print(f"json.loads + fhir.resources R4B      {baseline_s:7.2f} s  (best {min(baseline):.2f})")
    print(f"as fast as the baseline              {baseline_s / import_s:7.2f} x  (at least 1, aim 1.5)")


def _imported(folder: Path, profile: Path) -> float:
    profile.mkdir()
    desk = Desk(Store(profile / "records.db", secrets.token_bytes(32)), uuid4(), "Benchmark", "coordinator")
    start = perf_counter()
    report = import_paths(desk, [folder])
    took = perf_counter() - start
    desk.store.close()
    assert sum(report.resources.values()) > 0
    return took


def _validated(folder: Path) -> float:
    start = perf_counter()
    for path in sorted(folder.rglob("*.json")):
        for entry in json.loads(path.read_bytes())["entry"]:
            _check(entry["resource"])
    for path in sorted(folder.rglob("*.ndjson")):
        for line in path.read_bytes().splitlines():
            document = json.loads(line)
            if "resourceType" in document:
                _check(document)
    return perf_counter() - start


def _check(resource: dict[str, object]) -> None:
    get_fhir_model_class(str(resource["resourceType"])).model_validate(resource)


if __name__ == "__main__":
    main()
