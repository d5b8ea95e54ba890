"""Ten thousand manipulations of the audit trail; the figure of docs/security.md (SEC-A2)."""

from __future__ import annotations

from pathlib import Path
from random import Random

from tests.store.test_audit import (
    cut_tails_missed,
    manipulations_missed,
    older_files_missed,
    write_a_trail,
)

EDITS_AND_MOVES, CUT_TAILS, OLDER_FILES = 8000, 1000, 1000


def test_of_ten_thousand_manipulations_each_is_found_at_the_first_line_it_touched(tmp_path: Path) -> None:
    rng = Random(20261122)  # noqa: S311 - repeatable, no secret
    written = write_a_trail(tmp_path / "records.db")
    missed = dict(manipulations_missed(written, EDITS_AND_MOVES, rng))
    assert missed == {}
    assert cut_tails_missed(written, CUT_TAILS, rng) == 0
    assert older_files_missed(tmp_path / "older", OLDER_FILES, rng) == 0
