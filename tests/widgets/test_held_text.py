"""What a form holds beside its fields is kept and brought back with them, and takes no room."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.widgets.held_text import HeldText
from carecoord_desktop.widgets.written import all_written, first_words, write_all


def test_it_is_kept_and_brought_back_like_a_field(qtbot: QtBot) -> None:
    fields = QWidget()
    qtbot.addWidget(fields)
    held, line = HeldText("answers", fields, "{}"), QLineEdit("Ana")
    QVBoxLayout(fields).addWidget(line)
    parts = {"": {"answers": held, "informant": line}}
    held.text = '{"a": 1}'
    kept = all_written(parts)
    held.text = "{}"
    write_all(parts, kept)
    assert held.text == '{"a": 1}'
    assert first_words(parts) == "Ana", "what nobody typed does not tell one draft from another"
    fields.show()
    assert not held.isVisible()
