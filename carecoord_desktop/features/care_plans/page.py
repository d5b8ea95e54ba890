"""The goals and care plans of one chart, to be read."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtWidgets import QWidget

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.care_plans.queries import GoalRow, PlanRow, goals_of_chart, plans_of_chart
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.record_page import ListPage, date_words
from carecoord_desktop.widgets.row_table import Column


@dataclass(frozen=True)
class _Line:
    """A goal or a plan as one line of the table."""

    key: UUID
    what: str
    words: str
    state: str
    begins: PartialDate | None
    ends: PartialDate | None
    is_over: bool
    detail: tuple[tuple[str, str], ...]


class CarePlansPage(ListPage[_Line]):
    """Shows plans and goals; nothing is written here."""

    watches = frozenset({"care_plan", "goal"})

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        empty = EmptyState(self.tr("No care plan or goal here. They come with imported records."))
        columns = [
            Column[_Line](self.tr("Goal or plan"), lambda line: line.words, stretch=True),
            Column[_Line](self.tr("Kind"), lambda line: line.what),
            Column[_Line](
                self.tr("State"),
                lambda line: line.state,
                chip=lambda line: "plain" if line.is_over else "info",
            ),
            Column[_Line](self.tr("Began"), lambda line: date_words(line.begins), lambda line: line.begins),
            Column[_Line](self.tr("Due or ends"), lambda line: date_words(line.ends), lambda line: line.ends),
        ]
        self.show_list(self.tr("Care plan and goals"), columns, lambda line: line.key, empty=empty)
        self.detail = self.describe_beside(lambda line: line.detail)

    def refresh(self) -> None:
        """Show what the chart says now: goals first, then plans."""
        with self._desk.reading() as session:
            goals = [self._goal(row) for row in goals_of_chart(session, self._chart)]
            plans = [self._plan(row) for row in plans_of_chart(session, self._chart)]
        self.table.show_rows(sorted(goals + plans, key=lambda line: line.is_over))

    def _goal(self, row: GoalRow) -> _Line:
        detail = (
            (self.tr("Goal"), row.statement),
            (self.tr("State"), row.status.label),
            (self.tr("How far"), row.achievement.replace("-", " ").capitalize()),
            (self.tr("Target"), row.target_text),
            (self.tr("Began"), date_words(row.started_on)),
            (self.tr("Due"), date_words(row.due_on)),
        )
        what, begins, ends = self.tr("Goal"), row.started_on, row.due_on
        return _Line(row.goal_id, what, row.statement, row.status.label, begins, ends, row.is_over, detail)

    def _plan(self, row: PlanRow) -> _Line:
        detail = (
            (self.tr("Plan"), row.title),
            (self.tr("State"), row.status.label),
            (self.tr("Category"), row.category),
            (self.tr("Began"), date_words(row.started_on)),
            (self.tr("Ends"), date_words(row.ended_on)),
            (self.tr("What is to be done"), "\n".join(row.activities)),
        )
        what, begins, ends = self.tr("Plan"), row.started_on, row.ended_on
        return _Line(row.plan_id, what, row.title, row.status.label, begins, ends, row.is_over, detail)
