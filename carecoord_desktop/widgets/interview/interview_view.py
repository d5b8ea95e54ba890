"""What both manners of asking share: cards that answer the interview, the bar, the keys, the end."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from carecoord_desktop.sdc.interview import Changed, Interview, Row
from carecoord_desktop.sdc.item import Place
from carecoord_desktop.sdc.tree import AbsentReason
from carecoord_desktop.widgets.interview.editor import Values
from carecoord_desktop.widgets.interview.end_page import EndPage
from carecoord_desktop.widgets.interview.question_card import QuestionCard
from carecoord_desktop.widgets.interview.section_bar import SectionBar
from carecoord_desktop.widgets.interview.taken_away import TakenAway, put_back, take_away
from carecoord_desktop.widgets.notice_bar import NoticeBar

_LATE_MS = 400  # after this long, formulas that a busy machine had no time for are worked out again
_KEYS_WHILE_TYPING = {"Alt+D": "D", "Alt+U": "U", "Alt+N": "N", "Alt+T": "T"}


class InterviewView(QWidget):
    """Asks one interview; what is said goes into it at once, and every part that changed is shown anew.

    `answered` carries the place after the interview took an answer, a reason for none, or a note; `moved`
    the place that is asked now; `finished` says that the person wants to go on to signing; `privacy_wanted`
    carries a sensitive place that would be asked next while sensitive questions are held. `last` are the
    answers of last time; `sensitive` are linkIds of questions and groups that must not be seen by others.
    """

    answered = Signal(object)
    moved = Signal(object)
    finished = Signal()
    privacy_wanted = Signal(object)

    def __init__(
        self,
        interview: Interview,
        last: Mapping[Place, Values] | None = None,
        *,
        sensitive: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._interview, self._last, self._sensitive = interview, dict(last or {}), frozenset(sensitive)
        self._hides_sensitive = self._holds_sensitive = self._has_begun = False
        self._place: Place | None = None
        self._asking = QWidget()
        self._bar, self._end, self.notice = SectionBar(), EndPage(), NoticeBar()
        self._bar.section_wanted.connect(self._go_to_section)
        self._end.place_wanted.connect(self.go_to)
        self._end.went_back.connect(self.go_back_from_end)
        self._end.finished.connect(self.finished)
        self._late = QTimer(self)
        self._late.setInterval(_LATE_MS)
        self._late.timeout.connect(self._catch_up)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._asking)
        self._stack.addWidget(self._end)
        for keys, key in _KEYS_WHILE_TYPING.items():
            self._shortcut(keys, partial(self._press, key))
        self._shortcut("Alt+Left", self.go_back)

    @property
    def interview(self) -> Interview:
        """The interview that is asked."""
        return self._interview

    def place(self) -> Place | None:
        """Return the place that is asked now; None at the end."""
        return None if self.is_at_end else self._place

    @property
    def is_at_end(self) -> bool:
        """Whether the end is shown, with what is still missing."""
        return self._stack.currentWidget() is self._end

    def go_to(self, place: Place) -> None:
        """Ask the question at a place, or the first one below a group; each manner says how."""
        raise NotImplementedError

    def refresh(self, changed: Changed) -> None:
        """Show what changed in the interview; each manner says how."""
        raise NotImplementedError

    def card_at(self, place: Place) -> QuestionCard | None:
        """Return the card that shows a place, None where there is none now; each manner says which."""
        raise NotImplementedError

    def hide_sensitive(self, is_hidden: bool) -> None:
        """Hide the questions others must not see, or show them again; what was typed is kept first."""
        if is_hidden != self._hides_sensitive:
            self.keep()
            self._hides_sensitive = is_hidden
            self._show_all()
            self._show_end_again()

    def hold_sensitive(self, is_held: bool) -> None:
        """Show no sensitive question before somebody said it is private; `privacy_wanted` asks for that."""
        self._holds_sensitive = is_held
        self._show_all()

    def set_language(self, language: str) -> None:
        """Word everything in another language, where the form has it."""
        self.keep()
        self.refresh(self._interview.set_language(language))
        self._show_end_again()

    def keep(self) -> None:
        """Give the interview at once what was typed and not taken yet."""
        if self._place is not None and (card := self.card_at(self._place)) is not None:
            card.keep()

    def saved(self, place: Place) -> None:
        """Show the tick beside an answer that is kept now."""
        if (card := self.card_at(place)) is not None:
            card.saved()

    def finish(self) -> None:
        """Show what is still missing, and the way on; where nothing is, go on at once."""
        self.keep()
        if not self._show_end():
            self.finished.emit()
            return
        self._stack.setCurrentWidget(self._end)
        self._end.begin()

    def go_back(self) -> None:
        """Ask the question before, or from the end the last one; each manner says how."""
        raise NotImplementedError

    def go_back_from_end(self) -> None:
        """Show the questions again."""
        self._stack.setCurrentWidget(self._asking)
        if self._place is not None:
            self.go_to(self._place)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor on the question to go on with, when the interview is shown for the first time."""
        super().showEvent(event)
        self._wait_for_formulas()
        if not self._has_begun and self._place is not None:
            self._has_begun = True
            self.go_to(self._place)

    def _add_group(self, place: Place) -> None:
        self.keep()
        self.notice.clear()  # what was removed before has no place of its own any more
        self.refresh(self._interview.add(place))
        link_id, occurrence = place[-1]
        self.answered.emit(place)
        self.go_to((*place[:-1], (link_id, occurrence + 1)))

    def _remove_group(self, place: Place) -> None:
        self.keep()
        row = self._interview.row(place)
        taken = take_away(self._interview, place)
        words = self.tr("{title} and its answers are removed.").format(title=self._name(row))
        self.notice.tell("info", self.tr("Removed"), words, self.tr("Undo"), lambda: self._put_back(taken))
        self._show_all()
        self.answered.emit(place)

    def _put_back(self, taken: TakenAway) -> None:
        place = put_back(self._interview, taken)
        self.notice.clear()
        self._show_all()
        self.answered.emit(place)
        self.go_to(place)

    def _show_all(self) -> None:
        """Show the whole interview anew; each manner says how."""
        raise NotImplementedError

    def _is_seen(self, row: Row) -> bool:
        """Whether a row may be seen now, if need be after asking for privacy."""
        return not (self._hides_sensitive and self._is_sensitive(row.place))

    def _is_sensitive(self, place: Place) -> bool:
        return any(link_id in self._sensitive for link_id, _ in place)

    def _is_held(self, place: Place) -> bool:
        return self._holds_sensitive and self._is_sensitive(place)

    def _new_card(self, row: Row, *, is_large: bool) -> QuestionCard:
        place = row.place
        card = QuestionCard(row, self._last.get(place, ()), is_large=is_large)
        card.answered.connect(lambda values: self._take(place, lambda: self._interview.answer(place, values)))
        card.absent_chosen.connect(lambda reason: self._take_absent(place, reason))
        card.noted.connect(lambda words: self._take(place, lambda: self._interview.note(place, words)))
        return card

    def _take_absent(self, place: Place, reason: AbsentReason | None) -> None:
        self._take(place, lambda: self._interview.absent(place, reason))

    def _take(self, place: Place, change: Callable[[], Changed]) -> None:
        if self._interview.row(place) is None:
            return  # what was typed last hid the question itself
        self.refresh(change())
        self._wait_for_formulas()
        self.answered.emit(place)

    def _wait_for_formulas(self) -> None:
        if self._interview.is_behind:
            self._late.start()

    def _catch_up(self) -> None:
        if self.isVisible():
            self.refresh(self._interview.catch_up())
        if not self.isVisible() or not self._interview.is_behind:
            self._late.stop()

    def _show_progress(self) -> None:
        row = self._interview.row(self._place) if self._place is not None else None
        self._bar.show_progress(self._interview.progress(), row.section if row is not None else "")

    def _go_to_section(self, position: int) -> None:
        sections = self._interview.progress().sections
        if position < len(sections):
            self.keep()
            self.go_to(sections[position].place)

    def _show_end_again(self) -> None:
        if self.is_at_end:
            self._show_end()

    def _show_end(self) -> bool:
        """Fill the end; return whether anything is still missing."""
        missing, hidden = [], 0
        for problem in self._interview.problems(to_sign=True):
            row = self._interview.row(problem.place)
            if row is not None and (not self._is_seen(row) or self._is_held(row.place)):
                hidden += 1
            else:
                missing.append((problem.place, self._name(row), problem.message))
        self._end.show_missing(missing, hidden)
        return bool(missing or hidden)

    def _name(self, row: Row | None) -> str:
        if row is None:
            return self.tr("The form as a whole")
        return " ".join(words for words in (row.number, row.text) if words)

    def _shortcut(self, keys: str, action: Callable[[], object]) -> None:
        """Take keys that a field would take for itself."""
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(action)

    def _press(self, key: str) -> None:
        place = self.place()
        if place is not None and (card := self.card_at(place)) is not None:
            card.keep()
            card.press(key)


def focus_is_in(widget: QWidget) -> bool:
    """Return whether what has the focus lies in a widget."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))
