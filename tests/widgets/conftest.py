"""Every part is tried in the dress the coordinator sees it in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from carecoord_desktop.widgets.style import apply_style


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """Dress the application in light colors at 100 %, whatever the test before left behind."""
    apply_style(qapp, "light")
    yield qapp
    QApplication.clipboard().clear()  # what is left there outlives Python, and Qt falls over it at exit
    apply_style(qapp, "light")
