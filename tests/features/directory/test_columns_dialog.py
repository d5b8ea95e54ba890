"""The columns of a sender's own table are explained once and remembered."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carecoord_desktop.features.directory.page import ColumnsDialog
from carecoord_desktop.features.directory.queries import saved_mappings
from carecoord_desktop.hsds.columns import own_table
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.style import apply_style
from tests.builders.directory import a_table


def test_what_the_columns_mean_is_kept_for_the_sender(
    qapp: QApplication, qtbot: QtBot, rosa: Desk, tmp_path: Path
) -> None:
    apply_style(qapp, "light")
    path = a_table(tmp_path, "agencies.csv", "Agency,What,Tel", "Harbor,Pantry,617-555-0142")
    dialog = ColumnsDialog(rosa, own_table(path))
    qtbot.addWidget(dialog)
    dialog.show()
    for column in ("Agency", "What"):
        dialog.meanings[column].setCurrentIndex(0)
    dialog.save_button.click()
    assert dialog.isVisible()  # a table without any name says nothing
    dialog.meanings["What"].choose("service.name")
    dialog.sender_name.setText("Town hall")
    with qtbot.waitSignal(dialog.explained):
        dialog.save_button.click()
    with rosa.reading() as session:
        [kept] = saved_mappings(session)
    assert (kept.sender, kept.columns) == (
        "Town hall",
        ("agencies.What=service.name", "agencies.Tel=phone.number"),
    )
