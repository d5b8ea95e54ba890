"""Goals as blocks on a page: each with its steps, how far it has come, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.goals import actions, rules
from carecoord_desktop.features.goals.form import GoalForm, ProgressForm, StepForm
from carecoord_desktop.features.goals.queries import PlannedGoal, ProgressRow, StepRow
from carecoord_desktop.features.goals.records import Achievement, Goal, Intervention, StepStatus
from carecoord_desktop.features.goals.rules import GoalDraft, ProgressDraft, StepDraft
from carecoord_desktop.features.tasks.records import Priority
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.record import Seen
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card_columns import chip_row
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.draft_offers import Resume
from carecoord_desktop.widgets.draft_page import DraftPage
from carecoord_desktop.widgets.icons import icon
from carecoord_desktop.widgets.labels import Chip, Heading, PlainLabel, SoftText, plain_tooltip
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import icon_size, space

Draft = TypeVar("Draft")

SHOWN_NOTES = 2
"""Notes a block shows; the older ones are counted."""

_ACHIEVEMENT_CHIPS: dict[Achievement, ChipKind] = {
    Achievement.IMPROVING: "good",
    Achievement.ACHIEVED: "good",
    Achievement.SUSTAINING: "good",
    Achievement.WORSENING: "late",
    Achievement.NO_CHANGE: "wait",
    Achievement.NO_PROGRESS: "wait",
    Achievement.NOT_ACHIEVED: "wait",
}


@dataclass(frozen=True)
class Around:
    """What a page knows and a goal does not: the plan it would go to, the open needs, the team."""

    plan_id: UUID | None = None
    needs: Mapping[UUID, tuple[str, str]] | None = None
    team: Mapping[UUID, str] | None = None


class GoalWork(QObject):
    """What can be done about goals on a page; `around` is asked anew each time."""

    def __init__(self, desk: Desk, chart: UUID, page: DraftPage, around: Callable[[], Around]) -> None:
        super().__init__(page)
        self._desk, self._chart, self._page, self._around = desk, chart, page, around

    def resumes(self) -> dict[str, Resume]:
        """Return how unfinished forms are opened again, by name."""
        return {
            GoalForm.__name__: self._resume_goal,
            StepForm.__name__: self._resume_step,
            ProgressForm.__name__: self._resume_progress,
        }

    def add(self, draft: GoalDraft | None = None, resumed: SavedDraft | None = None) -> None:
        """Open the form of a new goal: it begins today and is due in 90 days."""
        today = clock.today()
        due_on = PartialDate(rules.default_due(today).isoformat())
        self._open(draft or GoalDraft(started_on=PartialDate(today.isoformat()), due_on=due_on), resumed)

    def change(self, seen: Seen) -> None:
        """Open the form of a goal."""
        self._open(GoalDraft.of(seen))

    def take_out(self, goal: PlannedGoal) -> None:
        """Ask why a goal leaves the draft."""
        self._ask_why(
            self.tr("Take this goal out of the plan?"),
            goal.statement,
            lambda reason: lambda session: actions.strike_goal(session, goal.seen, reason),
        )

    def note_progress(self, seen: Seen, resumed: SavedDraft | None = None) -> None:
        """Open the form of a note on a goal."""

        def store(session: Session, draft: ProgressDraft) -> object:
            return actions.note_progress(session, seen, draft)

        given = ProgressDraft(clock.today(), None, "", seen.values["confidence"])
        form = ProgressForm(seen.values["statement"], given, self._page)
        self._page.open_form(form, self._to(Goal.kind(), store, seen), resumed)

    def add_step(self, goal_seen: Seen, resumed: SavedDraft | None = None) -> None:
        """Open the form of a new step toward a goal."""

        def store(session: Session, draft: StepDraft) -> object:
            return actions.add_step(session, goal_seen.record_id, draft)

        draft = StepDraft(owner_id=self._desk.worker_id)
        form = StepForm(draft, self._around().team or {}, self._page)
        self._page.open_form(form, self._to(Goal.kind(), store, goal_seen), resumed)

    def change_step(self, seen: Seen, resumed: SavedDraft | None = None) -> None:
        """Open the form of a step; of a locked plan only how it goes can be said."""

        def store(session: Session, draft: StepDraft) -> object:
            return actions.change_step(session, draft)

        is_locked = self._around().plan_id is None
        form = StepForm(StepDraft.of(seen), self._around().team or {}, self._page, is_locked=is_locked)
        self._page.open_form(form, self._to(Intervention.kind(), store, seen), resumed)

    def take_out_step(self, step: StepRow) -> None:
        """Ask why a step leaves the draft."""
        self._ask_why(
            self.tr("Take this step out of the plan?"),
            step.text,
            lambda reason: lambda session: actions.strike_step(session, step.seen, reason),
        )

    def _open(self, draft: GoalDraft, resumed: SavedDraft | None = None) -> None:
        plan_id = self._around().plan_id

        def store(session: Session, written: GoalDraft) -> object:
            if written.seen is not None:
                return actions.change_goal(session, written)
            assert plan_id is not None  # noqa: S101  # a new goal is begun only where there is a draft
            return actions.add_goal(session, self._chart, plan_id, written)

        form = GoalForm(draft, self._around().needs or {}, self._page)
        self._page.open_form(form, self._to(Goal.kind(), store, draft.seen), resumed)

    def _to(
        self, kind: str, store: Callable[[Session, Draft], object], seen: Seen | None
    ) -> Destination[Draft]:
        return Destination(self._desk, self._chart, kind, store, seen)

    def _ask_why(self, question: str, what: str, deed: Callable[[str], Callable[[Session], object]]) -> None:
        box = ReasonBox(question, what, self.tr("Take out"), self._page)
        box.given.connect(lambda reason: self._page.save(self._desk, deed(reason)))
        box.open()

    def _resume_goal(self, saved: SavedDraft) -> None:
        if saved.seen is not None:
            self._open(GoalDraft.of(saved.seen), saved)
        elif self._around().plan_id is not None:
            self.add(resumed=saved)

    def _resume_step(self, saved: SavedDraft) -> None:
        if saved.seen is not None:
            is_new = saved.kind == Goal.kind()
            (self.add_step if is_new else self.change_step)(saved.seen, saved)

    def _resume_progress(self, saved: SavedDraft) -> None:
        if saved.seen is not None:
            self.note_progress(saved.seen, saved)


class GoalBlock(QWidget):
    """One goal of a plan; what can be done depends on whether the plan is a draft or in force.

    `news_due` is the day until which to ask how it goes.
    """

    def __init__(
        self,
        goal: PlannedGoal,
        work: GoalWork,
        *,
        is_editable: bool,
        is_in_force: bool,
        news_due: date | None = None,
    ) -> None:
        super().__init__()
        self._goal, self._work, self._is_editable = goal, work, is_editable
        self._may_note = not goal.is_over and (is_in_force or (is_editable and goal.root_id != goal.goal_id))
        self.setAccessibleName(goal.statement)
        column = QVBoxLayout(self)
        column.addLayout(self._top())
        if goal.target_text:
            column.addWidget(SoftText(self.tr("Reached when: {target}").format(target=goal.target_text)))
        column.addWidget(chip_row(self._chips(news_due)))
        for step in goal.steps:
            column.addWidget(StepLine(step, work, is_editable=is_editable, is_in_force=is_in_force))
        if not goal.steps and not goal.is_over:
            column.addWidget(SoftText(self.tr("No step yet. What is to be done, and by whom?")))
        for note in goal.progress[:SHOWN_NOTES]:
            column.addWidget(self._note(note))
        if len(goal.progress) > SHOWN_NOTES:
            older = self.tr("and %n older notes", None, len(goal.progress) - SHOWN_NOTES)
            column.addWidget(SoftText(older, small=True))
        column.addLayout(self._deeds())
        space(column, between=8)

    def _top(self) -> QHBoxLayout:
        goal, row = self._goal, QHBoxLayout()
        statement = Heading(goal.statement, level=3)
        statement.setWordWrap(True)
        row.addWidget(statement, 1)
        if self._is_editable:
            row.addWidget(
                _icon_button("pencil-simple", self.tr("Change goal"), goal.statement,
                             partial(self._work.change, goal.seen)), 0, Qt.AlignmentFlag.AlignTop,
            )  # fmt: skip
            row.addWidget(
                _icon_button("x", self.tr("Take goal out"), goal.statement,
                             partial(self._work.take_out, goal)), 0, Qt.AlignmentFlag.AlignTop,
            )  # fmt: skip
        space(row, between=4)
        return row

    def _chips(self, news_due: date | None) -> list[Chip]:
        goal, today, chips = self._goal, clock.today(), []
        if goal.is_over:
            chips.append(Chip("plain", goal.status.label))
        if goal.achievement:
            word = Achievement(goal.achievement)
            chips.append(Chip(_ACHIEVEMENT_CHIPS.get(word, "info"), word.label))
        if goal.due_on is not None:
            is_late = goal.due_on.latest < today and not goal.is_over
            words = self.tr("Was due {day}") if is_late else self.tr("Due {day}")
            words = words.format(day=date_words(goal.due_on))
            chips.append(Chip("late" if is_late else "plain", words, "calendar-blank"))
        if goal.priority == Priority.HIGH:
            chips.append(Chip("wait", self.tr("High priority"), "flag"))
        if goal.confidence is not None:
            words = self.tr("{number} of 10 sure").format(number=goal.confidence)
            chips.append(Chip("plain", words, "gauge"))
        if goal.is_patient_owned:
            chips.append(Chip("plain", self.tr("Their own idea"), "user"))
        if news_due is not None and news_due < today:
            words = self.tr("No news: ask by {day}").format(day=date_words(news_due))
            chips.append(Chip("late", words, "clock"))
        return chips

    def _note(self, note: ProgressRow) -> QWidget:
        said = " · ".join(filter(None, (date_words(note.told_on), note.achievement.label, note.by_name)))
        return Paragraph(f"{said}\n{note.note}" if note.note else said, soft=True)

    def _deeds(self) -> QHBoxLayout:
        goal, row = self._goal, QHBoxLayout()
        row.addStretch(1)
        if self._is_editable:
            row.addWidget(
                _word_button(self.tr("Add step"), goal.statement, partial(self._work.add_step, goal.seen))
            )
        if self._may_note:
            note = partial(self._work.note_progress, goal.seen)
            row.addWidget(_word_button(self.tr("Note progress"), goal.statement, note))
        space(row, between=8)
        return row


class StepLine(QWidget):
    """One step: a mark for how it stands, what is to be done, by whom until when, and what came of it."""

    def __init__(self, step: StepRow, work: GoalWork, *, is_editable: bool, is_in_force: bool) -> None:
        super().__init__()
        mark = PlainLabel()
        name, color = (
            ("check-circle", "good") if step.status == StepStatus.COMPLETED else ("circle", "ink_soft")
        )
        mark.setPixmap(icon(name, color).pixmap(icon_size()))
        mark.setAccessibleName(step.status.label)
        words = QVBoxLayout()
        words.addWidget(PlainLabel(step.text, wrap=True))
        words.addWidget(SoftText(self._details(step), small=True))
        if step.outcome:
            words.addWidget(SoftText(self.tr("What came of it: {words}").format(words=step.outcome)))
        row = QHBoxLayout(self)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        change, out = partial(work.change_step, step.seen), partial(work.take_out_step, step)
        buttons = []
        if is_editable:
            buttons.append(_icon_button("pencil-simple", self.tr("Change step"), step.text, change))
            buttons.append(_icon_button("x", self.tr("Take step out"), step.text, out))
        elif is_in_force:
            buttons.append(_icon_button("pencil-simple", self.tr("Say how it goes"), step.text, change))
        for made in buttons:
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        space(words, between=0)
        space(row, between=4)

    def _details(self, step: StepRow) -> str:
        is_late = step.due_on is not None and step.due_on < clock.today() and not step.is_over
        until = self.tr("was due {day}") if is_late else self.tr("until {day}")
        until = until.format(day=date_words(step.due_on)) if step.due_on is not None else ""
        state = "" if step.status == StepStatus.NOT_STARTED else step.status.label
        return " · ".join(filter(None, (step.owner, step.frequency, until, state)))


def _word_button(words: str, about: str, pressed: Callable[[], None]) -> QPushButton:
    made = button(words, "quiet")
    made.setAccessibleName(f"{words}: {about}")
    made.clicked.connect(lambda: pressed())
    return made


def _icon_button(name: str, verb: str, about: str, pressed: Callable[[], None]) -> QPushButton:
    made = button("", "quiet", name)
    made.setAccessibleName(f"{verb}: {about}")
    made.setToolTip(plain_tooltip(verb))
    made.clicked.connect(lambda: pressed())
    return made
