"""Which way of answering fits a question."""

from __future__ import annotations

from collections.abc import Callable

from carecoord_desktop.sdc.interview import Row
from carecoord_desktop.sdc.item import OPEN_CHOICE
from carecoord_desktop.widgets.interview.attachment_editor import AttachmentEditor
from carecoord_desktop.widgets.interview.choice_editor import MOST_BUTTONS, ChoiceEditor
from carecoord_desktop.widgets.interview.date_editors import DateEditor, MomentEditor, TimeEditor
from carecoord_desktop.widgets.interview.editor import Editor
from carecoord_desktop.widgets.interview.list_editors import DropDownEditor, SearchEditor
from carecoord_desktop.widgets.interview.number_editors import NumberEditor, QuantityEditor, SliderEditor
from carecoord_desktop.widgets.interview.offers import offers_of
from carecoord_desktop.widgets.interview.several_editor import SeveralEditor
from carecoord_desktop.widgets.interview.shown_answer import ShownAnswer
from carecoord_desktop.widgets.interview.text_editors import AddressEditor, LineEditor, TextEditor

_MOST_IN_DROP_DOWN = 30
_MOST_TICKS = 24
_BUTTON_CONTROLS = {"radio-button", "check-box"}

_TYPED: dict[str, Callable[[Row], Editor]] = {
    "string": lambda row: LineEditor(),
    "text": lambda row: TextEditor(),
    "url": lambda row: AddressEditor(),
    "integer": lambda row: _number(row),
    "decimal": lambda row: _number(row),
    "quantity": lambda row: QuantityEditor(row.item),
    "date": lambda row: DateEditor(),
    "dateTime": lambda row: MomentEditor(),
    "time": lambda row: TimeEditor(),
    "attachment": lambda row: AttachmentEditor(row.item),
}


def way_of(row: Row) -> str:
    """Return the name of the way in which a row is answered; while it stays the same, so does the editor."""
    kind = row.item.kind
    if row.is_read_only or kind == "reference":
        return "shown"
    if kind == "boolean":
        return "buttons"
    if row.item.is_choice:
        return _way_of_choice(row)
    return kind if kind in _TYPED else "shown"


def editor_for(row: Row) -> Editor:
    """Return a new editor for a row; it shows nothing yet."""
    way = way_of(row)
    if way == "shown":
        return ShownAnswer()
    if way == "buttons":
        return ChoiceEditor(row)
    if way == "drop-down":
        return DropDownEditor(row)
    if way == "search":
        return SearchEditor(row)
    make = _TYPED[way]
    return SeveralEditor(lambda: make(row)) if row.item.repeats else make(row)


def _way_of_choice(row: Row) -> str:
    if not row.options:
        return "string"  # the list is not at hand: the answer is written in words
    count, controls = len(offers_of(row)), set(row.item.look.controls)
    most = _MOST_TICKS if row.item.repeats or controls & _BUTTON_CONTROLS else MOST_BUTTONS
    if count <= most:
        return "buttons"
    is_plain = not row.item.repeats and row.item.kind != OPEN_CHOICE
    return "drop-down" if is_plain and count <= _MOST_IN_DROP_DOWN else "search"


def _number(row: Row) -> Editor:
    return SliderEditor(row.item) if "slider" in row.item.look.controls else NumberEditor(row.item)
