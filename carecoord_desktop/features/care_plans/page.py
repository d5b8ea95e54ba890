"""The plan of one chart: needs, goals, steps and what came of them, and the one next thing on its way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.features.barriers.page import BarrierWork
from carecoord_desktop.features.barriers.queries import BarrierRow, barriers_of_chart
from carecoord_desktop.features.care_plans import actions
from carecoord_desktop.features.care_plans.form import (
    ActivateForm,
    ApproveForm,
    ElsewhereCard,
    PlanCard,
    PlanPapers,
    ReviseForm,
    VersionsCard,
)
from carecoord_desktop.features.care_plans.queries import (
    PlanRow,
    PlanVersion,
    WholePlan,
    open_tasks_of_plan,
    plans_elsewhere,
    versions_of_chart,
    whole_plan,
)
from carecoord_desktop.features.care_plans.records import CarePlan, PlanStage
from carecoord_desktop.features.care_plans.rules import Approval, TaskFate
from carecoord_desktop.features.goal_suggestions.actions import decline_suggestion, take_suggestion
from carecoord_desktop.features.goal_suggestions.page import SuggestionCard
from carecoord_desktop.features.goal_suggestions.queries import suggestions_for
from carecoord_desktop.features.goal_suggestions.rules import Suggestion
from carecoord_desktop.features.goals.page import Around, GoalBlock, GoalWork
from carecoord_desktop.features.goals.queries import GoalRow, PlannedGoal, goals_elsewhere, goals_of_plan
from carecoord_desktop.features.needs.queries import NeedRow, needs_of_chart
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.plan_differences.page import DifferenceCard
from carecoord_desktop.features.plan_differences.rules import difference
from carecoord_desktop.features.signatures.form import SignatureForm
from carecoord_desktop.features.team.queries import TeamRow, workers
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.record import Seen
from carecoord_desktop.widgets.card import Card, Separator
from carecoord_desktop.widgets.card_scroll import CardScroll
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.draft_page import DraftPage
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.labels import SoftText
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.style import space

Opened = Callable[[Seen, SavedDraft | None], None]


@dataclass(frozen=True)
class _Shown:
    """Everything the page shows, read in one session; `whole` is None before there is a plan."""

    versions: tuple[PlanVersion, ...] = ()
    whole: WholePlan | None = None
    before: tuple[PlannedGoal, ...] | None = None
    needs: tuple[NeedRow, ...] = ()
    hidden_needs: frozenset[UUID] = frozenset()
    suggestions: tuple[Suggestion, ...] = ()
    barriers: tuple[BarrierRow, ...] = ()
    plans_elsewhere: tuple[PlanRow, ...] = ()
    goals_elsewhere: tuple[GoalRow, ...] = ()
    team: tuple[TeamRow, ...] = ()
    person: str = ""

    @property
    def plan(self) -> PlanVersion | None:
        """The version that is shown."""
        return None if self.whole is None else self.whole.plan

    @property
    def is_editable(self) -> bool:
        """Whether goals and steps can be changed."""
        return self.plan is not None and self.plan.is_editable

    @property
    def goals(self) -> list[PlannedGoal]:
        """The goals that may be seen."""
        return self.seen_of(() if self.whole is None else self.whole.goals)

    @property
    def waits_for(self) -> list[str]:
        """What the next step waits for, in words that name no goal that is hidden."""
        whole = self.whole
        if whole is None:
            return []
        names_goals = {"steps"} if len(self.goals) < len(whole.goals) else set()
        return [problem.message for problem in whole.waits_for if problem.field not in names_goals]

    def seen_of(self, goals: Sequence[PlannedGoal]) -> list[PlannedGoal]:
        """Return those of the goals that may be seen."""
        return [goal for goal in goals if goal.need_id not in self.hidden_needs]


class CarePlansPage(DraftPage):
    """One calm column: where the plan stands, its goals under the needs they answer, what is in the way."""

    watches = frozenset({
        "care_plan", "goal", "intervention", "goal_progress", "barrier", "signature", "suggestion_answer",
        "need", "task", "worker", "assessment", "contact_note", "program_enrollment", "office_setting",
    })  # fmt: skip

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        self._shown = _Shown()
        self._wanted: UUID | None = None
        self.set_title(self.tr("Plan"))
        self._goals = GoalWork(desk, chart, self, self._what_is_around)
        self._barriers = BarrierWork(desk, chart, self, self._statements)
        self._next: Callable[[], None] = self._begin
        self._add_buttons()
        self.cards = CardScroll()
        self.body.addWidget(self.cards, 1)
        self.empty = EmptyState(
            self.tr("No plan yet. It begins with what they want to reach."), self.tr("Begin a plan")
        )
        self.empty.begun.connect(self._begin)
        self.body.addWidget(self.empty, 1)
        self.offer_drafts(desk, chart, self._goals.resumes() | self._barriers.resumes() | {
            ReviseForm.__name__: partial(self._resume, self._revise),
            ApproveForm.__name__: partial(self._resume, self._approve),
            SignatureForm.__name__: partial(self._resume, self._take_agreement),
            ActivateForm.__name__: partial(self._resume, self._activate),
        })  # fmt: skip

    def refresh(self) -> None:
        """Show what the chart says now, with the keyboard where it was."""
        with self._desk.reading() as session:
            self._shown = self._read(session)
        cards = self._cards()
        self.cards.show_cards(cards)
        self.cards.setVisible(bool(cards))
        self.empty.setVisible(not cards)
        self._name_buttons()

    def show_version(self, plan_id: UUID) -> None:
        """Show one version, or the newest one again."""
        self._wanted = None if plan_id == self._shown.versions[0].plan_id else plan_id
        self.refresh()
        self.cards.go_to_top()

    def only_read(self, words: str) -> None:
        """Take no more changes; the cards follow."""
        super().only_read(words)
        if self.isVisible():
            self.refresh()

    def _read(self, session: Session) -> _Shown:
        versions = tuple(versions_of_chart(session, self._chart))
        needs = needs_of_chart(session, self._chart)
        hidden = frozenset(need.need_id for need in needs if self.hides_private and need.is_private)
        person = session.get(Patient, self._chart)
        shown = _Shown(
            versions,
            needs=tuple(needs),
            hidden_needs=hidden,
            barriers=tuple(barriers_of_chart(session, self._chart)),
            plans_elsewhere=tuple(plans_elsewhere(session, self._chart)),
            goals_elsewhere=tuple(goals_elsewhere(session, self._chart)),
            team=tuple(workers(session)),
            person="" if person is None else " ".join((*person.given_names, person.family_name)),
        )
        if not versions:
            return shown
        ids = [each.plan_id for each in versions]
        plan_id = self._wanted if self._wanted in ids else ids[0]
        whole = whole_plan(session, plan_id, self._desk.worker_id)
        replaced = whole.plan.replaces
        shown = replace(shown, whole=whole)
        if replaced in ids:
            shown = replace(shown, before=tuple(goals_of_plan(session, replaced)))
        if not whole.plan.is_editable:
            return shown
        found = suggestions_for(
            session, self._chart, plan_id, whole.goals, also_private=not self.hides_private
        )
        return replace(shown, suggestions=tuple(found))

    # what is shown

    def _cards(self) -> list[QWidget]:
        shown, cards = self._shown, list[QWidget]()
        if shown.whole is not None:
            cards.append(PlanCard(shown.whole, shown.waits_for))
            if shown.before is not None and shown.plan is not None:
                number = next(each.version for each in shown.versions if each.plan_id == shown.plan.replaces)
                cards.append(DifferenceCard(difference(shown.seen_of(shown.before), shown.goals), number))
            cards += self._need_cards()
            if shown.suggestions:
                cards.append(SuggestionCard(shown.suggestions, self._answer))
        if shown.whole is not None:
            hidden = {goal.root_id for goal in shown.whole.goals if goal.need_id in shown.hidden_needs}
            cards.append(self._barriers.card([each for each in shown.barriers if each.goal_id not in hidden]))
        if len(shown.versions) > 1:
            versions = VersionsCard(shown.versions, shown.plan)
            versions.wanted.connect(self.show_version)
            cards.append(versions)
        if shown.plans_elsewhere or shown.goals_elsewhere:
            cards.append(ElsewhereCard(shown.plans_elsewhere, shown.goals_elsewhere))
        return cards

    def _need_cards(self) -> list[Card]:
        labels = {need.need_id: need.label for need in self._shown.needs}
        by_need: dict[str, list[PlannedGoal]] = {}
        for goal in self._shown.goals:
            label = labels.get(goal.need_id) if goal.need_id is not None else None
            by_need.setdefault(label or "", []).append(goal)
        if not by_need:
            nothing = Card(self.tr("Goals"))
            nothing.body.addWidget(SoftText(self.tr("No goal yet. What do they want to reach?")))
            return [nothing]
        others = by_need.pop("", [])
        cards = [
            self._goals_card(self.tr("Need: {name}").format(name=label), goals)
            for label, goals in by_need.items()
        ]
        if others:
            heading = self.tr("Other goals") if cards else self.tr("Goals")
            cards.append(self._goals_card(heading, others))
        return cards

    def _goals_card(self, heading: str, goals: Sequence[PlannedGoal]) -> Card:
        card = Card(heading)
        news_due = {} if self._shown.whole is None else self._shown.whole.news_due
        is_in_force = self._shown.plan is not None and self._shown.plan.is_in_force
        space(card.body, between=16)
        for place, goal in enumerate(goals):
            if place:
                card.body.addWidget(Separator())
            due = news_due.get(goal.goal_id)
            card.body.addWidget(
                GoalBlock(
                    goal,
                    self._goals,
                    is_editable=self._shown.is_editable and not self._reading_only,
                    is_in_force=is_in_force and not self._reading_only,
                    news_due=due,
                )
            )
        return card

    # what can be done

    def _add_buttons(self) -> None:
        self.more = self.add_action(self.tr("More"), "quiet")
        self.more.setAccessibleName(self.tr("More for this plan"))
        self._menu = QMenu(self.more)
        self.more.setMenu(self._menu)
        self.print_button = self.add_action(self.tr("Print"), "quiet", "printer")
        PlanPapers(self.print_button, self._desk, self._chart, lambda: self._shown.plan, self)
        self.goal_button = self.add_action(self.tr("Add goal"))
        self.goal_button.clicked.connect(lambda: self._goals.add())
        self.next_button = self.add_action(self.tr("Begin a plan"), "primary")
        self.next_button.clicked.connect(lambda: self._next())
        for keys, made in (("Ctrl+N", self.goal_button), ("Ctrl+Return", self.next_button)):
            QShortcut(QKeySequence(keys), self, made.click)
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            made.setToolTip(native)

    def _name_buttons(self) -> None:
        shown = self._shown
        words, self._next = self._next_step()
        has_cards = self.empty.isHidden()
        is_written = not self._reading_only
        self.print_button.setVisible(shown.plan is not None)
        self.next_button.setText(words)
        self.next_button.setVisible(bool(words) and has_cards and is_written)
        self.goal_button.setVisible(shown.is_editable and is_written)
        self._fill_menu()
        self.more.setVisible(bool(self._menu.actions()) and is_written)

    def _next_step(self) -> tuple[str, Callable[[], None]]:
        """Return the one thing to do next, "" where it waits for somebody else."""
        whole = self._shown.whole
        if whole is None:
            return self.tr("Begin a plan"), self._begin
        if whole.plan != self._shown.versions[0]:
            newest = self._shown.versions[0].plan_id
            return self.tr("Back to the newest version"), partial(self.show_version, newest)
        seen = whole.plan.seen
        match whole.plan.stage:
            case PlanStage.DRAFT:
                return self.tr("Send to team review"), partial(self._send_to_review, seen)
            case PlanStage.TEAM_REVIEW if whole.may_approve:
                return self.tr("Approve..."), partial(self._approve, seen)
            case PlanStage.CLINICIAN_APPROVED:
                return self.tr("Record agreement..."), partial(self._take_agreement, seen)
            case PlanStage.PATIENT_AGREED:
                return self.tr("Bring into force..."), partial(self._activate, seen)
            case PlanStage.ACTIVE:
                return self.tr("Revise..."), partial(self._revise, seen)
        return "", self._begin

    def _fill_menu(self) -> None:
        self._menu.clear()
        plan = self._shown.plan
        if plan is None or plan != self._shown.versions[0]:
            return
        seen = plan.seen
        if plan.stage in (PlanStage.TEAM_REVIEW, PlanStage.CLINICIAN_APPROVED, PlanStage.PATIENT_AGREED):
            self._menu.addAction(
                self.tr("Back to draft"),
                lambda: self.save(self._desk, lambda session: actions.reopen(session, seen)),
            )
        if plan.stage != PlanStage.ACTIVE:
            self._menu.addAction(self.tr("Throw this version away..."), partial(self._ask_why_away, seen))

    def _begin(self) -> None:
        self.save(self._desk, lambda session: actions.begin_plan(session, self._chart))

    def _send_to_review(self, seen: Seen) -> None:
        self.save(self._desk, lambda session: actions.send_to_review(session, seen))

    def _ask_why_away(self, seen: Seen) -> None:
        box = ReasonBox(
            self.tr("Throw this version away?"),
            self.tr("Its goals and steps go with it. They stay in the history with your reason."),
            self.tr("Throw away"),
            self,
        )
        box.given.connect(
            lambda reason: self.save(
                self._desk, lambda session: actions.discard_draft_plan(session, seen, reason)
            )
        )
        box.open()

    def _revise(self, seen: Seen, resumed: SavedDraft | None = None) -> None:
        self._open(ReviseForm(self), seen, actions.revise, resumed)

    def _approve(self, seen: Seen, resumed: SavedDraft | None = None) -> None:
        me = next((each for each in self._shown.team if each.worker_id == self._desk.worker_id), None)
        given = Approval(self._desk.worker_name, "" if me is None else me.credential)
        self._open(ApproveForm(given, self), seen, actions.approve, resumed)

    def _take_agreement(self, seen: Seen, resumed: SavedDraft | None = None) -> None:
        form = SignatureForm(self.tr("Agreement to the care plan"), self._shown.person, self)
        self._open(form, seen, actions.agree, resumed)

    def _activate(self, seen: Seen, resumed: SavedDraft | None = None) -> None:
        replaced = seen.values["replaces"]
        with self._desk.reading() as session:
            tasks = [] if replaced is None else open_tasks_of_plan(session, replaced)
        form = ActivateForm([TaskFate(row.seen) for row in tasks], self)
        self._open(form, seen, actions.activate, resumed)

    def _open(
        self,
        form: DraftForm[Any],
        seen: Seen,
        deed: Callable[[Session, Seen, Any], object],
        resumed: SavedDraft | None,
    ) -> None:
        def store(session: Session, draft: object) -> object:
            return deed(session, seen, draft)

        self.open_form(form, Destination(self._desk, self._chart, CarePlan.kind(), store, seen), resumed)

    def _resume(self, opened: Opened, saved: SavedDraft) -> None:
        if saved.seen is not None:
            opened(saved.seen, saved)

    def _answer(self, suggestion: Suggestion, is_taken: bool) -> None:
        plan = self._shown.plan
        if plan is None:
            return
        answer = take_suggestion if is_taken else decline_suggestion
        self.save(self._desk, lambda session: answer(session, self._chart, plan.plan_id, suggestion))

    def _what_is_around(self) -> Around:
        plan = self._shown.plan
        needs = {need.need_id: (need.category, need.label) for need in self._shown.needs if need.is_open}
        team = {each.worker_id: each.name for each in self._shown.team if each.is_active}
        return Around(plan.plan_id if plan is not None and plan.is_editable else None, needs, team)

    def _statements(self) -> dict[UUID, str]:
        return {goal.root_id: goal.statement for goal in self._shown.goals}
