"""Every page of the real window, on made-up people, within the smallest screen we promise to work on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.widgets.room import Room
from carecoord_desktop.widgets.style import apply_style
from tests.journeys.pictures import PICTURES
from tests.journeys.walk import MONDAY_MORNING, SCREEN, Walk, rosas_laptop, settle


@pytest.fixture
def walk(tmp_path: Path, qapp: QApplication) -> Iterator[Walk]:
    """A walk through the program at 200 %; what fits then fits at every smaller scale."""
    apply_style(qapp, "light", 2.0)
    with (
        clock.reading_from(HeldClock(MONDAY_MORNING)),
        rosas_laptop(tmp_path, people=20, others=0) as (profile, patient_ids),
    ):
        walk = Walk(tmp_path, profile, patient_ids)
        yield walk
        walk.close()
    apply_style(qapp, "light")


def test_every_page_fits_the_smallest_screen(walk: Walk, qapp: QApplication) -> None:
    too_large = []
    for picture in PICTURES:
        shown = picture.draw(walk)
        if shown.width() > SCREEN[0] or shown.height() > SCREEN[1]:
            too_large.append((picture.name, shown.size().toTuple()))
        if isinstance(shown, QDialog):
            shown.done(QDialog.DialogCode.Rejected)
            settle()
    assert too_large == []


def test_the_last_button_of_the_first_steps_can_be_reached(walk: Walk) -> None:
    page = walk.start_new()
    room = page.findChild(Room)
    assert room is not None
    room.ensureWidgetVisible(page.ui.create)
    settle()
    assert not page.ui.create.visibleRegion().isEmpty()
