"""In any form, words that are never recorded get a gentle word below them, and nothing is stopped."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.features.contact_notes.form import NoteForm
from carecoord_desktop.features.goals.form import GoalForm, ProgressForm, StepForm
from carecoord_desktop.features.goals.rules import GoalDraft, StepDraft
from carecoord_desktop.features.interpreters.rules import Interpreting
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.gentle_word import GentleWord
from carecoord_desktop.widgets.interview.note_line import NoteLine
from carecoord_desktop.widgets.interview.text_editors import TextEditor
from carecoord_desktop.widgets.plain_edit import PlainEdit
from carecoord_desktop.widgets.style import apply_style
from tests.builders.contacts import a_note_draft

HINT = "Waits for her green card"


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    apply_style(qapp, "light")


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    """Return a widget that is on screen."""
    qtbot.addWidget(widget)
    widget.show()
    return widget


def said(widget: QWidget) -> list[str]:
    """Return the gentle words that can be read."""
    return [each.words() for each in widget.findChildren(GentleWord) if each.isVisible()]


@pytest.mark.parametrize("name", ["goal", "step", "progress", "note"])
def test_the_word_comes_and_goes_with_what_is_typed_and_the_form_has_no_problem(
    qtbot: QtBot, name: str
) -> None:
    forms: dict[str, tuple[DraftForm[Any], str]] = {
        "goal": (GoalForm(GoalDraft("Learn English"), {}), "statement"),
        "step": (StepForm(StepDraft("Call the clinic", owner_id=UUID(int=1)), {UUID(int=1): "Rosa"}), "text"),
        "progress": (ProgressForm("Learn English"), "note"),
        "note": (NoteForm(a_note_draft(), Interpreting(), {}), "text"),
    }
    form, field = forms[name]
    shown(qtbot, form)
    drawn = form.parts()[""][field]
    assert isinstance(drawn, QLineEdit | PlainEdit)
    before = form.found_problems()
    assert said(form) == []
    drawn.setText(HINT)
    [words] = said(form)
    assert "immigration status" in words
    assert form.found_problems() == before
    drawn.setText("Waits for her sister")
    assert said(form) == []


def test_notes_and_texts_of_an_interview_are_looked_at_too(qtbot: QtBot) -> None:
    note = NoteLine("Are you safe?")
    shown(qtbot, note)
    QTest.keyClicks(note.line, HINT)
    assert len(said(note)) == 1
    text = TextEditor()
    shown(qtbot, text)
    [drawn] = text.findChildren(PlainEdit)
    QTest.keyClicks(drawn, "vive sin papeles")
    assert len(said(text)) == 1
