"""Somebody typing an allergy into the real form, in a process of her own that is killed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from uuid import UUID

from carecoord_desktop.store.draft import AUTOSAVE_SECONDS

_CHILD = "import sys; from tests.builders.typing import child; child(*sys.argv[1:])"


def child(folder: str, key_hex: str, chart: str, early: str, late: str) -> None:
    """Type early words, wait as long as may be lost, type late words, say so, and wait to be killed."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from carecoord_desktop.features.allergies.form import AllergyForm
    from carecoord_desktop.features.allergies.page import AllergiesPage
    from carecoord_desktop.store.desk import Desk
    from carecoord_desktop.store.store import Store
    from tests.builders.desks import ROSA
    from tests.builders.pages import opened, press

    application = QApplication([])
    store = Store(Path(folder) / "records.db", bytes.fromhex(key_hex))
    page = AllergiesPage(Desk(store, ROSA, "Rosa Medina", "coordinator"), UUID(chart))
    page.show()
    press(page, "Add allergy")
    form = opened(page, AllergyForm)
    QTest.keyClicks(form.ui.substance, early)
    QTest.qWait(AUTOSAVE_SECONDS * 1000)
    QTest.keyClicks(form.ui.reaction, late)
    sys.stdout.write("typed\n")
    sys.stdout.flush()
    application.exec()


def type_and_be_killed(folder: Path, key: bytes, chart: UUID, early: str, late: str) -> None:
    """Kill (SIGKILL) the process right after the late words; the early ones are `AUTOSAVE_SECONDS` old."""
    with subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(folder), key.hex(), str(chart), early, late],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "typed"
        process.kill()
        process.wait(timeout=20)
