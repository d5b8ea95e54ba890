"""What every test can ask for: real files nobody here wrote, and desks at real encrypted stores."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from carecoord_desktop.store.desk import Desk
from tests.builders.desks import a_desk

# windows are real but drawn into memory, also where a test is started by hand
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real files, or skip: it lies beside the project, never in it."""
    if not SHARED.is_dir():
        pytest.skip("the folder of real files (../shared/data) is not here")
    return SHARED


@pytest.fixture
def rosa(tmp_path: Path) -> Iterator[Desk]:
    """Rosa Medina, coordinator, at a new store of her own."""
    desk = a_desk(tmp_path / "rosa")
    yield desk
    desk.store.close()
