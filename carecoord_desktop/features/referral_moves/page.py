"""What can be done about a referral on a page: the one next thing first, then all else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import takewhile
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu
from sqlalchemy.orm import Session

from carecoord_desktop.features.consent_terms.rules import release_draft
from carecoord_desktop.features.consents.form import GetConsent
from carecoord_desktop.features.consents.queries import part_2_programs
from carecoord_desktop.features.consents.rules import Permission
from carecoord_desktop.features.referral_moves.form import SendForm
from carecoord_desktop.features.referral_papers.form import PAPER_OF, show_referral_paper
from carecoord_desktop.features.referral_stages.records import EventType, ReferralEvent
from carecoord_desktop.features.referral_stages.rules import ENDINGS, Stage
from carecoord_desktop.features.referral_steps.actions import strike_event
from carecoord_desktop.features.referral_steps.form import StepForm
from carecoord_desktop.features.referral_steps.rules import (
    EventDraft,
    NextStep,
    Step,
    event_label,
    next_events,
)
from carecoord_desktop.features.referrals import actions, rules
from carecoord_desktop.features.referrals.form import ReferralForm, WrittenReferral, store_written
from carecoord_desktop.features.referrals.queries import (
    ReferralRow,
    history_of_referral,
    new_draft,
    permission_to_send,
    referral,
)
from carecoord_desktop.features.referrals.records import Referral
from carecoord_desktop.features.referrals.rules import ReferralDraft, SendDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.record import Seen
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.draft_offers import Resume
from carecoord_desktop.widgets.draft_page import DraftPage
from carecoord_desktop.widgets.reason_box import ReasonBox

_OWN_FORM = frozenset({EventType.SENT, EventType.REROUTED, EventType.REOPENED})


@dataclass(frozen=True)
class Noted:
    """What was just written down about a referral; the page says what follows from it."""

    referral_id: UUID
    type: EventType
    barrier_id: UUID | None


class ReferralWork(QObject):
    """What can be done about the referrals of one chart; `noted` tells what happened, `written` a new one."""

    noted = Signal(Noted)
    written = Signal(UUID)

    def __init__(self, desk: Desk, chart: UUID, page: DraftPage) -> None:
        super().__init__(page)
        self._desk, self._chart, self._page = desk, chart, page

    def resumes(self) -> Mapping[str, Resume]:
        """Return how an unfinished form is opened again."""
        return {
            ReferralForm.__name__: self._resume_writing,
            StepForm.__name__: partial(self._resume, self._any_step),
            SendForm.__name__: partial(self._resume, self.send),
        }

    def question(self, row: ReferralRow) -> str:
        """Return the next thing to ask or do, as the button of the page says it."""
        if row.is_over:
            return str(self.tr("Open again"))
        questions = {
            Stage.PREPARED: self.tr("Send it"),
            Stage.SENT: self.tr("Did they get it?"),
            Stage.RECEIVED: self.tr("Do they take it?"),
            Stage.ACCEPTED: self.tr("Is a visit booked?"),
            Stage.WAITLISTED: self.tr("Is there a place now?"),
            Stage.DECLINED: self.tr("Send elsewhere"),
            Stage.SCHEDULED: self.tr("Did they go?"),
            Stage.NO_SHOW: self.tr("Book it again"),
            Stage.ATTENDED: self.tr("Is there a result?"),
            Stage.RESULT_RECEIVED: self.tr("Review the result"),
            Stage.REVIEWED: self.tr("Close it"),
        }
        return str(questions.get(row.stage, self.tr("What happened?")))

    def go_on(self, row: ReferralRow) -> None:
        """Open the form of the next thing."""
        if row.is_over:
            self._reopen(row)
        elif row.stage == Stage.PREPARED:
            self.send(row)
        elif row.stage == Stage.DECLINED:
            self._ask_why_elsewhere(row)
        elif row.stage in (Stage.RESULT_RECEIVED, Stage.REVIEWED):
            self.step(row, next_events(row.progress)[:1])
        else:
            self.step(row, [*_going_on(row), EventType.ASKED])

    def offer_more(self, menu: QMenu, row: ReferralRow) -> None:
        """Put everything else that can be done into a menu."""
        add = menu.addAction
        if not row.is_over:
            happened = [*_going_on(row), EventType.ASKED]
            add(self.tr("Something else happened..."), partial(self.step, row, happened))
            add(self.tr("It ends here..."), partial(self.step, row, _ways_to_end(row)))
        add(self.tr("Write a note..."), partial(self.step, row, [EventType.NOTE]))
        menu.addSeparator()
        if row.progress.sent_on is None and not row.is_over:
            add(self.tr("Change..."), partial(self.write, ReferralDraft.of(row.seen)))
        if not row.is_over:
            add(self.tr("Send it again..."), partial(self.send, row))
            if row.progress.sent_on is not None:
                add(self.tr("Send elsewhere..."), partial(self._ask_why_elsewhere, row))
            add(self.tr("A part of it, at another place..."), partial(self._write_part, row))
        menu.addSeparator()
        if row.progress.lines:
            add(self.tr("The last entry is wrong..."), partial(self._ask_why_wrong, row))
        add(self.tr("Entered in error..."), partial(self._ask_why_error, row))

    def begin(self, need_id: UUID | None = None, resumed: SavedDraft | None = None) -> None:
        """Write a new referral, for a need or for something else."""
        with self._desk.reading() as session:
            draft = new_draft(session, self._chart, need_id)
        self.write(draft, resumed)

    def write(
        self,
        draft: ReferralDraft,
        resumed: SavedDraft | None = None,
        *,
        prepare: Callable[[Session, ReferralDraft], Referral] | None = None,
    ) -> None:
        """Open the form of a referral; `prepare` stores it in another way than the usual."""

        def store(session: Session, written: WrittenReferral) -> UUID:
            return store_written(session, self._chart, written, prepare)

        form = ReferralForm(self._desk, self._chart, draft, self._page)
        form.saved.connect(self.written)
        self._open(form, store, draft.seen, resumed)

    def step(self, row: ReferralRow, offered: Sequence[EventType], resumed: SavedDraft | None = None) -> None:
        """Open the form for what happened, one of these."""

        def store(session: Session, draft: EventDraft) -> Noted:
            return _noted(actions.record_event(session, row.referral_id, draft))

        question = event_label(offered[0]) if len(offered) == 1 else self.question(row)
        self._open(self._step_form(row, offered, question), store, row.seen, resumed)

    def send(self, row: ReferralRow, resumed: SavedDraft | None = None) -> None:
        """Open the form by which a referral counts as sent."""

        def store(session: Session, draft: SendDraft) -> Noted:
            return _noted(actions.send_referral(session, row.referral_id, draft))

        with self._desk.reading() as session:
            programs = part_2_programs(session, self._chart)
        form = SendForm(row, partial(self._may_send, row), programs, self._page)
        form.paper_wanted.connect(partial(self._print_as_sent, row))
        form.consent_wanted.connect(partial(self._get_consent, row, form))
        form.saved.connect(self.noted)
        self._open(form, store, row.seen, resumed)

    def _step_form(self, row: ReferralRow, offered: Sequence[EventType], question: str) -> StepForm:
        form = StepForm(row.progress, offered, question, self._page)
        form.saved.connect(self.noted)
        return form

    def _may_send(self, row: ReferralRow, draft: SendDraft) -> Permission:
        with self._desk.reading() as session:
            return permission_to_send(
                session, row, draft.channel, draft.fields_sent, on=draft.sent_on, program=draft.program
            )

    def _get_consent(self, row: ReferralRow, form: SendForm, draft: SendDraft) -> None:
        scope = {each.scope for each in draft.fields_sent}
        asking = GetConsent(self._desk, self._chart, form)
        asking.stored.connect(lambda _: form.follow())
        asking.begin(release_draft(row.partner_name, row.organization_id, scope=scope, program=draft.program))

    def _print_as_sent(self, row: ReferralRow, draft: SendDraft) -> None:
        if draft.channel in PAPER_OF:
            kind = PAPER_OF[draft.channel]
            show_referral_paper(self._desk, self._chart, row.referral_id, kind, self._page, draft)

    def _reopen(self, row: ReferralRow) -> None:
        knowing = [each.id for each in row.progress.open_endings]

        def store(session: Session, draft: EventDraft) -> Noted:
            assert draft.reason is not None  # noqa: S101  # the rules have refused that
            return _noted(
                actions.reopen_referral(session, row.referral_id, draft.reason, draft.note, knowing=knowing)
            )

        form = self._step_form(row, [EventType.REOPENED], self.tr("Open it again"))
        self._open(form, store, row.seen)

    def _ask_why_elsewhere(self, row: ReferralRow) -> None:
        """Ask why first; then the form of the new one opens, with all that stays the same filled in."""
        form = StepForm(row.progress, [EventType.REROUTED], self.tr("Why does it go elsewhere?"), self._page)
        form.saved.connect(partial(self._write_elsewhere, row))
        self._open(form, lambda _session, draft: draft, row.seen)

    def _write_elsewhere(self, row: ReferralRow, why: EventDraft) -> None:
        def prepare(session: Session, new: ReferralDraft) -> Referral:
            assert why.reason is not None  # noqa: S101  # the rules have refused that
            return actions.reroute_referral(session, row.referral_id, new, why.reason, why.note)

        self.write(rules.elsewhere(ReferralDraft.of(row.seen), row.referral_id), prepare=prepare)

    def _write_part(self, row: ReferralRow) -> None:
        other = rules.elsewhere(ReferralDraft.of(row.seen), row.referral_id)
        self.write(replace(other, replaces_id=None, parent_id=row.referral_id))

    def _ask_why_wrong(self, row: ReferralRow) -> None:
        with self._desk.reading() as session:
            history = history_of_referral(session, row.referral_id)
        last = max(history, key=lambda each: (each.recorded_at, each.event_id))
        self._ask(
            self.tr("Take back the last entry?"),
            self.tr('"{what}" goes. It stays in the history with your reason.').format(what=last.words),
            self.tr("Take it back"),
            lambda session, reason: strike_event(session, last.seen, reason),
        )

    def _ask_why_error(self, row: ReferralRow) -> None:
        words = self.tr("{what} leaves the list for good. It stays in the history with your reason.")
        self._ask(
            self.tr("Mark this referral as entered in error?"),
            words.format(what=row.what),
            self.tr("Mark as error"),
            lambda session, reason: actions.strike_referral(session, row.seen, reason),
        )

    def _ask(self, question: str, detail: str, verb: str, action: Callable[[Session, str], object]) -> None:
        box = ReasonBox(question, detail, verb, self._page)
        box.given.connect(lambda reason: self._page.save(self._desk, lambda session: action(session, reason)))
        box.open()

    def _open(
        self,
        form: Any,
        store: Callable[[Session, Any], object],
        seen: Seen | None,
        resumed: SavedDraft | None = None,
    ) -> None:
        to = Destination(self._desk, self._chart, Referral.kind(), store, seen)
        self._page.open_form(form, to, resumed)

    def _any_step(self, row: ReferralRow, saved: SavedDraft) -> None:
        self.step(row, [each for each in next_events(row.progress) if each not in _OWN_FORM], saved)

    def _resume_writing(self, saved: SavedDraft) -> None:
        if saved.seen is None:
            self.begin(resumed=saved)
        else:
            self.write(ReferralDraft.of(saved.seen), saved)

    def _resume(self, opened: Callable[[ReferralRow, SavedDraft], None], saved: SavedDraft) -> None:
        if saved.seen is None:
            return
        with self._desk.reading() as session:
            row = referral(session, saved.seen.record_id)
        if row is not None:
            opened(row, saved)


def next_words(step: NextStep) -> str:
    """Return what a referral waits for, as whoever has to do it reads it."""
    tr = partial(QCoreApplication.translate, "ReferralWork")
    words = {
        Step.SEND: tr("Send it"),
        Step.RECEIPT: tr("Ask whether it came"),
        Step.ACCEPTANCE: tr("Ask whether they take it"),
        Step.ESCALATION: tr("No answer yet: ask for their lead"),
        Step.ANOTHER: tr("Find another place"),
        Step.WAITLIST: tr("Ask whether there is a place now"),
        Step.APPOINTMENT: tr("Ask whether a visit is booked"),
        Step.ATTENDANCE: tr("Ask whether they went"),
        Step.REBOOKING: tr("Book it again"),
        Step.RESULT: tr("Ask for the result"),
        Step.REVIEW: tr("Look at the result"),
        Step.CLOSING: tr("Close it with what came of it"),
        Step.REOPENING: tr("Say what happens next"),
    }
    return words.get(step.step, step.words)


def _going_on(row: ReferralRow) -> list[EventType]:
    """Return what can happen next on the way, without what ends it and what has a form of its own."""
    first = takewhile(lambda each: each != EventType.ASKED, next_events(row.progress))
    return [each for each in first if each not in _OWN_FORM]


def _ways_to_end(row: ReferralRow) -> list[EventType]:
    return [each for each in next_events(row.progress) if each in ENDINGS and each != EventType.REROUTED]


def _noted(event: ReferralEvent) -> Noted:
    return Noted(event.referral_id, event.type, event.barrier_id)
