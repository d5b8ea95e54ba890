"""Asks one question at a time."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.sdc.interview import Changed, Interview
from carecoord_desktop.sdc.item import Place
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.form_layout import scrolled
from carecoord_desktop.widgets.interview.editor import Values
from carecoord_desktop.widgets.interview.interview_view import InterviewView
from carecoord_desktop.widgets.interview.question_card import QuestionCard
from carecoord_desktop.widgets.interview.step_page import StepPage
from carecoord_desktop.widgets.interview.steps import Step, steps_of
from carecoord_desktop.widgets.interview.tab_walk import step_outside, step_within, stop_at
from carecoord_desktop.widgets.labels import SoftText
from carecoord_desktop.widgets.style import look, space

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GuidedInterview(InterviewView):
    """One question at a time: Enter goes on, Alt+Left goes back, the bar leads to any section.

    It opens at the first question nobody has dealt with, and after the last question shows what is missing.
    """

    def __init__(
        self,
        interview: Interview,
        last: Mapping[Place, Values] | None = None,
        *,
        sensitive: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(interview, last, sensitive=sensitive, parent=parent)
        self._page: StepPage | None = None
        self._number = 0
        self._reminded_of: Place | None = None
        self._held = QWidget()
        self._middle = QVBoxLayout(self._held)
        self._nothing = SoftText("")
        self._middle.addWidget(self._nothing)
        self._room = scrolled(self._held)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - Qt's own type says less
        app.focusChanged.connect(self._follow)
        self.back = button(self.tr("Back"), "secondary", "arrow-left")
        self.next = button(self.tr("Next"), "primary")
        self.back.setAutoDefault(True)  # Enter on it goes back, as it says
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self._hint = SoftText(self.tr("Enter: next    Alt+Left: back"), small=True)
        self._hint.setWordWrap(False)
        buttons, whole = QHBoxLayout(), QVBoxLayout(self._asking)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self._hint)
        buttons.addWidget(self.next)
        whole.addWidget(self._bar)
        whole.addWidget(self._room, 1)
        whole.addWidget(self.notice)
        whole.addLayout(buttons)
        space(self._middle)
        space(buttons, between=12)
        space(whole, between=12)
        self._show_at(interview.next_place() or (self._steps()[0].question.place if self._steps() else None))

    def go_to(self, place: Place) -> None:
        """Ask the question at a place, or the first one below a group."""
        steps = self._steps()
        at = next((step for step in steps if step.question.place[: len(place)] == place), None)
        self.keep()
        if at is not None:
            self._ask(at.question.place)

    def go_on(self) -> None:
        """Ask the next question; what is required or cannot be read is said once before."""
        self.keep()
        if self._place is not None and self._is_held(self._place):
            self.privacy_wanted.emit(self._place)
            return
        page, row = self._page, self._interview.row(self._place) if self._place is not None else None
        if page is not None and row is not None and self._reminded_of != row.place:
            self._reminded_of = row.place
            if page.card.problem_words():
                return
            if row.is_required and row.is_askable and not row.is_answered:
                page.card.say(self.tr("This is needed to sign. Press Next again to leave it for later."))
                return
        if (step := self._beside(1)) is None:
            self.finish()
        else:
            self._ask(step.question.place)

    def go_back(self) -> None:
        """Ask the question before; from the end, the last one."""
        self.keep()
        if self.is_at_end:
            self.go_back_from_end()
        elif (step := self._beside(-1)) is not None:
            self._ask(step.question.place)

    def refresh(self, changed: Changed) -> None:
        """Show what changed; the question asked stays the same, as long as it is still asked."""
        page = self._page
        if page is None or self._place is None or self._place in changed.went:
            self._show_all()
            return
        row = self._interview.row(self._place)
        if row is not None and self._place in changed.places:
            page.card.show_row(row)
        step = self._step_at(self._place)
        if step is not None and (changed.came or changed.went or page.shows_any_of(changed.places)):
            page.show_around(step)
        self._show_progress()
        self._show_ways()

    def card_at(self, place: Place) -> QuestionCard | None:
        """Return the card of the question that is asked, None for any other place."""
        return self._page.card if self._page is not None and place == self._place else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, or answer although the cursor is on a button."""
        if event.key() in _ENTER and not self.is_at_end:
            self.go_on()
        elif self.is_at_end or self._page is None or not self._page.card.press(event.text()):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        """Walk from the answer to what is beside it, to the buttons, to the sections, and out."""
        if self.is_at_end or self._page is None:
            return super().focusNextPrevChild(is_forward)
        begins_outside = [self._page.card] if self._page.card.hasFocus() else []
        stops = [
            *begins_outside,
            *self._page.stops(),
            self.next,
            self.back,
            self._bar.sections,
            self.notice.button,
        ]
        if step_within(stops, is_forward=is_forward) or step_outside(self, is_forward=is_forward):
            return True
        stop_at(stops[0] if is_forward else stops[-1], is_forward=is_forward)
        return True

    def _steps(self) -> list[Step]:
        return [step for step in steps_of(self._interview.rows()) if self._is_seen(step.question)]

    def _step_at(self, place: Place) -> Step | None:
        return next((step for step in self._steps() if step.question.place == place), None)

    def _beside(self, by: int) -> Step | None:
        steps = self._steps()
        places = [step.question.place for step in steps]
        at = places.index(self._place) + by if self._place in places else 0
        return steps[at] if 0 <= at < len(steps) else None

    def _ask(self, place: Place) -> None:
        """Ask a question, or first for privacy where it needs that."""
        if self._is_held(place):
            self.privacy_wanted.emit(place)
            return
        self._stack.setCurrentWidget(self._asking)
        self._show_at(place)
        self._begin()

    def _show_at(self, place: Place | None) -> None:
        step = self._step_at(place) if place is not None else None
        self._place = None if step is None else step.question.place
        self._number = 0 if step is None else self._steps().index(step)
        self._show_page(None if step is None or self._is_held(step.question.place) else step)
        self._reminded_of = None
        self._show_progress()
        self._show_ways()
        if self._page is not None:
            self.moved.emit(self._place)

    def _show_page(self, step: Step | None) -> None:
        """Show a step, or that there is nothing that may be seen."""
        if self._page is not None:
            self._page.hide()
            self._page.deleteLater()
            self._page = None
        self._nothing.setVisible(step is None)
        self._nothing.setText(
            self.tr("The next question needs a private moment.")
            if self._place is not None
            else self.tr("There is nothing to ask while others can see the screen.")
        )
        if step is not None:
            self._page = page = StepPage(step, self._new_card(step.question, is_large=True))
            page.card.set_current(True)
            page.add_wanted.connect(self._add_group)
            page.remove_wanted.connect(self._remove_group)
            self._middle.addWidget(page)
            page.show()

    def _show_ways(self) -> None:
        self.back.setEnabled(self._beside(-1) is not None)
        is_last = self._beside(1) is None
        self.next.setText(self.tr("Review") if is_last else self.tr("Next"))

    def _show_all(self) -> None:
        places = [step.question.place for step in self._steps()]
        if self._place not in places:
            # the question itself is gone: what stands where it stood is asked now
            self._show_at(places[min(self._number, len(places) - 1)] if places else None)
        else:
            self._show_at(self._place)
        if not self.is_at_end:
            self._begin()

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring what has the focus into sight, with a little of what stands around it."""
        if now is not None and self._held.isAncestorOf(now):
            self._room.ensureWidgetVisible(now, 0, look().px(look().sizes.group))

    def _begin(self) -> None:
        if self._page is not None:
            self._page.card.begin()
