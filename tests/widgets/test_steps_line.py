"""The states of something on its way: read out as one sentence, wrapped where room is short."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carecoord_desktop.widgets.steps_line import StepsLine
from carecoord_desktop.widgets.style import apply_style

STEPS = ("Draft", "Team review", "Clinician approved", "Patient agreed", "Active")


def test_the_way_is_read_out_as_one_sentence_and_never_cut(qapp: QApplication, qtbot: QtBot) -> None:
    apply_style(qapp, "light")
    line = StepsLine()
    qtbot.addWidget(line)
    line.show_steps(STEPS, 1)
    assert line.accessibleName() == "Step 2 of 5: Team review"
    layout = line.layout()
    assert layout is not None
    assert layout.heightForWidth(200) > layout.heightForWidth(2000)
    line.show_steps(STEPS[:2], 1, is_finished=True)
    assert layout.count() == 2


def test_what_is_done_looks_other_than_what_is_to_come(qapp: QApplication, qtbot: QtBot) -> None:
    apply_style(qapp, "light")
    line = StepsLine()
    qtbot.addWidget(line)
    line.resize(900, 40)
    pictures = []
    for now, is_finished in ((0, False), (4, False), (4, True)):
        line.show_steps(STEPS, now, is_finished=is_finished)
        line.show()
        pictures.append(line.grab().toImage())
    assert pictures[0] != pictures[1]
    assert pictures[1] != pictures[2]
