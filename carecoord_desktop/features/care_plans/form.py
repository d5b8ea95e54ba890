"""What a plan shows of itself, and what is asked on its way: why it changes, who approves, what to print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.common.printed_packet import PrintedPacket
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.care_plans import rules
from carecoord_desktop.features.care_plans.queries import (
    PlanRow,
    PlanVersion,
    WholePlan,
    plan_on_paper,
    plan_to_print,
)
from carecoord_desktop.features.care_plans.records import PlanStage, UpdateReason
from carecoord_desktop.features.care_plans.rules import (
    WAY,
    Activation,
    Approval,
    Fate,
    Renewal,
    Revision,
    TaskFate,
    role_words,
)
from carecoord_desktop.features.goals.queries import GoalRow
from carecoord_desktop.features.signatures.queries import SignatureRow
from carecoord_desktop.features.signatures.records import Manner
from carecoord_desktop.forms.care_plans_activate import Ui_ActivateForm
from carecoord_desktop.forms.care_plans_approve import Ui_ApproveForm
from carecoord_desktop.forms.care_plans_revise import Ui_ReviseForm
from carecoord_desktop.store.audit import head_words
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.background import Progress
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.labels import Chip, Heading, PlainLabel, SoftText
from carecoord_desktop.widgets.paper.making import show_packet, show_paper
from carecoord_desktop.widgets.paper.print_menu import PaperChoice, PrintMenu
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.steps_line import StepsLine
from carecoord_desktop.widgets.style import space


class PlanCard(Card):
    """Where a plan stands on its way, who approved and agreed, and what the next step waits for."""

    def __init__(self, whole: WholePlan, waits_for: Sequence[str]) -> None:
        super().__init__()
        plan = whole.plan
        self.set_heading(self.tr("Care plan, version {number}").format(number=plan.version))
        is_over = plan.stage == PlanStage.SUPERSEDED
        if is_over:
            self.header.addWidget(Chip("plain", plan.stage.label))
        elif plan.renewal is not None:
            self.header.addWidget(self._renewal_chip(plan.renewal))
        if plan.stage in WAY:
            steps = StepsLine()
            now = WAY.index(plan.stage)
            steps.show_steps([stage.label for stage in WAY], now, is_finished=plan.is_in_force)
            self.body.addWidget(steps)
        if facts := self._facts(whole):
            self.body.addWidget(SoftText("\n".join(facts)))
        for words in waits_for or self._waits_for_somebody(whole):
            self.body.addWidget(PlainLabel(words, wrap=True))
        space(self.body, between=12)

    def _renewal_chip(self, renewal: Renewal) -> Chip:
        today, day = clock.today(), date_words(renewal.due_on)
        if renewal.due_on < today:
            return Chip("late", self.tr("Renewal was due {day}").format(day=day))
        is_near = renewal.alert_on <= today
        return Chip("wait" if is_near else "plain", self.tr("Renew by {day}").format(day=day), "clock")

    def _facts(self, whole: WholePlan) -> list[str]:
        plan, signature = whole.plan, whole.signature
        facts = []
        if plan.reason_for_update not in (None, UpdateReason.INITIAL):
            facts.append(self.tr("Why it changes: {why}.").format(why=plan.reason_for_update.label))
        if plan.approved_on is not None:
            who = f"{plan.approved_by}, {plan.approved_credential}"
            facts.append(
                self.tr("Approved by {who}, {day}.").format(who=who, day=date_words(plan.approved_on))
            )
        if signature is not None:
            facts.append(self._agreed(signature))
        elif plan.agreed_on is not None:
            facts.append(self.tr("Agreed on {day}.").format(day=date_words(plan.agreed_on)))
        if plan.sent_on is not None:
            to = plan.sent_to or self.tr("nobody named")
            facts.append(self.tr("Sent to {to}, {day}.").format(to=to, day=date_words(plan.sent_on)))
        return facts

    def _agreed(self, signature: SignatureRow) -> str:
        hows = {
            Manner.DRAWN: self.tr("signed on the screen"),
            Manner.MARK: self.tr("made a mark before {witness}").format(witness=signature.witness),
            Manner.PAPER: self.tr("signed on paper ({paper})").format(paper=signature.paper),
            Manner.VERBAL: self.tr("said to {witness}").format(witness=signature.witness),
        }
        who = f"{signature.signer} ({signature.relationship})" if signature.relationship else signature.signer
        how = hows.get(signature.manner, signature.manner.label)
        return self.tr("Agreed by {who}, {day}: {how}.").format(
            who=who, day=date_words(signature.signed_on), how=how
        )

    def _waits_for_somebody(self, whole: WholePlan) -> list[str]:
        if whole.plan.stage != PlanStage.TEAM_REVIEW or whole.may_approve:
            return []
        roles = self.tr(" or ").join(sorted(map(role_words, whole.approvers)))
        return [self.tr("Now it waits for the approval of: {roles}.").format(roles=roles)]


class VersionsCard(Card):
    """The versions of a plan, the newest first; `wanted` names the one to show."""

    wanted = Signal(UUID)

    def __init__(self, versions: Sequence[PlanVersion], shown: PlanVersion | None) -> None:
        super().__init__()
        self.set_heading(self.tr("Versions"))
        for each in versions:
            words = self.tr("Version {number}: {state}").format(
                number=each.version, state=each.stage.label.lower()
            )
            span = " - ".join(filter(None, (date_words(each.started_on), date_words(each.ended_on))))
            show = button(self.tr("Show"), "quiet")
            show.setAccessibleName(self.tr("Show version {number}").format(number=each.version))
            show.setEnabled(each != shown)
            show.clicked.connect(partial(self._want, each.plan_id))
            row = QHBoxLayout()
            row.addWidget(SoftText(" · ".join(filter(None, (words, span)))), 1)
            row.addWidget(show)
            self.body.addLayout(row)

    def _want(self, plan_id: UUID) -> None:
        self.wanted.emit(plan_id)


class ElsewhereCard(Card):
    """Plans and goals that came with imported records: shown as they came, never in force here."""

    def __init__(self, plans: Sequence[PlanRow], goals: Sequence[GoalRow]) -> None:
        super().__init__()
        self.set_heading(self.tr("From imported records"))
        for plan in plans:
            title = Heading(" · ".join((plan.title, plan.status.label)), level=3)
            title.setWordWrap(True)
            self.body.addWidget(title)
            if plan.activities:
                self.body.addWidget(Paragraph("\n".join(plan.activities)))
        for goal in goals:
            due = self.tr("due {day}").format(day=date_words(goal.due_on)) if goal.due_on else ""
            words = filter(None, (goal.statement, goal.target_text, goal.status.label, due))
            self.body.addWidget(Paragraph(" · ".join(words)))


class ReviseForm(DraftForm[Revision]):
    """Asks why there is to be a new version."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ReviseForm()
        self.ui.setupUi(self)
        reasons = {word: word.label for word in UpdateReason if word != UpdateReason.INITIAL}
        self.ui.reason.offer(reasons, blank=self.tr("Choose"))
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> Revision:
        """Return what the fields hold now."""
        return Revision(self.ui.reason.value())

    def problems(self, draft: Revision) -> Sequence[Problem]:
        """Return what has to be said before there is a new version."""
        return rules.revision_problems(draft)


class ApproveForm(DraftForm[Approval]):
    """Takes down a clinician's approval; who is signed in stands there already."""

    def __init__(self, given: Approval, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_ApproveForm()
        ui.setupUi(self)
        ui.name.setText(given.name)
        ui.credential.setText(given.credential)
        ui.approved_on.setText(date_words(given.approved_on or clock.today()))
        self.begin(ui.save, ui.cancel, ui.fields)

    def draft(self) -> Approval:
        """Return what the fields hold now."""
        ui = self.ui
        return Approval(ui.name.text(), ui.credential.text(), day_in(ui.approved_on))

    def problems(self, draft: Approval) -> Sequence[Problem]:
        """Return what has to be said before a clinician has approved."""
        return days_missing(self.ui.approved_on) or rules.approval_problems(draft)


class ActivateForm(DraftForm[Activation]):
    """Asks to whom the plan was sent, and for each open task of the version before what becomes of it."""

    def __init__(self, tasks: Sequence[TaskFate], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ActivateForm()
        self.ui.setupUi(self)
        self._rows = [_FateRow(task) for task in tasks]
        column = self.ui.fates_place_column
        space(column, between=16)
        if self._rows:
            column.addWidget(Heading(self.tr("What becomes of the open tasks?"), level=2))
        for row in self._rows:
            column.addWidget(row)
        self.ui.fates_place.setVisible(bool(self._rows))
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> Activation:
        """Return what the fields hold now."""
        ui = self.ui
        return Activation(day_in(ui.sent_on), ui.sent_to.text(), tuple(row.task_fate() for row in self._rows))

    def problems(self, draft: Activation) -> Sequence[Problem]:
        """Return what has to be said before the plan can come into force."""
        return days_missing(self.ui.sent_on) or rules.activation_problems(draft)


class _FateRow(QWidget):
    """One open task: keep, cancel with a reason, or replace with other words."""

    def __init__(self, task: TaskFate) -> None:
        super().__init__()
        self._task = task
        self._choice: Choice[Fate] = Choice()
        self._choice.setObjectName(f"fate_{task.task_id}")
        self._choice.offer(
            {
                Fate.KEEP: self.tr("Keep it"),
                Fate.CANCEL: self.tr("Cancel it, because..."),
                Fate.REPLACE: self.tr("Replace it with..."),
            },
            blank=self.tr("Choose"),
        )
        self._words = QLineEdit()
        self._words.setObjectName(f"words_{task.task_id}")
        title = PlainLabel(task.title, wrap=True)
        title.setBuddy(self._choice)
        self._choice.setAccessibleName(task.title)
        self._choice.currentIndexChanged.connect(self._ask_for_words)
        self._ask_for_words()
        column = QVBoxLayout(self)
        for part in (title, self._choice, self._words):
            column.addWidget(part)
        space(column, between=4)

    def task_fate(self) -> TaskFate:
        """Return what was chosen."""
        return replace(self._task, fate=self._choice.value(), words=self._words.text())

    def _ask_for_words(self) -> None:
        fate = self._choice.value()
        self._words.setVisible(fate in (Fate.CANCEL, Fate.REPLACE))
        name = self.tr("Reason") if fate == Fate.CANCEL else self.tr("What is to be done instead")
        self._words.setPlaceholderText(name)
        self._words.setAccessibleName(f"{self._task.title}: {name}")


class PlanPapers(PrintMenu):
    """Offers the papers of the version that is shown; `plan` is None before there is one."""

    def __init__(
        self,
        opened_by: QPushButton,
        desk: Desk,
        chart: UUID,
        plan: Callable[[], PlanVersion | None],
        parent: QWidget,
    ) -> None:
        super().__init__(opened_by, self._offered)
        self._desk, self._chart, self._plan, self._page = desk, chart, plan, parent

    def _offered(self) -> list[PaperChoice]:
        plan = self._plan()
        if plan is None:
            return []
        papers = [
            (self.tr("Care plan"), "care-plan", False),
            (self.tr("Copy for the person"), "patient-copy", False),
            (self.tr("Copy for the person, large print"), "patient-copy", True),
            (self.tr("On one page"), "summary", False),
            (self.tr("Letter to the clinician"), "cover-letter", False),
        ]
        if plan.replaces is not None:
            papers.append((self.tr("What is new"), "changes", False))
        return [
            PaperChoice(words, partial(self._show, plan.plan_id, kind, is_large=is_large))
            for words, kind, is_large in papers
        ]

    def _show(self, plan_id: UUID, kind: str, *, is_large: bool) -> None:
        desk, chart = self._desk, self._chart

        def make() -> bytes:
            # the kit takes a quarter of a second to load: the window does not wait for it when it starts
            from carecoord_desktop.features.care_plans.printout import PlanPaper, plan_paper
            from carecoord_desktop.printing import Print, Setup

            with desk.reading(chart=chart, purpose="print") as session:
                found = plan_on_paper(session, plan_id)
                head = head_words(session.connection())
            size = Print.LARGE if is_large else Print.NORMAL
            return plan_paper(PlanPaper(kind), found, Setup(print_size=size, audit_head=head))

        show_paper(desk, make, self._page, chart)


def show_many_plans(desk: Desk, charts: Sequence[UUID], parent: QWidget) -> None:
    """Make the plans of these people, with a bar that counts them and can be cancelled, then show them.

    Who has no plan is left out; where nobody has one, it says so.
    """

    def make(progress: Progress) -> PrintedPacket:
        from carecoord_desktop.features.care_plans.printout import many_plans
        from carecoord_desktop.printing import Setup

        found = []
        for number, chart in enumerate(charts):
            progress.report(number, 2 * len(charts))
            progress.stop_if_cancelled()
            with desk.reading(chart=chart, purpose="print") as session:
                plan = plan_to_print(session, chart)
                if plan is not None:
                    found.append(plan_on_paper(session, plan.plan_id))
        if not found:
            raise NotPrinted("None of these people has a plan yet.")
        with desk.reading() as session:
            head = head_words(session.connection())

        def begun(number: int) -> None:
            progress.report(len(charts) + number, len(charts) + len(found))
            progress.stop_if_cancelled()

        return many_plans(found, Setup(audit_head=head), begun)

    show_packet(desk, make, parent, parent.tr("Care plans"))
