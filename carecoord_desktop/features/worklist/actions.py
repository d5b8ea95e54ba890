"""What is done about a line of My Day, whatever it is made of."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.obligations import actions as obligations
from carecoord_desktop.features.obligations.rules import Obligation
from carecoord_desktop.features.tasks.actions import change_task, move_task, snooze, undo_move
from carecoord_desktop.features.tasks.queries import TaskRow, seen_of_task
from carecoord_desktop.features.tasks.records import TaskStatus
from carecoord_desktop.features.tasks.rules import TaskDraft
from carecoord_desktop.features.worklist import rules
from carecoord_desktop.features.worklist.rules import MoveDueDraft, NotDoneDraft, WorkRow


def snooze_row(session: Session, row: WorkRow) -> None:
    """Let a line come back in a week; the due date stays. One visit to several people is put off for all."""
    match row.source:
        case Obligation() as obligation:
            obligations.remind_later(session, obligation)
        case TaskRow() as task:
            snooze(session, task.seen)
        case tuple() as lines:
            for line in lines:
                snooze_row(session, line)


def move_due_of(session: Session, row: WorkRow, draft: MoveDueDraft) -> None:
    """Move the due date of a task or of what falls due by rule.

    Raises:
        DraftHasProblems: if `rules.move_problems(draft)` is not empty.
    """
    if (found := rules.move_problems(draft, clock.today())) or draft.due_on is None:
        raise DraftHasProblems(found)
    match row.source:
        case Obligation() as obligation:
            obligations.move_due(session, obligation, draft.due_on, draft.reason)
        case TaskRow() as task:
            moved = replace(TaskDraft.of(task.seen), due_on=draft.due_on, due_reason=draft.reason)
            change_task(session, moved)


def mark_row_done(session: Session, row: WorkRow, note: str = "") -> None:
    """Say that it is done; what falls due by rule needs a note on where that stands.

    Raises:
        DraftHasProblems: without such a note, or if somebody else has answered meanwhile.
    """
    match row.source:
        case Obligation() as obligation:
            obligations.mark_done(session, obligation, note)
        case TaskRow() as task:
            move_task(session, task.seen, TaskStatus.COMPLETED)


def mark_row_not_done(session: Session, row: WorkRow, draft: NotDoneDraft) -> None:
    """Say why it is not going to be done.

    Raises:
        DraftHasProblems: if `rules.not_done_problems(draft)` is not empty.
    """
    if (found := rules.not_done_problems(draft)) or draft.reason is None:
        raise DraftHasProblems(found)
    match row.source:
        case Obligation() as obligation:
            obligations.mark_not_done(session, obligation, draft.reason, draft.note)
        case TaskRow() as task:
            words = ": ".join(filter(None, (draft.reason.label, draft.note.strip())))
            move_task(session, task.seen, TaskStatus.FAILED, words)


def take_row_back(session: Session, before: WorkRow) -> None:
    """Let a line wait again that was ended by mistake; `before` is the line as it was.

    Raises:
        DraftHasProblems: if somebody has changed the task meanwhile.
    """
    match before.source:
        case Obligation() as obligation:
            obligations.take_back(session, obligation)
        case TaskRow() as task:
            undo_move(session, seen_of_task(session, task.task_id), task.seen)
