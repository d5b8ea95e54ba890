"""Pages and forms are tried in the dress the coordinator sees them in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.style import apply_style

AnyPage = TypeVar("AnyPage", bound=Page)


@pytest.fixture
def lucille(rosa: Desk) -> UUID:
    """Lucille Grant's chart."""
    patient_id = new_id()
    with rosa.writing() as session:
        session.add(Patient(id=patient_id, chart=patient_id, family_name="Grant", given_names=("Lucille",)))
    return patient_id


@pytest.fixture
def show_page(qapp: QApplication, qtbot: QtBot, rosa: Desk) -> Callable[[AnyPage], AnyPage]:
    """Return how to show a page that follows Rosa's store, in a window that has the keyboard."""
    apply_style(qapp, "light")

    def show(page: AnyPage) -> AnyPage:
        qtbot.addWidget(page)
        rosa.listen(page.kinds_changed)
        page.resize(1100, 560)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.setFocus()
        return page

    return show


@pytest.fixture
def monday() -> Iterator[HeldClock]:
    """Monday, 23 November 2026, 10:20 at the office."""
    held = HeldClock(datetime(2026, 11, 23, 15, 20, tzinfo=UTC))
    with clock.reading_from(held):
        yield held
