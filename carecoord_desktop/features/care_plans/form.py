"""What is asked on a plan's way: why it changes, who approves, what becomes of open tasks, what to print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.common.printed_packet import PrintedPacket
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.care_plans import rules
from carecoord_desktop.features.care_plans.queries import PlanVersion, plan_on_paper, plan_to_print
from carecoord_desktop.features.care_plans.records import UpdateReason
from carecoord_desktop.features.care_plans.rules import Activation, Approval, Fate, Revision, TaskFate
from carecoord_desktop.forms.care_plans_activate import Ui_ActivateForm
from carecoord_desktop.forms.care_plans_approve import Ui_ApproveForm
from carecoord_desktop.forms.care_plans_revise import Ui_ReviseForm
from carecoord_desktop.store.audit import head_words
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.background import Progress
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.labels import Heading, PlainLabel
from carecoord_desktop.widgets.paper.making import show_packet, show_paper
from carecoord_desktop.widgets.paper.print_menu import PaperChoice, PrintMenu
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import space


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
