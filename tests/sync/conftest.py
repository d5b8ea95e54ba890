"""An office and the laptops of two coordinators."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders.offices import Laptop, Office, a_laptop


@pytest.fixture
def office() -> Office:
    """A hub in memory."""
    return Office.at()


@pytest.fixture
def rosas(office: Office, tmp_path: Path) -> Iterator[Laptop]:
    """Rosa's laptop, enrolled."""
    laptop = a_laptop(office, tmp_path / "rosa", "Rosa Medina")
    yield laptop
    laptop.desk.store.close()


@pytest.fixture
def bens(office: Office, tmp_path: Path) -> Iterator[Laptop]:
    """Ben's laptop, enrolled."""
    laptop = a_laptop(office, tmp_path / "ben", "Ben Carver")
    yield laptop
    laptop.desk.store.close()
