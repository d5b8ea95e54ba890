"""Asks all questions on one page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.sdc.interview import Changed, Interview, Row
from carecoord_desktop.sdc.item import Place
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.interview.editor import Values
from carecoord_desktop.widgets.interview.group_parts import AddButton, Introduction
from carecoord_desktop.widgets.interview.interview_view import InterviewView, focus_is_in
from carecoord_desktop.widgets.interview.lazy_column import LazyColumn, Part
from carecoord_desktop.widgets.interview.question_card import QuestionCard
from carecoord_desktop.widgets.interview.steps import steps_of
from carecoord_desktop.widgets.interview.tab_walk import step_outside, step_within, stop_at
from carecoord_desktop.widgets.labels import SoftText
from carecoord_desktop.widgets.style import look, space

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# pixels at 100 %, kept free until a part is made: a heading, the words of a question, several lines to fill
_TEXT_HEIGHT, _WORDS_HEIGHT, _TEXT_FIELD = 40, 63, 80
_MOST_OPTIONS = 10


class WholeInterview(InterviewView):
    """All questions on one page: Tab and Enter go on, Alt+Left goes back, the bar leads to any section."""

    def __init__(
        self,
        interview: Interview,
        last: Mapping[Place, Values] | None = None,
        *,
        sensitive: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(interview, last, sensitive=sensitive, parent=parent)
        self._column = LazyColumn()
        self._number = 0
        self.review = button(self.tr("Review"), "primary")
        self.review.clicked.connect(self.finish)
        hint = SoftText(self.tr("Tab or Enter: next    Alt+Left: back"), small=True)
        hint.setWordWrap(False)
        buttons, whole = QHBoxLayout(), QVBoxLayout(self._asking)
        buttons.addStretch(1)
        buttons.addWidget(hint)
        buttons.addWidget(self.review)
        whole.addWidget(self._bar)
        whole.addWidget(self._column, 1)
        whole.addWidget(self.notice)
        whole.addLayout(buttons)
        space(buttons, between=12)
        space(whole, between=12)
        self._show_all()
        self._place = interview.next_place() or next(iter(self._questions()), None)
        self._show_progress()
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - Qt's own type says less
        app.focusChanged.connect(self._follow)

    def go_to(self, place: Place) -> None:
        """Ask the question at a place, or the first one below a group."""
        found = next((each for each in self._questions() if each[: len(place)] == place), None)
        if found is None:
            return
        if self._is_held(found):
            self.privacy_wanted.emit(found)
            return
        self._stack.setCurrentWidget(self._asking)
        card = self._column.make(("question", found))
        if isinstance(card, QuestionCard):
            self._column.reveal(("question", found))
            card.begin()
            self._enter(found)

    def go_back(self) -> None:
        """Ask the question before; from the end, the one asked last."""
        if self.is_at_end:
            self.go_back_from_end()
        else:
            self._step(-1)

    def refresh(self, changed: Changed) -> None:
        """Show what changed: the parts named, and no others."""
        rows = (self._interview.row(place) for place in changed.places)
        self._show_rows(row for row in rows if row is not None)
        if changed.came or changed.went:
            self._show_parts()
        self._show_progress()

    def card_at(self, place: Place) -> QuestionCard | None:
        """Return the card of a question, None where it is not made yet."""
        card = self._column.made(("question", place))
        return card if isinstance(card, QuestionCard) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next question."""
        if event.key() in _ENTER and not self.is_at_end:
            self._step(1)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        """Walk through the questions as they are read, then to the buttons, and out."""
        if self.is_at_end:
            return super().focusNextPrevChild(is_forward)
        card = None if self._place is None else self.card_at(self._place)
        if card is not None and step_within(card.stops(), is_forward=is_forward):
            return True
        if card is not None and focus_is_in(card):
            return self._tab_beyond(1 if is_forward else -1)
        ends = [self._bar.sections, self.review, self.notice.button]
        if step_within(ends, is_forward=is_forward) or step_outside(self, is_forward=is_forward):
            return True
        return super().focusNextPrevChild(is_forward)

    def _tab_beyond(self, by: int) -> bool:
        if self._step(by):
            return True
        stop_at(self.review if by > 0 else self._bar.sections, is_forward=by > 0)
        return True

    def _step(self, by: int) -> bool:
        self.keep()
        places = [each for each in self._questions() if each == self._place or self._is_askable(each)]
        at = places.index(self._place) + by if self._place in places else 0
        if not 0 <= at < len(places):
            return False
        self.go_to(places[at])
        return True

    def _show_all(self) -> None:
        self._show_rows(self._interview.rows())
        self._show_parts()
        self._show_progress()

    def _show_rows(self, rows: Iterable[Row]) -> None:
        for row in rows:
            part = self._column.made(("question" if row.item.is_question else "text", row.place))
            if isinstance(part, QuestionCard | Introduction):
                part.show_row(row)

    def _show_parts(self) -> None:
        rows = [row for row in self._interview.rows() if self._is_seen(row)]
        adds = {step.question.place: step.adds for step in steps_of(rows)}
        parts: list[Part] = []
        for row in rows:
            if self._is_held(row.place):
                parts += self._privacy_part(row.place, parts)
                continue
            parts.append(self._part_of(row))
            for group in adds.get(row.place, ()):
                parts.append(self._add_part(group))
        self._column.show_parts(parts)
        self._keep_place()

    def _part_of(self, row: Row) -> Part:
        place = row.place
        if row.item.is_question:
            return Part(("question", place), _height(row), lambda: self._card(place))
        return Part(("text", place), look().px(_TEXT_HEIGHT), lambda: self._text(place))

    def _privacy_part(self, place: Place, before: list[Part]) -> list[Part]:
        """Return what stands for held questions, once for all that follow each other."""
        if before and before[-1].key[0] == "privacy":
            return []
        height = look().px(look().sizes.control)
        return [Part(("privacy", place), height, lambda: self._privacy_button(place))]

    def _privacy_button(self, place: Place) -> QWidget:
        made = button(self.tr("Some questions need a private moment"), "secondary", "lock")
        made.clicked.connect(lambda: self.privacy_wanted.emit(place))
        return made

    def _add_part(self, group: Row) -> Part:
        link_id, _ = group.place[-1]
        key = ("add", (*group.place[:-1], (link_id, 0)))
        made = self._column.made(key)
        if isinstance(made, AddButton):
            made.show_row(group)
        return Part(key, look().px(_TEXT_HEIGHT), lambda: self._add(group))

    def _card(self, place: Place) -> QWidget:
        row = self._interview.row(place)
        assert row is not None  # noqa: S101  # a part is only kept while its row is shown
        card = self._new_card(row, is_large=False)
        card.set_current(place == self._place)
        return card

    def _text(self, place: Place) -> QWidget:
        row = self._interview.row(place)
        assert row is not None  # noqa: S101  # a part is only kept while its row is shown
        text = Introduction(row)
        text.remove_wanted.connect(lambda: self._remove_group(place))
        return text

    def _add(self, group: Row) -> QWidget:
        add = AddButton(group, is_indented=True)
        add.add_wanted.connect(self._add_group)
        return add

    def _questions(self) -> Iterator[Place]:
        rows = self._interview.rows()
        return (row.place for row in rows if row.item.is_question and self._is_seen(row))

    def _is_askable(self, place: Place) -> bool:
        row = self._interview.row(place)
        return row is not None and row.is_askable

    def _keep_place(self) -> None:
        """Where the question being asked is gone, go on with the one that stands in its place."""
        places = list(self._questions())
        if self._place in places:
            self._number = places.index(self._place)
        elif self._place is not None:
            self._place = places[min(self._number, len(places) - 1)] if places else None
            if self._place is not None and self._has_begun and not self.is_at_end:
                self.go_to(self._place)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Know which question is asked, wherever the focus came from."""
        widget = now
        while widget is not None and widget is not self and not isinstance(widget, QuestionCard):
            widget = widget.parentWidget()
        if isinstance(widget, QuestionCard) and self.isAncestorOf(widget):
            if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
                # what is clicked stays under the mouse
                self._column.reveal(("question", widget.row.place))
            self._enter(widget.row.place)

    def _enter(self, place: Place) -> None:
        if place == self._place and (card := self.card_at(place)) is not None and card.is_current:
            return
        if self._place is not None and (before := self.card_at(self._place)) is not None:
            before.set_current(False)
        self._place, self._number = place, list(self._questions()).index(place)
        if (card := self.card_at(place)) is not None:
            card.set_current(True)
        self._show_progress()
        self.moved.emit(place)


def _height(row: Row) -> int:
    """Return about how high the card of a row will be, in pixels at the scale in force."""
    options = 2 if row.item.kind == "boolean" else len(row.options)
    field = _TEXT_FIELD if row.item.kind == "text" else look().sizes.control
    if 0 < options <= _MOST_OPTIONS:
        field = options * (look().sizes.interview + look().sizes.inside) - look().sizes.inside
    return look().px(_WORDS_HEIGHT + field)
