"""What pays for a person's care, in the order in which it pays, and below it what was asked of payers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.authorizations.page import (
    WATCHES,
    AuthorizationCard,
    AuthorizationWork,
)
from carecoord_desktop.features.authorizations.rules import RequestDraft
from carecoord_desktop.features.coverage import rules
from carecoord_desktop.features.coverage.actions import (
    add_card,
    change_card,
    check_card,
    follow_renewal,
    strike_card,
)
from carecoord_desktop.features.coverage.form import CardForm, CheckForm, RenewalForm
from carecoord_desktop.features.coverage.queries import CoverageRow, coverage_of_chart
from carecoord_desktop.features.coverage.records import Coverage, RenewalState
from carecoord_desktop.features.coverage.rules import CheckDraft, CoverageDraft, RenewalDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.record import Seen
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.card_columns import CardColumns, chip_row, facts_grid
from carecoord_desktop.widgets.card_scroll import CardScroll
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.draft_page import DraftPage
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.flow import FlowLayout
from carecoord_desktop.widgets.labels import Chip, Heading, SoftText
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import space

_SOON_DAYS = 90
"""How many days before a renewal its chip warns: when the first of its tasks is due."""


class CoveragePage(DraftPage):
    """Shows coverage in the order in which it pays, each card with what is due about it."""

    watches = frozenset({"coverage"}) | WATCHES

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        self.work = AuthorizationWork(desk, chart, self)
        self.set_title(self.tr("Coverage"))
        self.empty = EmptyState(
            self.tr("No coverage here yet. Ask to see the insurance card, or look at imported records."),
            self.tr("Add a card"),
        )
        self.empty.begun.connect(self.add)
        self.cards = CardScroll()
        self.body.addWidget(self.empty)
        self.body.addWidget(self.cards, 1)
        self.offer_drafts(desk, chart, {
            CardForm.__name__: self._resume_card,
            CheckForm.__name__: self._resume_check,
            RenewalForm.__name__: self._resume_renewal,
            **self.work.resumes(),
        })  # fmt: skip
        ask = self.add_action(self.tr("Ask a payer"))
        ask.clicked.connect(lambda: self.ask_payer(None))
        add = self.add_action(self.tr("Add card"), "primary")
        add.clicked.connect(self.add)
        QShortcut(QKeySequence("Ctrl+N"), self, self.add)
        self.setFocusProxy(add)

    def refresh(self) -> None:
        """Show what the chart says now."""
        with self._desk.reading() as session:
            rows = coverage_of_chart(session, self._chart)
        requests = self.work.rows()
        self.empty.setVisible(not rows and not requests)
        self.cards.setVisible(bool(rows or requests))
        columns = CardColumns()
        current = [CoverageCard(row, self) for row in rows if row.is_current or row.reinstatement is not None]
        columns.show_cards(current[::2], current[1::2])
        shown: list[QWidget] = [columns] if current else []
        past = [row for row in rows if not row.is_current and row.reinstatement is None]
        shown.append(Heading(self.tr("Authorizations"), level=2))
        shown += [AuthorizationCard(row, self.work) for row in requests]
        if not requests:
            shown.append(SoftText(self.tr("Nothing was asked of a payer. Choose “Ask a payer” to begin.")))
        if past:
            shown.append(Heading(self.tr("Earlier and other coverage"), level=2))
            shown += [CoverageCard(row, self) for row in past]
        self.cards.show_cards(shown)

    def add(self) -> None:
        """Open the form of a new card."""
        self._open_card(CoverageDraft())

    def change(self, row: CoverageRow) -> None:
        """Open the form of a stored card."""
        self._open_card(CoverageDraft.of(row.seen))

    def check(self, seen: Seen, resumed: SavedDraft | None = None) -> None:
        """Ask when and how a card was checked."""
        to = Destination(self._desk, self._chart, Coverage.kind(), check_card, seen)
        self.open_form(CheckForm(CheckDraft(seen=seen), self), to, resumed)

    def renew(self, seen: Seen, resumed: SavedDraft | None = None) -> None:
        """Ask how a renewal is going."""
        to = Destination(self._desk, self._chart, Coverage.kind(), follow_renewal, seen)
        self.open_form(RenewalForm(RenewalDraft.of(seen), self), to, resumed)

    def ask_payer(self, row: CoverageRow | None) -> None:
        """Open the form of a request, to the payer of a card or to the one that pays first."""
        if row is None:
            with self._desk.reading() as session:
                row = next((one for one in coverage_of_chart(session, self._chart) if one.is_current), None)
        if row is None:
            self.work.ask(RequestDraft())
        else:
            payer = ", ".join(filter(None, (row.payer, row.plan)))
            self.work.ask(RequestDraft(row.coverage_id, row.payer_type, payer))

    def ask_why(self, row: CoverageRow) -> None:
        """Ask why a card was never true."""
        box = ReasonBox(
            self.tr("Mark this card as entered in error?"),
            self.tr("%s leaves the list for good. It stays in the history with your reason.") % row.payer,
            self.tr("Mark as error"),
            self,
        )
        box.given.connect(
            lambda reason: self.save(self._desk, lambda session: strike_card(session, row.seen, reason))
        )
        box.open()

    def _open_card(self, draft: CoverageDraft, resumed: SavedDraft | None = None) -> None:
        def store(session: Session, draft: CoverageDraft) -> Coverage:
            return (
                add_card(session, self._chart, draft) if draft.seen is None else change_card(session, draft)
            )

        to = Destination(self._desk, self._chart, Coverage.kind(), store, draft.seen)
        self.open_form(CardForm(draft, self), to, resumed)

    def _resume_card(self, saved: SavedDraft) -> None:
        self._open_card(CoverageDraft() if saved.seen is None else CoverageDraft.of(saved.seen), saved)

    def _resume_check(self, saved: SavedDraft) -> None:
        if saved.seen is not None:
            self.check(saved.seen, saved)

    def _resume_renewal(self, saved: SavedDraft) -> None:
        if saved.seen is not None:
            self.renew(saved.seen, saved)


class CoverageCard(Card):
    """The front of one card: payer, number, phone, whether it was checked, and its renewal."""

    def __init__(self, row: CoverageRow, page: CoveragePage) -> None:
        super().__init__(", ".join(filter(None, (row.payer, row.plan))))
        self._row = row
        self.body.addWidget(chip_row(self._chips()))
        self.body.addLayout(facts_grid([fact for fact in self._facts() if fact[1]]))
        verbs = QWidget()
        flow = FlowLayout(verbs)
        if row.is_current:
            flow.addWidget(self._verb(self.tr("Checked..."), lambda: page.check(row.seen)))
        flow.addWidget(self._verb(self.tr("Renewal..."), lambda: page.renew(row.seen)))
        flow.addWidget(self._verb(self.tr("Change..."), lambda: page.change(row)))
        flow.addWidget(self._verb(self.tr("Entered in error..."), lambda: page.ask_why(row), "quiet"))
        space(flow, between=8)
        self.body.addWidget(verbs)
        self.body.addStretch(1)

    def _chips(self) -> Iterator[Chip]:
        row = self._row
        words = {1: self.tr("Pays first"), 2: self.tr("Pays second"), 3: self.tr("Pays third")}
        if not row.is_current:
            yield Chip("plain", row.status.label if row.status != "active" else self.tr("Not current"))
        yield Chip("info", words.get(row.order, str(row.order)))
        if row.is_dual:
            yield Chip("info", self.tr("Medicare and Medicaid"))
        if row.is_current:
            yield self._checked()
        if (renewal := self._renewal()) is not None:
            yield renewal

    def _checked(self) -> Chip:
        row = self._row
        if row.checked_on is None or row.check_due is None:
            return Chip("wait", self.tr("Never checked"))
        if row.check_due < clock.today():
            return Chip("wait", self.tr("Check again: last %s") % date_words(row.checked_on))
        return Chip("good", self.tr("Checked %s") % date_words(row.checked_on))

    def _renewal(self) -> Chip | None:
        row = self._row
        if row.reinstatement is not None and row.reinstatement.on is not None:
            words = self.tr("Can be given back until %s") % date_words(row.reinstatement.on)
            return Chip("late" if row.reinstatement.on >= clock.today() else "plain", words)
        if row.renewal is None or row.renewal.on is None or row.renewal_state == RenewalState.RENEWED:
            return None
        left = (row.renewal.on - clock.today()).days
        words = self.tr("Renew by %s") % date_words(row.renewal.on)
        if row.renewal_state == RenewalState.SENT:
            return Chip("info", row.renewal_state.label)
        return Chip("late" if left < 0 else "wait" if left <= _SOON_DAYS else "good", words)

    def _facts(self) -> Iterator[tuple[str, str]]:
        row = self._row
        yield self.tr("Kind"), row.type if row.payer_type is None else row.payer_type.label
        yield self.tr("Member number"), row.member_id
        yield self.tr("Group number"), row.group_id
        yield self.tr("Phone on the card"), row.phone
        yield self.tr("Primary care"), row.primary_care
        yield self.tr("Network"), row.network
        yield self.tr("From"), date_words(row.started_on)
        yield self.tr("Until"), date_words(row.ended_on)
        if row.checked_by is not None:
            yield self.tr("Last check"), f"{date_words(row.checked_on)}, {row.checked_by.label.lower()}"
        if row.reinstatement is not None:
            yield (
                self.tr("Reinstatement"),
                str(self.tr("possible until {day}")).format(day=row.reinstatement.words),
            )
        elif row.renewal is not None:
            yield from self._renewal_facts()
        yield self.tr("Note"), row.note

    def _renewal_facts(self) -> Iterator[tuple[str, str]]:
        row = self._row
        if row.renewal is not None:
            yield self.tr("Renewal"), f"{row.renewal_state.label}; due {row.renewal.words}"
        yield self.tr("Tasks"), "\n".join(f"{task.words}: {task.due.words}" for task in row.tasks)
        here = len(set(row.papers_here) & rules.papers().keys())
        if here:
            words = str(self.tr("{here} of {all} are here")).format(here=here, all=len(rules.papers()))
            yield self.tr("Papers"), words

    def _verb(self, words: str, pressed: Callable[[], None], kind: str = "secondary") -> QPushButton:
        made = button(words, "quiet" if kind == "quiet" else "secondary")
        made.setAccessibleName(f"{self._row.payer}: {words}")
        made.clicked.connect(lambda: pressed())
        return made
