"""One question: its words, the way to answer it, what was said last time, and what is wrong in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStyle, QVBoxLayout, QWidget

from carecoord_desktop.sdc.interview import Row
from carecoord_desktop.sdc.tree import AbsentReason
from carecoord_desktop.widgets.interview.editor import Editor, Values
from carecoord_desktop.widgets.interview.editors import editor_for, way_of
from carecoord_desktop.widgets.interview.language import direction_of, lean
from carecoord_desktop.widgets.interview.last_time import LastTime
from carecoord_desktop.widgets.interview.note_line import NoteLine
from carecoord_desktop.widgets.interview.saved_tick import SavedTick
from carecoord_desktop.widgets.interview.side_actions import SideActions
from carecoord_desktop.widgets.labels import Heading, PlainLabel, SoftText
from carecoord_desktop.widgets.style import look, space

_HEAD = 28  # pixels at 100 %: kept free for the side actions, so that nothing moves when they come
_INDENT, _BAR = 16, 3  # pixels at 100 %: how far a question stands in, and the bar beside the one being asked
_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class QuestionCard(QWidget):
    """Shows one row of an interview and tells what the coordinator says to it; it changes nothing itself.

    `answered` carries the values, `absent_chosen` why there are none (None takes that back), `noted` the
    words of a note. Keys, while no text is being typed: 1 to 9 and 0 choose, D declines, U cannot answer,
    N keeps the last answer, T opens a note, Delete clears.
    """

    answered = Signal(object)
    absent_chosen = Signal(object)
    noted = Signal(str)

    def __init__(
        self, row: Row, last: Values = (), *, is_large: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._row, self._last, self._is_current, self._unread = row, last, False, ""
        self._is_large = is_large
        self._sides: SideActions | None = None
        self._note: NoteLine | None = None
        self._head, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._mark, self._tick = SoftText("", small=True), SavedTick()
        self._mark.setMinimumHeight(look().px(_HEAD))
        self._head.addWidget(self._mark, 1)
        self._head.addWidget(self._tick)
        self._question, self._help = Heading("", level=2 if is_large else 3), SoftText("")
        self._question.setWordWrap(True)
        self._problem = PlainLabel("", wrap=True)
        self._problem.setProperty("kind", "problem")
        self._last_time = LastTime(last, row.text) if last else None
        if self._last_time is not None:
            self._last_time.confirmed.connect(self._confirm_last)
        self._way, self._editor = way_of(row), self._new_editor(row)
        words = QVBoxLayout()
        words.addLayout(self._head)
        words.addWidget(self._question)
        words.addWidget(self._help)
        self._column.addLayout(words)
        for each in (self._editor, self._last_time, self._problem):
            if each is not None:
                self._column.addWidget(each)
        space(words, between=2)
        space(self._head, between=8)
        indent = 0 if is_large else _INDENT * max(row.depth, 1)
        space(self._column, around=(indent, 0, 0, 0), between=12)
        self.show_row(row)

    @property
    def row(self) -> Row:
        """The row as it is shown."""
        return self._row

    @property
    def is_current(self) -> bool:
        """Whether this is the question being asked."""
        return self._is_current

    def show_row(self, row: Row) -> None:
        """Show another state of the row; what is being typed is not touched."""
        self._row = row
        direction = direction_of(row.text)
        self.setLayoutDirection(direction)
        lean(direction, self._mark, self._help, self._problem)
        self._mark.setText(" \u00b7 ".join(self._marks()))
        self._question.setText(row.text)
        self._question.setVisible(bool(row.text))
        self._help.setText(row.help)
        self._help.setVisible(bool(row.help))
        if way_of(row) != self._way:
            self._replace_editor(row)
        self._editor.show_row(row if row.absent is None else replace(row, answers=()))
        self._editor.name_after(self._name())
        self.setAccessibleName(self._name())
        if self._last_time is not None:
            self._last_time.show_row(row)
        if row.note or self._note is not None:
            self._note_line().show_note(row.note)
            self._note_line().waits_for_answer = not row.is_answered
        self._show_sides()
        self._show_problem()

    def set_current(self, is_current: bool) -> None:
        """Offer what can be said beside an answer, or stop offering it."""
        self._is_current = is_current
        self.update()
        if not is_current:
            self._tick.hide()
        self._show_sides()

    def saved(self) -> None:
        """Say that the answer just given is kept."""
        self._tick.show()

    def keep(self) -> None:
        """Tell at once what was typed and not told yet."""
        self._editor.keep()
        if self._note is not None:
            self._note.keep()

    def begin(self) -> None:
        """Put the cursor where the answer is given."""
        stops = list(self._visible_stops())
        (stops[0] if stops else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in order; of options that exclude each other only one."""
        extras: list[QWidget] = [] if self._last_time is None else [self._last_time.no_change]
        if self._note is not None:
            extras.append(self._note.line)
        return [*self._editor.tab_stops(), *extras, *(self._sides.buttons() if self._sides else ())]

    def say(self, words: str) -> None:
        """Say something about the answer until the row is shown anew, such as that it is still missing."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self._editor.describe(words)

    def problem_words(self) -> str:
        """Return what is wrong with the answer, in words; "" when nothing is."""
        return "\n".join(words for words in (self._unread, self._row.problem) if words)

    def press(self, key: str) -> bool:
        """Do what a key stands for; return whether it stands for something here."""
        if self._row.is_read_only:
            return False
        match key.upper():
            case "D":
                self._side_actions().toggle(AbsentReason.DECLINED)
            case "U":
                self._side_actions().toggle(AbsentReason.UNABLE)
            case "T":
                self._note_line().begin()
            case "N" if self._last:
                self._confirm_last()
            case _:
                return self._editor.press(key)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that no field took."""
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if is_plain and event.key() in _CLEARING and self._row.answers and not self._row.is_read_only:
            self.answered.emit(())
        elif not (is_plain and self.press(event.text())):
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark the question being asked among the others on its page."""
        if self._is_current and not self._is_large:
            bar = QRect(0, 0, look().px(_BAR), self.height())
            painter = QPainter(self)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look().colors.brand))
            painter.drawRect(QStyle.visualRect(self.layoutDirection(), self.rect(), bar))

    def _name(self) -> str:
        return self._row.text or self._row.number

    def _marks(self) -> Iterator[str]:
        if self._row.number:
            yield self._row.number
        if self._row.is_required and not self._row.is_answered:
            yield self.tr("required to sign")
        if self._row.is_read_only or self._row.is_computed:
            yield self.tr("filled in by the form")

    def _new_editor(self, row: Row) -> Editor:
        made = editor_for(row)
        made.answered.connect(self._take)
        made.unread.connect(self._take_unread)
        return made

    def _replace_editor(self, row: Row) -> None:
        made = self._new_editor(row)
        self._column.replaceWidget(self._editor, made)
        self._editor.hide()
        self._editor.deleteLater()
        self._way, self._editor = way_of(row), made

    def _take(self, values: Values) -> None:
        self._tick.hide()
        self.answered.emit(values)

    def _take_unread(self, words: str) -> None:
        if words != self._unread:
            self._unread = words
            self._show_problem()

    def _confirm_last(self) -> None:
        self._take(self._last)

    def _show_problem(self) -> None:
        row = self._row
        parts = (self._unread, row.problem, row.warning, row.failure)
        self.say("\n".join(words for words in parts if words))

    def _side_actions(self) -> SideActions:
        if self._sides is None:
            self._sides = made = SideActions(self._name())
            made.absent_chosen.connect(self.absent_chosen)
            made.note_wanted.connect(lambda: self._note_line().begin())
            made.clear_wanted.connect(lambda: self._take(()))
            self._head.addWidget(made)
            made.show_row(self._row, is_current=self._is_current)
        return self._sides

    def _show_sides(self) -> None:
        if self._is_current or self._row.absent is not None or self._sides is not None:
            self._side_actions().show_row(self._row, is_current=self._is_current)

    def _note_line(self) -> NoteLine:
        if self._note is None:
            self._note = NoteLine(self._name())
            self._note.noted.connect(self.noted)
            self._note.left.connect(self.begin)
            self._note.waits_for_answer = not self._row.is_answered
            self._column.insertWidget(self._column.indexOf(self._problem), self._note)
        return self._note

    def _visible_stops(self) -> Iterator[QWidget]:
        return (stop for stop in self._editor.stops() if not stop.isHidden() and stop.isEnabled())
