"""What stands in the fields of a form, letter by letter: half a date and an unfinished word, too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from carecoord_desktop.store.draft import SavedDraft, draft_again
from carecoord_desktop.store.record import Seen
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.held_text import HeldText
from carecoord_desktop.widgets.plain_edit import PlainEdit
from carecoord_desktop.widgets.tiles import Tiles

Value = str | bool | list[str] | None
Parts = Mapping[str, Mapping[str, QWidget]]
"""The input widgets of a form by name, under the name of the part they are in; a plain form has one, ""."""

_INPUTS = (QLineEdit, PlainEdit, QComboBox, QCheckBox, Tiles)


@dataclass(frozen=True)
class Written:
    """One unfinished form: which one it is, what it is about, since when, and what each field shows.

    `seen` is what the worker had before her of an existing record when she began; it lies beside the text.
    """

    form: str
    title: str
    about: str
    began_at: datetime
    parts: dict[str, dict[str, Value]]
    seen: Seen | None = None


def written_of(saved: SavedDraft) -> Written:
    """Return what was written in a form when its draft was kept.

    Raises:
        ValueError: if another version wrote it in another way.
    """
    return draft_again(Written, saved)


def inputs_of(fields: QWidget) -> dict[str, QWidget]:
    """Return the named fields that somebody fills in, in the order they were drawn."""
    found = (child for kind in _INPUTS for child in fields.findChildren(kind))
    named = {child.objectName(): child for child in found if _is_ours(child)}
    order = [child.objectName() for child in fields.findChildren(QWidget)]
    return {name: named[name] for name in dict.fromkeys(order) if name in named}


def all_written(parts: Parts) -> dict[str, dict[str, Value]]:
    """Return what all fields show now."""
    return {
        part: {name: written_in(drawn) for name, drawn in inputs.items()} for part, inputs in parts.items()
    }


def write_all(parts: Parts, values: Mapping[str, Mapping[str, Value]]) -> None:
    """Show what was written; a field of another version of the form stays as it is."""
    for part, inputs in parts.items():
        known = values.get(part, {})
        for name, drawn in inputs.items():
            if name in known:
                write_into(drawn, known[name])


def written_in(drawn: QWidget) -> Value:
    """Return what a field shows: text, a tick, or the ticks inside it by their codes."""
    match drawn:
        case HeldText():
            return drawn.text
        case Choice() | Tiles():
            word = drawn.value()
            return None if word is None else str(word)
        case QComboBox():
            return None if drawn.currentData() is None else str(drawn.currentData())
        case QCheckBox():
            return drawn.isChecked()
        case QLineEdit():
            return drawn.text()
        case PlainEdit():
            return drawn.toPlainText()
        case _:
            return [str(each.property("code")) for each in drawn.findChildren(QCheckBox) if each.isChecked()]


def write_into(drawn: QWidget, value: Value) -> None:
    """Show in a field what `written_in` returned."""
    match drawn:
        case HeldText():
            drawn.text = value if isinstance(value, str) else ""
        case Choice() | Tiles():
            drawn.choose(value)
        case QComboBox():
            drawn.setCurrentIndex(drawn.findData(value))
        case QCheckBox():
            drawn.setChecked(bool(value))
        case QLineEdit() | PlainEdit():
            drawn.setText(value if isinstance(value, str) else "")
        case _:
            codes = value if isinstance(value, list) else []
            for tick in drawn.findChildren(QCheckBox):
                tick.setChecked(str(tick.property("code")) in codes)


def first_words(parts: Parts) -> str:
    """Return the first text that somebody wrote, to tell one unfinished form from another, or ""."""
    for inputs in parts.values():
        for drawn in inputs.values():
            if isinstance(drawn, QLineEdit) and (words := drawn.text().strip()):
                return words
    return ""


def _is_ours(drawn: QWidget) -> bool:
    return bool(drawn.objectName()) and not drawn.objectName().startswith("qt_")
